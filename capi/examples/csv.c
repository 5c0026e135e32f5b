#include "csv.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- complaints ---- */

static bool continues_a_character(char byte) {
  return ((unsigned char)byte & 0xC0u) == 0x80u;
}

bool csv_complain(const csv_field *field, size_t offset, const char *message, ...) {
  size_t column = field->column;
  for (size_t i = 0; i < offset && i < field->size; ++i) column += !continues_a_character(field->text[i]);
  fprintf(stderr, "%s:%zu:%zu: %s: ", field->path, field->line, column, field->name);
  va_list arguments;
  va_start(arguments, message);
  vfprintf(stderr, message, arguments);
  va_end(arguments);
  fputc('\n', stderr);
  return false;
}

static bool complain_at(const csv_file *file, size_t line, size_t column, const char *message) {
  fprintf(stderr, "%s:%zu:%zu: %s\n", file->path, line, column, message);
  return false;
}

static bool complain_of_file(const csv_file *file, const char *reason) {
  fprintf(stderr, "%s: %s\n", file->path, reason);
  return false;
}

/* ---- bytes ---- */

/* The whole stream with a NUL after it. */
static bool read_stream(csv_file *file, FILE *stream) {
  size_t capacity = 1 << 16;
  size_t size = 0;
  for (;;) {
    char *larger = realloc(file->bytes, capacity + 1);
    if (!larger) return complain_of_file(file, "out of memory");
    file->bytes = larger;
    size += fread(larger + size, 1, capacity - size, stream);
    if (size < capacity) break;
    if (capacity > SIZE_MAX / 4) return complain_of_file(file, "too large");
    capacity *= 2;
  }
  if (ferror(stream)) return complain_of_file(file, strerror(errno));
  file->bytes[size] = '\0';
  file->end = file->bytes + size;
  return true;
}

static bool read_bytes(csv_file *file) {
  errno = 0;
  FILE *stream = fopen(file->path, "rb");
  if (!stream) return complain_of_file(file, strerror(errno));
  bool done = read_stream(file, stream);
  fclose(stream);
  if (!done) return false;
  file->next = file->bytes;
  if (file->end - file->bytes >= 3 && memcmp(file->bytes, "\xEF\xBB\xBF", 3) == 0)
    file->next += 3; /* the byte order mark that spreadsheets put before UTF-8 */
  file->line = 1;
  file->column = 1;
  return true;
}

/* ---- one field ---- */

static void step(csv_file *file) {
  char byte = *file->next++;
  if (byte == '\n') {
    ++file->line;
    file->column = 1;
  } else if (!continues_a_character(byte)) {
    ++file->column;
  }
}

static bool at_end(const csv_file *file) {
  return file->next == file->end;
}

/* How many bytes the character at the front has; 0: it is none. */
static size_t character_size(const char *text, size_t left) {
  static const struct {
    unsigned char first, last; /* its first byte */
    unsigned char low, high;   /* its second byte; all others: 80 .. BF */
    size_t size;
  } forms[] = {{0x00, 0x7F, 0x80, 0xBF, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
               {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
               {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};
  const unsigned char *bytes = (const unsigned char *)text;
  size_t form = 0;
  while (form < sizeof forms / sizeof *forms && (bytes[0] < forms[form].first || bytes[0] > forms[form].last))
    ++form;
  if (form == sizeof forms / sizeof *forms || forms[form].size > left) return 0;
  if (forms[form].size > 1 && (bytes[1] < forms[form].low || bytes[1] > forms[form].high)) return 0;
  for (size_t i = 2; i < forms[form].size; ++i) {
    if (!continues_a_character(text[i])) return 0;
  }
  return forms[form].size;
}

static bool check_utf8(csv_file *file) {
  char *begin = file->next;
  while (!at_end(file)) {
    size_t size = character_size(file->next, (size_t)(file->end - file->next));
    if (size == 0) return complain_at(file, file->line, file->column, "a byte that is no UTF-8");
    for (; size > 0; --size) step(file);
  }
  file->next = begin;
  file->line = 1;
  file->column = 1;
  return true;
}

static bool at_line_end(const csv_file *file) {
  size_t left = (size_t)(file->end - file->next);
  return left == 0 || *file->next == '\n' || (*file->next == '\r' && left > 1 && file->next[1] == '\n');
}

static bool take_plain(csv_file *file, csv_field *field) {
  while (!at_line_end(file) && *file->next != ',') {
    if (*file->next == '"')
      return complain_at(file, file->line, file->column,
                         "a quote inside a field that does not begin with one");
    if (*file->next == '\r' || *file->next == '\0')
      return complain_at(file, file->line, file->column, "a control character; lines end with LF or CR LF");
    step(file);
  }
  field->size = (size_t)(file->next - field->text);
  return true;
}

/* Takes the quotes off where the field stands: what is written never overtakes what is read. */
static bool take_quoted(csv_file *file, csv_field *field) {
  char *out = file->next;
  step(file);
  field->text = out;
  field->column = file->column;
  for (;;) {
    if (at_end(file)) return complain_at(file, field->line, field->column - 1, "this quote is not closed");
    if (*file->next == '\0') return complain_at(file, file->line, file->column, "a NUL character");
    char byte = *file->next;
    step(file);
    if (byte == '"') {
      if (at_end(file) || *file->next != '"') break;
      step(file);
    }
    *out++ = byte;
  }
  field->size = (size_t)(out - field->text);
  if (!at_line_end(file) && *file->next != ',')
    return complain_at(file, file->line, file->column, "text after the closing quote of a field");
  return true;
}

/* Reads a field up to, but not including, the comma or line end after it. */
static bool take_field(csv_file *file, csv_field *field) {
  field->text = file->next;
  field->line = file->line;
  field->column = file->column;
  field->path = file->path;
  return !at_end(file) && *file->next == '"' ? take_quoted(file, field) : take_plain(file, field);
}

/* The byte after a field becomes the NUL that ends it. */
static void close_field(csv_file *file, const csv_field *field) {
  char *nul = file->bytes + (field->text - file->bytes) + field->size;
  *nul = '\0';
}

static void step_over_line_end(csv_file *file) {
  if (at_end(file)) return;
  if (*file->next == '\r') step(file);
  step(file);
}

/* ---- the first line ---- */

static bool grow_order(csv_file *file) {
  size_t *larger = realloc(file->order, (file->file_column_count + 1) * sizeof *larger);
  if (!larger) return complain_of_file(file, "out of memory");
  file->order = larger;
  return true;
}

/* Which of the program's columns a heading names. */
static bool place_heading(csv_file *file, const csv_field *heading) {
  size_t found = 0;
  while (found < file->column_count && strcmp(heading->text, file->columns[found].name) != 0) ++found;
  if (found == file->column_count) {
    fprintf(stderr, "%s:%zu:%zu: unknown column \"%s\"; known are", file->path, heading->line,
            heading->column, heading->text);
    for (size_t i = 0; i < file->column_count; ++i) fprintf(stderr, " %s", file->columns[i].name);
    fputc('\n', stderr);
    return false;
  }
  for (size_t i = 0; i < file->file_column_count; ++i) {
    if (file->order[i] == found)
      return complain_at(file, heading->line, heading->column, "this column stands here for the second time");
  }
  if (!grow_order(file)) return false;
  file->order[file->file_column_count++] = found;
  return true;
}

static bool has_column(const csv_file *file, size_t column) {
  for (size_t i = 0; i < file->file_column_count; ++i) {
    if (file->order[i] == column) return true;
  }
  return false;
}

static bool read_headings(csv_file *file) {
  for (;;) {
    csv_field heading = {0};
    if (!take_field(file, &heading)) return false;
    bool last = at_line_end(file);
    if (last) {
      step_over_line_end(file);
    } else {
      step(file);
    }
    close_field(file, &heading);
    if (!place_heading(file, &heading)) return false;
    if (last) break;
  }
  for (size_t i = 0; i < file->column_count; ++i) {
    if (!file->columns[i].required || has_column(file, i)) continue;
    fprintf(stderr, "%s:1:1: the column \"%s\" is missing\n", file->path, file->columns[i].name);
    return false;
  }
  return true;
}

/* ---- rows ---- */

bool csv_open(csv_file *file, const char *path, const csv_column *columns, size_t column_count) {
  memset(file, 0, sizeof *file);
  file->path = path;
  file->columns = columns;
  file->column_count = column_count;
  file->fields = calloc(column_count, sizeof *file->fields);
  if (!file->fields) return complain_of_file(file, "out of memory");
  return read_bytes(file) && check_utf8(file) && read_headings(file);
}

/* Fields the file lacks are empty and stand at the row's beginning. */
static void clear_row(csv_file *file) {
  for (size_t i = 0; i < file->column_count; ++i)
    file->fields[i] = (csv_field){"", 0, file->line, 1, file->columns[i].name, file->path};
}

static bool check_required(const csv_file *file) {
  for (size_t i = 0; i < file->column_count; ++i) {
    const csv_field *field = &file->fields[i];
    if (file->columns[i].required && field->size == 0) return csv_complain(field, 0, "must not be empty");
  }
  return true;
}

static bool complain_of_count(const csv_file *file, size_t count) {
  fprintf(stderr, "%s:%zu:%zu: the row has %s fields than the first line's %zu\n", file->path, file->line,
          file->column, count < file->file_column_count ? "fewer" : "more", file->file_column_count);
  return false;
}

static bool take_row(csv_file *file) {
  clear_row(file);
  for (size_t i = 0;; ++i) {
    if (i == file->file_column_count) return complain_of_count(file, i + 1);
    csv_field *field = &file->fields[file->order[i]];
    if (!take_field(file, field)) return false;
    bool last = at_line_end(file);
    if (last && i + 1 < file->file_column_count) return complain_of_count(file, i + 1);
    if (last) {
      step_over_line_end(file);
    } else {
      step(file);
    }
    close_field(file, field);
    if (last) return check_required(file);
  }
}

csv_outcome csv_next(csv_file *file) {
  if (at_end(file)) return CSV_END;
  return take_row(file) ? CSV_ROW : CSV_MISTAKE;
}

size_t csv_most_rows(const csv_file *file) {
  size_t count = at_end(file) ? 0 : 1;
  for (const char *at = file->next; at < file->end; ++at) count += *at == '\n';
  return count;
}

bool csv_read_rows(csv_file *file, csv_field **fields, size_t *row_count) {
  *row_count = 0;
  *fields = calloc(csv_most_rows(file) + 1, file->column_count * sizeof **fields);
  if (!*fields) return complain_of_file(file, "out of memory");
  for (;;) {
    csv_outcome outcome = csv_next(file);
    if (outcome != CSV_ROW) return outcome == CSV_END;
    memcpy(*fields + *row_count * file->column_count, file->fields, file->column_count * sizeof **fields);
    ++*row_count;
  }
}

void csv_close(csv_file *file) {
  free(file->order);
  free(file->fields);
  free(file->bytes);
  memset(file, 0, sizeof *file);
}
