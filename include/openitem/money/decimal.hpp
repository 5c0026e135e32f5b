// An exact decimal number that is not money: a quantity, a price, a rate. coefficient x 10^-scale.
//
//   1.250 = 1250 x 10^-3. It keeps its scale when printed and equals 1.25.
//   Range: at most 38 digits, scale 0..18.
#pragma once

#include "openitem/base/int128.hpp"
#include "openitem/base/result.hpp"

#include <compare>
#include <concepts>
#include <cstdint>

namespace openitem {

class Decimal {
 public:
  static constexpr unsigned max_scale = 18;

  constexpr Decimal() noexcept = default; // 0, scale 0
  // Whole numbers convert implicitly: a quantity of 3. A double does not: 0.335 is no double.
  template <std::integral Whole>
  requires(!std::same_as<Whole, bool>) constexpr Decimal(Whole whole) noexcept
      : coefficient_(whole) {}
  // Errors: overflow beyond 38 digits, invalid_argument for a scale over 18.
  [[nodiscard]] static Result<Decimal> of(int128 coefficient, unsigned scale) noexcept;

  [[nodiscard]] constexpr int128 coefficient() const noexcept { return coefficient_; }
  [[nodiscard]] constexpr unsigned scale() const noexcept { return static_cast<unsigned>(scale_); }
  [[nodiscard]] constexpr bool is_zero() const noexcept { return coefficient_ == 0; }
  [[nodiscard]] constexpr int sign() const noexcept { return (coefficient_ > 0) - (coefficient_ < 0); }

  // By value: 1.250 == 1.25. Exact for every pair (no overflow inside).
  friend bool operator==(const Decimal &a, const Decimal &b) noexcept;
  friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b) noexcept;

 private:
  word_aligned_int128 coefficient_ = 0;
  std::int32_t scale_ = 0;
  [[maybe_unused]] std::int32_t reserved_ = 0; // always 0: room in the frozen 24 bytes
};

static_assert(sizeof(Decimal) == 24 && alignof(Decimal) == 8);

} // namespace openitem
