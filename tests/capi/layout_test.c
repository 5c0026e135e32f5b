/* The layout of every structure: the numbers of the generator, this compiler's, and the library's table
 * agree. */
#include <openitem.h>

#include <stdio.h>
#include <string.h>

typedef struct line {
  const char *structure;
  const char *field;
  size_t told[2]; /* offset and size of a field, size and alignment of a structure; of the generator ... */
  size_t compiled[2]; /* ... and of this compiler */
} line;

#define OI_STRUCTURE(type, size, alignment) {#type, "", {size, alignment}, {sizeof(type), _Alignof(type)}},
#define OI_FIELD(type, name, offset, size)                                                                   \
  {#type, #name, {offset, size}, {offsetof(type, name), sizeof(((const type *)0)->name)}},

static const line lines[] = {
#include "layout.inc"
};

static int same_text(oi_text_view view, const char *text) {
  return view.size == strlen(text) && memcmp(view.data, text, view.size) == 0;
}

int main(void) {
  const size_t count = sizeof(lines) / sizeof(lines[0]);
  size_t failures = 0;
  for (size_t i = 0; i < count; ++i) {
    const line *const it = &lines[i];
    oi_layout_row row = {0};
    size_t written = 0;
    const int read = oi_layout_read(i, &row, 1, sizeof row, 0, &written, NULL) == OI_OK && written == 1;
    const int is_structure = it->field[0] == '\0';
    if (it->told[0] != it->compiled[0] || it->told[1] != it->compiled[1]) {
      printf("%s.%s: told %zu and %zu, compiled %zu and %zu\n", it->structure, it->field, it->told[0],
             it->told[1], it->compiled[0], it->compiled[1]);
      ++failures;
    }
    if (!read || !same_text(row.structure, it->structure) || !same_text(row.field, it->field) ||
        it->told[0] != (is_structure ? row.size : row.offset) ||
        it->told[1] != (is_structure ? row.alignment : row.size)) {
      printf("%s.%s: the library's table says something else\n", it->structure, it->field);
      ++failures;
    }
  }
  if (oi_layout_count() != count) {
    printf("the library's table has %zu lines, not %zu\n", oi_layout_count(), count);
    ++failures;
  }
  printf("%zu lines, %zu failures\n", count, failures);
  return failures == 0 ? 0 : 1;
}
