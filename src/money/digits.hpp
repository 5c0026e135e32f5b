// A count as decimal digits with its point, written straight into a buffer. Divisors are constants or
// reciprocals throughout: amounts are printed more often than anything else here.
#pragma once

#include "money/exact.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace openitem {

// "00", "01", ... "99" in one row.
inline constexpr auto digit_pairs = [] {
  std::array<char, 200> pairs{};
  for (std::size_t i = 0; i < 100; ++i) {
    pairs[2 * i] = static_cast<char>('0' + i / 10);
    pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return pairs;
}();

// How many digits a word needs: 1 for 0.
inline unsigned digit_count(std::uint64_t value) noexcept {
  const unsigned below =
      static_cast<unsigned>(std::bit_width(value | 1)) * 1233 >> 12; // x log10(2), exact to 20
  return below + (below <= max_word_power_of_ten && value >= word_powers_of_ten[below] ? 1 : 0) +
         (value == 0 ? 1 : 0);
}

// Writes exactly `count` digits, leading zeros included, and returns the end. Precondition: they suffice.
inline char *write_digits(char *out, std::uint64_t value, unsigned count) noexcept {
  char *const end = out + count;
  char *p = end;
  while (p - out >= 2) {
    p -= 2;
    std::memcpy(p, digit_pairs.data() + 2 * (value % 100), 2);
    value /= 100;
  }
  if (p != out) *out = static_cast<char>('0' + value);
  return end;
}

// The digits of a size of up to 38 digits, at least `least` of them.
inline char *write_wide_digits(char *out, uint128 value, unsigned least) noexcept {
  constexpr unsigned chunk = max_word_power_of_ten;
  const auto upper = static_cast<std::uint64_t>(value / powers_of_ten[chunk]);
  const auto lower = static_cast<std::uint64_t>(value % powers_of_ten[chunk]);
  if (upper == 0) return write_digits(out, lower, std::max(digit_count(lower), least));
  out = write_digits(out, upper, digit_count(upper));
  return write_digits(out, lower, chunk);
}

// "-1234.50": the count -123450 with 2 decimals. Writes at most 41 bytes, returns the end.
inline char *write_number(char *out, int128 value, unsigned decimals) noexcept {
  const uint128 size = magnitude(value);
  if (value < 0) *out++ = '-';
  if (fits_word(size) && decimals == 0) {
    const auto word = static_cast<std::uint64_t>(size);
    return write_digits(out, word, digit_count(word));
  }
  if (fits_word(size)) {
    const auto word = static_cast<std::uint64_t>(size);
    const std::uint64_t whole = word_quotient(word, decimals);
    out = write_digits(out, whole, digit_count(whole));
    *out++ = '.';
    return write_digits(out, word - whole * word_powers_of_ten[decimals], decimals);
  }
  char *const end = write_wide_digits(out, size, decimals + 1);
  if (decimals == 0) return end;
  char *const point = end - decimals;
  std::memmove(point + 1, point, decimals);
  *point = '.';
  return end + 1;
}

} // namespace openitem
