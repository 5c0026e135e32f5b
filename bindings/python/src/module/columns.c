/* Columns of a table: one array a field, which numpy and pandas take as it is. An array lives as long as its column, which
 * whoever takes it keeps.
 *
 *   numbers, ids, enumerations   as they are
 *   dates, instants              days and microseconds since 1970; none is numpy's NaT
 *   amounts                      int64 minor units, with their currency; 128 bits in two halves where one does not fit
 *   decimals                     int64 of the column's scale; likewise
 *   texts, codes                 UCS4 of the longest one's width, made when they are asked for
 *   references                   two columns: item.kind and item.id */
#include "module.h"

#include <stdio.h>

enum { PAGE = 256 };

typedef struct Column {
  PyObject_HEAD PyObject *name;
  PyObject *answer; /* which the texts are in */
  Kind kind;
  uint32_t of;
  size_t offset; /* in a row */
  Py_ssize_t length;
  Py_ssize_t filled;
  void *data;        /* int32, uint32, uint64, int64, bool or 16 bytes each; of texts: oi_text_view */
  int wide;          /* amounts and decimals: 16 bytes each */
  int scale;         /* of decimals */
  uint32_t *letters; /* texts as UCS4 */
  size_t letters_wide;
  uint8_t *missing;        /* amounts that are none: 1 */
  oi_currency currency;    /* of the amounts, where it is one */
  oi_currency *currencies; /* of each, where they are several */
} Column;

typedef struct Halves {
  uint64_t low;
  int64_t high;
} Halves;

static void column_dealloc(PyObject *self) {
  Column *c = (Column *)self;
  PyMem_Free(c->data);
  PyMem_Free(c->letters);
  PyMem_Free(c->missing);
  PyMem_Free(c->currencies);
  Py_XDECREF(c->name);
  Py_XDECREF(c->answer);
  PyTypeObject *type = Py_TYPE(self);
  ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
  Py_DECREF(type);
}

static size_t item_size(const Column *c) {
  switch (c->kind) {
  case KIND_INT32:
  case KIND_UINT32:
  case KIND_ENUM:
  case KIND_ANY_ENUM:
    return 4;
  case KIND_BOOL:
    return 1;
  case KIND_TEXT:
  case KIND_DIGEST:
    return 16;
  case KIND_CURRENCY:
    return sizeof(oi_currency);
  case KIND_MONEY:
  case KIND_DECIMAL:
    return c->wide ? 16 : 8;
  default:
    return 8;
  }
}

static void *no_memory(void) {
  PyErr_NoMemory();
  return NULL;
}

/* ---- filling */

static int widen(Column *c) {
  Halves *wide = PyMem_Malloc((size_t)c->length * sizeof *wide + 1);
  if (!wide) return no_memory() != NULL;
  const int64_t *narrow = c->data;
  for (Py_ssize_t i = 0; i < c->filled; ++i) {
    wide[i].low = (uint64_t)narrow[i];
    wide[i].high = narrow[i] >> 63;
  }
  PyMem_Free(c->data);
  c->data = wide;
  c->wide = 1;
  return 1;
}

/* `filled` numbers stand before this one. */
static int put_number(Column *c, Py_ssize_t at, uint64_t low, int64_t high) {
  if (!c->wide && high != (int64_t)low >> 63) {
    c->filled = at;
    if (!widen(c)) return 0;
  }
  if (c->wide) {
    ((Halves *)c->data)[at].low = low;
    ((Halves *)c->data)[at].high = high;
  } else
    ((int64_t *)c->data)[at] = (int64_t)low;
  return 1;
}

static int put_currency(Column *c, Py_ssize_t at, const oi_money *amount) {
  oi_currency found;
  memcpy(&found, amount->currency, sizeof found); /* code and digits lie alike in both */
  if (!found.code[0]) {
    if (!c->missing && !(c->missing = PyMem_Calloc((size_t)c->length + 1, 1))) return no_memory() != NULL;
    c->missing[at] = 1;
  } else if (!c->currency.code[0] && !c->currencies)
    c->currency = found;
  else if (!c->currencies && memcmp(&c->currency, &found, sizeof found)) {
    if (!(c->currencies = PyMem_Calloc((size_t)c->length + 1, sizeof *c->currencies)))
      return no_memory() != NULL;
    for (Py_ssize_t i = 0; i < at; ++i)
      if (!c->missing || !c->missing[i]) c->currencies[i] = c->currency;
  }
  if (c->currencies) c->currencies[at] = found;
  return 1;
}

static int put_moneys(Column *c, Py_ssize_t first, const char *at, size_t size, size_t count) {
  for (size_t i = 0; i < count; ++i, at += size) {
    const oi_money *amount = (const oi_money *)(const void *)at;
    if (memcmp(amount->currency, &c->currency, sizeof c->currency) || c->currencies || !amount->currency[0])
      if (!put_currency(c, first + (Py_ssize_t)i, amount)) return 0;
    if (!c->wide && amount->hi == (int64_t)amount->lo >> 63)
      ((int64_t *)c->data)[first + (Py_ssize_t)i] = (int64_t)amount->lo;
    else if (!put_number(c, first + (Py_ssize_t)i, amount->lo, amount->hi))
      return 0;
  }
  return 1;
}

static int128 number_at(const Column *c, Py_ssize_t i) {
  if (!c->wide) return ((const int64_t *)c->data)[i];
  const Halves *h = &((const Halves *)c->data)[i];
  return (int128)(((uint128)(uint64_t)h->high << 64) | h->low);
}

/* Gives 0 without exception where 128 bits do not hold it. */
static int times_ten(int128 *number, int places) {
  while (places-- > 0)
    if (__builtin_mul_overflow(*number, 10, number)) return 0;
  return 1;
}

static int put_decimals(Column *c, Py_ssize_t first, const char *at, size_t size, size_t count) {
  for (size_t i = 0; i < count; ++i, at += size) {
    const oi_decimal *value = (const oi_decimal *)(const void *)at;
    int128 number = (int128)(((uint128)(uint64_t)value->hi << 64) | value->lo);
    c->filled = first + (Py_ssize_t)i;
    int fits = value->scale >= c->scale || times_ten(&number, c->scale - value->scale);
    if (value->scale > c->scale) {
      int more = value->scale - c->scale;
      c->scale = value->scale;
      for (Py_ssize_t k = 0; fits && k < c->filled; ++k) {
        int128 before = number_at(c, k);
        fits = times_ten(&before, more);
        if (fits && !put_number(c, k, (uint64_t)before, (int64_t)(before >> 64))) return 0;
        c->filled = first + (Py_ssize_t)i;
      }
    }
    if (!fits) {
      PyErr_SetString(PyExc_OverflowError,
                      "decimals of one scale that 128 bits do not hold: rows have them exactly");
      return 0;
    }
    if (!put_number(c, c->filled, (uint64_t)number, (int64_t)(number >> 64))) return 0;
  }
  return 1;
}

static int64_t days_of(int32_t day) {
  return day ? day - OI_UNIX_EPOCH : INT64_MIN;
}

#define COPY(TYPE, EXPRESSION)                                                                               \
  for (size_t i = 0; i < count; ++i, at += size) ((TYPE *)c->data)[first + (Py_ssize_t)i] = (EXPRESSION);    \
  return 1

static int put_rows(Column *c, Py_ssize_t first, const char *rows, size_t size, size_t count) {
  const char *at = rows + c->offset;
  switch (c->kind) {
  case KIND_INT32:
  case KIND_UINT32:
  case KIND_ENUM:
  case KIND_ANY_ENUM:
    COPY(uint32_t, *(const uint32_t *)(const void *)at);
  case KIND_BOOL:
    COPY(uint8_t, *(const uint8_t *)at);
  case KIND_DATE:
    COPY(int64_t, days_of(*(const int32_t *)(const void *)at));
  case KIND_INSTANT:
    COPY(int64_t, *(const int64_t *)(const void *)at ? *(const int64_t *)(const void *)at : INT64_MIN);
  case KIND_MONEY:
    return put_moneys(c, first, at, size, count);
  case KIND_DECIMAL:
    return put_decimals(c, first, at, size, count);
  case KIND_TEXT:
    COPY(oi_text_view, *(const oi_text_view *)(const void *)at);
  case KIND_DIGEST:
    COPY(oi_digest, *(const oi_digest *)(const void *)at);
  default:
    COPY(uint64_t, *(const uint64_t *)(const void *)at);
  }
}

/* ---- what Python sees */

static PyObject *column_item_at(const Column *c, Py_ssize_t i) {
  switch (c->kind) {
  case KIND_INT32:
  case KIND_ANY_ENUM:
    return PyLong_FromLong(((const int32_t *)c->data)[i]);
  case KIND_ENUM:
    return from_enum((int)c->of, ((const int32_t *)c->data)[i]);
  case KIND_UINT32:
    return PyLong_FromUnsignedLong(((const uint32_t *)c->data)[i]);
  case KIND_BOOL:
    return from_bool(((const uint8_t *)c->data)[i]);
  case KIND_DATE: {
    int64_t day = ((const int64_t *)c->data)[i];
    return from_date(day == INT64_MIN ? 0 : (int32_t)(day + OI_UNIX_EPOCH));
  }
  case KIND_INSTANT: {
    int64_t micros = ((const int64_t *)c->data)[i];
    return from_instant(micros == INT64_MIN ? 0 : micros);
  }
  case KIND_ID_OR_NONE:
    return from_id(((const uint64_t *)c->data)[i]);
  case KIND_TEXT:
    return from_text(((const oi_text_view *)c->data)[i].data, ((const oi_text_view *)c->data)[i].size);
  case KIND_CURRENCY:
    return from_currency(&((const oi_currency *)c->data)[i]);
  case KIND_DIGEST:
    return from_digest(&((const oi_digest *)c->data)[i]);
  case KIND_MONEY: {
    if (c->missing && c->missing[i]) return given(Py_None);
    int128 units = number_at(c, i);
    const oi_currency *currency = c->currencies ? &c->currencies[i] : &c->currency;
    oi_money amount;
    amount.lo = (uint64_t)units;
    amount.hi = (int64_t)(units >> 64);
    memcpy(amount.currency, currency, sizeof *currency);
    return from_money(&amount);
  }
  case KIND_DECIMAL: {
    int128 number = number_at(c, i);
    oi_decimal value = {(uint64_t)number, (int64_t)(number >> 64), c->scale, 0};
    return from_decimal(&value);
  }
  default:
    return from_uint64(((const uint64_t *)c->data)[i]);
  }
}

static Py_ssize_t column_length(PyObject *self) {
  return ((Column *)self)->length;
}

static PyObject *column_item(PyObject *self, Py_ssize_t at) {
  Column *c = (Column *)self;
  if (at >= 0 && at < c->length) return column_item_at(c, at);
  PyErr_Format(PyExc_IndexError, "there are %zd rows", c->length);
  return NULL;
}

static PyObject *column_list(PyObject *self, PyObject *nothing) {
  (void)nothing;
  Column *c = (Column *)self;
  PyObject *made = PyList_New(c->length);
  for (Py_ssize_t i = 0; made && i < c->length; ++i) {
    PyObject *one = column_item_at(c, i);
    if (!one || PyList_SetItem(made, i, one) < 0) Py_CLEAR(made);
  }
  return made;
}

static size_t letters_in(const char *data, size_t size) {
  size_t letters = 0;
  for (size_t i = 0; i < size; ++i) letters += ((unsigned char)data[i] & 0xc0) != 0x80;
  return letters;
}

/* What the library gives is UTF-8. */
static void spell(const char *data, size_t size, uint32_t *into) {
  for (size_t i = 0; i < size;) {
    unsigned char first = (unsigned char)data[i++];
    uint32_t letter = first < 0x80   ? first
                      : first < 0xe0 ? first & 0x1fu
                      : first < 0xf0 ? first & 0x0fu
                                     : first & 0x07u;
    while (i < size && ((unsigned char)data[i] & 0xc0) == 0x80)
      letter = letter << 6 | ((unsigned char)data[i++] & 0x3fu);
    *into++ = letter;
  }
}

static oi_text_view text_at(const Column *c, Py_ssize_t i) {
  if (c->kind == KIND_TEXT) return ((const oi_text_view *)c->data)[i];
  const char *code = ((const oi_currency *)c->data)[i].code;
  oi_text_view view = {code, 0};
  while (view.size < sizeof(oi_currency) - 1 && code[view.size]) ++view.size;
  return view;
}

static int spell_texts(Column *c) {
  if (c->letters) return 1;
  size_t widest = 1;
  for (Py_ssize_t i = 0; i < c->length; ++i) {
    oi_text_view view = text_at(c, i);
    if (view.size > widest) {
      size_t letters = letters_in(view.data, view.size);
      widest = letters > widest ? letters : widest;
    }
  }
  c->letters = PyMem_Calloc((size_t)c->length * widest + 1, sizeof *c->letters);
  if (!c->letters) return no_memory() != NULL;
  c->letters_wide = widest;
  for (Py_ssize_t i = 0; i < c->length; ++i) {
    oi_text_view view = text_at(c, i);
    spell(view.data, view.size, c->letters + (size_t)i * widest);
  }
  return 1;
}

static PyObject *interface(const void *data, Py_ssize_t length, const char *type, int halves) {
  return halves ? Py_BuildValue("{s:i,s:(n),s:s,s:(NO),s:[(s,s),(s,s)]}", "version", 3, "shape", length,
                                "typestr", "|V16", "data", PyLong_FromVoidPtr((void *)data), Py_True, "descr",
                                "low", "<u8", "high", "<i8")
                : Py_BuildValue("{s:i,s:(n),s:s,s:(NO)}", "version", 3, "shape", length, "typestr", type,
                                "data", PyLong_FromVoidPtr((void *)data), Py_True);
}

static PyObject *column_interface(PyObject *self, void *nothing) {
  (void)nothing;
  Column *c = (Column *)self;
  const char *type = "<u8";
  char letters[32];
  switch (c->kind) {
  case KIND_INT32:
  case KIND_ENUM:
  case KIND_ANY_ENUM:
    type = "<i4";
    break;
  case KIND_UINT32:
    type = "<u4";
    break;
  case KIND_BOOL:
    type = "|b1";
    break;
  case KIND_DATE:
    type = "<M8[D]";
    break;
  case KIND_INSTANT:
    type = "<M8[us]";
    break;
  case KIND_MONEY:
  case KIND_DECIMAL:
    type = "<i8";
    break;
  case KIND_TEXT:
  case KIND_CURRENCY:
    if (!spell_texts(c)) return NULL;
    snprintf(letters, sizeof letters, "<U%zu", c->letters_wide);
    return interface(c->letters, c->length, letters, 0);
  default:
    break;
  }
  return interface(c->data, c->length, type, c->wide || c->kind == KIND_DIGEST);
}

/* For those that ask for an array: numpy's, on the same memory. */
static PyObject *column_array(PyObject *self, PyObject *args, PyObject *words) {
  (void)args, (void)words;
  PyObject *numpy = PyImport_ImportModule("numpy");
  PyObject *made = numpy ? PyObject_CallMethod(numpy, "asarray", "O", self) : NULL;
  Py_XDECREF(numpy);
  PyObject *type = made && PyTuple_Size(args) > 0 ? PyTuple_GetItem(args, 0) : Py_None;
  if (made && type != Py_None) {
    PyObject *converted = PyObject_CallMethod(made, "astype", "O", type);
    Py_DECREF(made);
    made = converted;
  }
  return made;
}

static PyObject *column_name(PyObject *self, void *nothing) {
  (void)nothing;
  return given(((Column *)self)->name);
}

static PyObject *column_currency(PyObject *self, void *nothing) {
  (void)nothing;
  Column *c = (Column *)self;
  return c->kind == KIND_MONEY && !c->currencies ? from_currency(&c->currency) : given(Py_None);
}

static PyObject *column_enumeration(PyObject *self, void *nothing) {
  (void)nothing;
  Column *c = (Column *)self;
  return c->kind == KIND_ENUM ? PyUnicode_FromString(enumerations[c->of].name) : given(Py_None);
}

static PyObject *column_scale(PyObject *self, void *nothing) {
  (void)nothing;
  Column *c = (Column *)self;
  return c->kind == KIND_DECIMAL ? PyLong_FromLong(c->scale) : given(Py_None);
}

static Column *new_column(PyObject *answer, PyObject *name, Kind kind, uint32_t of, size_t offset,
                          Py_ssize_t length) {
  Column *made = (Column *)instance_of((PyObject *)the.column);
  if (!made) return NULL;
  made->name = given(name);
  made->answer = given(answer);
  made->kind = kind;
  made->of = of;
  made->offset = offset;
  made->length = length;
  made->data = PyMem_Malloc((size_t)length * item_size(made) + 1);
  if (made->data) return made;
  Py_DECREF((PyObject *)made);
  return no_memory();
}

/* Columns that go with one of amounts: where there is none, and the currency of each. */
static PyObject *column_missing(PyObject *self, void *nothing) {
  (void)nothing;
  Column *c = (Column *)self;
  if (!c->missing) return given(Py_None);
  Column *made = new_column(c->answer, c->name, KIND_BOOL, 0, 0, c->length);
  if (made) memcpy(made->data, c->missing, (size_t)c->length);
  return (PyObject *)made;
}

static PyObject *column_currencies(PyObject *self, void *nothing) {
  (void)nothing;
  Column *c = (Column *)self;
  if (c->kind != KIND_MONEY) return given(Py_None);
  Column *made = new_column(c->answer, c->name, KIND_CURRENCY, 0, 0, c->length);
  oi_currency *all = made ? made->data : NULL;
  static const oi_currency none;
  for (Py_ssize_t i = 0; made && i < c->length; ++i)
    all[i] = c->currencies ? c->currencies[i] : c->missing && c->missing[i] ? none : c->currency;
  return (PyObject *)made;
}

static PyGetSetDef column_members[] = {
    {"name", column_name, NULL, "the field", NULL},
    {"currency", column_currency, NULL,
     "Of amounts: their currency, or None where they have several; `currencies` has each.", NULL},
    {"currencies", column_currencies, NULL, "Of amounts: a column of the code of each.", NULL},
    {"missing", column_missing, NULL,
     "Of amounts: a column that is true where there is none, or None where all are there.", NULL},
    {"scale", column_scale, NULL, "Of decimals: how many decimals the numbers have.", NULL},
    {"enumeration", column_enumeration, NULL, "Of words: the name of the enumeration.", NULL},
    {"__array_interface__", column_interface, NULL, "The array, for numpy and those like it.", NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyMethodDef column_methods[] = {
    {"to_list", column_list, METH_NOARGS, "to_list($self)\n--\n\nThe values as rows have them."},
    {"__array__", (PyCFunction)(void (*)(void))column_array, METH_VARARGS | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL}};

static PyObject *column_new(PyTypeObject *type, PyObject *args, PyObject *words) {
  (void)args, (void)words;
  PyErr_Format(PyExc_TypeError, "%R comes from rows", (PyObject *)type);
  return NULL;
}

static PyObject *column_repr(PyObject *self) {
  return PyUnicode_FromFormat("<column %R of %zd rows>", ((Column *)self)->name, ((Column *)self)->length);
}

static PyType_Slot column_slots[] = {{Py_tp_new, column_new},
                                     {Py_tp_dealloc, column_dealloc},
                                     {Py_tp_repr, column_repr},
                                     {Py_tp_methods, column_methods},
                                     {Py_tp_getset, column_members},
                                     {Py_sq_length, column_length},
                                     {Py_sq_item, column_item},
                                     {Py_tp_iter, PySeqIter_New},
                                     {Py_tp_doc, "One field of all rows of a table."},
                                     {0, NULL}};

PyType_Spec column_spec = {"openitem._openitem.Column", sizeof(Column), 0, Py_TPFLAGS_DEFAULT, column_slots};

/* ---- all columns of a table */

static int wanted(PyObject *names, const char *name) {
  Py_ssize_t count = PyTuple_Size(names);
  for (Py_ssize_t i = 0; i < count; ++i) {
    PyObject *one = PyTuple_GetItem(names, i);
    if (PyUnicode_Check(one) && PyUnicode_CompareWithASCIIString(one, name) == 0) return 1;
  }
  return count == 0;
}

static int add_column(PyObject *into, PyObject *answer, PyObject *names, const char *name, Kind kind,
                      uint32_t of, size_t offset, Py_ssize_t length) {
  if (!wanted(names, name)) return 1;
  PyObject *text = PyUnicode_FromString(name);
  Column *made = text ? new_column(answer, text, kind, of, offset, length) : NULL;
  int done = made && PyDict_SetItem(into, text, (PyObject *)made) == 0;
  Py_XDECREF((PyObject *)made);
  Py_XDECREF(text);
  return done;
}

static int add_columns(PyObject *into, PyObject *answer, int structure, PyObject *names, Py_ssize_t length) {
  const Structure *s = &structures[structure];
  if (!s->fields_count) return add_column(into, answer, names, "amount", KIND_MONEY, 0, 0, length);
  for (int i = 0; i < s->fields_count; ++i) {
    const Field *f = &s->fields[i];
    char kind[80], id[80];
    snprintf(kind, sizeof kind, "%s.kind", f->name);
    snprintf(id, sizeof id, "%s.id", f->name);
    if (f->kind != KIND_ITEM_REF) {
      if (!add_column(into, answer, names, f->name, f->kind, f->of, f->offset, length)) return 0;
    } else if (!add_column(into, answer, names, kind, KIND_ENUM, (uint32_t)item_kind_enumeration,
                           f->offset + offsetof(oi_item_ref, kind), length) ||
               !add_column(into, answer, names, id, KIND_ID_OR_NONE, 0, f->offset + offsetof(oi_item_ref, id),
                           length))
      return 0;
  }
  return 1;
}

static int all_are_there(PyObject *columns, PyObject *names) {
  for (Py_ssize_t i = 0; i < PyTuple_Size(names); ++i) {
    int there = PyDict_Contains(columns, PyTuple_GetItem(names, i));
    if (there == 0) PyErr_Format(PyExc_KeyError, "%R is no column", PyTuple_GetItem(names, i));
    if (there <= 0) return 0;
  }
  return 1;
}

static int fill_columns(PyObject *columns, const oi_result *result, oi_table table, size_t size,
                        Py_ssize_t length) {
  char *page = PyMem_Malloc(PAGE * size);
  PyObject *all = page ? PyDict_Values(columns) : no_memory();
  int done = all != NULL;
  for (Py_ssize_t first = 0; done && first < length;) {
    size_t written = 0;
    oi_error err;
    clear_error(&err);
    done = succeeded("oi_result_read",
                     oi_result_read(result, table, (size_t)first, page, PAGE, size, 0, &written, &err), &err);
    if (done && !written) {
      PyErr_SetString(PyExc_SystemError, "fewer rows than were counted");
      done = 0;
    }
    for (Py_ssize_t i = 0; done && i < PyList_Size(all); ++i)
      done = put_rows((Column *)PyList_GetItem(all, i), first, page, size, written);
    first += (Py_ssize_t)written;
  }
  Py_XDECREF(all);
  PyMem_Free(page);
  return done;
}

PyObject *columns_of(PyObject *answer, oi_table table, PyObject *names) {
  const oi_result *result = ((Answer *)answer)->result;
  int structure = table_structure(table);
  Py_ssize_t length = (Py_ssize_t)oi_result_count(result, table);
  PyObject *made = structure < 0 ? NULL : PyDict_New();
  if (made && (!add_columns(made, answer, structure, names, length) || !all_are_there(made, names) ||
               !fill_columns(made, result, table, structures[structure].size, length)))
    Py_CLEAR(made);
  return made;
}
