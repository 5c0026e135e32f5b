/* Many commands in one call: all or nothing, or each row for itself. */
#include "books.h"

static oi_customer_input named(const char *code) {
  oi_customer_input input;
  OI_INIT(input);
  input.code = oi_text_of(code);
  memcpy(input.currency, "USD", 3);
  return input;
}

static oi_invoice_input billed(uint64_t customer, const char *total) {
  oi_invoice_input input;
  OI_INIT(input);
  input.customer = customer;
  input.total = money(total);
  return input;
}

static void all_rows_take_effect(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input rows[3];
  oi_status statuses[3] = {7, 7, 7};
  uint64_t ids[3] = {7, 7, 7};
  size_t refused = 7;
  rows[0] = named("A");
  rows[1] = named("B");
  rows[2] = named("C");
  OK(oi_ledger_create_customers(ledger, &info, 0, rows, 0, 3, 0, statuses, ids, &refused, FRESH));
  EQUAL(ids[0], 1);
  EQUAL(ids[2], 3);
  EQUAL(statuses[0] | statuses[1] | statuses[2], OI_OK);
  EQUAL(refused, 0);
  OK(oi_ledger_create_customers(ledger, NULL, 0, NULL, 0, 0, 0, NULL, NULL, NULL, FRESH));
  OK(oi_ledger_verify(ledger, FRESH));
  oi_ledger_free(ledger);
}

static void one_refusal_takes_all_back(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input rows[4];
  oi_status statuses[4] = {7, 7, 7, 7};
  uint64_t ids[4] = {7, 7, 7, 7};
  size_t refused = 7;
  const oi_digest empty = digest(ledger);
  rows[0] = named("A");
  rows[1] = named("B");
  rows[2] = named("A");
  rows[3] = named("C");
  REFUSED(OI_NUMBER_TAKEN,
          oi_ledger_create_customers(ledger, &info, 0, rows, 0, 4, 0, statuses, ids, &refused, FRESH));
  EQUAL(err.row, 2);
  TEXT(err.field, "code");
  EQUAL(statuses[1], OI_OK);
  EQUAL(statuses[2], OI_NUMBER_TAKEN);
  EQUAL(statuses[3], OI_OK);
  EQUAL(ids[0], 0);
  EQUAL(refused, 1);
  CHECK(same_digest(empty, digest(ledger)));
  OK(oi_ledger_verify(ledger, FRESH));
  EQUAL(customer(ledger, "A"), 1); /* and the ledger works on */
  oi_ledger_free(ledger);
}

static void each_row_has_its_own_outcome_when_asked(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input rows[3];
  oi_status statuses[3] = {7, 7, 7};
  uint64_t ids[3] = {7, 7, 7};
  size_t refused = 7;
  rows[0] = named("A");
  rows[1] = named("A");
  rows[2] = named("B");
  rows[2].struct_size = 1; /* misuse of a row is the row's */
  OK(oi_ledger_create_customers(ledger, &info, 0, rows, sizeof rows[0], 3, OI_BATCH_EACH_ROW, statuses, ids,
                                &refused, FRESH));
  EQUAL(statuses[0], OI_OK);
  EQUAL(statuses[1], OI_NUMBER_TAKEN);
  EQUAL(statuses[2], OI_BAD_STRUCT_SIZE);
  EQUAL(ids[0], 1);
  EQUAL(ids[1], 0);
  EQUAL(refused, 2);
  oi_ledger_free(ledger);
}

/* Rows as a host may have them: its own structure around ours, an info of its own for each. */
typedef struct loaded_row {
  uint64_t line;
  oi_command_info info;
  oi_invoice_input invoice;
} loaded_row;

static void rows_bring_their_own_dates(void) {
  oi_ledger *ledger = new_books();
  const uint64_t acme = customer(ledger, "ACME");
  loaded_row rows[2];
  oi_as_of then = as_of("2026-01-31");
  oi_result *result = NULL;
  rows[0].info = at("2026-01-01");
  rows[0].invoice = billed(acme, "10.00 USD");
  rows[1].info = at("2026-02-01");
  rows[1].invoice = billed(acme, "20.00 USD");
  OK(oi_ledger_issue_invoices(ledger, &rows[0].info, sizeof rows[0], &rows[0].invoice, sizeof rows[0], 2, 0,
                              NULL, NULL, NULL, FRESH));
  OK(oi_ledger_account_balance(ledger, acme, &then, NULL, &result, FRESH));
  {
    oi_balance_row row;
    size_t written = 0;
    OK(oi_result_read_balances(result, 0, &row, 1, &written, FRESH));
    MONEY(row.balance, "10.00 USD");
  }
  oi_result_free(result);
  rows[1].info.struct_size = 0;
  REFUSED(OI_BAD_STRUCT_SIZE,
          oi_ledger_issue_invoices(ledger, &rows[0].info, sizeof rows[0], &rows[0].invoice, sizeof rows[0], 2,
                                   0, NULL, NULL, NULL, FRESH));
  EQUAL(err.row, 1);
  oi_ledger_free(ledger);
}

static void payments_memos_and_applications_load_too(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-10");
  const uint64_t acme = customer(ledger, "ACME");
  oi_payment_input payments[2];
  oi_credit_memo_input memo;
  oi_apply_credit_input applications[2];
  oi_target_input targets[2];
  oi_command_info infos[2];
  oi_status statuses[2];
  uint64_t ids[2];
  oi_money left;
  (void)invoice(ledger, acme, "INV-1", "2026-01-01", "100.00 USD");
  OI_INIT(payments[0]);
  payments[0].customer = acme;
  payments[0].amount = money("30.00 USD");
  payments[1] = payments[0];
  OK(oi_ledger_record_payments(ledger, &info, 0, payments, 0, 2, 0, statuses, ids, NULL, FRESH));
  EQUAL(ids[1], 2);
  OI_INIT(memo);
  memo.customer = acme;
  memo.amount = money("5.00 USD");
  OK(oi_ledger_issue_credit_memos(ledger, &info, 0, &memo, 0, 1, 0, statuses, ids, NULL, FRESH));
  EQUAL(ids[0], 1);

  OI_INIT(targets[0]);
  targets[0].item = item(OI_ITEM_KIND_INVOICE, 1);
  targets[0].amount = money("30.00 USD");
  targets[1] = targets[0];
  targets[1].amount = money("31.00 USD");
  for (size_t i = 0; i < 2; ++i) {
    OI_INIT(applications[i]);
    applications[i].credit = item(OI_ITEM_KIND_PAYMENT, i + 1);
    applications[i].targets = &targets[i];
    applications[i].target_count = 1;
    infos[i] = at(i == 0 ? "2026-01-12" : "2026-01-10");
  }
  REFUSED(OI_EXCEEDS_UNAPPLIED, oi_ledger_apply_credits(ledger, infos, sizeof infos[0], applications, 0, 2, 0,
                                                        statuses, ids, NULL, FRESH));
  EQUAL(err.row, 1);
  MONEY(err.fitting, "30.00 USD");
  left = remaining(ledger, OI_ITEM_KIND_INVOICE, 1);
  MONEY(left, "100.00 USD");
  memset(&targets[1].amount, 0, sizeof targets[1].amount);
  OK(oi_ledger_apply_credits(ledger, infos, sizeof infos[0], applications, 0, 2, 0, statuses, ids, NULL,
                             FRESH));
  left = remaining(ledger, OI_ITEM_KIND_INVOICE, 1);
  MONEY(left, "40.00 USD");
  CHECK(ids[0] != 0 && ids[1] == ids[0] + 1);
  {
    oi_unapply_input unapply;
    OI_INIT(unapply);
    unapply.application = ids[1];
    OK(oi_ledger_unapply(ledger, &info, &unapply, NULL, NULL, FRESH));
  }
  OK(oi_ledger_apply_credits(ledger, &info, 0, &applications[1], 0, 1, 0, NULL, NULL, NULL,
                             FRESH)); /* alone */
  left = remaining(ledger, OI_ITEM_KIND_INVOICE, 1);
  MONEY(left, "40.00 USD");
  info.idempotency_key = oi_text_of("k");
  targets[0].amount = targets[1].amount = money("5.00 USD");
  applications[0].credit = item(OI_ITEM_KIND_CREDIT_MEMO, 1);
  OK(oi_ledger_apply_credits(ledger, &info, 0, applications, 0, 1, 0, NULL, ids, NULL, FRESH));
  const uint64_t first = ids[0];
  OK(oi_ledger_apply_credits(ledger, &info, 0, applications, 0, 1, 0, NULL, ids, NULL, FRESH)); /* again */
  EQUAL(ids[0], first);
  oi_ledger_free(ledger);
}

static void a_batch_is_misused(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input row = named("A");
  BLAMES(OI_UNKNOWN_FLAG, "flags",
         oi_ledger_create_customers(ledger, &info, 0, &row, 0, 1, 2, NULL, NULL, NULL, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "info",
         oi_ledger_create_customers(ledger, NULL, 0, &row, 0, 1, OI_BATCH_EACH_ROW, NULL, NULL, NULL, FRESH));
  BLAMES(
      OI_NULL_ARGUMENT, "customers",
      oi_ledger_create_customers(ledger, &info, 0, NULL, 0, 1, OI_BATCH_EACH_ROW, NULL, NULL, NULL, FRESH));
  BLAMES(OI_LIMIT_EXCEEDED, "customers",
         oi_ledger_create_customers(ledger, &info, 0, &row, 0, SIZE_MAX, OI_BATCH_EACH_ROW, NULL, NULL, NULL,
                                    FRESH));
  BLAMES(OI_NULL_ARGUMENT, "ledger",
         oi_ledger_create_customers(NULL, &info, 0, &row, 0, 1, 0, NULL, NULL, NULL, FRESH));
  info.flags = OI_COMMAND_TELL_MADE;
  BLAMES(OI_DOES_NOT_GO_WITH, "flags",
         oi_ledger_create_customers(ledger, &info, 0, &row, 0, 1, 0, NULL, NULL, NULL, FRESH));
  info.flags = OI_COMMAND_DRY_RUN;
  BLAMES(OI_DOES_NOT_GO_WITH, "flags",
         oi_ledger_create_customers(ledger, &info, 0, &row, 0, 1, 0, NULL, NULL, NULL, FRESH));
  oi_ledger_free(ledger);
}

/* What a sink hears of a batch. */
typedef struct heard {
  uint64_t calls;
  uint64_t last_remaining;
  uint64_t refuse_call; /* 0: none */
} heard;

static void listen(const oi_record *record, uint64_t more, oi_acknowledgement *acknowledgement, void *user) {
  heard *all = user;
  oi_record_header header;
  OI_INIT(header);
  OK(oi_record_read_header(record, &header, NULL));
  all->last_remaining = more;
  if (++all->calls == all->refuse_call) return;
  acknowledgement->accepted = 1;
  acknowledgement->sequence = header.first_sequence;
}

static void a_sink_hears_of_a_batch_only_when_all_of_it_is_accepted(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input rows[3];
  heard all = {0, 0, 0};
  const oi_digest empty = digest(ledger);
  rows[0] = named("A");
  rows[1] = named("B");
  rows[2] = named("A");
  OK(oi_ledger_set_sink(ledger, listen, NULL, &all, FRESH));
  REFUSED(OI_NUMBER_TAKEN,
          oi_ledger_create_customers(ledger, &info, 0, rows, 0, 3, 0, NULL, NULL, NULL, FRESH));
  EQUAL(all.calls, 0);
  all.refuse_call = 2;
  REFUSED(OI_SINK_REFUSED,
          oi_ledger_create_customers(ledger, &info, 0, rows, 0, 2, 0, NULL, NULL, NULL, FRESH));
  EQUAL(all.calls, 2);
  CHECK(same_digest(empty, digest(ledger)));
  all.refuse_call = 0;
  all.calls = 0;
  OK(oi_ledger_create_customers(ledger, &info, 0, rows, 0, 2, 0, NULL, NULL, NULL, FRESH));
  EQUAL(all.calls, 2);
  EQUAL(all.last_remaining, 0);
  rows[0] = named("C");
  all.calls = 0;
  all.refuse_call = 1;
  OK(oi_ledger_create_customers(ledger, &info, 0, rows, 0, 1, OI_BATCH_EACH_ROW, NULL, NULL, NULL, FRESH));
  EQUAL(all.calls, 1);
  all.refuse_call = 0;
  EQUAL(customer(ledger, "C"), 3); /* the sink is still there, and C was not taken */
  EQUAL(all.calls, 2);
  oi_ledger_free(ledger);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(all_rows_take_effect),
      CASE(one_refusal_takes_all_back),
      CASE(each_row_has_its_own_outcome_when_asked),
      CASE(rows_bring_their_own_dates),
      CASE(payments_memos_and_applications_load_too),
      CASE(a_batch_is_misused),
      CASE(a_sink_hears_of_a_batch_only_when_all_of_it_is_accepted),
  };
  return RUN(cases);
}
