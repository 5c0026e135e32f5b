// A currency: its upper-case code and how many digits its minor unit has (JPY 0, USD 2, KWD 3, CLF 4).
//
// ISO 4217 codes come from the table generated from src/money/iso4217.csv; a ledger may register others (a
// withdrawn code on old documents, a loyalty point) with 0..18 digits. A code without minor units (XAU, XXX)
// is not money.
#pragma once

#include "openitem/base/result.hpp"

#include <array>
#include <bit>
#include <compare>
#include <cstdint>
#include <string_view>

namespace openitem {

class Currency {
 public:
  static constexpr unsigned max_digits = 18;

  // No currency: what an amount that was not given carries.
  constexpr Currency() noexcept = default;

  // "USD" -> USD with 2 digits. Errors: unknown_currency.
  [[nodiscard]] static Result<Currency> iso(std::string_view code) noexcept;

  // One of these, with the digits that the standard says.
  [[nodiscard]] bool is_iso() const noexcept;

  // A code of the host's own: 3 to 7 characters, A-Z first, then A-Z or 0-9. Whether it collides with ISO is
  // judged by the ledger that registers it. Errors: invalid_argument.
  [[nodiscard]] static Result<Currency> custom(std::string_view code, unsigned digits) noexcept;

  [[nodiscard]] constexpr std::string_view code() const noexcept {
    std::size_t n = 0;
    while (n < code_.size() && code_[n] != '\0') ++n;
    return {code_.data(), n};
  }
  [[nodiscard]] constexpr unsigned digits() const noexcept { return digits_; }
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return code_[0] != '\0'; }

  // By code, then digits: the order of currencies in every report.
  friend constexpr auto operator<=>(const Currency &, const Currency &) noexcept = default;
  friend constexpr bool operator==(const Currency &a, const Currency &b) noexcept {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); // every sum of money asks
  }

 private:
  std::array<char, 7> code_{};
  std::uint8_t digits_ = 0;
};

static_assert(sizeof(Currency) == 8);

// One row of the ISO 4217 table, in code order.
struct IsoCurrency {
  std::string_view code;
  std::uint16_t numeric;
  std::int8_t digits; // -1: the standard gives no minor unit, so the code is not money here
};
[[nodiscard]] const IsoCurrency *iso4217(std::size_t &count) noexcept;
[[nodiscard]] std::string_view iso4217_date() noexcept; // "2026-02": as of when the table stands

} // namespace openitem
