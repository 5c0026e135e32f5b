#include "journal/record_codec.hpp"

#include "journal/crc32c.hpp"
#include "ledger/tables/digest.hpp"
#include "ledger/tables/sip_hash.hpp"

#include <array>
#include <gsl/util>

namespace openitem {

namespace {

bool has_personal(const Record &record) noexcept {
  if (!record.reason.empty()) return true;
  for (const Event &event : record.events) {
    if (!personal_text(event).empty()) return true;
  }
  return false;
}

// Known only to who has the secret, until the personal part tells it; gone with it when that is erased. From
// salts that are told follows neither the secret nor another salt.
Digest salt_of(const Digest &secret, Sequence sequence) noexcept {
  return SecretHash::wide_of(secret, sequence);
}

void write_personal(ByteBuffer &out, const Record &record, const Digest &salt) {
  Encoder encoder(out);
  encoder.cbor().array(3);
  encoder.put(salt);
  encoder.put(record.reason);
  std::size_t count = 0;
  for (const Event &event : record.events) count += personal_text(event).empty() ? 0 : 1;
  encoder.cbor().array(count);
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    const std::string_view text = personal_text(record.events[i]);
    if (text.empty()) continue;
    encoder.cbor().array(2);
    encoder.cbor().unsigned_integer(i);
    encoder.put(text);
  }
}

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

  const std::size_t begin = out.size();
  (void)out.room(FrameHead::size);
  out.advance(FrameHead::size);
  // The personal part is made first, because its digest stands in the body, and then moved behind it.
  const std::size_t personal_at = out.size();
  std::size_t personal_size = 0;
  if (has_personal(record)) {
    write_personal(out, record, salt_of(salt_secret, record.first_sequence));
    personal_size = out.size() - personal_at;
    about.personal_digest = digest_of_bytes(out.bytes().subspan(personal_at));
  }
  head.personal_size = part_size(personal_size);
  Encoder encoder(out);
  encoder.cbor().array(2);
  encoder.put(about);
  encoder.cbor().array(record.events.size());
  for (const Event &event : record.events) encode_event(encoder, event);
  head.body_size = part_size(out.size() - personal_at - personal_size);
  std::rotate(out.data() + personal_at, out.data() + personal_at + personal_size, out.data() + out.size());
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
    : body_(frame.body, frame.position + FrameHead::size) {
  body_.require(body_.array() == 2);
  const auto head = Decoder(body_).get<RecordHead>();
  record_.first_sequence = frame.head.first_sequence;
  record_.effective = head.effective;
  record_.recorded_micros = head.recorded_micros;
  record_.actor = head.actor;
  record_.idempotency_key = head.idempotency_key;
  record_.fingerprint = head.fingerprint;
  record_.outcome_id = head.outcome_id;
  read_personal(frame, head.personal_digest);
  count_ = body_.array();
  if (count_ == 0) expect_end();
}

void RecordReader::read_personal(const Frame &frame, const Digest &expected) {
  const bool erased = (frame.head.flags & FrameHead::personal_erased) != 0;
  CborReader cbor(frame.personal, frame.position + FrameHead::size + frame.head.body_size);
  if (erased || !expected) {
    cbor.require(frame.personal.empty() && (!erased || expected));
    return;
  }
  cbor.require(digest_of_bytes(frame.personal) == expected);
  cbor.require(cbor.array() == 3);
  Decoder decoder(cbor);
  (void)decoder.get<Digest>();
  decoder.get(record_.reason);
  texts_ = PersonalReader(cbor);
}

Event RecordReader::next() {
  lists_.clear();
  Decoder decoder(body_, Trust::checked, &lists_);
  Event event = decode_event(decoder, texts_.text_of(next_));
  if (++next_ == count_) expect_end();
  return event;
}

void RecordReader::expect_end() const {
  body_.expect_end();
  texts_.expect_end();
}

} // namespace openitem
