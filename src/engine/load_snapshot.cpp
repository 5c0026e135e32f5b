#include "openitem/journal/snapshot.hpp"

#include "engine/ledger_impl.hpp"
#include "journal/personal_texts.hpp"
#include "journal/snapshot_codec.hpp"

#include <algorithm>

namespace openitem {

// Gives frame after frame, each valid until the next. Throws Exception damaged where the bytes end early, or
// go on behind the last frame.
class SnapshotFrames {
 public:
  virtual ~SnapshotFrames() = default;
  [[nodiscard]] virtual Frame next() = 0;
  virtual void expect_end() = 0;

 protected:
  [[noreturn]] void damaged() const { raise(Error{.code = Errc::damaged, .position = position_}); }
  std::uint64_t position_ = 0; // of the frame given next
};

namespace {

class FramesOfMemory final : public SnapshotFrames {
 public:
  explicit FramesOfMemory(Bytes bytes) noexcept
      : bytes_(bytes) {}
  [[nodiscard]] Frame next() override {
    const auto frame = read_frame(bytes_.subspan(position_), position_);
    if (!frame) damaged();
    position_ += frame->head.frame_size();
    return *frame;
  }
  void expect_end() override {
    if (position_ != bytes_.size()) damaged();
  }

 private:
  Bytes bytes_;
};

// Out of pieces of any size. Memory grows with the bytes that have come, not with what a head promises, and
// is never for more than the frame.
class FramesOfSource final : public SnapshotFrames {
 public:
  FramesOfSource(ByteSource &source, std::pmr::memory_resource *memory)
      : source_(source)
      , buffer_(memory) {}

  [[nodiscard]] Frame next() override {
    buffer_.truncate(0);
    read_to(FrameHead::size);
    const std::size_t size = read_head(buffer_.data(), position_).frame_size();
    while (buffer_.size() < size) read_to(std::min(size, std::max(piece, buffer_.size() * 2)));
    const auto frame = read_frame(buffer_.bytes(), position_);
    if (!frame) damaged();
    position_ += size;
    return *frame;
  }
  void expect_end() override {
    std::byte more{};
    if (read({&more, 1}) != 0) damaged();
  }

 private:
  static constexpr std::size_t piece = std::size_t{64} << 10;

  void read_to(std::size_t size) {
    buffer_.reserve(size);
    while (buffer_.size() < size) {
      const std::size_t count = read({buffer_.room(0), size - buffer_.size()});
      if (count == 0) damaged();
      buffer_.advance(count);
    }
  }
  [[nodiscard]] std::size_t read(std::span<std::byte> room) {
    const auto count = source_.read(room);
    if (!count || *count > room.size()) raise(Errc::sink_refused, "source");
    return *count;
  }

  ByteSource &source_;
  ByteBuffer buffer_;
};

// Entries of a frame, and the personal texts that belong to them.
class Entries {
 public:
  explicit Entries(const Frame &frame)
      : body_(frame.body, frame.position + FrameHead::size)
      , left_(body_.array())
      , begin_(body_.position())
      , entry_(begin_)
      , texts_(CborReader(frame.personal, frame.position + FrameHead::size + frame.body.size()),
               PersonalReader::Of::snapshot, (frame.head.flags & FrameHead::personal_erased) != 0) {
    body_.require(left_ != 0);
  }
  [[nodiscard]] bool at_end() {
    if (left_ == 0) {
      body_.expect_end();
      texts_.expect_end();
      return true;
    }
    entry_ = body_.position();
    body_.require(entry_ - begin_ < snapshot_frame_bytes); // the frame was full before
    return false;
  }
  // Nothing is left of this entry; goes on to the next.
  [[nodiscard]] bool skip_nothing() {
    if (!body_.null_value()) return false;
    --left_;
    return true;
  }
  // Of this entry, which is read whole; the next one comes then.
  [[nodiscard]] Decoder decoder(ShortLists *lists = nullptr) {
    --left_;
    return Decoder(body_, Trust::checked, lists, &texts_);
  }
  [[nodiscard]] bool is_first() const noexcept { return entry_ == begin_; }
  // Whether the writer ends a frame here though more of its kind may follow.
  [[nodiscard]] bool are_full() const noexcept { return body_.position() - begin_ >= snapshot_frame_bytes; }

 private:
  CborReader body_;
  std::size_t left_;
  std::uint64_t begin_; // of the first entry
  std::uint64_t entry_; // of this one
  PersonalReader texts_;
};

// A new ledger's state out of a snapshot's frames. They come in the order of their kinds. A snapshot is
// canonical: what is let in here would be written again byte for byte, but for personal texts that were
// erased.
class SnapshotReader {
 public:
  explicit SnapshotReader(State &state) noexcept
      : state_(state)
      , recorded_(state) {}

  [[nodiscard]] SnapshotHead head(const Frame &frame) {
    require(frame.head.kind == FrameKind::snapshot_head, frame);
    CborReader cbor(frame.body, frame.position + FrameHead::size);
    const auto head = Decoder(cbor).get<SnapshotHead>();
    cbor.expect_end();
    require(frame.head.first_sequence == 0 && frame.personal.empty() && frame.head.flags == 0 &&
                !frame.head.chain && (head.journaled || !head.journal_chain),
            frame);
    last_kind_ = FrameKind::snapshot_head;
    return head;
  }
  void read(const Frame &frame) {
    require(frame.head.kind >= last_kind_ &&
                frame.head.ends() == (frame.head.kind == FrameKind::snapshot_end),
            frame);
    require(frame.head.kind != last_kind_ || last_was_full_, frame);
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
                  frame.body.empty() && frame.personal.empty() && !is_erased(frame),
              frame);
      fits(frame, [&] { recorded_.end(); });
    }
  }

 private:
  static void require(bool holds, const Frame &frame) {
    if (!holds) raise(Error{.code = Errc::damaged, .position = frame.position});
  }
  // What breaks an invariant, or takes a sum out of its range, does not fit; nor what finds a table full.
  template <class Change> static void fits(const Frame &frame, Change &&change) {
    try {
      change();
    } catch (const Exception &broken) {
      const bool is_full = broken.code() == Errc::limit_exceeded;
      raise(Error{.code = is_full ? Errc::limit_exceeded : Errc::bad_event, .position = frame.position});
    }
  }
  static bool is_erased(const Frame &frame) noexcept {
    return (frame.head.flags & FrameHead::personal_erased) != 0;
  }
  void read_events(const Frame &frame) {
    require(frame.head.first_sequence == state_.last_sequence() + 1, frame);
    Event event;
    Entries entries(frame);
    while (!entries.at_end()) {
      if (entries.skip_nothing()) {
        fits(frame, [&] { recorded_.skip(); });
        continue;
      }
      lists_.clear();
      Decoder decoder = entries.decoder(&lists_);
      decode_event(decoder, event);
      const auto *issued = std::get_if<ItemIssued>(&event);
      require(issued == nullptr || is_erased(frame) || is_kept_whole(issued->facts), frame);
      fits(frame, [&] { std::visit([this](const auto &of_kind) { recorded_.apply(of_kind); }, event); });
    }
    last_was_full_ = entries.are_full();
  }
  void read_audit(const Frame &frame) {
    Entries entries(frame);
    while (!entries.at_end()) {
      const auto entry = entries.decoder().get<AuditEntry>();
      require(!entries.is_first() || entry.first_sequence == frame.head.first_sequence, frame);
      fits(frame, [&] {
        recorded_.restore_audit({entry.first_sequence, entry.recorded_micros, entry.actor, entry.reason},
                                is_erased(frame));
      });
    }
    last_was_full_ = entries.are_full();
  }
  void read_keys(const Frame &frame) {
    require(frame.head.first_sequence == 0, frame);
    Entries entries(frame);
    while (!entries.at_end()) {
      const auto entry = entries.decoder().get<KeyEntry>();
      fits(frame, [&] {
        recorded_.restore_key({entry.key, entry.fingerprint, entry.id, entry.first_sequence,
                               entry.last_sequence, entry.personal_share});
      });
    }
    last_was_full_ = entries.are_full();
  }

  State &state_;
  RecordedEvents recorded_;
  ShortLists lists_; // of one event
  FrameKind last_kind_ = FrameKind::snapshot_head;
  bool last_was_full_ = false; // the frame before: only then another one of its kind follows
};

} // namespace

void Ledger::Impl::load(SnapshotFrames &frames) {
  SnapshotReader reader(state);
  Digest chain{};
  const Frame first = frames.next();
  const SnapshotHead head = reader.head(first);
  if (identity && identity != head.identity)
    raise(Error{.code = Errc::other_books, .field = "identity", .position = first.position});
  chain = chain_after(chain, first.head, first.body);
  if (!check_settings(head.settings)) raise(Error{.code = Errc::damaged, .position = first.position});
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
  }
  frames.expect_end();
  identity = head.identity;
  if (head.journaled) journal.chain = head.journal_chain;
}

Result<void> Ledger::load(ByteSource &source) {
  return Impl::become(*this, Error{.code = Errc::sink_refused, .field = "source"}, [&](Impl &fresh) {
    FramesOfSource frames(source, fresh.result_memory);
    fresh.load(frames);
  });
}

Result<void> Ledger::load(Bytes snapshot) {
  return Impl::become(*this, Error{.code = Errc::internal}, [&](Impl &fresh) {
    FramesOfMemory frames(snapshot);
    fresh.load(frames);
  });
}

} // namespace openitem
