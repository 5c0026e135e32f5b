// Records that were made together are undone together, whichever of them is named: a payment with withheld tax, a
// short payment, a transfer between customers. Their groups are written by hand; everything else is a command.
#include "openitem/calendar/date.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/event_log.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/item_list.hpp"
#include "support/counting_memory.hpp"
#include "support/groups_by_hand.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>

namespace openitem::groups_test {
namespace {

using namespace testing_support;

constexpr CustomerId parent{1};
constexpr CustomerId child{2};
const InvoiceId invoice{1};          // of the parent, 1000.00
const InvoiceId invoice_of_child{2}; // 150.00
const PaymentId payment{1};          // of the parent, 900.00
const Date day = date("2026-01-10");
const Date later = date("2026-02-10");

// One ledger with two customers; every change is kept for replay.
class Books {
 public:
  explicit Books(std::pmr::memory_resource *memory = std::pmr::get_default_resource())
      : ledger({.memory = memory}) {
    ledger.set_sink(&log);
    give(CreateCustomer{{.id = parent, .currency = Currency::iso("USD").value()}});
    give(CreateCustomer{{.id = child, .currency = Currency::iso("USD").value()}});
    give(IssueInvoice{{.customer = parent, .total = money("1000.00 USD")}});
    give(IssueInvoice{{.customer = child, .total = money("150.00 USD")}});
    give(RecordPayment{{.customer = parent, .amount = money("900.00 USD")}, {}});
  }
  template <class Command> Result<Outcome> take(const Command &command, Date effective = day) {
    return ledger.execute({.effective = effective}, command);
  }
  template <class Command> void give(const Command &command, Date effective = day) {
    const auto outcome = take(command, effective);
    ASSERT_TRUE(outcome) << describe(outcome.error());
  }
  void make(const GroupsByHand &made) {
    const Record record = made.record();
    const auto done = ledger.replay(record);
    ASSERT_TRUE(done) << describe(done.error());
    ASSERT_TRUE(log.accept(record));
  }
  [[nodiscard]] GroupsByHand by_hand(Date effective = day) const { return {ledger, effective}; }

  // The first application of each group.
  Sequence withheld() {
    GroupsByHand made = by_hand();
    const Sequence first =
        made.pay_less_withheld(payment, invoice, parent, money("900.00 USD"), money("100.00 USD"));
    make(made);
    return first;
  }
  ItemRef short_payment() {
    GroupsByHand made = by_hand();
    const ItemRef owed = made.pay_short(payment, invoice, parent, money("900.00 USD"), money("100.00 USD"));
    make(made);
    return owed;
  }
  Sequence transfer() {
    GroupsByHand made = by_hand();
    const Sequence settled = made.transfer(payment, parent, invoice_of_child, child, money("150.00 USD"));
    make(made);
    return settled;
  }

  [[nodiscard]] std::string figures(CustomerId customer, Date at = Date::last()) const {
    const auto rows = account_balance(ledger, customer, {at, 0}).value();
    std::string text;
    for (const BalanceRow &row : rows)
      text += "open " + to_string(row.open) + " unapplied " + to_string(row.unapplied);
    return text;
  }
  // It verifies, and is the same after replay and after a snapshot.
  void expect_kept() const {
    const auto verified = ledger.verify();
    ASSERT_TRUE(verified) << describe(verified.error());
    Ledger replayed;
    for (std::size_t i = 0; i < log.size(); ++i) {
      const auto done = replayed.replay(log[i]);
      ASSERT_TRUE(done) << "record " << i << ": " << describe(done.error());
    }
    EXPECT_TRUE(replayed.verify());
    EXPECT_EQ(replayed.state_digest(), ledger.state_digest());
    EXPECT_EQ(replayed.books_digest(), ledger.books_digest());
    const auto bytes = snapshot(ledger).value();
    Ledger loaded;
    const auto load = loaded.load(Bytes(bytes));
    ASSERT_TRUE(load) << describe(load.error());
    EXPECT_TRUE(loaded.verify());
    EXPECT_EQ(loaded.state_digest(), ledger.state_digest());
    EXPECT_EQ(snapshot(loaded).value(), bytes);
  }

  Ledger ledger;
  EventLog log;
};

const std::string before_parent = "open 1000.00 USD unapplied 900.00 USD";

using Undoing = std::function<Result<Outcome>(Books &)>;
struct Way {
  const char *name;
  Undoing undo;
  std::string parent; // what the parent's account says afterwards
};

void expect_undone_by(const std::function<void(Books &)> &make, const std::string &made, const Way &way) {
  SCOPED_TRACE(way.name);
  Books books;
  make(books);
  EXPECT_EQ(books.figures(parent), made);
  books.expect_kept();
  const auto undone = way.undo(books);
  ASSERT_TRUE(undone) << describe(undone.error());
  EXPECT_EQ(books.figures(parent), way.parent);
  EXPECT_EQ(books.figures(parent, date("2026-02-09")), made) << "before the date it still shows";
  EXPECT_EQ(books.figures(child), "open 150.00 USD unapplied 0.00 USD");
  books.expect_kept();
}

// ---- a payment and what was withheld of it (X84)

TEST(Groups, WithheldTaxGoesWithItsPayment) {
  const auto make = [](Books &books) { books.withheld(); };
  const auto sequence = [](const Books &books, Sequence behind) {
    return books.ledger.last_sequence() - behind;
  };
  const std::vector<Way> ways{
      {"the payment's application is undone",
       [&](Books &b) {
         return b.take(Unapply{sequence(b, 2), {}}, later);
       },
       before_parent},
      {"the tax's application is undone",
       [&](Books &b) {
         return b.take(Unapply{sequence(b, 0), {}}, later);
       },
       before_parent},
      {"the payment comes back", [](Books &b) { return b.take(ReversePayment{payment}, later); },
       "open 1000.00 USD unapplied 0.00 USD"},
      {"the invoice is voided",
       [](Books &b) {
         return b.take(VoidItem{invoice, true}, later);
       },
       "open 0.00 USD unapplied 900.00 USD"},
      {"part of the payment is paid out",
       [](Books &b) {
         return b.take(Refund{.credit = payment, .amount = money("50.00 USD"), .unapply = true}, later);
       },
       "open 1000.00 USD unapplied 850.00 USD"},
      {"a memo displaces it",
       [](Books &b) {
         return b.take(IssueCreditMemo{.credit = {.customer = parent, .amount = money("50.00 USD")},
                                       .invoice = invoice,
                                       .displace_payments = true},
                       later);
       },
       "open 950.00 USD unapplied 900.00 USD"},
  };
  for (const Way &way : ways) expect_undone_by(make, "open 0.00 USD unapplied 0.00 USD", way);
}

TEST(Groups, AreUndoneOnceAndWhole) {
  Books books;
  const Sequence paid = books.withheld();
  const Digest before = books.ledger.state_digest();
  EXPECT_EQ(books.take(Unapply{paid, money("10.00 USD")}, later).code(), Errc::made_together);
  EXPECT_EQ(books.take(Unapply{paid + 2, money("10.00 USD")}, later).code(), Errc::made_together);
  EXPECT_EQ(books.take(Unapply{paid, {}}, date("2026-01-09")).code(), Errc::date_before_item);
  EXPECT_EQ(books.take(VoidItem{invoice}, later).code(), Errc::has_applications);
  EXPECT_TRUE(books.take(Unapply{paid, money("900.00 USD")}, later)) << "all of it stays";
  EXPECT_EQ(books.ledger.state_digest(), before);
  books.give(Unapply{paid, {}}, later);
  EXPECT_EQ(books.take(Unapply{paid + 2, {}}, later).code(), Errc::already_reversed);
  EXPECT_EQ(books.take(Reinstate{{ItemKind::discount, 1}}, later).code(), Errc::wrong_kind);
  books.give(ReversePayment{payment}, later); // what is left of the group is an ordinary payment
  books.give(Reinstate{payment}, later);
  EXPECT_EQ(books.figures(parent), before_parent);
  books.expect_kept();
}

TEST(Groups, MayHoldThePaymentItself) {
  Books books;
  GroupsByHand made = books.by_hand();
  made.together();
  const ItemRef another = made.issue(ItemKind::payment, parent, money("60.00 USD"));
  made.apply(another, invoice, money("60.00 USD"));
  const ItemRef charge = made.issue(ItemKind::tolerance_loss, parent, money("5.00 USD"));
  made.apply(charge, invoice, money("5.00 USD"));
  books.make(made);
  EXPECT_EQ(books.figures(parent), "open 935.00 USD unapplied 900.00 USD");
  books.give(ReversePayment{PaymentId(another.id)}, later);
  EXPECT_EQ(books.figures(parent), before_parent);
  books.expect_kept();
  books.give(Reinstate{another}, later);
  EXPECT_EQ(books.figures(parent), "open 1000.00 USD unapplied 960.00 USD") << "its group stays undone";
  books.expect_kept();
}

// ---- a short payment (section 12)

TEST(Groups, ShortPaymentGoesWithWhatWasPaidOfIt) {
  const auto pay_the_rest = [](Books &books) {
    const ItemRef owed = books.short_payment();
    books.give(RecordPayment{{.customer = parent, .amount = money("40.00 USD")}, {}});
    const std::vector<Target> targets{{owed, money("40.00 USD")}};
    books.give(ApplyCredit{PaymentId(2), targets});
  };
  const std::string made = "open 60.00 USD unapplied 0.00 USD";
  const std::string undone = "open 1000.00 USD unapplied 940.00 USD";
  const ItemRef owed{ItemKind::debit_adjustment, 1};
  const std::vector<Way> ways{
      {"the payment's application is undone",
       [](Books &b) {
         return b.take(Unapply{6, {}}, later);
       },
       undone},
      {"what is owed is voided",
       [&](Books &b) {
         return b.take(VoidItem{owed, true}, later);
       },
       undone},
      {"the payment comes back", [](Books &b) { return b.take(ReversePayment{payment}, later); },
       "open 1000.00 USD unapplied 40.00 USD"},
      {"the later payment comes back", [](Books &b) { return b.take(ReversePayment{PaymentId(2)}, later); },
       "open 100.00 USD unapplied 0.00 USD"},
      {"the later payment's application is undone in part",
       [](Books &b) {
         return b.take(Unapply{b.ledger.last_sequence(), money("15.00 USD")}, later);
       },
       "open 85.00 USD unapplied 25.00 USD"},
  };
  for (const Way &way : ways) expect_undone_by(pay_the_rest, made, way);
  Books books;
  pay_the_rest(books);
  EXPECT_EQ(books.take(VoidItem{owed}, later).code(), Errc::has_applications) << "a later payment uses it";
}

TEST(Groups, ShortPaymentThatWasPaidInBetweenIsNotUndoneBeforeThat) {
  Books books;
  const ItemRef owed = books.short_payment();
  books.give(RecordPayment{{.customer = parent, .amount = money("40.00 USD")}, {}});
  const std::vector<Target> targets{{owed, money("40.00 USD")}};
  books.give(ApplyCredit{PaymentId(2), targets}, date("2026-02-20"));
  books.give(Unapply{books.ledger.last_sequence(), {}}, date("2026-03-01"));
  EXPECT_EQ(books.take(Unapply{6, {}}, later).code(), Errc::date_before_item);
  books.give(Unapply{6, {}}, date("2026-03-01"));
  books.expect_kept();
}

TEST(Groups, WhatWasGivenUpOfAShortPaymentGoesWithIt) {
  Books books;
  const ItemRef owed = books.short_payment();
  books.give(WriteOff{.item = owed});
  EXPECT_EQ(books.figures(parent), "open 0.00 USD unapplied 0.00 USD");
  books.give(RecoverWriteOff{1}, later);
  EXPECT_EQ(books.figures(parent), "open 100.00 USD unapplied 0.00 USD");
  books.give(WriteOff{.item = owed}, later);
  books.expect_kept();
  books.give(Unapply{6, {}}, later);
  EXPECT_EQ(books.figures(parent), before_parent);
  books.expect_kept();
}

// One short payment after the other, each of what the one before left: one undoing takes them all back.
TEST(Groups, AChainOfShortPaymentsIsUndoneAsOne) {
  Books books;
  ItemRef owed = books.short_payment();
  for (std::uint64_t i = 0; i < 300; ++i) {
    books.give(RecordPayment{{.customer = parent, .amount = money("0.10 USD")}, {}});
    GroupsByHand made = books.by_hand();
    const Money missing =
        money("100.00 USD") - Money::of_minor(10 * static_cast<int128>(i + 1), money("1 USD").currency());
    owed = made.pay_short(PaymentId(2 + i), owed, parent, money("0.10 USD"), missing);
    books.make(made);
  }
  EXPECT_EQ(books.figures(parent), "open 70.00 USD unapplied 0.00 USD");
  books.give(Unapply{6, {}}, later);
  EXPECT_EQ(books.figures(parent), "open 1000.00 USD unapplied 930.00 USD");
  books.expect_kept();
}

// ---- a transfer between customers (X87)

TEST(Groups, TransferRestoresBothCustomers) {
  const std::string settled = "open 0.00 USD unapplied 0.00 USD";
  const std::vector<Way> ways{
      {"the payer's application",
       [](Books &b) {
         return b.take(Unapply{7, {}}, later);
       },
       before_parent},
      {"the debtor's application",
       [](Books &b) {
         return b.take(Unapply{9, {}}, later);
       },
       before_parent},
      {"the payment comes back", [](Books &b) { return b.take(ReversePayment{payment}, later); },
       "open 1000.00 USD unapplied 0.00 USD"},
      {"the debtor's invoice is voided",
       [](Books &b) {
         return b.take(VoidItem{invoice_of_child, true}, later);
       },
       before_parent},
      {"the payer's debit is voided",
       [](Books &b) {
         return b.take(VoidItem{{ItemKind::debit_adjustment, 1}}, later);
       },
       before_parent},
  };
  for (const Way &way : ways) {
    SCOPED_TRACE(way.name);
    Books books;
    books.transfer();
    EXPECT_EQ(books.figures(parent), "open 1000.00 USD unapplied 750.00 USD");
    EXPECT_EQ(books.figures(child), settled);
    books.expect_kept();
    const auto undone = way.undo(books);
    ASSERT_TRUE(undone) << describe(undone.error());
    EXPECT_EQ(books.figures(parent), way.parent);
    const bool voided = std::string(way.name) == "the debtor's invoice is voided";
    EXPECT_EQ(books.figures(child), voided ? settled : "open 150.00 USD unapplied 0.00 USD");
    books.expect_kept();
  }
}

// Money that went to another customer is no credit any more: a refund does not take it back.
TEST(Groups, RefundLeavesATransferAlone) {
  Books books;
  books.transfer();
  EXPECT_EQ(
      books.take(Refund{.credit = payment, .amount = money("800.00 USD"), .unapply = true}, later).code(),
      Errc::exceeds_unapplied);
  books.expect_kept();
}

// ---- nothing half

TEST(Groups, AreAsBeforeWhereMemoryRunsOutOrATransactionIsTakenBack) {
  CountingMemory memory;
  {
    Books books(&memory);
    const std::vector<std::function<void(GroupsByHand &)>> groups{
        [](GroupsByHand &made) {
          made.transfer(payment, parent, invoice_of_child, child, money("150.00 USD"));
        },
        [](GroupsByHand &made) {
          made.pay_short(payment, invoice, parent, money("700.00 USD"), money("300.00 USD"));
        },
    };
    for (const auto &make : groups) {
      GroupsByHand made = books.by_hand();
      make(made);
      const Digest before = books.ledger.state_digest();
      for (std::uint64_t nth = 1;; ++nth) {
        memory.fail(nth, CountingMemory::Failure::once);
        const auto done = books.ledger.replay(made.record());
        memory.work();
        if (done) break;
        ASSERT_EQ(done.code(), Errc::out_of_memory);
        ASSERT_EQ(books.ledger.state_digest(), before);
        ASSERT_TRUE(books.ledger.verify());
      }
      ASSERT_TRUE(books.log.accept(made.record()));
    }
    for (const auto application : {Sequence{9}, Sequence{10}}) {
      const Digest before = books.ledger.state_digest();
      {
        Transaction transaction(books.ledger);
        ASSERT_TRUE(books.take(Unapply{application, {}}, later));
      }
      ASSERT_EQ(books.ledger.state_digest(), before);
      ASSERT_TRUE(books.ledger.verify());
      for (std::uint64_t nth = 1;; ++nth) {
        memory.fail(nth, CountingMemory::Failure::once);
        const auto done = books.take(Unapply{application, {}}, later);
        memory.work();
        if (done) break;
        ASSERT_EQ(done.code(), Errc::out_of_memory);
        ASSERT_EQ(books.ledger.state_digest(), before);
        ASSERT_TRUE(books.ledger.verify());
      }
    }
    EXPECT_EQ(books.figures(parent), before_parent);
  }
  EXPECT_EQ(memory.live_blocks(), 0U);
}

// ---- what is let in

class HandWritten : public testing::Test {
 protected:
  void expect(bool is_let_in, const GroupsByHand &made, const std::string &what) {
    const Digest before = books.ledger.state_digest();
    const auto done = books.ledger.replay(made.record());
    EXPECT_EQ(done.has_value(), is_let_in) << what << (done ? "" : ": " + describe(done.error()));
    EXPECT_EQ(books.ledger.state_digest() != before, is_let_in) << what;
    EXPECT_TRUE(books.ledger.verify()) << what;
  }
  Books books;
  const Money ten = money("10.00 USD");
};

TEST_F(HandWritten, WhatIsNoGroupIsRefused) {
  const auto refused = [&](const std::string &what, const std::function<void(GroupsByHand &)> &make) {
    GroupsByHand made = books.by_hand();
    make(made);
    expect(false, made, what);
  };
  refused("one record", [&](auto &made) { made.together().apply(payment, invoice, ten); });
  refused("nothing that was made for it", [&](auto &made) {
    made.together().apply(payment, invoice, ten);
    made.apply(payment, invoice, ten);
  });
  refused("an item that is not applied", [&](auto &made) {
    made.together().apply(payment, invoice, ten);
    made.issue(ItemKind::discount, parent, ten);
  });
  refused("an item that is applied in part", [&](auto &made) {
    made.together().apply(payment, invoice, ten);
    made.apply(made.issue(ItemKind::discount, parent, ten), invoice, money("9.99 USD"));
  });
  refused("more left open than was given", [&](auto &made) {
    made.together().issue(ItemKind::debit_adjustment, parent, money("10.01 USD"));
    made.apply(made.issue(ItemKind::discount, parent, ten), invoice, ten);
  });
  refused("a kind of groups that is alone",
          [&](auto &made) { made.apply(made.issue(ItemKind::discount, parent, ten), invoice, ten); });
  refused("a kind that nobody makes", [&](auto &made) {
    made.together().apply(payment, invoice, ten);
    made.issue(ItemKind::finance_charge, parent, ten);
  });
  refused("another customer outside of a group", [&](auto &made) {
    made.apply(made.issue(ItemKind::payment, parent, ten), invoice, ten);
    made.issue(ItemKind::payment, child, ten);
  });
  refused("a name that no record of it has", [&](auto &made) {
    made.pay_less_withheld(payment, invoice, parent, ten, ten);
    std::get<CreditApplied>(made.events()[0]).group = 0;
  });
  refused("a name of something earlier", [&](auto &made) {
    made.pay_less_withheld(payment, invoice, parent, ten, ten);
    for (Event &event : made.events()) {
      if (auto *applied = std::get_if<CreditApplied>(&event)) applied->group = 5;
      if (auto *issued = std::get_if<ItemIssued>(&event)) issued->group = 5;
    }
  });
  refused("a member that says it is alone", [&](auto &made) {
    made.pay_less_withheld(payment, invoice, parent, ten, ten);
    std::get<CreditApplied>(made.events()[2]).group = 0;
  });
}

TEST_F(HandWritten, WhatLaterCommandsCouldMakeIsLetIn) {
  GroupsByHand several = books.by_hand(); // a payment, its applications, two groups
  const ItemRef paid = several.issue(ItemKind::payment, parent, money("100.00 USD"));
  several.apply(paid, invoice, ten);
  several.pay_less_withheld(paid, invoice, parent, ten, ten);
  several.transfer(paid, parent, invoice_of_child, child, ten);
  expect(true, several, "two groups behind each other");
  GroupsByHand pair = books.by_hand(); // nothing of it is applied
  pair.together().issue(ItemKind::debit_adjustment, parent, ten);
  pair.issue(ItemKind::discount, child, ten);
  expect(true, pair, "a pair of two customers");
  books.give(VoidItem{{ItemKind::debit_adjustment, 2}}, later);
  EXPECT_EQ(books.figures(child), "open 140.00 USD unapplied 0.00 USD") << "the credit went with the debit";
}

TEST_F(HandWritten, AGroupIsNotUndoneByHalf) {
  const Sequence paid = books.withheld();
  const auto refused = [&](const std::string &what, const std::vector<Event> &events) {
    GroupsByHand made = books.by_hand(later);
    for (const Event &event : events) made.add(event);
    expect(false, made, what);
  };
  const Event tax_undone = ApplicationUndone{paid + 2, later};
  const Event payment_undone = ApplicationUndone{paid, later};
  const Event tax_reversed = ItemReversed{{ItemKind::discount, 1}, ReversalKind::voided, later};
  refused("one of two", {payment_undone});
  refused("the applications alone", {tax_undone, payment_undone});
  refused("the item and its application", {tax_undone, tax_reversed});
  refused("the item alone", {tax_reversed});
  refused("the payment comes back in between",
          {tax_undone, payment_undone, ItemReversed{payment, ReversalKind::chargeback, later}, tax_reversed});
  refused("on two dates", {tax_undone, payment_undone,
                           ItemReversed{{ItemKind::discount, 1}, ReversalKind::voided, date("2026-02-11")}});
  GroupsByHand whole = books.by_hand(later);
  for (const Event &event : {tax_undone, payment_undone, tax_reversed}) whole.add(event);
  expect(true, whole, "all of it");
}

} // namespace
} // namespace openitem::groups_test
