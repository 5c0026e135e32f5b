/* The tables of functions, and arguments made from them. */
#include "every_call_parts.h"

#include <stdlib.h>

#include "every_call.inc"

const function_table *const every_function = functions;
const size_t every_function_count = sizeof functions / sizeof functions[0];
const structure_table *const every_structure = structures;
const size_t every_structure_count = sizeof structures / sizeof structures[0];

/* ---- blocks */

static void *blocks[32768];
static size_t block_count;

void *block_of(size_t size) {
  void *block = block_count < sizeof blocks / sizeof blocks[0] ? calloc(1, size == 0 ? 1 : size) : NULL;
  if (block == NULL) abort();
  blocks[block_count++] = block;
  return block;
}

void forget_arguments(void) {
  while (block_count > 0) free(blocks[--block_count]);
}

/* ---- arguments */

static void store_nothing(const uint8_t *bytes, size_t size, uint64_t position,
                          oi_acknowledgement *acknowledgement, void *user) {
  (void)bytes;
  (void)size;
  (void)user;
  oi_acknowledge(acknowledgement, position);
}

static void forget_nothing(void *user) {
  (void)user;
}

/* The snapshot in pieces; the books stand behind `user`. */
static void read_piece(uint8_t *bytes, size_t capacity, uint64_t position, size_t *read,
                       oi_acknowledgement *acknowledgement, void *user) {
  every_books *books = user;
  const size_t size = oi_buffer_size(books->snapshot);
  size_t left = size - books->read;
  if (capacity < left) left = capacity;
  memcpy(bytes, oi_buffer_data(books->snapshot) + books->read, left);
  books->read += left;
  *read = left;
  oi_acknowledge(acknowledgement, position);
}

static int has_lines(const char *function) {
  return is(function, "oi_ledger_list_lines") || is(function, "oi_ledger_list_taxes");
}

static void *good_value(const function_table *function, const argument_table *argument) {
  if (is(argument->type, "oi_money")) {
    oi_money *made = block_of(2 * sizeof *made);
    made[0] = made[1] = money("10.00 USD");
    return made;
  }
  if (is(argument->type, "oi_decimal")) {
    oi_decimal *made = block_of(2 * sizeof *made);
    made[0] = made[1] = decimal("2");
    return made;
  }
  if (is(argument->type, "oi_currency")) {
    oi_currency *made = block_of(sizeof *made);
    memcpy(made->code, "USD", 3);
    made->digits = 2;
    return made;
  }
  oi_item_ref *made = block_of(sizeof *made);
  *made = item(OI_ITEM_KIND_INVOICE, has_lines(function->name) ? 7 : 1);
  return made;
}

static void *good_handle(const function_table *function, const argument_table *argument,
                         const every_books *books) {
  const oi_record *record = NULL;
  if (is(argument->type, "oi_ledger")) return ledger_of(function, books);
  if (is(argument->type, "oi_transaction")) return books->transaction;
  if (is(argument->type, "oi_buffer")) return books->snapshot;
  if (is(argument->type, "oi_event_log")) return books->log;
  if (is(argument->type, "oi_aging_calculator")) return books->calculator;
  if (is(argument->type, "oi_result")) return books->results[0];
  OK(oi_event_log_record(books->records, 0, &record, FRESH));
  return (void *)(uintptr_t)record;
}

static const char *good_text(const char *function, const char *name) {
  if (strstr(function, "date_parse") != NULL) return "2026-03-01";
  if (strstr(function, "decimal_parse") != NULL || strstr(function, "parse_amount") != NULL) return "1.25";
  if (strstr(function, "money_parse") != NULL) return "1.25 USD";
  if (strstr(function, "find_customer_code") != NULL) return "ACME";
  if (strstr(function, "find_job_code") != NULL) return "JOB-1";
  if (strstr(function, "contract_number") != NULL) return "C-1";
  if (strstr(function, "custom") != NULL && strstr(function, "currency") != NULL) return "BONUS";
  if (is(name, "method")) return "card";
  if (is(name, "transaction_id")) return "ch_1";
  if (strstr(function, "licence_number") != NULL) return is(name, "kind") ? "contractor" : "L-1";
  if (is(name, "external_ref")) return "EXT-1";
  return is(name, "number") ? "INV-1" : is(name, "name") ? "journal" : "USD";
}

static uint64_t good_number(const char *function, const char *name, const every_books *books) {
  if (is(name, "mark")) return open_dispute(books->ledger);
  if (strstr(function, "_find_") != NULL && !is(name, "known_through") && !is(name, "kind")) return 1;
  if (is(name, "company") || is(name, "customer_group")) return 1;
  if (strstr(function, "contract_terms") != NULL && is(name, "contract")) return 1;
  if (is(function, "oi_ledger_list_terms") && is(name, "customer")) return 3;
  if (is(name, "customer") || is(name, "year") || is(name, "month") || is(name, "day")) return 1;
  if (is(name, "date") || is(name, "base")) return fixture_day;
  if (is(name, "kind") && strstr(function, "ledger") != NULL) return OI_ITEM_KIND_INVOICE;
  if (is(name, "rounding")) return OI_ROUNDING_HALF_UP;
  if (is(name, "table")) return OI_TABLE_CUSTOMERS; /* with the rows that every_call.inc gives it */
  return is(name, "scale") ? 2 : 0;
}

static size_t room_of(const argument_table *argument) {
  switch (argument->what) {
  case ARGUMENT_HANDLE_OUT:
    return sizeof(void *);
  case ARGUMENT_OUTPUT:
    return structures[argument->structure].size;
  case ARGUMENT_RESULT:
  case ARGUMENT_TEXT_SIZE:
    return 2 * (size_t)argument->number;
  case ARGUMENT_ROWS:
    return 4 * structures[argument->structure].size;
  case ARGUMENT_BUFFER:
    return 128;
  default:
    return 0;
  }
}

static void (*good_callback(const argument_table *argument))(void) {
  if (is(argument->type, "oi_write_callback")) return (void (*)(void))store_nothing;
  if (is(argument->type, "oi_read_callback")) return (void (*)(void))read_piece;
  if (is(argument->type, "oi_destroy_callback")) return (void (*)(void))forget_nothing;
  return (void (*)(void))accept_all;
}

static value good_argument(const function_table *function, const argument_table *argument,
                           const every_books *books) {
  value made;
  made.number = 0;
  switch (argument->what) {
  case ARGUMENT_HANDLE:
    made.pointer = good_handle(function, argument, books);
    break;
  case ARGUMENT_INPUT:
    made.pointer = good_structure(argument->type, function, books);
    break;
  case ARGUMENT_FROZEN:
  case ARGUMENT_MONEY:
  case ARGUMENT_DECIMAL:
  case ARGUMENT_CURRENCY:
  case ARGUMENT_ITEM_REF:
    made.pointer = good_value(function, argument);
    break;
  case ARGUMENT_HANDLE_OUT:
  case ARGUMENT_OUTPUT:
  case ARGUMENT_RESULT:
  case ARGUMENT_TEXT_SIZE:
  case ARGUMENT_ROWS:
  case ARGUMENT_BUFFER:
    made.pointer = block_of(room_of(argument));
    break;
  case ARGUMENT_TEXT: {
    const char *text = good_text(function->name, argument->name);
    made.pointer = strcpy(block_of(strlen(text) + 1), text);
    break;
  }
  case ARGUMENT_BYTES: {
    const oi_buffer *bytes = bytes_of(function, books);
    const size_t size = oi_buffer_size(bytes);
    made.pointer = memcpy(block_of(size), oi_buffer_data(bytes), size);
    break;
  }
  case ARGUMENT_CALLBACK:
    made.function = good_callback(argument);
    break;
  case ARGUMENT_ERROR: {
    MAKE(oi_error, error);
    made.pointer = error;
    break;
  }
  case ARGUMENT_USER:
    if (is(function->name, "oi_ledger_read_snapshot")) made.pointer = (void *)(uintptr_t)books;
    break;
  default:
    made.number = good_number(function->name, argument->name, books);
  }
  return made;
}

/* Counts, sizes and strides follow from what they belong to. */
static void fit_sizes(const function_table *function, const every_books *books, value *arguments) {
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    const size_t count = (size_t)argument->count;
    switch (argument->what) {
    case ARGUMENT_INPUT:
      if (argument->count >= 0) arguments[count].number = 1;
      break;
    case ARGUMENT_FROZEN:
      arguments[count].number = 2;
      break;
    case ARGUMENT_TEXT:
      if (argument->count >= 0) arguments[count].number = strlen(arguments[i].pointer);
      break;
    case ARGUMENT_BYTES:
      arguments[count].number = oi_buffer_size(bytes_of(function, books));
      break;
    case ARGUMENT_BUFFER:
      arguments[count].number = 128;
      break;
    case ARGUMENT_ROWS:
      arguments[count].number = 4;
      arguments[argument->row_size].number = structures[argument->structure].size;
      arguments[argument->stride].number = 0;
      break;
    default:
      break;
    }
  }
}

/* The call succeeds, and where it gives rows, it gives some. */
static int gives_something(const function_table *function, const value *arguments) {
  if (function->call(arguments) != OI_OK) return 0;
  for (size_t i = 0; i < function->argument_count; ++i)
    if (is(function->arguments[i].name, "written")) return *(const size_t *)arguments[i].pointer != 0;
  return 1;
}

/* A result has some tables, a record some kinds of events: the first handle with which the call gives
 * something.
 */
static void choose_handle(const function_table *function, const every_books *books, value *arguments) {
  if (!function->fails || function->argument_count == 0) return;
  if (is(function->arguments[0].type, "oi_result")) {
    for (size_t i = 0; i < books->result_count; ++i) {
      arguments[0].pointer = books->results[i];
      if (gives_something(function, arguments)) return;
    }
  }
  if (!is(function->arguments[0].type, "oi_record") || !is(function->arguments[1].name, "event")) return;
  for (size_t i = 0; i < oi_event_log_count(books->records); ++i) {
    const oi_record *record = NULL;
    OK(oi_event_log_record(books->records, i, &record, FRESH));
    arguments[0].pointer = (void *)(uintptr_t)record;
    for (arguments[1].number = 0; arguments[1].number < 4; ++arguments[1].number)
      if (gives_something(function, arguments)) return;
  }
  arguments[1].number = 0;
}

void spoil_outputs(const function_table *function, const value *arguments) {
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    const size_t size = room_of(argument);
    if (size != 0) memset(arguments[i].pointer, 0xa5, size);
    if (argument->what == ARGUMENT_OUTPUT) {
      ((uint32_t *)arguments[i].pointer)[0] = (uint32_t)size;
      ((uint32_t *)arguments[i].pointer)[1] = 0;
    }
    if (argument->what == ARGUMENT_ERROR) OI_INIT(*(oi_error *)arguments[i].pointer);
  }
}

void good_arguments(const function_table *function, every_books *books, value *arguments) {
  for (size_t i = 0; i < function->argument_count; ++i)
    arguments[i] = good_argument(function, &function->arguments[i], books);
  fit_sizes(function, books, arguments);
  spoil_outputs(function, arguments);
  choose_handle(function, books, arguments);
  spoil_outputs(function, arguments);
}

void free_outputs(const function_table *function, const value *arguments) {
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    void *handle;
    if (argument->what != ARGUMENT_HANDLE_OUT || arguments[i].pointer == NULL) continue;
    handle = *(void **)arguments[i].pointer;
    if (is(argument->type, "oi_ledger")) oi_ledger_free(handle);
    if (is(argument->type, "oi_transaction")) oi_transaction_free(handle);
    if (is(argument->type, "oi_result")) oi_result_free(handle);
    if (is(argument->type, "oi_buffer")) oi_buffer_free(handle);
    if (is(argument->type, "oi_event_log")) oi_event_log_free(handle);
    if (is(argument->type, "oi_aging_calculator")) oi_aging_calculator_free(handle);
  }
}

const function_table *function_named(const char *name) {
  for (size_t i = 0; i < every_function_count; ++i)
    if (is(functions[i].name, name)) return &functions[i];
  return NULL;
}
