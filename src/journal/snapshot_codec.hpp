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
template <> struct DescriptionOf<SnapshotHead> {
  using T = SnapshotHead;
  static constexpr auto members =
      describe(member(1, "identity", &T::identity), member(2, "last_sequence", &T::last_sequence),
               member(3, "settings", &T::settings, Role::part), member(4, "journaled", &T::journaled),
               member(5, "journal_chain", &T::journal_chain));
};

struct AuditEntry {
  Sequence first_sequence = 0;
  std::int64_t recorded_micros = 0;
  std::string_view actor{};
  std::string_view reason{}; // personal
};
template <> struct DescriptionOf<AuditEntry> {
  using T = AuditEntry;
  static constexpr auto members = describe(
      member(1, "first_sequence", &T::first_sequence), member(2, "recorded_micros", &T::recorded_micros),
      member(3, "actor", &T::actor, Role::name), member(4, "reason", &T::reason, Role::personal_free));
};

struct KeyEntry {
  Digest key{};
  Digest fingerprint{};
  std::uint64_t id = 0;
  Sequence first_sequence = 0;
  Sequence last_sequence = 0;
  PersonalShare personal_share{};
};
template <> struct DescriptionOf<KeyEntry> {
  using T = KeyEntry;
  static constexpr auto members =
      describe(member(1, "key", &T::key), member(2, "fingerprint", &T::fingerprint), member(3, "id", &T::id),
               member(4, "first_sequence", &T::first_sequence), member(5, "last_sequence", &T::last_sequence),
               member(6, "personal_share", &T::personal_share, Role::personal_share));
};

} // namespace openitem
