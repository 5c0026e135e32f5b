/* Looking things up, reports, and reading results. */
#include "books.h"

/* ACME with two invoices and a payment on the first, BOLT with credit only; as of 2026-03-01. */
typedef struct world {
  oi_ledger *ledger;
  uint64_t acme;
  uint64_t bolt;
  oi_as_of today;
} world;

static world new_world(void) {
  world w;
  oi_command_info info = at("2026-01-10");
  oi_payment_input input;
  oi_settlement_input settlement;
  oi_target_input target;
  w.ledger = new_books();
  w.acme = customer(w.ledger, "ACME");
  w.bolt = customer(w.ledger, "BOLT");
  w.today = as_of("2026-03-01");
  (void)invoice(w.ledger, w.acme, "INV-1", "2026-01-01", "100.00 USD"); /* due on receipt: 59 days */
  (void)invoice(w.ledger, w.acme, "INV-2", "2026-02-01", "50.00 USD");  /* 28 days */
  OI_INIT(input);
  OI_INIT(settlement);
  OI_INIT(target);
  target.item = item(OI_ITEM_KIND_INVOICE, 1);
  settlement.strategy = OI_STRATEGY_CHOSEN;
  settlement.targets = &target;
  settlement.target_count = 1;
  input.customer = w.acme;
  input.amount = money("40.00 USD");
  input.method = oi_text_of("check");
  input.settlement = &settlement;
  OK(oi_ledger_record_payment(w.ledger, &info, &input, NULL, NULL, FRESH));
  (void)payment(w.ledger, w.bolt, "2026-02-01", "10.00 USD");
  return w;
}

static void whatever_has_the_words_is_found(void) {
  world w = new_world();
  oi_search_filter filter;
  oi_search_row row;
  oi_result *result = NULL;
  size_t written = 0;
  OI_INIT(filter);
  REFUSED(OI_MISSING, oi_ledger_search(w.ledger, &filter, &result, FRESH));
  filter.text = oi_text_of("acm");
  OK(oi_ledger_search(w.ledger, &filter, &result, FRESH));
  OK(oi_result_read_search_hits(result, 0, &row, 1, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(row.kind, OI_SEARCH_KIND_CUSTOMER);
  EQUAL(row.id, w.acme);
  EQUAL(row.customer, w.acme);
  VIEW(row.code, "ACME");
  oi_result_free(result);
  filter.kind = OI_SEARCH_KIND_INVOICE;
  OK(oi_ledger_search(w.ledger, &filter, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_SEARCH_HITS), 0);
  oi_result_free(result);
  filter.kind = OI_SEARCH_KIND_PAYMENT + 1;
  REFUSED(OI_INVALID_ARGUMENT, oi_ledger_search(w.ledger, &filter, &result, FRESH));
  oi_ledger_free(w.ledger);
}

static void customers_are_found_and_listed(void) {
  world w = new_world();
  oi_result *result = NULL;
  oi_customer_filter filter;
  oi_customer_row rows[3];
  size_t written = 0;
  uint64_t id = 0;
  OK(oi_ledger_find_customer(w.ledger, w.acme, 0, &result, FRESH));
  OK(oi_result_read_customers(result, 0, rows, 3, &written, FRESH));
  EQUAL(written, 1);
  VIEW(rows[0].code, "ACME");
  TEXT(rows[0].code.data, "ACME"); /* a NUL follows */
  VIEW(rows[0].label, "");
  EQUAL(rows[0].currency.digits, 2);
  MONEY(rows[0].credit_limit, "");
  EQUAL(rows[0].created, 1);
  EQUAL(rows[0].reserved, 0);
  EQUAL(oi_result_matching(result), 1);
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_find_customer(w.ledger, 9, 0, &result, FRESH));
  CHECK(result == NULL);
  OK(oi_ledger_find_customer_code(w.ledger, "BOLT", OI_NUL_TERMINATED, &id, FRESH));
  EQUAL(id, w.bolt);
  REFUSED(OI_UNKNOWN_CUSTOMER,
          oi_ledger_find_customer_code(w.ledger, "NOBODY", OI_NUL_TERMINATED, &id, FRESH));
  EQUAL(id, 0);
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_find_customer_external_ref(w.ledger, "x", 1, &id, FRESH));
  OK(oi_ledger_list_customers(w.ledger, NULL, 0, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_CUSTOMERS), 2);
  EQUAL(oi_result_count(result, OI_TABLE_JOBS), 0);
  EQUAL(oi_result_count(NULL, OI_TABLE_CUSTOMERS), 0);
  oi_result_free(result);
  OI_INIT(filter);
  filter.text = oi_text_of("bol");
  OK(oi_ledger_list_customers(w.ledger, &filter, 0, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_CUSTOMERS), 1);
  oi_result_free(result);
  filter.statuses = 1u << 4;
  BLAMES(OI_INVALID_ARGUMENT, "statuses", oi_ledger_list_customers(w.ledger, &filter, 0, &result, FRESH));
  OI_INIT(filter);
  filter.order = OI_CUSTOMER_ORDER_NAME + 1;
  BLAMES(OI_INVALID_ARGUMENT, "order", oi_ledger_list_customers(w.ledger, &filter, 0, &result, FRESH));
  oi_ledger_free(w.ledger);
}

static void terms_are_listed_with_their_discounts(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_customer_input input;
  oi_terms_portion terms[2];
  oi_discount_tier tier;
  oi_result *result = NULL;
  oi_terms_row rows[2];
  oi_terms_discount_row discount;
  size_t written = 0;
  OI_INIT(input);
  OI_INIT(terms[0]);
  OI_INIT(tier);
  tier.days = 10;
  tier.percent = decimal("2");
  terms[0].share = OI_PORTION_SHARE_PERCENT;
  terms[0].percent = decimal("30");
  terms[1] = terms[0];
  terms[1].share = OI_PORTION_SHARE_REMAINDER;
  terms[1].percent = decimal("0");
  terms[1].days = 30;
  terms[1].discounts = &tier;
  terms[1].discount_count = 1;
  input.terms = terms;
  input.terms_count = 2;
  OK(oi_ledger_create_customer(ledger, &info, &input, NULL, FRESH));
  OK(oi_ledger_list_terms(ledger, 1, 0, &result, FRESH));
  OK(oi_result_read_terms(result, 0, rows, 2, &written, FRESH));
  EQUAL(written, 2);
  EQUAL(rows[0].share, OI_PORTION_SHARE_PERCENT);
  EQUAL(rows[1].days, 30);
  EQUAL(rows[1].kind, OI_DUE_RULE_KIND_NET);
  EQUAL(rows[1].discount_count, 1);
  OK(oi_result_read_terms_discounts(result, 0, &discount, 1, &written, FRESH));
  EQUAL(discount.portion, 1);
  EQUAL(discount.days, 10);
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_list_terms(ledger, 2, 0, &result, FRESH));
  oi_ledger_free(ledger);
}

static void jobs_and_contracts_are_found_and_listed(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_job_input job;
  oi_contract_input contract;
  oi_result *result = NULL;
  oi_job_row job_row;
  oi_contract_row contract_row;
  size_t written = 0;
  uint64_t id = 0;
  OI_INIT(job);
  OI_INIT(contract);
  job.customer = contract.customer = customer(ledger, "ACME");
  job.code = oi_text_of("J-1");
  contract.number = oi_text_of("C-1");
  OK(oi_ledger_create_job(ledger, &info, &job, NULL, FRESH));
  OK(oi_ledger_create_contract(ledger, &info, &contract, NULL, FRESH));

  OK(oi_ledger_find_job(ledger, 1, 0, &result, FRESH));
  OK(oi_result_read_jobs(result, 0, &job_row, 1, &written, FRESH));
  VIEW(job_row.code, "J-1");
  EQUAL(job_row.reserved, 0);
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_JOB, oi_ledger_find_job(ledger, 1, 1, &result, FRESH)); /* not known yet */
  OK(oi_ledger_find_job_code(ledger, "J-1", 3, &id, FRESH));
  EQUAL(id, 1);
  REFUSED(OI_UNKNOWN_JOB, oi_ledger_find_job_code(ledger, "J-2", 3, &id, FRESH));
  OK(oi_ledger_list_jobs(ledger, job.customer, 0, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_JOBS), 1);
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_list_jobs(ledger, 9, 0, &result, FRESH));

  OK(oi_ledger_find_contract(ledger, 1, 0, &result, FRESH));
  OK(oi_result_read_contracts(result, 0, &contract_row, 1, &written, FRESH));
  VIEW(contract_row.number, "C-1");
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_CONTRACT, oi_ledger_find_contract(ledger, 2, 0, &result, FRESH));
  OK(oi_ledger_list_contract_terms(ledger, 1, 0, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_TERMS), 0);
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_CONTRACT, oi_ledger_list_contract_terms(ledger, 2, 0, &result, FRESH));
  OK(oi_ledger_find_contract_number(ledger, "C-1", 3, &id, FRESH));
  EQUAL(id, 1);
  REFUSED(OI_UNKNOWN_CONTRACT, oi_ledger_find_contract_number(ledger, "", 0, &id, FRESH));
  OK(oi_ledger_list_contracts(ledger, 0, 0, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_CONTRACTS), 1);
  oi_result_free(result);
  oi_ledger_free(ledger);
}

static void contacts_are_kept_changed_and_listed(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-05");
  oi_contact_input input;
  oi_delete_contact_input gone;
  oi_contact_row rows[3];
  oi_result *result = NULL;
  size_t written = 0;
  (void)customer(ledger, "ACME");
  OI_INIT(input);
  input.customer = 1;
  input.flags = OI_CONTACT_PRIMARY;
  input.name = oi_text_of("Ann Lee");
  OK(oi_ledger_create_contact(ledger, &info, &input, NULL, FRESH));
  input.name = oi_text_of("Bo Lind");
  OK(oi_ledger_create_contact(ledger, &info, &input, NULL, FRESH)); /* the primary one from now on */
  OK(oi_ledger_list_contacts(ledger, 1, 0, &result, FRESH));
  OK(oi_result_read_contacts(result, 0, rows, 3, &written, FRESH));
  EQUAL(written, 2);
  EQUAL(rows[0].primary, 0);
  EQUAL(rows[1].primary, 1);
  VIEW(rows[0].name, "Ann Lee");
  oi_result_free(result);
  input.id = 1;
  input.flags = 0;
  input.name = oi_text_of("Ann Lee-Roth");
  input.email = oi_text_of("ann@acme.test");
  OK(oi_ledger_change_contact(ledger, &info, &input, NULL, FRESH));
  OK(oi_ledger_find_contact(ledger, 1, 0, &result, FRESH));
  OK(oi_result_read_contacts(result, 0, rows, 1, &written, FRESH));
  VIEW(rows[0].name, "Ann Lee-Roth");
  VIEW(rows[0].email, "ann@acme.test");
  oi_result_free(result);
  CHECK(rows[0].created < rows[0].changed);
  OI_INIT(gone);
  gone.id = 1;
  OK(oi_ledger_delete_contact(ledger, &info, &gone, NULL, FRESH));
  REFUSED(OI_UNKNOWN_RECORD, oi_ledger_find_contact(ledger, 1, 0, &result, FRESH));
  OK(oi_ledger_find_contact(ledger, 1, rows[0].changed, &result, FRESH)); /* it was known then */
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_RECORD, oi_ledger_delete_contact(ledger, &info, &gone, NULL, FRESH));
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_list_contacts(ledger, 9, 0, &result, FRESH));
  oi_ledger_free(ledger);
}

/* Of the only row. */
static oi_mark_row only_mark(const oi_ledger *ledger, const oi_mark_filter *filter, const char *date) {
  oi_as_of when = as_of(date);
  oi_mark_row row;
  oi_result *result = NULL;
  size_t written = 0;
  memset(&row, 0, sizeof row);
  OK(oi_ledger_list_marks(ledger, filter, &when, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_MARKS), 1);
  OK(oi_result_read_marks(result, 0, &row, 1, &written, FRESH));
  oi_result_free(result);
  return row;
}

static void what_is_disputed_is_told_everywhere(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-05");
  oi_as_of when = as_of("2026-06-01");
  oi_dispute_input dispute;
  oi_resolve_dispute_input resolve;
  oi_mark_filter filter;
  oi_mark_row mark;
  oi_item_row item_row;
  oi_balance_row balance;
  oi_customer_figures figures;
  oi_summary_currency_row summary;
  oi_money figure;
  oi_outcome placed;
  oi_result *result = NULL;
  size_t written = 0;
  (void)customer(ledger, "ACME");
  (void)invoice(ledger, 1, "I-1", "2026-01-02", "100.00 USD");
  OI_INIT(dispute);
  dispute.item = item(OI_ITEM_KIND_INVOICE, 1);
  dispute.amount = money("30.00 USD");
  OI_INIT(placed);
  OK(oi_ledger_dispute(ledger, &info, &dispute, &placed, FRESH));

  OK(oi_ledger_find_item(ledger, &dispute.item, &when, &result, FRESH));
  OK(oi_result_read_items(result, 0, &item_row, 1, &written, FRESH));
  oi_result_free(result);
  MONEY(item_row.disputed, "30.00 USD");
  MONEY(item_row.past_due, "70.00 USD");
  OK(oi_ledger_account_balance(ledger, 1, &when, NULL, &result, FRESH));
  OK(oi_result_read_balances(result, 0, &balance, 1, &written, FRESH));
  oi_result_free(result);
  MONEY(balance.disputed, "30.00 USD");
  OK(oi_ledger_customer_summary(ledger, 1, &when, NULL, &result, FRESH));
  OK(oi_result_read_summary_currencies(result, 0, &summary, 1, &written, FRESH));
  oi_result_free(result);
  MONEY(summary.disputed, "30.00 USD");
  MONEY(summary.total_balance_due, "100.00 USD");
  OI_INIT(figures);
  OK(oi_ledger_customer_figures(ledger, 1, "USD", &when, NULL, &figures, FRESH));
  MONEY(figures.disputed, "30.00 USD");
  MONEY(figures.balance, "100.00 USD");
  OK(oi_ledger_explain_aging(ledger, 1, 0, "USD", OI_EXPLAIN_DISPUTED, &when, NULL, &figure, &result, FRESH));
  MONEY(figure, "30.00 USD");
  oi_result_free(result);

  OI_INIT(filter);
  filter.customer = 1;
  filter.kind = OI_MARK_KIND_DISPUTE;
  filter.flags = OI_MARK_FILTER_LIVE_ONLY;
  mark = only_mark(ledger, &filter, "2026-06-01");
  CHECK(mark.mark == placed.id);
  EQUAL(mark.customer, 1);
  EQUAL(mark.ended, 0);
  OI_INIT(resolve);
  resolve.dispute = placed.id;
  resolve.outcome = OI_MARK_OUTCOME_VALID;
  info.effective = on("2026-02-01");
  OK(oi_ledger_resolve_dispute(ledger, &info, &resolve, NULL, FRESH));
  REFUSED(OI_ALREADY_REVERSED, oi_ledger_resolve_dispute(ledger, &info, &resolve, NULL, FRESH));
  (void)only_mark(ledger, &filter, "2026-01-31"); /* it was open then */
  OK(oi_ledger_find_mark(ledger, placed.id, &when, &result, FRESH));
  OK(oi_result_read_marks(result, 0, &mark, 1, &written, FRESH));
  oi_result_free(result);
  EQUAL(mark.outcome, OI_MARK_OUTCOME_VALID);
  EQUAL(mark.ended_on, on("2026-02-01"));
  CHECK(mark.ended > mark.mark);
  REFUSED(OI_UNKNOWN_SEQUENCE, oi_ledger_find_mark(ledger, 1, &when, &result, FRESH));
  filter.kind = 99;
  BLAMES(OI_INVALID_ARGUMENT, "kind", oi_ledger_list_marks(ledger, &filter, &when, &result, FRESH));
  oi_ledger_free(ledger);
}

static void items_are_listed_filtered_and_paged(void) {
  world w = new_world();
  oi_item_filter filter;
  oi_result *result = NULL;
  oi_item_row rows[5];
  size_t written = 0;
  OI_INIT(filter);
  OK(oi_ledger_list_items(w.ledger, NULL, &w.today, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_ITEMS), 4);
  oi_result_free(result);
  filter.kinds = 1u << OI_ITEM_KIND_INVOICE;
  filter.sort = OI_ITEM_SORT_NUMBER;
  filter.flags = OI_ITEM_FILTER_DESCENDING | OI_ITEM_FILTER_ONLY_OPEN;
  filter.limit = 1;
  OK(oi_ledger_list_items(w.ledger, &filter, &w.today, &result, FRESH));
  EQUAL(oi_result_matching(result), 2);
  OK(oi_result_read_items(result, 0, rows, 5, &written, FRESH));
  EQUAL(written, 1);
  VIEW(rows[0].number, "INV-2");
  EQUAL(rows[0].status, OI_ITEM_STATUS_OVERDUE);
  EQUAL(rows[0].overdue, 1);
  EQUAL(rows[0].days_overdue, 28);
  MONEY(rows[0].total, "50.00 USD");
  oi_result_free(result);
  filter.from = on("2026-02-01");
  filter.to = on("2026-01-01");
  REFUSED(OI_DATES_GO_BACKWARDS, oi_ledger_list_items(w.ledger, &filter, &w.today, &result, FRESH));
  filter.to = 0;
  filter.kinds = 1u << 16;
  BLAMES(OI_INVALID_ARGUMENT, "kinds", oi_ledger_list_items(w.ledger, &filter, &w.today, &result, FRESH));
  filter.kinds = 0;
  filter.sort = 7;
  BLAMES(OI_INVALID_ARGUMENT, "sort", oi_ledger_list_items(w.ledger, &filter, &w.today, &result, FRESH));
  filter.sort = 0;
  memcpy(filter.currency, "XX", 2);
  REFUSED(OI_UNKNOWN_CURRENCY, oi_ledger_list_items(w.ledger, &filter, &w.today, &result, FRESH));
  w.today.date = 0;
  BLAMES(OI_MISSING, "date", oi_ledger_list_items(w.ledger, NULL, &w.today, &result, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "as_of", oi_ledger_list_items(w.ledger, NULL, NULL, &result, FRESH));
  oi_ledger_free(w.ledger);
}

static void an_item_is_found_by_its_number(void) {
  world w = new_world();
  oi_item_ref ref;
  oi_result *result = NULL;
  OK(oi_ledger_find_number(w.ledger, OI_ITEM_KIND_INVOICE, "INV-2", OI_NUL_TERMINATED, &ref, FRESH));
  EQUAL(ref.id, 2);
  EQUAL(ref.kind, OI_ITEM_KIND_INVOICE);
  OK(oi_ledger_find_item(w.ledger, &ref, &w.today, &result, FRESH));
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_find_number(w.ledger, OI_ITEM_KIND_PAYMENT, "INV-2", 5, &ref, FRESH));
  EQUAL(ref.id, 0);
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_find_external_ref(w.ledger, OI_ITEM_KIND_INVOICE, "x", 1, &ref, FRESH));
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_find_transaction_id(w.ledger, "card", 4, "ch_1", 4, &ref, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "kind", oi_ledger_find_number(w.ledger, 16, "INV-2", 5, &ref, FRESH));
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_find_item(w.ledger, &ref, &w.today, &result, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "item", oi_ledger_find_item(w.ledger, NULL, &w.today, &result, FRESH));
  oi_ledger_free(w.ledger);
}

static void an_item_shows_its_portions_lines_and_taxes(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_as_of today = as_of("2026-03-01");
  oi_invoice_input input;
  oi_line_input line;
  oi_line_tax tax;
  oi_result *result = NULL;
  oi_item_ref which = item(OI_ITEM_KIND_INVOICE, 1);
  oi_item_ref nothing = item(OI_ITEM_KIND_INVOICE, 9);
  oi_portion_row portion;
  oi_line_row line_row;
  oi_tax_row tax_row;
  size_t written = 0;
  OI_INIT(input);
  OI_INIT(line);
  OI_INIT(tax);
  tax.code = oi_text_of("VAT");
  tax.percent = decimal("19");
  line.description = oi_text_of("hours");
  line.quantity = decimal("1.5");
  line.unit_price = decimal("100");
  line.taxes = &tax;
  line.tax_count = 1;
  input.customer = customer(ledger, "ACME");
  input.lines = &line;
  input.line_count = 1;
  OK(oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  OK(oi_ledger_list_portions(ledger, &which, &today, &result, FRESH));
  OK(oi_result_read_portions(result, 0, &portion, 1, &written, FRESH));
  MONEY(portion.remaining, "178.50 USD");
  oi_result_free(result);
  OK(oi_ledger_list_lines(ledger, &which, &result, FRESH));
  OK(oi_result_read_lines(result, 0, &line_row, 1, &written, FRESH));
  VIEW(line_row.description, "hours");
  MONEY(line_row.net, "150.00 USD");
  oi_result_free(result);
  OK(oi_ledger_list_taxes(ledger, &which, &result, FRESH));
  OK(oi_result_read_taxes(result, 0, &tax_row, 1, &written, FRESH));
  VIEW(tax_row.code, "VAT");
  MONEY(tax_row.tax, "28.50 USD");
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_list_portions(ledger, &nothing, &today, &result, FRESH));
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_list_lines(ledger, &nothing, &result, FRESH));
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_list_taxes(ledger, &nothing, &result, FRESH));
  oi_ledger_free(ledger);
}

static void applications_are_listed(void) {
  world w = new_world();
  oi_application_filter filter;
  oi_application_row row;
  oi_result *result = NULL;
  size_t written = 0;
  OI_INIT(filter);
  filter.item = item(OI_ITEM_KIND_PAYMENT, 1);
  filter.flags = OI_APPLICATION_FILTER_LIVE_ONLY;
  OK(oi_ledger_list_applications(w.ledger, &filter, &w.today, &result, FRESH));
  OK(oi_result_read_applications(result, 0, &row, 1, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(row.debit.id, 1);
  VIEW(row.debit_number, "INV-1");
  MONEY(row.amount, "40.00 USD");
  EQUAL(row.undone, 0);
  oi_result_free(result);
  filter.item.id = 9;
  REFUSED(OI_UNKNOWN_ITEM, oi_ledger_list_applications(w.ledger, &filter, &w.today, &result, FRESH));
  oi_ledger_free(w.ledger);
}

static void balances_tell_who_owes(void) {
  world w = new_world();
  oi_balance_options options;
  oi_balance_filter filter;
  oi_balance_row rows[3];
  oi_result *result = NULL;
  size_t written = 0;
  OI_INIT(options);
  OI_INIT(filter);
  OK(oi_ledger_account_balance(w.ledger, w.acme, &w.today, NULL, &result, FRESH));
  OK(oi_result_read_balances(result, 0, rows, 3, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(rows[0].scope, OI_BALANCE_SCOPE_CUSTOMER);
  MONEY(rows[0].balance, "110.00 USD");
  MONEY(rows[0].invoiced, "150.00 USD");
  MONEY(rows[0].paid, "40.00 USD");
  EQUAL(rows[0].open_items, 2);
  EQUAL(rows[0].reserved, 0);
  oi_result_free(result);
  options.flags = OI_BALANCE_OPTIONS_PER_JOB;
  OK(oi_ledger_account_balance(w.ledger, w.acme, &w.today, &options, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_BALANCES), 2);
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_account_balance(w.ledger, 9, &w.today, NULL, &result, FRESH));
  filter.flags = OI_BALANCE_FILTER_OMIT_OWING;
  OK(oi_ledger_list_balances(w.ledger, &filter, &w.today, &result, FRESH));
  OK(oi_result_read_balances(result, 0, rows, 3, &written, FRESH));
  EQUAL(written, 1);
  EQUAL(rows[0].customer, w.bolt);
  MONEY(rows[0].balance, "-10.00 USD");
  oi_result_free(result);
  oi_ledger_free(w.ledger);
}

static void an_aging_has_rows_cells_and_totals(void) {
  world w = new_world();
  oi_aging_options options;
  oi_aging_calculator *calculator = NULL;
  oi_result *result = NULL;
  const int32_t edges[2] = {30, 60};
  oi_aging_bucket_row buckets[5];
  oi_aging_row rows[3];
  oi_money cells[12];
  size_t written = 0;
  OI_INIT(options);
  options.past_edges = edges;
  options.past_edge_count = 2;
  OK(oi_aging_calculator_create(&options, NULL, &calculator, FRESH));
  EQUAL(oi_aging_calculator_bucket_count(calculator), 4);
  EQUAL(oi_aging_calculator_bucket_count(NULL), 5);
  OK(oi_aging_calculator_read_buckets(calculator, 0, buckets, 5, sizeof buckets[0], 0, &written, FRESH));
  EQUAL(written, 4);
  VIEW(buckets[2].label, "31-60");
  EQUAL(buckets[0].from_days, INT32_MIN);

  OK(oi_ledger_aging(w.ledger, &w.today, calculator, &result, FRESH));
  oi_aging_calculator_free(calculator);
  oi_aging_calculator_free(NULL);
  oi_ledger_free(w.ledger); /* the result stays */
  EQUAL(oi_result_count(result, OI_TABLE_AGING_CELLS), 8);
  OK(oi_result_read_aging_buckets(result, 3, buckets, 5, &written, FRESH));
  EQUAL(written, 1);
  VIEW(buckets[0].label, "61+");
  OK(oi_result_read_aging_rows(result, 0, rows, 3, &written, FRESH));
  EQUAL(written, 2);
  EQUAL(rows[0].customer, w.acme);
  MONEY(rows[0].past_due, "110.00 USD");
  MONEY(rows[1].unapplied, "10.00 USD");
  MONEY(rows[1].balance, "-10.00 USD");
  OK(oi_result_read_aging_cells(result, 0, cells, 12, &written, FRESH));
  EQUAL(written, 8);
  MONEY(cells[1], "50.00 USD");
  MONEY(cells[2], "60.00 USD");
  MONEY(cells[5], "0.00 USD");
  OK(oi_result_read_aging_totals(result, 0, rows, 3, &written, FRESH));
  EQUAL(written, 1);
  MONEY(rows[0].balance, "100.00 USD");
  OK(oi_result_read_aging_total_cells(result, 0, cells, 12, &written, FRESH));
  EQUAL(written, 4);
  MONEY(cells[2], "60.00 USD");
  REFUSED(OI_INVALID_ARGUMENT, oi_result_read_items(result, 0, NULL, 0, &written, FRESH));
  oi_result_free(result);
}

static void an_aging_names_salespeople_after_its_ledger(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_as_of today = as_of("2026-03-01");
  oi_invoice_input input;
  oi_aging_options options;
  oi_aging_calculator *calculator = NULL;
  oi_result *result = NULL;
  oi_aging_row row;
  size_t written = 0;
  OI_INIT(input);
  OI_INIT(options);
  input.customer = customer(ledger, "ACME");
  input.total = money("1.00 USD");
  input.salesperson = oi_text_of("Sam Seller with a long name");
  OK(oi_ledger_issue_invoice(ledger, &info, &input, NULL, NULL, FRESH));
  options.group = OI_AGING_GROUP_SALESPERSON;
  OK(oi_aging_calculator_create(&options, NULL, &calculator, FRESH));
  OK(oi_ledger_aging(ledger, &today, calculator, &result, FRESH));
  oi_ledger_free(ledger);
  OK(oi_result_read_aging_rows(result, 0, &row, 1, &written, FRESH));
  VIEW(row.salesperson, "Sam Seller with a long name");
  oi_result_free(result);
  oi_aging_calculator_free(calculator);
}

static size_t aging_rows_of(const oi_ledger *ledger, uint32_t flags) {
  oi_as_of today = as_of("2026-03-01");
  oi_aging_options options;
  oi_aging_calculator *calculator = NULL;
  oi_result *result = NULL;
  size_t rows;
  OI_INIT(options);
  options.flags = flags;
  OK(oi_aging_calculator_create(&options, NULL, &calculator, FRESH));
  OK(oi_ledger_aging(ledger, &today, calculator, &result, FRESH));
  rows = oi_result_count(result, OI_TABLE_AGING_ROWS);
  oi_result_free(result);
  oi_aging_calculator_free(calculator);
  return rows;
}
static void an_aging_tells_rows_without_amounts_when_asked(void) {
  oi_ledger *ledger = new_books();
  oi_command_info info = at("2026-01-01");
  oi_invoice_input invoice;
  oi_payment_input payment;
  oi_mark_paid_input paid;
  OI_INIT(invoice);
  OI_INIT(payment);
  OI_INIT(paid);
  invoice.customer = customer(ledger, "ACME");
  invoice.total = money("1.00 USD");
  OK(oi_ledger_issue_invoice(ledger, &info, &invoice, NULL, NULL, FRESH));
  CHECK(aging_rows_of(ledger, 0) == 1);
  payment.method = oi_text_of("cash");
  paid.invoice = 1;
  paid.payment = &payment;
  OK(oi_ledger_mark_paid(ledger, &info, &paid, NULL, NULL, FRESH));
  CHECK(aging_rows_of(ledger, 0) == 0);
  CHECK(aging_rows_of(ledger, OI_AGING_OPTIONS_ZERO_ROWS) == 1);
  oi_ledger_free(ledger);
}

static void a_calculator_refuses_bad_edges(void) {
  oi_aging_options options;
  oi_aging_calculator *calculator = NULL;
  const int32_t edges[2] = {30, 30};
  size_t written = 0;
  OI_INIT(options);
  options.past_edges = edges;
  options.past_edge_count = 2;
  REFUSED(OI_NOT_ASCENDING, oi_aging_calculator_create(&options, NULL, &calculator, FRESH));
  CHECK(calculator == NULL);
  options.past_edge_count = 63;
  BLAMES(OI_LIMIT_EXCEEDED, "past_edges", oi_aging_calculator_create(&options, NULL, &calculator, FRESH));
  options.past_edges = NULL;
  BLAMES(OI_NULL_ARGUMENT, "past_edges", oi_aging_calculator_create(&options, NULL, &calculator, FRESH));
  options.past_edge_count = 0;
  options.group = 6;
  BLAMES(OI_INVALID_ARGUMENT, "group", oi_aging_calculator_create(&options, NULL, &calculator, FRESH));
  options.group = 0;
  options.currency.digits = 2; /* of no currency */
  BLAMES(OI_INVALID_ARGUMENT, "currency", oi_aging_calculator_create(&options, NULL, &calculator, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "calculator", oi_aging_calculator_create(NULL, NULL, NULL, FRESH));
  OI_INIT(options);
  options.flags = OI_AGING_OPTIONS_ONE_PAST_COLUMN;
  OK(oi_aging_calculator_create(&options, NULL, &calculator, FRESH));
  EQUAL(oi_aging_calculator_bucket_count(calculator), 2);
  oi_aging_calculator_free(calculator);
  BLAMES(OI_NULL_ARGUMENT, "calculator",
         oi_aging_calculator_read_buckets(NULL, 0, NULL, 0, sizeof(oi_aging_bucket_row), 0, &written, FRESH));
}

static void a_summary_is_one_customers_page(void) {
  world w = new_world();
  oi_result *result = NULL;
  oi_summary_row summary;
  oi_summary_currency_row currency;
  oi_money cells[5];
  oi_aging_bucket_row bucket;
  size_t written = 0;
  OK(oi_ledger_customer_summary(w.ledger, w.acme, &w.today, NULL, &result, FRESH));
  EQUAL(oi_result_count(result, OI_TABLE_SUMMARIES), 1);
  OK(oi_result_read_summaries(result, 0, &summary, 1, &written, FRESH));
  VIEW(summary.name, "ACME");
  EQUAL(summary.last_bill_date, on("2026-02-01"));
  EQUAL(summary.last_payment_date, on("2026-01-10"));
  EQUAL(summary.days_to_pay_count, 0);
  OK(oi_result_read_summary_currencies(result, 0, &currency, 1, &written, FRESH));
  MONEY(currency.total_balance_due, "110.00 USD");
  MONEY(currency.invoiced, "150.00 USD");
  OK(oi_result_read_summary_cells(result, 0, cells, 5, &written, FRESH));
  EQUAL(written, 5);
  MONEY(cells[0], "0.00 USD");
  MONEY(cells[1], "50.00 USD");
  MONEY(cells[2], "60.00 USD");
  OK(oi_result_read_aging_buckets(result, 4, &bucket, 1, &written, FRESH));
  VIEW(bucket.label, "91+");
  oi_result_free(result);
  REFUSED(OI_UNKNOWN_CUSTOMER, oi_ledger_customer_summary(w.ledger, 9, &w.today, NULL, &result, FRESH));
  oi_ledger_free(w.ledger);
}

static void figures_are_the_money_part_of_a_summary(void) {
  world w = new_world();
  oi_customer_figures figures;
  oi_aging_options options;
  oi_aging_calculator *netting = NULL;
  OI_INIT(figures);
  OI_INIT(options);
  OK(oi_ledger_customer_figures(w.ledger, w.acme, "USD", &w.today, NULL, &figures, FRESH));
  EQUAL(figures.bucket_count, 5);
  MONEY(figures.buckets[1], "50.00 USD");
  MONEY(figures.buckets[2], "60.00 USD");
  MONEY(figures.balance, "110.00 USD");
  OK(oi_ledger_customer_figures(w.ledger, w.acme, "EUR", &w.today, NULL, &figures, FRESH));
  MONEY(figures.balance, "0.00 EUR");
  REFUSED(OI_UNKNOWN_CUSTOMER,
          oi_ledger_customer_figures(w.ledger, 9, "USD", &w.today, NULL, &figures, FRESH));
  EQUAL(figures.bucket_count, 0);
  REFUSED(OI_UNKNOWN_CURRENCY,
          oi_ledger_customer_figures(w.ledger, w.acme, "ABC", &w.today, NULL, &figures, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "currency",
         oi_ledger_customer_figures(w.ledger, w.acme, NULL, &w.today, NULL, &figures, FRESH));
  BLAMES(OI_MISSING, "currency",
         oi_ledger_customer_figures(w.ledger, w.acme, "", &w.today, NULL, &figures, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "currency",
         oi_ledger_customer_figures(w.ledger, w.acme, "TOOLONGX", &w.today, NULL, &figures, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "figures",
         oi_ledger_customer_figures(w.ledger, w.acme, "USD", &w.today, NULL, NULL, FRESH));
  options.credits = OI_AGING_CREDITS_NET_OLDEST;
  OK(oi_aging_calculator_create(&options, NULL, &netting, FRESH));
  REFUSED(OI_INVALID_ARGUMENT,
          oi_ledger_customer_figures(w.ledger, w.acme, "USD", &w.today, netting, &figures, FRESH));
  oi_aging_calculator_free(netting);
  oi_ledger_free(w.ledger);
}

static void a_history_runs_a_balance(void) {
  world w = new_world();
  oi_history_filter filter;
  oi_history_row rows[5];
  oi_money opening;
  oi_money closing;
  oi_result *result = NULL;
  size_t written = 0;
  OI_INIT(filter);
  filter.customer = w.acme;
  filter.from = on("2026-01-05");
  filter.flags = OI_HISTORY_FILTER_APPLICATIONS;
  OK(oi_ledger_transaction_history(w.ledger, &filter, &w.today, &opening, &closing, &result, FRESH));
  MONEY(opening, "100.00 USD");
  MONEY(closing, "110.00 USD");
  OK(oi_result_read_history_lines(result, 0, rows, 5, &written, FRESH));
  EQUAL(written, 3);
  EQUAL(oi_result_matching(result), 3);
  EQUAL(rows[0].kind, OI_HISTORY_KIND_ITEM);
  MONEY(rows[0].change, "-40.00 USD");
  MONEY(rows[0].balance, "60.00 USD");
  VIEW(rows[0].method, "check");
  EQUAL(rows[0].reserved, 0);
  EQUAL(rows[1].kind, OI_HISTORY_KIND_APPLICATION);
  MONEY(rows[1].applied, "40.00 USD");
  oi_result_free(result);
  filter.customer = 9;
  REFUSED(OI_UNKNOWN_CUSTOMER,
          oi_ledger_transaction_history(w.ledger, &filter, &w.today, &opening, &closing, &result, FRESH));
  MONEY(opening, "");
  BLAMES(OI_NULL_ARGUMENT, "filter",
         oi_ledger_transaction_history(w.ledger, NULL, &w.today, NULL, NULL, &result, FRESH));
  oi_ledger_free(w.ledger);
}

static void an_explanation_sums_to_its_figure(void) {
  world w = new_world();
  oi_explain_part_row parts[8];
  oi_money figure;
  oi_money sum = money("0.00 USD");
  oi_result *result = NULL;
  size_t written = 0;
  OK(oi_ledger_explain_balance(w.ledger, w.acme, 0, "USD", &w.today, &figure, &result, FRESH));
  MONEY(figure, "110.00 USD");
  OK(oi_result_read_explain_parts(result, 0, parts, 8, &written, FRESH));
  CHECK(written > 1);
  for (size_t i = 0; i < written; ++i) OK(oi_money_add(&sum, &parts[i].amount, &sum, FRESH));
  MONEY(sum, "110.00 USD");
  oi_result_free(result);
  OK(oi_ledger_explain_aging(w.ledger, w.acme, 0, "USD", 2, &w.today, NULL, &figure, &result, FRESH));
  MONEY(figure, "60.00 USD");
  OK(oi_result_read_explain_parts(result, 0, parts, 8, &written, FRESH));
  VIEW(parts[0].number, "INV-1");
  EQUAL(parts[0].days, 59);
  EQUAL(parts[0].reserved, 0);
  oi_result_free(result);
  OK(oi_ledger_explain_aging(w.ledger, w.bolt, 0, "USD", OI_EXPLAIN_UNAPPLIED, &w.today, NULL, &figure,
                             &result, FRESH));
  MONEY(figure, "10.00 USD");
  oi_result_free(result);
  REFUSED(OI_INVALID_ARGUMENT,
          oi_ledger_explain_aging(w.ledger, w.acme, 0, "USD", 5, &w.today, NULL, &figure, &result, FRESH));
  REFUSED(OI_UNKNOWN_JOB,
          oi_ledger_explain_balance(w.ledger, w.acme, 9, "USD", &w.today, &figure, &result, FRESH));
  oi_ledger_free(w.ledger);
}

/* What an older or newer caller, or a caller with its own row structure, does. */
static void rows_are_read_in_pages_at_any_distance(void) {
  world w = new_world();
  oi_result *result = NULL;
  oi_customer_row row;
  size_t written = 7;
  struct {
    oi_customer_row row;
    uint64_t newer[2]; /* fields of a later version */
    uint64_t own;      /* the caller's */
  } wide[2];
  memset(wide, 0xff, sizeof wide);
  OK(oi_ledger_list_customers(w.ledger, NULL, 0, &result, FRESH));
  OK(oi_result_read(result, OI_TABLE_CUSTOMERS, 0, &wide[0].row, 2, sizeof row + 16, sizeof wide[0], &written,
                    FRESH));
  EQUAL(written, 2);
  VIEW(wide[1].row.code, "BOLT");
  EQUAL(wide[1].newer[1], 0);
  CHECK(wide[1].own == UINT64_MAX);
  OK(oi_result_read_customers(result, 1, &row, 1, &written, FRESH));
  VIEW(row.code, "BOLT");
  OK(oi_result_read_customers(result, 2, &row, 1, &written, FRESH));
  EQUAL(written, 0);
  OK(oi_result_read_customers(result, SIZE_MAX, &row, 1, &written, FRESH));
  EQUAL(written, 0);
  OK(oi_result_read_customers(result, 0, NULL, 0, &written, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "rows", oi_result_read_customers(result, 0, NULL, 1, &written, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "written", oi_result_read_customers(result, 0, &row, 1, NULL, FRESH));
  BLAMES(OI_NULL_ARGUMENT, "result", oi_result_read_customers(NULL, 0, &row, 1, &written, FRESH));
  if (SAME_HEADER)
    BLAMES(OI_BAD_STRUCT_SIZE, "row_size",
           oi_result_read(result, OI_TABLE_CUSTOMERS, 0, &row, 1, sizeof row - 1, 0, &written, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "table",
         oi_result_read(result, 99, 0, &row, 1, sizeof row, 0, &written, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "result", oi_result_read_jobs(result, 0, NULL, 0, &written, FRESH));
  BLAMES(OI_BAD_STRUCT_SIZE, "row_size",
         oi_result_read(result, OI_TABLE_CUSTOMERS, 0, &row, 1, SIZE_MAX, 0, &written, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "stride",
         oi_result_read(result, OI_TABLE_CUSTOMERS, 0, &row, 1, sizeof row, sizeof row - 8, &written, FRESH));
  BLAMES(OI_INVALID_ARGUMENT, "capacity",
         oi_result_read_customers(result, 0, &row, SIZE_MAX, &written, FRESH));
  oi_result_free(result);
  oi_result_free(NULL);
  EQUAL(oi_result_matching(NULL), 0);
  oi_ledger_free(w.ledger);
}

static void a_result_stays_as_it_was_read(void) {
  world w = new_world();
  oi_result *result = NULL;
  oi_item_row rows[4];
  size_t written = 0;
  OK(oi_ledger_list_items(w.ledger, NULL, &w.today, &result, FRESH));
  for (int i = 0; i < 100; ++i) (void)payment(w.ledger, w.acme, "2026-02-15", "1.00 USD");
  oi_ledger_free(w.ledger);
  OK(oi_result_read_items(result, 0, rows, 4, &written, FRESH));
  EQUAL(written, 4);
  VIEW(rows[0].number, "INV-1");
  MONEY(rows[0].remaining, "60.00 USD");
  oi_result_free(result);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(whatever_has_the_words_is_found),
      CASE(customers_are_found_and_listed),
      CASE(terms_are_listed_with_their_discounts),
      CASE(jobs_and_contracts_are_found_and_listed),
      CASE(contacts_are_kept_changed_and_listed),
      CASE(what_is_disputed_is_told_everywhere),
      CASE(items_are_listed_filtered_and_paged),
      CASE(an_item_is_found_by_its_number),
      CASE(an_item_shows_its_portions_lines_and_taxes),
      CASE(applications_are_listed),
      CASE(balances_tell_who_owes),
      CASE(an_aging_has_rows_cells_and_totals),
      CASE(an_aging_names_salespeople_after_its_ledger),
      CASE(an_aging_tells_rows_without_amounts_when_asked),
      CASE(a_calculator_refuses_bad_edges),
      CASE(a_summary_is_one_customers_page),
      CASE(figures_are_the_money_part_of_a_summary),
      CASE(a_history_runs_a_balance),
      CASE(an_explanation_sums_to_its_figure),
      CASE(rows_are_read_in_pages_at_any_distance),
      CASE(a_result_stays_as_it_was_read),
  };
  return RUN(cases);
}
