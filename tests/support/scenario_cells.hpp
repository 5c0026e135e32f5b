// Rows of the core as words: a column is called as its field is, or as the vocabulary says. And what a file expects of
// them.
#pragma once

#include "support/scenario_vocabulary.hpp"
#include "support/scenario_world.hpp"

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

template <class Value> [[nodiscard]] Cell cell(const World &world, const Value &value) {
  Cell made{{}, world.text_of(value)};
  if constexpr (std::same_as<Value, Money>)
    if (value) made.with_currency = made.text + std::string(value.currency().code());
  return made;
}

class Cells {
 public:
  // `called`: the row as the vocabulary calls it, "item".
  explicit Cells(const World &world, std::string_view called = {})
      : world_(world) {
    const auto found = vocabulary().columns.find(called);
    if (found != vocabulary().columns.end()) line_ = found->second;
  }

  template <class Value> Cells &add(const std::string &field, const Value &value) {
    auto words = cell(world_, value);
    if constexpr (std::same_as<Value, std::uint64_t>)
      if (field == "mark") words.text = world_.name_of({EntityKind::mark, value});
    if constexpr (std::same_as<Value, ItemRef>) {
      for (const auto &column : line_.called(field + ".kind", '<')) put(column, cell(world_, value.kind));
      for (const auto &column : line_.called(field + ".id", '<')) put(column, cell(world_, value.id));
    }
    if constexpr (is_id<Value>) // the id of the record itself is a name, and a number
      if (field == "id") put("id", cell(world_, value.value()));
    const auto columns = line_.called(field, '<');
    for (const auto &column : columns) put(column, words);
    if (columns.empty() && !line_.has("-" + field)) put(field, words);
    return *this;
  }
  // What must be zero where a check does not name it.
  void add_zero(const std::string &column, const Money &amount) {
    put(column, cell(world_, amount));
    row.back().zero_unless_named = true;
  }

  Row row;

 private:
  // Unless it is there already.
  void put(const std::string &column, Cell words) {
    if (std::any_of(row.begin(), row.end(), [&](const Cell &c) { return c.column == column; })) return;
    words.column = column;
    words.zero_unless_named = line_.has("0" + column);
    row.push_back(std::move(words));
  }

  const World &world_;
  Line line_{}; // without one columns are called as fields are
};

// ---- comparing. Mismatch: it is another; Malformed: there is no such column

[[nodiscard]] inline const Cell &in_row(const Row &row, const std::string &column) {
  const auto found = std::find_if(row.begin(), row.end(), [&](const Cell &c) { return c.column == column; });
  if (found == row.end()) throw Malformed("there is no column " + column);
  return *found;
}

[[nodiscard]] inline bool agrees(const Cell &actual, const std::string &expected) {
  return actual.text == expected || (!actual.with_currency.empty() && actual.with_currency == expected);
}

// "2", or "customer=ACME currency=USD": exactly one.
[[nodiscard]] inline const Row &selected(const std::vector<Row> &rows, const Words &which) {
  if (which.empty()) throw Malformed("which row?");
  const auto told = "row " + joined(which);
  if (which.size() == 1 && which[0].find('=') == std::string::npos) {
    const auto index = whole(which[0]);
    if (index == 0 || index > rows.size()) throw Mismatch(told, std::to_string(rows.size()) + " rows");
    return rows[index - 1];
  }
  std::vector<const Row *> found;
  for (const auto &row : rows)
    if (std::all_of(which.begin(), which.end(), [&](const std::string &word) {
          const auto [column, value] = labelled(word);
          return agrees(in_row(row, column), value);
        }))
      found.push_back(&row);
  if (found.size() != 1)
    throw Mismatch("one " + told, std::to_string(found.size()) + " of " + std::to_string(rows.size()));
  return *found[0];
}

inline void compare_row(const Row &row, const Words &expected) {
  if (expected.empty()) throw Malformed("nothing is expected after \"=\"");
  std::set<std::string> named;
  for (const auto &word : expected) {
    const auto [column, value] = labelled(word);
    named.insert(column);
    const auto &actual = in_row(row, column);
    if (!agrees(actual, value)) throw Mismatch(word, column + "=" + actual.text);
  }
  for (const auto &[column, text, with_currency, zero_unless_named] : row)
    if (zero_unless_named && !named.contains(column) && text.find_first_not_of("0.") != std::string::npos)
      throw Mismatch(column + "=0, because it is not named", column + "=" + text);
}

inline void compare_list(const Row &actual, const Words &expected) {
  if (actual.empty() && expected == Words{"none"}) return;
  if (std::equal(actual.begin(), actual.end(), expected.begin(), expected.end(), agrees)) return;
  Words words;
  for (const auto &one : actual) words.push_back(one.text);
  throw Mismatch(text(joined(expected)), text(joined(words)));
}

} // namespace openitem::scenario
