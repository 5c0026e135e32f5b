#include "openitem/money/decimal.hpp"

#include "magnitude.hpp"
#include "powers_of_ten.hpp"

#include <gsl/util>

namespace openitem {
namespace {

// Whether value x 10^-scale is less than, equal to or greater than other x 10^-other_scale, of sizes. When
// moving the point leaves 128 bits, it has left every size a decimal can have.
std::strong_ordering compare_sizes(uint128 a, unsigned a_scale, uint128 b, unsigned b_scale) noexcept {
  if (a_scale > b_scale) return 0 <=> compare_sizes(b, b_scale, a, a_scale);
  uint128 moved = 0;
  if (__builtin_mul_overflow(a, powers_of_ten[b_scale - a_scale], &moved))
    return std::strong_ordering::greater;
  return moved <=> b;
}

} // namespace

Result<Decimal> Decimal::of(int128 coefficient, unsigned scale) noexcept {
  if (scale > max_scale) return out_of_range("scale", scale, "0 .. 18");
  if (magnitude(coefficient) > largest_magnitude) return {Errc::overflow, "coefficient"};
  Decimal value;
  value.coefficient_ = coefficient;
  value.scale_ = gsl::narrow_cast<std::int32_t>(scale);
  return value;
}

std::strong_ordering operator<=>(const Decimal &a, const Decimal &b) noexcept {
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  const auto sizes =
      compare_sizes(magnitude(a.coefficient()), a.scale(), magnitude(b.coefficient()), b.scale());
  return a.sign() < 0 ? 0 <=> sizes : sizes;
}

bool operator==(const Decimal &a, const Decimal &b) noexcept {
  return (a <=> b) == 0;
}

} // namespace openitem
