/* What all that stands for something of the library's has in common: it is freed once, when nobody needs it, in any order, and
 * never during a call. */
#include "module.h"

PyObject *made_elsewhere(PyTypeObject *type, PyObject *args, PyObject *words) {
  (void)args, (void)words;
  PyErr_Format(PyExc_TypeError, "%R comes from a ledger", (PyObject *)type);
  return NULL;
}

void release(PyObject *self) {
  PyTypeObject *type = Py_TYPE(self);
  ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
  Py_DECREF(type);
}
