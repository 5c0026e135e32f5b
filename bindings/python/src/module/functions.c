/* Made by capi/generate.py from openitem.h; do not edit. */
/* clang-format off */
#include "module.h"


static const char *const names_of_oi_item_kind_name[] = {"kind"};
static const Signature takes_oi_item_kind_name = {"oi_item_kind_name", 1, 1, names_of_oi_item_kind_name};
static PyObject *call_oi_item_kind_name(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  int32_t kind;
  (void)self;
  if (take(&takes_oi_item_kind_name, args, given_count, words, given) &&
      to_int32(given[0], "kind", &kind))
    answer = PyUnicode_FromString(oi_item_kind_name(kind));
  return answer;
}

static const char *const names_of_oi_status_name[] = {"status"};
static const Signature takes_oi_status_name = {"oi_status_name", 1, 1, names_of_oi_status_name};
static PyObject *call_oi_status_name(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  int32_t status;
  (void)self;
  if (take(&takes_oi_status_name, args, given_count, words, given) &&
      to_int32(given[0], "status", &status))
    answer = PyUnicode_FromString(oi_status_name(status));
  return answer;
}

static const char *const names_of_oi_status_message[] = {"status"};
static const Signature takes_oi_status_message = {"oi_status_message", 1, 1, names_of_oi_status_message};
static PyObject *call_oi_status_message(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  int32_t status;
  (void)self;
  if (take(&takes_oi_status_message, args, given_count, words, given) &&
      to_int32(given[0], "status", &status))
    answer = PyUnicode_FromString(oi_status_message(status));
  return answer;
}

static PyObject *call_oi_status_count(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  (void)self;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "oi_status_count() takes no arguments");
    return NULL;
  }
  (void)args;
  answer = PyLong_FromSize_t(oi_status_count());
  return answer;
}

static const char *const names_of_oi_status_at[] = {"index"};
static const Signature takes_oi_status_at = {"oi_status_at", 1, 1, names_of_oi_status_at};
static PyObject *call_oi_status_at(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  size_t index;
  (void)self;
  if (take(&takes_oi_status_at, args, given_count, words, given) &&
      to_size(given[0], "index", &index))
    answer = from_enum(1, oi_status_at(index));
  return answer;
}

static PyObject *call_oi_version(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  (void)self;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "oi_version() takes no arguments");
    return NULL;
  }
  (void)args;
  answer = PyUnicode_FromString(oi_version());
  return answer;
}

static PyObject *call_oi_abi_level(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  (void)self;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "oi_abi_level() takes no arguments");
    return NULL;
  }
  (void)args;
  answer = PyLong_FromSize_t(oi_abi_level());
  return answer;
}

static PyObject *call_oi_build_info(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  (void)self;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "oi_build_info() takes no arguments");
    return NULL;
  }
  (void)args;
  answer = PyUnicode_FromString(oi_build_info());
  return answer;
}

static const char *const names_of_oi_has_feature[] = {"name"};
static const Signature takes_oi_has_feature = {"oi_has_feature", 1, 1, names_of_oi_has_feature};
static PyObject *call_oi_has_feature(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text name;
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_has_feature, args, given_count, words, given) &&
      to_some_text(given[0], "name", &name, &arena))
    answer = from_bool(oi_has_feature(name.data ? name.data : ""));
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_currency_iso[] = {"code"};
static const Signature takes_oi_currency_iso = {"oi_currency_iso", 1, 1, names_of_oi_currency_iso};
static PyObject *call_oi_currency_iso(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text code;
  oi_currency currency;
  oi_error err;
  clear_error(&err);
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_currency_iso, args, given_count, words, given) &&
      to_some_text(given[0], "code", &code, &arena) &&
      succeeded("oi_currency_iso", oi_currency_iso(code.data, code.size, &currency, &err), &err))
    answer = from_currency(&currency);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_currency_custom[] = {"code", "digits"};
static const Signature takes_oi_currency_custom = {"oi_currency_custom", 2, 2, names_of_oi_currency_custom};
static PyObject *call_oi_currency_custom(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_text code;
  uint32_t digits;
  oi_currency currency;
  oi_error err;
  clear_error(&err);
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_currency_custom, args, given_count, words, given) &&
      to_some_text(given[0], "code", &code, &arena) &&
      to_uint32(given[1], "digits", &digits) &&
      succeeded("oi_currency_custom", oi_currency_custom(code.data, code.size, digits, &currency, &err), &err))
    answer = from_currency(&currency);
  arena_end(&arena);
  return answer;
}

static PyObject *call_oi_iso4217_count(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  (void)self;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "oi_iso4217_count() takes no arguments");
    return NULL;
  }
  (void)args;
  answer = PyLong_FromSize_t(oi_iso4217_count());
  return answer;
}

static const char *const names_of_oi_iso4217_read[] = {"first", "count"};
static const Signature takes_oi_iso4217_read = {"oi_iso4217_read", 2, 2, names_of_oi_iso4217_read};
static PyObject *call_oi_iso4217_read(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  size_t first;
  size_t count;
  size_t written = 0;
  oi_iso4217_row *rows = NULL;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_iso4217_read, args, given_count, words, given) &&
      to_size(given[1], "count", &count) &&
      to_size(given[0], "first", &first) &&
      (rows = rows_space(count, sizeof *rows)) != NULL &&
      succeeded("oi_iso4217_read", oi_iso4217_read(first, rows, count, sizeof *rows, 0, &written, &err), &err))
    answer = rows_from(139, rows, written);
  PyMem_Free(rows);
  return answer;
}

static PyObject *call_oi_iso4217_date(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  (void)self;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "oi_iso4217_date() takes no arguments");
    return NULL;
  }
  (void)args;
  answer = PyUnicode_FromString(oi_iso4217_date());
  return answer;
}

static const char *const names_of_oi_money_parse[] = {"text"};
static const Signature takes_oi_money_parse = {"oi_money_parse", 1, 1, names_of_oi_money_parse};
static PyObject *call_oi_money_parse(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text text;
  oi_money result;
  oi_error err;
  clear_error(&err);
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_money_parse, args, given_count, words, given) &&
      to_some_text(given[0], "text", &text, &arena) &&
      succeeded("oi_money_parse", oi_money_parse(text.data, text.size, &result, &err), &err))
    answer = from_money(&result);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_money_extend[] = {"quantity", "unit_price", "currency", "rounding"};
static const Signature takes_oi_money_extend = {"oi_money_extend", 4, 4, names_of_oi_money_extend};
static PyObject *call_oi_money_extend(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[4];
  oi_decimal quantity;
  oi_decimal unit_price;
  oi_currency currency;
  int32_t rounding;
  oi_money result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_money_extend, args, given_count, words, given) &&
      to_decimal(given[0], "quantity", &quantity) &&
      to_decimal(given[1], "unit_price", &unit_price) &&
      to_currency(given[2], "currency", &currency) &&
      to_int32(given[3], "rounding", &rounding) &&
      succeeded("oi_money_extend", oi_money_extend(&quantity, &unit_price, &currency, rounding, &result, &err), &err))
    answer = from_money(&result);
  return answer;
}

static const char *const names_of_oi_money_multiply[] = {"amount", "factor", "rounding"};
static const Signature takes_oi_money_multiply = {"oi_money_multiply", 3, 3, names_of_oi_money_multiply};
static PyObject *call_oi_money_multiply(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  oi_money amount;
  oi_decimal factor;
  int32_t rounding;
  oi_money result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_money_multiply, args, given_count, words, given) &&
      to_money(given[0], "amount", &amount) &&
      to_decimal(given[1], "factor", &factor) &&
      to_int32(given[2], "rounding", &rounding) &&
      succeeded("oi_money_multiply", oi_money_multiply(&amount, &factor, rounding, &result, &err), &err))
    answer = from_money(&result);
  return answer;
}

static const char *const names_of_oi_money_percent_of[] = {"amount", "percent", "rounding"};
static const Signature takes_oi_money_percent_of = {"oi_money_percent_of", 3, 3, names_of_oi_money_percent_of};
static PyObject *call_oi_money_percent_of(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  oi_money amount;
  oi_decimal percent;
  int32_t rounding;
  oi_money result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_money_percent_of, args, given_count, words, given) &&
      to_money(given[0], "amount", &amount) &&
      to_decimal(given[1], "percent", &percent) &&
      to_int32(given[2], "rounding", &rounding) &&
      succeeded("oi_money_percent_of", oi_money_percent_of(&amount, &percent, rounding, &result, &err), &err))
    answer = from_money(&result);
  return answer;
}

static const char *const names_of_oi_money_proportion[] = {"amount", "numerator", "denominator", "rounding"};
static const Signature takes_oi_money_proportion = {"oi_money_proportion", 4, 4, names_of_oi_money_proportion};
static PyObject *call_oi_money_proportion(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[4];
  oi_money amount;
  oi_money numerator;
  oi_money denominator;
  int32_t rounding;
  oi_money result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_money_proportion, args, given_count, words, given) &&
      to_money(given[0], "amount", &amount) &&
      to_money(given[1], "numerator", &numerator) &&
      to_money(given[2], "denominator", &denominator) &&
      to_int32(given[3], "rounding", &rounding) &&
      succeeded("oi_money_proportion", oi_money_proportion(&amount, &numerator, &denominator, rounding, &result, &err), &err))
    answer = from_money(&result);
  return answer;
}

static const char *const names_of_oi_money_divide[] = {"amount", "divisor", "rounding"};
static const Signature takes_oi_money_divide = {"oi_money_divide", 3, 3, names_of_oi_money_divide};
static PyObject *call_oi_money_divide(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  oi_money amount;
  oi_decimal divisor;
  int32_t rounding;
  oi_money result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_money_divide, args, given_count, words, given) &&
      to_money(given[0], "amount", &amount) &&
      to_decimal(given[1], "divisor", &divisor) &&
      to_int32(given[2], "rounding", &rounding) &&
      succeeded("oi_money_divide", oi_money_divide(&amount, &divisor, rounding, &result, &err), &err))
    answer = from_money(&result);
  return answer;
}

static const char *const names_of_oi_money_round_to_step[] = {"amount", "step", "rounding"};
static const Signature takes_oi_money_round_to_step = {"oi_money_round_to_step", 3, 3, names_of_oi_money_round_to_step};
static PyObject *call_oi_money_round_to_step(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  oi_money amount;
  oi_money step;
  int32_t rounding;
  oi_money result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_money_round_to_step, args, given_count, words, given) &&
      to_money(given[0], "amount", &amount) &&
      to_money(given[1], "step", &step) &&
      to_int32(given[2], "rounding", &rounding) &&
      succeeded("oi_money_round_to_step", oi_money_round_to_step(&amount, &step, rounding, &result, &err), &err))
    answer = from_money(&result);
  return answer;
}

static const char *const names_of_oi_decimal_from_int64[] = {"coefficient", "scale"};
static const Signature takes_oi_decimal_from_int64 = {"oi_decimal_from_int64", 2, 2, names_of_oi_decimal_from_int64};
static PyObject *call_oi_decimal_from_int64(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  int64_t coefficient;
  uint32_t scale;
  oi_decimal result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_decimal_from_int64, args, given_count, words, given) &&
      to_int64(given[0], "coefficient", &coefficient) &&
      to_uint32(given[1], "scale", &scale) &&
      succeeded("oi_decimal_from_int64", oi_decimal_from_int64(coefficient, scale, &result, &err), &err))
    answer = from_decimal(&result);
  return answer;
}

static const char *const names_of_oi_decimal_parse[] = {"text"};
static const Signature takes_oi_decimal_parse = {"oi_decimal_parse", 1, 1, names_of_oi_decimal_parse};
static PyObject *call_oi_decimal_parse(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text text;
  oi_decimal result;
  oi_error err;
  clear_error(&err);
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_decimal_parse, args, given_count, words, given) &&
      to_some_text(given[0], "text", &text, &arena) &&
      succeeded("oi_decimal_parse", oi_decimal_parse(text.data, text.size, &result, &err), &err))
    answer = from_decimal(&result);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_decimal_print[] = {"value"};
static const Signature takes_oi_decimal_print = {"oi_decimal_print", 1, 1, names_of_oi_decimal_print};
static PyObject *call_oi_decimal_print(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_decimal value;
  char buffer[256];
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_decimal_print, args, given_count, words, given) &&
      to_decimal(given[0], "value", &value) &&
      succeeded("oi_decimal_print", oi_decimal_print(&value, buffer, sizeof buffer, NULL, &err), &err))
    answer = PyUnicode_FromString(buffer);
  return answer;
}

static const char *const names_of_oi_decimal_add[] = {"a", "b"};
static const Signature takes_oi_decimal_add = {"oi_decimal_add", 2, 2, names_of_oi_decimal_add};
static PyObject *call_oi_decimal_add(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_decimal a;
  oi_decimal b;
  oi_decimal result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_decimal_add, args, given_count, words, given) &&
      to_decimal(given[0], "a", &a) &&
      to_decimal(given[1], "b", &b) &&
      succeeded("oi_decimal_add", oi_decimal_add(&a, &b, &result, &err), &err))
    answer = from_decimal(&result);
  return answer;
}

static const char *const names_of_oi_decimal_subtract[] = {"a", "b"};
static const Signature takes_oi_decimal_subtract = {"oi_decimal_subtract", 2, 2, names_of_oi_decimal_subtract};
static PyObject *call_oi_decimal_subtract(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_decimal a;
  oi_decimal b;
  oi_decimal result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_decimal_subtract, args, given_count, words, given) &&
      to_decimal(given[0], "a", &a) &&
      to_decimal(given[1], "b", &b) &&
      succeeded("oi_decimal_subtract", oi_decimal_subtract(&a, &b, &result, &err), &err))
    answer = from_decimal(&result);
  return answer;
}

static const char *const names_of_oi_decimal_multiply[] = {"a", "b"};
static const Signature takes_oi_decimal_multiply = {"oi_decimal_multiply", 2, 2, names_of_oi_decimal_multiply};
static PyObject *call_oi_decimal_multiply(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_decimal a;
  oi_decimal b;
  oi_decimal result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_decimal_multiply, args, given_count, words, given) &&
      to_decimal(given[0], "a", &a) &&
      to_decimal(given[1], "b", &b) &&
      succeeded("oi_decimal_multiply", oi_decimal_multiply(&a, &b, &result, &err), &err))
    answer = from_decimal(&result);
  return answer;
}

static const char *const names_of_oi_decimal_compare[] = {"a", "b"};
static const Signature takes_oi_decimal_compare = {"oi_decimal_compare", 2, 2, names_of_oi_decimal_compare};
static PyObject *call_oi_decimal_compare(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_decimal a;
  oi_decimal b;
  int32_t order;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_decimal_compare, args, given_count, words, given) &&
      to_decimal(given[0], "a", &a) &&
      to_decimal(given[1], "b", &b) &&
      succeeded("oi_decimal_compare", oi_decimal_compare(&a, &b, &order, &err), &err))
    answer = PyLong_FromLong(order);
  return answer;
}

static const char *const names_of_oi_decimal_rescale[] = {"value", "scale", "rounding"};
static const Signature takes_oi_decimal_rescale = {"oi_decimal_rescale", 3, 3, names_of_oi_decimal_rescale};
static PyObject *call_oi_decimal_rescale(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  oi_decimal value;
  uint32_t scale;
  int32_t rounding;
  oi_decimal result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_decimal_rescale, args, given_count, words, given) &&
      to_decimal(given[0], "value", &value) &&
      to_uint32(given[1], "scale", &scale) &&
      to_int32(given[2], "rounding", &rounding) &&
      succeeded("oi_decimal_rescale", oi_decimal_rescale(&value, scale, rounding, &result, &err), &err))
    answer = from_decimal(&result);
  return answer;
}

static const char *const names_of_oi_decimal_quotient[] = {"numerator", "denominator", "scale", "rounding"};
static const Signature takes_oi_decimal_quotient = {"oi_decimal_quotient", 4, 4, names_of_oi_decimal_quotient};
static PyObject *call_oi_decimal_quotient(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[4];
  oi_decimal numerator;
  oi_decimal denominator;
  uint32_t scale;
  int32_t rounding;
  oi_decimal result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_decimal_quotient, args, given_count, words, given) &&
      to_decimal(given[0], "numerator", &numerator) &&
      to_decimal(given[1], "denominator", &denominator) &&
      to_uint32(given[2], "scale", &scale) &&
      to_int32(given[3], "rounding", &rounding) &&
      succeeded("oi_decimal_quotient", oi_decimal_quotient(&numerator, &denominator, scale, rounding, &result, &err), &err))
    answer = from_decimal(&result);
  return answer;
}

static const char *const names_of_oi_date_from_civil[] = {"year", "month", "day"};
static const Signature takes_oi_date_from_civil = {"oi_date_from_civil", 3, 3, names_of_oi_date_from_civil};
static PyObject *call_oi_date_from_civil(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  int32_t year;
  int32_t month;
  int32_t day;
  int32_t result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_date_from_civil, args, given_count, words, given) &&
      to_int32(given[0], "year", &year) &&
      to_int32(given[1], "month", &month) &&
      to_int32(given[2], "day", &day) &&
      succeeded("oi_date_from_civil", oi_date_from_civil(year, month, day, &result, &err), &err))
    answer = from_date(result);
  return answer;
}

static const char *const names_of_oi_date_to_civil[] = {"date"};
static const Signature takes_oi_date_to_civil = {"oi_date_to_civil", 1, 1, names_of_oi_date_to_civil};
static PyObject *call_oi_date_to_civil(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  int32_t date;
  int32_t year;
  int32_t month;
  int32_t day;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_date_to_civil, args, given_count, words, given) &&
      to_date(given[0], "date", &date) &&
      succeeded("oi_date_to_civil", oi_date_to_civil(date, &year, &month, &day, &err), &err))
    answer = tuple_from(3, (PyObject *[]){PyLong_FromLong(year), PyLong_FromLong(month), PyLong_FromLong(day)});
  return answer;
}

static const char *const names_of_oi_date_parse[] = {"text"};
static const Signature takes_oi_date_parse = {"oi_date_parse", 1, 1, names_of_oi_date_parse};
static PyObject *call_oi_date_parse(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text text;
  int32_t result;
  oi_error err;
  clear_error(&err);
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_date_parse, args, given_count, words, given) &&
      to_some_text(given[0], "text", &text, &arena) &&
      succeeded("oi_date_parse", oi_date_parse(text.data, text.size, &result, &err), &err))
    answer = from_date(result);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_date_print[] = {"date"};
static const Signature takes_oi_date_print = {"oi_date_print", 1, 1, names_of_oi_date_print};
static PyObject *call_oi_date_print(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  int32_t date;
  char buffer[256];
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_date_print, args, given_count, words, given) &&
      to_date(given[0], "date", &date) &&
      succeeded("oi_date_print", oi_date_print(date, buffer, sizeof buffer, NULL, &err), &err))
    answer = PyUnicode_FromString(buffer);
  return answer;
}

static const char *const names_of_oi_date_weekday[] = {"date"};
static const Signature takes_oi_date_weekday = {"oi_date_weekday", 1, 1, names_of_oi_date_weekday};
static PyObject *call_oi_date_weekday(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  int32_t date;
  int32_t weekday;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_date_weekday, args, given_count, words, given) &&
      to_date(given[0], "date", &date) &&
      succeeded("oi_date_weekday", oi_date_weekday(date, &weekday, &err), &err))
    answer = from_enum(5, weekday);
  return answer;
}

static const char *const names_of_oi_date_add_days[] = {"date", "days"};
static const Signature takes_oi_date_add_days = {"oi_date_add_days", 2, 2, names_of_oi_date_add_days};
static PyObject *call_oi_date_add_days(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  int32_t date;
  int64_t days;
  int32_t result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_date_add_days, args, given_count, words, given) &&
      to_date(given[0], "date", &date) &&
      to_int64(given[1], "days", &days) &&
      succeeded("oi_date_add_days", oi_date_add_days(date, days, &result, &err), &err))
    answer = from_date(result);
  return answer;
}

static const char *const names_of_oi_date_add_months[] = {"date", "months"};
static const Signature takes_oi_date_add_months = {"oi_date_add_months", 2, 2, names_of_oi_date_add_months};
static PyObject *call_oi_date_add_months(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  int32_t date;
  int64_t months;
  int32_t result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_date_add_months, args, given_count, words, given) &&
      to_date(given[0], "date", &date) &&
      to_int64(given[1], "months", &months) &&
      succeeded("oi_date_add_months", oi_date_add_months(date, months, &result, &err), &err))
    answer = from_date(result);
  return answer;
}

static const char *const names_of_oi_date_with_day[] = {"date", "day"};
static const Signature takes_oi_date_with_day = {"oi_date_with_day", 2, 2, names_of_oi_date_with_day};
static PyObject *call_oi_date_with_day(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  int32_t date;
  int32_t day;
  int32_t result;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_date_with_day, args, given_count, words, given) &&
      to_date(given[0], "date", &date) &&
      to_int32(given[1], "day", &day) &&
      succeeded("oi_date_with_day", oi_date_with_day(date, day, &result, &err), &err))
    answer = from_date(result);
  return answer;
}

static const char *const names_of_oi_date_is_business_day[] = {"date", "calendar"};
static const Signature takes_oi_date_is_business_day = {"oi_date_is_business_day", 1, 2, names_of_oi_date_is_business_day};
static PyObject *call_oi_date_is_business_day(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  int32_t date;
  uint64_t calendar_space[sizeof(oi_business_calendar) / 8];
  const void *calendar;
  uint8_t result;
  oi_error err;
  clear_error(&err);
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_date_is_business_day, args, given_count, words, given) &&
      to_date(given[0], "date", &date) &&
      to_pointer(0, given[1], "calendar", calendar_space, &calendar, &arena) &&
      succeeded("oi_date_is_business_day", oi_date_is_business_day(date, calendar, &result, &err), &err))
    answer = from_bool(result);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_date_shift[] = {"date", "rule", "calendar"};
static const Signature takes_oi_date_shift = {"oi_date_shift", 2, 3, names_of_oi_date_shift};
static PyObject *call_oi_date_shift(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  int32_t date;
  int32_t rule;
  uint64_t calendar_space[sizeof(oi_business_calendar) / 8];
  const void *calendar;
  int32_t result;
  oi_error err;
  clear_error(&err);
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_date_shift, args, given_count, words, given) &&
      to_date(given[0], "date", &date) &&
      to_int32(given[1], "rule", &rule) &&
      to_pointer(0, given[2], "calendar", calendar_space, &calendar, &arena) &&
      succeeded("oi_date_shift", oi_date_shift(date, rule, calendar, &result, &err), &err))
    answer = from_date(result);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_terms_discount_date[] = {"tier", "base"};
static const Signature takes_oi_terms_discount_date = {"oi_terms_discount_date", 2, 2, names_of_oi_terms_discount_date};
static PyObject *call_oi_terms_discount_date(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t tier_space[sizeof(oi_discount_tier) / 8];
  const void *tier;
  int32_t base;
  int32_t result;
  oi_error err;
  clear_error(&err);
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_terms_discount_date, args, given_count, words, given) &&
      to_pointer_of(1, given[0], "tier", tier_space, &tier, &arena) &&
      to_date(given[1], "base", &base) &&
      succeeded("oi_terms_discount_date", oi_terms_discount_date(tier, base, &result, &err), &err))
    answer = from_date(result);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_terms_due_date[] = {"portion", "base", "calendar"};
static const Signature takes_oi_terms_due_date = {"oi_terms_due_date", 2, 3, names_of_oi_terms_due_date};
static PyObject *call_oi_terms_due_date(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  uint64_t portion_space[sizeof(oi_terms_portion) / 8];
  const void *portion;
  uint64_t base_space[sizeof(oi_due_inputs) / 8];
  const void *base;
  uint64_t calendar_space[sizeof(oi_business_calendar) / 8];
  const void *calendar;
  int32_t result;
  oi_error err;
  clear_error(&err);
  (void)self;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_terms_due_date, args, given_count, words, given) &&
      to_pointer_of(2, given[0], "portion", portion_space, &portion, &arena) &&
      to_pointer_of(3, given[1], "base", base_space, &base, &arena) &&
      to_pointer(0, given[2], "calendar", calendar_space, &calendar, &arena) &&
      succeeded("oi_terms_due_date", oi_terms_due_date(portion, base, calendar, &result, &err), &err))
    answer = from_date(result);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_item_status_name[] = {"status"};
static const Signature takes_oi_item_status_name = {"oi_item_status_name", 1, 1, names_of_oi_item_status_name};
static PyObject *call_oi_item_status_name(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  int32_t status;
  (void)self;
  if (take(&takes_oi_item_status_name, args, given_count, words, given) &&
      to_int32(given[0], "status", &status))
    answer = PyUnicode_FromString(oi_item_status_name(status));
  return answer;
}

static const char *const names_of_oi_record_read_header[] = {"record"};
static const Signature takes_oi_record_read_header = {"oi_record_read_header", 1, 1, names_of_oi_record_read_header};
static PyObject *call_oi_record_read_header(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  const oi_record *record;
  oi_record_header header;
  memset(&header, 0, sizeof header);
  header.struct_size = sizeof header;
  oi_error err;
  clear_error(&err);
  (void)self;
  if (take(&takes_oi_record_read_header, args, given_count, words, given) &&
      to_record(given[0], &record) &&
      succeeded("oi_record_read_header", oi_record_read_header(record, &header, &err), &err))
    answer = from_structure(138, &header);
  return answer;
}

PyMethodDef generated_functions[] = {
    {"oi_item_kind_name", (PyCFunction)(void (*)(void))call_oi_item_kind_name, METH_FASTCALL | METH_KEYWORDS,
        "oi_item_kind_name($module, kind)\n--\n\nThe word for a kind of item: \"credit_memo\"."},
    {"oi_status_name", (PyCFunction)(void (*)(void))call_oi_status_name, METH_FASTCALL | METH_KEYWORDS,
        "oi_status_name($module, status)\n--\n\nThe word for a status, the same in every language: \"exceeds_open"
        "\"."},
    {"oi_status_message", (PyCFunction)(void (*)(void))call_oi_status_message, METH_FASTCALL | METH_KEYWORDS,
        "oi_status_message($module, status)\n--\n\nOne English sentence for a status, without the particulars."},
    {"oi_status_count", (PyCFunction)(void (*)(void))call_oi_status_count, METH_FASTCALL | METH_KEYWORDS,
        "oi_status_count($module)\n--\n\nHow many statuses there are."},
    {"oi_status_at", (PyCFunction)(void (*)(void))call_oi_status_at, METH_FASTCALL | METH_KEYWORDS,
        "oi_status_at($module, index)\n--\n\nThe statuses in order of precedence: of several reasons to refuse, "
        "the earlier one is reported."},
    {"oi_version", (PyCFunction)(void (*)(void))call_oi_version, METH_FASTCALL | METH_KEYWORDS,
        "oi_version($module)\n--\n\nThe library's version, \"0.1.0\"; compare with VERSION."},
    {"oi_abi_level", (PyCFunction)(void (*)(void))call_oi_abi_level, METH_FASTCALL | METH_KEYWORDS,
        "oi_abi_level($module)\n--\n\nThe level of the binary interface; compare with ABI_LEVEL. 0: it may still"
        " change."},
    {"oi_build_info", (PyCFunction)(void (*)(void))call_oi_build_info, METH_FASTCALL | METH_KEYWORDS,
        "oi_build_info($module)\n--\n\nVersion, compiler and build kind in one line, for a bug report."},
    {"oi_has_feature", (PyCFunction)(void (*)(void))call_oi_has_feature, METH_FASTCALL | METH_KEYWORDS,
        "oi_has_feature($module, name)\n--\n\nWhether the library can do something: \"ledger\", \"batch\", \"events\","
        " \"reports\", \"explain\";\n\"checked_handles\" in a build that has them."},
    {"oi_currency_iso", (PyCFunction)(void (*)(void))call_oi_currency_iso, METH_FASTCALL | METH_KEYWORDS,
        "oi_currency_iso($module, code)\n--\n\nA currency of ISO 4217 with its digits."},
    {"oi_currency_custom", (PyCFunction)(void (*)(void))call_oi_currency_custom, METH_FASTCALL | METH_KEYWORDS,
        "oi_currency_custom($module, code, digits)\n--\n\nA currency of the host's own; a ledger must register i"
        "t before it is used there."},
    {"oi_iso4217_count", (PyCFunction)(void (*)(void))call_oi_iso4217_count, METH_FASTCALL | METH_KEYWORDS,
        "oi_iso4217_count($module)\n--\n\nHow many rows the ISO 4217 table has."},
    {"oi_iso4217_read", (PyCFunction)(void (*)(void))call_oi_iso4217_read, METH_FASTCALL | METH_KEYWORDS,
        "oi_iso4217_read($module, first, count)\n--\n\nReads the ISO 4217 table, in code order."},
    {"oi_iso4217_date", (PyCFunction)(void (*)(void))call_oi_iso4217_date, METH_FASTCALL | METH_KEYWORDS,
        "oi_iso4217_date($module)\n--\n\nAs of when the ISO 4217 table stands: \"2026-02\"."},
    {"oi_money_parse", (PyCFunction)(void (*)(void))call_oi_money_parse, METH_FASTCALL | METH_KEYWORDS,
        "oi_money_parse($module, text)\n--\n\nReads \"12.34 USD\": [\"-\"] digits [\".\" digits] \" \" code, ISO codes o"
        "nly. Fewer decimals than the\ncurrency has are accepted, leading zeros too; everything else is refuse"
        "d."},
    {"oi_money_extend", (PyCFunction)(void (*)(void))call_oi_money_extend, METH_FASTCALL | METH_KEYWORDS,
        "oi_money_extend($module, quantity, unit_price, currency, rounding)\n--\n\nquantity x unit price, exactl"
        "y, rounded once: 3 x 0.335 USD half up = 1.01 USD."},
    {"oi_money_multiply", (PyCFunction)(void (*)(void))call_oi_money_multiply, METH_FASTCALL | METH_KEYWORDS,
        "oi_money_multiply($module, amount, factor, rounding)\n--\n\namount x factor, exactly, rounded once."},
    {"oi_money_percent_of", (PyCFunction)(void (*)(void))call_oi_money_percent_of, METH_FASTCALL | METH_KEYWORDS,
        "oi_money_percent_of($module, amount, percent, rounding)\n--\n\namount x percent / 100, exactly, rounded"
        " once."},
    {"oi_money_proportion", (PyCFunction)(void (*)(void))call_oi_money_proportion, METH_FASTCALL | METH_KEYWORDS,
        "oi_money_proportion($module, amount, numerator, denominator, rounding)\n--\n\namount x numerator / deno"
        "minator, exactly, rounded once."},
    {"oi_money_divide", (PyCFunction)(void (*)(void))call_oi_money_divide, METH_FASTCALL | METH_KEYWORDS,
        "oi_money_divide($module, amount, divisor, rounding)\n--\n\namount / divisor, exactly, rounded once."},
    {"oi_money_round_to_step", (PyCFunction)(void (*)(void))call_oi_money_round_to_step, METH_FASTCALL | METH_KEYWORDS,
        "oi_money_round_to_step($module, amount, step, rounding)\n--\n\nTo a multiple of a cash step: 13.31 CHF "
        "by 0.05 half up = 13.30."},
    {"oi_decimal_from_int64", (PyCFunction)(void (*)(void))call_oi_decimal_from_int64, METH_FASTCALL | METH_KEYWORDS,
        "oi_decimal_from_int64($module, coefficient, scale)\n--\n\ncoefficient x 10^-scale."},
    {"oi_decimal_parse", (PyCFunction)(void (*)(void))call_oi_decimal_parse, METH_FASTCALL | METH_KEYWORDS,
        "oi_decimal_parse($module, text)\n--\n\nReads \"1.250\" with scale 3: [\"-\"] digits [\".\" digits]."},
    {"oi_decimal_print", (PyCFunction)(void (*)(void))call_oi_decimal_print, METH_FASTCALL | METH_KEYWORDS,
        "oi_decimal_print($module, value)\n--\n\nWrites \"1.250\", with exactly its scale."},
    {"oi_decimal_add", (PyCFunction)(void (*)(void))call_oi_decimal_add, METH_FASTCALL | METH_KEYWORDS,
        "oi_decimal_add($module, a, b)\n--\n\na + b, exactly; the scale is the larger of both."},
    {"oi_decimal_subtract", (PyCFunction)(void (*)(void))call_oi_decimal_subtract, METH_FASTCALL | METH_KEYWORDS,
        "oi_decimal_subtract($module, a, b)\n--\n\na - b, exactly; the scale is the larger of both."},
    {"oi_decimal_multiply", (PyCFunction)(void (*)(void))call_oi_decimal_multiply, METH_FASTCALL | METH_KEYWORDS,
        "oi_decimal_multiply($module, a, b)\n--\n\na x b, exactly; the scale is the sum of both, less zeros drop"
        "ped beyond 18."},
    {"oi_decimal_compare", (PyCFunction)(void (*)(void))call_oi_decimal_compare, METH_FASTCALL | METH_KEYWORDS,
        "oi_decimal_compare($module, a, b)\n--\n\nWhich of two decimals is larger, by value: 1.250 equals 1.25."},
    {"oi_decimal_rescale", (PyCFunction)(void (*)(void))call_oi_decimal_rescale, METH_FASTCALL | METH_KEYWORDS,
        "oi_decimal_rescale($module, value, scale, rounding)\n--\n\nThe same value at another scale, rounded onc"
        "e."},
    {"oi_decimal_quotient", (PyCFunction)(void (*)(void))call_oi_decimal_quotient, METH_FASTCALL | METH_KEYWORDS,
        "oi_decimal_quotient($module, numerator, denominator, scale, rounding)\n--\n\nnumerator / denominator at"
        " a scale, for averages and ratios: 7 / 3 at 2 half up = 2.33."},
    {"oi_date_from_civil", (PyCFunction)(void (*)(void))call_oi_date_from_civil, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_from_civil($module, year, month, day)\n--\n\nThe date of a year, month and day."},
    {"oi_date_to_civil", (PyCFunction)(void (*)(void))call_oi_date_to_civil, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_to_civil($module, date)\n--\n\nThe year, month and day of a date; three zeros for no date."},
    {"oi_date_parse", (PyCFunction)(void (*)(void))call_oi_date_parse, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_parse($module, text)\n--\n\nReads \"YYYY-MM-DD\", exactly ten characters."},
    {"oi_date_print", (PyCFunction)(void (*)(void))call_oi_date_print, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_print($module, date)\n--\n\nWrites \"YYYY-MM-DD\"; nothing for no date."},
    {"oi_date_weekday", (PyCFunction)(void (*)(void))call_oi_date_weekday, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_weekday($module, date)\n--\n\nThe day of the week."},
    {"oi_date_add_days", (PyCFunction)(void (*)(void))call_oi_date_add_days, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_add_days($module, date, days)\n--\n\nDays later, or earlier."},
    {"oi_date_add_months", (PyCFunction)(void (*)(void))call_oi_date_add_months, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_add_months($module, date, months)\n--\n\nMonths later, the day clipped to the month's end: 31 J"
        "anuary + 1 = 28 or 29 February."},
    {"oi_date_with_day", (PyCFunction)(void (*)(void))call_oi_date_with_day, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_with_day($module, date, day)\n--\n\nAnother day of the same month; more than it has = its last."},
    {"oi_date_is_business_day", (PyCFunction)(void (*)(void))call_oi_date_is_business_day, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_is_business_day($module, date, calendar=None)\n--\n\nWhether a date is a business day."},
    {"oi_date_shift", (PyCFunction)(void (*)(void))call_oi_date_shift, METH_FASTCALL | METH_KEYWORDS,
        "oi_date_shift($module, date, rule, calendar=None)\n--\n\nMoves a date off a day that is no business day"
        "."},
    {"oi_terms_discount_date", (PyCFunction)(void (*)(void))call_oi_terms_discount_date, METH_FASTCALL | METH_KEYWORDS,
        "oi_terms_discount_date($module, tier, base)\n--\n\nThe last day on which a discount may be taken: base "
        "date + days, inclusive."},
    {"oi_terms_due_date", (PyCFunction)(void (*)(void))call_oi_terms_due_date, METH_FASTCALL | METH_KEYWORDS,
        "oi_terms_due_date($module, portion, base, calendar=None)\n--\n\nThe due date of one portion of payment "
        "terms; its share is not read."},
    {"oi_item_status_name", (PyCFunction)(void (*)(void))call_oi_item_status_name, METH_FASTCALL | METH_KEYWORDS,
        "oi_item_status_name($module, status)\n--\n\nThe word for an item's status: \"partly_paid\"."},
    {"oi_record_read_header", (PyCFunction)(void (*)(void))call_oi_record_read_header, METH_FASTCALL | METH_KEYWORDS,
        "oi_record_read_header($module, record)\n--\n\nReads what belongs to a record as a whole."},
    {NULL, NULL, 0, NULL}};
