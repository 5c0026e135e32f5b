// How the records of a ledger leave as bytes, and what became of those that came back: the ledger's side of
// journal/journal.hpp.
#pragma once

#include "openitem/base/bytes.hpp"
#include "openitem/base/digest.hpp"
#include "openitem/base/id.hpp"

#include <cstdint>

namespace openitem {

// Where a pushed transaction goes. `records` holds all its records, the last one ends it; they begin with
// sequence `first`, which of the very first is where the ledger stood when its journal began: 0 of a new one.
// Gives true only when they are safe. Whatever else happens (false, an exception, a call
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
  // in the chain, so that an erased name cannot be guessed from its digest. Without one anybody can compute
  // the salts, and try names. It belongs where the journal is not. Nothing that was written needs it to be
  // read, so it may be another one after a restart.
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

} // namespace openitem
