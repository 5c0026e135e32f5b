// Products and quotients with their rounding named. Each is a size a x b / divisor (exact.hpp) and a sign.
#include "openitem/money/arithmetic.hpp"

#include "exact.hpp"
#include "wide.hpp"

#include <algorithm>

namespace openitem {
namespace {

inline Result<Money> amount_of(Rounded size, bool negative, Currency currency) noexcept {
  if (size.refusal != Errc::ok) [[unlikely]]
    return {size.refusal, "amount"};
  return Money::of_minor(with_sign(size.magnitude, negative), currency);
}

Result<Decimal> decimal_of(Rounded size, bool negative, unsigned scale) noexcept {
  if (size.refusal != Errc::ok) return {size.refusal, "value"};
  return Decimal::of(with_sign(size.magnitude, negative), scale);
}

bool signs_differ(int128 a, int128 b) noexcept {
  return (a < 0) != (b < 0);
}

// Minor units a x b with the point moved left by `places`. Kept out of line: where a caller has read the
// currency's digits, GCC would take the currency apart and put it together again through memory.
[[gnu::noinline]] Result<Money> product_amount(int128 a, int128 b, unsigned places, Currency currency,
                                               Rounding mode) noexcept {
  const bool negative = signs_differ(a, b);
  return amount_of(product(magnitude(a), magnitude(b), places, negative, mode), negative, currency);
}

} // namespace

Result<Money> extend(const Decimal &quantity, const Decimal &unit_price, Currency currency,
                     Rounding mode) noexcept {
  const int128 a = quantity.coefficient();
  const int128 b = unit_price.coefficient();
  const unsigned decimals = quantity.scale() + unit_price.scale();
  const unsigned digits = currency.digits();
  if (decimals >= digits) return product_amount(a, b, decimals - digits, currency, mode);

  const bool negative = signs_differ(a, b);
  const Rounded whole = product(magnitude(a), magnitude(b), 0, negative, mode);
  return amount_of(times(whole, powers_of_ten[digits - decimals]), negative, currency);
}

Result<Money> multiply(const Money &amount, const Decimal &factor, Rounding mode) noexcept {
  return product_amount(amount.minor_units(), factor.coefficient(), factor.scale(), amount.currency(), mode);
}

Result<Money> percent_of(const Money &amount, const Percent &percent, Rounding mode) noexcept {
  constexpr unsigned hundredth = 2; // the decimals "percent" stands for
  return product_amount(amount.minor_units(), percent.value.coefficient(), percent.value.scale() + hundredth,
                        amount.currency(), mode);
}

Result<Money> proportion(const Money &amount, const Money &numerator, const Money &denominator,
                         Rounding mode) noexcept {
  if (numerator.currency() != amount.currency() || denominator.currency() != amount.currency())
    return {Errc::currency_mismatch, "currency"};
  if (denominator.is_zero()) return {Errc::division_by_zero, "denominator"};
  const bool negative =
      signs_differ(amount.minor_units(), numerator.minor_units()) != (denominator.sign() < 0);
  return amount_of(ratio(magnitude(amount.minor_units()), magnitude(numerator.minor_units()),
                         magnitude(denominator.minor_units()), negative, mode),
                   negative, amount.currency());
}

Result<Money> divide(const Money &amount, const Decimal &divisor, Rounding mode) noexcept {
  if (divisor.is_zero()) return {Errc::division_by_zero, "divisor"};
  const bool negative = signs_differ(amount.minor_units(), divisor.coefficient());
  return amount_of(ratio(magnitude(amount.minor_units()), powers_of_ten[divisor.scale()],
                         magnitude(divisor.coefficient()), negative, mode),
                   negative, amount.currency());
}

Result<Money> round_to_step(const Money &amount, const Money &step, Rounding mode) noexcept {
  if (step.currency() != amount.currency()) return {Errc::currency_mismatch, "step"};
  if (step.sign() <= 0)
    return Error{.code = Errc::invalid_argument, .field = "step", .allowed = "an amount above 0"};
  const bool negative = amount.sign() < 0;
  const uint128 step_size = magnitude(step.minor_units());
  const Rounded steps = ratio(magnitude(amount.minor_units()), 1, step_size, negative, mode);
  return amount_of(times(steps, step_size), negative, amount.currency());
}

Result<Decimal> rescale(const Decimal &value, unsigned scale, Rounding mode) noexcept {
  if (scale > Decimal::max_scale) return out_of_range("scale", scale, "0 .. 18");
  const bool negative = value.sign() < 0;
  const uint128 size = magnitude(value.coefficient());
  if (scale < value.scale())
    return decimal_of(product(size, 1, value.scale() - scale, negative, mode), negative, scale);
  return decimal_of(times({.magnitude = size}, powers_of_ten[scale - value.scale()]), negative, scale);
}

Result<Decimal> quotient(int128 numerator, int128 denominator, unsigned scale, Rounding mode) noexcept {
  if (scale > Decimal::max_scale) return out_of_range("scale", scale, "0 .. 18");
  if (denominator == 0) return {Errc::division_by_zero, "denominator"};
  const bool negative = signs_differ(numerator, denominator);
  return decimal_of(ratio(magnitude(numerator), powers_of_ten[scale], magnitude(denominator), negative, mode),
                    negative, scale);
}

namespace {

// An exact result as a decimal: decimals that are zero are dropped as far as it takes to hold it.
Result<Decimal> held(Wide size, bool negative, unsigned scale) noexcept {
  const Wide largest = widened(largest_magnitude);
  while ((scale > Decimal::max_scale || size > largest) && scale > 0 && size % 10u == 0) {
    size /= 10u;
    --scale;
  }
  if (scale > Decimal::max_scale) return {Errc::inexact, "value"};
  if (size > largest) return {Errc::overflow, "value"};
  return Decimal::of(with_sign(narrowed(size), negative), scale);
}

// Signed sizes of one scale, 56 digits at most.
Result<Decimal> wide_sum(const Wide &a, bool a_negative, const Wide &b, bool b_negative,
                         unsigned scale) noexcept {
  if (a_negative == b_negative) return held(a + b, a_negative, scale);
  return a >= b ? held(a - b, a_negative, scale) : held(b - a, b_negative, scale);
}

Result<Decimal> sum(const Decimal &a, const Decimal &b, bool negate_b) noexcept {
  const bool a_negative = a.sign() < 0;
  const bool b_negative = (b.sign() < 0) != negate_b;
  const unsigned scale = std::max(a.scale(), b.scale());
  const uint128 a_factor = powers_of_ten[scale - a.scale()];
  const uint128 b_factor = powers_of_ten[scale - b.scale()];
  const uint128 a_size = magnitude(a.coefficient());
  const uint128 b_size = magnitude(b.coefficient());

  const Rounded narrow_a = times({.magnitude = a_size}, a_factor);
  const Rounded narrow_b = times({.magnitude = b_size}, b_factor);
  int128 narrow = 0;
  if (narrow_a.refusal == Errc::ok && narrow_b.refusal == Errc::ok &&
      !__builtin_add_overflow(with_sign(narrow_a.magnitude, a_negative),
                              with_sign(narrow_b.magnitude, b_negative), &narrow) &&
      magnitude(narrow) <= largest_magnitude)
    return Decimal::of(narrow, scale);
  return wide_sum(widened(a_size) * widened(a_factor), a_negative, widened(b_size) * widened(b_factor),
                  b_negative, scale);
}

} // namespace

Result<Decimal> add(const Decimal &a, const Decimal &b) noexcept {
  return sum(a, b, false);
}

Result<Decimal> subtract(const Decimal &a, const Decimal &b) noexcept {
  return sum(a, b, true);
}

Result<Decimal> multiply(const Decimal &a, const Decimal &b) noexcept {
  const bool negative = signs_differ(a.coefficient(), b.coefficient());
  const unsigned scale = a.scale() + b.scale();
  const uint128 a_size = magnitude(a.coefficient());
  const uint128 b_size = magnitude(b.coefficient());
  const Rounded narrow = times({.magnitude = a_size}, b_size);
  if (narrow.refusal == Errc::ok && scale <= Decimal::max_scale) return decimal_of(narrow, negative, scale);
  return held(widened(a_size) * widened(b_size), negative, scale);
}

} // namespace openitem
