/* Columns of a table. */
#include "module.h"

PyObject *columns_of(const oi_result *result, oi_table table, PyObject *names) {
  (void)result, (void)table, (void)names;
  PyErr_SetString(PyExc_NotImplementedError, "columns");
  return NULL;
}

typedef struct Column {
  PyObject_HEAD
} Column;

static PyType_Slot column_slots[] = {{0, NULL}};
PyType_Spec column_spec = {"openitem._openitem.Column", sizeof(Column), 0, Py_TPFLAGS_DEFAULT, column_slots};
