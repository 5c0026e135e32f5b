#include "openitem/money/currency.hpp"

#include "base/ascii.hpp"
#include "iso4217_table.hpp"

#include <algorithm>

namespace openitem {
namespace {

// Codes as numbers, in the table's order: what a text names is found without comparing texts.
constexpr std::uint32_t key(std::string_view code) noexcept {
  std::uint32_t value = 0;
  for (const char c : code) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

constexpr auto iso4217_keys = [] {
  std::array<std::uint32_t, iso4217_table.size()> keys{};
  std::transform(iso4217_table.begin(), iso4217_table.end(), keys.begin(),
                 [](const IsoCurrency &row) { return key(row.code); });
  return keys;
}();

static_assert(std::is_sorted(iso4217_keys.begin(), iso4217_keys.end()));

} // namespace

Result<Currency> Currency::custom(std::string_view code, unsigned digits) noexcept {
  const bool well_formed =
      code.size() >= 3 && code.size() <= 7 && is_capital(code.front()) &&
      std::all_of(code.begin(), code.end(), [](char c) { return is_capital(c) || is_digit(c); });
  if (!well_formed) return {Errc::invalid_argument, "code"};
  if (digits > max_digits) return {Errc::invalid_argument, "digits"};
  Currency currency;
  std::copy(code.begin(), code.end(), currency.code_.begin());
  currency.digits_ = static_cast<std::uint8_t>(digits);
  return currency;
}

Result<Currency> Currency::iso(std::string_view code) noexcept {
  if (code.size() != 3) return {Errc::unknown_currency, "currency"};
  const auto found = std::lower_bound(iso4217_keys.begin(), iso4217_keys.end(), key(code));
  if (found == iso4217_keys.end() || *found != key(code)) return {Errc::unknown_currency, "currency"};
  const IsoCurrency &row = iso4217_table[static_cast<std::size_t>(found - iso4217_keys.begin())];
  if (row.digits < 0) return {Errc::unknown_currency, "currency"};
  return custom(row.code, static_cast<unsigned>(row.digits));
}

const IsoCurrency *iso4217(std::size_t &count) noexcept {
  count = iso4217_table.size();
  return iso4217_table.data();
}

std::string_view iso4217_date() noexcept {
  return iso4217_table_date;
}

} // namespace openitem
