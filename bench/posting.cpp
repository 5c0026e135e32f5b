// How many documents can I post a second, how long does the slowest take, and what memory do they keep?
//
// One document a call, decided and validated. The workload's documents in their order: invoices with total
// and due date, payments settling the oldest items, credit memos likewise (two calls), voids.
//
//   own, own-sink      C++, the ledger's own ids, no numbers; without a sink, and with one that writes a
//   journal host, host-sink    C++, the host's ids and unique numbers of twelve characters c-own-sink,
//   c-host-sink             the same through the C interface of the shared library own-latency, host-latency
//   each post timed on its own, with a sink
#include "c_host.hpp"
#include "core_host.hpp"
#include "measure.hpp"
#include "workload.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace openitem::bench {
namespace {

void check_books(auto &host) {
  host.age(last_day);
  check_aged("portfolio_today", host.aged());
  host.age(past_day);
  check_aged("portfolio_past", host.aged());
}

void check_applications(const Workload &workload, std::uint64_t seen) {
  check("applications", seen, "applications made");
  if (seen != workload.applications.size()) {
    fail("the ledger made another number of applications than the workload", std::to_string(seen));
  }
}

// Fresh books again and again until half a second has passed: the rate of a small ledger is over in
// milliseconds.
template <class Host, class Sink> void post_throughput(const Workload &workload, Keys keys, bool with_sink) {
  std::vector<double> seconds;
  const Stopwatch all;
  do {
    std::optional<Sink> sink;
    Host host(workload, keys);
    host.create_customers();
    if (with_sink) host.set_sink(&sink.emplace());
    const std::uint64_t before = host.state_bytes();
    const Stopwatch watch;
    host.post_all();
    seconds.push_back(watch.seconds());
    if (seconds.size() > 1) continue;
    figure("bytes_per_invoice",
           static_cast<double>(host.state_bytes() - before) / static_cast<double>(workload.invoices.size()));
    if (with_sink) check_applications(workload, sink->applications());
    check_books(host);
  } while (all.seconds() < 0.5 && seconds.size() < 100);
  figure("documents_per_second", static_cast<double>(workload.documents.size()) / median(seconds));
}

void post_latency(const Workload &workload, Keys keys) {
  CoreHost host(workload, keys);
  CoreJournal sink;
  host.create_customers();
  host.set_sink(&sink);
  Latencies latencies(workload.documents.size());
  for (std::size_t i = 0; i < workload.documents.size(); ++i) {
    const std::uint64_t began = read_ticks();
    host.post(i);
    latencies.add(began, read_ticks());
  }
  figure("p50_ns", latencies.nanoseconds(0.5));
  figure("p99_ns", latencies.nanoseconds(0.99));
  figure("p99_9_ns", latencies.nanoseconds(0.999));
  figure("max_ns", latencies.nanoseconds(1.0));
  check_applications(workload, sink.applications());
}

void measure(const Task &task) {
  const Workload workload = workload_of(task.size);
  const bool sink = task.question.ends_with("-sink");
  const Keys keys = task.question.find("host") != std::string_view::npos ? Keys::hosts : Keys::ledgers;
  if (task.question.ends_with("-latency")) {
    post_latency(workload, keys);
  } else if (task.question.starts_with("c-")) {
    post_throughput<CHost, CJournal>(workload, keys, sink);
  } else {
    post_throughput<CoreHost, CoreJournal>(workload, keys, sink);
  }
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  using namespace openitem::bench;
  measure(
      read_task(argc, argv, "own own-sink host host-sink c-own-sink c-host-sink own-latency host-latency"));
}
