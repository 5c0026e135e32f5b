// Our own check: stays on in release builds and never ends the process. A broken invariant undoes the command
// and poisons the ledger; during replay it means that the event does not fit.
#pragma once

#include "openitem/base/error.hpp"

namespace openitem {

class BrokenInvariant final : public Exception {
 public:
  BrokenInvariant() noexcept
      : Exception(Error{.code = Errc::internal}) {}
};

inline void invariant(bool holds) {
  if (!holds) [[unlikely]]
    throw BrokenInvariant();
}

} // namespace openitem
