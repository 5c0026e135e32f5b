/* The books in which every call makes sense. */
#include "every_call_parts.h"

void accept_all(const oi_record *record, uint64_t remaining, oi_acknowledgement *acknowledgement,
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

oi_command_info today(void) {
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
  oi_terms_portion terms;
  oi_discount_tier discount;
  oi_settings settings;
  OI_INIT(settings);
  settings.flags = OI_SETTINGS_PROSPECTS_STAY;
  OK(oi_ledger_change_settings(ledger, &info, &settings, NULL, FRESH));
  (void)customer(ledger, "ACME");
  (void)customer(ledger, "BOLT");
  OI_INIT(third);
  OI_INIT(terms);
  OI_INIT(discount);
  discount.percent = decimal("2");
  discount.days = 10;
  terms.days = 30;
  terms.discounts = &discount;
  terms.discount_count = 1;
  third.external_ref = oi_text_of("EXT-1");
  third.terms = &terms;
  third.terms_count = 1;
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
  oi_payment_input paid;
  oi_terms_portion halves[2];
  oi_invoice_input itemised;
  oi_line_input line;
  oi_line_tax tax;
  oi_void_item_input withdrawn;
  oi_lock_period_input lock;
  oi_lock_exception_input exception;
  OI_INIT(draft);
  draft.customer = 1;
  draft.total = money("7.00 USD");
  draft.external_ref = oi_text_of("EXT-1");
  OI_INIT(halves[0]);
  OI_INIT(halves[1]);
  halves[0].share = OI_PORTION_SHARE_PERCENT;
  halves[0].percent = decimal("50");
  halves[0].days = 10;
  halves[1].kind = OI_DUE_RULE_KIND_FIXED_DATE; /* in order if it is posted soon enough */
  halves[1].fixed_date = on("2026-04-01");
  draft.terms = halves;
  draft.terms_count = 2;
  OK(oi_ledger_draft_invoice(ledger, &info, &draft, NULL, FRESH)); /* invoice 5 */
  OI_INIT(paid);
  paid.customer = 1;
  paid.amount = money("10.00 USD");
  OK(oi_ledger_draft_payment(ledger, &info, &paid, NULL, FRESH)); /* payment 4 */
  (void)invoice(ledger, 1, "INV-6", "2026-01-06", "60.00 USD");
  OI_INIT(withdrawn);
  withdrawn.item = item(OI_ITEM_KIND_INVOICE, 6);
  OK(oi_ledger_void_item(ledger, &info, &withdrawn, NULL, FRESH));
  OI_INIT(tax);
  OI_INIT(line);
  OI_INIT(itemised);
  tax.code = oi_text_of("VAT");
  tax.percent = decimal("19");
  line.unit_price = decimal("1.00");
  line.taxes = &tax;
  line.tax_count = 1;
  itemised.customer = 2;
  memcpy(itemised.currency, "USD", 3);
  itemised.lines = &line;
  itemised.line_count = 1;
  OK(oi_ledger_issue_invoice(ledger, &info, &itemised, NULL, NULL, FRESH)); /* invoice 7 */
  OI_INIT(lock);
  lock.through = on("2025-12-31");
  OK(oi_ledger_lock_period(ledger, &info, &lock, NULL, FRESH));
  OI_INIT(exception);
  exception.actor = oi_text_of("chief");
  info.recorded_micros = 1000000;
  OK(oi_ledger_grant_lock_exception(ledger, &info, &exception, NULL, FRESH));
}

uint64_t first_application(const oi_ledger *ledger) {
  oi_as_of end = as_of("9999-12-31");
  oi_application_filter filter;
  oi_application_row row;
  oi_result *result = NULL;
  size_t written = 0;
  OI_INIT(filter);
  filter.item = item(OI_ITEM_KIND_PAYMENT, 2);
  memset(&row, 0, sizeof row);
  OK(oi_ledger_list_applications(ledger, &filter, &end, &result, FRESH));
  OK(oi_result_read_applications(result, 0, &row, 1, &written, FRESH));
  oi_result_free(result);
  return row.application;
}

uint64_t lock_exception(const oi_ledger *ledger) {
  oi_lock_exception_row row;
  oi_result *result = NULL;
  size_t written = 0;
  memset(&row, 0, sizeof row);
  OK(oi_ledger_list_period_locks(ledger, 0, &result, FRESH));
  OK(oi_result_read_lock_exceptions(result, 0, &row, 1, &written, FRESH));
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

static void copy_records(every_books *books) {
  OK(oi_event_log_create(NULL, &books->log, FRESH));
  for (size_t i = 0; i < oi_event_log_count(books->records); ++i) {
    const oi_record *record = NULL;
    OK(oi_event_log_record(books->records, i, &record, FRESH));
    OK(oi_event_log_append(books->log, record, FRESH));
  }
}

void open_books(every_books *books) {
  memset(books, 0, sizeof *books);
  OK(oi_event_log_create(NULL, &books->records, FRESH));
  books->ledger = new_books();
  OK(oi_ledger_set_sink(books->ledger, accept_all, books->records, FRESH));
  fill_masters(books->ledger);
  fill_documents(books->ledger);
  fill_the_rest(books->ledger);
  OK(oi_ledger_set_sink(books->ledger, NULL, NULL, FRESH));
  copy_records(books);
  OK(oi_ledger_snapshot(books->ledger, &books->snapshot, FRESH));
  OK(oi_aging_calculator_create(NULL, NULL, &books->calculator, FRESH));
  books->empty = new_books();
  open_transaction(books);
  plan_a_payment(books);
  ask_everything(books);
}

void reopen_ledger(every_books *books, const oi_ledger_options *options) {
  oi_ledger_free(books->ledger);
  OK(oi_ledger_create(options, &books->ledger, FRESH));
  OK(oi_ledger_load_snapshot(books->ledger, oi_buffer_data(books->snapshot), oi_buffer_size(books->snapshot),
                             FRESH));
}

void restore_books(every_books *books) {
  reopen_ledger(books, NULL);
  oi_ledger_free(books->empty);
  books->empty = new_books();
  close_transaction(books);
  open_transaction(books);
}

void close_books(every_books *books) {
  for (size_t i = 0; i < books->result_count; ++i) oi_result_free(books->results[i]);
  oi_aging_calculator_free(books->calculator);
  oi_event_log_free(books->log);
  oi_event_log_free(books->records);
  oi_buffer_free(books->snapshot);
  oi_ledger_free(books->ledger);
  oi_ledger_free(books->empty);
  close_transaction(books);
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
