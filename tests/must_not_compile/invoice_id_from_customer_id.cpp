// expect: could not convert 'customer' | no viable conversion from returned value of type
// An InvoiceId is never a CustomerId.
#include "openitem/base/id.hpp"

namespace openitem {

InvoiceId f(CustomerId customer) {
  return customer;
}

} // namespace openitem
