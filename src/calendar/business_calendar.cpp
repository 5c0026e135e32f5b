#include "openitem/calendar/business_calendar.hpp"

#include <algorithm>

namespace openitem {
namespace {

constexpr int longest_search = 366; // days: a calendar without a business day in a year is a mistake

Result<Date> nearest_business_day(Date date, int step, const BusinessCalendar &calendar) noexcept {
  for (int days = 0; days <= longest_search; ++days) {
    const Result<Date> candidate = add_days(date, std::int64_t{step} * days);
    if (!candidate || calendar.is_business_day(*candidate)) return candidate;
  }
  return {Errc::no_business_day, "date"};
}

bool same_month(Date a, Date b) noexcept {
  const CivilDate x = a.civil();
  const CivilDate y = b.civil();
  return x.year == y.year && x.month == y.month;
}

} // namespace

bool BusinessCalendar::is_business_day(Date date) const noexcept {
  if (std::binary_search(extra_workdays.begin(), extra_workdays.end(), date)) return true;
  const unsigned weekday_bit = 1u << (static_cast<unsigned>(date.weekday()) - 1);
  return (weekend_mask & weekday_bit) == 0 && !std::binary_search(holidays.begin(), holidays.end(), date);
}

Result<Date> shift(Date date, BusinessDayShift rule, const BusinessCalendar &calendar) noexcept {
  if (!date) return {Errc::date_out_of_range, "date"};
  switch (rule) {
  case BusinessDayShift::none:
    return date;
  case BusinessDayShift::following:
    return nearest_business_day(date, 1, calendar);
  case BusinessDayShift::preceding:
    return nearest_business_day(date, -1, calendar);
  case BusinessDayShift::modified_following: {
    // A search that finds nothing has left the month too.
    const Result<Date> later = nearest_business_day(date, 1, calendar);
    return later && same_month(*later, date) ? later : nearest_business_day(date, -1, calendar);
  }
  }
  return {Errc::invalid_argument, "shift"};
}

} // namespace openitem
