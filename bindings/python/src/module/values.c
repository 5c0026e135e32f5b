/* Values: what Python has for them becomes the library's, and back. None stands for "none" both ways. Nothing else does: no
 * value is asked for its truth, and methods are those of the types named, whatever a derived class makes of them. */
#include "module.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- memory of one call */

struct Block {
  Block *next;
  size_t size;
  size_t used;
  uint64_t space[];
};

void *arena_take(Arena *arena, size_t size) {
  size = (size + 7) / 8 * 8;
  if (size <= sizeof arena->space - arena->used) {
    arena->used += size;
    return (char *)arena->space + arena->used - size;
  }
  Block *last = arena->blocks;
  if (!last || last->size - last->used < size) {
    size_t room = last ? 65536 : 4096;
    if (room < size) room = size;
    last = PyMem_Malloc(sizeof(Block) + room);
    if (!last) {
      PyErr_NoMemory();
      return NULL;
    }
    last->size = room;
    last->used = 0;
    last->next = arena->blocks;
    arena->blocks = last;
  }
  last->used += size;
  return (char *)last->space + last->used - size;
}

void arena_end(Arena *arena) {
  while (arena->blocks) {
    Block *next = arena->blocks->next;
    PyMem_Free(arena->blocks);
    arena->blocks = next;
  }
}

/* ---- refusals of this module */

int wrong_type(PyObject *value, const char *field, const char *wanted) {
  PyObject *kind = attribute_of((PyObject *)Py_TYPE(value), "__name__");
  PyObject *told = kind ? PyObject_Repr(value) : NULL;
  if (kind && !told) {
    PyErr_Clear(); /* it says nothing of itself: Python writes no integer of more than 4,300 digits */
    told = PyUnicode_FromString("");
  }
  PyObject *start = told ? PyUnicode_Substring(told, 0, 100) : NULL;
  if (start)
    PyErr_Format(PyExc_TypeError,
                 PyUnicode_GetLength(start) ? "%s takes %s, not %U %U" : "%s takes %s, not %U", field, wanted,
                 kind, start);
  Py_XDECREF(start);
  Py_XDECREF(told);
  Py_XDECREF(kind);
  return 0;
}

int refuse(oi_status code, const char *field, const char *message) {
  char text[512];
  oi_error err;
  memset(&err, 0, sizeof err);
  err.struct_size = sizeof err;
  err.code = code;
  snprintf(err.field, sizeof err.field, "%s", field);
  snprintf(err.message, sizeof err.message, "%s", message);
  snprintf(text, sizeof text, "%s: %s%s%s", oi_status_name(code), field, *field ? ": " : "", message);
  return raise_as(&err, text);
}

/* ---- whole numbers */

static int outside(const char *field, int64_t low, uint64_t high) {
  char message[64];
  snprintf(message, sizeof message, "outside %lld .. %llu", (long long)low, (unsigned long long)high);
  return refuse(OI_INVALID_ARGUMENT, field, message);
}

int to_whole(PyObject *value, const char *field, int64_t low, int64_t high, int64_t *into) {
  *into = 0;
  if (!is_int(value)) return wrong_type(value, field, "an int");
  int overflow;
  *into = PyLong_AsLongLongAndOverflow(value, &overflow);
  if (overflow || *into < low || *into > high) return outside(field, low, (uint64_t)high);
  return 1;
}

int to_int32(PyObject *value, const char *field, int32_t *into) {
  int64_t number = 0;
  if (!to_whole(value, field, INT32_MIN, INT32_MAX, &number)) return 0;
  *into = (int32_t)number;
  return 1;
}

int to_uint32(PyObject *value, const char *field, uint32_t *into) {
  int64_t number = 0;
  if (!to_whole(value, field, 0, UINT32_MAX, &number)) return 0;
  *into = (uint32_t)number;
  return 1;
}

int to_int64(PyObject *value, const char *field, int64_t *into) {
  return to_whole(value, field, INT64_MIN, INT64_MAX, into);
}

int to_uint64(PyObject *value, const char *field, uint64_t *into) {
  if (!is_int(value)) return wrong_type(value, field, "an int");
  int overflow;
  int64_t number = PyLong_AsLongLongAndOverflow(value, &overflow);
  if (!overflow && number >= 0) {
    *into = (uint64_t)number;
    return 1;
  }
  if (overflow > 0) {
    *into = PyLong_AsUnsignedLongLong(value);
    if (!PyErr_Occurred()) return 1;
    PyErr_Clear();
  }
  return outside(field, 0, UINT64_MAX);
}

int to_size(PyObject *value, const char *field, size_t *into) {
  uint64_t number = 0;
  if (!to_uint64(value, field, &number)) return 0;
  *into = (size_t)number;
  return 1;
}

int to_id(PyObject *value, const char *field, uint64_t *into) {
  *into = 0;
  return value == Py_None || to_uint64(value, field, into);
}

int to_bool(PyObject *value, const char *field, uint8_t *into) {
  if (!PyBool_Check(value)) return wrong_type(value, field, "a bool");
  *into = value == Py_True;
  return 1;
}

/* The two halves of an int of any length; 0 without exception where it has more than 128 bits, two's complement. */
static int halves_of(PyObject *value, PyObject **high, uint64_t *low) {
  PyObject *plain = PyObject_CallFunctionObjArgs(the.index, value, NULL);
  PyObject *places = plain ? PyLong_FromLong(64) : NULL;
  *high = places ? PyNumber_Rshift(plain, places) : NULL;
  *low = plain ? PyLong_AsUnsignedLongLongMask(plain) : 0;
  Py_XDECREF(places);
  Py_XDECREF(plain);
  return *high != NULL;
}

int to_int128(PyObject *value, const char *field, const char *wanted, int128 *into) {
  if (!is_int(value)) return wrong_type(value, field, wanted);
  int overflow;
  *into = PyLong_AsLongLongAndOverflow(value, &overflow);
  if (!overflow) return 1;
  PyObject *high;
  uint64_t low;
  if (!halves_of(value, &high, &low)) return 0;
  int64_t upper = PyLong_AsLongLongAndOverflow(high, &overflow);
  Py_DECREF(high);
  *into = (int128)(((uint128)(uint64_t)upper << 64) | low);
  if (overflow || *into <= -ten_to_38 || *into >= ten_to_38)
    return refuse(OI_OVERFLOW, field, "beyond 38 digits");
  return 1;
}

PyObject *from_int128(int128 number) {
  if (number >= LONG_MIN && number <= LONG_MAX) return PyLong_FromLong((long)number);
  PyObject *high = PyLong_FromLongLong((int64_t)(number >> 64)),
           *low = PyLong_FromUnsignedLongLong((uint64_t)number);
  PyObject *places = PyLong_FromLong(64), *made = NULL;
  PyObject *shifted = high && low && places ? PyNumber_Lshift(high, places) : NULL;
  if (shifted) made = PyNumber_Or(shifted, low);
  Py_XDECREF(shifted);
  Py_XDECREF(places);
  Py_XDECREF(low);
  Py_XDECREF(high);
  return made;
}

int to_digest(PyObject *value, const char *field, oi_digest *into) {
  memset(into, 0, sizeof *into);
  if (value == Py_None) return 1;
  if (!is_int(value)) return wrong_type(value, field, "an int");
  PyObject *high;
  if (!halves_of(value, &high, &into->lo)) return 0;
  into->hi = PyLong_AsUnsignedLongLong(high);
  Py_DECREF(high);
  if (!PyErr_Occurred()) return 1;
  PyErr_Clear();
  return refuse(OI_INVALID_ARGUMENT, field, "outside 0 .. 340282366920938463463374607431768211455");
}

PyObject *from_whole_digest(const oi_digest *digest) {
  if (digest->hi <= INT64_MAX) return from_int128((int128)(((uint128)digest->hi << 64) | digest->lo));
  PyObject *high = PyLong_FromUnsignedLongLong(digest->hi), *low = PyLong_FromUnsignedLongLong(digest->lo);
  PyObject *places = PyLong_FromLong(64), *made = NULL;
  PyObject *shifted = high && low && places ? PyNumber_Lshift(high, places) : NULL;
  if (shifted) made = PyNumber_Or(shifted, low);
  Py_XDECREF(shifted);
  Py_XDECREF(places);
  Py_XDECREF(low);
  Py_XDECREF(high);
  return made;
}

PyObject *from_digest(const oi_digest *digest) {
  return digest->lo || digest->hi ? from_whole_digest(digest) : given(Py_None);
}

/* Python makes what fits a long in fewer steps. */
PyObject *from_uint64(uint64_t number) {
  return number <= LONG_MAX ? PyLong_FromLong((long)number) : PyLong_FromUnsignedLongLong(number);
}

PyObject *from_id(uint64_t id) {
  return id ? from_uint64(id) : given(Py_None);
}

PyObject *from_enum(int enumeration, int32_t number) {
  const Enumeration *e = &enumerations[enumeration];
  if (number >= e->lowest && number - e->lowest < e->count && members_of[enumeration]) {
    PyObject *member = members_of[enumeration][number - e->lowest];
    if (member) return given(member);
  }
  return PyLong_FromLong(number); /* this version does not know it */
}

/* ---- dates */

enum { DATES_KEPT = 1024 };

/* The last dates that were converted, by where they lie and by their number: they never change. */
static struct {
  PyObject *date;
  int32_t day;
} dates_in[DATES_KEPT];
static PyObject *dates_out[DATES_KEPT];

int to_date(PyObject *value, const char *field, int32_t *into) {
  *into = 0;
  if (value == Py_None) return 1;
  size_t at = ((uintptr_t)value >> 5) % DATES_KEPT;
  if (dates_in[at].date == value) {
    *into = dates_in[at].day;
    return 1;
  }
  int plain = (PyObject *)Py_TYPE(value) == the.date;
  if (!plain && (!PyObject_TypeCheck(value, (PyTypeObject *)the.date) ||
                 PyObject_TypeCheck(value, (PyTypeObject *)the.datetime)))
    return wrong_type(value, field, "a datetime.date");
  PyObject *day = PyObject_CallFunctionObjArgs(the.to_ordinal, value, NULL);
  if (!day) return 0;
  *into = (int32_t)PyLong_AsLong(day);
  Py_DECREF(day);
  if (plain) {
    PyObject *old = dates_in[at].date;
    dates_in[at].date = given(value);
    dates_in[at].day = *into;
    Py_XDECREF(old);
  }
  return 1;
}

PyObject *from_date(int32_t day) {
  if (!day) return given(Py_None);
  PyObject **kept = &dates_out[(uint32_t)day % DATES_KEPT];
  static int32_t days[DATES_KEPT];
  if (*kept && days[(uint32_t)day % DATES_KEPT] == day) return given(*kept);
  PyObject *number = PyLong_FromLong(day);
  PyObject *made = number ? PyObject_CallFunctionObjArgs(the.from_ordinal, number, NULL) : NULL;
  Py_XDECREF(number);
  if (made) {
    PyObject *old = *kept;
    *kept = given(made);
    days[(uint32_t)day % DATES_KEPT] = day;
    Py_XDECREF(old);
  }
  return made;
}

int to_instant(PyObject *value, const char *field, int64_t *into) {
  *into = 0;
  if (value == Py_None) return 1;
  if (!PyObject_TypeCheck(value, (PyTypeObject *)the.datetime)) return to_int64(value, field, into);
  PyObject *zone = attribute_of(value, "tzinfo");
  if (!zone) return 0;
  Py_DECREF(zone);
  if (zone == Py_None) return refuse(OI_MISSING, field, "a datetime needs a time zone");
  PyObject *since = PyNumber_Subtract(value, the.epoch);
  PyObject *micros = since ? PyNumber_FloorDivide(since, the.micro) : NULL;
  int done = micros && to_int64(micros, field, into);
  Py_XDECREF(micros);
  Py_XDECREF(since);
  return done;
}

PyObject *from_instant(int64_t micros) {
  if (!micros) return given(Py_None);
  PyObject *number = PyLong_FromLongLong(micros);
  PyObject *since = number ? PyNumber_Multiply(the.micro, number) : NULL;
  PyObject *made = since ? PyNumber_Add(the.epoch, since) : NULL;
  Py_XDECREF(since);
  if (!made && number && PyErr_ExceptionMatches(PyExc_OverflowError)) {
    PyErr_Clear(); /* outside what a datetime can hold */
    return number;
  }
  Py_XDECREF(number);
  return made;
}

/* ---- texts */

PyObject *encoded(PyObject *text) {
  PyObject *bytes = PyUnicode_AsUTF8String(text);
  if (!bytes && PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) {
    PyErr_Clear();
    bytes = PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass");
  }
  return bytes;
}

int to_some_text(PyObject *value, const char *field, oi_text *into, Arena *arena) {
  into->data = NULL;
  into->size = 0;
  if (value == the.empty_text) return 1;
  if (!PyUnicode_Check(value)) return wrong_type(value, field, "a str");
  PyObject *bytes = encoded(value);
  if (!bytes) return 0;
  size_t size = (size_t)PyBytes_Size(bytes);
  char *copy = size ? arena_take(arena, size + 1) : NULL; /* a NUL follows it */
  if (copy) {
    memcpy(copy, PyBytes_AsString(bytes), size + 1);
    into->data = copy;
    into->size = size;
  }
  Py_DECREF(bytes);
  return copy || !size;
}

int to_text(PyObject *value, const char *field, oi_text *into, Arena *arena) {
  if (value != Py_None) return to_some_text(value, field, into, arena);
  into->data = NULL;
  into->size = 0;
  return 1;
}

PyObject *from_text(const char *data, size_t size) {
  return size ? PyUnicode_DecodeUTF8(data, (Py_ssize_t)size, NULL) : given(the.empty_text);
}

PyObject *from_chars(const char *data, size_t most) {
  size_t size = 0;
  while (size < most && data[size]) ++size;
  return PyUnicode_DecodeUTF8(data, (Py_ssize_t)size, "replace");
}

int to_bytes(PyObject *value, const uint8_t **into, size_t *size) {
  if (!PyBytes_Check(value)) {
    PyObject *kind = attribute_of((PyObject *)Py_TYPE(value), "__name__");
    if (kind) PyErr_Format(PyExc_TypeError, "bytes are wanted, not %U", kind);
    Py_XDECREF(kind);
    return 0;
  }
  *into = (const uint8_t *)PyBytes_AsString(value);
  *size = (size_t)PyBytes_Size(value);
  return 1;
}

PyObject *from_buffer(oi_buffer *buffer) {
  PyObject *made =
      PyBytes_FromStringAndSize((const char *)oi_buffer_data(buffer), (Py_ssize_t)oi_buffer_size(buffer));
  oi_buffer_free(buffer);
  return made;
}

/* ---- references */

int to_item_ref(PyObject *value, const char *field, oi_item_ref *into) {
  memset(into, 0, sizeof *into);
  if (value == Py_None) return 1;
  if (!PyObject_TypeCheck(value, (PyTypeObject *)the.ItemRef) || PyTuple_Size(value) != 2)
    return wrong_type(value, field, "an ItemRef");
  return to_id(PyTuple_GetItem(value, 1), field, &into->id) &&
         to_int32(PyTuple_GetItem(value, 0), field, &into->kind);
}

PyObject *from_item_ref(const oi_item_ref *item) {
  if (!item->kind && !item->id) return given(Py_None);
  PyObject *kind = from_enum(item_kind_enumeration, item->kind), *id = PyLong_FromUnsignedLongLong(item->id);
  PyObject *made = kind && id ? tuple_of(the.ItemRef, 2) : NULL;
  if (!made) {
    Py_XDECREF(kind);
    Py_XDECREF(id);
    return NULL;
  }
  PyTuple_SetItem(made, 0, kind);
  PyTuple_SetItem(made, 1, id);
  return made;
}

/* ---- several values */

PyObject *list_of(PyObject *values, const char *field) {
  if (PyTuple_CheckExact(values)) return given(values);
  if (PyList_CheckExact(values)) return PyList_AsTuple(values);
  PyObject *found = PyObject_CallFunction(the.listed, "Os", values, field);
  PyObject *made = found ? PySequence_Tuple(found) : NULL;
  Py_XDECREF(found);
  return made;
}

int to_set(PyObject *values, const char *field, uint32_t bit_zero, uint32_t *into) {
  PyObject *found = PyObject_CallFunction(the.collected, "Os", values, field);
  PyObject *all = found ? PySequence_Tuple(found) : NULL;
  Py_XDECREF(found);
  if (!all) return 0;
  *into = 0;
  for (Py_ssize_t i = 0; i < PyTuple_Size(all); ++i) {
    int64_t number;
    if (!to_whole(PyTuple_GetItem(all, i), field, bit_zero, 31, &number)) {
      Py_DECREF(all);
      return 0;
    }
    *into |= 1u << (number - bit_zero);
  }
  Py_DECREF(all);
  return 1;
}

#define SEVERAL(NAME, TYPE, TO)                                                                              \
  int NAME(PyObject *values, const char *field, const TYPE **into, size_t *count, Arena *arena) {            \
    *into = NULL;                                                                                            \
    *count = 0;                                                                                              \
    PyObject *all = list_of(values, field);                                                                  \
    if (!all) return 0;                                                                                      \
    Py_ssize_t length = PyTuple_Size(all);                                                                   \
    TYPE *made = length ? arena_take(arena, (size_t)length * sizeof *made) : NULL;                           \
    int done = made || !length;                                                                              \
    for (Py_ssize_t i = 0; done && i < length; ++i) done = TO(PyTuple_GetItem(all, i), field, &made[i]);     \
    Py_DECREF(all);                                                                                          \
    *into = made;                                                                                            \
    *count = (size_t)length;                                                                                 \
    return done;                                                                                             \
  }

SEVERAL(to_moneys, oi_money, to_money)
SEVERAL(to_decimals, oi_decimal, to_decimal)
