#include "support/model/amounts.hpp"

#include <algorithm>

namespace openitem::testing_support {

Amount power_of_ten(unsigned exponent) {
  Amount power = 1;
  while (exponent-- != 0) power *= 10;
  return power;
}

namespace {

// a x b / c and what is left over, none below zero; bit by bit, as the product may need 256 bits. Without
// sign, since Clang for Arm leaves overflow of a signed product to its own run-time library, which GCC's does
// not replace.
struct Quotient {
  Amount whole;
  Amount rest;
};
Quotient divided_product(Amount a, Amount b, Amount c) {
  const auto divisor = static_cast<uint128>(c);
  uint128 product = 0;
  if (!__builtin_mul_overflow(static_cast<uint128>(a), static_cast<uint128>(b), &product))
    return {static_cast<Amount>(product / divisor), static_cast<Amount>(product % divisor)};
  Quotient sum{0, 0};
  const auto add = [&](Amount rest) {
    if (rest < c - sum.rest) {
      sum.rest += rest;
    } else {
      sum.rest -= c - rest;
      ++sum.whole;
    }
  };
  for (int bit = 126; bit >= 0; --bit) {
    sum.whole *= 2;
    add(sum.rest);
    if ((a >> bit & 1) == 0) continue;
    sum.whole += b / c;
    add(b % c);
  }
  return sum;
}

} // namespace

std::optional<Amount> rounded_product(Amount a, Amount b, Amount denominator, Rounding mode) {
  const bool negative = a < 0;
  const auto [whole, rest] = divided_product(negative ? -a : a, b, denominator);
  bool up = false;
  if (rest != 0) {
    const Amount twice = rest * 2;
    switch (mode) {
    case Rounding::unnecessary:
      return std::nullopt;
    case Rounding::half_up:
      up = twice >= denominator;
      break;
    case Rounding::half_down:
      up = twice > denominator;
      break;
    case Rounding::half_even:
      up = twice > denominator || (twice == denominator && whole % 2 != 0);
      break;
    case Rounding::up:
      up = true;
      break;
    case Rounding::down:
      up = false;
      break;
    case Rounding::floor:
      up = negative;
      break;
    case Rounding::ceiling:
      up = !negative;
      break;
    }
  }
  const Amount magnitude = whole + (up ? 1 : 0);
  return negative ? -magnitude : magnitude;
}

Amount hundredths(const Percent &percent) {
  return percent.value.coefficient() * power_of_ten(2) / power_of_ten(percent.value.scale());
}

std::vector<Amount> shares(Amount sum, const std::vector<Amount> &weights) {
  Amount whole = 0;
  for (const Amount weight : weights) whole += weight;
  std::vector<Amount> parts;
  std::vector<Amount> lost;
  Amount left = sum;
  for (const Amount weight : weights) {
    const Quotient part = divided_product(sum, weight, whole);
    parts.push_back(part.whole);
    lost.push_back(part.rest);
    left -= parts.back();
  }
  std::vector<std::size_t> order(weights.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
  for (std::size_t i = 0; left != 0; ++i, --left) ++parts[order[i]];
  return parts;
}

} // namespace openitem::testing_support
