/* What the page and the JSON summary both ask of the ledger. */
#ifndef OPENITEM_EXAMPLES_QUERY_H
#define OPENITEM_EXAMPLES_QUERY_H

#include <openitem.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whose page, from which standpoint. */
typedef struct page_request {
  const oi_ledger *ledger;
  uint64_t customer;
  oi_as_of as_of;
  const int32_t *edges; /* upper ends of the buckets past due */
  size_t edge_count;
} page_request;

/* An aging of the whole portfolio or, with an id, of one customer; in one currency or, with NULL, in all. To
 * be freed with oi_result_free. Here and below, false: the reason stands on standard error. */
bool run_aging(const page_request *request, int32_t group, uint64_t customer, const oi_currency *currency,
               oi_result **result);

/* The customer's summary with the same buckets. To be freed with oi_result_free. */
bool run_summary(const page_request *request, oi_result **result);

/* Its head, and its figures in one of its currencies. */
bool read_summary(const oi_result *result, oi_summary_row *summary);
bool read_summary_currency(const oi_result *result, size_t at, oi_summary_currency_row *money);

/* One of an aging's totals, a currency each. */
bool read_total(const oi_result *aging, size_t at, oi_aging_row *total);

/* A column of an aging or summary. */
bool read_bucket(const oi_result *result, size_t at, oi_aging_bucket_row *bucket);

/* A cell of a table of cells, which stand side by side, row after row. */
bool read_cell(const oi_result *result, oi_table cells, size_t row, size_t bucket, oi_money *cell);

/* The customer's average days to pay with one decimal, like "41.3"; "" where no invoice is closed yet. */
bool average_days_to_pay(const oi_summary_row *summary, char *text, size_t size);

const char *customer_status_word(int32_t status);

#endif
