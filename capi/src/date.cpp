#include "memory.hpp"
#include "terms_in.hpp"
#include "text_out.hpp"

#include <array>

using namespace openitem;
using namespace openitem::capi;

namespace {

template <class Body> oi_status guard_date(int32_t *result, oi_error *err, Body &&body) noexcept {
  return guard(err, outputs(needed(result, "result")), [&] { *result = out(take(body())); });
}

void put(int32_t *target, int value) noexcept {
  if (target != nullptr) *target = value;
}

} // namespace

oi_status oi_date_from_civil(int32_t year, int32_t month, int32_t day, int32_t *result, oi_error *err) {
  return guard_date(result, err, [&]() -> Result<Date> {
    if (month < 1 || day < 1) return {Errc::no_such_day, month < 1 ? "month" : "day"};
    return Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  });
}

oi_status oi_date_to_civil(int32_t given, int32_t *year, int32_t *month, int32_t *day, oi_error *err) {
  return guard(err, outputs(optional(year, "year"), optional(month, "month"), optional(day, "day")), [&] {
    const CivilDate civil = date(given, "date").civil();
    put(year, civil.year);
    put(month, static_cast<int>(civil.month));
    put(day, static_cast<int>(civil.day));
  });
}

oi_status oi_date_parse(const char *given, size_t size, int32_t *result, oi_error *err) {
  return guard_date(result, err, [&] { return parse_date(text(given, size, "text", max_notes)); });
}

oi_status oi_date_print(int32_t given, char *buffer, size_t capacity, size_t *size, oi_error *err) {
  std::array<char, OI_DATE_TEXT_SIZE> printed;
  return guard_text(err, {buffer, capacity, size}, [&] {
    return std::string_view(printed.data(), print_to(printed.data(), date(given, "date")));
  });
}

oi_status oi_date_weekday(int32_t given, oi_weekday *weekday, oi_error *err) {
  return guard(err, outputs(needed(weekday, "weekday")), [&] {
    const Date day = date(given, "date");
    if (day) *weekday = out(day.weekday());
  });
}

oi_status oi_date_add_days(int32_t given, int64_t days, int32_t *result, oi_error *err) {
  return guard_date(result, err, [&] { return add_days(some_date(given, "date"), days); });
}

oi_status oi_date_add_months(int32_t given, int64_t months, int32_t *result, oi_error *err) {
  return guard_date(result, err, [&] { return add_months(some_date(given, "date"), months); });
}

oi_status oi_date_with_day(int32_t given, int32_t day, int32_t *result, oi_error *err) {
  return guard_date(result, err, [&]() -> Result<Date> {
    const Date start = some_date(given, "date");
    if (day < 1) return {Errc::no_such_day, "day"};
    return with_day(start, static_cast<unsigned>(day));
  });
}

oi_status oi_date_is_business_day(int32_t given, const oi_business_calendar *days, uint8_t *result,
                                  oi_error *err) {
  return guard(err, outputs(needed(result, "result")), [&] {
    HostMemory heap(nullptr);
    Workplace work(heap);
    const BusinessCalendar business = calendar(work.memory(), days);
    *result = business.is_business_day(some_date(given, "date")) ? 1 : 0;
  });
}

oi_status oi_date_shift(int32_t given, oi_business_day_shift rule, const oi_business_calendar *days,
                        int32_t *result, oi_error *err) {
  return guard_date(result, err, [&] {
    HostMemory heap(nullptr);
    Workplace work(heap);
    const BusinessCalendar business = calendar(work.memory(), days);
    return shift(some_date(given, "date"), enumerator(rule, BusinessDayShift::modified_following, "rule"),
                 business);
  });
}
