/* Wrong pointers, counts and strides; structures and their fields, and what these point to. */
#include "misuse.h"

void *pointer_in(const void *slot) {
  void *pointer;
  memcpy(&pointer, slot, sizeof pointer);
  return pointer;
}

void set_pointer(void *slot, const void *pointer) {
  memcpy(slot, &pointer, sizeof pointer);
}

void set_size(void *at, size_t size) {
  memcpy(at, &size, sizeof size);
}

void wrong_pointer(void *slot, size_t size, int null, int aligned_to) {
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

void wrong_count(void *count, void *slot, oi_status limit) {
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

void wrong_struct_size(void *slot, size_t known, int output) {
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

/* ---- pointers in structures */

/* What other functions read of a structure that several share. */
static const struct {
  const char *function;
  const char *structure;
  const char *field;
} not_taken[] = {
    {"oi_ledger_draft_payment", "oi_payment_input", "settlement"},
    {"oi_ledger_mark_paid", "oi_payment_input", "settlement"},
    {"oi_ledger_issue_invoice", "oi_invoice_input", "kind"},
    {"oi_ledger_issue_invoice", "oi_invoice_input", "draft_state"},
    {"oi_ledger_issue_invoices", "oi_invoice_input", "kind"},
    {"oi_ledger_issue_invoices", "oi_invoice_input", "draft_state"},
    {"oi_ledger_issue_debit_note", "oi_invoice_input", "kind"},
    {"oi_ledger_issue_debit_note", "oi_invoice_input", "draft_state"},
    {"oi_ledger_draft_invoice", "oi_invoice_input", "kind"},
    {"oi_ledger_record_opening", "oi_invoice_input", "draft_state"},
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

void find_nested_pointers(void) {
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
void check_nested_of_function(void) {
  for (size_t i = 0; i < nested_count; ++i) {
    (void)snprintf(path, sizeof path, "%s", nested[i].structure);
    if (nested[i].left_out_here && !nested[i].tried_here)
      complain(nested[i].field->name, "given in one of the good calls", "NULL in all of them");
    nested[i].tried |= nested[i].tried_here;
    nested[i].left_out_here = nested[i].tried_here = 0;
  }
}

void check_nested_of_all(void) {
  for (size_t i = 0; i < nested_count; ++i) {
    if (nested[i].tried) continue;
    ++wrong;
    fprintf(stderr, "%s.%s: no call was tried with wrong ones\n", nested[i].structure, nested[i].field->name);
  }
}

static int is_taken(const structure_table *structure, const field_table *field) {
  for (size_t i = 0; i < sizeof not_taken / sizeof not_taken[0]; ++i)
    if (strcmp(not_taken[i].function, function->name) == 0 &&
        strcmp(not_taken[i].structure, structure->name) == 0 && strcmp(not_taken[i].field, field->name) == 0)
      return 0;
  return 1;
}

/* A pointer that is not taken is not looked behind, either. */
static void wrong_because_given(void *slot, const void *good_one) {
  with(slot, &good_one, sizeof good_one, "given", OI_DOES_NOT_GO_WITH, OI_DOES_NOT_GO_WITH);
  with(slot, (const void *)&nowhere, sizeof nowhere, "to nowhere", OI_DOES_NOT_GO_WITH, OI_DOES_NOT_GO_WITH);
}

static void wrong_nested(unsigned char *base, const structure_table *table, const field_table *field) {
  void *slot = base + field->offset;
  void *count = field->count < 0 ? NULL : base + field->count;
  void *stride = field->stride < 0 ? NULL : base + field->stride;
  if (!is_taken(table, field)) {
    wrong_because_given(slot, good_structure(every_structure[field->structure].name, function, &books));
  } else if (pointer_in(slot) == NULL) {
    nested_pointer_of(field)->left_out_here = 1;
    return;
  } else if (field->what == FIELD_INPUT) {
    wrong_structure(slot, field->structure, count == NULL, count, stride);
  } else {
    const int days = field->what == FIELD_DAYS;
    wrong_count(count, slot, OI_LIMIT_EXCEEDED);
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
    wrong_enum(at, 4, field->number, is_taken(table, field) ? OI_INVALID_ARGUMENT : OI_DOES_NOT_GO_WITH);
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
    wrong_text(at, table->name, field->name);
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
    wrong_nested(base, table, field);
    break;
  default:
    break;
  }
}

void wrong_structure(void *slot, int structure, int null, void *count, void *stride) {
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
