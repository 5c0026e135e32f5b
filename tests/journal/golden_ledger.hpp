// A ledger whose commands come one after the other, and the golden files that it leaves.
#pragma once

#include "journal/golden_books.hpp"

namespace openitem::testing_support {

class GoldenLedger {
 public:
  GoldenLedger(const Digest &identity, const Digest &personal_secret, std::string_view actor = {},
               const Settings &settings = {})
      : ledger_(options(identity, settings)) {
    ledger_.set_journal({Journaling::push, &journal_, personal_secret});
    info_.actor = actor;
    if (!actor.empty()) info_.recorded_micros = 1'767'225'600'000'000;
  }
  template <class Command> Outcome give(std::string_view day, const Command &command) {
    info_.effective = date(day);
    return ledger_.execute(info_, command).value();
  }
  // NAME.journal and NAME.snapshot.
  [[nodiscard]] GoldenFiles files(const std::string &name) const {
    GoldenFiles files;
    const auto taken = snapshot(ledger_).value();
    files.bytes[name + ".snapshot"] = {taken.begin(), taken.end()};
    files.bytes[name + ".journal"] = journal_.bytes;
    for (const auto &[file, bytes] : files.bytes) files.lines[file] = golden_line(ledger_);
    return files;
  }

 private:
  [[nodiscard]] static LedgerOptions options(const Digest &identity, const Settings &settings) {
    LedgerOptions options;
    options.identity = identity;
    options.settings = settings;
    return options;
  }

  KeptJournal journal_;
  Ledger ledger_;
  CommandInfo info_;
};

} // namespace openitem::testing_support
