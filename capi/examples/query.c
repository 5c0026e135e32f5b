#include "query.h"

#include "failure.h"

/* A calculator is made once and used often by a host that ages many times; here once is enough. */
static bool make_calculator(const page_request *request, oi_aging_options *options,
                            oi_aging_calculator **calculator) {
  oi_error err;
  OI_INIT(err);
  options->past_edges = request->edges;
  options->past_edge_count = request->edge_count;
  return oi_aging_calculator_create(options, NULL, calculator, &err) == OI_OK ||
         failed("preparing an aging", &err);
}

bool run_aging(const page_request *request, int32_t group, uint64_t customer, const oi_currency *currency,
               oi_result **result) {
  oi_aging_options options;
  oi_error err;
  OI_INIT(options);
  OI_INIT(err);
  options.group = group;
  options.customer = customer;
  if (currency) options.currency = *currency;
  oi_aging_calculator *calculator = NULL;
  if (!make_calculator(request, &options, &calculator)) return false;
  oi_status status = oi_ledger_aging(request->ledger, &request->as_of, calculator, result, &err);
  oi_aging_calculator_free(calculator);
  return status == OI_OK || failed("aging", &err);
}

bool run_summary(const page_request *request, oi_result **result) {
  oi_aging_options options;
  oi_error err;
  OI_INIT(options);
  OI_INIT(err);
  oi_aging_calculator *calculator = NULL;
  if (!make_calculator(request, &options, &calculator)) return false;
  oi_status status = oi_ledger_customer_summary(request->ledger, request->customer, &request->as_of,
                                                calculator, result, &err);
  oi_aging_calculator_free(calculator);
  return status == OI_OK || failed("customer summary", &err);
}

/* Rows are copied into the caller's array; the texts they point to live as long as the result. */

bool read_summary(const oi_result *result, oi_summary_row *summary) {
  size_t written = 0;
  oi_error err;
  OI_INIT(err);
  return oi_result_read_summaries(result, 0, summary, 1, &written, &err) == OI_OK ||
         failed("reading a summary", &err);
}

bool read_summary_currency(const oi_result *result, size_t at, oi_summary_currency_row *money) {
  size_t written = 0;
  oi_error err;
  OI_INIT(err);
  return oi_result_read_summary_currencies(result, at, money, 1, &written, &err) == OI_OK ||
         failed("reading a summary", &err);
}

bool read_total(const oi_result *aging, size_t at, oi_aging_row *total) {
  size_t written = 0;
  oi_error err;
  OI_INIT(err);
  return oi_result_read_aging_totals(aging, at, total, 1, &written, &err) == OI_OK ||
         failed("reading totals", &err);
}

bool read_bucket(const oi_result *result, size_t at, oi_aging_bucket_row *bucket) {
  size_t written = 0;
  oi_error err;
  OI_INIT(err);
  return oi_result_read_aging_buckets(result, at, bucket, 1, &written, &err) == OI_OK ||
         failed("reading buckets", &err);
}

bool read_cell(const oi_result *result, oi_table cells, size_t row, size_t bucket, oi_money *cell) {
  size_t buckets = oi_result_count(result, OI_TABLE_AGING_BUCKETS);
  size_t written = 0;
  oi_error err;
  OI_INIT(err);
  return oi_result_read(result, cells, row * buckets + bucket, cell, 1, sizeof *cell, 0, &written, &err) ==
             OI_OK ||
         failed("reading cells", &err);
}

bool average_days_to_pay(const oi_summary_row *summary, char *text, size_t size) {
  *text = '\0';
  if (summary->days_to_pay_count == 0) return true; /* none, which is not 0 days */
  oi_decimal count;
  oi_decimal average;
  oi_error err;
  OI_INIT(err);
  if (oi_decimal_from_int64((int64_t)summary->days_to_pay_count, 0, &count, &err) != OI_OK ||
      oi_decimal_quotient(&summary->days_to_pay_sum, &count, 1, OI_ROUNDING_HALF_UP, &average, &err) !=
          OI_OK ||
      oi_decimal_print(&average, text, size, NULL, &err) != OI_OK)
    return failed("average days to pay", &err);
  return true;
}

const char *customer_status_word(int32_t status) {
  switch (status) {
  case OI_CUSTOMER_STATUS_ACTIVE:
    return "active";
  case OI_CUSTOMER_STATUS_PROSPECT:
    return "prospect";
  case OI_CUSTOMER_STATUS_INACTIVE:
    return "inactive";
  case OI_CUSTOMER_STATUS_NOT_USED:
    return "not_used";
  default:
    return "unknown";
  }
}
