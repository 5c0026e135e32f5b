// expect: no match for 'operator/' | invalid operands to binary expression
// A third of an amount needs a rounding rule, or a split that loses no cent.
#include "openitem/money/text.hpp"

namespace openitem {

Money f(const Money &amount) {
  return amount / 3;
}

} // namespace openitem
