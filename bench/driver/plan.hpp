// What is run, and which question of the table each figure answers.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::bench {

// One measurement in a process of its own.
struct Case {
  std::string_view name; // program and question: "posting own-sink"
  enum class Prints : std::uint8_t { figures, google_benchmark } prints = Prints::figures;
  std::array<int, 3> repetitions{99, 99, 99}; // at most, at S, M and L; 0: not at this size
  char size = 0;                              // 0: the run's; else always this one

  [[nodiscard]] std::string_view program() const { return name.substr(0, name.find(' ')); }
  [[nodiscard]] std::string_view question() const {
    const std::string_view rest = name.substr(program().size());
    return rest.substr(rest.empty() ? 0 : 1, rest.find(' ', 1) - 1);
  }
};

struct Source {
  std::string_view of; // a case's name; empty: nobody answers
  std::string_view figure;
};

enum class Unit : std::uint8_t { per_second, nanoseconds, seconds, bytes, share, count };

struct Goal {
  enum class Kind : std::uint8_t { at_most, at_least, times_peer, of_limit, not_measured } kind;
  double value = 0;
  std::string_view note{}; // not_measured: what it would be compared with
};

// What openitem shall reach at the sizes named.
struct Target {
  std::string_view sizes; // of "SML"
  std::vector<Goal> budget;
  std::vector<Goal> stretch;
};

struct Question {
  std::string text;
  Unit unit = Unit::per_second;
  Source openitem;
  Source peer{};
  Source limit{};
  std::vector<Target> targets{};
  Source over{};  // the figure is divided by this one
  Source above{}; // this one is taken off the figure
};

[[nodiscard]] std::vector<Case> all_cases();
[[nodiscard]] std::vector<Question> all_questions();
[[nodiscard]] std::size_t size_index(char size);
[[nodiscard]] constexpr bool more_is_better(Unit unit) {
  return unit == Unit::per_second || unit == Unit::share;
}

} // namespace openitem::bench
