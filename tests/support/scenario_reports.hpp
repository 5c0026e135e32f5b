// Every report as a table of words: columns by name, so that one kind of check serves them all.
#pragma once

#include "support/scenario_world.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::scenario {

struct Cell {
  std::string column;
  std::string text;
  std::string with_currency{};    // an amount may be expected with its currency too
  bool zero_unless_named = false; // buckets and the like: what a row does not name must be zero
};
using Row = std::vector<Cell>;

struct Table {
  Row head;
  std::vector<Row> rows;
  std::vector<Row> totals;
};

// "report aging at=2026-03-01 customer=ACME": the words after "report". Refused when the library refuses;
// Mismatch when the report breaks a law of its own (a row whose columns do not sum to the balance, say).
[[nodiscard]] Table report(World &world, const Words &words);
[[nodiscard]] std::set<std::string> report_names();

// Single things, as the row of a table: customer NAME, job NAME, contract NAME, item NAME, settings.
[[nodiscard]] bool is_thing(std::string_view word);
[[nodiscard]] Row thing(World &world, const Words &words);

} // namespace openitem::scenario
