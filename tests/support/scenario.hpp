// A scenario file as text: what happens in a ledger and what must be true then, one statement a line. The grammar
// stands in tests/scenarios/README.md; what the words mean to a ledger stands in the other scenario_* files here.
#pragma once

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
  std::string purpose; // the comment at the top says why the file exists
  std::vector<Statement> statements;
};

// The file cannot be read as a scenario: a word is too many, a name is unknown. It is never the fault of the ledger.
struct Malformed : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// A file and what is so differ. It tells "file:line: statement", what was expected and what was so.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[nodiscard]] Words words_of_line(std::string_view line);
[[nodiscard]] Scenario parse(std::string path, std::string_view text);
// The files of the repository: paths below tests/scenarios in order of their names, and what one of them says.
[[nodiscard]] Words scenario_paths();
[[nodiscard]] Scenario scenario_at(const std::string &path);

// Plays a scenario against the core, and holds it to what README.md asks of every file. Throws Failure or Malformed;
// returns when all is as the file says.
void play(const Scenario &scenario);

// A `then` taken apart: "then QUESTION = EXPECTED... : SUBJECT...".
struct Check {
  Words question; // what is asked, without "then"
  Words expected;
  Words subject; // the statement that the check is about
};
[[nodiscard]] bool is_check(const Statement &statement);
[[nodiscard]] Check check_of(const Statement &statement);

[[nodiscard]] bool is_option(std::string_view word); // key=value
// "a:b" -> {"a", "b"}; without the separator the second is empty.
[[nodiscard]] std::pair<std::string, std::string> halves(std::string_view text, char separator);
// "31-60=70.00" -> {"31-60", "70.00"}; a word without "=" has an empty label.
[[nodiscard]] std::pair<std::string, std::string> labelled(const std::string &word);
// "a,b" -> {"a", "b"}; "" -> {}.
[[nodiscard]] Words list_of(std::string_view text, char separator = ',');
[[nodiscard]] std::string joined(const Words &words, std::string_view separator = " ");

// The words of a statement after its verb: bare ones in order, and options key=value. Whoever reads one takes it; what is
// left at the end was misspelt.
class Arguments {
 public:
  explicit Arguments(const Words &words = {}, std::size_t first = 0) {
    for (; first < words.size(); ++first)
      if (const auto [key, value] = halves(words[first], '='); is_option(words[first]))
        options[key].push_back(value);
      else
        bare.push_back(words[first]);
  }

  // Of an option that is given twice the last counts; one that may repeat is taken with all.
  [[nodiscard]] Words take_all(const std::string &key) {
    taken_.insert(key);
    return options.contains(key) ? options.at(key) : Words();
  }
  [[nodiscard]] std::optional<std::string> take(const std::string &key) {
    const auto values = take_all(key);
    if (each_once && values.size() > 1) throw Malformed(key + " is said twice");
    return values.empty() ? std::nullopt : std::optional(values.back());
  }
  [[nodiscard]] std::string need(const std::string &key) {
    if (const auto value = take(key)) return *value;
    throw Malformed(key + "= is missing");
  }
  // The next bare word; Malformed, saying what it would be, when there is none.
  [[nodiscard]] std::string next(const std::string &what) {
    if (bare.empty()) throw Malformed(what + " is missing");
    const auto word = bare.front();
    bare.pop_front();
    return word;
  }
  // Says an option, whatever was said before; somebody else is to take it.
  void set(const std::string &key, const std::string &value) {
    options[key] = {value};
    taken_.erase(key);
  }
  // Says an option that another word stands for: it is not said besides.
  void say(const std::string &key, const std::string &value) {
    if (options.contains(key)) throw Malformed("the option " + key + "= has no place here");
    set(key, value);
  }
  // Malformed when something was not taken.
  void finish() const {
    if (!bare.empty()) throw Malformed("\"" + bare.front() + "\" has no place here");
    for (const auto &[key, values] : options)
      if (!taken_.contains(key)) throw Malformed("the option " + key + "= has no place here");
  }

  std::deque<std::string> bare{};
  std::map<std::string, Words> options{}; // with all values that each was given
  bool each_once = false;                 // but for lists

 private:
  std::set<std::string> taken_{};
};

} // namespace openitem::scenario
