// A scenario with one expected word changed: what must make a run fail.
#pragma once

#include "support/scenario.hpp"

#include <algorithm>
#include <regex>

namespace openitem::scenario {

struct Mutant {
  Scenario scenario;
  std::size_t line = 0;
  std::string was;
  std::string became;
};

// Another value of the same shape: a number with another last digit, another day of the month, another word.
[[nodiscard]] inline std::string changed(const std::string &value) {
  static const std::regex date(R"(\d{4}-\d\d-\d\d)");
  if (value == "on" || value == "off") return value == "on" ? "off" : "on";
  if (std::regex_match(value, date)) return value.substr(0, 8) + (value.ends_with("10") ? "11" : "10");
  const auto last_digit = value.find_last_of("0123456789");
  if (value.find_first_of("-0123456789") != 0 || last_digit == std::string::npos) return value + "x";
  auto other = value;
  other[last_digit] = other[last_digit] == '9' ? '0' : static_cast<char>(other[last_digit] + 1);
  return other;
}

// Where in an expected word its figure begins: after "label=" or after "NAME:" of a list element.
[[nodiscard]] inline std::size_t figure_of(const std::string &word) {
  const auto start = word.find('=') + 1; // 0 without one
  const auto colon = word.rfind(':');
  return colon == std::string::npos || colon < start || colon + 1 == word.size() ? start : colon + 1;
}

// One for every word that a check of the file expects.
[[nodiscard]] inline std::vector<Mutant> mutants_of(const Scenario &scenario) {
  std::vector<Mutant> mutants;
  for (std::size_t i = 0; i < scenario.statements.size(); ++i) {
    const auto &statement = scenario.statements[i];
    if (!is_check(statement)) continue;
    // "then refused CODE fitting=60.00 : ..." expects everything up to the colon, other checks what follows "=".
    const auto &words = statement.words;
    const bool refusal = words.size() > 1 && words[1] == "refused";
    const auto end = std::find(words.begin(), words.end(), ":");
    auto word = refusal ? words.begin() + 1 : std::find(words.begin(), end, "=");
    while (word != end && ++word != end) {
      const auto start = figure_of(*word);
      Mutant mutant{scenario, statement.line, *word, word->substr(0, start) + changed(word->substr(start))};
      auto &mutated = mutant.scenario.statements[i];
      mutated.words[static_cast<std::size_t>(word - words.begin())] = mutant.became;
      mutated.text = joined(mutated.words);
      mutants.push_back(std::move(mutant));
    }
  }
  return mutants;
}

} // namespace openitem::scenario
