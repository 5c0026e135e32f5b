// How long does a screen wait for one customer's figures: outstanding by age, unapplied credit, balance?
//
// customer_figures is the money part alone, without allocation; customer_summary is the customer's whole
// page. For today and as of half a year ago; customers drawn evenly, or as often as they have invoices, which
// meets the large ones.
//
//   core   the C++ interface
//   c      the C interface of the shared library
#include "asking.hpp"
#include "c_host.hpp"
#include "core_host.hpp"
#include "measure.hpp"
#include "workload.hpp"

namespace openitem::bench {
namespace {

template <class Host> void ask_everything(const Workload &workload) {
  Host host(workload, Keys::ledgers);
  host.create_customers();
  host.post_all();
  const auto ask = [&](std::uint32_t customer, std::int32_t day) { host.ask(customer, day); };
  const auto answer = [&](std::uint32_t customer, std::int32_t day) {
    host.ask(customer, day);
    return host.answer();
  };
  const auto summarise = [&](std::uint32_t customer, std::int32_t day) { host.summarise(customer, day); };

  measure_questions(workload, {"figures_today_uniform", Draw::uniform, last_day, 50'000}, ask);
  measure_questions(workload, {"figures_today", Draw::by_invoice, last_day, 50'000}, ask);
  measure_questions(workload, {"figures_past_uniform", Draw::uniform, past_day, 10'000}, ask);
  measure_questions(workload, {"figures_past", Draw::by_invoice, past_day, 10'000}, ask);
  measure_questions(workload, {"summary_today", Draw::by_invoice, last_day, 2'000}, summarise);
  check_answers(workload, "customers_today", last_day, answer);
  check_answers(workload, "customers_past", past_day, answer);
}

void measure(const Task &task) {
  const Workload workload = workload_of(task.size);
  if (task.question == "c") {
    ask_everything<CHost>(workload);
  } else {
    ask_everything<CoreHost>(workload);
  }
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  using namespace openitem::bench;
  measure(read_task(argc, argv, "core c"));
}
