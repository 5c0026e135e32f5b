#include "page.h"

#include <inttypes.h>
#include <string.h>

/* ---- a small writer: one value a line, two spaces a level ---- */

typedef struct json {
  FILE *out;
  int level;
  bool first; /* in its object or array */
  bool failed;
} json;

static void json_string(json *to, const char *text, size_t size) {
  fputc('"', to->out);
  for (size_t i = 0; i < size; ++i) {
    unsigned char byte = (unsigned char)text[i];
    if (byte == '"' || byte == '\\') fputc('\\', to->out);
    if (byte < 0x20) {
      fprintf(to->out, "\\u%04x", byte);
    } else {
      fputc(byte, to->out);
    }
  }
  fputc('"', to->out);
}

/* A new line, and the name where the value stands in an object. */
static void json_key(json *to, const char *name) {
  fputs(to->first ? "\n" : ",\n", to->out);
  for (int i = 0; i < to->level; ++i) fputs("  ", to->out);
  to->first = false;
  if (!name) return;
  json_string(to, name, strlen(name));
  fputs(": ", to->out);
}

static void json_open(json *to, const char *name, char bracket) {
  if (to->level > 0) json_key(to, name);
  fputc(bracket, to->out);
  ++to->level;
  to->first = true;
}

static void json_close(json *to, char bracket) {
  --to->level;
  if (!to->first) {
    fputc('\n', to->out);
    for (int i = 0; i < to->level; ++i) fputs("  ", to->out);
  }
  fputc(bracket, to->out);
  to->first = false;
}

static void json_word(json *to, const char *name, const char *word) {
  json_key(to, name);
  json_string(to, word, strlen(word));
}

static void json_null(json *to, const char *name) {
  json_key(to, name);
  fputs("null", to->out);
}

static void json_text(json *to, const char *name, oi_text_view text) {
  if (text.size == 0) {
    json_null(to, name);
    return;
  }
  json_key(to, name);
  json_string(to, text.data, text.size);
}

static void json_count(json *to, const char *name, uint64_t count) {
  json_key(to, name);
  fprintf(to->out, "%" PRIu64, count);
}

static void json_date(json *to, const char *name, int32_t date) {
  char text[OI_DATE_TEXT_SIZE];
  if (date == 0) {
    json_null(to, name);
    return;
  }
  if (oi_date_print(date, text, sizeof text, NULL, NULL) != OI_OK) to->failed = true;
  json_word(to, name, text);
}

static void json_amount(json *to, const char *name, const oi_money *amount) {
  char text[OI_MONEY_TEXT_SIZE];
  if (oi_money_print_amount(amount, text, sizeof text, NULL, NULL) != OI_OK) {
    to->failed = true;
    *text = '\0';
  }
  json_word(to, name, text);
}

/* ---- the customer ---- */

static void write_credit_limit(json *to, const oi_money *limit) {
  if (limit->currency[0] == '\0') {
    json_null(to, "credit_limit");
    return;
  }
  json_open(to, "credit_limit", '{');
  json_amount(to, "amount", limit);
  json_word(to, "currency", limit->currency);
  json_close(to, '}');
}

static bool write_days_to_pay(json *to, const oi_summary_row *summary) {
  char text[OI_MONEY_TEXT_SIZE];
  if (!average_days_to_pay(summary, text, sizeof text)) return false;
  if (!*text) {
    json_null(to, "days_to_pay");
    return true;
  }
  json_open(to, "days_to_pay", '{');
  json_word(to, "average", text);
  if (oi_decimal_print(&summary->days_to_pay_sum, text, sizeof text, NULL, NULL) != OI_OK) to->failed = true;
  json_word(to, "sum", text);
  json_count(to, "invoices", summary->days_to_pay_count);
  json_close(to, '}');
  return true;
}

static bool write_customer(json *to, const oi_summary_row *summary) {
  json_open(to, "customer", '{');
  json_text(to, "code", summary->code);
  json_text(to, "name", summary->name);
  json_word(to, "status", customer_status_word(summary->status));
  json_text(to, "label", summary->label);
  json_text(to, "salesperson", summary->salesperson);
  json_date(to, "established", summary->established);
  json_date(to, "last_bill_date", summary->last_bill_date);
  json_date(to, "last_payment_date", summary->last_payment_date);
  write_credit_limit(to, &summary->credit_limit);
  bool done = write_days_to_pay(to, summary);
  json_close(to, '}');
  return done;
}

/* ---- amounts ---- */

static bool write_bucket_labels(json *to, const oi_result *result) {
  json_open(to, "buckets", '[');
  for (size_t i = 0; i < oi_result_count(result, OI_TABLE_AGING_BUCKETS); ++i) {
    oi_aging_bucket_row bucket;
    if (!read_bucket(result, i, &bucket)) return false;
    json_text(to, NULL, bucket.label);
  }
  json_close(to, ']');
  return true;
}

static bool write_cells(json *to, const oi_result *result, oi_table cells, size_t row) {
  size_t count = oi_result_count(result, OI_TABLE_AGING_BUCKETS);
  json_open(to, "buckets", '[');
  for (size_t i = 0; i < count; ++i) {
    oi_money cell;
    if (!read_cell(result, cells, row, i, &cell)) return false;
    json_amount(to, NULL, &cell);
  }
  json_close(to, ']');
  return true;
}

static bool write_currencies(json *to, const oi_result *summary) {
  json_open(to, "currencies", '[');
  for (size_t i = 0; i < oi_result_count(summary, OI_TABLE_SUMMARY_CURRENCIES); ++i) {
    oi_summary_currency_row money;
    if (!read_summary_currency(summary, i, &money)) return false;
    json_open(to, NULL, '{');
    json_word(to, "currency", money.currency.code);
    if (!write_cells(to, summary, OI_TABLE_SUMMARY_CELLS, i)) return false;
    json_amount(to, "not_due", &money.not_due);
    json_amount(to, "past_due", &money.past_due);
    json_amount(to, "unapplied", &money.unapplied);
    json_amount(to, "total_current_due", &money.total_current_due);
    json_amount(to, "retention", &money.retention);
    json_amount(to, "total_balance_due", &money.total_balance_due);
    json_amount(to, "invoiced", &money.invoiced);
    json_amount(to, "paid", &money.paid);
    json_amount(to, "credits", &money.credits);
    json_amount(to, "available_credit", &money.available_credit);
    json_count(to, "open_items", money.open_items);
    json_close(to, '}');
  }
  json_close(to, ']');
  return true;
}

static bool write_portfolio(json *to, const oi_result *aging) {
  json_open(to, "portfolio", '[');
  for (size_t i = 0; i < oi_result_count(aging, OI_TABLE_AGING_TOTALS); ++i) {
    oi_aging_row total;
    if (!read_total(aging, i, &total)) return false;
    json_open(to, NULL, '{');
    json_word(to, "currency", total.currency.code);
    if (!write_cells(to, aging, OI_TABLE_AGING_TOTAL_CELLS, i)) return false;
    json_amount(to, "not_due", &total.not_due);
    json_amount(to, "past_due", &total.past_due);
    json_amount(to, "unapplied", &total.unapplied);
    json_amount(to, "retention", &total.retention);
    json_amount(to, "balance", &total.balance);
    json_close(to, '}');
  }
  json_close(to, ']');
  return true;
}

static bool write_document(json *to, const page_request *request, const oi_result *summary,
                           const oi_result *aging) {
  oi_summary_row head;
  if (!read_summary(summary, &head)) return false;
  json_open(to, NULL, '{');
  json_word(to, "format", "openitem customer summary 1");
  json_date(to, "as_of", request->as_of.date);
  if (!write_customer(to, &head) || !write_bucket_labels(to, summary) || !write_currencies(to, summary) ||
      !write_portfolio(to, aging))
    return false;
  json_close(to, '}');
  fputc('\n', to->out);
  return !to->failed;
}

bool print_summary_json(const page_request *request, FILE *out) {
  json to = {out, 0, true, false};
  oi_result *summary = NULL;
  oi_result *aging = NULL;
  bool done = run_summary(request, &summary) &&
              run_aging(request, OI_AGING_GROUP_CURRENCY, 0, NULL, &aging) &&
              write_document(&to, request, summary, aging);
  oi_result_free(aging);
  oi_result_free(summary);
  return done;
}
