#include "support/scenario_commands.hpp"

#include "ledger/descriptions.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/item_list.hpp"

#include <functional>
#include <map>
#include <optional>

namespace openitem::scenario {
namespace {

// What every reader below works with.
struct Reader {
  World &world;
  Arguments &arguments;
  Prepared &prepared;
  bool repeats;

  [[nodiscard]] std::string_view text(std::string_view key) const {
    auto value = arguments.take(key);
    return value ? prepared.kept.keep(std::move(*value)) : std::string_view();
  }
  [[nodiscard]] Date date(std::string_view key) const {
    const auto value = arguments.take(key);
    return value ? day(*value) : Date();
  }
  [[nodiscard]] Money amount(std::string_view key, Currency currency) const {
    const auto value = arguments.take(key);
    return value && *value != "none" ? world.amount(*value, currency) : Money();
  }
  [[nodiscard]] std::uint64_t id() const {
    const auto value = arguments.take("id");
    return value ? whole(*value) : 0;
  }
  [[nodiscard]] bool flag(std::string_view key) const {
    const auto value = arguments.take(key);
    return value && on_or_off(*value);
  }
  template <class E> [[nodiscard]] E word(std::string_view key, E otherwise) const {
    const auto value = arguments.take(key);
    return value ? from_word<E>(*value) : otherwise;
  }
  [[nodiscard]] CustomerId customer() const {
    const auto name = arguments.take("customer");
    return name ? world.customer(*name) : CustomerId();
  }
  [[nodiscard]] JobId job() const {
    const auto name = arguments.take("job");
    return name ? world.job(*name) : JobId();
  }
  [[nodiscard]] ContractId contract() const {
    const auto name = arguments.take("contract");
    return name ? world.contract(*name) : ContractId();
  }
  // currency= or the customer's own; for amounts that say none.
  [[nodiscard]] Currency currency(CustomerId customer) const {
    const auto code = arguments.take("currency");
    return code ? world.currency(*code) : world.currency_of(customer);
  }
  // number= or the name itself; number=none for a record without one.
  [[nodiscard]] std::string_view number(const std::string &name) const {
    const auto given = arguments.take("number");
    if (!given) return prepared.kept.keep(name);
    return *given == "none" ? std::string_view() : prepared.kept.keep(*given);
  }
  // The name of what the command creates.
  [[nodiscard]] std::string creates(std::string_view what, EntityKind kind) const {
    auto name = arguments.next(what);
    if (name.find('#') != std::string::npos || name == "none") throw Malformed(name + " cannot be a name");
    prepared.creates = {name, kind};
    return name;
  }
  [[nodiscard]] std::string creates(ItemKind kind) const {
    auto name = creates(to_word(kind), static_cast<EntityKind>(kind));
    if (!repeats && world.has_item(name)) throw Malformed(name + " is the name of another item");
    return name;
  }
};

// ---- master data

CreateCustomer customer_of(const Reader &read, const std::string &name) {
  Customer customer;
  customer.id = CustomerId(read.id());
  const auto code = read.arguments.take("code");
  customer.code = !code             ? read.prepared.kept.keep(name)
                  : *code == "none" ? ""
                                    : read.prepared.kept.keep(*code);
  customer.name = read.text("name");
  customer.status = read.word("status", CustomerStatus::active);
  customer.label = read.text("label");
  if (const auto currency = read.arguments.take("currency"))
    customer.currency = read.world.currency(*currency);
  if (const auto word = read.arguments.take("terms"))
    customer.terms = terms(read.world, *word, customer.currency, read.prepared.kept);
  customer.salesperson = read.text("salesperson");
  customer.credit_limit = read.amount("credit_limit", customer.currency);
  customer.partial_payments = read.word("partial_payments", PartialPayments::inherit);
  if (const auto parent = read.arguments.take("parent")) customer.parent = read.world.customer(*parent);
  customer.established = read.date("established");
  customer.external_ref = read.text("external_ref");
  return {customer};
}

CreateJob job_of(const Reader &read, const std::string &name) {
  Job job;
  job.id = JobId(read.id());
  job.customer = read.customer();
  const auto code = read.arguments.take("code");
  job.code = !code ? read.prepared.kept.keep(name) : *code == "none" ? "" : read.prepared.kept.keep(*code);
  job.name = read.text("name");
  job.status = read.word("status", JobStatus::active);
  job.external_ref = read.text("external_ref");
  return {job};
}

CreateContract contract_of(const Reader &read, const std::string &name) {
  Contract contract;
  contract.id = ContractId(read.id());
  contract.number = read.number(name);
  contract.customer = read.customer();
  contract.job = read.job();
  contract.starts = read.date("starts");
  contract.ends = read.date("ends");
  contract.external_ref = read.text("external_ref");
  return {contract};
}

// A change says what differs; the rest is as earlier statements said.
std::string changes(const Reader &read, std::string_view what) {
  auto name = read.arguments.next(what);
  const auto key = std::string(what) + " " + name;
  const auto earlier = read.world.said.find(key);
  if (earlier != read.world.said.end()) read.arguments.inherit(earlier->second);
  read.prepared.remember = key;
  read.prepared.said = read.arguments;
  return name;
}

AnyCommand create_customer(const Reader &read) {
  const auto name = read.creates("customer", EntityKind::customer);
  if (!read.repeats && read.world.has_customer(name))
    throw Malformed(name + " is the name of another customer");
  read.prepared.remember = "customer " + name;
  read.prepared.said = read.arguments;
  return customer_of(read, name);
}

AnyCommand change_customer(const Reader &read) {
  const auto name = changes(read, "customer");
  auto customer = customer_of(read, name).customer;
  customer.id = read.world.customer(name);
  return ChangeCustomer{customer};
}

AnyCommand create_job(const Reader &read) {
  const auto name = read.creates("job", EntityKind::job);
  if (!read.repeats && read.world.has_job(name)) throw Malformed(name + " is the name of another job");
  read.prepared.remember = "job " + name;
  read.prepared.said = read.arguments;
  return job_of(read, name);
}

AnyCommand change_job(const Reader &read) {
  const auto name = changes(read, "job");
  auto job = job_of(read, name).job;
  job.id = read.world.job(name);
  return ChangeJob{job};
}

AnyCommand create_contract(const Reader &read) {
  const auto name = read.creates("contract", EntityKind::contract);
  if (!read.repeats && read.world.has_contract(name))
    throw Malformed(name + " is the name of another contract");
  read.prepared.remember = "contract " + name;
  read.prepared.said = read.arguments;
  return contract_of(read, name);
}

AnyCommand change_contract(const Reader &read) {
  const auto name = changes(read, "contract");
  auto contract = contract_of(read, name).contract;
  contract.id = read.world.contract(name);
  return ChangeContract{contract};
}

// ---- records without figures: their words are the names of their members

template <class T> T record_of(const Reader &read) {
  T record;
  for_each_index<T>([&]<std::size_t Index>() {
    constexpr auto &of = member_at<T, Index>;
    auto &member = record.*of.at;
    using M = std::remove_cvref_t<decltype(member)>;
    if constexpr (of.role == Role::key) {
      member = M(read.id());
    } else if constexpr (of.role == Role::owner) {
      member = read.customer();
    } else if constexpr (std::same_as<M, std::string_view>) {
      member = read.text(of.name);
    } else {
      static_assert(std::same_as<M, bool>, "say here how it is written");
      member = read.flag(of.name);
    }
  });
  return record;
}

template <class T> AnyCommand create_record(const Reader &read) {
  const std::string word = to_word(kind_of<T>);
  const auto name = read.creates(word, kind_of<T>);
  if (!read.repeats && read.world.has_record(kind_of<T>, name))
    throw Malformed(name + " is the name of another " + word);
  read.prepared.remember = word + " " + name;
  read.prepared.said = read.arguments;
  return CreateRecord<T>{record_of<T>(read)};
}
template <class T> AnyCommand change_record(const Reader &read) {
  const auto name = changes(read, to_word(kind_of<T>));
  T record = record_of<T>(read);
  record.id = decltype(record.id)(read.world.record(kind_of<T>, name));
  return ChangeRecord<T>{record};
}
template <class T> AnyCommand delete_record(const Reader &read) {
  const auto name = read.arguments.next(to_word(kind_of<T>));
  return DeleteRecord<T>{decltype(T::id)(read.world.record(kind_of<T>, name))};
}

AnyCommand change_settings(const Reader &read) {
  return ChangeSettings{settings_of(read.arguments, read.world.ledger().settings())};
}

AnyCommand register_currency(const Reader &read) {
  const auto code = read.arguments.next("a currency code");
  const auto digits = whole(read.arguments.need("digits"));
  return RegisterCurrency{accepted(Currency::custom(code, static_cast<unsigned>(digits)))};
}

// ---- documents

Invoice invoice_of(const Reader &read, const std::string &name) {
  auto &kept = read.prepared.kept;
  Invoice invoice;
  invoice.id = InvoiceId(read.id());
  invoice.number = read.number(name);
  invoice.customer = read.customer();
  invoice.job = read.job();
  invoice.contract = read.contract();
  const auto code = read.arguments.take("currency");
  if (code) invoice.currency = read.world.currency(*code);
  const auto currency = code ? invoice.currency : read.world.currency_of(invoice.customer);
  invoice.document_date = read.date("document");
  invoice.delivery_date = read.date("delivery");
  invoice.lines = lines(read.world, read.arguments.take_all("line"), currency, kept);
  invoice.tax_scope = read.word("tax_scope", TaxScope::document);
  invoice.total = read.amount("total", currency);
  if (const auto word = read.arguments.take("portions"))
    invoice.portions = portions(read.world, *word, currency, kept);
  invoice.due = read.date("due");
  if (const auto word = read.arguments.take("terms"))
    invoice.terms = terms(read.world, *word, currency, kept);
  invoice.salesperson = read.text("salesperson");
  invoice.series = read.text("series");
  invoice.reference = read.text("reference");
  invoice.notes = read.text("notes");
  invoice.external_ref = read.text("external_ref");
  return invoice;
}

Payment payment_of(const Reader &read, const std::string &name, Currency otherwise = {}) {
  Payment payment;
  payment.id = PaymentId(read.id());
  payment.number = read.number(name);
  payment.customer = read.customer();
  payment.job = read.job();
  const auto currency = read.currency(payment.customer);
  payment.amount = read.amount("amount", currency ? currency : otherwise);
  payment.value_date = read.date("value_date");
  payment.method = read.text("method");
  payment.transaction_id = read.text("transaction_id");
  payment.reference = read.text("reference");
  payment.notes = read.text("notes");
  payment.external_ref = read.text("external_ref");
  return payment;
}

Credit credit_of(const Reader &read, const std::string &name) {
  Credit credit;
  credit.id = read.id();
  credit.number = read.number(name);
  credit.customer = read.customer();
  credit.job = read.job();
  credit.contract = read.contract();
  credit.document_date = read.date("document");
  const auto code = read.arguments.take("currency");
  if (code) credit.currency = read.world.currency(*code);
  const auto currency = code ? credit.currency : read.world.currency_of(credit.customer);
  credit.lines = lines(read.world, read.arguments.take_all("line"), currency, read.prepared.kept);
  credit.tax_scope = read.word("tax_scope", TaxScope::document);
  credit.amount = read.amount("amount", currency);
  credit.reference = read.text("reference");
  credit.notes = read.text("notes");
  credit.external_ref = read.text("external_ref");
  return credit;
}

// settle=STRATEGY, targets=INV-1:10.00,INV-2 (which alone means settle=chosen), cap=on, only_this_credit=on.
Settlement settlement_of(const Reader &read, Currency currency) {
  Settlement settlement;
  if (const auto word = read.arguments.take("targets")) {
    settlement.targets = targets(read.world, *word, currency, read.prepared.kept);
    settlement.strategy = Strategy::chosen;
  }
  settlement.strategy = read.word("settle", settlement.strategy);
  settlement.cap = read.flag("cap");
  settlement.only_this_credit = read.flag("only_this_credit");
  return settlement;
}

// A draft statement about a draft that exists already replaces it.
AnyCommand draft_invoice(const Reader &read) {
  const auto name = read.creates("invoice", EntityKind::invoice);
  DraftInvoice command{invoice_of(read, name), read.word("state", DraftState::unapproved)};
  if (!command.invoice.id && read.world.has_item(name))
    command.invoice.id = InvoiceId(read.world.item(name).id);
  return command;
}

AnyCommand draft_payment(const Reader &read) {
  const auto name = read.creates("payment", EntityKind::payment);
  DraftPayment command{payment_of(read, name)};
  if (!command.payment.id && read.world.has_item(name))
    command.payment.id = PaymentId(read.world.item(name).id);
  return command;
}

AnyCommand delete_draft(const Reader &read) {
  const auto name = read.arguments.next("a draft");
  read.prepared.forgets = name;
  return DeleteDraft{read.world.item(name)};
}

AnyCommand post_draft(const Reader &read) {
  const auto name = read.arguments.next("a draft");
  return PostDraft{read.world.item(name), read.text("number"),
                   settlement_of(read, read.world.currency_of(name))};
}

AnyCommand issue_invoice(const Reader &read) {
  return IssueInvoice{invoice_of(read, read.creates(ItemKind::invoice))};
}

AnyCommand issue_debit_note(const Reader &read) {
  return IssueDebitNote{invoice_of(read, read.creates(ItemKind::debit_note))};
}

AnyCommand record_opening(const Reader &read) {
  const auto kind = from_word<ItemKind>(read.arguments.need("kind"));
  return RecordOpening{kind, invoice_of(read, read.creates(kind))};
}

AnyCommand record_payment(const Reader &read) {
  const auto payment = payment_of(read, read.creates(ItemKind::payment));
  return RecordPayment{payment, settlement_of(read, payment.amount.currency())};
}

AnyCommand mark_paid(const Reader &read) {
  const auto invoice = read.arguments.next("an invoice");
  const auto name = read.arguments.need("payment");
  if (!read.repeats && read.world.has_item(name)) throw Malformed(name + " is the name of another item");
  read.prepared.creates = {name, EntityKind::payment};
  return MarkPaid{InvoiceId(read.world.item(invoice).id),
                  payment_of(read, name, read.world.currency_of(invoice))};
}

AnyCommand issue_credit_memo(const Reader &read) {
  IssueCreditMemo command{};
  command.credit = credit_of(read, read.creates(ItemKind::credit_memo));
  if (const auto about = read.arguments.take("about"))
    command.invoice = InvoiceId(read.world.item(*about).id);
  command.displace_payments = read.flag("displace");
  command.refund = read.amount("refund", read.world.currency_of(command.credit.customer));
  command.refund_number = read.text("refund_number");
  if (!command.refund_number.empty())
    read.prepared.also_creates.push_back({std::string(command.refund_number), ItemKind::refund});
  return command;
}

AnyCommand adjust_account_credit(const Reader &read) {
  const auto change = read.arguments.need("change");
  const bool taken = change.front() == '-';
  AdjustAccountCredit command{};
  command.credit =
      credit_of(read, read.creates(taken ? ItemKind::debit_adjustment : ItemKind::account_credit));
  const auto own = command.credit.currency;
  const bool plus = change.front() == '+';
  command.change = read.world.amount(plus ? std::string_view(change).substr(1) : std::string_view(change),
                                     own ? own : read.world.currency_of(command.credit.customer));
  return command;
}

AnyCommand change_due(const Reader &read) {
  const auto item = read.world.item(read.arguments.next("an item"));
  const auto from = read.date("from");
  return ChangeDue{item, from, day(read.arguments.need("due"))};
}

// ---- use and undo

// CREDIT (DEBIT [AMOUNT])...
AnyCommand apply_credit(const Reader &read) {
  const auto credit = read.arguments.next("a credit item");
  auto &list = read.prepared.kept.targets.emplace_back();
  while (read.arguments.more()) {
    const auto name = read.arguments.next("a debit item");
    Target target{read.world.item(name), {}};
    if (read.arguments.more() && read.arguments.peek().find_first_of("0123456789-") == 0)
      target.amount = read.world.amount(read.arguments.next("an amount"), read.world.currency_of(name));
    list.push_back(target);
  }
  return ApplyCredit{read.world.item(credit), list, read.flag("cap")};
}

AnyCommand settle(const Reader &read) {
  Settle command{};
  command.customer = read.world.customer(read.arguments.next("a customer"));
  command.currency = read.currency(command.customer);
  command.job = read.job();
  if (const auto word = read.arguments.take("credits")) {
    auto &credits = read.prepared.kept.items.emplace_back();
    for (const auto &name : list_of(*word)) credits.push_back(read.world.item(name));
    command.credits = credits;
  }
  command.settlement = settlement_of(read, command.currency);
  command.at_most = read.amount("at_most", command.currency);
  return command;
}

// CREDIT DEBIT: the latest application of the one to the other, or the N-th ever made (which=N).
Sequence application_between(World &world, const ItemRef &credit, const ItemRef &debit,
                             const std::optional<std::string> &which) {
  const auto rows = accepted(list_applications(world.ledger(), {.item = credit}, {Date::last(), 0}));
  Sequence found = 0;
  std::uint64_t count = 0;
  for (const auto &row : rows)
    if (row.credit == credit && row.debit == debit) {
      found = row.application;
      if (which && ++count == whole(*which)) return found;
    }
  if (found == 0 || which) throw Malformed("there is no such application");
  return found;
}

AnyCommand unapply(const Reader &read) {
  Unapply command{};
  Currency currency;
  if (const auto sequence = read.arguments.take("sequence")) {
    command.application = whole(*sequence);
  } else {
    const auto credit = read.arguments.next("a credit item");
    const auto debit = read.arguments.next("a debit item");
    currency = read.world.currency_of(credit);
    command.application = application_between(read.world, read.world.item(credit), read.world.item(debit),
                                              read.arguments.take("which"));
  }
  command.keep = read.amount("keep", currency);
  return command;
}

AnyCommand void_item(const Reader &read) {
  const auto item = read.world.item(read.arguments.next("an item"));
  return VoidItem{item, read.flag("unapply"), read.flag("memos")};
}

AnyCommand reverse_payment(const Reader &read) {
  const auto name = read.arguments.next("a payment");
  ReversePayment command{};
  command.payment = PaymentId(read.world.item(name).id);
  command.kind = read.word("kind", ReversalKind::payment_reversed);
  command.fee.amount = read.amount("fee", read.world.currency_of(name));
  command.fee.number = read.text("fee_number");
  command.fee.due = read.date("fee_due");
  if (!command.fee.number.empty())
    read.prepared.also_creates.push_back({std::string(command.fee.number), ItemKind::fee});
  return command;
}

AnyCommand reinstate(const Reader &read) {
  return Reinstate{read.world.item(read.arguments.next("an item"))};
}

AnyCommand refund(const Reader &read) {
  const auto name = read.creates(ItemKind::refund);
  openitem::Refund command{};
  const auto credit = read.arguments.need("credit");
  command.credit = read.world.item(credit);
  command.amount = read.amount("amount", read.world.currency_of(credit));
  command.id = read.id();
  command.number = read.number(name);
  command.method = read.text("method");
  command.transaction_id = read.text("transaction_id");
  command.notes = read.text("notes");
  command.unapply = read.flag("unapply");
  return command;
}

AnyCommand write_off(const Reader &read) {
  const auto name = read.creates(ItemKind::write_off);
  WriteOff command{};
  const auto item = read.arguments.need("item");
  command.item = read.world.item(item);
  command.amount = read.amount("amount", read.world.currency_of(item));
  command.id = read.id();
  command.number = read.number(name);
  return command;
}

AnyCommand recover_write_off(const Reader &read) {
  return RecoverWriteOff{read.world.item(read.arguments.next("a write-off")).id};
}

AnyCommand drop_keys(const Reader &read) {
  const auto before = read.arguments.need("before");
  const bool is_number = before.find_first_not_of("0123456789") == std::string::npos;
  return DropIdempotencyKeys{is_number ? whole(before) : read.world.mark(before).sequence};
}

AnyCommand lock_period(const Reader &read) {
  return LockPeriod{from_word<CommandClass>(read.arguments.next("a class of commands")),
                    read.date("through")};
}

AnyCommand grant_lock_exception(const Reader &read) {
  GrantLockException command;
  command.of = from_word<CommandClass>(read.arguments.next("a class of commands"));
  command.actor = read.text("for");
  command.from = read.date("from");
  command.to = read.date("to");
  if (const auto expires = read.arguments.take("expires")) command.expires_micros = instant(*expires);
  return command;
}

AnyCommand withdraw_lock_exception(const Reader &read) {
  return WithdrawLockException{
      read.world.mark(read.arguments.next("the mark behind the exception")).sequence};
}

using Read = AnyCommand (*)(const Reader &);

const std::map<std::string, Read, std::less<>> &verbs() {
  static const std::map<std::string, Read, std::less<>> table = [] {
    std::map<std::string, Read, std::less<>> all{
        {"settings", change_settings},
        {"currency", register_currency},
        {"customer", create_customer},
        {"change_customer", change_customer},
        {"job", create_job},
        {"change_job", change_job},
        {"contract", create_contract},
        {"change_contract", change_contract},
        {"draft_invoice", draft_invoice},
        {"draft_payment", draft_payment},
        {"delete_draft", delete_draft},
        {"post_draft", post_draft},
        {"invoice", issue_invoice},
        {"debit_note", issue_debit_note},
        {"opening", record_opening},
        {"payment", record_payment},
        {"mark_paid", mark_paid},
        {"credit_memo", issue_credit_memo},
        {"account_credit", adjust_account_credit},
        {"change_due", change_due},
        {"apply", apply_credit},
        {"settle", settle},
        {"unapply", unapply},
        {"void", void_item},
        {"reverse_payment", reverse_payment},
        {"reinstate", reinstate},
        {"refund", refund},
        {"write_off", write_off},
        {"recover", recover_write_off},
        {"drop_keys", drop_keys},
        {"lock", lock_period},
        {"lock_exception", grant_lock_exception},
        {"withdraw_exception", withdraw_lock_exception},
    };
    for_each_kind_with_commands([&]<class T>() {
      const std::string word = to_word(kind_of<T>);
      all.emplace(word, create_record<T>);
      all.emplace("change_" + word, change_record<T>);
      all.emplace("delete_" + word, delete_record<T>);
    });
    return all;
  }();
  return table;
}

} // namespace

bool is_command(std::string_view verb) {
  return verbs().find(verb) != verbs().end();
}

std::set<std::string> command_verbs() {
  std::set<std::string> names;
  for (const auto &entry : verbs()) names.insert(entry.first);
  return names;
}

Settings settings_of(Arguments &arguments, Settings settings) {
  const auto flag = [&](std::string_view key, bool &value) {
    if (const auto word = arguments.take(key)) value = on_or_off(*word);
  };
  if (const auto word = arguments.take("rounding")) settings.rounding = from_word<Rounding>(*word);
  if (const auto word = arguments.take("tax_scope")) settings.tax_scope = from_word<TaxScope>(*word);
  flag("partial_payments", settings.partial_payments);
  flag("new_documents_take_open_credit", settings.new_documents_take_open_credit);
  flag("surplus_credit_settles_oldest", settings.surplus_credit_settles_oldest);
  flag("prospects_become_active", settings.prospects_become_active);
  flag("unique_numbers", settings.unique_numbers);
  return settings;
}

void prepare(World &world, CommandDates &dates, const Words &words, bool repeats, Prepared &prepared) {
  const auto verb = verbs().find(words[0]);
  if (verb == verbs().end()) throw Malformed("\"" + words[0] + "\" is no command");
  Arguments arguments(words.begin() + 1, words.end());
  const Reader read{world, arguments, prepared, repeats};

  // Taken first, so that a change does not inherit them.
  if (const auto date = arguments.take("date")) {
    prepared.info.effective = day(*date);
    if (prepared.info.effective) dates.date = prepared.info.effective;
  } else {
    prepared.info.effective = dates.date;
  }
  if (const auto recorded = arguments.take("recorded")) prepared.info.recorded_micros = instant(*recorded);
  prepared.info.actor = read.text("actor");
  prepared.info.reason = read.text("reason");
  prepared.info.idempotency_key = read.text("key");
  if (const auto shift = arguments.take("shift")) prepared.info.shift_from_locked = on_or_off(*shift);
  arguments.drop_taken();

  prepared.command = verb->second(read);
  arguments.finish();
}

void name_results(World &world, const Prepared &prepared, const Outcome &outcome) {
  const auto &[name, kind] = prepared.creates;
  switch (kind) {
  case EntityKind::none:
    break;
  case EntityKind::customer:
    world.name_customer(name, CustomerId(outcome.id));
    break;
  case EntityKind::job:
    world.name_job(name, JobId(outcome.id));
    break;
  case EntityKind::contract:
    world.name_contract(name, ContractId(outcome.id));
    break;
  default:
    if (kind > EntityKind::contract) {
      world.name_record(kind, name, outcome.id);
    } else {
      world.name_item(name, ItemRef(static_cast<ItemKind>(kind), outcome.id));
    }
  }
  for (const auto &[number, item_kind] : prepared.also_creates)
    world.name_item(number, accepted(find_number(world.ledger(), item_kind, number)));
  if (!prepared.forgets.empty()) world.forget_item(prepared.forgets);
  if (!prepared.remember.empty()) world.said[prepared.remember] = prepared.said;
}

} // namespace openitem::scenario
