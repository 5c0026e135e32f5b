// Runs cases, a process each, in turns, and keeps what they print.
#pragma once

#include "plan.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::bench {

struct RunOptions {
  char size = 'S';
  int repetitions = 3;
  std::vector<std::string> only; // cases whose name contains one of them; none: all
  std::string json_file;         // "": none
};

// The figures of all repetitions.
class Figures {
 public:
  void add(std::string_view of, const std::string &figure, int repetition, double value) {
    values_[std::string(of)][figure][repetition] = value;
  }
  // By repetition; empty when nobody told.
  [[nodiscard]] const std::map<int, double> &values(const Source &source) const;
  [[nodiscard]] const auto &all() const noexcept { return values_; }

 private:
  std::map<std::string, std::map<std::string, std::map<int, double>>> values_;
};

class Runner {
 public:
  Runner(std::string folder, RunOptions options);

  // False when a program failed or two contradict each other; both have been told on standard error.
  [[nodiscard]] bool run();
  [[nodiscard]] const Figures &figures() const noexcept { return figures_; }
  [[nodiscard]] const std::vector<std::string> &skipped() const noexcept { return skipped_; }
  [[nodiscard]] int repetitions() const noexcept { return options_.repetitions; }

 private:
  struct Check {
    std::string answer;
    std::string by;
  };
  void choose_cases();
  [[nodiscard]] bool run_case(const Case &one, int repetition);
  [[nodiscard]] bool read_figures(const Case &one, int repetition, const std::string &output);
  void read_google_benchmark(const Case &one, int repetition, const std::string &output);
  [[nodiscard]] bool compare(const Case &one, const std::string &name, const std::string &answer);

  std::string folder_;
  RunOptions options_;
  std::vector<Case> cases_;
  std::vector<std::string> skipped_;
  std::map<std::string, Check> checks_; // by what was asked, size included
  Figures figures_;
};

} // namespace openitem::bench
