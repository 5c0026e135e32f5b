// Aging, and one customer's page built on it.
#include "page.hpp"
#include "query.hpp"
#include "rows.hpp"

#include "openitem/reports/customer_summary.hpp"

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

std::vector<std::int32_t> edges(const std::int32_t *given, std::size_t count, const char *field) {
  constexpr std::size_t most = 62;
  if (count == 0) return {};
  if (given == nullptr) reject(Errc::null_argument, field);
  if (!is_aligned(given)) reject(Errc::invalid_argument, field);
  if (count > most) reject(Errc::limit_exceeded, field);
  return {given, given + count};
}

AgingOptions aging_options(const oi_aging_options &given) {
  AgingOptions options{
      .basis = enumerator(given.basis, AgingBasis::effective, "basis"),
      .future_edges = edges(given.future_edges, given.future_edge_count, "future_edges"),
      .credits = enumerator(given.credits, AgingCredits::net_oldest, "credits"),
      .group = enumerator(given.group, AgingGroup::item, "group"),
      .customer = id<CustomerId>(given.customer, "customer"),
      .job = id<JobId>(given.job, "job"),
      .currency = currency(given.currency, "currency"),
      .zero_rows = (given.flags & OI_AGING_OPTIONS_ZERO_ROWS) != 0,
  };
  if (given.past_edge_count != 0 || (given.flags & OI_AGING_OPTIONS_ONE_PAST_COLUMN) != 0)
    options.past_edges = edges(given.past_edges, given.past_edge_count, "past_edges");
  return options;
}

oi_aging_row row_of(const AgingRow &row, const oi_text_view &salesperson) noexcept {
  return {
      .customer = out(row.customer),
      .job = out(row.job),
      .item = out(row.item),
      .salesperson = salesperson,
      .currency = out(row.currency),
      .not_due = out(row.not_due),
      .past_due = out(row.past_due),
      .retention = out(row.retention),
      .disputed = out(row.disputed),
      .unapplied = out(row.unapplied),
      .balance = out(row.balance),
  };
}

// ---- rows of an aging are made when they are read: a portfolio's report is small as the core keeps it

oi_text_view salesperson(const oi_result &result, std::size_t index) noexcept {
  return result.salespeople == nullptr ? view({}) : result.salespeople[index];
}

void make_row(const oi_result &result, std::size_t index, void *row) {
  const oi_aging_row made = row_of(result.aging->row(index), salesperson(result, index));
  std::memcpy(row, &made, sizeof made);
}
void make_total(const oi_result &result, std::size_t index, void *row) {
  const oi_aging_row made = row_of(result.aging->total(index), view({}));
  std::memcpy(row, &made, sizeof made);
}
void make_cell(const oi_result &result, std::size_t index, void *row) {
  const std::size_t buckets = result.aging->buckets().size();
  const oi_money made = out(result.aging->bucket(index / buckets, index % buckets));
  std::memcpy(row, &made, sizeof made);
}
void make_total_cell(const oi_result &result, std::size_t index, void *row) {
  const std::size_t buckets = result.aging->buckets().size();
  const oi_money made = out(result.aging->total_bucket(index / buckets, index % buckets));
  std::memcpy(row, &made, sizeof made);
}

// The core borrows salespeople's names from the ledger; a result outlives it.
void keep_salespeople(oi_result &result, const AgingReport &report) {
  const auto names = std::pmr::polymorphic_allocator<oi_text_view>(&result.rows()).allocate(report.size());
  for (std::size_t i = 0; i < report.size(); ++i) names[i] = result.keep(report.row(i).salesperson);
  result.salespeople = names;
}

void add_aging(oi_result &result, AgingReport &&report, AgingGroup group) {
  result.aging.emplace(std::move(report));
  const AgingReport &kept = *result.aging;
  if (group == AgingGroup::salesperson) keep_salespeople(result, kept);
  const std::size_t buckets = kept.buckets().size();
  result.add_made<OI_TABLE_AGING_ROWS>(kept.size(), make_row);
  result.add_made<OI_TABLE_AGING_CELLS>(kept.size() * buckets, make_cell);
  result.add_made<OI_TABLE_AGING_TOTALS>(kept.total_count(), make_total);
  result.add_made<OI_TABLE_AGING_TOTAL_CELLS>(kept.total_count() * buckets, make_total_cell);
  add_buckets(result, kept.buckets());
}

// ---- one customer

void add_summary(oi_result &result, const CustomerSummary &summary, std::span<const AgingBucket> buckets) {
  add_rows<OI_TABLE_SUMMARIES, But<"days_to_pay_sum", "days_to_pay_count">>(
      result, std::span(&summary, 1), [](oi_summary_row &row, const CustomerSummary &of) {
        row.days_to_pay_sum = out(take(Decimal::of(of.days_to_pay.numerator, 0)));
        row.days_to_pay_count = of.days_to_pay.count;
      });
  add_rows<OI_TABLE_SUMMARY_CURRENCIES>(result, summary.currencies);
  oi_money *cells = result.allocate_rows<OI_TABLE_SUMMARY_CELLS>(summary.currencies.size() * buckets.size());
  for (const SummaryCurrency &currency : summary.currencies) {
    for (const Money &cell : currency.buckets) *cells++ = out(cell);
  }
  add_buckets(result, buckets);
}

} // namespace
} // namespace openitem::capi

oi_status oi_aging_calculator_create(const oi_aging_options *options, const oi_allocator *allocator,
                                     oi_aging_calculator **calculator, oi_error *err) {
  return guard(err, outputs(needed(calculator, "calculator")), [&] {
    const OptionalInput given(options, "options");
    *calculator =
        make_handle<oi_aging_calculator>(allocator, take(AgingCalculator::create(aging_options(*given))));
  });
}

void oi_aging_calculator_free(oi_aging_calculator *calculator) {
  guard_void([&] { free_handle(calculator); });
}

size_t oi_aging_calculator_bucket_count(const oi_aging_calculator *calculator) {
  constexpr std::size_t default_buckets = 5;
  return guard_value(size_t{0}, [&] {
    if (calculator == nullptr) return default_buckets;
    return usable(calculator) ? calculator->core.buckets().size() : size_t{0};
  });
}

oi_status oi_aging_calculator_read_buckets(const oi_aging_calculator *calculator, size_t first,
                                           oi_aging_bucket_row *rows, size_t capacity, size_t row_size,
                                           size_t stride, size_t *written, oi_error *err) {
  const Page<oi_aging_bucket_row> page{first, rows, capacity, row_size, stride, written};
  return guard_page(err, page, [&](const auto &checked) {
    const auto &buckets = known(calculator, "calculator").core.buckets();
    checked.fill(buckets.size(), [&](std::size_t i) {
      return oi_aging_bucket_row{buckets[i].from_days, buckets[i].to_days, view(buckets[i].label)};
    });
  });
}

oi_status oi_ledger_aging(const oi_ledger *ledger, const oi_as_of *as_of,
                          const oi_aging_calculator *calculator, oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const AgingCalculator &aging = calculator_of(*ledger, calculator);
    add_aging(filled, take(aging.run(core, capi::as_of(as_of))), aging.options().group);
  });
}

oi_status oi_ledger_customer_summary(const oi_ledger *ledger, uint64_t customer, const oi_as_of *as_of,
                                     const oi_aging_calculator *calculator, oi_result **result,
                                     oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const AgingCalculator &aging = calculator_of(*ledger, calculator);
    add_summary(filled, take(customer_summary(core, CustomerId(customer), capi::as_of(as_of), aging)),
                aging.buckets());
  });
}

oi_status oi_ledger_customer_figures(const oi_ledger *ledger, uint64_t customer, const char *currency,
                                     const oi_as_of *as_of, const oi_aging_calculator *calculator,
                                     oi_customer_figures *figures, oi_error *err) {
  static_assert(OI_MAX_FIGURE_BUCKETS == max_figure_buckets);
  return guard(err, outputs(needed(figures, "figures")), [&]() -> Refusal {
    const Reading source(ledger);
    CustomerFigures core;
    const auto done =
        customer_figures(source.core(), CustomerId(customer), some_code(source.core(), currency),
                         capi::as_of(as_of), calculator_of(source.ledger(), calculator), core);
    if (!done) return done.error();
    write(figures, [&](oi_customer_figures &row) {
      row.currency = out(core.currency);
      row.bucket_count = core.bucket_count;
      for (std::size_t i = 0; i < core.bucket_count; ++i) row.buckets[i] = out(core.buckets[i]);
      row.unapplied = out(core.unapplied);
      row.disputed = out(core.disputed);
      row.balance = out(core.balance);
    });
    return {};
  });
}
