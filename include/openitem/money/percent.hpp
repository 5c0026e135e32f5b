// A percentage as people write it: Percent{19} is 19 %, 0.19 of an amount.
#pragma once

#include "openitem/money/decimal.hpp"

namespace openitem {

struct Percent {
  Decimal value{}; // 19 for 19 %; 0..38 digits, may be negative or above 100 where a rule allows it
  friend bool operator==(const Percent &, const Percent &) = default;
};

} // namespace openitem
