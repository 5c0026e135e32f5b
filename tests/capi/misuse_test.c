/* Every exported function x every argument x every wrong value: each call gives the documented status and
 * says which argument or field it was, zeroes its outputs, and leaves the books as they were. The functions,
 * arguments and fields follow from openitem.h (every_call.inc), so that a new function is tried the day it is
 * declared. */
#include "every_call_parts.h"

#include <stdio.h>
#include <stdlib.h>

enum {
  ANYTHING = 1000, /* any documented status, acceptance too */
  AS_GOOD          /* what the call gives without a wrong value */
};

static every_books books;
static oi_digest unharmed;
static size_t cells;
static size_t wrong;
static const char *only; /* one function */

/* The function under trial. */
static const function_table *function;
static value arguments[MOST_ARGUMENTS];
static value outputs[MOST_ARGUMENTS]; /* as they were before one of them became wrong */
static oi_status good;
static size_t tried;             /* the argument that is wrong ... */
static char path[256];           /* ... and what of it: "input.settlement.targets.amount in small letters" */
static unsigned char given[128]; /* the positive statuses that a cell gave */
static size_t told[MOST_ARGUMENTS];           /* sizes and counts that the good call gave */
static void (*look_closer)(oi_status status); /* at the outputs of the next cells */
static int lenient;                           /* an error is described as it is, whatever stands in it */

static void complain(const char *what, const char *wanted, const char *found) {
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

static int documents(oi_status status) {
  for (size_t i = 0; i < function->status_count; ++i)
    if (function->statuses[i] == status) return 1;
  return 0;
}

/* A name in the path, or an argument that shares a count with the one that is wrong. */
static int is_blamed(const char *field) {
  const char *at = path;
  const size_t length = strlen(field);
  for (size_t i = 0; i < function->argument_count; ++i)
    if (strcmp(function->arguments[i].name, field) == 0 && belongs_to_tried(i)) return 1;
  while (length != 0 && (at = strstr(at, field)) != NULL) {
    if ((at == path || at[-1] == '.') && (at[length] == '.' || at[length] == ' ')) return 1;
    ++at;
  }
  return 0;
}

static void check_error(oi_status status) {
  const size_t last = function->argument_count - 1;
  const oi_error *error = arguments[last].pointer;
  if (tried == last) return;
  if (error->code != status) complain("err.code", oi_status_name(status), oi_status_name(error->code));
  if (status == OI_OK) return;
  if (error->message[0] == '\0') complain("err.message", "a sentence", "nothing");
  if (status < 0 && status >= OI_INVALID_TEXT && !is_blamed(error->field))
    complain("err.field", "a name in the path", error->field);
}

/* Accepted calls may have changed the books: they are made anew. */
static void make_good(void) {
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
 * of a share that is none, the key of a batch. */
static int is_unread(void) {
  static const char *const shares[] = {"portion.share", "portion.percent", "portion.fixed",
                                       "portion.discounts"};
  if (strstr(path, "terms.fixed in dollars of 3 digits") != NULL) return 1;
  if (strcmp(function->name, "oi_ledger_apply_credits") == 0 && strstr(path, "idempotency_key") != NULL)
    return 1; /* a batch has none, whatever it looks like */
  if (strcmp(function->name, "oi_terms_due_date") != 0) return 0;
  for (size_t i = 0; i < sizeof shares / sizeof shares[0]; ++i)
    if (strncmp(path, shares[i], strlen(shares[i])) == 0) return 1;
  return 0;
}

/* One cell: the arguments as they are now. */
static oi_status cell(const char *what, oi_status wanted, oi_status or_else) {
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

static void refused(const char *what, oi_status wanted) {
  (void)cell(what, wanted, wanted);
}

/* ---- wrong values */

/* Sizes that no memory has, or nobody's array; a library that looks before it refuses reads far behind. */
static const struct {
  const char *bytes;
  const char *what;
  size_t size;
} too_many[] = {
    {"2^31 bytes", "2^31 of them", (size_t)1 << 31},
    {"2^32 bytes", "2^32 of them", (size_t)1 << 32},
    {"2^63 bytes", "2^63 of them", (size_t)PTRDIFF_MAX + 1},
    {"SIZE_MAX bytes", "SIZE_MAX of them", SIZE_MAX},
};
enum { TOO_MANY = sizeof too_many / sizeof too_many[0] };

/* Aligned for everything; nothing stands there. */
static void *const nowhere = (void *)64;

/* Nothing is nothing, with a pointer and without. */
static void is_nothing(oi_status without_pointer, oi_status with_pointer) {
  if (without_pointer != with_pointer)
    complain("nothing at a pointer", oi_status_name(without_pointer), oi_status_name(with_pointer));
}

/* The bytes of a value while others stand there; values nest, as in a structure of the array of another. */
static oi_status with(void *at, const void *bytes, size_t size, const char *what, oi_status wanted,
                      oi_status or_else) {
  unsigned char kept[128];
  oi_status status;
  memcpy(kept, at, size);
  memcpy(at, bytes, size);
  status = cell(what, wanted, or_else);
  memcpy(at, kept, size);
  return status;
}

static void with_number(void *at, size_t size, uint64_t number, const char *what, oi_status wanted) {
  with(at, &number, size, what, wanted, wanted); /* little-endian */
}

static void wrong_enum(void *at, size_t size, uint32_t last) {
  with_number(at, size, (uint64_t)-1, "= -1", OI_INVALID_ARGUMENT);
  with_number(at, size, last + 1U, "= last + 1", OI_INVALID_ARGUMENT);
  with_number(at, size, INT32_MAX, "= INT32_MAX", OI_INVALID_ARGUMENT);
  with_number(at, size, (uint64_t)INT32_MIN, "= INT32_MIN", OI_INVALID_ARGUMENT);
}

static void wrong_date(void *at, size_t size) {
  with_number(at, size, (uint64_t)-1, "= -1", OI_DATE_OUT_OF_RANGE);
  with_number(at, size, OI_LAST_DATE + 1, "= OI_LAST_DATE + 1", OI_DATE_OUT_OF_RANGE);
  with_number(at, size, INT32_MAX, "= INT32_MAX", OI_DATE_OUT_OF_RANGE);
  with_number(at, size, (uint64_t)INT32_MIN, "= INT32_MIN", OI_DATE_OUT_OF_RANGE);
}

/* `unknown`: nothing has such an id, which a question may say instead. */
static void wrong_id(void *at, oi_status unknown) {
  const uint64_t above = (uint64_t)OI_MAX_ID + 1;
  const uint64_t last = UINT64_MAX;
  with(at, &above, 8, "= OI_MAX_ID + 1", OI_INVALID_ARGUMENT, unknown);
  with(at, &last, 8, "= UINT64_MAX", OI_INVALID_ARGUMENT, unknown);
}

static void wrong_flags(void *at, size_t size, uint32_t known) {
  for (int bit = 0; bit < 32; ++bit)
    if ((known >> bit & 1U) == 0)
      with_number(at, size, UINT64_C(1) << bit, "= an unknown bit", OI_UNKNOWN_FLAG);
}

static void wrong_number(void *at, size_t size) {
  with_number(at, size, UINT64_MAX, "= -1", ANYTHING);
  with_number(at, size, size == 4 ? INT32_MAX : INT64_MAX, "= largest", ANYTHING);
  with_number(at, size, size == 4 ? (uint64_t)INT32_MIN : (uint64_t)INT64_MIN, "= smallest", ANYTHING);
}

static void wrong_code(void *at, size_t size) {
  char endless[128];
  if (size > sizeof(oi_currency)) { /* a text of an error */
    memset(endless, 'x', sizeof endless);
    with(at, endless, size, "without end", ANYTHING, ANYTHING);
    return;
  }
  with(at, "us\0\0\0\0\0", size, "of two small letters", OI_INVALID_ARGUMENT, OI_UNKNOWN_CURRENCY);
  with(at, "US\0D\0\0\0", size, "with a letter behind its end", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
  if (size == 8) with(at, "ABCDEFGH", size, "without end", OI_INVALID_ARGUMENT, OI_UNKNOWN_CURRENCY);
  with(at, "\xff\xfe\xfd\0\0\0\0", size, "that is no text", OI_INVALID_ARGUMENT, OI_UNKNOWN_CURRENCY);
}

static oi_money money_of(uint64_t lo, int64_t hi, const char *code, uint8_t digits) {
  oi_money made;
  memset(&made, 0, sizeof made);
  made.lo = lo;
  made.hi = hi;
  made.digits = digits;
  memcpy(made.currency, code, strlen(code));
  return made;
}

static void wrong_money(void *at) {
  /* where there is no ledger, or where two amounts meet, a currency of other digits is another currency */
  static const struct {
    const char *what;
    uint64_t lo;
    int64_t hi;
    const char *code;
    uint8_t digits;
    oi_status wanted;
  } values[] = {
      {"in small letters", 1, 0, "usd", 2, OI_INVALID_ARGUMENT},
      {"without currency", 1, 0, "", 0, OI_INVALID_ARGUMENT},
      {"without currency, with digits", 0, 0, "", 2, OI_INVALID_ARGUMENT},
      {"of 19 digits", 1, 0, "USD", 19, OI_INVALID_ARGUMENT},
      {"of 255 digits", 1, 0, "USD", 255, OI_INVALID_ARGUMENT},
      {"in dollars of 3 digits", 1, 0, "USD", 3, OI_UNKNOWN_CURRENCY},
      {"beyond 10^38", 0, INT64_MAX, "USD", 2, OI_OVERFLOW},
      {"below -10^38", 0, INT64_MIN, "USD", 2, OI_OVERFLOW},
  };
  oi_money broken = money_of(1, 0, "US", 2);
  for (size_t i = 0; i < sizeof values / sizeof values[0]; ++i) {
    const oi_money bad = money_of(values[i].lo, values[i].hi, values[i].code, values[i].digits);
    with(at, &bad, sizeof bad, values[i].what, values[i].wanted,
         values[i].wanted == OI_UNKNOWN_CURRENCY ? OI_CURRENCY_MISMATCH : values[i].wanted);
  }
  broken.currency[5] = 'D';
  with(at, &broken, sizeof broken, "with a letter behind its code", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
}

static void wrong_decimal(void *at) {
  static const struct {
    const char *what;
    int64_t hi;
    int32_t scale;
    int32_t reserved;
    oi_status wanted;
  } values[] = {
      {"of scale -1", 0, -1, 0, OI_INVALID_ARGUMENT},
      {"of scale 19", 0, 19, 0, OI_INVALID_ARGUMENT},
      {"of scale INT32_MAX", 0, INT32_MAX, 0, OI_INVALID_ARGUMENT},
      {"with something reserved", 0, 0, 1, OI_INVALID_ARGUMENT},
      {"beyond 38 digits", INT64_MAX, 0, 0, OI_OVERFLOW},
      {"below 38 digits", INT64_MIN, 0, 0, OI_OVERFLOW},
  };
  for (size_t i = 0; i < sizeof values / sizeof values[0]; ++i) {
    oi_decimal bad;
    memset(&bad, 0, sizeof bad);
    bad.hi = values[i].hi;
    bad.scale = values[i].scale;
    bad.reserved = values[i].reserved;
    with(at, &bad, sizeof bad, values[i].what, values[i].wanted, values[i].wanted);
  }
}

static void wrong_item_ref(void *at) {
  oi_item_ref bad = item(OI_ITEM_KIND_INVOICE, 1);
  wrong_id(at, OI_INVALID_ARGUMENT);
  wrong_enum((char *)at + offsetof(oi_item_ref, kind), 4, OI_ITEM_KIND_OPENING_CREDIT);
  bad.reserved = 1;
  with(at, &bad, sizeof bad, "with something reserved", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
}

static void wrong_currency(void *at) {
  oi_currency bad;
  memset(&bad, 0, sizeof bad);
  wrong_code(at, sizeof bad.code);
  memcpy(bad.code, "USD", 3);
  bad.digits = 19;
  with(at, &bad, sizeof bad, "of 19 digits", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
  memset(bad.code, 0, sizeof bad.code);
  with(at, &bad, sizeof bad, "without code, with digits", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
}

typedef struct bad_text {
  const char *what;
  const char *data;
  size_t size;
  oi_status wanted;
} bad_text;

static const bad_text bad_texts[] = {
    {"overlong", "\xc0\xaf", 2, OI_INVALID_TEXT},
    {"a lone surrogate", "\xed\xa0\x80", 3, OI_INVALID_TEXT},
    {"beyond U+10FFFF", "\xf4\x90\x80\x80", 4, OI_INVALID_TEXT},
    {"cut in half", "a\xf0\x9f\x92", 4, OI_INVALID_TEXT},
    {"a byte alone", "\x80", 1, OI_INVALID_TEXT},
    {"with a NUL inside", "a\0b", 3, OI_INVALID_TEXT},
    {"with a control character", "a\x01", 2, OI_INVALID_TEXT},
    {"NULL with a size", NULL, 5, OI_NULL_ARGUMENT},
    {"NULL without end", NULL, OI_NUL_TERMINATED, OI_NULL_ARGUMENT},
    {"of a note and a byte", "a", 65537, OI_LIMIT_EXCEEDED},
    {"of 2^31 bytes", "a", (size_t)1 << 31, OI_LIMIT_EXCEEDED},
    {"of 2^32 bytes", "a", (size_t)1 << 32, OI_LIMIT_EXCEEDED},
    {"larger than memory", "a", (size_t)PTRDIFF_MAX + 1, OI_LIMIT_EXCEEDED},
};
enum { long_text = 1 << 21 };
static char *too_long;

/* U+FEFF is a character as others are: fields hold it. A code or a number that is read has none. */
static const char byte_order_mark[] = "\xef\xbb\xbfZ";

static void is_a_text(oi_status status) {
  if (status == OI_INVALID_TEXT)
    complain("a byte order mark", "anything but OI_INVALID_TEXT", oi_status_name(status));
}

static void wrong_text(void *at) {
  oi_text bad;
  oi_text none;
  for (size_t i = 0; i < sizeof bad_texts / sizeof bad_texts[0]; ++i) {
    bad.data = bad_texts[i].data;
    bad.size = bad_texts[i].size;
    with(at, &bad, sizeof bad, bad_texts[i].what, bad_texts[i].wanted, bad_texts[i].wanted);
  }
  bad.data = too_long;
  bad.size = long_text;
  with(at, &bad, sizeof bad, "of 2 MiB", OI_LIMIT_EXCEEDED, OI_LIMIT_EXCEEDED);
  bad.data = byte_order_mark;
  bad.size = sizeof byte_order_mark - 1;
  (void)with(at, &bad, sizeof bad, "with a byte order mark", AS_GOOD, AS_GOOD);
  none.size = 0;
  none.data = NULL;
  bad = none;
  bad.data = byte_order_mark;
  is_nothing(with(at, &none, sizeof none, "NULL without bytes", ANYTHING, ANYTHING),
             with(at, &bad, sizeof bad, "a pointer without bytes", ANYTHING, ANYTHING));
}

/* ---- pointers: `slot` is where the pointer stands, `count` and `stride` what belongs to it or NULL */

static void *pointer_in(const void *slot) {
  void *pointer;
  memcpy(&pointer, slot, sizeof pointer);
  return pointer;
}

static void set_pointer(void *slot, const void *pointer) {
  memcpy(slot, &pointer, sizeof pointer);
}

static void set_size(void *at, size_t size) {
  memcpy(at, &size, sizeof size);
}

static void wrong_pointer(void *slot, size_t size, int null, int aligned_to) {
  void *right = pointer_in(slot);
  char *block;
  set_pointer(slot, NULL);
  cell("= NULL", null == 1 ? ANYTHING : OI_NULL_ARGUMENT, OI_NULL_ARGUMENT);
  set_pointer(slot, right);
  if (aligned_to <= 1 || size == 0) return;
  block = malloc(size + 8);
  if (block == NULL) abort();
  memcpy(block + 1, right, size);
  set_pointer(slot, block + 1);
  refused("not aligned", OI_INVALID_ARGUMENT);
  set_pointer(slot, right);
  free(block);
}

/* `limit`: how too many of them are refused. */
static void wrong_count(void *count, void *slot, oi_status limit) {
  size_t right;
  oi_status none;
  void *pointer = pointer_in(slot);
  memcpy(&right, count, sizeof right);
  for (size_t i = 0; i < TOO_MANY; ++i) {
    set_size(count, too_many[i].size);
    refused(too_many[i].what, limit);
  }
  set_size(count, 0);
  set_pointer(slot, nowhere);
  none = cell("none of them", ANYTHING, ANYTHING);
  set_pointer(slot, NULL);
  is_nothing(cell("NULL without a count", ANYTHING, ANYTHING), none);
  set_size(count, right);
  refused("NULL with a count", OI_NULL_ARGUMENT);
  set_pointer(slot, pointer);
}

static void wrong_stride(void *stride, size_t size) {
  const size_t values[] = {1, 4, size - 1, size + 1, SIZE_MAX, (size_t)PTRDIFF_MAX};
  for (size_t i = 0; i < sizeof values / sizeof values[0]; ++i) {
    set_size(stride, values[i]);
    /* the last two are refused, or unused for a single row */
    cell("a wrong stride", OI_INVALID_ARGUMENT, values[i] > PTRDIFF_MAX - 8 ? AS_GOOD : OI_INVALID_ARGUMENT);
  }
  set_size(stride, 0);
}

/* Another size: in a block of exactly that size, so that a sanitizer sees who reads behind it. */
static void with_struct_size(void *slot, size_t known, uint32_t size, uint32_t block_size, int tail,
                             const char *what, oi_status wanted) {
  void *right = pointer_in(slot);
  unsigned char *block = calloc(1, block_size);
  if (block == NULL) abort();
  memcpy(block, right, block_size < known ? block_size : known);
  memcpy(block, &size, sizeof size);
  if (tail) block[block_size - 1] = 1;
  set_pointer(slot, block);
  refused(what, wanted);
  set_pointer(slot, right);
  free(block);
}

static void wrong_struct_size(void *slot, size_t known, int output) {
  const uint32_t size = (uint32_t)known;
  with_struct_size(slot, known, 0, 4, 0, "struct_size 0", OI_BAD_STRUCT_SIZE);
  with_struct_size(slot, known, 4, 4, 0, "struct_size 4", OI_BAD_STRUCT_SIZE);
  with_struct_size(slot, known, 8, 8, 0, "struct_size 8", size == 8 ? AS_GOOD : OI_BAD_STRUCT_SIZE);
  with_struct_size(slot, known, size - 1, size - 1, 0, "one byte short", OI_BAD_STRUCT_SIZE);
  with_struct_size(slot, known, UINT32_MAX, size, 0, "struct_size UINT32_MAX", OI_BAD_STRUCT_SIZE);
  with_struct_size(slot, known, size + 16, size + 16, 0, "longer, with zeros", AS_GOOD);
  if (!output)
    with_struct_size(slot, known, size + 16, size + 16, 1, "longer, with more", OI_BAD_STRUCT_SIZE);
}

/* ---- dates in the wrong order */

/* What each date of an input must not be earlier or later than, as openitem.h says. */
enum date_order {
  DATE_ALONE,
  DATE_BEFORE,      /* not later than another date beside it, where both are given */
  DATE_AFTER,       /* the other one */
  DATE_AFTER_ITEMS, /* not earlier than what the call refers to */
  DATE_IN_A_LIST    /* not earlier than that of the row before */
};

typedef struct ordered_date {
  const char *structure; /* "": an argument */
  const char *field;
  int order;
  const char *later;
} ordered_date;

static const ordered_date ordered_dates[] = {
    {"", "date", DATE_ALONE, NULL},
    {"", "base", DATE_ALONE, NULL},
    {"oi_terms_portion", "fixed_date", DATE_IN_A_LIST, NULL},
    {"oi_due_inputs", "document", DATE_ALONE, NULL},
    {"oi_due_inputs", "effective", DATE_ALONE, NULL},
    {"oi_due_inputs", "delivery", DATE_ALONE, NULL},
    {"oi_due_inputs", "receipt", DATE_ALONE, NULL},
    {"oi_due_portion", "due", DATE_IN_A_LIST, NULL},
    {"oi_customer_input", "established", DATE_ALONE, NULL},
    {"oi_contract_input", "starts", DATE_BEFORE, "ends"},
    {"oi_contract_input", "ends", DATE_AFTER, NULL},
    {"oi_invoice_input", "document_date", DATE_ALONE, NULL},
    {"oi_invoice_input", "delivery_date", DATE_ALONE, NULL},
    {"oi_invoice_input", "due", DATE_ALONE, NULL},
    {"oi_payment_input", "value_date", DATE_ALONE, NULL},
    {"oi_credit_memo_input", "document_date", DATE_ALONE, NULL},
    {"oi_account_credit_input", "document_date", DATE_ALONE, NULL},
    {"oi_application_input", "effective", DATE_AFTER_ITEMS, NULL},
    {"oi_reverse_payment_input", "fee_due", DATE_ALONE, NULL},
    {"oi_command_info", "effective", DATE_AFTER_ITEMS, NULL},
    {"oi_lock_period_input", "through", DATE_ALONE, NULL},
    {"oi_lock_exception_input", "from", DATE_BEFORE, "to"},
    {"oi_lock_exception_input", "to", DATE_AFTER, NULL},
    {"oi_as_of", "date", DATE_ALONE, NULL},
    {"oi_item_filter", "from", DATE_BEFORE, "to"},
    {"oi_item_filter", "to", DATE_AFTER, NULL},
    {"oi_history_filter", "from", DATE_BEFORE, "to"},
    {"oi_history_filter", "to", DATE_AFTER, NULL},
};

static const ordered_date *order_of(const char *structure, const char *field) {
  for (size_t i = 0; i < sizeof ordered_dates / sizeof ordered_dates[0]; ++i)
    if (strcmp(ordered_dates[i].structure, structure) == 0 && strcmp(ordered_dates[i].field, field) == 0)
      return &ordered_dates[i];
  complain("order of dates", "what it is", "nothing in ordered_dates");
  return &ordered_dates[0];
}

static void *field_named(unsigned char *base, const structure_table *table, const char *name) {
  size_t i = 0;
  while (strcmp(table->fields[i].name, name) != 0) ++i;
  return base + table->fields[i].offset;
}

/* `last_of_all`: without the later one, which then may stand for a date elsewhere. */
static void wrong_pair(void *earlier, void *later) {
  const int32_t day = fixture_day;
  const int32_t day_before = fixture_day - 1;
  const int32_t last_of_all = OI_LAST_DATE;
  int32_t kept[2];
  memcpy(&kept[0], earlier, 4);
  memcpy(&kept[1], later, 4);
  memcpy(earlier, &day, 4);
  memcpy(later, &day_before, 4);
  refused("after the date it must not be after", OI_DATES_GO_BACKWARDS);
  memset(later, 0, 4);
  memcpy(earlier, &last_of_all, 4);
  cell("the last of all dates", AS_GOOD, OI_DATES_GO_BACKWARDS);
  memcpy(earlier, &kept[0], 4);
  memcpy(later, &kept[1], 4);
}

/* Before everything in the books, and long after. */
static void wrong_among_items(void *at) {
  const int32_t before = fixture_day - 365;
  const int32_t after = fixture_day + 365;
  with(at, &before, 4, "before the items", documents(OI_DATE_BEFORE_ITEM) ? OI_DATE_BEFORE_ITEM : AS_GOOD,
       OI_PERIOD_LOCKED);
  with(at, &after, 4, "after the items", AS_GOOD, OI_DATES_GO_BACKWARDS);
}

static void wrong_order(unsigned char *base, const structure_table *table, const field_table *field) {
  const ordered_date *date = order_of(table->name, field->name);
  void *at = base + field->offset;
  if (date->order == DATE_BEFORE) wrong_pair(at, field_named(base, table, date->later));
  if (date->order == DATE_AFTER_ITEMS) wrong_among_items(at);
}

/* Two due portions or two terms of which the second is due first. Terms are not used beside portions, and
 * drafts and customers keep what is dated later. */
static void wrong_order_in_list(void *slot, void *count, const structure_table *table) {
  const void *right = pointer_in(slot);
  const int terms = strcmp(table->name, "oi_terms_portion") == 0;
  const int looked_at = !terms || good_way == 1 || strcmp(function->arguments[0].type, "oi_ledger") != 0;
  unsigned char *two;
  size_t kept;
  if (!terms && strcmp(table->name, "oi_due_portion") != 0) return;
  memcpy(&kept, count, sizeof kept);
  two = malloc(2 * table->size);
  if (two == NULL) abort();
  memcpy(two, right, table->size);
  memcpy(two + table->size, right, table->size);
  if (terms) {
    ((oi_terms_portion *)(void *)two)->share = OI_PORTION_SHARE_PERCENT;
    ((oi_terms_portion *)(void *)two)->percent = decimal("50");
    ((oi_terms_portion *)(void *)two)->days = 60;
  } else {
    ((oi_due_portion *)(void *)two)->due += 1;
  }
  set_pointer(slot, two);
  set_size(count, 2);
  refused("of which the second is due first",
          looked_at && documents(OI_DATES_GO_BACKWARDS) ? OI_DATES_GO_BACKWARDS : AS_GOOD);
  set_pointer(slot, right);
  set_size(count, kept);
  free(two);
}

/* Of days side by side each is later than the one before. */
static void wrong_days(void *slot, void *count) {
  const void *right = pointer_in(slot);
  int32_t two[2];
  size_t kept;
  memcpy(&kept, count, sizeof kept);
  memcpy(&two[0], right, 4);
  set_pointer(slot, two);
  set_size(count, 2);
  two[1] = two[0];
  refused("with one twice", OI_INVALID_ARGUMENT);
  two[1] = two[0] - 1;
  refused("backwards", OI_INVALID_ARGUMENT);
  set_pointer(slot, right);
  set_size(count, kept);
}

/* An order that a function promises to look at was looked at. */
static void check_orders(void) {
  static const oi_status orders[] = {OI_DATES_GO_BACKWARDS, OI_DATE_BEFORE_ITEM, OI_INSTANT_DECREASING};
  (void)snprintf(path, sizeof path, "misordered dates");
  for (size_t i = 0; i < sizeof orders / sizeof orders[0]; ++i)
    if (documents(orders[i]) && !given[orders[i]])
      complain("status", oi_status_name(orders[i]), "nothing of the kind in any cell");
  memset(given, 0, sizeof given);
}

static void wrong_structure(void *slot, int structure, int null, void *count, void *stride);

/* ---- pointers in structures */

/* What other functions read of a structure that several share. */
static const struct {
  const char *function;
  const char *pointer;
} not_taken[] = {
    {"oi_ledger_draft_payment", "settlement"},
    {"oi_ledger_mark_paid", "settlement"},
};

/* What was tried of the function under trial, and of all of them: pointers by their fields. */
typedef struct nested_pointer {
  const field_table *field;
  const char *structure;
  int tried;
  int tried_here;
  int left_out_here;
} nested_pointer;
static nested_pointer nested[64];
static size_t nested_count;

static void find_nested_pointers(void) {
  for (size_t i = 0; i < every_structure_count; ++i) {
    for (size_t j = 0; j < every_structure[i].field_count; ++j) {
      const field_table *field = &every_structure[i].fields[j];
      if (field->what != FIELD_DAYS && field->what != FIELD_FROZEN && field->what != FIELD_INPUT) continue;
      CHECK(nested_count < sizeof nested / sizeof nested[0]);
      memset(&nested[nested_count], 0, sizeof nested[0]);
      nested[nested_count].structure = every_structure[i].name;
      nested[nested_count++].field = field;
    }
  }
}

static nested_pointer *nested_pointer_of(const field_table *field) {
  size_t i = 0;
  while (nested[i].field != field) ++i;
  return &nested[i];
}

/* No pointer of the function is NULL in all the ways to call it well. */
static void check_nested_of_function(void) {
  for (size_t i = 0; i < nested_count; ++i) {
    (void)snprintf(path, sizeof path, "%s", nested[i].structure);
    if (nested[i].left_out_here && !nested[i].tried_here)
      complain(nested[i].field->name, "given in one of the good calls", "NULL in all of them");
    nested[i].tried |= nested[i].tried_here;
    nested[i].left_out_here = nested[i].tried_here = 0;
  }
}

static void check_nested_of_all(void) {
  for (size_t i = 0; i < nested_count; ++i) {
    if (nested[i].tried) continue;
    ++wrong;
    fprintf(stderr, "%s.%s: no call was tried with wrong ones\n", nested[i].structure, nested[i].field->name);
  }
}

static int is_taken(const char *pointer) {
  for (size_t i = 0; i < sizeof not_taken / sizeof not_taken[0]; ++i)
    if (strcmp(not_taken[i].function, function->name) == 0 && strcmp(not_taken[i].pointer, pointer) == 0)
      return 0;
  return 1;
}

/* A pointer that is not taken is not looked behind, either. */
static void wrong_because_given(void *slot, const void *good_one) {
  with(slot, &good_one, sizeof good_one, "given", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
  with(slot, (const void *)&nowhere, sizeof nowhere, "to nowhere", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
}

static void wrong_nested(unsigned char *base, const field_table *field) {
  void *slot = base + field->offset;
  void *count = field->count < 0 ? NULL : base + field->count;
  void *stride = field->stride < 0 ? NULL : base + field->stride;
  if (!is_taken(field->name)) {
    wrong_because_given(slot, good_structure(every_structure[field->structure].name, function, &books));
  } else if (pointer_in(slot) == NULL) {
    nested_pointer_of(field)->left_out_here = 1;
    return;
  } else if (field->what == FIELD_INPUT) {
    wrong_structure(slot, field->structure, count == NULL, count, stride);
  } else {
    const int days = field->what == FIELD_DAYS;
    wrong_count(count, slot, days ? OI_INVALID_ARGUMENT : OI_LIMIT_EXCEEDED);
    if (days) wrong_days(slot, count);
    wrong_pointer(slot, days ? 4 : every_structure[field->structure].size, 0, days ? 4 : 8);
  }
  nested_pointer_of(field)->tried_here = 1;
}

static void wrong_field(unsigned char *base, const structure_table *table, const field_table *field) {
  void *at = base + field->offset;
  const uint64_t one = 1;
  switch (field->what) {
  case FIELD_RESERVED:
    with(at, &one, field->size < 8 ? field->size : 8, "= 1", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
    break;
  case FIELD_FLAGS:
    wrong_flags(at, 4, field->number);
    break;
  case FIELD_ENUM:
    wrong_enum(at, 4, field->number);
    break;
  case FIELD_SET:
    with_number(at, 4, UINT64_C(1) << field->number, "= an unknown bit", OI_INVALID_ARGUMENT);
    break;
  case FIELD_DATE:
    wrong_date(at, 4);
    wrong_order(base, table, field);
    break;
  case FIELD_ID:
    wrong_id(at, OI_INVALID_ARGUMENT);
    break;
  case FIELD_NUMBER:
    wrong_number(at, field->size);
    if (strcmp(field->name, "recorded_micros") == 0) /* the books know a later one */
      with_number(at, 8, 1, "= 1", documents(OI_INSTANT_DECREASING) ? OI_INSTANT_DECREASING : AS_GOOD);
    break;
  case FIELD_CODE:
    wrong_code(at, field->size);
    break;
  case FIELD_MONEY:
    wrong_money(at);
    break;
  case FIELD_DECIMAL:
    wrong_decimal(at);
    break;
  case FIELD_TEXT:
    wrong_text(at);
    break;
  case FIELD_CURRENCY:
    wrong_currency(at);
    break;
  case FIELD_ITEM_REF:
    wrong_item_ref(at);
    break;
  case FIELD_DAYS:
  case FIELD_FROZEN:
  case FIELD_INPUT:
    wrong_nested(base, field);
    break;
  default:
    break;
  }
}

static void wrong_structure(void *slot, int structure, int null, void *count, void *stride) {
  const structure_table *table = &every_structure[structure];
  const int is_error = strcmp(table->name, "oi_error") == 0;
  wrong_pointer(slot, table->size, null, (int)table->alignment);
  if (count != NULL) wrong_count(count, slot, OI_LIMIT_EXCEEDED);
  if (count != NULL) wrong_order_in_list(slot, count, table);
  if (stride != NULL) wrong_stride(stride, table->size);
  wrong_struct_size(slot, table->size, is_error);
  lenient = is_error;
  for (size_t i = 0; i < table->field_count; ++i) {
    const size_t length = strlen(path);
    (void)snprintf(path + length, sizeof path - length, ".%s", table->fields[i].name);
    wrong_field(pointer_in(slot), table, &table->fields[i]);
    path[length] = '\0';
  }
  lenient = 0;
}

/* ---- arguments */

/* Where a page begins; NULL: the whole list is asked for. */
static value *first_row(void) {
  for (size_t i = 0; i < function->argument_count; ++i)
    if (strcmp(function->arguments[i].name, "first") == 0) return &arguments[i];
  return NULL;
}

static size_t counter_of_rows(void) {
  size_t i = 0;
  while (function->arguments[i].what != ARGUMENT_RESULT || strcmp(function->arguments[i].type, "size_t") != 0)
    ++i;
  return i;
}

/* `rows` is what fits: a page is full, and nothing stands behind it; a list is not begun. */
static void look_at_rows(oi_status status) {
  const argument_table *argument = &function->arguments[tried];
  const size_t size = every_structure[argument->structure].size;
  const size_t rows = arguments[argument->count].number;
  const size_t counter = counter_of_rows();
  const size_t wanted = status == OI_OK ? rows : told[counter];
  const unsigned char *at = arguments[tried].pointer;
  if (*(const size_t *)arguments[counter].pointer != wanted)
    complain(function->arguments[counter].name, "what fits, or what there is", "another count");
  for (size_t i = status == OI_OK ? rows * size : 0; i < 4 * size; ++i)
    if (at[i] != 0xa5) {
      complain("behind the rows", "nothing written", "something");
      return;
    }
}

static void too_small_by_a_row(value *capacity) {
  const size_t rows = told[counter_of_rows()];
  if (rows == 0) {
    complain("rows of the good call", "some", "none");
    return;
  }
  look_closer = look_at_rows;
  capacity->number = rows - 1;
  refused("too small by a row", first_row() != NULL ? AS_GOOD : OI_BUFFER_TOO_SMALL);
  capacity->number = rows;
  refused("just large enough", AS_GOOD);
  look_closer = NULL;
}

/* More room than there is to be said, which is no mistake: nothing is written behind the rows there are. */
static void wrong_capacity(value *capacity) {
  value *first = first_row();
  value kept;
  capacity->number = 0;
  refused("no capacity", first != NULL ? AS_GOOD : OI_BUFFER_TOO_SMALL);
  if (first != NULL) { /* past the end, so that no row is written */
    kept = *first;
    first->number = SIZE_MAX;
  }
  capacity->number = (size_t)1 << 31;
  refused("capacity 2^31", AS_GOOD);
  capacity->number = (size_t)1 << 32;
  refused("capacity 2^32", AS_GOOD);
  if (first != NULL) *first = kept;
}

static void wrong_rows(const argument_table *argument) {
  value *capacity = &arguments[argument->count];
  value *stride = &arguments[argument->stride];
  value *row_size = &arguments[argument->row_size];
  const size_t size = every_structure[argument->structure].size;
  const struct {
    size_t capacity, row_size, stride;
    const char *what;
    oi_status wanted;
  } values[] = {
      {4, 0, 0, "row_size 0", OI_BAD_STRUCT_SIZE},
      {4, size - 1, 0, "row_size too small", OI_BAD_STRUCT_SIZE},
      {4, SIZE_MAX, 0, "row_size SIZE_MAX", OI_BAD_STRUCT_SIZE},
      {4, 1 << 20, 0, "row_size a MiB", OI_BAD_STRUCT_SIZE},
      {1, size + 16, 0, "row_size of a later version", AS_GOOD},
      {4, size, 1, "stride 1", OI_INVALID_ARGUMENT},
      {4, size, size - 1, "stride too small", OI_INVALID_ARGUMENT},
      {4, size, size + 1, "stride not aligned", OI_INVALID_ARGUMENT},
      {4, size, SIZE_MAX, "stride SIZE_MAX", OI_INVALID_ARGUMENT},
      {SIZE_MAX, size, 0, "capacity SIZE_MAX", OI_INVALID_ARGUMENT},
      {(size_t)PTRDIFF_MAX, size, 0, "capacity 2^63", OI_INVALID_ARGUMENT},
      {(size_t)1 << 31, size, (size_t)1 << 32, "capacity 2^31, far apart", OI_INVALID_ARGUMENT},
      {(size_t)1 << 32, size, (size_t)1 << 31, "capacity 2^32, far apart", OI_INVALID_ARGUMENT},
  };
  wrong_pointer(&arguments[tried].pointer, size * 4, 0, (int)every_structure[argument->structure].alignment);
  for (size_t i = 0; i < sizeof values / sizeof values[0]; ++i) {
    capacity->number = values[i].capacity;
    row_size->number = values[i].row_size;
    stride->number = values[i].stride;
    refused(values[i].what, values[i].wanted);
  }
  row_size->number = size;
  stride->number = 0;
  too_small_by_a_row(capacity);
  wrong_capacity(capacity);
  capacity->number = 4;
}

static void wrong_text_argument(const argument_table *argument) {
  const value right = arguments[tried];
  const int code = strcmp(argument->name, "currency") == 0; /* what is no code is not known */
  value size;
  oi_status none;
  oi_status empty;
  size.number = argument->count < 0 ? 0 : arguments[argument->count].number;
  for (size_t i = 0; i < sizeof bad_texts / sizeof bad_texts[0]; ++i) {
    const bad_text *bad = &bad_texts[i];
    const int control = strcmp(bad->what, "with a control character") == 0;
    if (argument->count >= 0)
      arguments[argument->count].number = bad->size;
    else if (bad->size > 4 || (bad->data != NULL && memchr(bad->data, 0, bad->size)))
      continue;
    arguments[tried].pointer = (void *)(uintptr_t)bad->data;
    /* a control character is a character that this text does not have, whatever else is told of it */
    cell(bad->what, control ? ANYTHING : bad->wanted, code ? OI_UNKNOWN_CURRENCY : bad->wanted);
  }
  arguments[tried].pointer = too_long;
  if (argument->count >= 0) arguments[argument->count].number = OI_NUL_TERMINATED;
  cell("of 2 MiB", ANYTHING, ANYTHING);
  arguments[tried].pointer = (void *)(uintptr_t)byte_order_mark;
  is_a_text(cell("with a byte order mark", ANYTHING, ANYTHING));
  arguments[tried].pointer = NULL;
  if (argument->count >= 0) arguments[argument->count].number = 0;
  none = cell("= NULL", argument->count >= 0 || argument->null == 1 ? ANYTHING : OI_NULL_ARGUMENT,
              OI_NULL_ARGUMENT);
  arguments[tried].pointer = (void *)(uintptr_t)(argument->count >= 0 ? byte_order_mark : "");
  empty = cell("of no bytes", ANYTHING, ANYTHING);
  if (argument->count >= 0) is_nothing(none, empty);
  arguments[tried] = right;
  if (argument->count >= 0) arguments[argument->count] = size;
}

static void wrong_bytes(const argument_table *argument) {
  const value right = arguments[tried];
  value *size = &arguments[argument->count];
  const value right_size = *size;
  unsigned char garbage[64];
  oi_status none;
  memset(garbage, 0xff, sizeof garbage);
  arguments[tried].pointer = garbage; /* refused before what is not there is read */
  for (size_t i = 0; i < TOO_MANY; ++i) {
    size->number = too_many[i].size;
    cell(too_many[i].bytes, too_many[i].size > PTRDIFF_MAX ? OI_INVALID_ARGUMENT : OI_DAMAGED, OI_DAMAGED);
  }
  size->number = sizeof garbage;
  cell("rubbish", OI_DAMAGED, OI_DAMAGED);
  size->number = 0;
  none = cell("no bytes", ANYTHING, ANYTHING);
  arguments[tried].pointer = NULL;
  is_nothing(cell("NULL without a size", ANYTHING, ANYTHING), none);
  *size = right_size;
  refused("NULL with a size", OI_NULL_ARGUMENT);
  arguments[tried] = right;
  size->number = right_size.number / 2;
  cell("half of them", ANYTHING, ANYTHING);
  *size = right_size;
}

/* The size is told, the text is there with its NUL or not at all, and nothing is written behind the room. */
static void look_at_buffer(oi_status status) {
  const argument_table *argument = &function->arguments[tried];
  const size_t capacity = arguments[argument->count].number;
  const size_t size = told[argument->stride];
  const char *text = arguments[tried].pointer;
  if (*(const size_t *)arguments[argument->stride].pointer != size)
    complain("size", "the size needed", "another");
  if (text[status == OI_OK ? size : 0] != '\0') complain("text", "its end", "something else");
  for (size_t i = capacity; i < 128; ++i)
    if (text[i] != (char)0xa5) {
      complain("behind the text", "nothing written", "something");
      return;
    }
}

static void too_small_by_a_byte(const argument_table *argument) {
  value *capacity = &arguments[argument->count];
  look_closer = look_at_buffer;
  capacity->number = told[argument->stride];
  refused("without room for its NUL", OI_BUFFER_TOO_SMALL);
  capacity->number = told[argument->stride] + 1;
  refused("just large enough", AS_GOOD);
  look_closer = NULL;
}

static void wrong_buffer(const argument_table *argument) {
  const value right = arguments[tried];
  value *capacity = &arguments[argument->count];
  arguments[tried].pointer = NULL;
  refused("NULL with a capacity", OI_NULL_ARGUMENT);
  arguments[tried] = right;
  capacity->number = 0;
  refused("of no bytes", OI_BUFFER_TOO_SMALL);
  capacity->number = 1;
  refused("of one byte", OI_BUFFER_TOO_SMALL);
  too_small_by_a_byte(argument);
  for (size_t i = 0; i < TOO_MANY; ++i) {
    capacity->number = too_many[i].size;
    refused(too_many[i].bytes, AS_GOOD);
  }
  capacity->number = 128;
}

static void wrong_output(const argument_table *argument) {
  value *slot = &arguments[tried];
  const size_t size = every_structure[argument->structure].size;
  wrong_pointer(&slot->pointer, size, argument->null, 8);
  wrong_struct_size(&slot->pointer, size, 1);
  for (int bit = 0; bit < 32; bit += 31) {
    ((uint32_t *)slot->pointer)[1] = UINT32_C(1) << bit;
    if (strcmp(argument->type, "oi_settings") != 0 || bit == 31) refused("an unknown flag", OI_UNKNOWN_FLAG);
    ((uint32_t *)slot->pointer)[1] = 0;
  }
}

static void wrong_values(const argument_table *argument) {
  void *count = argument->count < 0 ? NULL : &arguments[argument->count].number;
  void *slot = &arguments[tried].pointer;
  const structure_table *table = &every_structure[argument->structure];
  wrong_pointer(slot, table->size * (count == NULL ? 1 : 2), argument->null, (int)table->alignment);
  if (count != NULL) wrong_count(count, slot, OI_LIMIT_EXCEEDED);
  if (strcmp(table->name, "oi_money") == 0) wrong_money(pointer_in(slot));
  if (strcmp(table->name, "oi_decimal") == 0) wrong_decimal(pointer_in(slot));
  if (strcmp(table->name, "oi_currency") == 0) wrong_currency(pointer_in(slot));
  if (strcmp(table->name, "oi_item_ref") == 0) wrong_item_ref(pointer_in(slot));
}

static void wrong_callback(const argument_table *argument) {
  const value right = arguments[tried];
  memset(&arguments[tried], 0, sizeof arguments[tried]);
  cell("= NULL", argument->null == 1 ? ANYTHING : OI_NULL_ARGUMENT, OI_NULL_ARGUMENT);
  arguments[tried] = right;
}

static oi_status unknown_of(const char *name) {
  if (strcmp(name, "job") == 0) return OI_UNKNOWN_JOB;
  return strcmp(name, "contract") == 0 ? OI_UNKNOWN_CONTRACT : OI_UNKNOWN_CUSTOMER;
}

/* Counts, capacities and strides are tried with what they belong to. */
static int belongs_to_nothing(void) {
  const int self = (int)tried;
  for (size_t i = 0; i < function->argument_count; ++i) {
    const argument_table *that = &function->arguments[i];
    if (that->count == self || that->stride == self || that->row_size == self) return 0;
  }
  return 1;
}

static void wrong_place(value *slot) {
  const value right = *slot;
  for (size_t i = 0; i < TOO_MANY; ++i) {
    slot->number = too_many[i].size;
    cell(too_many[i].what, AS_GOOD, OI_INVALID_ARGUMENT);
  }
  *slot = right;
}

static void wrong_argument(const argument_table *argument) {
  value *slot = &arguments[tried];
  void *count = argument->count < 0 ? NULL : &arguments[argument->count].number;
  void *stride = argument->stride < 0 ? NULL : &arguments[argument->stride].number;
  switch (argument->what) {
  case ARGUMENT_HANDLE:
    wrong_pointer(&slot->pointer, 0, argument->null, 1);
    break;
  case ARGUMENT_HANDLE_OUT:
    wrong_pointer(&slot->pointer, 8, argument->null, 8);
    break;
  case ARGUMENT_INPUT:
    wrong_structure(&slot->pointer, argument->structure, argument->null, count, stride);
    break;
  case ARGUMENT_FROZEN:
  case ARGUMENT_MONEY:
  case ARGUMENT_DECIMAL:
  case ARGUMENT_CURRENCY:
  case ARGUMENT_ITEM_REF:
    wrong_values(argument);
    break;
  case ARGUMENT_OUTPUT:
    wrong_output(argument);
    break;
  case ARGUMENT_RESULT:
  case ARGUMENT_TEXT_SIZE:
    wrong_pointer(&slot->pointer, (size_t)argument->number * 2, argument->null,
                  argument->structure < 0 ? (int)argument->number
                                          : (int)every_structure[argument->structure].alignment);
    break;
  case ARGUMENT_ROWS:
    wrong_rows(argument);
    break;
  case ARGUMENT_TEXT:
    wrong_text_argument(argument);
    break;
  case ARGUMENT_BUFFER:
    wrong_buffer(argument);
    break;
  case ARGUMENT_BYTES:
    wrong_bytes(argument);
    break;
  case ARGUMENT_CALLBACK:
    wrong_callback(argument);
    break;
  case ARGUMENT_ERROR:
    wrong_pointer(&slot->pointer, sizeof(oi_error), 1, 8);
    wrong_struct_size(&slot->pointer, sizeof(oi_error), 1);
    break;
  case ARGUMENT_ENUM:
    wrong_enum(&slot->number, 8, argument->number);
    break;
  case ARGUMENT_DATE:
    wrong_date(&slot->number, 8);
    (void)order_of("", argument->name);
    break;
  case ARGUMENT_ID:
    wrong_id(&slot->number, unknown_of(argument->name));
    break;
  case ARGUMENT_FLAGS:
    wrong_flags(&slot->number, 8, argument->number);
    break;
  case ARGUMENT_SCALE:
    with_number(&slot->number, 8, 19, "= 19", OI_INVALID_ARGUMENT);
    with_number(&slot->number, 8, UINT32_MAX, "= UINT32_MAX", OI_INVALID_ARGUMENT);
    break;
  case ARGUMENT_NUMBER:
    wrong_number(&slot->number, 8);
    break;
  case ARGUMENT_SIZE:
    if (belongs_to_nothing()) wrong_place(slot);
    break;
  default:
    break;
  }
}

/* ---- all of it */

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
