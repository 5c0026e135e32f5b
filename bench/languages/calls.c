/* What a call costs from C; see README.md. */
#define _POSIX_C_SOURCE 200809L
#include <openitem.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { customers = 100, rows = 100000 };

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

static void keep_less(double *best, double took) {
  if (took < *best) *best = took;
}

/* The best of five rounds, in nanoseconds a call. */
static void measure(const char *name, int calls, void (*work)(int)) {
  double best = 1e18;
  for (int round = 0; round < 5; ++round) {
    const double start = now();
    for (int i = 0; i < calls; ++i) work(i);
    keep_less(&best, (now() - start) / calls);
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

static void open_books(void) {
  oi_customer_input customer;
  OI_INIT(customer);
  memcpy(customer.currency, "USD", 3);
  check(oi_ledger_create(NULL, &ledger, NULL));
  for (int i = 0; i < customers; ++i) check(oi_ledger_create_customer(ledger, &info, &customer, NULL, NULL));
}

/* Nanoseconds an invoice to make those of a batch, and to post them in books of their own, which stay open. */
static void batch(double *made, double *posted) {
  double begun;
  oi_invoice_input *invoices;
  open_books();
  begun = now();
  invoices = malloc(rows * sizeof *invoices);
  if (!invoices) check(OI_OUT_OF_MEMORY);
  for (int i = 0; i < rows; ++i) {
    invoices[i] = invoice;
    invoices[i].customer = (uint64_t)(i % customers + 1);
  }
  keep_less(made, (now() - begun) / rows);
  begun = now();
  check(oi_ledger_issue_invoices(ledger, &info, 0, invoices, 0, rows, 0, NULL, NULL, NULL, NULL));
  keep_less(posted, (now() - begun) / rows);
  free(invoices);
}

/* Nanoseconds a row to read those of the books' items, page by page. */
static double read_rows(const oi_result *items) {
  static oi_item_row page[256];
  const double begun = now();
  size_t first = 0, written;
  do {
    check(oi_result_read_items(items, first, page, 256, &written, NULL));
    seen = page[0].total.lo;
    first += written;
  } while (written);
  return (now() - begun) / rows;
}

int main(void) {
  double made = 1e18, posted = 1e18, read = 1e18;
  oi_result *items;
  OI_INIT(info);
  OI_INIT(invoice);
  OI_INIT(at);
  check(oi_date_from_civil(2026, 1, 1, &info.effective, NULL));
  check(oi_date_from_civil(2026, 1, 31, &invoice.due, NULL));
  at.date = invoice.due;
  check(oi_money_parse("100.00 USD", OI_NUL_TERMINATED, &invoice.total, NULL));
  open_books();
  for (int i = 0; i < 10 * customers; ++i) post(i); /* ten invoices a customer */
  measure("empty", 1000000, empty);
  measure("summary", 20000, summary);
  measure("post", 20000, post);
  for (int round = 0; round < 5; ++round) {
    oi_ledger_free(ledger);
    batch(&made, &posted);
  }
  printf("made %.1f\nbatch %.1f\n", made, posted);
  check(oi_ledger_list_items(ledger, NULL, &at, &items, NULL));
  for (int round = 0; round < 5; ++round) keep_less(&read, read_rows(items));
  printf("rows %.1f\n", read);
  oi_result_free(items);
  oi_ledger_free(ledger);
  return 0;
}
