#include "core_host.hpp"

#include <variant>

namespace openitem::bench {

namespace {

constexpr Settlement oldest_first{.strategy = Strategy::oldest_first};

Settings settings_for(Keys keys) {
  Settings settings;
  settings.unique_numbers = keys == Keys::hosts;
  return settings;
}

void require(const Result<Outcome> &outcome) {
  if (!outcome) fail("openitem refused", describe(outcome.error()));
}

std::int64_t narrow(const Money &amount) {
  return static_cast<std::int64_t>(amount.minor_units());
}

std::int64_t sum_of(const auto &portions) {
  int128 sum = 0;
  for (const auto &portion : portions) sum += portion.amount.minor_units();
  return static_cast<std::int64_t>(sum);
}

} // namespace

bool CoreJournal::accept(const Record &record, std::uint64_t) {
  ++records_;
  for (const Event &event : record.events) {
    if (const auto *applied = std::get_if<CreditApplied>(&event)) {
      const ApplicationEntry entry{applied->credit.id, applied->debit.id, sum_of(applied->portions)};
      journal_.append(&entry, sizeof entry);
      ++applications_;
    } else if (const auto *issued = std::get_if<ItemIssued>(&event)) {
      const DocumentEntry entry{.kind = static_cast<std::uint32_t>(issued->ref.kind),
                                .applications = static_cast<std::uint32_t>(record.events.size() - 1),
                                .id = issued->ref.id,
                                .customer = issued->customer.value(),
                                .amount = sum_of(issued->portions),
                                .date = issued->effective.day_number(),
                                .due = issued->portions.front().due.day_number()};
      journal_.append(&entry, sizeof entry);
    } else if (const auto *reversed = std::get_if<ItemReversed>(&event)) {
      const DocumentEntry entry{.kind = static_cast<std::uint32_t>(reversed->item.kind),
                                .id = reversed->item.id,
                                .date = reversed->effective.day_number()};
      journal_.append(&entry, sizeof entry);
    }
  }
  return true;
}

CoreHost::CoreHost(const Workload &workload, Keys keys)
    : workload_(workload)
    , keys_(keys)
    , ledger_({.settings = settings_for(keys), .memory = &memory_})
    , aging_(AgingCalculator::create().value()) {
  if (keys == Keys::hosts) numbers_ = document_numbers(workload);
  for (std::size_t i = 0; i < currencies_.size(); ++i) {
    currencies_[i] = Currency::iso(workload_currencies[i]).value();
  }
}

CustomerId CoreHost::customer_id(std::uint32_t customer) const noexcept {
  return CustomerId(keys_ == Keys::hosts ? host_customer_key(customer) : std::uint64_t{customer} + 1);
}

// Of a new document; of a voiding that of the invoice.
std::uint64_t CoreHost::id_of(const Document &document) const noexcept {
  if (keys_ == Keys::hosts) return host_key(document);
  return document.kind == DocumentKind::voiding ? std::uint64_t{document.record} + 1 : 0;
}

std::string_view CoreHost::number_of(const Document &document) const noexcept {
  if (keys_ == Keys::ledgers) return {};
  const DocumentNumber &number = numbers_[document.key];
  return {number.data(), number.size()};
}

void CoreHost::create_customers() {
  const CommandInfo info{.effective = Date::unchecked(first_day)};
  for (std::uint32_t i = 0; i < workload_.customers.size(); ++i) {
    const TermsPortion terms = net_days(workload_.customers[i].net_days);
    Customer customer{.currency = currency_of(i), .terms = {&terms, 1}};
    if (keys_ == Keys::hosts) customer.id = customer_id(i);
    require(ledger_.execute(info, CreateCustomer{customer}));
  }
}

void CoreHost::post(std::size_t document) {
  const Document &given = workload_.documents[document];
  const CommandInfo info{.effective = Date::unchecked(given.date)};
  switch (given.kind) {
  case DocumentKind::invoice:
    return issue_invoice(info, given);
  case DocumentKind::payment:
    return record_payment(info, given);
  case DocumentKind::credit_memo:
    return issue_credit_memo(info, given);
  case DocumentKind::voiding:
    return void_invoice(info, given);
  }
}

void CoreHost::post_all() {
  for (std::size_t i = 0; i < workload_.documents.size(); ++i) post(i);
}

void CoreHost::issue_invoice(const CommandInfo &info, const Document &document) {
  require(ledger_.execute(
      info, IssueInvoice{{.id = InvoiceId(id_of(document)),
                          .number = number_of(document),
                          .customer = customer_id(document.customer),
                          .total = Money::of_minor(document.amount, currency_of(document.customer)),
                          .due = Date::unchecked(document.due)}}));
}

void CoreHost::record_payment(const CommandInfo &info, const Document &document) {
  require(ledger_.execute(
      info, RecordPayment{{.id = PaymentId(id_of(document)),
                           .number = number_of(document),
                           .customer = customer_id(document.customer),
                           .amount = Money::of_minor(document.amount, currency_of(document.customer))},
                          oldest_first}));
}

// Two calls: a credit memo waits until somebody applies it.
void CoreHost::issue_credit_memo(const CommandInfo &info, const Document &document) {
  const Currency currency = currency_of(document.customer);
  require(ledger_.execute(info,
                          IssueCreditMemo{.credit = {.id = id_of(document),
                                                     .number = number_of(document),
                                                     .customer = customer_id(document.customer),
                                                     .amount = Money::of_minor(document.amount, currency)}}));
  require(ledger_.execute(
      info,
      Settle{.customer = customer_id(document.customer), .currency = currency, .settlement = oldest_first}));
}

void CoreHost::void_invoice(const CommandInfo &info, const Document &document) {
  require(ledger_.execute(info, VoidItem{.item = InvoiceId(id_of(document))}));
}

void CoreHost::ask(std::uint32_t customer, std::int32_t day) noexcept {
  const auto asked = customer_figures(ledger_, customer_id(customer), currency_of(customer),
                                      AsOf{.date = Date::unchecked(day)}, aging_, figures_);
  if (!asked) fail("customer_figures", describe(asked.error()));
}

AgedCustomer CoreHost::answer() const {
  AgedCustomer row;
  for (std::size_t i = 0; i < aged_buckets; ++i) row.buckets[i] = narrow(figures_.buckets[i]);
  row.unapplied = narrow(figures_.unapplied);
  return row;
}

void CoreHost::summarise(std::uint32_t customer, std::int32_t day) const {
  const auto summary =
      customer_summary(ledger_, customer_id(customer), AsOf{.date = Date::unchecked(day)}, aging_);
  if (!summary) fail("customer_summary", describe(summary.error()));
  keep(summary->days_to_pay.count);
}

void CoreHost::age(std::int32_t day) {
  const auto ran = aging_.run_into(report_, ledger_, AsOf{.date = Date::unchecked(day)});
  if (!ran) fail("aging", describe(ran.error()));
}

AgedPortfolio CoreHost::aged() const {
  AgedPortfolio rows(workload_.customers.size());
  const std::uint64_t first = customer_id(0).value();
  const std::uint64_t step = customer_id(1).value() - first;
  for (std::size_t i = 0; i < report_.size(); ++i) {
    const AgingRow row = report_.row(i);
    AgedCustomer &aged = rows.at((row.customer.value() - first) / step);
    for (std::size_t b = 0; b < aged_buckets; ++b) aged.buckets[b] += narrow(report_.bucket(i, b));
    aged.unapplied += narrow(row.unapplied);
  }
  return rows;
}

} // namespace openitem::bench
