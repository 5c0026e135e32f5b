/* Agings as tables: some words, a column for each bucket, what is not aged, unapplied credit, the balance.
 * Each row adds up from left to right, each column from top to bottom. */
#ifndef OPENITEM_EXAMPLES_AGING_TABLE_H
#define OPENITEM_EXAMPLES_AGING_TABLE_H

#include "query.h"
#include "table.h"

/* 62 edges, both sides of the due date, and a few of ours. */
enum { AGING_MOST_COLUMNS = 72, AGING_HEADING_SIZE = 32 };

typedef struct aging_columns {
  table_column columns[AGING_MOST_COLUMNS];
  char headings[AGING_MOST_COLUMNS][AGING_HEADING_SIZE];
  size_t count;
  size_t buckets;
} aging_columns;

/* The columns of a result with buckets, and those before and after them; both lists end with a heading of
 * NULL. What is made may not move, for it points to its own headings. */
bool aging_columns_of(const oi_result *result, const table_column *before, const table_column *after,
                      aging_columns *made);

/* A cell for each bucket of row `row` of a table of cells. */
bool aging_cells(table *rows, const oi_result *result, oi_table cells, size_t row, size_t buckets);

/* Fills in the two cells that say whose row it is. */
typedef void (*aging_row_namer)(table *rows, const oi_aging_row *row, const void *names);

/* The rows in the currency of total number `total`, and that total. */
bool print_aging_table(FILE *out, const oi_result *aging, size_t total, const table_column *before,
                       aging_row_namer name, const void *names);

#endif
