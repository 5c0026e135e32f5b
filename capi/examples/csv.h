/* A strict reader of comma-separated values as RFC 4180 describes them.
 *
 * The text is UTF-8. The first line names the columns, in any order. Fields may stand in double quotes; a
 * quote inside them is doubled. Lines end with LF or CR LF. Anything else is a mistake, and every mistake is
 * told with its place:
 *
 *   invoices.csv:12:34: total: "12.3.4" is no amount
 *
 * Lines and columns count from 1, columns in characters. */
#ifndef OPENITEM_EXAMPLES_CSV_H
#define OPENITEM_EXAMPLES_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* A column the program knows. */
typedef struct csv_column {
  const char *name;
  bool required; /* it must be in the file, and filled in every row */
} csv_column;

/* One field, without its quotes. It lives as long as its file is open. */
typedef struct csv_field {
  const char *text; /* ends with a NUL */
  size_t size;
  size_t line; /* where its first character stands */
  size_t column;
  const char *name; /* of its column */
  const char *path; /* of its file */
} csv_field;

/* A file being read. */
typedef struct csv_file {
  const char *path;
  const csv_column *columns; /* those the program knows ... */
  size_t column_count;
  size_t *order; /* ... and, for each column of the file, which of them it is */
  size_t file_column_count;
  csv_field *fields; /* the row read last, in the program's order; what the file lacks is empty */
  char *bytes;
  char *next;
  char *end;
  size_t line;
  size_t column;
} csv_file;

typedef enum csv_outcome { CSV_ROW, CSV_END, CSV_MISTAKE } csv_outcome;

/* Reads the file and its first line. False: the reason stands on standard error. Close it in either case. */
bool csv_open(csv_file *file, const char *path, const csv_column *columns, size_t column_count);

/* Reads the next row into file->fields. CSV_MISTAKE: the reason stands on standard error. */
csv_outcome csv_next(csv_file *file);

/* An upper bound of how many rows are still to come. */
size_t csv_most_rows(const csv_file *file);

/* Reads all rows: column_count fields each, side by side, to be freed by the caller. */
bool csv_read_rows(csv_file *file, csv_field **fields, size_t *row_count);

void csv_close(csv_file *file);

#if defined(__MINGW32__) /* which has a printf of C's and one of Windows': what stdio.h chose */
#define CSV_MESSAGE __attribute__((format(__MINGW_PRINTF_FORMAT, 3, 4)))
#elif defined(__GNUC__)
#define CSV_MESSAGE __attribute__((format(printf, 3, 4)))
#else
#define CSV_MESSAGE
#endif

/* Writes "path:line:column: name: " and the message to standard error; returns false. The message is about
 * the byte at `offset` of the field. */
CSV_MESSAGE bool csv_complain(const csv_field *field, size_t offset, const char *message, ...);

#endif
