/* portfolio_aging: loads a workload of any size through the batch calls of the C ABI and prints the
 * portfolio's aging as of a day, or replays its documents and prints the applications the ledger itself
 * makes.
 *
 *   portfolio_aging --data DIR --as-of DATE   posts invoices, payments, credit memos and the applications of
 *                                             applications.csv, then prints every customer's aging
 *   portfolio_aging --data DIR --replay       posts day by day: voids, then payments and credit memos, then
 *                                             invoices, each by id; every receipt settles the customer's open
 *                                             invoices oldest first, with the customer's older credit first.
 * Prints what was applied, in the order it was applied
 *
 * A batch is one call for many rows. It is all or nothing, and its answer names the first row refused. */
#include "failure.h"
#include "stopwatch.h"
#include "workload.h"

#include <openitem.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- rows of a batch ---- */

enum { BATCH = 4096 };

typedef struct batches {
  oi_ledger *ledger;
  const workload *data;
  oi_command_info *infos; /* BATCH of each */
  oi_customer_input *customers;
  oi_terms_portion *terms;
  oi_invoice_input *invoices;
  oi_payment_input *payments;
  oi_credit_memo_input *memos;
  oi_target_input *targets;
  oi_apply_credit_input *applications;
  oi_settlement_input oldest_first;
} batches;

static bool make_batches(batches *to, oi_ledger *ledger, const workload *data) {
  memset(to, 0, sizeof *to);
  to->ledger = ledger;
  to->data = data;
  to->infos = calloc(BATCH, sizeof *to->infos);
  to->customers = calloc(BATCH, sizeof *to->customers);
  to->terms = calloc(BATCH, sizeof *to->terms);
  to->invoices = calloc(BATCH, sizeof *to->invoices);
  to->payments = calloc(BATCH, sizeof *to->payments);
  to->memos = calloc(BATCH, sizeof *to->memos);
  to->targets = calloc(BATCH, sizeof *to->targets);
  to->applications = calloc(BATCH, sizeof *to->applications);
  OI_INIT(to->oldest_first);
  to->oldest_first.strategy = OI_STRATEGY_OLDEST_FIRST;
  return (to->infos && to->customers && to->terms && to->invoices && to->payments && to->memos &&
          to->targets && to->applications) ||
         out_of_memory();
}

static void free_batches(batches *to) {
  free(to->infos);
  free(to->customers);
  free(to->terms);
  free(to->invoices);
  free(to->payments);
  free(to->memos);
  free(to->targets);
  free(to->applications);
}

static bool refused(const char *file, size_t first, const oi_error *err) {
  char doing[64];
  snprintf(doing, sizeof doing, "%s: id %zu", file, first + (size_t)err->row + 1);
  return failed(doing, err);
}

static void put_info(batches *to, size_t at, int32_t date) {
  OI_INIT(to->infos[at]);
  to->infos[at].effective = date;
}

static size_t least(size_t a, size_t b) {
  return a < b ? a : b;
}

/* ---- customers ---- */

static void put_customer(batches *to, size_t at, size_t index) {
  const workload_customer *row = &to->data->customers[index];
  oi_customer_input *customer = &to->customers[at];
  oi_terms_portion *terms = &to->terms[at];
  OI_INIT(*customer);
  OI_INIT(*terms);
  terms->days = row->terms_days;
  customer->id = index + 1;
  customer->name = oi_text_of(to->data->names + row->name);
  memcpy(customer->currency, row->currency.code, sizeof row->currency.code);
  customer->credit_limit = row->credit_limit;
  customer->terms = terms;
  customer->terms_count = 1;
}

static bool post_customers(batches *to, int32_t date) {
  oi_error err;
  OI_INIT(err);
  put_info(to, 0, date);
  for (size_t first = 0, count = 0; first < to->data->customer_count; first += count) {
    count = least(BATCH, to->data->customer_count - first);
    for (size_t i = 0; i < count; ++i) put_customer(to, i, first + i);
    /* One info for all rows: its stride is 0. */
    if (oi_ledger_create_customers(to->ledger, to->infos, 0, to->customers, 0, count, 0, NULL, NULL, NULL,
                                   &err) != OI_OK)
      return refused("customers.csv", first, &err);
  }
  return true;
}

/* ---- invoices and voids ---- */

static void put_invoice(batches *to, size_t at, size_t index) {
  const workload_invoice *row = &to->data->invoices[index];
  oi_invoice_input *invoice = &to->invoices[at];
  OI_INIT(*invoice);
  invoice->id = index + 1;
  invoice->customer = row->customer;
  invoice->total = row->total;
  invoice->due = row->due;
  put_info(to, at, row->date);
}

/* Those from `first` to before `end`, each with a date of its own. */
static bool post_invoices(batches *to, size_t first, size_t end) {
  oi_error err;
  OI_INIT(err);
  for (size_t count = 0; first < end; first += count) {
    count = least(BATCH, end - first);
    for (size_t i = 0; i < count; ++i) put_invoice(to, i, first + i);
    if (oi_ledger_issue_invoices(to->ledger, to->infos, sizeof *to->infos, to->invoices, 0, count, 0, NULL,
                                 NULL, NULL, &err) != OI_OK)
      return refused("invoices.csv", first, &err);
  }
  return true;
}

static bool post_void(batches *to, uint64_t invoice, int32_t date) {
  oi_void_item_input item;
  oi_command_info info;
  oi_error err;
  OI_INIT(item);
  OI_INIT(info);
  OI_INIT(err);
  item.item = (oi_item_ref){invoice, OI_ITEM_KIND_INVOICE, 0};
  info.effective = date;
  if (oi_ledger_void_item(to->ledger, &info, &item, NULL, &err) == OI_OK) return true;
  return refused("invoices.csv", (size_t)invoice - 1, &err);
}

/* ---- payments and credit memos: two kinds, one sequence of ids ---- */

static oi_item_ref receipt_ref(const batches *to, uint64_t id) {
  bool memo = to->data->payments[id - 1].credit_memo;
  return (oi_item_ref){id, memo ? OI_ITEM_KIND_CREDIT_MEMO : OI_ITEM_KIND_PAYMENT, 0};
}

static void put_payment(batches *to, size_t at, size_t index, const oi_settlement_input *settlement) {
  const workload_payment *row = &to->data->payments[index];
  oi_payment_input *payment = &to->payments[at];
  OI_INIT(*payment);
  payment->id = index + 1;
  payment->customer = row->customer;
  payment->amount = row->amount;
  payment->settlement = settlement;
  put_info(to, at, row->date);
}

static void put_memo(batches *to, size_t at, size_t index) {
  const workload_payment *row = &to->data->payments[index];
  oi_credit_memo_input *memo = &to->memos[at];
  OI_INIT(*memo);
  memo->id = index + 1;
  memo->customer = row->customer;
  memo->amount = row->amount;
  put_info(to, at, row->date);
}

static bool post_receipts(batches *to, size_t first, size_t count, const oi_settlement_input *settlement) {
  oi_error err;
  OI_INIT(err);
  bool memos = to->data->payments[first].credit_memo;
  for (size_t i = 0; i < count; ++i) {
    if (memos) {
      put_memo(to, i, first + i);
    } else {
      put_payment(to, i, first + i, settlement);
    }
  }
  oi_status status = memos ? oi_ledger_issue_credit_memos(to->ledger, to->infos, sizeof *to->infos, to->memos,
                                                          0, count, 0, NULL, NULL, NULL, &err)
                           : oi_ledger_record_payments(to->ledger, to->infos, sizeof *to->infos, to->payments,
                                                       0, count, 0, NULL, NULL, NULL, &err);
  return status == OI_OK || refused("payments.csv", first, &err);
}

/* How many receipts from `first` to before `end` are of one kind: they go into one batch. */
static size_t run_of_receipts(const workload *data, size_t first, size_t end) {
  size_t next = first + 1;
  while (next < end && next - first < BATCH &&
         data->payments[next].credit_memo == data->payments[first].credit_memo)
    ++next;
  return next - first;
}

/* ---- the bulk load: the applications are given ---- */

static bool post_all_receipts(batches *to) {
  size_t count = 0;
  for (size_t first = 0; first < to->data->payment_count; first += count) {
    count = run_of_receipts(to->data, first, to->data->payment_count);
    if (!post_receipts(to, first, count, NULL)) return false;
  }
  return true;
}

static void put_application(batches *to, size_t at, size_t index) {
  const workload_application *row = &to->data->applications[index];
  oi_target_input *target = &to->targets[at];
  oi_apply_credit_input *application = &to->applications[at];
  OI_INIT(*target);
  OI_INIT(*application);
  target->item = (oi_item_ref){row->invoice, OI_ITEM_KIND_INVOICE, 0};
  target->amount = row->amount;
  application->credit = receipt_ref(to, row->payment);
  application->targets = target;
  application->target_count = 1;
  put_info(to, at, row->date);
}

static bool post_all_applications(batches *to) {
  oi_error err;
  OI_INIT(err);
  for (size_t first = 0, count = 0; first < to->data->application_count; first += count) {
    count = least(BATCH, to->data->application_count - first);
    for (size_t i = 0; i < count; ++i) put_application(to, i, first + i);
    if (oi_ledger_apply_credits(to->ledger, to->infos, sizeof *to->infos, to->applications, 0, count, 0, NULL,
                                NULL, NULL, &err) != OI_OK)
      return refused("applications.csv", first, &err);
  }
  return true;
}

static bool post_all_voids(batches *to, size_t *count) {
  for (size_t i = 0; i < to->data->invoice_count; ++i) {
    int32_t date = to->data->invoices[i].void_date;
    if (date == 0) continue;
    if (!post_void(to, i + 1, date)) return false;
    ++*count;
  }
  return true;
}

static bool load_in_bulk(batches *to) {
  stopwatch watch = stopwatch_start();
  size_t void_count = 0;
  if (!post_invoices(to, 0, to->data->invoice_count)) return false;
  stopwatch_lap(&watch, "post", to->data->invoice_count, "invoices");
  if (!post_all_receipts(to)) return false;
  stopwatch_lap(&watch, "post", to->data->payment_count, "receipts");
  if (!post_all_applications(to)) return false;
  stopwatch_lap(&watch, "apply", to->data->application_count, "applications");
  if (!post_all_voids(to, &void_count)) return false;
  stopwatch_lap(&watch, "void", void_count, "invoices");
  return true;
}

/* ---- the replay: the ledger decides what settles what ---- */

typedef struct void_event {
  int32_t date;
  uint64_t invoice;
} void_event;

static int compare_voids(const void *a, const void *b) {
  const void_event *x = a;
  const void_event *y = b;
  if (x->date != y->date) return x->date < y->date ? -1 : 1;
  return x->invoice < y->invoice ? -1 : x->invoice > y->invoice;
}

static void_event *sorted_voids(const workload *data, size_t *count) {
  *count = 0;
  for (size_t i = 0; i < data->invoice_count; ++i) *count += data->invoices[i].void_date != 0;
  void_event *voids = malloc((*count + 1) * sizeof *voids);
  if (!voids) {
    out_of_memory();
    return NULL;
  }
  size_t at = 0;
  for (size_t i = 0; i < data->invoice_count; ++i) {
    if (data->invoices[i].void_date) voids[at++] = (void_event){data->invoices[i].void_date, i + 1};
  }
  qsort(voids, *count, sizeof *voids, compare_voids);
  return voids;
}

/* A payment settles as part of its own command; credit that is not a payment settles by a command of its own.
 */
static bool settle_memo(batches *to, size_t index) {
  const workload_payment *row = &to->data->payments[index];
  oi_settle_input settle;
  oi_command_info info;
  oi_error err;
  OI_INIT(settle);
  OI_INIT(info);
  OI_INIT(err);
  settle.customer = row->customer;
  memcpy(settle.currency, row->amount.currency, sizeof row->amount.currency);
  settle.settlement = &to->oldest_first;
  info.effective = row->date;
  return oi_ledger_settle(to->ledger, &info, &settle, NULL, NULL, &err) == OI_OK ||
         refused("payments.csv", index, &err);
}

static bool replay_receipts(batches *to, size_t first, size_t end) {
  size_t count = 0;
  for (; first < end; first += count) {
    bool memo = to->data->payments[first].credit_memo;
    count = memo ? 1 : run_of_receipts(to->data, first, end);
    if (!post_receipts(to, first, count, &to->oldest_first)) return false;
    if (memo && !settle_memo(to, first)) return false;
  }
  return true;
}

/* How far each list has been posted. */
typedef struct progress {
  const void_event *voids;
  size_t void_count;
  size_t next_void, next_receipt, next_invoice;
} progress;

static int32_t next_day(const workload *data, const progress *at) {
  int32_t day = OI_LAST_DATE;
  if (at->next_void < at->void_count && at->voids[at->next_void].date < day)
    day = at->voids[at->next_void].date;
  if (at->next_receipt < data->payment_count && data->payments[at->next_receipt].date < day)
    day = data->payments[at->next_receipt].date;
  if (at->next_invoice < data->invoice_count && data->invoices[at->next_invoice].date < day)
    day = data->invoices[at->next_invoice].date;
  return day;
}

static bool replay_day(batches *to, progress *at, int32_t day) {
  const workload *data = to->data;
  for (; at->next_void < at->void_count && at->voids[at->next_void].date == day; ++at->next_void) {
    if (!post_void(to, at->voids[at->next_void].invoice, day)) return false;
  }
  size_t first = at->next_receipt;
  while (at->next_receipt < data->payment_count && data->payments[at->next_receipt].date == day)
    ++at->next_receipt;
  if (!replay_receipts(to, first, at->next_receipt)) return false;
  first = at->next_invoice;
  while (at->next_invoice < data->invoice_count && data->invoices[at->next_invoice].date == day)
    ++at->next_invoice;
  return post_invoices(to, first, at->next_invoice);
}

static bool replay(batches *to) {
  stopwatch watch = stopwatch_start();
  progress at = {NULL, 0, 0, 0, 0};
  void_event *voids = sorted_voids(to->data, &at.void_count);
  if (!voids) return false;
  at.voids = voids;
  bool done = true;
  while (done) {
    int32_t day = next_day(to->data, &at);
    if (day == OI_LAST_DATE) break;
    done = replay_day(to, &at, day);
  }
  free(voids);
  if (done)
    stopwatch_lap(&watch, "replay", to->data->invoice_count + to->data->payment_count + at.void_count,
                  "documents");
  return done;
}

/* ---- what is printed ---- */

enum { PAGE = 128, BUCKETS = 5 };

static bool put_amount(const oi_money *amount, char end) {
  char text[OI_MONEY_TEXT_SIZE];
  oi_error err;
  OI_INIT(err);
  if (oi_money_print_amount(amount, text, sizeof text, NULL, &err) != OI_OK) return failed("printing", &err);
  fputs(text, stdout);
  putchar(end);
  return true;
}

static bool put_aging_row(const oi_aging_row *row, const oi_money *cells) {
  printf("%llu,%s,", (unsigned long long)row->customer, row->currency.code);
  for (size_t i = 0; i < BUCKETS; ++i) {
    if (!put_amount(&cells[i], ',')) return false;
  }
  return put_amount(&row->unapplied, ',') && put_amount(&row->balance, '\n');
}

static bool put_aging(const oi_result *aging) {
  oi_aging_row rows[PAGE];
  oi_money cells[PAGE * BUCKETS];
  size_t count = oi_result_count(aging, OI_TABLE_AGING_ROWS);
  size_t written = 0;
  oi_error err;
  OI_INIT(err);
  puts("customer_id,currency,current,d1_30,d31_60,d61_90,d90_plus,unapplied_credit,balance");
  for (size_t at = 0; at < count; at += written) {
    size_t cells_written = 0;
    if (oi_result_read_aging_rows(aging, at, rows, PAGE, &written, &err) != OI_OK ||
        oi_result_read_aging_cells(aging, at * BUCKETS, cells, sizeof cells / sizeof *cells, &cells_written,
                                   &err) != OI_OK)
      return failed("reading an aging", &err);
    for (size_t i = 0; i < written; ++i) {
      if (!put_aging_row(&rows[i], &cells[i * BUCKETS])) return false;
    }
  }
  return true;
}

/* Zero rows too: a row for every customer, in the order of their ids. */
static bool print_aging(const oi_ledger *ledger, int32_t date) {
  stopwatch watch = stopwatch_start();
  oi_aging_options options;
  oi_as_of as_of;
  oi_error err;
  OI_INIT(options);
  OI_INIT(as_of);
  OI_INIT(err);
  options.flags = OI_AGING_OPTIONS_ZERO_ROWS;
  as_of.date = date;
  oi_aging_calculator *calculator = NULL;
  oi_result *aging = NULL;
  oi_status status = oi_aging_calculator_create(&options, NULL, &calculator, &err);
  if (status == OI_OK) status = oi_ledger_aging(ledger, &as_of, calculator, &aging, &err);
  bool done = status == OI_OK || failed("aging", &err);
  if (done) {
    size_t count = oi_result_count(aging, OI_TABLE_AGING_ROWS);
    stopwatch_lap(&watch, "age", count, "customers");
    done = put_aging(aging);
    stopwatch_lap(&watch, "print", count, "rows");
  }
  oi_result_free(aging);
  oi_aging_calculator_free(calculator);
  return done;
}

static bool put_application_row(const oi_application_row *row) {
  char date[OI_DATE_TEXT_SIZE];
  printf("%llu,%llu,", (unsigned long long)row->credit.id, (unsigned long long)row->debit.id);
  if (!put_amount(&row->amount, ',')) return false;
  if (oi_date_print(row->effective, date, sizeof date, NULL, NULL) != OI_OK) return false;
  puts(date);
  return true;
}

static bool put_applications(const oi_result *applications) {
  oi_application_row rows[PAGE];
  size_t written = 0;
  oi_error err;
  OI_INIT(err);
  puts("payment_id,invoice_id,amount,application_date");
  for (size_t at = 0; at < oi_result_count(applications, OI_TABLE_APPLICATIONS); at += written) {
    if (oi_result_read_applications(applications, at, rows, PAGE, &written, &err) != OI_OK)
      return failed("reading applications", &err);
    for (size_t i = 0; i < written; ++i) {
      if (!put_application_row(&rows[i])) return false;
    }
  }
  return true;
}

/* In the order they were made. */
static bool print_applications(const oi_ledger *ledger) {
  stopwatch watch = stopwatch_start();
  oi_as_of as_of;
  oi_result *applications = NULL;
  oi_error err;
  OI_INIT(as_of);
  OI_INIT(err);
  as_of.date = OI_LAST_DATE;
  if (oi_ledger_list_applications(ledger, NULL, &as_of, &applications, &err) != OI_OK)
    return failed("listing applications", &err);
  size_t count = oi_result_count(applications, OI_TABLE_APPLICATIONS);
  stopwatch_lap(&watch, "list", count, "applications");
  bool done = put_applications(applications);
  stopwatch_lap(&watch, "print", count, "rows");
  oi_result_free(applications);
  return done;
}

/* ---- the program ---- */

static const char usage[] = "usage: portfolio_aging --data DIR --as-of DATE\n"
                            "       portfolio_aging --data DIR --replay\n"
                            "       portfolio_aging --help\n";

typedef struct aging_options {
  const char *data;
  int32_t as_of;
  bool replay;
  bool help;
} aging_options;

static bool mistake(const char *what, const char *about) {
  fprintf(stderr, "portfolio_aging: %s%s\n%s", what, about, usage);
  return false;
}

static bool read_options(aging_options *options, int argc, char **argv) {
  *options = (aging_options){NULL, 0, false, false};
  for (int i = 1; i < argc; ++i) {
    bool data = strcmp(argv[i], "--data") == 0;
    bool as_of = strcmp(argv[i], "--as-of") == 0;
    if ((data || as_of) && i + 1 == argc) return mistake("a value is missing after ", argv[i]);
    if (data) {
      options->data = argv[++i];
    } else if (as_of) {
      if (oi_date_parse(argv[++i], OI_NUL_TERMINATED, &options->as_of, NULL) != OI_OK)
        return mistake("--as-of takes a date like 2025-06-30, not ", argv[i]);
    } else if (strcmp(argv[i], "--replay") == 0) {
      options->replay = true;
    } else if (strcmp(argv[i], "--help") == 0) {
      options->help = true;
    } else {
      return mistake("unknown option ", argv[i]);
    }
  }
  if (options->help) return true;
  if (!options->data) return mistake("--data is missing", "");
  return options->replay != (options->as_of != 0) || mistake("one of --as-of and --replay, please", "");
}

static bool post(const aging_options *options, batches *to) {
  int32_t first = to->data->invoice_count ? to->data->invoices[0].date : 1;
  return post_customers(to, first) && (options->replay ? replay(to) : load_in_bulk(to));
}

static int print(const aging_options *options, const oi_ledger *ledger) {
  bool done = options->replay ? print_applications(ledger) : print_aging(ledger, options->as_of);
  if (done && fflush(stdout) == 0 && !ferror(stdout)) return EXIT_DONE;
  if (done) fputs("portfolio_aging: the output could not be written\n", stderr);
  return EXIT_FAILED;
}

static int run(const aging_options *options, oi_ledger *ledger, workload *data) {
  stopwatch watch = stopwatch_start();
  if (!load_workload(data, options->data, !options->replay)) return EXIT_BAD_INPUT;
  stopwatch_lap(&watch, "read",
                data->customer_count + data->invoice_count + data->payment_count + data->application_count,
                "rows");
  batches to;
  int status = make_batches(&to, ledger, data) ? EXIT_DONE : EXIT_FAILED;
  if (status == EXIT_DONE && !post(options, &to)) status = EXIT_BAD_INPUT;
  free_batches(&to);
  return status == EXIT_DONE ? print(options, ledger) : status;
}

int main(int argc, char **argv) {
  aging_options options;
  if (!read_options(&options, argc, argv)) return EXIT_BAD_INPUT;
  if (options.help) {
    fputs(usage, stdout);
    return EXIT_DONE;
  }
  oi_ledger *ledger = NULL;
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_create(NULL, &ledger, &err) != OI_OK) {
    failed("making a ledger", &err);
    return EXIT_FAILED;
  }
  workload data;
  memset(&data, 0, sizeof data);
  int status = run(&options, ledger, &data);
  free_workload(&data);
  oi_ledger_free(ledger);
  return status;
}
