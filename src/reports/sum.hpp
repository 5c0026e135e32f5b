// Sums of minor units that refuse to leave the range of money.
#pragma once

#include "openitem/money/money.hpp"

namespace openitem {

inline void add_to(int128 &sum, int128 units) {
  if (__builtin_add_overflow(sum, units, &sum) || sum > Money::limit || sum < -Money::limit)
    raise(Errc::overflow, "amount");
}

} // namespace openitem
