/* The section of a page about payments and other credits, each with what it settled. */
#include "section.h"

#include "failure.h"

static const table_column credit_columns[] = {
    {.heading = "Number"},
    {.heading = "Kind"},
    {.heading = "Date"},
    {.heading = "Method", .optional = true},
    {.heading = "Amount", .right = true},
    {.heading = "Settled"},
    {.heading = "Job", .optional = true},
    {.heading = "Applied", .right = true},
    {.heading = "Reversed", .right = true, .optional = true},
    {.heading = "Unapplied", .right = true},
    {.heading = "Note", .optional = true},
};
enum { CREDIT_COLUMNS = sizeof credit_columns / sizeof *credit_columns };

/* Amount = applied + reversed + unapplied. */
typedef struct credit_sums {
  oi_money amount, applied, reversed, unapplied;
} credit_sums;

static void credit_note(table *rows, const oi_item_row *item) {
  char date[OI_DATE_TEXT_SIZE];
  char text[64];
  if (!item->reversed_on) {
    table_blank(rows, 1);
    return;
  }
  if (oi_date_print(item->reversed_on, date, sizeof date, NULL, NULL) != OI_OK) rows->failed = true;
  snprintf(text, sizeof text, "%s %s", reversal_word(item->reversal), date);
  table_word(rows, text);
}

/* The first five columns of a credit, or blanks under them, then an application, or blanks, then the rest. */
static void credit_row(table *rows, const job_list *jobs, const oi_item_row *item,
                       const oi_application_row *application) {
  if (item) {
    table_view(rows, item->number);
    word_cell(rows, oi_item_kind_name(item->item.kind));
    table_date(rows, item->effective);
    table_view(rows, item->method);
    table_amount(rows, &item->total);
  } else {
    table_blank(rows, 5);
  }
  if (application) {
    table_view(rows, application->debit_number);
    job_cell(rows, jobs, application->debit_job);
    table_amount(rows, &application->amount);
  } else {
    table_blank(rows, 3);
  }
  if (!item) {
    table_blank(rows, 3);
    return;
  }
  oi_money zero = zero_of(&item->currency);
  table_amount_or_dash(rows, item->reversed_on ? &item->total : &zero);
  table_amount_or_dash(rows, &item->remaining);
  credit_note(rows, item);
}

static bool list_applications(const page_request *request, const oi_item_row *item, oi_result **result) {
  oi_application_filter filter;
  oi_error err;
  OI_INIT(filter);
  OI_INIT(err);
  filter.item = item->item;
  filter.flags = OI_APPLICATION_FILTER_LIVE_ONLY;
  if (oi_ledger_list_applications(request->ledger, &filter, &request->as_of, result, &err) != OI_OK)
    return failed("listing applications", &err);
  return true;
}

/* A row for the credit and its first application, one more for each further one. */
static bool credit_rows(table *rows, const job_list *jobs, const oi_item_row *item,
                        const oi_result *applications, credit_sums *sums) {
  size_t count = oi_result_count(applications, OI_TABLE_APPLICATIONS);
  if (count == 0) credit_row(rows, jobs, item, NULL);
  for (size_t i = 0; i < count; ++i) {
    oi_application_row application;
    size_t written = 0;
    oi_error err;
    OI_INIT(err);
    if (oi_result_read_applications(applications, i, &application, 1, &written, &err) != OI_OK)
      return failed("reading applications", &err);
    credit_row(rows, jobs, i == 0 ? item : NULL, &application);
    add_to(&sums->applied, &application.amount, rows);
  }
  add_to(&sums->amount, &item->total, rows);
  if (item->reversed_on) add_to(&sums->reversed, &item->total, rows);
  add_to(&sums->unapplied, &item->remaining, rows);
  return true;
}

static bool fill_credits(const page_request *request, table *rows, const oi_result *result,
                         const job_list *jobs, credit_sums *sums) {
  oi_item_row page[PAGE];
  oi_error err;
  OI_INIT(err);
  size_t written = 0;
  for (size_t at = 0; at < oi_result_count(result, OI_TABLE_ITEMS); at += written) {
    if (oi_result_read_items(result, at, page, PAGE, &written, &err) != OI_OK)
      return failed("reading items", &err);
    for (size_t i = 0; i < written; ++i) {
      oi_result *applications = NULL;
      bool done = list_applications(request, &page[i], &applications) &&
                  credit_rows(rows, jobs, &page[i], applications, sums);
      oi_result_free(applications);
      if (!done) return false;
    }
  }
  return true;
}

static void credit_total(table *rows, const credit_sums *sums) {
  table_line(rows);
  table_word(rows, "Total");
  table_blank(rows, 3);
  table_amount(rows, &sums->amount);
  table_blank(rows, 2);
  table_amount(rows, &sums->applied);
  table_amount_or_dash(rows, &sums->reversed);
  table_amount_or_dash(rows, &sums->unapplied);
  table_blank(rows, 1);
}

bool print_credits(const page_request *request, const oi_currency *currency, const job_list *jobs,
                   FILE *out) {
  oi_money zero = zero_of(currency);
  credit_sums sums = {zero, zero, zero, zero};
  oi_result *result = NULL;
  table rows;
  table_start(&rows, credit_columns, CREDIT_COLUMNS);
  print_heading(out, "Payments and other credits, with what they settled", currency->code);
  bool done = list_items(request, currency, OI_ITEM_KIND_PAYMENT, OI_ITEM_KIND_OPENING_CREDIT, &result) &&
              fill_credits(request, &rows, result, jobs, &sums);
  if (done) {
    credit_total(&rows, &sums);
    done = print_totalled_table(&rows, out);
  }
  table_free(&rows);
  oi_result_free(result);
  return done;
}
