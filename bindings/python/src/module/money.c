/* Currencies, decimals and amounts: exact, or refused. */
#include "module.h"

#include <limits.h>
#include <stdio.h>

/* ---- currencies */

static int is_currency(PyObject *value) {
  return PyObject_TypeCheck(value, (PyTypeObject *)the.Currency) && PyTuple_Size(value) == 2;
}

int to_code(PyObject *value, const char *field, char into[8]) {
  memset(into, 0, 8);
  if (is_currency(value)) value = PyTuple_GetItem(value, 0);
  if (value == Py_None || value == the.empty_text) return 1;
  if (!PyUnicode_Check(value)) return wrong_type(value, field, "a str");
  PyObject *bytes = encoded(value);
  if (!bytes) return 0;
  size_t size = (size_t)PyBytes_Size(bytes);
  const char *data = PyBytes_AsString(bytes);
  int fits = size <= 7 && !memchr(data, 0, size);
  if (fits) memcpy(into, data, size);
  Py_DECREF(bytes);
  return fits || refuse(OI_INVALID_ARGUMENT, field, "a code has at most 7 characters");
}

enum { CODES_KEPT = 64 };

/* ISO codes seen last, by where their text lies. */
static struct {
  PyObject *code;
  oi_currency currency;
} codes[CODES_KEPT];

static int of_iso(PyObject *code, const char *field, oi_currency *into) {
  size_t at = ((uintptr_t)code >> 4) % CODES_KEPT;
  if (codes[at].code == code) {
    *into = codes[at].currency;
    return 1;
  }
  Arena arena;
  arena_begin(&arena);
  oi_text text;
  oi_error err;
  clear_error(&err);
  int done = to_some_text(code, field, &text, &arena) &&
             succeeded("oi_currency_iso", oi_currency_iso(text.data, text.size, into, &err), &err);
  arena_end(&arena);
  if (done && PyUnicode_CheckExact(code)) {
    PyObject *old = codes[at].code;
    codes[at].code = given(code);
    codes[at].currency = *into;
    Py_XDECREF(old);
  }
  return done;
}

int to_some_currency(PyObject *value, const char *field, oi_currency *into) {
  memset(into, 0, sizeof *into);
  if (PyUnicode_Check(value)) return of_iso(value, field, into);
  if (!is_currency(value)) return wrong_type(value, field, "a Currency or a code");
  char code[8];
  int64_t digits;
  if (!to_code(PyTuple_GetItem(value, 0), field, code)) return 0;
  if (!code[0]) return refuse(OI_INVALID_ARGUMENT, field, "a currency without a code");
  if (!to_whole(PyTuple_GetItem(value, 1), field, 0, 255, &digits)) return 0;
  memcpy(into->code, code, sizeof into->code);
  into->digits = (uint8_t)digits;
  return 1;
}

int to_currency(PyObject *value, const char *field, oi_currency *into) {
  if (value != Py_None) return to_some_currency(value, field, into);
  memset(into, 0, sizeof *into);
  return 1;
}

enum { CURRENCIES_KEPT = 64 };

static struct {
  oi_currency currency;
  PyObject *made;
} currencies[CURRENCIES_KEPT];

/* One object for all amounts of a currency, as long as few are in use. */
PyObject *from_currency(const oi_currency *currency) {
  if (!currency->code[0]) return given(Py_None);
  uint64_t bits;
  memcpy(&bits, currency, sizeof bits);
  size_t at = (bits * 0x9e3779b97f4a7c15u) >> 58;
  if (currencies[at].made && !memcmp(&currencies[at].currency, currency, sizeof *currency))
    return given(currencies[at].made);
  PyObject *code = from_chars(currency->code, sizeof currency->code),
           *digits = PyLong_FromLong(currency->digits);
  PyObject *made = code && digits ? tuple_of(the.Currency, 2) : NULL;
  if (!made) {
    Py_XDECREF(code);
    Py_XDECREF(digits);
    return NULL;
  }
  PyTuple_SetItem(made, 0, code);
  PyTuple_SetItem(made, 1, digits);
  PyObject *old = currencies[at].made;
  currencies[at].currency = *currency;
  currencies[at].made = given(made);
  Py_XDECREF(old);
  return made;
}

/* ---- decimals */

static int128 power_of_ten(int64_t exponent) {
  int128 power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

/* value x 10^scale, exactly; a `scale` of -1: the decimals it has, at most 18, which it tells. Of any length: what does not
 * fit is told by its digits. */
static int scaled_decimal(PyObject *value, const char *field, int32_t *scale, const char *too_many,
                          int128 *into) {
  PyObject *parts = PyObject_CallFunctionObjArgs(the.as_tuple, value, NULL);
  if (!parts) return 0;
  int done = 0;
  PyObject *digits = PyTuple_GetItem(parts, 1), *told = PyTuple_GetItem(parts, 2);
  *into = 0;
  if (!PyLong_Check(told)) {
    refuse(OI_INVALID_ARGUMENT, field, "neither NaN nor infinity is a number here");
    goto end;
  }
  int negative = PyLong_AsLong(PyTuple_GetItem(parts, 0)) != 0;
  int64_t exponent = PyLong_AsLongLong(told), count = PyTuple_Size(digits), zeros = 0;
  if (*scale < 0) *scale = exponent >= 0 ? 0 : exponent < -18 ? 18 : (int32_t)-exponent;
  while (zeros < count && PyLong_AsLong(PyTuple_GetItem(digits, (Py_ssize_t)zeros)) == 0) ++zeros;
  if (zeros == count) {
    done = 1;
    goto end;
  }
  if (count - 1 + exponent + *scale >= 38) {
    refuse(OI_OVERFLOW, field, "beyond 38 digits");
    goto end;
  }
  int64_t kept = count + exponent + *scale;
  if (kept < 0) kept = 0;
  for (int64_t i = 0; i < count; ++i) {
    long digit = PyLong_AsLong(PyTuple_GetItem(digits, (Py_ssize_t)i));
    if (i < kept)
      *into = *into * 10 + digit;
    else if (digit) {
      refuse(OI_TOO_MANY_DECIMALS, field, too_many);
      goto end;
    }
  }
  *into *= power_of_ten(exponent + *scale);
  if (negative) *into = -*into;
  done = 1;
end:
  Py_DECREF(parts);
  return done;
}

static void put(int128 number, uint64_t *low, int64_t *high) {
  *low = (uint64_t)number;
  *high = (int64_t)(number >> 64);
}

int to_decimal(PyObject *value, const char *field, oi_decimal *into) {
  memset(into, 0, sizeof *into);
  if (value == Py_None) return 1;
  int128 coefficient;
  if (PyUnicode_Check(value)) {
    Arena arena;
    arena_begin(&arena);
    oi_text text;
    oi_error err;
    clear_error(&err);
    int done = to_some_text(value, field, &text, &arena) &&
               succeeded("oi_decimal_parse", oi_decimal_parse(text.data, text.size, into, &err), &err);
    arena_end(&arena);
    return done;
  }
  if (PyObject_TypeCheck(value, (PyTypeObject *)the.Decimal)) {
    into->scale = -1;
    if (!scaled_decimal(value, field, &into->scale, "more than 18 decimals", &coefficient)) return 0;
  } else if (!to_int128(value, field, "a Decimal, int or str", &coefficient))
    return 0;
  put(coefficient, &into->lo, &into->hi);
  return 1;
}

/* The digits of a number with an exponent, which the constructor of Decimal takes exactly. */
static PyObject *decimal_of(int128 number, int exponent) {
  char text[64], *at = text + sizeof text;
  int length = snprintf(text, sizeof text, "E-%d", exponent);
  at -= length + 1;
  memmove(at, text, (size_t)length + 1);
  uint128 rest = number < 0 ? -(uint128)number : (uint128)number;
  do {
    *--at = (char)('0' + (int)(rest % 10));
    rest /= 10;
  } while (rest);
  if (number < 0) *--at = '-';
  return PyObject_CallFunction(the.Decimal, "s", at);
}

enum { DECIMALS_KEPT = 256 };

static struct {
  oi_decimal value;
  PyObject *made;
} decimals[DECIMALS_KEPT];

/* Decimals do not change: equal ones, with as many decimals, may be one object. */
PyObject *from_decimal(const oi_decimal *value) {
  size_t at = ((value->lo ^ (uint64_t)value->scale << 56) * 0x9e3779b97f4a7c15u) >> 56;
  if (decimals[at].made && !memcmp(&decimals[at].value, value, sizeof *value))
    return given(decimals[at].made);
  PyObject *made = decimal_of((int128)(((uint128)(uint64_t)value->hi << 64) | value->lo), value->scale);
  if (made) {
    PyObject *old = decimals[at].made;
    decimals[at].value = *value;
    decimals[at].made = given(made);
    Py_XDECREF(old);
  }
  return made;
}

/* ---- money */

int to_money(PyObject *value, const char *field, oi_money *into) {
  if (Py_TYPE(value) == (PyTypeObject *)the.Money || PyObject_TypeCheck(value, the.money)) {
    *into = ((Money *)value)->value;
    return 1;
  }
  memset(into, 0, sizeof *into);
  return value == Py_None || wrong_type(value, field, "Money");
}

enum { AMOUNTS_KEPT = 1024 };

/* Amounts do not change, so that equal ones may be one object: rows say zero often. */
static Money *amounts[AMOUNTS_KEPT];
static int money_is_tracked;

/* The class of amounts. */
void learn_money(PyObject *class_) {
  money_is_tracked = (PyType_GetFlags((PyTypeObject *)class_) & Py_TPFLAGS_HAVE_GC) != 0;
  for (int i = 0; i < AMOUNTS_KEPT; ++i)
    if (amounts[i]) {
      Py_DECREF((PyObject *)amounts[i]); /* of another class */
      amounts[i] = NULL;
    }
}

PyObject *from_money(const oi_money *amount) {
  if (!amount->currency[0]) return given(Py_None);
  uint64_t words[3];
  memcpy(words, amount, sizeof words);
  Money **kept = &amounts[((words[0] ^ words[2] * 31) * 0x9e3779b97f4a7c15u) >> 54];
  if (*kept && !memcmp(&(*kept)->value, amount, sizeof *amount)) return given((PyObject *)*kept);
  Money *made = (Money *)instance_of(the.Money);
  if (!made) return NULL;
  if (money_is_tracked) /* by Python's collector, from 3.11 on: it refers to nothing */
    PyObject_GC_UnTrack(made);
  made->value = *amount;
  Money *old = *kept;
  *kept = (Money *)given((PyObject *)made);
  Py_XDECREF((PyObject *)old);
  return (PyObject *)made;
}

/* The amount that a Decimal, an int of whole units or a text says. */
static int money_of(PyObject *amount, const oi_currency *currency, oi_money *into) {
  oi_error err;
  clear_error(&err);
  /* a currency anybody can make by hand, once it is one */
  if (!succeeded("oi_money_from_int64", oi_money_from_int64(0, currency, into, &err), &err)) return 0;
  if (PyUnicode_Check(amount)) {
    Arena arena;
    arena_begin(&arena);
    oi_text text;
    int done = to_some_text(amount, "amount", &text, &arena) &&
               succeeded("oi_money_parse_amount",
                         oi_money_parse_amount(text.data, text.size, currency, into, &err), &err);
    arena_end(&arena);
    return done;
  }
  int128 units;
  if (PyObject_TypeCheck(amount, (PyTypeObject *)the.Decimal)) {
    char told[48], code[8] = "";
    memcpy(code, currency->code, sizeof currency->code);
    snprintf(told, sizeof told, "%s has %d decimals", code, currency->digits);
    int32_t scale = currency->digits;
    if (!scaled_decimal(amount, "amount", &scale, told, &units)) return 0;
  } else {
    if (!to_int128(amount, "amount", "a Decimal, int or str", &units)) return 0;
    int128 power = power_of_ten(currency->digits);
    if (units >= ten_to_38 / power || units <= -(ten_to_38 / power))
      return refuse(OI_OVERFLOW, "amount", "beyond 38 digits");
    units *= power;
  }
  put(units, &into->lo, &into->hi);
  return 1;
}

static PyObject *money_new(PyTypeObject *type, PyObject *args, PyObject *names) {
  static char *words[] = {"amount", "currency", NULL};
  PyObject *amount, *currency;
  oi_currency found;
  oi_money made;
  if (!PyArg_ParseTupleAndKeywords(args, names, "OO:Money", words, &amount, &currency) ||
      !to_some_currency(currency, "currency", &found) || !money_of(amount, &found, &made))
    return NULL;
  Money *self = (Money *)instance_of((PyObject *)type);
  if (self) self->value = made;
  return (PyObject *)self;
}

static void money_dealloc(PyObject *self) {
  PyTypeObject *type = Py_TYPE(self);
  static PyTypeObject *met;
  static freefunc its_free;
  if (type != met) {
    its_free = (freefunc)PyType_GetSlot(type, Py_tp_free);
    met = type;
  }
  its_free(self);
  Py_DECREF(type);
}

static PyObject *money_from_units(PyObject *type, PyObject *args) {
  PyObject *number, *currency;
  oi_currency found;
  int128 units;
  oi_money made;
  oi_error err;
  clear_error(&err);
  if (!PyArg_ParseTuple(args, "OO", &number, &currency) || !to_some_currency(currency, "currency", &found))
    return NULL;
  if (!is_int(number)) {
    wrong_type(number, "units", "an int");
    return NULL;
  }
  if (!to_int128(number, "units", "an int", &units) ||
      !succeeded("oi_money_from_int64", oi_money_from_int64(0, &found, &made, &err), &err))
    return NULL;
  put(units, &made.lo, &made.hi);
  Money *self = (Money *)instance_of(type);
  if (self) self->value = made;
  return (PyObject *)self;
}

static oi_currency currency_of(const oi_money *amount) {
  oi_currency found;
  memcpy(found.code, amount->currency, sizeof found.code);
  found.digits = amount->digits;
  return found;
}

static PyObject *money_units(PyObject *self, void *nothing) {
  (void)nothing;
  return from_int128(units_of(&((Money *)self)->value));
}

static PyObject *money_currency(PyObject *self, void *nothing) {
  (void)nothing;
  oi_currency found = currency_of(&((Money *)self)->value);
  return from_currency(&found);
}

static PyObject *money_code(PyObject *self, void *nothing) {
  (void)nothing;
  return from_chars(((Money *)self)->value.currency, sizeof((Money *)self)->value.currency);
}

static PyObject *money_amount(PyObject *self, void *nothing) {
  (void)nothing;
  return decimal_of(units_of(&((Money *)self)->value), ((Money *)self)->value.digits);
}

static int is_money(PyObject *value) {
  return PyObject_TypeCheck(value, the.money);
}

static int same_currency(const oi_money *a, const oi_money *b) {
  return !memcmp(a->currency, b->currency, sizeof a->currency) && a->digits == b->digits;
}

static PyObject *money_compare(PyObject *self, PyObject *other, int operation) {
  if (!is_money(self) || !is_money(other)) Py_RETURN_NOTIMPLEMENTED;
  const oi_money *a = &((Money *)self)->value, *b = &((Money *)other)->value;
  int32_t order = 0;
  if (same_currency(a, b)) {
    int128 x = units_of(a), y = units_of(b);
    order = x < y ? -1 : x > y;
  } else if (operation == Py_EQ || operation == Py_NE)
    return PyBool_FromLong(operation == Py_NE);
  else {
    oi_error err;
    clear_error(&err);
    if (!succeeded("oi_money_compare", oi_money_compare(a, b, &order, &err), &err)) return NULL;
  }
  switch (operation) {
  case Py_LT:
    return PyBool_FromLong(order < 0);
  case Py_LE:
    return PyBool_FromLong(order <= 0);
  case Py_GT:
    return PyBool_FromLong(order > 0);
  case Py_GE:
    return PyBool_FromLong(order >= 0);
  case Py_EQ:
    return PyBool_FromLong(order == 0);
  default:
    return PyBool_FromLong(order != 0);
  }
}

static Py_hash_t money_hash(PyObject *self) {
  uint64_t words[3], mixed = 0;
  memcpy(words, &((Money *)self)->value, sizeof words);
  for (int i = 0; i < 3; ++i) {
    mixed = (mixed ^ words[i]) * 0x9e3779b97f4a7c15u;
    mixed ^= mixed >> 29;
  }
  Py_hash_t hash = (Py_hash_t)mixed;
  return hash == -1 ? -2 : hash;
}

typedef oi_status (*Sum)(const oi_money *, const oi_money *, oi_money *, oi_error *);

static PyObject *summed(const char *name, Sum sum, PyObject *self, PyObject *other) {
  if (!is_money(self) || !is_money(other)) Py_RETURN_NOTIMPLEMENTED;
  oi_money result;
  oi_error err;
  clear_error(&err);
  return succeeded(name, sum(&((Money *)self)->value, &((Money *)other)->value, &result, &err), &err)
             ? from_money(&result)
             : NULL;
}

static PyObject *money_add(PyObject *self, PyObject *other) {
  if (self == the.zero && is_money(other)) /* sum() begins with it */
    return given(other);
  return summed("oi_money_add", oi_money_add, self, other);
}

static PyObject *money_subtract(PyObject *self, PyObject *other) {
  return summed("oi_money_subtract", oi_money_subtract, self, other);
}

static PyObject *money_negative(PyObject *self) {
  oi_money result;
  oi_error err;
  clear_error(&err);
  return succeeded("oi_money_negate", oi_money_negate(&((Money *)self)->value, &result, &err), &err)
             ? from_money(&result)
             : NULL;
}

static PyObject *money_absolute(PyObject *self) {
  return ((Money *)self)->value.hi < 0 ? money_negative(self) : given(self);
}

static int money_bool(PyObject *self) {
  return ((Money *)self)->value.lo || ((Money *)self)->value.hi;
}

static PyObject *printed(const char *name, PyObject *self,
                         oi_status (*print)(const oi_money *, char *, size_t, size_t *, oi_error *)) {
  char buffer[OI_MONEY_TEXT_SIZE];
  oi_error err;
  clear_error(&err);
  if (!succeeded(name, print(&((Money *)self)->value, buffer, sizeof buffer, NULL, &err), &err)) return NULL;
  return PyUnicode_FromString(buffer);
}

static PyObject *money_str(PyObject *self) {
  return printed("oi_money_print", self, oi_money_print);
}

static PyObject *money_text(PyObject *self, PyObject *nothing) {
  (void)nothing;
  return printed("oi_money_print_amount", self, oi_money_print_amount);
}

static PyObject *money_repr(PyObject *self) {
  PyObject *text = money_text(self, NULL), *code = money_code(self, NULL);
  PyObject *made = text && code ? PyUnicode_FromFormat("Money(%R, %R)", text, code) : NULL;
  Py_XDECREF(text);
  Py_XDECREF(code);
  return made;
}

static PyObject *money_to_int64(PyObject *self, PyObject *nothing) {
  (void)nothing;
  int64_t units;
  oi_error err;
  clear_error(&err);
  return succeeded("oi_money_to_int64", oi_money_to_int64(&((Money *)self)->value, &units, &err), &err)
             ? PyLong_FromLongLong(units)
             : NULL;
}

static PyObject *money_reduce(PyObject *self, PyObject *nothing) {
  (void)nothing;
  PyObject *make = attribute_of((PyObject *)Py_TYPE(self), "from_units");
  PyObject *units = money_units(self, NULL), *currency = money_currency(self, NULL);
  PyObject *made = make && units && currency ? Py_BuildValue("(O(OO))", make, units, currency) : NULL;
  Py_XDECREF(make);
  Py_XDECREF(units);
  Py_XDECREF(currency);
  return made;
}

static PyGetSetDef money_members[] = {
    {"units", money_units, NULL, "count of minor units", NULL},
    {"currency", money_currency, NULL, "the currency", NULL},
    {"code", money_code, NULL, "The currency's code.", NULL},
    {"amount", money_amount, NULL,
     "The amount with the currency's decimals, exactly, whatever the context of module decimal says.", NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyMethodDef money_methods[] = {
    {"from_units", money_from_units, METH_VARARGS | METH_CLASS,
     "from_units($type, units, currency, /)\n--\n\n"
     "From a count of minor units: Money.from_units(1234, \"USD\") is 12.34 USD."},
    {"to_int64", money_to_int64, METH_NOARGS,
     "to_int64($self)\n--\n\nThe count of minor units, refused where 64 bits do not hold it."},
    {"text", money_text, METH_NOARGS, "text($self)\n--\n\nThe amount without the code: \"12.34\"."},
    {"__reduce__", money_reduce, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};

static PyType_Slot money_slots[] = {{Py_tp_new, money_new},
                                    {Py_tp_dealloc, money_dealloc},
                                    {Py_tp_richcompare, money_compare},
                                    {Py_tp_hash, money_hash},
                                    {Py_tp_str, money_str},
                                    {Py_tp_repr, money_repr},
                                    {Py_tp_getset, money_members},
                                    {Py_tp_methods, money_methods},
                                    {Py_nb_add, money_add},
                                    {Py_nb_subtract, money_subtract},
                                    {Py_nb_negative, money_negative},
                                    {Py_nb_absolute, money_absolute},
                                    {Py_nb_bool, money_bool},
                                    {Py_tp_doc, "An exact amount of one currency."},
                                    {0, NULL}};

PyType_Spec money_spec = {"openitem._openitem.Money", sizeof(Money), 0,
                          Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, money_slots};
