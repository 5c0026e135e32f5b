// Random commands over the public API. A step is a number: with the seed and the state of the books it gives
// one command, so that steps can be left out and the rest still means something. That is how a failure is
// shrunk and replayed.
//
// Biased on purpose (RELIABILITY section 3): one minor unit, thirds, the exact open amount and one unit over
// and under it, month ends, equal and earlier dates, voids of what is used, host-chosen ids near and far,
// several currencies of 0, 2 and 3 digits, names that are taken, references that do not fit.
//
// The commands and their weights are in support/generator/choices.def; each concept has a file beside it.
#pragma once

#include "support/generator_random.hpp"
#include "support/model.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace openitem::testing_support {

struct Step {
  std::uint64_t number = 0;
  bool simple = false; // round amounts, exact pay-offs: what shrinking tries last
  friend bool operator==(const Step &, const Step &) = default;
};

// A command that owns its texts and lists.
struct BuiltCommand {
  CommandInfo info{};
  AnyCommand command{};
  std::deque<std::string> texts;
  std::deque<std::vector<Target>> targets;
  std::deque<std::vector<ItemRef>> refs;
  std::deque<std::vector<DuePortion>> portions;
  std::deque<std::vector<TermsPortion>> terms;
  std::deque<std::vector<DocumentLine>> lines;
  std::deque<std::vector<LineTax>> taxes;
  std::shared_ptr<const BuiltCommand> like; // a command whose texts and lists this one shows too

  BuiltCommand() = default;
  BuiltCommand(const BuiltCommand &) = delete;
  BuiltCommand &operator=(const BuiltCommand &) = delete;
};

// The command and its info, the recorded instant apart: what makes two commands equal.
[[nodiscard]] std::string text(const CommandInfo &info, const AnyCommand &command);
[[nodiscard]] Result<Outcome> execute(Ledger &ledger, const CommandInfo &info, const AnyCommand &command);
// What execute() has given so far: a line of the command and its code for each pair.
void print_outcomes_seen();
[[nodiscard]] Result<Effect> preview(Ledger &ledger, const CommandInfo &info, const AnyCommand &command);
Result<Effect> perform(Ledger &ledger, const CommandInfo &info, const AnyCommand &command);

// What a law wants to see of the world.
struct Profile {
  std::uint64_t customers = 4;   // at most this many are created
  std::uint64_t customer_id = 0; // not 0: one customer, with this id
  std::uint64_t id_offset = 0;   // host ids lie above it, so that two runs can share a ledger
  bool always_host_ids = false;  // every id and number is the host's
  bool masters = true;           // statuses, terms, parents, jobs and settings change
  bool jobs = true;
  bool contracts = true;
  bool records = true;          // of kinds without figures: contacts
  bool shared_records = true;   // of kinds that belong to nobody, and so to all: companies, groups
  std::uint64_t first_kind = 0; // of records: most are of it and of the three behind it; the seed says which
  bool drafts = true;
  bool lines = true;         // documents with lines and taxes: they round
  bool percent_terms = true; // they round too
  bool strategies = true;
  bool proportional = true;
  bool unapply = true; // by sequence, which another order of commands changes; so are disputes named
  bool disputes = true;
  bool keys = true;
  bool instants = true;
  bool locks = false; // periods are locked: what a law does on its own would be refused
  bool open_credit_settings = true;
  std::uint64_t mistakes = 4; // percent of references that are wrong on purpose
  std::uint64_t huge = 1;     // percent of amounts beyond 64 bits; over 10, up to the limit
};

class Generator {
 public:
  Generator(std::uint64_t seed, const Profile &profile)
      : seed_(seed)
      , profile_(profile) {
    profile_.first_kind = seed;
  }

  [[nodiscard]] Settings first_settings() const;
  [[nodiscard]] std::shared_ptr<const BuiltCommand> build(const Model &model, const Step &step);

 private:
  std::uint64_t seed_;
  Profile profile_;
  std::vector<std::shared_ptr<const BuiltCommand>> keyed_; // commands that had an idempotency key
};

// Amounts times 10^k, dates and everything else as they are.
[[nodiscard]] AnyCommand scaled(const AnyCommand &command, unsigned k, BuiltCommand &owner);
// Customer ids replaced.
[[nodiscard]] AnyCommand with_customer(const AnyCommand &command, CustomerId customer);

} // namespace openitem::testing_support
