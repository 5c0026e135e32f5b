// expect: a member of the core's structure is not shown
// Nor is a member of the core's left out in silence: a contact has more than whose it is.
#include "equal.hpp"

namespace openitem::capi {

oi_customer_activated_row f(const Contact &contact) {
  return row_from<oi_customer_activated_row>(Views{}, contact);
}

} // namespace openitem::capi
