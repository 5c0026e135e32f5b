// expect: no match for 'operator+' | invalid operands to binary expression
// A day later than the last one must be refused: add_days can.
#include "openitem/calendar/date.hpp"

namespace openitem {

auto f(Date day) {
  return day + 30;
}

} // namespace openitem
