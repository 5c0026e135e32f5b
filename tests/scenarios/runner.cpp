// Every scenario file is a test. README.md says what is checked besides the file's own statements.
#include "support/scenario.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace openitem::scenario {
namespace {

class ScenarioFile : public testing::TestWithParam<std::string> {};

TEST_P(ScenarioFile, HappensAsWritten) {
  try {
    play(scenario_at(GetParam()));
  } catch (const std::exception &error) {
    FAIL() << error.what();
  }
}

INSTANTIATE_TEST_SUITE_P(Files, ScenarioFile, testing::ValuesIn(scenario_paths()), [](const auto &of) {
  return std::regex_replace(of.param.substr(0, of.param.rfind('.')), std::regex("[^A-Za-z0-9]"), "_");
});

} // namespace
} // namespace openitem::scenario
