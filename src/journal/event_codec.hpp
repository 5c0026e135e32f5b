// An event as [kind, version, body]: the kind is its number in the list of events (events.def), the version 1
// so far.
#pragma once

#include "ledger/codec.hpp"

namespace openitem {

void encode_event(Encoder &encoder, const Event &event);
[[nodiscard]] Event decode_event(Decoder &decoder);

} // namespace openitem
