// Dividing an amount into parts that sum to it exactly.
//
// Every part is first the exact share rounded towards zero; the minor units left over go
//
// - largest_remainder: one each to the parts that lost most, ties to the earlier part;
// - first: all to the first part with a weight;
// - last: all to the last part with a weight ("the last instalment takes the remainder");
// - separate: to nobody, they are returned apart.
//
//   split 100.00 over 200/100/50, largest_remainder = 57.14 / 28.57 / 14.29
//   split 100 JPY over 1/1/1 = 34 / 33 / 33
#pragma once

#include "openitem/money/decimal.hpp"
#include "openitem/money/money.hpp"

#include <cstdint>
#include <span>

namespace openitem {

enum class SplitRemainder : std::uint8_t { largest_remainder = 1, first = 2, last = 3, separate = 4 };

// Writes one part per weight into `parts` (same length as `weights`) and returns what is left over: zero
// unless `separate`. Weights are >= 0 and not all zero; a zero weight gets zero; negating the amount negates
// the parts. Weights and parts must not overlap in memory. Cost O(n log n) at worst; no allocation. Errors:
// does_not_go_with (lengths differ), invalid_argument (no weight, negative weight), overflow (the sum of the
// weights, written with the decimals of the longest, over 38 digits). On an error `parts` is unchanged.
[[nodiscard]] Result<Money> split(const Money &amount, std::span<const Decimal> weights,
                                  std::span<Money> parts,
                                  SplitRemainder remainder = SplitRemainder::largest_remainder) noexcept;

// The same with amounts of one currency as weights (currency_mismatch else; it may be another than the
// amount's): proportional to what each invoice has open.
[[nodiscard]] Result<Money> split(const Money &amount, std::span<const Money> weights, std::span<Money> parts,
                                  SplitRemainder remainder = SplitRemainder::largest_remainder) noexcept;

} // namespace openitem
