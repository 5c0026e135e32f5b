/* Dates and business days. */
#ifndef OPENITEM_DATE_H
#define OPENITEM_DATE_H

#include "openitem/error.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The date of a year, month and day.
 *  @param[in]  year     1..9999
 *  @param[in]  month    1..12
 *  @param[in]  day      1..31
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (the year); OI_NO_SUCH_DAY (29 February 1900, say)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_from_civil(
    int32_t year,
    int32_t month,
    int32_t day,
    int32_t *result,
    oi_error *err);

/** The year, month and day of a date; three zeros for no date.
 *  @param[in]  date    a date, or 0
 *  @param[out] year    may be NULL
 *  @param[out] month   may be NULL
 *  @param[out] day     may be NULL
 *  @param[out] err     details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_to_civil(
    int32_t date,
    int32_t *year,
    int32_t *month,
    int32_t *day,
    oi_error *err);

/* Bytes that hold a printed date, with the NUL. */
#define OI_DATE_TEXT_SIZE 11

/** Reads "YYYY-MM-DD", exactly ten characters.
 *  @param[in]  text     the text; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; OI_SYNTAX (err.position); OI_DATE_OUT_OF_RANGE; OI_NO_SUCH_DAY
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_parse(
    const char *text,
    size_t size,
    int32_t *result,
    oi_error *err);

/** Writes "YYYY-MM-DD"; nothing for no date.
 *  @param[in]  date       a date, or 0
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31); OI_BUFFER_TOO_SMALL (size
 *      tells what is needed; OI_DATE_TEXT_SIZE always does)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_print(
    int32_t date,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** A day of the week. */
typedef int32_t oi_weekday;
enum {
  OI_WEEKDAY_NONE = 0,                  /**< no date */
  OI_WEEKDAY_MONDAY = 1,                /**< Monday */
  OI_WEEKDAY_TUESDAY = 2,               /**< Tuesday */
  OI_WEEKDAY_WEDNESDAY = 3,             /**< Wednesday */
  OI_WEEKDAY_THURSDAY = 4,              /**< Thursday */
  OI_WEEKDAY_FRIDAY = 5,                /**< Friday */
  OI_WEEKDAY_SATURDAY = 6,              /**< Saturday */
  OI_WEEKDAY_SUNDAY = 7                 /**< Sunday */
};

/** The day of the week.
 *  @param[in]  date      a date, or 0
 *  @param[out] weekday   1 = Monday .. 7 = Sunday; 0 for no date; not NULL
 *  @param[out] err       details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_weekday(
    int32_t date,
    oi_weekday *weekday,
    oi_error *err);

/** Days later, or earlier.
 *  @param[in]  date     a date, not 0
 *  @param[in]  days     any number
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_add_days(
    int32_t date,
    int64_t days,
    int32_t *result,
    oi_error *err);

/** Months later, the day clipped to the month's end: 31 January + 1 = 28 or 29 February.
 *  @param[in]  date     a date, not 0
 *  @param[in]  months   any number
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_add_months(
    int32_t date,
    int64_t months,
    int32_t *result,
    oi_error *err);

/** Another day of the same month; more than it has = its last.
 *  @param[in]  date     a date, not 0
 *  @param[in]  day      at least 1
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31); OI_NO_SUCH_DAY (a day
 *      below 1)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_with_day(
    int32_t date,
    int32_t day,
    int32_t *result,
    oi_error *err);

/** Which days are business days. NULL for it: Monday to Friday. */
typedef struct oi_business_calendar {
  uint32_t struct_size;                 /**< sizeof(oi_business_calendar) */
  uint32_t flags;                       /**< OI_BUSINESS_CALENDAR_... */
  uint32_t weekend_mask;                /**< bits 1 << (oi_weekday - 1); 0: Saturday and Sunday, unless OI_BUSINESS_CALENDAR_NO_WEEKEND */
  uint32_t reserved;                    /**< 0 */
  const int32_t *holidays;              /**< dates, ascending */
  size_t holiday_count;                 /**< how many */
  const int32_t *extra_workdays;        /**< dates, ascending; business days whatever else says */
  size_t extra_workday_count;           /**< how many */
} oi_business_calendar;

/* There is no weekend; weekend_mask is 0. */
#define OI_BUSINESS_CALENDAR_NO_WEEKEND 0x1u

/** Whether a date is a business day.
 *  @param[in]  date       a date, not 0
 *  @param[in]  calendar   business days; NULL: Monday to Friday
 *  @param[out] result     1 or 0; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31); OI_LIMIT_EXCEEDED (a
 *      calendar of more days than there are); OI_OUT_OF_MEMORY (one of more days than fit the stack)
 *  @threads any   @failure unchanged   @cost O(days of the calendar)   @since 0.1 */
OI_API oi_status oi_date_is_business_day(
    int32_t date,
    const oi_business_calendar *calendar,
    uint8_t *result,
    oi_error *err);

/** How a date moves off a day that is no business day. */
typedef int32_t oi_business_day_shift;
enum {
  OI_BUSINESS_DAY_SHIFT_NONE = 0,               /**< it stays */
  OI_BUSINESS_DAY_SHIFT_FOLLOWING = 1,          /**< the next business day */
  OI_BUSINESS_DAY_SHIFT_PRECEDING = 2,          /**< the one before */
  OI_BUSINESS_DAY_SHIFT_MODIFIED_FOLLOWING = 3  /**< the next, but not into another month: then the one before */
};

/** Moves a date off a day that is no business day.
 *  @param[in]  date       a date, not 0
 *  @param[in]  rule       how
 *  @param[in]  calendar   business days; NULL: Monday to Friday
 *  @param[out] result     the date; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31); OI_NO_BUSINESS_DAY (none
 *      within 366 days); OI_LIMIT_EXCEEDED (a calendar of more days than there are);
 *      OI_OUT_OF_MEMORY (one of more days than fit the stack)
 *  @threads any   @failure unchanged   @cost O(days of the calendar)   @since 0.1 */
OI_API oi_status oi_date_shift(
    int32_t date,
    oi_business_day_shift rule,
    const oi_business_calendar *calendar,
    int32_t *result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_DATE_H */
