#include "calls.hpp"

#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/explain.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/marks.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <array>
#include <stdexcept>

namespace openitem::faults {

namespace {

const Currency usd = Currency::iso("USD").value();
const Date today = date("2026-03-01");

CommandInfo now() {
  CommandInfo info;
  info.effective = today;
  return info;
}
CommandInfo at(std::int32_t days_ago) {
  CommandInfo info;
  info.effective = Date::unchecked(today.day_number() - days_ago);
  return info;
}
Money cents(std::int64_t units) {
  return Money::of_minor(units, usd);
}
void must(const Result<Outcome> &result) {
  if (!result) throw std::runtime_error("seed: " + describe(result.error()));
}

constexpr std::uint64_t base = 1'000'000; // ids of what the calls name, far from the ledger's own
const CustomerId customer{1};
const JobId job{1};
const ContractId contract{1};

Invoice invoice_of(std::int64_t units) {
  Invoice invoice;
  invoice.customer = customer;
  invoice.total = cents(units);
  return invoice;
}
Payment payment_of(std::int64_t units) {
  Payment payment;
  payment.customer = customer;
  payment.amount = cents(units);
  return payment;
}
Invoice with_id(Invoice invoice, std::uint64_t id) {
  invoice.id = InvoiceId(base + id);
  return invoice;
}
Payment with_id(Payment payment, std::uint64_t id) {
  payment.id = PaymentId(base + id);
  return payment;
}

const std::string long_text(5'000, 'n'); // beyond what the text heap calls short

// Three instalments, or a hundred.
std::vector<DuePortion> instalments(std::size_t count) {
  std::vector<DuePortion> portions;
  for (std::size_t i = 0; i < count; ++i)
    portions.push_back({cents(100), Date::unchecked(today.day_number() + static_cast<std::int32_t>(30 * i))});
  return portions;
}
const std::vector<DuePortion> hundred = instalments(100);
const std::vector<TermsPortion> three_terms = [] {
  std::vector<TermsPortion> terms{net_days(10), net_days(20), net_days(30)};
  terms[0].share = terms[1].share = PortionShare::percent;
  terms[0].percent = terms[1].percent = {Decimal(33)};
  return terms;
}();
const std::vector<LineTax> tax{{"VAT", {Decimal(19)}}};
const std::vector<DocumentLine> lines = [] {
  std::vector<DocumentLine> all(40);
  for (DocumentLine &line : all) {
    line.product = "product";
    line.description = "what it is";
    line.quantity = 3;
    line.unit_price = decimal("0.335");
    line.taxes = tax;
  }
  return all;
}();

} // namespace

void seed(Ledger &ledger, std::size_t documents) {
  // What the calls name.
  Customer first;
  first.id = customer;
  first.code = "ACME";
  first.name = "Acme Ltd";
  first.currency = usd;
  first.salesperson = "Sam";
  must(ledger.execute(now(), CreateCustomer{first}));
  must(ledger.execute(
      now(), CreateCustomer{{.id = CustomerId(2), .code = "OTHER", .status = CustomerStatus::prospect}}));
  must(ledger.execute(now(), CreateJob{{.id = job, .customer = customer, .code = "ROOF"}}));
  must(ledger.execute(now(), CreateContract{{.id = contract, .number = "K-1", .customer = customer}}));
  const std::size_t customers = documents / 20;
  for (std::size_t i = 0; i < customers; ++i)
    must(ledger.execute(now(), CreateCustomer{{.id = CustomerId(10 + i), .name = "One of many"}}));
  for (std::size_t i = 0; i < documents / 2; ++i) {
    const auto days = static_cast<std::int32_t>(i % 300);
    const CustomerId owner(i % 4 == 0 ? customer.value() : 10 + i % customers);
    Invoice invoice = invoice_of(static_cast<std::int64_t>(1'000 + i));
    invoice.customer = owner;
    const std::string number = "INV-" + std::to_string(i);
    invoice.number = number;
    if (i % 7 == 0) invoice.terms = three_terms;
    if (i % 11 == 0) invoice.notes = "call before noon";
    must(ledger.execute(at(300 - days), IssueInvoice{invoice}));
    Payment payment = payment_of(static_cast<std::int64_t>(900 + i));
    payment.customer = owner;
    if (i % 4 != 0) // the first customer keeps many open items
      must(ledger.execute(at(290 - days),
                          RecordPayment{payment, {i % 3 == 0 ? Strategy::none : Strategy::oldest_first}}));
  }
  std::uint64_t id = 0;
  const auto issue = [&](Invoice invoice) {
    must(ledger.execute(at(30), IssueInvoice{with_id(std::move(invoice), ++id)}));
  };
  const auto pay = [&](Payment payment, std::uint64_t own) {
    must(ledger.execute(at(20), RecordPayment{with_id(std::move(payment), own), {}}));
  };
  for (int i = 0; i < 6; ++i) issue(invoice_of(10'000)); // 1 .. 6
  Invoice in_parts = invoice_of(10'000);
  in_parts.portions = hundred;
  issue(in_parts); // 7
  for (std::uint64_t own = 1; own <= 8; ++own) pay(payment_of(10'000), own);
  const Target first_invoice{InvoiceId(base + 1), cents(4'000)};
  must(ledger.execute(at(10),
                      ApplyCredit{PaymentId(base + 1), {&first_invoice, 1}})); // live, for Unapply and Void
  const Target second_invoice{InvoiceId(base + 2), cents(10'000)};
  must(ledger.execute(at(10), ApplyCredit{PaymentId(base + 2), {&second_invoice, 1}}));
  must(ledger.execute(at(10), ReversePayment{PaymentId(base + 3), ReversalKind::chargeback, {}}));
  must(ledger.execute(at(10), WriteOff{.item = InvoiceId(base + 3), .amount = cents(100), .id = base + 1}));
  Invoice draft = with_id(invoice_of(700), 500);
  draft.number = "DRAFT-1";
  must(ledger.execute(now(), DraftInvoice{draft}));
  must(ledger.execute(now(), DraftPayment{with_id(payment_of(300), 500)}));
  Invoice with_lines;
  with_lines.id = InvoiceId(base + 600);
  with_lines.customer = CustomerId(2); // a customer of its own: the others' open items stay as they are
  with_lines.lines = lines;
  with_lines.currency = usd;
  must(ledger.execute(now(), IssueInvoice{with_lines}));
  must(ledger.execute(at(20), Dispute{.item = InvoiceId(base + 4), .amount = cents(2'000)}));
  must(ledger.execute(at(20), Dispute{.item = InvoiceId(base + 7), .amount = cents(150)}));
}

namespace {

// The application of payment 1 to invoice 1.
Sequence application_of(Ledger &ledger) {
  ApplicationFilter filter;
  filter.item = PaymentId(base + 1);
  const auto rows = list_applications(ledger, filter, {today, 0});
  return rows && !rows->empty() ? rows->front().application : 0;
}

// The dispute of an invoice.
Sequence dispute_of(const Ledger &ledger, std::uint64_t invoice) {
  MarkFilter filter;
  filter.item = InvoiceId(base + invoice);
  const auto rows = list_marks(ledger, filter, {today, 0});
  return rows && !rows->empty() ? rows->front().mark : 0;
}

std::vector<CommandCall> make_commands() {
  std::vector<CommandCall> calls;
  const auto add = [&](std::string name, std::function<Result<Outcome>(Ledger &)> run) {
    calls.push_back({std::move(name), std::move(run)});
  };
  const auto plain = [&](std::string name, auto command) {
    add(std::move(name), [command](Ledger &ledger) { return ledger.execute(now(), command); });
  };
  Settings other;
  other.rounding = Rounding::half_even;
  plain("ChangeSettings", ChangeSettings{other});
  plain("RegisterCurrency", RegisterCurrency{Currency::custom("PTS", 0).value()});
  Customer fresh;
  fresh.code = "NEW";
  fresh.name = std::string_view(long_text).substr(0, 900);
  fresh.external_ref = "7b6c";
  fresh.terms = three_terms;
  fresh.salesperson = "Alex";
  fresh.label = "gold";
  fresh.credit_limit = cents(5);
  plain("CreateCustomer", CreateCustomer{fresh});
  fresh.id = customer;
  plain("ChangeCustomer", ChangeCustomer{fresh});
  plain("CreateJob", CreateJob{{.customer = customer, .code = "NEW", .name = "New", .external_ref = "j"}});
  plain("ChangeJob",
        ChangeJob{{.id = job, .customer = customer, .code = "RENAMED", .status = JobStatus::closed}});
  plain("CreateContract", CreateContract{{.number = "K-2", .customer = customer, .external_ref = "c"}});
  plain("ChangeContract", ChangeContract{{.id = contract, .number = "K-3", .customer = customer}});
  Invoice draft = invoice_of(500);
  draft.number = "D-1";
  draft.notes = long_text;
  plain("DraftInvoice", DraftInvoice{draft});
  draft.id = InvoiceId(base + 500);
  plain("DraftInvoice, replacing", DraftInvoice{draft});
  plain("DraftPayment", DraftPayment{payment_of(5)});
  plain("DeleteDraft", DeleteDraft{InvoiceId(base + 500)});
  plain("PostDraft of an invoice", PostDraft{InvoiceId(base + 500), {}, {}});
  plain("PostDraft of a payment", PostDraft{PaymentId(base + 500), "P-1", {Strategy::oldest_first}});
  plain("IssueInvoice", IssueInvoice{invoice_of(5)});
  Invoice full = invoice_of(5'000);
  full.number = "FULL-1";
  full.external_ref = "a-b-c";
  full.job = job;
  full.contract = contract;
  full.document_date = Date::unchecked(today.day_number() - 3);
  full.reference = "PO 1";
  full.series = "monthly";
  full.notes = long_text;
  full.terms = three_terms;
  plain("IssueInvoice, everything given", IssueInvoice{full});
  Invoice far = invoice_of(5);
  far.id = InvoiceId(max_id - 7);
  plain("IssueInvoice, far id", IssueInvoice{far});
  Invoice with_lines;
  with_lines.customer = customer;
  with_lines.currency = usd;
  with_lines.lines = lines;
  plain("IssueInvoice, lines", IssueInvoice{with_lines});
  Invoice parts = invoice_of(10'000);
  parts.portions = hundred;
  plain("IssueInvoice, 100 instalments", IssueInvoice{parts});
  Invoice of_prospect = invoice_of(5);
  of_prospect.customer = CustomerId(2);
  plain("IssueInvoice, second customer", IssueInvoice{of_prospect});
  Invoice foreign = invoice_of(5);
  foreign.total = money("500 JPY");
  plain("IssueInvoice, first in a currency", IssueInvoice{foreign});
  Invoice wide = invoice_of(5);
  wide.total = Money::of_minor(Money::limit / 4, usd);
  plain("IssueInvoice, wide amount", IssueInvoice{wide});
  plain("IssueInvoice, taking open credit", IssueInvoice{invoice_of(15'000)});
  calls.back().prepare = [](Ledger &ledger) {
    Settings settings = ledger.settings();
    settings.new_documents_take_open_credit = true;
    settings.surplus_credit_settles_oldest = true;
    must(ledger.execute(now(), ChangeSettings{settings}));
  };
  plain("IssueDebitNote", IssueDebitNote{invoice_of(5)});
  plain("RecordOpening, debit", RecordOpening{ItemKind::opening_debit, invoice_of(5)});
  plain("RecordOpening, credit", RecordOpening{ItemKind::opening_credit, invoice_of(5)});
  Payment told = payment_of(5);
  told.number = "P-2";
  told.method = "card";
  told.transaction_id = "tx";
  told.reference = "r";
  told.notes = long_text;
  told.external_ref = "p";
  plain("RecordPayment", RecordPayment{told, {}});
  for (const Strategy strategy : {Strategy::oldest_first, Strategy::due_date, Strategy::smallest,
                                  Strategy::largest, Strategy::proportional})
    plain("RecordPayment, strategy " + std::to_string(static_cast<int>(strategy)),
          RecordPayment{payment_of(60'000), {strategy}});
  add("RecordPayment, chosen", [](Ledger &ledger) {
    static const std::vector<Target> targets{{InvoiceId(base + 7), cents(5'000)}, {InvoiceId(base + 4), {}}};
    return ledger.execute(now(), RecordPayment{payment_of(12'000), {Strategy::chosen, targets}});
  });
  Payment in_cash;
  in_cash.method = "cash";
  plain("MarkPaid", MarkPaid{InvoiceId(base + 5), in_cash});
  Credit memo;
  memo.customer = customer;
  memo.amount = cents(9'000);
  memo.number = "CM-1";
  plain("IssueCreditMemo", IssueCreditMemo{.credit = memo});
  plain("IssueCreditMemo, displacing and refunding",
        IssueCreditMemo{.credit = memo, .invoice = InvoiceId(base + 2), .displace_payments = true});
  memo.amount = cents(10'000);
  plain("IssueCreditMemo, refunding the rest",
        IssueCreditMemo{
            .credit = memo, .invoice = InvoiceId(base + 1), .refund = cents(500), .refund_number = "RF-1"});
  Credit account;
  account.customer = customer;
  plain("AdjustAccountCredit, more", AdjustAccountCredit{account, cents(100)});
  plain("AdjustAccountCredit, less", AdjustAccountCredit{account, cents(-30'000)});
  const Date next_month = Date::unchecked(today.day_number() + 30);
  plain("ChangeDue", ChangeDue{.item = InvoiceId(base + 1), .due = next_month});
  plain("ChangeDue of 100 instalments", ChangeDue{.item = InvoiceId(base + 7), .due = next_month});
  plain("ChangeDue to a due date that is there", ChangeDue{.item = InvoiceId(base + 1), .due = next_month});
  calls.back().prepare = [next_month](Ledger &ledger) {
    must(ledger.execute(now(), ChangeDue{.item = InvoiceId(base + 1), .due = next_month}));
    must(ledger.execute(now(), ChangeDue{.item = InvoiceId(base + 1)})); // and away from it
  };
  plain("VoidItem, unapplying what was moved away from", VoidItem{InvoiceId(base + 1), true});
  calls.back().prepare = [next_month](Ledger &ledger) {
    must(ledger.execute(now(), ChangeDue{.item = InvoiceId(base + 1), .due = next_month}));
  };
  add("ApplyCredit", [](Ledger &ledger) {
    static const std::vector<Target> targets{{InvoiceId(base + 4), cents(5'000)},
                                             {InvoiceId(base + 7), cents(4'950)}};
    return ledger.execute(now(), ApplyCredit{PaymentId(base + 4), targets});
  });
  Settle settle;
  settle.customer = customer;
  settle.currency = usd;
  settle.settlement.strategy = Strategy::oldest_first;
  plain("Settle", settle);
  settle.settlement.strategy = Strategy::proportional;
  plain("Settle, proportional", settle);
  add("Settle, named credits", [settle](Ledger &ledger) {
    static const std::vector<ItemRef> credits{PaymentId(base + 4), PaymentId(base + 5)};
    Settle own = settle;
    own.credits = credits;
    own.at_most = cents(700);
    return ledger.execute(now(), own);
  });
  add("Unapply", [](Ledger &ledger) { return ledger.execute(now(), Unapply{application_of(ledger), {}}); });
  add("Unapply, keeping a part", [](Ledger &ledger) {
    return ledger.execute(now(), Unapply{application_of(ledger), cents(1'000)});
  });
  plain("VoidItem", VoidItem{InvoiceId(base + 5), false});
  plain("VoidItem, unapplying", VoidItem{InvoiceId(base + 1), true});
  plain("ReversePayment",
        ReversePayment{PaymentId(base + 2), ReversalKind::insufficient_funds, {cents(3'000), "FEE-1", {}}});
  plain("Reinstate", Reinstate{PaymentId(base + 3)});
  plain("Refund", Refund{.credit = PaymentId(base + 6), .amount = cents(500), .number = "RF-2"});
  plain("Refund, unapplying", Refund{.credit = PaymentId(base + 2), .amount = cents(500), .unapply = true});
  plain("WriteOff", WriteOff{.item = InvoiceId(base + 7), .number = "WO-1"});
  plain("RecoverWriteOff", RecoverWriteOff{base + 1});
  plain("DropIdempotencyKeys", DropIdempotencyKeys{1});
  plain("LockPeriod", LockPeriod{CommandClass::billing, at(40).effective});
  const GrantLockException exception{.actor = "clerk", .of = CommandClass::billing};
  plain("GrantLockException", exception);
  add("WithdrawLockException",
      [](Ledger &ledger) { return ledger.execute(now(), WithdrawLockException{ledger.last_sequence()}); });
  calls.back().prepare = [exception](Ledger &ledger) { must(ledger.execute(now(), exception)); };
  const Customer unused{.id = CustomerId(base + 90), .code = "UNUSED", .name = "Nobody"};
  plain("DeleteCustomer", DeleteCustomer{unused.id});
  calls.back().prepare = [unused](Ledger &ledger) {
    must(ledger.execute(now(), CreateCustomer{unused}));
    must(ledger.execute(now(), CreateContact{{.customer = unused.id, .name = "Nobody"}}));
    must(ledger.execute(now(), CreateJob{{.customer = unused.id, .code = "UNUSED"}}));
  };
  const Contact contact{.id = ContactId(base + 1), .customer = CustomerId(1), .name = "Ann", .primary = true};
  plain("CreateContact", CreateContact{contact});
  const auto with_contact = [contact](Ledger &ledger) {
    must(ledger.execute(now(), CreateContact{contact}));
  };
  Contact another = contact;
  another.id = ContactId(base + 2);
  another.notes = long_text;
  plain("CreateContact, primary instead of another", CreateContact{another});
  calls.back().prepare = with_contact;
  another.id = contact.id;
  plain("ChangeContact", ChangeContact{another});
  calls.back().prepare = with_contact;
  plain("DeleteContact", DeleteContact{contact.id});
  calls.back().prepare = with_contact;
  const auto kept = [&](const char *of, const auto &record) {
    using Of = std::remove_cvref_t<decltype(record)>;
    Of saved = record;
    saved.id = decltype(Of::id)(base + 3);
    plain(std::string("Create") + of, CreateRecord<Of>{saved});
    const auto with_it = [saved](Ledger &ledger) { must(ledger.execute(now(), CreateRecord<Of>{saved})); };
    plain(std::string("Change") + of, ChangeRecord<Of>{saved});
    calls.back().prepare = with_it;
    plain(std::string("Delete") + of, DeleteRecord<Of>{saved.id});
    calls.back().prepare = with_it;
  };
  static const TermsPortion net_30{.due = {.days = 30}};
  kept("Company", Company{.name = "Home", .terms = {&net_30, 1}});
  kept("CustomerGroup", CustomerGroup{.code = "GOLD",
                                      .name = std::string_view(long_text).substr(0, 900),
                                      .terms = {&net_30, 1}});
  kept("Address", Address{.customer = CustomerId(1), .is_default = true, .street = long_text});
  kept("TaxRegistration", TaxRegistration{.customer = CustomerId(1), .number = "RO1"});
  kept("Licence", Licence{.customer = CustomerId(1), .kind = "contractor", .number = "CL-1"});
  kept("Site", Site{.customer = CustomerId(1), .code = "NORTH", .external_ref = "s-1"});
  kept("Note", Note{.customer = CustomerId(1), .about = InvoiceId(base + 6), .text = long_text});
  kept("Communication", Communication{.customer = CustomerId(1), .external_ref = "m-1", .text = long_text});
  kept("Attachment", Attachment{.customer = CustomerId(1), .media_type = "image/png"});
  kept("MediaType", MediaType{.pattern = "image/*"});
  kept("NumberRange", NumberRange{.kind = ItemKind::invoice, .prefix = "INV-"});
  const Note note{.id = NoteId(base + 4), .customer = CustomerId(1)};
  const Link link{LinkId(base + 3), CustomerId(1), EntityKind::note, base + 4, InvoiceId(base + 6)};
  for (const auto &[what, command] : {std::pair{"CreateLink", 0}, {"ChangeLink", 1}, {"DeleteLink", 2}}) {
    if (command == 0) plain(what, CreateLink{link});
    if (command == 1) plain(what, ChangeLink{link});
    if (command == 2) plain(what, DeleteLink{link.id});
    calls.back().prepare = [note, link, with_it = command != 0](Ledger &ledger) {
      must(ledger.execute(now(), CreateNote{note}));
      if (with_it) must(ledger.execute(now(), CreateLink{link}));
    };
  }
  plain("Dispute", Dispute{InvoiceId(base + 6), cents(700), "damaged", long_text});
  plain("Dispute, all that is left of a disputed one", Dispute{.item = InvoiceId(base + 7)});
  add("ResolveDispute", [](Ledger &ledger) {
    return ledger.execute(now(), ResolveDispute{dispute_of(ledger, 4), MarkOutcome::invalid});
  });
  add("ApplyCredit, against disputes", [](Ledger &ledger) {
    const std::array<Target, 2> targets{Target{InvoiceId(base + 4), cents(500), dispute_of(ledger, 4)},
                                        Target{InvoiceId(base + 7), {}, dispute_of(ledger, 7)}};
    return ledger.execute(now(), ApplyCredit{PaymentId(base + 4), targets});
  });
  add("IssueCreditMemo, against a dispute", [](Ledger &ledger) {
    Credit credit;
    credit.customer = customer;
    credit.amount = cents(300);
    return ledger.execute(
        now(),
        IssueCreditMemo{.credit = credit, .invoice = InvoiceId(base + 4), .dispute = dispute_of(ledger, 4)});
  });
  add("ErasePersonal", [](Ledger &ledger) { return ledger.execute(now(), ErasePersonal{customer}); });
  calls.back().prepare = [](Ledger &ledger) {
    CommandInfo info = now();
    info.reason = "Ms. Smith moved";
    info.idempotency_key = "moved";
    const Customer gone{.id = customer,
                        .code = "GONE",
                        .name = std::string_view(long_text).substr(0, 900),
                        .status = CustomerStatus::not_used};
    must(ledger.execute(info, ChangeCustomer{gone}));
  };
  add("ErasePersonal, of a document", [](Ledger &ledger) {
    return ledger.execute(now(), ErasePersonal{{}, EntityKind::payment, base + 20});
  });
  calls.back().prepare = [](Ledger &ledger) {
    Payment noted = with_id(payment_of(3), 20);
    noted.notes = "by her husband";
    must(ledger.execute(now(), RecordPayment{noted, {}}));
  };
  add("IssueInvoice, with key, actor, reason and instant", [](Ledger &ledger) {
    CommandInfo info = now();
    info.actor = "clerk";
    info.reason = long_text;
    info.idempotency_key = "once";
    info.recorded_micros = 1'772'323'200'000'000;
    return ledger.execute(info, IssueInvoice{invoice_of(5)});
  });
  return calls;
}

template <class T> Errc code_of(const Result<T> &result) {
  return result.code();
}

std::vector<ReportCall> make_reports() {
  std::vector<ReportCall> calls;
  const auto add = [&](std::string name, std::function<Errc(const Ledger &)> run, bool host_memory = false) {
    calls.push_back({std::move(name), std::move(run), host_memory});
  };
  const AsOf now_{today, 0};
  const AsOf then{Date::unchecked(today.day_number() - 100), 0};
  const AsOf known{today, 40};
  for (const auto &[word, as_of] :
       {std::pair("today", now_), std::pair("past", then), std::pair("as known", known)}) {
    const std::string when = std::string(", ") + word;
    add("account_balance" + when, [as_of = as_of](const Ledger &ledger) {
      return code_of(account_balance(ledger, customer, as_of, {.per_job = true, .with_children = true}));
    });
    add("list_balances" + when,
        [as_of = as_of](const Ledger &ledger) { return code_of(list_balances(ledger, {}, as_of)); });
    add("list_items" + when, [as_of = as_of](const Ledger &ledger) {
      ItemFilter filter;
      filter.drafts = true;
      filter.sort = ItemSort::remaining;
      return code_of(list_items(ledger, filter, as_of));
    });
    add("list_applications" + when,
        [as_of = as_of](const Ledger &ledger) { return code_of(list_applications(ledger, {}, as_of)); });
    add("transaction_history" + when, [as_of = as_of](const Ledger &ledger) {
      HistoryFilter filter;
      filter.customer = customer;
      filter.currency = usd;
      filter.applications = true;
      filter.sort = HistorySort::amount;
      return code_of(transaction_history(ledger, filter, as_of));
    });
    add("explain_balance" + when, [as_of = as_of](const Ledger &ledger) {
      return code_of(explain_balance(ledger, customer, usd, as_of));
    });
    for (const AgingGroup group : {AgingGroup::customer, AgingGroup::job, AgingGroup::currency,
                                   AgingGroup::salesperson, AgingGroup::parent, AgingGroup::item}) {
      AgingOptions options;
      options.group = group;
      options.credits = group == AgingGroup::job ? AgingCredits::net_oldest : AgingCredits::separate;
      add(
          "AgingCalculator::run, group " + std::to_string(static_cast<int>(group)) + when,
          [as_of = as_of, calculator = AgingCalculator::create(options).value()](const Ledger &ledger) {
            return code_of(calculator.run(ledger, as_of));
          },
          true); // bucket labels are std::string
    }
    const AgingCalculator aging = AgingCalculator::create({}).value();
    add("customer_summary" + when, [as_of = as_of, aging](const Ledger &ledger) {
      return code_of(customer_summary(ledger, customer, as_of, aging));
    });
    add("customer_figures" + when, [as_of = as_of, aging](const Ledger &ledger) {
      CustomerFigures figures;
      return code_of(customer_figures(ledger, customer, usd, as_of, aging, figures));
    });
    add("explain_aging, disputed" + when, [as_of = as_of, aging](const Ledger &ledger) {
      return code_of(explain_aging(ledger, customer, usd, explain_disputed, aging, as_of));
    });
    add("list_marks" + when,
        [as_of = as_of](const Ledger &ledger) { return code_of(list_marks(ledger, {}, as_of)); });
    add("explain_aging" + when, [as_of = as_of, aging](const Ledger &ledger) {
      return code_of(explain_aging(ledger, customer, usd, 1, aging, as_of));
    });
  }
  add("find_mark", [now_](const Ledger &ledger) {
    MarkFilter filter;
    filter.item = InvoiceId(base + 4);
    const auto rows = list_marks(ledger, filter, now_);
    return rows ? code_of(find_mark(ledger, rows->front().mark, now_)) : rows.code();
  });
  add("find_customer", [](const Ledger &ledger) { return code_of(find_customer(ledger, customer)); });
  add("customer_terms", [](const Ledger &ledger) { return code_of(customer_terms(ledger, customer)); });
  add("find_customer_code", [](const Ledger &ledger) { return code_of(find_customer_code(ledger, "ACME")); });
  add("list_customers", [](const Ledger &ledger) {
    CustomerFilter filter;
    filter.text = "one of";
    return code_of(list_customers(ledger, filter));
  });
  add("find_job", [](const Ledger &ledger) { return code_of(find_job(ledger, job)); });
  add("list_jobs", [](const Ledger &ledger) { return code_of(list_jobs(ledger, customer)); });
  add("find_contract", [](const Ledger &ledger) { return code_of(find_contract(ledger, contract)); });
  add("contract_terms", [](const Ledger &ledger) { return code_of(contract_terms(ledger, contract)); });
  add("list_contracts", [](const Ledger &ledger) { return code_of(list_contracts(ledger, customer)); });
  add("find_item",
      [now_](const Ledger &ledger) { return code_of(find_item(ledger, InvoiceId(base + 7), now_)); });
  add("find_item, a draft",
      [now_](const Ledger &ledger) { return code_of(find_item(ledger, InvoiceId(base + 500), now_)); });
  add("find_number",
      [](const Ledger &ledger) { return code_of(find_number(ledger, ItemKind::invoice, "DRAFT-1")); });
  add("list_portions",
      [now_](const Ledger &ledger) { return code_of(list_portions(ledger, InvoiceId(base + 7), now_)); });
  add("list_lines", [](const Ledger &ledger) { return code_of(list_lines(ledger, InvoiceId(base + 600))); });
  add("list_taxes", [](const Ledger &ledger) { return code_of(list_taxes(ledger, InvoiceId(base + 600))); });
  return calls;
}

} // namespace

const std::vector<CommandCall> &command_calls() {
  static const std::vector<CommandCall> calls = make_commands();
  return calls;
}
const std::vector<ReportCall> &report_calls() {
  static const std::vector<ReportCall> calls = make_reports();
  return calls;
}

} // namespace openitem::faults
