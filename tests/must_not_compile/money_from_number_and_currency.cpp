// expect: is private within this context | calling a private constructor
// 12 of what: dollars or cents? Money::of_minor says it.
#include "openitem/money/money.hpp"

namespace openitem {

Money f(Currency currency) {
  return Money(12, currency);
}

} // namespace openitem
