// 1, 10, 100, ... 10^38: what moves a decimal point.
#pragma once

#include "openitem/base/int128.hpp"

#include <array>
#include <cstdint>

namespace openitem {

inline constexpr unsigned max_power_of_ten = 38;

inline constexpr auto powers_of_ten = [] {
  std::array<uint128, max_power_of_ten + 1> table{};
  table[0] = 1;
  for (std::size_t i = 1; i < table.size(); ++i) table[i] = table[i - 1] * 10;
  return table;
}();

// The same as one machine word, as far as one reaches.
inline constexpr unsigned max_word_power_of_ten = 19;

inline constexpr auto word_powers_of_ten = [] {
  std::array<std::uint64_t, max_word_power_of_ten + 1> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<std::uint64_t>(powers_of_ten[i]);
  return table;
}();

// 10^38 - 1: the largest count of minor units, and the largest coefficient of a decimal.
inline constexpr uint128 largest_magnitude = powers_of_ten[max_power_of_ten] - 1;

} // namespace openitem
