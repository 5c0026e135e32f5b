#include "openitem/calendar/business_calendar.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace openitem::business_calendar_test {
namespace {

using enum BusinessDayShift;

std::string shifted(std::string_view day, BusinessDayShift rule, const BusinessCalendar &calendar = {}) {
  const Result<Date> result = shift(date(day), rule, calendar);
  return result ? to_string(*result) : std::string(name(result.code()));
}

std::vector<Date> dates(std::initializer_list<std::string_view> texts) {
  std::vector<Date> days;
  for (const std::string_view text : texts) days.push_back(date(text));
  return days;
}

TEST(BusinessCalendar, KeepsMondayToFridayByDefault) {
  const BusinessCalendar calendar;
  const bool expected[] = {true, true, true, true, true, false, false};
  for (int i = 0; i < 7; ++i) // 2026-08-03 is a Monday
    EXPECT_EQ(calendar.is_business_day(add_days(date("2026-08-03"), i).value()), expected[i]) << i;
}

TEST(BusinessCalendar, TakesAnyWeekend) {
  const BusinessCalendar friday_saturday{.weekend_mask = 0b0011'0000};
  EXPECT_TRUE(friday_saturday.is_business_day(date("2026-08-02")));  // Sunday
  EXPECT_FALSE(friday_saturday.is_business_day(date("2026-07-31"))); // Friday
  EXPECT_FALSE(friday_saturday.is_business_day(date("2026-08-01")));
  const BusinessCalendar never_closed{.weekend_mask = 0};
  EXPECT_TRUE(never_closed.is_business_day(date("2026-08-02")));
  const BusinessCalendar mondays_only{.weekend_mask = 0b0111'1110};
  EXPECT_EQ(shifted("2026-08-04", following, mondays_only), "2026-08-10");
}

TEST(BusinessCalendar, KnowsHolidaysAndExtraWorkdays) {
  const std::vector<Date> holidays = dates({"2026-07-31", "2026-08-01", "2026-08-03"});
  const std::vector<Date> workdays = dates({"2026-08-01", "2026-08-09"});
  const BusinessCalendar calendar{.holidays = holidays, .extra_workdays = workdays};
  EXPECT_FALSE(calendar.is_business_day(date("2026-07-31")));
  EXPECT_FALSE(calendar.is_business_day(date("2026-08-03")));
  EXPECT_TRUE(calendar.is_business_day(date("2026-08-04")));
  EXPECT_TRUE(calendar.is_business_day(date("2026-08-01"))) << "an extra workday, whatever else it is";
  EXPECT_TRUE(calendar.is_business_day(date("2026-08-09"))) << "a Sunday worked";
}

// X59
TEST(Shift, GivesTheWorkedExamples) {
  EXPECT_EQ(shifted("2026-08-01", following), "2026-08-03"); // a Saturday
  EXPECT_EQ(shifted("2026-08-01", preceding), "2026-07-31");
  EXPECT_EQ(shifted("2026-05-31", modified_following), "2026-05-29"); // a Sunday, and the month's last day
}

TEST(Shift, LeavesBusinessDaysAlone) {
  for (const auto rule : {none, following, preceding, modified_following})
    EXPECT_EQ(shifted("2026-08-03", rule), "2026-08-03");
  EXPECT_EQ(shifted("2026-08-01", none), "2026-08-01");
}

TEST(Shift, FollowsWithinTheMonthAndPrecedesAtItsEnd) {
  EXPECT_EQ(shifted("2026-08-01", modified_following), "2026-08-03");
  EXPECT_EQ(shifted("2026-08-02", modified_following), "2026-08-03");
  EXPECT_EQ(shifted("2026-05-30", modified_following), "2026-05-29");
  EXPECT_EQ(shifted("2023-12-31", modified_following), "2023-12-29"); // the year ends too
  const std::vector<Date> holidays = dates({"2026-04-30"});
  EXPECT_EQ(shifted("2026-04-30", modified_following, {.holidays = holidays}), "2026-04-29");
}

TEST(Shift, PassesOverSeveralClosedDays) {
  const std::vector<Date> christmas = dates({"2026-12-24", "2026-12-25", "2026-12-28"});
  const BusinessCalendar calendar{.holidays = christmas};
  EXPECT_EQ(shifted("2026-12-24", following, calendar), "2026-12-29");
  EXPECT_EQ(shifted("2026-12-28", preceding, calendar), "2026-12-23");
}

TEST(Shift, SearchesAYearAndNoLonger) {
  const BusinessCalendar closed{.weekend_mask = 0b0111'1111};
  for (const auto rule : {following, preceding, modified_following})
    EXPECT_EQ(shifted("2026-08-01", rule, closed), "no_business_day");
  EXPECT_EQ(shifted("2026-08-01", none, closed), "2026-08-01");

  const auto workday_after = [](int days) { return std::vector{add_days(date("2026-08-01"), days).value()}; };
  const std::vector<Date> last_found = workday_after(366);
  const std::vector<Date> too_late = workday_after(367);
  EXPECT_EQ(shifted("2026-08-01", following, {.weekend_mask = 0x7f, .extra_workdays = last_found}),
            "2027-08-02");
  EXPECT_EQ(shifted("2026-08-01", following, {.weekend_mask = 0x7f, .extra_workdays = too_late}),
            "no_business_day");
}

TEST(Shift, StaysInTheCalendar) {
  const std::vector<Date> last_day{Date::last()};
  EXPECT_EQ(shifted("9999-12-31", following, {.holidays = last_day}), "date_out_of_range");
  EXPECT_EQ(shifted("9999-12-31", modified_following, {.holidays = last_day}), "9999-12-30");
  const std::vector<Date> first_day{Date::first()};
  EXPECT_EQ(shifted("0001-01-01", preceding, {.holidays = first_day}), "date_out_of_range");
  EXPECT_EQ(shift(Date{}, following, {}).code(), Errc::date_out_of_range);
  EXPECT_EQ(shift(Date{}, none, {}).code(), Errc::date_out_of_range);
}

TEST(Shift, RefusesARuleItDoesNotKnow) {
  EXPECT_EQ(shifted("2026-08-03", static_cast<BusinessDayShift>(4)), "invalid_argument");
}

} // namespace
} // namespace openitem::business_calendar_test
