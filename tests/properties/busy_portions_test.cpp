// Portions with many details: what stands beside them agrees with them (verify goes through every detail),
// through applications, undoing, reversals, refunds, write-offs and changed due dates on dates in no order,
// through rollbacks and replay.
#include "engine/access.hpp"
#include "ledger/state.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/ledger/event_log.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/text.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <memory_resource>
#include <vector>

namespace openitem::busy_portions_test {
namespace {

using testing_support::Random;

const Currency usd = Currency::iso("USD").value();
constexpr CustomerId acme{1};
constexpr std::int32_t first_day = 739'617; // 2026-01-01
constexpr std::int64_t days = 40;

// Two invoices, one of three portions, two payments and a credit memo, used again and again.
class FewItems {
 public:
  explicit FewItems(std::uint64_t seed, std::pmr::memory_resource *memory = std::pmr::get_default_resource())
      : random_(seed)
      , ledger_({.memory = memory}) {
    ledger_.set_sink(&log_);
    give(CreateCustomer{{.id = acme, .currency = usd}}, 0);
    const std::vector<DuePortion> portions{{money("20.00 USD"), date("2026-01-31")},
                                           {money("30.00 USD"), date("2026-02-28")},
                                           {money("5950.00 USD"), date("2026-03-31")}};
    give(IssueInvoice{{.customer = acme, .total = money("6000.00 USD"), .portions = portions}}, 0);
    give(IssueInvoice{{.customer = acme, .total = money("4000.00 USD")}}, 0);
    give(RecordPayment{{.customer = acme, .amount = money("5000.00 USD")}, {}}, 0);
    give(RecordPayment{{.customer = acme, .amount = money("3000.00 USD")}, {}}, 0);
    give(IssueCreditMemo{.credit = {.customer = acme, .amount = money("2000.00 USD")}}, 0);
  }
  template <class Command> bool give(const Command &command, std::int64_t day) {
    const CommandInfo info{.effective = Date::unchecked(first_day + static_cast<std::int32_t>(day))};
    const auto outcome = ledger_.execute(info, command);
    EXPECT_NE(outcome.code(), Errc::internal);
    return outcome.has_value();
  }
  bool take_any() {
    const std::int64_t day = static_cast<std::int64_t>(random_.below(days));
    switch (random_.below(13)) {
    case 0:
    case 1:
      return give(Unapply{any_sequence(), {}}, day);
    case 2:
      return give(Unapply{any_sequence(), cents(200)}, day);
    case 3:
      return give(WriteOff{.item = any_invoice(), .amount = cents(300)}, day);
    case 4:
      return give(Refund{.credit = any_credit(), .amount = cents(300), .unapply = random_.one_in(2)}, day);
    case 5:
      return random_.one_in(20) && give(ReversePayment{PaymentId(1 + random_.below(2))}, day);
    case 6:
      return give(Reinstate{any_credit()}, day);
    case 7:
      return random_.one_in(30) && give(VoidItem{any_invoice(), true}, day);
    case 8:
      return give(Reinstate{any_invoice()}, day);
    case 9: { // on the first days, as nothing dated before fits then; portions lose all and get it back again
      ChangeDue command{.item = any_invoice()};
      command.due = Date::unchecked(first_day + 30 * static_cast<std::int32_t>(1 + random_.below(4)));
      if (random_.one_in(3)) command.from = date("2026-02-28");
      return give(command, day % 4);
    }
    default: {
      const std::vector<Target> targets{{any_invoice(), cents(900)}};
      return give(ApplyCredit{any_credit(), targets, random_.one_in(2)}, day);
    }
    }
  }
  [[nodiscard]] Ledger &ledger() { return ledger_; }
  [[nodiscard]] const EventLog &log() const { return log_; }
  [[nodiscard]] Random &random() { return random_; }
  [[nodiscard]] const State &state() const { return LedgerAccess::state(ledger_); }
  [[nodiscard]] std::size_t busy_portions() const {
    std::size_t count = 0;
    state().for_each_item(state().account(AccountSlot(0)),
                          [&](PortionSlot slot) { count += state().is_busy(slot); });
    return count;
  }

 private:
  Money cents(std::uint64_t most) {
    return Money::of_minor(1 + static_cast<int128>(random_.below(most)), usd);
  }
  ItemRef any_invoice() { return InvoiceId(1 + random_.below(2)); }
  ItemRef any_credit() {
    const std::uint64_t which = random_.below(3);
    return which == 2 ? ItemRef(ItemKind::credit_memo, 1) : ItemRef(ItemKind::payment, 1 + which);
  }
  Sequence any_sequence() {
    const Sequence last = ledger_.last_sequence();
    return last - random_.below(std::min<Sequence>(last, 400));
  }

  Random random_;
  Ledger ledger_;
  EventLog log_;
};

void expect_verified(const FewItems &items, Ledger &ledger) {
  const auto verified = ledger.verify();
  ASSERT_TRUE(verified) << describe(verified.error()) << " after " << items.log().size();
}

TEST(BusyPortions, AgreeWithTheirDetails) {
  for (std::uint64_t seed = 1; seed <= 2; ++seed) {
    FewItems items(seed);
    for (int step = 0; step < 1'500; ++step) {
      if (items.random().one_in(60)) { // and back
        const Digest before = items.ledger().state_digest();
        {
          Transaction transaction(items.ledger());
          for (std::uint64_t i = items.random().below(100); i > 0; --i) items.take_any();
          expect_verified(items, items.ledger());
        }
        ASSERT_EQ(items.ledger().state_digest(), before);
        expect_verified(items, items.ledger());
      }
      items.take_any();
      if (step % 100 == 0) expect_verified(items, items.ledger());
      if (HasFatalFailure()) return;
    }
    EXPECT_GE(items.busy_portions(), 5U) << "seed " << seed;

    Ledger replayed;
    for (std::size_t i = 0; i < items.log().size(); ++i) ASSERT_TRUE(replayed.replay(items.log()[i]));
    expect_verified(items, replayed);
    EXPECT_EQ(replayed.state_digest(), items.ledger().state_digest());
  }
}

// What fits on every date is what the one formula says remains on it and on each later one.
TEST(BusyPortions, FitAsTheOneFormulaSays) {
  FewItems items(7);
  for (int step = 0; step < 2'000; ++step) items.take_any();
  const State &state = items.state();
  state.for_each_item(state.account(AccountSlot(0)), [&](PortionSlot slot) {
    int128 least = state.remaining(slot, {Date::last(), 0});
    for (std::int64_t day = days; day-- > 0;) {
      const Date at = Date::unchecked(first_day + static_cast<std::int32_t>(day));
      if (at.day_number() < state.item(slot).effective) break;
      least = std::min(least, state.remaining(slot, {at, 0}));
      ASSERT_TRUE(state.fitting(slot, at) == least) << "slot " << slot.number() << " on day " << day;
    }
  });
  EXPECT_GE(items.busy_portions(), 5U);
}

// An allocation that fails leaves all as it was, whichever it is.
TEST(BusyPortions, AreAsBeforeWhereMemoryRunsOut) {
  using testing_support::CountingMemory;
  CountingMemory memory;
  {
    FewItems items(11, &memory);
    const std::vector<Target> targets{{InvoiceId(2), money("0.01 USD")}};
    std::uint64_t refused = 0;
    for (int step = 0; step < 200; ++step) {
      const CommandInfo info{.effective = Date::unchecked(first_day + 7 * step % 31)};
      const Digest before = items.ledger().state_digest();
      for (std::uint64_t nth = 1;; ++nth) {
        memory.fail(nth, CountingMemory::Failure::once);
        const auto outcome = items.ledger().execute(info, ApplyCredit{PaymentId(1), targets});
        memory.work();
        if (outcome) break;
        ASSERT_EQ(outcome.code(), Errc::out_of_memory);
        ASSERT_EQ(items.ledger().state_digest(), before);
        ASSERT_TRUE(items.ledger().verify());
        ++refused;
      }
      ASSERT_TRUE(items.ledger().verify());
    }
    EXPECT_EQ(items.busy_portions(), 2U);
    EXPECT_GT(refused, 4U);
  }
  EXPECT_EQ(memory.live_blocks(), 0U);
}

} // namespace
} // namespace openitem::busy_portions_test
