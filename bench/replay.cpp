// How long does it take to rebuild the books from what was recorded?
//
// Records of the workload, kept in an EventLog, take effect in an empty ledger, without being decided again.
// The log is filled and emptied in turns, because whole books of events are larger than the books.
//
//   own, host   the ledger's own ids; the host's ids and unique numbers
#include "core_host.hpp"
#include "measure.hpp"
#include "workload.hpp"

#include <algorithm>

namespace openitem::bench {
namespace {

constexpr std::size_t documents_a_turn = 50'000;

void replay(const EventLog &log, Ledger &copy) {
  for (std::size_t i = 0; i < log.size(); ++i) {
    const auto replayed = copy.replay(log[i]);
    if (!replayed) fail("replay refused", describe(replayed.error()));
  }
}

void measure(const Task &task) {
  const Workload workload = workload_of(task.size);
  CoreHost host(workload, task.question == "host" ? Keys::hosts : Keys::ledgers);
  Ledger copy({.settings = host.ledger().settings()});
  EventLog log;
  host.set_sink(&log);
  host.create_customers();
  replay(log, copy);
  double seconds = 0;
  std::size_t records = 0;
  for (std::size_t first = 0; first < workload.documents.size(); first += documents_a_turn) {
    log.clear();
    const std::size_t end = std::min(first + documents_a_turn, workload.documents.size());
    for (std::size_t i = first; i < end; ++i) host.post(i);
    records += log.size();
    const Stopwatch watch;
    replay(log, copy);
    seconds += watch.seconds();
  }
  figure("records_per_second", static_cast<double>(records) / seconds);
  if (copy.state_digest() != host.ledger().state_digest()) fail("the replayed ledger differs");
  host.age(last_day);
  check_aged("portfolio_today", host.aged());
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  using namespace openitem::bench;
  measure(read_task(argc, argv, "own host"));
}
