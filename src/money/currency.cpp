#include "openitem/money/currency.hpp"

#include "base/ascii.hpp"
#include "iso4217_table.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <gsl/util>

namespace openitem {
namespace {

// Every code of three capitals has a place of its own; what stands there is 1 + its row of the table, 0 for
// none. So a code is found in one step: each amount that comes from outside asks.
constexpr unsigned letters = 26;

constexpr unsigned place(char first, char second, char third) noexcept {
  const auto letter = [](char c) { return static_cast<unsigned>(c - 'A'); };
  return (letter(first) * letters + letter(second)) * letters + letter(third);
}

constexpr auto places = [] {
  std::array<std::uint8_t, letters * letters * letters> rows{};
  static_assert(iso4217_table.size() < 256);
  for (std::size_t row = 0; row < iso4217_table.size(); ++row) {
    const std::string_view code = iso4217_table[row].code;
    rows[place(code[0], code[1], code[2])] = static_cast<std::uint8_t>(row + 1);
  }
  return rows;
}();

// The currencies as they lie in memory (seven characters, digits), by what stands at their place; 0: not
// money.
constexpr auto currency_bits = [] {
  std::array<std::uint64_t, iso4217_table.size() + 1> bits{};
  for (std::size_t row = 0; row < iso4217_table.size(); ++row) {
    const auto &[code, numeric, digits] = iso4217_table[row];
    std::array<char, 8> bytes{code[0], code[1], code[2]};
    bytes[7] = static_cast<char>(digits);
    if (digits >= 0) bits[row + 1] = std::bit_cast<std::uint64_t>(bytes);
  }
  return bits;
}();

std::uint64_t bits_of(char first, char second, char third) noexcept {
  if (!is_capital(first) || !is_capital(second) || !is_capital(third)) return 0;
  return currency_bits[places[place(first, second, third)]];
}

} // namespace

Result<Currency> Currency::custom(std::string_view code, unsigned digits) noexcept {
  const bool well_formed =
      code.size() >= 3 && code.size() <= 7 && is_capital(code.front()) &&
      std::all_of(code.begin(), code.end(), [](char c) { return is_capital(c) || is_digit(c); });
  if (!well_formed)
    return Error{.code = Errc::invalid_argument,
                 .field = "code",
                 .allowed = "3 to 7 capital letters and digits, a letter first",
                 .value = ShortText(code)};
  if (digits > max_digits) return out_of_range("digits", digits, "0 .. 18");
  Currency currency;
  std::copy(code.begin(), code.end(), currency.code_.begin());
  currency.digits_ = gsl::narrow_cast<std::uint8_t>(digits);
  return currency;
}

Result<Currency> Currency::iso(std::string_view code) noexcept {
  const std::uint64_t bits = code.size() == 3 ? bits_of(code[0], code[1], code[2]) : 0;
  if (bits == 0) return Error{.code = Errc::unknown_currency, .field = "currency", .value = shown(code)};
  return std::bit_cast<Currency>(bits);
}

bool Currency::is_iso() const noexcept {
  const auto bits = std::bit_cast<std::uint64_t>(*this);
  return bits != 0 && bits == bits_of(code_[0], code_[1], code_[2]);
}

const IsoCurrency *iso4217(std::size_t &count) noexcept {
  count = iso4217_table.size();
  return iso4217_table.data();
}

std::string_view iso4217_date() noexcept {
  return iso4217_table_date;
}

} // namespace openitem
