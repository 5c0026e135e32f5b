// tests/scenarios/vocabulary as data: what the words of scenario files stand for. What the parts of a line say stands
// at its head.
#pragma once

#include "support/scenario.hpp"

#include <algorithm>
#include <fstream>

namespace openitem::scenario {

struct Line {
  std::string function{}; // what a command calls, what a report or thing asks
  Words parts{};

  // The parts that begin with a sign, without it: of '*' "invoice:number".
  [[nodiscard]] Words signed_with(char sign) const {
    Words rests;
    for (const auto &part : parts)
      if (part.front() == sign) rests.push_back(part.substr(1));
    return rests;
  }
  [[nodiscard]] bool has(std::string_view part) const {
    return std::find(parts.begin(), parts.end(), part) != parts.end();
  }
  // How a field is called otherwise: "OPTION>FIELD", "COLUMN<FIELD".
  [[nodiscard]] Words called(std::string_view field, char sign) const {
    Words names;
    for (const auto &part : parts)
      if (const auto [name, of] = halves(part, sign); of == field) names.push_back(name);
    return names;
  }
  [[nodiscard]] std::string option_of(std::string_view field) const {
    const auto options = called(field, '>');
    return options.empty() ? std::string(field) : options[0];
  }
  // The part without any sign, "" without one.
  [[nodiscard]] std::string plain() const {
    for (const auto &part : parts)
      if (part.find_first_of("*<>@+~!=") == std::string::npos) return part;
    return {};
  }
};

struct Vocabulary {
  using Lines = std::map<std::string, Line, std::less<>>;
  Lines commands{};
  Lines reports{};
  Lines things{};
  Lines columns{};
};

// Read once. Malformed: a line of it begins with another word.
[[nodiscard]] inline Vocabulary read_vocabulary() {
  std::ifstream file(OPENITEM_SOURCE_DIR "/tests/scenarios/vocabulary");
  if (!file) throw Malformed("tests/scenarios/vocabulary cannot be read");
  Vocabulary all;
  const std::map<std::string, Vocabulary::Lines &> kinds{
      {"command", all.commands}, {"report", all.reports}, {"thing", all.things}, {"columns", all.columns}};
  for (std::string text; std::getline(file, text);) {
    const auto words = words_of_line(text);
    if (words.empty()) continue;
    const auto kind = kinds.find(words[0]);
    if (kind == kinds.end()) throw Malformed("\"" + words[0] + "\" begins no line of the vocabulary");
    if (words.size() < 3) throw Malformed("a line of the vocabulary is too short: " + text);
    const bool calls = words[0] != "columns";
    kind->second[words[1]] = {calls ? words[2] : "", Words(words.begin() + (calls ? 3 : 2), words.end())};
  }
  return all;
}
[[nodiscard]] inline const Vocabulary &vocabulary() {
  static const Vocabulary all = read_vocabulary();
  return all;
}
// The line of the first word; Malformed, saying what it is not, where there is none.
[[nodiscard]] inline const Line &line_of(const Vocabulary::Lines &lines, const Words &words,
                                         const std::string &what) {
  if (words.empty()) throw Malformed(what + " is missing");
  const auto found = lines.find(words[0]);
  if (found == lines.end()) throw Malformed("\"" + words[0] + "\" is not " + what);
  return found->second;
}

} // namespace openitem::scenario
