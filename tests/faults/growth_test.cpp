// Settling: each strategy at n, 2n, 4n, 8n. Shapes of one concept stand together; a function may have many.
#include "growth.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/money/text.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace openitem::growth::growth_test {
namespace {

const CommandInfo on_day{.effective = date("2026-01-01")};
const CommandInfo later{.effective = date("2026-06-30")};
const Currency usd = Currency::iso("USD").value();
const CustomerId acme(1);

// ---- settling: as many invoices of 1.00 as payments of 1.00, none of them used

struct Kind {
  bool jobs = false;   // credits of one job, then of another; debits of the other, then of the one
  bool whole = false;  // only whole portions are paid
  bool halves = false; // invoices of two portions
};

struct Account {
  Account(const Kind &kind, std::uint64_t count) {
    const PartialPayments partial = kind.whole ? PartialPayments::refuse : PartialPayments::allow;
    ledger.execute({}, CreateCustomer{{.id = acme, .currency = usd, .partial_payments = partial}}).value();
    for (const std::uint64_t id : {1U, 2U})
      ledger.execute({}, CreateJob{{.id = JobId(id), .customer = acme}}).value();
    const std::vector<DuePortion> halves{{money("0.50 USD"), date("2026-01-31")},
                                         {money("0.50 USD"), date("2026-02-28")}};
    for (std::uint64_t i = 1; i <= count; ++i) {
      const bool early = i <= count / 2;
      Invoice invoice{.id = InvoiceId(i), .customer = acme, .total = money("1.00 USD")};
      if (kind.jobs) invoice.job = JobId(early ? 2 : 1);
      if (kind.halves) invoice.portions = halves;
      ledger.execute(on_day, IssueInvoice{invoice}).value();
      Payment payment{.id = PaymentId(i), .customer = acme, .amount = money("1.00 USD")};
      if (kind.jobs) payment.job = JobId(early ? 1 : 2);
      ledger.execute(on_day, RecordPayment{payment, {}}).value();
      targets.push_back({InvoiceId(i), {}});
      credits.push_back(PaymentId(i));
    }
  }
  Ledger ledger;
  std::vector<Target> targets;
  std::vector<ItemRef> credits;
};

auto settling(const Kind &kind, Strategy strategy, JobId job = {}) {
  return [=](std::size_t n) -> Work {
    return [account = std::make_shared<Account>(kind, n), strategy, job] {
      Settle settle{.customer = acme, .job = job, .settlement = {.strategy = strategy}};
      if (strategy == Strategy::chosen) {
        settle.settlement.targets = account->targets;
        settle.credits = account->credits;
      }
      account->ledger.preview(later, settle).value();
    };
  };
}

constexpr Kind plain{};
constexpr Kind jobs{.jobs = true};
constexpr Kind whole{.whole = true};
constexpr Kind halves{.halves = true};
constexpr auto settle = "oi_ledger_settle";

const Shapes settlements{
    {"OfSettlingChosen", settle, "invoices and payments", 250, settling(plain, Strategy::chosen), true},
    {"OfSettlingOldestFirst", settle, "invoices and payments", 250, settling(plain, Strategy::oldest_first),
     true},
    {"OfSettlingByDueDate", settle, "invoices and payments", 250, settling(plain, Strategy::due_date), true},
    {"OfSettlingSmallest", settle, "invoices and payments", 250, settling(plain, Strategy::smallest), true},
    {"OfSettlingLargest", settle, "invoices and payments", 250, settling(plain, Strategy::largest), true},
    {"OfSettlingProportionally", settle, "invoices and payments", 250,
     settling(plain, Strategy::proportional), true},
    {"OfSettlingHalvesOldestFirst", settle, "invoices in two parts", 250,
     settling(halves, Strategy::oldest_first), true},
    {"OfSettlingHalvesSmallest", settle, "invoices in two parts", 250, settling(halves, Strategy::smallest),
     true},
    {"OfSettlingHalvesProportionally", settle, "invoices in two parts", 250,
     settling(halves, Strategy::proportional), true},
    {"OfSettlingWholePortionsOldestFirst", settle, "invoices and payments", 250,
     settling(whole, Strategy::oldest_first), true},
    {"OfSettlingWholePortionsSmallest", settle, "invoices and payments", 250,
     settling(whole, Strategy::smallest), true},
    {"OfSettlingWholePortionsProportionally", settle, "invoices and payments", 250,
     settling(whole, Strategy::proportional), true},
    {"OfSettlingOneJob", settle, "invoices of two jobs", 250,
     settling(jobs, Strategy::oldest_first, JobId(2)), true},
    {"OfSettlingTwoJobsOldestFirst", settle, "invoices of two jobs", 250,
     settling(jobs, Strategy::oldest_first), true},
    {"OfSettlingTwoJobsProportionally", settle, "invoices of two jobs", 250,
     settling(jobs, Strategy::proportional), true},
};

} // namespace
} // namespace openitem::growth::growth_test
