// X72 and L16: independent commands in any order, ids and numbers the host's, say the same books.
#include "journal/books_of_a_year.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <string>
#include <vector>

namespace openitem::books_digest_test {
namespace {

using namespace testing_support;

using Command = std::function<void(Ledger &, CommandInfo)>;

// What one customer does, in its own order; what different customers do commutes.
std::vector<Command> customer(std::uint64_t id) {
  const auto ref = [id](std::uint64_t n) { return id * 1'000 + n; };
  const auto give = [](Ledger &ledger, CommandInfo info, std::string_view day, const auto &command) {
    info.effective = date(day);
    must(ledger.execute(info, command));
  };
  return {
      [=](Ledger &l, CommandInfo i) {
        const std::string code = "C" + std::to_string(id);
        give(l, i, "2026-01-01", CreateCustomer{{.id = CustomerId(id), .code = code, .name = "a name"}});
      },
      [=](Ledger &l, CommandInfo i) {
        const std::string code = "J" + std::to_string(id);
        give(l, i, "2026-01-01", CreateJob{{.id = JobId(id), .customer = CustomerId(id), .code = code}});
      },
      [=](Ledger &l, CommandInfo i) {
        const std::string number = "INV-" + std::to_string(id);
        Invoice invoice{.id = InvoiceId(ref(1)), .number = number, .customer = CustomerId(id)};
        invoice.job = JobId(id);
        invoice.total = money("100.00 USD");
        invoice.due = date("2026-02-28");
        invoice.notes = "a note";
        give(l, i, "2026-01-31", IssueInvoice{invoice});
      },
      [=](Ledger &l, CommandInfo i) {
        Payment payment{.id = PaymentId(ref(1)), .customer = CustomerId(id)};
        payment.amount = money("60.00 USD");
        give(l, i, "2026-02-10", RecordPayment{payment, {.strategy = Strategy::oldest_first}});
      },
      [=](Ledger &l, CommandInfo i) {
        Credit credit{.id = ref(1), .customer = CustomerId(id)};
        credit.amount = money("5.00 USD");
        give(l, i, "2026-02-11", IssueCreditMemo{credit});
      },
      [=](Ledger &l, CommandInfo i) {
        give(l, i, "2026-02-12", ReversePayment{PaymentId(ref(1)), ReversalKind::insufficient_funds});
      },
      [=](Ledger &l, CommandInfo i) {
        Invoice draft{.id = InvoiceId(ref(2)), .customer = CustomerId(id)};
        draft.total = money("7.00 EUR");
        give(l, i, "2026-02-13", DraftInvoice{draft});
      },
      [=](Ledger &l, CommandInfo i) {
        give(l, i, "2026-02-14",
             WriteOff{.item = InvoiceId(ref(1)), .amount = money("1.00 USD"), .id = ref(1)});
      },
  };
}

// The customers' commands interleaved at random, each customer's in its order.
std::vector<Command> interleaved(std::uint64_t customers, Random &random) {
  std::vector<std::vector<Command>> queues;
  for (std::uint64_t id = 1; id <= customers; ++id) queues.push_back(customer(id));
  std::vector<Command> order;
  while (!queues.empty()) {
    const std::size_t which = random.below(queues.size());
    order.push_back(queues[which].front());
    queues[which].erase(queues[which].begin());
    if (queues[which].empty()) queues.erase(queues.begin() + static_cast<std::ptrdiff_t>(which));
  }
  return order;
}

TEST(BooksDigest, IsTheSameForEveryOrderOfCommandsThatCommute) {
  Random random(5);
  std::set<Digest> books;
  std::set<Digest> states;
  for (int run = 0; run < 60; ++run) {
    Ledger ledger;
    std::int64_t instant = 0;
    for (const Command &command : interleaved(5, random)) {
      CommandInfo info;
      info.recorded_micros = instant += 1 + static_cast<std::int64_t>(random.below(1'000));
      info.actor = random.one_in(2) ? "anna" : "bert";
      info.reason = random.one_in(2) ? "" : "because";
      const std::string key = "key " + std::to_string(instant);
      if (random.one_in(2)) info.idempotency_key = key;
      command(ledger, info);
    }
    books.insert(ledger.books_digest());
    states.insert(ledger.state_digest());
  }
  EXPECT_EQ(books.size(), 1U);
  EXPECT_EQ(states.size(), 60U);
}

// Two payments on two invoices of one customer: applications that do not compete.
TEST(BooksDigest, IsTheSameForApplicationsThatDoNotCompete) {
  std::vector<int> order(4);
  std::iota(order.begin(), order.end(), 0);
  std::set<Digest> books;
  do {
    Ledger ledger;
    open_account(ledger);
    for (const std::uint64_t id : {11U, 12U, 13U, 14U}) {
      Invoice invoice{.id = InvoiceId(id), .customer = CustomerId(1)};
      invoice.total = money("10.00 USD");
      must(ledger.execute(on("2026-01-01"), IssueInvoice{invoice}));
      Payment payment{.id = PaymentId(id), .customer = CustomerId(1)};
      payment.amount = money("10.00 USD");
      must(ledger.execute(on("2026-01-01"), RecordPayment{payment, {}}));
    }
    for (const int which : order) {
      const auto id = static_cast<std::uint64_t>(11 + which);
      const Target target{InvoiceId(id), money("4.00 USD")};
      must(ledger.execute(on("2026-01-02"), ApplyCredit{PaymentId(id), {&target, 1}}));
    }
    books.insert(ledger.books_digest());
  } while (std::next_permutation(order.begin(), order.end()));
  EXPECT_EQ(books.size(), 1U);
}

// Anything that the books say differently is another digest.
TEST(BooksDigest, DiffersWhereTheBooksDiffer) {
  const auto digest_of_books = [](const std::function<void(Ledger &)> &change) {
    Ledger ledger;
    post(ledger);
    change(ledger);
    return ledger.books_digest();
  };
  const std::pair<const char *, std::function<void(Ledger &)>> changes[] = {
      {"as it is", [](Ledger &) {}},
      {"a customer more", [](Ledger &l) { must(l.execute(on("2026-02-01"), CreateCustomer{})); }},
      {"another name",
       [](Ledger &l) {
         must(l.execute(on("2026-02-01"), ChangeCustomer{{.id = CustomerId(1), .code = "A", .name = "B"}}));
       }},
      {"another code",
       [](Ledger &l) {
         must(l.execute(on("2026-02-01"),
                        ChangeCustomer{{.id = CustomerId(1), .code = "B", .name = "Ms. Smith"}}));
       }},
      {"an invoice more",
       [](Ledger &l) { must(l.execute(on("2026-02-01"), IssueInvoice{invoice_of("1.00 USD")})); }},
      {"of a cent more",
       [](Ledger &l) { must(l.execute(on("2026-02-01"), IssueInvoice{invoice_of("1.01 USD")})); }},
      {"a day later",
       [](Ledger &l) { must(l.execute(on("2026-02-02"), IssueInvoice{invoice_of("1.00 USD")})); }},
      {"with a number",
       [](Ledger &l) { must(l.execute(on("2026-02-01"), IssueInvoice{invoice_of("1.00 USD", "N")})); }},
      {"in another currency",
       [](Ledger &l) { must(l.execute(on("2026-02-01"), IssueInvoice{invoice_of("1.00 EUR")})); }},
      {"unapplied", [](Ledger &l) { must(l.execute(on("2026-02-01"), Unapply{4})); }},
      {"unapplied later", [](Ledger &l) { must(l.execute(on("2026-02-02"), Unapply{4})); }},
      {"a payment back",
       [](Ledger &l) {
         must(l.execute(on("2026-02-01"), ReversePayment{PaymentId(1), ReversalKind::chargeback}));
       }},
      {"for another reason",
       [](Ledger &l) {
         must(l.execute(on("2026-02-01"), ReversePayment{PaymentId(1), ReversalKind::insufficient_funds}));
       }},
      {"other settings",
       [](Ledger &l) {
         Settings settings;
         settings.rounding = Rounding::half_even;
         must(l.execute(on("2026-02-01"), ChangeSettings{settings}));
       }},
      {"another lock",
       [](Ledger &l) {
         must(l.execute(on("2026-02-01"), LockPeriod{CommandClass::all, date("2026-01-31")}));
       }},
      {"a currency",
       [](Ledger &l) {
         must(l.execute(on("2026-02-01"), RegisterCurrency{Currency::custom("POINTS", 0).value()}));
       }},
      {"of more digits",
       [](Ledger &l) {
         must(l.execute(on("2026-02-01"), RegisterCurrency{Currency::custom("POINTS", 1).value()}));
       }},
      {"a draft", [](Ledger &l) { must(l.execute(on("2026-02-01"), DraftInvoice{invoice_of("1.00 USD")})); }},
  };
  std::set<Digest> digests;
  for (const auto &[what, change] : changes)
    EXPECT_TRUE(digests.insert(digest_of_books(change)).second) << what;
}

// What comes to the same in the end: history apart, the books say it.
TEST(BooksDigest, LeavesOutHowMasterDataCameToBe) {
  Ledger direct;
  must(direct.execute(on("2026-01-01"), CreateCustomer{{.code = "A", .name = "now"}}));
  Ledger detour;
  must(detour.execute(on("2026-01-01"), CreateCustomer{{.code = "B", .name = "then"}}));
  must(detour.execute(
      on("2026-01-01"),
      ChangeCustomer{{.id = CustomerId(1), .code = "A", .name = "now", .established = date("2026-01-01")}}));
  EXPECT_EQ(direct.books_digest(), detour.books_digest());
  EXPECT_NE(direct.state_digest(), detour.state_digest());
}

} // namespace
} // namespace openitem::books_digest_test
