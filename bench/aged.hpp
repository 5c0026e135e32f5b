// Aging as all programs here compare it: a row per customer, narrow numbers, past edges 30/60/90.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::bench {

struct Workload;

inline constexpr std::size_t aged_buckets = 5; // not due, 1-30, 31-60, 61-90, 91+

struct AgedCustomer {
  std::array<std::int64_t, aged_buckets> buckets{};
  std::int64_t unapplied = 0;
  friend bool operator==(const AgedCustomer &, const AgedCustomer &) = default;
};
using AgedPortfolio = std::vector<AgedCustomer>; // by customer

[[nodiscard]] constexpr std::size_t aged_bucket(std::int32_t days_past_due) noexcept {
  return static_cast<std::size_t>((days_past_due > 0) + (days_past_due > 30) + (days_past_due > 60) +
                                  (days_past_due > 90));
}

// What the workload itself says: the yardstick of every program.
[[nodiscard]] AgedPortfolio aged_by_workload(const Workload &workload, std::int32_t day);

// Prints a check line; the text shows the sums.
void check_aged(std::string_view name, const AgedPortfolio &rows);

// The customers of which single questions are compared.
[[nodiscard]] std::vector<std::uint32_t> compared_customers(const Workload &workload);

} // namespace openitem::bench
