// A scenario file as text: what happens in a ledger and what must be true then, one statement a line. The
// grammar stands in tests/scenarios/README.md; what the words mean to a ledger stands in the other scenario_*
// files here.
//
//   invoice INV-1 customer=ACME total=100.00 date=2026-01-01
//   then open INV-1 = 100.00
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace openitem::scenario {

using Words = std::vector<std::string>;

struct Statement {
  std::size_t line = 0;
  std::string text;
  Words words;
};

struct Scenario {
  std::string path;
  std::string purpose; // the comment at the top: why the file exists
  std::vector<Statement> statements;
};

// The file cannot be read as a scenario: a word too many, an unknown name. Never the fault of the ledger.
class Malformed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

[[nodiscard]] Words words_of_line(std::string_view line);
[[nodiscard]] Scenario parse(std::string path, std::string_view text);
[[nodiscard]] Scenario read(const std::string &path);

// A `then` taken apart: "then FIGURE SUBJECT... = EXPECTED... : STATEMENT...".
struct Check {
  Words question; // what is asked, without "then"
  Words expected; // after "="
  Words subject;  // after ":", the statement the check is about
};
[[nodiscard]] bool is_check(const Statement &statement);
[[nodiscard]] Check check_of(const Statement &statement);

// "a:b" -> {"a", "b"}; without the separator the second is empty.
[[nodiscard]] std::pair<std::string, std::string> halves(std::string_view text, char separator);
// The same; Malformed, naming the form, without the separator.
[[nodiscard]] std::pair<std::string, std::string> parted(std::string_view word, char separator,
                                                         const std::string &form);
// "31-60=70.00" -> {"31-60", "70.00"}; a word without "=" has an empty label.
[[nodiscard]] std::pair<std::string, std::string> labelled(const std::string &word);
// "a,b" -> {"a", "b"}; "" -> {}.
[[nodiscard]] Words list_of(std::string_view text, char separator = ',');
[[nodiscard]] std::string joined(const Words &words, std::string_view separator = " ");

// The words of a statement after its verb: bare ones in order, and options key=value. Whoever reads one takes
// it; what is left at the end was misspelt.
class Arguments {
 public:
  Arguments() = default;
  explicit Arguments(const Words &words, std::size_t first = 0);

  // Of an option that is given twice the last counts; one that may repeat is taken with all.
  [[nodiscard]] std::optional<std::string> take(std::string_view key) {
    const auto values = take_all(key);
    return values.empty() ? std::nullopt : std::optional(values.back());
  }
  [[nodiscard]] Words take_all(std::string_view key) {
    taken_.emplace(key);
    Words values;
    for (auto [option, end] = options_.equal_range(key); option != end; ++option)
      values.push_back(option->second);
    return values;
  }
  [[nodiscard]] std::string need(std::string_view key) {
    if (!has(key)) throw Malformed(std::string(key) + "= is missing");
    return *take(key);
  }
  [[nodiscard]] bool has(std::string_view key) const { return options_.contains(key); }
  // The next bare word; Malformed, saying what it would be, when there is none.
  [[nodiscard]] std::string next(const std::string &what) {
    if (!more()) throw Malformed(what + " is missing");
    const auto word = bare_.front();
    bare_.pop_front();
    return word;
  }
  [[nodiscard]] bool more() const noexcept { return !bare_.empty(); }
  [[nodiscard]] const std::string &peek() const { return bare_.front(); }
  // Malformed when something was not taken.
  void finish() const {
    if (more()) throw Malformed("\"" + peek() + "\" has no place here");
    for (const auto &[key, value] : options_)
      if (!taken_.contains(key)) throw Malformed("the option " + key + "= has no place here");
  }
  // What was taken is forgotten and not inherited.
  void drop_taken() {
    for (const auto &key : taken_) options_.erase(key);
    taken_.clear();
  }
  // Instead of what was given.
  void set(const std::string &key, const std::string &value) {
    options_.erase(key);
    options_.emplace(key, value);
    taken_.erase(key);
  }
  // What is not given is as in earlier words about the same thing.
  void inherit(const Arguments &earlier) {
    for (const auto &[key, value] : earlier.options_)
      if (!has(key)) options_.emplace(key, value);
  }

 private:
  std::deque<std::string> bare_;
  std::multimap<std::string, std::string, std::less<>> options_;
  std::set<std::string, std::less<>> taken_; // keys
};

} // namespace openitem::scenario
