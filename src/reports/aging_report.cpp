// What a report says of itself once it is made.

#include "openitem/reports/aging_calculator.hpp"

#include "reports/aging_buckets.hpp"

namespace openitem {

AgingReport::AgingReport(std::pmr::memory_resource *memory)
    : keys_(memory)
    , cells_(memory)
    , wide_cells_(memory)
    , totals_(memory)
    , total_cells_(memory) {}

const std::vector<AgingBucket> &AgingReport::buckets() const noexcept {
  static const std::vector<AgingBucket> none;
  return buckets_ ? *buckets_ : none;
}

int128 AgingReport::cell(std::size_t index, bool total) const noexcept {
  if (total) return total_cells_[index];
  return wide_cells_.empty() ? cells_[index] : wide_cells_[index];
}

AgingRow AgingReport::make_row(const Key &key, std::size_t first_cell, bool total) const {
  const std::size_t bucket_count = buckets().size();
  int128 not_due = 0;
  int128 past_due = 0;
  for (std::size_t i = 0; i < bucket_count; ++i)
    (i < not_due_count_ ? not_due : past_due) += cell(first_cell + i, total);
  const int128 retention = cell(first_cell + bucket_count + retention_cell, total);
  const int128 disputed = cell(first_cell + bucket_count + disputed_cell, total);
  const int128 unapplied = cell(first_cell + bucket_count + unapplied_cell, total);
  const auto money = [&](int128 units) { return Money::of_minor(units, key.currency); };
  AgingRow row;
  row.customer = CustomerId(key.customer);
  row.job = JobId(key.job);
  row.item = key.item;
  row.salesperson = key.salesperson;
  row.currency = key.currency;
  row.not_due = money(not_due);
  row.past_due = money(past_due);
  row.retention = money(retention);
  row.disputed = money(disputed);
  row.unapplied = money(unapplied);
  row.balance = money(not_due + past_due + retention + disputed - unapplied);
  return row;
}

AgingRow AgingReport::row(std::size_t index) const {
  return make_row(keys_[index], index * (buckets().size() + cells_beside), false);
}
AgingRow AgingReport::total(std::size_t index) const {
  return make_row(totals_[index], index * (buckets().size() + cells_beside), true);
}
Money AgingReport::bucket(std::size_t row, std::size_t bucket) const {
  return Money::of_minor(cell(row * (buckets().size() + cells_beside) + bucket, false), keys_[row].currency);
}
Money AgingReport::total_bucket(std::size_t index, std::size_t bucket) const {
  return Money::of_minor(cell(index * (buckets().size() + cells_beside) + bucket, true),
                         totals_[index].currency);
}

} // namespace openitem
