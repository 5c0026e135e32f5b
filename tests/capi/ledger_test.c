/* A ledger's life, its settings, and what it says about itself. */
#include "books.h"

static void an_empty_ledger_is_made_and_freed(void) {
  oi_ledger *ledger = new_books();
  uint64_t sequence = 7;
  uint8_t poisoned = 7;
  CHECK(ledger != NULL);
  OK(oi_ledger_last_sequence(ledger, &sequence, FRESH));
  EQUAL(sequence, 0);
  OK(oi_ledger_poisoned(ledger, &poisoned, FRESH));
  EQUAL(poisoned, 0);
  OK(oi_ledger_verify(ledger, FRESH));
  oi_ledger_free(ledger);
  oi_ledger_free(NULL);
}

static void settings_are_the_ledgers_from_the_start(void) {
  oi_ledger_options options;
  oi_settings settings;
  oi_ledger *ledger = NULL;
  oi_command_info info = at("2026-01-01");
  oi_outcome outcome;
  OI_INIT(options);
  OI_INIT(settings);
  OI_INIT(outcome);
  settings.rounding = OI_ROUNDING_HALF_EVEN;
  settings.flags = OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS | OI_SETTINGS_NUMBERS_NOT_UNIQUE;
  options.settings = &settings;
  OK(oi_ledger_create(&options, &ledger, FRESH));
  OI_INIT(settings);
  OK(oi_ledger_settings(ledger, 0, &settings, FRESH));
  EQUAL(settings.rounding, OI_ROUNDING_HALF_EVEN);
  EQUAL(settings.flags, OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS | OI_SETTINGS_NUMBERS_NOT_UNIQUE);

  settings.flags = OI_SETTINGS_PROSPECTS_STAY;
  REFUSED(OI_IN_USE, oi_ledger_change_settings(ledger, &info, &settings, &outcome, FRESH));
  settings.flags |= OI_SETTINGS_NUMBERS_NOT_UNIQUE;
  settings.tax_scope = OI_TAX_SCOPE_LINE;
  OK(oi_ledger_change_settings(ledger, &info, &settings, &outcome, FRESH));
  EQUAL(outcome.first_sequence, 1);
  OK(oi_ledger_settings(ledger, 0, &settings, FRESH)); /* what it still holds is overwritten */
  EQUAL(settings.flags, OI_SETTINGS_PROSPECTS_STAY | OI_SETTINGS_NUMBERS_NOT_UNIQUE);
  EQUAL(settings.tax_scope, OI_TAX_SCOPE_LINE);
  settings.rounding = 9;
  BLAMES(OI_INVALID_ARGUMENT, "rounding", oi_ledger_change_settings(ledger, &info, &settings, NULL, FRESH));
  settings.flags = 0x100;
  REFUSED(OI_UNKNOWN_FLAG, oi_ledger_settings(ledger, 0, &settings, FRESH));
  oi_ledger_free(ledger);

  settings.flags = 0;
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_create(&options, &ledger, FRESH));
  CHECK(ledger == NULL);
  BLAMES(OI_NULL_ARGUMENT, "ledger", oi_ledger_create(NULL, NULL, FRESH));
}

static void a_registered_currency_is_money_there(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_register_currency_input input;
  oi_currency currency;
  uint64_t acme = customer(ledger, "ACME");
  oi_invoice_input document;
  OI_INIT(input);
  OI_INIT(document);
  OK(oi_currency_custom("POINTS", OI_NUL_TERMINATED, 0, &input.currency, FRESH));
  REFUSED(OI_UNKNOWN_CURRENCY, oi_ledger_currency(ledger, "POINTS", OI_NUL_TERMINATED, &currency, FRESH));
  document.customer = acme;
  OK(oi_money_from_int64(500, &input.currency, &document.total, FRESH));
  REFUSED(OI_UNKNOWN_CURRENCY, oi_ledger_issue_invoice(ledger, &info, &document, NULL, NULL, FRESH));
  OK(oi_ledger_register_currency(ledger, &info, &input, NULL, FRESH));
  OK(oi_ledger_register_currency(ledger, &info, &input, NULL, FRESH));
  OK(oi_ledger_currency(ledger, "POINTS", OI_NUL_TERMINATED, &currency, FRESH));
  EQUAL(currency.digits, 0);
  OK(oi_ledger_issue_invoice(ledger, &info, &document, NULL, NULL, FRESH));
  input.currency.digits = 2;
  REFUSED(OI_CURRENCY_TAKEN, oi_ledger_register_currency(ledger, &info, &input, NULL, FRESH));
  memcpy(input.currency.code, "USD", 4);
  memset(input.currency.code + 3, 0, 4);
  input.currency.digits = 3;
  REFUSED(OI_CURRENCY_TAKEN, oi_ledger_register_currency(ledger, &info, &input, NULL, FRESH));
  oi_ledger_free(ledger);
}

static void instants_tell_what_was_known(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  uint64_t sequence = 0;
  OI_INIT(input);
  info.recorded_micros = 1000;
  OK(oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  info.recorded_micros = 2000;
  OK(oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  OK(oi_ledger_known_at(ledger, 1999, &sequence, FRESH));
  EQUAL(sequence, 1);
  OK(oi_ledger_known_at(ledger, 999, &sequence, FRESH));
  EQUAL(sequence == OI_NOTHING_KNOWN, 1);
  info.recorded_micros = 1500;
  BLAMES(OI_INSTANT_DECREASING, "recorded_micros",
         oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  oi_ledger_free(ledger);
}

static void an_idempotency_key_gives_the_first_outcome_again(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_drop_idempotency_keys_input drop;
  oi_outcome first;
  oi_outcome again;
  OI_INIT(input);
  OI_INIT(first);
  OI_INIT(again);
  OI_INIT(drop);
  info.idempotency_key = oi_text_of("key-1");
  input.code = oi_text_of("ACME");
  OK(oi_ledger_create_customer(ledger, &info, &input, &first, FRESH));
  EQUAL(first.repeated, 0);
  OK(oi_ledger_create_customer(ledger, &info, &input, &again, FRESH));
  EQUAL(again.repeated, 1);
  EQUAL(again.id, first.id);
  input.code = oi_text_of("OTHER");
  REFUSED(OI_IDEMPOTENCY_CONFLICT, oi_ledger_create_customer(ledger, &info, &input, &again, FRESH));
  EQUAL(again.id, 0);
  info.idempotency_key = oi_text_of(NULL);
  drop.before = first.last_sequence + 1;
  OK(oi_ledger_drop_idempotency_keys(ledger, &info, &drop, NULL, FRESH));
  info.idempotency_key = oi_text_of("key-1");
  OK(oi_ledger_create_customer(ledger, &info, &input, &again, FRESH));
  EQUAL(again.repeated, 0);
  oi_ledger_free(ledger);
}

static void equal_histories_have_equal_digests(void) {
  oi_ledger *a = new_books();
  oi_ledger *b = new_books();
  (void)customer(a, "ACME");
  (void)customer(b, "ACME");
  CHECK(same_digest(digest(a), digest(b)));
  (void)customer(a, "OTHER");
  CHECK(!same_digest(digest(a), digest(b)));
  oi_ledger_free(a);
  oi_ledger_free(b);
}

static void a_hash_secret_is_seen_nowhere(void) {
  oi_ledger *plain = new_books();
  oi_ledger *keyed = NULL;
  oi_ledger_options options;
  OI_INIT(options);
  options.hash_secret.lo = 1;
  options.hash_secret.hi = UINT64_MAX;
  OK(oi_ledger_create(&options, &keyed, FRESH));
  (void)customer(plain, "ACME");
  (void)customer(keyed, "ACME");
  CHECK(same_digest(digest(plain), digest(keyed)));
  oi_ledger_free(keyed);
  oi_ledger_free(plain);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(an_empty_ledger_is_made_and_freed),
      CASE(settings_are_the_ledgers_from_the_start),
      CASE(a_registered_currency_is_money_there),
      CASE(instants_tell_what_was_known),
      CASE(an_idempotency_key_gives_the_first_outcome_again),
      CASE(equal_histories_have_equal_digests),
      CASE(a_hash_secret_is_seen_nowhere),
  };
  return RUN(cases);
}
