// expect: no match for 'operator+' | invalid operands to binary expression
// The sum of two days is no day; their difference is a number.
#include "openitem/calendar/date.hpp"

namespace openitem {

auto f(Date a, Date b) {
  return a + b;
}

} // namespace openitem
