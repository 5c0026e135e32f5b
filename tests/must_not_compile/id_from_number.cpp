// expect: could not convert '17' | no viable conversion from returned value of type 'int'
// A number names nothing until somebody says of which kind.
#include "openitem/base/id.hpp"

namespace openitem {

InvoiceId f() {
  return 17;
}

} // namespace openitem
