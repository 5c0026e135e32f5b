// Writes the golden files into a folder:
//
//   openitem_write_golden tests/journal/golden
//
// The files of a release are kept for ever. This is run again only before the first release, or for files of
// another name.
#include "journal/golden_files.hpp"

#include <fstream>
#include <iostream>

int main(int argc, char **argv) {
  using namespace openitem::testing_support;
  if (argc != 2) {
    std::cerr << "usage: openitem_write_golden <folder>\n";
    return 2;
  }
  const std::string folder = std::string(argv[1]) + "/";
  const GoldenFiles files = golden_files();
  for (const auto &[name, bytes] : files.bytes) {
    std::ofstream out(folder + name, std::ios::binary);
    out.write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!out) return 1;
  }
  std::ofstream digests(folder + "digests.txt");
  for (const auto &[name, line] : files.lines) digests << name << " " << line << "\n";
  std::ofstream figures(folder + "figures.txt");
  figures << files.figures;
  return digests && figures ? 0 : 1;
}
