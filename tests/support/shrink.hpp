// Checks a property over many random sequences. A failure is made small, by leaving steps out and then by
// simplifying what is left, and printed with the one line that runs exactly that again:
//
//   replay: openitem_test_properties --gtest_filter=Laws.L03_... --seed=123 --steps=17,20,31s
//
// An "s" marks a step with simplified amounts. One command multiplies the effort:
//
//   OPENITEM_LAWS=100 build/dev/tests/properties/openitem_test_properties
//
// runs a hundred times the sequences of CI, which are some 2,000 of 200 commands. How many it were is printed
// at the end; --factor=100 does the same.
#pragma once

#include "support/generator.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace openitem::testing_support {

struct SeededRun {
  std::uint64_t seed = 0;
  std::vector<Step> steps;
};

[[nodiscard]] std::vector<Step> all_steps(std::uint64_t count);
[[nodiscard]] std::string text(const std::vector<Step> &steps);       // "0-16,20,31s"
[[nodiscard]] std::vector<Step> parse_steps(const std::string &text); // throws std::invalid_argument

// "" when the property holds, else what is wrong. Exceptions count as wrong.
using Property = std::function<std::string(const SeededRun &)>;

struct Effort {
  std::uint64_t sequences;
  std::uint64_t commands; // of each sequence
};

// From the command line: what GoogleTest leaves over.
void read_arguments(int argc, char **argv);

// Runs seeds 1 .. sequences x factor, stops at the first failure and reports it to GoogleTest.
void expect_holds(const Effort &effort, const Property &property);

// Smaller steps with which the property still fails, and what it then says.
struct Shrunk {
  SeededRun run;
  std::string complaint;
  std::uint64_t tries = 0;
};
[[nodiscard]] Shrunk shrink(const SeededRun &run, const Property &property, std::uint64_t tries = 4'000);

// What all properties of this program have run so far.
[[nodiscard]] Effort effort_so_far();

} // namespace openitem::testing_support
