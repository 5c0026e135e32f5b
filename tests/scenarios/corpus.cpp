#include "corpus.hpp"

#include <algorithm>
#include <filesystem>

namespace openitem::scenario {
namespace {

const std::filesystem::path &root() {
  static const std::filesystem::path folder =
      std::filesystem::path(OPENITEM_SOURCE_DIR) / "tests" / "scenarios";
  return folder;
}

} // namespace

std::vector<std::string> scenario_paths() {
  std::vector<std::string> paths;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(root()))
    if (entry.path().extension() == ".scenario")
      paths.push_back(std::filesystem::relative(entry.path(), root()).generic_string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Scenario scenario_at(const std::string &path) {
  auto scenario = read((root() / path).string());
  scenario.path = "tests/scenarios/" + path;
  return scenario;
}

} // namespace openitem::scenario
