#include "openitem/journal/snapshot.hpp"

#include "journal/snapshot_codec.hpp"
#include "ledger/ledger_impl.hpp"

#include <algorithm>

namespace openitem {

namespace {

// Frames out of pieces of any size. Memory grows with the bytes that have come, not with what a head
// promises.
class FrameSource {
 public:
  FrameSource(ByteSource &source, std::pmr::memory_resource *memory)
      : source_(source)
      , buffer_(memory) {}

  // Valid until the next call. Throws Exception damaged where the bytes end early.
  [[nodiscard]] Frame next() {
    buffer_.drop_front(used_);
    position_ += used_;
    used_ = 0;
    while (true) {
      if (const auto frame = read_frame(buffer_.bytes(), position_)) {
        used_ = frame->head.frame_size();
        return *frame;
      }
      if (!read_more()) damaged();
    }
  }
  void expect_end() {
    if (buffer_.size() != used_ || read_more()) {
      position_ += used_;
      damaged();
    }
  }

 private:
  [[nodiscard]] bool read_more() {
    const std::size_t wanted = std::max<std::size_t>(64U << 10, buffer_.size());
    const auto count = source_.read({buffer_.room(wanted), wanted});
    if (!count || *count > wanted) raise(Errc::sink_refused, "source");
    buffer_.advance(*count);
    return *count != 0;
  }
  [[noreturn]] void damaged() const { raise(Error{.code = Errc::damaged, .position = position_}); }

  ByteSource &source_;
  ByteBuffer buffer_;
  std::size_t used_ = 0;
  std::uint64_t position_ = 0;
};

// Entries of a frame and the personal texts that belong to them.
class Entries {
 public:
  Entries(const Frame &frame, Scratch &scratch)
      : scratch_(scratch)
      , body_(frame.body, frame.position + FrameHead::size)
      , texts_(frame.personal, frame.position + FrameHead::size + frame.body.size())
      , count_(body_.array()) {
    if (!frame.personal.empty()) text_count_ = texts_.array();
    texts_.require(frame.personal.empty() || text_count_ != 0);
    body_.require(count_ != 0);
    next_text();
  }
  [[nodiscard]] bool at_end() {
    if (index_ != count_) return false;
    body_.expect_end();
    texts_.require(texts_.at_end() && text_entry_ == none);
    return true;
  }
  [[nodiscard]] CborReader &body() noexcept { return body_; }
  // Goes on to the next entry; gives the text of this one.
  [[nodiscard]] std::string_view personal() {
    std::string_view text;
    if (text_entry_ == index_) {
      text = text_;
      next_text();
    }
    ++index_;
    return text;
  }

 private:
  static constexpr std::uint64_t none = UINT64_MAX;
  void next_text() {
    const std::uint64_t before = text_entry_;
    text_entry_ = none;
    if (text_count_ == 0) return;
    --text_count_;
    texts_.require(texts_.array() == 2);
    text_entry_ = texts_.unsigned_integer();
    texts_.require(text_entry_ < count_ && (before == none || text_entry_ > before));
    Decoder(texts_, scratch_).get(text_);
    texts_.require(!text_.empty());
  }

  Scratch &scratch_;
  CborReader body_;
  CborReader texts_;
  std::size_t count_;
  std::size_t text_count_ = 0;
  std::uint64_t index_ = 0;
  std::uint64_t text_entry_ = none;
  std::string_view text_{};
};

// A new ledger's state out of a snapshot's frames. They come in the order of their kinds.
class SnapshotReader {
 public:
  SnapshotReader(State &state, Scratch &scratch) noexcept
      : state_(state)
      , scratch_(scratch) {}

  [[nodiscard]] SnapshotHead head(const Frame &frame) {
    require(frame.head.kind == FrameKind::snapshot_head, frame);
    CborReader cbor(frame.body, frame.position + FrameHead::size);
    const auto head = Decoder(cbor, scratch_).get<SnapshotHead>();
    cbor.expect_end();
    require(frame.head.first_sequence == 0 && frame.personal.empty() && !frame.head.ends() &&
                !frame.head.chain && (head.journaled || !head.journal_chain),
            frame);
    last_kind_ = FrameKind::snapshot_head;
    return head;
  }
  void read(const Frame &frame) {
    require(frame.head.kind >= last_kind_ &&
                frame.head.ends() == (frame.head.kind == FrameKind::snapshot_end),
            frame);
    last_kind_ = frame.head.kind;
    switch (frame.head.kind) {
    case FrameKind::snapshot_events:
      return read_events(frame);
    case FrameKind::snapshot_audit:
      return read_audit(frame);
    case FrameKind::snapshot_keys:
      return read_keys(frame);
    default:
      require(frame.head.kind == FrameKind::snapshot_end && frame.head.first_sequence == 0 &&
                  frame.body.empty() && frame.personal.empty(),
              frame);
    }
  }

 private:
  static void require(bool holds, const Frame &frame) {
    if (!holds) raise(Error{.code = Errc::damaged, .position = frame.position});
  }
  // What breaks an invariant, or takes a sum out of its range, does not fit.
  template <class Change> static void fits(const Frame &frame, Change &&change) {
    try {
      change();
    } catch (const Exception &) {
      raise(Error{.code = Errc::bad_event, .position = frame.position});
    }
  }
  void read_events(const Frame &frame) {
    require(frame.head.first_sequence == state_.last_sequence() + 1, frame);
    for (Entries entries(frame, scratch_); !entries.at_end();) {
      if (entries.body().null_value()) {
        require(entries.personal().empty(), frame);
        state_.skip_sequence();
        continue;
      }
      Decoder decoder(entries.body(), scratch_);
      // The text is known before the event: it is set while the event is decoded.
      const std::string_view text = entries.personal();
      const Event event = decode_event(decoder, text);
      fits(frame,
           [&] { std::visit([this](const auto &of_kind) { apply_recorded(state_, of_kind); }, event); });
    }
  }
  void read_audit(const Frame &frame) {
    for (Entries entries(frame, scratch_); !entries.at_end();) {
      const auto entry = Decoder(entries.body(), scratch_).get<AuditEntry>();
      const std::string_view reason = entries.personal();
      fits(frame,
           [&] { state_.restore_audit(entry.first_sequence, entry.recorded_micros, entry.actor, reason); });
    }
  }
  void read_keys(const Frame &frame) {
    for (Entries entries(frame, scratch_); !entries.at_end();) {
      const auto entry = Decoder(entries.body(), scratch_).get<KeyEntry>();
      require(entries.personal().empty(), frame);
      fits(frame, [&] {
        state_.restore_key(
            {entry.key, entry.fingerprint, entry.id, entry.first_sequence, entry.last_sequence});
      });
    }
  }

  State &state_;
  Scratch &scratch_;
  FrameKind last_kind_ = FrameKind::snapshot_head;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(Bytes bytes) noexcept
      : left_(bytes) {}
  [[nodiscard]] std::optional<std::size_t> read(std::span<std::byte> room) override {
    const std::size_t count = std::min(room.size(), left_.size());
    if (count != 0) std::memcpy(room.data(), left_.data(), count);
    left_ = left_.subspan(count);
    return count;
  }

 private:
  Bytes left_;
};

} // namespace

void Ledger::Impl::load(ByteSource &source) {
  FrameSource frames(source, result_memory);
  SnapshotReader reader(state, scratch);
  Digest chain{};
  const Frame first = frames.next();
  const SnapshotHead head = reader.head(first);
  if (identity && identity != head.identity)
    raise(Error{.code = Errc::broken_chain, .field = "identity", .position = first.position});
  chain = chain_after(chain, first.head, first.body);
  state.set_first_settings(head.settings);
  for (bool ended = false; !ended;) {
    const Frame frame = frames.next();
    reader.read(frame);
    chain = chain_after(chain, frame.head, frame.body);
    ended = frame.head.ends();
    if (ended ? frame.head.chain != chain || state.last_sequence() != head.last_sequence
              : static_cast<bool>(frame.head.chain))
      raise(Error{.code = Errc::broken_chain, .position = frame.position});
    state.commit();
    scratch.clear();
  }
  frames.expect_end();
  identity = head.identity;
  if (head.journaled) journal.chain = head.journal_chain;
}

Result<void> Ledger::load(ByteSource &source) {
  return Impl::become(*this, Error{.code = Errc::sink_refused, .field = "source"},
                      [&](Impl &fresh) { fresh.load(source); });
}

Result<void> Ledger::load(Bytes snapshot) {
  MemorySource source(snapshot);
  return load(source);
}

} // namespace openitem
