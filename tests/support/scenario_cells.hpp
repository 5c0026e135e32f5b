// Rows of the core as words: a column is called as its field is, or as the vocabulary says.
#pragma once

#include "ledger/descriptions.hpp"
#include "support/scenario_vocabulary.hpp"
#include "support/scenario_world.hpp"

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

[[nodiscard]] Cell cell(std::string text);
[[nodiscard]] Cell cell(const Money &amount);
[[nodiscard]] bool agrees(const Cell &actual, const std::string &expected);
[[nodiscard]] bool is_zero(const Cell &cell);
[[nodiscard]] const Cell &in_row(const Row &row, const std::string &column); // Malformed: there is none

// A value as README.md writes it.
template <class Value> [[nodiscard]] std::string text_of(const World &world, const Value &value) {
  if constexpr (std::convertible_to<Value, std::string_view>) {
    return text_or_none(value);
  } else if constexpr (std::same_as<Value, Currency>) {
    return text_or_none(value.code());
  } else if constexpr (std::same_as<Value, Decimal>) {
    return to_string(value);
  } else if constexpr (std::same_as<Value, Percent>) {
    return to_string(value.value);
  } else if constexpr (std::is_enum_v<Value>) {
    return to_word(value);
  } else if constexpr (std::same_as<Value, ItemRef> || is_id<Value>) {
    return value ? world.name_of(value) : "none";
  } else if constexpr (std::integral<Value> && !std::same_as<Value, bool>) {
    return std::to_string(value);
  } else {
    return text(value);
  }
}

class Cells {
 public:
  // `called`: the row as the vocabulary calls it, "item".
  Cells(const World &world, std::string_view called);

  template <class Value> Cells &add(const std::string &field, const Value &value) {
    auto words = cell(text_of(world_, value));
    if constexpr (std::same_as<Value, Money>) words = cell(value);
    if constexpr (std::same_as<Value, std::uint64_t>)
      if (field == "mark") words.text = world_.name_of({EntityKind::mark, value});
    if constexpr (std::same_as<Value, ItemRef>) {
      add_called(field + ".kind", cell(to_word(value.kind)));
      add_called(field + ".id", cell(std::to_string(value.id)));
    }
    if constexpr (is_id<Value>) // the id of the record itself is a name, and a number
      if (field == "id") put("id", cell(std::to_string(value.value())));
    if (!add_called(field, words) && !line_.has("-" + field)) put(field, words);
    return *this;
  }
  // What must be zero where a check does not name it.
  Cells &add_zero(const std::string &column, const Money &amount);

  Row row;

 private:
  bool add_called(const std::string &field, const Cell &words);
  void put(const std::string &column, Cell words); // unless it is there already

  const World &world_;
  const Line &line_;
};

} // namespace openitem::scenario
