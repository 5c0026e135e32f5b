// Accepted commands as bytes, for a host that keeps them: written before anything becomes permanent, read
// again after a crash. The format is described in capi/FORMAT.md.
//
// Push: the ledger hands the finished bytes of each transaction (a single command is one) to a sink; what the
// sink has not stored has not happened.
// Pull: commands run inside a Transaction; its records() are stored by the host, in its own database
// transaction say, and then it commits.
#pragma once

#include "openitem/ledger/ledger.hpp"

#include <cstddef>
#include <memory_resource>
#include <span>
#include <vector>

namespace openitem {

// The journal without the personal texts that the ledger no longer has (see ErasePersonal): what a host keeps
// in its place. The chain and all else stay; who replays either ends at the same ledger. The bytes may be a
// piece of the journal that begins anywhere, of whole transactions, none later than the ledger. Errors, with
// their position: damaged (or torn), unsupported_format, broken_chain (missing, twice, swapped, foreign); and
// transaction_open, reentrant_call, out_of_memory. Cost O(history).
[[nodiscard]] Result<std::pmr::vector<std::byte>> erase_personal(const Ledger &ledger, Bytes journal);

// Takes the personal texts (names, notes, references, reasons) out of whole records, in place, all of them, and
// gives how many bytes are left. Figures, sequences and the chain stay as they are; replay gives empty texts.
// Errors: damaged, unsupported_format; the bytes are then as before.
[[nodiscard]] Result<std::size_t> erase_personal(std::span<std::byte> records) noexcept;

} // namespace openitem
