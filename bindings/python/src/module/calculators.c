/* Agings prepared once. */
#include "module.h"

#include <stdlib.h>

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
