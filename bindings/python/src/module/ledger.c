/* Ledgers with their callbacks, transactions, and journals as bytes. */
#include "module.h"

#include <stdlib.h>

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

/* What the callback was called for is done. */
static void acknowledge(oi_acknowledgement *acknowledgement, uint64_t number) {
  acknowledgement->sequence = number;
  acknowledgement->accepted = 1;
}

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
    if (taken > 0 && oi_record_read_header(record, &header, NULL) == OI_OK)
      acknowledge(acknowledgement, header.first_sequence);
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
    if (taken > 0) acknowledge(acknowledgement, first_sequence);
    if (taken < 0) keep_raised(call);
    Py_XDECREF(answer);
    Py_DECREF(store);
  }
  hush(call);
}

static void on_write(const uint8_t *bytes, size_t size, uint64_t position,
                     oi_acknowledgement *acknowledgement, void *user) {
  Call *call = hear();
  PyObject *answer = PyObject_CallFunction((PyObject *)user, "y#", (const char *)bytes, (Py_ssize_t)size);
  if (answer && answer != Py_False) acknowledge(acknowledgement, position);
  if (!answer) keep_raised(call);
  Py_XDECREF(answer);
  hush(call);
}

static void on_read(uint8_t *bytes, size_t capacity, uint64_t position, size_t *size,
                    oi_acknowledgement *acknowledgement, void *user) {
  Call *call = hear();
  PyObject *wanted = PyLong_FromSize_t(capacity);
  PyObject *answer = wanted ? PyObject_CallFunctionObjArgs((PyObject *)user, wanted, NULL) : NULL;
  PyObject *data = answer ? PyBytes_FromObject(answer) : NULL;
  if (data && (size_t)PyBytes_Size(data) > capacity)
    PyErr_Format(PyExc_ValueError, "%zd bytes were read where %zu were wanted", PyBytes_Size(data), capacity);
  else if (data) {
    *size = (size_t)PyBytes_Size(data);
    memcpy(bytes, PyBytes_AsString(data), *size);
    acknowledge(acknowledgement, position);
  }
  if (!acknowledgement->accepted) keep_raised(call);
  Py_XDECREF(data);
  Py_XDECREF(answer);
  Py_XDECREF(wanted);
  hush(call);
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
  oi_status status =
      oi_ledger_set_sink(call.ledger, sink == Py_None ? NULL : on_record, NULL, self, &call.err);
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
