#include "openitem/money/money.hpp"

#include "magnitude.hpp"
#include "powers_of_ten.hpp"

#include <algorithm>

namespace openitem {

static_assert(static_cast<uint128>(Money::limit) == largest_magnitude);

FittingAmount fitting(const Money &amount) noexcept {
  const int128 units = amount.minor_units();
  const std::string_view code = amount.currency().code();
  FittingAmount fitting{.low = static_cast<std::uint64_t>(units),
                        .high = static_cast<std::int64_t>(units >> 64),
                        .digits = static_cast<std::uint8_t>(amount.currency().digits())};
  std::copy(code.begin(), code.end(), fitting.code.begin());
  return fitting;
}

Money money_of(const FittingAmount &amount) noexcept {
  const auto units =
      static_cast<int128>((static_cast<uint128>(static_cast<std::uint64_t>(amount.high)) << 64) | amount.low);
  const auto end = std::find(amount.code.begin(), amount.code.end(), '\0');
  const std::string_view code(amount.code.data(), static_cast<std::size_t>(end - amount.code.begin()));
  const Result<Currency> currency = Currency::custom(code, amount.digits);
  if (!currency || magnitude(units) > largest_magnitude) return {}; // nothing a refusal of ours carries
  return Money::of_minor(units, *currency);
}

} // namespace openitem
