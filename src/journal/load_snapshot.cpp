#include "openitem/journal/snapshot.hpp"

#include "journal/personal_reader.hpp"
#include "journal/snapshot_codec.hpp"
#include "ledger/ledger_impl.hpp"

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

// Entries of a frame and the personal texts that belong to them.
class Entries {
 public:
  explicit Entries(const Frame &frame)
      : body_(frame.body, frame.position + FrameHead::size)
      , left_(body_.array()) {
    body_.require(left_ != 0);
    if (frame.personal.empty()) return;
    CborReader texts(frame.personal, frame.position + FrameHead::size + frame.body.size());
    texts_ = PersonalReader(texts);
    texts.require(!texts_.empty());
  }
  [[nodiscard]] bool at_end() const {
    if (left_ != 0) return false;
    body_.expect_end();
    texts_.expect_end();
    return true;
  }
  [[nodiscard]] CborReader &body() noexcept { return body_; }
  // Goes on to the next entry; gives the text of this one.
  [[nodiscard]] std::string_view personal() {
    --left_;
    return texts_.text_of(index_++);
  }

 private:
  CborReader body_;
  PersonalReader texts_;
  std::size_t left_;
  std::uint64_t index_ = 0;
};

// A new ledger's state out of a snapshot's frames. They come in the order of their kinds.
class SnapshotReader {
 public:
  explicit SnapshotReader(State &state) noexcept
      : state_(state) {}

  [[nodiscard]] SnapshotHead head(const Frame &frame) {
    require(frame.head.kind == FrameKind::snapshot_head, frame);
    CborReader cbor(frame.body, frame.position + FrameHead::size);
    const auto head = Decoder(cbor).get<SnapshotHead>();
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
    for (Entries entries(frame); !entries.at_end();) {
      if (entries.body().null_value()) {
        require(entries.personal().empty(), frame);
        state_.skip_sequence();
        continue;
      }
      lists_.clear();
      Decoder decoder(entries.body(), Decoder::Of::strangers, &lists_);
      // The text is known before the event: it is set while the event is decoded.
      const std::string_view text = entries.personal();
      const Event event = decode_event(decoder, text);
      fits(frame,
           [&] { std::visit([this](const auto &of_kind) { apply_recorded(state_, of_kind); }, event); });
    }
  }
  void read_audit(const Frame &frame) {
    for (Entries entries(frame); !entries.at_end();) {
      const auto entry = Decoder(entries.body()).get<AuditEntry>();
      const std::string_view reason = entries.personal();
      fits(frame,
           [&] { state_.restore_audit(entry.first_sequence, entry.recorded_micros, entry.actor, reason); });
    }
  }
  void read_keys(const Frame &frame) {
    for (Entries entries(frame); !entries.at_end();) {
      const auto entry = Decoder(entries.body()).get<KeyEntry>();
      require(entries.personal().empty(), frame);
      fits(frame, [&] {
        state_.restore_key(
            {entry.key, entry.fingerprint, entry.id, entry.first_sequence, entry.last_sequence});
      });
    }
  }

  State &state_;
  ShortLists lists_; // of one event
  FrameKind last_kind_ = FrameKind::snapshot_head;
};

} // namespace

void Ledger::Impl::load(SnapshotFrames &frames) {
  SnapshotReader reader(state);
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
