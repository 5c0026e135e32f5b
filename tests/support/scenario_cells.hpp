// Rows of the core as words: a column is called as its field is, or as the vocabulary says. And what a file expects of
// them.
#pragma once

#include "support/scenario_vocabulary.hpp"
#include "support/scenario_world.hpp"

namespace openitem::scenario {

struct Cell {
  std::string text{};
  std::string with_currency{};    // an amount may be expected with its currency too
  bool zero_unless_named = false; // buckets and the like: what a row does not name must be zero
};
using Cells = std::vector<Cell>;
using Row = std::map<std::string, Cell>; // by column

struct Table {
  Row head{};
  std::vector<Row> rows{};
  std::vector<Row> totals{};
};

// A value as README.md writes it: ids and items by their names.
template <class Value> [[nodiscard]] Cell cell(const World &world, const Value &value) {
  if constexpr (std::same_as<Value, ItemRef> || is_id<Value>)
    return {value ? world.name_of(value) : "none"};
  else if constexpr (std::same_as<Value, Money>)
    return {text(value), value ? text(value) + text(value.currency()) : ""};
  else
    return {text(value)};
}

// The laws of the vocabulary that some row was held to.
[[nodiscard]] inline std::set<std::string> &laws_kept() {
  static std::set<std::string> all;
  return all;
}

// Makes a row, field by field. What is called as a field before it stays: "not due" is a bucket, or a sum of several.
class RowMaker {
 public:
  // `called`: as the vocabulary calls the row, "item"; without it columns are called as fields are.
  explicit RowMaker(const World &world, const std::string &called = {})
      : world_(world)
      , line_(line_if_any("columns", called))
      , laws_(line_if_any("law", called)) {}

  template <class Value> RowMaker &add(const std::string &field, const Value &value) {
    auto words = cell(world_, value);
    if constexpr (std::same_as<Value, Money>) amounts_[field] = value;
    if constexpr (std::same_as<Value, std::uint64_t>)
      if (field == "mark") words.text = world_.name_of({EntityKind::mark, value});
    if constexpr (std::same_as<Value, ItemRef>) {
      put_as_called(field + ".kind", cell(world_, value.kind));
      put_as_called(field + ".id", cell(world_, value.id));
    }
    if constexpr (is_id<Value>) // the id of the record itself is a name, and a number
      if (field == "id") put("id", cell(world_, value.value()));
    if (!put_as_called(field, words) && !line_.has("-" + field)) put(field, words);
    return *this;
  }
  void add_bucket(const std::string &column, const Money &amount) {
    put(column, cell(world_, amount));
    row_[column].zero_unless_named = true;
    const auto sum = amounts_.try_emplace("buckets", Money::zero(amount.currency())).first;
    sum->second += amount;
  }
  // The row, which keeps the laws that the vocabulary states of it.
  [[nodiscard]] Row made() const {
    for (const auto &law : laws_.parts) require(law);
    return row_;
  }

 private:
  // Unless it is there already.
  void put(const std::string &column, Cell words) {
    words.zero_unless_named = line_.has("0" + column);
    row_.emplace(column, std::move(words));
  }
  bool put_as_called(const std::string &field, const Cell &words) {
    const auto columns = line_.called(field, '<');
    for (const auto &column : columns) put(column, words);
    return !columns.empty();
  }
  // "balance=open-unapplied"
  void require(const std::string &law) const {
    static const std::regex form("([a-z_]+)=[a-z_]+(?:[+-][a-z_]+)*");
    static const std::regex term("([=+-])([a-z_]+)");
    std::smatch whole_law;
    if (!std::regex_match(law, whole_law, form))
      throw Malformed("the vocabulary has a law that is none: " + law);
    Money sum;
    for (std::sregex_iterator each(law.begin(), law.end(), term), end; each != end; ++each) {
      const auto &amount = amount_of((*each)[2]);
      sum = (*each)[1] == "=" ? amount : (*each)[1] == "+" ? sum + amount : sum - amount;
    }
    require_same(law, sum, amount_of(whole_law[1]));
    laws_kept().insert(law);
  }
  [[nodiscard]] const Money &amount_of(const std::string &field) const {
    const auto found = amounts_.find(field);
    if (found == amounts_.end()) throw Malformed("a law names " + field + ", which is no amount of the row");
    return found->second;
  }

  const World &world_;
  const Line &line_;
  const Line &laws_;
  std::map<std::string, Money> amounts_{}; // by field
  Row row_{};
};

// ---- comparing. Mismatch: it is another; Malformed: there is no such column

[[nodiscard]] inline bool agrees(const Cell &actual, const std::string &expected) {
  return actual.text == expected || (!actual.with_currency.empty() && actual.with_currency == expected);
}

[[nodiscard]] inline const Cell &in_row(const Row &row, const std::string &column) {
  const auto found = row.find(column);
  if (found == row.end()) throw Malformed("there is no column " + column);
  return found->second;
}

// "customer=ACME currency=USD"
[[nodiscard]] inline bool says_all(const Row &row, const Words &words) {
  return std::all_of(words.begin(), words.end(), [&](const std::string &word) {
    return agrees(in_row(row, labelled(word).first), labelled(word).second);
  });
}

// "2", or "customer=ACME currency=USD": exactly one.
[[nodiscard]] inline const Row &selected(const std::vector<Row> &rows, const Words &which) {
  if (which.empty()) throw Malformed("which row?");
  const bool by_number = which.size() == 1 && which[0].find('=') == std::string::npos;
  const auto number = by_number ? whole(which[0]) : 0;
  std::vector<const Row *> found;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (by_number ? number == i + 1 : says_all(rows[i], which)) found.push_back(&rows[i]);
  if (found.size() == 1) return *found[0];
  throw Mismatch("one row " + joined(which),
                 std::to_string(found.size()) + " of " + std::to_string(rows.size()));
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
  for (const auto &[column, actual] : row)
    if (actual.zero_unless_named && !named.contains(column) &&
        actual.text.find_first_not_of("0.") != std::string::npos)
      throw Mismatch(column + "=0, because it is not named", column + "=" + actual.text);
}

inline void compare_list(const Cells &actual, const Words &expected) {
  if (actual.empty() && expected == Words{"none"}) return;
  if (std::equal(actual.begin(), actual.end(), expected.begin(), expected.end(), agrees)) return;
  Words words;
  for (const auto &one : actual) words.push_back(one.text);
  throw Mismatch(text(joined(expected)), text(joined(words)));
}

// ---- what a ledger is asked. Malformed: it is no such question; Refused: the library refuses; Mismatch: a report
// breaks a law of its own

// "aging at=2026-03-01 customer=ACME": the words after "report".
[[nodiscard]] Table report(World &world, const Words &words);
// A thing of the vocabulary, as the row of a table: "item INV-1 at=2026-03-01".
[[nodiscard]] Row thing(World &world, const Words &words);
// A question of the vocabulary about each of some names: "open INV-1 INV-2 at=2026-02-01".
[[nodiscard]] Cells ask_each(World &world, const Words &words);
// A look-up or a calculation: "number invoice 2026-001", "add 1 2".
[[nodiscard]] Cells ask(World &world, const Words &words);
[[nodiscard]] Words question_verbs();

} // namespace openitem::scenario
