// What changed due dates cost: figures, aging and memory with none, one and twenty of a hundred invoices moved to
// a portion of their own, on 20,000 invoices of 500 customers, a third of them paid. Prints a table.
//
//   build/bench/bench/moves
#include "measure.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_summary.hpp"

#include <cstdio>

namespace openitem::bench {
namespace {

constexpr std::int32_t first_day = 738'000;
constexpr std::int32_t days = 40; // an invoice of each customer a day
constexpr std::uint64_t customers = 500;
const Currency usd = Currency::iso("USD").value();

CommandInfo on(std::int32_t day) {
  return {.effective = Date::unchecked(first_day + day)};
}

void bill(Ledger &ledger) {
  for (std::uint64_t i = 1; i <= customers; ++i)
    (void)ledger.execute(on(0), CreateCustomer{{.currency = usd}}).value();
  for (std::int32_t day = 0; day < days; ++day) {
    for (std::uint64_t i = 1; i <= customers; ++i) {
      const Invoice invoice{.customer = CustomerId(i),
                            .total = Money::of_minor(10'000 + day, usd),
                            .due = Date::unchecked(first_day + 30 + day)};
      (void)ledger.execute(on(day), IssueInvoice{invoice}).value();
      if (day % 6 != 5) continue;
      const Payment payment{.customer = CustomerId(i), .amount = Money::of_minor(20'000, usd)};
      (void)ledger.execute(on(day), RecordPayment{payment, {.strategy = Strategy::oldest_first}}).value();
    }
  }
}
// Every so many-th invoice that is open, two weeks later.
std::uint64_t change_due_dates(Ledger &ledger, std::uint64_t percent) {
  std::uint64_t changed = 0;
  for (std::uint64_t id = 1; id <= customers * days; ++id) {
    if (id * 37 % 100 >= percent) continue;
    const auto day = static_cast<std::int32_t>((id - 1) / customers);
    const ChangeDue command{.item = InvoiceId(id), .due = Date::unchecked(first_day + 60 + day)};
    if (ledger.execute(on(days), command)) ++changed;
  }
  return changed;
}

double figures(const Ledger &ledger, const AgingCalculator &aging, const AsOf &as_of) {
  return median_seconds(0.5, 20,
                        [&] {
                          for (std::uint64_t i = 1; i <= customers; ++i) {
                            CustomerFigures one;
                            if (!customer_figures(ledger, CustomerId(i), usd, as_of, aging, one))
                              fail("figures");
                            keep(one);
                          }
                        }) /
         static_cast<double>(customers) * 1e9;
}
double portfolio(const Ledger &ledger, const AgingCalculator &aging, const AsOf &as_of) {
  return median_seconds(0.5, 20, [&] { keep(aging.run(ledger, as_of).value()); }) * 1e6;
}

void measure(std::uint64_t percent) {
  CountingMemory memory;
  Ledger ledger({.memory = &memory});
  bill(ledger);
  const Stopwatch watch;
  const std::uint64_t changed = change_due_dates(ledger, percent);
  const double seconds = watch.seconds();
  const auto aging = AgingCalculator::create({}).value();
  const AsOf today{Date::unchecked(first_day + days + 30), 0};
  const AsOf past{Date::unchecked(first_day + days - 10), 0};
  std::printf(
      "%4llu %%  %6llu changed  %6.2f us a change  %6.1f B an invoice  figures %6.1f ns, past %7.1f ns  "
      "aging %7.1f us, past %7.1f us\n",
      static_cast<unsigned long long>(percent), static_cast<unsigned long long>(changed),
      changed == 0 ? 0 : seconds / static_cast<double>(changed) * 1e6,
      static_cast<double>(memory.bytes()) / static_cast<double>(customers * days),
      figures(ledger, aging, today), figures(ledger, aging, past), portfolio(ledger, aging, today),
      portfolio(ledger, aging, past));
}

} // namespace
} // namespace openitem::bench

int main() {
  for (const std::uint64_t percent : {0U, 1U, 20U}) openitem::bench::measure(percent);
}
