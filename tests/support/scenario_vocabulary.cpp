#include "support/scenario_vocabulary.hpp"

#include <algorithm>
#include <fstream>

namespace openitem::scenario {
namespace {

Vocabulary::Lines &lines_of(Vocabulary &all, const std::string &word) {
  if (word == "command") return all.commands;
  if (word == "report") return all.reports;
  if (word == "thing") return all.things;
  if (word == "columns") return all.columns;
  throw Malformed("\"" + word + "\" begins no line of the vocabulary");
}

Vocabulary read_vocabulary() {
  std::ifstream file(OPENITEM_SOURCE_DIR "/tests/scenarios/vocabulary");
  if (!file) throw Malformed("tests/scenarios/vocabulary cannot be read");
  Vocabulary all;
  for (std::string text; std::getline(file, text);) {
    const auto words = words_of_line(text);
    if (words.empty()) continue;
    if (words.size() < 3) throw Malformed("a line of the vocabulary is too short: " + text);
    auto &line = lines_of(all, words[0])[words[1]];
    const bool calls = words[0] != "columns";
    if (calls) line.function = words[2];
    line.parts.assign(words.begin() + (calls ? 3 : 2), words.end());
  }
  return all;
}

} // namespace

Words Line::signed_with(char sign) const {
  Words rests;
  for (const auto &part : parts)
    if (part.front() == sign) rests.push_back(part.substr(1));
  return rests;
}

bool Line::has(std::string_view part) const {
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

std::string Line::option_of(std::string_view field) const {
  for (const auto &part : parts)
    if (const auto [option, of] = halves(part, '>'); of == field) return option;
  return std::string(field);
}

Words Line::columns_of(std::string_view field) const {
  Words columns;
  for (const auto &part : parts)
    if (const auto [column, of] = halves(part, '<'); of == field) columns.push_back(column);
  return columns;
}

std::string Line::plain() const {
  for (const auto &part : parts)
    if (part.find_first_of("*<>@+~!=") == std::string::npos) return part;
  return {};
}

const Vocabulary &vocabulary() {
  static const Vocabulary all = read_vocabulary();
  return all;
}

std::pair<std::string, std::string> halves(const std::string &text, char separator) {
  const auto at = text.find(separator);
  if (at == std::string::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + 1)};
}

} // namespace openitem::scenario
