// A scenario file as text: what happens in a ledger and what must be true then, one statement a line. The
// grammar stands in tests/scenarios/README.md; what the words mean to a ledger stands in the other scenario_*
// files here.
//
//   invoice INV-1 customer=ACME total=100.00 date=2026-01-01
//   then open INV-1 = 100.00
#pragma once

#include <cstddef>
#include <optional>
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

// The words of a statement after its verb: bare ones in order, and options key=value. Whoever reads one takes
// it; what is left at the end was misspelt.
class Arguments {
 public:
  Arguments() = default;
  explicit Arguments(const Words &words, std::size_t first = 0);

  [[nodiscard]] std::optional<std::string> take(std::string_view key); // given twice, the last counts
  [[nodiscard]] Words take_all(std::string_view key);                  // an option that may repeat
  [[nodiscard]] std::string need(std::string_view key);
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::string next(std::string_view what); // the next bare word; Malformed when there is none
  [[nodiscard]] bool more() const noexcept { return next_ < bare_.size(); }
  [[nodiscard]] const std::string &peek() const { return bare_[next_]; }
  void finish() const;                          // Malformed when something was not taken
  void drop_taken();                            // what was taken is forgotten and not inherited
  void set(std::string key, std::string value); // instead of what was given

  // What is given here and what an earlier statement about the same thing said: the later word counts.
  void inherit(const Arguments &earlier);

 private:
  struct Option {
    std::string key;
    std::string value;
    bool taken = false;
  };
  Words bare_;
  std::size_t next_ = 0;
  std::vector<Option> options_;
};

// "31-60=70.00" -> {"31-60", "70.00"}; a word without "=" has an empty label.
[[nodiscard]] std::pair<std::string, std::string> labelled(const std::string &word);
// "a,b" -> {"a", "b"}; "" -> {}.
[[nodiscard]] Words list_of(std::string_view text, char separator = ',');
[[nodiscard]] std::string joined(const Words &words, std::string_view separator = " ");

// Every statement whose expectation is changed in one place: what must make a run fail.
struct Mutant {
  Scenario scenario;
  std::size_t line = 0;
  std::string was;
  std::string became;
};
[[nodiscard]] std::vector<Mutant> mutants_of(const Scenario &scenario);

} // namespace openitem::scenario
