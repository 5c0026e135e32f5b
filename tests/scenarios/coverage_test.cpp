// Every refusal has a scenario that provokes it, or stands here with the reason why it has none.
#include "corpus.hpp"
#include "openitem/base/errc.hpp"
#include "support/scenario_commands.hpp"
#include "support/scenario_player.hpp"
#include "support/scenario_reports.hpp"
#include "support/scenario_values.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace openitem::scenario {
namespace {

// Codes a text file cannot provoke. Those of faults and of the C layer have tests of their own.
const std::map<Errc, std::string_view> &elsewhere() {
  static const std::map<Errc, std::string_view> codes{
      {Errc::ok, "no refusal"},
      {Errc::credit_limit_exceeded, "reserved for posting under a blocking credit policy"},
      {Errc::null_argument, "C layer: its misuse tests"},
      {Errc::bad_struct_size, "C layer: its misuse tests"},
      {Errc::unknown_flag, "C layer: its misuse tests"},
      {Errc::buffer_too_small, "C layer: its misuse tests"},
      {Errc::out_of_memory, "every allocation failing once: the fault tests"},
      {Errc::reentrant_call, "calls from inside a sink: the fault tests"},
      {Errc::sink_refused, "a sink that says no: the fault tests"},
      {Errc::ledger_poisoned, "a broken invariant: the fault tests"},
      {Errc::internal, "a broken invariant: the fault tests"},
      {Errc::bad_event, "records that do not fit: the replay tests"},
      {Errc::transaction_open, "transactions: the journal tests"},
      {Errc::no_transaction, "transactions: the journal tests"},
      {Errc::damaged, "bytes that changed: the journal tests"},
      {Errc::broken_chain, "records out of place: the journal tests"},
      {Errc::unsupported_format, "bytes of a later version: the journal tests"},
  };
  return codes;
}

TEST(ErrcCoverage, EveryCodeHasAScenarioOrATestNamedElsewhere) {
  std::set<std::string> named;
  for (const auto &path : scenario_paths()) named.merge(refusals_named(scenario_at(path)));
  std::size_t count = 0;
  const auto *table = errc_table(count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool covered = named.count(std::string(table[i].name)) != 0;
    EXPECT_NE(covered, elsewhere().count(table[i].code) != 0)
        << table[i].name
        << (covered ? " has a scenario and should not be listed as without" : " has no scenario");
  }
  for (const auto &code : named) {
    bool known = false;
    for (std::size_t i = 0; i < count; ++i) known = known || table[i].name == code;
    EXPECT_TRUE(known) << code << " is no code of the library";
  }
}

TEST(ScenarioFiles, SayAtTheTopWhyTheyExist) {
  for (const auto &path : scenario_paths()) EXPECT_GT(scenario_at(path).purpose.size(), 40U) << path;
}

// Every command, report and calculation is played by some file.
TEST(ScenarioFiles, UseTheWholeVocabulary) {
  std::set<std::string> words;
  for (const auto &path : scenario_paths())
    for (const auto &statement : scenario_at(path).statements) {
      words.insert(statement.words[0]);
      if (statement.words[0] == "report" && statement.words.size() > 1)
        words.insert("report " + statement.words[1]);
      if (is_check(statement) && statement.words.size() > 1) words.insert(statement.words[1]);
    }
  for (const auto &verb : command_verbs()) EXPECT_EQ(words.count(verb), 1U) << verb;
  for (const auto &verb : calculation_verbs()) EXPECT_EQ(words.count(verb), 1U) << verb;
  for (const auto &name : report_names()) EXPECT_EQ(words.count("report " + name), 1U) << "report " << name;
  EXPECT_EQ(command_verbs().size(), std::variant_size_v<AnyCommand>) << "a command without a verb";
}

// The worked examples that this version promises.
TEST(ScenarioFiles, HoldEveryWorkedExample) {
  const auto paths = scenario_paths();
  for (const std::string_view example :
       {"x01", "x02", "x03", "x04", "x05", "x06", "x07", "x08", "x09", "x10b", "x11a", "x13",
        "x14", "x15", "x16", "x17", "x32", "x41", "x42", "x43", "x44", "x45",  "x46",  "x47",
        "x48", "x56", "x57", "x58", "x59", "x71", "x73", "x75", "x77", "x78",  "x79"}) {
    const auto prefix = "examples/" + std::string(example) + "_";
    bool found = false;
    for (const auto &path : paths) found = found || path.compare(0, prefix.size(), prefix) == 0;
    EXPECT_TRUE(found) << example;
  }
}

} // namespace
} // namespace openitem::scenario
