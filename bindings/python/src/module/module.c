/* The module: its types, its functions, and what Python adds to them when the package is imported. */
#include "module.h"

State the;

/* ---- what Python adds */

static int structure_named(const char *name) {
  for (int i = 0; i < structures_count; ++i)
    if (!strcmp(structures[i].name, name)) return i;
  PyErr_Format(PyExc_ValueError, "there is no structure %s", name);
  return -1;
}

/* adopt(name, class, defaults): the class of an input with the defaults of its fields, or of a row. */
static PyObject *adopt(PyObject *module, PyObject *args) {
  (void)module;
  const char *name;
  PyObject *class_, *defaults = NULL;
  if (!PyArg_ParseTuple(args, "sO|O!", &name, &class_, &PyTuple_Type, &defaults)) return NULL;
  int i = structure_named(name);
  if (i < 0) return NULL;
  const Structure *s = &structures[i];
  Known *k = &known[i];
  if (defaults && PyTuple_Size(defaults) != s->fields_count) {
    PyErr_Format(PyExc_ValueError, "%s has %d fields", name, s->fields_count);
    return NULL;
  }
  if (defaults && !k->defaults && !(k->defaults = PyMem_Calloc(s->fields_count + 1u, sizeof *k->defaults)))
    return PyErr_NoMemory();
  for (int f = 0; defaults && f < s->fields_count; ++f) {
    PyObject *old = k->defaults[f];
    k->defaults[f] = given(PyTuple_GetItem(defaults, f));
    Py_XDECREF(old);
  }
  PyObject *old = k->class_;
  k->class_ = given(class_);
  Py_XDECREF(old);
  Py_RETURN_NONE;
}

/* docs(name): what the header says of each field. */
static PyObject *docs(PyObject *module, PyObject *args) {
  (void)module;
  const char *name;
  if (!PyArg_ParseTuple(args, "s", &name)) return NULL;
  int i = structure_named(name);
  PyObject *made = i < 0 ? NULL : PyDict_New();
  for (int f = 0; made && f < structures[i].fields_count; ++f) {
    PyObject *doc = PyUnicode_FromString(structures[i].fields[f].doc);
    if (!doc || PyDict_SetItem(made, known[i].names[f], doc) < 0) Py_CLEAR(made);
    Py_XDECREF(doc);
  }
  return made;
}

/* adopt_enumeration(name, class): an enumeration and its members. */
static PyObject *adopt_enumeration(PyObject *module, PyObject *args) {
  (void)module;
  const char *name;
  PyObject *class_;
  if (!PyArg_ParseTuple(args, "sO", &name, &class_)) return NULL;
  for (int i = 0; i < enumerations_count; ++i) {
    const Enumeration *e = &enumerations[i];
    if (strcmp(e->name, name)) continue;
    if (!members_of[i] && !(members_of[i] = PyMem_Calloc((size_t)e->count, sizeof *members_of[i])))
      return PyErr_NoMemory();
    PyObject *all = PySequence_Tuple(class_);
    for (Py_ssize_t m = 0; all && m < PyTuple_Size(all); ++m) {
      PyObject *member = PyTuple_GetItem(all, m);
      long at = PyLong_AsLong(member) - e->lowest;
      if (at >= 0 && at < e->count) {
        PyObject *old = members_of[i][at];
        members_of[i][at] = given(member);
        Py_XDECREF(old);
      }
    }
    if (!all) return NULL;
    Py_DECREF(all);
    Py_RETURN_NONE;
  }
  PyErr_Format(PyExc_ValueError, "there is no enumeration %s", name);
  return NULL;
}

static const struct {
  const char *name;
  PyObject **place;
} added[] = {{"Money", &the.Money},
             {"Currency", &the.Currency},
             {"ItemRef", &the.ItemRef},
             {"Outcome", &the.Outcome},
             {"Made", &the.Made},
             {"BatchOutcome", &the.BatchOutcome},
             {"Remarks", &the.Remarks},
             {"Rows", &the.Rows},
             {"Record", &the.Record},
             {"Event", &the.Event},
             {"UnknownRow", &the.UnknownRow},
             {"Transaction", &the.Transaction},
             {"refusal", &the.refusal},
             {"listed", &the.listed},
             {"collected", &the.collected}};

/* add(name, class or function): one of those above. */
static PyObject *add(PyObject *module, PyObject *args) {
  (void)module;
  const char *name;
  PyObject *value;
  if (!PyArg_ParseTuple(args, "sO", &name, &value)) return NULL;
  for (size_t i = 0; i < sizeof added / sizeof *added; ++i)
    if (!strcmp(added[i].name, name)) {
      PyObject *old = *added[i].place;
      *added[i].place = given(value);
      Py_XDECREF(old);
      if (added[i].place == &the.Money) learn_money(value);
      if (added[i].place == &the.Remarks) {
        old = the.no_remarks;
        the.no_remarks = PyObject_CallFunction(value, "i", 0);
        Py_XDECREF(old);
        if (!the.no_remarks) return NULL;
      }
      Py_RETURN_NONE;
    }
  PyErr_Format(PyExc_ValueError, "nothing is called %s", name);
  return NULL;
}

/* trace(function or None): told (function, status) of each call of the library. */
static PyObject *trace(PyObject *module, PyObject *function) {
  (void)module;
  PyObject *old = the.trace;
  the.trace = function == Py_None ? NULL : given(function);
  Py_XDECREF(old);
  Py_RETURN_NONE;
}

/* check(input): whether it can be handed to the library. */
static PyObject *check(PyObject *module, PyObject *value) {
  (void)module;
  for (int i = 0; i < structures_count; ++i)
    if (known[i].base && PyObject_TypeCheck(value, known[i].base)) {
      uint64_t space[LARGEST_INPUT / 8];
      Arena arena;
      arena_begin(&arena);
      int done = fill_input(i, value, "an argument", space, &arena);
      arena_end(&arena);
      if (!done) return NULL;
      Py_RETURN_NONE;
    }
  wrong_type(value, "an argument", "an input of this package");
  return NULL;
}

/* refuse(status, field, message): a refusal of this package. */
static PyObject *refuse_function(PyObject *module, PyObject *args) {
  (void)module;
  int code;
  const char *field, *message;
  if (PyArg_ParseTuple(args, "iss", &code, &field, &message)) refuse(code, field, message);
  return NULL;
}

/* instant(value): microseconds. */
static PyObject *instant(PyObject *module, PyObject *value) {
  (void)module;
  int64_t micros;
  return to_instant(value, "instant", &micros) ? PyLong_FromLongLong(micros) : NULL;
}

static PyMethodDef own_functions[] = {{"adopt", adopt, METH_VARARGS, NULL},
                                      {"docs", docs, METH_VARARGS, NULL},
                                      {"adopt_enumeration", adopt_enumeration, METH_VARARGS, NULL},
                                      {"add", add, METH_VARARGS, NULL},
                                      {"trace", trace, METH_O, NULL},
                                      {"check", check, METH_O, NULL},
                                      {"refuse", refuse_function, METH_VARARGS, NULL},
                                      {"level_fits", own_level_fits, METH_VARARGS, NULL},
                                      {"misfits", own_misfits, METH_VARARGS, NULL},
                                      {"places", own_places, METH_NOARGS, NULL},
                                      {"instant", instant, METH_O, NULL},
                                      {"split", own_split, METH_VARARGS, NULL},
                                      {"add_up", own_add_up, METH_VARARGS, NULL},
                                      {"due_portions", own_due_portions, METH_VARARGS, NULL},
                                      {"event", own_event, METH_VARARGS, NULL},
                                      {"erase_personal", own_erase_personal, METH_O,
                                       "erase_personal($module, data, /)\n--\n\nWhole records of a journal, "
                                       "or a snapshot, without their personal parts (names, "
                                       "notes, reasons). Figures, sequences and the chain stay as they are."},
                                      {NULL, NULL, 0, NULL}};

/* ---- the beginning */

static PyObject *imported(const char *module, const char *name) {
  PyObject *found = PyImport_ImportModule(module);
  PyObject *made = found ? PyObject_GetAttrString(found, name) : NULL;
  Py_XDECREF(found);
  return made;
}

static int learn_python(void) {
  the.date = imported("datetime", "date");
  the.datetime = imported("datetime", "datetime");
  the.Decimal = imported("decimal", "Decimal");
  PyObject *delta = imported("datetime", "timedelta"), *zone = imported("datetime", "timezone");
  PyObject *utc = zone ? PyObject_GetAttrString(zone, "utc") : NULL;
  if (the.date && the.datetime && the.Decimal && delta && utc) {
    the.epoch = PyObject_CallFunction(the.datetime, "iiiiiiiO", 1970, 1, 1, 0, 0, 0, 0, utc);
    the.micro = PyObject_CallFunction(delta, "iii", 0, 0, 1);
    the.from_ordinal = PyObject_GetAttrString(the.date, "fromordinal");
    the.to_ordinal = PyObject_GetAttrString(the.date, "toordinal");
    the.as_tuple = PyObject_GetAttrString(the.Decimal, "as_tuple");
    the.index = PyObject_GetAttrString((PyObject *)&PyLong_Type, "__index__");
  }
  Py_XDECREF(delta);
  Py_XDECREF(zone);
  Py_XDECREF(utc);
  the.empty_text = PyUnicode_FromString("");
  the.empty_tuple = PyTuple_New(0);
  the.zero = PyLong_FromLong(0);
  return the.epoch && the.micro && the.from_ordinal && the.to_ordinal && the.as_tuple && the.index &&
         the.empty_text && the.empty_tuple && the.zero;
}

static PyTypeObject *type_of(PyType_Spec *spec) {
  return (PyTypeObject *)PyType_FromSpec(spec);
}

static int make_types(void) {
  struct {
    PyTypeObject **place;
    PyType_Spec *spec;
  } all[] = {{&the.input, &input_spec},
             {&the.money, &money_spec},
             {&the.ledger, &ledger_spec},
             {&the.transaction, &transaction_spec},
             {&the.answer, &answer_spec},
             {&the.rows, &rows_spec},
             {&the.rows_iterator, &rows_iterator_spec},
             {&the.event_log, &event_log_spec},
             {&the.record, &record_spec},
             {&the.event, &event_spec},
             {&the.calculator, &calculator_spec},
             {&the.column, &column_spec}};
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i)
    if (!(*all[i].place = type_of(all[i].spec))) return 0;
  known = PyMem_Calloc((size_t)structures_count, sizeof *known);
  if (!known) {
    PyErr_NoMemory();
    return 0;
  }
  for (int i = 0; i < structures_count; ++i) {
    const Structure *s = &structures[i];
    if (s->is_input && !(known[i].base = (PyTypeObject *)make_input_type(i))) return 0;
    known[i].names = s->fields_count ? PyMem_Calloc(s->fields_count, sizeof(PyObject *)) : NULL;
    for (int f = 0; f < s->fields_count; ++f)
      if (!known[i].names || !(known[i].names[f] = PyUnicode_InternFromString(s->fields[f].name))) {
        if (!PyErr_Occurred()) PyErr_NoMemory();
        return 0;
      }
  }
  return 1;
}

static int put(PyObject *module, const char *name, PyObject *value) {
  Py_INCREF(value);
  if (PyModule_AddObject(module, name, value) == 0) return 1;
  Py_DECREF(value);
  return 0;
}

/* The types are one for the process: what a second interpreter made of them would outlive it. */
static int begin_module(PyObject *module) {
  static int64_t owner = -1;
  int64_t here = PyInterpreterState_GetID(PyInterpreterState_Get());
  if (owner >= 0 ? here != owner : here != 0) {
    PyErr_SetString(PyExc_ImportError, "openitem can be loaded by the main interpreter of a process alone");
    return -1;
  }
  if (owner < 0) {
    if (!library_fits() || !learn_python() || !make_types()) return -1;
    owner = here;
  }
  const struct {
    const char *name;
    PyTypeObject *type;
  } all[] = {{"Input", the.input},        {"Money", the.money},
             {"Ledger", the.ledger},      {"Transaction", the.transaction},
             {"Answer", the.answer},      {"Rows", the.rows},
             {"EventLog", the.event_log}, {"Record", the.record},
             {"Event", the.event},        {"AgingCalculator", the.calculator},
             {"Column", the.column}};
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i)
    if (!put(module, all[i].name, (PyObject *)all[i].type)) return -1;
  for (int i = 0; i < structures_count; ++i)
    if (known[i].base && !put(module, structures[i].name, (PyObject *)known[i].base)) return -1;
  if (PyModule_AddFunctions(module, own_functions) < 0 ||
      PyModule_AddFunctions(module, generated_functions) < 0)
    return -1;
  return PyModule_AddStringConstant(module, "version", OI_VERSION);
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, begin_module}, {0, NULL}};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT,
                                        "openitem._openitem",
                                        "The C interface as Python has it, for this package only.",
                                        0,
                                        NULL,
                                        slots,
                                        NULL,
                                        NULL,
                                        NULL};

PyMODINIT_FUNC PyInit__openitem(void);

PyMODINIT_FUNC PyInit__openitem(void) {
  return PyModuleDef_Init(&definition);
}
