// How long does it take to bring the books I have into openitem?
//
// From the host's arrays, a table at a time, through the batch calls of the C interface: invoices, payments,
// credit memos, the applications somebody made earlier, voids; every row validated, every index kept.
//
//   own, host   the ledger's own ids; the host's ids and unique numbers
#include "c_host.hpp"
#include "measure.hpp"
#include "workload.hpp"

#include <vector>

namespace openitem::bench {
namespace {

void measure(const Task &task) {
  const Workload workload = workload_of(task.size);
  const Keys keys = task.question == "host" ? Keys::hosts : Keys::ledgers;
  const auto documents = static_cast<double>(workload.invoices.size() + workload.receipts.size());
  std::vector<double> seconds;
  const Stopwatch all;
  do {
    CHost host(workload, keys);
    const Stopwatch watch;
    host.create_customers();
    host.load();
    seconds.push_back(watch.seconds());
    if (seconds.size() > 1) continue;
    host.age(last_day);
    check_aged("portfolio_today", host.aged());
    host.age(past_day);
    check_aged("portfolio_past", host.aged());
  } while (all.seconds() < 0.5 && seconds.size() < 100);
  figure("documents_per_second", documents / median(seconds));
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  using namespace openitem::bench;
  measure(read_task(argc, argv, "own host"));
}
