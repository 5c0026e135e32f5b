// expect: could not convert '20260301' | no viable conversion from returned value of type 'int'
// 20260301 is no day number, and a day number is no date until it is checked.
#include "openitem/calendar/date.hpp"

namespace openitem {

Date f() {
  return 20260301;
}

} // namespace openitem
