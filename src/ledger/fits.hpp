// Whether an event that another run decided can take effect on this state. apply asks nothing, because what
// it is given was decided on the same state; bytes and records from outside were not, or claim to be.
#pragma once

#include "ledger/state.hpp"

namespace openitem {

// Breaks an invariant when the event does not fit: it names what is not there, takes what is taken, moves
// more money than there is on some date, or has values no decision would give it.
void require_fitting(const State &state, const Event &event);
// The same of a command as a whole, before its events: its instant and its key.
void require_fitting_command(const State &state, const Record &record);

} // namespace openitem
