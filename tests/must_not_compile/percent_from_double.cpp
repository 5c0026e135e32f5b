// expect: from 'double' to 'openitem::Decimal' | no viable conversion from 'double'
// 19.5 % as a double would be exact by luck, 19.6 % would not.
#include "openitem/money/percent.hpp"

namespace openitem {

Percent f() {
  return Percent{19.6};
}

} // namespace openitem
