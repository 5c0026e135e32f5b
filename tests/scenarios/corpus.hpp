// The scenario files of the repository.
#pragma once

#include "support/scenario.hpp"

#include <algorithm>
#include <filesystem>

namespace openitem::scenario {

inline const std::filesystem::path folder_of_scenarios(OPENITEM_SOURCE_DIR "/tests/scenarios");

// Paths below tests/scenarios, in order of their names.
[[nodiscard]] inline std::vector<std::string> scenario_paths() {
  std::vector<std::string> paths;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(folder_of_scenarios))
    if (entry.path().extension() == ".scenario")
      paths.push_back(std::filesystem::relative(entry.path(), folder_of_scenarios).generic_string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

[[nodiscard]] inline Scenario scenario_at(const std::string &path) {
  auto scenario = read((folder_of_scenarios / path).string());
  scenario.path = "tests/scenarios/" + path;
  return scenario;
}

} // namespace openitem::scenario
