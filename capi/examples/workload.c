#include "workload.h"

#include "csv.h"
#include "failure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- fields ---- */

static bool read_id(const csv_field *field, uint64_t most, uint64_t *id) {
  uint64_t value = 0;
  for (size_t i = 0; i < field->size; ++i) {
    char digit = field->text[i];
    if (digit < '0' || digit > '9') return csv_complain(field, i, "\"%s\" is not a number", field->text);
    value = value * 10 + (uint64_t)(digit - '0');
    if (value > most) break;
  }
  *id = value;
  if (value >= 1 && value <= most) return true;
  return csv_complain(field, 0, "\"%s\" is not between 1 and %llu", field->text, (unsigned long long)most);
}

/* Ids count 1, 2, 3, ... */
static bool read_own_id(const csv_field *field, size_t count) {
  uint64_t id = 0;
  if (!read_id(field, OI_MAX_ID, &id)) return false;
  return id == count + 1 ||
         csv_complain(field, 0, "\"%s\" stands where id %zu is expected", field->text, count + 1);
}

static bool read_date(const csv_field *field, int32_t *date) {
  *date = 0;
  return field->size == 0 || oi_date_parse(field->text, field->size, date, NULL) == OI_OK ||
         csv_complain(field, 0, "\"%s\" is not a date like 2025-12-31", field->text);
}

static bool read_currency(const csv_field *field, oi_currency *currency) {
  return oi_currency_iso(field->text, field->size, currency, NULL) == OI_OK ||
         csv_complain(field, 0, "\"%s\" is not a currency of ISO 4217 like USD", field->text);
}

static bool read_amount(const csv_field *field, const oi_currency *currency, oi_money *amount) {
  return oi_money_parse_amount(field->text, field->size, currency, amount, NULL) == OI_OK ||
         csv_complain(field, 0, "\"%s\" is not an amount of %s like 1234.50", field->text, currency->code);
}

/* ---- rows ---- */

static bool read_customer(workload *data, const csv_field *fields) {
  workload_customer *customer = &data->customers[data->customer_count];
  uint64_t days = 0;
  if (!read_own_id(&fields[0], data->customer_count) || !read_currency(&fields[3], &customer->currency) ||
      !read_amount(&fields[4], &customer->currency, &customer->credit_limit))
    return false;
  if (strcmp(fields[2].text, "0") != 0 && !read_id(&fields[2], 36500, &days)) return false;
  customer->terms_days = (int32_t)days;
  customer->name = data->names_size;
  memcpy(data->names + data->names_size, fields[1].text, fields[1].size + 1);
  data->names_size += fields[1].size + 1;
  ++data->customer_count;
  return true;
}

static bool read_invoice(workload *data, const csv_field *fields) {
  workload_invoice *invoice = &data->invoices[data->invoice_count];
  oi_currency currency;
  if (!read_own_id(&fields[0], data->invoice_count) ||
      !read_id(&fields[1], data->customer_count, &invoice->customer) ||
      !read_date(&fields[2], &invoice->date) || !read_date(&fields[3], &invoice->due) ||
      !read_currency(&fields[5], &currency) || !read_amount(&fields[4], &currency, &invoice->total) ||
      !read_date(&fields[6], &invoice->void_date))
    return false;
  if (data->invoice_count > 0 && invoice->date < invoice[-1].date)
    return csv_complain(&fields[2], 0, "\"%s\" is before the row above", fields[2].text);
  ++data->invoice_count;
  return true;
}

static bool read_payment(workload *data, const csv_field *fields) {
  workload_payment *payment = &data->payments[data->payment_count];
  if (!read_own_id(&fields[0], data->payment_count) ||
      !read_id(&fields[1], data->customer_count, &payment->customer) ||
      !read_date(&fields[2], &payment->date) ||
      !read_amount(&fields[3], &data->customers[payment->customer - 1].currency, &payment->amount))
    return false;
  payment->credit_memo = strcmp(fields[4].text, "C") == 0;
  if (!payment->credit_memo && strcmp(fields[4].text, "P") != 0)
    return csv_complain(&fields[4], 0, "\"%s\" is neither P nor C", fields[4].text);
  if (data->payment_count > 0 && payment->date < payment[-1].date)
    return csv_complain(&fields[2], 0, "\"%s\" is before the row above", fields[2].text);
  ++data->payment_count;
  return true;
}

static bool read_application(workload *data, const csv_field *fields) {
  workload_application *application = &data->applications[data->application_count];
  if (!read_id(&fields[0], data->payment_count, &application->payment) ||
      !read_id(&fields[1], data->invoice_count, &application->invoice) ||
      !read_date(&fields[3], &application->date))
    return false;
  const workload_payment *payment = &data->payments[application->payment - 1];
  oi_currency *currency = &data->customers[payment->customer - 1].currency;
  if (!read_amount(&fields[2], currency, &application->amount)) return false;
  ++data->application_count;
  return true;
}

/* ---- files ---- */

/* One of the four files: its columns, room for its rows, and what a row becomes. */
typedef struct file_plan {
  const char *name;
  csv_column columns[7];
  size_t column_count;
  bool (*make_room)(workload *data, size_t rows, size_t bytes);
  bool (*read)(workload *data, const csv_field *fields);
} file_plan;

static bool make_customers(workload *data, size_t rows, size_t bytes) {
  data->customers = malloc(rows * sizeof *data->customers);
  data->names = malloc(bytes); /* the names and their NULs are shorter than their file */
  return data->customers && data->names;
}

static bool make_invoices(workload *data, size_t rows, size_t bytes) {
  (void)bytes;
  data->invoices = malloc(rows * sizeof *data->invoices);
  return data->invoices != NULL;
}

static bool make_payments(workload *data, size_t rows, size_t bytes) {
  (void)bytes;
  data->payments = malloc(rows * sizeof *data->payments);
  return data->payments != NULL;
}

static bool make_applications(workload *data, size_t rows, size_t bytes) {
  (void)bytes;
  data->applications = malloc(rows * sizeof *data->applications);
  return data->applications != NULL;
}

static const file_plan customers_plan = {
    "customers.csv",
    {{"customer_id", true}, {"name", true}, {"terms_days", true}, {"currency", true}, {"credit_limit", true}},
    5,
    make_customers,
    read_customer};
static const file_plan invoices_plan = {"invoices.csv",
                                        {{"invoice_id", true},
                                         {"customer_id", true},
                                         {"invoice_date", true},
                                         {"due_date", true},
                                         {"total", true},
                                         {"currency", true},
                                         {"void_date", false}},
                                        7,
                                        make_invoices,
                                        read_invoice};
static const file_plan payments_plan = {
    "payments.csv",
    {{"payment_id", true}, {"customer_id", true}, {"payment_date", true}, {"amount", true}, {"kind", true}},
    5,
    make_payments,
    read_payment};
static const file_plan applications_plan = {
    "applications.csv",
    {{"payment_id", true}, {"invoice_id", true}, {"amount", true}, {"application_date", true}},
    4,
    make_applications,
    read_application};

static bool read_rows(workload *data, csv_file *file, const file_plan *plan) {
  if (!plan->make_room(data, csv_most_rows(file) + 1, (size_t)(file->end - file->bytes) + 1))
    return out_of_memory();
  for (;;) {
    csv_outcome outcome = csv_next(file);
    if (outcome != CSV_ROW) return outcome == CSV_END;
    if (!plan->read(data, file->fields)) return false;
  }
}

static bool load_file(workload *data, const char *folder, const file_plan *plan) {
  char path[4096];
  int size = snprintf(path, sizeof path, "%s/%s", folder, plan->name);
  if (size < 0 || (size_t)size >= sizeof path) {
    fprintf(stderr, "%s: the path is too long\n", folder);
    return false;
  }
  csv_file file;
  bool done = csv_open(&file, path, plan->columns, plan->column_count) && read_rows(data, &file, plan);
  csv_close(&file);
  return done;
}

bool load_workload(workload *data, const char *folder, bool with_applications) {
  memset(data, 0, sizeof *data);
  return load_file(data, folder, &customers_plan) && load_file(data, folder, &invoices_plan) &&
         load_file(data, folder, &payments_plan) &&
         (!with_applications || load_file(data, folder, &applications_plan));
}

void free_workload(workload *data) {
  free(data->customers);
  free(data->names);
  free(data->invoices);
  free(data->payments);
  free(data->applications);
  memset(data, 0, sizeof *data);
}
