// How every command of the C interface runs: make the core's command from the input, decide it (or only
// preview it), tell what it did.
#pragma once

#include "commands_in.hpp"
#include "guard.hpp"
#include "result.hpp"

namespace openitem::capi {

using CommandWork = Workplace<4096>;

// What the log hears of a refusal: only what a developer or operator should look at.
void log_refusal(const oi_ledger &ledger, const Error &error) noexcept;

void fill(oi_outcome &out, const Outcome &outcome) noexcept;

// What a command makes, or would make, as tables.
[[nodiscard]] ResultOwner made_tables(Environment &environment, const Effect &effect);

// A dry run: what would happen, and nothing has.
template <class Command>
Refusal preview(oi_ledger &ledger, const CommandInfo &info, const Command &command, oi_outcome *outcome,
                oi_result **made) {
  auto effect = ledger.core.preview(info, command);
  if (!effect) return effect.error();
  if (made != nullptr) *made = made_tables(*ledger.environment, *effect).release();
  write(outcome, [&](oi_outcome &row) { fill(row, effect->outcome); });
  return {};
}

// What it makes is asked for beforehand: once it has taken effect, no table may run out of memory.
template <class Command>
Refusal execute(oi_ledger &ledger, const CommandInfo &info, const Command &command, oi_outcome *outcome,
                oi_result **made) {
  ResultOwner tables;
  if (made != nullptr) {
    auto effect = ledger.core.preview(info, command);
    if (!effect) {
      log_refusal(ledger, effect.error());
      return effect.error();
    }
    tables = made_tables(*ledger.environment, *effect);
  }
  const auto done = ledger.core.execute(info, command);
  if (!done) {
    log_refusal(ledger, done.error());
    return done.error();
  }
  if (made != nullptr) *made = tables.release();
  write(outcome, [&](oi_outcome &row) { fill(row, *done); });
  return {};
}

// make(making, input) gives the core's command.
template <class Given, class Make>
oi_status guard_command(oi_ledger *ledger, const oi_command_info *info, const Given *given, const char *name,
                        oi_outcome *outcome, oi_result **made, oi_error *err, Make &&make) noexcept {
  const auto all = outputs(optional(outcome, "outcome"), optional(made, "made"));
  return guard(err, all, [&]() -> Refusal {
    const Exclusive alone(ledger);
    CommandWork work(ledger->environment->results());
    const Making making{ledger->core, work.memory()};
    const Input who(info, "info");
    const Input input(given, name);
    const auto command = make(making, *input);
    const CommandInfo core_info = command_info(*who);
    if ((who->flags & OI_COMMAND_DRY_RUN) != 0) return preview(*ledger, core_info, command, outcome, made);
    const bool tells = (who->flags & OI_COMMAND_TELL_MADE) != 0;
    return execute(*ledger, core_info, command, outcome, tells ? made : nullptr);
  });
}

} // namespace openitem::capi
