// expect: from expression of type 'double' | no matching function for call to 'extend'
// The same where a price is asked for.
#include "openitem/money/arithmetic.hpp"

namespace openitem {

Result<Money> f(Currency currency) {
  return extend(3, 0.335, currency, Rounding::half_up);
}

} // namespace openitem
