// A statement that asks the ledger for something, as the command it means.
#pragma once

#include "openitem/ledger/command_list.hpp"
#include "support/scenario_inputs.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace openitem::scenario {

// What a record that a command makes is called from now on.
struct NewName {
  std::string name;
  EntityKind kind = EntityKind::none;
};

struct Prepared {
  CommandInfo info{};
  AnyCommand command{ChangeSettings{}};
  NewName creates{};
  std::vector<NewName>
      also_creates{};     // items by their numbers: the refund of a credit memo, the fee of a reversal
  std::string forgets{};  // a draft that is no more
  std::string remember{}; // key of World::said
  Arguments said{};       // and what was said
  Kept kept{};            // what the command borrows
};

[[nodiscard]] bool is_command(std::string_view verb);
// The options that the command of a verb has, without those that every command has.
[[nodiscard]] std::vector<OptionOf> options_of(const std::string &verb);
// The functions of the vocabulary that there are: "issue_invoice".
[[nodiscard]] Words command_functions();

// Fills `prepared` in place, because the command borrows from it. Malformed, or Refused when the library
// refuses a value already. `last`: the date of the command before, which one without date= has, too.
// `repeats`: the statement repeats an earlier one, so its names are known already.
void prepare(World &world, Date &last, const Words &words, bool repeats, Prepared &prepared);

// After the ledger has accepted it: the new names.
void name_results(World &world, const Prepared &prepared, const Outcome &outcome);

[[nodiscard]] Settings settings_of(World &world, Arguments &arguments);

} // namespace openitem::scenario
