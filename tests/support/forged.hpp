// Journals and snapshots as somebody writes them who knows the format: whatever events they hold, checksums,
// sequences and chain digests are right.
#pragma once

#include "journal/record_codec.hpp"
#include "journal/snapshot_codec.hpp"

#include <optional>
#include <vector>

namespace openitem::testing_support {

using ByteVector = std::vector<std::byte>;

// Texts and lists are views of what they were taken from.
struct ForgedRecord {
  Record head{}; // its events and first sequence count for nothing
  std::vector<Event> events;
};

struct ForgedJournal {
  Anchor anchor{};
  std::vector<ForgedRecord> records;

  // Of a journal that begins with a new ledger.
  [[nodiscard]] static ForgedJournal of(Bytes journal);
  // A transaction for each record.
  [[nodiscard]] ByteVector bytes() const;
};

struct ForgedSnapshot {
  SnapshotHead head{};
  std::vector<std::optional<Event>> events; // none: nothing is left of it
  std::vector<AuditEntry> audit;
  std::vector<KeyEntry> keys;
  std::size_t frame_bytes = std::size_t{64} << 10; // entries of a frame end where they reach it

  [[nodiscard]] static ForgedSnapshot of(Bytes snapshot);
  // The head's last sequence is made right.
  [[nodiscard]] ByteVector bytes() const;
};

} // namespace openitem::testing_support
