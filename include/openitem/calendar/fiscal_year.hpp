// Which fiscal year a day lies in.
#pragma once

#include "openitem/calendar/date.hpp"

#include <cstdint>

namespace openitem {

// The last day of every fiscal year; 28 and 29 February both are the end of February. All zero: 31 December.
struct FiscalYearEnd {
  std::uint8_t month = 0; // 1 .. 12; 0: December
  std::uint8_t day = 0;   // 1 .. 31, as far as the month has them; 0: the month's last
};

// The calendar year in which the fiscal year of a day ends; by_start: in which it begins. Precondition: the day is
// a day, and the end is one that is_valid.
[[nodiscard]] int fiscal_year(Date day, FiscalYearEnd end, bool by_start = false) noexcept;
[[nodiscard]] bool is_valid(FiscalYearEnd end) noexcept;

} // namespace openitem
