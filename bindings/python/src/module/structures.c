/* Inputs and rows: objects whose fields follow the generated tables. */
#include "module.h"

#include <stdlib.h>

Known *known;

PyObject *instance_of(PyObject *class_) {
  return tuple_of(class_, 0);
}

PyObject *tuple_of(PyObject *class_, Py_ssize_t count) {
  if (class_) return PyType_GenericAlloc((PyTypeObject *)class_, count);
  PyErr_SetString(PyExc_ImportError, "the module is for the package openitem, which was not imported");
  return NULL;
}

PyObject *attribute_of(PyObject *value, const char *name) {
  PyObject *text = PyUnicode_InternFromString(name);
  PyObject *found = text ? PyObject_GetAttr(value, text) : NULL;
  Py_XDECREF(text);
  return found;
}

/* ---- arguments */

static int named(PyObject *name, const char *wanted) {
  return PyUnicode_CompareWithASCIIString(name, wanted) == 0;
}

int take(const Signature *signature, PyObject *const *args, Py_ssize_t count, PyObject *names,
         PyObject **into) {
  if (count > signature->count) {
    PyErr_Format(PyExc_TypeError, "%s() takes %d arguments, %zd were given", signature->name,
                 signature->count, count);
    return 0;
  }
  for (Py_ssize_t i = 0; i < signature->count; ++i) into[i] = i < count ? args[i] : NULL;
  for (Py_ssize_t k = 0; names && k < PyTuple_Size(names); ++k) {
    PyObject *name = PyTuple_GetItem(names, k);
    int at = 0;
    while (at < signature->count && !named(name, signature->names[at])) ++at;
    if (at == signature->count || into[at]) {
      PyErr_Format(PyExc_TypeError,
                   at == signature->count ? "%s() has no argument %R" : "%s() was given %R twice",
                   signature->name, name);
      return 0;
    }
    into[at] = args[count + k];
  }
  for (int i = 0; i < signature->count; ++i)
    if (!into[i]) {
      if (i < signature->required) {
        PyErr_Format(PyExc_TypeError, "%s() needs its argument '%s'", signature->name, signature->names[i]);
        return 0;
      }
      into[i] = Py_None;
    }
  return 1;
}

/* ---- inputs */

static int structure_of(PyTypeObject *type) {
  PyObject *index = attribute_of((PyObject *)type, "_structure");
  if (!index) return -1;
  int found = (int)PyLong_AsLong(index);
  Py_DECREF(index);
  if (found < 0 || found >= structures_count || !known[found].defaults) {
    if (!PyErr_Occurred()) PyErr_SetString(PyExc_TypeError, "an input of no structure");
    return -1;
  }
  return found;
}

static PyTypeObject *type_met;
static int structure_met;

static PyObject *input_new(PyTypeObject *type, PyObject *args, PyObject *words) {
  int structure = structure_met;
  if (type != type_met) {
    structure = structure_of(type);
    if (structure < 0) return NULL;
    if ((PyObject *)type == known[structure].class_) { /* it lives as long as the module */
      type_met = type;
      structure_met = structure;
    }
  }
  const Structure *s = &structures[structure];
  const Known *k = &known[structure];
  Py_ssize_t count = PyTuple_Size(args);
  if (count > s->fields_count) {
    PyErr_Format(PyExc_TypeError, "%s has %d fields, %zd were given", s->name, s->fields_count, count);
    return NULL;
  }
  Input *self = (Input *)instance_of((PyObject *)type);
  if (!self) return NULL;
  self->count = s->fields_count;
  for (Py_ssize_t i = 0; i < count; ++i) self->values[i] = given(PyTuple_GetItem(args, i));
  PyObject *name, *value;
  Py_ssize_t position = 0;
  while (words && PyDict_Next(words, &position, &name, &value)) {
    int at = 0;
    while (at < s->fields_count && k->names[at] != name) ++at;
    if (at == s->fields_count)
      for (at = 0; at < s->fields_count && !named(name, s->fields[at].name);) ++at;
    if (at == s->fields_count || self->values[at]) {
      PyErr_Format(PyExc_TypeError,
                   at == s->fields_count ? "%s.__init__() got an unexpected keyword argument %R"
                                         : "%s.__init__() got multiple values for argument %R",
                   s->name, name);
      Py_DECREF(self);
      return NULL;
    }
    self->values[at] = given(value);
  }
  for (int i = 0; i < s->fields_count; ++i)
    if (!self->values[i]) self->values[i] = given(k->defaults[i]);
  return (PyObject *)self;
}

static int input_traverse(PyObject *self, visitproc visit, void *arg) {
  Py_ssize_t count = ((Input *)self)->count;
  for (Py_ssize_t i = 0; i < count; ++i) Py_VISIT(((Input *)self)->values[i]);
  Py_VISIT(Py_TYPE(self));
  return 0;
}

static int input_clear(PyObject *self) {
  Py_ssize_t count = ((Input *)self)->count;
  for (Py_ssize_t i = 0; i < count; ++i) Py_CLEAR(((Input *)self)->values[i]);
  return 0;
}

static void input_dealloc(PyObject *self) {
  PyTypeObject *type = Py_TYPE(self);
  PyObject_GC_UnTrack(self);
  input_clear(self);
  PyObject_GC_Del(self);
  Py_DECREF(type);
}

static PyObject *input_reduce(PyObject *self, PyObject *nothing) {
  (void)nothing;
  Py_ssize_t count = ((Input *)self)->count;
  PyObject *values = PyTuple_New(count);
  for (Py_ssize_t i = 0; values && i < count; ++i)
    PyTuple_SetItem(values, i, given(((Input *)self)->values[i]));
  return values ? Py_BuildValue("(ON)", (PyObject *)Py_TYPE(self), values) : NULL;
}

static PyMethodDef input_methods[] = {{"__reduce__", input_reduce, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static PyObject *plain_new(PyTypeObject *type, PyObject *args, PyObject *words) {
  (void)args, (void)words;
  PyErr_Format(PyExc_TypeError, "%R is made by those that derive from it", (PyObject *)type);
  return NULL;
}

static PyType_Slot input_slots[] = {
    {Py_tp_new, plain_new},
    {Py_tp_methods, input_methods},
    {Py_tp_doc, "A structure of the library's; what is not given stays zero, which means default."},
    {0, NULL}};

PyType_Spec input_spec = {"openitem._openitem.Input", sizeof(PyObject), 0,
                          Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, input_slots};

/* The type of one structure: a member a field, and the constructor. */
PyObject *make_input_type(int structure) {
  const Structure *s = &structures[structure];
  PyMemberDef *members = PyMem_Calloc(s->fields_count + 1u, sizeof *members); /* the type copies them */
  if (!members) return PyErr_NoMemory();
  for (int i = 0; i < s->fields_count; ++i) {
    members[i].name = s->fields[i].name;
    members[i].type = T_OBJECT_EX;
    members[i].offset = (Py_ssize_t)(offsetof(Input, values) + (size_t)i * sizeof(PyObject *));
    members[i].flags = READONLY;
    members[i].doc = s->fields[i].doc;
  }
  char name[64];
  PyOS_snprintf(name, sizeof name, "openitem._openitem.%s", s->name);
  PyType_Slot slots[] = {{Py_tp_new, input_new},
                         {Py_tp_traverse, input_traverse},
                         {Py_tp_clear, input_clear},
                         {Py_tp_dealloc, input_dealloc},
                         {Py_tp_members, members},
                         {Py_tp_doc, (void *)s->doc},
                         {0, NULL}};
  PyType_Spec spec = {name, (int)(offsetof(Input, values) + s->fields_count * sizeof(PyObject *)), 0,
                      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC, slots};
  if (s->fields_count == 0) spec.basicsize = (int)sizeof(Input);
  PyObject *bases = PyTuple_Pack(1, (PyObject *)the.input);
  PyObject *made = bases ? PyType_FromSpecWithBases(&spec, bases) : NULL;
  Py_XDECREF(bases);
  PyMem_Free(members);
  PyObject *index = made ? PyLong_FromLong(structure) : NULL;
  if (!index || PyObject_SetAttrString(made, "_structure", index) < 0) Py_CLEAR(made);
  Py_XDECREF(index);
  return made;
}

static int is_input(int structure, PyObject *value) {
  return (PyObject *)Py_TYPE(value) == known[structure].class_ ||
         PyObject_TypeCheck(value, known[structure].base);
}

static int all_zero(const char *at, size_t size) {
  for (size_t i = 0; i < size; ++i)
    if (at[i]) return 0;
  return 1;
}

static int to_numbers(PyObject *values, const Field *f, const int32_t **into, size_t *count, Arena *arena) {
  *into = NULL;
  *count = 0;
  PyObject *all = list_of(values, f->told);
  if (!all) return 0;
  Py_ssize_t length = PyTuple_Size(all);
  int32_t *made = length ? arena_take(arena, (size_t)length * sizeof *made) : NULL;
  int done = made || !length;
  for (Py_ssize_t i = 0; done && i < length; ++i)
    done = (f->kind == KIND_DATES ? to_date : to_int32)(PyTuple_GetItem(all, i), f->told, &made[i]);
  Py_DECREF(all);
  *into = made;
  *count = (size_t)length;
  return done;
}

static int to_item_refs(PyObject *values, const Field *f, const oi_item_ref **into, size_t *count,
                        Arena *arena) {
  *into = NULL;
  *count = 0;
  PyObject *all = list_of(values, f->told);
  if (!all) return 0;
  Py_ssize_t length = PyTuple_Size(all);
  oi_item_ref *made = length ? arena_take(arena, (size_t)length * sizeof *made) : NULL;
  int done = made || !length;
  for (Py_ssize_t i = 0; done && i < length; ++i)
    done = to_item_ref(PyTuple_GetItem(all, i), f->told, &made[i]);
  Py_DECREF(all);
  *into = made;
  *count = (size_t)length;
  return done;
}

static int fill_field(const Field *f, PyObject *value, char *it, Arena *arena) {
  char *at = it + f->offset;
  size_t *count = (size_t *)(it + f->count);
  uint8_t truth;
  switch (f->kind) {
  case KIND_INT32:
  case KIND_ENUM:
  case KIND_ANY_ENUM:
    return to_int32(value, f->told, (int32_t *)at);
  case KIND_UINT32:
    return to_uint32(value, f->told, (uint32_t *)at);
  case KIND_UINT64:
    return to_uint64(value, f->told, (uint64_t *)at);
  case KIND_SET:
    return to_set(value, f->told, f->of, (uint32_t *)at);
  case KIND_BOOL:
    return to_bool(value, f->told, (uint8_t *)at);
  case KIND_DATE:
    return to_date(value, f->told, (int32_t *)at);
  case KIND_INSTANT:
    return to_instant(value, f->told, (int64_t *)at);
  case KIND_ID:
  case KIND_ID_OR_NONE:
    return to_id(value, f->told, (uint64_t *)at);
  case KIND_TEXT:
    return to_text(value, f->told, (oi_text *)at, arena);
  case KIND_CODE:
    return to_code(value, f->told, at);
  case KIND_MONEY:
    return to_money(value, f->told, (oi_money *)at);
  case KIND_DECIMAL:
    return to_decimal(value, f->told, (oi_decimal *)at);
  case KIND_CURRENCY:
    return to_currency(value, f->told, (oi_currency *)at);
  case KIND_ITEM_REF:
    return to_item_ref(value, f->told, (oi_item_ref *)at);
  case KIND_DIGEST:
    return to_digest(value, f->told, (oi_digest *)at);
  case KIND_INPUTS:
    return to_array((int)f->of, value, f->told, (const void **)at, count, arena);
  case KIND_DATES:
  case KIND_NUMBERS:
    return to_numbers(value, f, (const int32_t **)at, count, arena);
  case KIND_ITEM_REFS:
    return to_item_refs(value, f, (const oi_item_ref **)at, count, arena);
  case KIND_MONIES:
    return to_moneys(value, f->told, (const oi_money **)at, count, arena);
  case KIND_DECIMALS:
    return to_decimals(value, f->told, (const oi_decimal **)at, count, arena);
  case KIND_INPUT: {
    void *space = arena_take(arena, LARGEST_INPUT);
    return space && to_pointer((int)f->of, value, f->told, space, (const void **)at, arena);
  }
  case KIND_FLAG:
    if (!to_bool(value, f->told, &truth)) return 0;
    ((uint32_t *)it)[1] |= truth ? f->of : 0;
    return 1;
  default:
    return 1;
  }
}

/* What an `unless` asks: the field was filled, and with nothing. */
static int filled_with_nothing(const Field *f, const char *it) {
  switch (f->kind) {
  case KIND_INPUTS:
  case KIND_DATES:
  case KIND_NUMBERS:
  case KIND_ITEM_REFS:
  case KIND_MONIES:
  case KIND_DECIMALS:
    return *(const size_t *)(it + f->count) == 0;
  case KIND_DECIMAL:
    return all_zero(it + f->offset, 16); /* whatever its scale */
  case KIND_MONEY:
    return 0;
  default:
    return *(const uint32_t *)(it + f->offset) == 0;
  }
}

int fill_input(int structure, PyObject *value, const char *field, void *into, Arena *arena) {
  const Structure *s = &structures[structure];
  const Known *k = &known[structure];
  if (!is_input(structure, value)) {
    PyObject *name = attribute_of(k->class_, "__name__"), *text = name ? PyUnicode_AsUTF8String(name) : NULL;
    if (text) wrong_type(value, field, PyBytes_AsString(text));
    Py_XDECREF(text);
    Py_XDECREF(name);
    return 0;
  }
  memset(into, 0, s->size);
  *(uint32_t *)into = s->size;
  PyObject *const *values = ((Input *)value)->values;
  for (int i = 0; i < s->fields_count; ++i) {
    if (values[i] == k->defaults[i]) continue;
    const Field *f = &s->fields[i];
    if (!values[i]) {
      PyErr_SetString(PyExc_ValueError, "an input that was cleared");
      return 0;
    }
    if (f->unless && values[i] == Py_None) continue;
    if (!fill_field(f, values[i], into, arena)) return 0;
    if (f->unless && filled_with_nothing(f, into)) ((uint32_t *)into)[1] |= f->unless;
  }
  return 1;
}

int to_pointer(int structure, PyObject *value, const char *field, void *space, const void **into,
               Arena *arena) {
  *into = NULL;
  if (value == Py_None) return 1;
  *into = space;
  return fill_input(structure, value, field, space, arena);
}

int to_pointer_of(int structure, PyObject *value, const char *field, void *space, const void **into,
                  Arena *arena) {
  *into = space;
  return fill_input(structure, value, field, space, arena);
}

int to_array(int structure, PyObject *values, const char *field, const void **into, size_t *count,
             Arena *arena) {
  *into = NULL;
  *count = 0;
  PyObject *all = list_of(values, field);
  if (!all) return 0;
  Py_ssize_t length = PyTuple_Size(all);
  size_t size = structures[structure].size;
  char *made = length ? arena_take(arena, (size_t)length * size) : NULL;
  int done = made || !length;
  for (Py_ssize_t i = 0; done && i < length; ++i)
    done = fill_input(structure, PyTuple_GetItem(all, i), field, made + (size_t)i * size, arena);
  Py_DECREF(all);
  *into = made;
  *count = (size_t)length;
  return done;
}

/* ---- rows */

static PyObject *from_moneys(const oi_money *amounts, uint32_t most) {
  Py_ssize_t count = 0;
  for (uint32_t i = 0; i < most; ++i) count += amounts[i].currency[0] != 0;
  PyObject *made = PyTuple_New(count);
  for (uint32_t i = 0, at = 0; made && i < most; ++i)
    if (amounts[i].currency[0]) {
      PyObject *one = from_money(&amounts[i]);
      if (!one || PyTuple_SetItem(made, at++, one) < 0) Py_CLEAR(made);
    }
  return made;
}

static PyObject *from_field(const Field *f, const char *it) {
  const char *at = it + f->offset;
  switch (f->kind) {
  case KIND_INT32:
  case KIND_ANY_ENUM:
    return PyLong_FromLong(*(const int32_t *)at);
  case KIND_ENUM:
    return from_enum((int)f->of, *(const int32_t *)at);
  case KIND_UINT32:
    return PyLong_FromUnsignedLong(*(const uint32_t *)at);
  case KIND_UINT64:
  case KIND_ID:
    return from_uint64(*(const uint64_t *)at);
  case KIND_ID_OR_NONE:
    return from_id(*(const uint64_t *)at);
  case KIND_BOOL:
    return from_bool(*(const uint8_t *)at);
  case KIND_DATE:
    return from_date(*(const int32_t *)at);
  case KIND_INSTANT:
    return from_instant(*(const int64_t *)at);
  case KIND_TEXT:
    return from_text(((const oi_text_view *)at)->data, ((const oi_text_view *)at)->size);
  case KIND_CODE:
    return from_chars(at, 8);
  case KIND_MONEY:
    return from_money((const oi_money *)at);
  case KIND_MONEYS:
    return from_moneys((const oi_money *)at, f->of);
  case KIND_DECIMAL:
    return from_decimal((const oi_decimal *)at);
  case KIND_CURRENCY:
    return from_currency((const oi_currency *)at);
  case KIND_ITEM_REF:
    return from_item_ref((const oi_item_ref *)at);
  case KIND_DIGEST:
    return from_digest((const oi_digest *)at);
  case KIND_FLAG:
    return from_bool((((const uint32_t *)it)[1] & f->of) != 0);
  default:
    PyErr_Format(PyExc_SystemError, "%s does not come out", f->name);
    return NULL;
  }
}

PyObject *from_structure(int structure, const void *from) {
  const Structure *s = &structures[structure];
  if (!s->fields_count && !s->is_input) /* the cells of an aging */
    return from_money(from);
  if (s->is_input) {
    Input *made = (Input *)instance_of(known[structure].class_);
    if (made) made->count = s->fields_count;
    for (int i = 0; made && i < s->fields_count; ++i) {
      made->values[i] = from_field(&s->fields[i], from);
      if (!made->values[i]) Py_CLEAR(made);
    }
    return (PyObject *)made;
  }
  PyObject *made = tuple_of(known[structure].class_, s->fields_count);
  for (int i = 0; made && i < s->fields_count; ++i) {
    PyObject *one = from_field(&s->fields[i], from);
    if (!one || PyTuple_SetItem(made, i, one) < 0) Py_CLEAR(made);
  }
  if (made) PyObject_GC_UnTrack(made); /* what it holds refers to nothing that could refer to it */
  return made;
}

void *rows_space(size_t count, size_t size) {
  void *space = count < PY_SSIZE_T_MAX / size ? PyMem_Calloc(count + 1, size) : NULL;
  if (!space) PyErr_NoMemory();
  return space;
}

PyObject *rows_from(int structure, const void *rows, size_t count) {
  PyObject *made = PyList_New((Py_ssize_t)count);
  for (size_t i = 0; made && i < count; ++i) {
    PyObject *row = from_structure(structure, (const char *)rows + i * structures[structure].size);
    if (!row || PyList_SetItem(made, (Py_ssize_t)i, row) < 0) Py_CLEAR(made);
  }
  return made;
}

PyObject *tuple_from(Py_ssize_t count, PyObject *const *values) {
  PyObject *made = PyTuple_New(count);
  for (Py_ssize_t i = 0; i < count; ++i)
    if (!made || !values[i]) {
      Py_XDECREF(values[i]);
      Py_CLEAR(made);
    } else
      PyTuple_SetItem(made, i, values[i]);
  return made;
}
