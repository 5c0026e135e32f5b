// Idempotency keys that are given up.
#include "support/generator/builder.hpp"

namespace openitem::testing_support {

AnyCommand Builder::drop_keys() {
  return DropIdempotencyKeys{r.below(m.last_sequence() + (wrong() ? 10 : 2))};
}

} // namespace openitem::testing_support
