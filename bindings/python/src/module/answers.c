/* Answers to queries, and their rows, read page by page. */
#include "module.h"

#include <stdlib.h>

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
  return read_rows(result, table, 0, oi_result_count(result, table), PyTuple_New);
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
