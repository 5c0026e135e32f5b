#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/customer_address.hpp"
#include "openitem/reports/customer_defaults.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/marks.hpp"
#include "openitem/reports/records.hpp"
#include "support/scenario_cells.hpp"
#include "support/scenario_inputs.hpp"

namespace openitem {

// The filters of reports
// clang-format off
DESCRIBE(BalanceOptions, OF(1, per_job), OF(2, with_children))
DESCRIBE(BalanceFilter, OF(1, currency), OF(2, owing), OF(3, in_credit), OF(4, settled), OF(5, at_least))
DESCRIBE(ApplicationFilter, OF(1, item), OF(2, customer), OF(3, live_only))
DESCRIBE(CustomerFilter, OF(1, text), OF(2, statuses), OF(3, parent), OF(4, salesperson), OF(5, offset), OF(6, limit),
  OF(7, order))
DESCRIBE(ItemFilter, OF(1, customer), OF(2, with_children), OF(3, job), OF(4, contract), OF(5, currency), OF(6, kinds),
  OF(7, statuses), OF(8, drafts), OF(9, only_open), OF(10, only_cancelled_jobs), OF(11, from), OF(12, to),
  OF(13, series), OF(14, number_contains), OF(15, at_least), OF(16, at_most), OF(17, sort), OF(18, descending),
  OF(19, offset), OF(20, limit))
DESCRIBE(SearchFilter, OF(1, text), OF(2, kind), OF(3, offset), OF(4, limit))
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
    template <class Of> static void add(RowMaker &to, const Of &row) { __VA_ARGS__ }                         \
  };
#define OI_FIELD(field)                                                                                      \
  if constexpr (requires { row.field; }) to.add(#field, row.field);
#define OI_IN(Structure, ...)
#define OI_LAST(Enum, last)
namespace rows {
#include "equal_names.inc"
} // namespace rows
#undef OI_OUT
#undef OI_FIELD
#undef OI_IN
#undef OI_LAST

// Of a record there is a column a member.
struct RecordFields {
  template <Described Of> static void add(RowMaker &to, const Of &record) {
    for_each_index<Of>([&]<std::size_t Index>() {
      constexpr auto &member = member_at<Of, Index>;
      if constexpr (member.role != Role::list) to.add(member.name, record.*member.at);
    });
  }
  static void add(RowMaker &to, const CustomerRow &row) { add(to, row.customer); }
  static void add(RowMaker &to, const JobRow &row) { add(to, row.job); }
  static void add(RowMaker &to, const ContractRow &row) { add(to, row.contract); }
  template <class Of> static void add(RowMaker &to, const KnownRecord<Of> &row) { add(to, row.record); }
};

// `called`: the row as the vocabulary calls it. Its amounts in buckets come first.
using Buckets = std::vector<AgingBucket>;
template <class Fields, class Of>
Row row_of(const World &world, const std::string &called, const Of &row, const Buckets &buckets = {}) {
  RowMaker to(world, called);
  if constexpr (requires { row.buckets; })
    for (std::size_t i = 0; i < buckets.size(); ++i) to.add_bucket(column_of(buckets[i]), row.buckets[i]);
  Fields::add(to, row);
  // What the core calls otherwise than the C interface.
  if constexpr (std::same_as<Of, ItemRow>) to.add("item", row.ref).add("draft_state", row.draft);
  if constexpr (std::same_as<Of, TermsPortion>) {
    Words discounts;
    for (const auto &tier : row.discounts) discounts.push_back(text(tier.percent) + "%" + text(tier.days));
    Fields::add(to.add("fixed_date", row.due.fixed).add("discounts", joined(discounts, ",")), row.due);
  }
  if constexpr (std::same_as<Of, TaxRow>) to.add("percent", row.rate);
  if constexpr (std::same_as<Of, CustomerSummary>) {
    const auto &days = row.days_to_pay;
    to.add("days_to_pay", days.count == 0 ? "none" : to_string(days.at_scale(1)));
    to.add("days_to_pay_sum", accepted(Decimal::of(days.numerator, 0))).add("days_to_pay_count", days.count);
  }
  return to.made();
}

// Of a list, of what has a list and a head, or of one row.
template <class Fields, class Answer>
Table table_of(const World &world, const std::string &called, const Answer &answer,
               const Buckets &buckets = {}) {
  Table table;
  RowMaker head(world);
  const auto add_rows = [&](const auto &rows) {
    for (const auto &row : rows) table.rows.push_back(row_of<Fields>(world, called, row, buckets));
  };
  if constexpr (requires { answer.matching; }) head.add("matching", answer.matching);
  if constexpr (std::same_as<Answer, ItemList>) {
    add_rows(answer.rows);
  } else if constexpr (std::same_as<Answer, TransactionHistory>) {
    head.add("currency", answer.currency).add("opening", answer.opening).add("closing", answer.closing);
    add_rows(answer.lines);
  } else if constexpr (std::same_as<Answer, Explanation>) {
    auto sum = Money::zero(answer.figure.currency());
    for (const auto &part : answer.parts) sum += part.amount;
    require_same("the parts sum to the figure", sum, answer.figure);
    head.add("figure", answer.figure);
    add_rows(answer.parts);
  } else if constexpr (std::same_as<Answer, CustomerTerms>) {
    add_rows(answer.portions);
  } else if constexpr (requires { answer.begin(); }) {
    add_rows(answer);
  } else {
    table.rows.push_back(row_of<Fields>(world, called, answer, buckets));
  }
  table.head = head.made();
  return table;
}

// ---- aging and a customer's page

using AgingFields = rows::oi_aging_row;
struct AgedRow : AgingRow {
  std::vector<Money> buckets;
};

Table aging(Inputs &asked) {
  const auto report = accepted(asked.value<AgingCalculator>().run(*asked.world.ledger, asked.value<AsOf>()));
  std::vector<AgedRow> rows;
  std::vector<AgedRow> totals;
  for (std::size_t i = 0; i < report.size(); ++i) rows.push_back({report.row(i), {}});
  for (std::size_t i = 0; i < report.total_count(); ++i) totals.push_back({report.total(i), {}});
  Words labels;
  for (std::size_t bucket = 0; bucket < report.buckets().size(); ++bucket) {
    labels.push_back(column_of(report.buckets()[bucket]));
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].buckets.push_back(report.bucket(i, bucket));
    for (std::size_t i = 0; i < totals.size(); ++i)
      totals[i].buckets.push_back(report.total_bucket(i, bucket));
  }
  for (const auto &total : totals) {
    auto sum = Money::zero(total.currency);
    for (const auto &row : rows)
      if (row.currency == total.currency) sum += row.balance;
    require_same("a total of the rows", sum, total.balance);
  }
  const auto table = [&](const auto &of) {
    return table_of<AgingFields>(asked.world, "aging", of, report.buckets()).rows;
  };
  return {RowMaker(asked.world).add("buckets", joined(labels, ",")).made(), table(rows), table(totals)};
}

Table summary(Inputs &asked) {
  const auto page = accepted(call(asked, customer_summary));
  const auto buckets = asked.value<AgingCalculator>().buckets();
  auto table =
      table_of<rows::oi_summary_currency_row>(asked.world, "summary_currency", page.currencies, buckets);
  table.head = row_of<rows::oi_summary_row>(asked.world, "summary", page);
  return table;
}

Table figures(Inputs &asked) {
  CustomerFigures figures;
  const auto customer = asked.value<CustomerId>();
  const auto currency = asked.value<Currency>();
  const auto aging = asked.value<AgingCalculator>();
  accepted(customer_figures(*asked.world.ledger, customer, currency, asked.value<AsOf>(), aging, figures));
  return table_of<AgingFields>(asked.world, "customer_figures", figures, aging.buckets());
}

// ---- by the vocabulary's functions

using Query = std::function<Table(Inputs &)>;
template <class Fields, class Function> Query table(const std::string &called, Function function) {
  return
      [=](Inputs &asked) { return table_of<Fields>(asked.world, called, accepted(call(asked, +function))); };
}

std::map<std::string, Query> make_queries() {
  const auto settings = [](const Ledger &ledger, Sequence known) -> Result<Settings> {
    return ledger.settings(known);
  };
  const auto address_for = [](const Ledger &ledger, CustomerId customer, AddressKind purpose,
                              Sequence known) -> Result<std::vector<KnownRecord<Address>>> {
    const auto found = customer_address(ledger, customer, purpose, known);
    if (!found) return found.error();
    return std::vector<KnownRecord<Address>>(found->has_value() ? 1U : 0U,
                                             found->value_or(KnownRecord<Address>{}));
  };
// clang-format off
#define ROWS(function, row) {#function, table<rows::oi_##row##_row>(#row, function)}
#define RECORDS(function, record) {#function, table<RecordFields>(#record, function)}
  std::map<std::string, Query> all{
      {"aging", aging}, {"customer_summary", summary}, {"customer_figures", figures},
      {"list_terms", table<rows::oi_terms_row>("terms", customer_terms)},
      {"list_company_terms", table<rows::oi_terms_row>("terms", company_terms)},
      {"list_customer_group_terms", table<rows::oi_terms_row>("terms", customer_group_terms)},
      {"list_contract_terms", table<rows::oi_terms_row>("terms", contract_terms)},
      {"customer_address", table<RecordFields>("address", address_for)},
      ROWS(customer_defaults, customer_defaults),
      ROWS(account_balance, balance), ROWS(list_balances, balance), ROWS(transaction_history, history),
      ROWS(list_items, item), ROWS(find_item, item), ROWS(list_applications, application),
      ROWS(list_portions, portion), ROWS(list_lines, line), ROWS(list_taxes, tax), ROWS(list_marks, mark),
      ROWS(find_mark, mark), ROWS(search, search), ROWS(explain_balance, explain_part), ROWS(explain_aging, explain_part),
      RECORDS(list_customers, customer), RECORDS(find_customer, customer), RECORDS(list_jobs, job),
      RECORDS(find_job, job), RECORDS(list_contracts, contract), RECORDS(find_contract, contract),
      RECORDS(settings, settings)};
#undef ROWS
#undef RECORDS
  // clang-format on
  for_each_kind_with_commands([&]<class Of>() {
    const auto kind = to_word(kind_of<Of>);
    all.emplace(std::string("list_") + name_of_several<Of>, table<RecordFields>(kind, list_records<Of>));
    all.emplace("find_" + kind, table<RecordFields>(kind, find_record<Of>));
  });
  return all;
}

Table answer(World &world, const Arguments &arguments, const Line &line) {
  static const auto queries = make_queries();
  const auto query = queries.find(line.function);
  if (query == queries.end()) throw Malformed("the core has no report " + line.function);
  Inputs asked(world, arguments, line);
  auto table = query->second(asked);
  asked.arguments.finish();
  return table;
}

// What a row has in the columns that a question about a name asks for.
Cell asked(const Row &row, const Line &line, const std::string &name) {
  for (const auto &part : line.behind('?')) {
    const auto [column, words] = labelled(part);
    const auto allowed = list_of(words);
    if (std::find(allowed.begin(), allowed.end(), in_row(row, column).text) == allowed.end())
      throw Malformed(name + " is nothing to be asked this about");
  }
  Cell made;
  for (const auto &column : line.behind('.'))
    if (const auto &one = in_row(row, column); one.text != name)
      made = made.text.empty() ? one : Cell{made.text + ":" + one.text};
  return made;
}

} // namespace

Table report(World &world, const Words &words) {
  return answer(world, Arguments(words, 1), line_of("report", words));
}

// The bare word behind it is the option that its query looks for.
Row thing(World &world, const Words &words) {
  const auto &line = line_of("thing", words);
  Arguments arguments(words, 1);
  if (!line.has("~settings")) arguments.say(words[0], arguments.next("a name"));
  return answer(world, arguments, line).rows[0];
}

Cells ask_each(World &world, const Words &words) {
  const auto &line = line_of("question", words);
  Arguments options(words, 1);
  for (const auto &part : line.parts)
    if (is_option(part)) options.say(labelled(part).first, labelled(part).second);
  if (options.bare.empty()) throw Malformed(words[0] + " of what?");
  Words only;
  for (const auto &column : line.behind('='))
    if (const auto word = options.take(column)) only.push_back(column + "=" + *word);
  Cells answers;
  for (const auto &name : std::exchange(options.bare, {})) {
    auto arguments = options;
    arguments.say(line.behind('*')[0], name);
    for (const auto &row : answer(world, arguments, line).rows)
      if (says_all(row, only)) answers.push_back(asked(row, line, name));
  }
  return answers;
}

} // namespace openitem::scenario
