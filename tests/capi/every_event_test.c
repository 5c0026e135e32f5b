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
  OK(oi_ledger_set_sink(self->ledger, keep, self, FRESH));
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
/* Of the last command. */
static oi_event last_event(const told *self, size_t index, oi_event_kind kind) {
  oi_event event;
  OI_INIT(event);
  OK(oi_record_read_event(last_record(self), index, &event, FRESH));
  EQUAL(event.kind, kind);
  return event;
}

static void a_customer_saved_has_all_of_it(void) {
  told self;
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_terms_portion terms[2];
  oi_terms_row rows[2];
  oi_event event;
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
  event = last_event(&self, 0, OI_EVENT_KIND_CUSTOMER_SAVED);
  EQUAL(event.customer, 7);
  VIEW(event.number, "ACME");
  VIEW(event.name, "Acme Ltd");
  VIEW(event.label, "gold");
  VIEW(event.salesperson, "Kim");
  VIEW(event.external_ref, "c-7");
  VIEW(event.reference, "");
  EQUAL(event.status, OI_CUSTOMER_STATUS_PROSPECT);
  EQUAL(event.partial_payments, OI_PARTIAL_PAYMENTS_REFUSE);
  TEXT(event.currency.code, "JPY");
  EQUAL(event.currency.digits, 0);
  EQUAL(event.parent, 1);
  MONEY(event.credit_limit, "500.00 USD");
  EQUAL(event.established, on("1999-12-31"));
  EQUAL(event.terms_count, 2);
  OK(oi_record_read_terms(last_record(&self), 0, 0, rows, 2, sizeof rows[0], 0, &written, FRESH));
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
  OI_INIT(input);
  input.id = 8;
  input.status = OI_CUSTOMER_STATUS_PROSPECT;
  OK(oi_ledger_create_customer(self.ledger, &info, &input, NULL, FRESH));
  invoice(self.ledger, 8, "I-1", "2026-01-02", "1.00 USD");
  event = last_event(&self, 0, OI_EVENT_KIND_CUSTOMER_ACTIVATED);
  EQUAL(event.customer, 8);
  EQUAL(event.status, 0);
  end(&self);
}

static void a_job_and_a_contract_saved_have_all_of_theirs(void) {
  told self;
  oi_command_info info = at("2026-01-01");
  oi_job_input job;
  oi_contract_input contract;
  oi_event event;
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
  event = last_event(&self, 0, OI_EVENT_KIND_JOB_SAVED);
  EQUAL(event.job, 5);
  EQUAL(event.customer, 1);
  VIEW(event.number, "J-5");
  VIEW(event.name, "Roof");
  VIEW(event.external_ref, "j-5");
  EQUAL(event.status, OI_JOB_STATUS_CLOSED);
  OI_INIT(contract);
  contract.id = 6;
  contract.customer = 1;
  contract.job = 5;
  contract.number = oi_text_of("C-6");
  contract.external_ref = oi_text_of("c-6");
  contract.starts = on("2026-01-01");
  contract.ends = on("2026-12-31");
  OK(oi_ledger_create_contract(self.ledger, &info, &contract, NULL, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_CONTRACT_SAVED);
  EQUAL(event.contract, 6);
  EQUAL(event.customer, 1);
  EQUAL(event.job, 5);
  VIEW(event.number, "C-6");
  VIEW(event.external_ref, "c-6");
  EQUAL(event.starts, on("2026-01-01"));
  EQUAL(event.ends, on("2026-12-31"));
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
static void have_all_of_a_document(const oi_event *event) {
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
  EQUAL(event->line_count, 2);
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
  oi_event event;
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
  event = last_event(&self, 0, OI_EVENT_KIND_DRAFT_SAVED);
  have_all_of_a_document(&event);
  EQUAL(event.draft_state, OI_DRAFT_STATE_UNPOSTED_DRAW);
  EQUAL(event.due, on("2026-02-02"));
  EQUAL(event.portion_count, 1);
  EQUAL(event.terms_count, 1);
  OK(oi_record_read_portions(last_record(&self), 0, 0, &portion_row, 1, sizeof portion_row, 0, &written,
                             FRESH));
  EQUAL(written, 1);
  EQUAL(portion_row.due, on("2026-02-01"));
  OK(oi_record_read_lines(last_record(&self), 0, 0, rows, 2, sizeof rows[0], 0, &written, FRESH));
  EQUAL(written, 2);
  VIEW(rows[0].product, "P-1");
  VIEW(rows[1].description, "hours");
  MONEY(rows[0].discount, "");
  MONEY(rows[1].discount, "10.00 USD");
  OI_INIT(post);
  post.draft = item(OI_ITEM_KIND_INVOICE, 9);
  OK(oi_ledger_post_draft(self.ledger, &info, &post, NULL, NULL, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_ITEM_ISSUED);
  have_all_of_a_document(&event);
  EQUAL(event.effective, on("2026-01-05"));
  EQUAL(event.draft_state, 0);
  EQUAL(event.due, 0);
  EQUAL(event.portion_count, 1);
  MONEY(event.tax, "19.00 USD");
  input.id = 10;
  input.number = input.external_ref = oi_text_of(NULL);
  OK(oi_ledger_draft_invoice(self.ledger, &info, &input, NULL, FRESH));
  OI_INIT(drop);
  drop.draft = item(OI_ITEM_KIND_INVOICE, 10);
  OK(oi_ledger_delete_draft(self.ledger, &info, &drop, NULL, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_DRAFT_DELETED);
  EQUAL(event.item.kind, OI_ITEM_KIND_INVOICE);
  EQUAL(event.item.id, 10);
  end(&self);
}

static void a_payment_and_a_memo_have_all_of_theirs(void) {
  told self;
  oi_command_info info = at("2026-01-05");
  oi_payment_input paid;
  oi_credit_memo_input memo;
  oi_event event;
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
  event = last_event(&self, 0, OI_EVENT_KIND_ITEM_ISSUED);
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
  event = last_event(&self, 0, OI_EVENT_KIND_ITEM_ISSUED);
  EQUAL(event.about.kind, OI_ITEM_KIND_INVOICE);
  EQUAL(event.about.id, 1);
  event = last_event(&self, 1, OI_EVENT_KIND_CREDIT_APPLIED);
  EQUAL(event.item.kind, OI_ITEM_KIND_CREDIT_MEMO);
  EQUAL(event.other.kind, OI_ITEM_KIND_INVOICE);
  EQUAL(event.other.id, 1);
  EQUAL(event.effective, on("2026-01-05"));
  MONEY(event.amount, "10.00 USD");
  TEXT(event.currency.code, "USD");
  EQUAL(event.portion_count, 1);
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
  oi_event event;
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
  event = last_event(&self, 0, OI_EVENT_KIND_APPLICATION_UNDONE);
  CHECK(event.application == applied.last_sequence);
  EQUAL(event.effective, on("2026-01-06"));
  OI_INIT(bounce);
  bounce.payment = 1;
  bounce.kind = OI_REVERSAL_KIND_INSUFFICIENT_FUNDS;
  info.effective = on("2026-01-07");
  OK(oi_ledger_reverse_payment(self.ledger, &info, &bounce, NULL, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_ITEM_REVERSED);
  EQUAL(event.item.kind, OI_ITEM_KIND_PAYMENT);
  EQUAL(event.item.id, 1);
  EQUAL(event.reversal, OI_REVERSAL_KIND_INSUFFICIENT_FUNDS);
  EQUAL(event.effective, on("2026-01-07"));
  OI_INIT(again);
  again.item = item(OI_ITEM_KIND_PAYMENT, 1);
  info.effective = on("2026-01-08");
  OK(oi_ledger_reinstate(self.ledger, &info, &again, NULL, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_REVERSAL_UNDONE);
  EQUAL(event.item.kind, OI_ITEM_KIND_PAYMENT);
  EQUAL(event.item.id, 1);
  EQUAL(event.effective, on("2026-01-08"));
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
  oi_event event;
  begin(&self);
  OI_INIT(settings);
  settings.tax_scope = OI_TAX_SCOPE_LINE;
  settings.flags = OI_SETTINGS_PROSPECTS_STAY | OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT;
  OK(oi_ledger_change_settings(self.ledger, &info, &settings, NULL, FRESH));
  (void)last_event(&self, 0, OI_EVENT_KIND_SETTINGS_CHANGED);
  OI_INIT(settings);
  OK(oi_record_read_settings(last_record(&self), 0, &settings, FRESH));
  EQUAL(settings.tax_scope, OI_TAX_SCOPE_LINE);
  EQUAL(settings.rounding, OI_ROUNDING_HALF_UP);
  EQUAL(settings.flags, OI_SETTINGS_PROSPECTS_STAY | OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT);
  OI_INIT(points);
  memcpy(points.currency.code, "PTS", 3);
  points.currency.digits = 1;
  OK(oi_ledger_register_currency(self.ledger, &info, &points, NULL, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_CURRENCY_REGISTERED);
  TEXT(event.currency.code, "PTS");
  EQUAL(event.currency.digits, 1);
  OI_INIT(lock);
  lock.command_class = OI_COMMAND_CLASS_RECEIPTS;
  lock.through = on("2025-12-31");
  OK(oi_ledger_lock_period(self.ledger, &info, &lock, NULL, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_PERIOD_LOCKED);
  EQUAL(event.command_class, OI_COMMAND_CLASS_RECEIPTS);
  EQUAL(event.ends, on("2025-12-31"));
  OI_INIT(exception);
  exception.actor = oi_text_of("ann");
  exception.command_class = OI_COMMAND_CLASS_BILLING;
  exception.from = on("2025-12-01");
  exception.to = on("2025-12-15");
  exception.expires_micros = 1800000000000000;
  OI_INIT(granted);
  OK(oi_ledger_grant_lock_exception(self.ledger, &info, &exception, &granted, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_LOCK_EXCEPTION_GRANTED);
  VIEW(event.name, "ann");
  EQUAL(event.command_class, OI_COMMAND_CLASS_BILLING);
  EQUAL(event.starts, on("2025-12-01"));
  EQUAL(event.ends, on("2025-12-15"));
  CHECK(event.expires_micros == 1800000000000000);
  OI_INIT(withdraw);
  withdraw.granted = granted.last_sequence;
  OK(oi_ledger_withdraw_lock_exception(self.ledger, &info, &withdraw, NULL, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_LOCK_EXCEPTION_WITHDRAWN);
  CHECK(event.before == granted.last_sequence);
  info.idempotency_key = oi_text_of("k-1");
  points.currency.code[0] = 'Q';
  OK(oi_ledger_register_currency(self.ledger, &info, &points, NULL, FRESH));
  info.idempotency_key = oi_text_of(NULL);
  OI_INIT(drop);
  OK(oi_ledger_last_sequence(self.ledger, &drop.before, FRESH));
  ++drop.before;
  OK(oi_ledger_drop_idempotency_keys(self.ledger, &info, &drop, NULL, FRESH));
  event = last_event(&self, 0, OI_EVENT_KIND_IDEMPOTENCY_KEYS_DROPPED);
  CHECK(event.before == drop.before);
  end(&self);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(a_customer_saved_has_all_of_it),
      CASE(a_job_and_a_contract_saved_have_all_of_theirs),
      CASE(a_draft_and_what_it_becomes_have_all_of_a_document),
      CASE(a_payment_and_a_memo_have_all_of_theirs),
      CASE(undoing_names_what_and_when),
      CASE(the_ledger_as_a_whole_is_told_of),
  };
  return RUN(cases);
}
