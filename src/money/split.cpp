#include "openitem/money/split.hpp"

#include "money/exact.hpp"

#include <algorithm>

namespace openitem {
namespace {

// A weight as a whole number at the scale all weights share.
Rounded size_of(const Decimal &weight, unsigned scale) noexcept {
  return times({.magnitude = magnitude(weight.coefficient())}, powers_of_ten[scale - weight.scale()]);
}
Rounded size_of(const Money &weight, unsigned) noexcept {
  return {.magnitude = magnitude(weight.minor_units())};
}

// The sum of the weights, if they are such that an amount can be divided by them.
template <class Weight> Result<uint128> total_of(std::span<const Weight> weights, unsigned scale) noexcept {
  uint128 total = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i].sign() < 0)
      return Error{.code = Errc::invalid_argument, .field = "weights", .position = i, .allowed = "0 or more"};
    const Rounded size = size_of(weights[i], scale);
    total += size.magnitude; // two sizes of 38 digits are within 128 bits
    if (size.refusal != Errc::ok || total > largest_magnitude)
      return Error{.code = Errc::overflow, .field = "weights", .position = i};
  }
  if (total == 0) return Error{.code = Errc::invalid_argument, .field = "weights", .allowed = "one above 0"};
  return total;
}

// Where the units left over go under largest_remainder: to every part that lost more than `lost`, and to the
// first `ties` of those that lost exactly that much.
struct Threshold {
  int128 lost = Money::limit;
  std::size_t ties = 0;
};

// Takes the remainders in any order and leaves them in another.
Threshold threshold(std::span<Money> remainders, std::size_t units) noexcept {
  if (units == 0) return {};
  const auto more = [](const Money &a, const Money &b) { return a.minor_units() > b.minor_units(); };
  const auto last = remainders.begin() + static_cast<std::ptrdiff_t>(units - 1);
  std::nth_element(remainders.begin(), last, remainders.end(), more);
  const auto above = std::count_if(remainders.begin(), last, [&](const Money &r) { return more(r, *last); });
  return {.lost = last->minor_units(), .ties = units - static_cast<std::size_t>(above)};
}

// The exact shares of an amount: weight x amount / total.
template <class Weight> struct Shares {
  Money amount;
  std::span<const Weight> weights;
  unsigned scale;
  uint128 total;

  [[nodiscard]] Division exact(std::size_t i) const noexcept {
    return divide(magnitude(amount.minor_units()), size_of(weights[i], scale).magnitude, total);
  }
  [[nodiscard]] Money signed_part(uint128 size) const noexcept {
    return Money::of_minor(with_sign(size, amount.sign() < 0), amount.currency());
  }

  // Every part its share towards zero; returns what is left over.
  [[nodiscard]] Money round_down(std::span<Money> parts) const noexcept {
    Money left = amount;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      parts[i] = signed_part(exact(i).quotient);
      left -= parts[i];
    }
    return left;
  }

  // The remainders are found twice instead of being kept: `parts` serves to rank them, nothing is allocated.
  void round_by_largest_remainder(std::span<Money> parts) const noexcept {
    uint128 left = magnitude(amount.minor_units());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Division share = exact(i);
      left -= share.quotient;
      parts[i] = Money::of_minor(static_cast<int128>(share.remainder), amount.currency());
    }
    Threshold least = threshold(parts, static_cast<std::size_t>(left)); // fewer units are left than parts
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Division share = exact(i);
      const auto lost = static_cast<int128>(share.remainder);
      const bool wins_tie = lost == least.lost && least.ties > 0;
      if (wins_tie) --least.ties;
      parts[i] = signed_part(share.quotient + (wins_tie || lost > least.lost ? 1 : 0));
    }
  }
};

template <class Weight>
Result<Money> split_by(const Money &amount, std::span<const Weight> weights, unsigned scale,
                       std::span<Money> parts, SplitRemainder remainder) noexcept {
  if (weights.size() != parts.size()) return does_not_go_with("parts", "weights");
  const Result<uint128> total = total_of(weights, scale);
  if (!total) return total.error();
  const Shares<Weight> shares{amount, weights, scale, *total};
  const auto has_weight = [](const Weight &weight) { return weight.sign() > 0; };

  switch (remainder) {
  case SplitRemainder::largest_remainder:
    shares.round_by_largest_remainder(parts);
    break;
  case SplitRemainder::separate:
    return shares.round_down(parts);
  case SplitRemainder::first: {
    const auto first = std::find_if(weights.begin(), weights.end(), has_weight) - weights.begin();
    const Money left = shares.round_down(parts);
    parts[static_cast<std::size_t>(first)] += left;
    break;
  }
  case SplitRemainder::last: {
    const auto after = std::find_if(weights.rbegin(), weights.rend(), has_weight).base() - weights.begin();
    const Money left = shares.round_down(parts);
    parts[static_cast<std::size_t>(after - 1)] += left;
    break;
  }
  default:
    return {Errc::invalid_argument, "remainder"};
  }
  return Money::zero(amount.currency());
}

} // namespace

Result<Money> split(const Money &amount, std::span<const Decimal> weights, std::span<Money> parts,
                    SplitRemainder remainder) noexcept {
  unsigned scale = 0;
  for (const Decimal &weight : weights) scale = std::max(scale, weight.scale());
  return split_by(amount, weights, scale, parts, remainder);
}

Result<Money> split(const Money &amount, std::span<const Money> weights, std::span<Money> parts,
                    SplitRemainder remainder) noexcept {
  for (std::size_t i = 1; i < weights.size(); ++i)
    if (weights[i].currency() != weights[0].currency())
      return Error{.code = Errc::currency_mismatch, .field = "weights", .position = i};
  return split_by(amount, weights, 0, parts, remainder);
}

} // namespace openitem
