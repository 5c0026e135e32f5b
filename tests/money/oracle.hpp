// The same arithmetic done another way, to compare with: numbers of any size from Boost, fractions kept
// whole, and rounding told by floor and ceiling instead of by cutting off and correcting.
#pragma once

#include "openitem/base/errc.hpp"
#include "openitem/base/int128.hpp"
#include "openitem/money/rounding.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <string>

namespace openitem::oracle {

using Integer = boost::multiprecision::cpp_int;

inline Integer integer(int128 value) {
  const bool negative = value < 0;
  const auto bits = negative ? uint128{0} - static_cast<uint128>(value) : static_cast<uint128>(value);
  Integer result = static_cast<std::uint64_t>(bits >> 64);
  result <<= 64;
  result += static_cast<std::uint64_t>(bits);
  return negative ? Integer(-result) : result;
}

inline Integer power_of_ten(unsigned exponent) {
  return boost::multiprecision::pow(Integer(10), exponent);
}

struct Fraction {
  Integer numerator;
  Integer denominator = 1;
};

inline Integer floor(const Fraction &value) {
  const Integer n = value.denominator < 0 ? Integer(-value.numerator) : value.numerator;
  const Integer d = abs(value.denominator);
  const Integer quotient = n / d;
  return n < 0 && quotient * d != n ? Integer(quotient - 1) : quotient;
}

struct Answer {
  Errc code = Errc::ok;
  Integer value = 0;
  friend bool operator==(const Answer &, const Answer &) = default;
};

inline std::string text(const Answer &answer) {
  return answer.code == Errc::ok ? answer.value.str() : std::string(name(answer.code));
}

inline Integer nearest(const Fraction &value, const Integer &below, Rounding mode) {
  const Integer above = below + 1;
  // value - below against above - value, that is 2 x value against below + above
  const Integer twice = 2 * value.numerator * (value.denominator < 0 ? -1 : 1);
  const Integer middle = (below + above) * abs(value.denominator);
  if (twice != middle) return twice < middle ? below : above;
  const bool below_is_nearer_to_zero = below >= 0;
  if (mode == Rounding::half_even) return below % 2 == 0 ? below : above;
  return (mode == Rounding::half_down) == below_is_nearer_to_zero ? below : above;
}

// Rounded once, refused beyond 38 digits.
inline Answer round(const Fraction &value, Rounding mode) {
  const Integer below = floor(value);
  Answer answer{.value = below};
  if (below * value.denominator != value.numerator) {
    switch (mode) {
    case Rounding::unnecessary:
      return {.code = Errc::inexact};
    case Rounding::floor:
      break;
    case Rounding::ceiling:
      answer.value = below + 1;
      break;
    case Rounding::up:
      answer.value = below >= 0 ? Integer(below + 1) : below;
      break;
    case Rounding::down:
      answer.value = below >= 0 ? below : Integer(below + 1);
      break;
    default:
      answer.value = nearest(value, below, mode);
    }
  }
  if (abs(answer.value) >= power_of_ten(38)) return {.code = Errc::overflow};
  return answer;
}

} // namespace openitem::oracle
