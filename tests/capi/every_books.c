/* The books in which every call makes sense. */
#include "every_call_parts.h"

#include <stdio.h>

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
  contract.terms = &terms;
  contract.terms_count = 1;
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

/* What no other file asks for, so that each kind of event and each table of one is there: of customer 4 alone. */
static oi_command_info later(void) {
  oi_command_info info = today();
  info.recorded_micros = 1000000; /* as when the exception was granted */
  return info;
}

static void fill_a_prospect(oi_ledger *ledger) {
  oi_command_info info = later();
  oi_settings settings;
  oi_customer_input prospect;
  oi_register_currency_input points;
  oi_invoice_input dropped;
  oi_delete_draft_input drop;
  OI_INIT(settings);
  OK(oi_ledger_change_settings(ledger, &info, &settings, NULL, FRESH));
  OI_INIT(prospect);
  prospect.code = oi_text_of("PROSPECT");
  prospect.status = OI_CUSTOMER_STATUS_PROSPECT;
  OK(oi_ledger_create_customer(ledger, &info, &prospect, NULL, FRESH)); /* customer 4 */
  (void)invoice(ledger, 4, "INV-8", "2026-01-08", "40.00 USD");
  settings.flags = OI_SETTINGS_PROSPECTS_STAY;
  OK(oi_ledger_change_settings(ledger, &info, &settings, NULL, FRESH));
  OI_INIT(points);
  memcpy(points.currency.code, "PTS", 3);
  OK(oi_ledger_register_currency(ledger, &info, &points, NULL, FRESH));
  OI_INIT(dropped);
  dropped.id = 100;
  dropped.customer = 4;
  dropped.total = money("1.00 USD");
  OK(oi_ledger_draft_invoice(ledger, &info, &dropped, NULL, FRESH));
  OI_INIT(drop);
  drop.draft = item(OI_ITEM_KIND_INVOICE, 100);
  OK(oi_ledger_delete_draft(ledger, &info, &drop, NULL, FRESH));
}

static void fill_reversals(oi_ledger *ledger) {
  oi_command_info info = later();
  oi_payment_input paid;
  oi_settlement_input settlement;
  oi_reverse_payment_input bounce;
  oi_reinstate_input again;
  oi_drop_idempotency_keys_input keys;
  OI_INIT(settlement);
  settlement.strategy = OI_STRATEGY_OLDEST_FIRST;
  OI_INIT(paid);
  paid.id = 100;
  paid.customer = 4;
  paid.amount = money("5.00 USD");
  paid.method = oi_text_of("card");
  paid.transaction_id = oi_text_of("ch_1");
  paid.settlement = &settlement;
  info.idempotency_key = oi_text_of("paid-100");
  OK(oi_ledger_record_payment(ledger, &info, &paid, NULL, NULL, FRESH));
  info.idempotency_key = oi_text_of(NULL);
  OI_INIT(bounce);
  bounce.payment = 100;
  OK(oi_ledger_reverse_payment(ledger, &info, &bounce, NULL, FRESH));
  OI_INIT(again);
  again.item = item(OI_ITEM_KIND_PAYMENT, 100);
  OK(oi_ledger_reinstate(ledger, &info, &again, NULL, FRESH));
  OI_INIT(keys);
  OK(oi_ledger_last_sequence(ledger, &keys.before, FRESH));
  OK(oi_ledger_drop_idempotency_keys(ledger, &info, &keys, NULL, FRESH));
}

static uint64_t disputed(oi_ledger *ledger, const char *amount) {
  oi_command_info info = later();
  oi_dispute_input dispute;
  oi_outcome placed;
  OI_INIT(dispute);
  dispute.item = item(OI_ITEM_KIND_INVOICE, 7);
  dispute.amount = money(amount);
  OI_INIT(placed);
  OK(oi_ledger_dispute(ledger, &info, &dispute, &placed, FRESH));
  return placed.id;
}

/* Of invoice 7, whose tax a memo takes back. */
static void fill_disputes(oi_ledger *ledger) {
  oi_command_info info = later();
  oi_credit_memo_input memo;
  oi_line_input line;
  oi_line_tax tax;
  oi_resolve_dispute_input resolve;
  oi_change_due_input change;
  OI_INIT(tax);
  tax.code = oi_text_of("VAT");
  tax.percent = decimal("19");
  OI_INIT(line);
  line.unit_price = decimal("0.10");
  line.taxes = &tax;
  line.tax_count = 1;
  OI_INIT(resolve);
  resolve.dispute = disputed(ledger, "0.30 USD");
  resolve.outcome = OI_MARK_OUTCOME_CREDITED;
  OI_INIT(memo);
  memo.id = 100;
  memo.customer = 2;
  memo.invoice = 7;
  memo.lines = &line;
  memo.line_count = 1;
  memo.dispute = resolve.dispute;
  OK(oi_ledger_issue_credit_memo(ledger, &info, &memo, NULL, NULL, FRESH));
  OK(oi_ledger_resolve_dispute(ledger, &info, &resolve, NULL, FRESH));
  (void)disputed(ledger, "0.10 USD"); /* and one that is open */
  OI_INIT(change);
  change.item = item(OI_ITEM_KIND_INVOICE, 8);
  change.due = on("2026-09-01");
  OK(oi_ledger_change_due(ledger, &info, &change, NULL, FRESH));
}

static void fill_people(oi_ledger *ledger) {
  oi_command_info info = later();
  oi_contact_input contact;
  oi_delete_contact_input gone;
  oi_erase_personal_input erase;
  oi_lock_exception_input exception;
  oi_withdraw_exception_input withdraw;
  oi_outcome granted;
  OI_INIT(contact);
  contact.customer = 1;
  contact.name = oi_text_of("Ann Lee");
  OK(oi_ledger_create_contact(ledger, &info, &contact, NULL, FRESH)); /* contact 1 */
  contact.id = 100;
  contact.customer = 4;
  OK(oi_ledger_create_contact(ledger, &info, &contact, NULL, FRESH));
  OI_INIT(erase);
  erase.kind = OI_ENTITY_KIND_CONTACT;
  erase.id = 100;
  OK(oi_ledger_erase_personal(ledger, &info, &erase, NULL, FRESH));
  OI_INIT(gone);
  gone.id = 100;
  OK(oi_ledger_delete_contact(ledger, &info, &gone, NULL, FRESH));
  OI_INIT(exception);
  exception.actor = oi_text_of("deputy");
  OI_INIT(granted);
  OK(oi_ledger_grant_lock_exception(ledger, &info, &exception, &granted, FRESH));
  OI_INIT(withdraw);
  withdraw.granted = granted.id;
  OK(oi_ledger_withdraw_lock_exception(ledger, &info, &withdraw, NULL, FRESH));
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

uint64_t open_dispute(const oi_ledger *ledger) {
  oi_as_of end = as_of("9999-12-31");
  oi_mark_filter filter;
  oi_mark_row row;
  oi_result *result = NULL;
  size_t written = 0;
  OI_INIT(filter);
  filter.flags = OI_MARK_FILTER_LIVE_ONLY;
  memset(&row, 0, sizeof row);
  OK(oi_ledger_list_marks(ledger, &filter, &end, &result, FRESH));
  OK(oi_result_read_marks(result, 0, &row, 1, &written, FRESH));
  oi_result_free(result);
  return row.mark;
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

/* A ledger with a job, and its journal. */
static void keep_a_journal(every_books *books) {
  oi_journal_options options;
  oi_transaction *transaction = NULL;
  OI_INIT(options);
  options.mode = OI_JOURNALING_PULL;
  books->kept_ledger = new_books();
  OK(oi_ledger_set_journal(books->kept_ledger, &options, FRESH));
  OK(oi_ledger_begin(books->kept_ledger, &transaction, FRESH));
  (void)customer(books->kept_ledger, "KEPT");
  OK(oi_transaction_records(transaction, &books->kept_journal, FRESH));
  OK(oi_transaction_commit(transaction, FRESH));
  oi_transaction_free(transaction);
}

static void close_transaction(every_books *books) {
  oi_transaction_free(books->transaction);
  oi_buffer_free(books->journal);
  oi_ledger_free(books->transaction_ledger);
}

/* One of each kind of records without figures, with id 1; where another names it, one more, which may go. */
static void fill_records(every_books *books) {
  static const char *const kinds[] = {"company",       "customer_group", "address",    "tax_registration",
                                      "licence",       "site",           "note",       "note",
                                      "communication", "communication",  "attachment", "link",
                                      "media_type",    "number_range"};
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; ++i) {
    char name[64];
    const function_table *function;
    value arguments[MOST_ARGUMENTS];
    snprintf(name, sizeof name, "oi_ledger_create_%s", kinds[i]);
    function = function_named(name);
    filling_books = 1;
    good_arguments(function, books, arguments);
    filling_books = 0;
    *(oi_command_info *)arguments[1].pointer = later();
    check_status(function->call(arguments), OI_OK, name, __FILE__, __LINE__);
    forget_arguments();
  }
}

static void ask_everything(every_books *books) {
  static const char *const queries[] = {"oi_ledger_list_customers",
                                        "oi_ledger_list_jobs",
                                        "oi_ledger_list_contracts",
                                        "oi_ledger_list_items",
                                        "oi_ledger_list_portions",
                                        "oi_ledger_list_lines",
                                        "oi_ledger_list_taxes",
                                        "oi_ledger_list_applications",
                                        "oi_ledger_account_balance",
                                        "oi_ledger_aging",
                                        "oi_ledger_customer_summary",
                                        "oi_ledger_transaction_history",
                                        "oi_ledger_explain_balance",
                                        "oi_ledger_list_terms",
                                        "oi_ledger_list_period_locks",
                                        "oi_ledger_numbering",
                                        "oi_ledger_search",
                                        "oi_ledger_list_contacts",
                                        "oi_ledger_list_marks",
                                        "oi_ledger_list_companies",
                                        "oi_ledger_list_customer_groups",
                                        "oi_ledger_list_addresses",
                                        "oi_ledger_customer_address",
                                        "oi_ledger_list_tax_registrations",
                                        "oi_ledger_list_licences",
                                        "oi_ledger_list_sites",
                                        "oi_ledger_list_notes",
                                        "oi_ledger_list_communications",
                                        "oi_ledger_list_attachments",
                                        "oi_ledger_list_links",
                                        "oi_ledger_list_media_types",
                                        "oi_ledger_list_number_ranges",
                                        "oi_ledger_customer_defaults",
                                        "oi_ledger_list_company_terms",
                                        "oi_ledger_list_customer_group_terms",
                                        "oi_ledger_list_contract_terms"};
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
  OK(oi_ledger_set_sink(books->ledger, accept_all, NULL, books->records, FRESH));
  fill_masters(books->ledger);
  fill_documents(books->ledger);
  fill_the_rest(books->ledger);
  fill_a_prospect(books->ledger);
  fill_reversals(books->ledger);
  fill_disputes(books->ledger);
  fill_people(books->ledger);
  fill_records(books);
  OK(oi_ledger_set_sink(books->ledger, NULL, NULL, NULL, FRESH));
  copy_records(books);
  OK(oi_ledger_snapshot(books->ledger, &books->snapshot, FRESH));
  OK(oi_aging_calculator_create(NULL, NULL, &books->calculator, FRESH));
  books->empty = new_books();
  open_transaction(books);
  keep_a_journal(books);
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
  oi_buffer_free(books->kept_journal);
  oi_ledger_free(books->kept_ledger);
}

oi_ledger *ledger_of(const function_table *function, const every_books *books) {
  const int anew = strstr(function->name, "_replay") != NULL ||
                   is(function->name, "oi_ledger_load_snapshot") ||
                   is(function->name, "oi_ledger_read_snapshot");
  if (is(function->name, "oi_ledger_erase_journal")) return books->kept_ledger;
  return anew ? books->empty : books->ledger;
}

oi_buffer *bytes_of(const function_table *function, const every_books *books) {
  if (is(function->name, "oi_ledger_erase_journal")) return books->kept_journal;
  return strstr(function->name, "journal") != NULL ? books->journal : books->snapshot;
}
