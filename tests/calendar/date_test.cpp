#include "openitem/calendar/date.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <limits>
#include <string>
#include <string_view>

namespace openitem::date_test {
namespace {

template <class T> std::string text(const Result<T> &result) {
  if (result) return to_string(*result);
  return std::string(name(result.code())) + " at " + std::to_string(result.error().position);
}

// A calendar that only counts: the next day is one more, and months have the lengths of the rhyme.
struct CountingCalendar {
  int year = 1;
  unsigned month = 1;
  unsigned day = 1;
  unsigned weekday = 1; // Monday

  unsigned length() const {
    if (month == 2) return (year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
  void advance() {
    weekday = weekday % 7 + 1;
    if (++day <= length()) return;
    day = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }
  std::string text() const {
    const auto padded = [](unsigned value, std::size_t width) {
      std::string digits = std::to_string(value);
      return std::string(width - digits.size(), '0') + digits;
    };
    return padded(static_cast<unsigned>(year), 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
  }
};

TEST(Date, AgreesWithCountingOnEveryDayThereIs) {
  CountingCalendar calendar;
  for (std::int32_t number = 1; number <= Date::last_day_number; ++number, calendar.advance()) {
    const Result<Date> day = Date::from_day_number(number);
    ASSERT_TRUE(day) << number;
    ASSERT_EQ(day->civil(), (CivilDate{calendar.year, calendar.month, calendar.day})) << number;
    ASSERT_EQ(static_cast<unsigned>(day->weekday()), calendar.weekday) << number;
    const Result<Date> back = Date::of(calendar.year, calendar.month, calendar.day);
    ASSERT_TRUE(back && *back == *day) << number;
    std::array<char, 10> buffer{};
    ASSERT_EQ(print_to(buffer.data(), *day), 10u);
    const std::string_view printed(buffer.data(), buffer.size());
    ASSERT_EQ(printed, calendar.text());
    const Result<Date> read = parse_date(printed);
    ASSERT_TRUE(read && *read == *day) << number;
  }
  EXPECT_EQ(calendar.year, 10'000) << "the last day is the last of its year";
  EXPECT_TRUE(calendar.month == 1 && calendar.day == 1);
}

TEST(Date, AgreesWithTheStandardLibrarysCalendar) {
  using namespace std::chrono;
  for (std::int32_t number = 1; number <= Date::last_day_number; number += 13) {
    const year_month_day expected{sys_days{days{number - Date::unix_epoch}}};
    const CivilDate civil = Date::unchecked(number).civil();
    ASSERT_TRUE(civil.year == static_cast<int>(expected.year()) &&
                civil.month == static_cast<unsigned>(expected.month()) &&
                civil.day == static_cast<unsigned>(expected.day()))
        << number;
  }
}

TEST(Date, KnowsSomeDaysByHeart) {
  struct Case {
    std::string_view text;
    std::int32_t number;
    Weekday weekday;
  };
  using enum Weekday;
  for (const Case &c : {Case{"0001-01-01", 1, monday},
                        {"1582-10-15", 577'736, friday},
                        {"1900-01-01", 693'596, monday},
                        {"1970-01-01", 719'163, thursday},
                        {"2000-02-29", 730'179, tuesday},
                        {"2026-02-28", 739'675, saturday},
                        {"9999-12-31", 3'652'059, friday}}) {
    EXPECT_EQ(date(c.text).day_number(), c.number) << c.text;
    EXPECT_EQ(date(c.text).weekday(), c.weekday) << c.text;
  }
}

TEST(Date, RefusesDaysThatDoNotExist) {
  struct Case {
    int year;
    unsigned month, day;
  };
  for (const Case &c : {Case{0, 12, 31},
                        {10'000, 1, 1},
                        {-1, 1, 1},
                        {2026, 0, 1},
                        {2026, 13, 1},
                        {2026, 1, 0},
                        {2026, 1, 32},
                        {2026, 4, 31},
                        {2026, 2, 29},
                        {1900, 2, 29},
                        {2100, 2, 29},
                        {2024, 2, 30},
                        {std::numeric_limits<int>::min(), 1, 1},
                        {std::numeric_limits<int>::max(), 1, 1},
                        {2026, std::numeric_limits<unsigned>::max(), 1},
                        {2026, 1, std::numeric_limits<unsigned>::max()}})
    EXPECT_EQ(Date::of(c.year, c.month, c.day).code(),
              c.year < 1 || c.year > 9999 ? Errc::date_out_of_range : Errc::no_such_day)
        << c.year << ' ' << c.month << ' ' << c.day;
  for (const Case &c : {Case{2000, 2, 29}, {2024, 2, 29}, {1, 1, 1}, {9999, 12, 31}})
    EXPECT_TRUE(Date::of(c.year, c.month, c.day)) << c.year;
}

TEST(Date, EndsAtItsFirstAndLastDay) {
  EXPECT_EQ(to_string(Date::first()), "0001-01-01");
  EXPECT_EQ(to_string(Date::last()), "9999-12-31");
  for (const std::int32_t outside :
       {0, -1, Date::last_day_number + 1, std::numeric_limits<std::int32_t>::min(),
        std::numeric_limits<std::int32_t>::max()})
    EXPECT_EQ(Date::from_day_number(outside).code(), Errc::date_out_of_range) << outside;
}

TEST(Date, OfNothingIsNoDate) {
  constexpr Date none;
  static_assert(!none && none.day_number() == 0);
  EXPECT_EQ(none.civil(), (CivilDate{0, 0, 0}));
  EXPECT_EQ(to_string(none), "");
  std::array<char, 10> buffer{};
  EXPECT_EQ(print_to(buffer.data(), none), 0u);
  EXPECT_LT(none, Date::first());
  EXPECT_TRUE(Date::first());
}

TEST(Date, CountsTheDaysBetween) {
  EXPECT_EQ(date("2026-03-01") - date("2026-01-31"), 29); // X42
  EXPECT_EQ(date("2026-03-01") - date("2026-01-01"), 59);
  EXPECT_EQ(date("2026-01-01") - date("2026-03-01"), -59);
  EXPECT_EQ(Date::last() - Date::first(), 3'652'058);
  EXPECT_LT(date("2026-01-31"), date("2026-02-01"));
}

TEST(AddDays, StaysInTheCalendar) {
  EXPECT_EQ(text(add_days(date("2026-01-31"), 1)), "2026-02-01");
  EXPECT_EQ(text(add_days(date("2024-02-28"), 1)), "2024-02-29");
  EXPECT_EQ(text(add_days(date("2026-01-01"), -1)), "2025-12-31");
  EXPECT_EQ(text(add_days(date("2026-01-01"), 0)), "2026-01-01");
  EXPECT_EQ(text(add_days(date("2026-01-01"), 36'500)), "2125-12-08");
  EXPECT_EQ(text(add_days(Date::first(), Date::last_day_number - 1)), "9999-12-31");
  EXPECT_EQ(text(add_days(Date::last(), 1 - Date::last_day_number)), "0001-01-01");
  for (const std::int64_t days :
       {std::int64_t{-1}, std::int64_t{Date::last_day_number}, std::numeric_limits<std::int64_t>::min(),
        std::numeric_limits<std::int64_t>::max(), std::int64_t{1} << 32, -(std::int64_t{1} << 32)})
    EXPECT_EQ(add_days(Date::first(), days).code(), Errc::date_out_of_range) << days;
  EXPECT_EQ(add_days(Date::last(), 1).code(), Errc::date_out_of_range);
  EXPECT_EQ(add_days(Date{}, 1).code(), Errc::date_out_of_range);
}

TEST(AddMonths, ClipsTheDayToTheMonthsEnd) {
  struct Case {
    std::string_view from;
    std::int64_t months;
    std::string_view to;
  };
  for (const Case &c : {Case{"2026-01-31", 1, "2026-02-28"},
                        {"2024-01-31", 1, "2024-02-29"},
                        {"1900-01-31", 1, "1900-02-28"},
                        {"2000-01-31", 1, "2000-02-29"},
                        {"2100-01-31", 1, "2100-02-28"},
                        {"2026-01-31", 2, "2026-03-31"},
                        {"2026-01-31", 3, "2026-04-30"},
                        {"2026-02-28", 1, "2026-03-28"},
                        {"2026-12-15", 1, "2027-01-15"},
                        {"2026-12-31", 12, "2027-12-31"},
                        {"2024-02-29", 12, "2025-02-28"},
                        {"2024-02-29", 48, "2028-02-29"},
                        {"2026-03-31", -1, "2026-02-28"},
                        {"2026-01-15", -1, "2025-12-15"},
                        {"2026-01-15", -13, "2024-12-15"},
                        {"2026-06-15", 0, "2026-06-15"},
                        {"2026-06-15", 1200, "2126-06-15"},
                        {"0001-01-31", 119'987, "9999-12-31"},
                        {"9999-12-31", -119'987, "0001-01-31"}})
    EXPECT_EQ(text(add_months(date(c.from), c.months)), c.to) << c.from << " + " << c.months;
}

TEST(AddMonths, StaysInTheCalendar) {
  for (const std::int64_t months :
       {std::int64_t{1}, std::int64_t{119'988}, std::numeric_limits<std::int64_t>::max(),
        std::numeric_limits<std::int64_t>::min(), std::int64_t{1} << 32})
    EXPECT_EQ(add_months(Date::last(), months).code(), Errc::date_out_of_range) << months;
  for (const std::int64_t months : {-1, -2, -11, -12, -13, -24, -119'988})
    EXPECT_EQ(add_months(date("0001-01-31"), months).code(), Errc::date_out_of_range) << months;
  EXPECT_EQ(add_months(Date{}, 0).code(), Errc::date_out_of_range);
}

TEST(Date, SaysWhichDayThereIsNot) {
  EXPECT_EQ(describe(parse_date("2026-02-30").error()), "no_such_day: date 2026-02-30: there is no such day");
  EXPECT_EQ(describe(Date::of(10'000, 1, 1).error()),
            "date_out_of_range: date: outside 0001-01-01 .. 9999-12-31");
  EXPECT_EQ(describe(Date::of(2026, 1, 4'000'000).error()), "no_such_day: date: there is no such day");
}

TEST(WithDay, TakesTheLastDayWhereTheMonthIsShorter) {
  EXPECT_EQ(text(with_day(date("2026-02-10"), 31)), "2026-02-28");
  EXPECT_EQ(text(with_day(date("2024-02-10"), 30)), "2024-02-29");
  EXPECT_EQ(text(with_day(date("2026-04-10"), 31)), "2026-04-30");
  EXPECT_EQ(text(with_day(date("2026-04-10"), 1)), "2026-04-01");
  EXPECT_EQ(text(with_day(date("2026-05-10"), std::numeric_limits<unsigned>::max())), "2026-05-31");
  EXPECT_EQ(with_day(date("2026-05-10"), 0).code(), Errc::no_such_day);
  EXPECT_EQ(with_day(Date{}, 1).code(), Errc::date_out_of_range);
}

TEST(Months, HaveTheirLengths) {
  EXPECT_EQ(days_in_month(2026, 1), 31u);
  EXPECT_EQ(days_in_month(2026, 2), 28u);
  EXPECT_EQ(days_in_month(2024, 2), 29u);
  EXPECT_EQ(days_in_month(2026, 12), 31u);
  EXPECT_EQ(days_in_month(2026, 0), 0u);
  EXPECT_EQ(days_in_month(2026, 13), 0u);
  EXPECT_FALSE(is_leap_year(1900));
  EXPECT_TRUE(is_leap_year(2000));
  EXPECT_TRUE(is_leap_year(2024));
  EXPECT_FALSE(is_leap_year(2100));
}

TEST(ParseDate, TakesTenCharactersOfOneForm) {
  struct Case {
    std::string_view text, expected;
  };
  for (const Case &c : {Case{"2026-02-28", "2026-02-28"},
                        {"0001-01-01", "0001-01-01"},
                        {"9999-12-31", "9999-12-31"},
                        {"", "syntax at 0"},
                        {"2026", "syntax at 4"},
                        {"2026-02-2", "syntax at 9"},
                        {"2026-02-281", "syntax at 10"},
                        {"2026-8-01", "syntax at 6"},
                        {"2026/02/28", "syntax at 4"},
                        {"2026-02/28", "syntax at 7"},
                        {"-026-02-28", "syntax at 0"},
                        {"+026-02-28", "syntax at 0"},
                        {"2026-0a-28", "syntax at 6"},
                        {" 2026-02-28", "syntax at 0"},
                        {"2026-02-28 ", "syntax at 10"},
                        {"20260228", "syntax at 4"},
                        {"2026-02-28T00:00", "syntax at 10"},
                        {"2026-02-3:", "syntax at 9"},
                        {"202/-02-28", "syntax at 3"},
                        {"0000-01-01", "date_out_of_range at 0"},
                        {"2026-02-29", "no_such_day at 0"},
                        {"1900-02-29", "no_such_day at 0"},
                        {"2026-13-01", "no_such_day at 0"},
                        {"2026-00-01", "no_such_day at 0"},
                        {"2026-01-00", "no_such_day at 0"},
                        {"2026-13-0x", "syntax at 9"},
                        {"\xd9\xa2\xd9\xa0-01-01x", "syntax at 0"}})
    EXPECT_EQ(text(parse_date(c.text)), c.expected) << c.text;
  EXPECT_THROW((void)date("2026-02-30"), Exception);
}

} // namespace
} // namespace openitem::date_test
