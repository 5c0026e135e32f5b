/* One call with something wrong in it: what it gives, and what it leaves. */
#include "misuse.h"

every_books books;
oi_digest unharmed;
size_t cells;
size_t wrong;

const function_table *function;
value arguments[MOST_ARGUMENTS];
value outputs[MOST_ARGUMENTS];
oi_status good;
size_t tried;
char path[256];
unsigned char given[1000];
size_t told[MOST_ARGUMENTS];
void (*look_closer)(oi_status status);
int lenient;

void complain(const char *what, const char *wanted, const char *found) {
  if (++wrong > 2000) return;
  fprintf(stderr, "%s: %s: %s: %s, wanted %s\n", function->name, path, what, found, wanted);
}

static int all_zero(const void *bytes, size_t size) {
  const unsigned char *at = bytes;
  for (size_t i = 0; i < size; ++i)
    if (at[i] != 0) return 0;
  return 1;
}

/* The wrong argument, its count and stride, and what shares its count. */
static int belongs_to_tried(size_t i) {
  const argument_table *that;
  if (i == tried) return 1;
  if (tried >= function->argument_count) return 0;
  that = &function->arguments[tried];
  if (that->count == (int)i || that->stride == (int)i || that->row_size == (int)i) return 1;
  return that->count >= 0 && function->arguments[i].count == that->count;
}

static int is_wiped(const argument_table *argument, const void *at, oi_status status) {
  switch (argument->what) {
  case ARGUMENT_HANDLE_OUT:
    return all_zero(at, sizeof(void *));
  case ARGUMENT_RESULT: /* a list that does not fit tells its size */
    return (status == OI_BUFFER_TOO_SMALL && strcmp(argument->type, "size_t") == 0) ||
           all_zero(at, argument->number);
  case ARGUMENT_OUTPUT:
    return all_zero((const char *)at + 8, every_structure[argument->structure].size - 8);
  case ARGUMENT_BUFFER:
    return all_zero(at, 1);
  case ARGUMENT_TEXT_SIZE:
    return status == OI_BUFFER_TOO_SMALL || all_zero(at, sizeof(size_t));
  default:
    return 1;
  }
}

static void check_outputs(oi_status status) {
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    if (belongs_to_tried(i)) continue;
    /* a batch tells them of a refused call, too */
    if (strcmp(argument->name, "statuses") == 0 || strcmp(argument->name, "refused") == 0) continue;
    if (!is_wiped(argument, arguments[i].pointer, status))
      complain(argument->name, "zeros", "something left");
  }
}

int documents(oi_status status) {
  for (size_t i = 0; i < function->status_count; ++i)
    if (function->statuses[i] == status) return 1;
  return 0;
}

static int is_in_path(const char *field) {
  const char *at = path;
  const size_t length = strlen(field);
  while (length != 0 && (at = strstr(at, field)) != NULL) {
    if ((at == path || at[-1] == '.') && (at[length] == '.' || at[length] == ' ')) return 1;
    ++at;
  }
  return 0;
}

/* What is missing where another field is given. */
static const struct {
  const char *given;
  const char *missing;
} needs[] = {{"dispute", "invoice"}};

/* A name in the path, an argument that shares a count with the one that is wrong, or what it needs. */
static int is_blamed(const char *field, oi_status status) {
  for (size_t i = 0; i < function->argument_count; ++i)
    if (strcmp(function->arguments[i].name, field) == 0 && belongs_to_tried(i)) return 1;
  for (size_t i = 0; status == OI_MISSING && i < sizeof needs / sizeof needs[0]; ++i)
    if (strcmp(needs[i].missing, field) == 0 && is_in_path(needs[i].given)) return 1;
  return is_in_path(field);
}

static void check_error(oi_status status) {
  const size_t last = function->argument_count - 1;
  const oi_error *error = arguments[last].pointer;
  if (tried == last) return;
  if (error->code != status) complain("err.code", oi_status_name(status), oi_status_name(error->code));
  if (status == OI_OK) return;
  if (error->message[0] == '\0') complain("err.message", "a sentence", "nothing");
  if (status < 0 && status >= OI_INVALID_TEXT && !is_blamed(error->field, status))
    complain("err.field", "a name in the path", error->field);
}

/* Accepted calls may have changed the books: they are made anew. */
void make_good(void) {
  free_outputs(function, arguments);
  restore_books(&books);
  books.read = 0;
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *argument = &function->arguments[i];
    if (i == tried) continue;
    if (argument->what == ARGUMENT_BYTES) {
      const oi_buffer *bytes = bytes_of(function, &books);
      memcpy(arguments[i].pointer, oi_buffer_data(bytes), oi_buffer_size(bytes));
    }
    if (argument->what != ARGUMENT_HANDLE) continue;
    if (strcmp(argument->type, "oi_ledger") == 0) arguments[i].pointer = ledger_of(function, &books);
    if (strcmp(argument->type, "oi_transaction") == 0) arguments[i].pointer = books.transaction;
  }
}

/* What a call does not look at, as openitem.h says: the share of a portion whose due date is asked, an amount
 * of a share that is none. */
static int is_unread(void) {
  static const char *const shares[] = {"portion.share", "portion.percent", "portion.fixed",
                                       "portion.discounts"};
  if (strstr(path, "terms.fixed in dollars of 3 digits") != NULL) return 1;
  if (strcmp(function->name, "oi_terms_due_date") != 0) return 0;
  for (size_t i = 0; i < sizeof shares / sizeof shares[0]; ++i)
    if (strncmp(path, shares[i], strlen(shares[i])) == 0) return 1;
  return 0;
}

oi_status cell(const char *what, oi_status wanted, oi_status or_else) {
  const size_t length = strlen(path);
  const char *expected = wanted == AS_GOOD    ? oi_status_name(good)
                         : wanted == ANYTHING ? "anything documented"
                                              : oi_status_name(wanted);
  oi_status status;
  (void)snprintf(path + length, sizeof path - length, " %s", what);
  if (lenient || is_unread()) wanted = ANYTHING;
  ++cells;
  status = function->call(arguments);
  if (function->fails) {
    if (wanted == AS_GOOD) wanted = good;
    if (or_else == AS_GOOD) or_else = good;
    if (wanted != ANYTHING && status != wanted && status != or_else)
      complain("status", expected, oi_status_name(status));
    if (!documents(status)) complain("status", "a documented one", oi_status_name(status));
    if (status > 0) given[status] = 1;
    check_error(status);
    if (status != OI_OK) check_outputs(status);
  }
  if (look_closer != NULL) look_closer(status);
  if (status != OI_OK && !same_digest(digest(ledger_of(function, &books)), unharmed))
    complain("state", "unchanged", "changed");
  books.read = 0;
  if (status == OI_OK && function->fails) make_good();
  spoil_outputs(function, outputs);
  path[length] = '\0';
  return status;
}

void refused(const char *what, oi_status wanted) {
  (void)cell(what, wanted, wanted);
}

const struct impossible_size too_many[TOO_MANY] = {
    {"2^31 bytes", "2^31 of them", (size_t)1 << 31},
    {"2^32 bytes", "2^32 of them", (size_t)1 << 32},
    {"2^63 bytes", "2^63 of them", (size_t)PTRDIFF_MAX + 1},
    {"SIZE_MAX bytes", "SIZE_MAX of them", SIZE_MAX},
};

void *const nowhere = (void *)64;

void is_nothing(oi_status without_pointer, oi_status with_pointer) {
  if (without_pointer != with_pointer)
    complain("nothing at a pointer", oi_status_name(without_pointer), oi_status_name(with_pointer));
}

oi_status with(void *at, const void *bytes, size_t size, const char *what, oi_status wanted,
               oi_status or_else) {
  unsigned char kept[128];
  oi_status status;
  memcpy(kept, at, size);
  memcpy(at, bytes, size);
  status = cell(what, wanted, or_else);
  memcpy(at, kept, size);
  return status;
}

void with_number(void *at, size_t size, uint64_t number, const char *what, oi_status wanted) {
  with(at, &number, size, what, wanted, wanted); /* little-endian */
}
