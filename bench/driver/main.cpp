// run [S|M|L] [--json FILE] [--repetitions N] [--only TEXT]...: every measurement in a process of its own,
// taking turns with SQLite and the limit loop, several times; then one table.
//
// Exit status: 0 all ran and all agree; 1 a program failed or two contradict each other; 2 wrong usage.
#include "machine.hpp"
#include "runner.hpp"
#include "table.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

namespace openitem::bench {
namespace {

constexpr const char *usage = "usage: run [S|M|L] [--json FILE] [--repetitions N] [--only TEXT]...\n"
                              "  S  1 thousand customers, 10 thousand invoices (half a minute)\n"
                              "  M  10 thousand customers, 1 million invoices (ten minutes)\n"
                              "  L  100 thousand customers, 5 million invoices (an hour; 4 GB of memory)\n"
                              "  --only TEXT   only measurements whose name contains it: posting, customer, "
                              "sqlite, \"limit books\", ...\n"
                              "sh cmake/bench.sh --languages: what a call costs from C++, C, Python, Rust "
                              "and C#, instead of all this\n"
                              "Budgets hold at M, some at L; those of money and of C calls at every size.\n";

RunOptions read_options(int argc, char **argv) {
  RunOptions options;
  const auto refuse = [] {
    std::fputs(usage, stderr);
    std::exit(2);
  };
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const auto value = [&]() -> std::string {
      if (++i == argc) refuse();
      return argv[i];
    };
    if (argument == "S" || argument == "M" || argument == "L") {
      options.size = argument[0];
    } else if (argument == "--json") {
      options.json_file = value();
    } else if (argument == "--only") {
      options.only.push_back(value());
    } else if (argument == "--repetitions") {
      options.repetitions = std::atoi(value().c_str());
      if (options.repetitions < 1) refuse();
    } else if (argument == "--help") {
      std::fputs(usage, stdout);
      std::exit(0);
    } else {
      refuse();
    }
  }
  return options;
}

void tell_what_spoils_figures() {
  const Machine machine = this_machine();
  if (machine.load > 0.5) {
    std::fprintf(stderr, "NOISE: the machine is busy (load %.1f): trust ratios only, and not to the digit\n",
                 machine.load);
  }
#ifndef NDEBUG
  std::fputs("NOISE: not a release build: the figures say nothing\n", stderr);
#endif
}

int run(const char *program, const RunOptions &options) {
  const std::string path(program);
  const std::size_t slash = path.rfind('/');
  tell_what_spoils_figures();
  Runner runner(slash == std::string::npos ? "." : path.substr(0, slash), options);
  for (const std::string &name : runner.skipped()) std::fprintf(stderr, "SKIPPED: %s\n", name.c_str());
  if (!runner.run()) return 1;

  const std::vector<Row> rows = make_rows(runner.figures(), options.size);
  const Machine machine = this_machine();
  std::cout << "openitem " << OPENITEM_VERSION << ", size " << options.size << ", medians of "
            << runner.repetitions() << " runs, processor time of one thread, " << machine.processor << "\n\n"
            << markdown(rows) << "\nEvery program gave the same answers.\n";
  for (const std::string &name : runner.skipped()) std::cout << "SKIPPED: " << name << "\n";
  if (!options.json_file.empty()) {
    std::ofstream file(options.json_file);
    file << json(rows, runner, options);
    if (!file.flush()) {
      std::fprintf(stderr, "cannot write %s\n", options.json_file.c_str());
      return 1;
    }
  }
  return 0;
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  return openitem::bench::run(argv[0], openitem::bench::read_options(argc, argv));
}
