/* Bytes out and in: transactions, journals, snapshots, period locks, numbering. */
#include "books.h"

#include <stdlib.h>

typedef struct store {
  uint8_t *bytes;
  size_t size;
  int calls;
  int manner; /* 0: stores; 1: says no; 2: echoes another sequence; 3: calls back and stores */
  oi_ledger *ledger;
} store;

static void keep(store *to, const uint8_t *bytes, size_t size) {
  to->bytes = realloc(to->bytes, to->size + size);
  if (to->bytes == NULL) abort();
  memcpy(to->bytes + to->size, bytes, size);
  to->size += size;
}

static void store_records(const uint8_t *bytes, size_t size, uint64_t first_sequence,
                          oi_acknowledgement *acknowledgement, void *user) {
  store *to = user;
  ++to->calls;
  if (to->manner == 3) {
    uint64_t sequence = 0;
    EQUAL(oi_ledger_last_sequence(to->ledger, &sequence, NULL), OI_REENTRANT_CALL);
    EQUAL(oi_ledger_replay_journal(to->ledger, bytes, size, 0, NULL, NULL), OI_NULL_ARGUMENT);
  }
  if (to->manner == 1) return;
  acknowledgement->sequence = to->manner == 2 ? first_sequence + 1 : first_sequence;
  acknowledgement->accepted = 1;
  if (to->manner != 2) keep(to, bytes, size);
}

static oi_journal_options pushing_to(store *to) {
  oi_journal_options options;
  OI_INIT(options);
  options.mode = OI_JOURNALING_PUSH;
  options.store = store_records;
  options.user = to;
  return options;
}

static oi_ledger *journaled(store *to) {
  oi_ledger *ledger = new_books();
  oi_journal_options options = pushing_to(to);
  memset(to, 0, sizeof *to);
  to->ledger = ledger;
  OK(oi_ledger_set_journal(ledger, &options, FRESH));
  return ledger;
}

static void a_journal_brings_the_ledger_back(void) {
  store stored;
  oi_ledger *ledger = journaled(&stored);
  oi_ledger *again = new_books();
  oi_recovery recovery;
  size_t cut;
  (void)customer(ledger, "ACME");
  (void)invoice(ledger, 1, "INV-1", "2026-01-01", "100.00 USD");
  EQUAL(stored.calls, 2);
  OI_INIT(recovery);
  /* In two pieces that end anywhere. */
  cut = stored.size / 2;
  OK(oi_ledger_replay_journal(again, stored.bytes, cut, 0, &recovery, FRESH));
  EQUAL(recovery.torn, 1);
  CHECK(recovery.end <= cut);
  OK(oi_ledger_replay_journal(again, stored.bytes + recovery.end, stored.size - recovery.end, recovery.end,
                              &recovery, FRESH));
  EQUAL(recovery.torn, 0);
  CHECK(same_digest(digest(ledger), digest(again)));
  /* The same bytes once more are not what comes next. */
  REFUSED(OI_BROKEN_CHAIN, oi_ledger_replay_journal(again, stored.bytes, stored.size, 0, &recovery, FRESH));
  stored.bytes[stored.size - 1] ^= 1;
  {
    oi_ledger *third = new_books();
    REFUSED(OI_DAMAGED, oi_ledger_replay_journal(third, stored.bytes, stored.size, 1000, &recovery, FRESH));
    CHECK(err.position >= 1000);
    oi_ledger_free(third);
  }
  oi_ledger_free(again);
  oi_ledger_free(ledger);
  free(stored.bytes);
}

static void what_is_not_stored_has_not_happened(void) {
  store stored;
  oi_ledger *ledger = journaled(&stored);
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_digest before;
  (void)customer(ledger, "ACME");
  before = digest(ledger);
  OI_INIT(input);
  input.code = oi_text_of("B");
  for (stored.manner = 1; stored.manner <= 2; ++stored.manner) {
    REFUSED(OI_SINK_REFUSED, oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
    CHECK(same_digest(before, digest(ledger)));
  }
  OK(oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH)); /* manner 3 */
  EQUAL(stored.calls, 4);
  oi_ledger_free(ledger);
  free(stored.bytes);
}

static void a_host_pulls_records_in_its_own_transaction(void) {
  oi_ledger *ledger = new_books();
  oi_ledger *again = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_journal_options options;
  oi_transaction *transaction = NULL;
  oi_transaction *inner = NULL;
  oi_buffer *records = NULL;
  oi_recovery recovery;
  OI_INIT(options);
  options.mode = OI_JOURNALING_PULL;
  OK(oi_ledger_set_journal(ledger, &options, FRESH));
  OI_INIT(input);
  input.code = oi_text_of("A");
  REFUSED(OI_NO_TRANSACTION, oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  OK(oi_ledger_begin(ledger, &transaction, FRESH));
  REFUSED(OI_TRANSACTION_OPEN, oi_ledger_set_journal(ledger, NULL, FRESH));
  REFUSED(OI_TRANSACTION_OPEN, oi_ledger_snapshot(ledger, &records, FRESH));
  CHECK(records == NULL);
  OK(oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  OK(oi_ledger_begin(ledger, &inner, FRESH));
  REFUSED(OI_TRANSACTION_OPEN, oi_transaction_commit(transaction, FRESH));
  REFUSED(OI_TRANSACTION_OPEN, oi_transaction_records(transaction, &records, FRESH));
  OK(oi_transaction_rollback(inner, FRESH));
  OK(oi_transaction_rollback(inner, FRESH));
  REFUSED(OI_NO_TRANSACTION, oi_transaction_commit(inner, FRESH));
  oi_transaction_free(inner);
  BLAMES(OI_MISSING, "records", oi_transaction_commit(transaction, FRESH));
  OK(oi_transaction_records(transaction, &records, FRESH));
  OK(oi_transaction_commit(transaction, FRESH));
  oi_transaction_free(transaction);
  OI_INIT(recovery);
  OK(oi_ledger_replay_journal(again, oi_buffer_data(records), oi_buffer_size(records), 0, &recovery, FRESH));
  EQUAL(recovery.records, 1);
  EQUAL(recovery.transactions, 1);
  CHECK(same_digest(digest(ledger), digest(again)));
  oi_ledger_free(again);
  oi_ledger_free(ledger);
  oi_buffer_free(records);
  oi_buffer_free(NULL);
  CHECK(oi_buffer_data(NULL) == NULL);
  EQUAL(oi_buffer_size(NULL), 0);
}

static void a_transaction_that_goes_away_was_what_if(void) {
  oi_ledger *ledger = new_books();
  oi_transaction *transaction = NULL;
  const oi_digest before = digest(ledger);
  OK(oi_ledger_begin(ledger, &transaction, FRESH));
  (void)customer(ledger, "ACME");
  (void)invoice(ledger, 1, "INV-1", "2026-01-01", "100.00 USD");
  CHECK(!same_digest(before, digest(ledger)));
  oi_transaction_free(transaction);
  oi_transaction_free(NULL);
  CHECK(same_digest(before, digest(ledger)));
  OK(oi_ledger_verify(ledger, FRESH));
  /* Handles go in any order. */
  OK(oi_ledger_begin(ledger, &transaction, FRESH));
  (void)customer(ledger, "ACME");
  oi_ledger_free(ledger);
  oi_transaction_free(transaction);
}

/* Who hears and stores may change as soon as no transaction is open, whether its handle was freed or not. */
static void an_ended_transaction_keeps_neither_sink_nor_journal(void) {
  store stored;
  oi_ledger *ledger = journaled(&stored);
  oi_transaction *outer = NULL;
  oi_transaction *inner = NULL;
  oi_journal_options options;
  OI_INIT(options);
  options.mode = OI_JOURNALING_PULL;
  for (int way = 0; way < 4; ++way) {
    OK(oi_ledger_begin(ledger, &outer, FRESH));
    OK(oi_ledger_begin(ledger, &inner, FRESH));
    REFUSED(OI_TRANSACTION_OPEN, oi_ledger_set_sink(ledger, NULL, NULL, NULL, FRESH));
    if (way % 2 == 0) OK(oi_transaction_commit(inner, FRESH));
    REFUSED(OI_TRANSACTION_OPEN,
            oi_ledger_set_sink(ledger, NULL, NULL, NULL, FRESH)); /* the outer one, or both */
    REFUSED(OI_TRANSACTION_OPEN, oi_ledger_set_journal(ledger, NULL, FRESH));
    if (way < 2) {
      OK(oi_transaction_rollback(outer, FRESH)); /* and what is inside it */
    } else if (way == 2) {
      OK(oi_transaction_commit(outer, FRESH));
    } else {
      OK(oi_transaction_rollback(inner, FRESH));
      OK(oi_transaction_commit(outer, FRESH));
    }
    OK(oi_ledger_set_sink(ledger, NULL, NULL, NULL, FRESH));
    OK(oi_ledger_set_journal(ledger, &options, FRESH));
    OK(oi_ledger_set_journal(ledger, NULL, FRESH));
    if (way == 3) oi_ledger_free(ledger); /* lives on for its handles */
    oi_transaction_free(outer);
    oi_transaction_free(inner);
  }
  free(stored.bytes);
}

typedef struct pieces {
  const uint8_t *bytes;
  size_t size;
  size_t step;
  size_t given;
  int fail;
} pieces;

static void write_piece(const uint8_t *bytes, size_t size, uint64_t position,
                        oi_acknowledgement *acknowledgement, void *user) {
  store *to = user;
  if (to->manner == 1) return;
  EQUAL(position, to->size);
  keep(to, bytes, size);
  oi_acknowledge(acknowledgement, position);
}

static void read_piece(uint8_t *bytes, size_t capacity, uint64_t position, size_t *read,
                       oi_acknowledgement *acknowledgement, void *user) {
  pieces *from = user;
  size_t count = from->size < from->step ? from->size : from->step;
  EQUAL(position, from->given);
  if (from->fail) return;
  if (count > capacity) count = capacity;
  memcpy(bytes, from->bytes, count);
  from->bytes += count;
  from->size -= count;
  from->given += count;
  *read = count;
  oi_acknowledge(acknowledgement, position);
}

static void a_snapshot_goes_out_and_in(void) {
  store stored;
  store written;
  oi_ledger *ledger = journaled(&stored);
  oi_ledger *again = new_books();
  oi_ledger *pieced = new_books();
  oi_buffer *snapshot = NULL;
  oi_recovery recovery;
  oi_digest books;
  oi_digest other_books;
  pieces from;
  size_t before_tail;
  memset(&written, 0, sizeof written);
  (void)customer(ledger, "ACME");
  (void)invoice(ledger, 1, "INV-1", "2026-01-01", "100.00 USD");
  OK(oi_ledger_snapshot(ledger, &snapshot, FRESH));
  OK(oi_ledger_write_snapshot(ledger, write_piece, &written, FRESH));
  EQUAL(written.size, oi_buffer_size(snapshot));
  CHECK(memcmp(written.bytes, oi_buffer_data(snapshot), written.size) == 0);
  written.manner = 1;
  REFUSED(OI_SINK_REFUSED, oi_ledger_write_snapshot(ledger, write_piece, &written, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "write", oi_ledger_write_snapshot(ledger, NULL, NULL, FRESH));

  OK(oi_ledger_load_snapshot(again, written.bytes, written.size, FRESH));
  from.bytes = written.bytes;
  from.size = written.size;
  from.step = 7;
  from.given = 0;
  from.fail = 1;
  REFUSED(OI_SINK_REFUSED, oi_ledger_read_snapshot(pieced, read_piece, &from, FRESH));
  from.fail = 0;
  BLAMES(OI_NULL_ARGUMENT, "read", oi_ledger_read_snapshot(pieced, NULL, NULL, FRESH));
  OK(oi_ledger_read_snapshot(pieced, read_piece, &from, FRESH));
  CHECK(same_digest(digest(ledger), digest(again)));
  CHECK(same_digest(digest(ledger), digest(pieced)));
  REFUSED(OI_IN_USE, oi_ledger_load_snapshot(again, written.bytes, written.size, FRESH));
  OK(oi_ledger_books_digest(ledger, &books, FRESH));
  OK(oi_ledger_books_digest(again, &other_books, FRESH));
  CHECK(same_digest(books, other_books));

  /* The records since. */
  before_tail = stored.size;
  (void)invoice(ledger, 1, "INV-2", "2026-01-02", "50.00 USD");
  OI_INIT(recovery);
  OK(oi_ledger_replay_journal(again, stored.bytes + before_tail, stored.size - before_tail, 0, &recovery,
                              FRESH));
  CHECK(same_digest(digest(ledger), digest(again)));

  /* Every shorter snapshot is refused, and leaves a new ledger. */
  {
    oi_ledger *untouched = new_books();
    const oi_digest empty = digest(untouched);
    for (size_t size = 0; size < written.size; ++size)
      EQUAL(oi_ledger_load_snapshot(untouched, written.bytes, size, NULL), OI_DAMAGED);
    CHECK(same_digest(empty, digest(untouched)));
    oi_ledger_free(untouched);
  }
  oi_buffer_free(snapshot);
  oi_ledger_free(pieced);
  oi_ledger_free(again);
  oi_ledger_free(ledger);
  free(stored.bytes);
  free(written.bytes);
}

static void names_can_be_erased_from_a_journal(void) {
  store stored;
  oi_ledger *ledger = journaled(&stored);
  oi_ledger *again = new_books();
  oi_recovery recovery;
  size_t left = 0;
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  OI_INIT(input);
  input.code = oi_text_of("A");
  input.name = oi_text_of("Ada Lovelace");
  OK(oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  OK(oi_journal_erase_personal(stored.bytes, stored.size, &left, FRESH));
  CHECK(left < stored.size);
  for (size_t i = 0; i + 3 < left; ++i) CHECK(memcmp(stored.bytes + i, "Ada", 3) != 0);
  OI_INIT(recovery);
  OK(oi_ledger_replay_journal(again, stored.bytes, left, 0, &recovery, FRESH));
  EQUAL(recovery.records, 1);
  REFUSED(OI_DAMAGED, oi_journal_erase_personal(stored.bytes, left - 1, &left, FRESH));
  oi_ledger_free(again);
  oi_ledger_free(ledger);
  free(stored.bytes);
}

static int holds(const uint8_t *bytes, size_t size, const char *text) {
  const size_t length = strlen(text);
  for (size_t i = 0; i + length <= size; ++i)
    if (memcmp(bytes + i, text, length) == 0) return 1;
  return 0;
}

static void what_a_ledger_erased_goes_from_its_journal(void) {
  store stored;
  oi_ledger *ledger = journaled(&stored);
  oi_ledger *again = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_erase_personal_input erase;
  oi_recovery recovery;
  oi_buffer *left = NULL;
  OI_INIT(input);
  input.name = oi_text_of("Ada Lovelace");
  OK(oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  input.name = oi_text_of("Grace Hopper");
  OK(oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  OI_INIT(erase);
  erase.customer = 1;
  BLAMES(OI_CUSTOMER_STATUS_FORBIDS, "status", oi_ledger_erase_personal(ledger, &info, &erase, NULL, FRESH));
  input.id = 1;
  input.name = oi_text_of("Ada Lovelace");
  input.status = OI_CUSTOMER_STATUS_INACTIVE;
  OK(oi_ledger_change_customer(ledger, &info, &input, NULL, FRESH));
  OK(oi_ledger_erase_personal(ledger, &info, &erase, NULL, FRESH));
  OK(oi_ledger_erase_journal(ledger, stored.bytes, stored.size, &left, FRESH));
  CHECK(holds(stored.bytes, stored.size, "Ada"));
  CHECK(!holds(oi_buffer_data(left), oi_buffer_size(left), "Ada"));
  CHECK(holds(oi_buffer_data(left), oi_buffer_size(left), "Grace Hopper"));
  OI_INIT(recovery);
  OK(oi_ledger_replay_journal(again, oi_buffer_data(left), oi_buffer_size(left), 0, &recovery, FRESH));
  EQUAL(recovery.records, 4);
  oi_buffer_free(left);
  REFUSED(OI_DAMAGED, oi_ledger_erase_journal(ledger, stored.bytes, stored.size - 1, &left, FRESH));
  CHECK(left == NULL);
  erase.kind = OI_ENTITY_KIND_JOB;
  BLAMES(OI_DOES_NOT_GO_WITH, "kind", oi_ledger_erase_personal(ledger, &info, &erase, NULL, FRESH));
  oi_ledger_free(again);
  oi_ledger_free(ledger);
  free(stored.bytes);
}

static void foreign_records_are_refused(void) {
  store stored;
  oi_ledger *ours = journaled(&stored);
  oi_ledger *theirs = NULL;
  oi_ledger_options options;
  oi_recovery recovery;
  OI_INIT(options);
  options.identity.lo = 7;
  OK(oi_ledger_create(&options, &theirs, FRESH));
  (void)customer(ours, "ACME");
  OI_INIT(recovery);
  REFUSED(OI_OTHER_BOOKS, oi_ledger_replay_journal(theirs, stored.bytes, stored.size, 0, &recovery, FRESH));
  oi_ledger_free(theirs);
  oi_ledger_free(ours);
  free(stored.bytes);
}

static void a_closed_period_takes_nothing_more(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-02-01");
  oi_lock_period_input lock;
  oi_lock_exception_input exception;
  oi_withdraw_exception_input withdraw;
  oi_invoice_input input;
  oi_outcome outcome;
  oi_result *result = NULL;
  oi_period_lock_row row;
  oi_lock_exception_row exception_row;
  size_t written = 0;
  const int32_t first_open_day = on("2026-02-01");
  const uint64_t acme = customer(ledger, "ACME");
  OI_INIT(lock);
  lock.command_class = OI_COMMAND_CLASS_BILLING;
  lock.through = on("2026-01-31");
  OK(oi_ledger_lock_period(ledger, &info, &lock, NULL, FRESH));
  OI_INIT(input);
  input.customer = acme;
  input.total = money("1.00 USD");
  info = at("2026-01-31");
  REFUSED(OI_PERIOD_LOCKED, oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  EQUAL(err.position, first_open_day);
  info.flags = OI_COMMAND_SHIFT_FROM_LOCKED;
  OK(oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  info.flags = 0;
  info.actor = oi_text_of("anna");
  OI_INIT(exception);
  exception.actor = info.actor;
  exception.to = on("2026-01-31");
  exception.expires_micros = 1000;
  OI_INIT(outcome);
  OK(oi_ledger_grant_lock_exception(ledger, &info, &exception, &outcome, FRESH));
  EQUAL(outcome.id, outcome.first_sequence);
  info.recorded_micros = 1000;
  OK(oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  info.recorded_micros = 1001;
  REFUSED(OI_PERIOD_LOCKED, oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  OI_INIT(withdraw);
  withdraw.granted = outcome.id;
  OK(oi_ledger_withdraw_lock_exception(ledger, &info, &withdraw, NULL, FRESH));
  REFUSED(OI_ALREADY_REVERSED, oi_ledger_withdraw_lock_exception(ledger, &info, &withdraw, NULL, FRESH));
  withdraw.granted = 1;
  REFUSED(OI_UNKNOWN_SEQUENCE, oi_ledger_withdraw_lock_exception(ledger, &info, &withdraw, NULL, FRESH));
  lock.command_class = 5;
  BLAMES(OI_INVALID_ARGUMENT, "command_class", oi_ledger_lock_period(ledger, &info, &lock, NULL, FRESH));
  OK(oi_ledger_list_period_locks(ledger, 0, &result, FRESH));
  OK(oi_result_read_period_locks(result, 0, &row, 1, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(row.through, on("2026-01-31"));
  OK(oi_result_read_lock_exceptions(result, 0, &exception_row, 1, &written, FRESH));
  TEXT(exception_row.actor.data, "anna");
  CHECK(exception_row.withdrawn > exception_row.granted);
  EQUAL(exception_row.reserved, 0);
  oi_result_free(result);
  oi_ledger_free(ledger);
}

static void numbers_are_complete_or_not(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-02-01");
  oi_void_item_input undo;
  oi_result *result = NULL;
  oi_numbering_row whole;
  oi_number_series_row series;
  oi_number_gap_row gap;
  oi_voided_number_row voided;
  size_t written = 0;
  const uint64_t acme = customer(ledger, "ACME");
  (void)invoice(ledger, acme, "INV-0001", "2026-01-01", "1.00 USD");
  (void)invoice(ledger, acme, "INV-0002", "2026-01-01", "1.00 USD");
  (void)invoice(ledger, acme, "INV-0006", "2026-01-01", "1.00 USD");
  (void)invoice(ledger, acme, "INV-0005", "2026-01-01", "1.00 USD");
  (void)invoice(ledger, acme, "SPECIAL", "2026-01-01", "1.00 USD");
  OI_INIT(undo);
  undo.item = item(OI_ITEM_KIND_INVOICE, 4);
  OK(oi_ledger_void_item(ledger, &info, &undo, NULL, FRESH));
  OK(oi_ledger_numbering(ledger, OI_ITEM_KIND_INVOICE, 0, &result, FRESH));
  OK(oi_result_read_numbering(result, 0, &whole, 1, &written, FRESH));
  EQUAL(whole.series, 1);
  EQUAL(whole.gaps, 1);
  EQUAL(whole.voided, 1);
  EQUAL(whole.without_digits, 1);
  OK(oi_result_read_number_series(result, 0, &series, 1, &written, FRESH));
  TEXT(series.prefix.data, "INV-");
  EQUAL(series.first, 1);
  EQUAL(series.last, 6);
  EQUAL(series.used, 4);
  OK(oi_result_read_number_gaps(result, 0, &gap, 1, &written, FRESH));
  EQUAL(gap.first, 3);
  EQUAL(gap.last, 4);
  OK(oi_result_read_voided_numbers(result, 0, &voided, 1, &written, FRESH));
  EQUAL(voided.value, 5);
  EQUAL(voided.item.id, 4);
  EQUAL(voided.reserved, 0);
  oi_result_free(result);
  REFUSED(OI_WRONG_KIND, oi_ledger_numbering(ledger, OI_ITEM_KIND_NONE, 0, &result, FRESH));
  oi_ledger_free(ledger);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(a_journal_brings_the_ledger_back),
      CASE(what_is_not_stored_has_not_happened),
      CASE(a_host_pulls_records_in_its_own_transaction),
      CASE(a_transaction_that_goes_away_was_what_if),
      CASE(an_ended_transaction_keeps_neither_sink_nor_journal),
      CASE(a_snapshot_goes_out_and_in),
      CASE(names_can_be_erased_from_a_journal),
      CASE(what_a_ledger_erased_goes_from_its_journal),
      CASE(foreign_records_are_refused),
      CASE(a_closed_period_takes_nothing_more),
      CASE(numbers_are_complete_or_not),
  };
  return RUN(cases);
}
