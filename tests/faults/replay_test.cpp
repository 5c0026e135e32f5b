// Records that do not fit: each is refused with bad_event, nothing has changed, and the ledger goes on.
#include "openitem/ledger/event_log.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/money/text.hpp"
#include "support/generator.hpp"

#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <string>
#include <vector>

namespace openitem::faults::replay_test {
namespace {

using namespace testing_support;

const Date day = date("2026-01-01");
const Money ten = money("10.00 USD");

CommandInfo now() {
  CommandInfo info;
  info.effective = day;
  return info;
}

// A customer (1), a second one (2), an invoice of 100.00 in two portions, a payment of 60.00, an application
// of 10.00 (its sequence is `applied`), a voided invoice (2), a draft invoice (9).
class BadEvents : public testing::Test {
 protected:
  void SetUp() override {
    must(ledger.execute(now(), CreateCustomer{{.id = CustomerId(1), .code = "A"}}));
    must(ledger.execute(now(), CreateCustomer{{.id = CustomerId(2)}}));
    must(ledger.execute(now(), CreateJob{{.id = JobId(1), .customer = CustomerId(1)}}));
    const std::vector<DuePortion> halves{{money("50.00 USD"), day}, {money("50.00 USD"), day}};
    Invoice invoice;
    invoice.customer = CustomerId(1);
    invoice.total = money("100.00 USD");
    invoice.portions = halves;
    must(ledger.execute(now(), IssueInvoice{invoice}));
    invoice.portions = {};
    must(ledger.execute(now(), IssueInvoice{invoice}));
    must(ledger.execute(now(), VoidItem{InvoiceId(2)}));
    invoice.customer = CustomerId(2);
    must(ledger.execute(now(), IssueInvoice{invoice}));
    invoice.id = InvoiceId(9);
    must(ledger.execute(now(), DraftInvoice{invoice}));
    Payment payment;
    payment.customer = CustomerId(1);
    payment.amount = money("60.00 USD");
    must(ledger.execute(now(), RecordPayment{payment, {}}));
    const Target target{InvoiceId(1), ten};
    applied = ledger.execute(now(), ApplyCredit{PaymentId(1), {&target, 1}})->last_sequence;
    ASSERT_TRUE(ledger.verify().has_value());
  }
  static void must(const Result<Outcome> &result) {
    ASSERT_TRUE(result.has_value()) << describe(result.error());
  }

  Record record_of(std::span<const Event> events) const {
    Record record;
    record.first_sequence = ledger.last_sequence() + 1;
    record.effective = day;
    record.events = events;
    return record;
  }
  void expect_bad(const Event &event, const std::string &why) { expect_bad(record_of({&event, 1}), why); }
  void expect_bad(const Record &record, const std::string &why) {
    const Digest digest = ledger.state_digest();
    const Sequence sequence = ledger.last_sequence();
    EXPECT_EQ(ledger.replay(record).code(), Errc::bad_event) << why;
    EXPECT_EQ(ledger.state_digest(), digest) << why;
    EXPECT_EQ(ledger.last_sequence(), sequence) << why;
    EXPECT_FALSE(ledger.poisoned()) << why;
    const auto verdict = ledger.verify();
    EXPECT_TRUE(verdict.has_value()) << why << ": " << (verdict ? std::string() : describe(verdict.error()));
  }
  // Of the next sequence.
  [[nodiscard]] RecordSaved exception(LockException exception) const {
    exception.id = LockExceptionId(ledger.last_sequence() + 1);
    return {exception};
  }
  static ItemIssued issued(const ItemRef &ref, const ListView<DuePortion> &portions) {
    ItemIssued event;
    event.ref = ref;
    event.customer = CustomerId(1);
    event.effective = event.document_date = day;
    event.portions = portions;
    return event;
  }

  Ledger ledger;
  Sequence applied = 0;
  const AppliedPortion one{0, 0, ten};
  const DuePortion due{ten, day};
};

TEST_F(BadEvents, OutOfSequence) {
  const Event event = CurrencyRegistered{Currency::custom("PTS", 0).value()};
  const Digest digest = ledger.state_digest();
  for (const Sequence first : {Sequence{0}, ledger.last_sequence(), ledger.last_sequence() + 2, UINT64_MAX}) {
    Record record = record_of({&event, 1});
    record.first_sequence = first;
    EXPECT_EQ(ledger.replay(record).code(), Errc::bad_event) << first;
  }
  EXPECT_EQ(ledger.state_digest(), digest);
  EXPECT_TRUE(ledger.replay(record_of({&event, 1})).has_value());
}

TEST_F(BadEvents, AboutWhatIsNotThere) {
  expect_bad(CustomerActivated{CustomerId(77)}, "no such customer");
  expect_bad(JobSaved{.id = JobId(5), .customer = CustomerId(77)}, "job of nobody");
  expect_bad(ContractSaved{.id = ContractId(5), .customer = CustomerId(77)}, "contract of nobody");
  expect_bad(CustomerSaved{.id = CustomerId(1), .parent = CustomerId(77)}, "parent that is not there");
  expect_bad(DraftSaved{.ref = InvoiceId(50), .customer = CustomerId(77)}, "draft of nobody");
  expect_bad(DraftDeleted{InvoiceId(77)}, "no such draft");
  expect_bad(DraftDeleted{InvoiceId(1)}, "an invoice in the books is no draft");
  expect_bad(ItemReversed{InvoiceId(77), ReversalKind::voided, day}, "no such item");
  expect_bad(ItemReversed{InvoiceId(9), ReversalKind::voided, day}, "a draft is no item");
  expect_bad(ReversalUndone{InvoiceId(77), day}, "no such item");
  expect_bad(ApplicationUndone{0, day}, "no such application");
  expect_bad(ApplicationUndone{1, day}, "a customer is no application");
  expect_bad(ApplicationUndone{ledger.last_sequence() + 1, day}, "an application to come");
  expect_bad(CreditApplied{PaymentId(77), InvoiceId(1), day, {&one, 1}}, "no such credit");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(77), day, {&one, 1}}, "no such debit");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(9), day, {&one, 1}}, "a draft is no debit");
  ItemIssued of_nobody = issued(InvoiceId(50), {&due, 1});
  of_nobody.customer = CustomerId(77);
  expect_bad(of_nobody, "item of nobody");
  ItemIssued of_no_job = issued(InvoiceId(50), {&due, 1});
  of_no_job.job = JobId(77);
  expect_bad(of_no_job, "job that is not there");
}

TEST_F(BadEvents, ThatDoWhatIsDone) {
  expect_bad(issued(InvoiceId(1), {&due, 1}), "the id is taken");
  expect_bad(ItemReversed{InvoiceId(2), ReversalKind::voided, day}, "voided twice");
  expect_bad(ReversalUndone{InvoiceId(1), day}, "not reversed");
  expect_bad(ItemReversed{InvoiceId(1), ReversalKind::voided, day}, "still applied");
  DraftSaved draft;
  draft.ref = InvoiceId(1);
  draft.customer = CustomerId(1);
  expect_bad(draft, "a draft in the place of an item");
  const std::array<Event, 2> twice{ApplicationUndone{applied, day}, ApplicationUndone{applied, day}};
  expect_bad(record_of(twice), "undone twice: the first half is taken back too");
  const std::array<Event, 2> deleted{DraftDeleted{InvoiceId(9)}, DraftDeleted{InvoiceId(9)}};
  expect_bad(record_of(deleted), "the draft is gone");
  const std::array<Event, 2> posted{issued(InvoiceId(9), {&due, 1}), DraftDeleted{InvoiceId(9)}};
  expect_bad(record_of(posted), "the draft is an invoice now");
  expect_bad(CustomerActivated{CustomerId(1)}, "no prospect");
  expect_bad(CurrencyRegistered{Currency::iso("USD").value()}, "an ISO currency");
  const Event points = CurrencyRegistered{Currency::custom("PTS", 0).value()};
  const std::array<Event, 2> registered{points, points};
  expect_bad(record_of(registered), "registered twice");
}

TEST_F(BadEvents, WithAmountsThatDoNotFit) {
  const AppliedPortion too_much{0, 0, money("60.01 USD")};
  const AppliedPortion nothing_at_all{0, 0, money("0.00 USD")};
  const AppliedPortion negative{0, 0, money("-1.00 USD")};
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, {&too_much, 1}}, "more than there is");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, {&nothing_at_all, 1}}, "nothing");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, {&negative, 1}}, "less than nothing");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, {}}, "no portions");
  expect_bad(CreditApplied{InvoiceId(1), PaymentId(1), day, {&one, 1}}, "the sides are exchanged");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(3), day, {&one, 1}}, "another customer's invoice");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(2), day, {&one, 1}}, "a voided invoice");
  expect_bad(issued(InvoiceId(50), {}), "no portions");
  const DuePortion owed_back{money("-1.00 USD"), day};
  expect_bad(issued(InvoiceId(50), {&owed_back, 1}), "a negative portion");
  const DuePortion no_money{money("0.00 USD"), day};
  expect_bad(issued(PaymentId(50), {&no_money, 1}), "a payment of nothing");
  const std::array<DuePortion, 2> cancelled{due, DuePortion{money("-10.00 USD"), day}};
  expect_bad(issued(InvoiceId(50), cancelled), "portions that cancel each other out");
  const DuePortion largest{Money::of_minor(Money::limit, ten.currency()), day};
  const std::array<DuePortion, 2> too_large{largest, largest};
  expect_bad(issued(InvoiceId(50), too_large), "a total beyond the range");
  expect_bad(issued(InvoiceId(50), {&largest, 1}), "an account beyond the range");
  const std::array<AppliedPortion, 2> one_portion_twice{one, one};
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, one_portion_twice}, "one portion twice");
  const std::array<AppliedPortion, 2> backwards{AppliedPortion{0, 1, ten}, one};
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, backwards}, "portions out of order");
}
TEST_F(BadEvents, WithPortionsThatDoNotFit) {
  const Date later = date("2026-02-01");
  const std::array<DuePortion, 2> back{DuePortion{ten, later}, due};
  expect_bad(issued(InvoiceId(50), back), "due dates that go backwards");
  const std::array<DuePortion, 2> two{due, due};
  expect_bad(issued(PaymentId(50), two), "a payment in portions");
  for (const std::size_t many : {1'001U, 4'097U, 100'000U}) {
    const std::vector<DuePortion> portions(many, due);
    expect_bad(issued(InvoiceId(50), portions), std::to_string(many) + " portions");
    std::vector<AppliedPortion> applications;
    for (std::uint32_t i = 0; i < many; ++i) applications.push_back({0, i, money("0.01 USD")});
    expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, applications}, "applied to as many");
  }
}
TEST_F(BadEvents, WithMoreThanALedgerHolds) {
  const std::vector<TermsPortion> terms(1'001, net_days(30));
  expect_bad(CustomerSaved{.id = CustomerId(1), .code = "A", .terms = terms}, "1,001 terms");
  DraftSaved draft;
  draft.ref = InvoiceId(50);
  draft.customer = CustomerId(1);
  draft.currency = ten.currency();
  draft.total = ten;
  draft.state = DraftState::unapproved;
  draft.terms = terms;
  expect_bad(draft, "a draft with 1,001 terms");
  const std::vector<DocumentLine> lines(100'001);
  ItemIssued event = issued(InvoiceId(50), {&due, 1});
  event.facts.lines = lines;
  expect_bad(event, "100,001 lines");
}
TEST_F(BadEvents, WithValuesThatDoNotExist) {
  for (const int value : {2, 3, 99, 255}) {
    const std::string what = std::to_string(value);
    ItemIssued event = issued(InvoiceId(50), {&due, 1});
    event.facts.tax_scope = static_cast<TaxScope>(value);
    expect_bad(event, "tax scope " + what);
    Settings settings;
    settings.tax_scope = static_cast<TaxScope>(value);
    expect_bad(SettingsChanged{settings}, "tax scope of settings " + what);
  }
  for (const int value : {3, 4, 99, 255}) {
    const auto partial = static_cast<PartialPayments>(value);
    expect_bad(CustomerSaved{.id = CustomerId(1), .partial_payments = partial},
               "partial payments " + std::to_string(value));
  }
  for (const int value : {4, 5, 99, 255}) {
    const std::string what = std::to_string(value);
    const auto customer_status = static_cast<CustomerStatus>(value);
    expect_bad(CustomerSaved{.id = CustomerId(1), .code = "A", .status = customer_status}, "status " + what);
    const auto job_status = static_cast<JobStatus>(value);
    expect_bad(JobSaved{.id = JobId(1), .customer = CustomerId(1), .status = job_status},
               "job status " + what);
  }
  Settings settings;
  for (const int rounding : {0, static_cast<int>(Rounding::ceiling) + 1, 99, 255}) {
    settings.rounding = static_cast<Rounding>(rounding);
    expect_bad(SettingsChanged{settings}, "rounding " + std::to_string(rounding));
  }
  settings = {};
  settings.unique_numbers = false;
  expect_bad(SettingsChanged{settings}, "numbers no longer unique");
  DraftSaved draft;
  draft.ref = InvoiceId(50);
  draft.customer = CustomerId(1);
  draft.currency = ten.currency();
  draft.total = ten;
  for (const int state : {0, 5, 255}) {
    draft.state = static_cast<DraftState>(state);
    expect_bad(draft, "draft state " + std::to_string(state));
  }
  for (const int kind : {0, 2, 5, 6, 7, 99})
    expect_bad(ItemReversed{InvoiceId(3), static_cast<ReversalKind>(kind), day},
               "an invoice reversed as " + std::to_string(kind));
  for (const int of : {5, 255}) {
    expect_bad(PeriodLocked{static_cast<CommandClass>(of), day}, "class " + std::to_string(of));
    expect_bad(exception({.of = static_cast<CommandClass>(of)}), "class " + std::to_string(of));
  }
}
TEST_F(BadEvents, WithTextsThatAreNone) {
  const std::string too_long(1'001, 'x');
  const std::string too_long_a_note(64 * 1024 + 1, 'x');
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {"\xff"sv, "\xc3"sv, "\xed\xa0\x80"sv, "a\nb"sv, "a\0b"sv, std::string_view(too_long)}) {
    expect_bad(CustomerSaved{.id = CustomerId(1), .code = text}, "code");
    expect_bad(CustomerSaved{.id = CustomerId(1), .name = text}, "name");
    expect_bad(JobSaved{.id = JobId(1), .customer = CustomerId(1), .code = text}, "code of a job");
    expect_bad(ContractSaved{.id = ContractId(1), .number = text, .customer = CustomerId(1)}, "contract");
    expect_bad(exception({.actor = text}), "actor of an exception");
    ItemIssued event = issued(InvoiceId(50), {&due, 1});
    event.number = text;
    expect_bad(event, "number");
    event.number = {};
    event.facts.external_ref = text;
    expect_bad(event, "external reference");
    DocumentLine line;
    line.product = text;
    event.facts = {};
    event.facts.lines = {&line, 1};
    expect_bad(event, "product");
  }
  ItemIssued event = issued(InvoiceId(50), {&due, 1});
  event.facts.notes = too_long_a_note;
  expect_bad(event, "notes");
}
TEST_F(BadEvents, WithFactsThatDoNotFit) {
  ItemIssued event = issued(InvoiceId(50), {&due, 1});
  event.facts.about = InvoiceId(77);
  expect_bad(event, "about an invoice that is not there");
  event.facts.about = InvoiceId(3);
  expect_bad(event, "about another customer's invoice");
  event.facts = {};
  event.facts.tax = money("1 JPY");
  expect_bad(event, "tax in another currency");
  DocumentLine line;
  line.discount = money("1 JPY");
  event.facts = {};
  event.facts.lines = {&line, 1};
  expect_bad(event, "a discount in another currency");
  event.facts = {};
  event.facts.contract = ContractId(77);
  expect_bad(event, "under a contract that is not there");
  event.facts = {};
  event.facts.value_date = Date::unchecked(Date::last_day_number + 1);
  expect_bad(event, "a value date after the last day");
}
// The record around the events.
TEST_F(BadEvents, InAHeaderThatDoesNotFit) {
  const Event event = CurrencyRegistered{Currency::custom("PTS", 0).value()};
  const Record good = record_of({&event, 1});
  const auto expect_bad_header = [&](const std::string &why, auto &&change) {
    Record bad = good;
    change(bad);
    expect_bad(bad, why);
  };
  expect_bad_header("nothing in it", [](Record &r) { r.events = {}; });
  expect_bad_header("before 1970", [](Record &r) { r.recorded_micros = -1; });
  expect_bad_header("a day there is not", [](Record &r) { r.effective = Date::unchecked(-1); });
  expect_bad_header("a day after the last",
                    [](Record &r) { r.effective = Date::unchecked(Date::last_day_number + 1); });
  expect_bad_header("an actor of no text", [](Record &r) { r.actor = "\xff"; });
  expect_bad_header("a reason of no text", [](Record &r) { r.reason = "a\1"; });
  expect_bad_header("an id nobody can have", [](Record &r) { r.outcome_id = max_id + 1; });
  expect_bad_header("a fingerprint without a key", [](Record &r) { r.fingerprint = {1, 2}; });
  Record keyed = good;
  keyed.recorded_micros = 5;
  keyed.idempotency_key = {1, 2};
  ASSERT_TRUE(ledger.replay(keyed).has_value());
  const Event other = CurrencyRegistered{Currency::custom("QTS", 0).value()};
  Record next = record_of({&other, 1});
  next.idempotency_key = keyed.idempotency_key;
  expect_bad(next, "a key that was used");
  next.idempotency_key = {};
  next.recorded_micros = 4;
  expect_bad(next, "recorded before the one before it");
}
TEST_F(BadEvents, AboutLocksAndKeysThatAreNotThere) {
  expect_bad(RecordDeleted{EntityKind::lock_exception, 1}, "no exception");
  expect_bad(RecordDeleted{EntityKind::contact, 1}, "no contact");
  expect_bad(RecordDeleted{EntityKind::customer, 1}, "a customer");
  expect_bad(exception({.from = day, .to = date("2025-12-31")}), "an exception backwards");
  expect_bad(exception({.expires_micros = -1}), "expired before 1970");
  expect_bad(PeriodLocked{CommandClass::all, Date::unchecked(-5)}, "a day there is not");
  const Sequence granted = ledger.last_sequence() + 1;
  const RecordDeleted withdrawn{EntityKind::lock_exception, granted};
  const std::array<Event, 3> twice{exception({}), withdrawn, withdrawn};
  expect_bad(record_of(twice), "withdrawn twice");
  expect_bad(IdempotencyKeysDropped{ledger.last_sequence() + 2}, "keys to come");
}
TEST_F(BadEvents, AboutMarksThatDoNotFit) {
  const MarkPlaced right{.item = InvoiceId(3), .amount = ten, .effective = day};
  const auto expect = [&](const char *why, const auto &change) {
    MarkPlaced wrong = right;
    change(wrong);
    expect_bad(wrong, why);
  };
  expect("of a kind there is not", [](MarkPlaced &e) { e.kind = static_cast<MarkKind>(5); });
  expect("of no kind", [](MarkPlaced &e) { e.kind = MarkKind{}; });
  expect("a hold, which no command places", [](MarkPlaced &e) { e.kind = MarkKind::hold; });
  expect("a promise, which no command places", [](MarkPlaced &e) {
    e = {.kind = MarkKind::promise, .customer = CustomerId(2), .amount = ten, .effective = day, .until = day};
  });
  expect("on nothing", [](MarkPlaced &e) { e.item = {}; });
  expect("on no item", [](MarkPlaced &e) { e.item = InvoiceId(77); });
  expect("on a draft", [](MarkPlaced &e) { e.item = InvoiceId(9); });
  expect("on a credit", [](MarkPlaced &e) { e.item = PaymentId(1); });
  expect("on what is voided", [](MarkPlaced &e) { e.item = InvoiceId(2); });
  expect("on an item and a customer", [](MarkPlaced &e) { e.customer = CustomerId(2); });
  expect("over what is open", [](MarkPlaced &e) { e.amount = money("100.01 USD"); });
  expect("of nothing", [](MarkPlaced &e) { e.amount = money("0.00 USD"); });
  expect("of other money", [](MarkPlaced &e) { e.amount = money("10.00 EUR"); });
  expect("without an amount", [](MarkPlaced &e) { e.amount = {}; });
  expect("without a date", [](MarkPlaced &e) { e.effective = {}; });
  expect("with a last day", [](MarkPlaced &e) { e.until = date("2026-02-01"); });
  expect("with a code in two lines", [](MarkPlaced &e) { e.code = "a\nb"; });
  expect_bad(MarkReduced{1, ten, day}, "a customer is no mark");
  expect_bad(MarkEnded{1, MarkOutcome::valid, day}, "a customer is no mark");
  const Sequence placed = ledger.last_sequence() + 1;
  const std::array<Event, 2> both{right, MarkEnded{placed, MarkOutcome::valid, day}};
  expect_bad(record_of(both), "placed and ended in one record");
}
TEST_F(BadEvents, WithAPortionThatDoesNotExist) {
  for (const std::uint32_t wrong : {2U, 3U, 63U, 64U, 4'096U, 1'000'000U, UINT32_MAX}) {
    const AppliedPortion debit{0, wrong, ten};
    const AppliedPortion credit{wrong, 0, ten};
    expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, {&debit, 1}},
               "debit portion " + std::to_string(wrong));
    expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, {&credit, 1}},
               "credit portion " + std::to_string(wrong));
  }
}
TEST_F(BadEvents, OfAKindThatDoesNotExist) {
  for (const int kind : {0, 16, 100, 255}) {
    const ItemRef ref(static_cast<ItemKind>(kind), 50);
    expect_bad(issued(ref, {&due, 1}), "item kind " + std::to_string(kind));
    expect_bad(DraftSaved{.ref = ref, .customer = CustomerId(1)}, "draft kind " + std::to_string(kind));
    expect_bad(DraftDeleted{ref}, "deleted kind " + std::to_string(kind));
    expect_bad(ItemReversed{ref, ReversalKind::voided, day}, "reversed kind " + std::to_string(kind));
    expect_bad(CreditApplied{ref, InvoiceId(1), day, {&one, 1}}, "credit kind " + std::to_string(kind));
  }
}
TEST_F(BadEvents, WithOtherMoney) {
  const AppliedPortion yen{0, 0, money("10 JPY")};
  const AppliedPortion no_money{0, 0, Money{}};
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, {&yen, 1}}, "another currency");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), day, {&no_money, 1}}, "no currency");
  const std::array<DuePortion, 2> mixed{DuePortion{ten, day}, DuePortion{money("10 JPY"), day}};
  expect_bad(issued(InvoiceId(50), mixed), "two currencies in one item");
  const DuePortion unknown{Money::of_minor(1, Currency::custom("NONE", 2).value()), day};
  expect_bad(issued(InvoiceId(50), {&unknown, 1}), "a currency the ledger does not know");
  const DuePortion none{Money{}, day};
  expect_bad(issued(InvoiceId(50), {&none, 1}), "no currency");
}
TEST_F(BadEvents, ThatOverdrawThePast) {
  const Date before = date("2025-12-01");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), before, {&one, 1}}, "applied before either item");
  expect_bad(ApplicationUndone{applied, before}, "undone before it was made");
  expect_bad(ItemReversed{InvoiceId(3), ReversalKind::voided, before}, "voided before it was issued");
  expect_bad(ReversalUndone{InvoiceId(2), before}, "reinstated before it was voided");
}
TEST_F(BadEvents, WithoutADate) {
  ItemIssued undated = issued(InvoiceId(50), {&due, 1});
  undated.effective = {};
  expect_bad(undated, "item without date");
  expect_bad(CreditApplied{PaymentId(1), InvoiceId(1), {}, {&one, 1}}, "application without date");
  expect_bad(ItemReversed{InvoiceId(3), ReversalKind::voided, {}}, "reversal without date");
}
TEST_F(BadEvents, WithAnIdNobodyCanHave) {
  expect_bad(issued(InvoiceId(0), {&due, 1}), "invoice 0");
  expect_bad(issued(InvoiceId(max_id + 1), {&due, 1}), "invoice above the last id");
  expect_bad(CustomerSaved{.id = CustomerId(0)}, "customer 0");
  expect_bad(JobSaved{.id = JobId(0), .customer = CustomerId(1)}, "job 0");
}
TEST_F(BadEvents, WhoseNamesAreTaken) {
  expect_bad(CustomerSaved{.id = CustomerId(5), .code = "A"}, "a code that is taken");
  ItemIssued first = issued(InvoiceId(50), {&due, 1});
  first.number = "N";
  ItemIssued second = issued(InvoiceId(51), {&due, 1});
  second.number = "N";
  const std::array<Event, 2> both{first, second};
  expect_bad(record_of(both), "a number that is taken");
  first.facts.external_ref = second.facts.external_ref = "R";
  first.number = second.number = {};
  const std::array<Event, 2> same_reference{first, second};
  expect_bad(record_of(same_reference), "an external reference that is taken");
}
TEST_F(BadEvents, ThatMakeAFamilyOfACircle) {
  expect_bad(CustomerSaved{.id = CustomerId(1), .parent = CustomerId(1)}, "its own parent");
  expect_bad(CustomerSaved{.id = CustomerId(5), .parent = CustomerId(5)}, "its own parent, and new");
  const std::array<Event, 2> circle{CustomerSaved{.id = CustomerId(1), .parent = CustomerId(2)},
                                    CustomerSaved{.id = CustomerId(2), .parent = CustomerId(1)}};
  expect_bad(record_of(circle), "each other's parent");
}
TEST_F(BadEvents, ThatMoveAJobToAnotherCustomer) {
  expect_bad(JobSaved{.id = JobId(1), .customer = CustomerId(2)}, "the job's customer changed");
  ItemIssued event = issued(InvoiceId(50), {&due, 1});
  event.customer = CustomerId(2);
  event.job = JobId(1);
  expect_bad(event, "another customer's job");
  expect_bad(ContractSaved{.id = ContractId(1), .customer = CustomerId(2), .job = JobId(1)},
             "a contract for another customer's job");
  ItemIssued of_the_job = issued(PaymentId(50), {&due, 1});
  of_the_job.job = JobId(1);
  const std::array<Event, 2> paid{of_the_job, CreditApplied{PaymentId(50), InvoiceId(1), day, {&one, 1}}};
  expect_bad(record_of(paid), "credit of a job on an invoice of none");
}

// ---- many more, at random: a member of a good record is changed

class Changer {
 public:
  explicit Changer(std::uint64_t seed)
      : r_(seed) {}

  Event changed(const Event &event) {
    Event copy = event;
    std::visit([this](auto &e) { change(e); }, copy);
    return copy;
  }

 private:
  void change(CustomerSaved &e) { r_.one_in(2) ? change(e.id) : change(e.parent); }
  void change(CustomerActivated &e) { change(e.id); }
  void change(JobSaved &e) { r_.one_in(2) ? change(e.id) : change(e.customer); }
  void change(ContractSaved &e) {
    r_.one_in(2) ? change(e.id) : r_.one_in(2) ? change(e.customer) : change(e.job);
  }
  void change(DraftSaved &e) { r_.one_in(2) ? change(e.ref) : change(e.customer); }
  void change(DraftDeleted &e) { change(e.ref); }
  void change(ItemIssued &e) {
    switch (r_.below(6)) {
    case 0:
      change(e.ref);
      break;
    case 1:
      change(e.customer);
      break;
    case 2:
      change(e.job);
      break;
    case 3:
      change(e.effective);
      break;
    case 4:
      e.portions = {};
      break;
    default: {
      auto &own = due_.emplace_back(e.portions.begin(), e.portions.end());
      change(own[r_.below(own.size())].amount);
      e.portions = own;
    }
    }
  }
  void change(CreditApplied &e) {
    switch (r_.below(7)) {
    case 6:
      e.group = number();
      break;
    case 0:
      change(e.credit);
      break;
    case 1:
      change(e.debit);
      break;
    case 2:
      change(e.effective);
      break;
    case 3:
      std::swap(e.credit, e.debit);
      break;
    default: {
      auto &own = applied_.emplace_back(e.portions.begin(), e.portions.end());
      AppliedPortion &portion = own[r_.below(own.size())];
      r_.one_in(3)   ? change(portion.amount)
      : r_.one_in(2) ? void(portion.credit_portion = number())
                     : void(portion.debit_portion = number());
      e.portions = own;
    }
    }
  }
  void change(ApplicationUndone &e) { r_.one_in(2) ? void(e.application = number()) : change(e.effective); }
  void change(ItemReversed &e) { r_.one_in(2) ? change(e.item) : change(e.effective); }
  void change(ReversalUndone &e) { r_.one_in(2) ? change(e.item) : change(e.effective); }
  void change(PortionsMoved &e) {
    switch (r_.below(7)) {
    case 0:
      change(e.item);
      break;
    case 1:
      change(e.effective);
      break;
    case 2: {
      auto &own = added_.emplace_back(e.added.begin(), e.added.end());
      own.empty() || r_.one_in(3) ? void(own.emplace_back()) : own.pop_back();
      e.added = own;
      break;
    }
    case 3: {
      auto &own = added_.emplace_back(e.added.begin(), e.added.end());
      for (AddedPortion &portion : own) change(portion.due);
      e.added = own;
      break;
    }
    default: {
      auto &own = moved_.emplace_back(e.moves.begin(), e.moves.end());
      MovedPortion &move = own[r_.below(own.size())];
      r_.one_in(3)   ? change(move.amount)
      : r_.one_in(2) ? void(move.from = number())
                     : void(move.to = number());
      if (r_.one_in(6)) own.push_back(move);
      e.moves = own;
    }
    }
  }
  void change(SettingsChanged &) {}
  void change(CurrencyRegistered &) {}
  void change(IdempotencyKeysDropped &e) { e.before = number(); }
  void change(PeriodLocked &e) { change(e.through); }
  void change(RecordSaved &e) {
    if (auto *exception = std::get_if<LockException>(&e.record)) {
      r_.one_in(2) ? change(exception->from) : change(exception->to);
    } else {
      std::visit(
          [this](auto &record) {
            if constexpr (requires { record.customer; }) {
              if (r_.one_in(2)) return change(record.customer);
            }
            change(record.id);
          },
          e.record);
    }
  }
  void change(RecordDeleted &e) { e.id = number(); }
  void change(MarkPlaced &e) {
    r_.one_in(3) ? change(e.item) : r_.one_in(2) ? change(e.amount) : change(e.effective);
  }
  void change(MarkReduced &e) {
    r_.one_in(3) ? void(e.mark = number()) : r_.one_in(2) ? change(e.amount) : change(e.effective);
  }
  void change(MarkEnded &e) { r_.one_in(2) ? void(e.mark = number()) : change(e.effective); }
  void change(PersonalErased &e) {
    e.kind = static_cast<EntityKind>(r_.below(42));
    e.id = number();
  }

  std::uint32_t number() {
    return r_.pick<std::uint32_t>({0, 1, 2, 5, 63, 64, 65, static_cast<std::uint32_t>(r_.below(300)), 4'095,
                                   4'096, 0x3fff'ffff, 0x4000'0000, UINT32_MAX});
  }
  template <class Tag> void change(Id<Tag> &id) {
    id = Id<Tag>(r_.pick<std::uint64_t>({0, 1, 2, number(), max_id, UINT64_MAX}));
  }
  void change(ItemRef &ref) {
    if (r_.one_in(2)) ref.kind = static_cast<ItemKind>(r_.below(r_.one_in(3) ? 256 : 17));
    if (r_.one_in(2)) ref.id = r_.pick<std::uint64_t>({0, 1, 2, number(), max_id});
  }
  void change(Date &date) {
    date = Date::unchecked(static_cast<std::int32_t>(
        r_.pick<std::int64_t>({0, 1, 738'000, date.day_number() - 1, Date::last_day_number})));
  }
  void change(Money &money) {
    const Currency other = r_.pick({money.currency(), Currency::iso("JPY").value(), Currency{}});
    if (!other) {
      money = {};
    } else {
      money = Money::of_minor(r_.pick<Amount>({0, -1, 1, money.minor_units() + 1, -money.minor_units(),
                                               Money::limit, -Money::limit}),
                              other);
    }
  }

  Random r_;
  std::deque<std::vector<DuePortion>> due_;
  std::deque<std::vector<AppliedPortion>> applied_;
  std::deque<std::vector<AddedPortion>> added_;
  std::deque<std::vector<MovedPortion>> moved_;
};

// Whatever is let in leaves books that verify; whatever is refused leaves no trace; nothing crashes.
TEST(ChangedRecords, AreRefusedOrLeaveSoundBooks) {
  std::uint64_t refused = 0;
  std::uint64_t let_in = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Generator generator(seed, {});
    LedgerOptions options;
    options.settings = generator.first_settings();
    Ledger source(options);
    EventLog log;
    source.set_sink(&log);
    Model model(options.settings);
    Ledger ledger(options);
    Changer changer(seed);
    for (std::uint64_t number = 0; number < 150; ++number) {
      const auto built = generator.build(model, {number, false});
      const std::size_t records = log.size();
      (void)execute(source, built->info, built->command);
      if (log.size() == records) continue;
      const Record &good = log[records];
      model.apply(good);
      for (int attempt = 0; attempt < 6; ++attempt) {
        std::vector<Event> events(good.events.begin(), good.events.end());
        Random random(seed * 1'000'000 + number * 10 + static_cast<std::uint64_t>(attempt));
        if (events.empty()) break;
        Event &event = events[random.below(events.size())];
        event = changer.changed(event);
        Record bad = good;
        bad.events = events;
        const Digest digest = ledger.state_digest();
        const auto done = ledger.replay(bad);
        if (!done) {
          ++refused;
          ASSERT_EQ(done.code(), Errc::bad_event) << text(event);
          ASSERT_EQ(ledger.state_digest(), digest) << text(event);
          ASSERT_FALSE(ledger.poisoned());
          continue;
        }
        ++let_in;
        const auto verdict = ledger.verify();
        ASSERT_TRUE(verdict.has_value())
            << describe(verdict.error()) << "\nafter " << text(event) << "\nmade of " << text(good.events[0]);
        Ledger fresh(options); // back to the good books
        for (std::size_t i = 0; i < records; ++i) ASSERT_TRUE(fresh.replay(log[i]).has_value());
        ledger = std::move(fresh);
      }
      ASSERT_TRUE(ledger.replay(good).has_value()) << "record " << records;
    }
    ASSERT_EQ(ledger.state_digest(), source.state_digest());
  }
  std::printf("changed records: %llu refused, %llu let in\n", static_cast<unsigned long long>(refused),
              static_cast<unsigned long long>(let_in));
  EXPECT_GT(refused, 1'000U);
}

} // namespace
} // namespace openitem::faults::replay_test
