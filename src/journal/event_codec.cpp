#include "journal/event_codec.hpp"

#include <algorithm>

namespace openitem {

namespace {

constexpr unsigned event_version = 1;
constexpr unsigned last_event_number = std::max({
#define OPENITEM_EVENT(Kind, number) number,
#include "openitem/ledger/events.def"
#undef OPENITEM_EVENT
});

// The event of a number, read where it stays: events are large.
template <std::size_t Index = 0>
void decode_alternative(std::uint64_t number, Decoder &decoder, Event &event) {
  if constexpr (Index < std::variant_size_v<Event>) {
    using Kind = std::variant_alternative_t<Index, Event>;
    if (number == event_number<Kind>) return decoder.get(event.template emplace<Index>());
    decode_alternative<Index + 1>(number, decoder, event);
  } else {
    decoder.cbor().damaged(Errc::unsupported_format);
  }
}

} // namespace

void encode_event(Encoder &encoder, const Event &event) {
  encoder.cbor().array(3);
  encoder.cbor().unsigned_integer(number_of(event));
  encoder.cbor().unsigned_integer(event_version);
  std::visit([&](const auto &of_kind) { encoder.put(of_kind); }, event);
}

void decode_event(Decoder &decoder, Event &event) {
  CborReader &cbor = decoder.cbor();
  cbor.require(cbor.array() == 3);
  const std::uint64_t kind = cbor.unsigned_integer();
  cbor.require(kind != 0);
  if (kind > last_event_number) cbor.damaged(Errc::unsupported_format);
  const std::uint64_t version = cbor.unsigned_integer();
  cbor.require(version != 0);
  if (version > event_version) cbor.damaged(Errc::unsupported_format);
  decode_alternative(kind, decoder, event);
}

} // namespace openitem
