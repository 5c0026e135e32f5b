#include "support/scenario.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace openitem::scenario {
namespace {

// What stands for an escape inside quotes: \" \\ \xHH (one byte) \{5000}c (the next character 5000 times). The line
// begins behind the backslash.
std::string taken_escape(std::string_view &line) {
  static const std::regex form(R"((["\\])|x([0-9a-f]{2})|\{([0-9]+)\}([^]))");
  std::cmatch found;
  if (!std::regex_search(line.begin(), line.end(), found, form, std::regex_constants::match_continuous))
    throw Malformed(
        R"(a backslash in a quoted text needs ", \, xHH with two digits 0-9, a-f, or {N}c behind it)");
  line.remove_prefix(static_cast<std::size_t>(found.length()));
  if (found[1].matched) return found[1];
  if (found[2].matched) return std::string(1, static_cast<char>(std::stoi(found[2], nullptr, 16)));
  return std::string(std::stoul(found[3]), *found[4].first);
}

const std::filesystem::path folder(OPENITEM_SOURCE_DIR "/tests/scenarios");

} // namespace

Words words_of_line(std::string_view line) {
  Words words;
  bool quoted = false;
  bool in_word = false;
  while (!line.empty()) {
    const char c = line.front();
    if (c == '#' && !in_word) break;
    line.remove_prefix(1);
    const bool is_blank = !quoted && (c == ' ' || c == '\t' || c == '\r');
    if (!is_blank && !in_word) words.emplace_back();
    in_word = !is_blank;
    if (c == '"')
      quoted = !quoted;
    else if (c == '\\' && quoted)
      words.back() += taken_escape(line);
    else if (!is_blank)
      words.back() += c;
  }
  if (quoted) throw Malformed("a quoted text does not end");
  return words;
}

Scenario parse(std::string path, std::string_view text) {
  Scenario scenario{std::move(path), {}, {}};
  std::istringstream lines{std::string(text)};
  std::size_t line_number = 0;
  bool at_top = true;
  for (std::string line; std::getline(lines, line);) {
    ++line_number;
    at_top = at_top && line.starts_with('#');
    if (at_top) scenario.purpose.append(line.substr(1)).append("\n");
    try {
      auto words = words_of_line(line);
      if (!words.empty() && (words[0] == "given" || words[0] == "when")) words.erase(words.begin());
      if (!words.empty()) scenario.statements.push_back({line_number, line, std::move(words)});
    } catch (const Malformed &error) {
      throw Malformed(scenario.path + ":" + std::to_string(line_number) + ": " + error.what());
    }
  }
  return scenario;
}

Words scenario_paths() {
  Words paths;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".scenario")
      paths.push_back(std::filesystem::relative(entry.path(), folder).generic_string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Scenario scenario_at(const std::string &path) {
  std::ifstream file(folder / path, std::ios::binary);
  if (!file) throw Malformed(path + ": cannot be read");
  return parse("tests/scenarios/" + path, std::string{std::istreambuf_iterator<char>(file), {}});
}

bool is_check(const Statement &statement) {
  return statement.words[0] == "then";
}

Check check_of(const Statement &statement) {
  const auto first = statement.words.begin() + 1;
  const auto end = statement.words.end();
  const auto colon = std::find(first, end, ":");
  const auto equals = std::find(first, colon, "=");
  return {Words(first, equals), Words(equals + (equals != colon), colon), Words(colon + (colon != end), end)};
}

bool is_option(std::string_view word) {
  const auto end = word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789");
  return end != std::string_view::npos && word[end] == '=' && word.find_first_of("_0123456789=") != 0;
}

std::pair<std::string, std::string> halves(std::string_view text, char separator) {
  const auto at = std::min(text.find(separator), text.size());
  return {std::string(text.substr(0, at)), std::string(text.substr(std::min(at + 1, text.size())))};
}

std::pair<std::string, std::string> labelled(const std::string &word) {
  return word.find('=') == std::string::npos ? std::pair{std::string(), word} : halves(word, '=');
}

Words list_of(std::string_view text, char separator) {
  Words parts;
  std::istringstream rest{std::string(text)};
  for (std::string part; std::getline(rest, part, separator);) parts.push_back(part);
  return parts;
}

std::string joined(const Words &words, std::string_view separator) {
  std::string text;
  for (const auto &word : words) text.append(text.empty() ? "" : separator).append(word);
  return text;
}

} // namespace openitem::scenario
