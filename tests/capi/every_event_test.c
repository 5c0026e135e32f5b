/* Every kind of event as a host reads it: each member it fills, from a command that gave it. */
#include "books.h"

/* A ledger whose records go into a log. */
typedef struct told {
  oi_ledger *ledger;
  oi_event_log *log;
} told;

static void keep(const oi_record *record, uint64_t more, oi_acknowledgement *acknowledgement, void *user) {
  oi_record_header header;
  (void)more;
  OI_INIT(header);
  OK(oi_record_read_header(record, &header, NULL));
  OK(oi_event_log_append(((told *)user)->log, record, NULL));
  acknowledgement->accepted = 1;
  acknowledgement->sequence = header.first_sequence;
}

static void begin(told *self) {
  memset(self, 0, sizeof *self);
  self->ledger = new_books();
  OK(oi_event_log_create(NULL, &self->log, FRESH));
  OK(oi_ledger_set_sink(self->ledger, keep, NULL, self, FRESH));
}
static void end(told *self) {
  oi_ledger_free(self->ledger);
  oi_event_log_free(self->log);
}

static const oi_record *last_record(const told *self) {
  const oi_record *record = NULL;
  OK(oi_event_log_record(self->log, oi_event_log_count(self->log) - 1, &record, FRESH));
  return record;
}
static oi_record_header header_of(const oi_record *record) {
  oi_record_header header;
  OI_INIT(header);
  OK(oi_record_read_header(record, &header, FRESH));
  return header;
}
/* An event of the last command: what it is, and whether its row is what was read of it. */
static void look_at_event(const told *self, size_t index, oi_event_kind kind, const void *row, size_t size) {
  const oi_record *record = last_record(self);
  oi_event event;
  uint64_t same[128];
  size_t written = 0;
  OI_INIT(event);
  OK(oi_record_read_event(record, index, &event, FRESH));
  EQUAL(event.kind, kind);
  EQUAL(oi_record_count(record, index, event.table), 1);
  CHECK(size <= sizeof same);
  OK(oi_record_read(record, index, event.table, 0, same, 1, size, 0, &written, FRESH));
  EQUAL(written, 1);
  CHECK(memcmp(row, same, size) == 0);
}
#define ROW(index, kind, read, row)                                                                          \
  do {                                                                                                       \
    size_t row_count = 0;                                                                                    \
    memset(&(row), 0xa5, sizeof(row));                                                                       \
    OK(read(last_record(&self), index, 0, &(row), 1, &row_count, FRESH));                                    \
    EQUAL(row_count, 1);                                                                                     \
    look_at_event(&self, index, OI_EVENT_KIND_##kind, &(row), sizeof(row));                                  \
  } while (0)

static void a_customer_saved_has_all_of_it(void) {
  told self;
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_terms_portion terms[2];
  oi_terms_row rows[2];
  oi_customer_row saved;
  oi_customer_activated_row activated;
  oi_terms_discount_row discounts[2];
  oi_discount_tier tiers[2];
  size_t written = 0;
  begin(&self);
  customer(self.ledger, "PARENT");
  OI_INIT(input);
  OI_INIT(terms[0]);
  terms[0].share = OI_PORTION_SHARE_PERCENT;
  terms[0].percent = decimal("40");
  terms[0].kind = OI_DUE_RULE_KIND_PROXIMO;
  terms[0].cutoff = 20;
  terms[0].day = 15;
  terms[0].base = OI_DUE_BASE_DELIVERY;
  terms[0].shift = OI_BUSINESS_DAY_SHIFT_FOLLOWING;
  OI_INIT(terms[1]);
  OI_INIT(tiers[0]);
  OI_INIT(tiers[1]);
  tiers[0].days = 10;
  tiers[0].percent = decimal("2");
  tiers[1].days = 20;
  tiers[1].percent = decimal("1");
  terms[1].discounts = tiers;
  terms[1].discount_count = 2;
  terms[1].share = OI_PORTION_SHARE_REMAINDER;
  terms[1].kind = OI_DUE_RULE_KIND_NET;
  terms[1].days = 30;
  terms[1].months = 1;
  terms[1].days_after = 2;
  input.id = 7;
  input.code = oi_text_of("ACME");
  input.name = oi_text_of("Acme Ltd");
  input.label = oi_text_of("gold");
  input.salesperson = oi_text_of("Kim");
  input.external_ref = oi_text_of("c-7");
  input.status = OI_CUSTOMER_STATUS_PROSPECT;
  input.partial_payments = OI_PARTIAL_PAYMENTS_REFUSE;
  memcpy(input.currency, "JPY", 3);
  input.parent = 1;
  input.credit_limit = money("500.00 USD");
  input.established = on("1999-12-31");
  input.terms = terms;
  input.terms_count = 2;
  OK(oi_ledger_create_customer(self.ledger, &info, &input, NULL, FRESH));
  ROW(0, CUSTOMER_SAVED, oi_record_read_customers, saved);
  EQUAL(saved.id, 7);
  VIEW(saved.code, "ACME");
  VIEW(saved.name, "Acme Ltd");
  VIEW(saved.label, "gold");
  VIEW(saved.salesperson, "Kim");
  VIEW(saved.external_ref, "c-7");
  EQUAL(saved.status, OI_CUSTOMER_STATUS_PROSPECT);
  EQUAL(saved.partial_payments, OI_PARTIAL_PAYMENTS_REFUSE);
  TEXT(saved.currency.code, "JPY");
  EQUAL(saved.currency.digits, 0);
  EQUAL(saved.parent, 1);
  MONEY(saved.credit_limit, "500.00 USD");
  EQUAL(saved.established, on("1999-12-31"));
  EQUAL(saved.created, 0);
  CHECK(saved.changed == header_of(last_record(&self)).first_sequence);
  EQUAL(oi_record_count(last_record(&self), 0, OI_TABLE_TERMS), 2);
  OK(oi_record_read_terms(last_record(&self), 0, 0, rows, 2, &written, FRESH));
  EQUAL(written, 2);
  EQUAL(rows[0].portion, 0);
  EQUAL(rows[0].kind, OI_DUE_RULE_KIND_PROXIMO);
  EQUAL(rows[0].cutoff, 20);
  EQUAL(rows[0].day, 15);
  EQUAL(rows[0].base, OI_DUE_BASE_DELIVERY);
  EQUAL(rows[0].shift, OI_BUSINESS_DAY_SHIFT_FOLLOWING);
  EQUAL(rows[1].portion, 1);
  EQUAL(rows[1].share, OI_PORTION_SHARE_REMAINDER);
  EQUAL(rows[1].days, 30);
  EQUAL(rows[1].months, 1);
  EQUAL(rows[1].days_after, 2);
  EQUAL(rows[1].discount_count, 2);
  EQUAL(oi_record_count(last_record(&self), 0, OI_TABLE_TERMS_DISCOUNTS), 2);
  OK(oi_record_read_terms_discounts(last_record(&self), 0, 1, discounts, 2, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(discounts[0].portion, 1);
  EQUAL(discounts[0].days, 20);
  OI_INIT(input);
  input.id = 8;
  input.status = OI_CUSTOMER_STATUS_PROSPECT;
  OK(oi_ledger_create_customer(self.ledger, &info, &input, NULL, FRESH));
  invoice(self.ledger, 8, "I-1", "2026-01-02", "1.00 USD");
  ROW(0, CUSTOMER_ACTIVATED, oi_record_read_customers_activated, activated);
  EQUAL(activated.customer, 8);
  end(&self);
}

static void a_job_and_a_contract_saved_have_all_of_theirs(void) {
  told self;
  oi_command_info info = at("2026-01-01");
  oi_job_input job;
  oi_contract_input contract;
  oi_job_row saved_job;
  oi_contract_row saved;
  oi_terms_portion terms;
  oi_terms_row portion;
  size_t written = 0;
  begin(&self);
  customer(self.ledger, "ACME");
  OI_INIT(job);
  job.id = 5;
  job.customer = 1;
  job.code = oi_text_of("J-5");
  job.name = oi_text_of("Roof");
  job.external_ref = oi_text_of("j-5");
  job.status = OI_JOB_STATUS_CLOSED;
  OK(oi_ledger_create_job(self.ledger, &info, &job, NULL, FRESH));
  ROW(0, JOB_SAVED, oi_record_read_jobs, saved_job);
  EQUAL(saved_job.id, 5);
  EQUAL(saved_job.customer, 1);
  VIEW(saved_job.code, "J-5");
  VIEW(saved_job.name, "Roof");
  VIEW(saved_job.external_ref, "j-5");
  EQUAL(saved_job.status, OI_JOB_STATUS_CLOSED);
  OI_INIT(contract);
  contract.id = 6;
  contract.customer = 1;
  contract.job = 5;
  contract.number = oi_text_of("C-6");
  contract.external_ref = oi_text_of("c-6");
  contract.starts = on("2026-01-01");
  contract.ends = on("2026-12-31");
  contract.flags = OI_CONTRACT_NO_DISCOUNT;
  contract.payment_method = oi_text_of("card");
  contract.price_list = oi_text_of("B");
  contract.shipping_method = oi_text_of("courier");
  contract.discount_percent = decimal("5");
  OI_INIT(terms);
  terms.days = 45;
  contract.terms = &terms;
  contract.terms_count = 1;
  OK(oi_ledger_create_contract(self.ledger, &info, &contract, NULL, FRESH));
  ROW(0, CONTRACT_SAVED, oi_record_read_contracts, saved);
  EQUAL(saved.id, 6);
  EQUAL(saved.customer, 1);
  EQUAL(saved.job, 5);
  VIEW(saved.number, "C-6");
  VIEW(saved.external_ref, "c-6");
  EQUAL(saved.starts, on("2026-01-01"));
  EQUAL(saved.ends, on("2026-12-31"));
  VIEW(saved.payment_method, "card");
  VIEW(saved.price_list, "B");
  VIEW(saved.shipping_method, "courier");
  CHECK(saved.discount_percent.lo == 5);
  EQUAL(saved.no_discount, 1);
  OK(oi_record_read_terms(last_record(&self), 0, 0, &portion, 1, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(portion.days, 45);
  end(&self);
}

/* Everything a document may say. */
static oi_invoice_input full_invoice(const oi_line_input *lines, size_t count) {
  oi_invoice_input input;
  OI_INIT(input);
  input.id = 9;
  input.customer = 1;
  input.job = 1;
  input.contract = 1;
  input.number = oi_text_of("INV-9");
  input.document_date = on("2026-01-03");
  input.delivery_date = on("2026-01-02");
  input.tax_scope = OI_TAX_SCOPE_LINE;
  input.lines = lines;
  input.line_count = count;
  input.salesperson = oi_text_of("Kim");
  input.series = oi_text_of("monthly");
  input.reference = oi_text_of("PO 7");
  input.notes = oi_text_of("by hand");
  input.external_ref = oi_text_of("i-9");
  return input;
}
static void have_all_of_a_document(const oi_document_row *event) {
  EQUAL(event->item.kind, OI_ITEM_KIND_INVOICE);
  EQUAL(event->item.id, 9);
  EQUAL(event->customer, 1);
  EQUAL(event->job, 1);
  EQUAL(event->contract, 1);
  VIEW(event->number, "INV-9");
  EQUAL(event->document_date, on("2026-01-03"));
  EQUAL(event->delivery_date, on("2026-01-02"));
  EQUAL(event->tax_scope, OI_TAX_SCOPE_LINE);
  MONEY(event->amount, "119.00 USD");
  TEXT(event->currency.code, "USD");
  VIEW(event->salesperson, "Kim");
  VIEW(event->series, "monthly");
  VIEW(event->reference, "PO 7");
  VIEW(event->notes, "by hand");
  VIEW(event->external_ref, "i-9");
}

/* A customer (1) with a job (1) and a contract (1). */
static void have_parties(const told *self) {
  oi_command_info info = at("2026-01-01");
  oi_job_input job;
  oi_contract_input contract;
  customer(self->ledger, "ACME");
  OI_INIT(job);
  job.customer = 1;
  OK(oi_ledger_create_job(self->ledger, &info, &job, NULL, FRESH));
  OI_INIT(contract);
  contract.customer = 1;
  OK(oi_ledger_create_contract(self->ledger, &info, &contract, NULL, FRESH));
}

static void a_draft_and_what_it_becomes_have_all_of_a_document(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_line_tax tax;
  oi_line_input lines[2];
  oi_invoice_input input;
  oi_due_portion portion;
  oi_terms_portion terms;
  oi_post_draft_input post;
  oi_delete_draft_input drop;
  oi_line_row rows[2];
  oi_portion_row portion_row;
  oi_document_row event;
  oi_draft_deleted_row dropped;
  size_t written = 0;
  begin(&self);
  have_parties(&self);
  OI_INIT(tax);
  tax.code = oi_text_of("VAT");
  tax.percent = decimal("19");
  OI_INIT(lines[0]);
  lines[0].product = oi_text_of("P-1");
  lines[0].description = oi_text_of("hours");
  lines[0].quantity = decimal("2");
  lines[0].unit_price = decimal("30.00");
  lines[0].taxes = &tax;
  lines[0].tax_count = 1;
  lines[1] = lines[0];
  lines[1].unit_price = decimal("25.00");
  lines[1].discount = money("10.00 USD");
  input = full_invoice(lines, 2);
  input.draft_state = OI_DRAFT_STATE_UNPOSTED_DRAW;
  OI_INIT(portion);
  portion.amount = money("119.00 USD");
  portion.due = on("2026-02-01");
  input.portions = &portion;
  input.portion_count = 1;
  OI_INIT(terms);
  terms.share = OI_PORTION_SHARE_REMAINDER;
  terms.kind = OI_DUE_RULE_KIND_FIXED_DATE;
  terms.fixed_date = on("2026-03-01");
  input.terms = &terms;
  input.terms_count = 1;
  input.due = on("2026-02-02");
  OK(oi_ledger_draft_invoice(self.ledger, &info, &input, NULL, FRESH));
  ROW(0, DRAFT_SAVED, oi_record_read_documents, event);
  have_all_of_a_document(&event);
  EQUAL(event.draft_state, OI_DRAFT_STATE_UNPOSTED_DRAW);
  EQUAL(event.due, on("2026-02-02"));
  EQUAL(event.effective, 0);
  EQUAL(oi_record_count(last_record(&self), 0, OI_TABLE_TERMS), 1);
  OK(oi_record_read_portions(last_record(&self), 0, 0, &portion_row, 1, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(portion_row.due, on("2026-02-01"));
  OK(oi_record_read_lines(last_record(&self), 0, 0, rows, 2, &written, FRESH));
  EQUAL(written, 2);
  VIEW(rows[0].product, "P-1");
  VIEW(rows[1].description, "hours");
  MONEY(rows[0].discount, "");
  MONEY(rows[1].discount, "10.00 USD");
  OI_INIT(post);
  post.draft = item(OI_ITEM_KIND_INVOICE, 9);
  OK(oi_ledger_post_draft(self.ledger, &info, &post, NULL, NULL, FRESH));
  ROW(0, ITEM_ISSUED, oi_record_read_documents, event);
  have_all_of_a_document(&event);
  EQUAL(event.effective, on("2026-01-05"));
  EQUAL(event.draft_state, 0);
  EQUAL(event.due, 0);
  EQUAL(oi_record_count(last_record(&self), 0, OI_TABLE_PORTIONS), 1);
  MONEY(event.tax, "19.00 USD");
  input.id = 10;
  input.number = input.external_ref = oi_text_of(NULL);
  OK(oi_ledger_draft_invoice(self.ledger, &info, &input, NULL, FRESH));
  OI_INIT(drop);
  drop.draft = item(OI_ITEM_KIND_INVOICE, 10);
  OK(oi_ledger_delete_draft(self.ledger, &info, &drop, NULL, FRESH));
  ROW(0, DRAFT_DELETED, oi_record_read_drafts_deleted, dropped);
  EQUAL(dropped.draft.kind, OI_ITEM_KIND_INVOICE);
  EQUAL(dropped.draft.id, 10);
  end(&self);
}

static void a_payment_and_a_memo_have_all_of_theirs(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_payment_input paid;
  oi_credit_memo_input memo;
  oi_document_row event;
  oi_credit_applied_row applied;
  begin(&self);
  customer(self.ledger, "ACME");
  invoice(self.ledger, 1, "I-1", "2026-01-02", "100.00 USD");
  OI_INIT(paid);
  paid.id = 3;
  paid.customer = 1;
  paid.number = oi_text_of("P-3");
  paid.amount = money("60.00 USD");
  paid.value_date = on("2026-01-04");
  paid.method = oi_text_of("card");
  paid.transaction_id = oi_text_of("tx-3");
  paid.reference = oi_text_of("thanks");
  paid.notes = oi_text_of("late");
  paid.external_ref = oi_text_of("p-3");
  OK(oi_ledger_record_payment(self.ledger, &info, &paid, NULL, NULL, FRESH));
  ROW(0, ITEM_ISSUED, oi_record_read_documents, event);
  EQUAL(event.item.kind, OI_ITEM_KIND_PAYMENT);
  EQUAL(event.item.id, 3);
  VIEW(event.number, "P-3");
  EQUAL(event.value_date, on("2026-01-04"));
  VIEW(event.method, "card");
  VIEW(event.transaction_id, "tx-3");
  VIEW(event.reference, "thanks");
  VIEW(event.notes, "late");
  VIEW(event.external_ref, "p-3");
  OI_INIT(memo);
  memo.customer = 1;
  memo.invoice = 1;
  memo.amount = money("10.00 USD");
  OK(oi_ledger_issue_credit_memo(self.ledger, &info, &memo, NULL, NULL, FRESH));
  ROW(0, ITEM_ISSUED, oi_record_read_documents, event);
  EQUAL(event.about.kind, OI_ITEM_KIND_INVOICE);
  EQUAL(event.about.id, 1);
  ROW(1, CREDIT_APPLIED, oi_record_read_credits_applied, applied);
  CHECK(applied.application == header_of(last_record(&self)).first_sequence + 1);
  EQUAL(applied.credit.kind, OI_ITEM_KIND_CREDIT_MEMO);
  EQUAL(applied.debit.kind, OI_ITEM_KIND_INVOICE);
  EQUAL(applied.debit.id, 1);
  EQUAL(applied.effective, on("2026-01-05"));
  MONEY(applied.amount, "10.00 USD");
  EQUAL(oi_record_count(last_record(&self), 1, OI_TABLE_APPLIED_PORTIONS), 1);
  end(&self);
}

static void a_memo_tells_the_tax_it_takes_back(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_line_tax tax;
  oi_line_input line;
  oi_invoice_input input;
  oi_credit_memo_input memo;
  oi_tax_row taken;
  size_t written = 0;
  begin(&self);
  customer(self.ledger, "ACME");
  OI_INIT(tax);
  tax.code = oi_text_of("VAT");
  tax.percent = decimal("19");
  OI_INIT(line);
  line.unit_price = decimal("100.00");
  line.taxes = &tax;
  line.tax_count = 1;
  OI_INIT(input);
  input.customer = 1;
  input.lines = &line;
  input.line_count = 1;
  OK(oi_ledger_issue_invoice(self.ledger, &info, &input, NULL, NULL, FRESH));
  OI_INIT(memo);
  memo.customer = 1;
  memo.invoice = 1;
  line.unit_price = decimal("10.00");
  memo.lines = &line;
  memo.line_count = 1;
  OK(oi_ledger_issue_credit_memo(self.ledger, &info, &memo, NULL, NULL, FRESH));
  OK(oi_record_read_taxes(last_record(&self), 0, 0, &taken, 1, &written, FRESH));
  EQUAL(written, 1);
  VIEW(taken.code, "VAT");
  CHECK(taken.percent.lo == 19 && taken.percent.scale == 0);
  MONEY(taken.base, "10.00 USD");
  MONEY(taken.tax, "1.90 USD");
  end(&self);
}

static void undoing_names_what_and_when(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_apply_credit_input apply;
  oi_target_input target;
  oi_unapply_input unapply;
  oi_reverse_payment_input bounce;
  oi_reinstate_input again;
  oi_outcome applied;
  oi_application_undone_row undone;
  oi_item_reversed_row reversed;
  oi_reversal_undone_row reinstated;
  begin(&self);
  customer(self.ledger, "ACME");
  invoice(self.ledger, 1, "I-1", "2026-01-02", "100.00 USD");
  payment(self.ledger, 1, "2026-01-03", "60.00 USD");
  OI_INIT(target);
  target.item = item(OI_ITEM_KIND_INVOICE, 1);
  OI_INIT(apply);
  apply.credit = item(OI_ITEM_KIND_PAYMENT, 1);
  apply.targets = &target;
  apply.target_count = 1;
  OI_INIT(applied);
  OK(oi_ledger_apply_credit(self.ledger, &info, &apply, &applied, NULL, FRESH));
  OI_INIT(unapply);
  unapply.application = applied.last_sequence;
  info.effective = on("2026-01-06");
  OK(oi_ledger_unapply(self.ledger, &info, &unapply, NULL, NULL, FRESH));
  ROW(0, APPLICATION_UNDONE, oi_record_read_applications_undone, undone);
  CHECK(undone.application == applied.last_sequence);
  EQUAL(undone.effective, on("2026-01-06"));
  OI_INIT(bounce);
  bounce.payment = 1;
  bounce.kind = OI_REVERSAL_KIND_INSUFFICIENT_FUNDS;
  info.effective = on("2026-01-07");
  OK(oi_ledger_reverse_payment(self.ledger, &info, &bounce, NULL, FRESH));
  ROW(0, ITEM_REVERSED, oi_record_read_items_reversed, reversed);
  EQUAL(reversed.item.kind, OI_ITEM_KIND_PAYMENT);
  EQUAL(reversed.item.id, 1);
  EQUAL(reversed.reversal, OI_REVERSAL_KIND_INSUFFICIENT_FUNDS);
  EQUAL(reversed.effective, on("2026-01-07"));
  OI_INIT(again);
  again.item = item(OI_ITEM_KIND_PAYMENT, 1);
  info.effective = on("2026-01-08");
  OK(oi_ledger_reinstate(self.ledger, &info, &again, NULL, FRESH));
  ROW(0, REVERSAL_UNDONE, oi_record_read_reversals_undone, reinstated);
  EQUAL(reinstated.item.kind, OI_ITEM_KIND_PAYMENT);
  EQUAL(reinstated.item.id, 1);
  EQUAL(reinstated.effective, on("2026-01-08"));
  end(&self);
}

static void the_ledger_as_a_whole_is_told_of(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_settings settings;
  oi_register_currency_input points;
  oi_lock_period_input lock;
  oi_lock_exception_input exception;
  oi_withdraw_exception_input withdraw;
  oi_drop_idempotency_keys_input drop;
  oi_outcome granted;
  oi_settings_row told_settings;
  oi_currency_row currency;
  oi_period_lock_row locked;
  oi_lock_exception_row let;
  oi_record_deleted_row withdrawn;
  oi_keys_dropped_row dropped;
  begin(&self);
  OI_INIT(settings);
  settings.tax_scope = OI_TAX_SCOPE_LINE;
  settings.flags = OI_SETTINGS_PROSPECTS_STAY | OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT |
                   OI_SETTINGS_UNIQUE_TRANSACTION_IDS;
  settings.fiscal_year_end_month = 6;
  settings.fiscal_year_end_day = 29;
  OK(oi_ledger_change_settings(self.ledger, &info, &settings, NULL, FRESH));
  ROW(0, SETTINGS_CHANGED, oi_record_read_settings, told_settings);
  EQUAL(told_settings.tax_scope, OI_TAX_SCOPE_LINE);
  EQUAL(told_settings.rounding, OI_ROUNDING_HALF_UP);
  EQUAL(told_settings.prospects_stay, 1);
  EQUAL(told_settings.new_documents_take_open_credit, 1);
  EQUAL(told_settings.surplus_credit_settles_oldest, 0);
  EQUAL(told_settings.refuse_partial_payments, 0);
  EQUAL(told_settings.numbers_not_unique, 0);
  EQUAL(told_settings.unique_transaction_ids, 1);
  EQUAL(told_settings.fiscal_year_by_start, 0);
  EQUAL(told_settings.fiscal_year_end_month, 6);
  EQUAL(told_settings.fiscal_year_end_day, 29);
  OI_INIT(points);
  memcpy(points.currency.code, "PTS", 3);
  points.currency.digits = 1;
  OK(oi_ledger_register_currency(self.ledger, &info, &points, NULL, FRESH));
  ROW(0, CURRENCY_REGISTERED, oi_record_read_currencies, currency);
  TEXT(currency.currency.code, "PTS");
  EQUAL(currency.currency.digits, 1);
  OI_INIT(lock);
  lock.command_class = OI_COMMAND_CLASS_RECEIPTS;
  lock.through = on("2025-12-31");
  OK(oi_ledger_lock_period(self.ledger, &info, &lock, NULL, FRESH));
  ROW(0, PERIOD_LOCKED, oi_record_read_period_locks, locked);
  EQUAL(locked.command_class, OI_COMMAND_CLASS_RECEIPTS);
  EQUAL(locked.through, on("2025-12-31"));
  OI_INIT(exception);
  exception.actor = oi_text_of("ann");
  exception.command_class = OI_COMMAND_CLASS_BILLING;
  exception.from = on("2025-12-01");
  exception.to = on("2025-12-15");
  exception.expires_micros = 1800000000000000;
  OI_INIT(granted);
  OK(oi_ledger_grant_lock_exception(self.ledger, &info, &exception, &granted, FRESH));
  ROW(0, RECORD_SAVED, oi_record_read_lock_exceptions, let);
  CHECK(let.granted == granted.last_sequence);
  VIEW(let.actor, "ann");
  EQUAL(let.command_class, OI_COMMAND_CLASS_BILLING);
  EQUAL(let.from, on("2025-12-01"));
  EQUAL(let.to, on("2025-12-15"));
  CHECK(let.expires_micros == 1800000000000000);
  OI_INIT(withdraw);
  withdraw.granted = granted.last_sequence;
  OK(oi_ledger_withdraw_lock_exception(self.ledger, &info, &withdraw, NULL, FRESH));
  ROW(0, RECORD_DELETED, oi_record_read_records_deleted, withdrawn);
  EQUAL(withdrawn.kind, OI_ENTITY_KIND_LOCK_EXCEPTION);
  CHECK(withdrawn.id == granted.last_sequence);
  info.idempotency_key = oi_text_of("k-1");
  points.currency.code[0] = 'Q';
  OK(oi_ledger_register_currency(self.ledger, &info, &points, NULL, FRESH));
  info.idempotency_key = oi_text_of(NULL);
  OI_INIT(drop);
  OK(oi_ledger_last_sequence(self.ledger, &drop.before, FRESH));
  ++drop.before;
  OK(oi_ledger_drop_idempotency_keys(self.ledger, &info, &drop, NULL, FRESH));
  ROW(0, IDEMPOTENCY_KEYS_DROPPED, oi_record_read_keys_dropped, dropped);
  CHECK(dropped.before == drop.before);
  end(&self);
}

static void a_contact_saved_and_deleted_has_all_of_it(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_contact_input input;
  oi_delete_contact_input gone;
  oi_contact_row saved;
  oi_record_deleted_row deleted;
  begin(&self);
  customer(self.ledger, "ACME");
  OI_INIT(input);
  input.id = 4;
  input.customer = 1;
  input.flags = OI_CONTACT_PRIMARY;
  input.name = oi_text_of("Ann Lee");
  input.role = oi_text_of("accounts payable");
  input.email = oi_text_of("ann@acme.test");
  input.phone = oi_text_of("1");
  input.mobile = oi_text_of("2");
  input.fax = oi_text_of("3");
  input.notes = oi_text_of("mornings\nonly");
  OK(oi_ledger_create_contact(self.ledger, &info, &input, NULL, FRESH));
  ROW(0, RECORD_SAVED, oi_record_read_contacts, saved);
  EQUAL(saved.id, 4);
  EQUAL(saved.customer, 1);
  EQUAL(saved.primary, 1);
  VIEW(saved.name, "Ann Lee");
  VIEW(saved.role, "accounts payable");
  VIEW(saved.email, "ann@acme.test");
  VIEW(saved.phone, "1");
  VIEW(saved.mobile, "2");
  VIEW(saved.fax, "3");
  VIEW(saved.notes, "mornings\nonly");
  CHECK(saved.changed == header_of(last_record(&self)).first_sequence);
  OI_INIT(gone);
  gone.id = 4;
  OK(oi_ledger_delete_contact(self.ledger, &info, &gone, NULL, FRESH));
  ROW(0, RECORD_DELETED, oi_record_read_records_deleted, deleted);
  EQUAL(deleted.kind, OI_ENTITY_KIND_CONTACT);
  EQUAL(deleted.id, 4);
  end(&self);
}

static void a_due_date_changed_tells_what_moves_where(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_change_due_input change;
  oi_due_changed_row moved;
  oi_added_portion_row added;
  oi_moved_portion_row move;
  size_t written = 0;
  begin(&self);
  customer(self.ledger, "ACME");
  invoice(self.ledger, 1, "I-1", "2026-01-02", "100.00 USD");
  OI_INIT(change);
  change.item = item(OI_ITEM_KIND_INVOICE, 1);
  change.due = on("2026-05-01");
  OK(oi_ledger_change_due(self.ledger, &info, &change, NULL, FRESH));
  ROW(0, PORTIONS_MOVED, oi_record_read_due_changed, moved);
  EQUAL(moved.item.id, 1);
  EQUAL(moved.effective, on("2026-01-05"));
  OK(oi_record_read_added_portions(last_record(&self), 0, 0, &added, 1, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(added.due, on("2026-05-01"));
  OK(oi_record_read_moved_portions(last_record(&self), 0, 0, &move, 1, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(move.from_portion, 0);
  EQUAL(move.to_portion, 1);
  MONEY(move.amount, "100.00 USD");
  end(&self);
}

static void a_dispute_is_told_from_its_beginning_to_its_end(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_dispute_input input;
  oi_credit_memo_input memo;
  oi_resolve_dispute_input resolve;
  oi_outcome placed;
  oi_mark_row mark;
  oi_mark_reduced_row reduced;
  oi_mark_ended_row ended;
  begin(&self);
  customer(self.ledger, "ACME");
  invoice(self.ledger, 1, "I-1", "2026-01-02", "100.00 USD");
  OI_INIT(input);
  input.item = item(OI_ITEM_KIND_INVOICE, 1);
  input.amount = money("40.00 USD");
  input.code = oi_text_of("damaged");
  input.note = oi_text_of("two boxes");
  OI_INIT(placed);
  OK(oi_ledger_dispute(self.ledger, &info, &input, &placed, FRESH));
  ROW(0, MARK_PLACED, oi_record_read_marks, mark);
  CHECK(mark.mark == placed.id && placed.id == placed.first_sequence);
  EQUAL(mark.kind, OI_MARK_KIND_DISPUTE);
  EQUAL(mark.outcome, 0);
  EQUAL(mark.item.id, 1);
  MONEY(mark.amount, "40.00 USD");
  MONEY(mark.left, "40.00 USD");
  EQUAL(mark.effective, on("2026-01-05"));
  VIEW(mark.code, "damaged");
  VIEW(mark.note, "two boxes");
  OI_INIT(memo);
  memo.customer = 1;
  memo.invoice = 1;
  memo.amount = money("15.00 USD");
  memo.dispute = placed.id;
  OK(oi_ledger_issue_credit_memo(self.ledger, &info, &memo, NULL, NULL, FRESH));
  ROW(2, MARK_REDUCED, oi_record_read_marks_reduced, reduced);
  CHECK(reduced.mark == placed.id);
  MONEY(reduced.amount, "15.00 USD");
  EQUAL(reduced.effective, on("2026-01-05"));
  OI_INIT(resolve);
  resolve.dispute = placed.id;
  resolve.outcome = OI_MARK_OUTCOME_INVALID;
  OK(oi_ledger_resolve_dispute(self.ledger, &info, &resolve, NULL, FRESH));
  ROW(0, MARK_ENDED, oi_record_read_marks_ended, ended);
  CHECK(ended.mark == placed.id);
  EQUAL(ended.outcome, OI_MARK_OUTCOME_INVALID);
  EQUAL(ended.effective, on("2026-01-05"));
  end(&self);
}

static void erased_texts_are_told_by_whose_they_were(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_job_input job;
  oi_erase_personal_input erase;
  oi_personal_erased_row erased;
  begin(&self);
  customer(self.ledger, "ACME");
  OI_INIT(job);
  job.customer = 1;
  job.name = oi_text_of("Roof of Ann Lee");
  OK(oi_ledger_create_job(self.ledger, &info, &job, NULL, FRESH));
  OI_INIT(erase);
  erase.kind = OI_ENTITY_KIND_JOB;
  erase.id = 1;
  OK(oi_ledger_erase_personal(self.ledger, &info, &erase, NULL, FRESH));
  ROW(0, PERSONAL_ERASED, oi_record_read_personal_erased, erased);
  EQUAL(erased.customer, 0);
  EQUAL(erased.kind, OI_ENTITY_KIND_JOB);
  EQUAL(erased.id, 1);
  end(&self);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(a_customer_saved_has_all_of_it),
      CASE(a_job_and_a_contract_saved_have_all_of_theirs),
      CASE(a_draft_and_what_it_becomes_have_all_of_a_document),
      CASE(a_payment_and_a_memo_have_all_of_theirs),
      CASE(a_memo_tells_the_tax_it_takes_back),
      CASE(undoing_names_what_and_when),
      CASE(the_ledger_as_a_whole_is_told_of),
      CASE(a_contact_saved_and_deleted_has_all_of_it),
      CASE(a_due_date_changed_tells_what_moves_where),
      CASE(a_dispute_is_told_from_its_beginning_to_its_end),
      CASE(erased_texts_are_told_by_whose_they_were),
  };
  return RUN(cases);
}
