// Questions that have a list of words for an answer: of the ledger, "open INV-1 INV-2 at=2026-02-01", and calculations
// that need none, "add 1 2".
#pragma once

#include "support/scenario_cells.hpp"

namespace openitem::scenario {

// Malformed: it is no question. Refused when the library refuses.
[[nodiscard]] Row ask(World &world, const Words &question);

[[nodiscard]] bool is_calculation(std::string_view verb);
[[nodiscard]] Words calculation_verbs();
// In the order README.md gives for the verb.
[[nodiscard]] Words calculate(World &world, const Words &words);

} // namespace openitem::scenario
