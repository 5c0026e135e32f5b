#include "openitem/journal/snapshot.hpp"

#include "engine/access.hpp"
#include "engine/event_readback.hpp"
#include "engine/ledger_impl.hpp"
#include "journal/crc32c.hpp"
#include "journal/personal_texts.hpp"
#include "journal/snapshot_codec.hpp"

#include <gsl/util>

namespace openitem {

namespace {

class SnapshotWriter {
 public:
  // `personal`: with personal texts; else the bytes are the same whatever was erased.
  SnapshotWriter(ByteSink &sink, bool personal, std::pmr::memory_resource *memory)
      : sink_(sink)
      , entries_(memory)
      , frame_(memory)
      , texts_(memory)
      , personal_(personal ? static_cast<PersonalOut *>(&texts_) : &nothing_) {}

  // One entry of a frame of this kind; `first`: its sequence.
  template <class Encode> void add(FrameKind kind, Sequence first, Encode &&encode) {
    if (kind != kind_ || entries_.size() >= snapshot_frame_bytes) flush();
    if (count_ == 0) first_ = first;
    kind_ = kind;
    Encoder encoder(entries_, personal_);
    encode(encoder);
    ++count_;
  }
  template <class T> void add_single(FrameKind kind, const T &value) {
    flush();
    begin_frame();
    Encoder(frame_).put(value);
    end_frame(kind, 0, false);
  }
  // Gives the chain digest of all frames.
  Digest end() {
    flush();
    begin_frame();
    end_frame(FrameKind::snapshot_end, 0, true);
    return chain_;
  }

 private:
  void begin_frame() {
    frame_.truncate(0);
    (void)frame_.room(FrameHead::size);
    frame_.advance(FrameHead::size);
  }
  void flush() {
    if (count_ == 0) return;
    begin_frame();
    CborWriter(frame_).array(count_);
    frame_.append(entries_.bytes().data(), entries_.size());
    entries_.truncate(0);
    count_ = 0;
    end_frame(kind_, first_, false);
  }
  void end_frame(FrameKind kind, Sequence first, bool ends) {
    const std::size_t body = frame_.size() - FrameHead::size;
    texts_.write_to(frame_);
    const std::size_t personal = frame_.size() - FrameHead::size - body;
    if (body > FrameHead::largest_part || personal > FrameHead::largest_part)
      raise(Errc::limit_exceeded, "record");
    FrameHead head;
    head.kind = kind;
    head.flags = ends ? FrameHead::ends_transaction : std::uint8_t{0};
    head.body_size = gsl::narrow_cast<std::uint32_t>(body);
    head.personal_size = gsl::narrow_cast<std::uint32_t>(personal);
    head.first_sequence = first;
    head.payload_crc = crc32c(frame_.bytes().subspan(FrameHead::size));
    chain_ = chain_after(chain_, head, frame_.bytes().subspan(FrameHead::size, body));
    if (ends) head.chain = chain_;
    head.write(frame_.data());
    if (!sink_.write(frame_.bytes())) raise(Errc::sink_refused);
  }

  ByteSink &sink_;
  ByteBuffer entries_;
  ByteBuffer frame_;
  PersonalTexts texts_;
  NothingPersonal nothing_;
  PersonalOut *personal_;
  FrameKind kind_ = FrameKind::snapshot_events;
  Sequence first_ = 0;
  std::size_t count_ = 0;
  Digest chain_{};
};

void write_events(SnapshotWriter &writer, const State &state, std::pmr::memory_resource *memory) {
  EventReadback events(state, memory);
  for (Sequence sequence = 1; !events.at_end(); ++sequence) {
    const auto event = events.next();
    writer.add(FrameKind::snapshot_events, sequence, [&](Encoder &encoder) {
      if (event) {
        encode_event(encoder, *event);
      } else {
        encoder.cbor().null_value();
      }
    });
  }
}

// Without personal texts: rows that differ from the one before in their reason alone are not there, so that
// nothing tells whether it was erased.
void write_audit(SnapshotWriter &writer, const State &state, bool personal) {
  AuditRow before{};
  state.audit().for_each_change([&](const AuditRow &row) {
    const bool differs =
        row.recorded_micros != before.recorded_micros || state.text(row.actor) != state.text(before.actor);
    before = row;
    if (!personal && !differs) return;
    AuditEntry entry;
    entry.first_sequence = row.first_sequence;
    entry.recorded_micros = row.recorded_micros;
    entry.actor = state.text(row.actor);
    entry.reason = state.text(row.reason);
    writer.add(FrameKind::snapshot_audit, row.first_sequence, [&](Encoder &encoder) { encoder.put(entry); });
  });
}

void write_keys(SnapshotWriter &writer, const State &state) {
  state.keys().for_each([&](const KeyRow &row) {
    const KeyEntry entry{row.key,           row.fingerprint,   row.id, row.first_sequence,
                         row.last_sequence, row.personal_share};
    writer.add(FrameKind::snapshot_keys, 0, [&](Encoder &encoder) { encoder.put(entry); });
  });
}

Digest write_frames(const State &state, const SnapshotHead &head, ByteSink &sink, bool personal,
                    std::pmr::memory_resource *memory) {
  SnapshotWriter writer(sink, personal, memory);
  writer.add_single(FrameKind::snapshot_head, head);
  write_events(writer, state, memory);
  write_audit(writer, state, personal);
  write_keys(writer, state);
  return writer.end();
}

class NoSink final : public ByteSink {
 public:
  [[nodiscard]] bool write(Bytes) override { return true; }
};

class MemorySink final : public ByteSink {
 public:
  explicit MemorySink(std::pmr::vector<std::byte> &out) noexcept
      : out_(out) {}
  [[nodiscard]] bool write(Bytes piece) override {
    out_.insert(out_.end(), piece.begin(), piece.end());
    return true;
  }

 private:
  std::pmr::vector<std::byte> &out_;
};

} // namespace

Digest Ledger::Impl::content_digest() {
  SnapshotHead head;
  head.last_sequence = state.last_sequence();
  head.settings = state.get<SettingsHistory>().first();
  NoSink nowhere;
  return write_frames(state, head, nowhere, false, &memory);
}

Result<void> Ledger::write_snapshot(ByteSink &sink) const {
  if (impl_->busy) return Errc::reentrant_call;
  if (!impl_->transactions.empty()) return Errc::transaction_open;
  try {
    SnapshotHead head;
    head.identity = impl_->identity;
    head.last_sequence = impl_->state.last_sequence();
    head.settings = impl_->state.get<SettingsHistory>().first();
    head.journaled = impl_->journal.chain.has_value();
    head.journal_chain = impl_->journal.chain.value_or(Digest{});
    (void)write_frames(impl_->state, head, sink, true, impl_->result_memory);
    return {};
  } catch (const Exception &refusal) {
    return refusal.error();
  } catch (const std::bad_alloc &) {
    return Errc::out_of_memory;
  } catch (...) { // the sink threw
    return Errc::sink_refused;
  }
}

Result<void> write_snapshot(const Ledger &ledger, ByteSink &sink) {
  return ledger.write_snapshot(sink);
}

Result<std::pmr::vector<std::byte>> snapshot(const Ledger &ledger) {
  std::pmr::vector<std::byte> bytes(LedgerAccess::result_memory(ledger));
  MemorySink sink(bytes);
  const auto written = ledger.write_snapshot(sink);
  if (!written) return written.error();
  return bytes;
}

} // namespace openitem
