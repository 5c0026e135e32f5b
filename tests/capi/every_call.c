#include "every_call.h"

#include <stdlib.h>

#include "every_call.inc"

const function_table *const every_function = functions;
const size_t every_function_count = sizeof functions / sizeof functions[0];
const structure_table *const every_structure = structures;

/* ---- blocks */

static void *blocks[32768];
static size_t block_count;

void *block_of(size_t size) {
  void *block = block_count < sizeof blocks / sizeof blocks[0] ? calloc(1, size == 0 ? 1 : size) : NULL;
  if (block == NULL) abort();
  blocks[block_count++] = block;
  return block;
}

void forget_arguments(void) {
  while (block_count > 0) free(blocks[--block_count]);
}

/* ---- the books */

static void accept_all(const oi_record *record, uint64_t remaining, oi_acknowledgement *acknowledgement,
                       void *user) {
  oi_record_header header;
  oi_event_log *log = user;
  (void)remaining;
  OI_INIT(header);
  if (oi_record_read_header(record, &header, NULL) != OI_OK) return;
  if (log != NULL && oi_event_log_append(log, record, NULL) != OI_OK) return;
  acknowledgement->sequence = header.first_sequence;
  acknowledgement->accepted = 1;
}

enum { fixture_day = 739676 }; /* 2026-03-01 */

static oi_command_info today(void) {
  oi_command_info info;
  OI_INIT(info);
  info.effective = fixture_day;
  info.actor = oi_text_of("clerk");
  return info;
}

static void fill_masters(oi_ledger *ledger) {
  oi_command_info info = today();
  oi_job_input job;
  oi_contract_input contract;
  oi_customer_input third;
  oi_settings settings;
  OI_INIT(settings);
  settings.flags = OI_SETTINGS_PROSPECTS_STAY;
  OK(oi_ledger_change_settings(ledger, &info, &settings, NULL, FRESH));
  (void)customer(ledger, "ACME");
  (void)customer(ledger, "BOLT");
  OI_INIT(third);
  third.external_ref = oi_text_of("EXT-1");
  OK(oi_ledger_create_customer(ledger, &info, &third, NULL, FRESH));
  OI_INIT(job);
  job.customer = 1;
  job.code = oi_text_of("JOB-1");
  OK(oi_ledger_create_job(ledger, &info, &job, NULL, FRESH));
  OI_INIT(contract);
  contract.customer = 1;
  contract.number = oi_text_of("C-1");
  OK(oi_ledger_create_contract(ledger, &info, &contract, NULL, FRESH));
}

static void fill_documents(oi_ledger *ledger) {
  oi_command_info info = today();
  oi_write_off_input given_up;
  oi_apply_credit_input application;
  oi_target_input target;
  (void)invoice(ledger, 1, "INV-1", "2026-01-01", "100.00 USD"); /* open */
  (void)invoice(ledger, 1, "INV-2", "2026-01-02", "50.00 USD");  /* part of it written off */
  (void)invoice(ledger, 1, "INV-3", "2026-01-03", "30.00 USD");  /* open, untouched */
  (void)invoice(ledger, 1, "INV-4", "2026-01-04", "20.00 USD");  /* part of it paid */
  (void)payment(ledger, 1, "2026-02-01", "80.00 USD");           /* open */
  (void)payment(ledger, 1, "2026-02-01", "10.00 USD");           /* used on INV-4 */
  (void)payment(ledger, 1, "2026-02-01", "5.00 USD");            /* untouched */
  OI_INIT(given_up);
  given_up.item = item(OI_ITEM_KIND_INVOICE, 2);
  given_up.amount = money("5.00 USD");
  OK(oi_ledger_write_off(ledger, &info, &given_up, NULL, NULL, FRESH));
  OI_INIT(target);
  target.item = item(OI_ITEM_KIND_INVOICE, 4);
  target.amount = money("10.00 USD");
  OI_INIT(application);
  application.credit = item(OI_ITEM_KIND_PAYMENT, 2);
  application.targets = &target;
  application.target_count = 1;
  OK(oi_ledger_apply_credit(ledger, &info, &application, NULL, NULL, FRESH));
}

static void fill_the_rest(oi_ledger *ledger) {
  oi_command_info info = today();
  oi_invoice_input draft;
  oi_void_item_input withdrawn;
  oi_lock_period_input lock;
  oi_lock_exception_input exception;
  OI_INIT(draft);
  draft.customer = 1;
  draft.total = money("7.00 USD");
  draft.external_ref = oi_text_of("EXT-1");
  OK(oi_ledger_draft_invoice(ledger, &info, &draft, NULL, FRESH)); /* invoice 5 */
  (void)invoice(ledger, 1, "INV-6", "2026-01-06", "60.00 USD");
  OI_INIT(withdrawn);
  withdrawn.item = item(OI_ITEM_KIND_INVOICE, 6);
  OK(oi_ledger_void_item(ledger, &info, &withdrawn, NULL, FRESH));
  OI_INIT(lock);
  lock.through = on("2025-12-31");
  OK(oi_ledger_lock_period(ledger, &info, &lock, NULL, FRESH));
  OI_INIT(exception);
  exception.actor = oi_text_of("chief");
  OK(oi_ledger_grant_lock_exception(ledger, &info, &exception, NULL, FRESH));
}

static uint64_t first_application(const oi_ledger *ledger) {
  oi_as_of end = as_of("9999-12-31");
  oi_application_filter filter;
  oi_application_row row;
  oi_result *result = NULL;
  size_t written = 0;
  OI_INIT(filter);
  filter.item = item(OI_ITEM_KIND_PAYMENT, 2);
  memset(&row, 0, sizeof row);
  OK(oi_ledger_list_applications(ledger, &filter, &end, &result, FRESH));
  OK(oi_result_read_applications(result, 0, &row, 1, sizeof row, 0, &written, FRESH));
  oi_result_free(result);
  return row.application;
}

static uint64_t lock_exception(const oi_ledger *ledger) {
  oi_lock_exception_row row;
  oi_result *result = NULL;
  size_t written = 0;
  memset(&row, 0, sizeof row);
  OK(oi_ledger_list_period_locks(ledger, 0, &result, FRESH));
  OK(oi_result_read_lock_exceptions(result, 0, &row, 1, sizeof row, 0, &written, FRESH));
  oi_result_free(result);
  return row.granted;
}

static void plan_a_payment(every_books *books) {
  oi_command_info info = today();
  oi_payment_input input;
  oi_settlement_input settlement;
  OI_INIT(input);
  OI_INIT(settlement);
  settlement.strategy = OI_STRATEGY_OLDEST_FIRST;
  info.flags = OI_COMMAND_DRY_RUN;
  input.customer = 1;
  input.amount = money("10.00 USD");
  input.settlement = &settlement;
  OK(oi_ledger_record_payment(books->ledger, &info, &input, NULL, &books->results[books->result_count++],
                              FRESH));
}

/* A customer in a transaction whose records have not been asked for. */
static void open_transaction(every_books *books) {
  oi_journal_options options;
  OI_INIT(options);
  options.mode = OI_JOURNALING_PULL;
  books->transaction_ledger = new_books();
  OK(oi_ledger_set_journal(books->transaction_ledger, &options, FRESH));
  OK(oi_ledger_begin(books->transaction_ledger, &books->transaction, FRESH));
  (void)customer(books->transaction_ledger, "NEW");
  OK(oi_transaction_records(books->transaction, &books->journal, FRESH));
}

static void close_transaction(every_books *books) {
  oi_transaction_free(books->transaction);
  oi_buffer_free(books->journal);
  oi_ledger_free(books->transaction_ledger);
}

static void ask_everything(every_books *books) {
  static const char *const queries[] = {
      "oi_ledger_list_customers",  "oi_ledger_list_jobs",         "oi_ledger_list_contracts",
      "oi_ledger_list_items",      "oi_ledger_list_portions",     "oi_ledger_list_lines",
      "oi_ledger_list_taxes",      "oi_ledger_list_applications", "oi_ledger_account_balance",
      "oi_ledger_aging",           "oi_ledger_customer_summary",  "oi_ledger_transaction_history",
      "oi_ledger_explain_balance", "oi_ledger_list_terms",        "oi_ledger_list_period_locks",
      "oi_ledger_numbering"};
  for (size_t i = 0; i < sizeof queries / sizeof queries[0]; ++i) {
    const function_table *function = function_named(queries[i]);
    value arguments[MOST_ARGUMENTS];
    good_arguments(function, books, arguments);
    check_status(function->call(arguments), OI_OK, queries[i], __FILE__, __LINE__);
    books->results[books->result_count++] = *(oi_result **)arguments[function->argument_count - 2].pointer;
    forget_arguments();
  }
}

void open_books(every_books *books) {
  memset(books, 0, sizeof *books);
  OK(oi_event_log_create(NULL, &books->log, FRESH));
  books->ledger = new_books();
  OK(oi_ledger_set_sink(books->ledger, accept_all, books->log, FRESH));
  fill_masters(books->ledger);
  fill_documents(books->ledger);
  fill_the_rest(books->ledger);
  OK(oi_ledger_set_sink(books->ledger, NULL, NULL, FRESH));
  OK(oi_ledger_snapshot(books->ledger, &books->snapshot, FRESH));
  OK(oi_aging_calculator_create(NULL, NULL, &books->calculator, FRESH));
  books->empty = new_books();
  open_transaction(books);
  plan_a_payment(books);
  ask_everything(books);
}

void restore_books(every_books *books) {
  oi_ledger_free(books->ledger);
  books->ledger = new_books();
  OK(oi_ledger_load_snapshot(books->ledger, oi_buffer_data(books->snapshot), oi_buffer_size(books->snapshot),
                             FRESH));
  oi_ledger_free(books->empty);
  books->empty = new_books();
  close_transaction(books);
  open_transaction(books);
}

void close_books(every_books *books) {
  for (size_t i = 0; i < books->result_count; ++i) oi_result_free(books->results[i]);
  oi_aging_calculator_free(books->calculator);
  oi_event_log_free(books->log);
  oi_buffer_free(books->snapshot);
  oi_ledger_free(books->ledger);
  oi_ledger_free(books->empty);
  close_transaction(books);
}

/* ---- good arguments */

static int is(const char *a, const char *b) {
  return strcmp(a, b) == 0;
}

static void *good_structure(const char *type, const function_table *function, const every_books *books);
/* A structure in a block of its own. */
#define MAKE(type, name)                                                                                     \
  type *name = block_of(sizeof(type));                                                                       \
  OI_INIT(*name)

static void *good_document(const function_table *function, const every_books *books) {
  MAKE(oi_invoice_input, made);
  made->customer = 1;
  made->job = 1;
  made->contract = 1;
  made->number = oi_text_of("N-1");
  made->total = money("10.00 USD");
  made->lines = good_structure("oi_line_input", function, books);
  made->line_count = 1;
  made->portions = good_structure("oi_due_portion", function, books);
  made->portion_count = 1;
  if (is(function->name, "oi_ledger_record_opening")) made->kind = OI_ITEM_KIND_OPENING_DEBIT;
  return made;
}

static void *good_customer(const function_table *function, const every_books *books) {
  MAKE(oi_customer_input, made);
  if (is(function->name, "oi_ledger_change_customer")) made->id = 1;
  made->code = oi_text_of(made->id == 1 ? "ACME" : "NEW");
  made->name = oi_text_of("New");
  memcpy(made->currency, "USD", 3);
  made->credit_limit = money("1000.00 USD");
  made->terms = good_structure("oi_terms_portion", function, books);
  made->terms_count = 1;
  return made;
}

static void *good_payment(const function_table *function, const every_books *books) {
  const int bare = strstr(function->name, "draft") != NULL || strstr(function->name, "mark_paid") != NULL;
  MAKE(oi_payment_input, made);
  made->customer = 1;
  made->method = oi_text_of("check");
  made->amount = money(is(function->name, "oi_ledger_mark_paid") ? "30.00 USD" : "10.00 USD");
  made->settlement = bare ? NULL : good_structure("oi_settlement_input", function, books);
  return made;
}

static void *good_settlement(const function_table *function, const every_books *books) {
  const int chosen = strstr(function->name, "record_payment") != NULL;
  MAKE(oi_settlement_input, made);
  made->strategy = chosen ? OI_STRATEGY_CHOSEN : OI_STRATEGY_OLDEST_FIRST;
  made->targets = chosen ? good_structure("oi_target_input", function, books) : NULL;
  made->target_count = (size_t)chosen;
  return made;
}

static void *good_settle(const function_table *function, const every_books *books) {
  oi_item_ref *credits = block_of(sizeof *credits);
  MAKE(oi_settle_input, made);
  *credits = item(OI_ITEM_KIND_PAYMENT, 1);
  made->customer = 1;
  made->credits = credits;
  made->credit_count = 1;
  made->settlement = good_structure("oi_settlement_input", function, books);
  return made;
}

/* Masters, documents and what settles them. */
static void *good_input(const char *type, const function_table *function, const every_books *books) {
  if (is(type, "oi_invoice_input")) return good_document(function, books);
  if (is(type, "oi_customer_input")) return good_customer(function, books);
  if (is(type, "oi_payment_input")) return good_payment(function, books);
  if (is(type, "oi_settlement_input")) return good_settlement(function, books);
  if (is(type, "oi_settle_input")) return good_settle(function, books);
  if (is(type, "oi_job_input")) {
    MAKE(oi_job_input, made);
    made->id = is(function->name, "oi_ledger_change_job") ? 1 : 0;
    made->customer = 1;
    return made;
  }
  if (is(type, "oi_contract_input")) {
    MAKE(oi_contract_input, made);
    made->id = is(function->name, "oi_ledger_change_contract") ? 1 : 0;
    made->customer = 1;
    return made;
  }
  if (is(type, "oi_target_input")) {
    MAKE(oi_target_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 1);
    made->amount = money("1.00 USD");
    return made;
  }
  if (is(type, "oi_application_input")) {
    MAKE(oi_application_input, made);
    made->credit = item(OI_ITEM_KIND_PAYMENT, 1);
    made->debit = item(OI_ITEM_KIND_INVOICE, 1);
    made->amount = money("1.00 USD");
    return made;
  }
  if (is(type, "oi_apply_credit_input")) {
    MAKE(oi_apply_credit_input, made);
    made->credit = item(OI_ITEM_KIND_PAYMENT, 1);
    made->targets = good_structure("oi_target_input", function, books);
    made->target_count = 1;
    return made;
  }
  if (is(type, "oi_credit_memo_input")) {
    MAKE(oi_credit_memo_input, made);
    made->customer = 1;
    made->amount = money("10.00 USD");
    made->lines = good_structure("oi_line_input", function, books);
    made->line_count = 1;
    return made;
  }
  if (is(type, "oi_account_credit_input")) {
    MAKE(oi_account_credit_input, made);
    made->customer = 1;
    made->change = money("1.00 USD");
    return made;
  }
  return NULL;
}

/* Commands about something that is there. */
static void *good_small_input(const char *type, const function_table *function, const every_books *books) {
  if (is(type, "oi_post_draft_input")) {
    MAKE(oi_post_draft_input, made);
    made->draft = item(OI_ITEM_KIND_INVOICE, 5);
    return made;
  }
  if (is(type, "oi_delete_draft_input")) {
    MAKE(oi_delete_draft_input, made);
    made->draft = item(OI_ITEM_KIND_INVOICE, 5);
    return made;
  }
  if (is(type, "oi_mark_paid_input")) {
    MAKE(oi_mark_paid_input, made);
    made->invoice = 3;
    made->payment = good_structure("oi_payment_input", function, books);
    return made;
  }
  if (is(type, "oi_unapply_input")) {
    MAKE(oi_unapply_input, made);
    made->application = first_application(books->ledger);
    return made;
  }
  if (is(type, "oi_void_item_input")) {
    MAKE(oi_void_item_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 1);
    return made;
  }
  if (is(type, "oi_reverse_payment_input")) {
    MAKE(oi_reverse_payment_input, made);
    made->payment = 1;
    made->fee = money("1.00 USD");
    return made;
  }
  if (is(type, "oi_reinstate_input")) {
    MAKE(oi_reinstate_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 6);
    return made;
  }
  if (is(type, "oi_refund_input")) {
    MAKE(oi_refund_input, made);
    made->credit = item(OI_ITEM_KIND_PAYMENT, 1);
    made->amount = money("1.00 USD");
    return made;
  }
  if (is(type, "oi_write_off_input")) {
    MAKE(oi_write_off_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 1);
    return made;
  }
  if (is(type, "oi_recover_write_off_input")) {
    MAKE(oi_recover_write_off_input, made);
    made->write_off = 1;
    return made;
  }
  if (is(type, "oi_register_currency_input")) {
    MAKE(oi_register_currency_input, made);
    memcpy(made->currency.code, "BONUS", 5);
    return made;
  }
  if (is(type, "oi_lock_period_input")) {
    MAKE(oi_lock_period_input, made);
    made->through = on("2026-01-31");
    return made;
  }
  if (is(type, "oi_withdraw_exception_input")) {
    MAKE(oi_withdraw_exception_input, made);
    made->granted = lock_exception(books->ledger);
    return made;
  }
  return NULL;
}

static void *give_block(size_t size, size_t alignment, void *user) {
  (void)user;
  return aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
}

static void take_block(void *block, size_t size, size_t alignment, void *user) {
  (void)size;
  (void)alignment;
  (void)user;
  free(block);
}

static uint8_t store_nothing(const uint8_t *bytes, size_t size, void *user) {
  (void)bytes;
  (void)size;
  (void)user;
  return 1;
}

/* The snapshot in pieces; the books stand behind `user`. */
static size_t read_piece(uint8_t *bytes, size_t capacity, void *user) {
  every_books *books = user;
  const size_t size = oi_buffer_size(books->snapshot);
  size_t left = size - books->read;
  if (capacity < left) left = capacity;
  memcpy(bytes, oi_buffer_data(books->snapshot) + books->read, left);
  books->read += left;
  return left;
}

static void *good_terms(const char *type, const function_table *function, const every_books *books) {
  if (is(type, "oi_business_calendar")) {
    int32_t *days = block_of(sizeof *days);
    MAKE(oi_business_calendar, made);
    *days = fixture_day;
    made->holidays = made->extra_workdays = days;
    made->holiday_count = made->extra_workday_count = 1;
    return made;
  }
  if (is(type, "oi_terms_portion")) {
    MAKE(oi_terms_portion, made);
    made->days = 30;
    made->discounts = good_structure("oi_discount_tier", function, books);
    made->discount_count = 1;
    return made;
  }
  if (is(type, "oi_discount_tier")) {
    MAKE(oi_discount_tier, made);
    made->percent = decimal("2");
    made->days = 10;
    return made;
  }
  if (is(type, "oi_due_inputs")) {
    MAKE(oi_due_inputs, made);
    made->document = made->effective = fixture_day;
    return made;
  }
  if (is(type, "oi_due_portion")) {
    MAKE(oi_due_portion, made);
    made->amount = money("10.00 USD");
    made->due = fixture_day;
    return made;
  }
  if (is(type, "oi_line_input")) {
    MAKE(oi_line_input, made);
    made->unit_price = decimal("10.00");
    made->taxes = good_structure("oi_line_tax", function, books);
    made->tax_count = 1;
    return made;
  }
  return NULL;
}

static void *good_option(const char *type, const function_table *function, const every_books *books) {
  if (is(type, "oi_command_info")) {
    oi_command_info *made = block_of(sizeof *made);
    *made = today();
    if (!is(function->name, "oi_ledger_apply_credits")) made->idempotency_key = oi_text_of("key-1");
    return made;
  }
  if (is(type, "oi_as_of")) {
    MAKE(oi_as_of, made);
    made->date = fixture_day;
    return made;
  }
  if (is(type, "oi_ledger_options")) {
    MAKE(oi_ledger_options, made);
    made->settings = good_structure("oi_settings", function, books);
    made->allocator = good_structure("oi_allocator", function, books);
    made->result_allocator = good_structure("oi_allocator", function, books);
    return made;
  }
  if (is(type, "oi_allocator")) {
    MAKE(oi_allocator, made);
    made->allocate = give_block;
    made->deallocate = take_block;
    return made;
  }
  if (is(type, "oi_history_filter")) {
    MAKE(oi_history_filter, made);
    made->customer = 1;
    return made;
  }
  if (is(type, "oi_aging_options")) {
    int32_t *edges = block_of(2 * sizeof *edges);
    MAKE(oi_aging_options, made);
    edges[0] = 30;
    edges[1] = 60;
    made->past_edges = made->future_edges = edges;
    made->past_edge_count = made->future_edge_count = 2;
    return made;
  }
  return NULL;
}

static void *good_structure(const char *type, const function_table *function, const every_books *books) {
  void *made = good_option(type, function, books);
  if (made == NULL) made = good_terms(type, function, books);
  if (made == NULL) made = good_input(type, function, books);
  if (made == NULL) made = good_small_input(type, function, books);
  for (size_t i = 0; made == NULL; ++i) { /* its head is enough */
    if (!is(structures[i].name, type)) continue;
    made = block_of(structures[i].size);
    *(uint32_t *)made = (uint32_t)structures[i].size;
  }
  return made;
}

static void *good_value(const argument_table *argument) {
  if (is(argument->type, "oi_money")) {
    oi_money *made = block_of(2 * sizeof *made);
    made[0] = made[1] = money("10.00 USD");
    return made;
  }
  if (is(argument->type, "oi_decimal")) {
    oi_decimal *made = block_of(2 * sizeof *made);
    made[0] = made[1] = decimal("2");
    return made;
  }
  if (is(argument->type, "oi_currency")) {
    oi_currency *made = block_of(sizeof *made);
    memcpy(made->code, "USD", 3);
    made->digits = 2;
    return made;
  }
  oi_item_ref *made = block_of(sizeof *made);
  *made = item(OI_ITEM_KIND_INVOICE, 1);
  return made;
}

oi_ledger *ledger_of(const function_table *function, const every_books *books) {
  const int anew = strstr(function->name, "_replay") != NULL ||
                   is(function->name, "oi_ledger_load_snapshot") ||
                   is(function->name, "oi_ledger_read_snapshot");
  return anew ? books->empty : books->ledger;
}

oi_buffer *bytes_of(const function_table *function, const every_books *books) {
  return strstr(function->name, "journal") != NULL ? books->journal : books->snapshot;
}

static void *good_handle(const function_table *function, const argument_table *argument,
                         const every_books *books) {
  const oi_record *record = NULL;
  if (is(argument->type, "oi_ledger")) return ledger_of(function, books);
  if (is(argument->type, "oi_transaction")) return books->transaction;
  if (is(argument->type, "oi_buffer")) return books->snapshot;
  if (is(argument->type, "oi_event_log")) return books->log;
  if (is(argument->type, "oi_aging_calculator")) return books->calculator;
  if (is(argument->type, "oi_result")) return books->results[0];
  OK(oi_event_log_record(books->log, 0, &record, FRESH));
  return (void *)(uintptr_t)record;
}

static const char *good_text(const char *function, const char *name) {
  if (strstr(function, "date_parse") != NULL) return "2026-03-01";
  if (strstr(function, "decimal_parse") != NULL || strstr(function, "parse_amount") != NULL) return "1.25";
  if (strstr(function, "money_parse") != NULL) return "1.25 USD";
  if (strstr(function, "find_customer_code") != NULL) return "ACME";
  if (strstr(function, "find_job_code") != NULL) return "JOB-1";
  if (strstr(function, "contract_number") != NULL) return "C-1";
  if (strstr(function, "custom") != NULL && strstr(function, "currency") != NULL) return "BONUS";
  if (is(name, "external_ref")) return "EXT-1";
  return is(name, "number") ? "INV-1" : is(name, "name") ? "journal" : "USD";
}

static uint64_t good_number(const char *function, const char *name) {
  if (strstr(function, "_find_") != NULL && (is(name, "job") || is(name, "contract"))) return 1;
  if (is(name, "customer") || is(name, "year") || is(name, "month") || is(name, "day")) return 1;
  if (is(name, "date") || is(name, "base")) return fixture_day;
  if (is(name, "kind") && strstr(function, "ledger") != NULL) return OI_ITEM_KIND_INVOICE;
  if (is(name, "rounding")) return OI_ROUNDING_HALF_UP;
  return is(name, "scale") ? 2 : 0;
}

static size_t room_of(const argument_table *argument) {
  switch (argument->what) {
  case ARGUMENT_HANDLE_OUT:
    return sizeof(void *);
  case ARGUMENT_OUTPUT:
    return structures[argument->structure].size;
  case ARGUMENT_RESULT:
  case ARGUMENT_TEXT_SIZE:
    return 2 * (size_t)argument->number;
  case ARGUMENT_ROWS:
    return 4 * structures[argument->structure].size;
  case ARGUMENT_BUFFER:
    return 128;
  default:
    return 0;
  }
}

static void (*good_callback(const argument_table *argument))(void) {
  if (is(argument->type, "oi_write_callback")) return (void (*)(void))store_nothing;
  if (is(argument->type, "oi_read_callback")) return (void (*)(void))read_piece;
  return (void (*)(void))accept_all;
}

static value good_argument(const function_table *function, const argument_table *argument,
                           const every_books *books) {
  value made;
  made.number = 0;
  switch (argument->what) {
  case ARGUMENT_HANDLE:
    made.pointer = good_handle(function, argument, books);
    break;
  case ARGUMENT_INPUT:
    made.pointer = good_structure(argument->type, function, books);
    break;
  case ARGUMENT_FROZEN:
  case ARGUMENT_MONEY:
  case ARGUMENT_DECIMAL:
  case ARGUMENT_CURRENCY:
  case ARGUMENT_ITEM_REF:
    made.pointer = good_value(argument);
    break;
  case ARGUMENT_HANDLE_OUT:
  case ARGUMENT_OUTPUT:
  case ARGUMENT_RESULT:
  case ARGUMENT_TEXT_SIZE:
  case ARGUMENT_ROWS:
  case ARGUMENT_BUFFER:
    made.pointer = block_of(room_of(argument));
    break;
  case ARGUMENT_TEXT: {
    const char *text = good_text(function->name, argument->name);
    made.pointer = strcpy(block_of(strlen(text) + 1), text);
    break;
  }
  case ARGUMENT_BYTES: {
    const oi_buffer *bytes = bytes_of(function, books);
    const size_t size = oi_buffer_size(bytes);
    made.pointer = memcpy(block_of(size), oi_buffer_data(bytes), size);
    break;
  }
  case ARGUMENT_CALLBACK:
    made.function = good_callback(argument);
    break;
  case ARGUMENT_ERROR: {
    MAKE(oi_error, error);
    made.pointer = error;
    break;
  }
  case ARGUMENT_USER:
    if (is(function->name, "oi_ledger_read_snapshot")) made.pointer = (void *)(uintptr_t)books;
    break;
  default:
    made.number = good_number(function->name, argument->name);
  }
  return made;
}

/* Counts, sizes and strides follow from what they belong to. */
static void fit_sizes(const function_table *function, const every_books *books, value *arguments) {
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    const size_t count = (size_t)argument->count;
    switch (argument->what) {
    case ARGUMENT_INPUT:
      if (argument->count >= 0) arguments[count].number = 1;
      break;
    case ARGUMENT_FROZEN:
      arguments[count].number = 2;
      break;
    case ARGUMENT_TEXT:
      if (argument->count >= 0) arguments[count].number = strlen(arguments[i].pointer);
      break;
    case ARGUMENT_BYTES:
      arguments[count].number = oi_buffer_size(bytes_of(function, books));
      break;
    case ARGUMENT_BUFFER:
      arguments[count].number = 128;
      break;
    case ARGUMENT_ROWS:
      arguments[count].number = 4;
      arguments[argument->row_size].number = structures[argument->structure].size;
      arguments[argument->stride].number = 0;
      break;
    default:
      break;
    }
  }
}

/* A result has some tables, a record some kinds of events: the first handle with which the call succeeds. */
static void choose_handle(const function_table *function, const every_books *books, value *arguments) {
  if (!function->fails || function->argument_count == 0) return;
  if (is(function->arguments[0].type, "oi_result")) {
    for (size_t i = 0; i < books->result_count; ++i) {
      arguments[0].pointer = books->results[i];
      if (function->call(arguments) == OI_OK) return;
    }
  }
  if (!is(function->arguments[0].type, "oi_record") || !is(function->arguments[1].name, "event")) return;
  for (size_t i = 0; i < oi_event_log_count(books->log); ++i) {
    const oi_record *record = NULL;
    OK(oi_event_log_record(books->log, i, &record, FRESH));
    arguments[0].pointer = (void *)(uintptr_t)record;
    for (arguments[1].number = 0; arguments[1].number < 4; ++arguments[1].number)
      if (function->call(arguments) == OI_OK) return;
  }
  arguments[1].number = 0;
}

void spoil_outputs(const function_table *function, const value *arguments) {
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    const size_t size = room_of(argument);
    if (size != 0) memset(arguments[i].pointer, 0xa5, size);
    if (argument->what == ARGUMENT_OUTPUT) {
      ((uint32_t *)arguments[i].pointer)[0] = (uint32_t)size;
      ((uint32_t *)arguments[i].pointer)[1] = 0;
    }
    if (argument->what == ARGUMENT_ERROR) OI_INIT(*(oi_error *)arguments[i].pointer);
  }
}

void good_arguments(const function_table *function, every_books *books, value *arguments) {
  for (size_t i = 0; i < function->argument_count; ++i)
    arguments[i] = good_argument(function, &function->arguments[i], books);
  fit_sizes(function, books, arguments);
  spoil_outputs(function, arguments);
  choose_handle(function, books, arguments);
  spoil_outputs(function, arguments);
}

void free_outputs(const function_table *function, const value *arguments) {
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    void *handle;
    if (argument->what != ARGUMENT_HANDLE_OUT || arguments[i].pointer == NULL) continue;
    handle = *(void **)arguments[i].pointer;
    if (is(argument->type, "oi_ledger")) oi_ledger_free(handle);
    if (is(argument->type, "oi_transaction")) oi_transaction_free(handle);
    if (is(argument->type, "oi_result")) oi_result_free(handle);
    if (is(argument->type, "oi_buffer")) oi_buffer_free(handle);
    if (is(argument->type, "oi_event_log")) oi_event_log_free(handle);
    if (is(argument->type, "oi_aging_calculator")) oi_aging_calculator_free(handle);
  }
}

const function_table *function_named(const char *name) {
  for (size_t i = 0; i < every_function_count; ++i)
    if (is(functions[i].name, name)) return &functions[i];
  return NULL;
}

/* ---- what a call gave */

static uint64_t add_bytes(uint64_t sum, const void *bytes, size_t size) {
  const unsigned char *at = bytes;
  for (size_t i = 0; i < size; ++i) sum = (sum ^ at[i]) * UINT64_C(0x100000001b3); /* FNV-1a */
  return sum;
}

/* Texts count by what they say, everything else by its bytes. */
static uint64_t add_structure(uint64_t sum, const structure_table *table, const void *at) {
  if (table->field_count == 0) return add_bytes(sum, at, table->size);
  for (size_t i = 0; i < table->field_count; ++i) {
    const field_table *field = &table->fields[i];
    const char *here = (const char *)at + field->offset;
    if (field->what == FIELD_VIEW) {
      oi_text_view view;
      memcpy(&view, here, sizeof view);
      sum = add_bytes(sum, view.data, view.size);
      sum = add_bytes(sum, &view.size, sizeof view.size);
    } else {
      sum = add_bytes(sum, here, field->size);
    }
  }
  return sum;
}

static uint64_t add_table(uint64_t sum, const function_table *read, const oi_result *result) {
  enum { capacity = 64 };
  const structure_table *table = &structures[read->arguments[2].structure];
  unsigned char *rows = malloc(capacity * table->size);
  size_t written = 0;
  size_t first = 0;
  oi_error error;
  value arguments[8];
  memset(arguments, 0, sizeof arguments);
  arguments[0].pointer = (void *)(uintptr_t)result;
  arguments[2].pointer = rows;
  arguments[3].number = capacity;
  arguments[4].number = table->size;
  arguments[6].pointer = &written;
  arguments[7].pointer = &error;
  if (rows == NULL) abort();
  do {
    OI_INIT(error);
    arguments[1].number = first;
    if (read->call(arguments) != OI_OK) break; /* it has no such table */
    for (size_t i = 0; i < written; ++i) sum = add_structure(sum, table, rows + i * table->size);
    first += written;
  } while (written == capacity);
  free(rows);
  return add_bytes(sum, &first, sizeof first);
}

uint64_t result_fingerprint(const oi_result *result) {
  const uint64_t matching = oi_result_matching(result);
  uint64_t sum = add_bytes(0, &matching, sizeof matching);
  for (size_t i = 0; i < every_function_count; ++i)
    if (strncmp(functions[i].name, "oi_result_read_", 15) == 0) sum = add_table(sum, &functions[i], result);
  return sum;
}

static uint64_t add_handle(uint64_t sum, const char *type, const void *handle) {
  uint64_t inside = handle != NULL;
  if (handle != NULL && is(type, "oi_result")) inside = result_fingerprint(handle);
  if (handle != NULL && is(type, "oi_buffer"))
    inside = add_bytes(0, oi_buffer_data(handle), oi_buffer_size(handle));
  return add_bytes(sum, &inside, sizeof inside);
}

static uint64_t add_error(uint64_t sum, const oi_error *error) {
  return error->code == OI_OK ? sum : add_bytes(sum, error, sizeof *error);
}

static uint64_t add_rows(uint64_t sum, const structure_table *table, const unsigned char *rows) {
  static const char rubbish[] = "\xa5\xa5\xa5\xa5\xa5\xa5\xa5\xa5"; /* spoil_outputs() */
  for (size_t i = 0; i < 4 && memcmp(rows + i * table->size, rubbish, 8) != 0; ++i)
    sum = add_structure(sum, table, rows + i * table->size);
  return sum;
}

uint64_t fingerprint(const function_table *function, const value *arguments, oi_status status) {
  uint64_t sum = add_bytes(0, &status, sizeof status);
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    const void *at = arguments[i].pointer;
    switch (argument->what) {
    case ARGUMENT_HANDLE_OUT:
      sum = add_handle(sum, argument->type, *(void *const *)at);
      break;
    case ARGUMENT_OUTPUT:
      sum = add_structure(sum, &structures[argument->structure], at);
      break;
    case ARGUMENT_RESULT:
    case ARGUMENT_TEXT_SIZE:
      sum = add_bytes(sum, at, argument->number);
      break;
    case ARGUMENT_ROWS:
      sum = add_rows(sum, &structures[argument->structure], at);
      break;
    case ARGUMENT_BUFFER:
      sum = add_bytes(sum, at, 128);
      break;
    case ARGUMENT_ERROR:
      sum = add_error(sum, at);
      break;
    default:
      break;
    }
  }
  return sum;
}
