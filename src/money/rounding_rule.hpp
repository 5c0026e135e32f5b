// The decision every rounding comes down to: given the quotient towards zero and what it cut off, does the
// size grow by one?
#pragma once

#include "openitem/money/rounding.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace openitem {

// What was cut off, measured against half a unit.
enum class CutOff : unsigned { nothing, below_half, half, above_half };

template <class Unsigned> constexpr CutOff cut_off(Unsigned remainder, Unsigned divisor) noexcept {
  const Unsigned complement = divisor - remainder; // compared instead of 2 x remainder, which may not fit
  return static_cast<CutOff>((remainder != 0) + (remainder >= complement) + (remainder > complement));
}

// Whether digits may be dropped at all. A value outside the enumeration allows nothing.
constexpr bool may_drop_digits(Rounding mode) noexcept {
  return mode >= Rounding::half_up && mode <= Rounding::ceiling;
}

constexpr bool rule(Rounding mode, CutOff cut, bool odd, bool negative) noexcept {
  if (cut == CutOff::nothing) return false;
  switch (mode) {
  case Rounding::half_up:
    return cut >= CutOff::half;
  case Rounding::half_down:
    return cut == CutOff::above_half;
  case Rounding::half_even:
    return cut == CutOff::above_half || (cut == CutOff::half && odd);
  case Rounding::up:
    return true;
  case Rounding::floor:
    return negative;
  case Rounding::ceiling:
    return !negative;
  case Rounding::down:
  case Rounding::unnecessary:
    break;
  }
  return false;
}

// The rule as one bit per case. What is cut off is as good as random, and a branch on it is guessed wrong
// every other time, which would cost more than the rest of the rounding.
inline constexpr auto rule_bits = [] {
  std::array<std::uint16_t, 9> bits{};
  for (unsigned mode = 1; mode < bits.size(); ++mode)
    for (unsigned i = 0; i < 16; ++i) {
      const bool grows =
          rule(static_cast<Rounding>(mode), static_cast<CutOff>(i & 3u), (i & 4u) != 0, (i & 8u) != 0);
      bits[mode] = static_cast<std::uint16_t>(bits[mode] | (grows ? 1u << i : 0u));
    }
  return bits;
}();

// 1 or 0. Precondition: may_drop_digits(mode).
constexpr unsigned growth(Rounding mode, CutOff cut, bool odd, bool negative) noexcept {
  const unsigned i = static_cast<unsigned>(cut) | (odd ? 4u : 0u) | (negative ? 8u : 0u);
  return (static_cast<unsigned>(rule_bits[static_cast<std::size_t>(mode)]) >> i) & 1u;
}

} // namespace openitem
