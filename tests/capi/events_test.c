/* The sink, the records it hears, event logs and replay. */
#include "books.h"

/* A host that keeps what it hears, and answers as it is told. */
typedef enum answer { accept, refuse, wrong_sequence, say_nothing, free_the_ledger } answer;
typedef struct host {
  oi_ledger *ledger;
  oi_event_log *log;
  answer answer;
  int calls;
  oi_status inside; /* what a call into the same ledger gave */
} host;

static void hear(const oi_record *record, uint64_t more, oi_acknowledgement *acknowledgement, void *user) {
  host *self = user;
  oi_record_header header;
  uint64_t sequence = 0;
  OI_INIT(header);
  OK(oi_record_read_header(record, &header, NULL));
  ++self->calls;
  EQUAL(more, 0);
  EQUAL(acknowledgement->accepted, 0);
  EQUAL(acknowledgement->sequence, 0);
  if (SAME_HEADER) EQUAL(acknowledgement->struct_size, sizeof *acknowledgement);
  self->inside = oi_ledger_last_sequence(self->ledger, &sequence, NULL);
  if (self->answer == say_nothing) return;
  if (self->answer == free_the_ledger) oi_ledger_free(self->ledger);
  acknowledgement->accepted = self->answer != refuse;
  acknowledgement->sequence = header.first_sequence + (self->answer == wrong_sequence);
  if (self->log != NULL) OK(oi_event_log_append(self->log, record, NULL));
}

static host listening(void) {
  host self;
  memset(&self, 0, sizeof self);
  self.ledger = new_books();
  return self;
}

static oi_status create(oi_ledger *ledger, const char *code) {
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  OI_INIT(input);
  input.code = oi_text_of(code);
  return oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH);
}

static void a_command_stands_only_when_the_sink_has_it(void) {
  host self = listening();
  const oi_digest empty = digest(self.ledger);
  OK(oi_ledger_set_sink(self.ledger, hear, NULL, &self, FRESH));
  self.answer = refuse;
  REFUSED(OI_SINK_REFUSED, create(self.ledger, "A"));
  self.answer = wrong_sequence;
  REFUSED(OI_SINK_REFUSED, create(self.ledger, "A"));
  self.answer = say_nothing;
  REFUSED(OI_SINK_REFUSED, create(self.ledger, "A"));
  EQUAL(self.calls, 3);
  CHECK(same_digest(empty, digest(self.ledger)));
  self.answer = accept;
  OK(create(self.ledger, "A"));
  OK(oi_ledger_set_sink(self.ledger, NULL, NULL, NULL, FRESH));
  OK(create(self.ledger, "B"));
  EQUAL(self.calls, 4);
  oi_ledger_free(self.ledger);
}

static void a_call_from_inside_the_sink_is_refused(void) {
  host self = listening();
  OK(oi_ledger_set_sink(self.ledger, hear, NULL, &self, FRESH));
  OK(create(self.ledger, "A"));
  EQUAL(self.inside, OI_REENTRANT_CALL);
  OK(create(self.ledger, "B"));
  oi_ledger_free(self.ledger);
}

static void each_kind_of_call_is_refused_inside(const oi_record *record, uint64_t more,
                                                oi_acknowledgement *acknowledgement, void *user) {
  host *self = user;
  oi_as_of today = as_of("2026-01-01");
  oi_result *result = NULL;
  oi_customer_figures figures;
  oi_digest state;
  oi_customer_input row;
  oi_command_info info = at("2026-01-01");
  (void)more;
  OI_INIT(figures);
  OI_INIT(row);
  REFUSED(OI_REENTRANT_CALL, create(self->ledger, "X"));
  REFUSED(OI_REENTRANT_CALL, oi_ledger_set_sink(self->ledger, NULL, NULL, NULL, FRESH));
  REFUSED(OI_REENTRANT_CALL, oi_ledger_replay(self->ledger, record, FRESH));
  REFUSED(OI_REENTRANT_CALL, oi_ledger_list_items(self->ledger, NULL, &today, &result, FRESH));
  REFUSED(OI_REENTRANT_CALL,
          oi_ledger_customer_figures(self->ledger, 1, "USD", &today, NULL, &figures, FRESH));
  REFUSED(OI_REENTRANT_CALL, oi_ledger_state_digest(self->ledger, &state, FRESH));
  REFUSED(OI_REENTRANT_CALL,
          oi_ledger_create_customers(self->ledger, &info, 0, &row, 0, 1, 0, NULL, NULL, NULL, FRESH));
  acknowledgement->accepted = 1;
  acknowledgement->sequence = 1;
  ++self->calls;
}

static void every_call_from_inside_the_sink_is_refused(void) {
  host self = listening();
  OK(oi_ledger_set_sink(self.ledger, each_kind_of_call_is_refused_inside, NULL, &self, FRESH));
  OK(create(self.ledger, "A"));
  EQUAL(self.calls, 1);
  oi_ledger_free(self.ledger);
}

static void a_ledger_freed_by_its_sink_lives_until_the_call_returns(void) {
  host self = listening();
  OK(oi_ledger_set_sink(self.ledger, hear, NULL, &self, FRESH));
  self.answer = free_the_ledger;
  OK(create(self.ledger, "A"));
}

/* A little of everything, into an event log. */
static host busy_host(void) {
  host self = listening();
  oi_command_info info = at("2026-01-05");
  oi_payment_input input;
  oi_settlement_input settlement;
  oi_void_item_input withdraw;
  oi_invoice_input billed;
  oi_line_input line;
  oi_job_input job;
  oi_settings settings;
  OK(oi_event_log_create(NULL, &self.log, FRESH));
  OK(oi_ledger_set_sink(self.ledger, hear, NULL, &self, FRESH));
  OI_INIT(settings);
  OI_INIT(job);
  OI_INIT(billed);
  OI_INIT(line);
  OI_INIT(input);
  OI_INIT(settlement);
  OI_INIT(withdraw);
  settings.rounding = OI_ROUNDING_DOWN;
  OK(oi_ledger_change_settings(self.ledger, &info, &settings, NULL, FRESH));
  job.customer = customer(self.ledger, "ACME");
  job.name = oi_text_of("Piano");
  OK(oi_ledger_create_job(self.ledger, &info, &job, NULL, FRESH));
  line.description = oi_text_of("hours");
  line.quantity = decimal("2");
  line.unit_price = decimal("50.00");
  billed.customer = job.customer;
  billed.job = 1;
  billed.number = oi_text_of("INV-1");
  billed.notes = oi_text_of("careful\nwith it");
  billed.lines = &line;
  billed.line_count = 1;
  info.actor = oi_text_of("ann");
  info.reason = oi_text_of("asked by phone");
  info.recorded_micros = 1700000000000000;
  OK(oi_ledger_issue_invoice(self.ledger, &info, &billed, NULL, NULL, FRESH));
  settlement.strategy = OI_STRATEGY_OLDEST_FIRST;
  input.customer = job.customer;
  input.amount = money("60.00 USD");
  input.method = oi_text_of("card");
  input.settlement = &settlement;
  info.idempotency_key = oi_text_of("pay-1");
  OK(oi_ledger_record_payment(self.ledger, &info, &input, NULL, NULL, FRESH));
  info.idempotency_key = oi_text_of(NULL);
  withdraw.item = item(OI_ITEM_KIND_INVOICE, 1);
  withdraw.flags = OI_VOID_ITEM_UNAPPLY;
  OK(oi_ledger_void_item(self.ledger, &info, &withdraw, NULL, FRESH));
  return self;
}

static const oi_record *record_at(const host *self, size_t index) {
  const oi_record *record = NULL;
  OK(oi_event_log_record(self->log, index, &record, FRESH));
  return record;
}

static oi_event event_at(const oi_record *record, size_t index) {
  oi_event event;
  OI_INIT(event);
  OK(oi_record_read_event(record, index, &event, FRESH));
  return event;
}
/* Its row. */
static void row_at(const oi_record *record, size_t index, void *row, size_t size) {
  size_t written = 0;
  OK(oi_record_read(record, index, event_at(record, index).table, 0, row, 1, size, 0, &written, FRESH));
  EQUAL(written, 1);
}

static void a_record_tells_who_when_and_what(void) {
  host self = busy_host();
  const oi_record *record = record_at(&self, 3); /* the invoice */
  oi_record_header header;
  oi_event event;
  oi_document_row document;
  oi_portion_row portion;
  oi_line_row line;
  size_t written = 0;
  OI_INIT(header);
  EQUAL(oi_event_log_count(self.log), 6);
  OK(oi_record_read_header(record, &header, FRESH));
  EQUAL(header.event_count, 1);
  EQUAL(header.outcome_id, 1);
  EQUAL(header.effective, on("2026-01-05"));
  CHECK(header.recorded_micros == 1700000000000000);
  VIEW(header.actor, "ann");
  VIEW(header.reason, "asked by phone");
  EQUAL(header.idempotency_key.lo | header.idempotency_key.hi, 0);
  event = event_at(record, 0);
  EQUAL(event.kind, OI_EVENT_KIND_ITEM_ISSUED);
  CHECK(event.sequence == header.first_sequence);
  EQUAL(event.table, OI_TABLE_DOCUMENTS);
  row_at(record, 0, &document, sizeof document);
  EQUAL(document.item.kind, OI_ITEM_KIND_INVOICE);
  EQUAL(document.item.id, 1);
  EQUAL(document.customer, 1);
  EQUAL(document.job, 1);
  MONEY(document.amount, "100.00 USD");
  VIEW(document.number, "INV-1");
  VIEW(document.notes, "careful\nwith it");
  VIEW(document.method, "");
  EQUAL(oi_record_count(record, 0, OI_TABLE_PORTIONS), 1);
  EQUAL(oi_record_count(record, 0, OI_TABLE_LINES), 1);
  OK(oi_record_read_portions(record, 0, 0, &portion, 1, &written, FRESH));
  EQUAL(written, 1);
  MONEY(portion.amount, "100.00 USD");
  EQUAL(portion.due, on("2026-01-05"));
  OK(oi_record_read_lines(record, 0, 0, &line, 1, &written, FRESH));
  VIEW(line.description, "hours");
  OK(oi_record_read_lines(record, 0, 7, &line, 1, &written, FRESH)); /* past the end */
  EQUAL(written, 0);
  BLAMES(OI_INVALID_ARGUMENT, "table",
         oi_record_read_applied_portions(record, 0, 0, NULL, 0, &written, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "table",
         oi_record_read(record, 0, 99, 0, &line, 1, sizeof line, 0, &written, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "event", oi_record_read_lines(record, 1, 0, &line, 1, &written, FRESH));
  EQUAL(oi_record_count(record, 0, OI_TABLE_APPLIED_PORTIONS), 0);
  EQUAL(oi_record_count(record, 1, OI_TABLE_LINES), 0);
  EQUAL(oi_record_count(NULL, 0, OI_TABLE_LINES), 0);
  oi_event_log_free(self.log);
  oi_ledger_free(self.ledger);
}

static void a_payment_makes_an_item_and_its_applications(void) {
  host self = busy_host();
  const oi_record *record = record_at(&self, 4);
  oi_record_header header;
  oi_event event;
  oi_applied_portion_row applied;
  oi_document_row document;
  oi_credit_applied_row use;
  oi_application_undone_row undone;
  oi_item_reversed_row reversed;
  size_t written = 0;
  OI_INIT(header);
  OK(oi_record_read_header(record, &header, FRESH));
  EQUAL(header.event_count, 2);
  CHECK((header.idempotency_key.lo | header.idempotency_key.hi) != 0);
  CHECK((header.fingerprint.lo | header.fingerprint.hi) != 0);
  row_at(record, 0, &document, sizeof document);
  VIEW(document.method, "card");
  event = event_at(record, 1);
  EQUAL(event.kind, OI_EVENT_KIND_CREDIT_APPLIED);
  CHECK(event.sequence == header.first_sequence + 1);
  row_at(record, 1, &use, sizeof use);
  EQUAL(use.credit.kind, OI_ITEM_KIND_PAYMENT);
  EQUAL(use.debit.kind, OI_ITEM_KIND_INVOICE);
  MONEY(use.amount, "60.00 USD");
  OK(oi_record_read_applied_portions(record, 1, 0, &applied, 1, &written, FRESH));
  EQUAL(written, 1);
  MONEY(applied.amount, "60.00 USD");
  record = record_at(&self, 5); /* the void: its application undone, then itself */
  event = event_at(record, 0);
  EQUAL(event.kind, OI_EVENT_KIND_APPLICATION_UNDONE);
  row_at(record, 0, &undone, sizeof undone);
  CHECK(undone.application == header.first_sequence + 1);
  event = event_at(record, 1);
  EQUAL(event.kind, OI_EVENT_KIND_ITEM_REVERSED);
  row_at(record, 1, &reversed, sizeof reversed);
  EQUAL(reversed.reversal, OI_REVERSAL_KIND_VOIDED);
  oi_event_log_free(self.log);
  oi_ledger_free(self.ledger);
}

static void master_data_is_told_too(void) {
  host self = busy_host();
  oi_settings_row settings;
  oi_customer_row saved;
  oi_job_row job;
  oi_event event = event_at(record_at(&self, 0), 0);
  EQUAL(event.kind, OI_EVENT_KIND_SETTINGS_CHANGED);
  row_at(record_at(&self, 0), 0, &settings, sizeof settings);
  EQUAL(settings.rounding, OI_ROUNDING_DOWN);
  event = event_at(record_at(&self, 1), 0);
  EQUAL(event.kind, OI_EVENT_KIND_CUSTOMER_SAVED);
  row_at(record_at(&self, 1), 0, &saved, sizeof saved);
  VIEW(saved.code, "ACME");
  VIEW(saved.name, "ACME");
  EQUAL(saved.currency.digits, 2);
  event = event_at(record_at(&self, 2), 0);
  EQUAL(event.kind, OI_EVENT_KIND_JOB_SAVED);
  row_at(record_at(&self, 2), 0, &job, sizeof job);
  VIEW(job.name, "Piano");
  EQUAL(job.id, 1);
  OI_INIT(event);
  BLAMES(OI_INVALID_ARGUMENT, "event", oi_record_read_event(record_at(&self, 0), 1, &event, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "record", oi_record_read_event(NULL, 0, &event, FRESH));
  oi_event_log_free(self.log);
  oi_ledger_free(self.ledger);
}

static void a_log_replays_into_an_equal_ledger(void) {
  host self = busy_host();
  oi_ledger *copy = new_books();
  const oi_record *record = NULL;
  REFUSED(OI_BAD_EVENT, oi_ledger_replay(copy, record_at(&self, 1), FRESH));
  EQUAL(err.kind, OI_ENTITY_KIND_RECORD);
  for (size_t i = 0; i < oi_event_log_count(self.log); ++i)
    OK(oi_ledger_replay(copy, record_at(&self, i), FRESH));
  CHECK(same_digest(digest(self.ledger), digest(copy)));
  BLAMES(OI_NULL_ARGUMENT, "record", oi_ledger_replay(copy, NULL, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "index", oi_event_log_record(self.log, 6, &record, FRESH));
  CHECK(record == NULL);
  BLAMES(OI_NULL_ARGUMENT, "log", oi_event_log_record(NULL, 0, &record, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "log", oi_event_log_append(NULL, record_at(&self, 0), FRESH));
  oi_event_log_clear(self.log);
  oi_event_log_clear(NULL);
  EQUAL(oi_event_log_count(self.log), 0);
  EQUAL(oi_event_log_count(NULL), 0);
  oi_event_log_free(self.log);
  oi_event_log_free(NULL);
  oi_ledger_free(copy);
  oi_ledger_free(self.ledger);
}

/* Records may go straight from one ledger's sink into another ledger. */
static void copy_into(const oi_record *record, uint64_t more, oi_acknowledgement *acknowledgement,
                      void *user) {
  oi_record_header header;
  (void)more;
  OI_INIT(header);
  OK(oi_record_read_header(record, &header, NULL));
  acknowledgement->accepted = oi_ledger_replay(user, record, NULL) == OI_OK;
  acknowledgement->sequence = header.first_sequence;
}

static void a_second_ledger_follows_the_first(void) {
  oi_ledger *first = new_books();
  oi_ledger *second = new_books();
  OK(oi_ledger_set_sink(first, copy_into, NULL, second, FRESH));
  OK(create(first, "A"));
  OK(create(first, "B"));
  CHECK(same_digest(digest(first), digest(second)));
  oi_ledger_free(first);
  oi_ledger_free(second);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(a_command_stands_only_when_the_sink_has_it),
      CASE(a_call_from_inside_the_sink_is_refused),
      CASE(every_call_from_inside_the_sink_is_refused),
      CASE(a_ledger_freed_by_its_sink_lives_until_the_call_returns),
      CASE(a_record_tells_who_when_and_what),
      CASE(a_payment_makes_an_item_and_its_applications),
      CASE(master_data_is_told_too),
      CASE(a_log_replays_into_an_equal_ledger),
      CASE(a_second_ledger_follows_the_first),
  };
  return RUN(cases);
}
