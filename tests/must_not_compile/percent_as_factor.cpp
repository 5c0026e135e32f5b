// expect: no matching function for call to 'multiply
// 19 % is not the factor 19.
#include "openitem/money/arithmetic.hpp"

namespace openitem {

Result<Money> f(const Money &amount, const Percent &percent) {
  return multiply(amount, percent);
}

} // namespace openitem
