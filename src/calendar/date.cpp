// Day numbers and calendar days. The year is taken to begin in March, so that the leap day is its last and
// the months before it follow one line: 153 days in every five months (Hinnant, chrono-Compatible Low-Level
// Date Algorithms).
#include "openitem/calendar/date.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <gsl/util>

namespace openitem {
namespace {

constexpr int first_year = 1;
constexpr int last_year = 9999;
constexpr std::int32_t days_in_era = 146'097;    // 400 years
constexpr std::int32_t march_of_year_zero = 306; // days from 0000-03-01 to 0001-01-01

Error beyond_the_years() noexcept {
  return Error{.code = Errc::date_out_of_range, .field = "date"};
}

// "YYYY-MM-DD". Precondition: two digits are enough for month and day, four for the year.
constexpr std::array<char, 10> text_of(const CivilDate &civil) noexcept {
  const auto year = static_cast<unsigned>(civil.year);
  const auto digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
  return {digit(year / 1000),
          digit(year / 100),
          digit(year / 10),
          digit(year),
          '-',
          digit(civil.month / 10),
          digit(civil.month),
          '-',
          digit(civil.day / 10),
          digit(civil.day)};
}

Error no_such_day(const CivilDate &civil) noexcept {
  Error error{.code = Errc::no_such_day, .field = "date"};
  if (civil.month < 100 && civil.day < 100) {
    const auto text = text_of(civil);
    error.value = ShortText({text.data(), text.size()});
  }
  return error;
}

// Precondition: a day that exists, in the supported years.
constexpr std::int32_t day_number_of(int year, unsigned month, unsigned day) noexcept {
  const bool before_march = month <= 2;
  const int y = before_march ? year - 1 : year; // 0 or later
  const int month_from_march = static_cast<int>(month) + (before_march ? 9 : -3);
  const int day_of_year = (153 * month_from_march + 2) / 5 + static_cast<int>(day) - 1;
  return 365 * y + y / 4 - y / 100 + y / 400 + day_of_year - march_of_year_zero + 1;
}

static_assert(day_number_of(1, 1, 1) == 1);
static_assert(day_number_of(1970, 1, 1) == Date::unix_epoch);
static_assert(day_number_of(9999, 12, 31) == Date::last_day_number);

constexpr CivilDate civil_of(std::int32_t day_number) noexcept {
  const std::int32_t days = day_number - 1 + march_of_year_zero;
  const std::int32_t era = days / days_in_era;
  const std::int32_t day_of_era = days % days_in_era;
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t month_from_march = (5 * day_of_year + 2) / 153;
  const std::int32_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return {.year = static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)),
          .month = static_cast<unsigned>(month),
          .day = static_cast<unsigned>(day_of_year - (153 * month_from_march + 2) / 5 + 1)};
}

Error bad_date(std::string_view text, std::size_t position) noexcept {
  return Error{.code = Errc::syntax, .field = "date", .position = position, .value = shown(text)};
}

} // namespace

bool is_leap_year(int year) noexcept {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

unsigned days_in_month(int year, unsigned month) noexcept {
  constexpr std::array<unsigned, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return days[month - 1] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

Result<Date> Date::of(int year, unsigned month, unsigned day) noexcept {
  if (year < first_year || year > last_year) return beyond_the_years();
  if (day < 1 || day > days_in_month(year, month)) return no_such_day({year, month, day});
  return unchecked(day_number_of(year, month, day));
}

Result<Date> Date::from_day_number(std::int32_t number) noexcept {
  if (number < 1 || number > last_day_number) return beyond_the_years();
  return unchecked(number);
}

CivilDate Date::civil() const noexcept {
  return number_ == 0 ? CivilDate{0, 0, 0} : civil_of(number_);
}

Weekday Date::weekday() const noexcept {
  return static_cast<Weekday>((number_ + 6) % 7 + 1); // 0001-01-01 was a Monday
}

Result<Date> add_days(Date date, std::int64_t days) noexcept {
  // Compared on the side that cannot overflow.
  if (!date || days < 1 - date.day_number() || days > Date::last_day_number - date.day_number())
    return beyond_the_years();
  return Date::unchecked(date.day_number() + gsl::narrow_cast<std::int32_t>(days));
}

Result<Date> add_months(Date date, std::int64_t months) noexcept {
  constexpr std::int64_t all_months = std::int64_t{last_year} * 12;
  if (!date || months < -all_months || months > all_months) return beyond_the_years();
  const CivilDate civil = date.civil();
  const std::int64_t month_count = std::int64_t{civil.year} * 12 + civil.month - 1 + months;
  const auto year = static_cast<int>(month_count / 12); // 0 for a count of -11 too, which `of` refuses
  const auto month = static_cast<unsigned>((month_count % 12 + 12) % 12) + 1;
  return Date::of(year, month, std::min(civil.day, days_in_month(year, month)));
}

Result<Date> with_day(Date date, unsigned day) noexcept {
  if (!date) return beyond_the_years();
  const CivilDate civil = date.civil();
  return Date::of(civil.year, civil.month, std::min(day, days_in_month(civil.year, civil.month)));
}

Result<Date> parse_date(std::string_view text) noexcept {
  constexpr std::string_view pattern = "YYYY-MM-DD";
  std::array<unsigned, 3> parts{}; // year, month, day
  std::size_t part = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool fits = i < text.size() && (pattern[i] == '-' ? text[i] == '-' : is_digit(text[i]));
    if (!fits) return bad_date(text, i);
    if (pattern[i] == '-')
      ++part;
    else
      parts[part] = parts[part] * 10 + static_cast<unsigned>(text[i] - '0');
  }
  if (text.size() != pattern.size()) return bad_date(text, pattern.size());
  return Date::of(static_cast<int>(parts[0]), parts[1], parts[2]);
}

std::size_t print_to(char *buffer, Date date) noexcept {
  if (!date) return 0;
  const auto text = text_of(date.civil());
  std::memcpy(buffer, text.data(), text.size());
  return text.size();
}

std::string to_string(Date date) {
  std::array<char, 10> text;
  return {text.data(), print_to(text.data(), date)};
}

Date date(std::string_view text) {
  return parse_date(text).value();
}

} // namespace openitem
