/* Every exported function with arguments that it accepts, from tables that follow from openitem.h
 * (every_call.inc), and books in which each of the calls makes sense. */
#ifndef OPENITEM_TESTS_EVERY_CALL_H
#define OPENITEM_TESTS_EVERY_CALL_H

#include "books.h"

#ifdef __cplusplus
extern "C" {
#endif

/* One argument; which member counts follows from its type. */
typedef union value {
  uint64_t number;
  void *pointer;
  void (*function)(void);
} value;

enum field_what {
  FIELD_OTHER, /* nothing that could be wrong alone */
  FIELD_NUMBER,
  FIELD_RESERVED,
  FIELD_FLAGS, /* number: those that exist */
  FIELD_ENUM,  /* number: the last one */
  FIELD_SET,   /* number: bits that exist, from the lowest */
  FIELD_DATE,
  FIELD_ID,
  FIELD_CODE, /* characters, filled up with zeros */
  FIELD_MONEY,
  FIELD_DECIMAL,
  FIELD_TEXT,
  FIELD_VIEW, /* text of a row */
  FIELD_CURRENCY,
  FIELD_ITEM_REF,
  FIELD_DAYS,   /* pointer to numbers side by side, with a count */
  FIELD_FROZEN, /* pointer to frozen structures side by side, with a count */
  FIELD_INPUT   /* pointer to a structure with a head, perhaps with count and stride */
};

typedef struct field_table {
  const char *name;
  int what;
  size_t offset;
  size_t size;
  uint32_t number;
  int structure; /* what it points to; -1: nothing */
  int count;     /* offsets of the fields that belong to it; -1: none */
  int stride;
} field_table;

typedef struct structure_table {
  const char *name;
  size_t size;
  size_t alignment;
  int sized; /* begins with struct_size and flags */
  const field_table *fields;
  size_t field_count;
} structure_table;

enum argument_what {
  ARGUMENT_HANDLE,
  ARGUMENT_HANDLE_OUT,
  ARGUMENT_INPUT,  /* a structure with a head, or an array of them */
  ARGUMENT_FROZEN, /* an array of frozen structures */
  ARGUMENT_MONEY,  /* one of them */
  ARGUMENT_DECIMAL,
  ARGUMENT_CURRENCY,
  ARGUMENT_ITEM_REF,
  ARGUMENT_OUTPUT, /* a structure with a head */
  ARGUMENT_RESULT, /* number: its bytes; with a count an array */
  ARGUMENT_ROWS,   /* count: capacity */
  ARGUMENT_TEXT,   /* count: its size; -1: it ends with a NUL */
  ARGUMENT_BUFFER, /* count: capacity, stride: where the size goes */
  ARGUMENT_TEXT_SIZE,
  ARGUMENT_BYTES,
  ARGUMENT_CALLBACK,
  ARGUMENT_USER,
  ARGUMENT_ERROR,
  ARGUMENT_ENUM, /* number: the last one */
  ARGUMENT_DATE,
  ARGUMENT_ID,
  ARGUMENT_FLAGS, /* number: those that exist */
  ARGUMENT_SCALE,
  ARGUMENT_SIZE,
  ARGUMENT_NUMBER
};

typedef struct argument_table {
  const char *name;
  const char *type;
  int what;
  uint32_t number;
  int null;      /* 1: allowed, 0: not, 2: with a count of 0 */
  int structure; /* -1: none */
  int count;     /* other arguments that belong to it; -1: none */
  int stride;
  int row_size;
} argument_table;

enum threads_what { THREADS_ANY, THREADS_SHARED, THREADS_EXCLUSIVE };

typedef struct function_table {
  const char *name;
  oi_status (*call)(const value *arguments);
  const argument_table *arguments;
  size_t argument_count;
  int fails; /* gives an oi_status */
  int threads;
  const oi_status *statuses;
  size_t status_count;
} function_table;

extern const function_table *const every_function;
extern const size_t every_function_count;
extern const structure_table *const every_structure;
extern const size_t every_structure_count;

#define MOST_ARGUMENTS 16

/* Books with something of each kind in them, and handles of each kind. */
typedef struct every_books {
  oi_ledger *ledger;
  oi_ledger *empty;            /* for calls that begin with one */
  oi_transaction *transaction; /* of a ledger of its own, with a customer in it */
  oi_ledger *transaction_ledger;
  oi_buffer *snapshot;    /* of the books */
  oi_buffer *journal;     /* of the transaction's ledger */
  oi_ledger *kept_ledger; /* whose journal this is */
  oi_buffer *kept_journal;
  oi_event_log *records; /* of the books; nobody changes it, so that its records stay */
  oi_event_log *log;     /* the same for calls on logs */
  oi_aging_calculator *calculator;
  oi_result *results[40];
  size_t result_count;
  size_t read; /* bytes of the snapshot that a callback has given */
} every_books;

void open_books(every_books *books);
void close_books(every_books *books);
/* The same books in a new ledger with these options; NULL: the defaults. */
void reopen_ledger(every_books *books, const oi_ledger_options *options);
/* The same ledgers anew, after a call that changed one. */
void restore_books(every_books *books);

/* What the call reads or writes: the books, or the empty ledger. */
oi_ledger *ledger_of(const function_table *function, const every_books *books);
oi_buffer *bytes_of(const function_table *function, const every_books *books);

/* Where parts of an input exclude each other there is a second way to call a function well: good_way = 1. */
enum { GOOD_WAYS = 2 };
extern int good_way;

/* Arguments of a function. Inputs are good, outputs filled with rubbish; each structure has a block of its
 * own, of exactly its size. forget_arguments() gives the blocks back. */
void good_arguments(const function_table *function, every_books *books, value *arguments);
void forget_arguments(void);
/* The outputs filled with rubbish again, the error fresh. */
void spoil_outputs(const function_table *function, const value *arguments);
/* A block that lives until forget_arguments(). */
void *block_of(size_t size);
/* Frees the handles that an accepted call gave. */
void free_outputs(const function_table *function, const value *arguments);
const function_table *function_named(const char *name);
/* A number that stands for all that the call gave, texts and every row of a result included. */
uint64_t fingerprint(const function_table *function, const value *arguments, oi_status status);
/* The same for what a result holds. */
uint64_t result_fingerprint(const oi_result *result);

#ifdef __cplusplus
}
#endif

#endif
