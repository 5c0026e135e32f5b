/* The section of a page that tells the transaction history. */
#include "section.h"

#include "failure.h"

#include <string.h>

static const table_column history_columns[] = {
    {.heading = "Date"},
    {.heading = "Transaction"},
    {.heading = "Number"},
    {.heading = "Job", .optional = true},
    {.heading = "Method", .optional = true},
    {.heading = "Reference", .optional = true, .longest = 30},
    {.heading = "Change", .right = true},
    {.heading = "Balance", .right = true},
};
enum { HISTORY_COLUMNS = sizeof history_columns / sizeof *history_columns };

static void history_row(table *rows, const job_list *jobs, const oi_history_row *line) {
  char text[64];
  const char *reversal = reversal_word(line->reversal);
  snprintf(text, sizeof text, "%s%s%s", oi_item_kind_name(line->item.kind), *reversal ? ", " : "", reversal);
  table_date(rows, line->effective);
  word_cell(rows, text);
  table_view(rows, line->number);
  job_cell(rows, jobs, line->job);
  table_view(rows, line->method);
  table_view(rows, line->reference);
  table_amount(rows, &line->change);
  table_amount(rows, &line->balance);
}

static bool fill_history(table *rows, const oi_result *result, const job_list *jobs) {
  oi_history_row page[PAGE];
  oi_error err;
  OI_INIT(err);
  size_t written = 0;
  for (size_t at = 0; at < oi_result_count(result, OI_TABLE_HISTORY_LINES); at += written) {
    if (oi_result_read_history_lines(result, at, page, PAGE, &written, &err) != OI_OK)
      return failed("reading the history", &err);
    for (size_t i = 0; i < written; ++i) history_row(rows, jobs, &page[i]);
  }
  return true;
}

static void closing_row(table *rows, int32_t date, const oi_money *closing) {
  table_line(rows);
  table_date(rows, date);
  table_word(rows, "closing balance");
  table_blank(rows, HISTORY_COLUMNS - 3);
  table_amount(rows, closing);
}

bool print_history(const page_request *request, const oi_currency *currency, const job_list *jobs,
                   FILE *out) {
  oi_history_filter filter;
  oi_error err;
  oi_money closing;
  oi_result *result = NULL;
  table rows;
  OI_INIT(filter);
  OI_INIT(err);
  filter.customer = request->customer;
  memcpy(filter.currency, currency->code, sizeof currency->code);
  print_heading(out, "Transaction history", currency->code);
  if (oi_ledger_transaction_history(request->ledger, &filter, &request->as_of, NULL, &closing, &result,
                                    &err) != OI_OK)
    return failed("transaction history", &err);
  table_start(&rows, history_columns, HISTORY_COLUMNS);
  bool done = fill_history(&rows, result, jobs);
  if (done) {
    closing_row(&rows, request->as_of.date, &closing);
    done = print_totalled_table(&rows, out);
  }
  table_free(&rows);
  oi_result_free(result);
  return done;
}
