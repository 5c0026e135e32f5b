// One accepted command as a frame.
//
//   body      [head, events]         head: a map, see RecordHead; events: [kind, version, body] each
//   personal  see personal_texts.hpp
#pragma once

#include "journal/event_codec.hpp"
#include "journal/frame.hpp"
#include "journal/personal_texts.hpp"

namespace openitem {

struct RecordHead {
  Date effective{};
  std::int64_t recorded_micros = 0;
  std::string_view actor{};
  Digest idempotency_key{};
  Digest fingerprint{};
  std::uint64_t outcome_id = 0;
  std::string_view reason{}; // personal
};
template <> struct DescriptionOf<RecordHead> {
  using T = RecordHead;
  static constexpr auto members =
      describe(member(1, "effective", &T::effective), member(2, "recorded_micros", &T::recorded_micros),
               member(3, "actor", &T::actor, Role::name), member(4, "idempotency_key", &T::idempotency_key),
               member(5, "fingerprint", &T::fingerprint), member(6, "outcome_id", &T::outcome_id),
               member(7, "reason", &T::reason, Role::personal_free));
};

// Where a chain begins: at a new ledger's first record (sequence 0, with the settings it was made with), or
// where journaling was switched on later (with the content digest of the state it goes on from).
struct Anchor {
  Digest identity{};
  Sequence sequence = 0;
  Digest state{};
  Settings settings{};
};
template <> struct DescriptionOf<Anchor> {
  using T = Anchor;
  static constexpr auto members =
      describe(member(1, "identity", &T::identity), member(2, "sequence", &T::sequence),
               member(3, "state", &T::state), member(4, "settings", &T::settings, Role::part));
};

// Appends a frame; flags, chain and checksum of the head are for seal(). Throws Exception limit_exceeded.
FrameHead write_record(ByteBuffer &out, const Record &record, const Digest &salt_secret);
FrameHead write_anchor(ByteBuffer &out, const Anchor &anchor);
// Fills in the head of the frame that begins at `frame` and gives its chain digest.
Digest seal(std::byte *frame, FrameHead &head, bool ends, const Digest &chain_before) noexcept;

[[nodiscard]] Anchor read_anchor(const Frame &frame);

// Gives the events of a record one by one, each good until the next: they need not all be in memory, and
// neither do their personal texts. Throws as Decoder does.
class RecordReader {
 public:
  explicit RecordReader(const Frame &frame);
  // Without its events.
  [[nodiscard]] const Record &record() const noexcept { return record_; }
  [[nodiscard]] bool at_end() const noexcept { return next_ == count_; }
  [[nodiscard]] const Event &next();

 private:
  void expect_end() const;

  CborReader body_;
  PersonalReader texts_;
  ShortLists lists_; // of the event given last
  Event event_{};
  Record record_{};
  std::size_t count_ = 0;
  std::size_t next_ = 0;
};

} // namespace openitem
