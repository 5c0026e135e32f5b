/* customer_page: a host of openitem in plain C, and a tour of its C ABI.
 *
 * It reads customers, jobs, invoices, payments and credits from CSV files, posts them to a ledger in memory,
 * and prints one customer's page and the portfolio's aging as of a day. The tour, in reading order:
 *
 *   this file          a ledger from its birth to its end; looking a customer up; the standpoint of a report
 *   post.c             commands: how rows become customers, invoices, payments, credits; what a refusal tells
 *   query.c, page.c    queries: results, rows in pages, exact amounts
 *   aging_table.c, portfolio.c, summary_json.c    more of the same
 *
 * csv.c, load.c, table.c, options.c are what any such program needs; the library itself reads no files, no
 * clock and no locale.
 *
 * Four habits are all there is to learn. OI_INIT zeroes a structure and sets its size; zero means default. A
 * call returns OI_OK or why not, with particulars in the oi_error of the caller. A call that failed has
 * changed nothing. What was made is freed with its oi_..._free, in any order, NULL allowed. */
#include "failure.h"
#include "load.h"
#include "options.h"
#include "page.h"
#include "post.h"
#include "stopwatch.h"

#include <openitem.h>

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* ---- finding the customer ---- */

/* How far apart two codes are: letters to add, drop or change. Codes are short; longer ones count as far
 * apart. */
static size_t distance(oi_text_view a, oi_text_view b) {
  enum { LONGEST = 64 };
  size_t row[LONGEST + 1];
  if (a.size > LONGEST || b.size > LONGEST) return LONGEST;
  for (size_t j = 0; j <= b.size; ++j) row[j] = j;
  for (size_t i = 1; i <= a.size; ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size; ++j) {
      bool same = toupper((unsigned char)a.data[i - 1]) == toupper((unsigned char)b.data[j - 1]);
      size_t least = diagonal + (same ? 0 : 1);
      if (row[j] + 1 < least) least = row[j] + 1;
      if (row[j - 1] + 1 < least) least = row[j - 1] + 1;
      diagonal = row[j];
      row[j] = least;
    }
  }
  return row[b.size];
}

enum { NEAR_CODES = 5 };

typedef struct near_codes {
  oi_customer_row rows[NEAR_CODES]; /* nearest first */
  size_t distances[NEAR_CODES];
  size_t count;
} near_codes;

static void consider(near_codes *near, const oi_customer_row *row, size_t away) {
  size_t at = near->count < NEAR_CODES ? near->count++ : NEAR_CODES;
  if (at == NEAR_CODES && near->distances[--at] <= away) return;
  for (; at > 0 && near->distances[at - 1] > away; --at) {
    near->rows[at] = near->rows[at - 1];
    near->distances[at] = near->distances[at - 1];
  }
  near->rows[at] = *row;
  near->distances[at] = away;
}

static void tell_near_codes(const oi_result *customers, const char *code) {
  near_codes near = {.count = 0};
  oi_customer_row row;
  size_t written = 0;
  for (size_t i = 0; i < oi_result_count(customers, OI_TABLE_CUSTOMERS); ++i) {
    if (oi_result_read_customers(customers, i, &row, 1, &written, NULL) != OI_OK) return;
    consider(&near, &row, distance(row.code, (oi_text_view){code, strlen(code)}));
  }
  for (size_t i = 0; i < near.count; ++i)
    fprintf(stderr, "%s%.*s (%.*s)", i ? ", " : "; near it are: ", (int)near.rows[i].code.size,
            near.rows[i].code.data, (int)near.rows[i].name.size, near.rows[i].name.data);
}

/* Customers whose code or name contains the text; all of them, by how near their codes are, when none does.
 */
static void tell_unknown_customer(const oi_ledger *ledger, const char *code) {
  oi_customer_filter filter;
  oi_result *customers = NULL;
  OI_INIT(filter);
  filter.text = oi_text_of(code);
  oi_status status = oi_ledger_list_customers(ledger, &filter, 0, &customers, NULL);
  if (status == OI_OK && oi_result_count(customers, OI_TABLE_CUSTOMERS) == 0) {
    oi_result_free(customers);
    status = oi_ledger_list_customers(ledger, NULL, 0, &customers, NULL);
  }
  fprintf(stderr, "customer_page: there is no customer \"%s\"", code);
  if (status == OI_OK) tell_near_codes(customers, code);
  fputc('\n', stderr);
  oi_result_free(customers);
}

/* ---- the steps ---- */

/* Codes are the host's words; commands and queries take ids. */
static int find_customer(const oi_ledger *ledger, const data_set *data, const char *code, uint64_t *id) {
  const customer_row *telling = most_telling_customer(data);
  if (!code && telling) code = telling->fields[CUSTOMER_CODE].text;
  if (!code) {
    fputs("customer_page: the data has no customers\n", stderr);
    return EXIT_BAD_INPUT;
  }
  if (oi_ledger_find_customer_code(ledger, code, OI_NUL_TERMINATED, id, NULL) == OI_OK) return EXIT_DONE;
  tell_unknown_customer(ledger, code);
  return EXIT_BAD_INPUT;
}

/* A report is always asked from a standpoint: a business date, and what was known (0: everything). There is
 * no today in the library. */
static int choose_standpoint(const page_options *options, const data_set *data, oi_as_of *as_of) {
  OI_INIT(*as_of);
  as_of->date = options->as_of ? options->as_of : data->last_date;
  if (as_of->date) return EXIT_DONE;
  fputs("customer_page: the data has no dates; tell one with --as-of\n", stderr);
  return EXIT_BAD_INPUT;
}

static int print_report(const page_options *options, const page_request *request) {
  bool done = options->summary_json ? print_summary_json(request, stdout)
                                    : print_page(request, stdout) && print_portfolio(request, stdout);
  if (done && fflush(stdout) == 0 && !ferror(stdout)) return EXIT_DONE;
  if (done) fputs("customer_page: the output could not be written\n", stderr);
  return EXIT_FAILED;
}

/* Everything is read and posted before anything is printed: a bad file leaves nothing half done. */
static int run(const page_options *options, oi_ledger *ledger, data_set *data) {
  stopwatch watch = stopwatch_start();
  if (!load_data(data, options->data)) return EXIT_BAD_INPUT;
  size_t rows =
      data->customer_count + data->job_count + data->invoice_count + data->payment_count + data->credit_count;
  stopwatch_lap(&watch, "read", rows, "rows");

  size_t commands = 0;
  if (!post_data(ledger, data, &commands)) return EXIT_BAD_INPUT;
  stopwatch_lap(&watch, "post", commands, "commands");

  page_request request = {.ledger = ledger, .edges = options->edges, .edge_count = options->edge_count};
  int status = choose_standpoint(options, data, &request.as_of);
  if (status == EXIT_DONE) status = find_customer(ledger, data, options->customer, &request.customer);
  if (status == EXIT_DONE) status = print_report(options, &request);
  if (status == EXIT_DONE) stopwatch_lap(&watch, "print", 1, "page");
  return status;
}

int main(int argc, char **argv) {
  page_options options;
  if (!read_options(&options, argc, argv)) return EXIT_BAD_INPUT;
  if (options.help) {
    print_help();
    return EXIT_DONE;
  }
  oi_error err;
  oi_ledger *ledger = NULL;
  OI_INIT(err);
  if (oi_ledger_create(NULL, &ledger, &err) != OI_OK) {
    failed("making a ledger", &err);
    return EXIT_FAILED;
  }
  data_set data;
  memset(&data, 0, sizeof data);
  int status = run(&options, ledger, &data);
  free_data(&data);
  oi_ledger_free(ledger);
  return status;
}
