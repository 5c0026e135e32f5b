#include "section.h"

#include "failure.h"

#include <stdlib.h>
#include <string.h>

/* ---- jobs ---- */

void free_jobs(job_list *jobs) {
  free(jobs->rows);
  oi_result_free(jobs->result);
}

bool read_jobs(const page_request *request, job_list *jobs) {
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_list_jobs(request->ledger, request->customer, 0, &jobs->result, &err) != OI_OK)
    return failed("listing jobs", &err);
  jobs->count = oi_result_count(jobs->result, OI_TABLE_JOBS);
  jobs->rows = calloc(jobs->count + 1, sizeof *jobs->rows);
  if (!jobs->rows) return out_of_memory();
  size_t written = 0;
  if (oi_result_read_jobs(jobs->result, 0, jobs->rows, jobs->count, &written, &err) != OI_OK)
    return failed("reading jobs", &err);
  return true;
}

const oi_job_row *find_job(const job_list *jobs, uint64_t id) {
  for (size_t i = 0; i < jobs->count; ++i) {
    if (jobs->rows[i].id == id) return &jobs->rows[i];
  }
  return NULL;
}

/* Its code; blank for none. */
void job_cell(table *rows, const job_list *jobs, uint64_t id) {
  const oi_job_row *job = id ? find_job(jobs, id) : NULL;
  if (job) {
    table_view(rows, job->code);
  } else {
    table_blank(rows, 1);
  }
}

/* ---- items ---- */

bool list_items(const page_request *request, const oi_currency *currency, int32_t first_kind,
                int32_t last_kind, oi_result **result) {
  oi_item_filter filter;
  oi_error err;
  OI_INIT(filter);
  OI_INIT(err);
  filter.customer = request->customer;
  memcpy(filter.currency, currency->code, sizeof currency->code);
  for (int32_t kind = first_kind; kind <= last_kind; ++kind) filter.kinds |= 1u << kind;
  if (oi_ledger_list_items(request->ledger, &filter, &request->as_of, result, &err) != OI_OK)
    return failed("listing items", &err);
  return true;
}

/* ---- small things ---- */

/* "credit_memo" -> "credit memo" */
void word_cell(table *rows, const char *word) {
  char text[64];
  snprintf(text, sizeof text, "%s", word);
  for (char *at = text; *at; ++at) {
    if (*at == '_') *at = ' ';
  }
  table_word(rows, text);
}

const char *reversal_word(int32_t reversal) {
  switch (reversal) {
  case OI_REVERSAL_KIND_VOIDED:
    return "voided";
  case OI_REVERSAL_KIND_INSUFFICIENT_FUNDS:
    return "insufficient funds";
  case OI_REVERSAL_KIND_CHARGEBACK:
    return "chargeback";
  case OI_REVERSAL_KIND_PAYMENT_REVERSED:
    return "reversed";
  case OI_REVERSAL_KIND_RECOVERED:
    return "recovered";
  case OI_REVERSAL_KIND_REINSTATED:
    return "reinstated";
  default:
    return "";
  }
}

/* sum += amount */
void add_to(oi_money *sum, const oi_money *amount, table *rows) {
  if (oi_money_add(sum, amount, sum, NULL) != OI_OK) rows->failed = true;
}

oi_money zero_of(const oi_currency *currency) {
  oi_money zero;
  memset(&zero, 0, sizeof zero);
  (void)oi_money_from_int64(0, currency, &zero, NULL); /* cannot fail: the currency came from the ledger */
  return zero;
}

bool print_totalled_table(table *rows, FILE *out) {
  if (!rows->failed && table_row_count(rows) <= 2) {
    fputs("  none\n", out);
    return true;
  }
  return table_print(rows, out) || out_of_memory();
}

void print_heading(FILE *out, const char *text, const char *currency) {
  fprintf(out, "\n%s%s%s\n\n", text, *currency ? ", " : "", currency);
}
