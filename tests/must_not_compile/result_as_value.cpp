// expect: could not convert | no viable conversion from returned value of type
// A refusal must be looked at, or thrown by value().
#include "openitem/money/text.hpp"

namespace openitem {

Money f() {
  return parse_money("12.34 USD");
}

} // namespace openitem
