// expect: from 'int' to 'openitem::Money' | no viable conversion from returned value of type 'int'
// A bare number has no currency.
#include "openitem/money/money.hpp"

namespace openitem {

Money f() {
  return 1234;
}

} // namespace openitem
