// expect: cannot convert 'const openitem::Money' | no viable conversion from returned value of type 'const
// Money never turns into a binary fraction by itself.
#include "openitem/money/money.hpp"

namespace openitem {

double f(const Money &amount) {
  return amount;
}

} // namespace openitem
