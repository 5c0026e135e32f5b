#include "machine.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace openitem::bench {

Machine this_machine() {
  Machine machine;
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; machine.processor.empty() && std::getline(file, line);) {
    if (line.starts_with("model name")) machine.processor = line.substr(line.find(':') + 2);
  }
  machine.processors = ::sysconf(_SC_NPROCESSORS_ONLN);
  if (::getloadavg(&machine.load, 1) != 1) machine.load = 0;
  return machine;
}

} // namespace openitem::bench
