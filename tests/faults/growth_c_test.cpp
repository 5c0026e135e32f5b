// Through the C interface: batches, lists going in, rows coming out one by one, records, bytes.
#include "growth.hpp"
#include "openitem.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace openitem::growth::growth_c_test {
namespace {

void must(oi_status status) {
  if (status != OI_OK) throw std::runtime_error(oi_status_name(status));
}
template <class Input> Input fresh() {
  Input input;
  OI_INIT(input);
  return input;
}

constexpr std::int32_t first_day = OI_UNIX_EPOCH + 20'454; // 2026-01-01
oi_money dollars(std::size_t count) {
  return {count * 100, 0, "USD", 2};
}
const oi_money one = dollars(1);
oi_command_info on(std::int32_t day) {
  auto info = fresh<oi_command_info>();
  info.effective = day;
  return info;
}
const oi_command_info info = on(first_day);
oi_as_of later() {
  auto as_of = fresh<oi_as_of>();
  as_of.date = first_day + 400;
  return as_of;
}
oi_text text_of(const std::string &text) {
  return {text.data(), text.size()};
}

// A ledger with customer 1.
struct Host {
  Host() {
    must(oi_ledger_create(nullptr, &ledger, nullptr));
    auto customer = fresh<oi_customer_input>();
    std::memcpy(customer.currency, "USD", 3);
    must(oi_ledger_create_customer(ledger, &info, &customer, nullptr, nullptr));
  }
  ~Host() {
    oi_ledger_free(ledger);
    oi_event_log_free(log);
  }
  Host(const Host &) = delete;
  Host &operator=(const Host &) = delete;

  void bill(const oi_invoice_input &invoice) const {
    must(oi_ledger_issue_invoice(ledger, &info, &invoice, nullptr, nullptr, nullptr));
  }
  // Of one customer, 1.00 each; every second number is left out.
  void bill(std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      const std::string number = "INV-" + std::to_string(next);
      next += 2;
      auto invoice = fresh<oi_invoice_input>();
      invoice.customer = 1;
      invoice.total = one;
      invoice.number = text_of(number);
      bill(invoice);
    }
  }
  void pay(const oi_money &amount, oi_strategy strategy = OI_STRATEGY_NONE) const {
    auto settlement = fresh<oi_settlement_input>();
    settlement.strategy = strategy;
    auto payment = fresh<oi_payment_input>();
    payment.customer = 1;
    payment.amount = amount;
    payment.settlement = &settlement;
    must(oi_ledger_record_payment(ledger, &info, &payment, nullptr, nullptr, nullptr));
  }
  // From now on records are kept.
  void listen() {
    must(oi_event_log_create(nullptr, &log, nullptr));
    must(oi_ledger_set_sink(ledger, keep, nullptr, this, nullptr));
  }
  static void keep(const oi_record *record, std::uint64_t, oi_acknowledgement *acknowledgement, void *user) {
    const auto *host = static_cast<const Host *>(user);
    auto header = fresh<oi_record_header>();
    must(oi_record_read_header(record, &header, nullptr));
    must(oi_event_log_append(host->log, record, nullptr));
    acknowledgement->sequence = header.first_sequence;
    acknowledgement->accepted = 1;
  }
  oi_ledger *ledger = nullptr;
  oi_event_log *log = nullptr;
  mutable std::uint64_t next = 0;
};

using Part = std::function<void(Host &, std::size_t)>;
void nothing(Host &, std::size_t) {}
Shape through_c(Shape shape, const Part &prepare, const Part &act, bool changes_nothing = true) {
  shape.changes_nothing = changes_nothing;
  shape.prepare = [=](std::size_t n) -> Work {
    auto host = std::make_shared<Host>();
    prepare(*host, n);
    return [=] { act(*host, n); };
  };
  return shape;
}

// ---- lists going in

struct Lines {
  explicit Lines(std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) codes.push_back("VAT " + std::to_string(i));
    for (const std::string &code : codes) {
      auto tax = fresh<oi_line_tax>();
      tax.code = text_of(code);
      tax.percent.lo = 19;
      taxes.push_back(tax);
    }
    for (const oi_line_tax &tax : taxes) {
      auto line = fresh<oi_line_input>();
      line.unit_price.lo = 1;
      line.taxes = &tax;
      line.tax_count = 1;
      lines.push_back(line);
    }
  }
  [[nodiscard]] oi_invoice_input invoice() const {
    auto input = fresh<oi_invoice_input>();
    input.customer = 1;
    input.lines = lines.data();
    input.line_count = lines.size();
    return input;
  }
  std::vector<std::string> codes;
  std::vector<oi_line_tax> taxes;
  std::vector<oi_line_input> lines;
};
void bill_lines(Host &host, std::size_t n) {
  const Lines of(n);
  host.bill(of.invoice());
}
void draft_lines(Host &host, std::size_t n) {
  const Lines of(n);
  const oi_invoice_input draft = of.invoice();
  must(oi_ledger_draft_invoice(host.ledger, &info, &draft, nullptr, nullptr));
}
void add_up(Host &, std::size_t n) {
  const Lines of(n);
  const oi_currency currency = {"USD", 2};
  auto totals = fresh<oi_document_totals>();
  std::vector<oi_money> nets(n);
  std::vector<oi_tax_row> taxes(n);
  std::size_t count = 0;
  must(oi_document_add_up(of.lines.data(), n, 0, &currency, OI_TAX_SCOPE_DOCUMENT, OI_ROUNDING_HALF_UP,
                          &totals, nets.data(), taxes.data(), n, sizeof(oi_tax_row), 0, &count, nullptr));
}
void bill_and_pay(Host &host, std::size_t n) {
  host.bill(n);
  host.pay(dollars(n));
}
void apply_to_all(Host &host, std::size_t n) {
  std::vector<oi_target_input> targets(n, fresh<oi_target_input>());
  for (std::size_t i = 0; i < n; ++i) targets[i].item = {i + 1, OI_ITEM_KIND_INVOICE, 0};
  auto input = fresh<oi_apply_credit_input>();
  input.credit = {1, OI_ITEM_KIND_PAYMENT, 0};
  input.targets = targets.data();
  input.target_count = n;
  must(oi_ledger_apply_credit(host.ledger, &info, &input, nullptr, nullptr, nullptr));
}
std::vector<oi_terms_portion> terms_of(std::size_t n) {
  std::vector<oi_terms_portion> terms(n, fresh<oi_terms_portion>());
  for (std::size_t i = 0; i < n; ++i) {
    terms[i].share = i + 1 == n ? OI_PORTION_SHARE_REMAINDER : OI_PORTION_SHARE_FIXED;
    if (i + 1 != n) terms[i].fixed = one;
    terms[i].days = static_cast<std::int32_t>(i);
  }
  return terms;
}
void split(Host &, std::size_t n) {
  std::vector<oi_decimal> weights(n, oi_decimal{1, 0, 0, 0});
  std::vector<oi_money> parts(n);
  const oi_money amount = dollars(n + 1);
  must(oi_money_split(&amount, weights.data(), n, OI_SPLIT_REMAINDER_LARGEST_REMAINDER, parts.data(), nullptr,
                      nullptr));
}
void split_by_amounts(Host &, std::size_t n) {
  std::vector<oi_money> weights(n, one);
  std::vector<oi_money> parts(n);
  const oi_money amount = dollars(n + 1);
  must(oi_money_split_by_amounts(&amount, weights.data(), n, OI_SPLIT_REMAINDER_LARGEST_REMAINDER,
                                 parts.data(), nullptr, nullptr));
}

void due_portions(Host &, std::size_t n) {
  const std::vector<oi_terms_portion> terms = terms_of(n);
  std::vector<oi_due_portion> portions(n, fresh<oi_due_portion>());
  auto base = fresh<oi_due_inputs>();
  base.document = base.effective = first_day;
  const oi_money total = dollars(n);
  std::size_t count = 0;
  must(oi_terms_due_portions(terms.data(), n, 0, &total, &base, nullptr, OI_ROUNDING_HALF_UP, portions.data(),
                             n, sizeof(oi_due_portion), 0, &count, nullptr));
}
// A calendar of n holidays, one in two days.
void ask_calendar(Host &, std::size_t n) {
  std::vector<std::int32_t> holidays;
  for (std::size_t i = 0; i < n; ++i) holidays.push_back(first_day + 2 * static_cast<std::int32_t>(i));
  auto calendar = fresh<oi_business_calendar>();
  calendar.holidays = holidays.data();
  calendar.holiday_count = n;
  std::uint8_t is_business_day = 0;
  std::int32_t shifted = 0;
  must(oi_date_is_business_day(first_day, &calendar, &is_business_day, nullptr));
  must(oi_date_shift(first_day, OI_BUSINESS_DAY_SHIFT_FOLLOWING, &calendar, &shifted, nullptr));
  auto base = fresh<oi_due_inputs>();
  base.document = base.effective = first_day;
  const oi_terms_portion terms = terms_of(1).front();
  must(oi_terms_due_date(&terms, &base, &calendar, &shifted, nullptr));
}

const Shapes lists_going_in{
    through_c({"CLines", "oi_ledger_issue_invoice", "lines with a tax each"}, nothing, bill_lines, false),
    through_c({"CDraftedLines", "oi_ledger_draft_invoice", "lines with a tax each"}, nothing, draft_lines,
              false),
    through_c({"CDocumentAddUp", "oi_document_add_up", "lines with a tax each"}, nothing, add_up),
    through_c({"CTargets", "oi_ledger_apply_credit", "targets"}, bill_and_pay, apply_to_all, false),
    through_c({"CSplit", "oi_money_split", "parts"}, nothing, split),
    through_c({"CSplitByAmounts", "oi_money_split_by_amounts", "parts"}, nothing, split_by_amounts),
    through_c({"CDuePortions", "oi_terms_due_portions", "portions", 125}, nothing, due_portions),
    through_c({"CCalendar", "oi_date_is_business_day oi_date_shift oi_terms_due_date", "holidays"}, nothing,
              ask_calendar),
};

// ---- batches

void create_customers(Host &host, std::size_t n) {
  const std::vector<oi_customer_input> rows(n, fresh<oi_customer_input>());
  must(oi_ledger_create_customers(host.ledger, &info, 0, rows.data(), 0, n, 0, nullptr, nullptr, nullptr,
                                  nullptr));
}
void issue_invoices(Host &host, std::size_t n) {
  std::vector<oi_invoice_input> rows(n, fresh<oi_invoice_input>());
  for (oi_invoice_input &row : rows) {
    row.customer = 1;
    row.total = one;
  }
  must(oi_ledger_issue_invoices(host.ledger, &info, 0, rows.data(), 0, n, 0, nullptr, nullptr, nullptr,
                                nullptr));
}
void record_payments(Host &host, std::size_t n) {
  auto settlement = fresh<oi_settlement_input>();
  settlement.strategy = OI_STRATEGY_OLDEST_FIRST;
  std::vector<oi_payment_input> rows(n, fresh<oi_payment_input>());
  for (oi_payment_input &row : rows) {
    row.customer = 1;
    row.amount = one;
    row.settlement = &settlement;
  }
  must(oi_ledger_record_payments(host.ledger, &info, 0, rows.data(), 0, n, 0, nullptr, nullptr, nullptr,
                                 nullptr));
}
void issue_credit_memos(Host &host, std::size_t n) {
  std::vector<oi_credit_memo_input> rows(n, fresh<oi_credit_memo_input>());
  for (oi_credit_memo_input &row : rows) {
    row.customer = 1;
    row.amount = one;
  }
  must(oi_ledger_issue_credit_memos(host.ledger, &info, 0, rows.data(), 0, n, 0, nullptr, nullptr, nullptr,
                                    nullptr));
}
void apply_credits(Host &host, std::size_t n) {
  std::vector<oi_target_input> targets(n, fresh<oi_target_input>());
  std::vector<oi_apply_credit_input> rows(n, fresh<oi_apply_credit_input>());
  for (std::size_t i = 0; i < n; ++i) {
    targets[i].item = {i + 1, OI_ITEM_KIND_INVOICE, 0};
    rows[i].credit = {1, OI_ITEM_KIND_PAYMENT, 0};
    rows[i].targets = &targets[i];
    rows[i].target_count = 1;
  }
  must(oi_ledger_apply_credits(host.ledger, &info, 0, rows.data(), 0, n, 0, nullptr, nullptr, nullptr,
                               nullptr));
}
// The last row is refused, and takes all before it back.
void refuse_the_last(Host &host, std::size_t n) {
  std::vector<oi_invoice_input> rows(n, fresh<oi_invoice_input>());
  for (oi_invoice_input &row : rows) {
    row.customer = 1;
    row.total = one;
  }
  rows.back().customer = 2;
  const oi_status status = oi_ledger_issue_invoices(host.ledger, &info, 0, rows.data(), 0, n, 0, nullptr,
                                                    nullptr, nullptr, nullptr);
  must(status == OI_UNKNOWN_CUSTOMER ? OI_OK : OI_INTERNAL);
}
void bill_many(Host &host, std::size_t n) {
  host.bill(n);
}

const Shapes batches{
    through_c({"CCreateCustomers", "oi_ledger_create_customers", "rows"}, nothing, create_customers, false),
    through_c({"CIssueInvoices", "oi_ledger_issue_invoices", "rows"}, nothing, issue_invoices, false),
    through_c({"CRecordPayments", "oi_ledger_record_payments", "rows"}, bill_many, record_payments, false),
    through_c({"CIssueCreditMemos", "oi_ledger_issue_credit_memos", "rows"}, nothing, issue_credit_memos,
              false),
    through_c({"CApplyCredits", "oi_ledger_apply_credits", "rows"}, bill_and_pay, apply_credits, false),
    through_c({"CBatchRefused", "oi_ledger_issue_invoices", "rows"}, nothing, refuse_the_last),
};

// ---- rows coming out, one by one

using Ask = oi_result *(*)(const Host &, std::size_t n);
template <class Row, class Read> Part row_by_row(Ask ask, Read read) {
  return [=](Host &host, std::size_t n) {
    oi_result *result = ask(host, n);
    Row row;
    std::size_t written = 1;
    for (std::size_t first = 0; written == 1; ++first) must(read(result, first, &row, 1, &written, nullptr));
    oi_result_free(result);
  };
}
template <class Row, class Read>
Shape table(const char *name, const char *covers, const Part &prepare, Ask ask, Read read,
            std::size_t few = 250) {
  return through_c({name, std::string(covers) + " oi_result_free", "rows", few}, prepare,
                   row_by_row<Row>(ask, read));
}

// Each of n customers has a job, a contract, an invoice; a parent without.
void many_of_each(Host &host, std::size_t n) {
  for (std::size_t i = 1; i <= n; ++i) {
    const auto customer = fresh<oi_customer_input>();
    must(oi_ledger_create_customer(host.ledger, &info, &customer, nullptr, nullptr));
    auto job = fresh<oi_job_input>();
    job.customer = 1 + i;
    must(oi_ledger_create_job(host.ledger, &info, &job, nullptr, nullptr));
    auto contract = fresh<oi_contract_input>();
    contract.customer = 1 + i;
    must(oi_ledger_create_contract(host.ledger, &info, &contract, nullptr, nullptr));
    auto invoice = fresh<oi_invoice_input>();
    invoice.customer = 1 + i;
    invoice.total = one;
    host.bill(invoice);
    auto exception = fresh<oi_lock_exception_input>();
    must(oi_ledger_grant_lock_exception(host.ledger, &info, &exception, nullptr, nullptr));
  }
}
// Customer 1 owes in n currencies.
void many_currencies(Host &host, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    auto currency = fresh<oi_register_currency_input>();
    currency.currency.digits = 2;
    for (std::size_t letter = 0, rest = i; letter < 6; ++letter, rest /= 26)
      currency.currency.code[letter] = static_cast<char>('A' + rest % 26);
    must(oi_ledger_register_currency(host.ledger, &info, &currency, nullptr, nullptr));
    auto invoice = fresh<oi_invoice_input>();
    invoice.customer = 1;
    invoice.total = one;
    std::memcpy(invoice.total.currency, currency.currency.code, sizeof invoice.total.currency);
    host.bill(invoice);
  }
}
void paid_and_voided(Host &host, std::size_t n) {
  host.bill(n);
  for (std::size_t i = 1; i <= n; i += 2) {
    auto item = fresh<oi_void_item_input>();
    item.item = {i, OI_ITEM_KIND_INVOICE, 0};
    must(oi_ledger_void_item(host.ledger, &info, &item, nullptr, nullptr));
  }
  host.pay(dollars(n), OI_STRATEGY_OLDEST_FIRST);
}
// n series of one number.
void many_series(Host &host, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const std::string number = std::to_string(i) + "-1";
    auto invoice = fresh<oi_invoice_input>();
    invoice.customer = 1;
    invoice.total = one;
    invoice.number = text_of(number);
    host.bill(invoice);
  }
}
void bill_portions(Host &host, std::size_t n) {
  const std::vector<oi_terms_portion> terms = terms_of(n);
  auto invoice = fresh<oi_invoice_input>();
  invoice.customer = 1;
  invoice.total = dollars(n);
  invoice.terms = terms.data();
  invoice.terms_count = n;
  host.bill(invoice);
}
void give_terms(Host &host, std::size_t n) {
  std::vector<oi_terms_portion> terms = terms_of(n);
  auto tier = fresh<oi_discount_tier>();
  tier.percent.lo = 2;
  for (oi_terms_portion &portion : terms) {
    portion.discounts = &tier;
    portion.discount_count = 1;
  }
  auto customer = fresh<oi_customer_input>();
  customer.id = 1;
  customer.terms = terms.data();
  customer.terms_count = n;
  must(oi_ledger_change_customer(host.ledger, &info, &customer, nullptr, nullptr));
}

// Buckets of an aging: few, or n of them.
struct Calculator {
  explicit Calculator(std::size_t edges = 3) {
    std::vector<std::int32_t> past(edges);
    for (std::size_t i = 0; i < edges; ++i) past[i] = static_cast<std::int32_t>(i) + 1;
    auto options = fresh<oi_aging_options>();
    options.past_edges = past.data();
    options.past_edge_count = edges;
    must(oi_aging_calculator_create(&options, nullptr, &calculator, nullptr));
  }
  ~Calculator() { oi_aging_calculator_free(calculator); }
  Calculator(const Calculator &) = delete;
  Calculator &operator=(const Calculator &) = delete;
  oi_aging_calculator *calculator = nullptr;
};
oi_result *aging(const Host &host, std::size_t) {
  const Calculator of;
  const oi_as_of as_of = later();
  oi_result *result = nullptr;
  must(oi_ledger_aging(host.ledger, &as_of, of.calculator, &result, nullptr));
  return result;
}
oi_result *aging_in_buckets(const Host &host, std::size_t n) {
  const Calculator of(n);
  const oi_as_of as_of = later();
  oi_result *result = nullptr;
  must(oi_ledger_aging(host.ledger, &as_of, of.calculator, &result, nullptr));
  return result;
}
oi_result *summary(const Host &host, std::size_t) {
  const Calculator of;
  const oi_as_of as_of = later();
  oi_result *result = nullptr;
  must(oi_ledger_customer_summary(host.ledger, 1, &as_of, of.calculator, &result, nullptr));
  return result;
}
oi_result *customers(const Host &host, std::size_t) {
  oi_result *result = nullptr;
  must(oi_ledger_list_customers(host.ledger, nullptr, 0, &result, nullptr));
  return result;
}
oi_result *jobs(const Host &host, std::size_t) {
  oi_result *result = nullptr;
  must(oi_ledger_list_jobs(host.ledger, 0, 0, &result, nullptr));
  return result;
}
oi_result *contracts(const Host &host, std::size_t) {
  oi_result *result = nullptr;
  must(oi_ledger_list_contracts(host.ledger, 0, 0, &result, nullptr));
  return result;
}
oi_result *items(const Host &host, std::size_t) {
  const oi_as_of as_of = later();
  oi_result *result = nullptr;
  must(oi_ledger_list_items(host.ledger, nullptr, &as_of, &result, nullptr));
  must(oi_result_count(result, OI_TABLE_ITEMS) == oi_result_matching(result) ? OI_OK : OI_INTERNAL);
  return result;
}
constexpr oi_item_ref invoice_1 = {1, OI_ITEM_KIND_INVOICE, 0};
oi_result *portions(const Host &host, std::size_t) {
  const oi_as_of as_of = later();
  oi_result *result = nullptr;
  must(oi_ledger_list_portions(host.ledger, &invoice_1, &as_of, &result, nullptr));
  return result;
}
oi_result *lines(const Host &host, std::size_t) {
  oi_result *result = nullptr;
  must(oi_ledger_list_lines(host.ledger, &invoice_1, &result, nullptr));
  return result;
}
oi_result *taxes(const Host &host, std::size_t) {
  oi_result *result = nullptr;
  must(oi_ledger_list_taxes(host.ledger, &invoice_1, &result, nullptr));
  return result;
}
oi_result *applications(const Host &host, std::size_t) {
  const oi_as_of as_of = later();
  oi_result *result = nullptr;
  must(oi_ledger_list_applications(host.ledger, nullptr, &as_of, &result, nullptr));
  return result;
}
oi_result *made_applications(const Host &host, std::size_t) {
  oi_command_info dry_run = info;
  dry_run.flags = OI_COMMAND_DRY_RUN;
  auto settlement = fresh<oi_settlement_input>();
  settlement.strategy = OI_STRATEGY_OLDEST_FIRST;
  auto settle = fresh<oi_settle_input>();
  settle.customer = 1;
  settle.settlement = &settlement;
  oi_result *result = nullptr;
  must(oi_ledger_settle(host.ledger, &dry_run, &settle, nullptr, &result, nullptr));
  return result;
}
oi_result *balances(const Host &host, std::size_t) {
  const oi_as_of as_of = later();
  oi_result *result = nullptr;
  must(oi_ledger_list_balances(host.ledger, nullptr, &as_of, &result, nullptr));
  return result;
}
oi_result *history(const Host &host, std::size_t) {
  const oi_as_of as_of = later();
  auto filter = fresh<oi_history_filter>();
  filter.customer = 1;
  oi_result *result = nullptr;
  must(oi_ledger_transaction_history(host.ledger, &filter, &as_of, nullptr, nullptr, &result, nullptr));
  return result;
}
oi_result *explanation(const Host &host, std::size_t) {
  const oi_as_of as_of = later();
  oi_result *result = nullptr;
  must(oi_ledger_explain_balance(host.ledger, 1, 0, "USD", &as_of, nullptr, &result, nullptr));
  return result;
}
oi_result *terms(const Host &host, std::size_t) {
  oi_result *result = nullptr;
  must(oi_ledger_list_terms(host.ledger, 1, 0, &result, nullptr));
  return result;
}
oi_result *locks(const Host &host, std::size_t) {
  oi_result *result = nullptr;
  must(oi_ledger_list_period_locks(host.ledger, 0, &result, nullptr));
  return result;
}
oi_result *numbering(const Host &host, std::size_t) {
  oi_result *result = nullptr;
  must(oi_ledger_numbering(host.ledger, OI_ITEM_KIND_INVOICE, 0, &result, nullptr));
  return result;
}
void read_buckets(Host &, std::size_t n) {
  const Calculator of(n);
  oi_aging_bucket_row row;
  std::size_t written = 1;
  for (std::size_t first = 0; written == 1; ++first)
    must(oi_aging_calculator_read_buckets(of.calculator, first, &row, 1, sizeof row, 0, &written, nullptr));
}

const Shapes rows{
    table<oi_customer_row>("CReadCustomers", "oi_result_read", many_of_each, customers,
                           oi_result_read_customers),
    table<oi_job_row>("CReadJobs", "oi_result_read", many_of_each, jobs, oi_result_read_jobs),
    table<oi_contract_row>("CReadContracts", "oi_result_read", many_of_each, contracts,
                           oi_result_read_contracts),
    table<oi_item_row>("CReadItems", "oi_result_read oi_result_count oi_result_matching", bill_many, items,
                       oi_result_read_items),
    table<oi_portion_row>("CReadPortions", "oi_result_read", bill_portions, portions, oi_result_read_portions,
                          125),
    table<oi_line_row>("CReadLines", "oi_result_read", bill_lines, lines, oi_result_read_lines),
    table<oi_tax_row>("CReadTaxes", "oi_result_read", bill_lines, taxes, oi_result_read_taxes),
    table<oi_application_row>("CReadApplications", "oi_result_read", paid_and_voided, applications,
                              oi_result_read_applications),
    table<oi_made_application_row>("CReadMadeApplications", "oi_result_read", bill_and_pay, made_applications,
                                   oi_result_read_made_applications),
    table<oi_balance_row>("CReadBalances", "oi_result_read", many_of_each, balances, oi_result_read_balances),
    table<oi_aging_bucket_row>("CReadAgingBuckets", "oi_result_read", many_of_each, aging_in_buckets,
                               oi_result_read_aging_buckets, 7),
    table<oi_aging_row>("CReadAgingRows", "oi_result_read", many_of_each, aging, oi_result_read_aging_rows),
    table<oi_money>("CReadAgingCells", "oi_result_read", many_of_each, aging, oi_result_read_aging_cells),
    table<oi_aging_row>("CReadAgingTotals", "oi_result_read", many_currencies, aging,
                        oi_result_read_aging_totals),
    table<oi_money>("CReadAgingTotalCells", "oi_result_read", many_currencies, aging,
                    oi_result_read_aging_total_cells),
    table<oi_summary_row>("CReadSummaries", "oi_result_read", many_currencies, summary,
                          oi_result_read_summaries),
    table<oi_summary_currency_row>("CReadSummaryCurrencies", "oi_result_read", many_currencies, summary,
                                   oi_result_read_summary_currencies),
    table<oi_money>("CReadSummaryCells", "oi_result_read", many_currencies, summary,
                    oi_result_read_summary_cells),
    table<oi_history_row>("CReadHistory", "oi_result_read", paid_and_voided, history,
                          oi_result_read_history_lines),
    table<oi_explain_part_row>("CReadExplanation", "oi_result_read", paid_and_voided, explanation,
                               oi_result_read_explain_parts),
    table<oi_terms_row>("CReadTerms", "oi_result_read", give_terms, terms, oi_result_read_terms, 125),
    table<oi_terms_discount_row>("CReadTermsDiscounts", "oi_result_read", give_terms, terms,
                                 oi_result_read_terms_discounts, 125),
    table<oi_period_lock_row>("CReadPeriodLocks", "oi_result_read", many_of_each, locks,
                              oi_result_read_period_locks),
    table<oi_lock_exception_row>("CReadLockExceptions", "oi_result_read", many_of_each, locks,
                                 oi_result_read_lock_exceptions),
    table<oi_numbering_row>("CReadNumbering", "oi_result_read", many_series, numbering,
                            oi_result_read_numbering),
    table<oi_number_series_row>("CReadNumberSeries", "oi_result_read", many_series, numbering,
                                oi_result_read_number_series),
    table<oi_number_gap_row>("CReadNumberGaps", "oi_result_read", bill_many, numbering,
                             oi_result_read_number_gaps),
    table<oi_voided_number_row>("CReadVoidedNumbers", "oi_result_read", paid_and_voided, numbering,
                                oi_result_read_voided_numbers),
    through_c({"CReadBuckets",
               "oi_aging_calculator_create oi_aging_calculator_read_buckets oi_aging_calculator_bucket_count "
               "oi_aging_calculator_free",
               "buckets", 7},
              nothing, read_buckets),
};

// ---- records

const oi_record *record_at(const Host &host, std::size_t index) {
  const oi_record *record = nullptr;
  must(oi_event_log_record(host.log, index, &record, nullptr));
  return record;
}
void heard(Host &host, std::size_t n) {
  host.listen();
  host.bill(n);
  host.pay(dollars(n), OI_STRATEGY_OLDEST_FIRST);
}
void read_records(Host &host, std::size_t) {
  const std::size_t count = oi_event_log_count(host.log);
  for (std::size_t i = 0; i < count; ++i) {
    const oi_record *record = record_at(host, i);
    auto header = fresh<oi_record_header>();
    must(oi_record_read_header(record, &header, nullptr));
    for (std::size_t event = 0; event < header.event_count; ++event) {
      auto of_record = fresh<oi_event>();
      must(oi_record_read_event(record, event, &of_record, nullptr));
    }
  }
}
void replay_records(Host &host, std::size_t) {
  const Host fresh_host;
  const std::size_t count = oi_event_log_count(host.log);
  for (std::size_t i = 0; i < count; ++i)
    must(oi_ledger_replay(fresh_host.ledger, record_at(host, i), nullptr));
}
void copy_and_clear(Host &host, std::size_t) {
  oi_event_log *copy = nullptr;
  must(oi_event_log_create(nullptr, &copy, nullptr));
  const std::size_t count = oi_event_log_count(host.log);
  for (std::size_t i = 0; i < count; ++i) must(oi_event_log_append(copy, record_at(host, i), nullptr));
  oi_event_log_clear(copy);
  oi_event_log_free(copy);
}
// The lists of an event, in one page.
template <class Row, class Read> void read_page(const oi_record *record, std::size_t n, Read read) {
  std::vector<Row> page(n);
  std::size_t written = 0;
  must(read(record, 0, 0, page.data(), n, &written, nullptr));
  must(written == n ? OI_OK : OI_INTERNAL);
}
// A draft that is posted: its lists are heard as the ledger keeps them.
struct Reader {
  std::size_t lines;
  std::size_t portions;
};
void read_in_sink(const oi_record *record, std::uint64_t, oi_acknowledgement *acknowledgement, void *user) {
  const auto *of = static_cast<const Reader *>(user);
  if (of->lines != 0) read_page<oi_line_row>(record, of->lines, oi_record_read_lines);
  if (of->portions != 0) read_page<oi_portion_row>(record, of->portions, oi_record_read_portions);
  auto header = fresh<oi_record_header>();
  must(oi_record_read_header(record, &header, nullptr));
  acknowledgement->sequence = header.first_sequence;
  acknowledgement->accepted = 1;
}
void post_heard(const Host &host, Reader reader) {
  must(oi_ledger_set_sink(host.ledger, read_in_sink, nullptr, &reader, nullptr));
  auto post = fresh<oi_post_draft_input>();
  post.draft = invoice_1;
  must(oi_ledger_post_draft(host.ledger, &info, &post, nullptr, nullptr, nullptr));
}
void draft_portions(Host &host, std::size_t n) {
  std::vector<oi_due_portion> all(n, fresh<oi_due_portion>());
  for (std::size_t i = 0; i < n; ++i) {
    all[i].amount = one;
    all[i].due = first_day + static_cast<std::int32_t>(i);
  }
  auto draft = fresh<oi_invoice_input>();
  draft.customer = 1;
  draft.total = dollars(n);
  draft.portions = all.data();
  draft.portion_count = n;
  must(oi_ledger_draft_invoice(host.ledger, &info, &draft, nullptr, nullptr));
}
void heard_lists(Host &host, std::size_t n) {
  host.listen();
  give_terms(host, n);
  bill_portions(host, n);
  host.pay(dollars(n), OI_STRATEGY_OLDEST_FIRST);
}
void read_heard_lists(Host &host, std::size_t n) {
  read_page<oi_terms_row>(record_at(host, 0), n, oi_record_read_terms);
  read_page<oi_portion_row>(record_at(host, 1), n, oi_record_read_portions);
  std::vector<oi_applied_portion_row> applied(n);
  std::size_t written = 0;
  must(oi_record_read_applied_portions(record_at(host, 2), 1, 0, applied.data(), n, &written, nullptr));
  must(written == n ? OI_OK : OI_INTERNAL);
}
void heard_lines(Host &host, std::size_t n) {
  host.listen();
  bill_lines(host, n);
}

void read_settings(Host &host, std::size_t n) {
  host.listen();
  for (std::size_t i = 0; i < n; ++i) {
    auto settings = fresh<oi_settings>();
    settings.rounding = i % 2 == 0 ? OI_ROUNDING_HALF_EVEN : OI_ROUNDING_HALF_UP;
    must(oi_ledger_change_settings(host.ledger, &info, &settings, nullptr, nullptr));
    oi_settings_row row{};
    std::size_t written = 0;
    must(oi_record_read_settings(record_at(host, i), 0, 0, &row, 1, &written, nullptr));
    std::uint64_t sequence = 0;
    must(oi_ledger_last_sequence(host.ledger, &sequence, nullptr));
    std::uint8_t poisoned = 0;
    must(oi_ledger_poisoned(host.ledger, &poisoned, nullptr));
    must(oi_record_count(record_at(host, i), 0, OI_TABLE_SETTINGS) == 1 ? OI_OK : OI_INTERNAL);
  }
  must(oi_ledger_set_sink(host.ledger, nullptr, nullptr, nullptr, nullptr));
}

const Shapes records{
    through_c({"CReadSettingsOfRecord",
               "oi_record_read oi_record_count oi_ledger_last_sequence oi_ledger_poisoned oi_ledger_set_sink",
               "records"},
              nothing, read_settings, false),
    through_c({"CReadRecords",
               "oi_event_log_count oi_event_log_record oi_record_read_header oi_record_read_event",
               "records"},
              heard, read_records),
    through_c({"CReplayRecords", "oi_ledger_replay", "records"}, heard, replay_records),
    through_c({"CCopyRecords", "oi_event_log_append oi_event_log_clear oi_event_log_free", "records"}, heard,
              copy_and_clear),
    through_c({"CReadLinesOfRecord", "oi_record_read", "lines"}, heard_lines,
              [](Host &host, std::size_t n) {
                read_page<oi_line_row>(record_at(host, 0), n, oi_record_read_lines);
              }),
    through_c({"CReadListsOfRecord", "oi_record_read", "portions", 125}, heard_lists, read_heard_lists),
    through_c(
        {"CHearPostedLines", "oi_record_read oi_ledger_post_draft", "lines"}, draft_lines,
        [](Host &host, std::size_t n) {
          post_heard(host, {n, 0});
        },
        false),
    through_c(
        {"CHearPostedPortions", "oi_record_read oi_ledger_post_draft", "portions", 125}, draft_portions,
        [](Host &host, std::size_t n) {
          post_heard(host, {0, n});
        },
        false),
};

// ---- transactions and bytes

oi_buffer *snapshot_of(const Host &host) {
  oi_buffer *snapshot = nullptr;
  must(oi_ledger_snapshot(host.ledger, &snapshot, nullptr));
  return snapshot;
}
void snapshot_there_and_back(Host &host, std::size_t) {
  oi_buffer *snapshot = snapshot_of(host);
  oi_ledger *ledger = nullptr;
  must(oi_ledger_create(nullptr, &ledger, nullptr));
  must(oi_ledger_load_snapshot(ledger, oi_buffer_data(snapshot), oi_buffer_size(snapshot), nullptr));
  oi_ledger_free(ledger);
  oi_buffer_free(snapshot);
}
void take(const std::uint8_t *bytes, std::size_t size, std::uint64_t position,
          oi_acknowledgement *acknowledgement, void *user) {
  auto *all = static_cast<std::vector<std::uint8_t> *>(user);
  all->insert(all->end(), bytes, bytes + size);
  oi_acknowledge(acknowledgement, position);
}
struct Given {
  std::vector<std::uint8_t> bytes;
  std::size_t given = 0;
};
void give(std::uint8_t *bytes, std::size_t capacity, std::uint64_t position, std::size_t *read,
          oi_acknowledgement *acknowledgement, void *user) {
  auto *all = static_cast<Given *>(user);
  const std::size_t size = std::min(capacity, all->bytes.size() - all->given);
  std::memcpy(bytes, all->bytes.data() + all->given, size);
  all->given += size;
  *read = size;
  oi_acknowledge(acknowledgement, position);
}
void snapshot_in_pieces(Host &host, std::size_t) {
  Given all;
  must(oi_ledger_write_snapshot(host.ledger, take, &all.bytes, nullptr));
  oi_ledger *ledger = nullptr;
  must(oi_ledger_create(nullptr, &ledger, nullptr));
  must(oi_ledger_read_snapshot(ledger, give, &all, nullptr));
  oi_ledger_free(ledger);
}
void by_pull(Host &host, std::size_t) {
  auto options = fresh<oi_journal_options>();
  options.mode = OI_JOURNALING_PULL;
  must(oi_ledger_set_journal(host.ledger, &options, nullptr));
}
void one_transaction(Host &host, std::size_t n) {
  oi_transaction *transaction = nullptr;
  must(oi_ledger_begin(host.ledger, &transaction, nullptr));
  host.bill(n);
  oi_buffer *bytes = nullptr;
  must(oi_transaction_records(transaction, &bytes, nullptr));
  must(oi_transaction_commit(transaction, nullptr));
  oi_buffer_free(bytes);
  oi_transaction_free(transaction);
}
void one_rolled_back(Host &host, std::size_t n) {
  oi_transaction *transaction = nullptr;
  must(oi_ledger_begin(host.ledger, &transaction, nullptr));
  host.bill(n);
  must(oi_transaction_rollback(transaction, nullptr));
  oi_transaction_free(transaction);
}
// Each inside the one before, with a command in it.
std::vector<oi_transaction *> nested(const Host &host, std::size_t n) {
  std::vector<oi_transaction *> all(n);
  for (oi_transaction *&transaction : all) {
    must(oi_ledger_begin(host.ledger, &transaction, nullptr));
    host.bill(1);
  }
  return all;
}
void commit_nested(Host &host, std::size_t n) {
  const std::vector<oi_transaction *> all = nested(host, n);
  for (std::size_t i = n; i-- != 0;) {
    must(oi_transaction_commit(all[i], nullptr));
    oi_transaction_free(all[i]);
  }
}
void roll_back_nested(Host &host, std::size_t n) {
  const std::vector<oi_transaction *> all = nested(host, n);
  must(oi_transaction_rollback(all.front(), nullptr));
  for (oi_transaction *transaction : all) oi_transaction_free(transaction);
}
void heard_transaction(Host &host, std::size_t n) {
  oi_transaction *transaction = nullptr;
  must(oi_ledger_begin(host.ledger, &transaction, nullptr));
  host.bill(n);
  must(oi_transaction_commit(transaction, nullptr));
  oi_transaction_free(transaction);
}
void listen(Host &host, std::size_t) {
  host.listen();
}
void erase_personal(Host &host, std::size_t n) {
  oi_transaction *transaction = nullptr;
  must(oi_ledger_begin(host.ledger, &transaction, nullptr));
  for (std::size_t i = 0; i < n; ++i) {
    auto invoice = fresh<oi_invoice_input>();
    invoice.customer = 1;
    invoice.total = one;
    invoice.notes = {"call before noon", 16};
    host.bill(invoice);
  }
  oi_buffer *bytes = nullptr;
  must(oi_transaction_records(transaction, &bytes, nullptr));
  std::vector<std::uint8_t> copy(oi_buffer_data(bytes), oi_buffer_data(bytes) + oi_buffer_size(bytes));
  std::size_t left = 0;
  must(oi_journal_erase_personal(copy.data(), copy.size(), &left, nullptr));
  oi_buffer_free(bytes);
  oi_transaction_free(transaction);
}
void bill_and_free(Host &, std::size_t n) {
  const Host host;
  host.bill(n);
}

const Shapes bytes{
    through_c({"CSnapshot",
               "oi_ledger_snapshot oi_ledger_load_snapshot oi_buffer_data oi_buffer_size oi_buffer_free",
               "invoices"},
              bill_many, snapshot_there_and_back),
    through_c({"CSnapshotInPieces", "oi_ledger_write_snapshot oi_ledger_read_snapshot", "invoices"},
              bill_many, snapshot_in_pieces),
    through_c({"CTransactionCommitted",
               "oi_ledger_begin oi_transaction_records oi_transaction_commit oi_transaction_free "
               "oi_ledger_set_journal",
               "commands"},
              by_pull, one_transaction, false),
    through_c({"CTransactionRolledBack", "oi_transaction_rollback", "commands"}, by_pull, one_rolled_back),
    through_c({"CTransactionHeard", "oi_transaction_commit", "commands"}, listen, heard_transaction, false),
    through_c({"CNestedCommitted", "oi_ledger_begin oi_transaction_commit", "transactions"}, nothing,
              commit_nested, false),
    through_c({"CNestedRolledBack", "oi_ledger_begin oi_transaction_rollback", "transactions"}, nothing,
              roll_back_nested),
    through_c({"CErasePersonal", "oi_journal_erase_personal", "records"}, by_pull, erase_personal),
    through_c({"CFree", "oi_ledger_create oi_ledger_free", "invoices"}, nothing, bill_and_free),
};

// ---- people, disputes, due dates

// A kind of records without figures: each is created, changed, found and deleted, all are listed.
template <class Input, class Gone> struct RecordCalls {
  using Save = oi_status (*)(oi_ledger *, const oi_command_info *, const Input *, oi_outcome *, oi_error *);
  using Delete = oi_status (*)(oi_ledger *, const oi_command_info *, const Gone *, oi_outcome *, oi_error *);
  using Find = oi_status (*)(const oi_ledger *, std::uint64_t, std::uint64_t, oi_result **, oi_error *);
  Save create;
  Save change;
  Delete remove;
  Find find;
  std::function<oi_status(const oi_ledger *, oi_result **)> list;
  std::function<void(Input &)> fill;
};
template <class Input, class Gone> Part with_all(const RecordCalls<Input, Gone> &calls) {
  return [calls](const Host &host, std::size_t n) {
    auto input = fresh<Input>();
    if constexpr (requires { input.customer; }) input.customer = 1;
    const auto save = [&](const auto &command, std::uint64_t i) {
      const std::string number = "N-" + std::to_string(i);
      if constexpr (requires { input.code; }) input.code = text_of(number);
      if constexpr (requires { input.number; }) input.number = text_of(number);
      const std::string pattern = "image/" + std::to_string(i);
      if constexpr (requires { input.pattern; }) input.pattern = text_of(pattern);
      calls.fill(input);
      must(command(host.ledger, &info, &input, nullptr, nullptr));
    };
    for (std::uint64_t i = 1; i <= n; ++i) save(calls.create, i);
    oi_result *found = nullptr;
    must(calls.list(host.ledger, &found));
    oi_result_free(found);
    for (std::uint64_t i = 1; i <= n; ++i) {
      input.id = i;
      save(calls.change, i);
      must(calls.find(host.ledger, i, 0, &found, nullptr));
      oi_result_free(found);
      auto gone = fresh<Gone>();
      gone.id = i;
      must(calls.remove(host.ledger, &info, &gone, nullptr, nullptr));
    }
  };
}
#define OPENITEM_GROWTH_RECORDS(kind, kinds, ...)                                                            \
  through_c({"C" #kinds,                                                                                     \
             "oi_ledger_create_" #kind " oi_ledger_change_" #kind " oi_ledger_find_" #kind                   \
             " oi_ledger_delete_" #kind " oi_ledger_list_" #kinds,                                           \
             #kinds},                                                                                        \
            nothing,                                                                                         \
            with_all<oi_##kind##_input, oi_delete_##kind##_input>(                                           \
                {oi_ledger_create_##kind, oi_ledger_change_##kind, oi_ledger_delete_##kind,                  \
                 oi_ledger_find_##kind, __VA_ARGS__}),                                                       \
            false)
#define OPENITEM_GROWTH_OWNED(kind, kinds, ...)                                                              \
  OPENITEM_GROWTH_RECORDS(                                                                                   \
      kind, kinds,                                                                                           \
      [](const oi_ledger *of, oi_result **to) { return oi_ledger_list_##kinds(of, 1, 0, to, nullptr); },     \
      [](auto &made) { __VA_ARGS__; })
#define OPENITEM_GROWTH_SHARED(kind, kinds, ...)                                                             \
  OPENITEM_GROWTH_RECORDS(                                                                                   \
      kind, kinds,                                                                                           \
      [](const oi_ledger *of, oi_result **to) { return oi_ledger_list_##kinds(of, 0, to, nullptr); },        \
      [](auto &made) { __VA_ARGS__; })
const Shapes kinds_of_records{
    OPENITEM_GROWTH_SHARED(company, companies, (void)made),
    OPENITEM_GROWTH_SHARED(customer_group, customer_groups, (void)made),
    OPENITEM_GROWTH_SHARED(media_type, media_types, (void)made),
    OPENITEM_GROWTH_SHARED(number_range, number_ranges, made.kind = OI_ITEM_KIND_INVOICE),
    OPENITEM_GROWTH_OWNED(contact, contacts, made.flags = OI_CONTACT_PRIMARY),
    OPENITEM_GROWTH_OWNED(address, addresses, made.flags = OI_ADDRESS_IS_DEFAULT),
    OPENITEM_GROWTH_OWNED(tax_registration, tax_registrations, (void)made),
    OPENITEM_GROWTH_OWNED(licence, licences, (void)made),
    OPENITEM_GROWTH_OWNED(site, sites, (void)made),
    OPENITEM_GROWTH_OWNED(note, notes, (void)made),
    OPENITEM_GROWTH_OWNED(communication, communications, (void)made),
    OPENITEM_GROWTH_OWNED(attachment, attachments, made.media_type = {"image/png", 9}),
};
#undef OPENITEM_GROWTH_RECORDS
#undef OPENITEM_GROWTH_OWNED
#undef OPENITEM_GROWTH_SHARED

// Links of one note to one invoice.
void link(const Host &host, std::size_t n) {
  auto note = fresh<oi_note_input>();
  note.customer = 1;
  must(oi_ledger_create_note(host.ledger, &info, &note, nullptr, nullptr));
  host.bill(1);
  with_all<oi_link_input, oi_delete_link_input>(
      {oi_ledger_create_link, oi_ledger_change_link, oi_ledger_delete_link, oi_ledger_find_link,
       [](const oi_ledger *of, oi_result **to) { return oi_ledger_list_links(of, 1, 0, to, nullptr); },
       [](oi_link_input &made) {
         made.kind = OI_ENTITY_KIND_NOTE;
         made.record = 1;
         made.item = {1, OI_ITEM_KIND_INVOICE, 0};
       }})(const_cast<Host &>(host), n);
}
// The terms of a company, a group and a contract.
oi_terms_portion thirty_days() {
  auto terms = fresh<oi_terms_portion>();
  terms.days = 30;
  return terms;
}
void have_terms(const Host &host, std::size_t n) {
  std::vector<oi_terms_portion> terms(n, thirty_days());
  for (std::size_t i = 0; i + 1 < n; ++i) {
    terms[i].share = OI_PORTION_SHARE_FIXED;
    terms[i].fixed = one;
  }
  auto company = fresh<oi_company_input>();
  company.terms = terms.data();
  company.terms_count = n;
  must(oi_ledger_create_company(host.ledger, &info, &company, nullptr, nullptr));
  auto group = fresh<oi_customer_group_input>();
  group.terms = terms.data();
  group.terms_count = n;
  must(oi_ledger_create_customer_group(host.ledger, &info, &group, nullptr, nullptr));
  auto contract = fresh<oi_contract_input>();
  contract.customer = 1;
  contract.terms = terms.data();
  contract.terms_count = n;
  must(oi_ledger_create_contract(host.ledger, &info, &contract, nullptr, nullptr));
}
void list_their_terms(const Host &host, std::size_t) {
  oi_result *found = nullptr;
  must(oi_ledger_list_company_terms(host.ledger, 1, 0, &found, nullptr));
  oi_result_free(found);
  must(oi_ledger_list_customer_group_terms(host.ledger, 1, 0, &found, nullptr));
  oi_result_free(found);
  must(oi_ledger_list_contract_terms(host.ledger, 1, 0, &found, nullptr));
  oi_result_free(found);
}
void have_parents(const Host &host, std::size_t n) {
  for (std::uint64_t i = 1; i <= n; ++i) {
    auto customer = fresh<oi_customer_input>();
    customer.parent = i;
    must(oi_ledger_create_customer(host.ledger, &info, &customer, nullptr, nullptr));
  }
}
void ask_the_youngest(const Host &host, std::size_t n) {
  oi_result *found = nullptr;
  must(oi_ledger_customer_defaults(host.ledger, n + 1, 0, 0, &found, nullptr));
  oi_result_free(found);
}
const Shapes linked{
    through_c({"CDefaults", "oi_ledger_customer_defaults", "parents"}, have_parents, ask_the_youngest),
    through_c({"Clinks",
               "oi_ledger_create_link oi_ledger_change_link oi_ledger_find_link oi_ledger_delete_link "
               "oi_ledger_list_links",
               "links"},
              nothing, link, false),
    through_c(
        {"CTermsOfGroups",
         "oi_ledger_list_company_terms oi_ledger_list_customer_group_terms oi_ledger_list_contract_terms",
         "portions", 125},
        have_terms, list_their_terms),
};

void dispute(const Host &host, std::size_t n) {
  for (std::uint64_t i = 1; i <= n; ++i) {
    auto input = fresh<oi_dispute_input>();
    input.item = {i, OI_ITEM_KIND_INVOICE, 0};
    must(oi_ledger_dispute(host.ledger, &info, &input, nullptr, nullptr));
  }
}
void bill_and_dispute(Host &host, std::size_t n) {
  host.bill(n);
  dispute(host, n);
}
void list_marks(Host &host, std::size_t) {
  const oi_as_of as_of = later();
  oi_result *found = nullptr;
  must(oi_ledger_list_marks(host.ledger, nullptr, &as_of, &found, nullptr));
  oi_result_free(found);
}
void find_and_resolve(Host &host, std::size_t n) {
  const oi_as_of as_of = later();
  std::uint64_t last = 0;
  must(oi_ledger_last_sequence(host.ledger, &last, nullptr));
  for (std::uint64_t mark = last - n + 1; mark <= last; ++mark) {
    oi_result *found = nullptr;
    must(oi_ledger_find_mark(host.ledger, mark, &as_of, &found, nullptr));
    oi_result_free(found);
    auto resolve = fresh<oi_resolve_dispute_input>();
    resolve.dispute = mark;
    resolve.outcome = OI_MARK_OUTCOME_VALID;
    must(oi_ledger_resolve_dispute(host.ledger, &info, &resolve, nullptr, nullptr));
  }
}
void change_due(Host &host, std::size_t n) {
  for (std::uint64_t i = 1; i <= n; ++i) {
    auto change = fresh<oi_change_due_input>();
    change.item = {i, OI_ITEM_KIND_INVOICE, 0};
    change.due = first_day + 90;
    must(oi_ledger_change_due(host.ledger, &info, &change, nullptr, nullptr));
  }
}
void bill_and_leave(Host &host, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    auto invoice = fresh<oi_invoice_input>();
    invoice.customer = 1;
    invoice.total = one;
    invoice.notes = {"call before noon", 16};
    host.bill(invoice);
  }
  auto customer = fresh<oi_customer_input>();
  customer.id = 1;
  customer.status = OI_CUSTOMER_STATUS_INACTIVE;
  std::memcpy(customer.currency, "USD", 3);
  must(oi_ledger_change_customer(host.ledger, &info, &customer, nullptr, nullptr));
}
void erase_a_customer(Host &host, std::size_t) {
  auto erase = fresh<oi_erase_personal_input>();
  erase.customer = 1;
  must(oi_ledger_erase_personal(host.ledger, &info, &erase, nullptr, nullptr));
}
void erase_a_journal(Host &host, std::size_t n) {
  oi_transaction *transaction = nullptr;
  must(oi_ledger_begin(host.ledger, &transaction, nullptr));
  host.bill(n);
  oi_buffer *stored = nullptr;
  must(oi_transaction_records(transaction, &stored, nullptr));
  must(oi_transaction_commit(transaction, nullptr));
  oi_transaction_free(transaction);
  oi_buffer *left = nullptr;
  must(oi_ledger_erase_journal(host.ledger, oi_buffer_data(stored), oi_buffer_size(stored), &left, nullptr));
  oi_buffer_free(stored);
  oi_buffer_free(left);
}

const Shapes people{
    through_c({"CDisputes", "oi_ledger_dispute", "items"}, nothing, bill_and_dispute, false),
    through_c({"CListMarks", "oi_ledger_list_marks", "disputes"}, bill_and_dispute, list_marks),
    through_c({"CResolve", "oi_ledger_find_mark oi_ledger_resolve_dispute", "disputes"}, bill_and_dispute,
              find_and_resolve, false),
    through_c(
        {"CChangeDue", "oi_ledger_change_due", "items"}, [](Host &host, std::size_t n) { host.bill(n); },
        change_due, false),
    through_c({"CEraseCustomer", "oi_ledger_erase_personal", "invoices with notes"}, bill_and_leave,
              erase_a_customer, false),
    through_c({"CEraseJournal", "oi_ledger_erase_journal", "records"}, by_pull, erase_a_journal, false),
};

} // namespace
} // namespace openitem::growth::growth_c_test
