// expect: ignoring return
// A refusal that nobody sees has the effect of a success.
#include "openitem/money/text.hpp"

namespace openitem {

void f() {
  parse_money("12.34 USD");
}

} // namespace openitem
