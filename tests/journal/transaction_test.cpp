// Several commands become permanent together or not at all; what is rolled back was what-if.
#include "engine/access.hpp"
#include "journal/kept_journal.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "support/counting_memory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace openitem::transaction_test {
namespace {

using namespace testing_support;

const Currency usd = Currency::iso("USD").value();

CommandInfo on(std::string_view day) {
  CommandInfo info;
  info.effective = date(day);
  return info;
}
CreateCustomer customer(std::string_view code) {
  return {{.code = code, .currency = usd}};
}
IssueInvoice invoice(std::string_view total) {
  Invoice document{.customer = CustomerId(1)};
  document.total = money(total);
  return {document};
}
RecordPayment payment(std::string_view amount) {
  Payment document{.customer = CustomerId(1)};
  document.amount = money(amount);
  return {document, {.strategy = Strategy::oldest_first}};
}

class Transactions : public testing::Test {
 protected:
  Transactions() {
    ledger.set_sink(&heard);
    journal.ledger = &ledger;
    ledger.set_journal({Journaling::push, &journal, {}});
    must(ledger.execute(on("2026-01-01"), customer("A")));
    before = ledger.state_digest();
    written = journal.bytes.size();
  }
  static void must(const Result<Outcome> &outcome) { ASSERT_TRUE(outcome) << describe(outcome.error()); }
  [[nodiscard]] std::string open(Date day = date("2026-12-31")) const {
    const auto balance = account_balance(ledger, CustomerId(1), {day, 0});
    std::string text;
    for (const auto &line : balance.value()) text += to_string(line.open) + " ";
    return text;
  }
  void expect_nothing_has_happened() const {
    EXPECT_EQ(ledger.state_digest(), before);
    EXPECT_EQ(journal.bytes.size(), written);
    EXPECT_EQ(heard.size(), 1U);
    EXPECT_FALSE(ledger.poisoned());
    EXPECT_TRUE(ledger.verify());
  }

  KeptJournal journal;
  EventLog heard;
  Ledger ledger;
  Digest before;
  std::size_t written = 0;
};

// What the memos of an invoice take back of its taxes is kept added up; a void that is rolled back was in it.
TEST_F(Transactions, LeaveNothingBehindInTaxesThatWereAddedUp) {
  const LineTax vat{"VAT", Percent{20}};
  const std::array<DocumentLine, 3> lines{{{.unit_price = Decimal::of(1, 2).value(), .taxes = {&vat, 1}},
                                           {.unit_price = Decimal::of(1, 2).value(), .taxes = {&vat, 1}},
                                           {.unit_price = Decimal::of(1, 2).value(), .taxes = {&vat, 1}}}};
  IssueInvoice three{{.customer = CustomerId(1)}};
  three.invoice.lines = lines;
  must(ledger.execute(on("2026-01-02"), three)); // 0.03 and 0.01
  IssueCreditMemo memo{.credit = {.customer = CustomerId(1)}, .invoice = InvoiceId(1)};
  memo.credit.lines = std::span(lines).first(2);
  must(ledger.execute(on("2026-01-02"), memo)); // 0.02 and 0.00
  {
    Transaction transaction(ledger);
    must(ledger.execute(on("2026-01-02"), VoidItem{.item = {ItemKind::credit_memo, 1}, .unapply = true}));
    IssueCreditMemo wrong = memo;
    wrong.credit.amount = money("7.00 USD");
    EXPECT_EQ(ledger.execute(on("2026-01-02"), wrong).code(), Errc::portions_differ);
  }
  memo.credit.lines = std::span(lines).first(1);
  must(ledger.execute(on("2026-01-02"), memo)); // 0.01 and all the tax
  EXPECT_EQ(open(), "0.00 USD ");
}

TEST_F(Transactions, ShowLaterCommandsAndQuestionsWhatEarlierOnesDid) {
  Transaction transaction(ledger);
  must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
  EXPECT_EQ(open(), "100.00 USD ");
  must(ledger.execute(on("2026-01-03"), payment("60.00 USD")));
  EXPECT_EQ(open(), "40.00 USD ");
  ASSERT_TRUE(transaction.commit());
  EXPECT_FALSE(transaction.is_open());
  EXPECT_EQ(open(), "40.00 USD ");
}

TEST_F(Transactions, TellTheSinksOnlyWhenTheyAreCommitted) {
  Transaction transaction(ledger);
  must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
  must(ledger.execute(on("2026-01-03"), payment("60.00 USD")));
  EXPECT_EQ(heard.size(), 1U);
  EXPECT_EQ(journal.bytes.size(), written);
  ASSERT_TRUE(transaction.commit());
  ASSERT_EQ(heard.size(), 3U);
  EXPECT_EQ(heard[1].first_sequence, 2U);
  EXPECT_EQ(journal.last_first, 2U);
  EXPECT_EQ(journal.ends.size(), 2U); // both in one
  Ledger again;
  const auto recovery = again.replay(Bytes(journal.bytes));
  ASSERT_TRUE(recovery);
  EXPECT_EQ(recovery->transactions, 2U);
  EXPECT_EQ(recovery->records, 3U);
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
}

TEST_F(Transactions, TellHowManyRecordsFollow) {
  struct Countdown final : EventSink {
    bool accept(const Record &, std::uint64_t remaining) override {
      left.push_back(remaining);
      return true;
    }
    std::vector<std::uint64_t> left;
  } sink;
  ledger.set_sink(&sink);
  Transaction transaction(ledger);
  for (int i = 0; i < 3; ++i) must(ledger.execute(on("2026-01-02"), invoice("1.00 USD")));
  ASSERT_TRUE(transaction.commit());
  EXPECT_EQ(sink.left, (std::vector<std::uint64_t>{2, 1, 0}));
}

TEST_F(Transactions, LeaveNothingWhenTheyAreRolledBackOrGoAway) {
  {
    Transaction transaction(ledger);
    must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
    transaction.rollback();
    EXPECT_FALSE(transaction.is_open());
  }
  expect_nothing_has_happened();
  {
    const Transaction transaction(ledger);
    must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
    must(ledger.execute(on("2026-01-02"), customer("B")));
  }
  expect_nothing_has_happened();
  must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
  Ledger again;
  ASSERT_TRUE(again.replay(Bytes(journal.bytes)));
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
}

TEST_F(Transactions, ARefusedCommandInsideTakesBackOnlyItself) {
  Transaction transaction(ledger);
  must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
  const Digest half = ledger.state_digest();
  EXPECT_EQ(ledger.execute(on("2026-01-03"), VoidItem{InvoiceId(9)}).code(), Errc::unknown_item);
  EXPECT_EQ(ledger.execute(on("2026-01-03"), customer("A")).code(), Errc::number_taken);
  EXPECT_EQ(ledger.state_digest(), half);
  EXPECT_TRUE(transaction.is_open());
  ASSERT_TRUE(transaction.commit());
  EXPECT_EQ(heard.size(), 2U);
  EXPECT_EQ(open(), "100.00 USD ");
}

// A key that was dropped and used for another command is, rolled back, the first command's again.
TEST_F(Transactions, GiveDroppedKeysBack) {
  CommandInfo info = on("2026-01-01");
  info.idempotency_key = "k";
  const CreateCustomer first{{.code = "FIRST"}};
  const CreateCustomer other{{.code = "OTHER"}};
  const std::uint64_t id = ledger.execute(info, first)->id;
  const Digest then = ledger.state_digest();
  const auto drop = [&] {
    must(ledger.execute(on("2026-01-01"), DropIdempotencyKeys{ledger.last_sequence() + 1}));
  };
  {
    Transaction transaction(ledger);
    EXPECT_EQ(ledger.execute(info, other).code(), Errc::idempotency_conflict);
    drop();
    EXPECT_FALSE(ledger.execute(info, other)->repeated);
    EXPECT_TRUE(ledger.execute(info, other)->repeated);
    EXPECT_EQ(ledger.execute(info, first).code(), Errc::idempotency_conflict);
    drop();
    transaction.rollback();
  }
  EXPECT_EQ(ledger.state_digest(), then);
  EXPECT_TRUE(ledger.verify());
  EXPECT_TRUE(ledger.execute(info, first)->repeated);
  EXPECT_EQ(ledger.execute(info, first)->id, id);
  EXPECT_EQ(ledger.execute(info, other).code(), Errc::idempotency_conflict);
  drop();
  EXPECT_FALSE(ledger.execute(info, other)->repeated);
  EXPECT_TRUE(ledger.execute(info, other)->repeated);
}

TEST_F(Transactions, OneInsideAnotherCommitsIntoIt) {
  Transaction outer(ledger);
  must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
  {
    Transaction inner(ledger);
    must(ledger.execute(on("2026-01-03"), payment("60.00 USD")));
    EXPECT_EQ(outer.commit().code(), Errc::transaction_open);
    ASSERT_TRUE(inner.commit());
    EXPECT_EQ(inner.commit().code(), Errc::no_transaction);
  }
  EXPECT_EQ(heard.size(), 1U);
  {
    const Transaction inner(ledger);
    must(ledger.execute(on("2026-01-04"), payment("40.00 USD")));
    EXPECT_EQ(open(), "0.00 USD ");
  }
  EXPECT_EQ(open(), "40.00 USD ");
  ASSERT_TRUE(outer.commit());
  EXPECT_EQ(heard.size(), 3U);
  EXPECT_EQ(open(), "40.00 USD ");
}

TEST_F(Transactions, TakeThoseInsideWithThem) {
  Transaction outer(ledger);
  Transaction middle(ledger);
  Transaction inner(ledger);
  must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
  middle.rollback();
  EXPECT_TRUE(outer.is_open());
  EXPECT_FALSE(middle.is_open());
  EXPECT_FALSE(inner.is_open());
  EXPECT_EQ(inner.commit().code(), Errc::no_transaction);
  inner.rollback();
  ASSERT_TRUE(outer.commit());
  expect_nothing_has_happened();
}

TEST_F(Transactions, EndOnce) {
  Transaction transaction(ledger);
  ASSERT_TRUE(transaction.commit());
  EXPECT_EQ(transaction.commit().code(), Errc::no_transaction);
  EXPECT_EQ(transaction.records().code(), Errc::no_transaction);
  transaction.rollback();
  expect_nothing_has_happened();
}

TEST_F(Transactions, AreUndoneWhenASinkSaysNo) {
  for (const bool by_journal : {true, false}) {
    struct Refusing final : EventSink {
      bool accept(const Record &, std::uint64_t remaining) override { return remaining != 0; }
    } refusing;
    journal.manner = by_journal ? KeptJournal::Manner::throws : KeptJournal::Manner::stores;
    ledger.set_sink(by_journal ? nullptr : static_cast<EventSink *>(&refusing));
    Transaction transaction(ledger);
    must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
    must(ledger.execute(on("2026-01-02"), invoice("50.00 USD")));
    EXPECT_EQ(transaction.commit().code(), Errc::sink_refused);
    EXPECT_FALSE(transaction.is_open());
    ledger.set_sink(&heard);
    expect_nothing_has_happened();
  }
}

TEST_F(Transactions, CannotBeBegunNorEndedFromInsideASink) {
  struct Curious final : JournalSink {
    bool store(Bytes, Sequence) override {
      EXPECT_EQ(transaction->commit().code(), Errc::reentrant_call);
      EXPECT_EQ(transaction->records().code(), Errc::reentrant_call);
      transaction->rollback();
      EXPECT_TRUE(transaction->is_open());
      try {
        const Transaction another(*ledger);
        ADD_FAILURE();
      } catch (const Exception &refusal) {
        EXPECT_EQ(refusal.code(), Errc::reentrant_call);
      }
      if (goes) transaction.reset(); // even so nothing breaks
      return true;
    }
    std::optional<Transaction> transaction;
    Ledger *ledger = nullptr;
    bool goes = false;
  } sink;
  sink.ledger = &ledger;
  ledger.set_journal({Journaling::push, &sink, {}});
  for (const bool goes : {false, true}) {
    sink.goes = goes;
    sink.transaction.emplace(ledger);
    must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
    EXPECT_TRUE(sink.transaction->commit());
    sink.transaction.reset();
  }
  EXPECT_EQ(open(), "200.00 USD ");
}

TEST_F(Transactions, AreGoneWithTheirLedgerOrWhatItWas) {
  std::optional<Ledger> short_lived;
  short_lived.emplace();
  Transaction left(*short_lived);
  Transaction ended(ledger);
  ASSERT_TRUE(ended.commit());
  short_lived.reset();
  EXPECT_FALSE(left.is_open());
  EXPECT_EQ(left.commit().code(), Errc::no_transaction);
  // A ledger becomes what a snapshot holds; what ended before does not look back.
  const auto taken = snapshot(ledger).value();
  Ledger other;
  Transaction of_other(other);
  of_other.rollback();
  ASSERT_TRUE(other.load(Bytes(taken)));
  EXPECT_FALSE(of_other.is_open());
}

TEST_F(Transactions, KeepOutWhatCannotBeTakenBack) {
  Transaction transaction(ledger);
  EXPECT_EQ(snapshot(ledger).code(), Errc::transaction_open);
  EXPECT_EQ(ledger.replay(Bytes(journal.bytes)).code(), Errc::transaction_open);
  EXPECT_EQ(ledger.load(Bytes()).code(), Errc::transaction_open);
  const Event event = CustomerActivated{CustomerId(1)};
  Record record;
  record.first_sequence = ledger.last_sequence() + 1;
  record.events = {&event, 1};
  EXPECT_EQ(ledger.replay(record).code(), Errc::transaction_open);
}

TEST_F(Transactions, ByPullHandOverTheirRecordsBeforeTheyAreCommitted) {
  std::vector<std::byte> stored = journal.bytes;
  ledger.set_journal({Journaling::pull, nullptr, {}});
  EXPECT_EQ(ledger.execute(on("2026-01-02"), invoice("1.00 USD")).code(), Errc::no_transaction);
  {
    Transaction transaction(ledger);
    must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
    EXPECT_EQ(transaction.commit().code(), Errc::missing);
    EXPECT_TRUE(transaction.is_open());
    ASSERT_TRUE(transaction.records());
    must(ledger.execute(on("2026-01-03"), payment("60.00 USD")));
    EXPECT_EQ(transaction.commit().code(), Errc::missing); // a command since
    {
      Transaction inner(ledger);
      EXPECT_EQ(transaction.records().code(), Errc::transaction_open);
      EXPECT_EQ(inner.records().code(), Errc::transaction_open);
    }
    const auto records = transaction.records();
    ASSERT_TRUE(records);
    const std::vector<std::byte> first(records->begin(), records->end());
    const auto once_more = transaction.records();
    ASSERT_TRUE(once_more);
    EXPECT_EQ(std::vector<std::byte>(once_more->begin(), once_more->end()), first);
    stored.insert(stored.end(), first.begin(), first.end());
    ASSERT_TRUE(transaction.commit());
  }
  {
    Transaction transaction(ledger); // rolled back after the host has seen the bytes
    must(ledger.execute(on("2026-01-04"), payment("40.00 USD")));
    ASSERT_TRUE(transaction.records());
  }
  {
    Transaction transaction(ledger);
    ASSERT_TRUE(transaction.commit()); // nothing to store
  }
  {
    Transaction transaction(ledger);
    must(ledger.execute(on("2026-01-05"), payment("10.00 USD")));
    const auto records = transaction.records();
    ASSERT_TRUE(records);
    stored.insert(stored.end(), records->begin(), records->end());
    ASSERT_TRUE(transaction.commit());
  }
  Ledger again;
  const auto recovery = again.replay(Bytes(stored));
  ASSERT_TRUE(recovery) << describe(recovery.error());
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
  ledger.set_journal({Journaling::push, &journal, {}});
  Transaction transaction(ledger);
  EXPECT_EQ(transaction.records().code(), Errc::does_not_go_with);
}

TEST_F(Transactions, PreviewInsideSeesThemAndLeavesThemAlone) {
  Transaction transaction(ledger);
  must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
  const Digest half = ledger.state_digest();
  const auto run = ledger.preview(on("2026-01-03"), payment("60.00 USD"));
  ASSERT_TRUE(run);
  EXPECT_EQ(run->applications.size(), 1U);
  EXPECT_EQ(ledger.state_digest(), half);
  ASSERT_TRUE(transaction.commit());
  EXPECT_EQ(heard.size(), 2U);
}

// No call can break an invariant, so this reaches into the tables.
TEST_F(Transactions, InWhichAnInvariantBreaksAreTakenBackWhole) {
  must(ledger.execute(on("2026-01-02"), invoice("100.00 USD")));
  const Digest digest = ledger.state_digest();
  const std::size_t bytes = journal.bytes.size();
  auto &account = const_cast<AccountRow &>(LedgerAccess::state(ledger).account(AccountSlot(0)));
  const OpenList list = account.debits;
  {
    Transaction transaction(ledger);
    must(ledger.execute(on("2026-01-03"), customer("B")));
    account.debits = OpenList{}; // the invoice is lost from the list of what is open
    const Target target{InvoiceId(1), money("1.00 USD")};
    EXPECT_EQ(
        ledger
            .execute(on("2026-01-03"), RecordPayment{payment("1.00 USD").payment,
                                                     {.strategy = Strategy::chosen, .targets = {&target, 1}}})
            .code(),
        Errc::internal);
    account.debits = list;
    EXPECT_TRUE(ledger.poisoned());
    EXPECT_TRUE(transaction.is_open());
    EXPECT_EQ(ledger.execute(on("2026-01-03"), customer("C")).code(), Errc::ledger_poisoned);
    EXPECT_EQ(transaction.commit().code(), Errc::ledger_poisoned);
    EXPECT_FALSE(transaction.is_open());
  }
  EXPECT_EQ(ledger.state_digest(), digest);
  EXPECT_EQ(journal.bytes.size(), bytes);
  EXPECT_THROW(Transaction{ledger}, Exception);
}

// Rolling back takes from memory nothing, and gives back the same state, however large the books are: it
// walks the undo log and nothing else.
TEST(RollingBack, CostsWhatWasChangedNotWhatThereIs) {
  std::uint64_t allocations[2];
  std::uint64_t peak[2];
  std::size_t i = 0;
  for (const int documents : {100, 20'000}) {
    CountingMemory memory;
    LedgerOptions options;
    options.memory = &memory;
    Ledger ledger(options);
    ASSERT_TRUE(ledger.execute(on("2026-01-01"), customer("A")));
    for (int n = 0; n < documents; ++n) ASSERT_TRUE(ledger.execute(on("2026-01-01"), invoice("1.00 USD")));
    const Digest before = ledger.state_digest();
    {
      const Transaction warm(ledger); // pages that are about to be needed
      ASSERT_TRUE(ledger.execute(on("2026-01-02"), payment("3.00 USD")));
    }
    const std::uint64_t count = memory.allocations();
    const std::uint64_t live = memory.live_bytes();
    {
      Transaction transaction(ledger);
      ASSERT_TRUE(ledger.execute(on("2026-01-02"), payment("3.00 USD")));
      const std::uint64_t changed = memory.allocations();
      transaction.rollback();
      EXPECT_EQ(memory.allocations(), changed); // none at all
    }
    allocations[i] = memory.allocations() - count;
    peak[i] = memory.live_bytes() - live;
    ++i;
    EXPECT_EQ(ledger.state_digest(), before);
    EXPECT_TRUE(ledger.verify());
  }
  EXPECT_LE(allocations[1], allocations[0]);
  EXPECT_LE(peak[1], peak[0]);
  std::printf("rolled back: %llu allocations in 100 documents, %llu in 20000\n",
              static_cast<unsigned long long>(allocations[0]),
              static_cast<unsigned long long>(allocations[1]));
}

// The shortest of many, so that only what must be done counts.
std::chrono::nanoseconds shortest_rollback(Ledger &ledger) {
  auto shortest = std::chrono::nanoseconds::max();
  for (int round = 0; round < 200; ++round) {
    Transaction transaction(ledger);
    for (int n = 0; n < 10; ++n) EXPECT_TRUE(ledger.execute(on("2026-01-02"), payment("3.00 USD")));
    const auto begun = std::chrono::steady_clock::now();
    transaction.rollback();
    shortest = std::min<std::chrono::nanoseconds>(shortest, std::chrono::steady_clock::now() - begun);
  }
  return shortest;
}

// Looking at each document once would make it four hundred times as long.
TEST(RollingBack, TakesAsLongInALedgerFourHundredTimesTheSize) {
  std::chrono::nanoseconds times[2];
  std::size_t i = 0;
  for (const int documents : {100, 40'000}) {
    Ledger ledger;
    ASSERT_TRUE(ledger.execute(on("2026-01-01"), customer("A")));
    for (int n = 0; n < documents; ++n) ASSERT_TRUE(ledger.execute(on("2026-01-01"), invoice("1.00 USD")));
    const Digest before = ledger.state_digest();
    times[i++] = shortest_rollback(ledger);
    EXPECT_EQ(ledger.state_digest(), before);
  }
  std::printf("10 payments rolled back: %lld ns among 100 documents, %lld ns among 40000\n",
              static_cast<long long>(times[0].count()), static_cast<long long>(times[1].count()));
  EXPECT_LT(times[1], 20 * times[0] + std::chrono::microseconds(20));
}

} // namespace
} // namespace openitem::transaction_test
