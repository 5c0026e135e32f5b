// expect: from 'double' to 'openitem::Decimal' | no viable conversion from returned value of type 'double'
// 0.335 as a double is 0.33500000000000001998: a price is written as text.
#include "openitem/money/decimal.hpp"

namespace openitem {

Decimal f() {
  return 0.335;
}

} // namespace openitem
