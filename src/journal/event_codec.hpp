// An event as [kind, version, body]: the kind is its number in the list of events (events.def), the version 1
// so far.
#pragma once

#include "ledger/codec.hpp"

namespace openitem {

void encode_event(Encoder &encoder, const Event &event);
// Into `event`, whatever it held.
void decode_event(Decoder &decoder, Event &event);
[[nodiscard]] inline Event decode_event(Decoder &decoder) {
  Event event;
  decode_event(decoder, event);
  return event;
}

} // namespace openitem
