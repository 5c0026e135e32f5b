// A signed count taken apart into its size and its sign, and put together again. Arithmetic here works on
// sizes: the rules of rounding are symmetric or speak of the sign by name.
#pragma once

#include "openitem/base/int128.hpp"

namespace openitem {

constexpr uint128 magnitude(int128 value) noexcept {
  const auto bits = static_cast<uint128>(value);
  return value < 0 ? uint128{0} - bits : bits; // in unsigned, so that the smallest value has one too
}

// Precondition: magnitude <= 2^127 - 1.
constexpr int128 with_sign(uint128 magnitude, bool negative) noexcept {
  const auto value = static_cast<int128>(magnitude);
  return negative ? -value : value;
}

// Of a sum whose end fits although a part of it may not: modulo 2^128, where the order does not matter.
constexpr int128 wrapping_sum(int128 a, int128 b) noexcept {
  return static_cast<int128>(static_cast<uint128>(a) + static_cast<uint128>(b));
}

} // namespace openitem
