/* Records, their events with the rows of each, and logs of records. */
#include "module.h"

#include <stddef.h>
#include <stdlib.h>

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
