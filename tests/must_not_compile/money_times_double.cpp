// expect: no match for 'operator*' | invalid operands to binary expression
// Money has no product with a binary fraction: 0.19 is not what it says. percent_of names its rounding.
#include "openitem/money/text.hpp"

namespace openitem {

Money f(const Money &amount) {
  return amount * 0.19;
}

} // namespace openitem
