#include "support/forged.hpp"

#include "journal/crc32c.hpp"
#include "journal/personal_texts.hpp"

namespace openitem::testing_support {

namespace {

ByteVector copy_of(const ByteBuffer &buffer) {
  return {buffer.bytes().begin(), buffer.bytes().end()};
}

template <class Visit> void for_each_frame(Bytes bytes, Visit &&visit) {
  for (std::size_t at = 0; at != bytes.size();) {
    const auto frame = read_frame(bytes.subspan(at), at);
    visit(frame.value());
    at += frame->head.frame_size();
  }
}

// Frames of a snapshot, put together by kind.
class SnapshotBytes {
 public:
  explicit SnapshotBytes(std::size_t frame_bytes)
      : frame_bytes_(frame_bytes) {}

  template <class Encode> void add(FrameKind kind, Sequence first, Encode &&encode) {
    if (kind != kind_ || entries_.size() >= frame_bytes_) flush();
    if (count_ == 0) first_ = first;
    kind_ = kind;
    Encoder encoder(entries_, &texts_);
    encode(encoder);
    ++count_;
  }
  void flush() {
    if (count_ == 0) return;
    ByteBuffer body(std::pmr::get_default_resource());
    CborWriter(body).array(count_);
    body.append(entries_.bytes().data(), entries_.size());
    ByteBuffer personal(std::pmr::get_default_resource());
    texts_.write_to(personal);
    frame(kind_, first_, body.bytes(), personal.bytes());
    entries_.truncate(0);
    count_ = 0;
  }
  void frame(FrameKind kind, Sequence first, Bytes body, Bytes personal) {
    FrameHead head;
    head.kind = kind;
    head.flags = kind == FrameKind::snapshot_end ? FrameHead::ends_transaction : std::uint8_t{0};
    head.body_size = static_cast<std::uint32_t>(body.size());
    head.personal_size = static_cast<std::uint32_t>(personal.size());
    head.first_sequence = first;
    const std::size_t at = bytes_.size();
    bytes_.resize(at + FrameHead::size);
    bytes_.insert(bytes_.end(), body.begin(), body.end());
    bytes_.insert(bytes_.end(), personal.begin(), personal.end());
    head.payload_crc = crc32c(Bytes(bytes_).subspan(at + FrameHead::size));
    chain_ = chain_after(chain_, head, body);
    if (head.ends()) head.chain = chain_;
    head.write(bytes_.data() + at);
  }
  [[nodiscard]] ByteVector take() { return std::move(bytes_); }

 private:
  std::size_t frame_bytes_;
  ByteBuffer entries_{std::pmr::get_default_resource()};
  PersonalTexts texts_{std::pmr::get_default_resource()};
  FrameKind kind_ = FrameKind::snapshot_events;
  Sequence first_ = 0;
  std::size_t count_ = 0;
  Digest chain_{};
  ByteVector bytes_;
};

} // namespace

ForgedJournal ForgedJournal::of(Bytes journal) {
  ForgedJournal forged;
  for_each_frame(journal, [&](const Frame &frame) {
    if (frame.head.kind == FrameKind::anchor) {
      forged.anchor = read_anchor(frame);
      return;
    }
    ForgedRecord &record = forged.records.emplace_back();
    record.head = RecordReader(frame).record();
    // Not by the reader, which gives what is good until its next event: views of the bytes are good for ever.
    PersonalReader texts(CborReader(frame.personal), PersonalReader::Of::record,
                         (frame.head.flags & FrameHead::personal_erased) != 0);
    CborReader body(frame.body);
    Decoder decoder(body, Trust::checked, nullptr, &texts);
    (void)body.array();
    (void)decoder.get<RecordHead>();
    for (std::size_t left = body.array(); left != 0; --left) record.events.push_back(decode_event(decoder));
  });
  return forged;
}

ByteVector ForgedJournal::bytes() const {
  ByteVector all;
  Digest chain{};
  Sequence next = anchor.sequence + 1;
  const auto append = [&](const ByteBuffer &frame) {
    const ByteVector bytes = copy_of(frame);
    all.insert(all.end(), bytes.begin(), bytes.end());
  };
  ByteBuffer first(std::pmr::get_default_resource());
  FrameHead head = write_anchor(first, anchor);
  chain = seal(first.data(), head, false, chain);
  append(first);
  for (const ForgedRecord &record : records) {
    Record whole = record.head;
    whole.first_sequence = next;
    whole.events = record.events;
    next += record.events.size();
    ByteBuffer frame(std::pmr::get_default_resource());
    head = write_record(frame, whole, {1, 2});
    chain = seal(frame.data(), head, true, chain);
    append(frame);
  }
  return all;
}

ForgedSnapshot ForgedSnapshot::of(Bytes snapshot) {
  ForgedSnapshot forged;
  for_each_frame(snapshot, [&](const Frame &frame) {
    CborReader body(frame.body);
    if (frame.head.kind == FrameKind::snapshot_head) {
      forged.head = Decoder(body).get<SnapshotHead>();
      return;
    }
    if (frame.head.kind == FrameKind::snapshot_end) return;
    PersonalReader texts(CborReader(frame.personal), PersonalReader::Of::snapshot,
                         (frame.head.flags & FrameHead::personal_erased) != 0);
    const std::size_t count = body.array();
    for (std::size_t i = 0; i < count; ++i) {
      Decoder decoder(body, Trust::checked, nullptr, &texts);
      if (frame.head.kind == FrameKind::snapshot_events) {
        if (body.null_value()) {
          forged.events.emplace_back();
        } else {
          forged.events.emplace_back(decode_event(decoder));
        }
      } else if (frame.head.kind == FrameKind::snapshot_audit) {
        forged.audit.push_back(decoder.get<AuditEntry>());
      } else {
        forged.keys.push_back(decoder.get<KeyEntry>());
      }
    }
  });
  return forged;
}

ByteVector ForgedSnapshot::bytes() const {
  SnapshotBytes out(frame_bytes);
  SnapshotHead right = head;
  right.last_sequence = events.size();
  ByteBuffer first(std::pmr::get_default_resource());
  Encoder(first).put(right);
  out.frame(FrameKind::snapshot_head, 0, first.bytes(), {});
  Sequence sequence = 0;
  for (const std::optional<Event> &event : events) {
    out.add(FrameKind::snapshot_events, ++sequence, [&](Encoder &encoder) {
      if (event) {
        encode_event(encoder, *event);
      } else {
        encoder.cbor().null_value();
      }
    });
  }
  for (const AuditEntry &entry : audit)
    out.add(FrameKind::snapshot_audit, entry.first_sequence, [&](Encoder &encoder) { encoder.put(entry); });
  for (const KeyEntry &entry : keys)
    out.add(FrameKind::snapshot_keys, 0, [&](Encoder &encoder) { encoder.put(entry); });
  out.flush();
  out.frame(FrameKind::snapshot_end, 0, {}, {});
  return out.take();
}

} // namespace openitem::testing_support
