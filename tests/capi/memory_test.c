/* Allocators: what they are asked for comes back, and every single failure leaves the ledger as it was. */
#include "aligned_block.h"
#include "books.h"

#include <stdlib.h>

/* Counts, and fails from the n-th allocation on (0: never), once or for good. */
typedef struct heap {
  long long live_blocks;
  long long live_bytes;
  long long allocations;
  long long fail_at;
  int for_good;
} heap;

static void *give(size_t size, size_t alignment, void *user) {
  heap *self = user;
  ++self->allocations;
  if (self->fail_at != 0 &&
      (self->allocations == self->fail_at || (self->for_good && self->allocations > self->fail_at)))
    return NULL;
  ++self->live_blocks;
  self->live_bytes += (long long)size;
  return aligned_block(size, alignment);
}

static void take(void *block, size_t size, size_t alignment, void *user) {
  heap *self = user;
  (void)alignment;
  --self->live_blocks;
  self->live_bytes -= (long long)size;
  free_aligned_block(block);
}

static oi_allocator allocator_of(heap *self) {
  oi_allocator allocator;
  OI_INIT(allocator);
  allocator.allocate = give;
  allocator.deallocate = take;
  allocator.user = self;
  return allocator;
}

static oi_ledger *ledger_in(heap *state, heap *results, oi_status wanted) {
  oi_allocator for_state = allocator_of(state);
  oi_allocator for_results = allocator_of(results);
  oi_ledger_options options;
  oi_ledger *ledger = NULL;
  OI_INIT(options);
  options.allocator = &for_state;
  options.result_allocator = &for_results;
  check_status(oi_ledger_create(&options, &ledger, FRESH), wanted, "oi_ledger_create", __FILE__, __LINE__);
  return ledger;
}

static void everything_comes_back(void) {
  heap state = {0, 0, 0, 0, 0};
  heap results = {0, 0, 0, 0, 0};
  oi_ledger *ledger = ledger_in(&state, &results, OI_OK);
  oi_result *result = NULL;
  oi_as_of today = as_of("2026-03-01");
  const uint64_t acme = customer(ledger, "ACME");
  (void)invoice(ledger, acme, "INV-1", "2026-01-01", "1.00 USD");
  (void)payment(ledger, acme, "2026-01-01", "1.00 USD");
  CHECK(state.live_blocks > 0);
  OK(oi_ledger_list_items(ledger, NULL, &today, &result, FRESH));
  CHECK(results.live_blocks > 1);
  oi_ledger_free(ledger);
  EQUAL(state.live_blocks, 0);
  EQUAL(state.live_bytes, 0);
  CHECK(results.live_blocks > 0); /* the result keeps what it needs */
  oi_result_free(result);
  EQUAL(results.live_blocks, 0);
  EQUAL(results.live_bytes, 0);
}

static void an_allocator_is_complete(void) {
  heap unused = {0, 0, 0, 0, 0};
  oi_allocator allocator = allocator_of(&unused);
  oi_ledger_options options;
  oi_ledger *ledger = NULL;
  oi_event_log *log = NULL;
  OI_INIT(options);
  options.allocator = &allocator;
  allocator.allocate = NULL;
  BLAMES(OI_NULL_ARGUMENT, "allocate", oi_ledger_create(&options, &ledger, FRESH));
  allocator.allocate = give;
  allocator.deallocate = NULL;
  BLAMES(OI_NULL_ARGUMENT, "deallocate", oi_ledger_create(&options, &ledger, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "deallocate", oi_event_log_create(&allocator, &log, FRESH));
  allocator.struct_size = 8;
  BLAMES(OI_BAD_STRUCT_SIZE, "allocator", oi_event_log_create(&allocator, &log, FRESH));
  EQUAL(unused.allocations, 0);
}

static void figures_are_read_without_allocation(void) {
  heap state = {0, 0, 0, 0, 0};
  heap results = {0, 0, 0, 0, 0};
  oi_ledger *ledger = ledger_in(&state, &results, OI_OK);
  oi_as_of today = as_of("2026-03-01");
  oi_as_of then = as_of("2026-01-15");
  oi_customer_figures figures;
  const uint64_t acme = customer(ledger, "ACME");
  OI_INIT(figures);
  (void)invoice(ledger, acme, "INV-1", "2026-01-01", "1.00 USD");
  (void)payment(ledger, acme, "2026-02-01", "1.00 USD");
  state.allocations = results.allocations = 0;
  OK(oi_ledger_customer_figures(ledger, acme, "USD", &today, NULL, &figures, FRESH));
  OK(oi_ledger_customer_figures(ledger, acme, "USD", &then, NULL, &figures, FRESH));
  EQUAL(state.allocations + results.allocations, 0);
  oi_ledger_free(ledger);
}

static void plain_commands_need_no_scratch(void) {
  heap state = {0, 0, 0, 0, 0};
  heap results = {0, 0, 0, 0, 0};
  oi_ledger *ledger = ledger_in(&state, &results, OI_OK);
  const uint64_t acme = customer(ledger, "ACME");
  results.allocations = 0;
  (void)invoice(ledger, acme, "INV-1", "2026-01-01", "1.00 USD");
  (void)payment(ledger, acme, "2026-02-01", "1.00 USD");
  EQUAL(results.allocations, 0);
  oi_ledger_free(ledger);
}

/* ---- each allocation of a call fails in turn */

typedef struct step {
  oi_ledger *ledger;
  heap state;
  heap results;
} step;

static oi_status pay_oldest_first(oi_ledger *ledger) {
  oi_command_info info = at("2026-02-01");
  oi_payment_input input;
  oi_settlement_input settlement;
  OI_INIT(input);
  OI_INIT(settlement);
  settlement.strategy = OI_STRATEGY_OLDEST_FIRST;
  input.customer = 1;
  input.amount = money("150.00 USD");
  input.settlement = &settlement;
  return oi_ledger_record_payment(ledger, &info, &input, NULL, NULL, FRESH);
}

static oi_status add_customers(oi_ledger *ledger) {
  oi_command_info info = at("2026-02-01");
  oi_customer_input rows[40];
  for (size_t i = 0; i < 40; ++i) OI_INIT(rows[i]);
  return oi_ledger_create_customers(ledger, &info, 0, rows, 0, 40, 0, NULL, NULL, NULL, FRESH);
}

static oi_status bill_many_lines(oi_ledger *ledger) {
  oi_command_info info = at("2026-02-01");
  oi_invoice_input input;
  oi_line_input lines[100];
  for (size_t i = 0; i < 100; ++i) {
    OI_INIT(lines[i]);
    lines[i].unit_price = decimal("1.00");
  }
  OI_INIT(input);
  input.customer = 1;
  input.lines = lines;
  input.line_count = 100;
  return oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH);
}

static oi_status list_everything(oi_ledger *ledger) {
  oi_as_of today = as_of("2026-03-01");
  oi_result *result = NULL;
  const oi_status status = oi_ledger_list_items(ledger, NULL, &today, &result, FRESH);
  CHECK((result == NULL) == (status != OI_OK));
  oi_result_free(result);
  return status;
}

static oi_status summarise(oi_ledger *ledger) {
  oi_as_of today = as_of("2026-03-01");
  oi_result *result = NULL;
  const oi_status status = oi_ledger_customer_summary(ledger, 1, &today, NULL, &result, FRESH);
  oi_result_free(result);
  return status;
}

static oi_status age(oi_ledger *ledger) {
  oi_as_of today = as_of("2026-03-01");
  oi_result *result = NULL;
  const oi_status status = oi_ledger_aging(ledger, &today, NULL, &result, FRESH);
  oi_result_free(result);
  return status;
}

static oi_status explain(oi_ledger *ledger) {
  oi_as_of today = as_of("2026-03-01");
  oi_result *result = NULL;
  const oi_status status = oi_ledger_explain_balance(ledger, 1, 0, "USD", &today, NULL, &result, FRESH);
  oi_result_free(result);
  return status;
}

static oi_status show_history(oi_ledger *ledger) {
  oi_as_of today = as_of("2026-03-01");
  oi_history_filter filter;
  oi_result *result = NULL;
  oi_status status;
  OI_INIT(filter);
  filter.customer = 1;
  status = oi_ledger_transaction_history(ledger, &filter, &today, NULL, NULL, &result, FRESH);
  oi_result_free(result);
  return status;
}

static void fill_books(step *self) {
  memset(self, 0, sizeof *self);
  self->ledger = ledger_in(&self->state, &self->results, OI_OK);
  (void)customer(self->ledger, "ACME");
  (void)invoice(self->ledger, 1, "INV-1", "2026-01-01", "100.00 USD");
  (void)invoice(self->ledger, 1, "INV-2", "2026-01-02", "100.00 USD");
}

/* The n-th allocation from one of the two heaps fails, n = 1, 2, ... until the call succeeds. */
static void fail_each(oi_status (*call)(oi_ledger *), int of_results, int for_good) {
  oi_status status = OI_OUT_OF_MEMORY;
  long long failed = 0;
  for (long long n = 1; status != OI_OK && n < 10000; ++n) {
    step self;
    heap *failing;
    oi_digest before;
    fill_books(&self);
    before = digest(self.ledger);
    failing = of_results ? &self.results : &self.state;
    failing->allocations = 0;
    failing->fail_at = n;
    failing->for_good = for_good;
    status = call(self.ledger);
    failing->fail_at = 0;
    failed += status != OI_OK;
    if (status != OI_OK) {
      EQUAL(status, OI_OUT_OF_MEMORY);
      CHECK(same_digest(before, digest(self.ledger)));
    }
    OK(oi_ledger_verify(self.ledger, FRESH));
    OK(call(self.ledger)); /* and the ledger works on */
    oi_ledger_free(self.ledger);
    EQUAL(self.state.live_blocks + self.results.live_blocks, 0);
    if (status != OI_OK && status != OI_OUT_OF_MEMORY) return;
  }
  EQUAL(status, OI_OK);
  (void)failed;
}

static void commands_survive_every_failed_allocation(void) {
  for (int for_good = 0; for_good < 2; ++for_good) {
    fail_each(pay_oldest_first, 0, for_good);
    fail_each(bill_many_lines, 0, for_good);
    fail_each(bill_many_lines, 1, for_good);
  }
}

static void batches_survive_every_failed_allocation(void) {
  for (int for_good = 0; for_good < 2; ++for_good) fail_each(add_customers, 0, for_good);
}

static void queries_survive_every_failed_allocation(void) {
  for (int for_good = 0; for_good < 2; ++for_good) {
    fail_each(list_everything, 1, for_good);
    fail_each(summarise, 1, for_good);
    fail_each(age, 1, for_good);
    fail_each(explain, 1, for_good);
    fail_each(show_history, 1, for_good);
  }
}

static void a_ledger_that_cannot_be_made_leaves_nothing(void) {
  oi_ledger *ledger = NULL;
  long long n = 1;
  for (; ledger == NULL && n < 1000; ++n) {
    heap both = {0, 0, 0, 0, 0};
    oi_allocator allocator = allocator_of(&both);
    oi_ledger_options options;
    OI_INIT(options);
    options.allocator = options.result_allocator = &allocator;
    both.fail_at = n;
    if (oi_ledger_create(&options, &ledger, FRESH) != OI_OK) {
      EQUAL(err.code, OI_OUT_OF_MEMORY);
      CHECK(ledger == NULL);
    }
    oi_ledger_free(ledger);
    EQUAL(both.live_blocks, 0);
  }
  CHECK(n > 3);
}

static void calculators_and_logs_bring_their_own_memory(void) {
  heap own = {0, 0, 0, 0, 0};
  oi_allocator allocator = allocator_of(&own);
  oi_aging_calculator *calculator = NULL;
  oi_event_log *log = NULL;
  OK(oi_aging_calculator_create(NULL, &allocator, &calculator, FRESH));
  OK(oi_event_log_create(&allocator, &log, FRESH));
  CHECK(own.live_blocks >= 2);
  oi_aging_calculator_free(calculator);
  oi_event_log_free(log);
  EQUAL(own.live_blocks, 0);
  own.fail_at = own.allocations + 1;
  REFUSED(OI_OUT_OF_MEMORY, oi_aging_calculator_create(NULL, &allocator, &calculator, FRESH));
  CHECK(calculator == NULL);
}

/* ---- the log callback */

static char logged[256];
static oi_log_level logged_level;
static void note(oi_log_level level, const char *text, size_t size, void *user) {
  (void)user;
  logged_level = level;
  if (size < sizeof logged) {
    memcpy(logged, text, size);
    logged[size] = '\0';
  }
}

static void turn_down(const oi_record *record, uint64_t more, oi_acknowledgement *acknowledgement,
                      void *user) {
  (void)record;
  (void)more;
  (void)user;
  acknowledgement->accepted = 0;
}

static void the_log_hears_of_a_refusing_sink(void) {
  oi_ledger_options options;
  oi_ledger *ledger = NULL;
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  OI_INIT(options);
  OI_INIT(input);
  options.log = note;
  OK(oi_ledger_create(&options, &ledger, FRESH));
  OK(oi_ledger_set_sink(ledger, turn_down, NULL, NULL, FRESH));
  REFUSED(OI_SINK_REFUSED, oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  EQUAL(logged_level, OI_LOG_LEVEL_WARNING);
  TEXT(logged, oi_status_message(OI_SINK_REFUSED));
  oi_ledger_free(ledger);
}

/* Says goodbye to a count. */
static void goodbye(void *user) {
  ++*(int *)user;
}

static void *give_by_malloc(size_t size, size_t alignment, void *user) {
  (void)user;
  return aligned_block(size, alignment);
}
static void *give_nothing(size_t size, size_t alignment, void *user) {
  (void)size;
  (void)alignment;
  (void)user;
  return NULL;
}
static void take_to_free(void *block, size_t size, size_t alignment, void *user) {
  (void)size;
  (void)alignment;
  (void)user;
  free_aligned_block(block);
}

static oi_allocator that_says_goodbye_to(int *count) {
  oi_allocator allocator;
  OI_INIT(allocator);
  allocator.allocate = give_by_malloc;
  allocator.deallocate = take_to_free;
  allocator.destroy = goodbye;
  allocator.user = count;
  return allocator;
}

static oi_aging_calculator *calculator_in(const oi_allocator *allocator) {
  oi_aging_calculator *calculator = NULL;
  oi_aging_options none;
  OI_INIT(none);
  OK(oi_aging_calculator_create(&none, allocator, &calculator, FRESH));
  return calculator;
}

/* The ledger goes before its result: what both are made of is needed until then. */
static void goodbye_is_said_once_to_each_user(void) {
  int gone[6] = {0};
  oi_allocator state = that_says_goodbye_to(&gone[0]), results = that_says_goodbye_to(&gone[1]),
               own = that_says_goodbye_to(&gone[2]);
  oi_ledger_options options;
  oi_journal_options journal;
  oi_ledger *ledger = NULL;
  oi_result *result = NULL;
  oi_as_of as_of;
  OI_INIT(options);
  OI_INIT(journal);
  OI_INIT(as_of);
  as_of.date = on("2026-01-01");
  options.allocator = &state;
  options.result_allocator = &results;
  options.log = note;
  options.log_destroy = goodbye;
  options.log_user = &gone[3];
  OK(oi_ledger_create(&options, &ledger, FRESH));
  OK(oi_ledger_set_sink(ledger, turn_down, goodbye, &gone[4], FRESH));
  REFUSED(OI_NULL_ARGUMENT,
          oi_ledger_set_sink(NULL, turn_down, goodbye, &gone[4], FRESH)); /* it was not taken */
  EQUAL(gone[4], 0);
  OK(oi_ledger_set_sink(ledger, NULL, NULL, NULL, FRESH));
  EQUAL(gone[4], 1);
  journal.mode = OI_JOURNALING_PULL;
  journal.destroy = goodbye;
  journal.user = &gone[5];
  OK(oi_ledger_set_journal(ledger, &journal, FRESH));
  OK(oi_ledger_list_items(ledger, NULL, &as_of, &result, FRESH));
  EQUAL(gone[5], 0);
  oi_ledger_free(ledger);
  EQUAL(gone[5], 1);
  EQUAL(gone[0] + gone[1] + gone[3], 0);
  oi_result_free(result);
  oi_aging_calculator_free(calculator_in(&own));
  for (size_t i = 0; i < 6; ++i) EQUAL(gone[i], 1);
}

static void a_refused_call_keeps_no_user(void) {
  int gone = 0;
  oi_allocator none = that_says_goodbye_to(&gone);
  oi_ledger_options options;
  oi_ledger *ledger = NULL;
  oi_aging_calculator *calculator = NULL;
  oi_aging_options aging;
  OI_INIT(options);
  OI_INIT(aging);
  none.allocate = give_nothing;
  options.allocator = &none;
  options.log_destroy = goodbye;
  options.log_user = &gone;
  REFUSED(OI_OUT_OF_MEMORY, oi_ledger_create(&options, &ledger, FRESH));
  REFUSED(OI_OUT_OF_MEMORY, oi_aging_calculator_create(&aging, &none, &calculator, FRESH));
  EQUAL(gone, 0);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(goodbye_is_said_once_to_each_user),
      CASE(a_refused_call_keeps_no_user),
      CASE(everything_comes_back),
      CASE(an_allocator_is_complete),
      CASE(figures_are_read_without_allocation),
      CASE(plain_commands_need_no_scratch),
      CASE(commands_survive_every_failed_allocation),
      CASE(batches_survive_every_failed_allocation),
      CASE(queries_survive_every_failed_allocation),
      CASE(a_ledger_that_cannot_be_made_leaves_nothing),
      CASE(calculators_and_logs_bring_their_own_memory),
      CASE(the_log_hears_of_a_refusing_sink),
  };
  return RUN(cases);
}
