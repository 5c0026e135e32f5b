#include "runner.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <sstream>

extern char **environ; // NOLINT: POSIX

namespace openitem::bench {

namespace {

// What the program wrote to standard output; nothing when it could not be run or failed.
std::optional<std::string> output_of(const std::vector<std::string> &command) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return std::nullopt;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addclose(&actions, ends[1]);
  std::vector<char *> arguments;
  for (const std::string &argument : command) arguments.push_back(const_cast<char *>(argument.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int spawned = ::posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  std::string output;
  std::array<char, 4096> buffer{};
  for (ssize_t size = 0; spawned == 0 && (size = ::read(ends[0], buffer.data(), buffer.size())) > 0;) {
    output.append(buffer.data(), static_cast<std::size_t>(size));
  }
  ::close(ends[0]);
  int status = 0;
  if (spawned != 0 || ::waitpid(child, &status, 0) != child || status != 0) return std::nullopt;
  return output;
}

bool is_wanted(const Case &one, const std::vector<std::string> &only) {
  return only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string &part) {
           return one.name.find(part) != std::string_view::npos;
         });
}

} // namespace

const std::map<int, double> &Figures::values(const Source &source) const {
  static const std::map<int, double> none;
  const auto found = values_.find(std::string(source.of));
  if (found == values_.end()) return none;
  const auto figure = found->second.find(std::string(source.figure));
  return figure == found->second.end() ? none : figure->second;
}

Runner::Runner(std::string folder, RunOptions options)
    : folder_(std::move(folder))
    , options_(std::move(options)) {
  choose_cases();
}

void Runner::choose_cases() {
  for (const Case &one : all_cases()) {
    if (!is_wanted(one, options_.only)) continue;
    if (one.repetitions[size_index(options_.size)] == 0) {
      skipped_.push_back(std::string(one.name) + " (not at this size)");
      continue;
    }
    if (::access((folder_ + "/" + std::string(one.program())).c_str(), X_OK) != 0) {
      skipped_.push_back(std::string(one.name) + " (it was not built: what it needs is not installed)");
      continue;
    }
    cases_.push_back(one);
  }
}

bool Runner::run() {
  for (int repetition = 0; repetition < options_.repetitions; ++repetition) {
    // There and back, so that nobody always follows the same neighbour.
    if (repetition != 0) std::reverse(cases_.begin(), cases_.end());
    for (const Case &one : cases_) {
      if (repetition < one.repetitions[size_index(options_.size)] && !run_case(one, repetition)) return false;
    }
  }
  return true;
}

bool Runner::run_case(const Case &one, int repetition) {
  std::vector<std::string> command{folder_ + "/" + std::string(one.program())};
  if (one.prints == Case::Prints::google_benchmark) {
    command.insert(command.end(), {"--benchmark_format=json", "--benchmark_min_time=0.05"});
  } else {
    command.insert(command.end(),
                   {std::string(one.question()), std::string(1, one.size ? one.size : options_.size)});
  }
  std::fprintf(stderr, "%d/%d  %-24.*s", repetition + 1, options_.repetitions,
               static_cast<int>(one.name.size()), one.name.data());
  const auto began = std::chrono::steady_clock::now();
  const std::optional<std::string> output = output_of(command);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::fprintf(stderr, "%7.1f s\n", took.count());
  if (!output) {
    std::fprintf(stderr, "FAILED: %s\n", command[0].c_str());
    return false;
  }
  if (one.prints == Case::Prints::figures) return read_figures(one, repetition, *output);
  read_google_benchmark(one, repetition, *output);
  return true;
}

bool Runner::read_figures(const Case &one, int repetition, const std::string &output) {
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string kind, name, value;
    words >> kind >> name >> value;
    if (kind == "figure") figures_.add(one.name, name, repetition, std::strtod(value.c_str(), nullptr));
    const std::size_t answer = line.find(name) + name.size() + 1;
    if (kind == "check" && !compare(one, name, line.substr(answer))) return false;
  }
  return true;
}

// Of "name", "cpu_time" and the counters after it, one a line, whatever else stands there. Times are
// nanoseconds.
void Runner::read_google_benchmark(const Case &one, int repetition, const std::string &output) {
  const auto word_in_quotes = [](const std::string &line) {
    const std::size_t first = line.find('"') + 1;
    return line.substr(first, line.find('"', first) - first);
  };
  std::istringstream lines(output);
  std::string benchmark;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find("\": ");
    if (colon == std::string::npos) continue;
    const std::string key = word_in_quotes(line);
    const std::string value = line.substr(colon + 3);
    if (key == "name") benchmark = word_in_quotes(value);
    const double number = std::strtod(value.c_str(), nullptr);
    if (key == "cpu_time") figures_.add(one.name, benchmark, repetition, number);
    if (key == "allocations") figures_.add(one.name, benchmark + "/allocations", repetition, number);
  }
}

bool Runner::compare(const Case &one, const std::string &name, const std::string &answer) {
  const std::string asked = name + " at " + (one.size ? one.size : options_.size);
  const auto [known, is_new] = checks_.try_emplace(asked, Check{answer, std::string(one.name)});
  if (is_new || known->second.answer == answer) return true;
  std::fprintf(stderr, "MISMATCH: %s\n  %s says %s\n  %s says %s\n", asked.c_str(), known->second.by.c_str(),
               known->second.answer.c_str(), std::string(one.name).c_str(), answer.c_str());
  return false;
}

} // namespace openitem::bench
