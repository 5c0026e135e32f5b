// Our own check: stays on in release builds and never ends the process. A broken invariant undoes the command
// and poisons the ledger; during replay it means that the event does not fit.
#pragma once

#include "openitem/base/error.hpp"

#include <gsl/narrow>

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

// A value as a narrower type, where it is one of our invariants that it fits.
template <class To, class From> [[nodiscard]] To narrow(From value) {
  try {
    return gsl::narrow<To>(value);
  } catch (const gsl::narrowing_error &) {
    throw BrokenInvariant();
  }
}

} // namespace openitem
