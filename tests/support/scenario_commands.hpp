// A statement that asks the ledger for something, as the command it means.
#pragma once

#include "openitem/ledger/command_list.hpp"
#include "support/scenario_inputs.hpp"

namespace openitem::scenario {

// It borrows texts and lists from what it was read with.
class Command : private Inputs {
 public:
  // Malformed, or Refused when the library refuses a value already. `last` is the date of one without date=. `repeats`:
  // the statement repeats an earlier one, so its names are known already.
  Command(World &of, Date last, const Words &words, bool repeats = false);

  // After the ledger has accepted it, names are given and forgotten.
  void name_results(const Outcome &outcome) const {
    for (const auto &action : afterwards_) action(outcome);
  }

  CommandInfo info{};
  AnyCommand command{ChangeSettings{}};
  // What the record that it makes is called from now on, and its kind; the name is empty where it makes none.
  std::string made{};
  EntityKind made_kind = EntityKind::none;

 private:
  void take_made(const std::string &part, bool repeats);
  void take_bare(const std::string &part);
  void follow(const std::string &rule);
  void keep_options(const std::string &kind, const std::string &name);
  void take_application();
  [[nodiscard]] std::string kind_of(const std::string &word);
  void name_unless_given(const std::string &field, const std::string &name);
  void remember(const std::string &kind, const std::string &name);

  std::vector<std::function<void(const Outcome &)>> afterwards_{};
};

// ---- what every file is held to, whatever it states. Each throws Mismatch

void require_unchanged(const World &world, const Visible &before, const std::string &by);
void require_verified(const Ledger &ledger);
// The records make the same ledger again.
void require_replay(const World &world);
// For every customer, on each of the dates and as known at each mark, all reports are asked for the same figures.
void require_agreement(const World &world, const std::set<Date> &dates);

// The dry run of a command; the state must stay.
[[nodiscard]] Result<Effect> try_command(World &world, const Command &command);
// Tries it, executes it and compares. A refusal, which leaves no trace, comes back as Refused.
Outcome execute(World &world, const Command &command);
[[nodiscard]] Words words_of(const Outcome &outcome); // "id=1" "first_sequence=1" ...

} // namespace openitem::scenario
