#include "corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace openitem::scenario {
namespace {

// Files of the core alone (tests/core_scenarios) stand as a folder beside those that every language plays.
constexpr std::string_view core = "core/";

std::filesystem::path folder(bool of_core) {
  return std::filesystem::path(OPENITEM_SOURCE_DIR) / "tests" / (of_core ? "core_scenarios" : "scenarios");
}

void add_paths(bool of_core, std::vector<std::string> &paths) {
  for (const auto &entry : std::filesystem::recursive_directory_iterator(folder(of_core)))
    if (entry.path().extension() == ".scenario")
      paths.push_back(std::string(of_core ? core : "") +
                      std::filesystem::relative(entry.path(), folder(of_core)).generic_string());
}

} // namespace

std::vector<std::string> scenario_paths() {
  std::vector<std::string> paths;
  for (const bool of_core : {false, true}) add_paths(of_core, paths);
  std::sort(paths.begin(), paths.end());
  return paths;
}

Scenario scenario_at(const std::string &path) {
  const bool of_core = path.starts_with(core);
  const std::string name = of_core ? path.substr(core.size()) : path;
  auto scenario = read((folder(of_core) / name).string());
  scenario.path = (of_core ? "tests/core_scenarios/" : "tests/scenarios/") + name;
  return scenario;
}

} // namespace openitem::scenario
