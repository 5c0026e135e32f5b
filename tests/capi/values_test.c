/* Library, currency, money, decimal, date, terms: everything that needs no ledger. */
#include "books.h"

static void library_tells_its_version(void) {
  TEXT(oi_version(), OI_VERSION);
  TEXT(oi_version(), EXPECTED_VERSION);
  EQUAL(oi_abi_level(), OI_ABI_LEVEL);
  CHECK(strstr(oi_build_info(), OI_VERSION) != NULL);
  EQUAL(oi_has_feature("ledger"), 1);
  EQUAL(oi_has_feature("time_travel"), 0);
  EQUAL(oi_has_feature(NULL), 0);
}

/* The table as the library sees it, against the compiler of this file. */
static void layout_table_agrees_with_this_compiler(void) {
  size_t at = 0;
  size_t found = 0;
  for (; at < oi_layout_count(); ++at) {
    oi_layout_row row;
    size_t written = 0;
    OK(oi_layout_read(at, &row, 1, sizeof row, 0, &written, FRESH));
    EQUAL(written, 1);
    EQUAL(row.reserved, 0);
#define STRUCTURE(type)                                                                                      \
  if (strcmp(row.structure.data, #type) == 0 && row.field.size == 0) {                                       \
    if (SAME_HEADER) EQUAL(row.size, sizeof(type));                                                          \
    ++found;                                                                                                 \
  }
#define MEMBER(type, name)                                                                                   \
  if (strcmp(row.structure.data, #type) == 0 && strcmp(row.field.data, #name) == 0) {                        \
    EQUAL(row.offset, offsetof(type, name));                                                                 \
    ++found;                                                                                                 \
  }
    STRUCTURE(oi_money)
    STRUCTURE(oi_error)
    STRUCTURE(oi_item_row)
    MEMBER(oi_money, digits)
    MEMBER(oi_error, message)
    MEMBER(oi_item_row, sequence)
  }
  EQUAL(found, 6);
  EQUAL(sizeof(oi_money), 24);
  EQUAL(sizeof(oi_decimal), 24);
}

static void statuses_have_names_and_sentences(void) {
  EQUAL(oi_status_at(0), OI_OK);
  EQUAL(oi_status_at(oi_status_count()), OI_OK);
  TEXT(oi_status_name(OI_EXCEEDS_OPEN), "exceeds_open");
  TEXT(oi_status_name(12345), "unknown");
  TEXT(oi_status_message(OI_EXCEEDS_OPEN), "more than is open");
  CHECK(oi_status_count() > 50);
  TEXT(oi_item_kind_name(OI_ITEM_KIND_CREDIT_MEMO), "credit_memo");
  TEXT(oi_item_kind_name(99), "unknown");
  TEXT(oi_item_status_name(OI_ITEM_STATUS_PARTLY_PAID), "partly_paid");
  TEXT(oi_item_status_name(-1), "unknown");
}

static void error_describes_itself(void) {
  oi_error refusal;
  char text[256];
  size_t size = 0;
  OI_INIT(refusal);
  refusal.code = OI_EXCEEDS_OPEN;
  refusal.kind = OI_ENTITY_KIND_INVOICE;
  refusal.id = 17;
  strcpy(refusal.field, "amount");
  refusal.fitting = money("60.00 EUR");
  OK(oi_error_describe(&refusal, text, sizeof text, &size, FRESH));
  TEXT(text, "exceeds_open: invoice 17, amount: more than is open; 60.00 EUR would have fitted");
  EQUAL(size, strlen(text));
  REFUSED(OI_BUFFER_TOO_SMALL, oi_error_describe(&refusal, text, size, &size, FRESH));
  EQUAL(size, 80);
  TEXT(text, "");
  OK(oi_error_describe(&refusal, text, size + 1, NULL, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "error", oi_error_describe(NULL, text, sizeof text, NULL, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "buffer", oi_error_describe(&refusal, NULL, 10, NULL, FRESH));
  refusal.struct_size = 3;
  REFUSED(OI_BAD_STRUCT_SIZE, oi_error_describe(&refusal, text, sizeof text, NULL, FRESH));
}

static void currencies_have_their_digits(void) {
  oi_currency currency;
  oi_iso4217_row row;
  size_t written = 0;
  OK(oi_currency_iso("KWD", 3, &currency, FRESH));
  EQUAL(currency.digits, 3);
  REFUSED(OI_UNKNOWN_CURRENCY, oi_currency_iso("XAU", 3, &currency, FRESH));
  EQUAL(currency.code[0], 0);
  OK(oi_currency_custom("POINTS", OI_NUL_TERMINATED, 18, &currency, FRESH));
  REFUSED(OI_INVALID_ARGUMENT, oi_currency_custom("points", OI_NUL_TERMINATED, 2, &currency, FRESH));
  REFUSED(OI_INVALID_ARGUMENT, oi_currency_custom("POINTS", OI_NUL_TERMINATED, 19, &currency, FRESH));
  CHECK(oi_iso4217_count() > 150);
  OK(oi_iso4217_read(0, &row, 1, sizeof row, 0, &written, FRESH));
  VIEW(row.code, "AED");
  EQUAL(row.numeric, 784);
  EQUAL(row.digits, 2);
  EQUAL(strlen(oi_iso4217_date()), 7);
}

static void money_reads_and_prints_exactly(void) {
  oi_money amount;
  oi_currency yen;
  char text[OI_MONEY_TEXT_SIZE];
  size_t size = 0;
  OK(oi_money_parse("55.9 USD", OI_NUL_TERMINATED, &amount, FRESH));
  MONEY(amount, "55.90 USD");
  OK(oi_money_print_amount(&amount, text, sizeof text, &size, FRESH));
  TEXT(text, "55.90");
  OK(oi_money_print(&amount, text, sizeof text, &size, FRESH));
  EQUAL(size, 9);
  REFUSED(OI_BUFFER_TOO_SMALL, oi_money_print(&amount, text, 9, &size, FRESH));
  EQUAL(size, 9);
  OK(oi_currency_iso("JPY", 3, &yen, FRESH));
  OK(oi_money_parse_amount("100", 3, &yen, &amount, FRESH));
  MONEY(amount, "100 JPY");
  REFUSED(OI_TOO_MANY_DECIMALS, oi_money_parse_amount("100.0", 5, &yen, &amount, FRESH));
  EQUAL(err.position, 4);
  MONEY(amount, "");
  REFUSED(OI_SYNTAX, oi_money_parse("12,34 USD", OI_NUL_TERMINATED, &amount, FRESH));
  EQUAL(err.position, 2);
  REFUSED(OI_UNKNOWN_CURRENCY, oi_money_parse("1 XXX", OI_NUL_TERMINATED, &amount, FRESH));
  REFUSED(OI_OVERFLOW,
          oi_money_parse("1000000000000000000000000000000000000.00 USD", OI_NUL_TERMINATED, &amount, FRESH));
}

static void money_counts_minor_units(void) {
  oi_currency dollar;
  oi_money amount;
  int64_t units = 0;
  OK(oi_currency_iso("USD", 3, &dollar, FRESH));
  OK(oi_money_from_int64(-1234, &dollar, &amount, FRESH));
  MONEY(amount, "-12.34 USD");
  OK(oi_money_to_int64(&amount, &units, FRESH));
  EQUAL(units, -1234);
  amount = money("92233720368547758.08 USD");
  REFUSED(OI_OVERFLOW, oi_money_to_int64(&amount, &units, FRESH));
  EQUAL(units, 0);
  dollar.digits = 3;
  BLAMES(OI_UNKNOWN_CURRENCY, "currency", oi_money_from_int64(1, &dollar, &amount, FRESH));
  memset(&dollar, 0, sizeof dollar);
  REFUSED(OI_MISSING, oi_money_from_int64(1, &dollar, &amount, FRESH));
}

static void money_adds_within_one_currency(void) {
  oi_money a = money("10.00 USD");
  oi_money b = money("0.01 USD");
  const oi_money euro = money("1.00 EUR");
  const oi_money most = money("999999999999999999999999999999999999.99 USD");
  int32_t order = 7;
  OK(oi_money_add(&a, &b, &a, FRESH)); /* the result may be an operand */
  MONEY(a, "10.01 USD");
  OK(oi_money_subtract(&b, &a, &b, FRESH));
  MONEY(b, "-10.00 USD");
  OK(oi_money_negate(&b, &b, FRESH));
  MONEY(b, "10.00 USD");
  OK(oi_money_compare(&a, &b, &order, FRESH));
  EQUAL(order, 1);
  REFUSED(OI_CURRENCY_MISMATCH, oi_money_compare(&a, &euro, &order, FRESH));
  EQUAL(order, 0);
  REFUSED(OI_CURRENCY_MISMATCH, oi_money_add(&a, &euro, &b, FRESH));
  MONEY(b, "");
  REFUSED(OI_OVERFLOW, oi_money_add(&most, &a, &b, FRESH));
  REFUSED(OI_CURRENCY_MISMATCH, oi_money_subtract(&a, &euro, &b, FRESH));
}

/* A currency that ISO 4217 lacks has the digits it is given with: every operation takes it, and keeps two
 * apart that differ in their digits. */
static void money_calculates_in_a_currency_of_the_host(void) {
  const oi_decimal half = decimal("0.5");
  const oi_decimal rate = decimal("10");
  const oi_decimal price = decimal("0.3333");
  const oi_decimal three = decimal("3");
  oi_currency points;
  oi_currency coarse;
  oi_money a;
  oi_money b;
  oi_money other;
  oi_money result;
  oi_money parts[3];
  oi_money left;
  oi_decimal weights[3];
  int64_t units = 0;
  int32_t order = 7;
  OK(oi_currency_custom("POINTS", 6, 4, &points, FRESH));
  OK(oi_currency_custom("POINTS", 6, 0, &coarse, FRESH));
  OK(oi_money_parse_amount("10.0000", 7, &points, &a, FRESH));
  OK(oi_money_parse_amount("0.0001", 6, &points, &b, FRESH));
  OK(oi_money_from_int64(10, &coarse, &other, FRESH));
  OK(oi_money_to_int64(&a, &units, FRESH));
  EQUAL(units, 100000);
  MONEY(a, "10.0000 POINTS");
  MONEY(other, "10 POINTS");
  OK(oi_money_add(&a, &b, &result, FRESH));
  MONEY(result, "10.0001 POINTS");
  OK(oi_money_subtract(&b, &a, &result, FRESH));
  MONEY(result, "-9.9999 POINTS");
  OK(oi_money_negate(&b, &result, FRESH));
  MONEY(result, "-0.0001 POINTS");
  OK(oi_money_compare(&b, &a, &order, FRESH));
  EQUAL(order, -1);
  OK(oi_money_compare(&a, &a, &order, FRESH));
  EQUAL(order, 0);
  OK(oi_money_multiply(&a, &half, OI_ROUNDING_UNNECESSARY, &result, FRESH));
  MONEY(result, "5.0000 POINTS");
  OK(oi_money_percent_of(&a, &rate, OI_ROUNDING_UNNECESSARY, &result, FRESH));
  MONEY(result, "1.0000 POINTS");
  OK(oi_money_divide(&a, &three, OI_ROUNDING_DOWN, &result, FRESH));
  MONEY(result, "3.3333 POINTS");
  OK(oi_money_extend(&three, &price, &points, OI_ROUNDING_UNNECESSARY, &result, FRESH));
  MONEY(result, "0.9999 POINTS");
  OK(oi_money_proportion(&a, &b, &a, OI_ROUNDING_UNNECESSARY, &result, FRESH));
  MONEY(result, "0.0001 POINTS");
  OK(oi_money_round_to_step(&result, &a, OI_ROUNDING_UP, &result, FRESH));
  MONEY(result, "10.0000 POINTS");
  weights[0] = weights[1] = weights[2] = decimal("1");
  OK(oi_money_split(&a, weights, 3, OI_SPLIT_REMAINDER_FIRST, parts, &left, FRESH));
  MONEY(parts[0], "3.3334 POINTS");
  MONEY(parts[2], "3.3333 POINTS");
  /* of one code, and two currencies */
  BLAMES(OI_CURRENCY_MISMATCH, "currency", oi_money_add(&a, &other, &result, FRESH));
  BLAMES(OI_CURRENCY_MISMATCH, "currency", oi_money_compare(&a, &other, &order, FRESH));
  /* checked as amounts in ISO money are */
  result = b;
  result.hi = INT64_MAX;
  BLAMES(OI_OVERFLOW, "b", oi_money_add(&a, &result, &parts[0], FRESH));
  BLAMES(OI_OVERFLOW, "a", oi_money_add(&result, &a, &parts[0], FRESH));
  result = b;
  result.currency[6] = 'x';
  BLAMES(OI_INVALID_ARGUMENT, "b", oi_money_add(&a, &result, &parts[0], FRESH));
  result = b;
  result.digits = 19;
  BLAMES(OI_INVALID_ARGUMENT, "amount", oi_money_negate(&result, &parts[0], FRESH));
}

static void money_rounds_only_as_told(void) {
  const oi_money amount = money("10.00 USD");
  const oi_money three = money("3.00 USD");
  const oi_decimal third = decimal("0.3333");
  const oi_decimal quantity = decimal("3");
  const oi_decimal price = decimal("0.335");
  const oi_decimal rate = decimal("19");
  const oi_decimal zero = decimal("0");
  const oi_money step = money("0.05 CHF");
  const oi_money francs = money("13.31 CHF");
  oi_money result;
  oi_currency dollar;
  OK(oi_currency_iso("USD", 3, &dollar, FRESH));
  OK(oi_money_extend(&quantity, &price, &dollar, OI_ROUNDING_HALF_UP, &result, FRESH));
  MONEY(result, "1.01 USD");
  REFUSED(OI_INEXACT, oi_money_extend(&quantity, &price, &dollar, OI_ROUNDING_DEFAULT, &result, FRESH));
  OK(oi_money_multiply(&amount, &third, OI_ROUNDING_DOWN, &result, FRESH));
  MONEY(result, "3.33 USD");
  OK(oi_money_percent_of(&amount, &rate, OI_ROUNDING_UNNECESSARY, &result, FRESH));
  MONEY(result, "1.90 USD");
  OK(oi_money_proportion(&amount, &amount, &three, OI_ROUNDING_HALF_EVEN, &result, FRESH));
  MONEY(result, "33.33 USD");
  OK(oi_money_divide(&amount, &quantity, OI_ROUNDING_CEILING, &result, FRESH));
  MONEY(result, "3.34 USD");
  REFUSED(OI_DIVISION_BY_ZERO, oi_money_divide(&amount, &zero, OI_ROUNDING_DOWN, &result, FRESH));
  OK(oi_money_round_to_step(&francs, &step, OI_ROUNDING_HALF_UP, &result, FRESH));
  MONEY(result, "13.30 CHF");
  BLAMES(OI_INVALID_ARGUMENT, "rounding", oi_money_multiply(&amount, &third, 9, &result, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "rounding", oi_money_multiply(&amount, &third, -1, &result, FRESH));
}

static void money_is_checked_at_the_border(void) {
  oi_money amount = money("1.00 USD");
  oi_money bad = amount;
  oi_money result;
  bad.hi = INT64_MAX;
  BLAMES(OI_OVERFLOW, "amount", oi_money_negate(&bad, &result, FRESH));
  bad = amount;
  bad.hi = INT64_MIN;
  bad.lo = 0;
  BLAMES(OI_OVERFLOW, "amount", oi_money_negate(&bad, &result, FRESH));
  bad = amount;
  bad.digits = 3;
  BLAMES(OI_UNKNOWN_CURRENCY, "amount", oi_money_negate(&bad, &result, FRESH));
  bad = amount;
  bad.currency[5] = 'X'; /* behind the end of the code */
  BLAMES(OI_INVALID_ARGUMENT, "amount", oi_money_negate(&bad, &result, FRESH));
  bad = amount;
  bad.currency[0] = 'u';
  BLAMES(OI_INVALID_ARGUMENT, "amount", oi_money_negate(&bad, &result, FRESH));
  bad = amount;
  bad.currency[0] = 0;
  BLAMES(OI_INVALID_ARGUMENT, "amount", oi_money_negate(&bad, &result, FRESH));
  memset(&bad, 0, sizeof bad);
  BLAMES(OI_MISSING, "amount", oi_money_negate(&bad, &result, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "amount", oi_money_negate(NULL, &result, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "result", oi_money_negate(&amount, NULL, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "amount",
         oi_money_negate((const oi_money *)(const void *)((const char *)&amount + 1), &result, FRESH));
}

static void money_splits_without_losing_a_cent(void) {
  const oi_money whole = money("100.00 USD");
  const oi_money yen = money("100 JPY");
  oi_decimal weights[3];
  oi_money amounts[3];
  oi_money parts[3];
  oi_money left;
  weights[0] = decimal("200");
  weights[1] = decimal("100");
  weights[2] = decimal("50");
  OK(oi_money_split(&whole, weights, 3, OI_SPLIT_REMAINDER_DEFAULT, parts, &left, FRESH));
  MONEY(parts[0], "57.14 USD");
  MONEY(parts[1], "28.57 USD");
  MONEY(parts[2], "14.29 USD");
  MONEY(left, "0.00 USD");
  amounts[0] = amounts[1] = amounts[2] = money("7.00 EUR");
  OK(oi_money_split_by_amounts(&yen, amounts, 3, OI_SPLIT_REMAINDER_SEPARATE, parts, &left, FRESH));
  MONEY(parts[2], "33 JPY");
  MONEY(left, "1 JPY");
  weights[1] = decimal("-1");
  REFUSED(OI_INVALID_ARGUMENT,
          oi_money_split(&whole, weights, 3, OI_SPLIT_REMAINDER_FIRST, parts, &left, FRESH));
  MONEY(parts[0], "");
  REFUSED(OI_INVALID_ARGUMENT,
          oi_money_split(&whole, weights, 0, OI_SPLIT_REMAINDER_FIRST, parts, &left, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "weights",
         oi_money_split(&whole, NULL, 3, OI_SPLIT_REMAINDER_FIRST, parts, &left, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "parts",
         oi_money_split(&whole, weights, 3, OI_SPLIT_REMAINDER_FIRST, NULL, &left, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "remainder", oi_money_split(&whole, weights, 3, 5, parts, &left, FRESH));
  amounts[2] = money("1.00 USD");
  REFUSED(OI_CURRENCY_MISMATCH,
          oi_money_split_by_amounts(&yen, amounts, 3, OI_SPLIT_REMAINDER_LAST, parts, NULL, FRESH));
}

static void decimals_calculate_exactly(void) {
  oi_decimal a = decimal("1.250");
  const oi_decimal b = decimal("0.75");
  const oi_decimal seven = decimal("7");
  const oi_decimal three = decimal("3");
  oi_decimal result;
  int32_t order = 7;
  char text[OI_MONEY_TEXT_SIZE];
  OK(oi_decimal_print(&a, text, sizeof text, NULL, FRESH));
  TEXT(text, "1.250");
  OK(oi_decimal_add(&a, &b, &a, FRESH));
  OK(oi_decimal_print(&a, text, sizeof text, NULL, FRESH));
  TEXT(text, "2.000");
  OK(oi_decimal_subtract(&a, &b, &result, FRESH));
  OK(oi_decimal_multiply(&result, &b, &result, FRESH));
  OK(oi_decimal_print(&result, text, sizeof text, NULL, FRESH));
  TEXT(text, "0.93750");
  OK(oi_decimal_from_int64(125, 2, &result, FRESH));
  a = decimal("1.250");
  OK(oi_decimal_compare(&a, &result, &order, FRESH));
  EQUAL(order, 0);
  OK(oi_decimal_rescale(&a, 1, OI_ROUNDING_HALF_EVEN, &result, FRESH));
  OK(oi_decimal_print(&result, text, sizeof text, NULL, FRESH));
  TEXT(text, "1.2");
  REFUSED(OI_INEXACT, oi_decimal_rescale(&a, 1, OI_ROUNDING_DEFAULT, &result, FRESH));
  OK(oi_decimal_quotient(&seven, &three, 2, OI_ROUNDING_HALF_UP, &result, FRESH));
  OK(oi_decimal_print(&result, text, sizeof text, NULL, FRESH));
  TEXT(text, "2.33");
  BLAMES(OI_INVALID_ARGUMENT, "denominator",
         oi_decimal_quotient(&seven, &a, 2, OI_ROUNDING_HALF_UP, &result, FRESH));
  REFUSED(OI_SYNTAX, oi_decimal_parse("1e3", OI_NUL_TERMINATED, &result, FRESH));
  a.scale = 19;
  BLAMES(OI_INVALID_ARGUMENT, "a", oi_decimal_add(&a, &b, &result, FRESH));
  a.scale = 0;
  a.reserved = 1;
  BLAMES(OI_INVALID_ARGUMENT, "a", oi_decimal_add(&a, &b, &result, FRESH));
  a.reserved = 0;
  a.hi = INT64_MAX;
  BLAMES(OI_OVERFLOW, "a", oi_decimal_add(&a, &b, &result, FRESH));
}

static void dates_count_days_from_year_one(void) {
  int32_t date = 0;
  int32_t year = 0;
  int32_t month = 0;
  int32_t day = 0;
  oi_weekday weekday = 0;
  char text[OI_DATE_TEXT_SIZE];
  OK(oi_date_from_civil(1, 1, 1, &date, FRESH));
  EQUAL(date, 1);
  OK(oi_date_from_civil(1970, 1, 1, &date, FRESH));
  EQUAL(date, OI_UNIX_EPOCH);
  OK(oi_date_parse("9999-12-31", 10, &date, FRESH));
  EQUAL(date, OI_LAST_DATE);
  OK(oi_date_print(date, text, sizeof text, NULL, FRESH));
  TEXT(text, "9999-12-31");
  OK(oi_date_print(0, text, sizeof text, NULL, FRESH));
  TEXT(text, "");
  REFUSED(OI_BUFFER_TOO_SMALL, oi_date_print(date, text, 10, NULL, FRESH));
  OK(oi_date_to_civil(on("2024-02-29"), &year, &month, &day, FRESH));
  EQUAL(year * 10000 + month * 100 + day, 20240229);
  OK(oi_date_weekday(on("2026-08-01"), &weekday, FRESH));
  EQUAL(weekday, OI_WEEKDAY_SATURDAY);
  OK(oi_date_weekday(0, &weekday, FRESH));
  EQUAL(weekday, OI_WEEKDAY_NONE);
  OK(oi_date_add_days(on("2026-01-31"), 1, &date, FRESH));
  EQUAL(date, on("2026-02-01"));
  OK(oi_date_add_months(on("2026-01-31"), 1, &date, FRESH));
  EQUAL(date, on("2026-02-28"));
  OK(oi_date_with_day(on("2026-02-03"), 31, &date, FRESH));
  EQUAL(date, on("2026-02-28"));
  REFUSED(OI_NO_SUCH_DAY, oi_date_from_civil(1900, 2, 29, &date, FRESH));
  EQUAL(date, 0);
  REFUSED(OI_NO_SUCH_DAY, oi_date_from_civil(2026, -1, 1, &date, FRESH));
  REFUSED(OI_DATE_OUT_OF_RANGE, oi_date_add_days(OI_LAST_DATE, 1, &date, FRESH));
  REFUSED(OI_DATE_OUT_OF_RANGE, oi_date_add_months(1, INT64_MIN, &date, FRESH));
  REFUSED(OI_DATE_OUT_OF_RANGE, oi_date_add_days(0, 1, &date, FRESH));
  REFUSED(OI_NO_SUCH_DAY, oi_date_with_day(on("2026-02-03"), 0, &date, FRESH));
  REFUSED(OI_DATE_OUT_OF_RANGE, oi_date_to_civil(-1, &year, &month, &day, FRESH));
  REFUSED(OI_SYNTAX, oi_date_parse("2026-2-03", OI_NUL_TERMINATED, &date, FRESH));
  REFUSED(OI_NULL_ARGUMENT, oi_date_parse(NULL, 3, &date, FRESH));
}

static void dates_move_off_weekends_and_holidays(void) {
  oi_business_calendar calendar;
  int32_t holidays[2];
  int32_t workdays[1];
  int32_t date = 0;
  uint8_t is = 7;
  OI_INIT(calendar);
  OK(oi_date_is_business_day(on("2026-08-01"), NULL, &is, FRESH));
  EQUAL(is, 0);
  OK(oi_date_shift(on("2026-08-01"), OI_BUSINESS_DAY_SHIFT_FOLLOWING, NULL, &date, FRESH));
  EQUAL(date, on("2026-08-03"));
  holidays[0] = on("2026-08-03");
  holidays[1] = on("2026-08-04");
  calendar.holidays = holidays;
  calendar.holiday_count = 2;
  OK(oi_date_shift(on("2026-08-01"), OI_BUSINESS_DAY_SHIFT_FOLLOWING, &calendar, &date, FRESH));
  EQUAL(date, on("2026-08-05"));
  workdays[0] = on("2026-08-01");
  calendar.extra_workdays = workdays;
  calendar.extra_workday_count = 1;
  OK(oi_date_is_business_day(on("2026-08-01"), &calendar, &is, FRESH));
  EQUAL(is, 1);
  calendar.flags = OI_BUSINESS_CALENDAR_NO_WEEKEND;
  OK(oi_date_is_business_day(on("2026-08-02"), &calendar, &is, FRESH));
  EQUAL(is, 1);
  calendar.weekend_mask = 1;
  BLAMES(OI_DOES_NOT_GO_WITH, "weekend_mask", oi_date_is_business_day(1, &calendar, &is, FRESH));
  calendar.flags = 0;
  OK(oi_date_is_business_day(on("2026-08-10"), &calendar, &is, FRESH)); /* a Monday */
  EQUAL(is, 0);
  calendar.weekend_mask = 0x7f;
  REFUSED(OI_NO_BUSINESS_DAY,
          oi_date_shift(on("2028-01-01"), OI_BUSINESS_DAY_SHIFT_FOLLOWING, &calendar, &date, FRESH));
  holidays[1] = holidays[0];
  BLAMES(OI_NOT_ASCENDING, "holidays", oi_date_is_business_day(1, &calendar, &is, FRESH));
  EQUAL(err.position, 1);
  BLAMES(OI_INVALID_ARGUMENT, "rule", oi_date_shift(1, 4, NULL, &date, FRESH));
}

static oi_terms_portion percent_in_days(const char *percent, int32_t days) {
  oi_terms_portion portion;
  OI_INIT(portion);
  portion.share = OI_PORTION_SHARE_PERCENT;
  portion.percent = decimal(percent);
  portion.days = days;
  return portion;
}

static void terms_give_due_portions(void) {
  oi_terms_portion terms[3];
  oi_due_inputs base;
  oi_due_portion portions[3];
  const oi_money total = money("100.01 USD");
  int32_t date = 0;
  size_t count = 0;
  OI_INIT(base);
  base.document = on("2026-01-01");
  base.effective = base.document;
  terms[0] = percent_in_days("30", 0);
  terms[1] = percent_in_days("50", 30);
  OI_INIT(terms[2]);
  terms[2].months = 1;
  terms[2].day = 31;
  OK(oi_terms_due_date(&terms[2], &base, NULL, &date, FRESH));
  EQUAL(date, on("2026-02-28"));
  OK(oi_terms_due_portions(terms, 3, 0, &total, &base, NULL, OI_ROUNDING_DEFAULT, portions, 3,
                           sizeof portions[0], 0, &count, FRESH));
  EQUAL(count, 3);
  MONEY(portions[0].amount, "30.00 USD");
  MONEY(portions[1].amount, "50.01 USD");
  MONEY(portions[2].amount, "20.00 USD");
  EQUAL(portions[1].due, on("2026-01-31"));
  EQUAL(portions[1].struct_size, sizeof portions[1]);
  REFUSED(OI_BUFFER_TOO_SMALL, oi_terms_due_portions(terms, 3, 0, &total, &base, NULL, OI_ROUNDING_DEFAULT,
                                                     portions, 2, sizeof portions[0], 0, &count, FRESH));
  EQUAL(count, 3);
  REFUSED(OI_TERMS_INCOMPLETE,
          oi_terms_due_portions(terms, 2, sizeof terms[0], &total, &base, NULL, OI_ROUNDING_DEFAULT, portions,
                                3, sizeof portions[0], 0, &count, FRESH));
  EQUAL(count, 0);
  terms[1].day = 32;
  BLAMES(OI_INVALID_ARGUMENT, "day", oi_terms_due_date(&terms[1], &base, NULL, &date, FRESH));
  terms[1].day = 0;
  terms[1].base = OI_DUE_BASE_DELIVERY;
  REFUSED(OI_MISSING, oi_terms_due_date(&terms[1], &base, NULL, &date, FRESH));
}

static void discounts_have_a_last_day(void) {
  oi_discount_tier tier;
  int32_t date = 0;
  OI_INIT(tier);
  tier.percent = decimal("2");
  tier.days = 10;
  OK(oi_terms_discount_date(&tier, on("2026-01-01"), &date, FRESH));
  EQUAL(date, on("2026-01-11"));
  tier.days = -1;
  BLAMES(OI_INVALID_ARGUMENT, "days", oi_terms_discount_date(&tier, on("2026-01-01"), &date, FRESH));
}

static void lines_add_up(void) {
  oi_line_input lines[2];
  oi_line_tax tax;
  oi_document_totals totals;
  oi_money nets[2];
  oi_tax_row taxes[1];
  oi_currency dollar;
  size_t tax_count = 0;
  OK(oi_currency_iso("USD", 3, &dollar, FRESH));
  OI_INIT(tax);
  tax.code = oi_text_of("VAT");
  tax.percent = decimal("19");
  OI_INIT(lines[0]);
  lines[0].unit_price = decimal("0.02");
  lines[0].taxes = &tax;
  lines[0].tax_count = 1;
  lines[1] = lines[0];
  OI_INIT(totals);
  OK(oi_document_add_up(lines, 2, 0, &dollar, OI_TAX_SCOPE_DOCUMENT, OI_ROUNDING_DEFAULT, &totals, nets,
                        taxes, 1, sizeof taxes[0], 0, &tax_count, FRESH));
  MONEY(totals.lines, "0.04 USD"); /* a quantity of all zero is one */
  MONEY(totals.tax, "0.01 USD");
  MONEY(totals.total, "0.05 USD");
  MONEY(nets[1], "0.02 USD");
  EQUAL(tax_count, 1);
  VIEW(taxes[0].code, "VAT");
  MONEY(taxes[0].base, "0.04 USD");
  lines[1].flags = OI_LINE_ZERO_QUANTITY;
  OK(oi_document_add_up(lines, 2, 0, &dollar, OI_TAX_SCOPE_LINE, OI_ROUNDING_DEFAULT, &totals, NULL, NULL, 0,
                        0, 0, NULL, FRESH));
  MONEY(totals.lines, "0.02 USD");
  REFUSED(OI_BUFFER_TOO_SMALL,
          oi_document_add_up(lines, 2, 0, &dollar, OI_TAX_SCOPE_LINE, OI_ROUNDING_DEFAULT, &totals, nets,
                             NULL, 0, 0, 0, &tax_count, FRESH));
  EQUAL(tax_count, 1);
  lines[0].discount = money("1.00 EUR");
  REFUSED(OI_CURRENCY_MISMATCH,
          oi_document_add_up(lines, 2, 0, &dollar, OI_TAX_SCOPE_LINE, OI_ROUNDING_DEFAULT, &totals, nets,
                             NULL, 0, 0, 0, NULL, FRESH));
  MONEY(totals.total, "");
  lines[0].description.data = "\xff";
  lines[0].description.size = 1;
  BLAMES(OI_INVALID_TEXT, "description",
         oi_document_add_up(lines, 2, 0, &dollar, OI_TAX_SCOPE_LINE, OI_ROUNDING_DEFAULT, &totals, nets, NULL,
                            0, 0, 0, NULL, FRESH));
}

/* Who gives a quantity sets the flag: "0" is all zero, and all zero alone means that none was given. */
static void a_quantity_of_zero_is_said_with_its_flag(void) {
  static const struct {
    const char *quantity;
    uint32_t flags;
    const char *total;
  } rows[] = {
      {NULL, 0, "5.00 USD"},
      {NULL, OI_LINE_ZERO_QUANTITY, "0.00 USD"},
      {"0", 0, "5.00 USD"},
      {"0", OI_LINE_ZERO_QUANTITY, "0.00 USD"},
      {"-0", OI_LINE_ZERO_QUANTITY, "0.00 USD"},
      {"00", OI_LINE_ZERO_QUANTITY, "0.00 USD"},
      {"0.00", 0, "0.00 USD"}, /* not all zero: it has a scale */
      {"0.00", OI_LINE_ZERO_QUANTITY, "0.00 USD"},
      {"-0.000000000000000000", OI_LINE_ZERO_QUANTITY, "0.00 USD"},
      {"1", OI_LINE_ZERO_QUANTITY, "5.00 USD"},
      {"-2", OI_LINE_ZERO_QUANTITY, "-10.00 USD"},
  };
  oi_currency dollar;
  OK(oi_currency_iso("USD", 3, &dollar, FRESH));
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; ++i) {
    oi_line_input line;
    oi_document_totals totals;
    OI_INIT(line);
    OI_INIT(totals);
    line.flags = rows[i].flags;
    if (rows[i].quantity != NULL) line.quantity = decimal(rows[i].quantity);
    line.unit_price = decimal("5");
    OK(oi_document_add_up(&line, 1, 0, &dollar, OI_TAX_SCOPE_DOCUMENT, OI_ROUNDING_DEFAULT, &totals, NULL,
                          NULL, 0, 0, 0, NULL, FRESH));
    MONEY(totals.total, rows[i].total);
  }
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(library_tells_its_version),
      CASE(layout_table_agrees_with_this_compiler),
      CASE(statuses_have_names_and_sentences),
      CASE(error_describes_itself),
      CASE(currencies_have_their_digits),
      CASE(money_reads_and_prints_exactly),
      CASE(money_counts_minor_units),
      CASE(money_adds_within_one_currency),
      CASE(money_calculates_in_a_currency_of_the_host),
      CASE(money_rounds_only_as_told),
      CASE(money_is_checked_at_the_border),
      CASE(money_splits_without_losing_a_cent),
      CASE(decimals_calculate_exactly),
      CASE(dates_count_days_from_year_one),
      CASE(dates_move_off_weekends_and_holidays),
      CASE(terms_give_due_portions),
      CASE(discounts_have_a_last_day),
      CASE(lines_add_up),
      CASE(a_quantity_of_zero_is_said_with_its_flag),
  };
  return RUN(cases);
}
