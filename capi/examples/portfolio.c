/* The whole portfolio's aging: a row for each customer that owes or is in credit, a table for each currency.
 */
#include "page.h"

#include "aging_table.h"
#include "failure.h"

#include <stdlib.h>

typedef struct customer_list {
  oi_result *result;     /* owns the texts */
  oi_customer_row *rows; /* by id */
  size_t count;
} customer_list;

static bool read_customers(const page_request *request, customer_list *customers) {
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_list_customers(request->ledger, NULL, 0, &customers->result, &err) != OI_OK)
    return failed("listing customers", &err);
  customers->count = oi_result_count(customers->result, OI_TABLE_CUSTOMERS);
  customers->rows = calloc(customers->count + 1, sizeof *customers->rows);
  if (!customers->rows) return out_of_memory();
  size_t written = 0;
  return oi_result_read_customers(customers->result, 0, customers->rows, customers->count, &written, &err) ==
             OI_OK ||
         failed("reading customers", &err);
}

static int compare_ids(const void *key, const void *row) {
  uint64_t id = *(const uint64_t *)key;
  uint64_t other = ((const oi_customer_row *)row)->id;
  return id < other ? -1 : id > other;
}

static void name_customer(table *rows, const oi_aging_row *row, const void *names) {
  const customer_list *customers = names;
  const oi_customer_row *found =
      bsearch(&row->customer, customers->rows, customers->count, sizeof *customers->rows, compare_ids);
  if (found) {
    table_view(rows, found->code);
    table_view(rows, found->name);
  } else {
    table_blank(rows, 2);
  }
}

static bool print_tables(FILE *out, const oi_result *aging, const customer_list *customers) {
  static const table_column before[] = {
      {.heading = "Code"}, {.heading = "Customer", .longest = 36}, {.heading = NULL}};
  size_t count = oi_result_count(aging, OI_TABLE_AGING_TOTALS);
  if (count == 0) fputs("\nPortfolio aging\n\n  none\n", out);
  for (size_t i = 0; i < count; ++i) {
    oi_aging_row total;
    if (!read_total(aging, i, &total)) return false;
    fprintf(out, "\nPortfolio aging, %s\n\n", total.currency.code);
    if (!print_aging_table(out, aging, i, before, name_customer, customers)) return false;
  }
  return true;
}

bool print_portfolio(const page_request *request, FILE *out) {
  customer_list customers = {NULL, NULL, 0};
  oi_result *aging = NULL;
  bool done = read_customers(request, &customers) &&
              run_aging(request, OI_AGING_GROUP_CUSTOMER, 0, NULL, &aging) &&
              print_tables(out, aging, &customers);
  oi_result_free(aging);
  free(customers.rows);
  oi_result_free(customers.result);
  return done;
}
