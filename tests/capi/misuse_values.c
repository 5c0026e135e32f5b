/* Wrong values of each type, where the good one stands. */
#include "misuse.h"

void wrong_enum(void *at, size_t size, uint32_t last, oi_status wanted) {
  with_number(at, size, (uint64_t)-1, "= -1", wanted);
  with_number(at, size, last + 1U, "= last + 1", wanted);
  with_number(at, size, INT32_MAX, "= INT32_MAX", wanted);
  with_number(at, size, (uint64_t)INT32_MIN, "= INT32_MIN", wanted);
}

void wrong_date(void *at, size_t size) {
  with_number(at, size, (uint64_t)-1, "= -1", OI_DATE_OUT_OF_RANGE);
  with_number(at, size, OI_LAST_DATE + 1, "= OI_LAST_DATE + 1", OI_DATE_OUT_OF_RANGE);
  with_number(at, size, INT32_MAX, "= INT32_MAX", OI_DATE_OUT_OF_RANGE);
  with_number(at, size, (uint64_t)INT32_MIN, "= INT32_MIN", OI_DATE_OUT_OF_RANGE);
}

/* `unknown`: nothing has such an id, which a question may say instead. */
void wrong_id(void *at, oi_status unknown) {
  const uint64_t above = (uint64_t)OI_MAX_ID + 1;
  const uint64_t last = UINT64_MAX;
  with(at, &above, 8, "= OI_MAX_ID + 1", OI_INVALID_ARGUMENT, unknown);
  with(at, &last, 8, "= UINT64_MAX", OI_INVALID_ARGUMENT, unknown);
}

void wrong_flags(void *at, size_t size, uint32_t known) {
  for (int bit = 0; bit < 32; ++bit)
    if ((known >> bit & 1U) == 0)
      with_number(at, size, UINT64_C(1) << bit, "= an unknown bit", OI_UNKNOWN_FLAG);
}

void wrong_number(void *at, size_t size) {
  with_number(at, size, UINT64_MAX, "= -1", ANYTHING);
  with_number(at, size, size == 4 ? INT32_MAX : INT64_MAX, "= largest", ANYTHING);
  with_number(at, size, size == 4 ? (uint64_t)INT32_MIN : (uint64_t)INT64_MIN, "= smallest", ANYTHING);
}

void wrong_code(void *at, size_t size) {
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

void wrong_money(void *at) {
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

void wrong_decimal(void *at) {
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

void wrong_item_ref(void *at) {
  oi_item_ref bad = item(OI_ITEM_KIND_INVOICE, 1);
  wrong_id(at, OI_INVALID_ARGUMENT);
  wrong_enum((char *)at + offsetof(oi_item_ref, kind), 4, OI_ITEM_KIND_OPENING_CREDIT, OI_INVALID_ARGUMENT);
  bad.reserved = 1;
  with(at, &bad, sizeof bad, "with something reserved", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
}

void wrong_currency(void *at) {
  oi_currency bad;
  memset(&bad, 0, sizeof bad);
  wrong_code(at, sizeof bad.code);
  memcpy(bad.code, "USD", 3);
  bad.digits = 19;
  with(at, &bad, sizeof bad, "of 19 digits", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
  memset(bad.code, 0, sizeof bad.code);
  with(at, &bad, sizeof bad, "without code, with digits", OI_INVALID_ARGUMENT, OI_INVALID_ARGUMENT);
}

const bad_text bad_texts[BAD_TEXTS] = {
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
char *too_long;

const char byte_order_mark[5] = "\xef\xbb\xbfZ";

void is_a_text(oi_status status) {
  if (status == OI_INVALID_TEXT)
    complain("a byte order mark", "anything but OI_INVALID_TEXT", oi_status_name(status));
}

/* Texts of several lines take marks that are not seen; what is looked for is no such text. */
static int is_free_text(const char *structure, const char *field) {
  static const char *const free_texts[] = {"notes", "description", "reason", "note", "street", "text"};
  if (strstr(structure, "_filter") != NULL) return 0;
  for (size_t i = 0; i < sizeof free_texts / sizeof free_texts[0]; ++i)
    if (strcmp(field, free_texts[i]) == 0) return 1;
  return 0;
}

void wrong_text(void *at, const char *structure, const char *field) {
  const oi_status unseen = is_free_text(structure, field) ? AS_GOOD : OI_INVALID_TEXT;
  oi_text bad;
  oi_text none;
  for (size_t i = 0; i < BAD_TEXTS; ++i) {
    bad.data = bad_texts[i].data;
    bad.size = bad_texts[i].size;
    with(at, &bad, sizeof bad, bad_texts[i].what, bad_texts[i].wanted, bad_texts[i].wanted);
  }
  bad.data = too_long;
  bad.size = long_text;
  with(at, &bad, sizeof bad, "of 2 MiB", OI_LIMIT_EXCEEDED, OI_LIMIT_EXCEEDED);
  bad.data = byte_order_mark;
  bad.size = sizeof byte_order_mark - 1;
  with(at, &bad, sizeof bad, "with a byte order mark", unseen, unseen);
  none.size = 0;
  none.data = NULL;
  bad = none;
  bad.data = byte_order_mark;
  is_nothing(with(at, &none, sizeof none, "NULL without bytes", ANYTHING, ANYTHING),
             with(at, &bad, sizeof bad, "a pointer without bytes", ANYTHING, ANYTHING));
}
