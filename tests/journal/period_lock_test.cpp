// Closed periods, and X71 whole: idempotency, numbers and locks across replay and snapshot.
#include "journal/books_of_a_year.hpp"
#include "openitem/journal/snapshot.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace openitem::period_lock_test {
namespace {

using namespace testing_support;

IssueInvoice bill() {
  return {invoice_of("5.00 USD")};
}
RecordPayment receipt() {
  return {payment_of("1.00 USD"), {}};
}

TEST(PeriodLock, RefusesAndNamesTheFirstOpenDay) {
  Ledger ledger;
  open_account(ledger);
  must(ledger.execute(on("2026-02-01"), LockPeriod{CommandClass::all, date("2026-01-31")}));
  const Digest digest = ledger.state_digest();
  const auto refused = ledger.execute(on("2026-01-31"), bill());
  EXPECT_EQ(refused.code(), Errc::period_locked);
  EXPECT_EQ(refused.error().position, static_cast<std::uint64_t>(date("2026-02-01").day_number()));
  EXPECT_EQ(ledger.state_digest(), digest);
  must(ledger.execute(on("2026-02-01"), bill()));
}

TEST(PeriodLock, ShiftsToTheFirstOpenDayIfAsked) {
  Ledger ledger;
  EventLog heard;
  ledger.set_sink(&heard);
  open_account(ledger);
  must(ledger.execute(on("2026-02-01"), LockPeriod{CommandClass::billing, date("2026-01-31")}));
  CommandInfo info = on("2026-01-15");
  info.shift_from_locked = true;
  must(ledger.execute(info, bill()));
  const auto &issued = std::get<ItemIssued>(heard[heard.size() - 1].events[0]);
  EXPECT_EQ(issued.effective, date("2026-02-01"));
  EXPECT_EQ(heard[heard.size() - 1].effective, date("2026-02-01"));
}

TEST(PeriodLock, HoldsForItsClassAndTheOneForAllForEach) {
  Ledger ledger;
  open_account(ledger);
  must(ledger.execute(on("2026-06-01"), LockPeriod{CommandClass::all, date("2026-01-31")}));
  must(ledger.execute(on("2026-06-01"), LockPeriod{CommandClass::receipts, date("2026-04-30")}));
  EXPECT_EQ(ledger.execute(on("2026-01-31"), bill()).code(), Errc::period_locked);
  must(ledger.execute(on("2026-02-01"), bill()));
  EXPECT_EQ(ledger.execute(on("2026-04-30"), receipt()).code(), Errc::period_locked);
  must(ledger.execute(on("2026-05-01"), receipt()));
  EXPECT_EQ(ledger.execute(on("2026-01-01"), VoidItem{InvoiceId(1)}).code(), Errc::date_before_item);
  must(ledger.execute(on("2026-06-01"), LockPeriod{CommandClass::receipts, {}})); // lifted
  must(ledger.execute(on("2026-02-01"), receipt()));
  must(ledger.execute(on("2026-01-01"),
                      CreateJob{{.customer = CustomerId(1)}})); // master data is never locked
}

TEST(PeriodLock, LetsInWhoeverAnExceptionIsFor) {
  Ledger ledger;
  open_account(ledger);
  must(ledger.execute(on("2026-06-01"), LockPeriod{CommandClass::all, date("2026-03-31")}));
  GrantLockException grant;
  grant.actor = "anna";
  grant.of = CommandClass::billing;
  grant.from = date("2026-03-01");
  grant.to = date("2026-03-15");
  grant.expires_micros = 1'000;
  const auto granted = ledger.execute(on("2026-06-01"), grant);
  must(granted);
  const auto tried = [&](std::string_view day, std::string_view actor, std::int64_t instant) {
    CommandInfo info = on(day);
    info.actor = actor;
    info.recorded_micros = instant;
    Transaction what_if(ledger);
    return ledger.execute(info, bill()).code();
  };
  EXPECT_EQ(tried("2026-03-01", "anna", 0), Errc::ok);
  EXPECT_EQ(tried("2026-03-15", "anna", 1'000), Errc::ok);
  EXPECT_EQ(tried("2026-03-15", "anna", 1'001), Errc::period_locked); // expired
  EXPECT_EQ(tried("2026-03-16", "anna", 0), Errc::period_locked);
  EXPECT_EQ(tried("2026-02-28", "anna", 0), Errc::period_locked);
  EXPECT_EQ(tried("2026-03-10", "bert", 0), Errc::period_locked);
  EXPECT_EQ(ledger.execute(on("2026-03-10"), receipt()).code(), Errc::period_locked); // another class
  must(ledger.execute(on("2026-06-01"), WithdrawLockException{granted->first_sequence}));
  EXPECT_EQ(tried("2026-03-10", "anna", 0), Errc::period_locked);
  EXPECT_EQ(ledger.execute(on("2026-06-01"), WithdrawLockException{granted->first_sequence}).code(),
            Errc::already_reversed);
  EXPECT_EQ(ledger.execute(on("2026-06-01"), WithdrawLockException{1}).code(), Errc::unknown_sequence);
}

TEST(PeriodLock, OfAllTimeLeavesNoDayToShiftTo) {
  Ledger ledger;
  open_account(ledger);
  must(ledger.execute(on("2026-06-01"), LockPeriod{CommandClass::all, Date::last()}));
  CommandInfo info = on("2026-01-15");
  info.shift_from_locked = true;
  const auto refused = ledger.execute(info, bill());
  EXPECT_EQ(refused.code(), Errc::period_locked);
  EXPECT_EQ(refused.error().position, 0U);
}

TEST(PeriodLock, IsTakenBackWithItsTransaction) {
  Ledger ledger;
  open_account(ledger);
  const auto granted = ledger.execute(on("2026-06-01"), GrantLockException{});
  must(granted);
  const Digest digest = ledger.state_digest();
  {
    const Transaction what_if(ledger);
    must(ledger.execute(on("2026-06-01"), LockPeriod{CommandClass::all, date("2026-03-31")}));
    must(ledger.execute(on("2026-06-01"), WithdrawLockException{granted->first_sequence}));
    EXPECT_EQ(ledger.execute(on("2026-01-15"), bill()).code(), Errc::period_locked);
  }
  EXPECT_EQ(ledger.state_digest(), digest);
  must(ledger.execute(on("2026-01-15"), bill()));
}

// ---- X71

// The ledger as it is, and as it comes back from its journal, from a snapshot, from both.
class EveryWayBack : public testing::Test {
 protected:
  void in_every_ledger(const std::function<void(Ledger &)> &expect) {
    const auto taken = snapshot(books.ledger).value();
    Ledger replayed;
    ASSERT_TRUE(replayed.replay(Bytes(books.journal.bytes)));
    Ledger loaded;
    ASSERT_TRUE(loaded.load(Bytes(taken)));
    for (Ledger *ledger : {&replayed, &loaded, &books.ledger}) {
      EXPECT_EQ(ledger->state_digest(), books.ledger.state_digest());
      const Transaction what_if(*ledger);
      expect(*ledger);
    }
  }
  Journaled books;
};

TEST_F(EveryWayBack, TheSameRequestHasOneEffectAndTheFirstOutcome) {
  open_account(books.ledger);
  CommandInfo info = on("2026-01-02");
  info.idempotency_key = "request 1";
  info.recorded_micros = 1'000;
  const auto first = books.ledger.execute(info, bill());
  must(first);
  CommandInfo nothing = on("2026-01-02");
  nothing.idempotency_key = "request 2";
  nothing.recorded_micros = 1'000;
  must(books.ledger.execute(nothing, ChangeSettings{})); // no effect, and remembered
  in_every_ledger([&](Ledger &ledger) {
    const Digest digest = ledger.state_digest();
    info.recorded_micros = 2'000;
    const auto again = ledger.execute(info, bill());
    must(again);
    EXPECT_TRUE(again->repeated);
    EXPECT_EQ(again->id, first->id);
    EXPECT_EQ(again->first_sequence, first->first_sequence);
    EXPECT_EQ(again->last_sequence, first->last_sequence);
    EXPECT_TRUE(ledger.execute(nothing, ChangeSettings{})->repeated);
    EXPECT_EQ(ledger.execute(info, receipt()).code(), Errc::idempotency_conflict);
    EXPECT_EQ(ledger.execute(nothing, receipt()).code(), Errc::idempotency_conflict);
    EXPECT_EQ(ledger.state_digest(), digest);
  });
}

TEST_F(EveryWayBack, AKeyIsForgottenWhereTheHostSaysSo) {
  open_account(books.ledger);
  CommandInfo info = on("2026-01-02");
  info.idempotency_key = "old";
  must(books.ledger.execute(info, bill()));
  CommandInfo later = on("2026-01-02");
  later.idempotency_key = "new";
  must(books.ledger.execute(later, bill()));
  must(books.ledger.execute(on("2026-01-03"), DropIdempotencyKeys{3}));
  in_every_ledger([&](Ledger &ledger) {
    EXPECT_TRUE(ledger.execute(later, bill())->repeated);
    EXPECT_FALSE(ledger.execute(info, bill())->repeated);
  });
}

TEST_F(EveryWayBack, AVoidedNumberStaysUsed) {
  open_account(books.ledger);
  for (const char *number : {"1001", "1002"})
    must(books.ledger.execute(on("2026-01-02"), IssueInvoice{invoice_of("5.00 USD", number)}));
  must(books.ledger.execute(on("2026-01-03"), VoidItem{InvoiceId(2)}));
  in_every_ledger([&](Ledger &ledger) {
    EXPECT_EQ(ledger.execute(on("2026-01-04"), IssueInvoice{invoice_of("5.00 USD", "1002")}).code(),
              Errc::number_taken);
    const auto next = ledger.execute(on("2026-01-04"), IssueInvoice{invoice_of("5.00 USD", "1003")});
    must(next);
    EXPECT_EQ(next->id, 3U);
  });
}

TEST_F(EveryWayBack, ALockedPeriodRefusesOrShifts) {
  open_account(books.ledger);
  must(books.ledger.execute(on("2026-02-01"), LockPeriod{CommandClass::all, date("2026-01-31")}));
  GrantLockException grant;
  grant.actor = "bert";
  must(books.ledger.execute(on("2026-02-01"), grant));
  in_every_ledger([&](Ledger &ledger) {
    CommandInfo info = on("2026-01-15");
    EXPECT_EQ(ledger.execute(info, bill()).code(), Errc::period_locked);
    info.actor = "bert";
    must(ledger.execute(info, bill()));
    info.actor = "anna";
    info.shift_from_locked = true;
    must(ledger.execute(info, bill()));
  });
}

} // namespace
} // namespace openitem::period_lock_test
