// Runs a fuzz target over files and folders of inputs, without a fuzzer: every build does, so that what was
// found once stays fixed.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int main(int argc, char **argv) {
  namespace fs = std::filesystem;
  std::set<fs::path> inputs;
  for (int i = 1; i < argc; ++i) {
    if (!fs::is_directory(argv[i])) {
      inputs.insert(argv[i]);
      continue;
    }
    for (const auto &entry : fs::recursive_directory_iterator(argv[i])) {
      if (entry.is_regular_file()) inputs.insert(entry.path());
    }
  }
  std::size_t bytes = 0;
  for (const fs::path &path : inputs) {
    std::ifstream in(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in && text.empty() && fs::file_size(path) != 0) {
      std::fprintf(stderr, "cannot read %s\n", path.c_str());
      return 2;
    }
    std::printf("%s\n", path.filename().c_str());
    std::fflush(stdout); // the last one printed is the one that breaks
    (void)LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
    bytes += text.size();
  }
  std::printf("%zu inputs, %zu bytes\n", inputs.size(), bytes);
  return inputs.empty() ? 2 : 0;
}
