#include "c_host.hpp"

#include <algorithm>
#include <cstring>

namespace openitem::bench {

namespace {

// An amount of the table's minor units; all three currencies have two digits.
oi_money money_of(std::int64_t units, const char *currency) noexcept {
  oi_money money{};
  money.lo = static_cast<std::uint64_t>(units);
  money.hi = units < 0 ? -1 : 0;
  std::memcpy(money.currency, currency, 3);
  money.digits = 2;
  return money;
}

std::int64_t narrow(const oi_money &money) noexcept {
  return static_cast<std::int64_t>(money.lo);
}

void *allocate(size_t size, size_t alignment, void *user) {
  return static_cast<CountingMemory *>(user)->allocate(size, alignment);
}
void deallocate(void *block, size_t size, size_t alignment, void *user) {
  static_cast<CountingMemory *>(user)->deallocate(block, size, alignment);
}

} // namespace

void CJournal::accept(const oi_record *record, oi_acknowledgement *acknowledgement) noexcept {
  oi_record_header header;
  OI_INIT(header);
  if (oi_record_read_header(record, &header, nullptr) != OI_OK) return;
  ++records_;
  oi_event event;
  OI_INIT(event);
  for (std::size_t i = 0; i < header.event_count; ++i) {
    if (oi_record_read_event(record, i, &event, nullptr) != OI_OK) return;
    std::size_t written = 0;
    if (event.kind == OI_EVENT_KIND_CREDIT_APPLIED) {
      oi_credit_applied_row row;
      if (oi_record_read_credits_applied(record, i, 0, &row, 1, &written, nullptr) != OI_OK) return;
      const ApplicationEntry entry{row.credit.id, row.debit.id, narrow(row.amount)};
      journal_.append(&entry, sizeof entry);
      ++applications_;
    } else if (event.kind == OI_EVENT_KIND_ITEM_ISSUED) {
      oi_document_row row;
      if (oi_record_read_documents(record, i, 0, &row, 1, &written, nullptr) != OI_OK) return;
      const DocumentEntry entry{.kind = static_cast<std::uint32_t>(row.item.kind),
                                .applications = static_cast<std::uint32_t>(header.event_count - 1),
                                .id = row.item.id,
                                .customer = row.customer,
                                .amount = narrow(row.amount),
                                .date = row.effective,
                                .due = row.due};
      journal_.append(&entry, sizeof entry);
    }
  }
  acknowledgement->sequence = header.first_sequence;
  acknowledgement->accepted = 1;
}

CHost::CHost(const Workload &workload, Keys keys)
    : workload_(workload)
    , keys_(keys) {
  if (keys == Keys::hosts) numbers_ = document_numbers(workload);
  OI_INIT(error_);
  OI_INIT(info_);
  OI_INIT(outcome_);
  OI_INIT(oldest_first_);
  OI_INIT(invoice_);
  OI_INIT(payment_);
  OI_INIT(memo_);
  OI_INIT(settle_);
  OI_INIT(void_);
  OI_INIT(as_of_);
  OI_INIT(figures_);
  oldest_first_.strategy = OI_STRATEGY_OLDEST_FIRST;
  payment_.settlement = &oldest_first_;
  settle_.settlement = &oldest_first_;

  oi_settings settings;
  OI_INIT(settings);
  if (keys == Keys::ledgers) settings.flags = OI_SETTINGS_NUMBERS_NOT_UNIQUE;
  oi_allocator allocator;
  OI_INIT(allocator);
  allocator.allocate = allocate;
  allocator.deallocate = deallocate;
  allocator.user = &memory_;
  oi_ledger_options options;
  OI_INIT(options);
  options.settings = &settings;
  options.allocator = &allocator;
  require(oi_ledger_create(&options, &ledger_, &error_));
  require(oi_aging_calculator_create(nullptr, nullptr, &aging_, &error_));
}

CHost::~CHost() {
  oi_result_free(report_);
  oi_aging_calculator_free(aging_);
  oi_ledger_free(ledger_);
}

void CHost::require(oi_status status) const {
  if (status != OI_OK) fail("openitem refused", std::string(error_.field) + ": " + error_.message);
}

std::uint64_t CHost::customer_id(std::uint32_t customer) const noexcept {
  return keys_ == Keys::hosts ? host_customer_key(customer) : std::uint64_t{customer} + 1;
}

std::uint64_t CHost::id_of(const Document &document) const noexcept {
  if (keys_ == Keys::hosts) return host_key(document);
  return document.kind == DocumentKind::voiding ? std::uint64_t{document.record} + 1 : 0;
}

oi_text CHost::number_of(const Document &document) const noexcept {
  if (keys_ == Keys::ledgers) return {nullptr, 0};
  const DocumentNumber &number = numbers_[document.key];
  return {number.data(), number.size()};
}

oi_money CHost::amount_of(const Document &document) const noexcept {
  return money_of(document.amount, currency_of(document.customer));
}

void CHost::create_customers() {
  info_.effective = first_day;
  oi_customer_input customer;
  OI_INIT(customer);
  oi_terms_portion terms;
  OI_INIT(terms);
  customer.terms = &terms;
  customer.terms_count = 1;
  for (std::uint32_t i = 0; i < workload_.customers.size(); ++i) {
    terms.days = workload_.customers[i].net_days;
    customer.id = keys_ == Keys::hosts ? customer_id(i) : 0;
    std::memcpy(customer.currency, currency_of(i), 3);
    require(oi_ledger_create_customer(ledger_, &info_, &customer, &outcome_, &error_));
  }
}

void CHost::set_sink(CJournal *journal) {
  const auto hear = [](const oi_record *record, std::uint64_t, oi_acknowledgement *acknowledgement,
                       void *user) { static_cast<CJournal *>(user)->accept(record, acknowledgement); };
  if (journal == nullptr) return require(oi_ledger_set_sink(ledger_, nullptr, nullptr, nullptr, &error_));
  require(oi_ledger_set_sink(ledger_, hear, nullptr, journal, &error_));
}

void CHost::fill(oi_invoice_input &invoice, const Document &document) const noexcept {
  invoice.id = id_of(document);
  invoice.number = number_of(document);
  invoice.customer = customer_id(document.customer);
  invoice.total = amount_of(document);
  invoice.due = document.due;
}

void CHost::fill(oi_payment_input &payment, const Document &document) const noexcept {
  payment.id = id_of(document);
  payment.number = number_of(document);
  payment.customer = customer_id(document.customer);
  payment.amount = amount_of(document);
}

void CHost::fill(oi_credit_memo_input &memo, const Document &document) const noexcept {
  memo.id = id_of(document);
  memo.number = number_of(document);
  memo.customer = customer_id(document.customer);
  memo.amount = amount_of(document);
}

void CHost::void_invoice(const Document &document) {
  void_.item = {id_of(document), OI_ITEM_KIND_INVOICE, 0};
  info_.effective = document.date;
  require(oi_ledger_void_item(ledger_, &info_, &void_, &outcome_, &error_));
}

void CHost::post(std::size_t document) {
  const Document &given = workload_.documents[document];
  info_.effective = given.date;
  switch (given.kind) {
  case DocumentKind::invoice:
    fill(invoice_, given);
    return require(oi_ledger_issue_invoice(ledger_, &info_, &invoice_, &outcome_, nullptr, &error_));
  case DocumentKind::payment:
    fill(payment_, given);
    return require(oi_ledger_record_payment(ledger_, &info_, &payment_, &outcome_, nullptr, &error_));
  case DocumentKind::credit_memo:
    fill(memo_, given);
    require(oi_ledger_issue_credit_memo(ledger_, &info_, &memo_, &outcome_, nullptr, &error_));
    settle_.customer = memo_.customer;
    std::memcpy(settle_.currency, memo_.amount.currency, 3);
    return require(oi_ledger_settle(ledger_, &info_, &settle_, &outcome_, nullptr, &error_));
  case DocumentKind::voiding:
    return void_invoice(given);
  }
}

void CHost::post_all() {
  for (std::size_t i = 0; i < workload_.documents.size(); ++i) post(i);
}

namespace {
constexpr std::size_t rows_a_call = 4'096;
}

// Calls of at most rows_a_call documents of one kind, in order.
template <class Input, class Issue>
void CHost::load_documents(DocumentKind kind, Input pattern, Issue issue) {
  std::vector<Input> rows(rows_a_call, pattern);
  std::vector<oi_command_info> infos(rows_a_call, info_);
  std::size_t count = 0;
  const auto hand_over = [&] {
    require(issue(ledger_, infos.data(), sizeof infos[0], rows.data(), sizeof rows[0], count, 0, nullptr,
                  nullptr, nullptr, &error_));
    count = 0;
  };
  for (const Document &document : workload_.documents) {
    if (document.kind != kind) continue;
    infos[count].effective = document.date;
    fill(rows[count], document);
    if (++count == rows_a_call) hand_over();
  }
  hand_over();
}

void CHost::load_applications() {
  const bool hosts = keys_ == Keys::hosts;
  std::vector<oi_item_ref> credits(workload_.receipts.size());
  std::vector<oi_item_ref> debits(workload_.invoices.size());
  std::uint64_t payments = 0;
  std::uint64_t memos = 0;
  for (const Document &document : workload_.documents) {
    const auto ref = [&](oi_item_kind kind, std::uint64_t assigned) {
      return oi_item_ref{hosts ? host_key(document) : assigned, kind, 0};
    };
    switch (document.kind) {
    case DocumentKind::invoice:
      debits[document.record] = ref(OI_ITEM_KIND_INVOICE, document.record + 1u);
      break;
    case DocumentKind::payment:
      credits[document.record] = ref(OI_ITEM_KIND_PAYMENT, ++payments);
      break;
    case DocumentKind::credit_memo:
      credits[document.record] = ref(OI_ITEM_KIND_CREDIT_MEMO, ++memos);
      break;
    case DocumentKind::voiding:
      break;
    }
  }
  oi_target_input target;
  oi_apply_credit_input use;
  OI_INIT(target);
  OI_INIT(use);
  use.target_count = 1;
  std::vector<oi_target_input> targets(rows_a_call, target);
  std::vector<oi_apply_credit_input> rows(rows_a_call, use);
  std::vector<oi_command_info> infos(rows_a_call, info_);
  const std::vector<WorkApplication> &all = workload_.applications;
  for (std::size_t first = 0; first < all.size(); first += rows_a_call) {
    const std::size_t count = std::min(rows_a_call, all.size() - first);
    for (std::size_t i = 0; i < count; ++i) {
      const WorkApplication &application = all[first + i];
      targets[i].item = debits[application.invoice];
      targets[i].amount =
          money_of(application.amount, currency_of(workload_.receipts[application.receipt].customer));
      rows[i].credit = credits[application.receipt];
      rows[i].targets = &targets[i];
      infos[i].effective = application.date;
    }
    require(oi_ledger_apply_credits(ledger_, infos.data(), sizeof infos[0], rows.data(), 0, count, 0, nullptr,
                                    nullptr, nullptr, &error_));
  }
}

void CHost::load() {
  oi_payment_input payment = payment_;
  payment.settlement = nullptr;
  load_documents(DocumentKind::invoice, invoice_, oi_ledger_issue_invoices);
  load_documents(DocumentKind::payment, payment, oi_ledger_record_payments);
  load_documents(DocumentKind::credit_memo, memo_, oi_ledger_issue_credit_memos);
  load_applications();
  for (const Document &document : workload_.documents) {
    if (document.kind == DocumentKind::voiding) void_invoice(document);
  }
}

void CHost::ask(std::uint32_t customer, std::int32_t day) noexcept {
  as_of_.date = day;
  const oi_status status = oi_ledger_customer_figures(ledger_, customer_id(customer), currency_of(customer),
                                                      &as_of_, aging_, &figures_, nullptr);
  if (status != OI_OK) fail("oi_ledger_customer_figures", oi_status_name(status));
}

AgedCustomer CHost::answer() const {
  AgedCustomer row;
  for (std::size_t i = 0; i < aged_buckets; ++i) row.buckets[i] = narrow(figures_.buckets[i]);
  row.unapplied = narrow(figures_.unapplied);
  return row;
}

void CHost::summarise(std::uint32_t customer, std::int32_t day) const {
  oi_as_of as_of = as_of_;
  as_of.date = day;
  oi_result *summary = nullptr;
  require(oi_ledger_customer_summary(ledger_, customer_id(customer), &as_of, aging_, &summary, &error_));
  oi_result_free(summary);
}

void CHost::age(std::int32_t day) {
  oi_result_free(report_);
  as_of_.date = day;
  require(oi_ledger_aging(ledger_, &as_of_, aging_, &report_, &error_));
}

AgedPortfolio CHost::aged() const {
  AgedPortfolio aged(workload_.customers.size());
  std::vector<oi_aging_row> rows(oi_result_count(report_, OI_TABLE_AGING_ROWS));
  std::vector<oi_money> cells(oi_result_count(report_, OI_TABLE_AGING_CELLS));
  std::size_t written = 0;
  require(oi_result_read_aging_rows(report_, 0, rows.data(), rows.size(), &written, &error_));
  require(oi_result_read_aging_cells(report_, 0, cells.data(), cells.size(), &written, &error_));
  const std::uint64_t first = customer_id(0);
  const std::uint64_t step = customer_id(1) - first;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    AgedCustomer &row = aged.at((rows[i].customer - first) / step);
    for (std::size_t b = 0; b < aged_buckets; ++b) row.buckets[b] += narrow(cells[i * aged_buckets + b]);
    row.unapplied += narrow(rows[i].unapplied);
  }
  return aged;
}

} // namespace openitem::bench
