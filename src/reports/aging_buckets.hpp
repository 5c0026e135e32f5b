// Which bucket a basis date falls into, at an as-of date.
#pragma once

#include "openitem/reports/aging_calculator.hpp"

#include <array>

namespace openitem {

inline constexpr std::size_t max_edges = 62;
inline constexpr std::size_t max_buckets = max_edges + 2;
// Cells of a row behind its buckets.
inline constexpr std::size_t retention_cell = 0;
inline constexpr std::size_t disputed_cell = 1;
inline constexpr std::size_t unapplied_cell = 2;
inline constexpr std::size_t cells_beside = 3;
inline constexpr std::size_t max_cells = max_buckets + cells_beside;
// Basis of what has no date: never aged.
inline constexpr std::int32_t no_basis = INT32_MAX;

// In printing order. Precondition: edges ascending, > 0, at most Date::last_day_number.
[[nodiscard]] std::vector<AgingBucket> make_buckets(const std::vector<std::int32_t> &future_edges,
                                                    const std::vector<std::int32_t> &past_edges);

class BucketLimits {
 public:
  BucketLimits(const std::vector<AgingBucket> &buckets, Date as_of) noexcept
      : count_(buckets.size() - 1) {
    for (std::size_t i = 0; i < unrolled; ++i) limits_[i] = INT32_MIN;
    for (std::size_t i = 0; i < count_; ++i) limits_[i] = as_of.day_number() - buckets[i + 1].from_days + 1;
  }
  [[nodiscard]] std::size_t bucket_count() const noexcept { return count_ + 1; }
  // Every edge is asked, without a branch: there are few, and dates come in no order worth predicting.
  [[nodiscard]] std::size_t bucket_of(std::int32_t basis) const noexcept {
    std::size_t bucket = later(basis, 0) + later(basis, 1) + later(basis, 2) + later(basis, 3);
    for (std::size_t i = unrolled; i < count_; ++i) bucket += later(basis, i);
    return bucket;
  }

 private:
  static constexpr std::size_t unrolled = 4;
  [[nodiscard]] std::size_t later(std::int32_t basis, std::size_t i) const noexcept {
    return basis < limits_[i] ? 1 : 0;
  }

  std::array<std::int32_t, max_buckets>
      limits_; // descending: before limits_[i] = bucket i + 1 or a later one
  std::size_t count_;
};

} // namespace openitem
