// Settling costs what there is to settle: four times the credits and four times the debits of one customer
// take about four times as long, whatever the way, and not sixteen times.
#include "openitem/ledger/ledger.hpp"
#include "openitem/money/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace openitem::faults {
namespace {

const CommandInfo info{.effective = date("2026-06-30")};
const Currency usd = Currency::iso("USD").value();

struct Shape {
  const char *name;
  bool jobs = false;   // credits of one job, then of another; debits of the other, then of the one
  bool whole = false;  // only whole portions are paid
  bool halves = false; // invoices of two portions
};

// As many invoices of 1.00 as payments of 1.00, none of them used.
struct Account {
  Account(const Shape &shape, std::uint64_t count) {
    ledger
        .execute({}, CreateCustomer{{.id = CustomerId(1),
                                     .currency = usd,
                                     .partial_payments =
                                         shape.whole ? PartialPayments::refuse : PartialPayments::allow}})
        .value();
    for (const std::uint64_t id : {1U, 2U})
      ledger.execute({}, CreateJob{{.id = JobId(id), .customer = CustomerId(1)}}).value();
    const std::vector<DuePortion> halves{{money("0.50 USD"), date("2026-01-31")},
                                         {money("0.50 USD"), date("2026-02-28")}};
    for (std::uint64_t i = 1; i <= count; ++i) {
      const bool early = i <= count / 2;
      Invoice invoice;
      invoice.id = InvoiceId(i);
      invoice.customer = CustomerId(1);
      invoice.total = money("1.00 USD");
      if (shape.jobs) invoice.job = JobId(early ? 2 : 1);
      if (shape.halves) invoice.portions = halves;
      ledger.execute({.effective = date("2026-01-01")}, IssueInvoice{invoice}).value();
      Payment payment;
      payment.id = PaymentId(i);
      payment.customer = CustomerId(1);
      payment.amount = money("1.00 USD");
      if (shape.jobs) payment.job = JobId(early ? 1 : 2);
      ledger.execute({.effective = date("2026-01-02")}, RecordPayment{payment, {}}).value();
      targets.push_back({InvoiceId(i), {}});
      credits.push_back(PaymentId(i));
    }
  }
  Ledger ledger;
  std::vector<Target> targets;
  std::vector<ItemRef> credits;
};

using Way = std::function<Settle(const Account &)>;
Settle by(Strategy strategy) {
  return {.customer = CustomerId(1), .settlement = {.strategy = strategy}};
}
Settle all_by_name(const Account &account) {
  Settle settle = by(Strategy::chosen);
  settle.settlement.targets = account.targets;
  settle.credits = account.credits;
  return settle;
}

// The best of three dry runs.
double seconds(Account &account, const Way &way) {
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(account.ledger.preview(info, way(account)));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    best = std::min(best, took.count());
  }
  return best;
}

void expect_linear(const Shape &shape, const char *name, const Way &way) {
  constexpr std::uint64_t few = 2'000;
  Account small(shape, few);
  Account large(shape, 4 * few);
  const double of_small = seconds(small, way);
  const double of_large = seconds(large, way);
  std::printf("%s, %s: %.1f ms for %d, %.1fx for four times as many\n", name, shape.name, 1e3 * of_small,
              static_cast<int>(few), of_large / of_small);
  EXPECT_LT(of_large / of_small, 9) << name << ", " << shape.name;
}

TEST(Growth, OfASettlementIsThatOfWhatItSettles) {
  const Shape plain{"all alike"};
  const Shape jobs{.name = "two jobs", .jobs = true};
  const Shape whole{.name = "whole portions", .whole = true};
  const Shape halves{.name = "two portions", .halves = true};
  expect_linear(plain, "chosen", all_by_name);
  for (const Shape &shape : {plain, whole, halves}) {
    for (const auto &[name, strategy] :
         {std::pair("oldest first", Strategy::oldest_first), std::pair("smallest", Strategy::smallest),
          std::pair("proportional", Strategy::proportional)})
      expect_linear(shape, name, [strategy = strategy](const Account &) { return by(strategy); });
  }
  expect_linear(jobs, "one job", [](const Account &) {
    Settle settle = by(Strategy::oldest_first);
    settle.job = JobId(2);
    return settle;
  });
  expect_linear(jobs, "oldest first", [](const Account &) { return by(Strategy::oldest_first); });
  expect_linear(jobs, "proportional", [](const Account &) { return by(Strategy::proportional); });
}

} // namespace
} // namespace openitem::faults
