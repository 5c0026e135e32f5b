// The scenario files of the repository.
#pragma once

#include "support/scenario.hpp"

#include <string>
#include <vector>

namespace openitem::scenario {

// Paths below tests/scenarios, in order of their names.
[[nodiscard]] std::vector<std::string> scenario_paths();
[[nodiscard]] Scenario scenario_at(const std::string &path);

} // namespace openitem::scenario
