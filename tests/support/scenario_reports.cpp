#include "support/scenario_reports.hpp"

#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/explain.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/marks.hpp"
#include "openitem/reports/records.hpp"
#include "openitem/reports/transaction_history.hpp"
#include "support/scenario_inputs.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace openitem {

// The filters of reports, for the reader of options (scenario_inputs.hpp).
#define M(number, name, role) member(number, #name, &T::name, Role::role)
// clang-format off
template <> struct DescriptionOf<BalanceOptions> { using T = BalanceOptions; static constexpr auto members = describe(
  M(1, per_job, value), M(2, with_children, value)); };
template <> struct DescriptionOf<BalanceFilter> { using T = BalanceFilter; static constexpr auto members = describe(
  M(1, currency, value), M(2, owing, value), M(3, in_credit, value), M(4, settled, value), M(5, at_least, value)); };
template <> struct DescriptionOf<AgingOptions> { using T = AgingOptions; static constexpr auto members = describe(
  M(1, basis, value), M(2, past_edges, value), M(3, future_edges, value), M(4, credits, value), M(5, group, value),
  M(6, customer, owner), M(7, job, reference), M(8, currency, value), M(9, zero_rows, value)); };
template <> struct DescriptionOf<ApplicationFilter> { using T = ApplicationFilter; static constexpr auto members = describe(
  M(1, item, reference), M(2, customer, owner), M(3, live_only, value)); };
template <> struct DescriptionOf<CustomerFilter> { using T = CustomerFilter; static constexpr auto members = describe(
  M(1, text, name), M(2, statuses, value), M(3, parent, reference), M(4, salesperson, name), M(5, offset, value),
  M(6, limit, value), M(7, order, value)); };
template <> struct DescriptionOf<ItemFilter> { using T = ItemFilter; static constexpr auto members = describe(
  M(1, customer, owner), M(2, with_children, value), M(3, job, reference), M(4, contract, reference),
  M(5, currency, value), M(6, kinds, value), M(7, statuses, value), M(8, drafts, value), M(9, only_open, value),
  M(10, only_cancelled_jobs, value), M(11, from, value), M(12, to, value), M(13, series, code),
  M(14, number_contains, code), M(15, at_least, value), M(16, at_most, value), M(17, sort, value),
  M(18, descending, value), M(19, offset, value), M(20, limit, value)); };
template <> struct DescriptionOf<MarkFilter> { using T = MarkFilter; static constexpr auto members = describe(
  M(1, customer, owner), M(2, item, reference), M(3, kind, value), M(4, live_only, value)); };
template <> inline constexpr std::size_t member_count<MarkFilter> = 4; // as anything makes an optional, it cannot be counted
template <> struct DescriptionOf<HistoryFilter> { using T = HistoryFilter; static constexpr auto members = describe(
  M(1, customer, owner), M(2, currency, value), M(3, job, reference), M(4, applications, value), M(5, kinds, value),
  M(6, from, value), M(7, to, value), M(8, sort, value), M(9, descending, value), M(10, offset, value),
  M(11, limit, value)); };
// clang-format on
#undef M

} // namespace openitem

namespace openitem::scenario {
namespace {

// ---- the fields of rows, from the list that the C interface copies them with

namespace rows {

#define OI_OUT(Structure, ...)                                                                               \
  struct Structure {                                                                                         \
    static constexpr std::string_view name = #Structure;                                                     \
    template <class Of> static void add(Cells &cells, const Of &row) { __VA_ARGS__ }                         \
  };
#define OI_FIELD(field)                                                                                      \
  if constexpr (requires { row.field; }) cells.add(#field, row.field);
#define OI_IN(Structure, ...)
#define OI_LAST(Enum, last)
#include "equal_names.inc"
#undef OI_OUT
#undef OI_FIELD
#undef OI_IN
#undef OI_LAST

} // namespace rows

// "oi_item_row" -> "item"
template <class Fields>
inline constexpr std::string_view vocabulary_name = Fields::name.substr(3, Fields::name.rfind("_row") - 3);

// The columns of a row; of what the core calls otherwise there is none.
template <class Fields, class Of> Cells cells_of(const World &world, const Of &row) {
  Cells cells(world, vocabulary_name<Fields>);
  Fields::add(cells, row);
  return cells;
}

// Of what is described there is a column a member.
struct ByDescription {};
template <Described Of> Row described_row(const World &world, std::string_view called, const Of &of) {
  Cells cells(world, called);
  for_each_index<Of>([&]<std::size_t Index>() {
    constexpr auto &member = member_at<Of, Index>;
    if constexpr (member.role != Role::list) cells.add(member.name, of.*member.at);
  });
  return cells.row;
}

// ---- what reports are asked with

struct Known { // known=
  Sequence through;
  operator Sequence() const { return through; }
};
template <class Of> struct Named { // the bare word behind a thing
  Of id;
  operator Of() const { return id; }
};

struct Asked {
  World &world;
  Arguments &arguments;
  Kept kept{};
  Inputs inputs;

  Asked(World &of, Arguments &words, const Line &line)
      : world(of)
      , arguments(words)
      , inputs(of, words, line, kept) {}

  // What the type says, or a filter of the core.
  template <class Value> [[nodiscard]] Value value() {
    if constexpr (std::same_as<Value, CustomerId>)
      return inputs.value<Value>("customer");
    else if constexpr (std::same_as<Value, JobId>)
      return inputs.value<Value>("job");
    else if constexpr (std::same_as<Value, ItemRef>)
      return inputs.value<Value>("item");
    else if constexpr (std::same_as<Value, Currency>)
      return inputs.currency();
    else if constexpr (std::same_as<Value, AsOf>)
      return world.as_of(arguments);
    else if constexpr (std::same_as<Value, Known>)
      return {world.known(arguments)};
    else if constexpr (std::same_as<Value, AgingCalculator>)
      return accepted(AgingCalculator::create(inputs.read<AgingOptions>()));
    else if constexpr (requires { Value{}.id; })
      return {inputs.of<decltype(Value::id)>(arguments.next("a name"))};
    else
      return inputs.read<Value>();
  }
};

// ---- rows of the core whose fields are called as those of the C interface, or as told here

template <class Fields, class Of> Row row_of(const World &world, const Of &row) {
  if constexpr (Described<Of>)
    return described_row(world, to_word(kind_of<Of>), row);
  else if constexpr (requires { row.customer.code; })
    return row_of<Fields>(world, row.customer);
  else if constexpr (requires { row.job.code; })
    return row_of<Fields>(world, row.job);
  else if constexpr (requires { row.contract.number; })
    return row_of<Fields>(world, row.contract);
  else if constexpr (requires { row.record; })
    return row_of<Fields>(world, row.record);
  else {
    auto cells = cells_of<Fields>(world, row);
    if constexpr (std::same_as<Of, ItemRow>) cells.add("item", row.ref).add("draft_state", row.draft);
    if constexpr (std::same_as<Of, TaxRow>) cells.add("percent", row.rate);
    return cells.row;
  }
}

// ---- laws of a report: columns that belong together, whatever was asked

void require(bool law, const std::string &expected, const Money &actual) {
  if (!law) throw Mismatch(expected, text(actual));
}
template <class Of> void require_lawful(const Of &) {}
void require_lawful(const BalanceRow &row) {
  require(row.balance == row.open - row.unapplied, "balance = open - unapplied", row.balance);
}
void require_lawful(const SummaryCurrency &row) {
  require(row.total_current_due == row.not_due + row.past_due - row.unapplied,
          "total current due = not due + past due - unapplied", row.total_current_due);
  require(row.total_balance_due == row.total_current_due + row.retention + row.disputed,
          "total balance due = total current due + retention + disputed", row.total_balance_due);
}
void require_lawful(const Explanation &explanation) {
  auto sum = Money::zero(explanation.figure.currency());
  for (const auto &part : explanation.parts) sum += part.amount;
  require(sum == explanation.figure, "the parts sum to the figure, " + text(sum), explanation.figure);
}

// ---- tables

template <class Fields, class Rows> Table table_of(const World &world, const Rows &rows) {
  Table table;
  for (const auto &row : rows) {
    require_lawful(row);
    table.rows.push_back(row_of<Fields>(world, row));
  }
  return table;
}
template <class Fields> Table table_of(const World &world, const ItemList &list) {
  auto table = table_of<Fields>(world, list.rows);
  table.head = Cells(world, "").add("matching", list.matching).row;
  return table;
}
template <class Fields> Table table_of(const World &world, const Explanation &explanation) {
  require_lawful(explanation);
  auto table = table_of<Fields>(world, explanation.parts);
  table.head = Cells(world, "").add("figure", explanation.figure).row;
  return table;
}
template <class Fields> Table table_of(const World &world, const TransactionHistory &history) {
  auto table = table_of<Fields>(world, history.lines);
  Cells head(world, "");
  head.add("currency", history.currency).add("opening", history.opening);
  table.head = head.add("closing", history.closing).add("matching", history.matching).row;
  return table;
}

Table terms_of_customer(Asked &asked) {
  const auto customer = asked.value<CustomerId>();
  const auto terms = accepted(customer_terms(asked.world.ledger(), customer, asked.value<Known>()));
  Table table;
  for (const auto &portion : terms.portions) {
    Words discounts;
    for (const auto &tier : portion.discounts) discounts.push_back(text(tier));
    const auto share = portion.share == PortionShare::percent ? to_string(portion.percent.value) + "%"
                       : portion.share == PortionShare::fixed ? text(portion.fixed)
                                                              : std::string("rest");
    table.rows.push_back(Cells(asked.world, "terms")
                             .add("share", share)
                             .add("rule", text(portion.due))
                             .add("discounts", joined(discounts, ","))
                             .row);
  }
  return table;
}

// ---- aging and a customer's page

// "not due" -> "not_due"
std::string column_of(const AgingBucket &bucket) {
  std::string column = bucket.label;
  std::replace(column.begin(), column.end(), ' ', '_');
  return column;
}

// Buckets come first: "not due" is one of them, or a sum of several.
template <class Fields, class Of, class BucketOf>
Row row_with_buckets(const World &world, const std::vector<AgingBucket> &buckets, const Of &row,
                     const BucketOf &bucket_of) {
  Cells cells(world, vocabulary_name<Fields>);
  for (std::size_t i = 0; i < buckets.size(); ++i) cells.add_zero(column_of(buckets[i]), bucket_of(i));
  Fields::add(cells, row);
  return cells.row;
}

template <class BucketOf>
Row aging_row(const World &world, const AgingReport &report, const AgingRow &row, const BucketOf &bucket_of) {
  Money sum = Money::zero(row.currency);
  for (std::size_t i = 0; i < report.buckets().size(); ++i) sum += bucket_of(i);
  require(sum == row.not_due + row.past_due, "not_due + past_due = the buckets, " + text(sum),
          row.not_due + row.past_due);
  sum = sum + row.retention + row.disputed - row.unapplied;
  require(sum == row.balance, "balance = all columns together, " + text(sum), row.balance);
  return row_with_buckets<rows::oi_aging_row>(world, report.buckets(), row, bucket_of);
}

Table aging(Asked &asked) {
  const auto calculator = asked.value<AgingCalculator>();
  const auto report = accepted(calculator.run(asked.world.ledger(), asked.value<AsOf>()));
  Table table;
  Words labels;
  for (const auto &bucket : report.buckets()) labels.push_back(column_of(bucket));
  table.head = Cells(asked.world, "").add("buckets", joined(labels, ",")).row;
  std::map<Currency, Money> balances;
  for (std::size_t i = 0; i < report.size(); ++i) {
    const auto row = report.row(i);
    table.rows.push_back(
        aging_row(asked.world, report, row, [&](std::size_t b) { return report.bucket(i, b); }));
    balances.try_emplace(row.currency, Money::zero(row.currency)).first->second += row.balance;
  }
  for (std::size_t i = 0; i < report.total_count(); ++i) {
    const auto row = report.total(i);
    table.totals.push_back(
        aging_row(asked.world, report, row, [&](std::size_t b) { return report.total_bucket(i, b); }));
    if (const auto sum = balances.find(row.currency); sum != balances.end())
      require(sum->second == row.balance, "a total of the rows, " + text(sum->second), row.balance);
  }
  return table;
}

Table summary(Asked &asked) {
  const auto customer = asked.value<CustomerId>();
  const auto calculator = asked.value<AgingCalculator>();
  const auto summary =
      accepted(customer_summary(asked.world.ledger(), customer, asked.value<AsOf>(), calculator));
  const auto &days = summary.days_to_pay;
  Table table;
  table.head = cells_of<rows::oi_summary_row>(asked.world, summary)
                   .add("days_to_pay", days.count == 0 ? "none" : to_string(days.at_scale(1)))
                   .add("days_to_pay_sum", accepted(Decimal::of(days.numerator, 0)))
                   .add("days_to_pay_count", days.count)
                   .row;
  for (const auto &row : summary.currencies) {
    require_lawful(row);
    table.rows.push_back(row_with_buckets<rows::oi_summary_currency_row>(
        asked.world, calculator.buckets(), row, [&](std::size_t bucket) { return row.buckets[bucket]; }));
  }
  return table;
}

struct FigureFields { // the one structure that is no row in C
  static constexpr std::string_view name = "oi_customer_figures_row";
  static void add(Cells &cells, const CustomerFigures &figures) {
    cells.add("currency", figures.currency).add("disputed", figures.disputed);
    cells.add("unapplied", figures.unapplied).add("balance", figures.balance);
  }
};

Table figures(Asked &asked) {
  const auto customer = asked.value<CustomerId>();
  const auto currency = asked.inputs.value<Currency>("currency");
  const auto calculator = asked.value<AgingCalculator>();
  CustomerFigures figures;
  const auto done =
      customer_figures(asked.world.ledger(), customer, currency, asked.value<AsOf>(), calculator, figures);
  if (!done) throw Refused(done.error());
  Table table;
  table.rows.push_back(
      row_with_buckets<FigureFields>(asked.world, calculator.buckets(), figures,
                                     [&](std::size_t bucket) { return figures.buckets[bucket]; }));
  return table;
}

Table aging_explained(Asked &asked) {
  const auto customer = asked.value<CustomerId>();
  const auto job = asked.value<JobId>();
  const auto label = asked.arguments.need("bucket");
  const auto calculator = asked.value<AgingCalculator>();
  const auto &buckets = calculator.buckets();
  const auto found =
      std::find_if(buckets.begin(), buckets.end(), [&](const auto &b) { return column_of(b) == label; });
  auto bucket = static_cast<std::size_t>(found - buckets.begin()); // one too many is refused by the library
  if (label == "disputed") bucket = explain_disputed;
  if (label == "unapplied") bucket = explain_unapplied;
  return table_of<rows::oi_explain_part_row>(
      asked.world, accepted(explain_aging(asked.world.ledger(), customer, asked.value<Currency>(), bucket,
                                          calculator, asked.value<AsOf>(), job)));
}

Row the_settings(Asked &asked) {
  return described_row(asked.world, "settings", asked.world.ledger().settings(asked.value<Known>()));
}

// ---- by the vocabulary's functions

struct Report {
  std::function<Table(Asked &)> ask;
  void (*add_options)(const Line &, std::vector<OptionOf> &); // those of its filter
};
struct Thing {
  std::function<Row(Asked &)> ask;
};

template <class... Values> void add_filters(const Line &line, std::vector<OptionOf> &options) {
  [[maybe_unused]] const auto add = [&]<class Value>(std::type_identity<Value>) {
    if constexpr (Described<Value>) add_options<Value>(line, options);
  };
  (add(std::type_identity<Values>{}), ...);
}

// What a query of the core gives for values that are read in this order.
template <class... Values, class Query> auto given(Asked &asked, Query query) {
  const std::tuple<Values...> values{asked.value<Values>()...};
  return accepted(
      std::apply([&](const auto &...value) { return query(asked.world.ledger(), value...); }, values));
}
template <class Fields, class... Values, class Query> Report table(Query query) {
  return {[query](Asked &asked) { return table_of<Fields>(asked.world, given<Values...>(asked, query)); },
          add_filters<Values...>};
}
template <class Fields, class... Values, class Query> Thing row(Query query) {
  return {[query](Asked &asked) { return row_of<Fields>(asked.world, given<Values...>(asked, query)); }};
}
#define CALL(query) [](const auto &...values) { return query(values...); }

template <class Function> using Functions = std::map<std::string, Function, std::less<>>;
Functions<Report> make_reports() {
  Functions<Report> all{
      {"account_balance",
       table<rows::oi_balance_row, CustomerId, AsOf, BalanceOptions>(CALL(account_balance))},
      {"list_balances", table<rows::oi_balance_row, BalanceFilter, AsOf>(CALL(list_balances))},
      {"aging", {aging, add_filters<AgingOptions>}},
      {"customer_summary", {summary, add_filters<AgingOptions>}},
      {"customer_figures", {figures, add_filters<AgingOptions>}},
      {"transaction_history", table<rows::oi_history_row, HistoryFilter, AsOf>(CALL(transaction_history))},
      {"list_items", table<rows::oi_item_row, ItemFilter, AsOf>(CALL(list_items))},
      {"list_applications",
       table<rows::oi_application_row, ApplicationFilter, AsOf>(CALL(list_applications))},
      {"list_portions", table<rows::oi_portion_row, ItemRef, AsOf>(CALL(list_portions))},
      {"list_lines", table<rows::oi_line_row, ItemRef>(CALL(list_lines))},
      {"list_taxes", table<rows::oi_tax_row, ItemRef>(CALL(list_taxes))},
      {"explain_balance",
       table<rows::oi_explain_part_row, CustomerId, Currency, AsOf, JobId>(CALL(explain_balance))},
      {"explain_aging", {aging_explained, add_filters<AgingOptions>}},
      {"list_customers", table<ByDescription, CustomerFilter, Known>(CALL(list_customers))},
      {"list_terms", {terms_of_customer, add_filters<>}},
      {"list_jobs", table<ByDescription, CustomerId, Known>(CALL(list_jobs))},
      {"list_contracts", table<ByDescription, CustomerId, Known>(CALL(list_contracts))},
      {"list_marks", table<rows::oi_mark_row, MarkFilter, AsOf>(CALL(list_marks))},
  };
  for_each_kind_with_commands([&]<class Of>() {
    all.emplace("list_" + to_word(kind_of<Of>) + "s",
                table<ByDescription, CustomerId, Known>(CALL(list_records<Of>)));
  });
  return all;
}
Functions<Thing> make_things() {
  Functions<Thing> all{
      {"find_item", row<rows::oi_item_row, Named<ItemRef>, AsOf>(CALL(find_item))},
      {"find_customer", row<ByDescription, Named<CustomerId>, Known>(CALL(find_customer))},
      {"find_job", row<ByDescription, Named<JobId>, Known>(CALL(find_job))},
      {"find_contract", row<ByDescription, Named<ContractId>, Known>(CALL(find_contract))},
      {"find_mark", row<rows::oi_mark_row, Named<Sequence>, AsOf>(CALL(find_mark))},
      {"settings", {the_settings}},
  };
  for_each_kind_with_commands([&]<class Of>() {
    all.emplace("find_" + to_word(kind_of<Of>),
                row<ByDescription, Named<decltype(Of::id)>, Known>(CALL(find_record<Of>)));
  });
  return all;
}
#undef CALL

const Functions<Report> &reports() {
  static const auto all = make_reports();
  return all;
}
const Functions<Thing> &things() {
  static const auto all = make_things();
  return all;
}

template <class Function>
auto answer(const Functions<Function> &functions, const Vocabulary::Lines &lines, World &world,
            const Words &words) {
  if (words.empty()) throw Malformed("what is asked for?");
  const auto line = lines.find(words[0]);
  if (line == lines.end()) throw Malformed("there is no report or thing " + words[0]);
  const auto function = functions.find(line->second.function);
  if (function == functions.end()) throw Malformed("the core has no report " + line->second.function);
  Arguments arguments(words, 1);
  Asked asked(world, arguments, line->second);
  auto answer = function->second.ask(asked);
  arguments.finish();
  return answer;
}

} // namespace

Table report(World &world, const Words &words) {
  return answer(reports(), vocabulary().reports, world, words);
}

std::vector<OptionOf> options_of_report(const std::string &name) {
  const auto &line = vocabulary().reports.at(name);
  std::vector<OptionOf> options;
  reports().at(line.function).add_options(line, options);
  return options;
}

bool is_thing(std::string_view word) {
  return vocabulary().things.contains(word);
}

Row thing(World &world, const Words &words) {
  return answer(things(), vocabulary().things, world, words);
}

} // namespace openitem::scenario
