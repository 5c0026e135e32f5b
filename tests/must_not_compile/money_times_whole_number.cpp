// expect: no match for 'operator*' | invalid operands to binary expression
// Not even with a whole one: products stand in money/arithmetic.hpp, checked against the limit.
#include "openitem/money/text.hpp"

namespace openitem {

Money f(const Money &amount) {
  return amount * 3;
}

} // namespace openitem
