#include "corpus.hpp"

#include <algorithm>
#include <filesystem>

namespace openitem::scenario {
namespace {

std::filesystem::path folder() {
  return std::filesystem::path(OPENITEM_SOURCE_DIR) / "tests" / "scenarios";
}

} // namespace

std::vector<std::string> scenario_paths() {
  std::vector<std::string> paths;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(folder()))
    if (entry.path().extension() == ".scenario")
      paths.push_back(std::filesystem::relative(entry.path(), folder()).generic_string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Scenario scenario_at(const std::string &path) {
  auto scenario = read((folder() / path).string());
  scenario.path = "tests/scenarios/" + path;
  return scenario;
}

} // namespace openitem::scenario
