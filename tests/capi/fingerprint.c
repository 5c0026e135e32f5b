/* What a call gave, as a number. */
#include "every_call_parts.h"

#include <stdlib.h>

static uint64_t add_bytes(uint64_t sum, const void *bytes, size_t size) {
  const unsigned char *at = bytes;
  for (size_t i = 0; i < size; ++i) sum = (sum ^ at[i]) * UINT64_C(0x100000001b3); /* FNV-1a */
  return sum;
}

/* Texts count by what they say, everything else by its bytes. */
static uint64_t add_structure(uint64_t sum, const structure_table *table, const void *at) {
  if (table->field_count == 0) return add_bytes(sum, at, table->size);
  for (size_t i = 0; i < table->field_count; ++i) {
    const field_table *field = &table->fields[i];
    const char *here = (const char *)at + field->offset;
    if (field->what == FIELD_VIEW) {
      oi_text_view view;
      memcpy(&view, here, sizeof view);
      sum = add_bytes(sum, view.data, view.size);
      sum = add_bytes(sum, &view.size, sizeof view.size);
    } else {
      sum = add_bytes(sum, here, field->size);
    }
  }
  return sum;
}

static uint64_t add_table(uint64_t sum, const function_table *read, const oi_result *result) {
  enum { capacity = 64 };
  const structure_table *table = &every_structure[read->arguments[2].structure];
  unsigned char *rows = malloc(capacity * table->size);
  size_t written = 0;
  size_t first = 0;
  oi_error error;
  value arguments[8];
  memset(arguments, 0, sizeof arguments);
  arguments[0].pointer = (void *)(uintptr_t)result;
  arguments[2].pointer = rows;
  arguments[3].number = capacity;
  arguments[4].number = table->size;
  arguments[6].pointer = &written;
  arguments[7].pointer = &error;
  if (rows == NULL) abort();
  do {
    OI_INIT(error);
    arguments[1].number = first;
    if (read->call(arguments) != OI_OK) break; /* it has no such table */
    for (size_t i = 0; i < written; ++i) sum = add_structure(sum, table, rows + i * table->size);
    first += written;
  } while (written == capacity);
  free(rows);
  return add_bytes(sum, &first, sizeof first);
}

uint64_t result_fingerprint(const oi_result *result) {
  const uint64_t matching = oi_result_matching(result);
  uint64_t sum = add_bytes(0, &matching, sizeof matching);
  for (size_t i = 0; i < every_function_count; ++i)
    if (strncmp(every_function[i].name, "oi_result_read_", 15) == 0)
      sum = add_table(sum, &every_function[i], result);
  return sum;
}

static uint64_t add_handle(uint64_t sum, const char *type, const void *handle) {
  uint64_t inside = handle != NULL;
  if (handle != NULL && is(type, "oi_result")) inside = result_fingerprint(handle);
  if (handle != NULL && is(type, "oi_buffer"))
    inside = add_bytes(0, oi_buffer_data(handle), oi_buffer_size(handle));
  return add_bytes(sum, &inside, sizeof inside);
}

static uint64_t add_error(uint64_t sum, const oi_error *error) {
  return error->code == OI_OK ? sum : add_bytes(sum, error, sizeof *error);
}

static uint64_t add_rows(uint64_t sum, const structure_table *table, const unsigned char *rows) {
  static const char rubbish[] = "\xa5\xa5\xa5\xa5\xa5\xa5\xa5\xa5"; /* spoil_outputs() */
  for (size_t i = 0; i < 4 && memcmp(rows + i * table->size, rubbish, 8) != 0; ++i)
    sum = add_structure(sum, table, rows + i * table->size);
  return sum;
}

uint64_t fingerprint(const function_table *function, const value *arguments, oi_status status) {
  uint64_t sum = add_bytes(0, &status, sizeof status);
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    const void *at = arguments[i].pointer;
    switch (argument->what) {
    case ARGUMENT_HANDLE_OUT:
      sum = add_handle(sum, argument->type, *(void *const *)at);
      break;
    case ARGUMENT_OUTPUT:
      sum = add_structure(sum, &every_structure[argument->structure], at);
      break;
    case ARGUMENT_RESULT:
    case ARGUMENT_TEXT_SIZE:
      sum = add_bytes(sum, at, argument->number);
      break;
    case ARGUMENT_ROWS:
      sum = add_rows(sum, &every_structure[argument->structure], at);
      break;
    case ARGUMENT_BUFFER:
      sum = add_bytes(sum, at, 128);
      break;
    case ARGUMENT_ERROR:
      sum = add_error(sum, at);
      break;
    default:
      break;
    }
  }
  return sum;
}
