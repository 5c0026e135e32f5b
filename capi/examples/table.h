/* Tables of text that line up: fill in cell after cell, row after row, then print.
 *
 *   Invoice           Due             Open
 *   --------------  ----------  ----------
 *   INV-2023-00001  2023-01-31    1,250.00
 *
 * Widths are counted in characters, so that names in any alphabet that writes one character a column line up.
 */
#ifndef OPENITEM_EXAMPLES_TABLE_H
#define OPENITEM_EXAMPLES_TABLE_H

#include <openitem.h>

#include <stdbool.h>
#include <stdio.h>

typedef struct table_column {
  const char *heading;
  bool right;     /* amounts and counts stand at the right */
  bool optional;  /* left out when no row has anything in it */
  size_t longest; /* longer texts are cut; 0: any length */
} table_column;

typedef struct table {
  const table_column *columns;
  size_t column_count;
  char **cells; /* a row of NULLs is a line */
  size_t cell_count;
  size_t capacity;
  bool failed; /* out of memory, or an amount that cannot be printed */
} table;

/* An empty table. The columns live as long as it does. */
void table_start(table *rows, const table_column *columns, size_t column_count);

/* The next cell. */
void table_text(table *rows, const char *text, size_t size);
void table_word(table *rows, const char *word);
void table_view(table *rows, oi_text_view text);
void table_blank(table *rows, size_t cells);
void table_date(table *rows, int32_t date); /* 0: blank */
void table_count(table *rows, uint64_t count);
void table_amount(table *rows, const oi_money *amount); /* "1,234.50" */
void table_amount_or_dash(table *rows,
                          const oi_money *amount); /* 0 is "-": easier to read where most are 0 */

/* Credit reduces what is owed: it is shown with a minus, so that a row adds up. */
void table_credit(table *rows, const oi_money *credit);

/* A line across the table, before a total. */
void table_line(table *rows);

size_t table_row_count(const table *rows);

/* Prints the table, indented by two, and empties it. False: something had failed since table_start. */
bool table_print(table *rows, FILE *out);

void table_free(table *rows);

/* "-1,234.50": the amount of oi_money_print_amount with thousands marked. False: not an amount. */
#define TABLE_AMOUNT_SIZE 96
bool table_amount_text(const oi_money *amount, char text[TABLE_AMOUNT_SIZE]);

#endif
