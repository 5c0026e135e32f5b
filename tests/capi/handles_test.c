/* A build with OPENITEM_CHECKED_HANDLES: every function x every handle it takes x {freed, of another type, no
 * handle at all} is refused and blames the argument; freeing such a thing does nothing. */
#include "every_call.h"

#include <stdio.h>
#include <stdlib.h>

static every_books books;
static oi_digest unharmed;
static size_t cells;

/* What can be mistaken for a handle, by the names of openitem.h. */
typedef struct mistakes {
  oi_ledger *ledger;
  oi_transaction *transaction;
  oi_result *result;
  oi_buffer *buffer;
  oi_event_log *log;
  oi_aging_calculator *calculator;
  const oi_record *record; /* of the log */
} mistakes;

static mistakes freed;
static mistakes alive;

static mistakes make_one_of_each(void) {
  mistakes made;
  oi_as_of today = as_of("2026-03-01");
  made.ledger = new_books();
  OK(oi_ledger_snapshot(made.ledger, &made.buffer, FRESH));
  OK(oi_ledger_aging(made.ledger, &today, NULL, &made.result, FRESH));
  OK(oi_ledger_begin(made.ledger, &made.transaction, FRESH));
  OK(oi_event_log_create(NULL, &made.log, FRESH));
  OK(oi_event_log_record(books.records, 0, &made.record, FRESH));
  OK(oi_event_log_append(made.log, made.record, FRESH));
  OK(oi_event_log_record(made.log, 0, &made.record, FRESH));
  OK(oi_aging_calculator_create(NULL, NULL, &made.calculator, FRESH));
  return made;
}

static void free_one_of_each(const mistakes *made) {
  oi_transaction_free(made->transaction);
  oi_ledger_free(made->ledger);
  oi_result_free(made->result);
  oi_buffer_free(made->buffer);
  oi_event_log_free(made->log);
  oi_aging_calculator_free(made->calculator);
}

enum { most_mistakes = 8, handle_types = 7 };
static const char *const types[handle_types] = {"oi_ledger", "oi_transaction", "oi_result",
                                                "oi_buffer", "oi_event_log",   "oi_aging_calculator",
                                                "oi_record"};

static const void *of_type(const mistakes *one, size_t type) {
  const void *const all[handle_types] = {one->ledger, one->transaction, one->result, one->buffer,
                                         one->log,    one->calculator,  one->record};
  return all[type];
}

/* Gives how many. */
static size_t mistakes_for(const argument_table *argument, const void **wrong) {
  static max_align_t nothing[64];
  size_t count = 0;
  size_t own = 0;
  while (own < handle_types && strcmp(types[own], argument->type) != 0) ++own;
  CHECK(own < handle_types);
  wrong[count++] = of_type(&freed, own);
  wrong[count++] = nothing;
  for (size_t i = 0; i < handle_types; ++i)
    if (i != own) wrong[count++] = of_type(&alive, i);
  return count;
}

static void try_one(const function_table *function, const value *arguments, const argument_table *argument) {
  const oi_status status = function->call(arguments);
  const oi_error *error;
  ++cells;
  if (!function->fails) return; /* it gives nothing, and harms nothing */
  error = arguments[function->argument_count - 1].pointer;
  check_status(status, OI_INVALID_ARGUMENT, function->name, __FILE__, __LINE__);
  check_number(error->code, OI_INVALID_ARGUMENT, function->name, __FILE__, __LINE__);
  check_text(error->field, SIZE_MAX, argument->name, function->name, __FILE__, __LINE__);
}

static void try_function(const function_table *function) {
  value arguments[MOST_ARGUMENTS];
  good_arguments(function, &books, arguments);
  for (size_t i = 0; i < function->argument_count; ++i) {
    const value right = arguments[i];
    const void *wrong[most_mistakes];
    size_t count;
    if (function->arguments[i].what != ARGUMENT_HANDLE) continue;
    count = mistakes_for(&function->arguments[i], wrong);
    for (size_t k = 0; k < count; ++k) {
      memcpy(&arguments[i].pointer, &wrong[k], sizeof wrong[k]);
      spoil_outputs(function, arguments);
      try_one(function, arguments, &function->arguments[i]);
    }
    arguments[i] = right;
  }
  forget_arguments();
}

static void what_is_no_handle_is_refused_everywhere(void) {
  unharmed = digest(books.ledger);
  alive = make_one_of_each();
  freed = make_one_of_each();
  free_one_of_each(&freed);
  for (size_t i = 0; i < every_function_count; ++i) try_function(&every_function[i]);
  CHECK(cells > 700);
  CHECK(same_digest(digest(books.ledger), unharmed));
  free_one_of_each(&freed); /* and once more */
  free_one_of_each(&alive);
}

static void functions_that_cannot_fail_give_nothing(void) {
  const mistakes one = make_one_of_each();
  CHECK(oi_buffer_size(one.buffer) > 0);
  CHECK(oi_aging_calculator_bucket_count(one.calculator) > 0);
  free_one_of_each(&one);
  EQUAL(oi_buffer_size(one.buffer), 0);
  CHECK(oi_buffer_data(one.buffer) == NULL);
  EQUAL(oi_result_count(one.result, OI_TABLE_AGING_ROWS), 0);
  EQUAL(oi_result_matching(one.result), 0);
  EQUAL(oi_event_log_count(one.log), 0);
  EQUAL(oi_aging_calculator_bucket_count(one.calculator), 0);
  free_one_of_each(&one);
}

/* A ledger that its transaction keeps alive is the host's until that goes, too. */
static void a_ledger_and_its_transaction_go_in_any_order(void) {
  oi_ledger *ledger = new_books();
  oi_transaction *transaction = NULL;
  uint64_t sequence = 0;
  OK(oi_ledger_begin(ledger, &transaction, FRESH));
  oi_ledger_free(ledger);
  OK(oi_transaction_commit(transaction, FRESH));
  oi_transaction_free(transaction);
  BLAMES(OI_INVALID_ARGUMENT, "ledger", oi_ledger_last_sequence(ledger, &sequence, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "transaction", oi_transaction_commit(transaction, FRESH));
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(what_is_no_handle_is_refused_everywhere),
      CASE(functions_that_cannot_fail_give_nothing),
      CASE(a_ledger_and_its_transaction_go_in_any_order),
  };
  int failed;
  if (!oi_has_feature("checked_handles")) {
    printf("this library was built without OPENITEM_CHECKED_HANDLES\n");
    return EXIT_FAILURE;
  }
  open_books(&books);
  failed = RUN(cases);
  close_books(&books);
  printf("%zu wrong handles tried\n", cells);
  return failed;
}
