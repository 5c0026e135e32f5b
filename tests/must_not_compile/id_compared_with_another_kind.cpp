// expect: no match for 'operator==' | invalid operands to binary expression
// Nor equal to one: 7 and 7 name different things.
#include "openitem/base/id.hpp"

namespace openitem {

bool f(InvoiceId invoice, PaymentId payment) {
  return invoice == payment;
}

} // namespace openitem
