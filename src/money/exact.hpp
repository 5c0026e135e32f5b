// a x b / divisor, exactly, and rounded once: what every product and quotient of money comes down to.
//
// Sizes only; signs are the caller's. Three ways that give the same result, by what fits: one machine word
// (nearly every amount there is), two words, 256 bits.
#pragma once

#include "magnitude.hpp"
#include "openitem/base/errc.hpp"
#include "powers_of_ten.hpp"
#include "rounding_rule.hpp"

#include <bit>
#include <cstdint>

namespace openitem {

// quotient x divisor + remainder = the dividend.
struct Division {
  uint128 quotient = 0;
  uint128 remainder = 0;
  bool too_wide = false; // the quotient passes 128 bits and is not given; the remainder is
};

// A size within 38 digits, or why there is none.
struct Rounded {
  uint128 magnitude = 0;
  Errc refusal = Errc::ok;
};

constexpr bool fits_word(uint128 value) noexcept {
  return (value >> 64) == 0;
}

// Division of a word by a power of ten without a division: after taking out the twos by a shift, the five's
// power has a reciprocal that is exact for the bits that are left (Granlund and Montgomery 1994, section 4).
struct WordReciprocal {
  std::uint64_t multiplier = 0;
  unsigned shift = 0;
};

inline constexpr auto word_reciprocals = [] {
  std::array<WordReciprocal, max_word_power_of_ten + 1> table{};
  std::uint64_t five = 1;
  for (unsigned power = 1; power < table.size(); ++power) {
    five *= 5;
    const auto shift = static_cast<unsigned>(std::bit_width(five)) - 1;
    table[power] = {static_cast<std::uint64_t>((uint128{1} << (64 + shift)) / five + 1), shift};
  }
  return table;
}();

// value / 10^power. Precondition: 1 <= power <= 19.
constexpr std::uint64_t word_quotient(std::uint64_t value, unsigned power) noexcept {
  const WordReciprocal &reciprocal = word_reciprocals[power];
  const uint128 product = static_cast<uint128>(value >> power) * reciprocal.multiplier;
  return static_cast<std::uint64_t>(product >> 64) >> reciprocal.shift;
}

// Preconditions of the three: divisor > 0; a x b fits two words for the narrow one, 256 bits always.
constexpr Division divide_narrow(uint128 a, uint128 b, uint128 divisor) noexcept {
  const uint128 product = a * b;
  if (fits_word(product | divisor)) {
    const auto word = static_cast<std::uint64_t>(product);
    const auto word_divisor = static_cast<std::uint64_t>(divisor);
    return {.quotient = word / word_divisor, .remainder = word % word_divisor};
  }
  const uint128 quotient = product / divisor;
  return {.quotient = quotient, .remainder = product - quotient * divisor};
}
[[nodiscard]] Division divide_wide(uint128 a, uint128 b, uint128 divisor) noexcept;

// a x b / divisor. Precondition: divisor > 0.
[[nodiscard]] inline Division divide(uint128 a, uint128 b, uint128 divisor) noexcept {
  uint128 product = 0;
  return __builtin_mul_overflow(a, b, &product) ? divide_wide(a, b, divisor) : divide_narrow(a, b, divisor);
}

// Refusals in the order of Errc: inexact before overflow.
[[nodiscard]] constexpr Rounded round(const Division &division, uint128 divisor, bool negative,
                                      Rounding mode) noexcept {
  uint128 magnitude = division.quotient;
  if (may_drop_digits(mode))
    magnitude += growth(mode, cut_off(division.remainder, divisor), (magnitude & 1) != 0, negative);
  else if (division.remainder != 0)
    return {.refusal = Errc::inexact};
  if (division.too_wide || magnitude > largest_magnitude) return {.refusal = Errc::overflow};
  return {.magnitude = magnitude};
}

// a x b / divisor. Precondition: divisor > 0.
[[nodiscard]] Rounded ratio(uint128 a, uint128 b, uint128 divisor, bool negative, Rounding mode) noexcept;

// a x b / 10^power, the product a price and a percentage need. Precondition: power <= 38.
[[nodiscard]] inline Rounded product(uint128 a, uint128 b, unsigned power, bool negative,
                                     Rounding mode) noexcept {
  std::uint64_t word = 0;
  if (!fits_word(a | b) || power > max_word_power_of_ten ||
      __builtin_mul_overflow(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b), &word))
    return ratio(a, b, powers_of_ten[power], negative, mode);
  if (power == 0) return {.magnitude = word};
  std::uint64_t quotient = word_quotient(word, power);
  const std::uint64_t remainder = word - quotient * word_powers_of_ten[power];
  if (may_drop_digits(mode))
    quotient += growth(mode, cut_off(remainder, word_powers_of_ten[power]), (quotient & 1) != 0, negative);
  else if (remainder != 0)
    return {.refusal = Errc::inexact};
  return {.magnitude = quotient};
}

// More decimals: the point moves right.
[[nodiscard]] constexpr Rounded times(const Rounded &value, uint128 factor) noexcept {
  Rounded scaled = value;
  if (value.refusal == Errc::ok && (__builtin_mul_overflow(value.magnitude, factor, &scaled.magnitude) ||
                                    scaled.magnitude > largest_magnitude))
    return {.refusal = Errc::overflow};
  return scaled;
}

} // namespace openitem
