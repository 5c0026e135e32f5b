// A scenario with one expected word changed: what must make a run fail.
#pragma once

#include "support/scenario.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace openitem::scenario {

struct Mutant {
  Scenario scenario;
  std::size_t line = 0;
  std::string was;
  std::string became;
};
// One for every word that a check of the file expects.
[[nodiscard]] std::vector<Mutant> mutants_of(const Scenario &scenario);

} // namespace openitem::scenario
