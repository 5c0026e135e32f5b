/* Dates in the wrong order. */
#include "misuse.h"

/* What each date of an input must not be earlier or later than, as openitem.h says. */
enum date_order {
  DATE_ALONE,
  DATE_BEFORE,      /* not later than another date beside it, where both are given */
  DATE_AFTER,       /* the other one */
  DATE_AFTER_ITEMS, /* not earlier than what the call refers to */
  DATE_IN_A_LIST    /* not earlier than that of the row before */
};

typedef struct ordered_date {
  const char *structure; /* "": an argument */
  const char *field;
  int order;
  const char *later;
} ordered_date;

static const ordered_date ordered_dates[] = {
    {"", "date", DATE_ALONE, NULL},
    {"", "base", DATE_ALONE, NULL},
    {"oi_terms_portion", "fixed_date", DATE_IN_A_LIST, NULL},
    {"oi_due_inputs", "document", DATE_ALONE, NULL},
    {"oi_due_inputs", "effective", DATE_ALONE, NULL},
    {"oi_due_inputs", "delivery", DATE_ALONE, NULL},
    {"oi_due_inputs", "receipt", DATE_ALONE, NULL},
    {"oi_due_portion", "due", DATE_IN_A_LIST, NULL},
    {"oi_customer_input", "established", DATE_ALONE, NULL},
    {"oi_contract_input", "starts", DATE_BEFORE, "ends"},
    {"oi_contract_input", "ends", DATE_AFTER, NULL},
    {"oi_licence_input", "expires", DATE_ALONE, NULL},
    {"oi_invoice_input", "document_date", DATE_ALONE, NULL},
    {"oi_invoice_input", "delivery_date", DATE_ALONE, NULL},
    {"oi_invoice_input", "due", DATE_ALONE, NULL},
    {"oi_payment_input", "value_date", DATE_ALONE, NULL},
    {"oi_credit_memo_input", "document_date", DATE_ALONE, NULL},
    {"oi_account_credit_input", "document_date", DATE_ALONE, NULL},
    {"oi_reverse_payment_input", "fee_due", DATE_ALONE, NULL},
    {"oi_change_due_input", "from", DATE_ALONE, NULL},
    {"oi_change_due_input", "due", DATE_ALONE, NULL},
    {"oi_command_info", "effective", DATE_AFTER_ITEMS, NULL},
    {"oi_lock_period_input", "through", DATE_ALONE, NULL},
    {"oi_lock_exception_input", "from", DATE_BEFORE, "to"},
    {"oi_lock_exception_input", "to", DATE_AFTER, NULL},
    {"oi_as_of", "date", DATE_ALONE, NULL},
    {"oi_item_filter", "from", DATE_BEFORE, "to"},
    {"oi_item_filter", "to", DATE_AFTER, NULL},
    {"oi_history_filter", "from", DATE_BEFORE, "to"},
    {"oi_history_filter", "to", DATE_AFTER, NULL},
};

static const ordered_date *order_of(const char *structure, const char *field) {
  for (size_t i = 0; i < sizeof ordered_dates / sizeof ordered_dates[0]; ++i)
    if (strcmp(ordered_dates[i].structure, structure) == 0 && strcmp(ordered_dates[i].field, field) == 0)
      return &ordered_dates[i];
  complain("order of dates", "what it is", "nothing in ordered_dates");
  return &ordered_dates[0];
}

void expect_order_of(const char *structure, const char *field) {
  (void)order_of(structure, field);
}

static void *field_named(unsigned char *base, const structure_table *table, const char *name) {
  size_t i = 0;
  while (strcmp(table->fields[i].name, name) != 0) ++i;
  return base + table->fields[i].offset;
}

/* The last of all dates stands alone, as the later one may be told elsewhere. */
static void wrong_pair(void *earlier, void *later) {
  const int32_t day = fixture_day;
  const int32_t day_before = fixture_day - 1;
  const int32_t last_of_all = OI_LAST_DATE;
  int32_t kept[2];
  memcpy(&kept[0], earlier, 4);
  memcpy(&kept[1], later, 4);
  memcpy(earlier, &day, 4);
  memcpy(later, &day_before, 4);
  refused("after the date it must not be after", OI_DATES_GO_BACKWARDS);
  memset(later, 0, 4);
  memcpy(earlier, &last_of_all, 4);
  cell("the last of all dates", AS_GOOD, OI_DATES_GO_BACKWARDS);
  memcpy(earlier, &kept[0], 4);
  memcpy(later, &kept[1], 4);
}

/* Before everything in the books, and long after. */
static void wrong_among_items(void *at) {
  const int32_t before = fixture_day - 365;
  const int32_t after = fixture_day + 365;
  with(at, &before, 4, "before the items", documents(OI_DATE_BEFORE_ITEM) ? OI_DATE_BEFORE_ITEM : AS_GOOD,
       OI_PERIOD_LOCKED);
  with(at, &after, 4, "after the items", AS_GOOD, OI_DATES_GO_BACKWARDS);
}

void wrong_order(unsigned char *base, const structure_table *table, const field_table *field) {
  const ordered_date *date = order_of(table->name, field->name);
  void *at = base + field->offset;
  if (date->order == DATE_BEFORE) wrong_pair(at, field_named(base, table, date->later));
  if (date->order == DATE_AFTER_ITEMS) wrong_among_items(at);
}

/* Two due portions or two terms of which the second is due first. Terms are not used beside portions, and
 * drafts and customers keep what is dated later. */
void wrong_order_in_list(void *slot, void *count, const structure_table *table) {
  const void *right = pointer_in(slot);
  const int terms = strcmp(table->name, "oi_terms_portion") == 0;
  const int looked_at = !terms || good_way == 1 || strcmp(function->arguments[0].type, "oi_ledger") != 0;
  unsigned char *two;
  size_t kept;
  if (!terms && strcmp(table->name, "oi_due_portion") != 0) return;
  memcpy(&kept, count, sizeof kept);
  two = malloc(2 * table->size);
  if (two == NULL) abort();
  memcpy(two, right, table->size);
  memcpy(two + table->size, right, table->size);
  if (terms) {
    ((oi_terms_portion *)(void *)two)->share = OI_PORTION_SHARE_PERCENT;
    ((oi_terms_portion *)(void *)two)->percent = decimal("50");
    ((oi_terms_portion *)(void *)two)->days = 60;
  } else {
    ((oi_due_portion *)(void *)two)->due += 1;
  }
  set_pointer(slot, two);
  set_size(count, 2);
  refused("of which the second is due first",
          looked_at && documents(OI_DATES_GO_BACKWARDS) ? OI_DATES_GO_BACKWARDS : AS_GOOD);
  set_pointer(slot, right);
  set_size(count, kept);
  free(two);
}

/* Of days side by side each is later than the one before. */
void wrong_days(void *slot, void *count) {
  const void *right = pointer_in(slot);
  int32_t two[2];
  size_t kept;
  memcpy(&kept, count, sizeof kept);
  memcpy(&two[0], right, 4);
  set_pointer(slot, two);
  set_size(count, 2);
  two[1] = two[0];
  refused("with one twice", OI_NOT_ASCENDING);
  two[1] = two[0] - 1;
  refused("backwards", OI_NOT_ASCENDING);
  set_pointer(slot, right);
  set_size(count, kept);
}

/* An order that a function promises to look at was looked at. */
void check_orders(void) {
  static const oi_status orders[] = {OI_DATES_GO_BACKWARDS, OI_DATE_BEFORE_ITEM, OI_INSTANT_DECREASING};
  (void)snprintf(path, sizeof path, "misordered dates");
  for (size_t i = 0; i < sizeof orders / sizeof orders[0]; ++i)
    if (documents(orders[i]) && !given[orders[i]])
      complain("status", oi_status_name(orders[i]), "nothing of the kind in any cell");
  memset(given, 0, sizeof given);
}
