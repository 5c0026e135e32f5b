// tests/scenarios/vocabulary as data: what the words of scenario files stand for. Its head says what a line is.
#pragma once

#include "support/scenario.hpp"

#include <algorithm>
#include <fstream>

namespace openitem::scenario {

struct Line {
  std::string function{}; // what a command calls, what a report or a thing asks
  Words parts{};

  // What stands behind a sign: "invoice:number" of "*invoice:number".
  [[nodiscard]] Words behind(char sign) const {
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
};

// The lines by their first word and their name: of "command" by verbs. Malformed: a line is none of these.
using Lines = std::map<std::string, Line>;
[[nodiscard]] inline const Lines &lines_of(const std::string &what) {
  static const auto all = [] {
    std::map<std::string, Lines> read{
        {"command", {}}, {"report", {}}, {"thing", {}}, {"columns", {}}, {"law", {}}};
    std::ifstream file(OPENITEM_SOURCE_DIR "/tests/scenarios/vocabulary");
    for (std::string text; std::getline(file, text);) {
      const auto words = words_of_line(text);
      if (words.empty()) continue;
      if (!read.contains(words[0]) || words.size() < 3) throw Malformed("no line of the vocabulary: " + text);
      const int first = words[0] == "columns" || words[0] == "law" ? 2 : 3;
      read[words[0]][words[1]] = {first == 2 ? "" : words[2], Words(words.begin() + first, words.end())};
    }
    return read;
  }();
  return all.at(what);
}
// Whether the first word begins one: "command", {"void", "INV-1"}.
[[nodiscard]] inline bool is_a(const std::string &what, const Words &words) {
  return !words.empty() && lines_of(what).contains(words[0]);
}
// The line of a name; one without parts where there is none.
[[nodiscard]] inline const Line &line_if_any(const std::string &what, const std::string &name) {
  static const Line none{};
  const auto found = lines_of(what).find(name);
  return found == lines_of(what).end() ? none : found->second;
}
// The line of the first word; Malformed where there is none.
[[nodiscard]] inline const Line &line_of(const std::string &what, const Words &words) {
  if (!is_a(what, words)) throw Malformed("\"" + joined(words) + "\" begins with no " + what);
  return lines_of(what).at(words[0]);
}

} // namespace openitem::scenario
