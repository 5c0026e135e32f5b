/* The section of a page about what the customer was charged. */
#include "section.h"

#include "failure.h"

static const table_column charge_columns[] = {
    {.heading = "Number"},
    {.heading = "Kind"},
    {.heading = "Job", .optional = true},
    {.heading = "Date"},
    {.heading = "Due"},
    {.heading = "Total", .right = true},
    {.heading = "Paid", .right = true},
    {.heading = "Credited", .right = true, .optional = true},
    {.heading = "Written off", .right = true, .optional = true},
    {.heading = "Voided", .right = true, .optional = true},
    {.heading = "Open", .right = true},
    {.heading = "Status"},
    {.heading = "Days overdue", .right = true, .optional = true},
};
enum { CHARGE_COLUMNS = sizeof charge_columns / sizeof *charge_columns };

/* Total = paid + credited + written off + voided + open. */
typedef struct charge_sums {
  oi_money total, paid, credited, written_off, voided, open;
} charge_sums;

static void charge_amounts(table *rows, const charge_sums *amounts) {
  table_amount(rows, &amounts->total);
  table_amount_or_dash(rows, &amounts->paid);
  table_amount_or_dash(rows, &amounts->credited);
  table_amount_or_dash(rows, &amounts->written_off);
  table_amount_or_dash(rows, &amounts->voided);
  table_amount_or_dash(rows, &amounts->open);
}

static void add_charge(charge_sums *sums, const charge_sums *one, table *rows) {
  add_to(&sums->total, &one->total, rows);
  add_to(&sums->paid, &one->paid, rows);
  add_to(&sums->credited, &one->credited, rows);
  add_to(&sums->written_off, &one->written_off, rows);
  add_to(&sums->voided, &one->voided, rows);
  add_to(&sums->open, &one->open, rows);
}

static void charge_row(table *rows, const job_list *jobs, const oi_item_row *item, charge_sums *sums) {
  oi_money zero = zero_of(&item->currency);
  charge_sums amounts = {
      item->total,    item->paid, item->credited, item->written_off, item->reversed_on ? item->total : zero,
      item->remaining};
  table_view(rows, item->number);
  word_cell(rows, oi_item_kind_name(item->item.kind));
  job_cell(rows, jobs, item->job);
  table_date(rows, item->document_date);
  table_date(rows, item->due);
  charge_amounts(rows, &amounts);
  word_cell(rows, oi_item_status_name(item->status));
  if (item->overdue) {
    table_count(rows, (uint64_t)item->days_overdue);
  } else {
    table_blank(rows, 1);
  }
  add_charge(sums, &amounts, rows);
}

static bool fill_charges(table *rows, const oi_result *result, const oi_currency *currency,
                         const job_list *jobs) {
  oi_money zero = zero_of(currency);
  charge_sums sums = {zero, zero, zero, zero, zero, zero};
  oi_item_row page[PAGE];
  oi_error err;
  OI_INIT(err);
  size_t written = 0;
  for (size_t at = 0; at < oi_result_count(result, OI_TABLE_ITEMS); at += written) {
    if (oi_result_read_items(result, at, page, PAGE, &written, &err) != OI_OK)
      return failed("reading items", &err);
    for (size_t i = 0; i < written; ++i) charge_row(rows, jobs, &page[i], &sums);
  }
  table_line(rows);
  table_word(rows, "Total");
  table_blank(rows, 4);
  charge_amounts(rows, &sums);
  table_blank(rows, 2);
  return true;
}

bool print_charges(const page_request *request, const oi_currency *currency, const job_list *jobs,
                   FILE *out) {
  oi_result *result = NULL;
  table rows;
  table_start(&rows, charge_columns, CHARGE_COLUMNS);
  print_heading(out, "Invoices and other charges", currency->code);
  bool done = list_items(request, currency, OI_ITEM_KIND_INVOICE, OI_ITEM_KIND_OPENING_DEBIT, &result) &&
              fill_charges(&rows, result, currency, jobs) && print_totalled_table(&rows, out);
  table_free(&rows);
  oi_result_free(result);
  return done;
}
