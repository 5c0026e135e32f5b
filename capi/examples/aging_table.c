#include "aging_table.h"

#include "failure.h"

#include <string.h>

enum { PAGE = 64 }; /* rows read at once */

static void add_column(aging_columns *made, const char *text, size_t size, table_column like) {
  if (made->count == AGING_MOST_COLUMNS) return;
  char *heading = made->headings[made->count];
  snprintf(heading, AGING_HEADING_SIZE, "%.*s", (int)size, text);
  if (*heading >= 'a' && *heading <= 'z') *heading = (char)(*heading - 'a' + 'A');
  like.heading = heading;
  made->columns[made->count++] = like;
}

bool aging_columns_of(const oi_result *result, const table_column *before, const table_column *after,
                      aging_columns *made) {
  made->count = 0;
  made->buckets = oi_result_count(result, OI_TABLE_AGING_BUCKETS);
  for (; before->heading; ++before) add_column(made, before->heading, strlen(before->heading), *before);
  for (size_t i = 0; i < made->buckets; ++i) {
    oi_aging_bucket_row bucket;
    if (!read_bucket(result, i, &bucket)) return false;
    add_column(made, bucket.label.data, bucket.label.size, (table_column){.right = true});
  }
  for (; after->heading; ++after) add_column(made, after->heading, strlen(after->heading), *after);
  return true;
}

bool aging_cells(table *rows, const oi_result *result, oi_table cells, size_t row, size_t buckets) {
  for (size_t bucket = 0; bucket < buckets; ++bucket) {
    oi_money cell;
    if (!read_cell(result, cells, row, bucket, &cell)) return false;
    table_amount_or_dash(rows, &cell);
  }
  return true;
}

static const table_column after_buckets[] = {{.heading = "Retention", .right = true, .optional = true},
                                             {.heading = "Disputed", .right = true, .optional = true},
                                             {.heading = "Unapplied", .right = true},
                                             {.heading = "Balance", .right = true},
                                             {.heading = NULL}};

static void cells_after_buckets(table *rows, const oi_aging_row *row) {
  table_amount_or_dash(rows, &row->retention);
  table_amount_or_dash(rows, &row->disputed);
  table_credit(rows, &row->unapplied);
  table_amount(rows, &row->balance);
}

static bool fill_rows(table *rows, const oi_result *aging, const char *currency, size_t buckets,
                      aging_row_namer name, const void *names) {
  oi_aging_row page[PAGE];
  oi_error err;
  OI_INIT(err);
  size_t written = 0;
  for (size_t at = 0; at < oi_result_count(aging, OI_TABLE_AGING_ROWS); at += written) {
    if (oi_result_read_aging_rows(aging, at, page, PAGE, &written, &err) != OI_OK)
      return failed("reading an aging", &err);
    for (size_t i = 0; i < written; ++i) {
      if (strcmp(page[i].currency.code, currency) != 0) continue;
      name(rows, &page[i], names);
      if (!aging_cells(rows, aging, OI_TABLE_AGING_CELLS, at + i, buckets)) return false;
      cells_after_buckets(rows, &page[i]);
    }
  }
  return true;
}

static bool fill_total(table *rows, const oi_result *aging, size_t at, const oi_aging_row *total,
                       size_t buckets) {
  table_line(rows);
  table_word(rows, "Total");
  table_word(rows, total->currency.code);
  if (!aging_cells(rows, aging, OI_TABLE_AGING_TOTAL_CELLS, at, buckets)) return false;
  cells_after_buckets(rows, total);
  return true;
}

bool print_aging_table(FILE *out, const oi_result *aging, size_t total, const table_column *before,
                       aging_row_namer name, const void *names) {
  aging_columns made;
  oi_aging_row sums;
  table rows;
  if (!read_total(aging, total, &sums) || !aging_columns_of(aging, before, after_buckets, &made))
    return false;
  table_start(&rows, made.columns, made.count);
  bool done = fill_rows(&rows, aging, sums.currency.code, made.buckets, name, names) &&
              fill_total(&rows, aging, total, &sums, made.buckets);
  if (done && !table_print(&rows, out)) done = out_of_memory();
  table_free(&rows);
  return done;
}
