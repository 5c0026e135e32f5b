/* Real invoices through the C ABI: 2,466 of 100 customers, each settled in full on one day, from a file that
 * nobody here has made. What is open, how old it is and how long customers take to pay as of any day follows
 * from the file's own columns; this program works it out with integers of its own and wants the ledger to
 * agree.
 *
 *   ibm_late_payments FILE      exit status 0: all agrees; 1: something does not; 77: there is no such file
 */
#include "csv.h"
#include "failure.h"

#include <openitem.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SKIPPED = 77, BUCKETS = 5, DATES = 28, MOST_CUSTOMERS = 256 };

/* ---- the file, in integers ---- */

enum {
  COUNTRY,
  CUSTOMER,
  PAPERLESS_DATE,
  NUMBER,
  ISSUED,
  DUE,
  AMOUNT,
  DISPUTED,
  SETTLED,
  PAPERLESS,
  DAYS_TO_SETTLE,
  DAYS_LATE,
  COLUMNS
};
static const csv_column columns[COLUMNS] = {
    {"countryCode", true}, {"customerID", true},    {"PaperlessDate", true}, {"invoiceNumber", true},
    {"InvoiceDate", true}, {"DueDate", true},       {"InvoiceAmount", true}, {"Disputed", true},
    {"SettledDate", true}, {"PaperlessBill", true}, {"DaysToSettle", true},  {"DaysLate", true}};

typedef struct bill {
  const csv_field *fields;
  size_t customer; /* index */
  int32_t issued, due, settled;
  int32_t days_to_settle, days_late; /* as the file says */
  int64_t cents;
} bill;

typedef struct book {
  csv_file file;
  csv_field *fields;
  bill *bills;
  size_t count;
  const char *customers[MOST_CUSTOMERS]; /* codes in order of appearance */
  size_t customer_count;
} book;

static size_t failures;

static void complain(const char *what, const char *whose, int32_t date, int64_t expected, int64_t got) {
  char text[OI_DATE_TEXT_SIZE] = "";
  (void)oi_date_print(date, text, sizeof text, NULL, NULL);
  ++failures;
  fprintf(stderr, "%s of %s as of %s: expected %" PRId64 ", got %" PRId64 "\n", what, whose, text, expected,
          got);
}

static void check(const char *what, const char *whose, int32_t date, int64_t expected, int64_t got) {
  if (expected != got) complain(what, whose, date, expected, got);
}

static bool is_leap(int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* The day number by counting, 1 = 0001-01-01: not by the library under test. */
static int32_t day_number(int32_t year, int32_t month, int32_t day) {
  static const int32_t before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  int32_t years = year - 1;
  int32_t leap = month > 2 && is_leap(year) ? 1 : 0;
  return 365 * years + years / 4 - years / 100 + years / 400 + before[month - 1] + leap + day;
}

static int64_t take_digits(const char **text) {
  int64_t value = 0;
  for (; **text >= '0' && **text <= '9'; ++*text) value = value * 10 + (**text - '0');
  return value;
}

/* "4/6/2013" */
static int32_t read_american_date(const csv_field *field) {
  const char *text = field->text;
  int32_t month = (int32_t)take_digits(&text);
  if (*text == '/') ++text;
  int32_t day = (int32_t)take_digits(&text);
  if (*text == '/') ++text;
  int32_t year = (int32_t)take_digits(&text);
  if (*text == '\0' && month >= 1 && month <= 12 && day >= 1 && year >= 1)
    return day_number(year, month, day);
  csv_complain(field, 0, "\"%s\" is not a date like 4/6/2013", field->text);
  ++failures;
  return 1;
}

/* "55.94", "61.7", "5" */
static int64_t read_cents(const csv_field *field) {
  const char *text = field->text;
  int64_t cents = take_digits(&text) * 100;
  if (*text == '.') {
    size_t decimals = strlen(++text);
    int64_t part = take_digits(&text);
    cents += decimals == 1 ? part * 10 : part;
  }
  if (*text != '\0') {
    csv_complain(field, 0, "\"%s\" is not an amount like 55.94", field->text);
    ++failures;
  }
  return cents;
}

static int32_t read_days(const csv_field *field) {
  const char *text = field->text;
  return (int32_t)take_digits(&text);
}

static size_t customer_index(book *data, const char *code) {
  for (size_t i = 0; i < data->customer_count; ++i) {
    if (strcmp(data->customers[i], code) == 0) return i;
  }
  if (data->customer_count == MOST_CUSTOMERS) {
    fputs("too many customers\n", stderr);
    exit(1);
  }
  data->customers[data->customer_count] = code;
  return data->customer_count++;
}

static void read_bill(book *data, size_t index) {
  bill *one = &data->bills[index];
  one->fields = data->fields + index * COLUMNS;
  one->customer = customer_index(data, one->fields[CUSTOMER].text);
  one->issued = read_american_date(&one->fields[ISSUED]);
  one->due = read_american_date(&one->fields[DUE]);
  one->settled = read_american_date(&one->fields[SETTLED]);
  one->days_to_settle = read_days(&one->fields[DAYS_TO_SETTLE]);
  one->days_late = read_days(&one->fields[DAYS_LATE]);
  one->cents = read_cents(&one->fields[AMOUNT]);
  check("days to settle", one->fields[NUMBER].text, one->settled, one->days_to_settle,
        one->settled - one->issued);
  int32_t late = one->settled > one->due ? one->settled - one->due : 0;
  check("days late", one->fields[NUMBER].text, one->settled, one->days_late, late);
}

static bool read_book(book *data, const char *path) {
  memset(data, 0, sizeof *data);
  if (!csv_open(&data->file, path, columns, COLUMNS) ||
      !csv_read_rows(&data->file, &data->fields, &data->count))
    return false;
  data->bills = calloc(data->count + 1, sizeof *data->bills);
  if (!data->bills) return out_of_memory();
  for (size_t i = 0; i < data->count; ++i) read_bill(data, i);
  return true;
}

static void free_book(book *data) {
  free(data->bills);
  free(data->fields);
  csv_close(&data->file);
}

/* ---- the ledger ---- */

static oi_text text_of(const csv_field *field) {
  return (oi_text){field->text, field->size};
}

static bool post_customers(oi_ledger *ledger, const book *data) {
  oi_error err;
  OI_INIT(err);
  for (size_t i = 0; i < data->customer_count; ++i) {
    oi_customer_input customer;
    oi_command_info info;
    OI_INIT(customer);
    OI_INIT(info);
    customer.id = i + 1;
    customer.code = oi_text_of(data->customers[i]);
    memcpy(customer.currency, "USD", 3);
    info.effective = day_number(2012, 1, 1);
    if (oi_ledger_create_customer(ledger, &info, &customer, NULL, &err) != OI_OK)
      return failed(data->customers[i], &err);
  }
  return true;
}

static bool read_total(const bill *one, oi_money *total) {
  oi_currency currency;
  oi_error err;
  OI_INIT(err);
  const csv_field *amount = &one->fields[AMOUNT];
  if (oi_currency_iso("USD", 3, &currency, &err) != OI_OK ||
      oi_money_parse_amount(amount->text, amount->size, &currency, total, &err) != OI_OK)
    return failed(amount->text, &err);
  return true;
}

static bool post_invoice(oi_ledger *ledger, const bill *one, size_t id) {
  oi_invoice_input invoice;
  oi_command_info info;
  oi_error err;
  OI_INIT(invoice);
  OI_INIT(info);
  OI_INIT(err);
  invoice.id = id;
  invoice.customer = one->customer + 1;
  invoice.number = text_of(&one->fields[NUMBER]);
  invoice.due = one->due;
  info.effective = one->issued;
  if (!read_total(one, &invoice.total)) return false;
  return oi_ledger_issue_invoice(ledger, &info, &invoice, NULL, NULL, &err) == OI_OK ||
         failed(one->fields[NUMBER].text, &err);
}

/* All of the invoice, on the day it was settled. */
static bool post_payment(oi_ledger *ledger, const bill *one, size_t id) {
  oi_target_input target;
  oi_settlement_input settlement;
  oi_payment_input payment;
  oi_command_info info;
  oi_error err;
  OI_INIT(target);
  OI_INIT(settlement);
  OI_INIT(payment);
  OI_INIT(info);
  OI_INIT(err);
  if (!read_total(one, &payment.amount)) return false;
  target.item = (oi_item_ref){id, OI_ITEM_KIND_INVOICE, 0};
  target.amount = payment.amount;
  settlement.strategy = OI_STRATEGY_CHOSEN;
  settlement.targets = &target;
  settlement.target_count = 1;
  payment.customer = one->customer + 1;
  payment.settlement = &settlement;
  info.effective = one->settled;
  return oi_ledger_record_payment(ledger, &info, &payment, NULL, NULL, &err) == OI_OK ||
         failed(one->fields[NUMBER].text, &err);
}

/* As the file stands: dates go up and down, each payment right after its invoice. */
static bool post_in_file_order(oi_ledger *ledger, const book *data) {
  for (size_t i = 0; i < data->count; ++i) {
    if (!post_invoice(ledger, &data->bills[i], i + 1) || !post_payment(ledger, &data->bills[i], i + 1))
      return false;
  }
  return true;
}

static bool post_in_date_order(oi_ledger *ledger, const book *data) {
  for (int32_t day = day_number(2012, 1, 1); day <= day_number(2014, 12, 31); ++day) {
    for (size_t i = 0; i < data->count; ++i) {
      if (data->bills[i].issued == day && !post_invoice(ledger, &data->bills[i], i + 1)) return false;
    }
    for (size_t i = 0; i < data->count; ++i) {
      if (data->bills[i].settled == day && !post_payment(ledger, &data->bills[i], i + 1)) return false;
    }
  }
  return true;
}

/* ---- what must come out ---- */

typedef struct figures {
  int64_t buckets[BUCKETS]; /* not due, 1-30, 31-60, 61-90, 91+ */
  int64_t open;
  int64_t open_count;
  int64_t invoiced;
  int64_t paid;
  int64_t closed_count;
  int64_t days_to_pay;
  int32_t last_bill;
  int32_t last_payment;
} figures;

static size_t bucket_of(int32_t days_past_due) {
  if (days_past_due <= 0) return 0;
  return days_past_due > 90 ? 4 : (size_t)(days_past_due - 1) / 30 + 1;
}

static bool is_open(const bill *one, int32_t date) {
  return one->issued <= date && one->settled > date;
}

static void expect(const book *data, int32_t date, figures *expected) {
  memset(expected, 0, data->customer_count * sizeof *expected);
  for (size_t i = 0; i < data->count; ++i) {
    const bill *one = &data->bills[i];
    figures *sums = &expected[one->customer];
    if (one->issued > date) continue;
    sums->invoiced += one->cents;
    if (one->issued > sums->last_bill) sums->last_bill = one->issued;
    if (is_open(one, date)) {
      sums->open += one->cents;
      ++sums->open_count;
      sums->buckets[bucket_of(date - one->due)] += one->cents;
      continue;
    }
    sums->paid += one->cents;
    ++sums->closed_count;
    sums->days_to_pay += one->days_to_settle;
    if (one->settled > sums->last_payment) sums->last_payment = one->settled;
  }
}

static int64_t cents_of(const oi_money *amount) {
  int64_t cents = 0;
  if (oi_money_to_int64(amount, &cents, NULL) == OI_OK && strcmp(amount->currency, "USD") == 0) return cents;
  fputs("not an amount of USD\n", stderr);
  ++failures;
  return INT64_MIN;
}

static oi_as_of as_of_day(int32_t date) {
  oi_as_of as_of;
  OI_INIT(as_of);
  as_of.date = date;
  return as_of;
}

static const char *const bucket_names[BUCKETS] = {"not due", "1-30", "31-60", "61-90", "91+"};

static bool check_aging_row(const book *data, const oi_result *aging, size_t at, int32_t date,
                            const figures *expected) {
  oi_aging_row row;
  oi_money cells[BUCKETS];
  size_t written = 0;
  oi_error err;
  OI_INIT(err);
  if (oi_result_read_aging_rows(aging, at, &row, 1, &written, &err) != OI_OK ||
      oi_result_read_aging_cells(aging, at * BUCKETS, cells, BUCKETS, &written, &err) != OI_OK)
    return failed("reading an aging", &err);
  check("customer of an aging row", "row", date, (int64_t)at + 1, (int64_t)row.customer);
  const char *code = data->customers[at];
  for (size_t i = 0; i < BUCKETS; ++i)
    check(bucket_names[i], code, date, expected[at].buckets[i], cents_of(&cells[i]));
  check("unapplied", code, date, 0, cents_of(&row.unapplied));
  check("aged balance", code, date, expected[at].open, cents_of(&row.balance));
  return true;
}

/* Zero rows too: one for each customer, by id. */
static bool check_aging(const oi_ledger *ledger, const book *data, int32_t date, const figures *expected) {
  oi_aging_options options;
  oi_aging_calculator *calculator = NULL;
  oi_result *aging = NULL;
  oi_error err;
  OI_INIT(options);
  OI_INIT(err);
  options.flags = OI_AGING_OPTIONS_ZERO_ROWS;
  oi_as_of as_of = as_of_day(date);
  if (oi_aging_calculator_create(&options, NULL, &calculator, &err) != OI_OK) return failed("aging", &err);
  bool done = oi_ledger_aging(ledger, &as_of, calculator, &aging, &err) == OI_OK || failed("aging", &err);
  size_t count = oi_result_count(aging, OI_TABLE_AGING_ROWS);
  if (done) check("rows of the aging", "all", date, (int64_t)data->customer_count, (int64_t)count);
  for (size_t i = 0; done && i < count && i < data->customer_count; ++i)
    done = check_aging_row(data, aging, i, date, expected);
  oi_result_free(aging);
  oi_aging_calculator_free(calculator);
  return done;
}

static bool check_balance(const oi_ledger *ledger, const char *code, uint64_t id, int32_t date,
                          const figures *expected) {
  oi_balance_row row;
  oi_result *result = NULL;
  oi_error err;
  OI_INIT(err);
  oi_as_of as_of = as_of_day(date);
  size_t written = 0;
  bool done = oi_ledger_account_balance(ledger, id, &as_of, NULL, &result, &err) == OI_OK &&
              oi_result_read_balances(result, 0, &row, 1, &written, &err) == OI_OK;
  oi_result_free(result);
  if (!done) return failed("account balance", &err);
  check("balance", code, date, expected->open, cents_of(&row.balance));
  check("open", code, date, expected->open, cents_of(&row.open));
  check("past due", code, date, expected->open - expected->buckets[0], cents_of(&row.past_due));
  check("invoiced", code, date, expected->invoiced, cents_of(&row.invoiced));
  check("paid", code, date, expected->paid, cents_of(&row.paid));
  check("open items", code, date, expected->open_count, (int64_t)row.open_items);
  return true;
}

/* The average to two decimals: half up, in integers on our side. */
static bool check_average(const oi_summary_row *row, const char *code, int32_t date,
                          const figures *expected) {
  oi_decimal count;
  oi_decimal average;
  oi_error err;
  OI_INIT(err);
  if (expected->closed_count == 0) return true;
  if (oi_decimal_from_int64((int64_t)row->days_to_pay_count, 0, &count, &err) != OI_OK ||
      oi_decimal_quotient(&row->days_to_pay_sum, &count, 2, OI_ROUNDING_HALF_UP, &average, &err) != OI_OK)
    return failed("average", &err);
  int64_t hundredths = (expected->days_to_pay * 200 + expected->closed_count) / (2 * expected->closed_count);
  check("average days to pay, in hundredths,", code, date, hundredths, (int64_t)average.lo);
  return true;
}

static bool check_summary(const oi_ledger *ledger, const char *code, uint64_t id, int32_t date,
                          const figures *expected) {
  oi_summary_row row;
  oi_result *result = NULL;
  oi_error err;
  OI_INIT(err);
  oi_as_of as_of = as_of_day(date);
  size_t written = 0;
  bool done = oi_ledger_customer_summary(ledger, id, &as_of, NULL, &result, &err) == OI_OK &&
              oi_result_read_summaries(result, 0, &row, 1, &written, &err) == OI_OK;
  if (!done) {
    oi_result_free(result);
    return failed("customer summary", &err);
  }
  check("closed invoices", code, date, expected->closed_count, (int64_t)row.days_to_pay_count);
  check("sum of days to pay", code, date, expected->days_to_pay, (int64_t)row.days_to_pay_sum.lo);
  check("last bill date", code, date, expected->last_bill, row.last_bill_date);
  check("last payment date", code, date, expected->last_payment, row.last_payment_date);
  done = check_average(&row, code, date, expected);
  oi_result_free(result);
  return done;
}

/* Each invoice: its number with all its zeros, and what is open of it. */
static bool check_item(const book *data, const oi_item_row *row, int32_t date) {
  if (row->item.id < 1 || row->item.id > data->count) return false;
  const bill *one = &data->bills[row->item.id - 1];
  const csv_field *number = &one->fields[NUMBER];
  if (row->number.size != number->size || memcmp(row->number.data, number->text, number->size) != 0) {
    fprintf(stderr, "number %.*s should be %s\n", (int)row->number.size, row->number.data, number->text);
    ++failures;
  }
  check("open", number->text, date, is_open(one, date) ? one->cents : 0, cents_of(&row->remaining));
  int32_t late = is_open(one, date) && date > one->due ? date - one->due : 0;
  check("days overdue", number->text, date, late, row->days_overdue);
  return true;
}

static bool check_items(const oi_ledger *ledger, const book *data, int32_t date) {
  oi_item_filter filter;
  oi_result *items = NULL;
  oi_error err;
  OI_INIT(filter);
  OI_INIT(err);
  filter.kinds = 1u << OI_ITEM_KIND_INVOICE;
  oi_as_of as_of = as_of_day(date);
  if (oi_ledger_list_items(ledger, &filter, &as_of, &items, &err) != OI_OK)
    return failed("listing items", &err);
  int64_t expected = 0;
  for (size_t i = 0; i < data->count; ++i) expected += data->bills[i].issued <= date;
  size_t count = oi_result_count(items, OI_TABLE_ITEMS);
  check("number of invoices", "all", date, expected, (int64_t)count);
  bool done = true;
  for (size_t i = 0; done && i < count; ++i) {
    oi_item_row row;
    size_t written = 0;
    done = oi_result_read_items(items, i, &row, 1, &written, &err) == OI_OK ? check_item(data, &row, date)
                                                                            : failed("reading items", &err);
  }
  oi_result_free(items);
  return done;
}

static bool check_day(const oi_ledger *ledger, const book *data, int32_t date) {
  figures expected[MOST_CUSTOMERS];
  expect(data, date, expected);
  bool done = check_aging(ledger, data, date, expected) && check_items(ledger, data, date);
  for (size_t i = 0; done && i < data->customer_count; ++i)
    done = check_balance(ledger, data->customers[i], i + 1, date, &expected[i]) &&
           check_summary(ledger, data->customers[i], i + 1, date, &expected[i]);
  return done;
}

/* The day before everything, month ends over the two years, the day after everything. */
static void choose_dates(const book *data, int32_t dates[DATES]) {
  int32_t first = data->bills[0].issued;
  int32_t last = data->bills[0].settled;
  for (size_t i = 0; i < data->count; ++i) {
    if (data->bills[i].issued < first) first = data->bills[i].issued;
    if (data->bills[i].settled > last) last = data->bills[i].settled;
  }
  size_t at = 0;
  dates[at++] = first - 1;
  dates[at++] = first;
  for (int32_t month = 1; month <= 25; ++month) /* the day before the first of the next month */
    dates[at++] = day_number(2012 + month / 12, month % 12 + 1, 1) - 1;
  dates[at] = last;
}

typedef bool (*poster)(oi_ledger *ledger, const book *data);

static bool check_ledger(const book *data, poster post, const char *order) {
  oi_ledger *ledger = NULL;
  int32_t dates[DATES];
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_create(NULL, &ledger, &err) != OI_OK) return failed("making a ledger", &err);
  choose_dates(data, dates);
  bool done = post_customers(ledger, data) && post(ledger, data);
  for (size_t i = 0; done && i < DATES; ++i) done = check_day(ledger, data, dates[i]);
  done = done && (oi_ledger_verify(ledger, &err) == OI_OK || failed("verifying", &err));
  oi_ledger_free(ledger);
  if (done)
    printf("%s: %zu invoices, %zu customers, %d dates\n", order, data->count, data->customer_count, DATES);
  return done;
}

int main(int argc, char **argv) {
  FILE *there = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (!there) {
    printf("SKIPPED: there is no %s\n", argc == 2 ? argv[1] : "file named");
    return SKIPPED;
  }
  fclose(there);
  book data;
  bool done = read_book(&data, argv[1]) && data.count > 0 &&
              check_ledger(&data, post_in_file_order, "in the file's order") &&
              check_ledger(&data, post_in_date_order, "in date order");
  free_book(&data);
  if (failures > 0) fprintf(stderr, "%zu figures differ\n", failures);
  return done && failures == 0 ? 0 : 1;
}
