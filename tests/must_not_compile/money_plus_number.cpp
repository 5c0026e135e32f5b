// expect: no match for 'operator+' | invalid operands to binary expression
// Adding a bare number would be a default currency.
#include "openitem/money/money.hpp"

namespace openitem {

Money f(const Money &amount) {
  return amount + 1;
}

} // namespace openitem
