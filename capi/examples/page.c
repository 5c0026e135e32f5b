#include "page.h"

#include "aging_table.h"
#include "failure.h"
#include "section.h"

#include <inttypes.h>
#include <string.h>

/* ---- summary ---- */

static void print_fact(FILE *out, const char *name, const char *text, size_t size) {
  fprintf(out, "  %-22s %.*s\n", name, (int)size, size ? text : "");
}

static void print_date_fact(FILE *out, const char *name, int32_t date) {
  char text[OI_DATE_TEXT_SIZE];
  if (date == 0 || oi_date_print(date, text, sizeof text, NULL, NULL) != OI_OK) {
    print_fact(out, name, "none", 4);
  } else {
    print_fact(out, name, text, strlen(text));
  }
}

static bool print_days_to_pay(FILE *out, const oi_summary_row *summary) {
  char average[OI_MONEY_TEXT_SIZE];
  char text[160];
  if (!average_days_to_pay(summary, average, sizeof average)) return false;
  if (*average) {
    snprintf(text, sizeof text, "%s, over %" PRIu64 " closed invoice%s", average, summary->days_to_pay_count,
             summary->days_to_pay_count == 1 ? "" : "s");
  } else {
    snprintf(text, sizeof text, "none: no invoice is closed");
  }
  print_fact(out, "Average days to pay", text, strlen(text));
  return true;
}

static bool print_credit_limit(FILE *out, const oi_money *limit) {
  char amount[TABLE_AMOUNT_SIZE];
  char text[TABLE_AMOUNT_SIZE + 16];
  if (limit->currency[0] == '\0') { /* all zero: none; a limit of 0 carries its currency */
    print_fact(out, "Credit limit", "none", 4);
    return true;
  }
  if (!table_amount_text(limit, amount)) return false;
  snprintf(text, sizeof text, "%s %s", amount, limit->currency);
  print_fact(out, "Credit limit", text, strlen(text));
  return true;
}

static bool print_facts(FILE *out, const oi_summary_row *summary) {
  char status[64];
  snprintf(status, sizeof status, "%s", customer_status_word(summary->status));
  print_fact(out, "Code", summary->code.data, summary->code.size);
  print_fact(out, "Status", status, strlen(status));
  if (summary->label.size) print_fact(out, "Label", summary->label.data, summary->label.size);
  print_fact(out, "Salesperson", summary->salesperson.size ? summary->salesperson.data : "none",
             summary->salesperson.size ? summary->salesperson.size : 4);
  print_date_fact(out, "Established", summary->established);
  print_date_fact(out, "Last invoice", summary->last_bill_date);
  print_date_fact(out, "Last payment", summary->last_payment_date);
  return print_credit_limit(out, &summary->credit_limit) && print_days_to_pay(out, summary);
}

static bool fill_summary(table *rows, const oi_result *result, size_t buckets) {
  size_t count = oi_result_count(result, OI_TABLE_SUMMARY_CURRENCIES);
  for (size_t i = 0; i < count; ++i) {
    oi_summary_currency_row money;
    if (!read_summary_currency(result, i, &money)) return false;
    table_word(rows, money.currency.code);
    if (!aging_cells(rows, result, OI_TABLE_SUMMARY_CELLS, i, buckets)) return false;
    table_credit(rows, &money.unapplied);
    table_amount(rows, &money.total_current_due);
    table_amount_or_dash(rows, &money.retention);
    table_amount(rows, &money.total_balance_due);
  }
  return true;
}

static bool print_outstanding(FILE *out, const oi_result *result) {
  static const table_column before[] = {{.heading = "Currency"}, {.heading = NULL}};
  static const table_column after[] = {{.heading = "Unapplied", .right = true},
                                       {.heading = "Total current due", .right = true},
                                       {.heading = "Retention", .right = true},
                                       {.heading = "Total balance due", .right = true},
                                       {.heading = NULL}};
  aging_columns made;
  table rows;
  if (!aging_columns_of(result, before, after, &made)) return false;
  table_start(&rows, made.columns, made.count);
  bool done = fill_summary(&rows, result, made.buckets) && (table_print(&rows, out) || out_of_memory());
  table_free(&rows);
  return done;
}

static bool print_summary(const page_request *request, const oi_result *result, FILE *out) {
  oi_summary_row summary;
  char date[OI_DATE_TEXT_SIZE];
  if (!read_summary(result, &summary)) return false;
  if (oi_date_print(request->as_of.date, date, sizeof date, NULL, NULL) != OI_OK) return false;
  fprintf(out, "%.*s, as of %s\n\n", (int)summary.name.size, summary.name.data, date);
  if (!print_facts(out, &summary)) return false;
  print_heading(out, "Outstanding", "");
  return print_outstanding(out, result);
}

/* ---- aging per job ---- */

static void name_job(table *rows, const oi_aging_row *row, const void *names) {
  const job_list *jobs = names;
  const oi_job_row *job = row->job ? find_job(jobs, row->job) : NULL;
  if (job) {
    table_view(rows, job->code);
    table_view(rows, job->name);
  } else {
    table_word(rows, "-");
    table_word(rows, "no job");
  }
}

static bool print_job_aging(const page_request *request, const oi_currency *currency, const job_list *jobs,
                            FILE *out) {
  static const table_column before[] = {
      {.heading = "Job"}, {.heading = "Name", .longest = 36}, {.heading = NULL}};
  oi_result *aging = NULL;
  print_heading(out, "Aging per job", currency->code);
  bool done = run_aging(request, OI_AGING_GROUP_JOB, request->customer, currency, &aging);
  if (done && oi_result_count(aging, OI_TABLE_AGING_TOTALS) == 0) {
    fputs("  none\n", out);
  } else if (done) {
    done = print_aging_table(out, aging, 0, before, name_job, jobs);
  }
  oi_result_free(aging);
  return done;
}

/* ---- the page ---- */

static bool print_currency(const page_request *request, const oi_currency *currency, const job_list *jobs,
                           FILE *out) {
  return print_charges(request, currency, jobs, out) && print_credits(request, currency, jobs, out) &&
         print_job_aging(request, currency, jobs, out) && print_history(request, currency, jobs, out);
}

static bool print_currencies(const page_request *request, const oi_result *summary, const job_list *jobs,
                             FILE *out) {
  size_t count = oi_result_count(summary, OI_TABLE_SUMMARY_CURRENCIES);
  for (size_t i = 0; i < count; ++i) {
    oi_summary_currency_row money;
    if (!read_summary_currency(summary, i, &money)) return false;
    if (!print_currency(request, &money.currency, jobs, out)) return false;
  }
  return true;
}

bool print_page(const page_request *request, FILE *out) {
  oi_result *summary = NULL;
  job_list jobs = {NULL, NULL, 0};
  bool done = run_summary(request, &summary) && read_jobs(request, &jobs) &&
              print_summary(request, summary, out) && print_currencies(request, summary, &jobs, out);
  free_jobs(&jobs);
  oi_result_free(summary);
  return done;
}
