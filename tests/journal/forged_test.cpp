// What no command records: documents, applications, moves, erasures, heads of records.
#include "journal/forged_books.hpp"
#include "openitem/reports/account_balance.hpp"

namespace openitem::forged_test {
namespace {

using namespace forged_books;
using forged_books::later; // not the word of descriptions

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

TEST_F(Forged, NumbersThatNoRangeGives) {
  const NumberRangeId automatic(
      give(CreateNumberRange{{.kind = ItemKind::invoice, .automatic = true, .prefix = "R-"}}).id);
  const NumberRangeId named(give(CreateNumberRange{{.kind = ItemKind::invoice, .prefix = "B-"}}).id);
  const auto numbered = [&](std::string_view number, NumberRangeId range, std::uint64_t id = 3) {
    ItemIssued event = issued(ItemRef(ItemKind::invoice, id), ten);
    event.number = number;
    event.facts.number_range = range;
    return with({event}, day, id);
  };
  accepted(numbered("R-1", automatic), "the first number of a range");
  accepted(numbered("B-1", named), "that of a range that was named");
  accepted(numbered("B-1", {}), "one of the host's own");
  refused(numbered("R-2", automatic), "a number left out");
  refused(numbered("R-0", automatic), "one below the first");
  refused(numbered("R-01", automatic), "one written otherwise");
  refused(numbered("B-1", automatic), "one of another range");
  refused(numbered("R-1000000000000000000", automatic), "one above the last");
  refused(numbered("", automatic), "none of a range");
  refused(numbered("", {}), "none where a range is automatic");
  refused(numbered("R-1", NumberRangeId(9)), "one of a range that is not there");
  ItemIssued paid = issued(ItemRef(ItemKind::payment, 1), ten);
  paid.number = "R-1";
  paid.facts.number_range = automatic;
  refused(with({paid}, day, 1), "one of invoices for a payment");

  Invoice draft = invoice("10.00 USD");
  give(DraftInvoice{draft});
  draft.number_range = named;
  give(DraftInvoice{draft});
  accepted(numbered("R-1", automatic, 3), "a draft takes the automatic range");
  refused(numbered("B-1", named, 3), "a range that the draft does not name");
  accepted(numbered("B-1", named, 4), "a draft takes the range that it names");
  refused(numbered("R-1", automatic, 4), "the automatic range in the place of that");
  accepted(numbered("X-1", {}, 4), "the number that it was posted with");
  const auto deleted = [&](NumberRangeId range) {
    return with({RecordDeleted{EntityKind::number_range, range.value()}});
  };
  refused(deleted(named), "a range that a draft names goes");
  accepted(deleted(automatic), "one that has given nothing goes");
}

TEST_F(Forged, TransactionIdsThatSeveralPaymentsHave) {
  Payment first = payment("10.00 USD");
  first.method = "card";
  first.transaction_id = "ch_1";
  give(RecordPayment{first, {}});
  const auto paid = [&](std::string_view method, std::string_view transaction_id) {
    ItemIssued event = issued(ItemRef(ItemKind::payment, 2), ten);
    event.facts.method = method;
    event.facts.transaction_id = transaction_id;
    return with({event}, day, 2);
  };
  accepted(paid("card", "ch_1"), "an id again where ids need not be unique");
  Settings settings = ledger.settings();
  settings.unique_transaction_ids = true;
  give(ChangeSettings{settings});
  accepted(paid("card", "ch_2"), "another id");
  accepted(paid("cheque", "ch_1"), "the id by another method");
  refused(paid("card", "ch_1"), "the id again");
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

} // namespace
} // namespace openitem::forged_test
