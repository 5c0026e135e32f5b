// A calendar day, 0001-01-01 .. 9999-12-31 of the proleptic Gregorian calendar, as a day number: 1 =
// 0001-01-01 (Python's date.toordinal(), .NET's DateOnly.DayNumber + 1). 0 = no date. No time of day, no time
// zone.
#pragma once

#include "openitem/base/result.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace openitem {

enum class Weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

struct CivilDate {
  int year;
  unsigned month; // 1..12
  unsigned day;   // 1..31
  friend bool operator==(const CivilDate &, const CivilDate &) = default;
};

class Date {
 public:
  static constexpr std::int32_t last_day_number = 3'652'059; // 9999-12-31
  static constexpr std::int32_t unix_epoch = 719'163;        // 1970-01-01

  constexpr Date() noexcept = default; // no date
  // Errors: date_out_of_range (the year), no_such_day (29 February 1900, say).
  [[nodiscard]] static Result<Date> of(int year, unsigned month, unsigned day) noexcept;
  [[nodiscard]] static Result<Date> from_day_number(std::int32_t number) noexcept; // 1 .. last_day_number
  // For values already known to be in range (0 .. last_day_number).
  [[nodiscard]] static constexpr Date unchecked(std::int32_t number) noexcept {
    Date date;
    date.number_ = number;
    return date;
  }
  [[nodiscard]] static constexpr Date first() noexcept { return unchecked(1); }
  [[nodiscard]] static constexpr Date last() noexcept { return unchecked(last_day_number); }

  [[nodiscard]] constexpr std::int32_t day_number() const noexcept { return number_; }
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return number_ != 0; }
  [[nodiscard]] CivilDate civil() const noexcept; // {0, 0, 0} for no date
  [[nodiscard]] Weekday weekday() const noexcept;

  // Days from `other` to this date; either may be any date.
  friend constexpr std::int32_t operator-(Date a, Date b) noexcept { return a.number_ - b.number_; }
  friend constexpr auto operator<=>(Date, Date) noexcept = default;

 private:
  std::int32_t number_ = 0;
};

// Errors of all three: date_out_of_range.
[[nodiscard]] Result<Date> add_days(Date date, std::int64_t days) noexcept;
// Months later, the day clipped to the month's end: 31 January + 1 = 28 or 29 February.
[[nodiscard]] Result<Date> add_months(Date date, std::int64_t months) noexcept;
// The day `day` of the date's month, 31 (or more than the month has) = its last day. day >= 1.
[[nodiscard]] Result<Date> with_day(Date date, unsigned day) noexcept;

[[nodiscard]] bool is_leap_year(int year) noexcept;
[[nodiscard]] unsigned days_in_month(int year, unsigned month) noexcept;

// ISO 8601 "YYYY-MM-DD", exactly ten characters. Errors: syntax with position, date_out_of_range,
// no_such_day.
[[nodiscard]] Result<Date> parse_date(std::string_view text) noexcept;
std::size_t print_to(char *buffer, Date date) noexcept; // 10 bytes; "" (0 bytes) for no date
[[nodiscard]] std::string to_string(Date date);
// For literals in programs and tests: throws Exception where the text is refused.
[[nodiscard]] Date date(std::string_view text);

} // namespace openitem
