// Amounts and decimals as text, exact, the same on every machine and in every locale.
//
//   number  = ["-"] digits ["." digits]         ASCII, at least one digit on each side of the point
//   money   = number " " code                   one space
//
// Printing writes exactly the currency's decimals ("1234.50", "100" for JPY, "-0.05"), a Decimal its scale;
// zero never has a minus sign. Parsing accepts, besides what printing writes: leading zeros ("007"), fewer
// decimals than the currency has ("55.9"), "-0". Everything else is refused: syntax with the offset of the
// first byte that does not fit (the length of the text when it ends too early), too_many_decimals with the
// offset of the first surplus decimal (even a zero), overflow.
#pragma once

#include "openitem/money/decimal.hpp"
#include "openitem/money/money.hpp"
#include "openitem/money/percent.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace openitem {

// Longest text print_to writes: sign, 39 digits, point, space, 7 letters.
inline constexpr std::size_t max_money_text = 64;

// "12.34" as an amount of the currency.
[[nodiscard]] Result<Money> parse_amount(std::string_view text, Currency currency) noexcept;
// "12.34 USD"; ISO codes only (a registered code needs its ledger: parse_amount with Ledger::currency).
[[nodiscard]] Result<Money> parse_money(std::string_view text) noexcept;
// "1.250" with scale 3.
[[nodiscard]] Result<Decimal> parse_decimal(std::string_view text) noexcept;

// Without allocation, into a buffer of at least max_money_text bytes; returns the length written, no NUL.
std::size_t print_amount_to(char *buffer, const Money &amount) noexcept; // "12.34"
std::size_t print_to(char *buffer, const Money &amount) noexcept;        // "12.34 USD"
std::size_t print_to(char *buffer, const Decimal &value) noexcept;       // "1.250"

[[nodiscard]] std::string amount_text(const Money &amount); // "12.34"
[[nodiscard]] std::string to_string(const Money &amount);   // "12.34 USD"
[[nodiscard]] std::string to_string(const Decimal &value);
[[nodiscard]] std::string to_string(const Percent &percent); // "19 %"

// For programs that hold amounts as literals: throws Exception where the text is refused. usd("12.34") style
// helpers are a host's own: money("12.34 USD").
[[nodiscard]] Money money(std::string_view text);
[[nodiscard]] Decimal decimal(std::string_view text);

} // namespace openitem
