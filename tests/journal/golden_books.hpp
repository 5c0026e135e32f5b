// The books behind the golden files: every kind of event, whole paragraphs of what a ledger can be asked.
// Never changed: a new kind of event gets golden files of its own.
#pragma once

#include "journal/kept_journal.hpp"
#include "journal/record_codec.hpp"
#include "journal/sample_events.hpp"
#include "openitem/journal/journal.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "support/forged.hpp"
#include "support/groups_by_hand.hpp"

#include <cstdio>
#include <map>
#include <string>

namespace openitem::testing_support {

using ByteVector = std::vector<std::byte>;

struct GoldenFiles {
  std::map<std::string, ByteVector> bytes;
  std::map<std::string, std::string> lines; // of digests.txt: by the file's name
  std::string figures;
};

[[nodiscard]] inline std::string hex(const Digest &digest) {
  char text[33];
  std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(digest.high),
                static_cast<unsigned long long>(digest.low));
  return text;
}
[[nodiscard]] inline std::string golden_line(const Ledger &ledger) {
  return hex(ledger.state_digest()) + " " + hex(ledger.books_digest()) + " " +
         std::to_string(ledger.last_sequence());
}
// One line per customer and currency, with everything that is known.
[[nodiscard]] inline std::string golden_figures(const Ledger &ledger, std::uint64_t customers) {
  std::string text;
  for (std::uint64_t id = 1; id <= customers; ++id) {
    const auto rows = account_balance(ledger, CustomerId(id), {Date::last(), 0}).value();
    for (const BalanceRow &row : rows)
      text += std::to_string(id) + " open " + to_string(row.open) + " unapplied " + to_string(row.unapplied) +
              "\n";
  }
  return text;
}

class GoldenBooks {
 public:
  GoldenBooks() {
    LedgerOptions options;
    options.identity = {0x1111'2222'3333'4444, 0x5555'6666'7777'8888};
    ledger_ = Ledger(options);
    ledger_.set_journal({Journaling::push, &journal_, {0xaaaa, 0xbbbb}});
    write();
  }
  [[nodiscard]] GoldenFiles files() {
    GoldenFiles files;
    const auto taken = snapshot(ledger_).value();
    files.bytes["books.snapshot"] = {taken.begin(), taken.end()};
    files.lines["books.snapshot"] = golden_line(ledger_);
    files.bytes["books.journal"] = journal_.bytes;
    files.lines["books.journal"] = golden_line(ledger_);
    files.figures = golden_figures(ledger_, 3);
    ByteVector erased = journal_.bytes;
    erased.resize(erase_personal(erased).value());
    files.bytes["erased.journal"] = erased;
    Ledger without_names;
    (void)without_names.replay(Bytes(erased)).value();
    files.lines["erased.journal"] = golden_line(without_names);
    // A chain that begins later, on a snapshot.
    Ledger later;
    (void)later.execute(day("2026-01-01"), CreateCustomer{{.code = "L", .name = "Later"}}).value();
    const auto before = snapshot(later).value();
    files.bytes["later.snapshot"] = {before.begin(), before.end()};
    files.lines["later.snapshot"] = golden_line(later);
    KeptJournal tail;
    later.set_journal({Journaling::push, &tail, {}});
    (void)later.execute(day("2026-01-02"), CreateJob{{.customer = CustomerId(1), .code = "J"}}).value();
    files.bytes["later.journal"] = tail.bytes;
    files.lines["later.journal"] = golden_line(later);
    files.bytes["every_member.record"] = every_member();
    add_erasure(files);
    files.bytes["groups.journal"] = groups();
    Ledger with_groups;
    (void)with_groups.replay(Bytes(files.bytes["groups.journal"])).value();
    files.lines["groups.journal"] = golden_line(with_groups);
    return files;
  }
  // A payment with withheld tax, undone as one, and a transfer to another customer: no command makes them yet.
  [[nodiscard]] static ByteVector groups() {
    Ledger ledger;
    EventLog log;
    ledger.set_sink(&log);
    const auto give = [&](std::string_view text, const auto &command) {
      (void)ledger.execute(day(text), command).value();
    };
    const auto make = [&](const GroupsByHand &made) {
      ledger.replay(made.record()).value();
      (void)log.accept(made.record());
    };
    give("2026-01-01", CreateCustomer{{.code = "PARENT", .currency = Currency::iso("USD").value()}});
    give("2026-01-01", CreateCustomer{{.code = "CHILD", .currency = Currency::iso("USD").value()}});
    give("2026-01-05", IssueInvoice{{.customer = CustomerId(1), .total = money("1000.00 USD")}});
    give("2026-01-05", IssueInvoice{{.customer = CustomerId(2), .total = money("150.00 USD")}});
    give("2026-01-10", RecordPayment{{.customer = CustomerId(1), .amount = money("900.00 USD")}, {}});
    GroupsByHand withheld(ledger, date("2026-01-10"));
    const Sequence paid = withheld.pay_less_withheld(PaymentId(1), InvoiceId(1), CustomerId(1),
                                                     money("900.00 USD"), money("100.00 USD"));
    make(withheld);
    give("2026-01-20", Unapply{paid, {}});
    GroupsByHand transfer(ledger, date("2026-01-21"));
    transfer.transfer(PaymentId(1), CustomerId(1), InvoiceId(2), CustomerId(2), money("150.00 USD"));
    make(transfer);
    ForgedJournal journal;
    for (std::size_t i = 0; i < log.size(); ++i)
      journal.records.push_back({log[i], {log[i].events.begin(), log[i].events.end()}});
    return journal.bytes();
  }
  // A record that fits no books: every kind of event with every member set.
  [[nodiscard]] static ByteVector every_member() {
    const auto events = events_with_every_member_set();
    Record record;
    record.first_sequence = 1;
    record.effective = date("2026-02-28");
    record.recorded_micros = -1;
    record.actor = "anna";
    record.idempotency_key = {1, 2};
    record.fingerprint = {3, 4};
    record.outcome_id = 17;
    record.reason = "asked for by Ms. Smith";
    record.personal_share = {{5, 6}, {7, 8}};
    record.events = events;
    ByteBuffer out(std::pmr::get_default_resource());
    FrameHead head = write_record(out, record, {0xaaaa, 0xbbbb});
    (void)seal(out.data(), head, true, {});
    return {out.bytes().begin(), out.bytes().end()};
  }

 private:
  // Somebody's texts are erased by a command, and then from the journal.
  static void add_erasure(GoldenFiles &files) {
    Ledger ledger;
    KeptJournal journal;
    ledger.set_journal({Journaling::push, &journal, {0xaaaa, 0xbbbb}});
    CommandInfo info = day("2026-01-01");
    info.reason = "asked for by Ms. Smith";
    info.idempotency_key = "request";
    const Customer smith{.code = "S", .name = "Ms. Smith", .status = CustomerStatus::inactive};
    (void)ledger.execute(info, CreateCustomer{smith}).value();
    (void)ledger.execute(day("2026-01-01"), CreateCustomer{{.code = "B", .name = "Beta"}}).value();
    (void)ledger.execute(day("2026-01-02"), ErasePersonal{CustomerId(1)}).value();
    const auto without_texts = erase_personal(ledger, Bytes(journal.bytes)).value();
    const auto taken = snapshot(ledger).value();
    files.bytes["erasure.journal"] = journal.bytes;
    files.bytes["erasure_done.journal"] = {without_texts.begin(), without_texts.end()};
    files.bytes["erasure.snapshot"] = {taken.begin(), taken.end()};
    for (const char *name : {"erasure.journal", "erasure_done.journal", "erasure.snapshot"})
      files.lines[name] = golden_line(ledger);
  }
  [[nodiscard]] static CommandInfo day(std::string_view text) {
    CommandInfo info;
    info.effective = date(text);
    return info;
  }
  template <class Command> Outcome give(std::string_view text, const Command &command) {
    CommandInfo info = day(text);
    info.recorded_micros = 1'767'225'600'000'000 + 1'000'000 * static_cast<std::int64_t>(++commands_);
    info.actor = commands_ % 3 == 0 ? "bert" : "anna";
    info.reason = commands_ % 5 == 0 ? "asked for by Ms. Smith" : "";
    const std::string key = "request " + std::to_string(commands_);
    if (commands_ % 2 == 0) info.idempotency_key = key;
    return ledger_.execute(info, command).value();
  }

  void write() {
    const Currency usd = Currency::iso("USD").value();
    Settings settings;
    settings.rounding = Rounding::half_even;
    give("2026-01-01", ChangeSettings{settings});
    give("2026-01-01", RegisterCurrency{Currency::custom("POINTS", 0).value()});
    const DiscountTier tier{Percent{Decimal::of(2, 0).value()}, 10};
    const TermsPortion halves[] = {
        {PortionShare::percent, Percent{Decimal::of(500, 1).value()}, {}, {}, {&tier, 1}},
        {PortionShare::remainder, {}, {}, {.days = 30}, {}}};
    give("2026-01-01", CreateCustomer{{.code = "ACME",
                                       .name = "Ms. Smith",
                                       .status = CustomerStatus::prospect,
                                       .label = "gold",
                                       .currency = usd,
                                       .terms = halves,
                                       .salesperson = "Kim",
                                       .credit_limit = money("5000.00 USD"),
                                       .external_ref = "7f3c"}});
    give("2026-01-01",
         CreateCustomer{{.code = "BETA", .name = "Beta", .currency = usd, .parent = CustomerId(1)}});
    give("2026-01-02",
         ChangeCustomer{{.id = CustomerId(2), .code = "BETA", .name = "Beta & Co", .currency = usd}});
    give("2026-01-02",
         CreateCustomer{{.code = "YEN", .name = "\xe6\xa0\xaa", .currency = Currency::iso("JPY").value()}});
    give("2026-01-02", CreateJob{{.customer = CustomerId(1), .code = "ROOF", .name = "Roof of Ms. Smith"}});
    give("2026-01-02", CreateContract{{.number = "C-1",
                                       .customer = CustomerId(1),
                                       .job = JobId(1),
                                       .starts = date("2026-01-01"),
                                       .ends = date("2026-12-31")}});
    const LineTax vat{"VAT", Percent{Decimal::of(190, 1).value()}};
    const DocumentLine lines[] = {
        {"P-1", "tiles", Decimal::of(1250, 3).value(), Decimal::of(3333, 2).value(), {}, {}, {&vat, 1}},
        {"P-2",
         "work",
         Decimal::of(100, 2).value(),
         Decimal::of(7500, 2).value(),
         Percent{5},
         {},
         {&vat, 1}}};
    Invoice invoice{.number = "INV-1", .customer = CustomerId(1)};
    invoice.job = JobId(1);
    invoice.contract = ContractId(1);
    invoice.lines = lines;
    invoice.series = "monthly";
    invoice.reference = "PO 7";
    invoice.notes = "for Ms. Smith";
    invoice.external_ref = "inv-1";
    invoice.delivery_date = date("2026-01-03");
    give("2026-01-05", IssueInvoice{invoice}); // and the prospect becomes active
    Invoice plain{.number = "INV-2", .customer = CustomerId(2)};
    plain.total = money("100.00 USD");
    plain.due = date("2026-02-28");
    give("2026-01-31", IssueInvoice{plain});
    Payment payment{.number = "P-1", .customer = CustomerId(2)};
    payment.amount = money("60.00 USD");
    payment.method = "card";
    payment.transaction_id = "tx-1";
    payment.notes = "by her husband";
    const Outcome paid = give("2026-02-10", RecordPayment{payment, {.strategy = Strategy::oldest_first}});
    give("2026-02-11", Unapply{paid.last_sequence});
    const Target target{InvoiceId(2), money("25.00 USD")};
    give("2026-02-12", ApplyCredit{PaymentId(1), {&target, 1}});
    give("2026-02-13",
         ReversePayment{PaymentId(1), ReversalKind::insufficient_funds, {money("15.00 USD"), "F-1", {}}});
    give("2026-02-14", Reinstate{PaymentId(1)});
    Invoice draft{.number = "D-1", .customer = CustomerId(1)};
    draft.total = money("7.00 USD");
    const Outcome drafted = give("2026-02-15", DraftInvoice{draft});
    give("2026-02-15", DeleteDraft{InvoiceId(drafted.id)});
    draft.number = "D-2"; // and one that is still there
    give("2026-02-15", DraftInvoice{draft});
    Payment announced{.customer = CustomerId(3)};
    announced.amount = money("5000 JPY");
    const Outcome pending = give("2026-02-15", DraftPayment{announced});
    give("2026-02-16", PostDraft{PaymentId(pending.id), "P-9", {}});
    Invoice huge{.customer = CustomerId(3)};
    huge.total = Money::of_minor(Money::limit - 1, Currency::custom("POINTS", 0).value());
    give("2026-02-16", IssueInvoice{huge});
    {
      Transaction together(ledger_);
      Invoice wrong{.number = "INV-3", .customer = CustomerId(1)};
      wrong.total = money("9.99 USD");
      const Outcome issued = give("2026-02-17", IssueInvoice{wrong});
      give("2026-02-18", VoidItem{InvoiceId(issued.id)});
      Credit memo{.number = "CM-1", .customer = CustomerId(2)};
      memo.amount = money("4.00 USD");
      give("2026-02-18", IssueCreditMemo{memo, InvoiceId(2)});
      (void)together.commit().value();
    }
    Invoice postponed{.number = "INV-4", .customer = CustomerId(1)};
    postponed.total = money("30.00 USD");
    postponed.due = date("2026-02-28");
    const InvoiceId later(give("2026-02-18", IssueInvoice{postponed}).id);
    Payment advance{.customer = CustomerId(1)};
    advance.amount = money("10.00 USD");
    const Target to_later{later, money("10.00 USD")};
    give("2026-02-18", RecordPayment{advance, {.targets = {&to_later, 1}}});
    const Sequence applied = ledger_.last_sequence();
    give("2026-02-18", ChangeDue{.item = later, .due = date("2026-03-31")});
    give("2026-02-18", ChangeDue{.item = later, .from = date("2026-03-31")});
    give("2026-02-18", Unapply{applied}); // what comes back is never due, too
    give("2026-02-19", WriteOff{.item = InvoiceId(2), .amount = money("1.00 USD"), .number = "W-1"});
    give("2026-02-20", LockPeriod{CommandClass::billing, date("2026-01-31")});
    const Outcome granted =
        give("2026-02-20", GrantLockException{"anna", CommandClass::all, date("2026-01-01"),
                                              date("2026-01-31"), 1'800'000'000'000'000});
    give("2026-02-21", WithdrawLockException{granted.first_sequence});
    Contact contact{.customer = CustomerId(1), .name = "Ms. Smith", .phone = "+1 555 0100", .primary = true};
    give("2026-02-21", CreateContact{contact});
    contact.name = "Mr. Jones";
    give("2026-02-21", CreateContact{contact});
    give("2026-02-21", DeleteContact{ContactId(1)});
    give("2026-02-21", DropIdempotencyKeys{10});
  }

  KeptJournal journal_;
  Ledger ledger_;
  std::uint64_t commands_ = 0;
};

} // namespace openitem::testing_support
