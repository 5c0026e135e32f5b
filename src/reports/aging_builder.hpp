// Puts rows into an AgingReport: cells in columns, 64 bits each until an amount needs more, totals beside
// them; at the end the rows in order, rows of one key added together.
#pragma once

#include "reports/aging_buckets.hpp"

#include <array>
#include <compare>
#include <map>

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
  void add(const Key &key, const int128 *cells);

  // The same for narrow cells >= 0 that are filled where they stay: zeros to add to, and the row of a
  // customer they then are; no cell has more bits than `bits`. What is not added must be zeros still.
  [[nodiscard]] std::uint64_t *next_cells() {
    const std::size_t used = report_.keys_.size() * cell_count_;
    return used < report_.cells_.size() ? &units_of(report_.cells_[used]) : more_cells();
  }
  void add_next(std::uint64_t customer, const Currency &currency, std::uint64_t bits);

  // Throws overflow.
  void finish();

 private:
  using NarrowCells = std::array<std::int64_t, max_cells>;
  // Totals of the first currencies, while the sums are small.
  struct Partial {
    std::uint32_t rows;
    NarrowCells cells;
  };
  static constexpr std::size_t partial_count = 8;

  // Unsigned while rows are summed: see aged_account.hpp.
  [[nodiscard]] static std::uint64_t &units_of(std::int64_t &cell) noexcept {
    return reinterpret_cast<std::uint64_t &>(cell);
  }
  [[nodiscard]] bool keeps_narrow_rows() const noexcept {
    return report_.wide_cells_.empty() && group_ != AgingGroup::currency;
  }
  [[nodiscard]] std::uint64_t *more_cells();
  void clear() noexcept;
  void add_to_total(std::size_t total, const std::int64_t *cells, std::uint64_t bits);
  void flush(std::size_t total);
  [[nodiscard]] std::strong_ordering order(const Key &a, const Key &b) const noexcept;
  [[nodiscard]] bool is_same_row(const Key &a, const Key &b) const noexcept;
  [[nodiscard]] std::size_t total_of(const Currency &currency);
  [[nodiscard]] std::size_t other_total_of(const Currency &currency);
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
  NarrowCells aside_{}; // next cells while the report is wide, or has no rows of its own
  std::array<Partial, partial_count> partials_;
  std::pmr::map<Currency, std::size_t> more_totals_; // beyond the first few
};

} // namespace openitem
