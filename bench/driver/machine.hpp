// On what it was measured.
#pragma once

#include <string>

namespace openitem::bench {

struct Machine {
  std::string processor;
  long processors = 0;
  double load = 0; // running processes, mean of the last minute
};
[[nodiscard]] Machine this_machine();

} // namespace openitem::bench
