// Calculations that need no ledger: money, text, split, terms, rounding, dates.
#pragma once

#include "support/scenario_world.hpp"

#include <set>
#include <string>
#include <string_view>

namespace openitem::scenario {

[[nodiscard]] bool is_calculation(std::string_view verb);
[[nodiscard]] std::set<std::string> calculation_verbs();

// The answer as words, in the order README.md gives for the verb. Refused when the library refuses.
[[nodiscard]] Words calculate(World &world, const Words &words);

} // namespace openitem::scenario
