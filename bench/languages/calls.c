/* What a call costs from C; see README.md. */
#define _POSIX_C_SOURCE 200809L
#include <openitem.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { customers = 100 };

static oi_ledger *ledger;
static oi_command_info info;
static oi_invoice_input invoice;
static oi_as_of at;
static volatile uint64_t seen;

static void check(oi_status status) {
  if (status == OI_OK) return;
  fprintf(stderr, "%s\n", oi_status_name(status));
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* The best of five rounds, in nanoseconds a call. */
static void measure(const char *name, int calls, void (*work)(int)) {
  double best = 1e18;
  for (int round = 0; round < 5; ++round) {
    const double start = now();
    double took;
    for (int i = 0; i < calls; ++i) work(i);
    took = (now() - start) / calls;
    if (took < best) best = took;
  }
  printf("%s %.1f\n", name, best);
}

static void empty(int i) {
  uint64_t sequence;
  (void)i;
  check(oi_ledger_last_sequence(ledger, &sequence, NULL));
  seen = sequence;
}

static void summary(int i) {
  oi_result *result;
  oi_summary_currency_row row;
  size_t written;
  check(oi_ledger_customer_summary(ledger, (uint64_t)(i % customers + 1), &at, NULL, &result, NULL));
  check(oi_result_read_summary_currencies(result, 0, &row, 1, &written, NULL));
  seen = row.total_balance_due.lo;
  oi_result_free(result);
}

static void post(int i) {
  invoice.customer = (uint64_t)(i % customers + 1);
  check(oi_ledger_issue_invoice(ledger, &info, &invoice, NULL, NULL, NULL));
}

int main(void) {
  oi_customer_input customer;
  OI_INIT(info);
  OI_INIT(invoice);
  OI_INIT(at);
  OI_INIT(customer);
  check(oi_date_from_civil(2026, 1, 1, &info.effective, NULL));
  check(oi_date_from_civil(2026, 1, 31, &invoice.due, NULL));
  at.date = invoice.due;
  memcpy(customer.currency, "USD", 3);
  check(oi_money_parse("100.00 USD", OI_NUL_TERMINATED, &invoice.total, NULL));
  check(oi_ledger_create(NULL, &ledger, NULL));
  for (int i = 0; i < customers; ++i) check(oi_ledger_create_customer(ledger, &info, &customer, NULL, NULL));
  for (int i = 0; i < 10 * customers; ++i) post(i); /* ten invoices a customer */
  measure("empty", 1000000, empty);
  measure("summary", 20000, summary);
  measure("post", 20000, post);
  oi_ledger_free(ledger);
  return 0;
}
