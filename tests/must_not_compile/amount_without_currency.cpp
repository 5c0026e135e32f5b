// expect: too few arguments to function | no matching function for call to 'parse_amount'
// There is no default currency.
#include "openitem/money/text.hpp"

namespace openitem {

Result<Money> f() {
  return parse_amount("12.34");
}

} // namespace openitem
