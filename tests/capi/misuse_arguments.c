/* Arguments: inputs, and where outputs go. */
#include "misuse.h"

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
  /* Rows of characters lie anywhere. */
  const oi_status odd = every_structure[argument->structure].alignment == 1 ? ANYTHING : OI_INVALID_ARGUMENT;
  const struct {
    size_t capacity, row_size, stride;
    const char *what;
    oi_status wanted;
  } values[] = {
      {4, 0, 0, "row_size 0", OI_BAD_STRUCT_SIZE},
      {4, size - 1, 0, "row_size too small", OI_BAD_STRUCT_SIZE},
      {4, SIZE_MAX, 0, "row_size SIZE_MAX", OI_BAD_STRUCT_SIZE},
      {4, 1 << 20, 0, "row_size a MiB", OI_BAD_STRUCT_SIZE},
      {1, 2 * size, 0, "row_size of a later version", AS_GOOD},
      {4, size, 1, "stride 1", OI_INVALID_ARGUMENT},
      {4, size, size - 1, "stride too small", OI_INVALID_ARGUMENT},
      {4, size, size + 1, "stride not aligned", odd},
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
  for (size_t i = 0; i < BAD_TEXTS; ++i) {
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

void wrong_argument(const argument_table *argument) {
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
    wrong_enum(&slot->number, 8, argument->number, OI_INVALID_ARGUMENT);
    break;
  case ARGUMENT_DATE:
    wrong_date(&slot->number, 8);
    expect_order_of("", argument->name);
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
