// expect: 'int' to 'openitem::Rounding' | no matching function for call to 'divide'
// A rule has a name.
#include "openitem/money/arithmetic.hpp"

namespace openitem {

Result<Money> f(const Money &amount) {
  return divide(amount, 3, 2);
}

} // namespace openitem
