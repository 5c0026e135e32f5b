// What every file is held to, whatever it states. Commands are tried as a dry run first, a refusal leaves no trace, and
// the records make the same ledger again (scenario_trial.cpp); figures cannot disagree (scenario_laws.cpp).
#pragma once

#include "openitem/ledger/command_list.hpp"
#include "support/scenario_world.hpp"

#include <set>
#include <string>

namespace openitem::scenario {

// What the world outside can see of a ledger's state.
struct Visible {
  Digest digest{};
  Sequence last_sequence = 0;
  std::size_t records = 0;
  friend bool operator==(const Visible &, const Visible &) = default;
};
[[nodiscard]] Visible visible(World &world);

// Each throws Mismatch.
void require_unchanged(World &world, const Visible &before, const std::string &by);
void require_verified(const Ledger &ledger);
void require_replay(World &world);

// The dry run of a command; the state must stay.
[[nodiscard]] Result<Effect> try_command(World &world, const CommandInfo &info, const AnyCommand &command);
// Tries it, executes it and compares. A refusal comes back as Refused.
Outcome execute(World &world, const CommandInfo &info, const AnyCommand &command);

[[nodiscard]] Words words_of(const Outcome &outcome); // "id=1" "first_sequence=1" ...

// For every customer, on each of the dates and as known at each mark, all reports are asked for the same figures.
// Throws Mismatch naming the two that differ, the customer, the date and what was known.
void require_agreement(World &world, const std::set<Date> &dates);

} // namespace openitem::scenario
