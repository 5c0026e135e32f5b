// How many instructions does each kind of work take? Times differ from run to run; these do not, so that two
// trees can be compared by a percent: instructions.sh counts what happens inside `measured`.
//
//   post        20,000 invoices of 200 customers and 10,000 payments that settle the oldest; the ledger's ids
//   host        the same with the host's ids and numbers
//   figures     10,000 times a customer's figures today; figures-past: 2,000 times in the middle of the books
//   aging       50 times the portfolio today
//   replay      a journal of 5,000 invoices and 2,500 payments, 5 times
#include "openitem/ledger/ledger.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_summary.hpp"

#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// By its name callgrind knows what to count. It is called through a pointer that may change, so that there is
// one of it, and what follows the work keeps it from being left by a jump.
extern "C" void measured(const std::function<void()> &work) {
  work();
  asm volatile("" ::: "memory");
}
static void (*volatile measure)(const std::function<void()> &) = measured;

namespace openitem::bench {
namespace {

constexpr std::int32_t first_day = 738'000;
const Currency usd = Currency::iso("USD").value();

struct Books {
  Ledger ledger{};
  std::uint64_t customers = 200;

  void create_customers() {
    const CommandInfo info{.effective = Date::unchecked(first_day)};
    for (std::uint64_t i = 1; i <= customers; ++i) {
      const std::string code = "C" + std::to_string(i);
      (void)ledger.execute(info, CreateCustomer{{.code = code, .name = "Acme", .currency = usd}}).value();
    }
  }
  // An invoice of each customer a day, and every other day a payment of more than one.
  void post(std::int32_t days, bool host_ids) {
    std::uint64_t count = 0;
    for (std::int32_t day = 0; day < days; ++day) {
      const CommandInfo info{.effective = Date::unchecked(first_day + day)};
      for (std::uint64_t i = 1; i <= customers; ++i) {
        const std::string number = "INV-" + std::to_string(++count);
        Invoice invoice{.customer = CustomerId(i),
                        .total = Money::of_minor(10'000 + day, usd),
                        .due = Date::unchecked(first_day + 30 + day)};
        if (host_ids) {
          invoice.id = InvoiceId(1'000'000'007 * count % 9'000'000'000'000 + 1);
          invoice.number = number;
        }
        (void)ledger.execute(info, IssueInvoice{invoice}).value();
        if (day % 2 == 0) continue;
        const Payment payment{.customer = CustomerId(i), .amount = Money::of_minor(15'000, usd)};
        (void)ledger.execute(info, RecordPayment{payment, {.strategy = Strategy::oldest_first}}).value();
      }
    }
  }
};

struct Kept : JournalSink {
  std::vector<std::byte> bytes;
  bool store(Bytes records, Sequence) override {
    bytes.insert(bytes.end(), records.begin(), records.end());
    return true;
  }
};

void posting(bool host_ids) {
  Books books;
  books.create_customers();
  measure([&] { books.post(100, host_ids); });
}
void figures(std::int32_t day, int times) {
  Books books;
  books.create_customers();
  books.post(100, false);
  const auto aging = AgingCalculator::create().value();
  const AsOf as_of{Date::unchecked(first_day + day)};
  measure([&] {
    CustomerFigures row;
    for (int i = 0; i < times; ++i) {
      for (std::uint64_t customer = 1; customer <= books.customers; ++customer)
        (void)customer_figures(books.ledger, CustomerId(customer), usd, as_of, aging, row).has_value();
    }
  });
}
void portfolio() {
  Books books;
  books.create_customers();
  books.post(100, false);
  const auto aging = AgingCalculator::create().value();
  measure([&] {
    for (int i = 0; i < 50; ++i)
      (void)aging.run(books.ledger, AsOf{Date::unchecked(first_day + 200)}).value();
  });
}
void replay() {
  Kept journal;
  Books books{.customers = 100};
  books.ledger.set_journal({Journaling::push, &journal, {}});
  books.create_customers();
  books.post(50, true);
  measure([&] {
    for (int i = 0; i < 5; ++i) {
      Ledger again;
      (void)again.replay(Bytes(journal.bytes)).value();
    }
  });
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  using namespace openitem::bench;
  const std::map<std::string_view, std::function<void()>> questions{
      {"post", [] { posting(false); }},
      {"host", [] { posting(true); }},
      {"figures", [] { figures(200, 50); }},
      {"figures-past", [] { figures(50, 10); }},
      {"aging", portfolio},
      {"replay", replay},
  };
  const auto asked = questions.find(argc == 2 ? argv[1] : "");
  if (asked == questions.end()) {
    for (const auto &[name, work] : questions) std::printf("%s\n", std::string(name).c_str());
    return argc == 1 ? 0 : 2;
  }
  asked->second();
  return 0;
}
