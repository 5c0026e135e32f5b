/* A callback that calls back: from inside each callback of a ledger, every function that takes this ledger or
 * its open transaction is refused and changes nothing, and the call that runs the callback ends as if nothing
 * had been tried. What a callback frees goes when that call returns; other ledgers are its own business. */
#include "aligned_block.h"
#include "every_call.h"

#include <stdio.h>
#include <stdlib.h>

enum { most_calls = 256 };

/* A call of the table, made ready outside: it needs the books to be asked. */
typedef struct ready_call {
  const function_table *function;
  value arguments[MOST_ARGUMENTS];
  uint64_t answer; /* outside, of what is shared */
} ready_call;

static every_books books;
static ready_call ready[most_calls];
static size_t ready_count;

/* The ledger under trial. */
typedef struct host {
  oi_ledger *ledger;
  oi_transaction *transaction; /* open, or over; may be NULL */
  oi_transaction *inner;       /* of that; over, or NULL */
  oi_ledger *other;            /* freed by a callback */
  int reading;                 /* 1: a callback that may ask what is shared */
  int inside;                  /* no callback of a callback */
  int frees;                   /* what a callback does: tries everything, or frees the ledger ... */
  int frees_transaction;       /* ... and its transaction */
  int refuses;                 /* the sink */
  size_t tried;                /* calls */
  size_t callbacks;
  size_t state_blocks; /* that live */
  size_t result_blocks;
  int allocator_calls_back;
  const oi_buffer *snapshot;
  size_t read;
} host;

static int takes_the_ledger(const function_table *function) {
  const size_t length = strlen(function->name);
  int takes = 0;
  if (strcmp(function->name + length - 5, "_free") == 0) return 0;
  for (size_t i = 0; i < function->argument_count; ++i)
    if (function->arguments[i].what == ARGUMENT_HANDLE &&
        (strcmp(function->arguments[i].type, "oi_ledger") == 0 ||
         strcmp(function->arguments[i].type, "oi_transaction") == 0))
      takes = 1;
  return takes;
}

static void make_ready(void) {
  open_books(&books);
  ready_count = 0;
  for (size_t i = 0; i < every_function_count; ++i) {
    if (!takes_the_ledger(&every_function[i])) continue;
    if (ready_count == most_calls) abort();
    ready[ready_count].function = &every_function[i];
    good_arguments(&every_function[i], &books, ready[ready_count].arguments);
    ++ready_count;
  }
  CHECK(ready_count > 80);
}

static void forget(void) {
  forget_arguments();
  close_books(&books);
}

/* The host's ledger in place of the books'. Gives 0 for a call that needs a transaction where there is none.
 */
static int direct(ready_call *call, const host *self) {
  for (size_t i = 0; i < call->function->argument_count; ++i) {
    const argument_table *argument = &call->function->arguments[i];
    if (argument->what != ARGUMENT_HANDLE) continue;
    if (strcmp(argument->type, "oi_ledger") == 0) call->arguments[i].pointer = self->ledger;
    if (strcmp(argument->type, "oi_transaction") != 0) continue;
    if (self->transaction == NULL) return 0;
    call->arguments[i].pointer = self->transaction;
  }
  spoil_outputs(call->function, call->arguments);
  return 1;
}

static void try_one(host *self, ready_call *call) {
  const function_table *function = call->function;
  const oi_error *error = call->arguments[function->argument_count - 1].pointer;
  oi_status status;
  if (!direct(call, self)) return;
  status = function->call(call->arguments);
  ++self->tried;
  if (self->reading && function->threads == THREADS_SHARED) {
    check(fingerprint(function, call->arguments, status) == call->answer, function->name, __FILE__, __LINE__);
    free_outputs(function, call->arguments);
    return;
  }
  check_status(status, OI_REENTRANT_CALL, function->name, __FILE__, __LINE__);
  check_number(error->code, OI_REENTRANT_CALL, function->name, __FILE__, __LINE__);
  check_text(error->field, SIZE_MAX, "ledger", function->name, __FILE__, __LINE__);
}

/* What a callback does. */
static void call_back(host *self) {
  if (self->inside) return;
  self->inside = 1;
  ++self->callbacks;
  if (self->frees_transaction) oi_transaction_free(self->inner);
  if (self->frees_transaction) oi_transaction_free(self->transaction);
  if (self->frees) oi_ledger_free(self->ledger);
  if (self->frees_transaction) self->transaction = NULL;
  self->frees = self->frees_transaction = 0;
  for (size_t i = 0; i < ready_count; ++i) try_one(self, &ready[i]);
  self->inside = 0;
}

static void sink(const oi_record *record, uint64_t more, oi_acknowledgement *acknowledgement, void *user) {
  host *self = user;
  oi_record_header header;
  (void)more;
  OI_INIT(header);
  call_back(self);
  OK(oi_record_read_header(record, &header, FRESH));
  acknowledgement->sequence = header.first_sequence;
  acknowledgement->accepted = self->refuses ? 0 : 1;
}

static void journal(const uint8_t *bytes, size_t size, uint64_t first, oi_acknowledgement *acknowledgement,
                    void *user) {
  (void)bytes;
  (void)size;
  call_back(user);
  acknowledgement->sequence = first;
  acknowledgement->accepted = 1;
}

static void log_line(oi_log_level level, const char *text, size_t size, void *user) {
  (void)level;
  (void)text;
  (void)size;
  call_back(user);
}

static void write_piece(const uint8_t *bytes, size_t size, uint64_t position,
                        oi_acknowledgement *acknowledgement, void *user) {
  (void)bytes;
  (void)size;
  call_back(user);
  oi_acknowledge(acknowledgement, position);
}

static void read_piece(uint8_t *bytes, size_t capacity, uint64_t position, size_t *read,
                       oi_acknowledgement *acknowledgement, void *user) {
  host *self = user;
  const size_t left = oi_buffer_size(self->snapshot) - self->read;
  const size_t size = left < capacity ? left : capacity;
  call_back(self);
  if (size != 0) memcpy(bytes, oi_buffer_data(self->snapshot) + self->read, size);
  self->read += size;
  *read = size;
  oi_acknowledge(acknowledgement, position);
}

static void *allocate_from(size_t size, size_t alignment, host *self, size_t *live) {
  if (self->allocator_calls_back) call_back(self);
  ++*live;
  return aligned_block(size, alignment);
}

static void *state_block(size_t size, size_t alignment, void *user) {
  host *self = user;
  return allocate_from(size, alignment, self, &self->state_blocks);
}

static void *result_block(size_t size, size_t alignment, void *user) {
  host *self = user;
  return allocate_from(size, alignment, self, &self->result_blocks);
}

static void take_state(void *block, size_t size, size_t alignment, void *user) {
  host *self = user;
  (void)size;
  (void)alignment;
  if (self->allocator_calls_back) call_back(self);
  --self->state_blocks;
  free_aligned_block(block);
}

static void take_result(void *block, size_t size, size_t alignment, void *user) {
  host *self = user;
  (void)size;
  (void)alignment;
  if (self->allocator_calls_back) call_back(self);
  --self->result_blocks;
  free_aligned_block(block);
}

/* ---- the ledger */

static void empty_ledger(host *self) {
  oi_allocator state;
  oi_allocator results;
  oi_ledger_options options;
  memset(self, 0, sizeof *self);
  OI_INIT(options);
  OI_INIT(state);
  OI_INIT(results);
  state.allocate = state_block;
  state.deallocate = take_state;
  results.allocate = result_block;
  results.deallocate = take_result;
  state.user = results.user = self;
  options.allocator = &state;
  options.result_allocator = &results;
  options.log = log_line;
  options.log_user = self;
  OK(oi_ledger_create(&options, &self->ledger, FRESH));
}

/* The books again. */
static void new_host(host *self) {
  empty_ledger(self);
  OK(oi_ledger_load_snapshot(self->ledger, oi_buffer_data(books.snapshot), oi_buffer_size(books.snapshot),
                             FRESH));
}

static void with_sink(host *self) {
  new_host(self);
  OK(oi_ledger_set_sink(self->ledger, sink, NULL, self, FRESH));
}

static void with_journal(host *self) {
  oi_journal_options options;
  new_host(self);
  OI_INIT(options);
  options.mode = OI_JOURNALING_PUSH;
  options.store = journal;
  options.user = self;
  OK(oi_ledger_set_journal(self->ledger, &options, FRESH));
}

static oi_status pay(oi_ledger *ledger) {
  oi_command_info info = at("2026-03-01");
  oi_payment_input input;
  OI_INIT(input);
  input.customer = 1;
  input.amount = money("3.00 USD");
  return oi_ledger_record_payment(ledger, &info, &input, NULL, NULL, FRESH);
}

static oi_status pay_three_times(oi_ledger *ledger) {
  oi_command_info info = at("2026-03-01");
  oi_payment_input inputs[3];
  for (size_t i = 0; i < 3; ++i) {
    OI_INIT(inputs[i]);
    inputs[i].customer = 1;
    inputs[i].amount = money("1.00 USD");
  }
  return oi_ledger_record_payments(ledger, &info, 0, inputs, 0, 3, 0, NULL, NULL, NULL, FRESH);
}

/* In a transaction that is over, too: its handle may be in the host's hands when the sink is called. */
static void begin_and_pay(host *self) {
  OK(oi_ledger_begin(self->ledger, &self->transaction, FRESH));
  OK(pay(self->ledger));
  OK(pay_three_times(self->ledger));
}

/* What the books are after the same commands that nobody interrupts. */
static oi_digest after(int payments, int batches) {
  host quiet;
  oi_digest found;
  new_host(&quiet);
  while (payments-- > 0) OK(pay(quiet.ledger));
  while (batches-- > 0) OK(pay_three_times(quiet.ledger));
  found = digest(quiet.ledger);
  oi_ledger_free(quiet.ledger);
  return found;
}

static oi_digest after_a_batch_and(int payments) {
  host quiet;
  oi_digest found;
  new_host(&quiet);
  OK(pay(quiet.ledger));
  OK(pay_three_times(quiet.ledger));
  while (payments-- > 0) OK(pay(quiet.ledger));
  found = digest(quiet.ledger);
  oi_ledger_free(quiet.ledger);
  return found;
}

/* `callbacks` came and tried every call, and the books are as if they had not. */
static void as_if_untried(host *self, size_t callbacks, oi_digest wanted) {
  EQUAL(self->callbacks, callbacks);
  CHECK(self->tried >= self->callbacks * (ready_count - 3)); /* there may be no transaction */
  CHECK(same_digest(digest(self->ledger), wanted));
  OK(oi_ledger_verify(self->ledger, FRESH));
  oi_transaction_free(self->transaction);
  oi_ledger_free(self->ledger);
  EQUAL(self->state_blocks, 0);
  EQUAL(self->result_blocks, 0);
}

/* ---- every call from inside */

static void from_a_sink(void) {
  host self;
  with_sink(&self);
  OK(pay(self.ledger));
  OK(pay_three_times(self.ledger));
  as_if_untried(&self, 4, after(1, 1));
  with_sink(&self);
  begin_and_pay(&self);
  OK(oi_transaction_commit(self.transaction, FRESH));
  EQUAL(self.callbacks, 4);
  OK(pay(self.ledger)); /* the transaction's handle is still there */
  as_if_untried(&self, 5, after_a_batch_and(1));
}

static void from_a_journal(void) {
  host self;
  with_journal(&self);
  OK(pay(self.ledger));
  begin_and_pay(&self);
  OK(oi_transaction_commit(self.transaction, FRESH));
  as_if_untried(&self, 2, after(2, 1));
}

static void from_the_log(void) {
  host self;
  with_sink(&self);
  self.refuses = 1;
  REFUSED(OI_SINK_REFUSED, pay(self.ledger));
  EQUAL(self.callbacks, 2); /* the sink, then the log */
  REFUSED(OI_SINK_REFUSED, pay_three_times(self.ledger));
  begin_and_pay(&self);
  REFUSED(OI_SINK_REFUSED, oi_transaction_commit(self.transaction, FRESH));
  as_if_untried(&self, 6, after(0, 0));
}

/* openitem.h says that an allocator does not call into the library; one that does is refused all the same. */
static void from_an_allocator(void) {
  host self;
  size_t callbacks;
  new_host(&self);
  self.allocator_calls_back = 1;
  begin_and_pay(&self);
  OK(oi_transaction_commit(self.transaction, FRESH));
  self.allocator_calls_back = 0;
  callbacks = self.callbacks;
  CHECK(callbacks > 0);
  as_if_untried(&self, callbacks, after(1, 1));
}

static void from_a_reader_of_a_snapshot(void) {
  host self;
  empty_ledger(&self);
  self.snapshot = books.snapshot;
  OK(oi_ledger_read_snapshot(self.ledger, read_piece, &self, FRESH));
  CHECK(self.callbacks > 1);
  as_if_untried(&self, self.callbacks, after(0, 0));
}

/* Writing one is reading the ledger: what others may ask meanwhile, the callback may. */
static void from_a_writer_of_a_snapshot(void) {
  host self;
  new_host(&self);
  for (size_t i = 0; i < ready_count; ++i) {
    ready_call *call = &ready[i];
    if (call->function->threads != THREADS_SHARED || !direct(call, &self)) continue;
    call->answer = fingerprint(call->function, call->arguments, call->function->call(call->arguments));
    free_outputs(call->function, call->arguments);
  }
  self.reading = 1;
  OK(oi_ledger_write_snapshot(self.ledger, write_piece, &self, FRESH));
  self.reading = 0;
  CHECK(self.callbacks > 0);
  OK(pay(self.ledger)); /* and afterwards everything again */
  as_if_untried(&self, self.callbacks, after(1, 0));
}

/* ---- freeing from inside */

static void gone(const host *self) {
  EQUAL(self->callbacks, 1);
  EQUAL(self->state_blocks, 0);
  EQUAL(self->result_blocks, 0);
}

static void a_ledger_freed_inside_goes_when_the_call_returns(void) {
  host self;
  with_sink(&self);
  self.frees = 1;
  OK(pay(self.ledger)); /* and from inside everything is refused, after the freeing too */
  gone(&self);
  with_journal(&self);
  self.frees = 1;
  OK(pay(self.ledger));
  gone(&self);
  with_sink(&self);
  self.refuses = 1;
  self.frees = 1;
  REFUSED(OI_SINK_REFUSED, pay(self.ledger));
  EQUAL(self.callbacks, 2); /* the log's, too */
  EQUAL(self.state_blocks + self.result_blocks, 0);
}

static void so_does_one_that_reads_or_writes_a_snapshot(void) {
  host self;
  new_host(&self);
  self.frees = 1;
  self.reading = 1;
  OK(oi_ledger_write_snapshot(self.ledger, write_piece, &self, FRESH));
  EQUAL(self.state_blocks + self.result_blocks, 0);
  empty_ledger(&self);
  self.snapshot = books.snapshot;
  self.frees = 1;
  OK(oi_ledger_read_snapshot(self.ledger, read_piece, &self, FRESH));
  EQUAL(self.state_blocks + self.result_blocks, 0);
}

static void a_transaction_freed_inside_its_commit_goes_when_it_returns(void) {
  host self;
  with_journal(&self);
  begin_and_pay(&self);
  self.frees_transaction = 1;
  OK(oi_transaction_commit(self.transaction, FRESH));
  as_if_untried(&self, 1, after(1, 1));
  with_journal(&self);
  begin_and_pay(&self);
  self.frees = self.frees_transaction = 1;
  OK(oi_transaction_commit(self.transaction, FRESH));
  gone(&self);
  with_journal(&self); /* and one inside it */
  OK(oi_ledger_begin(self.ledger, &self.transaction, FRESH));
  OK(oi_ledger_begin(self.ledger, &self.inner, FRESH));
  OK(pay(self.ledger));
  OK(oi_transaction_commit(self.inner, FRESH));
  self.frees = self.frees_transaction = 1;
  OK(oi_transaction_commit(self.transaction, FRESH));
  gone(&self);
  with_journal(&self); /* the ledger alone: its transaction keeps it */
  begin_and_pay(&self);
  self.frees = 1;
  OK(oi_transaction_commit(self.transaction, FRESH));
  CHECK(self.state_blocks > 0);
  oi_transaction_free(self.transaction);
  gone(&self);
}

/* ---- another ledger */

static void use_and_free_the_other(const oi_record *record, uint64_t more,
                                   oi_acknowledgement *acknowledgement, void *user) {
  host *self = user;
  oi_record_header header;
  (void)more;
  OI_INIT(header);
  OK(pay(self->other)); /* it has a sink of its own */
  OK(oi_ledger_verify(self->other, FRESH));
  oi_ledger_free(self->other);
  self->other = NULL;
  OK(oi_record_read_header(record, &header, FRESH));
  acknowledgement->sequence = header.first_sequence;
  acknowledgement->accepted = 1;
}

static void another_ledger_is_used_and_freed_at_once(void) {
  host self;
  host other;
  new_host(&self);
  with_sink(&other);
  self.other = other.ledger;
  OK(oi_ledger_set_sink(self.ledger, use_and_free_the_other, NULL, &self, FRESH));
  OK(pay(self.ledger));
  gone(&other);
  as_if_untried(&self, 0, after(1, 0));
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(from_a_sink),
      CASE(from_a_journal),
      CASE(from_the_log),
      CASE(from_an_allocator),
      CASE(from_a_reader_of_a_snapshot),
      CASE(from_a_writer_of_a_snapshot),
      CASE(a_ledger_freed_inside_goes_when_the_call_returns),
      CASE(so_does_one_that_reads_or_writes_a_snapshot),
      CASE(a_transaction_freed_inside_its_commit_goes_when_it_returns),
      CASE(another_ledger_is_used_and_freed_at_once),
  };
  int failed;
  make_ready();
  failed = RUN(cases);
  forget();
  printf("%zu functions from inside each callback\n", ready_count);
  return failed;
}
