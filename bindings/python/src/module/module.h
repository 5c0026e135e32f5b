/* What the parts of the extension module share: how Python's values become the library's and back, calls that several
 * threads make, and the types. Python's limited interface of 3.9, so that one binary serves every later version.
 *
 * Functions that make a Python object give a new reference, or NULL with an exception set. Functions that fill
 * something of C give 1, or 0 with an exception set. */
#ifndef OPENITEM_MODULE_H
#define OPENITEM_MODULE_H

#define PY_SSIZE_T_CLEAN
#ifndef Py_LIMITED_API
#define Py_LIMITED_API 0x03090000
#endif
#include <Python.h>
#include <structmember.h>

#include <stdint.h>
#include <string.h>

#include "openitem.h"

/* 3.9 has this way of calling, and its limited interface names it from 3.10. */
#ifndef METH_FASTCALL
#define METH_FASTCALL 0x0080
#endif

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

/* ---- memory of one call */

typedef struct Block Block;
typedef struct Arena {
  Block *blocks;
  size_t used;
  uint64_t space[96];
} Arena;

static inline void arena_begin(Arena *arena) {
  arena->blocks = NULL;
  arena->used = 0;
}
/* Memory that lives until arena_end, or NULL with MemoryError. */
void *arena_take(Arena *arena, size_t size);
void arena_end(Arena *arena);

/* ---- structures, as tables that the generator writes */

typedef enum Kind {
  KIND_INT32, /* a number */
  KIND_UINT32,
  KIND_UINT64,
  KIND_ENUM,     /* of: which enumeration */
  KIND_ANY_ENUM, /* one of several enumerations: stays a number */
  KIND_SET,      /* of: the bit that is zero */
  KIND_BOOL,
  KIND_DATE,
  KIND_INSTANT,
  KIND_ID, /* zero is a number */
  KIND_ID_OR_NONE,
  KIND_TEXT, /* oi_text going in, oi_text_view coming out */
  KIND_CODE, /* char[8] */
  KIND_MONEY,
  KIND_MONEYS, /* of: how many at most; those without currency are left out */
  KIND_DECIMAL,
  KIND_CURRENCY,
  KIND_ITEM_REF,
  KIND_DIGEST,
  KIND_INPUTS, /* pointer, count: of: which structure */
  KIND_DATES,  /* pointer, count */
  KIND_NUMBERS,
  KIND_ITEM_REFS,
  KIND_MONIES,
  KIND_DECIMALS,
  KIND_INPUT, /* pointer: of: which structure */
  KIND_FLAG   /* of: the bit of `flags` */
} Kind;

typedef struct Field {
  const char *name; /* as Python has it */
  const char *told; /* as the library has it, for refusals */
  const char *doc;
  Kind kind;
  uint16_t offset;
  uint16_t count; /* offset of an array's count */
  uint32_t of;
  uint32_t unless; /* flag that makes all zero a value */
} Field;

typedef struct Structure {
  const char *name; /* as the library has it */
  const char *doc;
  uint32_t size;
  uint16_t fields_count;
  uint8_t is_input;
  uint8_t is_output;
  const Field *fields;
} Structure;

extern const Structure structures[];
extern const int structures_count;

/* What Python says of a structure: its class, names and defaults. */
typedef struct Known {
  PyTypeObject *base; /* an input's, made here */
  PyObject *class_;   /* made in Python */
  PyObject **names;
  PyObject **defaults;
} Known;

extern Known *known;

#define MOST_FIELDS 64
#define LARGEST_INPUT 512

/* The fields of an input, in the order of its structure's. */
typedef struct Input {
  PyObject_HEAD Py_ssize_t count;
  PyObject *values[1];
} Input;

/* Fills a structure from an input of it; what the structure points to comes from `arena`. */
int fill_input(int structure, PyObject *value, const char *field, void *into, Arena *arena);
/* The same for an argument: NULL for None. */
int to_pointer(int structure, PyObject *value, const char *field, void *space, const void **into,
               Arena *arena);
int to_pointer_of(int structure, PyObject *value, const char *field, void *space, const void **into,
                  Arena *arena);
int to_array(int structure, PyObject *values, const char *field, const void **into, size_t *count,
             Arena *arena);
/* The Python object of a structure that came out. */
PyObject *from_structure(int structure, const void *from);
void *rows_space(size_t count, size_t size);                        /* for rows; PyMem_Free takes it back */
PyObject *rows_from(int structure, const void *rows, size_t count); /* a list */
PyObject *tuple_from(Py_ssize_t count, PyObject *const *values);    /* takes the references */
PyObject *list_of(PyObject *values, const char *field); /* as a tuple; what is no sequence is refused */

/* ---- values */

int wrong_type(PyObject *value, const char *field, const char *wanted); /* gives 0 */
int refuse(oi_status code, const char *field, const char *message);     /* gives 0 */

/* Counts of minor units and coefficients of decimals stay below it. */
static const int128 ten_to_38 = (int128)10000000000000000000u * 10000000000000000000u;

static inline int is_int(PyObject *value) {
  return PyLong_Check(value) && !PyBool_Check(value);
}
int to_whole(PyObject *value, const char *field, int64_t low, int64_t high, int64_t *into);
PyObject *
encoded(PyObject *text); /* UTF-8; a lone surrogate is handed on, so that the library tells where it stands */

int to_int32(PyObject *value, const char *field, int32_t *into);
int to_uint32(PyObject *value, const char *field, uint32_t *into);
int to_int64(PyObject *value, const char *field, int64_t *into);
int to_uint64(PyObject *value, const char *field, uint64_t *into);
int to_size(PyObject *value, const char *field, size_t *into);
int to_id(PyObject *value, const char *field, uint64_t *into);
int to_bool(PyObject *value, const char *field, uint8_t *into);
int to_date(PyObject *value, const char *field, int32_t *into);
int to_instant(PyObject *value, const char *field, int64_t *into);
int to_text(PyObject *value, const char *field, oi_text *into, Arena *arena);      /* None: no text */
int to_some_text(PyObject *value, const char *field, oi_text *into, Arena *arena); /* of a str alone */
int to_code(PyObject *value, const char *field, char into[8]);
int to_currency(PyObject *value, const char *field, oi_currency *into);
int to_some_currency(PyObject *value, const char *field, oi_currency *into);
int to_money(PyObject *value, const char *field, oi_money *into);
int to_decimal(PyObject *value, const char *field, oi_decimal *into);
int to_item_ref(PyObject *value, const char *field, oi_item_ref *into);
int to_digest(PyObject *value, const char *field, oi_digest *into);
int to_set(PyObject *values, const char *field, uint32_t bit_zero, uint32_t *into);
int to_bytes(PyObject *value, const uint8_t **into, size_t *size);
int to_moneys(PyObject *values, const char *field, const oi_money **into, size_t *count, Arena *arena);
int to_decimals(PyObject *values, const char *field, const oi_decimal **into, size_t *count, Arena *arena);
/* A whole number below 10^38. */
int to_int128(PyObject *value, const char *field, const char *wanted, int128 *into);

PyObject *from_int128(int128 number);
PyObject *from_enum(int enumeration, int32_t number);
PyObject *from_date(int32_t day);
PyObject *from_instant(int64_t micros);
PyObject *from_text(const char *data, size_t size);
PyObject *from_chars(const char *data, size_t most); /* up to a NUL */
PyObject *from_money(const oi_money *amount);
void learn_money(PyObject *class_);
PyObject *from_decimal(const oi_decimal *value);
PyObject *from_currency(const oi_currency *currency);
PyObject *from_item_ref(const oi_item_ref *item);
PyObject *from_digest(const oi_digest *digest); /* None for zero */
PyObject *from_whole_digest(const oi_digest *digest);
PyObject *from_buffer(oi_buffer *buffer); /* bytes; frees the buffer */
PyObject *from_uint64(uint64_t number);
PyObject *from_id(uint64_t id); /* None for zero */

static inline PyObject *from_bool(int truth) {
  return PyBool_FromLong(truth);
}
static inline PyObject *given(PyObject *value) {
  Py_INCREF(value);
  return value;
}

typedef struct Money {
  PyObject_HEAD oi_money value;
} Money;

static inline int128 units_of(const oi_money *amount) {
  return (int128)(((uint128)(uint64_t)amount->hi << 64) | amount->lo);
}

/* ---- arguments */

typedef struct Signature {
  const char *name;
  int required;
  int count;
  const char *const *names;
} Signature;

/* Sorts arguments by position and by name; those that are not given are None. */
int take(const Signature *signature, PyObject *const *args, Py_ssize_t count, PyObject *names,
         PyObject **into);

/* ---- calls */

typedef struct Ledger Ledger;

/* A call that somebody makes of a ledger. */
typedef struct Call {
  struct Call *next;  /* of the ledger's */
  struct Call *outer; /* of the thread's */
  Ledger *of;
  oi_ledger *ledger;
  const char *function;
  unsigned long thread;
  int exclusive;
  int within;           /* another call of this thread and ledger */
  PyThreadState *saved; /* while the call runs without Python's lock */
  int held;             /* it runs with it */
  PyObject *raised[3];  /* by a callback: the first */
  oi_error err;
} Call;

enum { SHARED, EXCLUSIVE };

int enter(PyObject *ledger, Call *call, const char *function, int exclusive);
/* Ends it; 0 with an exception when a callback raised or the library refused. */
int leave(Call *call, oi_status status);
/* The same for a read that takes no time: it keeps Python's lock. */
int enter_shortly(PyObject *ledger, Call *call, const char *function);
int leave_shortly(Call *call, oi_status status);

static inline void clear_error(oi_error *err) {
  err->struct_size = sizeof *err;
  err->flags = 0;
  err->reserved = 0;
}
int raise_refusal(const oi_error *err);              /* gives 0 */
int raise_as(const oi_error *err, const char *text); /* the same, told otherwise */
/* 1, or the refusal as an exception. */
int succeeded(const char *function, oi_status status, const oi_error *err);
void note(const char *function, oi_status status);

/* Callbacks: Python's lock is taken for them, and the exception is kept for the call. */
Call *hear(void);
void hush(Call *call);
void keep_raised(Call *call);
int accepted(PyObject *answer); /* 1, 0, or -1 with an exception */

typedef struct Command {
  Call call;
  Arena arena;
  oi_command_info info;
  oi_outcome outcome;
  oi_result *made;
  uint64_t space[LARGEST_INPUT / 8];
} Command;

int command_begin(Command *command, const Signature *signature, PyObject *self, PyObject *const *args,
                  Py_ssize_t count, PyObject *names, int structure, const char *function);
PyObject *command_end(Command *command, oi_status status);

typedef struct Batch {
  Call call;
  Arena arena;
  const oi_command_info *info;
  size_t info_stride;
  const void *rows;
  size_t stride;
  size_t count;
  uint32_t flags;
  oi_status *statuses;
  uint64_t *ids;
  size_t refused;
} Batch;

int batch_begin(Batch *batch, const Signature *signature, PyObject *self, PyObject *const *args,
                Py_ssize_t count, PyObject *names, int structure, const char *function);
PyObject *batch_end(Batch *batch, oi_status status);

/* ---- handles */

/* `tp_new` of what only a ledger makes. */
PyObject *made_elsewhere(PyTypeObject *type, PyObject *args, PyObject *words);
/* The end of a `tp_dealloc`. */
void release(PyObject *self);

typedef struct Record {
  PyObject_HEAD const oi_record *record; /* NULL: it was borrowed */
  struct EventLog *log;
  uint64_t changes; /* of the log when it was taken from it */
} Record;

typedef struct EventLog {
  PyObject_HEAD oi_event_log *log;
  uint64_t changes;
} EventLog;

typedef struct Answer {
  PyObject_HEAD oi_result *result;
} Answer;

struct Ledger {
  PyObject_HEAD oi_ledger *ledger;
  int closed;
  Call *calls;
  struct Waiter *waiting;
  struct Waiter *closing;
  PyObject *sink;
  PyObject *store;
  PyObject *log;
  oi_transaction **open;
  size_t open_count;
  size_t open_capacity;
};

int ledger_close(Ledger *ledger);
void ledger_free(Ledger *ledger);                      /* when no call uses it */
PyObject *from_result(oi_result *result);              /* an Answer, which frees it */
PyObject *rows_of(oi_result *result, oi_table table);  /* Rows */
PyObject *only_row(oi_result *result, oi_table table); /* the first row; frees the result */
PyObject *all_rows(oi_result *result, oi_table table); /* a tuple */
PyObject *answer_rows(Answer *answer, oi_table table);
PyObject *read_rows(const oi_result *result, oi_table table, size_t first, size_t count,
                    PyObject *(*make)(Py_ssize_t));
int table_structure(oi_table table); /* its rows': an index, or -1 with an exception */
PyObject *columns_of(PyObject *answer, oi_table table, PyObject *names);

int to_calculator(PyObject *value, const char *field, const oi_aging_calculator **into, PyObject **held);
int to_record(PyObject *value, const oi_record **into);
PyObject *event_list(PyObject *event, void *table); /* a getter: the rows of one of its lists */
int to_as_of(PyObject *value, const char *field, oi_as_of *into, Arena *arena);

extern const int table_structures[];
extern const int tables_count;
extern PyGetSetDef event_lists[];

/* ---- the module */

typedef struct State {
  PyTypeObject *input, *money, *ledger, *transaction, *answer, *rows, *rows_iterator, *event_log, *record,
      *event, *calculator, *column;
  PyObject *module;
  PyObject *classes; /* name -> what Python made: "Money", "Currency", ... */
  PyObject *Money, *Currency, *ItemRef, *Outcome, *Made, *BatchOutcome, *Remarks, *Rows, *Record, *Event,
      *UnknownRow, *Transaction, *AgingCalculator;
  PyObject *refusal, *listed, *collected, *trace;
  PyObject *date, *datetime, *Decimal, *epoch, *micro;
  PyObject *from_ordinal, *to_ordinal, *as_tuple, *index;
  PyObject *empty_text, *empty_tuple, *zero;
  PyObject *no_remarks;
} State;

extern State the;

/* Enumerations: name -> class, and members by their number. */
typedef struct Enumeration {
  const char *name;
  int32_t lowest;
  int32_t count;
} Enumeration;

extern const Enumeration enumerations[];
extern const int enumerations_count;
extern PyObject **members_of[];

/* Of the generated tables: which structure, which enumeration. */
extern const int command_info_structure, settings_structure, as_of_structure, aging_options_structure,
    aging_bucket_structure, tax_row_structure, line_structure, terms_portion_structure, due_inputs_structure,
    business_calendar_structure, due_portion_structure;
extern const int item_kind_enumeration, status_enumeration, log_level_enumeration, event_kind_enumeration,
    entity_kind_enumeration;

extern PyMethodDef generated_functions[];
extern PyMethodDef ledger_methods[];
extern PyType_Spec money_spec, ledger_spec, transaction_spec, answer_spec, rows_spec, rows_iterator_spec,
    event_log_spec, record_spec, event_spec, calculator_spec, column_spec, input_spec;

int library_fits(void);
PyObject *own_level_fits(PyObject *module, PyObject *args);
PyObject *own_misfits(PyObject *module, PyObject *args);
PyObject *own_places(PyObject *module, PyObject *nothing);

/* Methods of a ledger that are written by hand. */
PyObject *ledger_create(PyObject *self, PyObject *args);
PyObject *ledger_close_method(PyObject *self, PyObject *nothing);
PyObject *ledger_set_sink(PyObject *self, PyObject *args);
PyObject *ledger_set_journal(PyObject *self, PyObject *args);
PyObject *ledger_write_snapshot(PyObject *self, PyObject *args);
PyObject *ledger_read_snapshot(PyObject *self, PyObject *args);
PyObject *ledger_replay(PyObject *self, PyObject *args);
PyObject *ledger_begin(PyObject *self, PyObject *nothing);

PyObject *make_input_type(int structure);
PyObject *own_split(PyObject *module, PyObject *args);
PyObject *own_add_up(PyObject *module, PyObject *args);
PyObject *own_due_portions(PyObject *module, PyObject *args);
PyObject *own_erase_personal(PyObject *module, PyObject *data);
PyObject *own_event(PyObject *module, PyObject *args);

/* An attribute by its name, for which one string is made: types keep the names they were asked for. */
PyObject *attribute_of(PyObject *value, const char *name);
PyObject *instance_of(PyObject *class_);                /* memory for one, of a class with a base made here */
PyObject *tuple_of(PyObject *class_, Py_ssize_t count); /* of a class derived from tuple, not filled yet */

#endif
