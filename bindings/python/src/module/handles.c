/* What stands for something of the library's: ledgers and their callbacks, transactions, answers and their rows, records and
 * logs of them, calculators. Each is freed once, when nobody needs it, in any order, and never during a call. */
#include "module.h"

#include <stddef.h>
#include <stdlib.h>

static PyObject *made_elsewhere(PyTypeObject *type, PyObject *args, PyObject *words) {
  (void)args, (void)words;
  PyErr_Format(PyExc_TypeError, "%R comes from a ledger", (PyObject *)type);
  return NULL;
}

static void release(PyObject *self) {
  PyTypeObject *type = Py_TYPE(self);
  ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
  Py_DECREF(type);
}

/* ---- ledgers */

void ledger_free(Ledger *ledger) {
  oi_ledger *gone = ledger->ledger;
  ledger->ledger = NULL;
  while (ledger->open_count) /* they go before their ledger, and change the books on their way */
    oi_transaction_free(ledger->open[--ledger->open_count]);
  oi_ledger_free(gone);
}

static PyObject *ledger_new(PyTypeObject *type, PyObject *args, PyObject *words) {
  (void)args, (void)words;
  Ledger *self = (Ledger *)instance_of((PyObject *)type);
  if (self) self->closed = 1; /* until it is created */
  return (PyObject *)self;
}

static int ledger_traverse(PyObject *self, visitproc visit, void *arg) {
  Ledger *ledger = (Ledger *)self;
  Py_VISIT(ledger->sink);
  Py_VISIT(ledger->store);
  Py_VISIT(ledger->log);
  Py_VISIT(Py_TYPE(self));
  return 0;
}

static int ledger_clear(PyObject *self) {
  Ledger *ledger = (Ledger *)self;
  Py_CLEAR(ledger->sink);
  Py_CLEAR(ledger->store);
  Py_CLEAR(ledger->log);
  return 0;
}

static void ledger_dealloc(PyObject *self) {
  Ledger *ledger = (Ledger *)self;
  PyObject_GC_UnTrack(self);
  ledger->closed = 1;
  ledger_free(ledger);
  PyMem_Free(ledger->open);
  ledger_clear(self);
  release(self);
}

/* What the library calls: with Python's lock, which the call had let go of. */
static void on_log(oi_log_level level, const char *text, size_t size, void *user) {
  Ledger *ledger = user;
  Call *call = hear();
  PyObject *log = ledger->log;
  if (log) {
    Py_INCREF(log);
    PyObject *kind = from_enum(log_level_enumeration, level),
             *told = PyUnicode_DecodeUTF8(text, (Py_ssize_t)size, "replace");
    PyObject *answer = kind && told ? PyObject_CallFunctionObjArgs(log, kind, told, NULL) : NULL;
    if (!answer) keep_raised(call);
    Py_XDECREF(answer);
    Py_XDECREF(told);
    Py_XDECREF(kind);
    Py_DECREF(log);
  }
  hush(call);
}

typedef struct Record {
  PyObject_HEAD const oi_record *record; /* NULL: it was borrowed */
  struct EventLog *log;
  uint64_t changes; /* of the log when it was taken from it */
} Record;

typedef struct EventLog {
  PyObject_HEAD oi_event_log *log;
  uint64_t changes;
} EventLog;

static void on_record(const oi_record *record, uint64_t remaining, oi_acknowledgement *acknowledgement,
                      void *user) {
  Ledger *ledger = user;
  Call *call = hear();
  PyObject *sink = ledger->sink;
  if (sink) {
    Py_INCREF(sink);
    oi_record_header header;
    memset(&header, 0, sizeof header);
    header.struct_size = sizeof header;
    Record *lent = (Record *)instance_of(the.Record);
    PyObject *left = lent ? PyLong_FromUnsignedLongLong(remaining) : NULL, *answer = NULL;
    if (lent) lent->record = record;
    if (left) answer = PyObject_CallFunctionObjArgs(sink, (PyObject *)lent, left, NULL);
    int taken = answer ? accepted(answer) : -1;
    if (taken > 0 && oi_record_read_header(record, &header, NULL) == OI_OK) {
      acknowledgement->sequence = header.first_sequence;
      acknowledgement->accepted = 1;
    }
    if (taken < 0) keep_raised(call);
    if (lent) lent->record = NULL;
    Py_XDECREF(answer);
    Py_XDECREF(left);
    Py_XDECREF((PyObject *)lent);
    Py_DECREF(sink);
  }
  hush(call);
}

static void on_bytes(const uint8_t *bytes, size_t size, uint64_t first_sequence,
                     oi_acknowledgement *acknowledgement, void *user) {
  Ledger *ledger = user;
  Call *call = hear();
  PyObject *store = ledger->store;
  if (store) {
    Py_INCREF(store);
    PyObject *answer = PyObject_CallFunction(store, "y#K", (const char *)bytes, (Py_ssize_t)size,
                                             (unsigned long long)first_sequence);
    int taken = answer ? accepted(answer) : -1;
    if (taken > 0) {
      acknowledgement->sequence = first_sequence;
      acknowledgement->accepted = 1;
    }
    if (taken < 0) keep_raised(call);
    Py_XDECREF(answer);
    Py_DECREF(store);
  }
  hush(call);
}

static uint8_t on_write(const uint8_t *bytes, size_t size, void *user) {
  Call *call = hear();
  PyObject *answer = PyObject_CallFunction((PyObject *)user, "y#", (const char *)bytes, (Py_ssize_t)size);
  int taken = answer && answer != Py_False;
  if (!answer) keep_raised(call);
  Py_XDECREF(answer);
  hush(call);
  return (uint8_t)taken;
}

static size_t on_read(uint8_t *bytes, size_t capacity, void *user) {
  Call *call = hear();
  size_t size = SIZE_MAX;
  PyObject *wanted = PyLong_FromSize_t(capacity);
  PyObject *answer = wanted ? PyObject_CallFunctionObjArgs((PyObject *)user, wanted, NULL) : NULL;
  PyObject *data = answer ? PyBytes_FromObject(answer) : NULL;
  if (data && (size_t)PyBytes_Size(data) > capacity)
    PyErr_Format(PyExc_ValueError, "%zd bytes were read where %zu were wanted", PyBytes_Size(data), capacity);
  else if (data) {
    size = (size_t)PyBytes_Size(data);
    memcpy(bytes, PyBytes_AsString(data), size);
  }
  if (size == SIZE_MAX) keep_raised(call);
  Py_XDECREF(data);
  Py_XDECREF(answer);
  Py_XDECREF(wanted);
  hush(call);
  return size;
}

PyObject *ledger_create(PyObject *self, PyObject *args) {
  Ledger *ledger = (Ledger *)self;
  PyObject *settings, *log, *identity, *hash_secret;
  if (!PyArg_ParseTuple(args, "OOOO", &settings, &log, &identity, &hash_secret)) return NULL;
  if (ledger->ledger || ledger->calls) {
    PyErr_SetString(PyExc_ValueError, "the ledger was created already");
    return NULL;
  }
  Arena arena;
  arena_begin(&arena);
  uint64_t space[LARGEST_INPUT / 8];
  const void *given_settings;
  oi_ledger_options options;
  memset(&options, 0, sizeof options);
  options.struct_size = sizeof options;
  oi_error err;
  clear_error(&err);
  int done = to_pointer(settings_structure, settings, "settings", space, &given_settings, &arena) &&
             to_digest(identity, "identity", &options.identity) &&
             to_digest(hash_secret, "hash_secret", &options.hash_secret);
  if (done) {
    options.settings = given_settings;
    if (log != Py_None) {
      options.log = on_log;
      options.log_user = ledger;
      Py_XDECREF(ledger->log);
      ledger->log = given(log);
    }
    done = succeeded("oi_ledger_create", oi_ledger_create(&options, &ledger->ledger, &err), &err);
  }
  arena_end(&arena);
  if (!done) return NULL;
  ledger->closed = 0;
  Py_RETURN_NONE;
}

PyObject *ledger_close_method(PyObject *self, PyObject *nothing) {
  (void)nothing;
  if (!ledger_close((Ledger *)self)) return NULL;
  Py_RETURN_NONE;
}

static PyObject *ledger_closed(PyObject *self, void *nothing) {
  (void)nothing;
  return from_bool(((Ledger *)self)->closed);
}

/* Ends a call that set a callback, which is kept before another thread can make the library call it. */
static PyObject *replaced(Call *call, oi_status status, PyObject **kept, PyObject *by) {
  hear();
  PyObject *old = NULL;
  if (status == OI_OK) {
    old = *kept;
    *kept = by == Py_None ? NULL : given(by);
  }
  call->saved = PyEval_SaveThread();
  int done = leave(call, status);
  if (!done) { /* what is let go of may run anything */
    PyObject *raised[3];
    PyErr_Fetch(&raised[0], &raised[1], &raised[2]);
    Py_XDECREF(old);
    PyErr_Restore(raised[0], raised[1], raised[2]);
    return NULL;
  }
  Py_XDECREF(old);
  Py_RETURN_NONE;
}

PyObject *ledger_set_sink(PyObject *self, PyObject *sink) {
  Call call;
  if (!enter(self, &call, "oi_ledger_set_sink", EXCLUSIVE)) return NULL;
  oi_status status = oi_ledger_set_sink(call.ledger, sink == Py_None ? NULL : on_record, self, &call.err);
  return replaced(&call, status, &((Ledger *)self)->sink, sink);
}

PyObject *ledger_set_journal(PyObject *self, PyObject *args) {
  PyObject *mode, *store, *secret;
  oi_journal_options options;
  memset(&options, 0, sizeof options);
  options.struct_size = sizeof options;
  Call call;
  if (!PyArg_ParseTuple(args, "OOO", &mode, &store, &secret) || !to_int32(mode, "mode", &options.mode) ||
      !to_digest(secret, "personal_secret", &options.personal_secret))
    return NULL;
  options.store = store == Py_None ? NULL : on_bytes;
  options.user = self;
  if (!enter(self, &call, "oi_ledger_set_journal", EXCLUSIVE)) return NULL;
  oi_status status = oi_ledger_set_journal(call.ledger, &options, &call.err);
  return replaced(&call, status, &((Ledger *)self)->store, store);
}

PyObject *ledger_write_snapshot(PyObject *self, PyObject *write) {
  Call call;
  if (!enter(self, &call, "oi_ledger_write_snapshot", SHARED) ||
      !leave(&call, oi_ledger_write_snapshot(call.ledger, on_write, write, &call.err)))
    return NULL;
  Py_RETURN_NONE;
}

PyObject *ledger_read_snapshot(PyObject *self, PyObject *read) {
  Call call;
  if (!enter(self, &call, "oi_ledger_read_snapshot", EXCLUSIVE) ||
      !leave(&call, oi_ledger_read_snapshot(call.ledger, on_read, read, &call.err)))
    return NULL;
  Py_RETURN_NONE;
}

/* The record is borrowed: Python's lock is what keeps its lender from taking it back. */
PyObject *ledger_replay(PyObject *self, PyObject *value) {
  const oi_record *record;
  Call call;
  if (!to_record(value, &record) || !enter(self, &call, "oi_ledger_replay", EXCLUSIVE)) return NULL;
  call.held = 1;
  hear();
  int there = to_record(value, &record);
  oi_status status = there ? oi_ledger_replay(call.ledger, record, &call.err) : OI_OK;
  call.saved = PyEval_SaveThread();
  if (!leave(&call, status) || !there) return NULL;
  Py_RETURN_NONE;
}

/* ---- transactions */

typedef struct Transaction {
  PyObject_HEAD Ledger *ledger;
  oi_transaction *transaction; /* NULL when it ended */
} Transaction;

PyObject *ledger_begin(PyObject *self, PyObject *nothing) {
  (void)nothing;
  Ledger *ledger = (Ledger *)self;
  Call call;
  oi_transaction *opened = NULL;
  Transaction *made = (Transaction *)instance_of(the.Transaction);
  if (!made) return NULL;
  if (ledger->open_count == ledger->open_capacity) {
    size_t more = ledger->open_capacity ? 2 * ledger->open_capacity : 4;
    oi_transaction **moved = PyMem_Realloc(ledger->open, more * sizeof *moved);
    if (!moved) {
      Py_DECREF((PyObject *)made);
      return PyErr_NoMemory();
    }
    ledger->open = moved;
    ledger->open_capacity = more;
  }
  if (!enter(self, &call, "oi_ledger_begin", EXCLUSIVE)) {
    Py_DECREF((PyObject *)made);
    return NULL;
  }
  call.held = 1;
  hear();
  oi_status status = oi_ledger_begin(call.ledger, &opened, &call.err);
  if (status == OI_OK && ledger->open_count < ledger->open_capacity)
    ledger->open[ledger->open_count++] = opened;
  else if (status == OI_OK) { /* others opened some while this one waited */
    oi_transaction_free(opened);
    status = call.err.code = OI_OUT_OF_MEMORY;
  }
  call.saved = PyEval_SaveThread();
  if (!leave(&call, status)) {
    Py_DECREF((PyObject *)made);
    return NULL;
  }
  Py_INCREF(self);
  made->ledger = ledger;
  made->transaction = opened;
  return (PyObject *)made;
}

static int transaction_traverse(PyObject *self, visitproc visit, void *arg) {
  Py_VISIT((PyObject *)((Transaction *)self)->ledger);
  Py_VISIT(Py_TYPE(self));
  return 0;
}

static int transaction_clear(PyObject *self) {
  Py_CLEAR(((Transaction *)self)->ledger);
  return 0;
}

static void transaction_dealloc(PyObject *self) {
  PyObject_GC_UnTrack(self);
  transaction_clear(self); /* an open one is the ledger's now */
  release(self);
}

static int enter_transaction(Transaction *transaction, Call *call, const char *function) {
  if (!transaction->ledger) {
    PyErr_SetString(PyExc_ValueError, "the transaction is closed");
    return 0;
  }
  if (!enter((PyObject *)transaction->ledger, call, function, EXCLUSIVE)) return 0;
  if (transaction->transaction) return 1;
  if (leave(call, OI_OK)) PyErr_SetString(PyExc_ValueError, "the transaction is closed");
  return 0;
}

static PyObject *transaction_end(PyObject *self, const char *function,
                                 oi_status (*finish)(oi_transaction *, oi_error *)) {
  Transaction *t = (Transaction *)self;
  Call call;
  if (!enter_transaction(t, &call, function)) return NULL;
  oi_transaction *ended = t->transaction;
  oi_status status = finish(ended, &call.err);
  hear();
  if (status == OI_OK) {
    Ledger *ledger = t->ledger;
    t->transaction = NULL;
    size_t at = 0;
    while (at < ledger->open_count && ledger->open[at] != ended) ++at;
    if (at < ledger->open_count) {
      memmove(&ledger->open[at], &ledger->open[at + 1], (ledger->open_count - at - 1) * sizeof *ledger->open);
      --ledger->open_count;
      oi_transaction_free(ended);
    }
  }
  call.saved = PyEval_SaveThread();
  if (!leave(&call, status)) return NULL;
  Py_RETURN_NONE;
}

static PyObject *transaction_commit(PyObject *self, PyObject *nothing) {
  (void)nothing;
  return transaction_end(self, "oi_transaction_commit", oi_transaction_commit);
}

static PyObject *transaction_rollback(PyObject *self, PyObject *nothing) {
  (void)nothing;
  return transaction_end(self, "oi_transaction_rollback", oi_transaction_rollback);
}

static PyObject *transaction_records(PyObject *self, PyObject *nothing) {
  (void)nothing;
  Transaction *t = (Transaction *)self;
  Call call;
  oi_buffer *records = NULL;
  if (!enter_transaction(t, &call, "oi_transaction_records")) return NULL;
  if (!leave(&call, oi_transaction_records(t->transaction, &records, &call.err))) return NULL;
  return from_buffer(records);
}

static PyObject *transaction_ended(PyObject *self, void *nothing) {
  (void)nothing;
  Transaction *t = (Transaction *)self;
  return from_bool(!t->transaction || !t->ledger || t->ledger->closed);
}

static PyMethodDef transaction_methods[] = {{"records", transaction_records, METH_NOARGS,
                                             "records($self)\n--\n\nWhat was done so far as bytes, where "
                                             "journaling is by PULL: to be stored before the commit."},
                                            {"commit", transaction_commit, METH_NOARGS,
                                             "commit($self)\n--\n\nMakes what was done permanent, after "
                                             "telling the sink each record and having the journal stored."},
                                            {"rollback", transaction_rollback, METH_NOARGS,
                                             "rollback($self)\n--\n\nTakes back everything since it began."},
                                            {NULL, NULL, 0, NULL}};

static PyGetSetDef transaction_members[] = {
    {"_ended", transaction_ended, NULL, "Whether it, or its ledger, is closed.", NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyType_Slot transaction_slots[] = {{Py_tp_new, made_elsewhere},
                                          {Py_tp_traverse, transaction_traverse},
                                          {Py_tp_clear, transaction_clear},
                                          {Py_tp_dealloc, transaction_dealloc},
                                          {Py_tp_methods, transaction_methods},
                                          {Py_tp_getset, transaction_members},
                                          {0, NULL}};

PyType_Spec transaction_spec = {"openitem._openitem.Transaction", sizeof(Transaction), 0,
                                Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
                                transaction_slots};

static PyObject *ledger_last_sequence(PyObject *self, void *nothing) {
  (void)nothing;
  Call call;
  uint64_t sequence = 0;
  if (!enter_shortly(self, &call, "oi_ledger_last_sequence") ||
      !leave_shortly(&call, oi_ledger_last_sequence(call.ledger, &sequence, &call.err)))
    return NULL;
  return from_uint64(sequence);
}

static PyObject *ledger_poisoned(PyObject *self, void *nothing) {
  (void)nothing;
  Call call;
  uint8_t poisoned = 0;
  if (!enter_shortly(self, &call, "oi_ledger_poisoned") ||
      !leave_shortly(&call, oi_ledger_poisoned(call.ledger, &poisoned, &call.err)))
    return NULL;
  return from_bool(poisoned);
}

static PyGetSetDef ledger_members[] = {
    {"last_sequence", ledger_last_sequence, NULL, "The sequence of the last event; 0 in an empty ledger.",
     NULL},
    {"poisoned", ledger_poisoned, NULL,
     "Whether an invariant broke earlier: a poisoned ledger reads and refuses writes.", NULL},
    {"closed", ledger_closed, NULL, "Whether no further call can use it.", NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyType_Slot ledger_slots[] = {{Py_tp_new, ledger_new},
                                     {Py_tp_traverse, ledger_traverse},
                                     {Py_tp_clear, ledger_clear},
                                     {Py_tp_dealloc, ledger_dealloc},
                                     {Py_tp_methods, ledger_methods},
                                     {Py_tp_getset, ledger_members},
                                     {0, NULL}};

PyType_Spec ledger_spec = {"openitem._openitem.Ledger", sizeof(Ledger), 0,
                           Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC, ledger_slots};

/* ---- answers */

static void answer_dealloc(PyObject *self) {
  oi_result_free(((Answer *)self)->result);
  release(self);
}

PyObject *from_result(oi_result *result) {
  Answer *made = (Answer *)instance_of((PyObject *)the.answer);
  if (made)
    made->result = result;
  else
    oi_result_free(result);
  return (PyObject *)made;
}

int table_structure(oi_table table) {
  if (table > 0 && table < tables_count && table_structures[table] >= 0) return table_structures[table];
  PyErr_SetString(PyExc_ValueError, "there is no such table");
  return -1;
}

static int read_page(const oi_result *result, oi_table table, size_t first, void *into, size_t count,
                     size_t *written) {
  oi_error err;
  clear_error(&err);
  size_t size = structures[table_structures[table]].size;
  return succeeded("oi_result_read",
                   oi_result_read(result, table, first, into, count, size, 0, written, &err), &err);
}

/* Rows from `first` as a list or tuple of `count`, which `make` makes. */
PyObject *read_rows(const oi_result *result, oi_table table, size_t first, size_t count,
                    PyObject *(*make)(Py_ssize_t)) {
  int structure = table_structure(table);
  if (structure < 0) return NULL;
  size_t size = structures[structure].size, written = 0;
  uint64_t few[256];
  void *space = count * size <= sizeof few ? few : PyMem_Malloc(count * size);
  if (!space) return PyErr_NoMemory();
  PyObject *made = NULL;
  if (read_page(result, table, first, space, count, &written)) made = make((Py_ssize_t)written);
  for (size_t i = 0; made && i < written; ++i) {
    PyObject *row = from_structure(structure, (const char *)space + i * size);
    if (!row)
      Py_CLEAR(made);
    else if (make == PyList_New)
      PyList_SetItem(made, (Py_ssize_t)i, row);
    else
      PyTuple_SetItem(made, (Py_ssize_t)i, row);
  }
  if (space != few) PyMem_Free(space);
  return made;
}

PyObject *all_rows(oi_result *result, oi_table table) {
  PyObject *made = read_rows(result, table, 0, oi_result_count(result, table), PyTuple_New);
  oi_result_free(result);
  return made;
}

PyObject *only_row(oi_result *result, oi_table table) {
  PyObject *rows = read_rows(result, table, 0, 1, PyTuple_New);
  oi_result_free(result);
  PyObject *row = rows ? PyTuple_GetItem(rows, 0) : NULL;
  Py_XINCREF(row);
  Py_XDECREF(rows);
  return row;
}

static PyObject *answer_rows_method(PyObject *self, PyObject *table) {
  int32_t number;
  return to_int32(table, "table", &number) ? answer_rows((Answer *)self, number) : NULL;
}

static PyObject *answer_all(PyObject *self, PyObject *table) {
  int32_t number;
  const oi_result *result = ((Answer *)self)->result;
  if (!to_int32(table, "table", &number)) return NULL;
  return read_rows(result, number, 0, oi_result_count(result, number), PyList_New);
}

static PyMethodDef answer_methods[] = {
    {"rows", answer_rows_method, METH_O, "rows($self, table, /)\n--\n\nThe rows of a table."},
    {"all", answer_all, METH_O, "all($self, table, /)\n--\n\nThe same as a list, read now."},
    {NULL, NULL, 0, NULL}};

static PyType_Slot answer_slots[] = {
    {Py_tp_new, made_elsewhere}, {Py_tp_dealloc, answer_dealloc}, {Py_tp_methods, answer_methods}, {0, NULL}};

PyType_Spec answer_spec = {"openitem._openitem.Answer", sizeof(Answer), 0, Py_TPFLAGS_DEFAULT, answer_slots};

/* ---- rows, read page by page */

enum { PAGE = 256 };

typedef struct Rows {
  PyObject_HEAD Answer *answer;
  oi_table table;
  Py_ssize_t length;
} Rows;

typedef struct RowsIterator {
  PyObject_HEAD Rows *rows;
  Py_ssize_t next;
  size_t in_page, page_size;
  char *page;
} RowsIterator;

PyObject *answer_rows(Answer *answer, oi_table table) {
  if (table_structure(table) < 0) return NULL;
  Rows *made = (Rows *)instance_of(the.Rows);
  if (!made) return NULL;
  Py_INCREF((PyObject *)answer);
  made->answer = answer;
  made->table = table;
  made->length = (Py_ssize_t)oi_result_count(answer->result, table);
  return (PyObject *)made;
}

PyObject *rows_of(oi_result *result, oi_table table) {
  Answer *answer = (Answer *)from_result(result);
  PyObject *made = answer ? answer_rows(answer, table) : NULL;
  Py_XDECREF((PyObject *)answer);
  return made;
}

static void rows_dealloc(PyObject *self) {
  Py_XDECREF((PyObject *)((Rows *)self)->answer);
  release(self);
}

static Py_ssize_t rows_length(PyObject *self) {
  return ((Rows *)self)->length;
}

static PyObject *page_of(Rows *rows, Py_ssize_t first, Py_ssize_t count) {
  return read_rows(rows->answer->result, rows->table, (size_t)first, (size_t)count, PyList_New);
}

static PyObject *row_at(Rows *rows, Py_ssize_t at) {
  PyObject *page = page_of(rows, at, 1);
  PyObject *row = page ? PyList_GetItem(page, 0) : NULL;
  Py_XINCREF(row);
  Py_XDECREF(page);
  return row;
}

static PyObject *rows_item(PyObject *self, PyObject *index) {
  Rows *rows = (Rows *)self;
  if (PySlice_Check(index)) {
    Py_ssize_t first, end, step;
    if (PySlice_Unpack(index, &first, &end, &step) < 0) return NULL;
    Py_ssize_t count = PySlice_AdjustIndices(rows->length, &first, &end, step);
    if (step == 1) return count ? page_of(rows, first, count) : PyList_New(0);
    PyObject *made = PyList_New(count);
    for (Py_ssize_t i = 0; made && i < count; ++i) {
      PyObject *row = row_at(rows, first + i * step);
      if (!row || PyList_SetItem(made, i, row) < 0) Py_CLEAR(made);
    }
    return made;
  }
  Py_ssize_t at = PyNumber_AsSsize_t(index, PyExc_IndexError);
  if (at == -1 && PyErr_Occurred()) return NULL;
  at += at < 0 ? rows->length : 0;
  if (at < 0 || at >= rows->length) {
    PyErr_Format(PyExc_IndexError, "there are %zd rows", rows->length);
    return NULL;
  }
  return row_at(rows, at);
}

static PyObject *rows_iter(PyObject *self) {
  RowsIterator *made = (RowsIterator *)instance_of((PyObject *)the.rows_iterator);
  if (made) {
    Py_INCREF(self);
    made->rows = (Rows *)self;
  }
  return (PyObject *)made;
}

static PyObject *rows_matching(PyObject *self, void *nothing) {
  (void)nothing;
  return PyLong_FromUnsignedLongLong(oi_result_matching(((Rows *)self)->answer->result));
}

static PyObject *rows_repr(PyObject *self) {
  Rows *rows = (Rows *)self;
  return PyUnicode_FromFormat("<%zd rows of %s>", rows->length,
                              structures[table_structures[rows->table]].name + 3);
}

static PyObject *rows_columns(PyObject *self, PyObject *names) {
  Rows *rows = (Rows *)self;
  return columns_of((PyObject *)rows->answer, rows->table, names);
}

static PyObject *rows_dicts(PyObject *self, PyObject *nothing) {
  (void)nothing;
  Rows *rows = (Rows *)self;
  int structure = table_structures[rows->table];
  const Structure *s = &structures[structure];
  if (!known[structure].names) {
    PyErr_SetString(PyExc_TypeError, "amounts have no fields");
    return NULL;
  }
  PyObject *made = page_of(rows, 0, rows->length);
  for (Py_ssize_t i = 0; made && i < rows->length; ++i) {
    PyObject *row = PyList_GetItem(made, i), *as_dict = PyDict_New();
    for (int f = 0; as_dict && f < s->fields_count; ++f)
      if (PyDict_SetItem(as_dict, known[structure].names[f], PyTuple_GetItem(row, f)) < 0) Py_CLEAR(as_dict);
    if (!as_dict || PyList_SetItem(made, i, as_dict) < 0) Py_CLEAR(made);
  }
  return made;
}

static PyMethodDef rows_methods[] = {
    {"__class_getitem__", Py_GenericAlias, METH_O | METH_CLASS, NULL},
    {"dicts", rows_dicts, METH_NOARGS, "dicts($self)\n--\n\nAll rows as a list of dicts, a key a field."},
    {"columns", rows_columns, METH_VARARGS,
     "columns($self, *names)\n--\n\nAll rows as columns by name, or only those named: numpy and pandas copy "
     "nothing."},
    {NULL, NULL, 0, NULL}};

static PyGetSetDef rows_members[] = {
    {"matching", rows_matching, NULL, "How many rows matched before offset and limit.", NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyType_Slot rows_slots[] = {{Py_tp_new, made_elsewhere},   {Py_tp_dealloc, rows_dealloc},
                                   {Py_tp_repr, rows_repr},       {Py_tp_iter, rows_iter},
                                   {Py_tp_methods, rows_methods}, {Py_tp_getset, rows_members},
                                   {Py_mp_length, rows_length},   {Py_sq_length, rows_length},
                                   {Py_mp_subscript, rows_item},  {0, NULL}};

PyType_Spec rows_spec = {"openitem._openitem.Rows", sizeof(Rows), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
                         rows_slots};

static void rows_iterator_dealloc(PyObject *self) {
  PyMem_Free(((RowsIterator *)self)->page);
  Py_XDECREF((PyObject *)((RowsIterator *)self)->rows);
  release(self);
}

static PyObject *rows_iterator_next(PyObject *self) {
  RowsIterator *it = (RowsIterator *)self;
  if (it->next >= it->rows->length) return NULL;
  int structure = table_structures[it->rows->table];
  size_t size = structures[structure].size;
  if (it->in_page == it->page_size) {
    size_t count = (size_t)(it->rows->length - it->next);
    if (count > PAGE) count = PAGE;
    if (!it->page && !(it->page = PyMem_Malloc(count * size))) return PyErr_NoMemory();
    if (!read_page(it->rows->answer->result, it->rows->table, (size_t)it->next, it->page, count,
                   &it->page_size))
      return NULL;
    it->in_page = 0;
    if (!it->page_size) return NULL;
  }
  PyObject *row = from_structure(structure, it->page + it->in_page * size);
  if (row) {
    ++it->in_page;
    ++it->next;
  }
  return row;
}

static PyType_Slot rows_iterator_slots[] = {{Py_tp_new, made_elsewhere},
                                            {Py_tp_dealloc, rows_iterator_dealloc},
                                            {Py_tp_iter, PyObject_SelfIter},
                                            {Py_tp_iternext, rows_iterator_next},
                                            {0, NULL}};

PyType_Spec rows_iterator_spec = {"openitem._openitem.RowsIterator", sizeof(RowsIterator), 0,
                                  Py_TPFLAGS_DEFAULT, rows_iterator_slots};

/* ---- records */

int to_record(PyObject *value, const oi_record **into) {
  *into = NULL;
  if (!PyObject_TypeCheck(value, the.record)) return wrong_type(value, "an argument", "a Record");
  const Record *record = (Record *)value;
  if (!record->record || (record->log && record->changes != record->log->changes)) {
    PyErr_SetString(PyExc_ValueError, "the record is no longer there: it was borrowed");
    return 0;
  }
  *into = record->record;
  return 1;
}

static void record_dealloc(PyObject *self) {
  Py_XDECREF((PyObject *)((Record *)self)->log);
  release(self);
}

static PyType_Slot record_slots[] = {{Py_tp_new, made_elsewhere}, {Py_tp_dealloc, record_dealloc}, {0, NULL}};

PyType_Spec record_spec = {"openitem._openitem.Record", sizeof(Record), 0,
                           Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, record_slots};

/* ---- events of records: the row is read at once, the lists when they are asked for */

typedef struct Event {
  PyObject_HEAD PyObject *record;
  size_t index;
  PyObject *kind, *sequence, *row;
} Event;

/* The rows of a table of an event, as a list. */
static PyObject *event_rows(const oi_record *record, size_t index, oi_table table) {
  int structure = table_structure(table);
  if (structure < 0) return NULL;
  size_t count = oi_record_count(record, index, table), size = structures[structure].size, written = 0;
  if (!count) return PyList_New(0);
  void *space = rows_space(count, size);
  if (!space) return NULL;
  oi_error err;
  clear_error(&err);
  PyObject *made = NULL;
  if (succeeded("oi_record_read",
                oi_record_read(record, index, table, 0, space, count, size, 0, &written, &err), &err))
    made = rows_from(structure, space, written);
  PyMem_Free(space);
  return made;
}

static PyObject *event_row(const oi_record *record, size_t index, oi_table table) {
  PyObject *row;
  if (table > 0 && table < tables_count && table_structures[table] >= 0) {
    PyObject *rows = event_rows(record, index, table);
    row = rows ? PyList_GetItem(rows, 0) : NULL;
    Py_XINCREF(row);
    Py_XDECREF(rows);
    return row;
  }
  PyObject *number = PyLong_FromLong(table); /* this version does not know it */
  row = number ? PyObject_CallFunctionObjArgs(the.UnknownRow, number, NULL) : NULL;
  Py_XDECREF(number);
  return row;
}

PyObject *event_list(PyObject *self, void *table) {
  const Event *event = (Event *)self;
  const oi_record *record;
  if (!to_record(event->record, &record)) return NULL;
  return event_rows(record, event->index, (oi_table)(intptr_t)table);
}

/* event(record, index, kind, table): the last two as a newer library would tell them. */
PyObject *own_event(PyObject *module, PyObject *args) {
  (void)module;
  PyObject *value, *at, *kind = Py_None, *table = Py_None;
  const oi_record *record;
  size_t index;
  oi_event head;
  memset(&head, 0, sizeof head);
  head.struct_size = sizeof head;
  oi_error err;
  clear_error(&err);
  if (!PyArg_ParseTuple(args, "OO|OO", &value, &at, &kind, &table) || !to_record(value, &record) ||
      !to_size(at, "index", &index) ||
      !succeeded("oi_record_read_event", oi_record_read_event(record, index, &head, &err), &err) ||
      (kind != Py_None && !to_int32(kind, "kind", &head.kind)) ||
      (table != Py_None && !to_int32(table, "table", &head.table)))
    return NULL;
  Event *made = (Event *)instance_of(the.Event);
  if (!made) return NULL;
  made->record = given(value);
  made->index = index;
  made->kind = from_enum(event_kind_enumeration, head.kind);
  made->sequence = from_uint64(head.sequence);
  made->row = event_row(record, index, head.table);
  if (made->kind && made->sequence && made->row) return (PyObject *)made;
  Py_DECREF((PyObject *)made);
  return NULL;
}

static void event_dealloc(PyObject *self) {
  Event *event = (Event *)self;
  Py_XDECREF(event->record);
  Py_XDECREF(event->kind);
  Py_XDECREF(event->sequence);
  Py_XDECREF(event->row);
  release(self);
}

static PyMemberDef event_members[] = {
    {"kind", T_OBJECT_EX, offsetof(Event, kind), READONLY, "What it says, and so which row it has."},
    {"sequence", T_OBJECT_EX, offsetof(Event, sequence), READONLY, "Its own: each event has one."},
    {"row", T_OBJECT_EX, offsetof(Event, row), READONLY,
     "What happened, as a row of the table of its kind; isinstance tells which."},
    {NULL, 0, 0, 0, NULL}};

static PyType_Slot event_slots[] = {{Py_tp_new, made_elsewhere},
                                    {Py_tp_dealloc, event_dealloc},
                                    {Py_tp_members, event_members},
                                    {Py_tp_getset, event_lists},
                                    {0, NULL}};

PyType_Spec event_spec = {"openitem._openitem.Event", sizeof(Event), 0,
                          Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, event_slots};

static PyObject *event_log_new(PyTypeObject *type, PyObject *args, PyObject *words) {
  if (PyTuple_Size(args) || (words && PyDict_Size(words))) {
    PyErr_SetString(PyExc_TypeError, "EventLog takes no arguments");
    return NULL;
  }
  EventLog *self = (EventLog *)instance_of((PyObject *)type);
  oi_error err;
  clear_error(&err);
  if (self && !succeeded("oi_event_log_create", oi_event_log_create(NULL, &self->log, &err), &err)) {
    Py_DECREF((PyObject *)self);
    return NULL;
  }
  return (PyObject *)self;
}

static void event_log_dealloc(PyObject *self) {
  oi_event_log_free(((EventLog *)self)->log);
  release(self);
}

static Py_ssize_t event_log_length(PyObject *self) {
  return (Py_ssize_t)oi_event_log_count(((EventLog *)self)->log);
}

static PyObject *event_log_append(PyObject *self, PyObject *value) {
  EventLog *log = (EventLog *)self;
  const oi_record *record;
  oi_error err;
  clear_error(&err);
  if (!to_record(value, &record) ||
      !succeeded("oi_event_log_append", oi_event_log_append(log->log, record, &err), &err))
    return NULL;
  ++log->changes;
  Py_RETURN_NONE;
}

static PyObject *event_log_clear(PyObject *self, PyObject *nothing) {
  (void)nothing;
  oi_event_log_clear(((EventLog *)self)->log);
  ++((EventLog *)self)->changes;
  Py_RETURN_NONE;
}

static PyObject *event_log_record(PyObject *self, PyObject *index) {
  EventLog *log = (EventLog *)self;
  size_t at;
  oi_error err;
  clear_error(&err);
  const oi_record *found;
  if (!to_size(index, "index", &at) ||
      !succeeded("oi_event_log_record", oi_event_log_record(log->log, at, &found, &err), &err))
    return NULL;
  Record *made = (Record *)instance_of(the.Record);
  if (made) {
    Py_INCREF(self);
    made->record = found;
    made->log = log;
    made->changes = log->changes;
  }
  return (PyObject *)made;
}

static PyMethodDef event_log_methods[] = {
    {"append", event_log_append, METH_O,
     "append($self, record, /)\n--\n\nKeeps a copy; may be called from a sink."},
    {"clear", event_log_clear, METH_NOARGS, "clear($self)\n--\n\nDrops all records."},
    {"_record", event_log_record, METH_O, NULL},
    {NULL, NULL, 0, NULL}};

static PyType_Slot event_log_slots[] = {
    {Py_tp_new, event_log_new},       {Py_tp_dealloc, event_log_dealloc}, {Py_tp_methods, event_log_methods},
    {Py_sq_length, event_log_length}, {Py_mp_length, event_log_length},   {0, NULL}};

PyType_Spec event_log_spec = {"openitem._openitem.EventLog", sizeof(EventLog), 0,
                              Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, event_log_slots};

/* ---- calculators */

typedef struct Calculator {
  PyObject_HEAD oi_aging_calculator *calculator;
} Calculator;

static PyObject *calculator_of(PyTypeObject *type, PyObject *options) {
  Arena arena;
  arena_begin(&arena);
  uint64_t space[LARGEST_INPUT / 8];
  const void *given_options;
  oi_error err;
  clear_error(&err);
  Calculator *self = NULL;
  if (to_pointer(aging_options_structure, options, "an argument", space, &given_options, &arena))
    self = (Calculator *)instance_of((PyObject *)type);
  if (self && !succeeded("oi_aging_calculator_create",
                         oi_aging_calculator_create(given_options, NULL, &self->calculator, &err), &err))
    Py_CLEAR(self);
  arena_end(&arena);
  return (PyObject *)self;
}

static PyObject *calculator_new(PyTypeObject *type, PyObject *args, PyObject *names) {
  static char *words[] = {"options", NULL};
  PyObject *options = Py_None;
  return PyArg_ParseTupleAndKeywords(args, names, "|O:AgingCalculator", words, &options)
             ? calculator_of(type, options)
             : NULL;
}

static void calculator_dealloc(PyObject *self) {
  oi_aging_calculator_free(((Calculator *)self)->calculator);
  release(self);
}

static PyObject *calculator_buckets(PyObject *self, void *nothing) {
  (void)nothing;
  const oi_aging_calculator *calculator = ((Calculator *)self)->calculator;
  size_t count = oi_aging_calculator_bucket_count(calculator), written = 0;
  oi_aging_bucket_row *rows = rows_space(count, sizeof *rows);
  if (!rows) return NULL;
  oi_error err;
  clear_error(&err);
  PyObject *made = NULL;
  if (succeeded("oi_aging_calculator_read_buckets",
                oi_aging_calculator_read_buckets(calculator, 0, rows, count, sizeof *rows, 0, &written, &err),
                &err))
    made = PyList_New((Py_ssize_t)written);
  for (size_t i = 0; made && i < written; ++i) {
    PyObject *row = from_structure(aging_bucket_structure, &rows[i]);
    if (!row || PyList_SetItem(made, (Py_ssize_t)i, row) < 0) Py_CLEAR(made);
  }
  PyMem_Free(rows);
  return made;
}

static PyGetSetDef calculator_members[] = {
    {"buckets", calculator_buckets, NULL,
     "In printing order: not due from the farthest, then past due from the youngest.", NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyType_Slot calculator_slots[] = {{Py_tp_new, calculator_new},
                                         {Py_tp_dealloc, calculator_dealloc},
                                         {Py_tp_getset, calculator_members},
                                         {0, NULL}};

PyType_Spec calculator_spec = {"openitem._openitem.AgingCalculator", sizeof(Calculator), 0,
                               Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, calculator_slots};

int to_calculator(PyObject *value, const char *field, const oi_aging_calculator **into, PyObject **held) {
  *into = NULL;
  *held = NULL;
  if (value == Py_None) return 1;
  if (PyObject_TypeCheck(value, the.calculator))
    *held = given(value);
  else if (PyObject_TypeCheck(value, known[aging_options_structure].base))
    *held = calculator_of(the.calculator, value);
  else
    return wrong_type(value, field, "an AgingCalculator or AgingOptions");
  if (*held) *into = ((Calculator *)*held)->calculator;
  return *held != NULL;
}

int to_as_of(PyObject *value, const char *field, oi_as_of *into, Arena *arena) {
  if (PyObject_TypeCheck(value, known[as_of_structure].base))
    return fill_input(as_of_structure, value, field, into, arena);
  memset(into, 0, sizeof *into);
  into->struct_size = sizeof *into;
  return to_date(value, "date", &into->date);
}

/* ---- bytes of journals */

PyObject *own_erase_personal(PyObject *module, PyObject *data) {
  (void)module;
  const uint8_t *bytes;
  size_t size, left = 0;
  if (!to_bytes(data, &bytes, &size)) return NULL;
  uint8_t *copy = PyMem_Malloc(size + 1);
  if (!copy) return PyErr_NoMemory();
  memcpy(copy, bytes, size);
  oi_error err;
  clear_error(&err);
  oi_status status;
  Py_BEGIN_ALLOW_THREADS status = oi_journal_erase_personal(copy, size, &left, &err);
  Py_END_ALLOW_THREADS PyObject *made = succeeded("oi_journal_erase_personal", status, &err)
                                            ? PyBytes_FromStringAndSize((const char *)copy, (Py_ssize_t)left)
                                            : NULL;
  PyMem_Free(copy);
  return made;
}
