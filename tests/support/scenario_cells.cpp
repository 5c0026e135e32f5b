#include "support/scenario_cells.hpp"

#include <algorithm>

namespace openitem::scenario {

Cell cell(std::string text) {
  return {"", std::move(text)};
}

Cell cell(const Money &amount) {
  return {"", text(amount), amount ? text(amount) + std::string(amount.currency().code()) : std::string()};
}

bool agrees(const Cell &actual, const std::string &expected) {
  return actual.text == expected || (!actual.with_currency.empty() && actual.with_currency == expected);
}

bool is_zero(const Cell &cell) {
  return cell.text.find_first_not_of("0.") == std::string::npos;
}

const Cell &in_row(const Row &row, const std::string &column) {
  const auto found = std::find_if(row.begin(), row.end(), [&](const Cell &c) { return c.column == column; });
  if (found == row.end()) throw Malformed("there is no column " + column);
  return *found;
}

Cells::Cells(const World &world, std::string_view called)
    : world_(world)
    , line_([&]() -> const Line & {
      static const Line as_fields_are{};
      const auto found = vocabulary().columns.find(called);
      return found == vocabulary().columns.end() ? as_fields_are : found->second;
    }()) {}

Cells &Cells::add_zero(const std::string &column, const Money &amount) {
  auto words = cell(amount);
  words.zero_unless_named = true;
  put(column, std::move(words));
  return *this;
}

bool Cells::add_called(const std::string &field, const Cell &words) {
  const auto columns = line_.columns_of(field);
  for (const auto &column : columns) put(column, words);
  return !columns.empty();
}

void Cells::put(const std::string &column, Cell words) {
  if (std::any_of(row.begin(), row.end(), [&](const Cell &c) { return c.column == column; })) return;
  words.column = column;
  words.zero_unless_named = words.zero_unless_named || line_.has("0" + column);
  row.push_back(std::move(words));
}

} // namespace openitem::scenario
