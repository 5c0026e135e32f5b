// The scenarios can fail: a file with any one expected figure changed must fail, as a figure that differs and
// not as a file that cannot be read.
#include "mutants.hpp"

#include <gtest/gtest.h>

namespace openitem::scenario::mutation_test {
namespace {

TEST(ScenarioMutation, ChangingAnyExpectedFigureFails) {
  std::size_t mutants = 0;
  for (const auto &path : scenario_paths()) {
    const auto scenario = scenario_at(path);
    try {
      play(scenario);
    } catch (const std::exception &) {
      ADD_FAILURE() << path << " fails as it is";
      continue;
    }
    for (const auto &mutant : mutants_of(scenario)) {
      ++mutants;
      const auto where = path + ":" + std::to_string(mutant.line) + ": \"" + mutant.was + "\" changed to \"" +
                         mutant.became + "\"";
      try {
        play(mutant.scenario);
        ADD_FAILURE() << where << " is not noticed";
      } catch (const Failure &failure) {
        const auto at = ":" + std::to_string(mutant.line) + ": ";
        EXPECT_NE(std::string_view(failure.what()).find(at), std::string_view::npos)
            << where << " is noticed elsewhere: " << failure.what();
      } catch (const std::exception &error) {
        ADD_FAILURE() << where << " makes the file unreadable: " << error.what();
      }
    }
  }
  EXPECT_GT(mutants, 1000U);
  RecordProperty("mutants", static_cast<int>(mutants));
}

// The same for whole expectations: a check without one of its words, where each is one answer, fails too.
TEST(ScenarioMutation, AListOneWordShorterFails) {
  for (const auto &path : scenario_paths()) {
    const auto scenario = scenario_at(path);
    for (std::size_t i = 0; i < scenario.statements.size(); ++i) {
      const auto &statement = scenario.statements[i];
      if (!is_check(statement)) continue;
      const auto check = check_of(statement);
      const bool is_list = check.question[0] == "open" || check.question[0] == "unapplied" ||
                           check.question[0] == "applications" || check.question[0] == "portions" ||
                           check.question[0] == "column" || check.question[0] == "split";
      if (!is_list || check.expected.size() < 2) continue;
      auto shorter = scenario;
      shorter.statements[i].words.pop_back();
      EXPECT_THROW(play(shorter), Failure) << path << ":" << statement.line;
    }
  }
}

} // namespace
} // namespace openitem::scenario::mutation_test
