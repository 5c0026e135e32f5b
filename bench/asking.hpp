// Single questions about customers, asked of openitem, SQLite and the limit loop alike.
#pragma once

#include "aged.hpp"
#include "measure.hpp"
#include "workload.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace openitem::bench {

struct Asking {
  std::string_view name; // of the figures
  Draw draw;
  std::int32_t day;
  std::size_t count;
};

// <name>_mean_ns: a question among many in a row, which may overlap in the processor.
// <name>_p50_ns, <name>_p99_ns: one question by itself.
template <class Ask> void measure_questions(const Workload &workload, const Asking &asking, Ask &&ask) {
  const std::string name(asking.name);
  const auto in_a_row = draw_customers(workload, asking.draw, asking.count, 21);
  const Stopwatch watch;
  for (const std::uint32_t customer : in_a_row) ask(customer, asking.day);
  figure(name + "_mean_ns", watch.seconds() * 1e9 / static_cast<double>(in_a_row.size()));
  Latencies latencies(asking.count);
  for (const std::uint32_t customer : draw_customers(workload, asking.draw, asking.count, 22)) {
    const std::uint64_t began = read_ticks();
    ask(customer, asking.day);
    latencies.add(began, read_ticks());
  }
  figure(name + "_p50_ns", latencies.nanoseconds(0.5));
  figure(name + "_p99_ns", latencies.nanoseconds(0.99));
}

// answer(customer, day) for the same customers everywhere.
template <class Answer>
void check_answers(const Workload &workload, std::string_view name, std::int32_t day, Answer &&answer) {
  AgedPortfolio rows;
  for (const std::uint32_t customer : compared_customers(workload)) rows.push_back(answer(customer, day));
  check_aged(name, rows);
}

} // namespace openitem::bench
