#include "support/scenario_reports.hpp"

#include "ledger/descriptions.hpp"

#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/explain.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/records.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace openitem::scenario {
namespace {

// Cells of every kind of value.
struct Cells {
  const World &world;
  Row row;

  Cells &add(std::string column, std::string text) {
    row.push_back({std::move(column), std::move(text)});
    return *this;
  }
  Cells &add(std::string column, std::string_view value) {
    return add(std::move(column), text_or_none(value));
  }
  Cells &add(std::string column, const char *value) {
    return add(std::move(column), std::string_view(value));
  }
  Cells &add(std::string column, const Money &amount, bool zero_unless_named = false) {
    row.push_back({std::move(column), text(amount),
                   amount ? text(amount) + std::string(amount.currency().code()) : std::string(),
                   zero_unless_named});
    return *this;
  }
  Cells &add(std::string column, Date date) { return add(std::move(column), text(date)); }
  Cells &add(std::string column, bool value) { return add(std::move(column), text(value)); }
  Cells &add(std::string column, Currency currency) { return add(std::move(column), currency.code()); }
  Cells &add(std::string column, std::uint64_t count) {
    return add(std::move(column), std::to_string(count));
  }
  Cells &add(std::string column, std::int64_t count) { return add(std::move(column), std::to_string(count)); }
  Cells &add(std::string column, std::int32_t count) { return add(std::move(column), std::to_string(count)); }
  Cells &add(std::string column, std::uint32_t count) {
    return add(std::move(column), std::to_string(count));
  }
  Cells &add(std::string column, CustomerId id) { return add(std::move(column), world.name_of(id)); }
  Cells &add(std::string column, JobId id) { return add(std::move(column), world.name_of(id)); }
  Cells &add(std::string column, ContractId id) { return add(std::move(column), world.name_of(id)); }
  Cells &add(std::string column, const ItemRef &ref) { return add(std::move(column), world.name_of(ref)); }
};

void require(bool law, const std::string &expected, const Money &actual) {
  if (!law) throw Mismatch(expected, text(actual));
}

// ---- options

struct Reader {
  World &world;
  Arguments &arguments;

  [[nodiscard]] CustomerId customer() const {
    const auto name = arguments.take("customer");
    return name ? world.customer(*name) : CustomerId();
  }
  [[nodiscard]] JobId job() const {
    const auto name = arguments.take("job");
    return name ? world.job(*name) : JobId();
  }
  [[nodiscard]] ItemRef item() const {
    const auto name = arguments.take("item");
    return name ? world.item(*name) : ItemRef();
  }
  [[nodiscard]] Currency currency() const {
    const auto code = arguments.take("currency");
    return code ? world.currency(*code) : Currency();
  }
  [[nodiscard]] bool flag(std::string_view key, bool otherwise = false) const {
    const auto word = arguments.take(key);
    return word ? on_or_off(*word) : otherwise;
  }
  [[nodiscard]] Date date(std::string_view key) const {
    const auto word = arguments.take(key);
    return word ? day(*word) : Date();
  }
  [[nodiscard]] std::uint64_t count(std::string_view key) const {
    const auto word = arguments.take(key);
    return word ? whole(*word) : 0;
  }
  [[nodiscard]] Money amount(std::string_view key, Currency currency) const {
    const auto word = arguments.take(key);
    return word ? world.amount(*word, currency) : Money();
  }
  template <class E> [[nodiscard]] E word(std::string_view key, E otherwise) const {
    const auto value = arguments.take(key);
    return value ? from_word<E>(*value) : otherwise;
  }
  // "invoice,payment" as bits.
  template <class E> [[nodiscard]] std::uint32_t bits(std::string_view key) const {
    std::uint32_t mask = 0;
    if (const auto value = arguments.take(key))
      for (const auto &name : list_of(*value))
        mask |= std::uint32_t{1} << static_cast<unsigned>(from_word<E>(name));
    return mask;
  }
};

std::vector<std::int32_t> edges(std::string_view text) {
  std::vector<std::int32_t> edges;
  if (text == "none") return edges;
  for (const auto &word : list_of(text)) edges.push_back(static_cast<std::int32_t>(signed_whole(word)));
  return edges;
}

AgingCalculator aging_of(const Reader &read) {
  AgingOptions options;
  options.basis = read.word("basis", AgingBasis::due);
  if (const auto word = read.arguments.take("edges")) options.past_edges = edges(*word);
  if (const auto word = read.arguments.take("future_edges")) options.future_edges = edges(*word);
  options.credits = read.word("credits", AgingCredits::separate);
  options.group = read.word("group", AgingGroup::customer);
  options.customer = read.customer();
  options.job = read.job();
  options.currency = read.currency();
  options.zero_rows = read.flag("zero_rows");
  return accepted(AgingCalculator::create(std::move(options)));
}

// "not due" -> "not_due"
std::string column_of(const AgingBucket &bucket) {
  std::string column = bucket.label;
  std::replace(column.begin(), column.end(), ' ', '_');
  return column;
}

// ---- balances

Row balance_row(const World &world, const BalanceRow &row) {
  require(row.balance == row.open - row.unapplied, "balance = open - unapplied", row.balance);
  return Cells{world, {}}
      .add("customer", row.customer)
      .add("job", row.job)
      .add("scope", to_word(row.scope))
      .add("currency", row.currency)
      .add("balance", row.balance)
      .add("open", row.open)
      .add("unapplied", row.unapplied)
      .add("past_due", row.past_due)
      .add("invoiced", row.invoiced)
      .add("paid", row.paid)
      .add("credits", row.credits)
      .add("written_off", row.written_off)
      .add("refunded", row.refunded)
      .add("other_charges", row.other_charges)
      .add("opening", row.opening)
      .add("open_items", row.open_items)
      .row;
}

Table balance(const Reader &read) {
  const BalanceOptions options{read.flag("per_job"), read.flag("with_children")};
  const auto customer = read.customer();
  Table table;
  for (const auto &row :
       accepted(account_balance(read.world.ledger(), customer, read.world.as_of(read.arguments), options)))
    table.rows.push_back(balance_row(read.world, row));
  return table;
}

Table balances(const Reader &read) {
  BalanceFilter filter;
  filter.currency = read.currency();
  filter.owing = read.flag("owing", true);
  filter.in_credit = read.flag("in_credit", true);
  filter.settled = read.flag("settled");
  filter.at_least = read.amount("at_least", filter.currency);
  Table table;
  for (const auto &row :
       accepted(list_balances(read.world.ledger(), filter, read.world.as_of(read.arguments))))
    table.rows.push_back(balance_row(read.world, row));
  return table;
}

// ---- aging

template <class BucketOf>
Row aging_row(const World &world, const AgingReport &report, const AgingRow &row, const BucketOf &bucket_of) {
  Cells cells{world, {}};
  cells.add("customer", row.customer).add("job", row.job).add("item", row.item);
  cells.add("salesperson", row.salesperson).add("currency", row.currency);
  Money sum = Money::zero(row.currency);
  for (std::size_t i = 0; i < report.buckets().size(); ++i) {
    cells.add(column_of(report.buckets()[i]), bucket_of(i), true);
    sum += bucket_of(i);
  }
  require(sum == row.not_due + row.past_due, "not_due + past_due = the buckets, " + text(sum),
          row.not_due + row.past_due);
  require(sum + row.retention + row.disputed - row.unapplied == row.balance,
          "balance = all columns together, " + text(sum + row.retention + row.disputed - row.unapplied),
          row.balance);
  const bool split_future = report.buckets().front().label != "not due";
  if (split_future) cells.add("not_due", row.not_due);
  cells.add("past_due", row.past_due);
  cells.add("retention", row.retention, true).add("disputed", row.disputed, true);
  cells.add("unapplied", row.unapplied, true).add("balance", row.balance);
  return cells.row;
}

Table aging(const Reader &read) {
  const auto calculator = aging_of(read);
  const auto report = accepted(calculator.run(read.world.ledger(), read.world.as_of(read.arguments)));
  Table table;
  Cells head{read.world, {}};
  std::string labels;
  for (const auto &bucket : report.buckets()) labels += (labels.empty() ? "" : ",") + column_of(bucket);
  head.add("buckets", labels);
  table.head = head.row;
  std::map<Currency, Money> balances;
  for (std::size_t i = 0; i < report.size(); ++i) {
    const auto row = report.row(i);
    table.rows.push_back(
        aging_row(read.world, report, row, [&](std::size_t b) { return report.bucket(i, b); }));
    auto &balance = balances.try_emplace(row.currency, Money::zero(row.currency)).first->second;
    balance += row.balance;
  }
  for (std::size_t i = 0; i < report.total_count(); ++i) {
    const auto row = report.total(i);
    table.totals.push_back(
        aging_row(read.world, report, row, [&](std::size_t b) { return report.total_bucket(i, b); }));
    const auto sum = balances.find(row.currency);
    if (sum != balances.end())
      require(sum->second == row.balance, "a total of the rows, " + text(sum->second), row.balance);
  }
  return table;
}

// ---- a customer's page

Table summary(const Reader &read) {
  const auto customer = read.customer();
  const auto calculator = aging_of(read);
  const auto summary =
      accepted(customer_summary(read.world.ledger(), customer, read.world.as_of(read.arguments), calculator));
  const auto &days = summary.days_to_pay;
  Table table;
  table.head = Cells{read.world, {}}
                   .add("customer", summary.customer)
                   .add("code", summary.code)
                   .add("name", summary.name)
                   .add("status", to_word(summary.status))
                   .add("label", summary.label)
                   .add("salesperson", summary.salesperson)
                   .add("credit_limit", summary.credit_limit)
                   .add("established", summary.established)
                   .add("last_bill_date", summary.last_bill_date)
                   .add("last_payment_date", summary.last_payment_date)
                   .add("days_to_pay", days.count == 0 ? "none" : to_string(days.at_scale(1)))
                   .add("days_to_pay_sum", to_string(accepted(Decimal::of(days.numerator, 0))))
                   .add("days_to_pay_count", days.count)
                   .row;
  for (const auto &row : summary.currencies) {
    require(row.total_current_due == row.not_due + row.past_due - row.unapplied,
            "total current due = not due + past due - unapplied", row.total_current_due);
    require(row.total_balance_due == row.total_current_due + row.retention,
            "total balance due = total current due + retention", row.total_balance_due);
    Cells cells{read.world, {}};
    cells.add("currency", row.currency);
    for (std::size_t i = 0; i < row.buckets.size(); ++i)
      cells.add(column_of(calculator.buckets()[i]), row.buckets[i], true);
    if (calculator.buckets().front().label != "not due") cells.add("not_due", row.not_due);
    cells.add("past_due", row.past_due)
        .add("unapplied", row.unapplied, true)
        .add("total_current_due", row.total_current_due)
        .add("retention", row.retention, true)
        .add("total_balance_due", row.total_balance_due)
        .add("invoiced", row.invoiced)
        .add("paid", row.paid)
        .add("credits", row.credits)
        .add("available_credit", row.available_credit)
        .add("open_items", row.open_items);
    table.rows.push_back(cells.row);
  }
  return table;
}

Table figures(const Reader &read) {
  const auto customer = read.customer();
  const auto code = read.currency();
  const auto calculator = aging_of(read);
  CustomerFigures figures;
  const auto result = customer_figures(read.world.ledger(), customer, code, read.world.as_of(read.arguments),
                                       calculator, figures);
  if (!result) throw Refused(result.error());
  Cells cells{read.world, {}};
  cells.add("currency", figures.currency);
  for (std::size_t i = 0; i < figures.bucket_count; ++i)
    cells.add(column_of(calculator.buckets()[i]), figures.buckets[i], true);
  cells.add("unapplied", figures.unapplied, true).add("balance", figures.balance);
  Table table;
  table.rows.push_back(cells.row);
  return table;
}

Table history(const Reader &read) {
  HistoryFilter filter;
  filter.customer = read.customer();
  filter.currency = read.currency();
  filter.job = read.job();
  filter.applications = read.flag("applications");
  filter.kinds = read.bits<ItemKind>("kinds");
  filter.from = read.date("from");
  filter.to = read.date("to");
  filter.sort = read.word("sort", HistorySort::date);
  filter.descending = read.flag("descending");
  filter.offset = read.count("offset");
  filter.limit = read.count("limit");
  const auto history =
      accepted(transaction_history(read.world.ledger(), filter, read.world.as_of(read.arguments)));
  Table table;
  table.head = Cells{read.world, {}}
                   .add("currency", history.currency)
                   .add("opening", history.opening)
                   .add("closing", history.closing)
                   .add("matching", history.matching)
                   .row;
  for (const auto &line : history.lines)
    table.rows.push_back(Cells{read.world, {}}
                             .add("kind", to_word(line.kind))
                             .add("date", line.effective)
                             .add("item", line.item)
                             .add("number", line.number)
                             .add("other", line.other)
                             .add("other_number", line.other_number)
                             .add("reversal", to_word(line.reversal))
                             .add("customer", line.customer)
                             .add("job", line.job)
                             .add("change", line.change)
                             .add("applied", line.applied)
                             .add("balance", line.balance)
                             .add("method", line.method)
                             .add("reference", line.reference)
                             .add("actor", line.actor)
                             .add("reason", line.reason)
                             .add("recorded", line.recorded_micros)
                             .add("sequence", line.sequence)
                             .row);
  return table;
}

// ---- items and applications

Row item_row(const World &world, const ItemRow &row) {
  return Cells{world, {}}
      .add("item", row.ref)
      .add("kind", to_word(row.ref.kind))
      .add("id", row.ref.id)
      .add("number", row.number)
      .add("customer", row.customer)
      .add("job", row.job)
      .add("contract", row.contract)
      .add("currency", row.currency)
      .add("date", row.effective)
      .add("document", row.document_date)
      .add("due", row.due)
      .add("total", row.total)
      .add("remaining", row.remaining)
      .add("past_due", row.past_due)
      .add("paid", row.paid)
      .add("credited", row.credited)
      .add("written_off", row.written_off)
      .add("status", to_word(row.status))
      .add("draft", to_word(row.draft))
      .add("overdue", row.overdue)
      .add("days_overdue", row.days_overdue)
      .add("portions", row.portion_count)
      .add("reversal", to_word(row.reversal))
      .add("reversed_on", row.reversed_on)
      .add("salesperson", row.salesperson)
      .add("series", row.series)
      .add("reference", row.reference)
      .add("method", row.method)
      .add("transaction_id", row.transaction_id)
      .add("notes", row.notes)
      .add("external_ref", row.external_ref)
      .add("value_date", row.value_date)
      .add("about", row.about)
      .add("sequence", row.sequence)
      .row;
}

Table items(const Reader &read) {
  std::deque<std::string> texts;
  const auto kept_text = [&](std::string_view key) {
    const auto word = read.arguments.take(key);
    return word ? std::string_view(texts.emplace_back(*word)) : std::string_view();
  };
  ItemFilter filter;
  filter.customer = read.customer();
  filter.with_children = read.flag("with_children");
  filter.job = read.job();
  if (const auto name = read.arguments.take("contract")) filter.contract = read.world.contract(*name);
  filter.currency = read.currency();
  filter.kinds = read.bits<ItemKind>("kinds");
  filter.statuses = read.bits<ItemStatus>("statuses");
  filter.drafts = read.flag("drafts");
  filter.only_open = read.flag("only_open");
  filter.only_cancelled_jobs = read.flag("only_cancelled_jobs");
  filter.from = read.date("from");
  filter.to = read.date("to");
  filter.series = kept_text("series");
  filter.number_contains = kept_text("number_contains");
  filter.at_least = read.amount("at_least", filter.currency);
  filter.at_most = read.amount("at_most", filter.currency);
  filter.sort = read.word("sort", ItemSort::effective);
  filter.descending = read.flag("descending");
  filter.offset = read.count("offset");
  filter.limit = read.count("limit");
  const auto list = accepted(list_items(read.world.ledger(), filter, read.world.as_of(read.arguments)));
  Table table;
  table.head = Cells{read.world, {}}.add("matching", list.matching).row;
  for (const auto &row : list.rows) table.rows.push_back(item_row(read.world, row));
  return table;
}

Table applications(const Reader &read) {
  const ApplicationFilter filter{read.item(), read.customer(), read.flag("live_only")};
  Table table;
  for (const auto &row :
       accepted(list_applications(read.world.ledger(), filter, read.world.as_of(read.arguments))))
    table.rows.push_back(Cells{read.world, {}}
                             .add("credit", row.credit)
                             .add("credit_number", row.credit_number)
                             .add("debit", row.debit)
                             .add("debit_number", row.debit_number)
                             .add("customer", row.customer)
                             .add("debit_job", row.debit_job)
                             .add("date", row.effective)
                             .add("amount", row.amount)
                             .add("undone", row.undone)
                             .add("undone_on", row.undone_on)
                             .add("sequence", row.application)
                             .row);
  return table;
}

Table portion_list(const Reader &read) {
  const auto item = read.item();
  Table table;
  for (const auto &row : accepted(list_portions(read.world.ledger(), item, read.world.as_of(read.arguments))))
    table.rows.push_back(Cells{read.world, {}}
                             .add("portion", row.portion)
                             .add("amount", row.amount)
                             .add("due", row.due)
                             .add("remaining", row.remaining)
                             .row);
  return table;
}

Table line_list(const Reader &read) {
  Table table;
  for (const auto &row : accepted(list_lines(read.world.ledger(), read.item())))
    table.rows.push_back(Cells{read.world, {}}
                             .add("product", row.product)
                             .add("description", row.description)
                             .add("quantity", to_string(row.quantity))
                             .add("unit_price", to_string(row.unit_price))
                             .add("discount", row.discount)
                             .add("net", row.net)
                             .row);
  return table;
}

Table tax_list(const Reader &read) {
  Table table;
  for (const auto &row : accepted(list_taxes(read.world.ledger(), read.item())))
    table.rows.push_back(Cells{read.world, {}}
                             .add("code", row.code)
                             .add("percent", to_string(row.rate.value))
                             .add("base", row.base)
                             .add("tax", row.tax)
                             .row);
  return table;
}

// ---- explanations

Table explained(const World &world, const Explanation &explanation) {
  Table table;
  table.head = Cells{world, {}}.add("figure", explanation.figure).row;
  auto sum = Money::zero(explanation.figure.currency());
  for (const auto &part : explanation.parts) {
    sum += part.amount;
    table.rows.push_back(Cells{world, {}}
                             .add("kind", to_word(part.kind))
                             .add("item", part.item)
                             .add("portion", part.portion)
                             .add("number", part.number)
                             .add("other", part.other)
                             .add("other_number", part.other_number)
                             .add("date", part.effective)
                             .add("basis_date", part.basis_date)
                             .add("days", part.days)
                             .add("amount", part.amount)
                             .add("sequence", part.sequence)
                             .row);
  }
  require(sum == explanation.figure, "the parts sum to the figure, " + text(sum), explanation.figure);
  return table;
}

Table explained_balance(const Reader &read) {
  const auto customer = read.customer();
  const auto named = read.currency();
  const auto currency = named ? named : read.world.currency_of(customer);
  const auto job = read.job();
  return explained(read.world, accepted(explain_balance(read.world.ledger(), customer, currency,
                                                        read.world.as_of(read.arguments), job)));
}

Table explained_aging(const Reader &read) {
  const auto customer = read.customer();
  const auto named = read.currency();
  const auto currency = named ? named : read.world.currency_of(customer);
  const auto job = read.job();
  const auto label = read.arguments.need("bucket");
  const auto calculator = aging_of(read);
  std::size_t bucket = explain_unapplied;
  if (label != "unapplied") {
    const auto &buckets = calculator.buckets();
    const auto found =
        std::find_if(buckets.begin(), buckets.end(), [&](const auto &b) { return column_of(b) == label; });
    bucket = static_cast<std::size_t>(found - buckets.begin()); // one too many: refused by the library
  }
  return explained(read.world, accepted(explain_aging(read.world.ledger(), customer, currency, bucket,
                                                      calculator, read.world.as_of(read.arguments), job)));
}

// ---- directory

Row customer_row(const World &world, const Customer &customer) {
  return Cells{world, {}}
      .add("customer", customer.id)
      .add("id", customer.id.value())
      .add("code", customer.code)
      .add("name", customer.name)
      .add("status", to_word(customer.status))
      .add("label", customer.label)
      .add("currency", customer.currency)
      .add("salesperson", customer.salesperson)
      .add("credit_limit", customer.credit_limit)
      .add("partial_payments", to_word(customer.partial_payments))
      .add("parent", customer.parent)
      .add("established", customer.established)
      .add("external_ref", customer.external_ref)
      .row;
}

Row job_row(const World &world, const Job &job) {
  return Cells{world, {}}
      .add("job", job.id)
      .add("id", job.id.value())
      .add("customer", job.customer)
      .add("code", job.code)
      .add("name", job.name)
      .add("status", to_word(job.status))
      .add("external_ref", job.external_ref)
      .row;
}

Row contract_row(const World &world, const Contract &contract) {
  return Cells{world, {}}
      .add("contract", contract.id)
      .add("id", contract.id.value())
      .add("number", contract.number)
      .add("customer", contract.customer)
      .add("job", contract.job)
      .add("starts", contract.starts)
      .add("ends", contract.ends)
      .add("external_ref", contract.external_ref)
      .row;
}

Table customers(const Reader &read) {
  const auto text = read.arguments.take("text");
  const auto salesperson = read.arguments.take("salesperson");
  CustomerFilter filter;
  filter.text = text ? std::string_view(*text) : std::string_view();
  filter.statuses = read.bits<CustomerStatus>("statuses");
  if (const auto name = read.arguments.take("parent")) filter.parent = read.world.customer(*name);
  filter.salesperson = salesperson ? std::string_view(*salesperson) : std::string_view();
  filter.offset = read.count("offset");
  filter.limit = read.count("limit");
  if (const auto order = read.arguments.take("order")) filter.order = from_word<CustomerOrder>(*order);
  Table table;
  for (const auto &row :
       accepted(list_customers(read.world.ledger(), filter, read.world.known(read.arguments))))
    table.rows.push_back(customer_row(read.world, row.customer));
  return table;
}

// Of a kind without figures: every member by its name.
template <class T> Row record_row(const World &world, const T &record) {
  Cells cells{world, {}};
  for_each_index<T>([&]<std::size_t Index>() {
    constexpr auto &of = member_at<T, Index>;
    const auto &member = record.*of.at;
    if constexpr (of.role == Role::key) {
      cells.add(to_word(kind_of<T>), world.name_of(kind_of<T>, member.value())).add(of.name, member.value());
    } else {
      cells.add(of.name, member);
    }
  });
  return cells.row;
}

template <class T> Table record_list(const Reader &read) {
  const auto customer = read.customer();
  Table table;
  for (const auto &row :
       accepted(list_records<T>(read.world.ledger(), customer, read.world.known(read.arguments))))
    table.rows.push_back(record_row(read.world, row.record));
  return table;
}

Table jobs(const Reader &read) {
  const auto customer = read.customer();
  Table table;
  for (const auto &row : accepted(list_jobs(read.world.ledger(), customer, read.world.known(read.arguments))))
    table.rows.push_back(job_row(read.world, row.job));
  return table;
}

Table contracts(const Reader &read) {
  const auto customer = read.customer();
  Table table;
  for (const auto &row :
       accepted(list_contracts(read.world.ledger(), customer, read.world.known(read.arguments))))
    table.rows.push_back(contract_row(read.world, row.contract));
  return table;
}

// A due rule as README.md writes it: "30d+day31+1d:following".
std::string written(const DueRule &rule) {
  std::string text;
  if (rule.kind == DueRuleKind::proximo) {
    text = "proximo" + std::to_string(rule.cutoff) + ":" + std::to_string(rule.day);
  } else if (rule.kind == DueRuleKind::fixed_date) {
    text = "fixed" + to_string(rule.fixed);
  } else {
    text = std::to_string(rule.days) + "d";
    if (rule.months != 0) text += "+" + std::to_string(rule.months) + "m";
    if (rule.day != 0) text += "+day" + std::to_string(rule.day);
    if (rule.days_after != 0) text += "+" + std::to_string(rule.days_after) + "d";
  }
  if (rule.base != DueBase::document) text += ":" + to_word(rule.base);
  if (rule.shift != BusinessDayShift::none) text += ":" + to_word(rule.shift);
  return text;
}

Table customer_term_list(const Reader &read) {
  const auto customer = read.customer();
  Table table;
  const auto terms =
      accepted(customer_terms(read.world.ledger(), customer, read.world.known(read.arguments)));
  for (const auto &portion : terms.portions) {
    std::string discounts;
    for (const auto &tier : portion.discounts)
      discounts +=
          (discounts.empty() ? "" : ",") + to_string(tier.percent.value) + "%" + std::to_string(tier.days);
    const auto share = portion.share == PortionShare::percent ? to_string(portion.percent.value) + "%"
                       : portion.share == PortionShare::fixed ? text(portion.fixed)
                                                              : std::string("rest");
    table.rows.push_back(Cells{read.world, {}}
                             .add("share", share)
                             .add("rule", written(portion.due))
                             .add("discounts", std::string_view(discounts))
                             .row);
  }
  return table;
}

using Report = Table (*)(const Reader &);

const std::map<std::string, Report, std::less<>> &reports() {
  static const std::map<std::string, Report, std::less<>> table = [] {
    std::map<std::string, Report, std::less<>> all{
        {"balance", balance},
        {"balances", balances},
        {"aging", aging},
        {"summary", summary},
        {"figures", figures},
        {"history", history},
        {"items", items},
        {"applications", applications},
        {"portions", portion_list},
        {"lines", line_list},
        {"taxes", tax_list},
        {"explain_balance", explained_balance},
        {"explain_aging", explained_aging},
        {"customers", customers},
        {"terms", customer_term_list},
        {"jobs", jobs},
        {"contracts", contracts},
    };
    for_each_kind_with_commands([&]<class T>() { all.emplace(to_word(kind_of<T>) + "s", record_list<T>); });
    return all;
  }();
  return table;
}

// ---- single things

Row one_customer(const Reader &read) {
  const auto id = read.world.customer(read.arguments.next("a customer"));
  return customer_row(
      read.world,
      accepted(find_customer(read.world.ledger(), id, read.world.known(read.arguments))).customer);
}

Row one_job(const Reader &read) {
  const auto id = read.world.job(read.arguments.next("a job"));
  return job_row(read.world,
                 accepted(find_job(read.world.ledger(), id, read.world.known(read.arguments))).job);
}

Row one_contract(const Reader &read) {
  const auto id = read.world.contract(read.arguments.next("a contract"));
  return contract_row(
      read.world,
      accepted(find_contract(read.world.ledger(), id, read.world.known(read.arguments))).contract);
}

template <class T> Row one_record(const Reader &read) {
  const decltype(T::id) id(read.world.record(kind_of<T>, read.arguments.next(to_word(kind_of<T>))));
  return record_row(
      read.world, accepted(find_record<T>(read.world.ledger(), id, read.world.known(read.arguments))).record);
}

Row one_item(const Reader &read) {
  const auto ref = read.world.item(read.arguments.next("an item"));
  return item_row(read.world,
                  accepted(find_item(read.world.ledger(), ref, read.world.as_of(read.arguments))));
}

Row the_settings(const Reader &read) {
  const auto settings = read.world.ledger().settings(read.world.known(read.arguments));
  return Cells{read.world, {}}
      .add("rounding", to_word(settings.rounding))
      .add("tax_scope", to_word(settings.tax_scope))
      .add("partial_payments", settings.partial_payments)
      .add("new_documents_take_open_credit", settings.new_documents_take_open_credit)
      .add("surplus_credit_settles_oldest", settings.surplus_credit_settles_oldest)
      .add("prospects_become_active", settings.prospects_become_active)
      .add("unique_numbers", settings.unique_numbers)
      .row;
}

using Thing = Row (*)(const Reader &);

const std::map<std::string, Thing, std::less<>> &things() {
  static const std::map<std::string, Thing, std::less<>> table = [] {
    std::map<std::string, Thing, std::less<>> all{
        {"customer", one_customer}, {"job", one_job},           {"contract", one_contract},
        {"item", one_item},         {"settings", the_settings},
    };
    for_each_kind_with_commands([&]<class T>() { all.emplace(to_word(kind_of<T>), one_record<T>); });
    return all;
  }();
  return table;
}

} // namespace

Table report(World &world, const Words &words) {
  if (words.empty() || reports().find(words[0]) == reports().end())
    throw Malformed("there is no such report");
  Arguments arguments(words.begin() + 1, words.end());
  auto table = reports().find(words[0])->second(Reader{world, arguments});
  arguments.finish();
  return table;
}

std::set<std::string> report_names() {
  std::set<std::string> names;
  for (const auto &entry : reports()) names.insert(entry.first);
  return names;
}

bool is_thing(std::string_view word) {
  return things().find(word) != things().end();
}

Row thing(World &world, const Words &words) {
  Arguments arguments(words.begin() + 1, words.end());
  auto row = things().find(words[0])->second(Reader{world, arguments});
  arguments.finish();
  return row;
}

} // namespace openitem::scenario
