// Everything a ledger holds as bytes: written now and then, so that opening a ledger replays only the records
// since. The bytes are canonical: equal ledgers give equal bytes, whatever brought them there.
//
//   Ledger ledger;                                     // of the host's next run
//   ledger.load(Bytes(snapshot));
//   const auto recovery = ledger.replay(Bytes(tail));  // the records since
#pragma once

#include "openitem/ledger/ledger.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

// Errors: sink_refused (the sink said no or threw), limit_exceeded (a record beyond 1 GiB), out_of_memory,
// transaction_open, reentrant_call. Cost O(history); pieces of about 64 KiB.
[[nodiscard]] Result<void> write_snapshot(const Ledger &ledger, ByteSink &sink);
// The same in memory, from the ledger's result memory.
[[nodiscard]] Result<std::pmr::vector<std::byte>> snapshot(const Ledger &ledger);

} // namespace openitem
