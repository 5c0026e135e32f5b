// A sum of minor units that may pass any bound on the way, as when later records are taken back in no order
// of dates. Only what it comes to must be money.
#pragma once

#include "openitem/money/money.hpp"

namespace openitem {

class RunningSum {
 public:
  constexpr RunningSum() = default;
  constexpr explicit RunningSum(int128 units) noexcept
      : low_(static_cast<uint128>(units))
      , high_(units < 0 ? -1 : 0) {}

  constexpr RunningSum &operator+=(const RunningSum &other) noexcept {
    low_ += other.low_;
    high_ += other.high_ + (low_ < other.low_ ? 1 : 0);
    return *this;
  }
  constexpr RunningSum &operator-=(const RunningSum &other) noexcept {
    high_ -= other.high_ + (low_ < other.low_ ? 1 : 0);
    low_ -= other.low_;
    return *this;
  }
  constexpr RunningSum &operator+=(int128 units) noexcept { return *this += RunningSum(units); }
  constexpr RunningSum &operator-=(int128 units) noexcept { return *this -= RunningSum(units); }

  // Throws Exception(overflow) beyond Money::limit.
  [[nodiscard]] constexpr int128 value() const {
    const auto units = static_cast<int128>(low_);
    if (high_ != (units < 0 ? -1 : 0) || units > Money::limit || units < -Money::limit)
      raise(Errc::overflow, "amount");
    return units;
  }

 private:
  uint128 low_ = 0; // two's complement in 192 bits: no ledger has enough records to pass them
  std::int64_t high_ = 0;
};

} // namespace openitem
