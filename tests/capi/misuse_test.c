/* Every exported function x every argument x every wrong value: each call gives the documented status and
 * says which argument or field it was, zeroes its outputs, and leaves the books as they were. The functions,
 * arguments and fields follow from openitem.h (every_call.inc), so that a new function is tried the day it is
 * declared. */
#include "misuse.h"

static const char *only; /* one function */

/* The call is a good one, so that what is refused is refused for the wrong value. */
static void try_good(void) {
  good = function->call(arguments);
  if (function->fails && good != OI_OK) {
    const oi_error *error = arguments[function->argument_count - 1].pointer;
    complain("status of the good call", oi_status_name(OI_OK), oi_status_name(good));
    fprintf(stderr, "    err.field %s, id %llu\n", error->field, (unsigned long long)error->id);
  }
  for (size_t i = 0; i < function->argument_count; ++i)
    if (strcmp(function->arguments[i].type, "size_t") == 0 && function->arguments[i].what != ARGUMENT_SIZE)
      memcpy(&told[i], arguments[i].pointer, sizeof told[i]);
  if (!function->fails || good == OI_OK) {
    tried = MOST_ARGUMENTS;
    make_good();
  }
  spoil_outputs(function, outputs);
}

static void try_null(void) {
  tried = 0;
  cell("= NULL", ANYTHING, ANYTHING);
}

static int has_another_way(void) {
  static const char *const inputs[] = {"oi_invoice_input", "oi_post_draft_input", "oi_settle_input",
                                       "oi_credit_memo_input"};
  for (size_t i = 0; i < function->argument_count; ++i)
    for (size_t j = 0; j < sizeof inputs / sizeof inputs[0]; ++j)
      if (strcmp(function->arguments[i].type, inputs[j]) == 0) return 1;
  return 0;
}

static void try_way(void) {
  good_arguments(function, &books, arguments);
  memcpy(outputs, arguments, sizeof outputs);
  try_good();
  for (tried = 0; tried < function->argument_count; ++tried) {
    (void)snprintf(path, sizeof path, "%s", function->arguments[tried].name);
    wrong_argument(&function->arguments[tried]);
  }
  forget_arguments();
}

static void try_function(void) {
  const size_t length = strlen(function->name);
  (void)snprintf(path, sizeof path, "good");
  if (strcmp(function->name + length - 5, "_free") == 0) { /* NULL is all that is defined */
    memset(arguments, 0, sizeof arguments);
    try_null();
    return;
  }
  if (strcmp(function->name, "oi_event_log_clear") == 0) { /* the books need theirs */
    memset(arguments, 0, sizeof arguments);
    try_null();
    return;
  }
  unharmed = digest(ledger_of(function, &books));
  try_way();
  for (good_way = 1; good_way < GOOD_WAYS && has_another_way(); ++good_way) try_way();
  good_way = 0;
  check_nested_of_function();
  check_orders();
}

static void every_wrong_value_is_refused(void) {
  too_long = malloc(long_text + 1);
  if (too_long == NULL) abort();
  memset(too_long, 'a', long_text);
  too_long[long_text] = '\0';
  open_books(&books);
  unharmed = digest(books.ledger);
  restore_books(&books);
  CHECK(same_digest(digest(books.ledger), unharmed));
  find_nested_pointers();
  for (size_t i = 0; i < every_function_count; ++i) {
    function = &every_function[i];
    if (only == NULL || strcmp(only, function->name) == 0) try_function();
  }
  if (only == NULL) check_nested_of_all();
  close_books(&books);
  free(too_long);
  printf("%zu functions, %zu cells tried, %zu wrong\n", every_function_count, cells, wrong);
  EQUAL(wrong, 0);
}

/* ---- a result that is written where an input stood: what "may be an input" promises */

static void call_into(size_t output, void *where, const void *expected, size_t size) {
  void *const own = arguments[output].pointer;
  arguments[output].pointer = where;
  ++cells;
  EQUAL(function->call(arguments), OI_OK);
  if (memcmp(where, expected, size) != 0) complain("the result in an input", "the same", "another");
  arguments[output].pointer = own;
}

/* Into each input alone, then into one that is all inputs of its type. */
static void write_into_inputs(size_t output) {
  const argument_table *table = function->arguments;
  const size_t size = table[output].number;
  unsigned char expected[64];
  unsigned char kept[64];
  void *one = NULL;
  CHECK(size <= sizeof expected);
  for (size_t i = 0; i < function->argument_count; ++i) {
    if (i == output || table[i].structure != table[output].structure) continue;
    (void)snprintf(path, sizeof path, "%s = %s", table[output].name, table[i].name);
    EQUAL(function->call(arguments), OI_OK);
    memcpy(expected, arguments[output].pointer, size);
    memcpy(kept, arguments[i].pointer, size);
    call_into(output, arguments[i].pointer, expected, size);
    memcpy(arguments[i].pointer, kept, size);
    one = arguments[i].pointer;
  }
  for (size_t i = 0; i < function->argument_count; ++i)
    if (i != output && table[i].structure == table[output].structure) arguments[i].pointer = one;
  (void)snprintf(path, sizeof path, "%s = all of its type", table[output].name);
  EQUAL(function->call(arguments), OI_OK);
  memcpy(expected, arguments[output].pointer, size);
  call_into(output, one, expected, size);
}

/* One output, and an input of its type that is no array. */
static int may_be_an_input(size_t output) {
  const argument_table *table = function->arguments;
  int inputs = 0;
  if (table[output].what != ARGUMENT_RESULT || table[output].count >= 0 || table[output].structure < 0)
    return 0;
  for (size_t i = 0; i < function->argument_count; ++i) {
    if (i == output || table[i].structure != table[output].structure) continue;
    if (table[i].count >= 0 || table[i].what == ARGUMENT_RESULT) return 0;
    ++inputs;
  }
  return inputs != 0;
}

static void results_are_written_into_inputs(void) {
  size_t functions = 0;
  cells = 0;
  wrong = 0;
  open_books(&books);
  for (size_t i = 0; i < every_function_count; ++i) {
    function = &every_function[i];
    for (size_t output = 0; output < function->argument_count; ++output) {
      if (!may_be_an_input(output)) continue;
      ++functions;
      good_arguments(function, &books, arguments);
      write_into_inputs(output);
      forget_arguments();
    }
  }
  close_books(&books);
  printf("%zu functions write into inputs, %zu calls, %zu wrong\n", functions, cells, wrong);
  CHECK(functions >= 13);
  EQUAL(wrong, 0);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {CASE(every_wrong_value_is_refused),
                                    CASE(results_are_written_into_inputs)};
  if (argc > 1) only = argv[1];
  return run_cases(1, argv, cases, 2);
}
