// A statement that asks the ledger for something, as the command it means.
#pragma once

#include "support/scenario_world.hpp"

#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace openitem::scenario {

// What the record a command creates is called from now on.
struct NewName {
  std::string name;
  EntityKind kind = EntityKind::none;
};
// A second item of the same command, found by its number: the refund of a credit memo, the fee of a reversal.
struct NewNumber {
  std::string name;
  ItemKind kind = ItemKind::none;
};

struct Prepared {
  CommandInfo info{};
  AnyCommand command{ChangeSettings{}};
  NewName creates{};
  std::vector<NewNumber> also_creates{};
  std::string forgets{};  // a draft that is no more
  std::string remember{}; // key of World::said
  Arguments said{};       // and what was said
  Kept kept{};            // what the command borrows
};

[[nodiscard]] bool is_command(std::string_view verb);
[[nodiscard]] std::set<std::string> command_verbs();

// The date of a command without date= is that of the command before it.
struct CommandDates {
  Date date{};
};

// Fills `prepared` in place, because the command borrows from it. Malformed, or Refused when the library
// refuses a value already. `repeats`: the statement repeats an earlier one, so its names are known already.
void prepare(World &world, CommandDates &dates, const Words &words, bool repeats, Prepared &prepared);

// After the ledger has accepted it: the new names.
void name_results(World &world, const Prepared &prepared, const Outcome &outcome);

[[nodiscard]] Settings settings_of(Arguments &arguments, Settings settings);

} // namespace openitem::scenario
