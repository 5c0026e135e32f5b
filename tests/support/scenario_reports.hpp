// Every report as a table of words: columns by name, so that one kind of check serves them all.
#pragma once

#include "support/scenario_cells.hpp"
#include "support/scenario_inputs.hpp"

#include <string_view>
#include <vector>

namespace openitem::scenario {

struct Table {
  Row head;
  std::vector<Row> rows;
  std::vector<Row> totals;
};

// "aging at=2026-03-01 customer=ACME": the words after "report". Refused when the library refuses; Mismatch when
// the report breaks a law of its own (a row whose columns do not sum to the balance, say).
[[nodiscard]] Table report(World &world, const Words &words);

// The options of its filter.
[[nodiscard]] std::vector<OptionOf> options_of_report(const std::string &name);

// A thing of the vocabulary, as the row of a table: "item INV-1 at=2026-03-01".
[[nodiscard]] bool is_thing(std::string_view word);
[[nodiscard]] Row thing(World &world, const Words &words);

} // namespace openitem::scenario
