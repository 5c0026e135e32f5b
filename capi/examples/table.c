#include "table.h"

#include <stdlib.h>
#include <string.h>

void table_start(table *rows, const table_column *columns, size_t column_count) {
  memset(rows, 0, sizeof *rows);
  rows->columns = columns;
  rows->column_count = column_count;
}

static void clear(table *rows) {
  for (size_t i = 0; i < rows->cell_count; ++i) free(rows->cells[i]);
  rows->cell_count = 0;
}

void table_free(table *rows) {
  clear(rows);
  free(rows->cells);
  memset(rows, 0, sizeof *rows);
}

size_t table_row_count(const table *rows) {
  return rows->cell_count / rows->column_count;
}

/* ---- cells ---- */

static void add_cell(table *rows, char *cell) {
  if (rows->cell_count == rows->capacity) {
    size_t capacity = rows->capacity ? rows->capacity * 2 : 256;
    char **larger = realloc(rows->cells, capacity * sizeof *larger);
    if (!larger) {
      rows->failed = true;
      free(cell);
      return;
    }
    rows->cells = larger;
    rows->capacity = capacity;
  }
  rows->cells[rows->cell_count++] = cell;
}

void table_text(table *rows, const char *text, size_t size) {
  char *cell = malloc(size + 1);
  if (!cell) {
    rows->failed = true;
    return;
  }
  memcpy(cell, text, size);
  for (size_t i = 0; i < size; ++i) {
    if ((unsigned char)cell[i] < 0x20) cell[i] = ' '; /* line ends and tabs */
  }
  cell[size] = '\0';
  add_cell(rows, cell);
}

void table_word(table *rows, const char *word) {
  table_text(rows, word, strlen(word));
}

void table_view(table *rows, oi_text_view text) {
  table_text(rows, text.data, text.size);
}

void table_blank(table *rows, size_t cells) {
  while (cells-- > 0) table_text(rows, "", 0);
}

void table_date(table *rows, int32_t date) {
  char text[OI_DATE_TEXT_SIZE];
  if (oi_date_print(date, text, sizeof text, NULL, NULL) != OI_OK) {
    rows->failed = true;
    return;
  }
  table_word(rows, text);
}

void table_count(table *rows, uint64_t count) {
  char text[24];
  snprintf(text, sizeof text, "%llu", (unsigned long long)count);
  table_word(rows, text);
}

/* Copies `count` digits with a comma before every third from the right. */
static char *copy_in_threes(char *out, const char *digits, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (i > 0 && (count - i) % 3 == 0) *out++ = ',';
    *out++ = digits[i];
  }
  return out;
}

bool table_amount_text(const oi_money *amount, char text[TABLE_AMOUNT_SIZE]) {
  char plain[OI_MONEY_TEXT_SIZE];
  if (oi_money_print_amount(amount, plain, sizeof plain, NULL, NULL) != OI_OK) return false;
  const char *digits = plain;
  char *out = text;
  if (*digits == '-') *out++ = *digits++;
  size_t whole = strcspn(digits, ".");
  out = copy_in_threes(out, digits, whole);
  memcpy(out, digits + whole, strlen(digits + whole) + 1);
  return true;
}

void table_amount(table *rows, const oi_money *amount) {
  char text[TABLE_AMOUNT_SIZE];
  if (!table_amount_text(amount, text)) {
    rows->failed = true;
    return;
  }
  table_word(rows, text);
}

void table_amount_or_dash(table *rows, const oi_money *amount) {
  if (amount->lo == 0 && amount->hi == 0) {
    table_word(rows, "-");
  } else {
    table_amount(rows, amount);
  }
}

void table_credit(table *rows, const oi_money *credit) {
  oi_money negative;
  if (oi_money_negate(credit, &negative, NULL) != OI_OK) rows->failed = true;
  table_amount_or_dash(rows, &negative);
}

void table_line(table *rows) {
  for (size_t i = 0; i < rows->column_count; ++i) add_cell(rows, NULL);
}

/* ---- printing ---- */

static size_t width_of(const char *text) {
  size_t width = 0;
  for (; *text; ++text) width += ((unsigned char)*text & 0xC0u) != 0x80u;
  return width;
}

/* Bytes of the first `width` characters. */
static size_t bytes_of(const char *text, size_t width) {
  size_t bytes = 0;
  while (text[bytes] && (width > 0 || ((unsigned char)text[bytes] & 0xC0u) == 0x80u)) {
    if (((unsigned char)text[bytes] & 0xC0u) != 0x80u) --width;
    ++bytes;
  }
  return bytes;
}

static bool says_something(const char *cell) {
  return cell && *cell && strcmp(cell, "-") != 0;
}

/* 0: the column is left out. */
static size_t column_width(const table *rows, size_t column) {
  const table_column *about = &rows->columns[column];
  size_t width = width_of(about->heading);
  bool used = !about->optional;
  for (size_t i = column; i < rows->cell_count; i += rows->column_count) {
    const char *cell = rows->cells[i];
    used = used || says_something(cell);
    if (cell && width_of(cell) > width) width = width_of(cell);
  }
  if (!used) return 0;
  return about->longest && width > about->longest ? about->longest : width;
}

static void print_spaces(FILE *out, size_t count) {
  while (count-- > 0) fputc(' ', out);
}

static void print_dashes(FILE *out, size_t count) {
  while (count-- > 0) fputc('-', out);
}

/* Spaces owed by the cells before are printed only when something follows: no line ends with spaces. */
static void print_cell(FILE *out, const char *cell, size_t width, bool right, size_t *owed) {
  size_t size = bytes_of(cell, width);
  bool cut = cell[size] != '\0';
  if (cut) size = bytes_of(cell, width - 1);
  size_t used = cut ? width : width_of(cell);
  if (right) *owed += width - used;
  if (used > 0) {
    print_spaces(out, *owed);
    *owed = 0;
    fwrite(cell, 1, size, out);
    if (cut) fputs("\xE2\x80\xA6", out); /* an ellipsis */
  }
  if (!right) *owed += width - used;
}

static void print_row(FILE *out, const table *rows, char *const *cells, const size_t *widths) {
  size_t owed = 2;
  for (size_t i = 0; i < rows->column_count; ++i) {
    if (widths[i] == 0) continue;
    if (cells && cells[i]) {
      print_cell(out, cells[i], widths[i], rows->columns[i].right, &owed);
    } else if (cells) {
      print_spaces(out, owed);
      owed = 0;
      print_dashes(out, widths[i]);
    } else {
      print_cell(out, rows->columns[i].heading, widths[i], rows->columns[i].right, &owed);
    }
    owed += 2;
  }
  fputc('\n', out);
}

static void print_all(FILE *out, const table *rows, const size_t *widths, char *const *line) {
  print_row(out, rows, NULL, widths);
  print_row(out, rows, line, widths);
  for (size_t i = 0; i + rows->column_count <= rows->cell_count; i += rows->column_count)
    print_row(out, rows, rows->cells + i, widths);
}

bool table_print(table *rows, FILE *out) {
  size_t *widths = calloc(rows->column_count, sizeof *widths);
  char **line = calloc(rows->column_count, sizeof *line);
  bool done = widths && line && !rows->failed;
  if (done) {
    for (size_t i = 0; i < rows->column_count; ++i) widths[i] = column_width(rows, i);
    print_all(out, rows, widths, line);
  }
  free(line);
  free(widths);
  clear(rows);
  return done;
}
