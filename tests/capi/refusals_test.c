/* What a user reads of a refusal: the record, the value, what would do. */
#include "books.h"

#include <stdlib.h>
#include <string.h>

static void told(oi_status status, const char *wanted, oi_status found) {
  char text[512] = "";
  REFUSED(status, found);
  (void)oi_error_describe(&err, text, sizeof text, NULL, NULL);
  TEXT(text, wanted);
}
/* The call is made first. */
#define TELLS(status, wanted, call)                                                                          \
  do {                                                                                                       \
    const oi_status found_status = (call);                                                                   \
    told(status, wanted, found_status);                                                                      \
  } while (0)

static void what_is_taken_is_told_with_its_holder(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-05");
  oi_customer_input input;
  (void)customer(ledger, "ACME");
  OI_INIT(input);
  input.code = oi_text_of("ACME");
  TELLS(OI_NUMBER_TAKEN, "number_taken: customer, code ACME: the number is taken; see 1",
        oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  input.code = oi_text_of("BOLT");
  input.external_ref = oi_text_of("crm-7");
  OK(oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  input.code = oi_text_of("CORK");
  TELLS(OI_EXTERNAL_REF_TAKEN,
        "external_ref_taken: customer, external_ref crm-7: the external reference is taken; see 2",
        oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  oi_ledger_free(ledger);
}

static void a_locked_period_tells_the_first_open_day(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-05");
  oi_lock_period_input lock;
  oi_invoice_input input;
  (void)customer(ledger, "ACME");
  OI_INIT(lock);
  lock.through = on("2026-01-31");
  OK(oi_ledger_lock_period(ledger, &info, &lock, NULL, FRESH));
  OI_INIT(input);
  input.customer = 1;
  input.total = money("10.00 USD");
  TELLS(OI_PERIOD_LOCKED,
        "period_locked: effective: the effective date lies in a locked period; 2026-02-01 or later would do",
        oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  TEXT(err.allowed, "2026-02-01 or later");
  CHECK(err.position == (uint64_t)on("2026-02-01"));
  oi_ledger_free(ledger);
}

static void a_look_up_tells_what_it_did_not_find(void) {
  oi_ledger *ledger = new_books();
  uint64_t id = 0;
  oi_item_ref found;
  TELLS(OI_UNKNOWN_CUSTOMER, "unknown_customer: customer, code ACNE: there is no such customer",
        oi_ledger_find_customer_code(ledger, "ACNE", 4, &id, FRESH));
  TELLS(OI_UNKNOWN_JOB, "unknown_job: job, code J-9: there is no such job",
        oi_ledger_find_job_code(ledger, "J-9", 3, &id, FRESH));
  TELLS(OI_UNKNOWN_CONTRACT, "unknown_contract: contract, number C-9: there is no such contract",
        oi_ledger_find_contract_number(ledger, "C-9", 3, &id, FRESH));
  TELLS(OI_UNKNOWN_ITEM, "unknown_item: invoice, number INV-9: there is no item or draft of this kind and id",
        oi_ledger_find_number(ledger, OI_ITEM_KIND_INVOICE, "INV-9", 5, &found, FRESH));
  oi_ledger_free(ledger);
}

static void a_number_outside_its_range_tells_it_and_the_range(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-05");
  oi_customer_input input;
  OI_INIT(input);
  input.status = 9;
  TELLS(OI_INVALID_ARGUMENT, "invalid_argument: status 9: outside its range; 0 .. 3 would do",
        oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  input.status = 0;
  input.parent = UINT64_MAX;
  TELLS(OI_INVALID_ARGUMENT,
        "invalid_argument: parent 18446744073709551615: outside its range; 0 .. 9223372036854775807 would do",
        oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  oi_ledger_free(ledger);
}

static void what_stands_in_the_way_of_a_document_is_told(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-05");
  oi_job_input job;
  oi_customer_input known;
  oi_invoice_input input;
  oi_payment_input paid;
  oi_settlement_input settlement;
  oi_target_input target;
  oi_void_item_input withdraw;
  oi_settings settings;
  OI_INIT(settings);
  settings.flags = OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS;
  OK(oi_ledger_change_settings(ledger, &info, &settings, NULL, FRESH));
  (void)customer(ledger, "ACME");
  (void)customer(ledger, "BOLT");
  OI_INIT(job);
  job.customer = 2;
  OK(oi_ledger_create_job(ledger, &info, &job, NULL, FRESH));
  OI_INIT(input);
  input.customer = 1;
  input.job = 1;
  input.total = money("10.00 USD");
  TELLS(OI_JOB_MISMATCH, "job_mismatch: job 1, job: the parties belong to different jobs",
        oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.job = 0;
  input.total = money("-10.00 USD");
  TELLS(OI_TOTAL_NEGATIVE, "total_negative: total: the total is negative",
        oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  input.total = money("10.00 USD");
  OK(oi_ledger_draft_invoice(ledger, &info, &input, NULL, FRESH));
  OI_INIT(withdraw);
  withdraw.item = item(OI_ITEM_KIND_INVOICE, 1);
  TELLS(OI_IS_A_DRAFT, "is_a_draft: invoice 1, item: it is still a draft",
        oi_ledger_void_item(ledger, &info, &withdraw, NULL, FRESH));
  OI_INIT(known);
  known.status = OI_CUSTOMER_STATUS_INACTIVE;
  known.code = oi_text_of("CORK");
  OK(oi_ledger_create_customer(ledger, &info, &known, NULL, FRESH));
  input.customer = 3;
  TELLS(OI_CUSTOMER_STATUS_FORBIDS,
        "customer_status_forbids: customer 3, customer: the customer's status forbids it; active, prospect "
        "would do",
        oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  (void)invoice(ledger, 1, "INV-2", "2026-01-02", "10.00 USD");
  OI_INIT(target);
  target.item = item(OI_ITEM_KIND_INVOICE, 2);
  target.amount = money("4.00 USD");
  OI_INIT(settlement);
  settlement.strategy = OI_STRATEGY_CHOSEN;
  settlement.targets = &target;
  settlement.target_count = 1;
  OI_INIT(paid);
  paid.customer = 1;
  paid.amount = money("4.00 USD");
  paid.settlement = &settlement;
  TELLS(OI_PARTIAL_PAYMENT_REFUSED,
        "partial_payment_refused: invoice 2, amount: the customer's partial payments are refused; 10.00 USD "
        "would have fitted",
        oi_ledger_record_payment(ledger, &info, &paid, NULL, NULL, FRESH));
  oi_ledger_free(ledger);
}

static void what_is_done_already_is_told(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-05");
  oi_refund_input refund;
  oi_reverse_payment_input returned;
  oi_reinstate_input back;
  (void)customer(ledger, "ACME");
  (void)payment(ledger, 1, "2026-01-02", "10.00 USD");
  OI_INIT(refund);
  refund.credit = item(OI_ITEM_KIND_PAYMENT, 1);
  refund.amount = money("4.00 USD");
  OK(oi_ledger_refund(ledger, &info, &refund, NULL, NULL, FRESH));
  OI_INIT(returned);
  returned.payment = 1;
  TELLS(OI_ALREADY_REFUNDED, "already_refunded: payment 1, payment: part of it was refunded",
        oi_ledger_reverse_payment(ledger, &info, &returned, NULL, FRESH));
  OI_INIT(back);
  back.item = item(OI_ITEM_KIND_PAYMENT, 1);
  TELLS(OI_ALREADY_EXISTS, "already_exists: payment 1, item: it is so already",
        oi_ledger_reinstate(ledger, &info, &back, NULL, FRESH));
  oi_ledger_free(ledger);
}

static uint32_t crc32c(const uint8_t *bytes, size_t size) {
  uint32_t crc = 0xffffffffu;
  int bit;
  for (; size != 0; --size)
    for (crc ^= *bytes++, bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0x82f63b78u : 0);
  return ~crc;
}

static void bytes_tell_where_they_are_wrong(void) {
  oi_ledger *ledger = new_books();
  oi_ledger *again = new_books();
  oi_buffer *snapshot = NULL;
  uint8_t *bytes;
  size_t size;
  size_t at_byte;
  uint32_t crc;
  (void)customer(ledger, "ACME");
  OK(oi_ledger_snapshot(ledger, &snapshot, FRESH));
  size = oi_buffer_size(snapshot);
  bytes = malloc(size);
  CHECK(bytes != NULL);
  memcpy(bytes, oi_buffer_data(snapshot), size);
  bytes[size - 1] ^= 1;
  REFUSED(OI_DAMAGED, oi_ledger_load_snapshot(again, bytes, size, FRESH));
  CHECK(err.position != 0);
  bytes[size - 1] ^= 1;
  /* The head of a frame as FORMAT.md has it: byte 5 is the major version, byte 48 begins the checksum. */
  ++bytes[5];
  for (crc = crc32c(bytes, 48), at_byte = 48; at_byte != 52; ++at_byte, crc >>= 8)
    bytes[at_byte] = (uint8_t)crc;
  TELLS(OI_UNSUPPORTED_FORMAT, "unsupported_format: written by a newer version than this one reads",
        oi_ledger_load_snapshot(again, bytes, size, FRESH));
  free(bytes);
  oi_buffer_free(snapshot);
  oi_ledger_free(again);
  oi_ledger_free(ledger);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(what_is_taken_is_told_with_its_holder),
      CASE(a_locked_period_tells_the_first_open_day),
      CASE(a_look_up_tells_what_it_did_not_find),
      CASE(a_number_outside_its_range_tells_it_and_the_range),
      CASE(what_stands_in_the_way_of_a_document_is_told),
      CASE(what_is_done_already_is_told),
      CASE(bytes_tell_where_they_are_wrong),
  };
  return RUN(cases);
}
