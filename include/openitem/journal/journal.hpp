// Accepted commands as bytes, for a host that keeps them: written before anything becomes permanent, read
// again after a crash. The format is described in capi/FORMAT.md.
//
// Push: the ledger hands the finished bytes of each transaction (a single command is one) to a sink; what the
// sink has not stored has not happened.
// Pull: commands run inside a Transaction; its records() are stored by the host, in its own database
// transaction say, and then it commits.
#pragma once

#include "openitem/base/result.hpp"
#include "openitem/ledger/journaling.hpp"

#include <cstddef>
#include <span>

namespace openitem {

// Takes the personal parts (names, notes, reasons) out of whole records, in place, and gives how many bytes
// are left. Figures, sequences and the chain stay as they are; replay gives empty texts. Errors: damaged,
// unsupported_format; the bytes are then as before.
[[nodiscard]] Result<std::size_t> erase_personal(std::span<std::byte> records) noexcept;

} // namespace openitem
