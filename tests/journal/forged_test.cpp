// Bytes whose checksums, sequences and chain digests are right, and that say what no command could have made:
// none is let in. Each of these was once, and some of them made a later command break an invariant.
#include "journal/frames.hpp"
#include "journal/kept_journal.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "support/forged.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <functional>
#include <string>

namespace openitem::forged_test {
namespace {

using namespace testing_support;

const Money ten = money("10.00 USD");
const Date day = date("2026-01-10");
const Date later = date("2026-02-10");

CommandInfo on(Date effective) {
  CommandInfo info;
  info.effective = effective;
  return info;
}

// Books whose journal and snapshot are rewritten.
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

// ---- made together

TEST_F(Forged, WriteOffThatIsOnlyHalfThere) {
  const ItemRef write_off{ItemKind::write_off, 1};
  const Event issue = about(issued(write_off, ten), one);
  accepted(with({issue, applied(write_off, one, ten)}, day, 1), "as it is made");
  refused(with({issue}, day, 1), "not applied at all");
  refused(with({issue, applied(write_off, one, money("9.99 USD"))}, day, 1), "applied in part");
  refused(with({issue, applied(write_off, two, ten)}, day, 1), "applied to another item than it is about");
  refused(with({issued(write_off, ten), applied(write_off, one, ten)}, day, 1), "about nothing");
  refused(with({issue, applied(write_off, one, ten, later)}, day, 1), "applied on a later date");
  ForgedJournal in_two = with({issue}, day, 1);
  in_two.records.push_back({in_two.records.back().head, {applied(write_off, one, ten)}});
  in_two.records.back().head.outcome_id = 0;
  refused(in_two, "applied by another command");
}

// What the issue of forged journals was about: verify found nothing, and three commands broke an invariant.
TEST_F(Forged, WriteOffThatIsAppliedTwice) {
  give(WriteOff{.item = one, .amount = ten});
  const Sequence application = ledger.last_sequence();
  const ItemRef write_off{ItemKind::write_off, 1};
  const Event undone = ApplicationUndone{application, day};
  const Event recovered = ItemReversed{write_off, ReversalKind::recovered, day};
  accepted(with({undone, recovered}), "as it is taken back");
  refused(with({undone}), "the application is undone and the write-off stays");
  refused(with({undone, applied(write_off, two, ten)}), "the application is undone and made on another item");
  refused(with({undone, applied(write_off, one, ten)}), "the application is undone and made again");
  refused(with({recovered}), "the write-off is reversed and its application stays");
  refused(with({undone, ItemReversed{write_off, ReversalKind::recovered, later}}),
          "reversed on a later date");
  refused(with({undone, ItemReversed{write_off, ReversalKind::voided, day}}), "voided");
  ForgedJournal later_on = with({undone, recovered});
  later_on.records.push_back({later_on.records.back().head, {ReversalUndone{write_off, day}}});
  refused(later_on, "recovered and back again, applied nowhere");
}

TEST_F(Forged, RefundsAndAdjustmentsThatAreOnlyHalfThere) {
  give(RecordPayment{payment("30.00 USD"), {}});
  give(RecordPayment{payment("5.00 USD"), {}});
  const ItemRef paid{ItemKind::payment, 1};
  const ItemRef other{ItemKind::payment, 2};
  const ItemRef refund{ItemKind::refund, 1};
  const Event refunded = about(issued(refund, ten), paid);
  accepted(with({refunded, applied(paid, refund, ten)}, day, 1), "a refund as it is made");
  refused(with({refunded}, day, 1), "a refund of nothing");
  refused(with({refunded, applied(paid, refund, money("9.99 USD"))}, day, 1), "refunded in part");
  refused(with({about(issued(refund, money("5.00 USD")), paid), applied(other, refund, money("5.00 USD"))},
               day, 1),
          "a refund of another payment");
  const ItemRef adjustment{ItemKind::debit_adjustment, 1};
  const Event adjusted = issued(adjustment, money("35.00 USD"));
  const Event first = applied(paid, adjustment, money("30.00 USD"));
  const Event second = applied(other, adjustment, money("5.00 USD"));
  accepted(with({adjusted, first, second}, day, 1), "an adjustment as it is made");
  refused(with({adjusted, first}, day, 1), "an adjustment of which part is debt");
  refused(with({adjusted, first, applied(other, one, money("5.00 USD"))}, day, 1), "credit used elsewhere");

  give(AdjustAccountCredit{.credit = {.customer = CustomerId(1)}, .change = money("-35.00 USD")});
  const Sequence last = ledger.last_sequence();
  const Event reversed = ItemReversed{adjustment, ReversalKind::voided, day};
  accepted(with({ApplicationUndone{last, day}, ApplicationUndone{last - 1, day}, reversed}), "undone whole");
  refused(with({ApplicationUndone{last, day}}), "undone in part");
  refused(with({ApplicationUndone{last, day}, reversed}), "reversed while it is half applied");
  refused(with({ApplicationUndone{last, day}, applied(other, one, money("5.00 USD"))}), "used elsewhere");
}

// ---- drafts

TEST_F(Forged, DraftsThatNobodyCanKeep) {
  DraftSaved draft;
  draft.ref = InvoiceId(9);
  draft.customer = CustomerId(1);
  draft.currency = ten.currency();
  draft.total = ten;
  const auto changed = [&](const std::function<void(DraftSaved &)> &change) {
    DraftSaved copy = draft;
    change(copy);
    return with({copy}, day, 9);
  };
  accepted(changed([](DraftSaved &) {}), "a draft");
  const std::vector<DuePortion> yen{{money("10 JPY"), day}};
  const std::vector<DuePortion> below{{money("20.00 USD"), day}, {money("-10.00 USD"), day}};
  const std::vector<TermsPortion> terms{net_days(30)};
  refused(changed([&](DraftSaved &d) { d.portions = yen; }), "a portion in another currency");
  refused(changed([&](DraftSaved &d) { d.portions = below; }), "a portion below nothing");
  refused(changed([](DraftSaved &d) { d.state = DraftState::pending; }),
          "an invoice that is a pending payment");
  refused(changed([](DraftSaved &d) { d.facts.about = InvoiceId(1); }), "a draft about an item");
  refused(changed([](DraftSaved &d) { d.facts.tax = money("1.00 USD"); }), "a draft with tax apart");
  refused(changed([](DraftSaved &d) { d.facts.method = "card"; }), "an invoice paid by card");
  draft.ref = PaymentId(9);
  draft.state = DraftState::pending;
  accepted(changed([](DraftSaved &) {}), "a payment to come");
  refused(changed([](DraftSaved &d) { d.state = DraftState::unapproved; }), "an unapproved payment");
  refused(changed([&](DraftSaved &d) { d.terms = terms; }), "a payment with terms");
  refused(changed([](DraftSaved &d) { d.due = later; }), "a payment with a due date");
  refused(changed([](DraftSaved &d) { d.total = Money::zero(d.currency); }), "a payment of nothing");
}

TEST_F(Forged, DraftThatIsPostedAsAnother) {
  Invoice kept = invoice("70.00 USD");
  kept.number = "D-1";
  kept.reference = "PO 7";
  kept.job = JobId(1);
  const Outcome draft = give(DraftInvoice{kept});
  const ItemRef ref{ItemKind::invoice, draft.id};
  ItemIssued posted = issued(ref, money("70.00 USD"));
  posted.number = "D-1";
  posted.facts.reference = "PO 7";
  posted.job = JobId(1);
  accepted(with({posted}, day, draft.id), "as it stands");
  const auto changed = [&](const std::function<void(ItemIssued &)> &change) {
    ItemIssued copy = posted;
    change(copy);
    return with({copy}, day, draft.id);
  };
  const std::vector<DuePortion> more{{money("70.01 USD"), day}};
  refused(changed([](ItemIssued &e) { e.number = "D-2"; }), "under another number");
  refused(changed([](ItemIssued &e) { e.facts.reference = "PO 8"; }), "with another reference");
  refused(changed([](ItemIssued &e) { e.job = JobId(); }), "without its job");
  refused(changed([](ItemIssued &e) { e.customer = CustomerId(2), e.job = JobId(); }),
          "for another customer");
  refused(changed([&](ItemIssued &e) { e.portions = more; }), "for another amount");
  refused(changed([](ItemIssued &e) { e.document_date = later; }), "of another date");
}

// ---- items

TEST_F(Forged, ItemsThatNoCommandMakes) {
  for (const ItemKind kind :
       {ItemKind::finance_charge, ItemKind::tolerance_gain, ItemKind::discount, ItemKind::tolerance_loss})
    refused(with({issued(ItemRef(kind, 1), ten)}, day, 1), std::string(name(kind)));
  const ItemRef paid{ItemKind::payment, 1};
  const auto changed = [&](const ItemRef &ref, const std::function<void(ItemIssued &)> &change) {
    ItemIssued event = issued(ref, ten);
    change(event);
    return with({event}, day, ref.id);
  };
  accepted(changed(paid, [](ItemIssued &) {}), "a payment");
  const std::vector<DuePortion> due_later{{ten, later}};
  refused(changed(paid, [&](ItemIssued &e) { e.portions = due_later; }), "a payment that is due");
  refused(changed(paid, [](ItemIssued &e) { e.document_date = later; }), "a payment with a document date");
  refused(changed(paid, [](ItemIssued &e) { e.facts.salesperson = "Kim"; }), "a payment with a salesperson");
  refused(changed(paid, [&](ItemIssued &e) { e.facts.about = one; }), "a payment about an invoice");
  refused(changed(paid, [](ItemIssued &e) { e.facts.value_date = day; }), "a value date that is the default");
  const ItemRef memo{ItemKind::credit_memo, 1};
  accepted(changed(memo, [&](ItemIssued &e) { e.facts.about = one; }), "a memo about an invoice");
  refused(changed(memo, [&](ItemIssued &e) { e.facts.about = memo; }), "a memo about itself");
  refused(changed(memo, [](ItemIssued &e) { e.facts.tax = money("1.00 USD"); }), "tax without lines");
  refused(changed(memo, [&](ItemIssued &e) { e.facts.about = one, e.job = JobId(1); }), "of another job");
  refused(changed(memo, [](ItemIssued &e) { e.facts.about = InvoiceId(0); }),
          "about an invoice that is none");
  const ItemRef three{ItemKind::invoice, 3};
  refused(changed(three, [](ItemIssued &e) { e.facts.tax_scope = TaxScope::line; }),
          "tax by line without lines");
  refused(changed(three, [](ItemIssued &e) { e.facts.method = "card"; }), "an invoice paid by card");
  refused(changed(three, [](ItemIssued &e) { e.facts.value_date = later; }), "an invoice with a value date");
  const std::vector<DuePortion> parts{{money("4.00 USD"), day}, {money("6.00 USD"), later}};
  const std::vector<DuePortion> backwards{parts[1], parts[0]};
  accepted(changed(three, [&](ItemIssued &e) { e.portions = parts; }), "an invoice in two portions");
  refused(changed(three, [&](ItemIssued &e) { e.portions = backwards; }), "the later one first");
  give(VoidItem{one});
  refused(changed(memo, [&](ItemIssued &e) { e.facts.about = one; }), "a memo about a voided invoice");
}

// What lines add up to is what the customer owes, and the taxes of a memo what is left of its invoice's.
TEST_F(Forged, LinesThatAddUpToSomethingElse) {
  const LineTax vat{"VAT", Percent{20}};
  const std::vector<DocumentLine> lines{{.unit_price = 10, .taxes = {&vat, 1}}};
  const ItemRef three{ItemKind::invoice, 3};
  ItemIssued taxed = issued(three, money("12.00 USD"));
  taxed.facts.lines = lines;
  taxed.facts.tax = money("2.00 USD");
  const auto changed = [&](const ItemIssued &event, const std::function<void(ItemIssued &)> &change) {
    ItemIssued copy = event;
    change(copy);
    return with({copy}, day, copy.ref.id);
  };
  accepted(with({taxed}, day, 3), "as it adds up");
  const std::vector<DuePortion> more{{money("13.00 USD"), day}};
  refused(changed(taxed, [&](ItemIssued &e) { e.portions = more; }), "more than its lines");
  refused(changed(taxed, [](ItemIssued &e) { e.facts.tax = money("1.00 USD"); }), "another tax");
  auto other = lines;
  other[0].discount = money("10.01 USD");
  refused(changed(taxed, [&](ItemIssued &e) { e.facts.lines = other; }), "a discount above the line");
  other = lines;
  other[0].quantity = other[0].unit_price = Decimal::of(Money::limit, 0).value();
  refused(changed(taxed, [&](ItemIssued &e) { e.facts.lines = other; }), "more than an amount can be");

  Invoice invoice{.customer = CustomerId(1)};
  invoice.lines = lines;
  give(IssueInvoice{invoice});
  ItemIssued memo = about(issued(ItemRef(ItemKind::credit_memo, 1), money("12.00 USD")), three);
  memo.facts.lines = lines;
  memo.facts.tax = money("2.00 USD");
  accepted(with({memo}, day, 1), "a memo of a time before it said its taxes");
  std::vector<TaxTotal> taxes{{"VAT", Percent{20}, money("10.00 USD"), money("2.00 USD")}};
  memo.facts.taxes = taxes;
  accepted(with({memo}, day, 1), "a memo");
  std::deque<std::vector<TaxTotal>> kept;
  const auto with_tax = [&](const std::function<void(TaxTotal &)> &change) {
    std::vector<TaxTotal> &copy = kept.emplace_back(taxes);
    change(copy[0]);
    return changed(memo, [&](ItemIssued &e) { e.facts.taxes = copy; });
  };
  refused(with_tax([](TaxTotal &tax) { tax.base = money("9.00 USD"); }), "of another base");
  refused(with_tax([](TaxTotal &tax) { tax.code = "GST"; }), "of another code");
  refused(with_tax([](TaxTotal &tax) { tax.rate = Percent{21}; }), "of another rate");
  const std::vector<DuePortion> less{{money("11.00 USD"), day}};
  taxes[0].tax = money("1.00 USD");
  refused(changed(memo,
                  [&](ItemIssued &e) {
                    e.facts.taxes = taxes;
                    e.facts.tax = money("1.00 USD");
                    e.portions = less;
                  }),
          "a memo that takes back less tax than its lines have");
}

TEST_F(Forged, DraftsWhoseLinesAddUpToSomethingElse) {
  const std::vector<DocumentLine> lines{{.unit_price = 10}};
  DraftSaved draft;
  draft.ref = InvoiceId(9);
  draft.customer = CustomerId(1);
  draft.currency = ten.currency();
  draft.total = ten;
  draft.facts.lines = lines;
  accepted(with({draft}, day, 9), "as they add up");
  draft.total = money("9.00 USD");
  refused(with({draft}, day, 9), "less than its lines");

  Invoice by_line{.id = InvoiceId(8), .customer = CustomerId(1)};
  by_line.lines = lines;
  by_line.tax_scope = TaxScope::line;
  give(DraftInvoice{by_line});
  ItemIssued posted = issued(InvoiceId(8), ten);
  posted.facts.lines = lines;
  posted.facts.tax = money("0.00 USD");
  refused(with({posted}, day, 8), "posted with its tax added up in another way");
  posted.facts.tax_scope = TaxScope::line;
  accepted(with({posted}, day, 8), "posted as it stands");
}

TEST_F(Forged, ItemsForThoseWhoTakeNone) {
  const ItemRef three{ItemKind::invoice, 3};
  const ItemRef paid{ItemKind::payment, 1};
  const auto as = [&](CustomerStatus status) {
    give(ChangeCustomer{{.id = CustomerId(1), .code = "A", .status = status}});
  };
  as(CustomerStatus::prospect);
  const Event activated = CustomerActivated{CustomerId(1)};
  accepted(with({activated, issued(three, ten)}, day, 3), "the first invoice of a prospect");
  refused(with({issued(three, ten)}, day, 3), "a prospect's invoice that does not make it active");
  refused(with({activated}), "active for nothing");
  refused(with({activated, issued(paid, ten)}, day, 1), "active by a payment");
  as(CustomerStatus::inactive);
  refused(with({issued(three, ten)}, day, 3), "an invoice of an inactive customer");
  accepted(with({issued(paid, ten)}, day, 1), "its payment");
  give(RecordPayment{payment("30.00 USD"), {}});
  give(ApplyCredit{paid, std::array{Target{one, money("20.00 USD")}}});
  const Event undone = ApplicationUndone{ledger.last_sequence(), day};
  as(CustomerStatus::not_used);
  refused(with({issued(ItemRef(ItemKind::payment, 2), ten)}, day, 2), "a payment of one that is not used");
  refused(with({applied(paid, one, ten)}), "its credit is used");
  accepted(with({undone, applied(paid, one, ten)}), "a part of what was applied stays");
  refused(with({undone, applied(paid, one, ten), applied(paid, one, ten)}), "its credit is used, and undone");
  as(CustomerStatus::active);
  give(ChangeJob{{.id = JobId(1), .customer = CustomerId(1), .code = "J", .status = JobStatus::closed}});
  ItemIssued of_job = issued(three, ten);
  of_job.job = JobId(1);
  refused(with({of_job}, day, 3), "an invoice of a closed job");
}

TEST_F(Forged, FeesWithoutAPaymentThatCameBack) {
  give(RecordPayment{payment("20.00 USD"), {}});
  const ItemRef paid{ItemKind::payment, 1};
  const Event fee = about(issued(ItemRef(ItemKind::fee, 1), ten), paid);
  const Event bounced = ItemReversed{paid, ReversalKind::insufficient_funds, day};
  accepted(with({bounced, fee}, day, 1), "a payment that bounces");
  refused(with({fee}, day, 1), "a fee of its own");
  refused(with({bounced, issued(ItemRef(ItemKind::fee, 1), ten)}, day, 1), "a fee about nothing");
  refused(with({bounced, fee, about(issued(ItemRef(ItemKind::fee, 2), ten), paid)}, day, 1), "two fees");
  give(ReversePayment{PaymentId(1), ReversalKind::insufficient_funds, {}});
  refused(with({fee}, day, 1), "a fee afterwards");
}

// ---- moves between portions

TEST_F(Forged, DueDatesChangedAsNoCommandDoes) {
  const Money all = money("100.00 USD");
  const Date last = date("2026-03-10");
  accepted(with({moved({{later}}, {{0, 1, all}})}), "a due date changed");
  accepted(with({moved({{}}, {{0, 1, all}})}), "to never");
  refused(with({moved({{day}}, {{0, 1, all}})}), "to what it was");
  refused(with({moved({{later}}, {})}), "of nothing");
  refused(with({moved({}, {})}), "not at all");
  refused(with({moved({}, {{0, 0, all}})}), "to itself");
  refused(with({moved({}, {{0, 1, all}})}), "to no portion");
  refused(with({moved({{later}}, {{0, 2, all}})}), "behind the new portion");
  refused(with({moved({{later}}, {{0, UINT32_MAX, all}})}), "far behind it");
  refused(with({moved({{later}}, {{1, 0, all}})}), "from the new portion");
  refused(with({moved({{later}}, {{7, 1, all}})}), "from no portion");
  refused(with({moved({{later}}, {{0, 1, ten}})}), "of less than there is");
  refused(with({moved({{later}}, {{0, 1, money("100.01 USD")}})}), "of more");
  refused(with({moved({{later}}, {{0, 1, money("-100.00 USD")}})}), "of less than nothing");
  refused(with({moved({{later}}, {{0, 1, money("100.00 EUR")}})}), "in another currency");
  refused(with({moved({{later}}, {{0, 1, Money{}}})}), "without an amount");
  refused(with({moved({{later}}, {{0, 1, all}, {0, 1, all}})}), "twice");
  refused(with({moved({{later}, {last}}, {{0, 1, all}})}), "with a portion too many");
  refused(with({moved({{later}}, {{0, 1, all}}, later)}), "on another date than the record");
  const Date before = date("2026-01-09");
  refused(with({moved({{later}}, {{0, 1, all}}, before)}, before), "before there was an invoice");
  refused(with({moved({{later}}, {{0, 1, all}})}, day, 1), "that makes an invoice");
  refused(with({moved({{later}}, {{0, 1, all}}), moved({}, {{1, 0, all}})}), "and back");
  give(ChangeDue{.item = one, .due = later});
  accepted(with({moved({}, {{1, 0, all}})}), "back again");
  accepted(with({moved({{last}}, {{1, 2, all}})}), "and on");
  refused(with({moved({{later}}, {{1, 2, all}})}), "to a due date that is there");
  refused(with({moved({{day}}, {{1, 2, all}})}), "to a second portion that is due as the first");
  give(LockPeriod{CommandClass::billing, day});
  refused(with({moved({}, {{1, 0, all}})}), "in a locked period");
  give(ChangeCustomer{{.id = CustomerId(1), .code = "A", .status = CustomerStatus::not_used}});
  refused(with({moved({}, {{1, 0, all}}, later)}, later), "of one that is not used");
}

TEST_F(Forged, MovesOfAnotherItem) {
  const Money all = money("100.00 USD");
  give(RecordPayment{payment("30.00 USD"), {}});
  const auto of = [&](const ItemRef &item) {
    PortionsMoved event = moved({{later}}, {{0, 1, all}});
    event.item = item;
    return event;
  };
  accepted(with({of(one)}), "of an invoice");
  refused(with({of(two)}), "more than it has");
  refused(with({of({ItemKind::payment, 1})}), "of a credit");
  refused(with({of({ItemKind::invoice, 9})}), "of none");
  refused(with({of({ItemKind::none, 1})}), "of no kind");
  give(VoidItem{one});
  refused(with({of(one)}), "of one that is voided");
}

TEST_F(Forged, MovesThatFollowNoUndoing) {
  give(RecordPayment{payment("30.00 USD"), {}});
  const ItemRef paid{ItemKind::payment, 1};
  give(ApplyCredit{paid, std::array{Target{one, money("30.00 USD")}}});
  const Event undone = ApplicationUndone{ledger.last_sequence(), later};
  accepted(with({undone}, later), "undone while nothing was moved");
  give(ChangeDue{.item = one, .due = later});
  const Money back = money("30.00 USD");
  const Event follows = moved({}, {{0, 1, back}}, later);
  accepted(with({undone, follows}, later), "what comes back follows");
  refused(with({undone}, later), "it stays");
  refused(with({undone, moved({}, {{0, 1, ten}}, later)}, later), "a part of it follows");
  refused(with({undone, moved({}, {{0, 1, back}}, date("2026-02-11"))}, later), "later than there is cause");
  refused(with({undone, moved({}, {{0, 1, back}})}, later), "before it came back");
  refused(with({undone, moved({{}}, {{0, 2, back}}, later)}, later), "elsewhere");
  refused(with({undone, moved({}, {{0, 1, ten}, {0, 1, money("20.00 USD")}}, later)}, later), "in two parts");
  refused(with({undone, follows, follows}, later), "twice");
  refused(with({undone, applied(paid, one, ten, later), follows}, later), "after something else");
  refused(with({follows}, later), "without an undoing");
  refused(with({follows, undone}, later), "ahead of it");
  refused(with({moved({}, {{1, 0, money("70.00 USD")}}), undone, follows}, day), "and a due date changed");
}

// ---- records

TEST_F(Forged, RecordsThatAreNoCommand) {
  give(RecordPayment{payment("30.00 USD"), {}});
  const ItemRef paid{ItemKind::payment, 1};
  const ItemRef three{ItemKind::invoice, 3};
  const ItemRef four{ItemKind::invoice, 4};
  accepted(with({issued(three, ten)}, day, 3), "an invoice");
  refused(with({issued(three, ten), issued(four, ten)}, day, 3), "two invoices");
  refused(with({issued(three, ten), applied(paid, three, ten)}, day, 3),
          "open credit taken without a setting");
  refused(with({issued(three, ten)}, day, 4), "another outcome");
  refused(with({issued(three, ten)}, later, 3), "on another date than the record");
  refused(with({issued(three, ten)}, {}, 3), "on no date");
  refused(with({applied(paid, one, ten, later)}, day), "applied later than there was cause");
  refused(with({applied(paid, one, ten)}, later), "applied before the command");
  refused(with({ItemReversed{one, ReversalKind::voided, day}, issued(three, ten)}, day, 3),
          "voided and more");
  refused(with({issued(three, ten), ItemReversed{three, ReversalKind::voided, day}}, day, 3),
          "issued and voided");
  Settings settings;
  refused(with({SettingsChanged{settings}}), "settings that change nothing");
  settings.new_documents_take_open_credit = true;
  accepted(with({SettingsChanged{settings}}), "settings");
  refused(with({SettingsChanged{settings}, applied(paid, one, ten)}), "settings, and more");
  refused(with({PeriodLocked{CommandClass::all, {}}}), "a lock that is lifted before there was one");
  refused(with({RecordSaved{LockException{LockExceptionId(1)}}}, day, 1),
          "an exception under another sequence");
  JobSaved job{.id = JobId(2), .customer = CustomerId(1), .code = "J-2"};
  refused(with({job, job}, day, 2), "a job twice");
  ItemIssued of_another = issued(three, ten);
  of_another.customer = CustomerId(2);
  refused(with({applied(paid, one, ten), of_another}), "two customers");

  give(ApplyCredit{paid, std::array{Target{one, ten}}});
  const Sequence first = ledger.last_sequence();
  give(ApplyCredit{paid, std::array{Target{one, ten}}});
  refused(with({ApplicationUndone{first, day}, ApplicationUndone{first + 1, day}}), "two undone for nothing");
  refused(with({ApplicationUndone{first, later}}, day), "undone on another date");

  give(LockPeriod{CommandClass::billing, day});
  refused(with({issued(three, ten)}, day, 3), "in a locked period");
  accepted(with({issued(three, ten, later)}, later, 3), "behind it");
  accepted(with({applied(paid, one, ten)}), "of a class that is not locked");
  const Outcome granted = give(GrantLockException{.actor = "anna", .of = CommandClass::billing});
  ForgedJournal let_in = with({issued(three, ten)}, day, 3);
  refused(let_in, "in a locked period, by somebody");
  let_in.records.back().head.actor = "anna";
  accepted(let_in, "in a locked period, by her who may");
  give(WithdrawLockException{granted.id});
  let_in = with({issued(three, ten)}, day, 3);
  let_in.records.back().head.actor = "anna";
  refused(let_in, "in a locked period, by her who might");
}

// ---- master data, settings, locks

TEST_F(Forged, CustomersThatNobodySaves) {
  give(ChangeCustomer{{.id = CustomerId(2), .code = "B", .parent = CustomerId(1), .external_ref = "crm 2"}});
  const CustomerSaved first{.id = CustomerId(1), .code = "A", .external_ref = "crm 1"};
  const CustomerSaved third{.id = CustomerId(3), .code = "C", .external_ref = "crm 3"};
  const auto changed = [&](const CustomerSaved &of, const std::function<void(CustomerSaved &)> &change) {
    CustomerSaved copy = of;
    change(copy);
    return with({copy}, day, copy.id.value());
  };
  const Currency points = Currency::custom("POINTS", 0).value();
  const std::vector<TermsPortion> nothing{{.share = PortionShare::percent}, net_days(30)};
  const std::vector<TermsPortion> nothing_fixed{
      {.share = PortionShare::fixed, .fixed = Money::zero(ten.currency())}, net_days(30)};
  accepted(changed(first, [](CustomerSaved &) {}), "a change");
  accepted(changed(third, [](CustomerSaved &) {}), "a new one");
  accepted(changed(third, [](CustomerSaved &c) { c.parent = CustomerId(2); }), "with a parent");
  accepted(changed(third, [](CustomerSaved &c) { c.credit_limit = Money::zero(ten.currency()); }),
           "with a limit of nothing");
  refused(changed(third, [](CustomerSaved &c) { c.id = CustomerId(); }), "without an id");
  refused(changed(third, [](CustomerSaved &c) { c.code = " C"; }), "a code with a blank ahead");
  refused(changed(third, [](CustomerSaved &c) { c.code = "A"; }), "another's code");
  refused(changed(third, [](CustomerSaved &c) { c.external_ref = "crm 3 "; }), "a blank behind");
  refused(changed(third, [](CustomerSaved &c) { c.external_ref = "crm 2"; }), "another's reference");
  refused(changed(third, [](CustomerSaved &c) { c.name = "two\nlines"; }), "a name in two lines");
  refused(changed(third, [](CustomerSaved &c) { c.label = "two\nlines"; }), "a label in two lines");
  refused(changed(third, [](CustomerSaved &c) { c.salesperson = "two\nlines"; }), "a seller in two lines");
  refused(changed(third, [&](CustomerSaved &c) { c.terms = nothing; }), "terms with a portion of nothing");
  refused(changed(third, [&](CustomerSaved &c) { c.terms = nothing_fixed; }), "of a fixed nothing");
  refused(changed(third, [&](CustomerSaved &c) { c.currency = points; }), "a currency nobody registered");
  refused(changed(third, [&](CustomerSaved &c) { c.credit_limit = Money::of_minor(1, points); }),
          "a limit in it");
  refused(changed(third, [](CustomerSaved &c) { c.credit_limit = money("-0.01 USD"); }),
          "a limit below nothing");
  refused(changed(third, [](CustomerSaved &c) { c.parent = CustomerId(4); }), "an unknown parent");
  refused(changed(third, [](CustomerSaved &c) { c.parent = CustomerId(3); }), "its own parent");
  refused(changed(first, [](CustomerSaved &c) { c.parent = CustomerId(2); }), "its child's child");

  give(CreateCustomerGroup{{.code = "GOLD"}});
  give(CreateCustomerGroup{{.code = "OLD"}});
  give(DeleteCustomerGroup{CustomerGroupId(2)});
  accepted(changed(third, [](CustomerSaved &c) { c.group = CustomerGroupId(1); }), "in a group");
  refused(changed(third, [](CustomerSaved &c) { c.group = CustomerGroupId(2); }), "in one that was deleted");
  refused(changed(third, [](CustomerSaved &c) { c.group = CustomerGroupId(3); }), "in an unknown one");
  accepted(changed(third, [](CustomerSaved &c) { c.discount_percent = percent(100); }), "all for nothing");
  refused(changed(third, [](CustomerSaved &c) { c.discount_percent = percent(101); }), "for less");
}

TEST_F(Forged, JobsAndContractsThatNobodySaves) {
  give(CreateJob{{.customer = CustomerId(1), .code = "K", .external_ref = "job 2"}});
  give(CreateContract{{.number = "C-1", .customer = CustomerId(1), .external_ref = "contract 1"}});
  const auto job = [&](const std::function<void(JobSaved &)> &change, std::uint64_t id = 3) {
    JobSaved saved{.id = JobId(id), .customer = CustomerId(1), .code = id == 1 ? "J" : "L"};
    change(saved);
    return with({saved}, day, saved.id.value());
  };
  accepted(job([](JobSaved &j) { j.status = JobStatus::closed; }), "a closed job");
  accepted(job([](JobSaved &j) { j.name = "Garage"; }, 1), "a job with another name");
  refused(job([](JobSaved &j) { j.id = JobId(); }), "a job without an id");
  refused(job([](JobSaved &j) { j.customer = CustomerId(9); }), "a job of nobody");
  refused(job([](JobSaved &j) { j.customer = CustomerId(2); }, 1), "a job that goes to another customer");
  refused(job([](JobSaved &j) { j.code = "L "; }), "a job's code with a blank behind");
  refused(job([](JobSaved &j) { j.code = "K"; }), "another job's code");
  refused(job([](JobSaved &j) { j.external_ref = "a\tb"; }), "a job's reference with a tab");
  refused(job([](JobSaved &j) { j.external_ref = "job 2"; }), "another job's reference");
  refused(job([](JobSaved &j) { j.name = "two\nlines"; }), "a job's name in two lines");
  give(CreateSite{{.customer = CustomerId(1), .code = "NORTH"}});
  give(CreateSite{{.customer = CustomerId(2), .code = "SOUTH"}});
  accepted(job([](JobSaved &j) { j.site = SiteId(1); }), "a job at a site");
  refused(job([](JobSaved &j) { j.site = SiteId(2); }), "a job at another customer's site");
  refused(job([](JobSaved &j) { j.site = SiteId(3); }), "a job at an unknown one");

  const auto contract = [&](const std::function<void(ContractSaved &)> &change, std::uint64_t id = 2) {
    ContractSaved saved{.id = ContractId(id), .number = id == 1 ? "C-1" : "C-2", .customer = CustomerId(1)};
    saved.job = JobId(1);
    saved.starts = saved.ends = day;
    change(saved);
    return with({saved}, day, saved.id.value());
  };
  accepted(contract([](ContractSaved &) {}), "a contract of a day");
  accepted(contract([](ContractSaved &c) { c.starts = {}; }), "one that only ends");
  accepted(contract([](ContractSaved &c) { c.ends = {}; }), "one that only begins");
  accepted(contract([](ContractSaved &) {}, 1), "a contract that gets a job");
  refused(contract([](ContractSaved &c) { c.id = ContractId(); }), "a contract without an id");
  refused(contract([](ContractSaved &c) { c.customer = CustomerId(2); }), "a contract for another's job");
  refused(contract([](ContractSaved &c) { c.customer = CustomerId(2), c.job = {}; }, 1),
          "a contract that goes to another customer");
  refused(contract([](ContractSaved &c) { c.starts = later; }), "a contract that ends before it starts");
  refused(contract([](ContractSaved &c) { c.number = " C-2"; }), "a number with a blank ahead");
  refused(contract([](ContractSaved &c) { c.number = "C-1"; }), "another contract's number");
  refused(contract([](ContractSaved &c) { c.external_ref = " 2"; }), "a reference with a blank ahead");
  refused(contract([](ContractSaved &c) { c.external_ref = "contract 1"; }), "another's reference");
  accepted(contract([](ContractSaved &c) { c.discount_percent = percent(100); }), "a contract for nothing");
  refused(contract([](ContractSaved &c) { c.discount_percent = percent(101); }), "more discount than all");
}

TEST_F(Forged, ContactsThatNobodySaves) {
  give(CreateContact{{.customer = CustomerId(1), .name = "Ann", .primary = true}});
  give(CreateContact{{.customer = CustomerId(1), .name = "Bob"}});
  give(CreateContact{{.customer = CustomerId(2), .name = "Eve", .primary = true}});
  give(DeleteContact{ContactId(2)});
  const auto saved = [](std::uint64_t id, bool primary = false) {
    return RecordSaved{Contact{
        .id = ContactId(id), .customer = CustomerId(1), .name = id == 1 ? "Ann" : "Zoe", .primary = primary}};
  };
  const auto contact = [&](const std::function<void(Contact &)> &change, std::uint64_t id = 4) {
    RecordSaved event = saved(id);
    change(std::get<Contact>(event.record));
    return with({event}, day, std::get<Contact>(event.record).id.value());
  };
  accepted(contact([](Contact &) {}), "a contact");
  accepted(contact([](Contact &c) { c.name = {}; }), "one without a name, as it is when that was erased");
  accepted(contact([](Contact &c) { c.phone = "1"; }, 1), "a contact with a telephone");
  refused(contact([](Contact &c) { c.id = ContactId(); }), "a contact without an id");
  refused(contact([](Contact &c) { c.customer = CustomerId(9); }), "a contact of nobody");
  refused(contact([](Contact &c) { c.customer = CustomerId(2); }, 1), "one that goes to another customer");
  refused(contact([](Contact &) {}, 2), "one that was deleted");
  refused(contact([](Contact &c) { c.email = " a@b.test"; }), "an address with a blank ahead");
  refused(contact([](Contact &c) { c.primary = true; }), "a second one that is primary");
  accepted(with({saved(1, false), saved(4, true)}, day, 4), "one that becomes primary instead of another");
  refused(with({saved(1, false), saved(4, true)}, day, 1), "the same under the id of the other");
  refused(with({saved(1, false), saved(4, false)}, day, 4), "two that are not primary");
  refused(with({saved(1, false), saved(1, true)}, day, 1), "one that becomes primary instead of itself");
  refused(with({saved(4, false), saved(5, false)}, day, 5), "two at once");
  refused(with({saved(1, false), saved(4, true), saved(5, false)}, day, 5), "three at once");
  refused(with({saved(1, false), RecordDeleted{EntityKind::contact, 3}}), "one saved and one deleted");
  accepted(with({RecordDeleted{EntityKind::contact, 3}}), "one deleted");
  refused(with({RecordDeleted{EntityKind::contact, 2}}), "one deleted twice");
  refused(with({RecordDeleted{EntityKind::customer, 1}}), "a customer deleted");
  refused(with({RecordDeleted{EntityKind::none, 0}}), "nothing deleted");
}

TEST_F(Forged, CompaniesAndGroupsThatNobodySaves) {
  give(CreateCustomerGroup{{.code = "GOLD"}});
  give(CreateCustomerGroup{{.code = "OLD"}});
  give(ChangeCustomer{{.id = CustomerId(1), .code = "A", .group = CustomerGroupId(1)}});
  const auto company = [&](const std::function<void(Company &)> &change) {
    return with({changed_record(Company{.id = CompanyId(1), .name = "Home"}, change)}, day, 1);
  };
  const auto group = [&](const std::function<void(CustomerGroup &)> &change, std::uint64_t id = 3) {
    return with({changed_record(CustomerGroup{.id = CustomerGroupId(id)}, change)}, day, id);
  };
  const std::vector<TermsPortion> nothing{{.share = PortionShare::percent}, net_days(30)};
  accepted(company([](Company &) {}), "a company");
  refused(company([](Company &c) { c.discount_percent = percent(101); }), "more discount than all");
  refused(company([&](Company &c) { c.terms = nothing; }), "terms with a portion of nothing");
  refused(company([](Company &c) { c.city = "Cluj "; }), "a city with a blank behind");
  accepted(group([](CustomerGroup &) {}), "a group");
  accepted(group([](CustomerGroup &g) { g.code = "BEST"; }, 1), "a group with another code");
  refused(group([](CustomerGroup &g) { g.code = "GOLD"; }), "another group's code");
  refused(group([](CustomerGroup &g) { g.discount_percent = percent(-1); }), "less discount than none");
  refused(group([&](CustomerGroup &g) { g.terms = nothing; }), "a group's terms with a portion of nothing");
  accepted(with({RecordDeleted{EntityKind::customer_group, 2}}), "an empty group deleted");
  refused(with({RecordDeleted{EntityKind::customer_group, 1}}), "one deleted with a customer in it");
}

TEST_F(Forged, AddressesThatNobodySaves) {
  const auto of = [](std::uint64_t id, AddressKind kind, bool is_default, std::uint64_t customer = 1) {
    return RecordSaved{Address{
        .id = AddressId(id), .customer = CustomerId(customer), .kind = kind, .is_default = is_default}};
  };
  const auto main = AddressKind::main;
  const auto billing = AddressKind::billing;
  for (const RecordSaved &given :
       {of(1, main, true), of(2, billing, true), of(3, billing, false), of(4, main, true, 2)})
    give(CreateAddress{std::get<Address>(given.record)});
  give(CreateContact{{.customer = CustomerId(1), .primary = true}});
  accepted(with({of(5, main, false)}, day, 5), "an address");
  refused(with({of(5, main, true)}, day, 5), "a second default of a kind");
  refused(with({of(3, billing, true)}, day, 3), "one that becomes it, too");
  refused(with({of(5, main, false, 9)}, day, 5), "an address of nobody");
  refused(with({of(3, billing, false, 2)}, day, 3), "one that goes to another customer");
  accepted(with({of(2, billing, false), of(3, billing, true)}, day, 3), "a default instead of another");
  accepted(with({of(1, main, false), of(2, main, true)}, day, 2), "one that brings the flag to another kind");
  refused(with({of(1, main, false), of(3, billing, false)}, day, 3), "two that are not the default");
  const auto shipping = AddressKind::shipping;
  refused(with({of(1, main, false), of(5, shipping, true)}, day, 5), "the default of another kind");
  refused(with({of(1, main, false), of(4, main, true, 2)}, day, 4), "another customer's");
  const RecordSaved contact{Contact{.id = ContactId(1), .customer = CustomerId(1)}};
  refused(with({contact, of(5, shipping, true)}, day, 5), "a contact that makes room for an address");
  refused(with({contact, of(5, main, true)}, day, 5), "and is one too many");
}

// Contacts have no kinds: the flag of one stands where that of main addresses does.
TEST_F(Forged, RecordsThatMakeRoomForOneOfAnotherKind) {
  const Contact ann{.id = ContactId(1), .customer = CustomerId(1)};
  const Address home{.id = AddressId(1), .customer = CustomerId(1), .kind = AddressKind::main};
  Contact primary = ann;
  primary.primary = true;
  Address chosen = home;
  chosen.is_default = true;
  give(CreateContact{primary});
  refused(with({RecordSaved{ann}, RecordSaved{chosen}}, day, 1), "a contact for an address");
  give(ChangeContact{ann});
  give(CreateAddress{chosen});
  refused(with({RecordSaved{home}, RecordSaved{primary}}, day, 1), "an address for a contact");
}

TEST_F(Forged, RegistrationsAndLicencesThatNobodySaves) {
  give(CreateTaxRegistration{{.customer = CustomerId(1), .kind = "VAT", .number = "RO1"}});
  give(CreateLicence{{.customer = CustomerId(1), .kind = "contractor", .number = "L-1"}});
  const auto registration = [&](const std::function<void(TaxRegistration &)> &change, std::uint64_t id = 2) {
    const TaxRegistration made{
        .id = TaxRegistrationId(id), .customer = CustomerId(1), .kind = "VAT", .number = "RO1"};
    return with({changed_record(made, change)}, day, id);
  };
  accepted(registration([](TaxRegistration &) {}), "a registration, and the number is no key");
  refused(registration([](TaxRegistration &r) { r.customer = CustomerId(2); }, 1),
          "a registration that goes to another customer");
  refused(registration([](TaxRegistration &r) { r.kind = "VAT "; }), "a kind with a blank behind");
  const auto licence = [&](const std::function<void(Licence &)> &change, std::uint64_t id = 2) {
    const Licence made{.id = LicenceId(id), .customer = CustomerId(2), .kind = "contractor", .number = "L-2"};
    return with({changed_record(made, change)}, day, id);
  };
  accepted(licence([](Licence &) {}), "a licence");
  accepted(licence([](Licence &l) { l.kind = "resale", l.number = "L-1"; }), "the number in another kind");
  refused(licence([](Licence &l) { l.number = "L-1"; }), "the number within its kind");
  refused(licence([](Licence &l) { l.number = {}; }), "a licence without a number");
  refused(licence([](Licence &) {}, 1), "a licence that goes to another customer");
}

TEST_F(Forged, SitesThatNobodySaves) {
  give(CreateSite{{.customer = CustomerId(1), .code = "NORTH", .external_ref = "s-1"}});
  give(CreateSite{{.customer = CustomerId(1), .code = "SOUTH"}});
  give(CreateJob{{.customer = CustomerId(1), .code = "ROOF", .site = SiteId(1)}});
  const auto site = [&](const std::function<void(Site &)> &change, std::uint64_t id = 3) {
    return with({changed_record(Site{.id = SiteId(id), .customer = CustomerId(2)}, change)}, day, id);
  };
  accepted(site([](Site &) {}), "a site");
  refused(site([](Site &s) { s.code = "NORTH"; }), "another site's code");
  refused(site([](Site &s) { s.external_ref = "s-1"; }), "another site's reference");
  refused(site([](Site &) {}, 2), "a site that goes to another customer");
  refused(with({RecordDeleted{EntityKind::site, 1}}), "a site deleted with a job at it");
  accepted(with({RecordDeleted{EntityKind::site, 2}}), "a site deleted");
}

// What notes, communications and attachments are about is their customer's, and so is what they name.
class ForgedCorrespondence : public Forged {
 protected:
  ForgedCorrespondence() {
    give(IssueInvoice{invoice("7.00 USD", 2)}); // of another customer
    give(CreateContact{{.customer = CustomerId(1)}});
    give(CreateContact{{.customer = CustomerId(2)}});
    give(CreateNote{{.customer = CustomerId(1), .text = "Ring before ten"}});
    give(CreateNote{{.customer = CustomerId(2)}});
    give(CreateCommunication{{.customer = CustomerId(1), .contact = ContactId(1)}});
    give(CreateCommunication{{.customer = CustomerId(2)}});
    give(CreateAttachment{
        {.customer = CustomerId(1), .communication = CommunicationId(1), .media_type = "application/pdf"}});
    give(CreateLink{{.customer = CustomerId(1), .kind = EntityKind::note, .record = 1, .item = one}});
  }
  // A new one of customer 1 that is changed before it is saved.
  template <class T> ForgedJournal made(T record, const std::function<void(T &)> &change) const {
    record.id = decltype(record.id)(3);
    record.customer = CustomerId(1);
    return with({changed_record(record, change)}, day, 3);
  }
  const ItemRef of_another{ItemKind::invoice, 3};
  const ItemRef unknown{ItemKind::invoice, 4};
  const ItemRef of_no_id{ItemKind::invoice, 0};
};

TEST_F(ForgedCorrespondence, NotesThatNobodySaves) {
  const auto note = [&](const std::function<void(Note &)> &change) { return made(Note{}, change); };
  accepted(note([](Note &) {}), "a note");
  accepted(note([&](Note &n) { n.about = two; }), "a note about an invoice");
  refused(note([&](Note &n) { n.about = of_another; }), "a note about another customer's invoice");
  refused(note([&](Note &n) { n.about = unknown; }), "a note about an unknown one");
  refused(note([&](Note &n) { n.about = of_no_id; }), "a note about an invoice that is none");
  refused(note([](Note &n) { n.written_micros = -1; }), "a note from before 1970");
  refused(with({RecordDeleted{EntityKind::note, 1}}), "a note deleted with a link of it");
  accepted(with({RecordDeleted{EntityKind::note, 2}}), "a note deleted");
}

TEST_F(ForgedCorrespondence, CommunicationsThatNobodySaves) {
  const auto letter = [&](const std::function<void(Communication &)> &change) {
    return made(Communication{}, change);
  };
  accepted(letter([&](Communication &c) { c.contact = ContactId(1), c.about = one; }), "a letter");
  refused(letter([&](Communication &c) { c.about = of_another; }), "about another customer's invoice");
  refused(letter([&](Communication &c) { c.about = of_no_id; }), "about an invoice that is none");
  refused(letter([](Communication &c) { c.contact = ContactId(2); }), "with another customer's contact");
  refused(letter([](Communication &c) { c.contact = ContactId(3); }), "with an unknown one");
  refused(with({RecordDeleted{EntityKind::contact, 1}}), "a contact deleted with a letter to it");
  accepted(with({RecordDeleted{EntityKind::contact, 2}}), "a contact deleted");
  refused(with({RecordDeleted{EntityKind::communication, 1}}),
          "a letter deleted with a file that came with it");
  accepted(with({RecordDeleted{EntityKind::communication, 2}}), "a letter deleted");
}

TEST_F(ForgedCorrespondence, AttachmentsThatNobodySaves) {
  give(CreateMediaType{{.pattern = "application/*"}});
  const auto file = [&](const std::function<void(Attachment &)> &change) {
    return made(Attachment{.media_type = "application/pdf"}, change);
  };
  accepted(file([](Attachment &a) { a.byte_count = max_id; }), "a file as long as any");
  refused(file([](Attachment &a) { a.byte_count = max_id + 1; }), "a longer one");
  accepted(file([](Attachment &a) { a.media_type = "Application/PDF"; }), "a type in capitals");
  refused(file([](Attachment &a) { a.media_type = "image/png"; }), "a type outside the list");
  refused(file([](Attachment &a) { a.media_type = "pdf"; }), "no type");
  refused(file([](Attachment &a) { a.media_type = {}; }), "none at all");
  refused(file([&](Attachment &a) { a.about = of_another; }), "a file about another customer's invoice");
  refused(file([&](Attachment &a) { a.about = of_no_id; }), "a file about an invoice that is none");
  refused(file([](Attachment &a) { a.communication = CommunicationId(2); }),
          "with another customer's letter");
  give(CreateLink{{.customer = CustomerId(1), .kind = EntityKind::attachment, .record = 1, .item = one}});
  refused(with({RecordDeleted{EntityKind::attachment, 1}}), "a file deleted with a link of it");
  give(DeleteLink{LinkId(2)});
  accepted(with({RecordDeleted{EntityKind::attachment, 1}}), "a file deleted");
}

TEST_F(ForgedCorrespondence, LinksThatNobodySaves) {
  const auto link = [&](const std::function<void(Link &)> &change) {
    return made(Link{.kind = EntityKind::note, .record = 1, .item = two}, change);
  };
  accepted(link([](Link &) {}), "a link");
  accepted(link([](Link &l) { l.kind = EntityKind::attachment; }), "one of a file");
  refused(link([](Link &l) { l.kind = EntityKind::contact; }), "one of a contact");
  refused(link([](Link &l) { l.record = 2; }), "one of another customer's note");
  refused(link([](Link &l) { l.record = 3; }), "one of an unknown one");
  refused(link([&](Link &l) { l.item = of_another; }), "one to another customer's invoice");
  refused(link([&](Link &l) { l.item = of_no_id; }), "one to an invoice that is none");
  refused(link([](Link &l) { l.item = {}; }), "one to nothing");
  accepted(with({RecordDeleted{EntityKind::link, 1}}), "a link deleted");
}

TEST_F(Forged, MediaTypesThatNobodySaves) {
  give(CreateMediaType{{.pattern = "image/*"}});
  const auto type = [&](std::string_view pattern) {
    return with({RecordSaved{MediaType{.id = MediaTypeId(2), .pattern = pattern}}}, day, 2);
  };
  accepted(type("image/png"), "a media type");
  refused(type("image/*"), "one that is listed already");
  refused(type("IMAGE/*"), "the same in capitals");
  refused(type("image/PNG"), "a part of one in capitals");
  refused(type("*/*"), "one of all kinds");
  refused(type(""), "none");
}

TEST_F(Forged, CurrenciesAndSettingsThatNobodyGives) {
  const Currency points = Currency::custom("POINTS", 0).value();
  accepted(with({CurrencyRegistered{points}}), "a currency");
  refused(with({CurrencyRegistered{Currency::custom("USD", 3).value()}}), "a currency of the standard");
  give(RegisterCurrency{points});
  refused(with({CurrencyRegistered{points}}), "a currency again");
  refused(with({CurrencyRegistered{Currency::custom("POINTS", 2).value()}}), "with other digits");
  for (const Rounding rounding : {Rounding::unnecessary, Rounding::ceiling}) {
    Settings settings;
    settings.rounding = rounding;
    accepted(with({SettingsChanged{settings}}), "the first and the last way to round");
  }
  Settings settings;
  settings.tax_scope = TaxScope::line;
  accepted(with({SettingsChanged{settings}}), "tax by line");
  settings.unique_numbers = !settings.unique_numbers;
  refused(with({SettingsChanged{settings}}), "numbers that are unique from now on");
  const Sequence last = ledger.last_sequence();
  accepted(with({IdempotencyKeysDropped{last + 1}}), "all keys dropped");
  refused(with({IdempotencyKeysDropped{last + 2}}), "keys to come dropped");
}

TEST_F(Forged, LocksThatNobodySets) {
  const Sequence next = ledger.last_sequence() + 1;
  accepted(with({PeriodLocked{CommandClass::settlement, day}}), "the last class locked");
  const LockException exception{
      .id = LockExceptionId(next), .actor = "anna", .of = CommandClass::settlement, .from = day, .to = day};
  const auto granted = [&](const std::function<void(LockException &)> &change) {
    LockException copy = exception;
    change(copy);
    return with({RecordSaved{copy}}, day, next);
  };
  accepted(granted([](LockException &) {}), "an exception of a day");
  accepted(granted([](LockException &e) { e.from = {}; }), "one until a day");
  accepted(granted([](LockException &e) { e.to = {}; }), "one from a day on");
  refused(granted([](LockException &e) { e.from = later; }), "one that ends before it begins");
  refused(granted([](LockException &e) { e.expires_micros = -1; }), "one that ended before 1970");
  refused(granted([](LockException &e) { e.actor = "an\nna"; }), "one for a name in two lines");
  refused(with({RecordDeleted{EntityKind::lock_exception, next}}), "one withdrawn that was never granted");

  give(LockPeriod{CommandClass::billing, day});
  refused(with({PeriodLocked{CommandClass::billing, day}}), "locked as it is");
  const Outcome expiring =
      give(GrantLockException{.actor = "anna", .of = CommandClass::billing, .expires_micros = 1'000});
  ForgedJournal let_in = with({issued(ItemRef(ItemKind::invoice, 3), ten)}, day, 3);
  let_in.records.back().head.actor = "anna";
  let_in.records.back().head.recorded_micros = 1'000;
  accepted(let_in, "an exception on its last instant");
  let_in.records.back().head.recorded_micros = 1'001;
  refused(let_in, "an exception that has expired");
  give(WithdrawLockException{expiring.id});
  refused(with({RecordDeleted{EntityKind::lock_exception, expiring.id}}), "an exception withdrawn twice");
}

// ---- marks

TEST_F(Forged, MarksThatNobodyPlaces) {
  give(RecordPayment{payment("80.00 USD"), {}});
  const ItemRef paid{ItemKind::payment, 1};
  const Sequence next = ledger.last_sequence() + 1;
  const MarkPlaced contested{.item = one, .amount = money("40.00 USD"), .effective = day};
  const auto placed = [&](const std::function<void(MarkPlaced &)> &change) {
    MarkPlaced copy = contested;
    change(copy);
    return with({copy}, day, next);
  };
  accepted(placed([](MarkPlaced &) {}), "a dispute");
  refused(with({contested}, day, 0), "a dispute whose record says that it made nothing");
  refused(placed([](MarkPlaced &m) { m.amount = money("100.01 USD"); }), "one of more than is open");
  refused(placed([](MarkPlaced &m) { m.effective = later; }), "one of another day than its record");
  refused(placed([&](MarkPlaced &m) { m.item = paid; }), "one of a payment");
  refused(placed([](MarkPlaced &m) { m.kind = MarkKind::hold; }), "a hold: no command places one");
  refused(with({contested, contested}, day, next), "two in one record");

  const Sequence dispute = give(Dispute{one, money("40.00 USD")}).id;
  const Sequence other = give(Dispute{two, money("5.00 USD")}).id;
  refused(with({MarkPlaced{.item = one, .amount = money("60.01 USD"), .effective = day}}, day,
               ledger.last_sequence() + 1),
          "one of what is disputed already");
  const MarkReduced by_ten{dispute, ten, day};
  accepted(with({applied(paid, one, ten), by_ten}), "a credit that names it");
  accepted(
      with({applied(paid, one, ten), applied(paid, one, ten), MarkReduced{dispute, money("20.00 USD"), day}}),
      "two credits that name it");
  refused(with({by_ten}), "a reduction of its own");
  refused(with({by_ten, applied(paid, one, ten)}), "a reduction before its credit");
  refused(with({applied(paid, two, ten), by_ten}), "a credit of another invoice");
  refused(with({applied(paid, one, ten), applied(paid, two, ten), by_ten}), "another credit in between");
  refused(with({applied(paid, one, ten), by_ten, MarkReduced{dispute, ten, day}}), "a reduction twice");
  refused(with({applied(paid, one, ten), MarkReduced{dispute, money("10.01 USD"), day}}),
          "more than the credit");
  refused(with({applied(paid, one, money("50.00 USD")), MarkReduced{dispute, money("40.01 USD"), day}}),
          "more than it claims");
  refused(with({applied(paid, one, ten), MarkReduced{other, ten, day}}), "the dispute of another invoice");
  refused(with({applied(paid, one, ten), MarkReduced{next - 1, ten, day}}), "what is no dispute");
  refused(with({applied(paid, one, ten), MarkReduced{dispute, money("10.00 EUR"), day}}), "other money");
  refused(with({applied(paid, one, ten), MarkReduced{dispute, ten, later}}), "on another day");

  accepted(with({MarkEnded{dispute, MarkOutcome::credited, day}}), "an end");
  refused(with({MarkEnded{dispute, MarkOutcome::released, day}}), "an end that disputes do not have");
  refused(with({MarkEnded{dispute, MarkOutcome::valid, date("2026-01-09")}}, date("2026-01-09")),
          "an end before it began");
  refused(with({MarkEnded{next - 1, MarkOutcome::valid, day}}), "an end of what is no dispute");
  const Target target{one, ten, dispute};
  give(ApplyCredit{paid, {&target, 1}}, later);
  refused(with({MarkEnded{dispute, MarkOutcome::valid, day}}), "an end before what reduced it");
  give(ResolveDispute{dispute, MarkOutcome::invalid}, later);
  refused(with({MarkEnded{dispute, MarkOutcome::valid, later}}, later), "an end twice");
  refused(with({applied(paid, one, ten, later), MarkReduced{dispute, ten, later}}, later),
          "a reduction of what has ended");
  give(ChangeCustomer{{.id = CustomerId(1), .code = "A", .status = CustomerStatus::not_used}});
  refused(with({MarkPlaced{.item = two, .amount = ten, .effective = day}}, day, ledger.last_sequence() + 1),
          "a dispute of who is not used");
  accepted(with({MarkEnded{other, MarkOutcome::valid, day}}), "the end of one of who is not used");
}

TEST_F(Forged, ErasuresThatNoCommandMakes) {
  const auto erased = [&](CustomerId customer, EntityKind kind, std::uint64_t id) {
    return with({PersonalErased{customer, kind, id}});
  };
  accepted(erased({}, EntityKind::job, 1), "a job, and be there nothing to erase");
  accepted(erased({}, EntityKind::invoice, 2), "an invoice");
  refused(erased({}, EntityKind::invoice, 3), "an invoice that is not there");
  refused(erased({}, EntityKind::job, 2), "a job that is not there");
  refused(erased({}, EntityKind::currency, 1), "a currency");
  refused(erased({}, EntityKind::none, 0), "nothing");
  refused(erased(CustomerId(1), EntityKind::none, 0), "a customer who does business");
  refused(erased({}, EntityKind::customer, 1), "the record of one");
  give(ChangeCustomer{{.id = CustomerId(1), .code = "A", .status = CustomerStatus::inactive}});
  accepted(erased(CustomerId(1), EntityKind::none, 0), "one who does no more");
  accepted(erased({}, EntityKind::customer, 1), "the record alone");
  refused(erased(CustomerId(1), EntityKind::job, 1), "two at once");
  refused(erased(CustomerId(1), EntityKind::none, 1), "with an id besides");
  refused(erased(CustomerId(9), EntityKind::none, 0), "a customer who is not there");
  refused(with({PersonalErased{{}, EntityKind::job, 1}, PersonalErased{{}, EntityKind::job, 1}}),
          "two by one command");
}

TEST_F(Forged, HeadsOfRecordsThatNoCommandHas) {
  CommandInfo info = on(day);
  info.recorded_micros = 1'000;
  info.idempotency_key = "key";
  give(info, RecordPayment{payment("10.00 USD"), {}});
  const Digest key = journal_so_far().records.back().head.idempotency_key;
  const auto headed = [&](const std::function<void(Record &)> &change) {
    ForgedJournal forged = with({issued(ItemRef(ItemKind::invoice, 3), ten)}, day, 3);
    change(forged.records.back().head);
    return forged;
  };
  accepted(headed([](Record &r) { r.recorded_micros = 1'000; }), "at the same instant");
  accepted(headed([](Record &r) { r.reason = "two\nlines"; }), "a reason in two lines");
  refused(headed([](Record &r) { r.recorded_micros = 999; }), "before what is recorded");
  refused(headed([](Record &r) { r.recorded_micros = -1; }), "before 1970");
  refused(headed([](Record &r) { r.actor = "an\nna"; }), "an actor in two lines");
  const std::string long_reason(100'000, 'x');
  expect(Errc::damaged, headed([&](Record &r) { r.reason = long_reason; }), "a reason of 100,000 bytes");
  accepted(headed([](Record &r) { r.idempotency_key = {1, 2}, r.fingerprint = {3, 4}; }), "another key");
  refused(headed([&](Record &r) { r.idempotency_key = key, r.fingerprint = {3, 4}; }), "a key twice");
  refused(headed([](Record &r) { r.fingerprint = {3, 4}; }), "a fingerprint without a key");
  ForgedJournal empty = with({});
  refused(empty, "a record of nothing");
  empty.records.back().head.idempotency_key = {1, 2};
  accepted(empty, "a command that had nothing to do, and its key");
  empty.records.back().head.reason = "because";
  refused(empty, "and says why it did nothing");
  empty.records.back().head.reason = {};
  empty.records.back().head.personal_share = {{5, 6}, {7, 8}};
  refused(empty, "and keeps personal texts in mind");
  accepted(headed([](Record &r) {
             r.idempotency_key = {1, 2};
             r.personal_share = {{5, 6}, {7, 8}};
           }),
           "a personal share");
  refused(headed([](Record &r) { r.personal_share = {{5, 6}, {7, 8}}; }), "a personal share without a key");
}

// ---- snapshots

class ForgedSnapshots : public Forged {
 protected:
  ForgedSnapshots() {
    for (int i = 1; i <= 3; ++i) {
      CommandInfo info = on(day);
      info.recorded_micros = i * 1'000;
      info.actor = i == 2 ? "bert" : "anna";
      const std::string key = "key " + std::to_string(i);
      info.idempotency_key = key;
      give(info, RecordPayment{payment("10.00 USD"), {}});
    }
  }
  void refuses(const std::string &what, const std::function<void(ForgedSnapshot &)> &change,
               Errc code = Errc::bad_event) {
    ForgedSnapshot forged = snapshot_so_far();
    ASSERT_EQ(loaded(forged.bytes()), Errc::ok);
    change(forged);
    EXPECT_EQ(loaded(forged.bytes()), code) << what;
  }
};

TEST_F(ForgedSnapshots, KeysThatNoCommandHad) {
  refuses("out of order", [](ForgedSnapshot &s) { std::swap(s.keys[0], s.keys[1]); });
  refuses("of commands that overlap", [](ForgedSnapshot &s) { s.keys[1].first_sequence -= 1; });
  refuses("outcome above the last id", [](ForgedSnapshot &s) { s.keys[0].id = max_id + 1; });
  refuses("outcome that is another's", [](ForgedSnapshot &s) { s.keys[0].id = 7; });
  refuses("outcome of a command without effect", [](ForgedSnapshot &s) { s.keys[0].first_sequence = 0; });
  refuses("of commands to come", [](ForgedSnapshot &s) { s.keys[2].last_sequence += 1; });
  refuses("a personal share of a command without effect", [](ForgedSnapshot &s) {
    s.keys[0].first_sequence = s.keys[0].id = 0;
    s.keys[0].personal_share = {{5, 6}, {7, 8}};
  });
  refuses("of a command that two gave", [](ForgedSnapshot &s) {
    s.keys[1].first_sequence = s.keys[0].first_sequence;
    s.keys.erase(s.keys.begin());
  });
}

TEST_F(ForgedSnapshots, AuditThatNobodyLeft) {
  const std::string long_name(60'000, 'x');
  refuses("an actor of 60,000 bytes", [&](ForgedSnapshot &s) { s.audit[1].actor = long_name; });
  refuses("an actor over two lines", [&](ForgedSnapshot &s) { s.audit[1].actor = "a\nb"; });
  refuses("what is as before", [](ForgedSnapshot &s) {
    s.audit[1].actor = s.audit[0].actor;
    s.audit[1].recorded_micros = s.audit[0].recorded_micros;
  });
  refuses("before 1970", [](ForgedSnapshot &s) { s.audit[0].recorded_micros = -1; });
}

TEST_F(ForgedSnapshots, EventsThatOnlyAJournalHas) {
  refuses("an activation", [](ForgedSnapshot &s) {
    auto customer = std::get<CustomerSaved>(*s.events[1]);
    customer.status = CustomerStatus::prospect;
    s.events[1] = customer;
    s.events.push_back(CustomerActivated{CustomerId(2)});
  });
  refuses("dropped keys", [](ForgedSnapshot &s) { s.events.push_back(IdempotencyKeysDropped{1}); });
  refuses("a name that was erased", [](ForgedSnapshot &s) {
    auto customer = std::get<CustomerSaved>(*s.events[1]);
    customer.status = CustomerStatus::inactive;
    customer.name = "Ms. Smith";
    s.events.push_back(customer);
    s.events.push_back(PersonalErased{customer.id});
  });
  refuses("half a write-off", [&](ForgedSnapshot &s) {
    const ItemRef write_off{ItemKind::write_off, 1};
    s.events.push_back(about(issued(write_off, ten), one));
  });
  refuses("a write-off that is applied too late", [&](ForgedSnapshot &s) {
    const ItemRef write_off{ItemKind::write_off, 1};
    s.events.push_back(about(issued(write_off, ten), one));
    s.events.emplace_back();
    s.events.push_back(applied(write_off, one, ten));
  });
  refuses(
      "a document that says more than is kept of it",
      [&](ForgedSnapshot &s) {
        ItemIssued memo = issued(ItemRef(ItemKind::credit_memo, 1), ten);
        memo.facts.tax_scope = TaxScope::line;
        s.events.push_back(memo);
      },
      Errc::damaged);
}

TEST_F(ForgedSnapshots, FramesThatAreCutElsewhere) {
  refuses(
      "earlier", [](ForgedSnapshot &s) { s.frame_bytes = 64; }, Errc::damaged);
  const std::string notes(60'000, 'n');
  for (int i = 0; i < 4; ++i) {
    Invoice long_one = invoice("1.00 USD");
    long_one.reference = "r";
    DocumentLine line{.description = notes, .unit_price = 1};
    long_one.lines = {&line, 1};
    give(IssueInvoice{long_one});
  }
  refuses(
      "later", [](ForgedSnapshot &s) { s.frame_bytes = 150'000; }, Errc::damaged);
  refuses(
      "all in one", [](ForgedSnapshot &s) { s.frame_bytes = 1U << 20; }, Errc::damaged);
  refuses(
      "a list longer than a list may be",
      [](ForgedSnapshot &s) {
        s.frame_bytes = 1U << 20;
        s.events.assign(150'001, std::nullopt);
        s.keys.clear();
        s.audit.clear();
      },
      Errc::damaged);
}

// Frames with another sequence in their head, or that say they were erased where there was nothing to erase.
TEST_F(ForgedSnapshots, HeadsOfFramesThatSayOtherwise) {
  auto frames = split_frames(Bytes(snapshot_so_far().bytes()));
  ASSERT_EQ(frames.size(), 5U); // head, events, audit, keys, end
  const auto code_of = [&](std::size_t which, const std::function<void(FrameHead &)> &change) {
    auto changed = frames;
    const auto frame = read_frame(frames[which], 0);
    FrameHead head = frame->head;
    change(head);
    changed[which] = frame_of(head, frame->body, frame->personal);
    rechain(changed);
    return Ledger().load(Bytes(join(changed))).code();
  };
  EXPECT_EQ(code_of(2, [](FrameHead &) {}), Errc::ok);
  EXPECT_EQ(code_of(2, [](FrameHead &h) { h.first_sequence += 1; }), Errc::damaged);
  EXPECT_EQ(code_of(3, [](FrameHead &h) { h.first_sequence += 1; }), Errc::damaged);
  for (const std::size_t which : {0U, 3U, 4U})
    EXPECT_EQ(code_of(which, [](FrameHead &h) { h.flags |= FrameHead::personal_erased; }), Errc::damaged)
        << which;
}

} // namespace
} // namespace openitem::forged_test
