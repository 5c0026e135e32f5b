// How reports reach the state behind a ledger.
#pragma once

#include "ledger/state.hpp"
#include "openitem/ledger/ledger.hpp"

namespace openitem {

class SearchIndex;

struct LedgerAccess {
  // For tests: a ledger that is full before there is much in it.
  [[nodiscard]] static Ledger with_limits(const LedgerOptions &options, const TableLimits &limits);
  [[nodiscard]] static const State &state(const Ledger &ledger) noexcept;
  // For results: thread-safe, never the ledger's own.
  [[nodiscard]] static std::pmr::memory_resource *result_memory(const Ledger &ledger) noexcept;
  // Several may use it at once.
  [[nodiscard]] static SearchIndex &search(const Ledger &ledger) noexcept;
  [[nodiscard]] static const Digest &identity(const Ledger &ledger) noexcept;
  // reentrant_call while the ledger's sink is being called.
  [[nodiscard]] static Result<void> readable(const Ledger &ledger) noexcept;
};

} // namespace openitem
