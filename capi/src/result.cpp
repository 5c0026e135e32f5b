#include "result.hpp"

oi_result::oi_result(openitem::capi::Environment &shared)
    : environment(shared)
    , rows_(&shared.results())
    , texts_(&shared.results()) {
  environment.keep();
}

oi_result::~oi_result() = default;

const oi_result::Table *oi_result::find(oi_table id) const noexcept {
  for (std::size_t i = 0; i < table_count_; ++i) {
    if (tables_[i].id == id) return &tables_[i];
  }
  return nullptr;
}

void oi_result::add_table(const Table &table) {
  tables_.at(table_count_) = table;
  ++table_count_;
}

oi_text_view oi_result::keep(std::string_view text) {
  if (text.empty()) return openitem::capi::view({});
  auto *copy = static_cast<char *>(texts_.allocate(text.size() + 1, 1));
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return {.data = copy, .size = text.size()};
}

namespace openitem::capi {

ResultOwner make_result(Environment &environment) {
  return ResultOwner(create<oi_result>(environment.results(), environment));
}

void free_result(oi_result *result) noexcept {
  if (result == nullptr) return;
  Environment &environment = result->environment;
  destroy(environment.results(), result);
  environment.release();
}

void add_buckets(oi_result &result, std::span<const AgingBucket> buckets) {
  result.add<oi_aging_bucket_row>(OI_TABLE_AGING_BUCKETS, buckets, [&](const AgingBucket &bucket) {
    return oi_aging_bucket_row{bucket.from_days, bucket.to_days, result.keep(bucket.label)};
  });
}

namespace {

template <class Row>
oi_status guard_read(oi_error *err, const oi_result *result, oi_table id, const Page<Row> &page) noexcept {
  return guard_page(err, page, [&](const Page<Row> &checked) {
    const oi_result::Table *table = known(result, "result").find(id);
    if (table == nullptr) reject(Errc::invalid_argument, "result");
    checked.fill(table->count, [&](std::size_t index) {
      Row row;
      if (table->make != nullptr)
        table->make(*result, index, &row);
      else
        std::memcpy(&row, table->rows + index * sizeof(Row), sizeof(Row));
      return row;
    });
  });
}

} // namespace
} // namespace openitem::capi

using namespace openitem::capi;

void oi_result_free(oi_result *result) {
  guard_void([&] {
    if (usable(result)) free_result(result);
  });
}

size_t oi_result_count(const oi_result *result, oi_table table) {
  return guard_value(size_t{0}, [&] {
    const auto *found = usable(result) ? result->find(table) : nullptr;
    return found == nullptr ? 0 : found->count;
  });
}

uint64_t oi_result_matching(const oi_result *result) {
  return guard_value(uint64_t{0},
                     [&] { return usable(result) ? result->matching.value_or(result->first_count()) : 0; });
}

// One function per table, all alike: the names differ so that a compiler can check the row's type.
#define OI_READ(name, Row, table)                                                                            \
  oi_status oi_result_read_##name(const oi_result *result, size_t first, Row *rows, size_t capacity,         \
                                  size_t row_size, size_t stride, size_t *written, oi_error *err) {          \
    return guard_read<Row>(err, result, table, {first, rows, capacity, row_size, stride, written});          \
  }
OI_READ(customers, oi_customer_row, OI_TABLE_CUSTOMERS)
OI_READ(jobs, oi_job_row, OI_TABLE_JOBS)
OI_READ(contracts, oi_contract_row, OI_TABLE_CONTRACTS)
OI_READ(items, oi_item_row, OI_TABLE_ITEMS)
OI_READ(portions, oi_portion_row, OI_TABLE_PORTIONS)
OI_READ(lines, oi_line_row, OI_TABLE_LINES)
OI_READ(taxes, oi_tax_row, OI_TABLE_TAXES)
OI_READ(applications, oi_application_row, OI_TABLE_APPLICATIONS)
OI_READ(planned_applications, oi_planned_application_row, OI_TABLE_PLANNED_APPLICATIONS)
OI_READ(balances, oi_balance_row, OI_TABLE_BALANCES)
OI_READ(aging_buckets, oi_aging_bucket_row, OI_TABLE_AGING_BUCKETS)
OI_READ(aging_rows, oi_aging_row, OI_TABLE_AGING_ROWS)
OI_READ(aging_cells, oi_money, OI_TABLE_AGING_CELLS)
OI_READ(aging_totals, oi_aging_row, OI_TABLE_AGING_TOTALS)
OI_READ(aging_total_cells, oi_money, OI_TABLE_AGING_TOTAL_CELLS)
OI_READ(summaries, oi_summary_row, OI_TABLE_SUMMARIES)
OI_READ(summary_currencies, oi_summary_currency_row, OI_TABLE_SUMMARY_CURRENCIES)
OI_READ(summary_cells, oi_money, OI_TABLE_SUMMARY_CELLS)
OI_READ(history_lines, oi_history_row, OI_TABLE_HISTORY_LINES)
OI_READ(explain_parts, oi_explain_part_row, OI_TABLE_EXPLAIN_PARTS)
OI_READ(terms, oi_terms_row, OI_TABLE_TERMS)
OI_READ(terms_discounts, oi_terms_discount_row, OI_TABLE_TERMS_DISCOUNTS)
OI_READ(period_locks, oi_period_lock_row, OI_TABLE_PERIOD_LOCKS)
OI_READ(lock_exceptions, oi_lock_exception_row, OI_TABLE_LOCK_EXCEPTIONS)
OI_READ(numbering, oi_numbering_row, OI_TABLE_NUMBERING)
OI_READ(number_series, oi_number_series_row, OI_TABLE_NUMBER_SERIES)
OI_READ(number_gaps, oi_number_gap_row, OI_TABLE_NUMBER_GAPS)
OI_READ(voided_numbers, oi_voided_number_row, OI_TABLE_VOIDED_NUMBERS)
#undef OI_READ
