#include "books.h"

int32_t on(const char *date) {
  int32_t day = 0;
  OK(oi_date_parse(date, OI_NUL_TERMINATED, &day, FRESH));
  return day;
}

oi_money money(const char *text) {
  oi_money amount;
  OK(oi_money_parse(text, OI_NUL_TERMINATED, &amount, FRESH));
  return amount;
}

oi_decimal decimal(const char *text) {
  oi_decimal value;
  OK(oi_decimal_parse(text, OI_NUL_TERMINATED, &value, FRESH));
  return value;
}

oi_command_info at(const char *date) {
  oi_command_info info;
  OI_INIT(info);
  info.effective = on(date);
  return info;
}

oi_as_of as_of(const char *date) {
  oi_as_of point;
  OI_INIT(point);
  point.date = on(date);
  return point;
}

oi_item_ref item(oi_item_kind kind, uint64_t id) {
  oi_item_ref ref;
  ref.id = id;
  ref.kind = kind;
  ref.reserved = 0;
  return ref;
}

oi_ledger *new_books(void) {
  oi_ledger *ledger = NULL;
  OK(oi_ledger_create(NULL, &ledger, FRESH));
  return ledger;
}

uint64_t customer(oi_ledger *ledger, const char *code) {
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_outcome outcome;
  OI_INIT(outcome);
  OI_INIT(input);
  input.code = oi_text_of(code);
  input.name = oi_text_of(code);
  memcpy(input.currency, "USD", 3);
  OK(oi_ledger_create_customer(ledger, &info, &input, &outcome, FRESH));
  return outcome.id;
}

uint64_t invoice(oi_ledger *ledger, uint64_t of, const char *number, const char *date, const char *total) {
  oi_command_info info = at(date);
  oi_invoice_input input;
  oi_outcome outcome;
  OI_INIT(outcome);
  OI_INIT(input);
  input.customer = of;
  input.number = oi_text_of(number);
  input.total = money(total);
  OK(oi_ledger_issue_invoice(ledger, &info, &input, &outcome, NULL, FRESH));
  return outcome.id;
}

uint64_t payment(oi_ledger *ledger, uint64_t of, const char *date, const char *amount) {
  oi_command_info info = at(date);
  oi_payment_input input;
  oi_outcome outcome;
  OI_INIT(outcome);
  OI_INIT(input);
  input.customer = of;
  input.amount = money(amount);
  OK(oi_ledger_record_payment(ledger, &info, &input, &outcome, NULL, FRESH));
  return outcome.id;
}

oi_money remaining(const oi_ledger *ledger, oi_item_kind kind, uint64_t id) {
  oi_item_ref which = item(kind, id);
  oi_as_of end = as_of("9999-12-31");
  oi_result *result = NULL;
  oi_item_row row;
  size_t written = 0;
  memset(&row, 0, sizeof row);
  OK(oi_ledger_find_item(ledger, &which, &end, &result, FRESH));
  OK(oi_result_read_items(result, 0, &row, 1, &written, FRESH));
  EQUAL(written, 1);
  oi_result_free(result);
  return row.remaining;
}

oi_digest digest(const oi_ledger *ledger) {
  oi_digest state;
  OK(oi_ledger_state_digest(ledger, &state, FRESH));
  return state;
}

int same_digest(oi_digest a, oi_digest b) {
  return a.lo == b.lo && a.hi == b.hi;
}
