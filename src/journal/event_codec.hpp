// An event as [kind, version, body]: the kind is the place in the list of events (1, 2, ...), the version 1
// so far.
#pragma once

#include "ledger/codec.hpp"

namespace openitem {

void encode_event(Encoder &encoder, const Event &event);
// `personal`: the event's personal text; "" where it has none or it was erased.
[[nodiscard]] Event decode_event(Decoder &decoder, std::string_view personal);
// Names and notes: what may be erased. "" when the event has none.
[[nodiscard]] std::string_view personal_text(const Event &event) noexcept;

} // namespace openitem
