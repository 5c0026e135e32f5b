// Every refusal has a scenario that provokes it, or a test elsewhere that is named here, or is not yet given
// by anything.
#include "openitem/base/errc.hpp"
#include "support/scenario_cells.hpp"
#include "support/scenario_commands.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace openitem::scenario::coverage_test {
namespace {

// The test that provokes a code no text file can: its file, and the first line of it or of what it calls.
struct NamedTest {
  std::string_view file;
  std::string_view test;
};
const std::map<Errc, NamedTest> &elsewhere() {
  static const std::map<Errc, NamedTest> tests{
      {Errc::null_argument,
       {"capi/rules_test.c", "static void a_pointer_that_is_needed_may_not_be_null(void)"}},
      {Errc::bad_struct_size, {"capi/rules_test.c", "static void a_size_nobody_had_is_refused(void)"}},
      {Errc::unknown_flag,
       {"capi/rules_test.c", "static void an_unknown_flag_or_a_used_reserve_is_refused(void)"}},
      {Errc::buffer_too_small, {"capi/values_test.c", "static void money_reads_and_prints_exactly(void)"}},
      {Errc::out_of_memory, {"faults/memory_test.cpp", "TEST(OutOfMemory, OfAnyReportSaysSo)"}},
      {Errc::reentrant_call, {"faults/sink_test.cpp", "void call_back(const Record &record)"}},
      {Errc::sink_refused, {"faults/sink_test.cpp", "TEST(Sink, ThatMisbehavesAtAnyRecordLeavesNoTrace)"}},
      {Errc::ledger_poisoned, {"faults/poison_test.cpp", "TEST(Poisoned, ByABrokenInvariantAndReadsOn)"}},
      {Errc::internal, {"faults/poison_test.cpp", "TEST(Poisoned, ByABrokenInvariantAndReadsOn)"}},
      {Errc::bad_event, {"faults/replay_test.cpp", "TEST_F(BadEvents, OutOfSequence)"}},
      {Errc::transaction_open,
       {"capi/journal_test.c", "static void a_host_pulls_records_in_its_own_transaction(void)"}},
      {Errc::no_transaction,
       {"capi/journal_test.c", "static void a_host_pulls_records_in_its_own_transaction(void)"}},
      {Errc::damaged, {"capi/journal_test.c", "static void a_journal_brings_the_ledger_back(void)"}},
      {Errc::broken_chain, {"capi/journal_test.c", "static void a_journal_brings_the_ledger_back(void)"}},
      {Errc::other_books,
       {"journal/snapshot_test.cpp", "TEST(Snapshot, IsLoadedByALedgerThatHasDoneNothing)"}},
      {Errc::concurrent_call, {"capi/threads_test.cpp", "void meet(const oi_record *record"}},
      {Errc::made_together, {"properties/groups_test.cpp", "TEST(Groups, AreUndoneOnceAndWhole)"}},
      {Errc::unsupported_format, {"faults/format_test.cpp", "TEST(Format, OfALaterVersionIsRefused)"}},
  };
  return tests;
}

// Codes that no call gives yet.
const std::set<Errc> &reserved() {
  static const std::set<Errc> codes{Errc::ok, Errc::credit_limit_exceeded};
  return codes;
}

std::string content_of(const std::filesystem::path &path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}
const std::filesystem::path source(OPENITEM_SOURCE_DIR);

bool has_word(std::string_view text, std::string_view word) {
  const auto is_letter = [&](std::size_t at) {
    return at < text.size() && (text[at] == '_' || std::isalnum(static_cast<unsigned char>(text[at])) != 0);
  };
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (!is_letter(at - 1) && !is_letter(at + word.size())) return true; // before the first: npos, no letter
  }
  return false;
}
// How a test of C++ or of the C layer spells a code.
bool mentions(const std::string &text, std::string_view code) {
  std::string in_c = "OI_" + std::string(code);
  for (char &letter : in_c) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  return has_word(text, "Errc::" + std::string(code)) || has_word(text, in_c);
}

// The codes a file's refusals name.
std::set<std::string> refusals_named(const Scenario &scenario) {
  std::set<std::string> codes;
  for (const auto &statement : scenario.statements)
    if (is_check(statement) && statement.words.size() > 2 && statement.words[1] == "refused")
      codes.insert(statement.words[2]);
  return codes;
}

TEST(ErrcCoverage, EveryCodeIsProvokedByAScenarioOrByANamedTest) {
  std::set<std::string> named;
  for (const auto &path : scenario_paths()) named.merge(refusals_named(scenario_at(path)));
  std::size_t count = 0;
  const auto *table = errc_table(count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool in_a_scenario = named.count(std::string(table[i].name)) != 0;
    const bool in_a_test = elsewhere().count(table[i].code) != 0;
    EXPECT_EQ(int{in_a_scenario} + int{in_a_test} + int(reserved().count(table[i].code)), 1)
        << table[i].name << " has no scenario and no named test, or more than one of them";
  }
  for (const auto &code : named) {
    bool known = false;
    for (std::size_t i = 0; i < count; ++i) known = known || table[i].name == code;
    EXPECT_TRUE(known) << code << " is no code of the library";
  }
}

TEST(ErrcCoverage, NamedTestsAreThereAndExpectTheirCode) {
  for (const auto &[code, named] : elsewhere()) {
    const std::string text = content_of(source / "tests" / named.file);
    const std::size_t begin = text.find(named.test);
    ASSERT_NE(begin, std::string::npos) << named.test << " in " << named.file;
    const std::size_t end = text.find("\n}\n", begin); // a test ends at the first line that is a brace
    EXPECT_TRUE(mentions(text.substr(begin, end - begin), name(code))) << name(code) << " in " << named.test;
  }
}

TEST(ErrcCoverage, ReservedCodesAreGivenByNothing) {
  for (const auto &entry : std::filesystem::recursive_directory_iterator(source / "src")) {
    if (!entry.is_regular_file() || entry.path().filename() == "errc.cpp") continue;
    const std::string text = content_of(entry.path());
    for (const Errc code : reserved()) {
      if (code == Errc::ok) continue;
      EXPECT_FALSE(mentions(text, name(code))) << name(code) << " in " << entry.path();
    }
  }
}

TEST(ScenarioFiles, SayAtTheTopWhyTheyExist) {
  for (const auto &path : scenario_paths()) EXPECT_GT(scenario_at(path).purpose.size(), 40U) << path;
}

// What the files say, by verb: "report aging" is one, what a check asks is one.
std::map<std::string, std::set<std::string>> options_said() {
  std::map<std::string, std::set<std::string>> options;
  for (const auto &path : scenario_paths())
    for (const auto &statement : scenario_at(path).statements) {
      const Check check = is_check(statement) ? check_of(statement) : Check{statement.words, {}, {}};
      for (const Words &words : {check.question, check.subject}) {
        if (words.empty()) continue;
        auto &of_verb = options[words[0] == "report" && words.size() > 1 ? "report " + words[1] : words[0]];
        for (const auto &word : words) of_verb.insert(labelled(word).first);
      }
    }
  return options;
}

// Every command, report, thing, question and calculation is played by some file.
TEST(ScenarioFiles, UseTheWholeVocabulary) {
  const auto said = options_said();
  for (const auto *what : {"command", "thing", "question"})
    for (const auto &[verb, line] : lines_of(what)) EXPECT_TRUE(said.contains(verb)) << verb;
  for (const auto &[name, line] : lines_of("report")) EXPECT_TRUE(said.contains("report " + name)) << name;
  for (const auto &verb : question_verbs()) EXPECT_TRUE(said.contains(verb)) << verb;
}

// None that the vocabulary calls is unknown, or its file could not be played: as many are all.
TEST(ScenarioFiles, HaveAVerbForEveryCommand) {
  std::set<std::string> called;
  for (const auto &[verb, line] : lines_of("command")) called.insert(line.function);
  EXPECT_EQ(called.size(), std::variant_size_v<AnyCommand>);
}

// Every option of commands and reports is said by some file, where several have one (an invoice's, say) with one of them.
// What the core's structures have the inputs of the C interface have: its conversions do not compile otherwise.
TEST(ScenarioFiles, UseEveryOptionAndEveryLaw) {
  for (const auto &path : scenario_paths()) play(scenario_at(path));
  std::set<std::string> unsaid;
  for (const auto &[option, said] : options_asked_for())
    if (!said) unsaid.insert(std::string(option.first == typeid(Credit) ? "credit " : "") + option.second);
  // C has no lines of an account credit.
  EXPECT_EQ(unsaid, (std::set<std::string>{"credit lines"}));
  for (const auto &[row, line] : lines_of("law"))
    for (const auto &law : line.parts) EXPECT_TRUE(laws_kept().contains(law)) << "law " << row << " " << law;
}

// The worked examples that this version promises.
TEST(ScenarioFiles, HoldEveryWorkedExample) {
  const auto paths = scenario_paths();
  for (const std::string_view example :
       {"x01", "x02", "x03", "x04", "x05", "x06", "x07", "x08", "x09", "x10b", "x11a", "x13", "x14",
        "x15", "x16", "x17", "x32", "x41", "x42", "x43", "x44", "x45", "x46",  "x47",  "x48", "x56",
        "x57", "x58", "x59", "x71", "x73", "x75", "x77", "x78", "x79", "x91",  "x92",  "x93"}) {
    const auto prefix = "examples/" + std::string(example) + "_";
    bool found = false;
    for (const auto &path : paths) found = found || path.compare(0, prefix.size(), prefix) == 0;
    EXPECT_TRUE(found) << example;
  }
}

} // namespace
} // namespace openitem::scenario::coverage_test
