#include "journal/record_codec.hpp"

#include "journal/crc32c.hpp"
#include "ledger/tables/digest.hpp"

#include <array>
#include <gsl/util>

namespace openitem {

namespace {

// [[place, salt, text], ...]
void write_personal(ByteBuffer &out, const RecordHead &head, std::span<const Event> events,
                    const PersonalDigests &digests) {
  if (digests.count() == 0) return;
  Encoder encoder(out);
  encoder.cbor().array(digests.count());
  std::uint64_t place = 0;
  const auto write = [&](std::string_view text) {
    encoder.cbor().array(3);
    encoder.cbor().unsigned_integer(place);
    encoder.put(digests.salt_of(place++));
    encoder.put(text);
  };
  for_each_personal_text(head, write);
  for (const Event &event : events)
    std::visit([&](const auto &of_kind) { for_each_personal_text(of_kind, write); }, event);
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
  about.reason = record.reason;

  const std::size_t begin = out.size();
  (void)out.room(FrameHead::size);
  out.advance(FrameHead::size);
  PersonalDigests digests(salt_secret, record.first_sequence);
  Encoder encoder(out, &digests);
  encoder.cbor().array(2);
  encoder.put(about);
  encoder.cbor().array(record.events.size());
  for (const Event &event : record.events) encode_event(encoder, event);
  head.body_size = part_size(out.size() - begin - FrameHead::size);
  write_personal(out, about, record.events, digests);
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
