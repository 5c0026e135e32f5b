/* Functions with a shape of their own: what documents add up to, due portions, splitting. */
#include "module.h"

static PyObject *moneys_from(const oi_money *amounts, size_t count) {
  PyObject *made = PyTuple_New((Py_ssize_t)count);
  for (size_t i = 0; made && i < count; ++i) {
    PyObject *one = from_money(&amounts[i]);
    if (!one || PyTuple_SetItem(made, (Py_ssize_t)i, one) < 0) Py_CLEAR(made);
  }
  return made;
}

PyObject *own_split(PyObject *module, PyObject *args) {
  (void)module;
  PyObject *value, *weights, *rule, *parts = NULL;
  if (!PyArg_ParseTuple(args, "OOO", &value, &weights, &rule)) return NULL;
  oi_money amount, left_over;
  int32_t remainder;
  oi_error err;
  clear_error(&err);
  Arena arena;
  arena_begin(&arena);
  PyObject *all = to_money(value, "amount", &amount) && to_int32(rule, "remainder", &remainder)
                      ? list_of(weights, "weights")
                      : NULL;
  size_t count = all ? (size_t)PyTuple_Size(all) : 0;
  int by_amounts = 1;
  for (size_t i = 0; all && i < count; ++i)
    by_amounts = by_amounts && PyObject_TypeCheck(PyTuple_GetItem(all, (Py_ssize_t)i), the.money);
  const oi_money *amounts;
  const oi_decimal *numbers;
  oi_money *made = all ? arena_take(&arena, count * sizeof *made + 1) : NULL;
  int done = 0;
  if (made && by_amounts)
    done = to_moneys(all, "weights", &amounts, &count, &arena) &&
           succeeded("oi_money_split_by_amounts",
                     oi_money_split_by_amounts(&amount, amounts, count, remainder, made, &left_over, &err),
                     &err);
  else if (made)
    done = to_decimals(all, "weights", &numbers, &count, &arena) &&
           succeeded("oi_money_split",
                     oi_money_split(&amount, numbers, count, remainder, made, &left_over, &err), &err);
  if (done) parts = tuple_from(2, (PyObject *[]){moneys_from(made, count), from_money(&left_over)});
  Py_XDECREF(all);
  arena_end(&arena);
  return parts;
}

PyObject *own_add_up(PyObject *module, PyObject *args) {
  (void)module;
  PyObject *values[4], *made = NULL;
  if (!PyArg_ParseTuple(args, "OOOO", &values[0], &values[1], &values[2], &values[3])) return NULL;
  Arena arena;
  arena_begin(&arena);
  const void *found;
  size_t count, capacity = 0, written = 0;
  oi_currency currency;
  int32_t scope, rounding;
  oi_error err;
  clear_error(&err);
  if (!to_array(line_structure, values[0], "a list", &found, &count, &arena) ||
      !to_currency(values[1], "currency", &currency) || !to_int32(values[2], "tax_scope", &scope) ||
      !to_int32(values[3], "rounding", &rounding))
    goto end;
  const oi_line_input *lines = found;
  for (size_t i = 0; i < count; ++i) capacity += lines[i].tax_count;
  oi_document_totals totals;
  memset(&totals, 0, sizeof totals);
  totals.struct_size = sizeof totals;
  oi_money *nets = arena_take(&arena, count * sizeof *nets + 1);
  oi_tax_row *taxes = nets ? arena_take(&arena, capacity * sizeof *taxes + 1) : NULL;
  if (!taxes || !succeeded("oi_document_add_up",
                           oi_document_add_up(lines, count, 0, &currency, scope, rounding, &totals, nets,
                                              taxes, capacity, sizeof *taxes, 0, &written, &err),
                           &err))
    goto end;
  PyObject *rows = rows_from(tax_row_structure, taxes, written);
  made = tuple_from(6, (PyObject *[]){from_money(&totals.lines), from_money(&totals.discount),
                                      from_money(&totals.tax), from_money(&totals.total),
                                      moneys_from(nets, count), rows ? PyList_AsTuple(rows) : NULL});
  Py_XDECREF(rows);
end:
  arena_end(&arena);
  return made;
}

PyObject *own_due_portions(PyObject *module, PyObject *args) {
  (void)module;
  PyObject *values[5], *made = NULL;
  if (!PyArg_ParseTuple(args, "OOOOO", &values[0], &values[1], &values[2], &values[3], &values[4]))
    return NULL;
  Arena arena;
  arena_begin(&arena);
  static const oi_terms_portion none; /* the library says what is wrong with no terms */
  const void *terms, *base, *calendar;
  uint64_t base_space[LARGEST_INPUT / 8], calendar_space[LARGEST_INPUT / 8];
  size_t count, found = 0;
  oi_money total;
  int32_t rounding;
  oi_error err;
  clear_error(&err);
  if (to_array(terms_portion_structure, values[0], "a list", &terms, &count, &arena) &&
      to_money(values[1], "total", &total) &&
      to_pointer(due_inputs_structure, values[2], "base", base_space, &base, &arena) &&
      to_pointer(business_calendar_structure, values[3], "calendar", calendar_space, &calendar, &arena) &&
      to_int32(values[4], "rounding", &rounding)) {
    size_t capacity = count ? count : 1;
    oi_due_portion *portions = arena_take(&arena, capacity * sizeof *portions);
    if (portions &&
        succeeded("oi_terms_due_portions",
                  oi_terms_due_portions(terms ? terms : &none, count, 0, &total, base, calendar, rounding,
                                        portions, capacity, sizeof *portions, 0, &found, &err),
                  &err))
      made = rows_from(due_portion_structure, portions, found);
  }
  arena_end(&arena);
  return made;
}
