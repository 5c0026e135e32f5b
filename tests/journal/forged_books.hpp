// Books whose journals and snapshots are rewritten: bytes whose checksums, sequences and chain digests are right, and that
// say what no command could have made. None is let in. Each of them was once, and some made a later command break an
// invariant.
#pragma once

#include "journal/frames.hpp"
#include "journal/kept_journal.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/money/text.hpp"
#include "support/forged.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <functional>
#include <string>

namespace openitem::forged_books {

using namespace testing_support;

inline const Money ten = money("10.00 USD");
inline const Date day = date("2026-01-10");
inline const Date later = date("2026-02-10");

inline CommandInfo on(Date effective) {
  CommandInfo info;
  info.effective = effective;
  return info;
}

class Forged : public testing::Test {
 protected:
  Forged() {
    ledger.set_journal({Journaling::push, &journal, {1, 2}});
    give(CreateCustomer{{.code = "A", .currency = ten.currency()}});
    give(CreateCustomer{{.code = "B", .currency = ten.currency()}});
    give(CreateJob{{.customer = CustomerId(1), .code = "J"}});
    give(IssueInvoice{invoice("100.00 USD")});
    give(IssueInvoice{invoice("50.00 USD")});
  }

  template <class Command> Outcome give(const Command &command, Date effective = day) {
    return give(on(effective), command);
  }
  template <class Command> Outcome give(const CommandInfo &info, const Command &command) {
    const auto outcome = ledger.execute(info, command);
    EXPECT_TRUE(outcome) << describe(outcome.error());
    return outcome.value();
  }
  static Invoice invoice(std::string_view total, std::uint64_t customer = 1) {
    Invoice invoice{.customer = CustomerId(customer)};
    invoice.total = money(total);
    return invoice;
  }
  static Payment payment(std::string_view amount, std::uint64_t customer = 1) {
    Payment payment{.customer = CustomerId(customer)};
    payment.amount = money(amount);
    return payment;
  }

  // The journal so far, to be changed, and another record behind it.
  ForgedJournal journal_so_far() const { return ForgedJournal::of(journal.bytes); }
  ForgedJournal with(std::vector<Event> events, Date effective = day, std::uint64_t outcome = 0) const {
    ForgedJournal forged = journal_so_far();
    forged.records.push_back({});
    forged.records.back().head.effective = effective;
    forged.records.back().head.outcome_id = outcome;
    forged.records.back().events = std::move(events);
    return forged;
  }
  ForgedSnapshot snapshot_so_far() { return ForgedSnapshot::of(keep(snapshot(ledger).value())); }
  template <class T> Bytes keep(const T &bytes) { return kept_.emplace_back(bytes.begin(), bytes.end()); }
  // A single-portion item, as the ledger would write it.
  ItemIssued issued(const ItemRef &ref, const Money &amount, Date effective = day) {
    const std::vector<DuePortion> &whole = portions_.emplace_back(1, DuePortion{amount, effective});
    ItemIssued event;
    event.ref = ref;
    event.customer = CustomerId(1);
    event.effective = event.document_date = effective;
    event.portions = whole;
    return event;
  }
  CreditApplied applied(const ItemRef &credit, const ItemRef &debit, const Money &amount,
                        Date effective = day) {
    const std::vector<AppliedPortion> &whole = applied_.emplace_back(1, AppliedPortion{0, 0, amount});
    return {credit, debit, effective, whole};
  }
  // Of invoice 1, whose only portion is due on `day`.
  PortionsMoved moved(std::vector<AddedPortion> added, std::vector<MovedPortion> moves,
                      Date effective = day) {
    return {one, effective, added_.emplace_back(std::move(added)), moves_.emplace_back(std::move(moves))};
  }
  ItemIssued about(ItemIssued event, const ItemRef &ref) {
    event.facts.about = ref;
    return event;
  }
  template <class T> static RecordSaved changed_record(T record, const std::function<void(T &)> &change) {
    change(record);
    return RecordSaved{record};
  }
  static Percent percent(std::int64_t whole) { return {Decimal::of(whole, 0).value()}; }

  static void expect(Errc expected, const ForgedJournal &forged, const std::string &what) {
    Ledger again;
    const Digest nothing = again.state_digest();
    const auto recovery = again.replay(Bytes(forged.bytes()));
    EXPECT_EQ(recovery.code(), expected) << what << (recovery ? "" : ": " + describe(recovery.error()));
    if (expected != Errc::ok) {
      EXPECT_EQ(again.state_digest(), nothing) << what;
    }
    EXPECT_FALSE(again.poisoned()) << what;
    EXPECT_TRUE(again.verify()) << what;
  }
  static void refused(const ForgedJournal &forged, const std::string &what) {
    expect(Errc::bad_event, forged, what);
  }
  static void accepted(const ForgedJournal &forged, const std::string &what) {
    expect(Errc::ok, forged, what);
  }
  static Errc loaded(const ByteVector &bytes) {
    Ledger again;
    const Errc code = again.load(Bytes(bytes)).code();
    if (code == Errc::ok) {
      const auto written = snapshot(again).value();
      EXPECT_EQ(ByteVector(written.begin(), written.end()), bytes) << "not as it would be written";
    }
    return code;
  }

  KeptJournal journal;
  Ledger ledger;
  const ItemRef one{ItemKind::invoice, 1};
  const ItemRef two{ItemKind::invoice, 2};

 private:
  std::deque<ByteVector> kept_;
  std::deque<std::vector<DuePortion>> portions_;
  std::deque<std::vector<AppliedPortion>> applied_;
  std::deque<std::vector<AddedPortion>> added_;
  std::deque<std::vector<MovedPortion>> moves_;
};

} // namespace openitem::forged_books
