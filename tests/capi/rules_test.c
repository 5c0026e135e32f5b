/* The rules that hold for every function: sizes, flags, strides, texts, outputs, errors. */
#include "books.h"

#include <stdlib.h>

/* A structure of a newer header: more fields behind the ones this library knows. */
typedef struct newer_customer {
  oi_customer_input known;
  uint64_t more[2];
} newer_customer;

static void a_larger_structure_is_taken_while_its_tail_is_zero(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  newer_customer input;
  memset(&input, 0, sizeof input);
  input.known.struct_size = sizeof input;
  OK(oi_ledger_create_customer(ledger, &info, &input.known, NULL, FRESH));
  input.more[1] = 1;
  BLAMES(OI_BAD_STRUCT_SIZE, "customer", oi_ledger_create_customer(ledger, &info, &input.known, NULL, FRESH));
  oi_ledger_free(ledger);
}

static void a_size_nobody_had_is_refused(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_outcome outcome;
  OI_INIT(input);
  OI_INIT(outcome);
  input.struct_size = 0;
  BLAMES(OI_BAD_STRUCT_SIZE, "customer", oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  input.struct_size = SAME_HEADER ? sizeof input - 1 : 8;
  BLAMES(OI_BAD_STRUCT_SIZE, "customer", oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  input.struct_size = UINT32_MAX; /* never set: nothing behind it may be read */
  BLAMES(OI_BAD_STRUCT_SIZE, "customer", oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  input.struct_size = sizeof input;
  info.struct_size = 8;
  BLAMES(OI_BAD_STRUCT_SIZE, "info", oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  info.struct_size = sizeof info;
  outcome.struct_size = 8;
  BLAMES(OI_BAD_STRUCT_SIZE, "outcome", oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  outcome.struct_size = UINT32_MAX;
  BLAMES(OI_BAD_STRUCT_SIZE, "outcome", oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  oi_ledger_free(ledger);
}

/* Structures grew before the first release, when program and library are of one header: the shorter ones are none. */
static void a_size_from_before_the_first_release_is_refused(void) {
  oi_ledger *ledger = new_books();
  oi_ledger *another = NULL;
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_job_input job;
  oi_ledger_options options;
  OI_INIT(input);
  input.struct_size = (uint32_t)offsetof(oi_customer_input, group);
  BLAMES(OI_BAD_STRUCT_SIZE, "customer", oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  OI_INIT(job);
  job.customer = customer(ledger, "ACME");
  job.struct_size = (uint32_t)offsetof(oi_job_input, site);
  BLAMES(OI_BAD_STRUCT_SIZE, "job", oi_ledger_create_job(ledger, &info, &job, NULL, FRESH));
  OI_INIT(options);
  options.struct_size = (uint32_t)offsetof(oi_ledger_options, hash_secret);
  BLAMES(OI_BAD_STRUCT_SIZE, "options", oi_ledger_create(&options, &another, FRESH));
  oi_ledger_free(ledger);
}

static void an_unknown_flag_or_a_used_reserve_is_refused(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_outcome outcome;
  OI_INIT(input);
  OI_INIT(outcome);
  input.flags = 0x80000000u;
  BLAMES(OI_UNKNOWN_FLAG, "customer", oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  input.flags = 0;
  input.reserved = 1;
  BLAMES(OI_INVALID_ARGUMENT, "reserved", oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  input.reserved = 0;
  outcome.flags = 1;
  BLAMES(OI_UNKNOWN_FLAG, "outcome", oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  oi_ledger_free(ledger);
}

static void a_pointer_that_is_needed_may_not_be_null(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_as_of today = as_of("2026-01-01");
  OI_INIT(input);
  BLAMES(OI_NULL_ARGUMENT, "ledger", oi_ledger_create_customer(NULL, &info, &input, NULL, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "info", oi_ledger_create_customer(ledger, NULL, &input, NULL, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "customer", oi_ledger_create_customer(ledger, &info, NULL, NULL, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "result", oi_ledger_list_items(ledger, NULL, &today, NULL, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "ledger", oi_ledger_verify(NULL, FRESH));
  EQUAL(oi_ledger_verify(NULL, NULL), OI_NULL_ARGUMENT);
  oi_ledger_free(ledger);
}

static void a_crooked_pointer_is_refused(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  uint64_t room[sizeof(oi_customer_input) / 8 + 2];
  const void *crooked = (const char *)room + 4;
  memset(room, 0, sizeof room);
  BLAMES(OI_INVALID_ARGUMENT, "customer",
         oi_ledger_create_customer(ledger, &info, (const oi_customer_input *)crooked, NULL, FRESH));
  oi_ledger_free(ledger);
}

static void arrays_tell_their_stride(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_invoice_input input;
  struct {
    oi_due_portion portion;
    uint64_t own;
  } mine[2];
  OI_INIT(input);
  memset(mine, 0xff, sizeof mine);
  OI_INIT(mine[0].portion);
  mine[0].portion.amount = money("1.00 USD");
  mine[0].portion.due = on("2026-02-01");
  mine[1].portion = mine[0].portion;
  input.customer = customer(ledger, "ACME");
  input.total = money("2.00 USD");
  input.portions = &mine[0].portion;
  input.portion_count = 2;
  input.portion_stride = sizeof mine[0];
  OK(oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  mine[1].portion.due = -1;
  BLAMES(OI_DATE_OUT_OF_RANGE, "due", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  EQUAL(err.position, 1);
  mine[1].portion.struct_size = 0;
  BLAMES(OI_BAD_STRUCT_SIZE, "portions", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  EQUAL(err.position, 1);
  input.portion_stride = 8;
  BLAMES(OI_INVALID_ARGUMENT, "portions", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.portion_stride = sizeof mine[0] + 1;
  BLAMES(OI_INVALID_ARGUMENT, "portions", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.portion_stride = 0;
  input.portion_count = SIZE_MAX;
  BLAMES(OI_LIMIT_EXCEEDED, "portions", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.portion_count = 1001;
  BLAMES(OI_LIMIT_EXCEEDED, "portions", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.portion_count = 1000;
  mine[0].portion.struct_size = 0;
  BLAMES(OI_BAD_STRUCT_SIZE, "portions", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.portions = NULL;
  BLAMES(OI_NULL_ARGUMENT, "portions", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.portion_count = 0;
  OK(oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  oi_ledger_free(ledger);
}

static void many_parts_need_more_than_the_stack(void) {
  enum { many = 300 };
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_invoice_input input;
  oi_line_input lines[many];
  oi_line_tax tax;
  oi_outcome outcome;
  oi_money left;
  OI_INIT(input);
  OI_INIT(tax);
  OI_INIT(outcome);
  tax.code = oi_text_of("VAT");
  tax.percent = decimal("10");
  OI_INIT(lines[0]);
  lines[0].unit_price = decimal("1.00");
  lines[0].taxes = &tax;
  lines[0].tax_count = 1;
  for (int i = 1; i < many; ++i) lines[i] = lines[0];
  input.customer = customer(ledger, "ACME");
  input.lines = lines;
  input.line_count = many;
  OK(oi_ledger_issue_invoice(ledger, &info, &input, &outcome, NULL, FRESH));
  left = remaining(ledger, OI_ITEM_KIND_INVOICE, outcome.id);
  MONEY(left, "330.00 USD");
  oi_ledger_free(ledger);
}

/* Each text as data and size; OI_NUL_TERMINATED where the size is 0 and the text is not. */
static oi_status named(oi_ledger *ledger, const char *data, size_t size) {
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  OI_INIT(input);
  input.name.data = data;
  input.name.size = size;
  return oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH);
}

static void texts_are_utf8(void) {
  static const char *const good[] = {
      "", "Acme", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "\xed\x9f\xbf", "\xf4\x8f\xbf\xbd"};
  static const struct {
    const char *data;
    size_t size;
    uint64_t position;
  } bad[] = {
      {"a\xff", 2, 1},            /* no such byte */
      {"ab\xc3", 3, 2},           /* cut off */
      {"\xe2\x82", 2, 0},         /* cut off */
      {"\xf0\x9f\x98", 3, 0},     /* cut off */
      {"\xc0\xaf", 2, 0},         /* overlong */
      {"\xe0\x80\xaf", 3, 0},     /* overlong */
      {"\xf0\x80\x80\xaf", 4, 0}, /* overlong */
      {"\xed\xa0\x80", 3, 0},     /* a lone surrogate */
      {"\xf4\x90\x80\x80", 4, 0}, /* above U+10FFFF */
      {"\x80", 1, 0},             /* a tail without a head */
      {"Ac\0me", 5, 2},           /* an embedded NUL */
      {"Ac\x01me", 5, 2},         /* a control character */
      {"Ac\x7fme", 5, 2},         /* another */
      {"Ac\xc2\x85me", 6, 2},     /* and one of the second set */
      {"Ac\xe2\x80\x8eme", 7, 2}, /* a mark of direction */
      {"\xef\xbb\xbf\x41", 4, 0}, /* a byte order mark */
      {"Acme\xc2\xa0 ", 7, 4},    /* blanks at the end */
  };
  oi_ledger *ledger = new_books();
  for (size_t i = 0; i < sizeof good / sizeof good[0]; ++i) {
    OK(named(ledger, good[i], strlen(good[i])));
    OK(named(ledger, good[i], OI_NUL_TERMINATED));
  }
  OK(named(ledger, NULL, 0));
  OK(named(ledger, "Acme\xff", 4)); /* only what belongs to it is looked at */
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; ++i) {
    BLAMES(OI_INVALID_TEXT, "name", named(ledger, bad[i].data, bad[i].size));
    EQUAL(err.position, bad[i].position);
  }
  BLAMES(OI_NULL_ARGUMENT, "name", named(ledger, NULL, 1));
  BLAMES(OI_NULL_ARGUMENT, "name", named(ledger, NULL, OI_NUL_TERMINATED));
  BLAMES(OI_LIMIT_EXCEEDED, "name", named(ledger, "x", SIZE_MAX - 1));
  oi_ledger_free(ledger);
}

static void long_texts_meet_a_limit(void) {
  oi_ledger *ledger = new_books();
  char *text = malloc(70000);
  memset(text, 'x', 70000);
  OK(named(ledger, text, 1000));
  BLAMES(OI_LIMIT_EXCEEDED, "name", named(ledger, text, 1001));
  free(text);
  oi_ledger_free(ledger);
}

/* Every text of every input is checked: each is made bad in turn. */
static void check_each_text(oi_ledger *ledger, oi_text *texts[], const char *const fields[], size_t count,
                            oi_status (*call)(oi_ledger *)) {
  for (size_t i = 0; i < count; ++i) {
    const oi_text kept = *texts[i];
    *texts[i] = oi_text_of("\xff");
    BLAMES(OI_INVALID_TEXT, fields[i], call(ledger));
    *texts[i] = kept;
  }
}

static oi_command_info some_info;
static oi_customer_input some_customer;
static oi_job_input some_job;
static oi_contract_input some_contract;
static oi_invoice_input some_invoice;
static oi_line_input some_line;
static oi_line_tax some_tax;
static oi_payment_input some_payment;
static oi_credit_memo_input some_memo;
static oi_account_credit_input some_credit;
static oi_refund_input some_refund;
static oi_status create_customer(oi_ledger *ledger) {
  return oi_ledger_create_customer(ledger, &some_info, &some_customer, NULL, FRESH);
}
static oi_status create_job(oi_ledger *ledger) {
  return oi_ledger_create_job(ledger, &some_info, &some_job, NULL, FRESH);
}
static oi_status create_contract(oi_ledger *ledger) {
  return oi_ledger_create_contract(ledger, &some_info, &some_contract, NULL, FRESH);
}
static oi_status issue_invoice(oi_ledger *ledger) {
  return oi_ledger_issue_invoice(ledger, &some_info, &some_invoice, NULL, NULL, FRESH);
}
static oi_status record_payment(oi_ledger *ledger) {
  return oi_ledger_record_payment(ledger, &some_info, &some_payment, NULL, NULL, FRESH);
}
static oi_status issue_memo(oi_ledger *ledger) {
  return oi_ledger_issue_credit_memo(ledger, &some_info, &some_memo, NULL, NULL, FRESH);
}
static oi_status adjust_credit(oi_ledger *ledger) {
  return oi_ledger_adjust_account_credit(ledger, &some_info, &some_credit, NULL, NULL, FRESH);
}
static oi_status pay_out(oi_ledger *ledger) {
  return oi_ledger_refund(ledger, &some_info, &some_refund, NULL, NULL, FRESH);
}

#define TEXTS(call, ...)                                                                                     \
  do {                                                                                                       \
    oi_text *texts[] = {__VA_ARGS__};                                                                        \
    check_each_text(ledger, texts, fields, sizeof texts / sizeof texts[0], call);                            \
  } while (0)

static void every_text_of_every_command_is_checked(void) {
  oi_ledger *ledger = new_books();
  OI_INIT(some_info);
  OI_INIT(some_customer);
  OI_INIT(some_job);
  OI_INIT(some_contract);
  OI_INIT(some_invoice);
  OI_INIT(some_line);
  OI_INIT(some_tax);
  OI_INIT(some_payment);
  OI_INIT(some_memo);
  OI_INIT(some_credit);
  OI_INIT(some_refund);
  some_line.taxes = &some_tax;
  some_line.tax_count = 1;
  some_invoice.lines = &some_line;
  some_invoice.line_count = 1;
  {
    const char *const fields[] = {"actor", "reason", "idempotency_key"};
    TEXTS(create_customer, &some_info.actor, &some_info.reason, &some_info.idempotency_key);
  }
  {
    const char *const fields[] = {"code", "name", "label", "salesperson", "external_ref"};
    TEXTS(create_customer, &some_customer.code, &some_customer.name, &some_customer.label,
          &some_customer.salesperson, &some_customer.external_ref);
  }
  {
    const char *const fields[] = {"code", "name", "external_ref"};
    TEXTS(create_job, &some_job.code, &some_job.name, &some_job.external_ref);
  }
  {
    const char *const fields[] = {"number", "external_ref"};
    TEXTS(create_contract, &some_contract.number, &some_contract.external_ref);
  }
  {
    const char *const fields[] = {"number",       "salesperson", "series",      "reference", "notes",
                                  "external_ref", "product",     "description", "code"};
    TEXTS(issue_invoice, &some_invoice.number, &some_invoice.salesperson, &some_invoice.series,
          &some_invoice.reference, &some_invoice.notes, &some_invoice.external_ref, &some_line.product,
          &some_line.description, &some_tax.code);
  }
  {
    const char *const fields[] = {"number", "method", "transaction_id", "reference", "notes", "external_ref"};
    TEXTS(record_payment, &some_payment.number, &some_payment.method, &some_payment.transaction_id,
          &some_payment.reference, &some_payment.notes, &some_payment.external_ref);
  }
  {
    const char *const fields[] = {"number", "refund_number", "reference", "notes", "external_ref"};
    TEXTS(issue_memo, &some_memo.number, &some_memo.refund_number, &some_memo.reference, &some_memo.notes,
          &some_memo.external_ref);
  }
  {
    const char *const fields[] = {"number", "reference", "notes", "external_ref"};
    TEXTS(adjust_credit, &some_credit.number, &some_credit.reference, &some_credit.notes,
          &some_credit.external_ref);
  }
  {
    const char *const fields[] = {"number", "method", "transaction_id", "notes"};
    TEXTS(pay_out, &some_refund.number, &some_refund.method, &some_refund.transaction_id, &some_refund.notes);
  }
  oi_ledger_free(ledger);
}

static void outputs_are_zero_after_a_refusal(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_payment_input input;
  oi_outcome outcome;
  oi_result *planned = (oi_result *)(void *)&outcome;
  oi_item_ref ref = item(1, 1);
  int32_t date = 7;
  OI_INIT(input);
  memset(&outcome, 0xff, sizeof outcome);
  outcome.struct_size = sizeof outcome;
  outcome.flags = 0;
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_record_payment(ledger, &info, &input, &outcome, &planned, FRESH));
  EQUAL(outcome.id, 0);
  EQUAL(outcome.last_sequence, 0);
  EQUAL(outcome.repeated, 0);
  EQUAL(outcome.struct_size, sizeof outcome);
  CHECK(planned == NULL);
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_find_number(ledger, OI_ITEM_KIND_INVOICE, "x", 1, &ref, FRESH));
  EQUAL(ref.id, 0);
  REFUSED(OI_SYNTAX, oi_date_parse("x", 1, &date, FRESH));
  EQUAL(date, 0);
  outcome.id = 7; /* also when another argument is already wrong */
  REFUSED(OI_NULL_ARGUMENT, oi_ledger_last_sequence(NULL, &outcome.id, FRESH));
  EQUAL(outcome.id, 0);
  oi_ledger_free(ledger);
}

static void an_error_is_filled_as_far_as_its_owner_knows_it(void) {
  oi_ledger *ledger = new_books();
  oi_error error;
  struct {
    oi_error known;
    uint64_t newer;
  } wide;
  oi_item_ref which = item(OI_ITEM_KIND_INVOICE, 17);
  OI_INIT(error);
  memset(&wide, 0xff, sizeof wide);
  wide.known.struct_size = sizeof wide;
  wide.known.flags = 0;
  EQUAL(oi_ledger_list_lines(ledger, &which, (oi_result **)(void *)&wide.newer, &wide.known),
        OI_UNKNOWN_ITEM);
  EQUAL(wide.known.code, OI_UNKNOWN_ITEM);
  EQUAL(wide.known.kind, OI_ENTITY_KIND_INVOICE);
  EQUAL(wide.known.id, 17);
  EQUAL(wide.newer, 0);
  EQUAL(wide.known.related_count, 0);
  TEXT(wide.known.message, "there is no item or draft of this kind and id");

  error.struct_size = 16;
  EQUAL(oi_ledger_verify(ledger, &error), OI_BAD_STRUCT_SIZE);
  EQUAL(error.code, 0); /* nothing was written to it */
  error.struct_size = sizeof error;
  error.flags = 1;
  EQUAL(oi_ledger_verify(ledger, &error), OI_UNKNOWN_FLAG);
  error.flags = 0;
  error.code = 5;
  EQUAL(oi_ledger_verify(ledger, &error), OI_OK);
  EQUAL(error.code, OI_OK);
  oi_ledger_free(ledger);
}

static void ids_dates_and_kinds_have_ranges(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_invoice_input input;
  OI_INIT(input);
  input.customer = UINT64_MAX;
  BLAMES(OI_INVALID_ARGUMENT, "customer", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.customer = 0;
  input.due = OI_LAST_DATE + 1;
  BLAMES(OI_DATE_OUT_OF_RANGE, "due", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.due = -1;
  BLAMES(OI_DATE_OUT_OF_RANGE, "due", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.due = 0;
  input.tax_scope = 2;
  BLAMES(OI_INVALID_ARGUMENT, "tax_scope", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.tax_scope = 0;
  memcpy(input.currency, "USD\0x", 5);
  BLAMES(OI_INVALID_ARGUMENT, "currency", oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  memset(input.currency, 0, sizeof input.currency);
  info.effective = -1;
  BLAMES(OI_DATE_OUT_OF_RANGE, "effective",
         oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  oi_ledger_free(ledger);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(a_larger_structure_is_taken_while_its_tail_is_zero),
      CASE(a_size_nobody_had_is_refused),
      CASE(a_size_from_before_the_first_release_is_refused),
      CASE(an_unknown_flag_or_a_used_reserve_is_refused),
      CASE(a_pointer_that_is_needed_may_not_be_null),
      CASE(a_crooked_pointer_is_refused),
      CASE(arrays_tell_their_stride),
      CASE(many_parts_need_more_than_the_stack),
      CASE(texts_are_utf8),
      CASE(long_texts_meet_a_limit),
      CASE(every_text_of_every_command_is_checked),
      CASE(outputs_are_zero_after_a_refusal),
      CASE(an_error_is_filled_as_far_as_its_owner_knows_it),
      CASE(ids_dates_and_kinds_have_ranges),
  };
  return RUN(cases);
}
