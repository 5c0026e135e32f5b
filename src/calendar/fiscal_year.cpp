#include "openitem/calendar/fiscal_year.hpp"

#include <algorithm>

namespace openitem {

namespace {

constexpr unsigned last_month = 12;
constexpr int any_leap_year = 2024;

unsigned month_of(FiscalYearEnd end) noexcept {
  return end.month == 0 ? last_month : end.month;
}
unsigned last_day(FiscalYearEnd end, int year) noexcept {
  const unsigned month = month_of(end);
  const unsigned days = days_in_month(year, month);
  const bool is_end_of_february = month == 2 && end.day >= 28;
  return end.day == 0 || is_end_of_february ? days : std::min<unsigned>(end.day, days);
}

} // namespace

bool is_valid(FiscalYearEnd end) noexcept {
  return end.month <= last_month && end.day <= days_in_month(any_leap_year, month_of(end));
}

int fiscal_year(Date day, FiscalYearEnd end, bool by_start) noexcept {
  const CivilDate at = day.civil();
  const unsigned month = month_of(end);
  const unsigned last = last_day(end, at.year);
  const int ends_in = at.year + (at.month > month || (at.month == month && at.day > last) ? 1 : 0);
  if (!by_start) return ends_in;
  const bool begins_in_january = month == last_month && last == days_in_month(at.year, month);
  return begins_in_january ? ends_in : ends_in - 1;
}

} // namespace openitem
