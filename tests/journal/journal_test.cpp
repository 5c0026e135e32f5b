// What a journal promises: bytes written before anything is permanent bring the same ledger back.
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/text.hpp"
#include "support/ledger_builder.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace openitem {
namespace {

using testing_support::Books;

class Memory final : public JournalSink {
 public:
  [[nodiscard]] bool store(Bytes records, Sequence) override {
    if (refuse) return false;
    bytes.insert(bytes.end(), records.begin(), records.end());
    return true;
  }
  std::vector<std::byte> bytes;
  bool refuse = false;
};

CommandInfo on(std::string_view day) {
  CommandInfo info;
  info.effective = date(day);
  info.actor = "anna";
  return info;
}

void post(Ledger &ledger) {
  const Currency usd = Currency::iso("USD").value();
  (void)ledger.execute(on("2026-01-01"), CreateCustomer{{.code = "A", .name = "Acme", .currency = usd}})
      .value();
  Invoice invoice{.customer = CustomerId(1)};
  invoice.number = "INV-1";
  invoice.total = money("100.00 USD");
  invoice.notes = "a note";
  (void)ledger.execute(on("2026-01-02"), IssueInvoice{invoice}).value();
  Payment payment{.customer = CustomerId(1)};
  payment.amount = money("60.00 USD");
  (void)ledger.execute(on("2026-01-03"), RecordPayment{payment, {.strategy = Strategy::oldest_first}})
      .value();
  (void)ledger.execute(on("2026-01-31"), LockPeriod{CommandClass::billing, date("2026-01-31")}).value();
}

TEST(Journal, BringsTheLedgerBack) {
  Memory stored;
  Ledger ledger;
  ledger.set_journal({Journaling::push, &stored, {}});
  post(ledger);
  Ledger again;
  const auto recovery = again.replay(stored.bytes);
  ASSERT_TRUE(recovery.has_value()) << describe(recovery.error());
  EXPECT_FALSE(recovery->torn);
  EXPECT_EQ(recovery->records, 4U);
  EXPECT_EQ(recovery->end, stored.bytes.size());
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
  EXPECT_EQ(again.books_digest(), ledger.books_digest());
  EXPECT_TRUE(again.verify().has_value());
}

TEST(Snapshot, BringsTheLedgerBackAndIsCanonical) {
  Memory stored;
  Ledger ledger;
  ledger.set_journal({Journaling::push, &stored, {}});
  post(ledger);
  const auto bytes = snapshot(ledger);
  ASSERT_TRUE(bytes.has_value()) << describe(bytes.error());
  Ledger again;
  const auto loaded = again.load(Bytes(*bytes));
  ASSERT_TRUE(loaded.has_value()) << describe(loaded.error()) << " at " << loaded.error().position;
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
  EXPECT_EQ(*snapshot(again), *bytes);
  EXPECT_TRUE(again.verify().has_value());
  // and the tail goes on from it
  const std::size_t before = stored.bytes.size();
  (void)ledger.execute(on("2026-02-01"), CreateJob{{.customer = CustomerId(1), .code = "J"}}).value();
  const auto tail = again.replay(Bytes(stored.bytes).subspan(before));
  ASSERT_TRUE(tail.has_value()) << describe(tail.error());
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
}

TEST(Journal, TakesATransactionBackThatWasNotStored) {
  Memory stored;
  Ledger ledger;
  ledger.set_journal({Journaling::push, &stored, {}});
  post(ledger);
  const Digest before = ledger.state_digest();
  const auto bytes = stored.bytes;
  stored.refuse = true;
  {
    Transaction transaction(ledger);
    (void)ledger.execute(on("2026-02-01"), CreateJob{{.customer = CustomerId(1), .code = "J"}}).value();
    EXPECT_EQ(transaction.commit().code(), Errc::sink_refused);
  }
  EXPECT_EQ(ledger.state_digest(), before);
  EXPECT_EQ(stored.bytes, bytes);
  stored.refuse = false;
  (void)ledger.execute(on("2026-02-01"), CreateJob{{.customer = CustomerId(1), .code = "J"}}).value();
  Ledger again;
  ASSERT_TRUE(again.replay(stored.bytes).has_value());
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
}

TEST(Journal, IsPulledInATransaction) {
  Ledger ledger;
  ledger.set_journal({Journaling::pull, nullptr, {}});
  std::vector<std::byte> stored;
  EXPECT_EQ(ledger.execute(on("2026-02-01"), CreateCustomer{}).code(), Errc::no_transaction);
  {
    Transaction transaction(ledger);
    post(ledger);
    EXPECT_EQ(transaction.commit().code(), Errc::invalid_argument);
    const auto records = transaction.records();
    ASSERT_TRUE(records.has_value());
    stored.assign(records->begin(), records->end());
    ASSERT_TRUE(transaction.commit().has_value());
  }
  Ledger again;
  const auto recovery = again.replay(stored);
  ASSERT_TRUE(recovery.has_value()) << describe(recovery.error());
  EXPECT_EQ(recovery->transactions, 1U);
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
}

TEST(Journal, KeepsItsFiguresWhenNamesAreErased) {
  Memory stored;
  Ledger ledger;
  ledger.set_journal({Journaling::push, &stored, {}});
  post(ledger);
  auto erased = stored.bytes;
  const auto size = erase_personal(erased);
  ASSERT_TRUE(size.has_value());
  EXPECT_LT(*size, erased.size());
  erased.resize(*size);
  Ledger again;
  const auto recovery = again.replay(erased);
  ASSERT_TRUE(recovery.has_value()) << describe(recovery.error());
  EXPECT_EQ(again.last_sequence(), ledger.last_sequence());
  EXPECT_NE(again.state_digest(), ledger.state_digest());
}

TEST(PeriodLock, RefusesOrShifts) {
  Ledger ledger;
  post(ledger);
  Invoice invoice{.customer = CustomerId(1)};
  invoice.total = money("5.00 USD");
  const auto refused = ledger.execute(on("2026-01-15"), IssueInvoice{invoice});
  EXPECT_EQ(refused.code(), Errc::period_locked);
  auto shifted = on("2026-01-15");
  shifted.shift_from_locked = true;
  EXPECT_TRUE(ledger.execute(shifted, IssueInvoice{invoice}).has_value());
  Payment payment{.customer = CustomerId(1)};
  payment.amount = money("1.00 USD");
  EXPECT_TRUE(ledger.execute(on("2026-01-15"), RecordPayment{payment, {}}).has_value());
}

} // namespace
} // namespace openitem
