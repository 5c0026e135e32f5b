// Amounts by day, to be summed up from the newest day on.
#pragma once

#include "money/magnitude.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace openitem {

struct DayAmount {
  std::int32_t day;
  int128 amount;
};

// visit(day, sum of this day and all later ones), newest day first, until it says no. Sorts them.
template <class Visit> void for_each_sum_from(std::span<DayAmount> amounts, const Visit &visit) {
  std::sort(amounts.begin(), amounts.end(),
            [](const DayAmount &a, const DayAmount &b) { return a.day > b.day; });
  int128 sum = 0;
  for (std::size_t i = 0; i < amounts.size();) {
    const std::int32_t day = amounts[i].day;
    for (; i < amounts.size() && amounts[i].day == day; ++i) sum = wrapping_sum(sum, amounts[i].amount);
    if (!visit(day, sum)) return;
  }
}

} // namespace openitem
