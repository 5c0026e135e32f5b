// Accepted commands as bytes, for a host that keeps them: written before anything becomes permanent, read
// again after a crash. The format is described in capi/FORMAT.md.
//
// Push: the ledger hands the finished bytes of each transaction (a single command is one) to a sink; what the
// sink has not stored has not happened.
// Pull: commands run inside a Transaction; its records() are stored by the host, in its own database
// transaction say, and then it commits.
#pragma once

#include "openitem/base/bytes.hpp"
#include "openitem/base/result.hpp"
#include "openitem/ledger/events.hpp"

#include <cstdint>

namespace openitem {

// Where a pushed transaction goes. `records` holds all its records, the last one ends it; they begin with
// sequence `first`. Gives true only when they are safe. Whatever else happens (false, an exception, a call
// back into the ledger, which is refused with reentrant_call) takes the transaction back, and the next one
// begins with the same sequence: bytes that were stored all the same must then be forgotten.
class JournalSink {
 public:
  virtual ~JournalSink() = default;
  [[nodiscard]] virtual bool store(Bytes records, Sequence first) = 0;
};

enum class Journaling : std::uint8_t { off = 0, push = 1, pull = 2 };

struct JournalOptions {
  Journaling mode = Journaling::off;
  JournalSink *sink = nullptr; // push only; not owned
  // Of the host, random, and kept as it keeps its passwords: salts the digests that stand for personal texts
  // in the chain, so that an erased name cannot be guessed from its digest.
  Digest personal_secret{};
};

// What replaying a piece of a journal did.
struct Recovery {
  std::uint64_t transactions = 0;
  std::uint64_t records = 0;
  // Bytes of whole transactions from the front. What follows is the beginning of one: the piece was cut
  // there, or, at the end of a journal, the host crashed while it wrote (a torn tail, to be cut off).
  std::uint64_t end = 0;
  bool torn = false;
  Sequence last_sequence = 0; // where the ledger stands
};

// Takes the personal parts (names, notes, reasons) out of whole records, in place, and gives how many bytes
// are left. Figures, sequences and the chain stay as they are; replay gives empty texts. Errors: damaged,
// unsupported_format; the bytes are then as before.
[[nodiscard]] Result<std::size_t> erase_personal(std::span<std::byte> records) noexcept;

} // namespace openitem
