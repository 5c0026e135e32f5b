#include "journal/event_codec.hpp"

namespace openitem {

namespace {

constexpr unsigned event_version = 1;

// The event whose place in the list is `index`, read.
template <std::size_t Index = 0> Event decode_alternative(std::size_t index, Decoder &decoder) {
  if constexpr (Index < std::variant_size_v<Event>) {
    if (index == Index) return decoder.get<std::variant_alternative_t<Index, Event>>();
    return decode_alternative<Index + 1>(index, decoder);
  } else {
    decoder.cbor().damaged(Errc::unsupported_format);
  }
}

} // namespace

void encode_event(Encoder &encoder, const Event &event) {
  encoder.cbor().array(3);
  encoder.cbor().unsigned_integer(event.index() + 1);
  encoder.cbor().unsigned_integer(event_version);
  std::visit([&](const auto &of_kind) { encoder.put(of_kind); }, event);
}

Event decode_event(Decoder &decoder) {
  CborReader &cbor = decoder.cbor();
  cbor.require(cbor.array() == 3);
  const std::uint64_t kind = cbor.unsigned_integer();
  cbor.require(kind != 0);
  if (kind > std::variant_size_v<Event>) cbor.damaged(Errc::unsupported_format);
  const std::uint64_t version = cbor.unsigned_integer();
  cbor.require(version != 0);
  if (version > event_version) cbor.damaged(Errc::unsupported_format);
  return decode_alternative(kind - 1, decoder);
}

} // namespace openitem
