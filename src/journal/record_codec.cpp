#include "journal/record_codec.hpp"

#include "journal/crc32c.hpp"
#include "ledger/tables/digest.hpp"

#include <array>
#include <gsl/util>

namespace openitem {

namespace {

// [[place, salt, text], ...]
class PersonalPart {
 public:
  PersonalPart(ByteBuffer &out, const PersonalSalts &salts) noexcept
      : encoder_(out)
      , salts_(salts) {}

  void write(const RecordHead &head, std::span<const Event> events, std::uint64_t count) {
    if (count == 0) return;
    encoder_.cbor().array(count);
    for_each_personal(*this, head);
    for (const Event &event : events)
      std::visit([this](const auto &of_kind) { for_each_personal(*this, of_kind); }, event);
  }
  void operator()(std::string_view text) {
    if (says_nothing(text)) return;
    begin_entry(3, salts_.of(place_));
    encoder_.put(text);
  }
  void operator()(const PersonalShare &share) {
    if (!says_nothing(share)) begin_entry(2, share.salt);
  }

 private:
  void begin_entry(std::size_t size, const Digest &salt) {
    encoder_.cbor().array(size);
    encoder_.cbor().unsigned_integer(place_++);
    encoder_.put(salt);
  }

  Encoder encoder_;
  const PersonalSalts &salts_;
  std::uint64_t place_ = 0;
};

std::uint32_t part_size(std::size_t size) {
  if (size > FrameHead::largest_part) raise(Errc::limit_exceeded, "record");
  return gsl::narrow_cast<std::uint32_t>(size);
}

} // namespace

FrameHead write_record(ByteBuffer &out, const Record &record, const Digest &salt_secret) {
  FrameHead head;
  head.first_sequence = record.first_sequence;
  RecordHead about;
  about.effective = record.effective;
  about.recorded_micros = record.recorded_micros;
  about.actor = record.actor;
  about.idempotency_key = record.idempotency_key;
  about.fingerprint = record.fingerprint;
  about.outcome_id = record.outcome_id;
  about.reason = record.reason;
  about.personal_share = record.personal_share;

  const std::size_t begin = out.size();
  (void)out.room(FrameHead::size);
  out.advance(FrameHead::size);
  const PersonalSalts salts(salt_secret, record.first_sequence, record.idempotency_key);
  PersonalDigests digests(salts);
  Encoder encoder(out, &digests);
  encoder.cbor().array(2);
  encoder.put(about);
  encoder.cbor().array(record.events.size());
  for (const Event &event : record.events) encode_event(encoder, event);
  head.body_size = part_size(out.size() - begin - FrameHead::size);
  PersonalPart(out, salts).write(about, record.events, digests.count());
  head.personal_size = part_size(out.size() - begin - FrameHead::size - head.body_size);
  head.payload_crc = crc32c(out.bytes().subspan(begin + FrameHead::size));
  return head;
}

FrameHead write_anchor(ByteBuffer &out, const Anchor &anchor) {
  FrameHead head;
  head.kind = FrameKind::anchor;
  head.first_sequence = anchor.sequence;
  const std::size_t begin = out.size();
  (void)out.room(FrameHead::size);
  out.advance(FrameHead::size);
  Encoder(out).put(anchor);
  head.body_size = part_size(out.size() - begin - FrameHead::size);
  head.payload_crc = crc32c(out.bytes().subspan(begin + FrameHead::size));
  return head;
}

Digest seal(std::byte *frame, FrameHead &head, bool ends, const Digest &chain_before) noexcept {
  head.flags = ends ? FrameHead::ends_transaction : std::uint8_t{0};
  const Digest chain = chain_after(chain_before, head, {frame + FrameHead::size, head.body_size});
  head.chain = ends ? chain : Digest{};
  head.write(frame);
  return chain;
}

Anchor read_anchor(const Frame &frame) {
  CborReader cbor(frame.body, frame.position + FrameHead::size);
  auto anchor = Decoder(cbor).get<Anchor>();
  cbor.expect_end();
  cbor.require(frame.personal.empty() && (frame.head.flags & FrameHead::personal_erased) == 0 &&
               anchor.sequence == frame.head.first_sequence);
  return anchor;
}

RecordReader::RecordReader(const Frame &frame)
    : body_(frame.body, frame.position + FrameHead::size)
    , texts_(CborReader(frame.personal, frame.position + FrameHead::size + frame.head.body_size),
             PersonalReader::Of::record, (frame.head.flags & FrameHead::personal_erased) != 0) {
  body_.require(body_.array() == 2);
  const auto head = Decoder(body_, Trust::checked, nullptr, &texts_).get<RecordHead>();
  record_.first_sequence = frame.head.first_sequence;
  record_.effective = head.effective;
  record_.recorded_micros = head.recorded_micros;
  record_.actor = head.actor;
  record_.idempotency_key = head.idempotency_key;
  record_.fingerprint = head.fingerprint;
  record_.outcome_id = head.outcome_id;
  record_.reason = head.reason;
  record_.personal_share = head.personal_share;
  count_ = body_.array();
  if (count_ == 0) expect_end();
}

const Event &RecordReader::next() {
  lists_.clear();
  Decoder decoder(body_, Trust::checked, &lists_, &texts_);
  decode_event(decoder, event_);
  if (++next_ == count_) expect_end();
  return event_;
}

void RecordReader::expect_end() const {
  body_.expect_end();
  texts_.expect_end();
}

} // namespace openitem
