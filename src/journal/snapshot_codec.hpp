// What stands in the frames of a snapshot: head, events, audit, keys, end. Frames are cut where they reach 64
// KiB; the chain runs over all of them and its digest stands in the last.
#pragma once

#include "journal/event_codec.hpp"
#include "journal/frame.hpp"

namespace openitem {

// A frame ends behind the entry with which its entries reach this size.
inline constexpr std::size_t snapshot_frame_bytes = std::size_t{64} << 10;

struct SnapshotHead {
  Digest identity{};
  Sequence last_sequence = 0;
  Settings settings{}; // those the ledger was made with
  bool journaled = false;
  Digest journal_chain{}; // with journaled: what the next record follows
};
auto fields(Is<SnapshotHead> auto &h) {
  return std::tie(h.identity, h.last_sequence, h.settings, h.journaled, h.journal_chain);
}

struct AuditEntry {
  Sequence first_sequence = 0;
  std::int64_t recorded_micros = 0;
  std::string_view actor{};
  struct Personal {
    std::string_view reason{};
  } personal{};
};
auto fields(Is<AuditEntry> auto &a) {
  return std::tie(a.first_sequence, a.recorded_micros, a.actor, a.personal.reason);
}

struct KeyEntry {
  Digest key{};
  Digest fingerprint{};
  std::uint64_t id = 0;
  Sequence first_sequence = 0;
  Sequence last_sequence = 0;
};
auto fields(Is<KeyEntry> auto &k) {
  return std::tie(k.key, k.fingerprint, k.id, k.first_sequence, k.last_sequence);
}

} // namespace openitem
