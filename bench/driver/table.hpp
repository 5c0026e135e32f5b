// The table: question, openitem beside peer and limit, what was to be reached and whether it was.
#pragma once

#include "plan.hpp"
#include "runner.hpp"

#include <optional>
#include <string>
#include <vector>

namespace openitem::bench {

enum class Reached : std::uint8_t { yes, no, not_judged };

struct Row {
  std::string question;
  Unit unit = Unit::per_second;
  // Medians of the repetitions. A ratio is the median of the ratios of single repetitions, because the
  // machine may be slower in one than in the next; above 1: openitem is faster or smaller.
  std::optional<double> openitem, peer, limit, times_peer, of_limit;
  std::string budget, stretch;
  Reached budget_reached = Reached::not_judged;
  Reached stretch_reached = Reached::not_judged;
};

[[nodiscard]] std::vector<Row> make_rows(const Figures &figures, char size);
// Markdown that lines up as plain text too.
[[nodiscard]] std::string markdown(const std::vector<Row> &rows);
[[nodiscard]] std::string json(const std::vector<Row> &rows, const Runner &runner, const RunOptions &options);

} // namespace openitem::bench
