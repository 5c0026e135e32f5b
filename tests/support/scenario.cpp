#include "support/scenario.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace openitem::scenario {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

unsigned hex_digit(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  throw Malformed("an escape \\xHH needs two digits 0-9, a-f");
}

// What follows a backslash inside quotes: \" \\ \xHH (one byte) \{5000}c (the next character 5000 times).
void take_escape(std::string_view line, std::size_t &at, std::string &word) {
  const char c = at < line.size() ? line[at++] : '\0';
  if (c == '"' || c == '\\') {
    word += c;
  } else if (c == 'x' && at + 2 <= line.size()) {
    word += static_cast<char>(hex_digit(line[at]) * 16 + hex_digit(line[at + 1]));
    at += 2;
  } else if (c == '{') {
    std::size_t count = 0;
    while (at < line.size() && is_digit(line[at]))
      count = count * 10 + static_cast<std::size_t>(line[at++] - '0');
    if (at + 1 >= line.size() || line[at++] != '}')
      throw Malformed("an escape \\{N}c needs a count and a character");
    word.append(count, line[at++]);
  } else {
    throw Malformed("unknown escape in a quoted text");
  }
}

bool is_option(const std::string &word) {
  const auto equals = word.find('=');
  return equals != std::string::npos && equals > 0 && is_lower(word[0]) &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(equals),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i != 4 && i != 7 && !is_digit(text[i])) return false;
  return true;
}

// Another value of the same shape: a number with another last digit, another day of the month, another word.
std::string changed(const std::string &value) {
  if (value == "on") return "off";
  if (value == "off") return "on";
  std::string other = value;
  if (is_date(value)) {
    other.replace(8, 2, value.substr(8, 2) == "10" ? "11" : "10");
    return other;
  }
  const auto last_digit = std::find_if(other.rbegin(), other.rend(), is_digit);
  const bool numeric =
      !other.empty() && (is_digit(other[0]) || other[0] == '-') && last_digit != other.rend();
  if (!numeric) return other + "x";
  *last_digit = *last_digit == '9' ? '0' : static_cast<char>(*last_digit + 1);
  return other;
}

// Where in an expected word its figure begins: after "label=" or after "NAME:" of a list element.
std::size_t figure_of(const std::string &word) {
  const auto equals = word.find('=');
  const auto start = equals == std::string::npos ? 0 : equals + 1;
  const auto colon = word.rfind(':');
  return colon == std::string::npos || colon < start || colon + 1 == word.size() ? start : colon + 1;
}

} // namespace

Words words_of_line(std::string_view line) {
  Words words;
  std::size_t at = 0;
  while (true) {
    while (at < line.size() && is_blank(line[at])) ++at;
    if (at == line.size() || line[at] == '#') return words;
    std::string word;
    while (at < line.size() && !is_blank(line[at])) {
      if (line[at] != '"') {
        word += line[at++];
        continue;
      }
      ++at;
      while (at < line.size() && line[at] != '"') {
        if (line[at] == '\\')
          take_escape(line, ++at, word);
        else
          word += line[at++];
      }
      if (at == line.size()) throw Malformed("a quoted text does not end");
      ++at;
    }
    words.push_back(std::move(word));
  }
}

Scenario parse(std::string path, std::string_view text) {
  Scenario scenario{.path = std::move(path), .purpose = {}, .statements = {}};
  std::size_t line_number = 0;
  bool at_top = true;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++line_number;
    at_top = at_top && !line.empty() && line[0] == '#';
    if (at_top) scenario.purpose.append(line.substr(1)).append("\n");
    try {
      auto words = words_of_line(line);
      if (!words.empty() && (words[0] == "given" || words[0] == "when")) words.erase(words.begin());
      if (!words.empty()) scenario.statements.push_back({line_number, std::string(line), std::move(words)});
    } catch (const Malformed &error) {
      throw Malformed(scenario.path + ":" + std::to_string(line_number) + ": " + error.what());
    }
  }
  return scenario;
}

Scenario read(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Malformed(path + ": cannot be read");
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return parse(path, text);
}

bool is_check(const Statement &statement) {
  return statement.words[0] == "then";
}

Check check_of(const Statement &statement) {
  Check check;
  auto *part = &check.question;
  for (auto word = statement.words.begin() + 1; word != statement.words.end(); ++word) {
    if (*word == ":" && part != &check.subject) {
      part = &check.subject;
    } else if (*word == "=" && part == &check.question) {
      part = &check.expected;
    } else {
      part->push_back(*word);
    }
  }
  return check;
}

Arguments::Arguments(const Words &words, std::size_t first) {
  for (; first < words.size(); ++first) {
    const auto [key, value] = labelled(words[first]);
    if (is_option(words[first]))
      options_.push_back({key, value});
    else
      bare_.push_back(words[first]);
  }
}

std::optional<std::string> Arguments::take(std::string_view key) {
  const auto values = take_all(key);
  return values.empty() ? std::nullopt : std::optional(values.back());
}

Words Arguments::take_all(std::string_view key) {
  Words values;
  for (auto &option : options_)
    if (option.key == key) {
      option.taken = true;
      values.push_back(option.value);
    }
  return values;
}

std::string Arguments::need(std::string_view key) {
  auto value = take(key);
  if (!value) throw Malformed(std::string(key) + "= is missing");
  return *value;
}

bool Arguments::has(std::string_view key) const {
  return std::any_of(options_.begin(), options_.end(), [&](const auto &option) { return option.key == key; });
}

std::string Arguments::next(std::string_view what) {
  if (!more()) throw Malformed(std::string(what) + " is missing");
  return bare_[next_++];
}

void Arguments::finish() const {
  if (more()) throw Malformed("\"" + peek() + "\" has no place here");
  for (const auto &option : options_)
    if (!option.taken) throw Malformed("the option " + option.key + "= has no place here");
}

void Arguments::drop_taken() {
  std::erase_if(options_, [](const auto &option) { return option.taken; });
}

void Arguments::set(std::string key, std::string value) {
  std::erase_if(options_, [&](const auto &option) { return option.key == key; });
  options_.push_back({std::move(key), std::move(value)});
}

void Arguments::inherit(const Arguments &earlier) {
  for (const auto &option : earlier.options_)
    if (!has(option.key)) options_.push_back({option.key, option.value});
}

std::pair<std::string, std::string> labelled(const std::string &word) {
  const auto equals = word.find('=');
  if (equals == std::string::npos) return {"", word};
  return {word.substr(0, equals), word.substr(equals + 1)};
}

Words list_of(std::string_view text, char separator) {
  Words parts;
  while (!text.empty()) {
    const auto end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

std::string joined(const Words &words, std::string_view separator) {
  std::string text;
  for (const auto &word : words) text.append(text.empty() ? "" : separator).append(word);
  return text;
}

std::vector<Mutant> mutants_of(const Scenario &scenario) {
  std::vector<Mutant> mutants;
  for (std::size_t i = 0; i < scenario.statements.size(); ++i) {
    const auto &statement = scenario.statements[i];
    if (!is_check(statement)) continue;
    // "then refused CODE fitting=60.00 : ..." expects everything up to the colon, other checks what follows
    // "=".
    const bool refusal = statement.words.size() > 1 && statement.words[1] == "refused";
    bool expected = refusal;
    for (std::size_t w = refusal ? 2 : 1; w < statement.words.size(); ++w) {
      const auto &word = statement.words[w];
      if (word == ":") break;
      if (!expected) {
        expected = word == "=";
        continue;
      }
      const auto start = figure_of(word);
      Mutant mutant{scenario, statement.line, word, word.substr(0, start) + changed(word.substr(start))};
      auto &mutated = mutant.scenario.statements[i];
      mutated.words[w] = mutant.became;
      mutated.text = joined(mutated.words);
      mutants.push_back(std::move(mutant));
    }
  }
  return mutants;
}

} // namespace openitem::scenario
