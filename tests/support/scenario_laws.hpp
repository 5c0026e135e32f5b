// What every file is held to, whatever it states. Commands are tried as a dry run first, a refusal leaves no trace, the
// records make the same ledger again, and figures cannot disagree.
#pragma once

#include "support/scenario_commands.hpp"

namespace openitem::scenario {

// Throws Mismatch where two values that must be equal differ.
template <class Value>
void require_same(const std::string &what, const Value &expected, const Value &actual) {
  const auto told = [](const Value &value) {
    if constexpr (std::same_as<Value, Money>)
      return to_string(value); // with its currency
    else
      return text(value);
  };
  if (!(expected == actual)) throw Mismatch(what + ", " + told(expected), told(actual));
}

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
[[nodiscard]] Result<Effect> try_command(World &world, const Command &command);
// Tries it, executes it and compares. A refusal comes back as Refused.
Outcome execute(World &world, const Command &command);

[[nodiscard]] Words words_of(const Outcome &outcome); // "id=1" "first_sequence=1" ...

// For every customer, on each of the dates and as known at each mark, all reports are asked for the same figures.
// Throws Mismatch naming the two that differ, the customer, the date and what was known.
void require_agreement(World &world, const std::set<Date> &dates);

} // namespace openitem::scenario
