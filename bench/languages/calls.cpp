// What a call costs from C++; see README.md.
#include "openitem/ledger/ledger.hpp"
#include "openitem/reports/customer_summary.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace openitem;

namespace {

constexpr int customers = 100;
const Date day = Date::of(2026, 1, 1).value();
const Date due = Date::of(2026, 1, 31).value();

// The best of five rounds, in nanoseconds a call.
template <class Work> void measure(const char *name, int calls, const Work &work) {
  double best = 1e18;
  for (int round = 0; round < 5; ++round) {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < calls; ++i) work(i);
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
    best = std::min(best, took.count() / calls);
  }
  std::printf("%s %.1f\n", name, best);
}

} // namespace

int main() {
  Ledger ledger;
  CommandInfo info;
  info.effective = day;
  const Currency usd = Currency::iso("USD").value();
  for (int i = 0; i < customers; ++i) {
    Customer customer;
    customer.currency = usd;
    (void)ledger.execute(info, CreateCustomer{customer}).value();
  }
  const auto post = [&](int i) {
    Invoice invoice;
    invoice.customer = CustomerId(static_cast<std::uint64_t>(i % customers + 1));
    invoice.total = Money::of_minor(10'000, usd);
    invoice.due = due;
    if (!ledger.execute(info, IssueInvoice{invoice})) std::abort();
  };
  const AgingCalculator aging = AgingCalculator::create().value();
  volatile std::uint64_t seen = 0;
  for (int i = 0; i < 10 * customers; ++i) post(i); // ten invoices a customer
  measure("empty", 1'000'000, [&](int) { seen = ledger.last_sequence(); });
  measure("summary", 20'000, [&](int i) {
    const CustomerId customer(static_cast<std::uint64_t>(i % customers + 1));
    const auto summary = customer_summary(ledger, customer, {due, 0}, aging);
    seen = static_cast<std::uint64_t>(summary.value().currencies.front().total_balance_due.minor_units());
  });
  measure("post", 20'000, post);
}
