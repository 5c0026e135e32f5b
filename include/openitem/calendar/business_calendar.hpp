// Which days are business days, told by the host; how a due date moves off the others.
//
//   Sat 2026-08-01: following -> Mon 08-03, preceding -> Fri 07-31.
//   Sun 2026-05-31: modified_following -> Fri 05-29 (following would leave the month).
#pragma once

#include "openitem/calendar/date.hpp"

#include <cstdint>
#include <span>

namespace openitem {

enum class BusinessDayShift : std::uint8_t { none = 0, following = 1, preceding = 2, modified_following = 3 };

// A view of the host's data: borrowed, nothing is copied. Without data every Monday to Friday is a business
// day.
struct BusinessCalendar {
  std::uint8_t weekend_mask = 0b0110'0000; // bit 0 = Monday .. bit 6 = Sunday
  std::span<const Date> holidays{};        // ascending
  std::span<const Date> extra_workdays{};  // ascending; business days whatever the weekend says
  [[nodiscard]] bool is_business_day(Date date) const noexcept;
};

// Errors: date_out_of_range, no_business_day (none within 366 days).
[[nodiscard]] Result<Date> shift(Date date, BusinessDayShift rule, const BusinessCalendar &calendar) noexcept;

} // namespace openitem
