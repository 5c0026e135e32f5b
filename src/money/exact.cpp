#include "exact.hpp"

#include "wide.hpp"

namespace openitem {

Division divide_wide(uint128 a, uint128 b, uint128 divisor) noexcept {
  const Wide product = widened(a) * widened(b);
  Wide quotient;
  Wide remainder;
  boost::multiprecision::divide_qr(product, widened(divisor), quotient, remainder);
  const bool too_wide = (quotient >> 128) != 0;
  return {
      .quotient = too_wide ? 0 : narrowed(quotient), .remainder = narrowed(remainder), .too_wide = too_wide};
}

Rounded ratio(uint128 a, uint128 b, uint128 divisor, bool negative, Rounding mode) noexcept {
  return round(divide(a, b, divisor), divisor, negative, mode);
}

} // namespace openitem
