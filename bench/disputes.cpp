// What do disputes cost those who ask? 20,000 invoices of 500 customers, a third of them paid, of which none,
// one in a hundred and one in five were disputed (half of each). Prints a line for each share:
//
//   figures       a customer's figures in one currency, today and 60 days ago
//   aging         the portfolio, today and 60 days ago
//   bytes         what the ledger holds, by invoice
#include "measure.hpp"

#include "openitem/ledger/ledger.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_summary.hpp"

#include <cstdio>

namespace openitem::bench {
namespace {

constexpr std::int32_t opened = 738'000;
constexpr std::int32_t days = 40; // an invoice of each customer every day
constexpr std::int32_t asked_on = opened + 90;
constexpr std::uint64_t customers = 500;
constexpr std::uint64_t invoices = customers * days;
const Currency usd = Currency::iso("USD").value();

CommandInfo on(std::int32_t day) {
  return {.effective = Date::unchecked(day)};
}
Money cents(std::int64_t units) {
  return Money::of_minor(units, usd);
}

// One in `each` is disputed; 0: none.
void post(Ledger &ledger, std::uint64_t each) {
  for (std::uint64_t i = 1; i <= customers; ++i)
    (void)ledger.execute(on(opened), CreateCustomer{{.currency = usd}}).value();
  std::uint64_t count = 0;
  for (std::int32_t day = opened; day < opened + days; ++day) {
    for (std::uint64_t i = 1; i <= customers; ++i) {
      (void)ledger
          .execute(on(day),
                   IssueInvoice{
                       {.customer = CustomerId(i), .total = cents(10'000), .due = Date::unchecked(day + 30)}})
          .value();
      if (day % 3 == 0) {
        const Payment payment{.customer = CustomerId(i), .amount = cents(10'000)};
        (void)ledger.execute(on(day), RecordPayment{payment, {.strategy = Strategy::oldest_first}}).value();
      }
      ++count; // the invoice's id
      if (each != 0 && (count + static_cast<std::uint64_t>(day)) % each == 0)
        (void)ledger.execute(on(day), Dispute{InvoiceId(count), cents(5'000)}).has_value(); // it may be paid
    }
  }
}

double seconds_of_figures(const Ledger &ledger, std::int32_t day) {
  const auto aging = AgingCalculator::create().value();
  constexpr int times = 200;
  const Stopwatch watch;
  CustomerFigures row;
  for (int i = 0; i < times; ++i) {
    for (std::uint64_t customer = 1; customer <= customers; ++customer)
      (void)customer_figures(ledger, CustomerId(customer), usd, {Date::unchecked(day)}, aging, row)
          .has_value();
  }
  return watch.seconds() / times / customers;
}
double seconds_of_aging(const Ledger &ledger, std::int32_t day) {
  const auto aging = AgingCalculator::create().value();
  constexpr int times = 200;
  AgingReport report;
  const Stopwatch watch;
  for (int i = 0; i < times; ++i) (void)aging.run_into(report, ledger, {Date::unchecked(day)}).has_value();
  return watch.seconds() / times;
}

void measure(const char *share, std::uint64_t each) {
  CountingMemory memory;
  LedgerOptions options;
  options.memory = &memory;
  Ledger ledger(options);
  post(ledger, each);
  std::printf("%-8s %10.0f ns %10.0f ns %10.1f us %10.1f us %10.1f\n", share,
              seconds_of_figures(ledger, asked_on) * 1e9, seconds_of_figures(ledger, asked_on - 60) * 1e9,
              seconds_of_aging(ledger, asked_on) * 1e6, seconds_of_aging(ledger, asked_on - 60) * 1e6,
              static_cast<double>(memory.bytes()) / static_cast<double>(invoices));
}

} // namespace
} // namespace openitem::bench

int main() {
  std::printf("disputed     figures today          past   aging today          past  bytes an invoice\n");
  openitem::bench::measure("none", 0);
  openitem::bench::measure("1 %", 100);
  openitem::bench::measure("20 %", 5);
  return 0;
}
