// An exact amount of one currency: a count of minor units, never a fraction of one. 12.34 USD is 1234 cents.
//
// Range: +-(10^38 - 1) minor units. Sums are checked; mixing currencies or leaving the range throws Exception
// with currency_mismatch or overflow, because both are mistakes of the caller. There is no product of Money
// and a bare number and no division: products and quotients stand in money/arithmetic.hpp with their rounding
// named.
#pragma once

#include "openitem/base/int128.hpp"
#include "openitem/money/currency.hpp"

#include <compare>
#include <cstdint>

namespace openitem {

class Money {
 public:
  // 10^38 - 1
  static constexpr int128 limit =
      static_cast<int128>(9'999'999'999'999'999'999ULL) * 10'000'000'000'000'000'000ULL +
      static_cast<int128>(9'999'999'999'999'999'999ULL);

  // No amount: zero of no currency. Adding it to anything is a currency_mismatch; ask with operator bool.
  constexpr Money() noexcept = default;

  // Throws overflow beyond the limit.
  [[nodiscard]] static constexpr Money of_minor(int128 units, Currency currency) {
    if (units > limit || units < -limit) raise(Errc::overflow, "amount");
    return Money(units, currency);
  }
  [[nodiscard]] static constexpr Money zero(Currency currency) noexcept { return Money(0, currency); }

  [[nodiscard]] constexpr int128 minor_units() const noexcept { return units_; }
  [[nodiscard]] constexpr const Currency &currency() const &noexcept { return currency_; }
  [[nodiscard]] constexpr Currency currency() const &&noexcept { return currency_; }
  [[nodiscard]] constexpr bool is_zero() const noexcept { return units_ == 0; }
  [[nodiscard]] constexpr int sign() const noexcept { return (units_ > 0) - (units_ < 0); }
  // Whether an amount was given at all: a currency is there (the amount may be zero).
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return static_cast<bool>(currency_); }

  [[nodiscard]] constexpr Money operator-() const noexcept { return Money(-units_, currency_); }
  friend constexpr Money operator+(const Money &a, const Money &b) {
    a.require_same(b);
    int128 sum = 0;
    if (__builtin_add_overflow(int128{a.units_}, int128{b.units_}, &sum)) raise(Errc::overflow, "amount");
    return of_minor(sum, a.currency_);
  }
  friend constexpr Money operator-(const Money &a, const Money &b) { return a + -b; }
  constexpr Money &operator+=(const Money &other) {
    units_ = (*this + other).units_; // the currency is the same: a total in a loop stays in registers
    return *this;
  }
  constexpr Money &operator-=(const Money &other) { return *this += -other; }

  // Equal: same currency and count. Ordering amounts of two currencies throws currency_mismatch.
  friend constexpr bool operator==(const Money &, const Money &) noexcept = default;
  friend constexpr std::strong_ordering operator<=>(const Money &a, const Money &b) {
    a.require_same(b);
    return int128{a.units_} <=> int128{b.units_};
  }

 private:
  constexpr Money(int128 units, Currency currency) noexcept
      : units_(units)
      , currency_(currency) {}
  constexpr void require_same(const Money &other) const {
    if (currency_ != other.currency_) raise(Errc::currency_mismatch, "currency");
  }

  word_aligned_int128 units_ = 0;
  Currency currency_{};
};

static_assert(sizeof(Money) == 24 && alignof(Money) == 8);

[[nodiscard]] constexpr Money abs(const Money &amount) noexcept {
  return amount.sign() < 0 ? -amount : amount;
}
[[nodiscard]] constexpr Money min(const Money &a, const Money &b) {
  return b < a ? b : a;
}
[[nodiscard]] constexpr Money max(const Money &a, const Money &b) {
  return a < b ? b : a;
}

// Refusals carry an amount in the layer below money.
[[nodiscard]] FittingAmount fitting(const Money &amount) noexcept;
[[nodiscard]] Money money_of(const FittingAmount &amount) noexcept;

} // namespace openitem
