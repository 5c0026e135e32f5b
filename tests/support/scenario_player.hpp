// Plays a scenario against the core and says at which line it went another way.
//
// For every file, whatever it states: each command is previewed first (the state digest must stay, the
// outcome and the applications must be those of the command itself); a refusal leaves digest, last sequence
// and record stream unchanged; verify() holds after each statement; at the end all reports agree on every
// date (scenario_laws.hpp), and the recorded events, replayed into a fresh ledger, give an equal digest.
#pragma once

#include "support/scenario.hpp"

namespace openitem::scenario {

// "file:line: statement", what was expected and what was so.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Throws Failure or Malformed (the file itself is wrong); returns when all is as the file says.
void play(const Scenario &scenario);

} // namespace openitem::scenario
