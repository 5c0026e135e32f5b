// Dry runs, refused and rolled-back commands leave nothing behind, whatever they name: after the first few,
// memory is as it was, however many follow.
#include "openitem/ledger/ledger.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/search.hpp"
#include "support/chosen_keys.hpp"
#include "support/counting_memory.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace openitem::faults::rollback_memory_test {
namespace {

using testing_support::ChosenKeys;
using testing_support::CountingMemory;

const CommandInfo today{.effective = date("2026-01-01")};
const Currency usd = Currency::iso("USD").value();
const Money hundred = money("100.00 USD");

// Names nobody used before: far ids, one a group of sixteen, and texts that meet in the index.
struct Fresh {
  std::uint64_t id = 0;
  std::string text;
  std::string key;
};

struct Ledgers {
  explicit Ledgers(std::pmr::memory_resource *memory)
      : ledger(options(memory)) {
    (void)ledger.execute({}, CreateCustomer{{.id = CustomerId(1), .currency = usd}}).value();
    for (int i = 0; i < 100; ++i)
      (void)ledger.execute(today, IssueInvoice{{.customer = CustomerId(1), .total = hundred}}).value();
  }
  static LedgerOptions options(std::pmr::memory_resource *memory) {
    LedgerOptions options;
    options.memory = memory;
    return options;
  }
  Ledger ledger;
};

using Command = std::function<void(Ledger &, const CommandInfo &, const Fresh &)>;
struct Kind {
  const char *name;
  Command command;
};

// What each kind makes is taken back by whoever calls it.
const Kind kinds[]{
    {"customer",
     [](Ledger &ledger, const CommandInfo &info, const Fresh &fresh) {
       (void)ledger.execute(
           info,
           CreateCustomer{{.id = CustomerId(fresh.id), .code = fresh.text, .external_ref = fresh.text}});
     }},
    {"job",
     [](Ledger &ledger, const CommandInfo &info, const Fresh &fresh) {
       (void)ledger.execute(
           info, CreateJob{{.id = JobId(fresh.id), .customer = CustomerId(1), .code = fresh.text}});
     }},
    {"contract",
     [](Ledger &ledger, const CommandInfo &info, const Fresh &fresh) {
       (void)ledger.execute(
           info,
           CreateContract{{.id = ContractId(fresh.id), .number = fresh.text, .customer = CustomerId(1)}});
     }},
    {"invoice",
     [](Ledger &ledger, const CommandInfo &info, const Fresh &fresh) {
       Invoice invoice;
       invoice.id = InvoiceId(fresh.id);
       invoice.number = fresh.text;
       invoice.customer = CustomerId(1);
       invoice.total = hundred;
       invoice.external_ref = fresh.text;
       (void)ledger.execute(info, IssueInvoice{invoice});
     }},
    {"draft",
     [](Ledger &ledger, const CommandInfo &info, const Fresh &fresh) {
       Invoice invoice;
       invoice.id = InvoiceId(fresh.id);
       invoice.number = fresh.text;
       invoice.customer = CustomerId(1);
       invoice.currency = usd;
       invoice.total = hundred;
       (void)ledger.execute(info, DraftInvoice{invoice});
     }},
    {"payment of the oldest",
     [](Ledger &ledger, const CommandInfo &info, const Fresh &fresh) {
       Payment payment;
       payment.id = PaymentId(fresh.id);
       payment.number = fresh.text;
       payment.customer = CustomerId(1);
       payment.amount = money("1000.00 USD");
       (void)ledger.execute(info, RecordPayment{payment, {Strategy::oldest_first}});
     }},
    {"void", [](Ledger &ledger, const CommandInfo &info,
                const Fresh &) { (void)ledger.execute(info, VoidItem{InvoiceId(7)}); }},
    {"currency",
     [](Ledger &ledger, const CommandInfo &info, const Fresh &fresh) {
       const Currency points =
           Currency::custom("Z" + std::to_string(100'000 + fresh.id % 100'000), 2).value();
       (void)ledger.execute(info, RegisterCurrency{points});
       (void)ledger.execute(info,
                            IssueInvoice{{.customer = CustomerId(1), .total = Money::of_minor(100, points)}});
     }},
    {"lock exception",
     [](Ledger &ledger, const CommandInfo &info, const Fresh &fresh) {
       (void)ledger.execute(info, GrantLockException{.actor = fresh.text});
     }},
};

// Buffers are as long as the longest text so far, and the later names have a digit more.
constexpr std::uint64_t longer_texts = 64;

void expect_no_growth(const char *name, const std::function<void(Ledger &, const Fresh &)> &once) {
  CountingMemory memory;
  Ledgers books(&memory);
  ChosenKeys chosen({});
  const Digest digest = books.ledger.state_digest();
  Fresh fresh;
  const auto some = [&](int count) {
    for (int i = 0; i < count; ++i) {
      fresh = {chosen.next_id(), chosen.next_text(), "key " + std::to_string(fresh.id)};
      once(books.ledger, fresh);
    }
  };
  some(50);
  const std::uint64_t before = memory.live_bytes();
  some(150);
  EXPECT_LE(memory.live_bytes(), before + longer_texts) << name;
  EXPECT_EQ(books.ledger.state_digest(), digest) << name;
}

TEST(RollbackMemory, OfRolledBackTransactionsIsGivenBack) {
  for (const Kind &kind : kinds) {
    expect_no_growth(kind.name, [&](Ledger &ledger, const Fresh &fresh) {
      CommandInfo info = today;
      info.idempotency_key = fresh.key;
      info.actor = fresh.text;
      info.reason = fresh.text;
      const Transaction outer(ledger);
      kind.command(ledger, info, fresh);
    });
  }
}

// Decided, applied and then refused by who hears of it.
TEST(RollbackMemory, OfCommandsThatTheSinkRefusesIsGivenBack) {
  struct Deaf final : EventSink {
    bool accept(const Record &, std::uint64_t) override { return false; }
  };
  Deaf deaf;
  for (const Kind &kind : kinds) {
    expect_no_growth(kind.name, [&](Ledger &ledger, const Fresh &fresh) {
      CommandInfo info = today;
      info.idempotency_key = fresh.key;
      ledger.set_sink(&deaf);
      kind.command(ledger, info, fresh);
      ledger.set_sink(nullptr);
    });
  }
}

TEST(RollbackMemory, OfDryRunsIsGivenBack) {
  expect_no_growth("preview", [&](Ledger &ledger, const Fresh &fresh) {
    Invoice invoice;
    invoice.id = InvoiceId(fresh.id);
    invoice.number = fresh.text;
    invoice.customer = CustomerId(1);
    invoice.total = hundred;
    ASSERT_TRUE(ledger.preview(today, IssueInvoice{invoice}));
  });
}

TEST(RollbackMemory, OfALongTransactionIsGivenBackToo) {
  CountingMemory memory;
  Ledgers books(&memory);
  ChosenKeys chosen({});
  const auto once = [&] {
    const Transaction transaction(books.ledger);
    for (const Kind &kind : kinds) {
      for (int i = 0; i < 30; ++i)
        kind.command(books.ledger, today, {chosen.next_id(), chosen.next_text(), {}});
    }
  };
  for (int i = 0; i < 4; ++i) once();
  const std::uint64_t before = memory.live_bytes();
  for (int i = 0; i < 10; ++i) once();
  EXPECT_LE(memory.live_bytes(), before + longer_texts);
}

// A what-if that is looked at by searching: the index lets go of what it was told meanwhile.
TEST(RollbackMemory, OfSearchesInRolledBackTransactionsIsGivenBack) {
  CountingMemory memory;
  Ledgers books(&memory);
  std::uint64_t after_a_few = 0;
  for (int i = 0; i < 400; ++i) {
    Transaction what_if(books.ledger);
    const std::string number = "WHAT-IF-" + std::to_string(100 + i % 50);
    Invoice invoice{.number = number, .customer = CustomerId(1)};
    invoice.total = hundred;
    (void)books.ledger.execute(today, IssueInvoice{invoice}).value();
    (void)books.ledger.execute(today, CreateCustomer{{.code = number}}).value();
    ASSERT_EQ(search(books.ledger, {.text = number}).value().size(), 2U);
    what_if.rollback();
    ASSERT_TRUE(search(books.ledger, {.text = "what-if"}).value().empty());
    if (i == 100) after_a_few = memory.live_bytes(); // all numbers were there
  }
  EXPECT_EQ(memory.live_bytes(), after_a_few);
}

} // namespace
} // namespace openitem::faults::rollback_memory_test
