#include "openitem/reports/marks.hpp"
#include "openitem/reports/records.hpp"
#include "support/scenario_laws.hpp"
#include "support/scenario_questions.hpp"

#include <functional>

namespace openitem {

// The filters, for the reader of options.
// clang-format off
DESCRIBE(BalanceOptions, OF(1, per_job), OF(2, with_children))
DESCRIBE(BalanceFilter, OF(1, currency), OF(2, owing), OF(3, in_credit), OF(4, settled), OF(5, at_least))
DESCRIBE(AgingOptions, OF(1, basis), OF(2, past_edges), OF(3, future_edges), OF(4, credits), OF(5, group),
  OF(6, customer), OF(7, job), OF(8, currency), OF(9, zero_rows))
DESCRIBE(ApplicationFilter, OF(1, item), OF(2, customer), OF(3, live_only))
DESCRIBE(CustomerFilter, OF(1, text), OF(2, statuses), OF(3, parent), OF(4, salesperson), OF(5, offset), OF(6, limit),
  OF(7, order))
DESCRIBE(ItemFilter, OF(1, customer), OF(2, with_children), OF(3, job), OF(4, contract), OF(5, currency),
  OF(6, kinds), OF(7, statuses), OF(8, drafts), OF(9, only_open), OF(10, only_cancelled_jobs), OF(11, from),
  OF(12, to), OF(13, series), OF(14, number_contains), OF(15, at_least), OF(16, at_most), OF(17, sort),
  OF(18, descending), OF(19, offset), OF(20, limit))
DESCRIBE(MarkFilter, OF(1, customer), OF(2, item), OF(3, kind), OF(4, live_only))
template <> inline constexpr std::size_t member_count<MarkFilter> = 4; // as anything makes an optional, it cannot be counted
DESCRIBE(HistoryFilter, OF(1, customer), OF(2, currency), OF(3, job), OF(4, applications), OF(5, kinds), OF(6, from),
  OF(7, to), OF(8, sort), OF(9, descending), OF(10, offset), OF(11, limit))
// clang-format on

} // namespace openitem

namespace openitem::scenario {
namespace {

// ---- the columns of rows: fields from the list that the C interface copies them with, or told here

#define OI_OUT(Structure, ...)                                                                               \
  struct Structure {                                                                                         \
    template <class Of> static void add(Cells &cells, const Of &row) { __VA_ARGS__ }                         \
  };
#define OI_FIELD(field)                                                                                      \
  if constexpr (requires { row.field; }) cells.add(#field, row.field);
#define OI_IN(Structure, ...)
#define OI_LAST(Enum, last)
namespace rows {
#include "equal_names.inc"
} // namespace rows
#undef OI_OUT
#undef OI_FIELD
#undef OI_IN
#undef OI_LAST

// The terms of a customer, as the option has them.
struct TermsFields {
  static void add(Cells &cells, const TermsPortion &row) {
    const auto share = row.share == PortionShare::percent ? text(row.percent) + "%"
                       : row.share == PortionShare::fixed ? text(row.fixed)
                                                          : "rest";
    Words discounts;
    for (const auto &tier : row.discounts) discounts.push_back(text(tier.percent) + "%" + text(tier.days));
    cells.add("share", share).add("rule", text(row.due)).add("discounts", joined(discounts, ","));
  }
};
// Of a record there is a column a member.
struct RecordFields {
  template <Described Of> static void add(Cells &cells, const Of &record) {
    for_each_index<Of>([&]<std::size_t Index>() {
      constexpr auto &member = member_at<Of, Index>;
      if constexpr (member.role != Role::list) cells.add(member.name, record.*member.at);
    });
  }
  static void add(Cells &cells, const CustomerRow &row) { add(cells, row.customer); }
  static void add(Cells &cells, const JobRow &row) { add(cells, row.job); }
  static void add(Cells &cells, const ContractRow &row) { add(cells, row.contract); }
  template <class Of> static void add(Cells &cells, const KnownRecord<Of> &row) { add(cells, row.record); }
};

// What the core calls otherwise than the C interface.
template <class Of> void add_others(Cells &, const Of &) {}
void add_others(Cells &cells, const ItemRow &row) {
  cells.add("item", row.ref).add("draft_state", row.draft);
}
void add_others(Cells &cells, const TaxRow &row) {
  cells.add("percent", row.rate);
}
void add_others(Cells &cells, const CustomerSummary &row) {
  const auto &days = row.days_to_pay;
  cells.add("days_to_pay", days.count == 0 ? "none" : to_string(days.at_scale(1)));
  cells.add("days_to_pay_sum", accepted(Decimal::of(days.numerator, 0)));
  cells.add("days_to_pay_count", days.count);
}

// "not due" -> "not_due"
std::string column_of(const AgingBucket &bucket) {
  return joined(list_of(bucket.label, ' '), "_");
}

// Buckets come first: "not due" is one of them, or a sum of several. `called`: the row as the vocabulary calls it.
template <class Fields, class Of, class Amounts = std::vector<Money>>
Row row_of(const World &world, std::string_view called, const Of &row,
           const std::vector<AgingBucket> &buckets = {}, const Amounts &amounts = {}) {
  Cells cells(world, called);
  for (std::size_t i = 0; i < buckets.size(); ++i) cells.add_zero(column_of(buckets[i]), amounts[i]);
  Fields::add(cells, row);
  add_others(cells, row);
  return cells.row;
}

// ---- laws of a report: columns that belong together, whatever was asked

template <class Of> void require_lawful(const Of &) {}
void require_lawful(const BalanceRow &row) {
  require_same("balance = open - unapplied", row.open - row.unapplied, row.balance);
}
void require_lawful(const SummaryCurrency &row) {
  require_same("total current due = not due + past due - unapplied",
               row.not_due + row.past_due - row.unapplied, row.total_current_due);
  require_same("total balance due = total current due + retention + disputed",
               row.total_current_due + row.retention + row.disputed, row.total_balance_due);
}
void require_lawful(const AgingRow &row, const std::vector<Money> &amounts) {
  auto sum = Money::zero(row.currency);
  for (const auto &amount : amounts) sum += amount;
  require_same("not_due + past_due = the buckets", sum, row.not_due + row.past_due);
  require_same("balance = all columns together", sum + row.retention + row.disputed - row.unapplied,
               row.balance);
}
void require_lawful(const Explanation &explanation) {
  auto sum = Money::zero(explanation.figure.currency());
  for (const auto &part : explanation.parts) sum += part.amount;
  require_same("the parts sum to the figure", sum, explanation.figure);
}

// ---- tables

// Of a list, of what has a list and a head, or of one row.
template <class Fields, class Answer>
Table table_of(const World &world, std::string_view called, const Answer &answer) {
  Table table;
  Cells head(world);
  const auto add_rows = [&](const auto &rows) {
    for (const auto &row : rows) {
      require_lawful(row);
      table.rows.push_back(row_of<Fields>(world, called, row));
    }
  };
  require_lawful(answer);
  if constexpr (std::same_as<Answer, ItemList>) {
    head.add("matching", answer.matching);
    add_rows(answer.rows);
  } else if constexpr (std::same_as<Answer, Explanation>) {
    head.add("figure", answer.figure);
    add_rows(answer.parts);
  } else if constexpr (std::same_as<Answer, TransactionHistory>) {
    head.add("currency", answer.currency).add("opening", answer.opening);
    head.add("closing", answer.closing).add("matching", answer.matching);
    add_rows(answer.lines);
  } else if constexpr (std::same_as<Answer, CustomerTerms>) {
    add_rows(answer.portions);
  } else if constexpr (requires { answer.begin(); }) {
    add_rows(answer);
  } else {
    table.rows.push_back(row_of<Fields>(world, called, answer));
  }
  table.head = head.row;
  return table;
}

// ---- what queries are asked with

struct Asked : Inputs {
  using Inputs::Inputs;
  using Inputs::value;
  // An option that its type names, a standpoint, or a filter of the core.
  template <class Value> [[nodiscard]] Value value() {
    if constexpr (std::same_as<Value, const Ledger &>)
      return world.ledger();
    else if constexpr (is_id<Value>)
      return value<Value>(to_word(kind_of_id<Value>));
    else if constexpr (std::same_as<Value, ItemRef>)
      return value<Value>("item");
    else if constexpr (std::same_as<Value, Currency>)
      return line.has("~explained") ? currency() : value<Value>("currency");
    else if constexpr (std::same_as<Value, AsOf>)
      return as_of();
    else if constexpr (std::same_as<Value, Sequence> || std::same_as<Value, std::size_t>)
      return static_cast<Value>(line.function == "explain_aging" ? bucket()
                                : line.function == "find_mark"   ? value<Sequence>("dispute")
                                                                 : value<Sequence>("known"));
    else if constexpr (std::same_as<Value, AgingCalculator>)
      return accepted(AgingCalculator::create(read<AgingOptions>()));
    else
      return read<Value>();
  }

 private:
  // The column of an aging that is to be explained; the library refuses one too many.
  [[nodiscard]] std::size_t bucket() {
    const auto label = arguments.need("bucket");
    const auto buckets = value<AgingCalculator>().buckets();
    const auto is_called = [&](const AgingBucket &bucket) { return column_of(bucket) == label; };
    if (label == "disputed") return explain_disputed;
    if (label == "unapplied") return explain_unapplied;
    return static_cast<std::size_t>(std::find_if(buckets.begin(), buckets.end(), is_called) -
                                    buckets.begin());
  }
};

// ---- aging and a customer's page

Table aging(Asked &asked) {
  const auto report = accepted(call(asked, [](const Ledger &ledger, const AgingCalculator &calculator,
                                              const AsOf &as_of) { return calculator.run(ledger, as_of); }));
  const auto &buckets = report.buckets();
  Table table;
  std::map<Currency, Money> balances;
  const auto add = [&](std::vector<Row> &rows, const AgingRow &row, const auto &bucket_of) {
    std::vector<Money> amounts;
    for (std::size_t b = 0; b < buckets.size(); ++b) amounts.push_back(bucket_of(b));
    require_lawful(row, amounts);
    rows.push_back(row_of<rows::oi_aging_row>(asked.world, "aging", row, buckets, amounts));
  };
  for (std::size_t i = 0; i < report.size(); ++i) {
    const auto row = report.row(i);
    add(table.rows, row, [&](std::size_t bucket) { return report.bucket(i, bucket); });
    balances.try_emplace(row.currency, Money::zero(row.currency)).first->second += row.balance;
  }
  for (std::size_t i = 0; i < report.total_count(); ++i) {
    const auto row = report.total(i);
    add(table.totals, row, [&](std::size_t bucket) { return report.total_bucket(i, bucket); });
    if (const auto sum = balances.find(row.currency); sum != balances.end())
      require_same("a total of the rows", sum->second, row.balance);
  }
  Words labels;
  for (const auto &bucket : buckets) labels.push_back(column_of(bucket));
  table.head = Cells(asked.world).add("buckets", joined(labels, ",")).row;
  return table;
}

Table summary(Asked &asked) {
  const auto summary = accepted(call(asked, customer_summary));
  const auto buckets = asked.value<AgingCalculator>().buckets();
  Table table;
  table.head = row_of<rows::oi_summary_row>(asked.world, "summary", summary);
  for (const auto &row : summary.currencies) {
    require_lawful(row);
    table.rows.push_back(
        row_of<rows::oi_summary_currency_row>(asked.world, "summary_currency", row, buckets, row.buckets));
  }
  return table;
}

Table figures(Asked &asked) {
  CustomerFigures figures;
  accepted(call(asked, [&](const Ledger &ledger, CustomerId customer, Currency currency, const AsOf &as_of,
                           const AgingCalculator &calculator) {
    return customer_figures(ledger, customer, currency, as_of, calculator, figures);
  }));
  const auto buckets = asked.value<AgingCalculator>().buckets();
  return {{},
          {row_of<rows::oi_aging_row>(asked.world, "customer_figures", figures, buckets, figures.buckets)},
          {}};
}

// ---- by the vocabulary's functions

struct Query {
  std::function<Table(Asked &)> ask;
  void (*add_options)(const Line &, std::vector<OptionOf> &); // those of its filter
};

template <class Value> void add_filter(const Line &line, std::vector<OptionOf> &options) {
  if constexpr (std::same_as<Value, AgingCalculator>) add_options<AgingOptions>(line, options);
  if constexpr (Described<Value>) add_options<Value>(line, options);
}
template <class... Value> auto filters(std::type_identity<std::tuple<Value...>>) {
  return [](const Line &line, std::vector<OptionOf> &options) { (add_filter<Value>(line, options), ...); };
}
template <class Fields, class Function> Query table(const std::string &called, Function function) {
  return {
      [=](Asked &asked) { return table_of<Fields>(asked.world, called, accepted(call(asked, function))); },
      filters(std::type_identity<typename Parameters<Function>::Values>{})};
}

using Queries = std::map<std::string, Query, std::less<>>;
Queries make_queries() {
  const auto settings = [](const Ledger &ledger, Sequence known) -> Result<Settings> {
    return ledger.settings(known);
  };
  Queries all{
      {"account_balance", table<rows::oi_balance_row>("balance", account_balance)},
      {"list_balances", table<rows::oi_balance_row>("balance", list_balances)},
      {"aging", {aging, add_options<AgingOptions>}},
      {"customer_summary", {summary, add_options<AgingOptions>}},
      {"customer_figures", {figures, add_options<AgingOptions>}},
      {"transaction_history", table<rows::oi_history_row>("history", transaction_history)},
      {"list_items", table<rows::oi_item_row>("item", list_items)},
      {"list_applications", table<rows::oi_application_row>("application", list_applications)},
      {"list_portions", table<rows::oi_portion_row>("portion", list_portions)},
      {"list_lines", table<rows::oi_line_row>("line", list_lines)},
      {"list_taxes", table<rows::oi_tax_row>("tax", list_taxes)},
      {"explain_balance", table<rows::oi_explain_part_row>("explain_part", explain_balance)},
      {"explain_aging", table<rows::oi_explain_part_row>("explain_part", explain_aging)},
      {"list_customers", table<RecordFields>("customer", list_customers)},
      {"list_terms", table<TermsFields>("terms", customer_terms)},
      {"list_jobs", table<RecordFields>("job", list_jobs)},
      {"list_contracts", table<RecordFields>("contract", list_contracts)},
      {"list_marks", table<rows::oi_mark_row>("mark", list_marks)},
      {"find_item", table<rows::oi_item_row>("item", find_item)},
      {"find_customer", table<RecordFields>("customer", find_customer)},
      {"find_job", table<RecordFields>("job", find_job)},
      {"find_contract", table<RecordFields>("contract", find_contract)},
      {"find_mark", table<rows::oi_mark_row>("mark", find_mark)},
      {"settings", table<RecordFields>("settings", settings)},
  };
  for_each_kind_with_commands([&]<class Of>() {
    const auto kind = to_word(kind_of<Of>);
    all.emplace("list_" + kind + "s", table<RecordFields>(kind, list_records<Of>));
    all.emplace("find_" + kind, table<RecordFields>(kind, find_record<Of>));
  });
  return all;
}

const Query &query(const Line &line) {
  static const auto all = make_queries();
  const auto found = all.find(line.function);
  if (found == all.end()) throw Malformed("the core has no report " + line.function);
  return found->second;
}

Table answer(Asked asked) {
  auto table = query(asked.line).ask(asked);
  asked.arguments.finish();
  return table;
}

} // namespace

Table report(World &world, const Words &words) {
  return answer({world, Arguments(words, 1), line_of(vocabulary().reports, words, "a report")});
}

std::vector<OptionOf> options_of_report(const std::string &name) {
  const auto &line = vocabulary().reports.at(name);
  std::vector<OptionOf> options;
  query(line).add_options(line, options);
  return options;
}

bool is_thing(std::string_view word) {
  return vocabulary().things.contains(word);
}

// The bare word behind it is the option that its query looks for.
Row thing(World &world, const Words &words) {
  const auto &line = line_of(vocabulary().things, words, "a thing");
  Arguments arguments(words, 1);
  if (!line.has("~settings")) arguments.set(words[0], arguments.next("a name"));
  return answer({world, arguments, line}).rows[0];
}

} // namespace openitem::scenario
