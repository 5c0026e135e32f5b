/* What the files behind every_call.h share. */
#ifndef OPENITEM_TESTS_EVERY_CALL_PARTS_H
#define OPENITEM_TESTS_EVERY_CALL_PARTS_H

#include "every_call.h"

enum { fixture_day = 739676 }; /* 2026-03-01 */

static inline int is(const char *a, const char *b) {
  return strcmp(a, b) == 0;
}

/* A structure in a block of its own. */
#define MAKE(type, name)                                                                                     \
  type *name = block_of(sizeof(type));                                                                       \
  OI_INIT(*name)

/* ---- every_books.c */

oi_command_info today(void);
/* The sink of the books: accepts, and keeps in the event log behind `user`, if there is one. */
void accept_all(const oi_record *record, uint64_t remaining, oi_acknowledgement *acknowledgement, void *user);
uint64_t first_application(const oi_ledger *ledger);
uint64_t lock_exception(const oi_ledger *ledger);
uint64_t open_dispute(const oi_ledger *ledger);

/* ---- good_inputs.c */

/* A structure of the type that the function accepts, with what it points to. */
void *good_structure(const char *type, const function_table *function, const every_books *books);

/* ---- good_records.c */

/* Whether the records are those of the books. */
extern int filling_books;
/* The same of a record without figures, and of which one goes; NULL: it is neither. */
void *good_record(const char *type, const function_table *function, const every_books *books);

#endif
