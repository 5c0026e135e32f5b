// Exact products and quotients, rounded once by a named mode. The intermediate result is exact whatever its
// width (76 digits for a product); only the final count of minor units must fit.
//
//   extend(3, 0.335, USD, half_up) = 1.01 USD      (exactly 1.005)
//   percent_of(0.02 USD, 19 %, half_up) = 0.00 USD (exactly 0.0038)
//
// Errors of all: inexact (Rounding::unnecessary and digits would be lost), overflow, division_by_zero;
// invalid_argument for a scale over 18.
#pragma once

#include "openitem/money/decimal.hpp"
#include "openitem/money/money.hpp"
#include "openitem/money/percent.hpp"
#include "openitem/money/rounding.hpp"

namespace openitem {

// quantity x unit price as an amount of the currency.
[[nodiscard]] Result<Money> extend(const Decimal &quantity, const Decimal &unit_price, Currency currency,
                                   Rounding mode = Rounding::unnecessary) noexcept;

// amount x factor.
[[nodiscard]] Result<Money> multiply(const Money &amount, const Decimal &factor,
                                     Rounding mode = Rounding::unnecessary) noexcept;

// amount x percent / 100.
[[nodiscard]] Result<Money> percent_of(const Money &amount, const Percent &percent,
                                       Rounding mode = Rounding::unnecessary) noexcept;

// amount x numerator / denominator, three amounts of one currency (proportional parts). currency_mismatch
// else.
[[nodiscard]] Result<Money> proportion(const Money &amount, const Money &numerator, const Money &denominator,
                                       Rounding mode = Rounding::unnecessary) noexcept;

// amount / divisor.
[[nodiscard]] Result<Money> divide(const Money &amount, const Decimal &divisor,
                                   Rounding mode = Rounding::unnecessary) noexcept;

// To a multiple of a cash step (0.05 CHF): 13.31 by 0.05 half_up = 13.30. The step must be positive and of
// the currency.
[[nodiscard]] Result<Money> round_to_step(const Money &amount, const Money &step, Rounding mode) noexcept;

// Another scale for a decimal: rescale(1.005, 2, half_even) = 1.00.
[[nodiscard]] Result<Decimal> rescale(const Decimal &value, unsigned scale,
                                      Rounding mode = Rounding::unnecessary) noexcept;

// The exact quotient of two whole numbers at a scale: quotient(7, 3, 2, half_up) = 2.33. For averages and
// ratios.
[[nodiscard]] Result<Decimal> quotient(int128 numerator, int128 denominator, unsigned scale,
                                       Rounding mode) noexcept;

// Exact sums and products of decimals. Scale of a sum = the larger, of a product = the sum of the scales;
// where the result would not fit so, zeros at its end are dropped as far as it takes. Errors: inexact when it
// needs more than 18 decimals, overflow when it needs more than 38 digits.
[[nodiscard]] Result<Decimal> add(const Decimal &a, const Decimal &b) noexcept;
[[nodiscard]] Result<Decimal> subtract(const Decimal &a, const Decimal &b) noexcept;
[[nodiscard]] Result<Decimal> multiply(const Decimal &a, const Decimal &b) noexcept;

} // namespace openitem
