// How long does the aging of everything take, a row per customer, today and as of half a year ago?
//
// Past edges 30/60/90, unapplied credit in its own column.
//
//   core   AgingCalculator::run_into a report whose memory is used again
//   c      oi_ledger_aging and oi_result_free
#include "c_host.hpp"
#include "core_host.hpp"
#include "measure.hpp"
#include "workload.hpp"

namespace openitem::bench {
namespace {

template <class Host> void age_everything(const Workload &workload) {
  Host host(workload, Keys::ledgers);
  host.create_customers();
  host.post_all();
  figure("today_s", median_seconds(0.3, 5, [&] { host.age(last_day); }));
  check_aged("portfolio_today", host.aged());
  figure("past_s", median_seconds(0.3, 5, [&] { host.age(past_day); }));
  check_aged("portfolio_past", host.aged());
}

void measure(const Task &task) {
  const Workload workload = workload_of(task.size);
  if (task.question == "c") {
    age_everything<CHost>(workload);
  } else {
    age_everything<CoreHost>(workload);
  }
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  using namespace openitem::bench;
  measure(read_task(argc, argv, "core c"));
}
