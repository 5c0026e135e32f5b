// A journaled ledger that takes random commands, period locks among them.
#pragma once

#include "journal/kept_journal.hpp"
#include "openitem/money/text.hpp"
#include "support/generator.hpp"

#include <cstdlib>
#include <memory>
#include <string_view>

namespace openitem::testing_support {

// OPENITEM_FAULTS=all asks for the whole campaign instead of what every change can afford.
[[nodiscard]] inline bool whole_campaign() {
  const char *wanted = std::getenv("OPENITEM_FAULTS");
  return wanted != nullptr && std::string_view(wanted) == "all";
}

[[nodiscard]] inline Digest some_secret() {
  return {0x0123'4567'89ab'cdef, 0xfedc'ba98'7654'3210};
}

class RandomBooks {
 public:
  explicit RandomBooks(std::uint64_t seed, const Profile &profile = {}, LedgerOptions options = {})
      : generator_(seed, profile)
      , random_(Random::stream(seed, 7))
      , model_(generator_.first_settings()) {
    options.settings = generator_.first_settings();
    options.identity = {seed, 42};
    ledger_ = std::make_unique<Ledger>(options);
    journal_.ledger = ledger_.get();
    ledger_->set_sink(&heard_);
    ledger_->set_journal({Journaling::push, &journal_, some_secret()});
  }

  [[nodiscard]] Ledger &ledger() { return *ledger_; }
  [[nodiscard]] KeptJournal &journal() { return journal_; }
  [[nodiscard]] Random &random() { return random_; }

  struct Asked {
    CommandInfo info{};
    AnyCommand command{};
    std::shared_ptr<const BuiltCommand> owner; // of texts and lists
    [[nodiscard]] std::string text() const { return testing_support::text(info, command); }
  };
  // The next command, made for the books as they were when they were last permanent.
  [[nodiscard]] Asked next() {
    const auto built = generator_.build(model_, {step_++, false});
    return {built->info, built->command, built};
  }
  Result<Outcome> execute(const Asked &asked) {
    return testing_support::execute(*ledger_, asked.info, asked.command);
  }
  // Now and then, instead of a command: locks on days before all others, and exceptions from them.
  void lock_something() {
    CommandInfo info;
    info.effective = date("2026-01-01");
    const auto class_of_commands = static_cast<CommandClass>(random_.below(5));
    switch (random_.below(3)) {
    case 0:
      (void)ledger_->execute(info, LockPeriod{class_of_commands, Date::unchecked(static_cast<std::int32_t>(
                                                                     random_.below(2) * (1'000 + step_)))});
      break;
    case 1: {
      const auto granted =
          ledger_->execute(info, GrantLockException{"anna", class_of_commands, date("0002-01-01")});
      if (granted && granted->first_sequence != 0) granted_ = granted->first_sequence;
      break;
    }
    default:
      (void)ledger_->execute(info, WithdrawLockException{granted_});
    }
    follow();
  }
  // What has become permanent is known to the next commands.
  void follow() {
    for (std::size_t i = 0; i < heard_.size(); ++i) model_.apply(heard_[i]);
    heard_.clear();
  }
  // What was told and then not stored never happened.
  void unhear() { heard_.clear(); }
  void remember(const Asked &asked, const Outcome &outcome) {
    if (!asked.info.idempotency_key.empty() && !outcome.repeated)
      model_.remember_key(asked.info.idempotency_key, asked.text(), outcome);
  }
  // A command on its own.
  Result<Outcome> step() {
    if (step_ % 23 == 22) lock_something();
    const Asked asked = next();
    auto outcome = execute(asked);
    follow();
    if (outcome) remember(asked, *outcome);
    return outcome;
  }
  void steps(std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) (void)step();
  }

 private:
  Generator generator_;
  Random random_;
  Model model_;
  EventLog heard_;
  KeptJournal journal_;
  std::unique_ptr<Ledger> ledger_;
  std::uint64_t step_ = 0;
  Sequence granted_ = 0;
};

} // namespace openitem::testing_support
