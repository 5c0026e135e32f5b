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
    std::map<std::string, Lines> read{{"command", {}}, {"report", {}}, {"thing", {}}, {"question", {}},
                                      {"columns", {}}, {"law", {}},    {"form", {}}};
    std::ifstream file(OPENITEM_SOURCE_DIR "/tests/scenarios/vocabulary");
    for (std::string text; std::getline(file, text);) {
      const auto words = words_of_line(text);
      if (words.empty()) continue;
      if (!read.contains(words[0]) || words.size() < 3) throw Malformed("no line of the vocabulary: " + text);
      const int first = words[0] == "columns" || words[0] == "law" || words[0] == "form" ? 2 : 3;
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

// What the pieces of a text of several values say, as options: "3*0.335;tax=VAT@19" in the form `line`.
[[nodiscard]] inline Arguments said_by(const std::string &word, const std::string &form) {
  const auto &parts = line_of("form", {form}).parts;
  std::string signs;
  for (const auto &part : parts)
    if (part.front() != '{' && !is_option(part + "=")) signs += part.substr(part.front() == '!', 1);
  Arguments said;
  said.each_once = true;
  const auto take = [&](const std::string &piece) {
    const auto fits = [&](const std::string &part) {
      const auto [pattern, besides] = halves(part, '>');
      const auto [before, rest] = halves(pattern, '{');
      const auto [field, behind] = halves(rest, '}');
      const auto around = before.size() + behind.size();
      if (piece.size() < around || !piece.starts_with(before) || !piece.ends_with(behind)) return false;
      const auto value = piece.substr(before.size(), piece.size() - around);
      if (field.empty() ? !value.empty() : value.find_first_of(signs) != std::string::npos) return false;
      if (!field.empty()) said.options[field].push_back(value);
      if (const auto [other, implied] = halves(besides, '='); !other.empty()) said.options[other] = {implied};
      return true;
    };
    if (std::none_of(parts.begin(), parts.end(), fits))
      throw Malformed("\"" + piece + "\" of \"" + word + "\" is none of " + joined(parts));
  };
  std::string piece;
  for (const char c : word) {
    if (signs.find(c) != std::string::npos) take(std::exchange(piece, {}));
    piece += c;
  }
  take(piece);
  for (const auto &sign : line_of("form", {form}).behind('!'))
    if (word.find(sign) == std::string::npos) throw Malformed("\"" + word + "\" has no " + sign);
  return said;
}

} // namespace openitem::scenario
