#include "support/generator.hpp"
#include "support/shrink.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv) {
  testing::InitGoogleTest(&argc, argv);
  openitem::testing_support::read_arguments(argc, argv);
  const int failed = RUN_ALL_TESTS();
  const auto effort = openitem::testing_support::effort_so_far();
  std::printf("%llu sequences, %llu commands\n", static_cast<unsigned long long>(effort.sequences),
              static_cast<unsigned long long>(effort.commands));
  if (std::getenv("OPENITEM_OUTCOMES") != nullptr) openitem::testing_support::print_outcomes_seen();
  return failed;
}
