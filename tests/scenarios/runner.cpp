// Every scenario file is a test. What is checked besides the file's own statements:
// support/scenario_player.hpp.
#include "corpus.hpp"
#include "support/scenario_player.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

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

std::string test_name(const testing::TestParamInfo<std::string> &info) {
  auto name = info.param.substr(0, info.param.rfind('.'));
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Files, ScenarioFile, testing::ValuesIn(scenario_paths()), test_name);

} // namespace
} // namespace openitem::scenario
