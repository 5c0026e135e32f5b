// expect: no match for 'operator>' | invalid operands to binary expression
// Zero of what? amount.sign() and amount.is_zero() ask without a currency.
#include "openitem/money/money.hpp"

namespace openitem {

bool f(const Money &amount) {
  return amount > 0;
}

} // namespace openitem
