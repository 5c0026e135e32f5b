// A broken invariant of our own: the command is undone and reports internal, the ledger then reads and
// refuses writes. No call can break one, so these tests reach into the tables.
#include "engine/access.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"

#include <gtest/gtest.h>

namespace openitem::faults::poison_test {
namespace {

CommandInfo now() {
  CommandInfo info;
  info.effective = date("2026-01-01");
  return info;
}
const AsOf today{date("2026-01-01"), 0};

// A customer with an open invoice of 100.00 and an unapplied payment of 60.00.
void fill(Ledger &ledger) {
  ASSERT_TRUE(ledger.execute(now(), CreateCustomer{{.id = CustomerId(1)}}));
  Invoice invoice;
  invoice.customer = CustomerId(1);
  invoice.number = "INV-1";
  invoice.total = money("100.00 USD");
  ASSERT_TRUE(ledger.execute(now(), IssueInvoice{invoice}));
  Payment payment;
  payment.customer = CustomerId(1);
  payment.amount = money("60.00 USD");
  ASSERT_TRUE(ledger.execute(now(), RecordPayment{payment, {}}));
}
AccountRow &account_of(Ledger &ledger) {
  return const_cast<AccountRow &>(LedgerAccess::state(ledger).account(AccountSlot(0)));
}

TEST(Poisoned, ByABrokenInvariantAndReadsOn) {
  Ledger ledger;
  fill(ledger);
  EventLog log;
  ledger.set_sink(&log);
  account_of(ledger).debits = OpenList{}; // the invoice is lost from the list of what is open
  const Digest digest = ledger.state_digest();
  const Target target{InvoiceId(1), money("10.00 USD")};
  const ApplyCredit apply{PaymentId(1), {&target, 1}};
  EXPECT_EQ(ledger.execute(now(), apply).code(), Errc::internal);
  EXPECT_TRUE(ledger.poisoned());
  EXPECT_EQ(ledger.state_digest(), digest) << "what was begun is undone";
  EXPECT_EQ(log.size(), 0U);

  EXPECT_EQ(ledger.execute(now(), apply).code(), Errc::ledger_poisoned);
  EXPECT_EQ(ledger.execute(now(), CreateCustomer{}).code(), Errc::ledger_poisoned);
  EXPECT_EQ(ledger.preview(now(), CreateCustomer{}).code(), Errc::ledger_poisoned);
  EXPECT_EQ(ledger.replay(Record{}).code(), Errc::ledger_poisoned);
  EXPECT_EQ(ledger.state_digest(), digest);

  EXPECT_TRUE(account_balance(ledger, CustomerId(1), today).has_value());
  EXPECT_TRUE(AgingCalculator::create({}).value().run(ledger, today).has_value());
  EXPECT_EQ(ledger.last_sequence(), 3U);
  EXPECT_EQ(ledger.verify().code(), Errc::internal);
}

TEST(Poisoned, IsNotALedgerWhoseReplayDidNotFit) {
  Ledger ledger;
  fill(ledger);
  const Event event = ItemReversed{InvoiceId(77), ReversalKind::voided, date("2026-01-01")};
  Record record;
  record.first_sequence = ledger.last_sequence() + 1;
  record.events = {&event, 1};
  EXPECT_EQ(ledger.replay(record).code(), Errc::bad_event);
  EXPECT_FALSE(ledger.poisoned());
  EXPECT_TRUE(ledger.execute(now(), CreateCustomer{}));
}

} // namespace
} // namespace openitem::faults::poison_test
