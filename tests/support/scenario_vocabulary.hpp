// tests/scenarios/vocabulary as data: what the words of scenario files stand for. What the parts of a line say stands at
// its head.
#pragma once

#include "support/scenario.hpp"

#include <map>
#include <string>
#include <string_view>

namespace openitem::scenario {

struct Line {
  std::string function; // what a command calls, what a report or thing asks
  Words parts;

  // The parts that begin with a sign, without it: of '*' "invoice:number".
  [[nodiscard]] Words signed_with(char sign) const;
  [[nodiscard]] bool has(std::string_view part) const;
  [[nodiscard]] std::string option_of(std::string_view field) const; // "OPTION>FIELD", else the field
  [[nodiscard]] Words columns_of(std::string_view field) const;      // "COLUMN<FIELD"
  [[nodiscard]] std::string plain() const; // the part without any sign, "" without one
};

struct Vocabulary {
  using Lines = std::map<std::string, Line, std::less<>>;
  Lines commands;
  Lines reports;
  Lines things;
  Lines columns;
};

// Read once. Malformed: a line of it begins with another word.
[[nodiscard]] const Vocabulary &vocabulary();

// "a:b" -> {"a", "b"}; without the separator the second is empty.
[[nodiscard]] std::pair<std::string, std::string> halves(const std::string &text, char separator);

} // namespace openitem::scenario
