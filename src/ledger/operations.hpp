// Every business operation: decide looks at a command against the state, refuses it or emits its events, and
// answers with the id of the record it made (0: none). One file each in operations/. What an event does
// stands in state_*.cpp: six events carry all money, so there are fewer of them than operations.
#pragma once

#include "ledger/decision.hpp"

namespace openitem {

// A command that is in the list and has no such function does not link.
#define OPENITEM_COMMAND(Command, ...)                                                                       \
  Result<std::uint64_t> decide(Decision &decision, const Command &command);
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND

} // namespace openitem
