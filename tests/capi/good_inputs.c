/* Input structures that the functions accept, each in a block of its own. */
#include "aligned_block.h"
#include "every_call_parts.h"

#include <stdlib.h>

int good_way;

/* Due by portions, with terms that are told and not used; or by these terms. */
static void *good_document(const function_table *function, const every_books *books) {
  MAKE(oi_invoice_input, made);
  made->customer = 1;
  made->job = 1;
  made->contract = 1;
  made->number = oi_text_of("N-1");
  made->total = money("10.00 USD");
  made->lines = good_structure("oi_line_input", function, books);
  made->line_count = 1;
  if (good_way == 0) made->portions = good_structure("oi_due_portion", function, books);
  made->portion_count = good_way == 0;
  made->terms = good_structure("oi_terms_portion", function, books);
  made->terms_count = 1;
  if (is(function->name, "oi_ledger_record_opening")) made->kind = OI_ITEM_KIND_OPENING_DEBIT;
  return made;
}

static void *good_customer(const function_table *function, const every_books *books) {
  MAKE(oi_customer_input, made);
  if (is(function->name, "oi_ledger_change_customer")) made->id = 1;
  made->code = oi_text_of(made->id == 1 ? "ACME" : "NEW");
  made->name = oi_text_of("New");
  memcpy(made->currency, "USD", 3);
  made->credit_limit = money("1000.00 USD");
  made->terms = good_structure("oi_terms_portion", function, books);
  made->terms_count = 1;
  return made;
}

static void *good_payment(const function_table *function, const every_books *books) {
  const int bare = strstr(function->name, "draft") != NULL || strstr(function->name, "mark_paid") != NULL;
  MAKE(oi_payment_input, made);
  made->customer = 1;
  made->method = oi_text_of("check");
  made->amount = money(is(function->name, "oi_ledger_mark_paid") ? "30.00 USD" : "10.00 USD");
  made->settlement = bare ? NULL : good_structure("oi_settlement_input", function, books);
  return made;
}

static void *good_settlement(const function_table *function, const every_books *books) {
  const int chosen = good_way == 1 || strstr(function->name, "record_payment") != NULL;
  MAKE(oi_settlement_input, made);
  made->strategy = chosen ? OI_STRATEGY_CHOSEN : OI_STRATEGY_OLDEST_FIRST;
  made->targets = chosen ? good_structure("oi_target_input", function, books) : NULL;
  made->target_count = (size_t)chosen;
  return made;
}

static void *good_settle(const function_table *function, const every_books *books) {
  oi_item_ref *credits = block_of(sizeof *credits);
  MAKE(oi_settle_input, made);
  *credits = item(OI_ITEM_KIND_PAYMENT, 1);
  made->customer = 1;
  made->credits = credits;
  made->credit_count = 1;
  made->settlement = good_structure("oi_settlement_input", function, books);
  return made;
}

/* Masters, documents and what settles them. */
static void *good_input(const char *type, const function_table *function, const every_books *books) {
  if (is(type, "oi_invoice_input")) return good_document(function, books);
  if (is(type, "oi_customer_input")) return good_customer(function, books);
  if (is(type, "oi_payment_input")) return good_payment(function, books);
  if (is(type, "oi_settlement_input")) return good_settlement(function, books);
  if (is(type, "oi_settle_input")) return good_settle(function, books);
  if (is(type, "oi_job_input")) {
    MAKE(oi_job_input, made);
    made->id = is(function->name, "oi_ledger_change_job") ? 1 : 0;
    made->customer = 1;
    return made;
  }
  if (is(type, "oi_contract_input")) {
    MAKE(oi_contract_input, made);
    made->id = is(function->name, "oi_ledger_change_contract") ? 1 : 0;
    made->customer = 1;
    made->terms = good_structure("oi_terms_portion", function, books);
    made->terms_count = 1;
    return made;
  }
  if (is(type, "oi_target_input")) {
    MAKE(oi_target_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 1);
    made->amount = money("1.00 USD");
    return made;
  }
  if (is(type, "oi_apply_credit_input")) {
    MAKE(oi_apply_credit_input, made);
    made->credit = item(OI_ITEM_KIND_PAYMENT, 1);
    made->targets = good_structure("oi_target_input", function, books);
    made->target_count = 1;
    return made;
  }
  if (is(type, "oi_credit_memo_input")) {
    MAKE(oi_credit_memo_input, made);
    made->customer = 1;
    made->invoice = good_way == 0 ? 0 : 1;
    made->amount = money("10.00 USD");
    made->lines = good_structure("oi_line_input", function, books);
    made->line_count = 1;
    return made;
  }
  if (is(type, "oi_account_credit_input")) {
    MAKE(oi_account_credit_input, made);
    made->customer = 1;
    made->change = money("1.00 USD");
    return made;
  }
  return NULL;
}

/* Commands about something that is there. */
static void *good_small_input(const char *type, const function_table *function, const every_books *books) {
  if (is(type, "oi_post_draft_input")) {
    MAKE(oi_post_draft_input, made);
    made->draft = good_way == 0 ? item(OI_ITEM_KIND_INVOICE, 5) : item(OI_ITEM_KIND_PAYMENT, 4);
    if (good_way == 1) made->settlement = good_structure("oi_settlement_input", function, books);
    return made;
  }
  if (is(type, "oi_delete_draft_input")) {
    MAKE(oi_delete_draft_input, made);
    made->draft = item(OI_ITEM_KIND_INVOICE, 5);
    return made;
  }
  if (is(type, "oi_mark_paid_input")) {
    MAKE(oi_mark_paid_input, made);
    made->invoice = 3;
    made->payment = good_structure("oi_payment_input", function, books);
    return made;
  }
  if (is(type, "oi_change_due_input")) {
    MAKE(oi_change_due_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 1);
    made->due = fixture_day + 60;
    return made;
  }
  if (is(type, "oi_dispute_input")) {
    MAKE(oi_dispute_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 1);
    made->amount = money("1.00 USD");
    return made;
  }
  if (is(type, "oi_resolve_dispute_input")) {
    MAKE(oi_resolve_dispute_input, made);
    made->dispute = open_dispute(books->ledger);
    made->outcome = OI_MARK_OUTCOME_VALID;
    return made;
  }
  if (is(type, "oi_erase_personal_input")) {
    MAKE(oi_erase_personal_input, made);
    made->kind = OI_ENTITY_KIND_CONTACT;
    made->id = 1;
    return made;
  }
  if (is(type, "oi_unapply_input")) {
    MAKE(oi_unapply_input, made);
    made->application = first_application(books->ledger);
    return made;
  }
  if (is(type, "oi_void_item_input")) {
    MAKE(oi_void_item_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 1);
    return made;
  }
  if (is(type, "oi_reverse_payment_input")) {
    MAKE(oi_reverse_payment_input, made);
    made->payment = 1;
    made->fee = money("1.00 USD");
    return made;
  }
  if (is(type, "oi_reinstate_input")) {
    MAKE(oi_reinstate_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 6);
    return made;
  }
  if (is(type, "oi_refund_input")) {
    MAKE(oi_refund_input, made);
    made->credit = item(OI_ITEM_KIND_PAYMENT, 1);
    made->amount = money("1.00 USD");
    return made;
  }
  if (is(type, "oi_write_off_input")) {
    MAKE(oi_write_off_input, made);
    made->item = item(OI_ITEM_KIND_INVOICE, 1);
    return made;
  }
  if (is(type, "oi_recover_write_off_input")) {
    MAKE(oi_recover_write_off_input, made);
    made->write_off = 1;
    return made;
  }
  if (is(type, "oi_register_currency_input")) {
    MAKE(oi_register_currency_input, made);
    memcpy(made->currency.code, "BONUS", 5);
    return made;
  }
  if (is(type, "oi_lock_period_input")) {
    MAKE(oi_lock_period_input, made);
    made->through = on("2026-01-31");
    return made;
  }
  if (is(type, "oi_withdraw_exception_input")) {
    MAKE(oi_withdraw_exception_input, made);
    made->granted = lock_exception(books->ledger);
    return made;
  }
  return NULL;
}

static void *give_block(size_t size, size_t alignment, void *user) {
  (void)user;
  return aligned_block(size, alignment);
}

static void take_block(void *block, size_t size, size_t alignment, void *user) {
  (void)size;
  (void)alignment;
  (void)user;
  free_aligned_block(block);
}

static void *good_terms(const char *type, const function_table *function, const every_books *books) {
  if (is(type, "oi_business_calendar")) {
    int32_t *days = block_of(sizeof *days);
    MAKE(oi_business_calendar, made);
    *days = fixture_day;
    made->holidays = made->extra_workdays = days;
    made->holiday_count = made->extra_workday_count = 1;
    return made;
  }
  if (is(type, "oi_terms_portion")) {
    MAKE(oi_terms_portion, made);
    made->days = 30;
    made->discounts = good_structure("oi_discount_tier", function, books);
    made->discount_count = 1;
    return made;
  }
  if (is(type, "oi_discount_tier")) {
    MAKE(oi_discount_tier, made);
    made->percent = decimal("2");
    made->days = 10;
    return made;
  }
  if (is(type, "oi_due_inputs")) {
    MAKE(oi_due_inputs, made);
    made->document = made->effective = fixture_day;
    return made;
  }
  if (is(type, "oi_due_portion")) {
    MAKE(oi_due_portion, made);
    made->amount = money("10.00 USD");
    made->due = fixture_day;
    return made;
  }
  if (is(type, "oi_line_input")) {
    MAKE(oi_line_input, made);
    made->unit_price = decimal("10.00");
    made->taxes = good_structure("oi_line_tax", function, books);
    made->tax_count = 1;
    return made;
  }
  return NULL;
}

static void *good_option(const char *type, const function_table *function, const every_books *books) {
  if (is(type, "oi_command_info")) {
    oi_command_info *made = block_of(sizeof *made);
    *made = today();
    made->idempotency_key = oi_text_of("key-1");
    return made;
  }
  if (is(type, "oi_as_of")) {
    MAKE(oi_as_of, made);
    made->date = fixture_day;
    return made;
  }
  if (is(type, "oi_ledger_options")) {
    MAKE(oi_ledger_options, made);
    made->settings = good_structure("oi_settings", function, books);
    made->allocator = good_structure("oi_allocator", function, books);
    made->result_allocator = good_structure("oi_allocator", function, books);
    return made;
  }
  if (is(type, "oi_allocator")) {
    MAKE(oi_allocator, made);
    made->allocate = give_block;
    made->deallocate = take_block;
    return made;
  }
  if (is(type, "oi_search_filter")) {
    MAKE(oi_search_filter, made);
    made->text = oi_text_of("acme");
    made->kind = OI_SEARCH_KIND_CUSTOMER;
    return made;
  }
  if (is(type, "oi_history_filter")) {
    MAKE(oi_history_filter, made);
    made->customer = 1;
    return made;
  }
  if (is(type, "oi_aging_options")) {
    int32_t *edges = block_of(2 * sizeof *edges);
    MAKE(oi_aging_options, made);
    edges[0] = 30;
    edges[1] = 60;
    made->past_edges = made->future_edges = edges;
    made->past_edge_count = made->future_edge_count = 2;
    return made;
  }
  return NULL;
}

void *good_structure(const char *type, const function_table *function, const every_books *books) {
  void *made = good_option(type, function, books);
  if (made == NULL) made = good_terms(type, function, books);
  if (made == NULL) made = good_input(type, function, books);
  if (made == NULL) made = good_record(type, function, books);
  if (made == NULL) made = good_small_input(type, function, books);
  for (size_t i = 0; made == NULL; ++i) { /* its head is enough */
    if (!is(every_structure[i].name, type)) continue;
    made = block_of(every_structure[i].size);
    *(uint32_t *)made = (uint32_t)every_structure[i].size;
  }
  return made;
}
