#include "support/shrink.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

namespace openitem::testing_support {

namespace {

struct Arguments {
  std::optional<std::uint64_t> seed;
  std::optional<std::vector<Step>> steps;
  double factor = 1;
  std::string program = "openitem_test_properties";
};
Arguments arguments;
Effort so_far{0, 0};

// What runs now, for a crash: a signal handler may only write.
char running[512];

[[maybe_unused]] void on_crash(int signal) {
  const char text[] = "\ncrashed in ";
  (void)!write(2, text, sizeof text - 1);
  (void)!write(2, running, static_cast<unsigned>(std::strlen(running)));
  (void)!write(2, "\n", 1);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

std::string replay_line(const SeededRun &run) {
  const auto *test = testing::UnitTest::GetInstance()->current_test_info();
  return "replay: " + arguments.program + " --gtest_filter=" + test->test_suite_name() + "." + test->name() +
         " --seed=" + std::to_string(run.seed) + " --steps=" + text(run.steps);
}

std::string outcome_of(const SeededRun &run, const Property &property) {
  try {
    return property(run);
  } catch (const std::exception &error) {
    return std::string("exception: ") + error.what();
  }
}

} // namespace

std::vector<Step> all_steps(std::uint64_t count) {
  std::vector<Step> steps;
  for (std::uint64_t i = 0; i < count; ++i) steps.push_back({i, false});
  return steps;
}

std::string text(const std::vector<Step> &steps) {
  std::string out;
  for (std::size_t i = 0; i < steps.size();) {
    std::size_t last = i;
    while (last + 1 < steps.size() && steps[last + 1].number == steps[last].number + 1 &&
           steps[last + 1].simple == steps[i].simple)
      ++last;
    if (!out.empty()) out += ',';
    out += std::to_string(steps[i].number);
    if (last != i) out += "-" + std::to_string(steps[last].number);
    if (steps[i].simple) out += 's';
    i = last + 1;
  }
  return out;
}

std::vector<Step> parse_steps(const std::string &text) {
  std::vector<Step> steps;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ',');) {
    const bool simple = !part.empty() && part.back() == 's';
    if (simple) part.pop_back();
    const std::size_t dash = part.find('-');
    const std::uint64_t first = std::stoull(part.substr(0, dash));
    const std::uint64_t last = dash == std::string::npos ? first : std::stoull(part.substr(dash + 1));
    for (std::uint64_t number = first; number <= last; ++number) steps.push_back({number, simple});
  }
  return steps;
}

void read_arguments(int argc, char **argv) {
  if (argc > 0) arguments.program = std::string(argv[0]).substr(std::string(argv[0]).rfind('/') + 1);
  if (const char *factor = std::getenv("OPENITEM_LAWS"); factor != nullptr)
    arguments.factor = std::stod(factor);
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const auto value = [&] { return argument.substr(argument.find('=') + 1); };
    if (argument.rfind("--seed=", 0) == 0)
      arguments.seed = std::stoull(value());
    else if (argument.rfind("--steps=", 0) == 0)
      arguments.steps = parse_steps(value());
    else if (argument.rfind("--factor=", 0) == 0)
      arguments.factor = std::stod(value());
    else
      throw std::invalid_argument("unknown argument " + argument);
  }
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they have handlers of their own
  for (const int signal : {SIGSEGV, SIGABRT, SIGFPE}) std::signal(signal, on_crash);
#ifdef SIGBUS // Windows has none
  std::signal(SIGBUS, on_crash);
#endif
#endif
}

Shrunk shrink(const SeededRun &run, const Property &property, std::uint64_t tries) {
  Shrunk best{run, outcome_of(run, property), 1};
  const auto still_fails = [&](std::vector<Step> steps) {
    if (best.tries >= tries) return false;
    ++best.tries;
    const SeededRun smaller{run.seed, std::move(steps)};
    std::string complaint = outcome_of(smaller, property);
    if (complaint.empty()) return false;
    best.run = smaller;
    best.complaint = std::move(complaint);
    return true;
  };
  // Runs of steps are left out, long ones first, until no single step can be.
  for (std::size_t length = std::max<std::size_t>(best.run.steps.size() / 2, 1);;) {
    bool any = false;
    for (std::size_t end = best.run.steps.size();
         end != 0;) { // from the back: later steps depend on earlier ones
      const std::size_t first = end > length ? end - length : 0;
      std::vector<Step> steps = best.run.steps;
      steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(first),
                  steps.begin() + static_cast<std::ptrdiff_t>(end));
      if (still_fails(std::move(steps))) any = true;
      end = std::min(first, best.run.steps.size());
    }
    if (length == 1 && !any) break;
    if (best.tries >= tries) break;
    length = std::max<std::size_t>(length / 2, 1);
  }
  for (std::size_t i = 0; i < best.run.steps.size(); ++i) {
    std::vector<Step> steps = best.run.steps;
    if (steps[i].simple) continue;
    steps[i].simple = true;
    still_fails(std::move(steps));
  }
  return best;
}

void expect_holds(const Effort &effort, const Property &property) {
  const auto run_one = [&](const SeededRun &run) {
    const std::string now = replay_line(run);
    std::strncpy(running, now.c_str(), sizeof running - 1);
    so_far.sequences += 1;
    so_far.commands += run.steps.size();
    return outcome_of(run, property);
  };
  if (arguments.seed) { // replay: exactly this, not made smaller
    const SeededRun run{*arguments.seed, arguments.steps ? *arguments.steps : all_steps(effort.commands)};
    const std::string complaint = run_one(run);
    EXPECT_EQ(complaint, "") << replay_line(run);
    return;
  }
  const auto sequences = static_cast<std::uint64_t>(static_cast<double>(effort.sequences) * arguments.factor);
  for (std::uint64_t seed = 1; seed <= std::max<std::uint64_t>(sequences, 1); ++seed) {
    const SeededRun run{seed, all_steps(effort.commands)};
    if (run_one(run).empty()) continue;
    const Shrunk small = shrink(run, property);
    ADD_FAILURE() << small.complaint << "\n"
                  << small.run.steps.size() << " of " << run.steps.size() << " steps left after "
                  << small.tries << " tries\n"
                  << replay_line(small.run);
    return;
  }
}

Effort effort_so_far() {
  return so_far;
}

} // namespace openitem::testing_support
