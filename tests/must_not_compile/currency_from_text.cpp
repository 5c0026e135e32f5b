// expect: to 'openitem::Currency' | no viable conversion from returned value of type 'const char
// Not every text is a currency: Currency::iso refuses, a conversion could not.
#include "openitem/money/currency.hpp"

namespace openitem {

Currency f() {
  return "USD";
}

} // namespace openitem
