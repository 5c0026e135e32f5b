// Puts rows into an AgingReport: cells in columns, 64 bits each until an amount needs more, totals beside
// them; at the end the rows in order, rows of one key added together.
#pragma once

#include "openitem/reports/aging_calculator.hpp"

#include <compare>

namespace openitem {

class AgingBuilder {
 public:
  using Key = AgingReport::Key;
  using Buckets = std::shared_ptr<const std::vector<AgingBucket>>;

  AgingBuilder(AgingReport &report, AgingGroup group, Buckets buckets, std::size_t not_due_count);
  ~AgingBuilder(); // a report that was not finished is left without rows
  AgingBuilder(const AgingBuilder &) = delete;
  AgingBuilder &operator=(const AgingBuilder &) = delete;

  // How many cells a row has: one per bucket, then retention, disputed, unapplied.
  [[nodiscard]] std::size_t cell_count() const noexcept { return cell_count_; }
  // Throws overflow. A row of a key that was there before is added to it by finish().
  void add(const Key &key, const std::int64_t *cells);
  void add(const Key &key, const int128 *cells);
  // Throws overflow.
  void finish();

 private:
  void clear() noexcept;
  [[nodiscard]] std::strong_ordering order(const Key &a, const Key &b) const noexcept;
  [[nodiscard]] std::size_t total_of(const Currency &currency);
  [[nodiscard]] bool is_same_row(const Key &a, const Key &b) const noexcept;
  void note_key(const Key &key);
  void add_cells(AgingReport &report, const int128 *cells) const;
  void sort_totals();
  void sort_rows();
  void check_rows(bool total) const;

  AgingReport &report_;
  AgingGroup group_;
  std::size_t cell_count_;
  std::size_t last_total_ = 0;
  bool in_order_ = true;
  bool finished_ = false;
};

} // namespace openitem
