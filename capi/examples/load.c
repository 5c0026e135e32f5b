#include "load.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- memory: everything a data set holds is freed at once ---- */

typedef struct block {
  struct block *next;
  max_align_t bytes[];
} block;

struct data_memory {
  block *blocks;
  csv_file files[5];
};

/* Zeroed memory for `count` things; NULL: there is none, and standard error says so. */
static void *data_alloc(data_set *data, size_t count, size_t size) {
  block *made = NULL;
  if (size == 0 || count <= (SIZE_MAX - sizeof *made) / size) made = calloc(1, sizeof *made + count * size);
  if (!made) {
    fputs("out of memory\n", stderr);
    return NULL;
  }
  made->next = data->memory->blocks;
  data->memory->blocks = made;
  return made->bytes;
}

void free_data(data_set *data) {
  if (!data->memory) return;
  while (data->memory->blocks) {
    block *next = data->memory->blocks->next;
    free(data->memory->blocks);
    data->memory->blocks = next;
  }
  for (size_t i = 0; i < 5; ++i) csv_close(&data->memory->files[i]);
  free(data->memory);
  memset(data, 0, sizeof *data);
}

/* ---- codes: which row of another file is meant ---- */

typedef struct code_entry {
  const csv_field *code;
  void *row;
} code_entry;

typedef struct code_index {
  code_entry *entries; /* in order of their codes */
  size_t count;
} code_index;

static int compare_codes(const void *a, const void *b) {
  return strcmp(((const code_entry *)a)->code->text, ((const code_entry *)b)->code->text);
}

static int compare_entries(const void *a, const void *b) {
  size_t x = ((const code_entry *)a)->code->line;
  size_t y = ((const code_entry *)b)->code->line;
  int order = compare_codes(a, b);
  return order != 0 ? order : (x > y) - (x < y);
}

/* The first line that has a code again. */
static bool check_unique(const code_index *index) {
  const csv_field *again = NULL;
  size_t first = 0;
  for (size_t i = 1; i < index->count; ++i) {
    const csv_field *code = index->entries[i].code;
    if (compare_codes(&index->entries[i - 1], &index->entries[i]) != 0) continue;
    if (again && again->line < code->line) continue;
    again = code;
    first = index->entries[i - 1].code->line;
  }
  return !again || csv_complain(again, 0, "\"%s\" stands on line %zu already", again->text, first);
}

/* `rows` lie `stride` apart and begin with a pointer to their fields, the code first. */
static bool index_codes(data_set *data, code_index *index, void *rows, size_t count, size_t stride) {
  index->count = count;
  index->entries = data_alloc(data, count, sizeof *index->entries);
  if (!index->entries) return false;
  for (size_t i = 0; i < count; ++i) {
    void *row = (char *)rows + i * stride;
    index->entries[i] = (code_entry){*(const csv_field *const *)row, row};
  }
  qsort(index->entries, count, sizeof *index->entries, compare_entries);
  return check_unique(index);
}

static void *find_code(const code_index *index, const csv_field *code) {
  code_entry key = {code, NULL};
  code_entry *found =
      index->count == 0 ? NULL : bsearch(&key, index->entries, index->count, sizeof key, compare_codes);
  return found ? found->row : NULL;
}

typedef struct reader {
  data_set *data;
  code_index customers;
  code_index jobs;
} reader;

/* ---- one field ---- */

static bool read_date(const csv_field *field, int32_t *date) {
  *date = 0;
  if (field->size == 0) return true;
  oi_error err;
  OI_INIT(err);
  if (oi_date_parse(field->text, field->size, date, &err) == OI_OK) return true;
  if (err.code == OI_NO_SUCH_DAY || err.code == OI_DATE_OUT_OF_RANGE)
    return csv_complain(field, 0, "\"%s\": there is no such day", field->text);
  return csv_complain(field, 0, "\"%s\" is not a date like 2025-12-31", field->text);
}

/* An amount in part of a field; all zero when that part is empty. */
static bool read_part_amount(const csv_field *field, const char *text, size_t size,
                             const oi_currency *currency, oi_money *amount) {
  memset(amount, 0, sizeof *amount);
  if (size == 0) return true;
  oi_error err;
  OI_INIT(err);
  if (oi_money_parse_amount(text, size, currency, amount, &err) == OI_OK) return true;
  size_t at = (size_t)(text - field->text);
  if (err.code == OI_TOO_MANY_DECIMALS)
    return csv_complain(field, at, "\"%.*s\" has more than the %d decimals of %s", (int)size, text,
                        (int)currency->digits, currency->code);
  if (err.code == OI_SYNTAX)
    return csv_complain(field, at, "\"%.*s\" is not an amount like 1234.50", (int)size, text);
  return csv_complain(field, at, "\"%.*s\": %s", (int)size, text, err.message);
}

static bool read_amount(const csv_field *field, const oi_currency *currency, oi_money *amount) {
  return read_part_amount(field, field->text, field->size, currency, amount);
}

static bool read_currency(const csv_field *field, oi_currency *currency) {
  if (oi_currency_iso(field->text, field->size, currency, NULL) == OI_OK) return true;
  return csv_complain(field, 0, "\"%s\" is not a currency of ISO 4217 like USD", field->text);
}

/* The currency named, or the customer's. */
static bool read_document_currency(const csv_field *field, const customer_row *customer,
                                   oi_currency *currency) {
  *currency = customer->currency;
  return field->size == 0 || read_currency(field, currency);
}

typedef struct word {
  const char *text;
  int32_t value;
} word;

/* One of the words; the list ends with NULL. An empty field is the word "" of the list. */
static bool read_word(const csv_field *field, const word *words, int32_t *value) {
  for (const word *one = words; one->text; ++one) {
    if (strcmp(one->text, field->text) != 0) continue;
    *value = one->value;
    return true;
  }
  fprintf(stderr, "%s:%zu:%zu: %s: \"%s\" is none of", field->path, field->line, field->column, field->name,
          field->text);
  for (const word *one = words; one->text; ++one) fprintf(stderr, "%s%s", *one->text ? " " : "", one->text);
  fputc('\n', stderr);
  return false;
}

static bool read_yes(const csv_field *field, bool *yes) {
  static const word words[] = {{"", 0}, {"yes", 1}, {NULL, 0}};
  int32_t value = 0;
  if (!read_word(field, words, &value)) return false;
  *yes = value != 0;
  return true;
}

static bool must_be_empty(const csv_field *field, const char *why) {
  return field->size == 0 || csv_complain(field, 0, "must be empty %s", why);
}

static bool must_be_given(const csv_field *field, const char *why) {
  return field->size != 0 || csv_complain(field, 0, "must not be empty %s", why);
}

static bool read_customer(const reader *in, const csv_field *field, customer_row **customer) {
  *customer = find_code(&in->customers, field);
  return *customer || csv_complain(field, 0, "there is no customer \"%s\" in customers.csv", field->text);
}

static bool read_job(const reader *in, const csv_field *field, const customer_row *customer, job_row **job) {
  *job = NULL;
  if (field->size == 0) return true;
  *job = find_code(&in->jobs, field);
  if (!*job) return csv_complain(field, 0, "there is no job \"%s\" in jobs.csv", field->text);
  if ((*job)->customer == customer) return true;
  return csv_complain(field, 0, "the job \"%s\" belongs to customer %s", field->text,
                      (*job)->customer->fields[CUSTOMER_CODE].text);
}

/* The days on which something happens; the files' first and last are the data's. */
static bool read_event_date(reader *in, const csv_field *field, int32_t *date) {
  if (!read_date(field, date)) return false;
  data_set *data = in->data;
  if (*date == 0) return true;
  if (data->first_date == 0 || *date < data->first_date) data->first_date = *date;
  if (*date > data->last_date) data->last_date = *date;
  return true;
}

/* A date on which a document is undone. */
static bool read_end_date(reader *in, const csv_field *field, int32_t begin, int32_t *date) {
  if (!read_event_date(in, field, date)) return false;
  return *date == 0 || *date >= begin ||
         csv_complain(field, 0, "\"%s\" is before the row's own date", field->text);
}

/* ---- terms: "net:30", "eom:15", "proximo:19:20", "split:30@0;40@30;rest@60" ---- */

/* A whole number up to 36500 at *text, which moves behind it. */
static bool take_number(const char **text, int32_t *number) {
  const char *digit = *text;
  int32_t value = 0;
  while (*digit >= '0' && *digit <= '9' && value <= 36500) value = value * 10 + (*digit++ - '0');
  if (digit == *text || value > 36500) return false;
  *number = value;
  *text = digit;
  return true;
}

static bool take_mark(const char **text, const char *mark) {
  size_t size = strlen(mark);
  if (strncmp(*text, mark, size) != 0) return false;
  *text += size;
  return true;
}

/* "30@0" or "rest@60" */
static bool take_share(const char **text, oi_terms_portion *portion) {
  int32_t percent = 0;
  if (take_mark(text, "rest")) {
    portion->share = OI_PORTION_SHARE_REMAINDER;
  } else if (take_number(text, &percent)) {
    portion->share = OI_PORTION_SHARE_PERCENT;
    if (oi_decimal_from_int64(percent, 0, &portion->percent, NULL) != OI_OK) return false;
  } else {
    return false;
  }
  return take_mark(text, "@") && take_number(text, &portion->days);
}

static bool take_shares(const char **text, terms *result) {
  for (;;) {
    if (!take_share(text, &result->portions[result->count++])) return false;
    if (!take_mark(text, ";")) return true;
  }
}

static bool take_terms(const char **text, terms *result) {
  if (take_mark(text, "split:")) return take_shares(text, result);
  oi_terms_portion *portion = &result->portions[result->count++];
  if (take_mark(text, "net:")) return take_number(text, &portion->days);
  if (take_mark(text, "eom:")) {
    portion->day = 31; /* the end of the month, after the days */
    return take_number(text, &portion->days);
  }
  portion->kind = OI_DUE_RULE_KIND_PROXIMO;
  return take_mark(text, "proximo:") && take_number(text, &portion->cutoff) && take_mark(text, ":") &&
         take_number(text, &portion->day);
}

static size_t count_of(const char *text, char wanted) {
  size_t count = 0;
  for (; *text; ++text) count += *text == wanted;
  return count;
}

static bool read_terms(data_set *data, const csv_field *field, terms *result) {
  *result = (terms){0};
  if (field->size == 0) return true;
  size_t most = count_of(field->text, ';') + 1;
  result->portions = data_alloc(data, most, sizeof *result->portions);
  if (!result->portions) return false;
  for (size_t i = 0; i < most; ++i) OI_INIT(result->portions[i]);
  const char *text = field->text;
  if (take_terms(&text, result) && *text == '\0') return true;
  return csv_complain(field, (size_t)(text - field->text),
                      "\"%s\" is not of the form net:30, eom:30, proximo:19:20 or split:30@0;rest@60",
                      field->text);
}

/* ---- applications: "oldest", or "INV-1:10.00;fee/F-1:5.00" ---- */

static const word item_words[] = {
    {"invoice", OI_ITEM_KIND_INVOICE},
    {"debit_note", OI_ITEM_KIND_DEBIT_NOTE},
    {"fee", OI_ITEM_KIND_FEE},
    {"opening_debit", OI_ITEM_KIND_OPENING_DEBIT},
    {"payment", OI_ITEM_KIND_PAYMENT},
    {"credit_memo", OI_ITEM_KIND_CREDIT_MEMO},
    {NULL, 0},
};

/* "fee/F-1" is fee F-1; a number that begins with no kind is an invoice's, slashes and all. */
static void read_target_item(const char *text, size_t size, payment_target *target) {
  target->kind = OI_ITEM_KIND_INVOICE;
  for (const word *one = item_words; one->text; ++one) {
    size_t length = strlen(one->text);
    if (size <= length || memcmp(text, one->text, length) != 0 || text[length] != '/') continue;
    target->kind = one->value;
    text += length + 1;
    size -= length + 1;
    break;
  }
  target->number = text;
  target->number_size = size;
}

/* "TARGET:AMOUNT" of `size` bytes; the last colon counts. */
static bool read_target(const csv_field *field, const char *text, size_t size, const oi_currency *currency,
                        payment_target *target) {
  size_t colon = size;
  while (colon > 0 && text[colon - 1] != ':') --colon;
  if (colon < 2 || colon == size)
    return csv_complain(field, (size_t)(text - field->text), "\"%.*s\" is not of the form NUMBER:AMOUNT",
                        (int)size, text);
  target->text = text;
  read_target_item(text, colon - 1, target);
  return read_part_amount(field, text + colon, size - colon, currency, &target->amount);
}

static bool read_applications(data_set *data, const csv_field *field, const oi_currency *currency,
                              payment_row *payment) {
  payment->oldest_first = strcmp(field->text, "oldest") == 0;
  if (payment->oldest_first || field->size == 0) return true;
  payment->targets = data_alloc(data, count_of(field->text, ';') + 1, sizeof *payment->targets);
  if (!payment->targets) return false;
  for (const char *text = field->text;; ++text) {
    size_t size = strcspn(text, ";");
    if (!read_target(field, text, size, currency, &payment->targets[payment->target_count++])) return false;
    text += size;
    if (*text == '\0') return true;
  }
}

/* ---- rows ---- */

/* What a customer's page would have to show; the customer that shows most is a good example. */
static void show(customer_row *customer, unsigned kind_of_business) {
  customer->shown |= 1u << kind_of_business;
  ++customer->document_count;
}
enum {
  SHOWS_ITEMS = 0,
  SHOWS_REVERSALS = 16,
  SHOWS_JOBS = 24,
  SHOWS_INSTALMENTS,
  SHOWS_CURRENCIES,
  SHOWS_FEES
};

static void show_currency(customer_row *customer, const oi_currency *currency) {
  if (strcmp(customer->currency.code, currency->code) != 0) show(customer, SHOWS_CURRENCIES);
}

static bool read_customer_row(reader *in, customer_row *row) {
  static const word statuses[] = {
      {"", OI_CUSTOMER_STATUS_ACTIVE},           {"active", OI_CUSTOMER_STATUS_ACTIVE},
      {"prospect", OI_CUSTOMER_STATUS_PROSPECT}, {"inactive", OI_CUSTOMER_STATUS_INACTIVE},
      {"not_used", OI_CUSTOMER_STATUS_NOT_USED}, {NULL, 0}};
  static const word partial[] = {{"", OI_PARTIAL_PAYMENTS_INHERIT},
                                 {"inherit", OI_PARTIAL_PAYMENTS_INHERIT},
                                 {"allow", OI_PARTIAL_PAYMENTS_ALLOW},
                                 {"refuse", OI_PARTIAL_PAYMENTS_REFUSE},
                                 {NULL, 0}};
  static const word kinds[] = {{"", 0}, {"individual", 0}, {"company", 0}, {NULL, 0}};
  const csv_field *fields = row->fields;
  int32_t kind = 0;
  return read_word(&fields[CUSTOMER_KIND], kinds, &kind) &&
         read_word(&fields[CUSTOMER_STATUS], statuses, &row->status) &&
         read_currency(&fields[CUSTOMER_CURRENCY], &row->currency) &&
         read_terms(in->data, &fields[CUSTOMER_TERMS], &row->terms) &&
         read_amount(&fields[CUSTOMER_CREDIT_LIMIT], &row->currency, &row->credit_limit) &&
         read_word(&fields[CUSTOMER_PARTIAL_PAYMENTS], partial, &row->partial_payments) &&
         read_date(&fields[CUSTOMER_ESTABLISHED], &row->established);
}

/* Once all customers are known by their codes. */
static bool read_parent(const reader *in, customer_row *row) {
  const csv_field *code = &row->fields[CUSTOMER_PARENT];
  if (code->size == 0) return true;
  if (!read_customer(in, code, &row->parent)) return false;
  return row->parent < row ||
         csv_complain(code, 0, "the parent \"%s\" must stand above its children", code->text);
}

static bool read_job_row(reader *in, job_row *row) {
  static const word statuses[] = {
      {"", OI_JOB_STATUS_ACTIVE},           {"active", OI_JOB_STATUS_ACTIVE},
      {"inactive", OI_JOB_STATUS_INACTIVE}, {"cancelled", OI_JOB_STATUS_CANCELLED},
      {"closed", OI_JOB_STATUS_CLOSED},     {NULL, 0}};
  if (!read_customer(in, &row->fields[JOB_CUSTOMER], &row->customer)) return false;
  show(row->customer, SHOWS_JOBS);
  return read_word(&row->fields[JOB_STATUS], statuses, &row->status);
}

static bool read_invoice_row(reader *in, invoice_row *row) {
  static const word kinds[] = {{"", OI_ITEM_KIND_INVOICE},
                               {"invoice", OI_ITEM_KIND_INVOICE},
                               {"debit_note", OI_ITEM_KIND_DEBIT_NOTE},
                               {"opening_debit", OI_ITEM_KIND_OPENING_DEBIT},
                               {NULL, 0}};
  const csv_field *fields = row->fields;
  oi_currency currency;
  if (!read_word(&fields[INVOICE_KIND], kinds, &row->kind) ||
      !read_customer(in, &fields[INVOICE_CUSTOMER], &row->customer) ||
      !read_job(in, &fields[INVOICE_JOB], row->customer, &row->job) ||
      !read_event_date(in, &fields[INVOICE_DATE], &row->date) ||
      !read_date(&fields[INVOICE_DOCUMENT_DATE], &row->document_date) ||
      !read_date(&fields[INVOICE_DUE], &row->due) ||
      !read_terms(in->data, &fields[INVOICE_TERMS], &row->terms) ||
      !read_document_currency(&fields[INVOICE_CURRENCY], row->customer, &currency) ||
      !read_amount(&fields[INVOICE_TOTAL], &currency, &row->total) ||
      !read_end_date(in, &fields[INVOICE_VOID_DATE], row->date, &row->void_date) ||
      !read_yes(&fields[INVOICE_VOID_UNAPPLY], &row->void_unapply))
    return false;
  show(row->customer, SHOWS_ITEMS + (unsigned)row->kind);
  show_currency(row->customer, &currency);
  if (row->terms.count > 1) show(row->customer, SHOWS_INSTALMENTS);
  if (row->void_date) show(row->customer, SHOWS_REVERSALS + OI_REVERSAL_KIND_VOIDED);
  return row->void_date || must_be_empty(&fields[INVOICE_VOID_UNAPPLY], "without a void_date");
}

static bool read_payment_reversal(reader *in, payment_row *row, const oi_currency *currency) {
  static const word kinds[] = {{"insufficient_funds", OI_REVERSAL_KIND_INSUFFICIENT_FUNDS},
                               {"chargeback", OI_REVERSAL_KIND_CHARGEBACK},
                               {"payment_reversed", OI_REVERSAL_KIND_PAYMENT_REVERSED},
                               {NULL, 0}};
  const csv_field *fields = row->fields;
  if (!read_end_date(in, &fields[PAYMENT_REVERSAL_DATE], row->date, &row->reversal_date)) return false;
  if (row->reversal_date == 0) {
    const char *why = "without a reversal_date";
    return must_be_empty(&fields[PAYMENT_REVERSAL_KIND], why) && must_be_empty(&fields[PAYMENT_FEE], why) &&
           must_be_empty(&fields[PAYMENT_FEE_NUMBER], why) && must_be_empty(&fields[PAYMENT_FEE_DUE], why);
  }
  if (!read_word(&fields[PAYMENT_REVERSAL_KIND], kinds, &row->reversal_kind) ||
      !read_amount(&fields[PAYMENT_FEE], currency, &row->fee) ||
      !read_date(&fields[PAYMENT_FEE_DUE], &row->fee_due))
    return false;
  show(row->customer, SHOWS_REVERSALS + (unsigned)row->reversal_kind);
  if (fields[PAYMENT_FEE].size != 0) show(row->customer, SHOWS_FEES);
  return true;
}

static bool read_payment_row(reader *in, payment_row *row) {
  const csv_field *fields = row->fields;
  oi_currency currency;
  if (!read_customer(in, &fields[PAYMENT_CUSTOMER], &row->customer) ||
      !read_job(in, &fields[PAYMENT_JOB], row->customer, &row->job) ||
      !read_event_date(in, &fields[PAYMENT_DATE], &row->date) ||
      !read_date(&fields[PAYMENT_VALUE_DATE], &row->value_date) ||
      !read_document_currency(&fields[PAYMENT_CURRENCY], row->customer, &currency) ||
      !read_amount(&fields[PAYMENT_AMOUNT], &currency, &row->amount) ||
      !read_applications(in->data, &fields[PAYMENT_APPLICATIONS], &currency, row))
    return false;
  show(row->customer, SHOWS_ITEMS + OI_ITEM_KIND_PAYMENT);
  show_currency(row->customer, &currency);
  return read_payment_reversal(in, row, &currency);
}

/* Which columns go with which kind of credit. */
static bool check_credit_row(const credit_row *row) {
  const csv_field *fields = row->fields;
  bool memo = row->kind == OI_ITEM_KIND_CREDIT_MEMO;
  bool write_off = row->kind == OI_ITEM_KIND_WRITE_OFF;
  bool about_item = memo || write_off || row->kind == OI_ITEM_KIND_REFUND;
  if (!memo && !(must_be_empty(&fields[CREDIT_JOB], "except in credit memos") &&
                 must_be_empty(&fields[CREDIT_DISPLACE], "except in credit memos")))
    return false;
  if (!write_off && !(must_be_empty(&fields[CREDIT_REVERSAL_DATE], "except in write-offs") &&
                      must_be_given(&fields[CREDIT_AMOUNT], "except in write-offs")))
    return false;
  if (!about_item) return must_be_empty(&fields[CREDIT_ITEM], "in account credits");
  if (!memo && !must_be_given(&fields[CREDIT_ITEM], "in write-offs and refunds")) return false;
  if (memo && row->item_kind != 0 && row->item_kind != OI_ITEM_KIND_INVOICE)
    return csv_complain(&fields[CREDIT_ITEM_KIND], 0, "a credit memo is about an invoice, or about nothing");
  return fields[CREDIT_ITEM].size == 0 || must_be_given(&fields[CREDIT_ITEM_KIND], "beside an item");
}

static bool read_credit_row(reader *in, credit_row *row) {
  static const word kinds[] = {{"credit_memo", OI_ITEM_KIND_CREDIT_MEMO},
                               {"account_credit", OI_ITEM_KIND_ACCOUNT_CREDIT},
                               {"write_off", OI_ITEM_KIND_WRITE_OFF},
                               {"refund", OI_ITEM_KIND_REFUND},
                               {NULL, 0}};
  const csv_field *fields = row->fields;
  oi_currency currency;
  if (!read_word(&fields[CREDIT_KIND], kinds, &row->kind) ||
      !read_customer(in, &fields[CREDIT_CUSTOMER], &row->customer) ||
      !read_job(in, &fields[CREDIT_JOB], row->customer, &row->job) ||
      !read_event_date(in, &fields[CREDIT_DATE], &row->date) ||
      !read_document_currency(&fields[CREDIT_CURRENCY], row->customer, &currency) ||
      !read_amount(&fields[CREDIT_AMOUNT], &currency, &row->amount) ||
      (fields[CREDIT_ITEM_KIND].size != 0 &&
       !read_word(&fields[CREDIT_ITEM_KIND], item_words, &row->item_kind)) ||
      !read_yes(&fields[CREDIT_DISPLACE], &row->displace) ||
      !read_end_date(in, &fields[CREDIT_REVERSAL_DATE], row->date, &row->reversal_date))
    return false;
  show(row->customer, SHOWS_ITEMS + (unsigned)row->kind);
  show_currency(row->customer, &currency);
  if (row->reversal_date) show(row->customer, SHOWS_REVERSALS + OI_REVERSAL_KIND_RECOVERED);
  return check_credit_row(row);
}

/* ---- files ---- */

static const csv_column customer_columns[CUSTOMER_COLUMNS] = {
    {"code", true},          {"name", true},
    {"kind", false},         {"status", false},
    {"label", false},        {"currency", true},
    {"terms", false},        {"salesperson", false},
    {"credit_limit", false}, {"partial_payments", false},
    {"parent", false},       {"established", false}};
static const csv_column job_columns[JOB_COLUMNS] = {
    {"code", true}, {"customer", true}, {"name", false}, {"status", false}};
static const csv_column invoice_columns[INVOICE_COLUMNS] = {
    {"number", true},     {"kind", false},          {"customer", true},     {"job", false},
    {"date", true},       {"document_date", false}, {"due", false},         {"terms", false},
    {"total", true},      {"currency", false},      {"salesperson", false}, {"series", false},
    {"reference", false}, {"notes", false},         {"void_date", false},   {"void_unapply", false}};
static const csv_column payment_columns[PAYMENT_COLUMNS] = {
    {"number", true},          {"customer", true},       {"job", false},      {"date", true},
    {"value_date", false},     {"amount", true},         {"currency", false}, {"method", false},
    {"transaction_id", false}, {"reference", false},     {"notes", false},    {"applications", false},
    {"reversal_date", false},  {"reversal_kind", false}, {"fee", false},      {"fee_number", false},
    {"fee_due", false}};
static const csv_column credit_columns[CREDIT_COLUMNS] = {
    {"number", true},     {"kind", true},      {"customer", true},      {"job", false},  {"date", true},
    {"amount", false},    {"currency", false}, {"item_kind", false},    {"item", false}, {"displace", false},
    {"reference", false}, {"notes", false},    {"reversal_date", false}};

static char *join_path(data_set *data, const char *folder, const char *name) {
  size_t size = strlen(folder) + strlen(name) + 2;
  char *path = data_alloc(data, size, 1);
  if (path) snprintf(path, size, "%s/%s", folder, name);
  return path;
}

/* Reads the fields of file number `which` and makes as many zeroed rows, each with a pointer to its fields.
 */
static void *read_file(data_set *data, size_t which, const char *folder, const char *name,
                       const csv_column *columns, size_t column_count, size_t row_size, size_t *count) {
  csv_file *file = &data->memory->files[which];
  const char *path = join_path(data, folder, name);
  csv_field *read = NULL;
  void *rows = NULL;
  if (path && csv_open(file, path, columns, column_count) && csv_read_rows(file, &read, count)) {
    csv_field *fields = data_alloc(data, *count * column_count, sizeof *fields);
    rows = data_alloc(data, *count, row_size);
    if (!fields || !rows) {
      rows = NULL;
    } else if (*count > 0) {
      memcpy(fields, read, *count * column_count * sizeof *fields);
    }
    for (size_t i = 0; rows && i < *count; ++i)
      *(const csv_field **)((char *)rows + i * row_size) = fields + i * column_count;
  }
  free(read);
  return rows;
}

static bool load_customers(reader *in, const char *folder) {
  data_set *data = in->data;
  data->customers = read_file(data, 0, folder, "customers.csv", customer_columns, CUSTOMER_COLUMNS,
                              sizeof *data->customers, &data->customer_count);
  if (!data->customers) return false;
  for (size_t i = 0; i < data->customer_count; ++i) {
    if (!read_customer_row(in, &data->customers[i])) return false;
  }
  if (!index_codes(data, &in->customers, data->customers, data->customer_count, sizeof *data->customers))
    return false;
  for (size_t i = 0; i < data->customer_count; ++i) {
    if (!read_parent(in, &data->customers[i])) return false;
  }
  return true;
}

static bool load_jobs(reader *in, const char *folder) {
  data_set *data = in->data;
  data->jobs =
      read_file(data, 1, folder, "jobs.csv", job_columns, JOB_COLUMNS, sizeof *data->jobs, &data->job_count);
  if (!data->jobs) return false;
  for (size_t i = 0; i < data->job_count; ++i) {
    if (!read_job_row(in, &data->jobs[i])) return false;
  }
  return index_codes(data, &in->jobs, data->jobs, data->job_count, sizeof *data->jobs);
}

static bool load_invoices(reader *in, const char *folder) {
  data_set *data = in->data;
  data->invoices = read_file(data, 2, folder, "invoices.csv", invoice_columns, INVOICE_COLUMNS,
                             sizeof *data->invoices, &data->invoice_count);
  if (!data->invoices) return false;
  for (size_t i = 0; i < data->invoice_count; ++i) {
    if (!read_invoice_row(in, &data->invoices[i])) return false;
  }
  return true;
}

static bool load_payments(reader *in, const char *folder) {
  data_set *data = in->data;
  data->payments = read_file(data, 3, folder, "payments.csv", payment_columns, PAYMENT_COLUMNS,
                             sizeof *data->payments, &data->payment_count);
  if (!data->payments) return false;
  for (size_t i = 0; i < data->payment_count; ++i) {
    if (!read_payment_row(in, &data->payments[i])) return false;
  }
  return true;
}

static bool load_credits(reader *in, const char *folder) {
  data_set *data = in->data;
  data->credits = read_file(data, 4, folder, "credits.csv", credit_columns, CREDIT_COLUMNS,
                            sizeof *data->credits, &data->credit_count);
  if (!data->credits) return false;
  for (size_t i = 0; i < data->credit_count; ++i) {
    if (!read_credit_row(in, &data->credits[i])) return false;
  }
  return true;
}

bool load_data(data_set *data, const char *folder) {
  memset(data, 0, sizeof *data);
  data->memory = calloc(1, sizeof *data->memory);
  if (!data->memory) {
    fputs("out of memory\n", stderr);
    return false;
  }
  reader in = {data, {0}, {0}};
  return load_customers(&in, folder) && load_jobs(&in, folder) && load_invoices(&in, folder) &&
         load_payments(&in, folder) && load_credits(&in, folder);
}

static unsigned count_of_bits(uint32_t bits) {
  unsigned count = 0;
  for (; bits; bits &= bits - 1) ++count;
  return count;
}

const customer_row *most_telling_customer(const data_set *data) {
  const customer_row *best = NULL;
  for (size_t i = 0; i < data->customer_count; ++i) {
    const customer_row *one = &data->customers[i];
    unsigned shown = count_of_bits(one->shown);
    unsigned most = best ? count_of_bits(best->shown) : 0;
    if (!best || shown > most || (shown == most && one->document_count > best->document_count)) best = one;
  }
  return best;
}
