// Fiscal years against a calendar that only counts: each begins on the day after the last day of the one before.
#include "openitem/calendar/fiscal_year.hpp"

#include <gtest/gtest.h>

namespace openitem::fiscal_year_test {
namespace {

Date day(int year, unsigned month, unsigned of_month) {
  return Date::of(year, month, of_month).value();
}

TEST(FiscalYear, EndsWithTheCalendarYearUnlessSaid) {
  EXPECT_EQ(fiscal_year(day(2026, 1, 1), {}), 2026);
  EXPECT_EQ(fiscal_year(day(2026, 12, 31), {}), 2026);
  EXPECT_EQ(fiscal_year(day(2026, 12, 31), {12, 31}, true), 2026); // it begins in the year in which it ends
}

TEST(FiscalYear, IsCalledAfterItsEndOrItsStart) {
  const FiscalYearEnd june{6, 30};
  EXPECT_EQ(fiscal_year(day(2026, 6, 30), june), 2026);
  EXPECT_EQ(fiscal_year(day(2026, 7, 1), june), 2027);
  EXPECT_EQ(fiscal_year(day(2026, 6, 30), june, true), 2025);
  EXPECT_EQ(fiscal_year(day(2026, 7, 1), june, true), 2026);
}

TEST(FiscalYear, EndsWithFebruaryHoweverLongItIs) {
  for (const FiscalYearEnd february : {FiscalYearEnd{2, 0}, FiscalYearEnd{2, 28}, FiscalYearEnd{2, 29}}) {
    EXPECT_EQ(fiscal_year(day(2024, 2, 29), february), 2024);
    EXPECT_EQ(fiscal_year(day(2024, 3, 1), february), 2025);
    EXPECT_EQ(fiscal_year(day(2025, 2, 28), february), 2025);
    EXPECT_EQ(fiscal_year(day(2025, 3, 1), february), 2026);
  }
}

TEST(FiscalYear, HasNoGapAndNoDayTwice) {
  for (std::uint8_t month = 1; month <= 12; ++month) {
    for (const std::uint8_t last : {std::uint8_t{0}, std::uint8_t{15}, std::uint8_t{28}}) {
      const FiscalYearEnd end{month, last};
      int days = 0;
      for (Date at = day(2023, 1, 1); at < day(2028, 1, 1); at = add_days(at, 1).value(), ++days) {
        const Date next = add_days(at, 1).value();
        const int step = fiscal_year(next, end) - fiscal_year(at, end);
        const CivilDate civil = at.civil();
        const unsigned length = days_in_month(civil.year, month);
        const bool is_end_of_february = month == 2 && last >= 28;
        const unsigned end_day = last == 0 || is_end_of_february ? length : last;
        const bool ends_here = civil.month == month && civil.day == end_day;
        ASSERT_EQ(step, ends_here ? 1 : 0)
            << to_string(at) << " month " << int{month} << " day " << int{last};
      }
      EXPECT_EQ(days, 1826);
    }
  }
}

TEST(FiscalYear, EndsOnADayThatItsMonthHas) {
  EXPECT_TRUE(is_valid({}));
  EXPECT_TRUE(is_valid({2, 29}));
  EXPECT_TRUE(is_valid({0, 31}));
  EXPECT_FALSE(is_valid({2, 30}));
  EXPECT_FALSE(is_valid({4, 31}));
  EXPECT_FALSE(is_valid({13, 0}));
}

} // namespace
} // namespace openitem::fiscal_year_test
