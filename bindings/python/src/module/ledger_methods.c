/* Made by capi/generate.py from openitem.h; do not edit. */
/* clang-format off */
#include "module.h"


static inline PyObject *given_none(void) {
  return given(Py_None);
}

static const char *const names_of_oi_ledger_drop_idempotency_keys[] = {"keys", "info"};
static const Signature takes_oi_ledger_drop_idempotency_keys = {"drop_idempotency_keys", 2, 2, names_of_oi_ledger_drop_idempotency_keys};
static PyObject *call_oi_ledger_drop_idempotency_keys(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_drop_idempotency_keys, self, args, given_count, words, 8, "oi_ledger_drop_idempotency_keys"))
    return NULL;
  return command_end(&c, oi_ledger_drop_idempotency_keys(c.call.ledger, &c.info, (const oi_drop_idempotency_keys_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_settings[] = {"known_through"};
static const Signature takes_oi_ledger_settings = {"settings", 0, 1, names_of_oi_ledger_settings};
static PyObject *call_oi_ledger_settings(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  uint64_t known_through;
  oi_settings settings;
  memset(&settings, 0, sizeof settings);
  settings.struct_size = sizeof settings;
  Call call;
  if (take(&takes_oi_ledger_settings, args, given_count, words, given) &&
      to_id(given[0], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_settings", SHARED) &&
      leave(&call, oi_ledger_settings(call.ledger, known_through, &settings, &call.err)))
    answer = from_structure(9, &settings);
  return answer;
}

static const char *const names_of_oi_ledger_change_settings[] = {"settings", "info"};
static const Signature takes_oi_ledger_change_settings = {"change_settings", 2, 2, names_of_oi_ledger_change_settings};
static PyObject *call_oi_ledger_change_settings(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_settings, self, args, given_count, words, 9, "oi_ledger_change_settings"))
    return NULL;
  return command_end(&c, oi_ledger_change_settings(c.call.ledger, &c.info, (const oi_settings *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_currency[] = {"code"};
static const Signature takes_oi_ledger_currency = {"currency", 1, 1, names_of_oi_ledger_currency};
static PyObject *call_oi_ledger_currency(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text code;
  oi_currency currency;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_currency, args, given_count, words, given) &&
      to_some_text(given[0], "code", &code, &arena) &&
      enter(self, &call, "oi_ledger_currency", SHARED) &&
      leave(&call, oi_ledger_currency(call.ledger, code.data, code.size, &currency, &call.err)))
    answer = from_currency(&currency);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_register_currency[] = {"currency", "info"};
static const Signature takes_oi_ledger_register_currency = {"register_currency", 2, 2, names_of_oi_ledger_register_currency};
static PyObject *call_oi_ledger_register_currency(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_register_currency, self, args, given_count, words, 10, "oi_ledger_register_currency"))
    return NULL;
  return command_end(&c, oi_ledger_register_currency(c.call.ledger, &c.info, (const oi_register_currency_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static PyObject *call_oi_ledger_verify(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  Call call;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "verify() takes no arguments");
    return NULL;
  }
  (void)args;
  if (enter(self, &call, "oi_ledger_verify", SHARED) &&
      leave(&call, oi_ledger_verify(call.ledger, &call.err)))
    answer = given_none();
  return answer;
}

static PyObject *call_oi_ledger_state_digest(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  oi_digest digest;
  Call call;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "state_digest() takes no arguments");
    return NULL;
  }
  (void)args;
  if (enter(self, &call, "oi_ledger_state_digest", SHARED) &&
      leave(&call, oi_ledger_state_digest(call.ledger, &digest, &call.err)))
    answer = from_whole_digest(&digest);
  return answer;
}

static PyObject *call_oi_ledger_books_digest(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  oi_digest digest;
  Call call;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "books_digest() takes no arguments");
    return NULL;
  }
  (void)args;
  if (enter(self, &call, "oi_ledger_books_digest", SHARED) &&
      leave(&call, oi_ledger_books_digest(call.ledger, &digest, &call.err)))
    answer = from_whole_digest(&digest);
  return answer;
}

static const char *const names_of_oi_ledger_known_at[] = {"instant"};
static const Signature takes_oi_ledger_known_at = {"known_at", 1, 1, names_of_oi_ledger_known_at};
static PyObject *call_oi_ledger_known_at(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  int64_t micros;
  uint64_t sequence;
  Call call;
  if (take(&takes_oi_ledger_known_at, args, given_count, words, given) &&
      to_instant(given[0], "instant", &micros) &&
      enter(self, &call, "oi_ledger_known_at", SHARED) &&
      leave(&call, oi_ledger_known_at(call.ledger, micros, &sequence, &call.err)))
    answer = PyLong_FromUnsignedLongLong(sequence);
  return answer;
}

static const char *const names_of_oi_ledger_replay_journal[] = {"data", "position"};
static const Signature takes_oi_ledger_replay_journal = {"_replay_journal", 2, 2, names_of_oi_ledger_replay_journal};
static PyObject *call_oi_ledger_replay_journal(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  const uint8_t *bytes;
  size_t bytes_size;
  uint64_t position;
  oi_recovery recovery;
  memset(&recovery, 0, sizeof recovery);
  recovery.struct_size = sizeof recovery;
  Call call;
  if (take(&takes_oi_ledger_replay_journal, args, given_count, words, given) &&
      to_bytes(given[0], &bytes, &bytes_size) &&
      to_uint64(given[1], "position", &position) &&
      enter(self, &call, "oi_ledger_replay_journal", EXCLUSIVE) &&
      leave(&call, oi_ledger_replay_journal(call.ledger, bytes, bytes_size, position, &recovery, &call.err)))
    answer = from_structure(81, &recovery);
  return answer;
}

static PyObject *call_oi_ledger_snapshot(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  oi_buffer *snapshot = NULL;
  Call call;
  if (given_count || words) {
    PyErr_SetString(PyExc_TypeError, "snapshot() takes no arguments");
    return NULL;
  }
  (void)args;
  if (enter(self, &call, "oi_ledger_snapshot", SHARED) &&
      leave(&call, oi_ledger_snapshot(call.ledger, &snapshot, &call.err)))
    answer = from_buffer(snapshot);
  else
    oi_buffer_free(snapshot); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_load_snapshot[] = {"data"};
static const Signature takes_oi_ledger_load_snapshot = {"load_snapshot", 1, 1, names_of_oi_ledger_load_snapshot};
static PyObject *call_oi_ledger_load_snapshot(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  const uint8_t *bytes;
  size_t bytes_size;
  Call call;
  if (take(&takes_oi_ledger_load_snapshot, args, given_count, words, given) &&
      to_bytes(given[0], &bytes, &bytes_size) &&
      enter(self, &call, "oi_ledger_load_snapshot", EXCLUSIVE) &&
      leave(&call, oi_ledger_load_snapshot(call.ledger, bytes, bytes_size, &call.err)))
    answer = given_none();
  return answer;
}

static const char *const names_of_oi_ledger_find_item[] = {"item", "at"};
static const Signature takes_oi_ledger_find_item = {"find_item", 2, 2, names_of_oi_ledger_find_item};
static PyObject *call_oi_ledger_find_item(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_item_ref item;
  oi_as_of as_of;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_item, args, given_count, words, given) &&
      to_item_ref(given[0], "item", &item) &&
      to_as_of(given[1], "at", &as_of, &arena) &&
      enter(self, &call, "oi_ledger_find_item", SHARED) &&
      leave(&call, oi_ledger_find_item(call.ledger, &item, &as_of, &result, &call.err)))
    answer = only_row(result, OI_TABLE_ITEMS);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_find_number[] = {"kind", "number"};
static const Signature takes_oi_ledger_find_number = {"find_number", 2, 2, names_of_oi_ledger_find_number};
static PyObject *call_oi_ledger_find_number(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  int32_t kind;
  oi_text number;
  oi_item_ref item;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_number, args, given_count, words, given) &&
      to_int32(given[0], "kind", &kind) &&
      to_some_text(given[1], "number", &number, &arena) &&
      enter(self, &call, "oi_ledger_find_number", SHARED) &&
      leave(&call, oi_ledger_find_number(call.ledger, kind, number.data, number.size, &item, &call.err)))
    answer = from_item_ref(&item);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_find_external_ref[] = {"kind", "external_ref"};
static const Signature takes_oi_ledger_find_external_ref = {"find_external_ref", 2, 2, names_of_oi_ledger_find_external_ref};
static PyObject *call_oi_ledger_find_external_ref(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  int32_t kind;
  oi_text external_ref;
  oi_item_ref item;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_external_ref, args, given_count, words, given) &&
      to_int32(given[0], "kind", &kind) &&
      to_some_text(given[1], "external_ref", &external_ref, &arena) &&
      enter_shortly(self, &call, "oi_ledger_find_external_ref") &&
      leave_shortly(&call, oi_ledger_find_external_ref(call.ledger, kind, external_ref.data, external_ref.size, &item, &call.err)))
    answer = from_item_ref(&item);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_find_transaction_id[] = {"method", "transaction_id"};
static const Signature takes_oi_ledger_find_transaction_id = {"find_transaction_id", 2, 2, names_of_oi_ledger_find_transaction_id};
static PyObject *call_oi_ledger_find_transaction_id(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_text method;
  oi_text transaction_id;
  oi_item_ref item;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_transaction_id, args, given_count, words, given) &&
      to_some_text(given[0], "method", &method, &arena) &&
      to_some_text(given[1], "transaction_id", &transaction_id, &arena) &&
      enter_shortly(self, &call, "oi_ledger_find_transaction_id") &&
      leave_shortly(&call, oi_ledger_find_transaction_id(call.ledger, method.data, method.size, transaction_id.data, transaction_id.size, &item, &call.err)))
    answer = from_item_ref(&item);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_list_items[] = {"at", "filter"};
static const Signature takes_oi_ledger_list_items = {"list_items", 1, 2, names_of_oi_ledger_list_items};
static PyObject *call_oi_ledger_list_items(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_as_of as_of;
  uint64_t filter_space[sizeof(oi_item_filter) / 8];
  const void *filter;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_list_items, args, given_count, words, given) &&
      to_pointer(12, given[1], "filter", filter_space, &filter, &arena) &&
      to_as_of(given[0], "at", &as_of, &arena) &&
      enter(self, &call, "oi_ledger_list_items", SHARED) &&
      leave(&call, oi_ledger_list_items(call.ledger, filter, &as_of, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_ITEMS);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_list_portions[] = {"item", "at"};
static const Signature takes_oi_ledger_list_portions = {"list_portions", 2, 2, names_of_oi_ledger_list_portions};
static PyObject *call_oi_ledger_list_portions(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_item_ref item;
  oi_as_of as_of;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_list_portions, args, given_count, words, given) &&
      to_item_ref(given[0], "item", &item) &&
      to_as_of(given[1], "at", &as_of, &arena) &&
      enter(self, &call, "oi_ledger_list_portions", SHARED) &&
      leave(&call, oi_ledger_list_portions(call.ledger, &item, &as_of, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_PORTIONS);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_list_lines[] = {"item"};
static const Signature takes_oi_ledger_list_lines = {"list_lines", 1, 1, names_of_oi_ledger_list_lines};
static PyObject *call_oi_ledger_list_lines(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_item_ref item;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_lines, args, given_count, words, given) &&
      to_item_ref(given[0], "item", &item) &&
      enter(self, &call, "oi_ledger_list_lines", SHARED) &&
      leave(&call, oi_ledger_list_lines(call.ledger, &item, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_LINES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_taxes[] = {"item"};
static const Signature takes_oi_ledger_list_taxes = {"list_taxes", 1, 1, names_of_oi_ledger_list_taxes};
static PyObject *call_oi_ledger_list_taxes(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_item_ref item;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_taxes, args, given_count, words, given) &&
      to_item_ref(given[0], "item", &item) &&
      enter(self, &call, "oi_ledger_list_taxes", SHARED) &&
      leave(&call, oi_ledger_list_taxes(call.ledger, &item, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_TAXES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_customer[] = {"customer", "info"};
static const Signature takes_oi_ledger_create_customer = {"create_customer", 2, 2, names_of_oi_ledger_create_customer};
static PyObject *call_oi_ledger_create_customer(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_customer, self, args, given_count, words, 13, "oi_ledger_create_customer"))
    return NULL;
  return command_end(&c, oi_ledger_create_customer(c.call.ledger, &c.info, (const oi_customer_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_customer[] = {"customer", "info"};
static const Signature takes_oi_ledger_change_customer = {"change_customer", 2, 2, names_of_oi_ledger_change_customer};
static PyObject *call_oi_ledger_change_customer(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_customer, self, args, given_count, words, 13, "oi_ledger_change_customer"))
    return NULL;
  return command_end(&c, oi_ledger_change_customer(c.call.ledger, &c.info, (const oi_customer_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_customer[] = {"customer", "info"};
static const Signature takes_oi_ledger_delete_customer = {"delete_customer", 2, 2, names_of_oi_ledger_delete_customer};
static PyObject *call_oi_ledger_delete_customer(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_customer, self, args, given_count, words, 14, "oi_ledger_delete_customer"))
    return NULL;
  return command_end(&c, oi_ledger_delete_customer(c.call.ledger, &c.info, (const oi_delete_customer_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_create_customers[] = {"customers", "info", "each_row"};
static const Signature takes_oi_ledger_create_customers = {"create_customers", 2, 3, names_of_oi_ledger_create_customers};
static PyObject *call_oi_ledger_create_customers(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Batch b;
  if (!batch_begin(&b, &takes_oi_ledger_create_customers, self, args, given_count, words, 13, "oi_ledger_create_customers"))
    return NULL;
  return batch_end(&b, oi_ledger_create_customers(b.call.ledger, b.info, b.info_stride, b.rows, b.stride, b.count, b.flags, b.statuses, b.ids, &b.refused, &b.call.err));
}

static const char *const names_of_oi_ledger_find_customer[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_find_customer = {"find_customer", 1, 2, names_of_oi_ledger_find_customer};
static PyObject *call_oi_ledger_find_customer(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_customer, args, given_count, words, given) &&
      to_uint64(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter_shortly(self, &call, "oi_ledger_find_customer") &&
      leave_shortly(&call, oi_ledger_find_customer(call.ledger, customer, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_CUSTOMERS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_find_customer_code[] = {"code"};
static const Signature takes_oi_ledger_find_customer_code = {"find_customer_code", 1, 1, names_of_oi_ledger_find_customer_code};
static PyObject *call_oi_ledger_find_customer_code(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text code;
  uint64_t id;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_customer_code, args, given_count, words, given) &&
      to_some_text(given[0], "code", &code, &arena) &&
      enter_shortly(self, &call, "oi_ledger_find_customer_code") &&
      leave_shortly(&call, oi_ledger_find_customer_code(call.ledger, code.data, code.size, &id, &call.err)))
    answer = PyLong_FromUnsignedLongLong(id);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_find_customer_external_ref[] = {"external_ref"};
static const Signature takes_oi_ledger_find_customer_external_ref = {"find_customer_external_ref", 1, 1, names_of_oi_ledger_find_customer_external_ref};
static PyObject *call_oi_ledger_find_customer_external_ref(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text external_ref;
  uint64_t id;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_customer_external_ref, args, given_count, words, given) &&
      to_some_text(given[0], "external_ref", &external_ref, &arena) &&
      enter_shortly(self, &call, "oi_ledger_find_customer_external_ref") &&
      leave_shortly(&call, oi_ledger_find_customer_external_ref(call.ledger, external_ref.data, external_ref.size, &id, &call.err)))
    answer = PyLong_FromUnsignedLongLong(id);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_list_customers[] = {"filter", "known_through"};
static const Signature takes_oi_ledger_list_customers = {"list_customers", 0, 2, names_of_oi_ledger_list_customers};
static PyObject *call_oi_ledger_list_customers(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t filter_space[sizeof(oi_customer_filter) / 8];
  const void *filter;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_list_customers, args, given_count, words, given) &&
      to_pointer(15, given[0], "filter", filter_space, &filter, &arena) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_customers", SHARED) &&
      leave(&call, oi_ledger_list_customers(call.ledger, filter, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_CUSTOMERS);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_list_terms[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_terms = {"_list_terms", 1, 2, names_of_oi_ledger_list_terms};
static PyObject *call_oi_ledger_list_terms(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_terms, args, given_count, words, given) &&
      to_uint64(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_terms", SHARED) &&
      leave(&call, oi_ledger_list_terms(call.ledger, customer, known_through, &result, &call.err)))
    answer = from_result(result);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_customer_defaults[] = {"customer", "contract", "known_through"};
static const Signature takes_oi_ledger_customer_defaults = {"customer_defaults", 1, 3, names_of_oi_ledger_customer_defaults};
static PyObject *call_oi_ledger_customer_defaults(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  uint64_t customer;
  uint64_t contract;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_customer_defaults, args, given_count, words, given) &&
      to_uint64(given[0], "customer", &customer) &&
      to_id(given[1], "contract", &contract) &&
      to_id(given[2], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_customer_defaults", SHARED) &&
      leave(&call, oi_ledger_customer_defaults(call.ledger, customer, contract, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_CUSTOMER_DEFAULTS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_company[] = {"company", "info"};
static const Signature takes_oi_ledger_create_company = {"create_company", 2, 2, names_of_oi_ledger_create_company};
static PyObject *call_oi_ledger_create_company(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_company, self, args, given_count, words, 16, "oi_ledger_create_company"))
    return NULL;
  return command_end(&c, oi_ledger_create_company(c.call.ledger, &c.info, (const oi_company_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_company[] = {"company", "info"};
static const Signature takes_oi_ledger_change_company = {"change_company", 2, 2, names_of_oi_ledger_change_company};
static PyObject *call_oi_ledger_change_company(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_company, self, args, given_count, words, 16, "oi_ledger_change_company"))
    return NULL;
  return command_end(&c, oi_ledger_change_company(c.call.ledger, &c.info, (const oi_company_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_company[] = {"company", "info"};
static const Signature takes_oi_ledger_delete_company = {"delete_company", 2, 2, names_of_oi_ledger_delete_company};
static PyObject *call_oi_ledger_delete_company(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_company, self, args, given_count, words, 17, "oi_ledger_delete_company"))
    return NULL;
  return command_end(&c, oi_ledger_delete_company(c.call.ledger, &c.info, (const oi_delete_company_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_company[] = {"company", "known_through"};
static const Signature takes_oi_ledger_find_company = {"find_company", 1, 2, names_of_oi_ledger_find_company};
static PyObject *call_oi_ledger_find_company(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t company;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_company, args, given_count, words, given) &&
      to_uint64(given[0], "company", &company) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_company", SHARED) &&
      leave(&call, oi_ledger_find_company(call.ledger, company, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_COMPANIES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_companies[] = {"known_through"};
static const Signature takes_oi_ledger_list_companies = {"list_companies", 0, 1, names_of_oi_ledger_list_companies};
static PyObject *call_oi_ledger_list_companies(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_companies, args, given_count, words, given) &&
      to_id(given[0], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_companies", SHARED) &&
      leave(&call, oi_ledger_list_companies(call.ledger, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_COMPANIES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_company_terms[] = {"company", "known_through"};
static const Signature takes_oi_ledger_list_company_terms = {"_list_company_terms", 1, 2, names_of_oi_ledger_list_company_terms};
static PyObject *call_oi_ledger_list_company_terms(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t company;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_company_terms, args, given_count, words, given) &&
      to_uint64(given[0], "company", &company) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_company_terms", SHARED) &&
      leave(&call, oi_ledger_list_company_terms(call.ledger, company, known_through, &result, &call.err)))
    answer = from_result(result);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_customer_group[] = {"customer_group", "info"};
static const Signature takes_oi_ledger_create_customer_group = {"create_customer_group", 2, 2, names_of_oi_ledger_create_customer_group};
static PyObject *call_oi_ledger_create_customer_group(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_customer_group, self, args, given_count, words, 18, "oi_ledger_create_customer_group"))
    return NULL;
  return command_end(&c, oi_ledger_create_customer_group(c.call.ledger, &c.info, (const oi_customer_group_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_customer_group[] = {"customer_group", "info"};
static const Signature takes_oi_ledger_change_customer_group = {"change_customer_group", 2, 2, names_of_oi_ledger_change_customer_group};
static PyObject *call_oi_ledger_change_customer_group(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_customer_group, self, args, given_count, words, 18, "oi_ledger_change_customer_group"))
    return NULL;
  return command_end(&c, oi_ledger_change_customer_group(c.call.ledger, &c.info, (const oi_customer_group_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_customer_group[] = {"customer_group", "info"};
static const Signature takes_oi_ledger_delete_customer_group = {"delete_customer_group", 2, 2, names_of_oi_ledger_delete_customer_group};
static PyObject *call_oi_ledger_delete_customer_group(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_customer_group, self, args, given_count, words, 19, "oi_ledger_delete_customer_group"))
    return NULL;
  return command_end(&c, oi_ledger_delete_customer_group(c.call.ledger, &c.info, (const oi_delete_customer_group_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_customer_group[] = {"customer_group", "known_through"};
static const Signature takes_oi_ledger_find_customer_group = {"find_customer_group", 1, 2, names_of_oi_ledger_find_customer_group};
static PyObject *call_oi_ledger_find_customer_group(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer_group;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_customer_group, args, given_count, words, given) &&
      to_uint64(given[0], "customer_group", &customer_group) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_customer_group", SHARED) &&
      leave(&call, oi_ledger_find_customer_group(call.ledger, customer_group, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_CUSTOMER_GROUPS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_customer_groups[] = {"known_through"};
static const Signature takes_oi_ledger_list_customer_groups = {"list_customer_groups", 0, 1, names_of_oi_ledger_list_customer_groups};
static PyObject *call_oi_ledger_list_customer_groups(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_customer_groups, args, given_count, words, given) &&
      to_id(given[0], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_customer_groups", SHARED) &&
      leave(&call, oi_ledger_list_customer_groups(call.ledger, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_CUSTOMER_GROUPS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_customer_group_terms[] = {"customer_group", "known_through"};
static const Signature takes_oi_ledger_list_customer_group_terms = {"_list_customer_group_terms", 1, 2, names_of_oi_ledger_list_customer_group_terms};
static PyObject *call_oi_ledger_list_customer_group_terms(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer_group;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_customer_group_terms, args, given_count, words, given) &&
      to_uint64(given[0], "customer_group", &customer_group) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_customer_group_terms", SHARED) &&
      leave(&call, oi_ledger_list_customer_group_terms(call.ledger, customer_group, known_through, &result, &call.err)))
    answer = from_result(result);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_contact[] = {"contact", "info"};
static const Signature takes_oi_ledger_create_contact = {"create_contact", 2, 2, names_of_oi_ledger_create_contact};
static PyObject *call_oi_ledger_create_contact(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_contact, self, args, given_count, words, 20, "oi_ledger_create_contact"))
    return NULL;
  return command_end(&c, oi_ledger_create_contact(c.call.ledger, &c.info, (const oi_contact_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_contact[] = {"contact", "info"};
static const Signature takes_oi_ledger_change_contact = {"change_contact", 2, 2, names_of_oi_ledger_change_contact};
static PyObject *call_oi_ledger_change_contact(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_contact, self, args, given_count, words, 20, "oi_ledger_change_contact"))
    return NULL;
  return command_end(&c, oi_ledger_change_contact(c.call.ledger, &c.info, (const oi_contact_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_contact[] = {"contact", "info"};
static const Signature takes_oi_ledger_delete_contact = {"delete_contact", 2, 2, names_of_oi_ledger_delete_contact};
static PyObject *call_oi_ledger_delete_contact(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_contact, self, args, given_count, words, 21, "oi_ledger_delete_contact"))
    return NULL;
  return command_end(&c, oi_ledger_delete_contact(c.call.ledger, &c.info, (const oi_delete_contact_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_contact[] = {"contact", "known_through"};
static const Signature takes_oi_ledger_find_contact = {"find_contact", 1, 2, names_of_oi_ledger_find_contact};
static PyObject *call_oi_ledger_find_contact(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t contact;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_contact, args, given_count, words, given) &&
      to_uint64(given[0], "contact", &contact) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_contact", SHARED) &&
      leave(&call, oi_ledger_find_contact(call.ledger, contact, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_CONTACTS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_contacts[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_contacts = {"list_contacts", 0, 2, names_of_oi_ledger_list_contacts};
static PyObject *call_oi_ledger_list_contacts(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_contacts, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_contacts", SHARED) &&
      leave(&call, oi_ledger_list_contacts(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_CONTACTS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_address[] = {"address", "info"};
static const Signature takes_oi_ledger_create_address = {"create_address", 2, 2, names_of_oi_ledger_create_address};
static PyObject *call_oi_ledger_create_address(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_address, self, args, given_count, words, 22, "oi_ledger_create_address"))
    return NULL;
  return command_end(&c, oi_ledger_create_address(c.call.ledger, &c.info, (const oi_address_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_address[] = {"address", "info"};
static const Signature takes_oi_ledger_change_address = {"change_address", 2, 2, names_of_oi_ledger_change_address};
static PyObject *call_oi_ledger_change_address(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_address, self, args, given_count, words, 22, "oi_ledger_change_address"))
    return NULL;
  return command_end(&c, oi_ledger_change_address(c.call.ledger, &c.info, (const oi_address_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_address[] = {"address", "info"};
static const Signature takes_oi_ledger_delete_address = {"delete_address", 2, 2, names_of_oi_ledger_delete_address};
static PyObject *call_oi_ledger_delete_address(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_address, self, args, given_count, words, 23, "oi_ledger_delete_address"))
    return NULL;
  return command_end(&c, oi_ledger_delete_address(c.call.ledger, &c.info, (const oi_delete_address_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_address[] = {"address", "known_through"};
static const Signature takes_oi_ledger_find_address = {"find_address", 1, 2, names_of_oi_ledger_find_address};
static PyObject *call_oi_ledger_find_address(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t address;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_address, args, given_count, words, given) &&
      to_uint64(given[0], "address", &address) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_address", SHARED) &&
      leave(&call, oi_ledger_find_address(call.ledger, address, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_ADDRESSES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_addresses[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_addresses = {"list_addresses", 0, 2, names_of_oi_ledger_list_addresses};
static PyObject *call_oi_ledger_list_addresses(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_addresses, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_addresses", SHARED) &&
      leave(&call, oi_ledger_list_addresses(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_ADDRESSES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_customer_address[] = {"customer", "purpose", "known_through"};
static const Signature takes_oi_ledger_customer_address = {"customer_address", 2, 3, names_of_oi_ledger_customer_address};
static PyObject *call_oi_ledger_customer_address(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  uint64_t customer;
  int32_t purpose;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_customer_address, args, given_count, words, given) &&
      to_uint64(given[0], "customer", &customer) &&
      to_int32(given[1], "purpose", &purpose) &&
      to_id(given[2], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_customer_address", SHARED) &&
      leave(&call, oi_ledger_customer_address(call.ledger, customer, purpose, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_ADDRESSES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_tax_registration[] = {"tax_registration", "info"};
static const Signature takes_oi_ledger_create_tax_registration = {"create_tax_registration", 2, 2, names_of_oi_ledger_create_tax_registration};
static PyObject *call_oi_ledger_create_tax_registration(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_tax_registration, self, args, given_count, words, 24, "oi_ledger_create_tax_registration"))
    return NULL;
  return command_end(&c, oi_ledger_create_tax_registration(c.call.ledger, &c.info, (const oi_tax_registration_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_tax_registration[] = {"tax_registration", "info"};
static const Signature takes_oi_ledger_change_tax_registration = {"change_tax_registration", 2, 2, names_of_oi_ledger_change_tax_registration};
static PyObject *call_oi_ledger_change_tax_registration(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_tax_registration, self, args, given_count, words, 24, "oi_ledger_change_tax_registration"))
    return NULL;
  return command_end(&c, oi_ledger_change_tax_registration(c.call.ledger, &c.info, (const oi_tax_registration_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_tax_registration[] = {"tax_registration", "info"};
static const Signature takes_oi_ledger_delete_tax_registration = {"delete_tax_registration", 2, 2, names_of_oi_ledger_delete_tax_registration};
static PyObject *call_oi_ledger_delete_tax_registration(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_tax_registration, self, args, given_count, words, 25, "oi_ledger_delete_tax_registration"))
    return NULL;
  return command_end(&c, oi_ledger_delete_tax_registration(c.call.ledger, &c.info, (const oi_delete_tax_registration_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_tax_registration[] = {"tax_registration", "known_through"};
static const Signature takes_oi_ledger_find_tax_registration = {"find_tax_registration", 1, 2, names_of_oi_ledger_find_tax_registration};
static PyObject *call_oi_ledger_find_tax_registration(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t tax_registration;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_tax_registration, args, given_count, words, given) &&
      to_uint64(given[0], "tax_registration", &tax_registration) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_tax_registration", SHARED) &&
      leave(&call, oi_ledger_find_tax_registration(call.ledger, tax_registration, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_TAX_REGISTRATIONS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_tax_registrations[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_tax_registrations = {"list_tax_registrations", 0, 2, names_of_oi_ledger_list_tax_registrations};
static PyObject *call_oi_ledger_list_tax_registrations(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_tax_registrations, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_tax_registrations", SHARED) &&
      leave(&call, oi_ledger_list_tax_registrations(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_TAX_REGISTRATIONS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_licence[] = {"licence", "info"};
static const Signature takes_oi_ledger_create_licence = {"create_licence", 2, 2, names_of_oi_ledger_create_licence};
static PyObject *call_oi_ledger_create_licence(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_licence, self, args, given_count, words, 26, "oi_ledger_create_licence"))
    return NULL;
  return command_end(&c, oi_ledger_create_licence(c.call.ledger, &c.info, (const oi_licence_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_licence[] = {"licence", "info"};
static const Signature takes_oi_ledger_change_licence = {"change_licence", 2, 2, names_of_oi_ledger_change_licence};
static PyObject *call_oi_ledger_change_licence(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_licence, self, args, given_count, words, 26, "oi_ledger_change_licence"))
    return NULL;
  return command_end(&c, oi_ledger_change_licence(c.call.ledger, &c.info, (const oi_licence_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_licence[] = {"licence", "info"};
static const Signature takes_oi_ledger_delete_licence = {"delete_licence", 2, 2, names_of_oi_ledger_delete_licence};
static PyObject *call_oi_ledger_delete_licence(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_licence, self, args, given_count, words, 27, "oi_ledger_delete_licence"))
    return NULL;
  return command_end(&c, oi_ledger_delete_licence(c.call.ledger, &c.info, (const oi_delete_licence_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_licence[] = {"licence", "known_through"};
static const Signature takes_oi_ledger_find_licence = {"find_licence", 1, 2, names_of_oi_ledger_find_licence};
static PyObject *call_oi_ledger_find_licence(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t licence;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_licence, args, given_count, words, given) &&
      to_uint64(given[0], "licence", &licence) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_licence", SHARED) &&
      leave(&call, oi_ledger_find_licence(call.ledger, licence, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_LICENCES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_find_licence_number[] = {"kind", "number"};
static const Signature takes_oi_ledger_find_licence_number = {"find_licence_number", 2, 2, names_of_oi_ledger_find_licence_number};
static PyObject *call_oi_ledger_find_licence_number(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_text kind;
  oi_text number;
  uint64_t id;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_licence_number, args, given_count, words, given) &&
      to_some_text(given[0], "kind", &kind, &arena) &&
      to_some_text(given[1], "number", &number, &arena) &&
      enter_shortly(self, &call, "oi_ledger_find_licence_number") &&
      leave_shortly(&call, oi_ledger_find_licence_number(call.ledger, kind.data, kind.size, number.data, number.size, &id, &call.err)))
    answer = PyLong_FromUnsignedLongLong(id);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_list_licences[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_licences = {"list_licences", 0, 2, names_of_oi_ledger_list_licences};
static PyObject *call_oi_ledger_list_licences(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_licences, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_licences", SHARED) &&
      leave(&call, oi_ledger_list_licences(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_LICENCES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_site[] = {"site", "info"};
static const Signature takes_oi_ledger_create_site = {"create_site", 2, 2, names_of_oi_ledger_create_site};
static PyObject *call_oi_ledger_create_site(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_site, self, args, given_count, words, 28, "oi_ledger_create_site"))
    return NULL;
  return command_end(&c, oi_ledger_create_site(c.call.ledger, &c.info, (const oi_site_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_site[] = {"site", "info"};
static const Signature takes_oi_ledger_change_site = {"change_site", 2, 2, names_of_oi_ledger_change_site};
static PyObject *call_oi_ledger_change_site(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_site, self, args, given_count, words, 28, "oi_ledger_change_site"))
    return NULL;
  return command_end(&c, oi_ledger_change_site(c.call.ledger, &c.info, (const oi_site_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_site[] = {"site", "info"};
static const Signature takes_oi_ledger_delete_site = {"delete_site", 2, 2, names_of_oi_ledger_delete_site};
static PyObject *call_oi_ledger_delete_site(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_site, self, args, given_count, words, 29, "oi_ledger_delete_site"))
    return NULL;
  return command_end(&c, oi_ledger_delete_site(c.call.ledger, &c.info, (const oi_delete_site_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_site[] = {"site", "known_through"};
static const Signature takes_oi_ledger_find_site = {"find_site", 1, 2, names_of_oi_ledger_find_site};
static PyObject *call_oi_ledger_find_site(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t site;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_site, args, given_count, words, given) &&
      to_uint64(given[0], "site", &site) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_site", SHARED) &&
      leave(&call, oi_ledger_find_site(call.ledger, site, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_SITES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_sites[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_sites = {"list_sites", 0, 2, names_of_oi_ledger_list_sites};
static PyObject *call_oi_ledger_list_sites(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_sites, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_sites", SHARED) &&
      leave(&call, oi_ledger_list_sites(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_SITES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_job[] = {"job", "info"};
static const Signature takes_oi_ledger_create_job = {"create_job", 2, 2, names_of_oi_ledger_create_job};
static PyObject *call_oi_ledger_create_job(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_job, self, args, given_count, words, 30, "oi_ledger_create_job"))
    return NULL;
  return command_end(&c, oi_ledger_create_job(c.call.ledger, &c.info, (const oi_job_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_job[] = {"job", "info"};
static const Signature takes_oi_ledger_change_job = {"change_job", 2, 2, names_of_oi_ledger_change_job};
static PyObject *call_oi_ledger_change_job(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_job, self, args, given_count, words, 30, "oi_ledger_change_job"))
    return NULL;
  return command_end(&c, oi_ledger_change_job(c.call.ledger, &c.info, (const oi_job_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_job[] = {"job", "known_through"};
static const Signature takes_oi_ledger_find_job = {"find_job", 1, 2, names_of_oi_ledger_find_job};
static PyObject *call_oi_ledger_find_job(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t job;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_job, args, given_count, words, given) &&
      to_uint64(given[0], "job", &job) &&
      to_id(given[1], "known_through", &known_through) &&
      enter_shortly(self, &call, "oi_ledger_find_job") &&
      leave_shortly(&call, oi_ledger_find_job(call.ledger, job, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_JOBS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_find_job_code[] = {"code"};
static const Signature takes_oi_ledger_find_job_code = {"find_job_code", 1, 1, names_of_oi_ledger_find_job_code};
static PyObject *call_oi_ledger_find_job_code(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text code;
  uint64_t id;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_job_code, args, given_count, words, given) &&
      to_some_text(given[0], "code", &code, &arena) &&
      enter_shortly(self, &call, "oi_ledger_find_job_code") &&
      leave_shortly(&call, oi_ledger_find_job_code(call.ledger, code.data, code.size, &id, &call.err)))
    answer = PyLong_FromUnsignedLongLong(id);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_list_jobs[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_jobs = {"list_jobs", 0, 2, names_of_oi_ledger_list_jobs};
static PyObject *call_oi_ledger_list_jobs(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_jobs, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_jobs", SHARED) &&
      leave(&call, oi_ledger_list_jobs(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_JOBS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_contract[] = {"contract", "info"};
static const Signature takes_oi_ledger_create_contract = {"create_contract", 2, 2, names_of_oi_ledger_create_contract};
static PyObject *call_oi_ledger_create_contract(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_contract, self, args, given_count, words, 31, "oi_ledger_create_contract"))
    return NULL;
  return command_end(&c, oi_ledger_create_contract(c.call.ledger, &c.info, (const oi_contract_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_contract[] = {"contract", "info"};
static const Signature takes_oi_ledger_change_contract = {"change_contract", 2, 2, names_of_oi_ledger_change_contract};
static PyObject *call_oi_ledger_change_contract(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_contract, self, args, given_count, words, 31, "oi_ledger_change_contract"))
    return NULL;
  return command_end(&c, oi_ledger_change_contract(c.call.ledger, &c.info, (const oi_contract_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_contract[] = {"contract", "known_through"};
static const Signature takes_oi_ledger_find_contract = {"find_contract", 1, 2, names_of_oi_ledger_find_contract};
static PyObject *call_oi_ledger_find_contract(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t contract;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_contract, args, given_count, words, given) &&
      to_uint64(given[0], "contract", &contract) &&
      to_id(given[1], "known_through", &known_through) &&
      enter_shortly(self, &call, "oi_ledger_find_contract") &&
      leave_shortly(&call, oi_ledger_find_contract(call.ledger, contract, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_CONTRACTS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_find_contract_number[] = {"number"};
static const Signature takes_oi_ledger_find_contract_number = {"find_contract_number", 1, 1, names_of_oi_ledger_find_contract_number};
static PyObject *call_oi_ledger_find_contract_number(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  oi_text number;
  uint64_t id;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_contract_number, args, given_count, words, given) &&
      to_some_text(given[0], "number", &number, &arena) &&
      enter_shortly(self, &call, "oi_ledger_find_contract_number") &&
      leave_shortly(&call, oi_ledger_find_contract_number(call.ledger, number.data, number.size, &id, &call.err)))
    answer = PyLong_FromUnsignedLongLong(id);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_list_contracts[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_contracts = {"list_contracts", 0, 2, names_of_oi_ledger_list_contracts};
static PyObject *call_oi_ledger_list_contracts(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_contracts, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_contracts", SHARED) &&
      leave(&call, oi_ledger_list_contracts(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_CONTRACTS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_contract_terms[] = {"contract", "known_through"};
static const Signature takes_oi_ledger_list_contract_terms = {"_list_contract_terms", 1, 2, names_of_oi_ledger_list_contract_terms};
static PyObject *call_oi_ledger_list_contract_terms(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t contract;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_contract_terms, args, given_count, words, given) &&
      to_uint64(given[0], "contract", &contract) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_contract_terms", SHARED) &&
      leave(&call, oi_ledger_list_contract_terms(call.ledger, contract, known_through, &result, &call.err)))
    answer = from_result(result);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_issue_invoice[] = {"invoice", "info"};
static const Signature takes_oi_ledger_issue_invoice = {"issue_invoice", 2, 2, names_of_oi_ledger_issue_invoice};
static PyObject *call_oi_ledger_issue_invoice(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_issue_invoice, self, args, given_count, words, 32, "oi_ledger_issue_invoice"))
    return NULL;
  return command_end(&c, oi_ledger_issue_invoice(c.call.ledger, &c.info, (const oi_invoice_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_issue_invoices[] = {"invoices", "info", "each_row"};
static const Signature takes_oi_ledger_issue_invoices = {"issue_invoices", 2, 3, names_of_oi_ledger_issue_invoices};
static PyObject *call_oi_ledger_issue_invoices(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Batch b;
  if (!batch_begin(&b, &takes_oi_ledger_issue_invoices, self, args, given_count, words, 32, "oi_ledger_issue_invoices"))
    return NULL;
  return batch_end(&b, oi_ledger_issue_invoices(b.call.ledger, b.info, b.info_stride, b.rows, b.stride, b.count, b.flags, b.statuses, b.ids, &b.refused, &b.call.err));
}

static const char *const names_of_oi_ledger_issue_debit_note[] = {"note", "info"};
static const Signature takes_oi_ledger_issue_debit_note = {"issue_debit_note", 2, 2, names_of_oi_ledger_issue_debit_note};
static PyObject *call_oi_ledger_issue_debit_note(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_issue_debit_note, self, args, given_count, words, 32, "oi_ledger_issue_debit_note"))
    return NULL;
  return command_end(&c, oi_ledger_issue_debit_note(c.call.ledger, &c.info, (const oi_invoice_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_record_opening[] = {"opening", "info"};
static const Signature takes_oi_ledger_record_opening = {"record_opening", 2, 2, names_of_oi_ledger_record_opening};
static PyObject *call_oi_ledger_record_opening(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_record_opening, self, args, given_count, words, 32, "oi_ledger_record_opening"))
    return NULL;
  return command_end(&c, oi_ledger_record_opening(c.call.ledger, &c.info, (const oi_invoice_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_settle[] = {"settle", "info"};
static const Signature takes_oi_ledger_settle = {"settle", 2, 2, names_of_oi_ledger_settle};
static PyObject *call_oi_ledger_settle(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_settle, self, args, given_count, words, 35, "oi_ledger_settle"))
    return NULL;
  return command_end(&c, oi_ledger_settle(c.call.ledger, &c.info, (const oi_settle_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_record_payment[] = {"payment", "info"};
static const Signature takes_oi_ledger_record_payment = {"record_payment", 2, 2, names_of_oi_ledger_record_payment};
static PyObject *call_oi_ledger_record_payment(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_record_payment, self, args, given_count, words, 36, "oi_ledger_record_payment"))
    return NULL;
  return command_end(&c, oi_ledger_record_payment(c.call.ledger, &c.info, (const oi_payment_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_record_payments[] = {"payments", "info", "each_row"};
static const Signature takes_oi_ledger_record_payments = {"record_payments", 2, 3, names_of_oi_ledger_record_payments};
static PyObject *call_oi_ledger_record_payments(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Batch b;
  if (!batch_begin(&b, &takes_oi_ledger_record_payments, self, args, given_count, words, 36, "oi_ledger_record_payments"))
    return NULL;
  return batch_end(&b, oi_ledger_record_payments(b.call.ledger, b.info, b.info_stride, b.rows, b.stride, b.count, b.flags, b.statuses, b.ids, &b.refused, &b.call.err));
}

static const char *const names_of_oi_ledger_mark_paid[] = {"paid", "info"};
static const Signature takes_oi_ledger_mark_paid = {"mark_paid", 2, 2, names_of_oi_ledger_mark_paid};
static PyObject *call_oi_ledger_mark_paid(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_mark_paid, self, args, given_count, words, 37, "oi_ledger_mark_paid"))
    return NULL;
  return command_end(&c, oi_ledger_mark_paid(c.call.ledger, &c.info, (const oi_mark_paid_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_reverse_payment[] = {"reversal", "info"};
static const Signature takes_oi_ledger_reverse_payment = {"reverse_payment", 2, 2, names_of_oi_ledger_reverse_payment};
static PyObject *call_oi_ledger_reverse_payment(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_reverse_payment, self, args, given_count, words, 38, "oi_ledger_reverse_payment"))
    return NULL;
  return command_end(&c, oi_ledger_reverse_payment(c.call.ledger, &c.info, (const oi_reverse_payment_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_issue_credit_memo[] = {"memo", "info"};
static const Signature takes_oi_ledger_issue_credit_memo = {"issue_credit_memo", 2, 2, names_of_oi_ledger_issue_credit_memo};
static PyObject *call_oi_ledger_issue_credit_memo(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_issue_credit_memo, self, args, given_count, words, 39, "oi_ledger_issue_credit_memo"))
    return NULL;
  return command_end(&c, oi_ledger_issue_credit_memo(c.call.ledger, &c.info, (const oi_credit_memo_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_issue_credit_memos[] = {"memos", "info", "each_row"};
static const Signature takes_oi_ledger_issue_credit_memos = {"issue_credit_memos", 2, 3, names_of_oi_ledger_issue_credit_memos};
static PyObject *call_oi_ledger_issue_credit_memos(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Batch b;
  if (!batch_begin(&b, &takes_oi_ledger_issue_credit_memos, self, args, given_count, words, 39, "oi_ledger_issue_credit_memos"))
    return NULL;
  return batch_end(&b, oi_ledger_issue_credit_memos(b.call.ledger, b.info, b.info_stride, b.rows, b.stride, b.count, b.flags, b.statuses, b.ids, &b.refused, &b.call.err));
}

static const char *const names_of_oi_ledger_adjust_account_credit[] = {"credit", "info"};
static const Signature takes_oi_ledger_adjust_account_credit = {"adjust_account_credit", 2, 2, names_of_oi_ledger_adjust_account_credit};
static PyObject *call_oi_ledger_adjust_account_credit(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_adjust_account_credit, self, args, given_count, words, 40, "oi_ledger_adjust_account_credit"))
    return NULL;
  return command_end(&c, oi_ledger_adjust_account_credit(c.call.ledger, &c.info, (const oi_account_credit_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_draft_invoice[] = {"invoice", "info"};
static const Signature takes_oi_ledger_draft_invoice = {"draft_invoice", 2, 2, names_of_oi_ledger_draft_invoice};
static PyObject *call_oi_ledger_draft_invoice(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_draft_invoice, self, args, given_count, words, 32, "oi_ledger_draft_invoice"))
    return NULL;
  return command_end(&c, oi_ledger_draft_invoice(c.call.ledger, &c.info, (const oi_invoice_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_draft_payment[] = {"payment", "info"};
static const Signature takes_oi_ledger_draft_payment = {"draft_payment", 2, 2, names_of_oi_ledger_draft_payment};
static PyObject *call_oi_ledger_draft_payment(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_draft_payment, self, args, given_count, words, 36, "oi_ledger_draft_payment"))
    return NULL;
  return command_end(&c, oi_ledger_draft_payment(c.call.ledger, &c.info, (const oi_payment_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_draft[] = {"draft", "info"};
static const Signature takes_oi_ledger_delete_draft = {"delete_draft", 2, 2, names_of_oi_ledger_delete_draft};
static PyObject *call_oi_ledger_delete_draft(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_draft, self, args, given_count, words, 41, "oi_ledger_delete_draft"))
    return NULL;
  return command_end(&c, oi_ledger_delete_draft(c.call.ledger, &c.info, (const oi_delete_draft_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_post_draft[] = {"draft", "info"};
static const Signature takes_oi_ledger_post_draft = {"post_draft", 2, 2, names_of_oi_ledger_post_draft};
static PyObject *call_oi_ledger_post_draft(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_post_draft, self, args, given_count, words, 42, "oi_ledger_post_draft"))
    return NULL;
  return command_end(&c, oi_ledger_post_draft(c.call.ledger, &c.info, (const oi_post_draft_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_apply_credit[] = {"application", "info"};
static const Signature takes_oi_ledger_apply_credit = {"apply_credit", 2, 2, names_of_oi_ledger_apply_credit};
static PyObject *call_oi_ledger_apply_credit(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_apply_credit, self, args, given_count, words, 43, "oi_ledger_apply_credit"))
    return NULL;
  return command_end(&c, oi_ledger_apply_credit(c.call.ledger, &c.info, (const oi_apply_credit_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_apply_credits[] = {"applications", "info", "each_row"};
static const Signature takes_oi_ledger_apply_credits = {"apply_credits", 2, 3, names_of_oi_ledger_apply_credits};
static PyObject *call_oi_ledger_apply_credits(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Batch b;
  if (!batch_begin(&b, &takes_oi_ledger_apply_credits, self, args, given_count, words, 43, "oi_ledger_apply_credits"))
    return NULL;
  return batch_end(&b, oi_ledger_apply_credits(b.call.ledger, b.info, b.info_stride, b.rows, b.stride, b.count, b.flags, b.statuses, b.ids, &b.refused, &b.call.err));
}

static const char *const names_of_oi_ledger_unapply[] = {"unapply", "info"};
static const Signature takes_oi_ledger_unapply = {"unapply", 2, 2, names_of_oi_ledger_unapply};
static PyObject *call_oi_ledger_unapply(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_unapply, self, args, given_count, words, 44, "oi_ledger_unapply"))
    return NULL;
  return command_end(&c, oi_ledger_unapply(c.call.ledger, &c.info, (const oi_unapply_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_list_applications[] = {"at", "filter"};
static const Signature takes_oi_ledger_list_applications = {"list_applications", 1, 2, names_of_oi_ledger_list_applications};
static PyObject *call_oi_ledger_list_applications(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_as_of as_of;
  uint64_t filter_space[sizeof(oi_application_filter) / 8];
  const void *filter;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_list_applications, args, given_count, words, given) &&
      to_pointer(45, given[1], "filter", filter_space, &filter, &arena) &&
      to_as_of(given[0], "at", &as_of, &arena) &&
      enter(self, &call, "oi_ledger_list_applications", SHARED) &&
      leave(&call, oi_ledger_list_applications(call.ledger, filter, &as_of, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_APPLICATIONS);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_void_item[] = {"item", "info"};
static const Signature takes_oi_ledger_void_item = {"void_item", 2, 2, names_of_oi_ledger_void_item};
static PyObject *call_oi_ledger_void_item(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_void_item, self, args, given_count, words, 46, "oi_ledger_void_item"))
    return NULL;
  return command_end(&c, oi_ledger_void_item(c.call.ledger, &c.info, (const oi_void_item_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_reinstate[] = {"item", "info"};
static const Signature takes_oi_ledger_reinstate = {"reinstate", 2, 2, names_of_oi_ledger_reinstate};
static PyObject *call_oi_ledger_reinstate(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_reinstate, self, args, given_count, words, 47, "oi_ledger_reinstate"))
    return NULL;
  return command_end(&c, oi_ledger_reinstate(c.call.ledger, &c.info, (const oi_reinstate_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_due[] = {"change", "info"};
static const Signature takes_oi_ledger_change_due = {"change_due", 2, 2, names_of_oi_ledger_change_due};
static PyObject *call_oi_ledger_change_due(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_due, self, args, given_count, words, 48, "oi_ledger_change_due"))
    return NULL;
  return command_end(&c, oi_ledger_change_due(c.call.ledger, &c.info, (const oi_change_due_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_list_marks[] = {"at", "filter"};
static const Signature takes_oi_ledger_list_marks = {"list_marks", 1, 2, names_of_oi_ledger_list_marks};
static PyObject *call_oi_ledger_list_marks(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_as_of as_of;
  uint64_t filter_space[sizeof(oi_mark_filter) / 8];
  const void *filter;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_list_marks, args, given_count, words, given) &&
      to_pointer(49, given[1], "filter", filter_space, &filter, &arena) &&
      to_as_of(given[0], "at", &as_of, &arena) &&
      enter(self, &call, "oi_ledger_list_marks", SHARED) &&
      leave(&call, oi_ledger_list_marks(call.ledger, filter, &as_of, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_MARKS);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_find_mark[] = {"mark", "at"};
static const Signature takes_oi_ledger_find_mark = {"find_mark", 2, 2, names_of_oi_ledger_find_mark};
static PyObject *call_oi_ledger_find_mark(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t mark;
  oi_as_of as_of;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_find_mark, args, given_count, words, given) &&
      to_uint64(given[0], "mark", &mark) &&
      to_as_of(given[1], "at", &as_of, &arena) &&
      enter(self, &call, "oi_ledger_find_mark", SHARED) &&
      leave(&call, oi_ledger_find_mark(call.ledger, mark, &as_of, &result, &call.err)))
    answer = only_row(result, OI_TABLE_MARKS);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_dispute[] = {"dispute", "info"};
static const Signature takes_oi_ledger_dispute = {"dispute", 2, 2, names_of_oi_ledger_dispute};
static PyObject *call_oi_ledger_dispute(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_dispute, self, args, given_count, words, 50, "oi_ledger_dispute"))
    return NULL;
  return command_end(&c, oi_ledger_dispute(c.call.ledger, &c.info, (const oi_dispute_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_resolve_dispute[] = {"resolve", "info"};
static const Signature takes_oi_ledger_resolve_dispute = {"resolve_dispute", 2, 2, names_of_oi_ledger_resolve_dispute};
static PyObject *call_oi_ledger_resolve_dispute(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_resolve_dispute, self, args, given_count, words, 51, "oi_ledger_resolve_dispute"))
    return NULL;
  return command_end(&c, oi_ledger_resolve_dispute(c.call.ledger, &c.info, (const oi_resolve_dispute_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_refund[] = {"refund", "info"};
static const Signature takes_oi_ledger_refund = {"refund", 2, 2, names_of_oi_ledger_refund};
static PyObject *call_oi_ledger_refund(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_refund, self, args, given_count, words, 52, "oi_ledger_refund"))
    return NULL;
  return command_end(&c, oi_ledger_refund(c.call.ledger, &c.info, (const oi_refund_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_write_off[] = {"write_off", "info"};
static const Signature takes_oi_ledger_write_off = {"write_off", 2, 2, names_of_oi_ledger_write_off};
static PyObject *call_oi_ledger_write_off(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_write_off, self, args, given_count, words, 53, "oi_ledger_write_off"))
    return NULL;
  return command_end(&c, oi_ledger_write_off(c.call.ledger, &c.info, (const oi_write_off_input *)(const void *)c.space, &c.outcome, &c.made, &c.call.err));
}

static const char *const names_of_oi_ledger_recover_write_off[] = {"write_off", "info"};
static const Signature takes_oi_ledger_recover_write_off = {"recover_write_off", 2, 2, names_of_oi_ledger_recover_write_off};
static PyObject *call_oi_ledger_recover_write_off(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_recover_write_off, self, args, given_count, words, 54, "oi_ledger_recover_write_off"))
    return NULL;
  return command_end(&c, oi_ledger_recover_write_off(c.call.ledger, &c.info, (const oi_recover_write_off_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_lock_period[] = {"lock", "info"};
static const Signature takes_oi_ledger_lock_period = {"lock_period", 2, 2, names_of_oi_ledger_lock_period};
static PyObject *call_oi_ledger_lock_period(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_lock_period, self, args, given_count, words, 55, "oi_ledger_lock_period"))
    return NULL;
  return command_end(&c, oi_ledger_lock_period(c.call.ledger, &c.info, (const oi_lock_period_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_grant_lock_exception[] = {"exception", "info"};
static const Signature takes_oi_ledger_grant_lock_exception = {"grant_lock_exception", 2, 2, names_of_oi_ledger_grant_lock_exception};
static PyObject *call_oi_ledger_grant_lock_exception(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_grant_lock_exception, self, args, given_count, words, 56, "oi_ledger_grant_lock_exception"))
    return NULL;
  return command_end(&c, oi_ledger_grant_lock_exception(c.call.ledger, &c.info, (const oi_lock_exception_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_withdraw_lock_exception[] = {"withdraw", "info"};
static const Signature takes_oi_ledger_withdraw_lock_exception = {"withdraw_lock_exception", 2, 2, names_of_oi_ledger_withdraw_lock_exception};
static PyObject *call_oi_ledger_withdraw_lock_exception(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_withdraw_lock_exception, self, args, given_count, words, 57, "oi_ledger_withdraw_lock_exception"))
    return NULL;
  return command_end(&c, oi_ledger_withdraw_lock_exception(c.call.ledger, &c.info, (const oi_withdraw_exception_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_list_period_locks[] = {"known_through"};
static const Signature takes_oi_ledger_list_period_locks = {"_list_period_locks", 0, 1, names_of_oi_ledger_list_period_locks};
static PyObject *call_oi_ledger_list_period_locks(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_period_locks, args, given_count, words, given) &&
      to_id(given[0], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_period_locks", SHARED) &&
      leave(&call, oi_ledger_list_period_locks(call.ledger, known_through, &result, &call.err)))
    answer = from_result(result);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_note[] = {"note", "info"};
static const Signature takes_oi_ledger_create_note = {"create_note", 2, 2, names_of_oi_ledger_create_note};
static PyObject *call_oi_ledger_create_note(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_note, self, args, given_count, words, 58, "oi_ledger_create_note"))
    return NULL;
  return command_end(&c, oi_ledger_create_note(c.call.ledger, &c.info, (const oi_note_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_note[] = {"note", "info"};
static const Signature takes_oi_ledger_change_note = {"change_note", 2, 2, names_of_oi_ledger_change_note};
static PyObject *call_oi_ledger_change_note(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_note, self, args, given_count, words, 58, "oi_ledger_change_note"))
    return NULL;
  return command_end(&c, oi_ledger_change_note(c.call.ledger, &c.info, (const oi_note_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_note[] = {"note", "info"};
static const Signature takes_oi_ledger_delete_note = {"delete_note", 2, 2, names_of_oi_ledger_delete_note};
static PyObject *call_oi_ledger_delete_note(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_note, self, args, given_count, words, 59, "oi_ledger_delete_note"))
    return NULL;
  return command_end(&c, oi_ledger_delete_note(c.call.ledger, &c.info, (const oi_delete_note_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_note[] = {"note", "known_through"};
static const Signature takes_oi_ledger_find_note = {"find_note", 1, 2, names_of_oi_ledger_find_note};
static PyObject *call_oi_ledger_find_note(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t note;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_note, args, given_count, words, given) &&
      to_uint64(given[0], "note", &note) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_note", SHARED) &&
      leave(&call, oi_ledger_find_note(call.ledger, note, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_NOTES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_notes[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_notes = {"list_notes", 0, 2, names_of_oi_ledger_list_notes};
static PyObject *call_oi_ledger_list_notes(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_notes, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_notes", SHARED) &&
      leave(&call, oi_ledger_list_notes(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_NOTES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_communication[] = {"communication", "info"};
static const Signature takes_oi_ledger_create_communication = {"create_communication", 2, 2, names_of_oi_ledger_create_communication};
static PyObject *call_oi_ledger_create_communication(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_communication, self, args, given_count, words, 60, "oi_ledger_create_communication"))
    return NULL;
  return command_end(&c, oi_ledger_create_communication(c.call.ledger, &c.info, (const oi_communication_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_communication[] = {"communication", "info"};
static const Signature takes_oi_ledger_change_communication = {"change_communication", 2, 2, names_of_oi_ledger_change_communication};
static PyObject *call_oi_ledger_change_communication(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_communication, self, args, given_count, words, 60, "oi_ledger_change_communication"))
    return NULL;
  return command_end(&c, oi_ledger_change_communication(c.call.ledger, &c.info, (const oi_communication_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_communication[] = {"communication", "info"};
static const Signature takes_oi_ledger_delete_communication = {"delete_communication", 2, 2, names_of_oi_ledger_delete_communication};
static PyObject *call_oi_ledger_delete_communication(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_communication, self, args, given_count, words, 61, "oi_ledger_delete_communication"))
    return NULL;
  return command_end(&c, oi_ledger_delete_communication(c.call.ledger, &c.info, (const oi_delete_communication_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_communication[] = {"communication", "known_through"};
static const Signature takes_oi_ledger_find_communication = {"find_communication", 1, 2, names_of_oi_ledger_find_communication};
static PyObject *call_oi_ledger_find_communication(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t communication;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_communication, args, given_count, words, given) &&
      to_uint64(given[0], "communication", &communication) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_communication", SHARED) &&
      leave(&call, oi_ledger_find_communication(call.ledger, communication, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_COMMUNICATIONS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_communications[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_communications = {"list_communications", 0, 2, names_of_oi_ledger_list_communications};
static PyObject *call_oi_ledger_list_communications(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_communications, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_communications", SHARED) &&
      leave(&call, oi_ledger_list_communications(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_COMMUNICATIONS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_attachment[] = {"attachment", "info"};
static const Signature takes_oi_ledger_create_attachment = {"create_attachment", 2, 2, names_of_oi_ledger_create_attachment};
static PyObject *call_oi_ledger_create_attachment(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_attachment, self, args, given_count, words, 62, "oi_ledger_create_attachment"))
    return NULL;
  return command_end(&c, oi_ledger_create_attachment(c.call.ledger, &c.info, (const oi_attachment_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_attachment[] = {"attachment", "info"};
static const Signature takes_oi_ledger_change_attachment = {"change_attachment", 2, 2, names_of_oi_ledger_change_attachment};
static PyObject *call_oi_ledger_change_attachment(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_attachment, self, args, given_count, words, 62, "oi_ledger_change_attachment"))
    return NULL;
  return command_end(&c, oi_ledger_change_attachment(c.call.ledger, &c.info, (const oi_attachment_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_attachment[] = {"attachment", "info"};
static const Signature takes_oi_ledger_delete_attachment = {"delete_attachment", 2, 2, names_of_oi_ledger_delete_attachment};
static PyObject *call_oi_ledger_delete_attachment(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_attachment, self, args, given_count, words, 63, "oi_ledger_delete_attachment"))
    return NULL;
  return command_end(&c, oi_ledger_delete_attachment(c.call.ledger, &c.info, (const oi_delete_attachment_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_attachment[] = {"attachment", "known_through"};
static const Signature takes_oi_ledger_find_attachment = {"find_attachment", 1, 2, names_of_oi_ledger_find_attachment};
static PyObject *call_oi_ledger_find_attachment(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t attachment;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_attachment, args, given_count, words, given) &&
      to_uint64(given[0], "attachment", &attachment) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_attachment", SHARED) &&
      leave(&call, oi_ledger_find_attachment(call.ledger, attachment, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_ATTACHMENTS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_attachments[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_attachments = {"list_attachments", 0, 2, names_of_oi_ledger_list_attachments};
static PyObject *call_oi_ledger_list_attachments(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_attachments, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_attachments", SHARED) &&
      leave(&call, oi_ledger_list_attachments(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_ATTACHMENTS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_link[] = {"link", "info"};
static const Signature takes_oi_ledger_create_link = {"create_link", 2, 2, names_of_oi_ledger_create_link};
static PyObject *call_oi_ledger_create_link(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_link, self, args, given_count, words, 64, "oi_ledger_create_link"))
    return NULL;
  return command_end(&c, oi_ledger_create_link(c.call.ledger, &c.info, (const oi_link_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_link[] = {"link", "info"};
static const Signature takes_oi_ledger_change_link = {"change_link", 2, 2, names_of_oi_ledger_change_link};
static PyObject *call_oi_ledger_change_link(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_link, self, args, given_count, words, 64, "oi_ledger_change_link"))
    return NULL;
  return command_end(&c, oi_ledger_change_link(c.call.ledger, &c.info, (const oi_link_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_link[] = {"link", "info"};
static const Signature takes_oi_ledger_delete_link = {"delete_link", 2, 2, names_of_oi_ledger_delete_link};
static PyObject *call_oi_ledger_delete_link(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_link, self, args, given_count, words, 65, "oi_ledger_delete_link"))
    return NULL;
  return command_end(&c, oi_ledger_delete_link(c.call.ledger, &c.info, (const oi_delete_link_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_link[] = {"link", "known_through"};
static const Signature takes_oi_ledger_find_link = {"find_link", 1, 2, names_of_oi_ledger_find_link};
static PyObject *call_oi_ledger_find_link(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t link;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_link, args, given_count, words, given) &&
      to_uint64(given[0], "link", &link) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_link", SHARED) &&
      leave(&call, oi_ledger_find_link(call.ledger, link, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_LINKS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_links[] = {"customer", "known_through"};
static const Signature takes_oi_ledger_list_links = {"list_links", 0, 2, names_of_oi_ledger_list_links};
static PyObject *call_oi_ledger_list_links(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t customer;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_links, args, given_count, words, given) &&
      to_id(given[0], "customer", &customer) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_links", SHARED) &&
      leave(&call, oi_ledger_list_links(call.ledger, customer, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_LINKS);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_media_type[] = {"media_type", "info"};
static const Signature takes_oi_ledger_create_media_type = {"create_media_type", 2, 2, names_of_oi_ledger_create_media_type};
static PyObject *call_oi_ledger_create_media_type(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_media_type, self, args, given_count, words, 66, "oi_ledger_create_media_type"))
    return NULL;
  return command_end(&c, oi_ledger_create_media_type(c.call.ledger, &c.info, (const oi_media_type_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_media_type[] = {"media_type", "info"};
static const Signature takes_oi_ledger_change_media_type = {"change_media_type", 2, 2, names_of_oi_ledger_change_media_type};
static PyObject *call_oi_ledger_change_media_type(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_media_type, self, args, given_count, words, 66, "oi_ledger_change_media_type"))
    return NULL;
  return command_end(&c, oi_ledger_change_media_type(c.call.ledger, &c.info, (const oi_media_type_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_media_type[] = {"media_type", "info"};
static const Signature takes_oi_ledger_delete_media_type = {"delete_media_type", 2, 2, names_of_oi_ledger_delete_media_type};
static PyObject *call_oi_ledger_delete_media_type(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_media_type, self, args, given_count, words, 67, "oi_ledger_delete_media_type"))
    return NULL;
  return command_end(&c, oi_ledger_delete_media_type(c.call.ledger, &c.info, (const oi_delete_media_type_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_media_type[] = {"media_type", "known_through"};
static const Signature takes_oi_ledger_find_media_type = {"find_media_type", 1, 2, names_of_oi_ledger_find_media_type};
static PyObject *call_oi_ledger_find_media_type(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t media_type;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_media_type, args, given_count, words, given) &&
      to_uint64(given[0], "media_type", &media_type) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_media_type", SHARED) &&
      leave(&call, oi_ledger_find_media_type(call.ledger, media_type, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_MEDIA_TYPES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_media_types[] = {"known_through"};
static const Signature takes_oi_ledger_list_media_types = {"list_media_types", 0, 1, names_of_oi_ledger_list_media_types};
static PyObject *call_oi_ledger_list_media_types(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_media_types, args, given_count, words, given) &&
      to_id(given[0], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_media_types", SHARED) &&
      leave(&call, oi_ledger_list_media_types(call.ledger, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_MEDIA_TYPES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_create_number_range[] = {"number_range", "info"};
static const Signature takes_oi_ledger_create_number_range = {"create_number_range", 2, 2, names_of_oi_ledger_create_number_range};
static PyObject *call_oi_ledger_create_number_range(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_create_number_range, self, args, given_count, words, 68, "oi_ledger_create_number_range"))
    return NULL;
  return command_end(&c, oi_ledger_create_number_range(c.call.ledger, &c.info, (const oi_number_range_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_change_number_range[] = {"number_range", "info"};
static const Signature takes_oi_ledger_change_number_range = {"change_number_range", 2, 2, names_of_oi_ledger_change_number_range};
static PyObject *call_oi_ledger_change_number_range(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_change_number_range, self, args, given_count, words, 68, "oi_ledger_change_number_range"))
    return NULL;
  return command_end(&c, oi_ledger_change_number_range(c.call.ledger, &c.info, (const oi_number_range_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_delete_number_range[] = {"number_range", "info"};
static const Signature takes_oi_ledger_delete_number_range = {"delete_number_range", 2, 2, names_of_oi_ledger_delete_number_range};
static PyObject *call_oi_ledger_delete_number_range(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_delete_number_range, self, args, given_count, words, 69, "oi_ledger_delete_number_range"))
    return NULL;
  return command_end(&c, oi_ledger_delete_number_range(c.call.ledger, &c.info, (const oi_delete_number_range_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_find_number_range[] = {"number_range", "known_through"};
static const Signature takes_oi_ledger_find_number_range = {"find_number_range", 1, 2, names_of_oi_ledger_find_number_range};
static PyObject *call_oi_ledger_find_number_range(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t number_range;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_find_number_range, args, given_count, words, given) &&
      to_uint64(given[0], "number_range", &number_range) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_find_number_range", SHARED) &&
      leave(&call, oi_ledger_find_number_range(call.ledger, number_range, known_through, &result, &call.err)))
    answer = only_row(result, OI_TABLE_NUMBER_RANGES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_list_number_ranges[] = {"known_through"};
static const Signature takes_oi_ledger_list_number_ranges = {"list_number_ranges", 0, 1, names_of_oi_ledger_list_number_ranges};
static PyObject *call_oi_ledger_list_number_ranges(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_list_number_ranges, args, given_count, words, given) &&
      to_id(given[0], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_list_number_ranges", SHARED) &&
      leave(&call, oi_ledger_list_number_ranges(call.ledger, known_through, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_NUMBER_RANGES);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_erase_personal[] = {"what", "info"};
static const Signature takes_oi_ledger_erase_personal = {"erase_personal", 2, 2, names_of_oi_ledger_erase_personal};
static PyObject *call_oi_ledger_erase_personal(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  Command c;
  if (!command_begin(&c, &takes_oi_ledger_erase_personal, self, args, given_count, words, 70, "oi_ledger_erase_personal"))
    return NULL;
  return command_end(&c, oi_ledger_erase_personal(c.call.ledger, &c.info, (const oi_erase_personal_input *)(const void *)c.space, &c.outcome, &c.call.err));
}

static const char *const names_of_oi_ledger_erase_journal[] = {"data"};
static const Signature takes_oi_ledger_erase_journal = {"erase_journal", 1, 1, names_of_oi_ledger_erase_journal};
static PyObject *call_oi_ledger_erase_journal(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  const uint8_t *bytes;
  size_t bytes_size;
  oi_buffer *buffer = NULL;
  Call call;
  if (take(&takes_oi_ledger_erase_journal, args, given_count, words, given) &&
      to_bytes(given[0], &bytes, &bytes_size) &&
      enter(self, &call, "oi_ledger_erase_journal", SHARED) &&
      leave(&call, oi_ledger_erase_journal(call.ledger, bytes, bytes_size, &buffer, &call.err)))
    answer = from_buffer(buffer);
  else
    oi_buffer_free(buffer); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_account_balance[] = {"customer", "at", "options"};
static const Signature takes_oi_ledger_account_balance = {"account_balance", 2, 3, names_of_oi_ledger_account_balance};
static PyObject *call_oi_ledger_account_balance(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  uint64_t customer;
  oi_as_of as_of;
  uint64_t options_space[sizeof(oi_balance_options) / 8];
  const void *options;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_account_balance, args, given_count, words, given) &&
      to_uint64(given[0], "customer", &customer) &&
      to_as_of(given[1], "at", &as_of, &arena) &&
      to_pointer(71, given[2], "options", options_space, &options, &arena) &&
      enter(self, &call, "oi_ledger_account_balance", SHARED) &&
      leave(&call, oi_ledger_account_balance(call.ledger, customer, &as_of, options, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_BALANCES);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_list_balances[] = {"at", "filter"};
static const Signature takes_oi_ledger_list_balances = {"list_balances", 1, 2, names_of_oi_ledger_list_balances};
static PyObject *call_oi_ledger_list_balances(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_as_of as_of;
  uint64_t filter_space[sizeof(oi_balance_filter) / 8];
  const void *filter;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_list_balances, args, given_count, words, given) &&
      to_pointer(72, given[1], "filter", filter_space, &filter, &arena) &&
      to_as_of(given[0], "at", &as_of, &arena) &&
      enter(self, &call, "oi_ledger_list_balances", SHARED) &&
      leave(&call, oi_ledger_list_balances(call.ledger, filter, &as_of, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_BALANCES);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_aging[] = {"at", "calculator"};
static const Signature takes_oi_ledger_aging = {"_aging", 1, 2, names_of_oi_ledger_aging};
static PyObject *call_oi_ledger_aging(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  oi_as_of as_of;
  const oi_aging_calculator *calculator;
  PyObject *held = NULL;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_aging, args, given_count, words, given) &&
      to_as_of(given[0], "at", &as_of, &arena) &&
      to_calculator(given[1], "calculator", &calculator, &held) &&
      enter(self, &call, "oi_ledger_aging", SHARED) &&
      leave(&call, oi_ledger_aging(call.ledger, &as_of, calculator, &result, &call.err)))
    answer = from_result(result);
  else
    oi_result_free(result); /* a callback raised */
  Py_XDECREF(held);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_customer_summary[] = {"customer", "at", "calculator"};
static const Signature takes_oi_ledger_customer_summary = {"_customer_summary", 2, 3, names_of_oi_ledger_customer_summary};
static PyObject *call_oi_ledger_customer_summary(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[3];
  uint64_t customer;
  oi_as_of as_of;
  const oi_aging_calculator *calculator;
  PyObject *held = NULL;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_customer_summary, args, given_count, words, given) &&
      to_uint64(given[0], "customer", &customer) &&
      to_as_of(given[1], "at", &as_of, &arena) &&
      to_calculator(given[2], "calculator", &calculator, &held) &&
      enter(self, &call, "oi_ledger_customer_summary", SHARED) &&
      leave(&call, oi_ledger_customer_summary(call.ledger, customer, &as_of, calculator, &result, &call.err)))
    answer = from_result(result);
  else
    oi_result_free(result); /* a callback raised */
  Py_XDECREF(held);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_customer_figures[] = {"customer", "currency", "at", "calculator"};
static const Signature takes_oi_ledger_customer_figures = {"customer_figures", 3, 4, names_of_oi_ledger_customer_figures};
static PyObject *call_oi_ledger_customer_figures(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[4];
  uint64_t customer;
  char currency[8];
  oi_as_of as_of;
  const oi_aging_calculator *calculator;
  PyObject *held = NULL;
  oi_customer_figures figures;
  memset(&figures, 0, sizeof figures);
  figures.struct_size = sizeof figures;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_customer_figures, args, given_count, words, given) &&
      to_uint64(given[0], "customer", &customer) &&
      to_code(given[1], "currency", currency) &&
      to_as_of(given[2], "at", &as_of, &arena) &&
      to_calculator(given[3], "calculator", &calculator, &held) &&
      enter(self, &call, "oi_ledger_customer_figures", SHARED) &&
      leave(&call, oi_ledger_customer_figures(call.ledger, customer, currency, &as_of, calculator, &figures, &call.err)))
    answer = from_structure(112, &figures);
  Py_XDECREF(held);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_transaction_history[] = {"filter", "at"};
static const Signature takes_oi_ledger_transaction_history = {"_transaction_history", 2, 2, names_of_oi_ledger_transaction_history};
static PyObject *call_oi_ledger_transaction_history(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  uint64_t filter_space[sizeof(oi_history_filter) / 8];
  const void *filter;
  oi_as_of as_of;
  oi_money opening;
  oi_money closing;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_transaction_history, args, given_count, words, given) &&
      to_pointer_of(74, given[0], "filter", filter_space, &filter, &arena) &&
      to_as_of(given[1], "at", &as_of, &arena) &&
      enter(self, &call, "oi_ledger_transaction_history", SHARED) &&
      leave(&call, oi_ledger_transaction_history(call.ledger, filter, &as_of, &opening, &closing, &result, &call.err)))
    answer = tuple_from(3, (PyObject *[]){from_money(&opening), from_money(&closing), rows_of(result, OI_TABLE_HISTORY_LINES)});
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_explain_balance[] = {"customer", "currency", "at", "job"};
static const Signature takes_oi_ledger_explain_balance = {"_explain_balance", 3, 4, names_of_oi_ledger_explain_balance};
static PyObject *call_oi_ledger_explain_balance(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[4];
  uint64_t customer;
  char currency[8];
  oi_as_of as_of;
  uint64_t job;
  oi_money figure;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_explain_balance, args, given_count, words, given) &&
      to_uint64(given[0], "customer", &customer) &&
      to_id(given[3], "job", &job) &&
      to_code(given[1], "currency", currency) &&
      to_as_of(given[2], "at", &as_of, &arena) &&
      enter(self, &call, "oi_ledger_explain_balance", SHARED) &&
      leave(&call, oi_ledger_explain_balance(call.ledger, customer, job, currency, &as_of, &figure, &result, &call.err)))
    answer = tuple_from(2, (PyObject *[]){from_money(&figure), rows_of(result, OI_TABLE_EXPLAIN_PARTS)});
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_explain_aging[] = {"customer", "currency", "bucket", "at", "calculator", "job"};
static const Signature takes_oi_ledger_explain_aging = {"_explain_aging", 4, 6, names_of_oi_ledger_explain_aging};
static PyObject *call_oi_ledger_explain_aging(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[6];
  uint64_t customer;
  char currency[8];
  size_t bucket;
  oi_as_of as_of;
  const oi_aging_calculator *calculator;
  PyObject *held = NULL;
  uint64_t job;
  oi_money figure;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_explain_aging, args, given_count, words, given) &&
      to_uint64(given[0], "customer", &customer) &&
      to_id(given[5], "job", &job) &&
      to_code(given[1], "currency", currency) &&
      to_size(given[2], "bucket", &bucket) &&
      to_as_of(given[3], "at", &as_of, &arena) &&
      to_calculator(given[4], "calculator", &calculator, &held) &&
      enter(self, &call, "oi_ledger_explain_aging", SHARED) &&
      leave(&call, oi_ledger_explain_aging(call.ledger, customer, job, currency, bucket, &as_of, calculator, &figure, &result, &call.err)))
    answer = tuple_from(2, (PyObject *[]){from_money(&figure), rows_of(result, OI_TABLE_EXPLAIN_PARTS)});
  else
    oi_result_free(result); /* a callback raised */
  Py_XDECREF(held);
  arena_end(&arena);
  return answer;
}

static const char *const names_of_oi_ledger_numbering[] = {"kind", "known_through"};
static const Signature takes_oi_ledger_numbering = {"_numbering", 1, 2, names_of_oi_ledger_numbering};
static PyObject *call_oi_ledger_numbering(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[2];
  int32_t kind;
  uint64_t known_through;
  oi_result *result = NULL;
  Call call;
  if (take(&takes_oi_ledger_numbering, args, given_count, words, given) &&
      to_int32(given[0], "kind", &kind) &&
      to_id(given[1], "known_through", &known_through) &&
      enter(self, &call, "oi_ledger_numbering", SHARED) &&
      leave(&call, oi_ledger_numbering(call.ledger, kind, known_through, &result, &call.err)))
    answer = from_result(result);
  else
    oi_result_free(result); /* a callback raised */
  return answer;
}

static const char *const names_of_oi_ledger_search[] = {"filter"};
static const Signature takes_oi_ledger_search = {"search", 1, 1, names_of_oi_ledger_search};
static PyObject *call_oi_ledger_search(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {
  PyObject *answer = NULL;
  PyObject *given[1];
  uint64_t filter_space[sizeof(oi_search_filter) / 8];
  const void *filter;
  oi_result *result = NULL;
  Call call;
  Arena arena;
  arena_begin(&arena);
  if (take(&takes_oi_ledger_search, args, given_count, words, given) &&
      to_pointer_of(75, given[0], "filter", filter_space, &filter, &arena) &&
      enter(self, &call, "oi_ledger_search", SHARED) &&
      leave(&call, oi_ledger_search(call.ledger, filter, &result, &call.err)))
    answer = rows_of(result, OI_TABLE_SEARCH_HITS);
  else
    oi_result_free(result); /* a callback raised */
  arena_end(&arena);
  return answer;
}

PyMethodDef ledger_methods[] = {
    {"drop_idempotency_keys", (PyCFunction)(void (*)(void))call_oi_ledger_drop_idempotency_keys, METH_FASTCALL | METH_KEYWORDS,
        "drop_idempotency_keys($self, keys, info)\n--\n\nForgets idempotency keys of commands recorded before a "
        "sequence.\n\nRefused besides what every command may be refused with: UNKNOWN_SEQUENCE (later than the "
        "next one)."},
    {"settings", (PyCFunction)(void (*)(void))call_oi_ledger_settings, METH_FASTCALL | METH_KEYWORDS,
        "settings($self, known_through=None)\n--\n\nThe settings, as they were known at a point."},
    {"change_settings", (PyCFunction)(void (*)(void))call_oi_ledger_change_settings, METH_FASTCALL | METH_KEYWORDS,
        "change_settings($self, settings, info)\n--\n\nReplaces the settings.\n\nRefused besides what every comman"
        "d may be refused with: IN_USE (whether numbers are unique is\ndecided when the ledger is made)."},
    {"currency", (PyCFunction)(void (*)(void))call_oi_ledger_currency, METH_FASTCALL | METH_KEYWORDS,
        "currency($self, code)\n--\n\nA currency the ledger knows: ISO 4217 or registered.\n\nRefused besides what"
        " every command may be refused with: UNKNOWN_CURRENCY (neither)."},
    {"register_currency", (PyCFunction)(void (*)(void))call_oi_ledger_register_currency, METH_FASTCALL | METH_KEYWORDS,
        "register_currency($self, currency, info)\n--\n\nAdds a currency that ISO 4217 lacks. Repeating it has n"
        "o effect.\n\nRefused besides what every command may be refused with: CURRENCY_TAKEN (registered with o"
        "ther\ndigits, or an ISO code)."},
    {"verify", (PyCFunction)(void (*)(void))call_oi_ledger_verify, METH_FASTCALL | METH_KEYWORDS,
        "verify($self)\n--\n\nChecks every figure the ledger keeps against the records behind it."},
    {"state_digest", (PyCFunction)(void (*)(void))call_oi_ledger_state_digest, METH_FASTCALL | METH_KEYWORDS,
        "state_digest($self)\n--\n\nCanonical digest of everything the ledger holds; equal after replay. Its val"
        "ue may change until\nversion 1.0."},
    {"books_digest", (PyCFunction)(void (*)(void))call_oi_ledger_books_digest, METH_FASTCALL | METH_KEYWORDS,
        "books_digest($self)\n--\n\nDigest of what the books say, without sequences, instants, actors and idempo"
        "tency keys: equal for\nany order of commands that commute. Its value may change until version 1.0."},
    {"known_at", (PyCFunction)(void (*)(void))call_oi_ledger_known_at, METH_FASTCALL | METH_KEYWORDS,
        "known_at($self, instant)\n--\n\nThe last sequence recorded at or before an instant."},
    {"_replay_journal", (PyCFunction)(void (*)(void))call_oi_ledger_replay_journal, METH_FASTCALL | METH_KEYWORDS,
        "_replay_journal($self, data, position)\n--\n\nLets a piece of a journal take effect: its whole transact"
        "ions from the front, all of them or, after\nan error, none. A piece may end anywhere: go on with what"
        " stands behind recovery->end. A new ledger\ntakes its first settings and its identity from the journa"
        "l's first record.\n\nRefused besides what every command may be refused with: DAMAGED (err.position); B"
        "ROKEN_CHAIN (a\nrecord is missing, stands twice or was swapped; err.position); OTHER_BOOKS; UNSUPPORT"
        "ED_FORMAT;\nBAD_EVENT (it does not fit the state); LIMIT_EXCEEDED (a table is full); TRANSACTION_OPEN"
        ";\nOUT_OF_MEMORY; REENTRANT_CALL; CONCURRENT_CALL; LEDGER_POISONED."},
    {"snapshot", (PyCFunction)(void (*)(void))call_oi_ledger_snapshot, METH_FASTCALL | METH_KEYWORDS,
        "snapshot($self)\n--\n\nA snapshot in memory.\n\nRefused besides what every command may be refused with: T"
        "RANSACTION_OPEN; LIMIT_EXCEEDED (one record\nalone is beyond 1 GiB)."},
    {"load_snapshot", (PyCFunction)(void (*)(void))call_oi_ledger_load_snapshot, METH_FASTCALL | METH_KEYWORDS,
        "load_snapshot($self, data)\n--\n\nBecomes what a snapshot holds, settings and identity too. Only a ledg"
        "er that has done nothing can.\n\nRefused besides what every command may be refused with: IN_USE (it ha"
        "s a past); DAMAGED\n(err.position); OTHER_BOOKS (than options.identity says); BROKEN_CHAIN (not in or"
        "der);\nUNSUPPORTED_FORMAT; BAD_EVENT; LIMIT_EXCEEDED (a table is full); TRANSACTION_OPEN; OUT_OF_MEMO"
        "RY;\nREENTRANT_CALL; CONCURRENT_CALL; LEDGER_POISONED."},
    {"find_item", (PyCFunction)(void (*)(void))call_oi_ledger_find_item, METH_FASTCALL | METH_KEYWORDS,
        "find_item($self, item, at)\n--\n\nOne item or draft.\n\nRefused besides what every command may be refused"
        " with: UNKNOWN_ITEM (none, or not known yet)."},
    {"find_number", (PyCFunction)(void (*)(void))call_oi_ledger_find_number, METH_FASTCALL | METH_KEYWORDS,
        "find_number($self, kind, number)\n--\n\nThe item with a number.\n\nRefused besides what every command may"
        " be refused with: UNKNOWN_ITEM (none)."},
    {"find_external_ref", (PyCFunction)(void (*)(void))call_oi_ledger_find_external_ref, METH_FASTCALL | METH_KEYWORDS,
        "find_external_ref($self, kind, external_ref)\n--\n\nThe item with a key of the host.\n\nRefused besides w"
        "hat every command may be refused with: UNKNOWN_ITEM (none)."},
    {"find_transaction_id", (PyCFunction)(void (*)(void))call_oi_ledger_find_transaction_id, METH_FASTCALL | METH_KEYWORDS,
        "find_transaction_id($self, method, transaction_id)\n--\n\nThe first payment by a method with a transact"
        "ion id.\n\nRefused besides what every command may be refused with: UNKNOWN_ITEM (none)."},
    {"list_items", (PyCFunction)(void (*)(void))call_oi_ledger_list_items, METH_FASTCALL | METH_KEYWORDS,
        "list_items($self, at, filter=None)\n--\n\nItems and drafts: all invoices of a customer, all payments, w"
        "hat is open. ResultMatching tells how\nmany match before offset and limit.\n\nRefused besides what ever"
        "y command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nUNKNOWN_CONTRACT; UNKNOWN_CURRENCY; DA"
        "TES_GO_BACKWARDS (from > to)."},
    {"list_portions", (PyCFunction)(void (*)(void))call_oi_ledger_list_portions, METH_FASTCALL | METH_KEYWORDS,
        "list_portions($self, item, at)\n--\n\nAn item's due portions with what each has remaining.\n\nRefused bes"
        "ides what every command may be refused with: UNKNOWN_ITEM."},
    {"list_lines", (PyCFunction)(void (*)(void))call_oi_ledger_list_lines, METH_FASTCALL | METH_KEYWORDS,
        "list_lines($self, item)\n--\n\nAn item's lines as issued.\n\nRefused besides what every command may be re"
        "fused with: UNKNOWN_ITEM."},
    {"list_taxes", (PyCFunction)(void (*)(void))call_oi_ledger_list_taxes, METH_FASTCALL | METH_KEYWORDS,
        "list_taxes($self, item)\n--\n\nAn item's tax, per code and rate.\n\nRefused besides what every command ma"
        "y be refused with: UNKNOWN_ITEM."},
    {"create_customer", (PyCFunction)(void (*)(void))call_oi_ledger_create_customer, METH_FASTCALL | METH_KEYWORDS,
        "create_customer($self, customer, info)\n--\n\nAdds a customer.\n\nRefused besides what every command may "
        "be refused with: UNKNOWN_CUSTOMER (parent); ID_TAKEN;\nNUMBER_TAKEN (code); EXTERNAL_REF_TAKEN; AMOUN"
        "T_NOT_POSITIVE (a negative credit limit);\nUNKNOWN_RECORD (group)."},
    {"change_customer", (PyCFunction)(void (*)(void))call_oi_ledger_change_customer, METH_FASTCALL | METH_KEYWORDS,
        "change_customer($self, customer, info)\n--\n\nReplaces everything about a customer but its id, the stat"
        "us too.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER (the customer, or "
        "its\nparent); NUMBER_TAKEN (code); EXTERNAL_REF_TAKEN; PARENT_CYCLE; AMOUNT_NOT_POSITIVE (a negative\n"
        "credit limit); UNKNOWN_RECORD (group)."},
    {"delete_customer", (PyCFunction)(void (*)(void))call_oi_ledger_delete_customer, METH_FASTCALL | METH_KEYWORDS,
        "delete_customer($self, customer, info)\n--\n\nDeletes a customer who never had a document, drafts that "
        "are gone apart, with jobs, contracts and\nall other records of theirs. What was known before can stil"
        "l be asked; ids are not given again.\n\nRefused besides what every command may be refused with: UNKNOW"
        "N_CUSTOMER; IN_USE (documents or\nchildren stand in the way; err names some: make it inactive instead"
        ")."},
    {"create_customers", (PyCFunction)(void (*)(void))call_oi_ledger_create_customers, METH_FASTCALL | METH_KEYWORDS,
        "create_customers($self, customers, info, each_row=False)\n--\n\nAdds customers. One info for all rows, "
        "or one a row. All or nothing, unless each row has its own\noutcome (`each_row`).\n\nRefused as `create_"
        "customer`, of the first row refused: `row` of the exception."},
    {"find_customer", (PyCFunction)(void (*)(void))call_oi_ledger_find_customer, METH_FASTCALL | METH_KEYWORDS,
        "find_customer($self, customer, known_through=None)\n--\n\nOne customer.\n\nRefused besides what every com"
        "mand may be refused with: UNKNOWN_CUSTOMER (none, or not known yet)."},
    {"find_customer_code", (PyCFunction)(void (*)(void))call_oi_ledger_find_customer_code, METH_FASTCALL | METH_KEYWORDS,
        "find_customer_code($self, code)\n--\n\nThe customer with a code.\n\nRefused besides what every command ma"
        "y be refused with: UNKNOWN_CUSTOMER (none)."},
    {"find_customer_external_ref", (PyCFunction)(void (*)(void))call_oi_ledger_find_customer_external_ref, METH_FASTCALL | METH_KEYWORDS,
        "find_customer_external_ref($self, external_ref)\n--\n\nThe customer with a key of the host.\n\nRefused be"
        "sides what every command may be refused with: UNKNOWN_CUSTOMER (none)."},
    {"list_customers", (PyCFunction)(void (*)(void))call_oi_ledger_list_customers, METH_FASTCALL | METH_KEYWORDS,
        "list_customers($self, filter=None, known_through=None)\n--\n\nCustomers, in the order that is asked for"
        ".\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER (parent)."},
    {"_list_terms", (PyCFunction)(void (*)(void))call_oi_ledger_list_terms, METH_FASTCALL | METH_KEYWORDS,
        "_list_terms($self, customer, known_through=None)\n--\n\nThe payment terms that a customer says for its "
        "new invoices: none where those above say\n(DefaultLevel).\n\nRefused besides what every command may be "
        "refused with: UNKNOWN_CUSTOMER (none, or not known yet)."},
    {"customer_defaults", (PyCFunction)(void (*)(void))call_oi_ledger_customer_defaults, METH_FASTCALL | METH_KEYWORDS,
        "customer_defaults($self, customer, contract=None, known_through=None)\n--\n\nWhat new documents of a cu"
        "stomer begin with where they do not say otherwise.\n\nRefused besides what every command may be refuse"
        "d with: UNKNOWN_CUSTOMER (none, or not known yet);\nUNKNOWN_CONTRACT (likewise); CUSTOMER_MISMATCH (a"
        " contract of another)."},
    {"create_company", (PyCFunction)(void (*)(void))call_oi_ledger_create_company, METH_FASTCALL | METH_KEYWORDS,
        "create_company($self, company, info)\n--\n\nAdds a company.\n\nRefused besides what every command may be "
        "refused with: ID_TAKEN."},
    {"change_company", (PyCFunction)(void (*)(void))call_oi_ledger_change_company, METH_FASTCALL | METH_KEYWORDS,
        "change_company($self, company, info)\n--\n\nReplaces everything about a company but its id.\n\nRefused be"
        "sides what every command may be refused with: UNKNOWN_RECORD."},
    {"delete_company", (PyCFunction)(void (*)(void))call_oi_ledger_delete_company, METH_FASTCALL | METH_KEYWORDS,
        "delete_company($self, company, info)\n--\n\nDeletes a company. What was known before can still be asked"
        "; its id is not given again.\n\nRefused besides what every command may be refused with: UNKNOWN_RECORD"
        "."},
    {"find_company", (PyCFunction)(void (*)(void))call_oi_ledger_find_company, METH_FASTCALL | METH_KEYWORDS,
        "find_company($self, company, known_through=None)\n--\n\nOne company.\n\nRefused besides what every comman"
        "d may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted)."},
    {"list_companies", (PyCFunction)(void (*)(void))call_oi_ledger_list_companies, METH_FASTCALL | METH_KEYWORDS,
        "list_companies($self, known_through=None)\n--\n\nAll companies, by id."},
    {"_list_company_terms", (PyCFunction)(void (*)(void))call_oi_ledger_list_company_terms, METH_FASTCALL | METH_KEYWORDS,
        "_list_company_terms($self, company, known_through=None)\n--\n\nThe payment terms of a company.\n\nRefused"
        " besides what every command may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or "
        "was deleted)."},
    {"create_customer_group", (PyCFunction)(void (*)(void))call_oi_ledger_create_customer_group, METH_FASTCALL | METH_KEYWORDS,
        "create_customer_group($self, customer_group, info)\n--\n\nAdds a customer group.\n\nRefused besides what "
        "every command may be refused with: ID_TAKEN; NUMBER_TAKEN (code)."},
    {"change_customer_group", (PyCFunction)(void (*)(void))call_oi_ledger_change_customer_group, METH_FASTCALL | METH_KEYWORDS,
        "change_customer_group($self, customer_group, info)\n--\n\nReplaces everything about a customer group bu"
        "t its id.\n\nRefused besides what every command may be refused with: UNKNOWN_RECORD; NUMBER_TAKEN (cod"
        "e)."},
    {"delete_customer_group", (PyCFunction)(void (*)(void))call_oi_ledger_delete_customer_group, METH_FASTCALL | METH_KEYWORDS,
        "delete_customer_group($self, customer_group, info)\n--\n\nDeletes a customer group. What was known befo"
        "re can still be asked; its id is not given again.\n\nRefused besides what every command may be refused"
        " with: UNKNOWN_RECORD; IN_USE (customers in it)."},
    {"find_customer_group", (PyCFunction)(void (*)(void))call_oi_ledger_find_customer_group, METH_FASTCALL | METH_KEYWORDS,
        "find_customer_group($self, customer_group, known_through=None)\n--\n\nOne customer group.\n\nRefused besi"
        "des what every command may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was d"
        "eleted)."},
    {"list_customer_groups", (PyCFunction)(void (*)(void))call_oi_ledger_list_customer_groups, METH_FASTCALL | METH_KEYWORDS,
        "list_customer_groups($self, known_through=None)\n--\n\nAll customer groups, by id."},
    {"_list_customer_group_terms", (PyCFunction)(void (*)(void))call_oi_ledger_list_customer_group_terms, METH_FASTCALL | METH_KEYWORDS,
        "_list_customer_group_terms($self, customer_group, known_through=None)\n--\n\nThe payment terms of a gro"
        "up.\n\nRefused besides what every command may be refused with: UNKNOWN_RECORD (also when it was not th"
        "ere\nyet, or was deleted)."},
    {"create_contact", (PyCFunction)(void (*)(void))call_oi_ledger_create_contact, METH_FASTCALL | METH_KEYWORDS,
        "create_contact($self, contact, info)\n--\n\nAdds a contact.\n\nRefused besides what every command may be "
        "refused with: UNKNOWN_CUSTOMER; ID_TAKEN."},
    {"change_contact", (PyCFunction)(void (*)(void))call_oi_ledger_change_contact, METH_FASTCALL | METH_KEYWORDS,
        "change_contact($self, contact, info)\n--\n\nReplaces everything about a contact but its id and customer"
        ".\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_RECORD;\nCUSTOME"
        "R_MISMATCH."},
    {"delete_contact", (PyCFunction)(void (*)(void))call_oi_ledger_delete_contact, METH_FASTCALL | METH_KEYWORDS,
        "delete_contact($self, contact, info)\n--\n\nDeletes a contact. What was known before can still be asked"
        "; its id is not given again.\n\nRefused besides what every command may be refused with: UNKNOWN_RECORD"
        "; IN_USE (communications with\nit)."},
    {"find_contact", (PyCFunction)(void (*)(void))call_oi_ledger_find_contact, METH_FASTCALL | METH_KEYWORDS,
        "find_contact($self, contact, known_through=None)\n--\n\nOne contact.\n\nRefused besides what every comman"
        "d may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted)."},
    {"list_contacts", (PyCFunction)(void (*)(void))call_oi_ledger_list_contacts, METH_FASTCALL | METH_KEYWORDS,
        "list_contacts($self, customer=None, known_through=None)\n--\n\nA customer's contacts, or all, by id.\n\nR"
        "efused besides what every command may be refused with: UNKNOWN_CUSTOMER."},
    {"create_address", (PyCFunction)(void (*)(void))call_oi_ledger_create_address, METH_FASTCALL | METH_KEYWORDS,
        "create_address($self, address, info)\n--\n\nAdds an address.\n\nRefused besides what every command may be"
        " refused with: UNKNOWN_CUSTOMER; ID_TAKEN."},
    {"change_address", (PyCFunction)(void (*)(void))call_oi_ledger_change_address, METH_FASTCALL | METH_KEYWORDS,
        "change_address($self, address, info)\n--\n\nReplaces everything about an address but its id and custome"
        "r.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_RECORD;\nCUSTOM"
        "ER_MISMATCH."},
    {"delete_address", (PyCFunction)(void (*)(void))call_oi_ledger_delete_address, METH_FASTCALL | METH_KEYWORDS,
        "delete_address($self, address, info)\n--\n\nDeletes an address. What was known before can still be aske"
        "d; its id is not given again.\n\nRefused besides what every command may be refused with: UNKNOWN_RECOR"
        "D."},
    {"find_address", (PyCFunction)(void (*)(void))call_oi_ledger_find_address, METH_FASTCALL | METH_KEYWORDS,
        "find_address($self, address, known_through=None)\n--\n\nOne address.\n\nRefused besides what every comman"
        "d may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted)."},
    {"list_addresses", (PyCFunction)(void (*)(void))call_oi_ledger_list_addresses, METH_FASTCALL | METH_KEYWORDS,
        "list_addresses($self, customer=None, known_through=None)\n--\n\nA customer's addresses, or all, by id.\n"
        "\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER."},
    {"customer_address", (PyCFunction)(void (*)(void))call_oi_ledger_customer_address, METH_FASTCALL | METH_KEYWORDS,
        "customer_address($self, customer, purpose, known_through=None)\n--\n\nThe address of a customer for a p"
        "urpose: the default of its kind, else the first active one of it,\nelse the main one, found likewise,"
        " else none. One that is inactive is none of these.\n\nRefused besides what every command may be refuse"
        "d with: UNKNOWN_CUSTOMER."},
    {"create_tax_registration", (PyCFunction)(void (*)(void))call_oi_ledger_create_tax_registration, METH_FASTCALL | METH_KEYWORDS,
        "create_tax_registration($self, tax_registration, info)\n--\n\nAdds a tax registration.\n\nRefused besides"
        " what every command may be refused with: UNKNOWN_CUSTOMER; ID_TAKEN."},
    {"change_tax_registration", (PyCFunction)(void (*)(void))call_oi_ledger_change_tax_registration, METH_FASTCALL | METH_KEYWORDS,
        "change_tax_registration($self, tax_registration, info)\n--\n\nReplaces everything about a tax registrat"
        "ion but its id and customer.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOM"
        "ER; UNKNOWN_RECORD;\nCUSTOMER_MISMATCH."},
    {"delete_tax_registration", (PyCFunction)(void (*)(void))call_oi_ledger_delete_tax_registration, METH_FASTCALL | METH_KEYWORDS,
        "delete_tax_registration($self, tax_registration, info)\n--\n\nDeletes a tax registration. What was know"
        "n before can still be asked; its id is not given again.\n\nRefused besides what every command may be r"
        "efused with: UNKNOWN_RECORD."},
    {"find_tax_registration", (PyCFunction)(void (*)(void))call_oi_ledger_find_tax_registration, METH_FASTCALL | METH_KEYWORDS,
        "find_tax_registration($self, tax_registration, known_through=None)\n--\n\nOne tax registration.\n\nRefuse"
        "d besides what every command may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or"
        " was deleted)."},
    {"list_tax_registrations", (PyCFunction)(void (*)(void))call_oi_ledger_list_tax_registrations, METH_FASTCALL | METH_KEYWORDS,
        "list_tax_registrations($self, customer=None, known_through=None)\n--\n\nA customer's tax registrations,"
        " or all, by id.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER."},
    {"create_licence", (PyCFunction)(void (*)(void))call_oi_ledger_create_licence, METH_FASTCALL | METH_KEYWORDS,
        "create_licence($self, licence, info)\n--\n\nAdds a licence.\n\nRefused besides what every command may be "
        "refused with: UNKNOWN_CUSTOMER; ID_TAKEN; NUMBER_TAKEN\n(number)."},
    {"change_licence", (PyCFunction)(void (*)(void))call_oi_ledger_change_licence, METH_FASTCALL | METH_KEYWORDS,
        "change_licence($self, licence, info)\n--\n\nReplaces everything about a licence but its id and customer"
        ".\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_RECORD;\nCUSTOME"
        "R_MISMATCH; NUMBER_TAKEN (number)."},
    {"delete_licence", (PyCFunction)(void (*)(void))call_oi_ledger_delete_licence, METH_FASTCALL | METH_KEYWORDS,
        "delete_licence($self, licence, info)\n--\n\nDeletes a licence. What was known before can still be asked"
        "; its id is not given again.\n\nRefused besides what every command may be refused with: UNKNOWN_RECORD"
        "."},
    {"find_licence", (PyCFunction)(void (*)(void))call_oi_ledger_find_licence, METH_FASTCALL | METH_KEYWORDS,
        "find_licence($self, licence, known_through=None)\n--\n\nOne licence.\n\nRefused besides what every comman"
        "d may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted)."},
    {"find_licence_number", (PyCFunction)(void (*)(void))call_oi_ledger_find_licence_number, METH_FASTCALL | METH_KEYWORDS,
        "find_licence_number($self, kind, number)\n--\n\nThe licence with a number among those of its kind: whos"
        "e it is, or whether somebody is known\nalready.\n\nRefused besides what every command may be refused wi"
        "th: UNKNOWN_RECORD (none)."},
    {"list_licences", (PyCFunction)(void (*)(void))call_oi_ledger_list_licences, METH_FASTCALL | METH_KEYWORDS,
        "list_licences($self, customer=None, known_through=None)\n--\n\nA customer's licences, or all, by id.\n\nR"
        "efused besides what every command may be refused with: UNKNOWN_CUSTOMER."},
    {"create_site", (PyCFunction)(void (*)(void))call_oi_ledger_create_site, METH_FASTCALL | METH_KEYWORDS,
        "create_site($self, site, info)\n--\n\nAdds a site.\n\nRefused besides what every command may be refused w"
        "ith: UNKNOWN_CUSTOMER; ID_TAKEN; NUMBER_TAKEN\n(code); EXTERNAL_REF_TAKEN."},
    {"change_site", (PyCFunction)(void (*)(void))call_oi_ledger_change_site, METH_FASTCALL | METH_KEYWORDS,
        "change_site($self, site, info)\n--\n\nReplaces everything about a site but its id and customer.\n\nRefuse"
        "d besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_RECORD;\nCUSTOMER_MISMATC"
        "H; NUMBER_TAKEN (code); EXTERNAL_REF_TAKEN."},
    {"delete_site", (PyCFunction)(void (*)(void))call_oi_ledger_delete_site, METH_FASTCALL | METH_KEYWORDS,
        "delete_site($self, site, info)\n--\n\nDeletes a site. What was known before can still be asked; its id "
        "is not given again.\n\nRefused besides what every command may be refused with: UNKNOWN_RECORD; IN_USE "
        "(jobs there)."},
    {"find_site", (PyCFunction)(void (*)(void))call_oi_ledger_find_site, METH_FASTCALL | METH_KEYWORDS,
        "find_site($self, site, known_through=None)\n--\n\nOne site.\n\nRefused besides what every command may be "
        "refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted)."},
    {"list_sites", (PyCFunction)(void (*)(void))call_oi_ledger_list_sites, METH_FASTCALL | METH_KEYWORDS,
        "list_sites($self, customer=None, known_through=None)\n--\n\nA customer's sites, or all, by id.\n\nRefused"
        " besides what every command may be refused with: UNKNOWN_CUSTOMER."},
    {"create_job", (PyCFunction)(void (*)(void))call_oi_ledger_create_job, METH_FASTCALL | METH_KEYWORDS,
        "create_job($self, job, info)\n--\n\nAdds a job of a customer.\n\nRefused besides what every command may b"
        "e refused with: UNKNOWN_CUSTOMER; ID_TAKEN; NUMBER_TAKEN\n(code); EXTERNAL_REF_TAKEN; UNKNOWN_RECORD "
        "(site); CUSTOMER_MISMATCH (a site of another)."},
    {"change_job", (PyCFunction)(void (*)(void))call_oi_ledger_change_job, METH_FASTCALL | METH_KEYWORDS,
        "change_job($self, job, info)\n--\n\nReplaces everything about a job but its id and customer.\n\nRefused b"
        "esides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; NUMBER_TAKEN\n(code); E"
        "XTERNAL_REF_TAKEN; UNKNOWN_RECORD (site); CUSTOMER_MISMATCH (another customer, or a site of\nanother)"
        "."},
    {"find_job", (PyCFunction)(void (*)(void))call_oi_ledger_find_job, METH_FASTCALL | METH_KEYWORDS,
        "find_job($self, job, known_through=None)\n--\n\nOne job.\n\nRefused besides what every command may be ref"
        "used with: UNKNOWN_JOB (none, or not known yet)."},
    {"find_job_code", (PyCFunction)(void (*)(void))call_oi_ledger_find_job_code, METH_FASTCALL | METH_KEYWORDS,
        "find_job_code($self, code)\n--\n\nThe job with a code.\n\nRefused besides what every command may be refus"
        "ed with: UNKNOWN_JOB (none)."},
    {"list_jobs", (PyCFunction)(void (*)(void))call_oi_ledger_list_jobs, METH_FASTCALL | METH_KEYWORDS,
        "list_jobs($self, customer=None, known_through=None)\n--\n\nJobs by id.\n\nRefused besides what every comm"
        "and may be refused with: UNKNOWN_CUSTOMER."},
    {"create_contract", (PyCFunction)(void (*)(void))call_oi_ledger_create_contract, METH_FASTCALL | METH_KEYWORDS,
        "create_contract($self, contract, info)\n--\n\nAdds a contract with a customer.\n\nRefused besides what ev"
        "ery command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; ID_TAKEN;\nNUMBER_TAKEN; EXTERNAL_REF"
        "_TAKEN; JOB_MISMATCH (a job of another customer); DATES_GO_BACKWARDS (ends\nbefore it starts)."},
    {"change_contract", (PyCFunction)(void (*)(void))call_oi_ledger_change_contract, METH_FASTCALL | METH_KEYWORDS,
        "change_contract($self, contract, info)\n--\n\nReplaces everything about a contract but its id and custo"
        "mer.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nUNKNOWN"
        "_CONTRACT; NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_MISMATCH (another customer);\nJOB_MISMATCH (a j"
        "ob of another customer); DATES_GO_BACKWARDS (ends before it starts)."},
    {"find_contract", (PyCFunction)(void (*)(void))call_oi_ledger_find_contract, METH_FASTCALL | METH_KEYWORDS,
        "find_contract($self, contract, known_through=None)\n--\n\nOne contract.\n\nRefused besides what every com"
        "mand may be refused with: UNKNOWN_CONTRACT (none, or not known yet)."},
    {"find_contract_number", (PyCFunction)(void (*)(void))call_oi_ledger_find_contract_number, METH_FASTCALL | METH_KEYWORDS,
        "find_contract_number($self, number)\n--\n\nThe contract with a number.\n\nRefused besides what every comm"
        "and may be refused with: UNKNOWN_CONTRACT (none)."},
    {"list_contracts", (PyCFunction)(void (*)(void))call_oi_ledger_list_contracts, METH_FASTCALL | METH_KEYWORDS,
        "list_contracts($self, customer=None, known_through=None)\n--\n\nContracts by id.\n\nRefused besides what "
        "every command may be refused with: UNKNOWN_CUSTOMER."},
    {"_list_contract_terms", (PyCFunction)(void (*)(void))call_oi_ledger_list_contract_terms, METH_FASTCALL | METH_KEYWORDS,
        "_list_contract_terms($self, contract, known_through=None)\n--\n\nThe payment terms of a contract.\n\nRefu"
        "sed besides what every command may be refused with: UNKNOWN_CONTRACT (none, or not known yet)."},
    {"issue_invoice", (PyCFunction)(void (*)(void))call_oi_ledger_issue_invoice, METH_FASTCALL | METH_KEYWORDS,
        "issue_invoice($self, invoice, info)\n--\n\nPosts an invoice.\n\nRefused besides what every command may be"
        " refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nUNKNOWN_CONTRACT; ID_TAKEN; UNKNOWN_RECORD (the number"
        " range); WRONG_KIND (a number range of another\nkind); NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STA"
        "TUS_FORBIDS (inactive or not used);\nJOB_STATUS_FORBIDS (cancelled or closed); CUSTOMER_MISMATCH (a c"
        "ontract of another customer);\nJOB_MISMATCH (a job of another customer); CURRENCY_MISMATCH (amounts o"
        "f two currencies);\nTOTAL_NEGATIVE; PORTIONS_DIFFER (portions, or total and lines; err.fitting is wha"
        "t they should sum\nto); AMOUNT_NOT_POSITIVE (a portion); TERMS_INCOMPLETE (the parts of the terms exc"
        "eed the total or\nleave some of it); DATES_GO_BACKWARDS (due dates); NO_BUSINESS_DAY; TOO_MANY_DECIMA"
        "LS (a price);\nINEXACT (the ledger's rounding is unnecessary)."},
    {"issue_invoices", (PyCFunction)(void (*)(void))call_oi_ledger_issue_invoices, METH_FASTCALL | METH_KEYWORDS,
        "issue_invoices($self, invoices, info, each_row=False)\n--\n\nPosts invoices. One info for all rows, or "
        "one a row. All or nothing, unless each row has its own\noutcome (`each_row`).\n\nRefused as `issue_invo"
        "ice`, of the first row refused: `row` of the exception."},
    {"issue_debit_note", (PyCFunction)(void (*)(void))call_oi_ledger_issue_debit_note, METH_FASTCALL | METH_KEYWORDS,
        "issue_debit_note($self, note, info)\n--\n\nPosts a debit note.\n\nRefused besides what every command may "
        "be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nUNKNOWN_CONTRACT; ID_TAKEN; UNKNOWN_RECORD (the numb"
        "er range); WRONG_KIND (a number range of another\nkind); NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_S"
        "TATUS_FORBIDS (inactive or not used);\nJOB_STATUS_FORBIDS (cancelled or closed); CUSTOMER_MISMATCH (a"
        " contract of another customer);\nJOB_MISMATCH (a job of another customer); CURRENCY_MISMATCH (amounts"
        " of two currencies);\nTOTAL_NEGATIVE; PORTIONS_DIFFER (portions, or total and lines; err.fitting is w"
        "hat they should sum\nto); AMOUNT_NOT_POSITIVE (a portion); TERMS_INCOMPLETE (the parts of the terms e"
        "xceed the total or\nleave some of it); DATES_GO_BACKWARDS (due dates); NO_BUSINESS_DAY; TOO_MANY_DECI"
        "MALS (a price);\nINEXACT (the ledger's rounding is unnecessary)."},
    {"record_opening", (PyCFunction)(void (*)(void))call_oi_ledger_record_opening, METH_FASTCALL | METH_KEYWORDS,
        "record_opening($self, opening, info)\n--\n\nBrings in a balance from elsewhere: kind opening debit (or "
        "0) or opening credit, amount > 0.\n\nRefused besides what every command may be refused with: UNKNOWN_C"
        "USTOMER; UNKNOWN_JOB;\nUNKNOWN_CONTRACT; ID_TAKEN; UNKNOWN_RECORD (the number range); WRONG_KIND (a n"
        "umber range of another\nkind); NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (inactive or"
        " not used);\nJOB_STATUS_FORBIDS (cancelled or closed); CUSTOMER_MISMATCH (a contract of another custo"
        "mer);\nJOB_MISMATCH (a job of another customer); CURRENCY_MISMATCH (amounts of two currencies);\nTOTAL"
        "_NEGATIVE; PORTIONS_DIFFER (portions, or total and lines; err.fitting is what they should sum\nto); A"
        "MOUNT_NOT_POSITIVE (the total, or a portion); TERMS_INCOMPLETE (the parts of the terms exceed\nthe to"
        "tal or leave some of it); DATES_GO_BACKWARDS (due dates); NO_BUSINESS_DAY; TOO_MANY_DECIMALS\n(a pric"
        "e); INEXACT (the ledger's rounding is unnecessary)."},
    {"settle", (PyCFunction)(void (*)(void))call_oi_ledger_settle, METH_FASTCALL | METH_KEYWORDS,
        "settle($self, settle, info)\n--\n\nUses a customer's open credit on its open items, by a strategy.\n\nRef"
        "used besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nCUSTOMER_STATUS_"
        "FORBIDS (not used); AMOUNT_NOT_POSITIVE (at_most); UNKNOWN_ITEM (a credit or\ntarget); WRONG_KIND (a "
        "credit or target of the wrong side); IS_A_DRAFT (a credit or target);\nALREADY_REVERSED (a credit or "
        "target); CUSTOMER_MISMATCH (a credit or target of another customer);\nCURRENCY_MISMATCH (a credit or "
        "target of another currency); JOB_MISMATCH (a credit or target of\nanother job); DATE_BEFORE_ITEM (a c"
        "redit or target is dated later); EXCEEDS_OPEN (err.fitting is\nwhat the target could take); EXCEEDS_U"
        "NAPPLIED (err.fitting is what the credit could give; without\namounts both say 0: nothing would be do"
        "ne); PARTIAL_PAYMENT_REFUSED (part of a due portion would\nstay open; err.fitting is the whole of it)"
        "; UNKNOWN_SEQUENCE (no such dispute of a target)."},
    {"record_payment", (PyCFunction)(void (*)(void))call_oi_ledger_record_payment, METH_FASTCALL | METH_KEYWORDS,
        "record_payment($self, payment, info)\n--\n\nRecords a payment and settles it as asked.\n\nRefused besides"
        " what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; ID_TAKEN;\nNUMBER_TAKEN; UNKN"
        "OWN_RECORD (the number range); TRANSACTION_ID_TAKEN; EXTERNAL_REF_TAKEN;\nCUSTOMER_STATUS_FORBIDS (no"
        "t used); AMOUNT_NOT_POSITIVE; UNKNOWN_ITEM (a target); WRONG_KIND (a\ntarget of the wrong side, a num"
        "ber range of another kind); IS_A_DRAFT (a target); ALREADY_REVERSED\n(a target); CUSTOMER_MISMATCH (a"
        " target of another customer); CURRENCY_MISMATCH (a target of another\ncurrency); JOB_MISMATCH (a job "
        "of another customer, or a target of another job); DATE_BEFORE_ITEM (a\ntarget is dated later); EXCEED"
        "S_OPEN (err.fitting is what the target could take); EXCEEDS_UNAPPLIED\n(err.fitting is what the credi"
        "t could give); PARTIAL_PAYMENT_REFUSED (part of a due portion would\nstay open; err.fitting is the wh"
        "ole of it); UNKNOWN_SEQUENCE (no such dispute of a target)."},
    {"record_payments", (PyCFunction)(void (*)(void))call_oi_ledger_record_payments, METH_FASTCALL | METH_KEYWORDS,
        "record_payments($self, payments, info, each_row=False)\n--\n\nRecords payments and settles them as aske"
        "d. One info for all rows, or one a row. All or nothing,\nunless each row has its own outcome (`each_r"
        "ow`).\n\nRefused as `record_payment`, of the first row refused: `row` of the exception."},
    {"mark_paid", (PyCFunction)(void (*)(void))call_oi_ledger_mark_paid, METH_FASTCALL | METH_KEYWORDS,
        "mark_paid($self, paid, info)\n--\n\nRecords a payment of all an invoice has open.\n\nRefused besides what"
        " every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; ID_TAKEN;\nNUMBER_TAKEN; UNKNOWN_R"
        "ECORD (the number range); WRONG_KIND (a number range of another kind);\nTRANSACTION_ID_TAKEN; EXTERNA"
        "L_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (not used); UNKNOWN_ITEM (the\ninvoice); IS_A_DRAFT; ALREADY_REV"
        "ERSED; CUSTOMER_MISMATCH (the customer given); CURRENCY_MISMATCH\n(the amount given); JOB_MISMATCH (t"
        "he job given); DATE_BEFORE_ITEM (the invoice is dated later);\nEXCEEDS_OPEN (the amount given is not "
        "what is open, or nothing is: err.fitting)."},
    {"reverse_payment", (PyCFunction)(void (*)(void))call_oi_ledger_reverse_payment, METH_FASTCALL | METH_KEYWORDS,
        "reverse_payment($self, reversal, info)\n--\n\nTakes back a payment: its applications are undone, the in"
        "voices are open again with their own due\ndates.\n\nRefused besides what every command may be refused w"
        "ith: UNKNOWN_ITEM; IS_A_DRAFT; ALREADY_REVERSED;\nALREADY_REFUNDED; NUMBER_TAKEN (the fee's); DATE_BE"
        "FORE_ITEM (it is dated later);\nAMOUNT_NOT_POSITIVE (the fee)."},
    {"issue_credit_memo", (PyCFunction)(void (*)(void))call_oi_ledger_issue_credit_memo, METH_FASTCALL | METH_KEYWORDS,
        "issue_credit_memo($self, memo, info)\n--\n\nPosts a credit memo. About an invoice, it reduces that one'"
        "s open amount first; the rest is credit,\nor refunded as asked. Its tax then is what makes the tax cr"
        "edited so far right by code and rate, in\nthe invoice's own way, so that crediting in pieces leaves n"
        "o cent over.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;"
        "\nUNKNOWN_CONTRACT; ID_TAKEN; UNKNOWN_RECORD (the number range); WRONG_KIND (a number range of anothe"
        "r\nkind); NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (not used); CUSTOMER_MISMATCH (a\n"
        "contract or invoice of another customer); JOB_MISMATCH (a job of another customer);\nCURRENCY_MISMATC"
        "H (amounts of two currencies, or the invoice's); UNKNOWN_ITEM (the invoice);\nIS_A_DRAFT (the invoice"
        "); ALREADY_REVERSED (the invoice); DATE_BEFORE_ITEM (the invoice is dated\nlater); AMOUNT_NOT_POSITIV"
        "E; EXCEEDS_OPEN (with the memos before it more than the invoice's total:\nerr.fitting); EXCEEDS_UNAPP"
        "LIED (the refund is more than the rest: err.fitting); TOTAL_NEGATIVE;\nPORTIONS_DIFFER (amount and li"
        "nes); TOO_MANY_DECIMALS (a price); INEXACT (the ledger's rounding is\nunnecessary); MISSING (the invo"
        "ice of a dispute, too); UNKNOWN_SEQUENCE (no such dispute of the\ninvoice)."},
    {"issue_credit_memos", (PyCFunction)(void (*)(void))call_oi_ledger_issue_credit_memos, METH_FASTCALL | METH_KEYWORDS,
        "issue_credit_memos($self, memos, info, each_row=False)\n--\n\nPosts credit memos. One info for all rows"
        ", or one a row. All or nothing, unless each row has its own\noutcome (`each_row`).\n\nRefused as `issue"
        "_credit_memo`, of the first row refused: `row` of the exception."},
    {"adjust_account_credit", (PyCFunction)(void (*)(void))call_oi_ledger_adjust_account_credit, METH_FASTCALL | METH_KEYWORDS,
        "adjust_account_credit($self, credit, info)\n--\n\nPuts credit on a customer's account (+) or takes it b"
        "ack from available credit (-), oldest first.\n\nRefused besides what every command may be refused with"
        ": UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nUNKNOWN_CONTRACT; ID_TAKEN; UNKNOWN_RECORD (the number range); WRON"
        "G_KIND (a number range of another\nkind); NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS ("
        "not used); CUSTOMER_MISMATCH (a\ncontract of another customer); JOB_MISMATCH (a job of another custom"
        "er); CURRENCY_MISMATCH (amounts\nof two currencies); AMOUNT_NOT_POSITIVE (a change of zero); EXCEEDS_"
        "AVAILABLE_CREDIT (err.fitting is\nwhat is available)."},
    {"draft_invoice", (PyCFunction)(void (*)(void))call_oi_ledger_draft_invoice, METH_FASTCALL | METH_KEYWORDS,
        "draft_invoice($self, invoice, info)\n--\n\nKeeps an invoice outside the books, or replaces a draft of t"
        "he same id. What is due when is looked\nat when it is posted.\n\nRefused besides what every command may"
        " be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nUNKNOWN_CONTRACT; ID_TAKEN; UNKNOWN_RECORD (the num"
        "ber range); WRONG_KIND (a number range of another\nkind); NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_"
        "STATUS_FORBIDS (inactive or not used);\nCUSTOMER_MISMATCH (a contract of another customer); JOB_MISMA"
        "TCH (a job of another customer);\nCURRENCY_MISMATCH (amounts of two currencies); TOTAL_NEGATIVE; PORT"
        "IONS_DIFFER (portions, or total\nand lines; err.fitting is what they should sum to); AMOUNT_NOT_POSIT"
        "IVE (a portion);\nTOO_MANY_DECIMALS (a price); INEXACT (the ledger's rounding is unnecessary); NOT_A_"
        "DRAFT (an invoice\nof this id is in the books)."},
    {"draft_payment", (PyCFunction)(void (*)(void))call_oi_ledger_draft_payment, METH_FASTCALL | METH_KEYWORDS,
        "draft_payment($self, payment, info)\n--\n\nKeeps a payment that is announced but not yet collected, or "
        "replaces a draft of the same id.\n\nRefused besides what every command may be refused with: UNKNOWN_CU"
        "STOMER; UNKNOWN_JOB; ID_TAKEN;\nNUMBER_TAKEN; UNKNOWN_RECORD (the number range); WRONG_KIND (a number"
        " range of another kind);\nEXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (not used); AMOUNT_NOT_POSITIVE"
        "; JOB_MISMATCH (a job of\nanother customer); NOT_A_DRAFT (a payment of this id is in the books)."},
    {"delete_draft", (PyCFunction)(void (*)(void))call_oi_ledger_delete_draft, METH_FASTCALL | METH_KEYWORDS,
        "delete_draft($self, draft, info)\n--\n\nDrops a draft; its number is free again.\n\nRefused besides what "
        "every command may be refused with: UNKNOWN_ITEM; NOT_A_DRAFT."},
    {"post_draft", (PyCFunction)(void (*)(void))call_oi_ledger_post_draft, METH_FASTCALL | METH_KEYWORDS,
        "post_draft($self, draft, info)\n--\n\nPosts a draft as it stands, on the command's effective date.\n\nRef"
        "used besides what every command may be refused with: NOT_A_DRAFT; NUMBER_TAKEN;\nCUSTOMER_STATUS_FORB"
        "IDS; UNKNOWN_RECORD (the number range); TRANSACTION_ID_TAKEN;\nJOB_STATUS_FORBIDS; TERMS_INCOMPLETE ("
        "the parts of the terms exceed the total or leave some of it);\nDATES_GO_BACKWARDS (due dates); NO_BUS"
        "INESS_DAY; UNKNOWN_ITEM (the draft, or a target); WRONG_KIND\n(a target of the wrong side); IS_A_DRAF"
        "T (a target); ALREADY_REVERSED (a target); CUSTOMER_MISMATCH\n(a target of another customer); CURRENC"
        "Y_MISMATCH (a target of another currency); JOB_MISMATCH (a\ntarget of another job); DATE_BEFORE_ITEM "
        "(a target is dated later); AMOUNT_NOT_POSITIVE (a portion's\nor a target's); PORTIONS_DIFFER (from th"
        "e total); EXCEEDS_OPEN (err.fitting is what the target could\ntake); EXCEEDS_UNAPPLIED (err.fitting i"
        "s what the credit could give); PARTIAL_PAYMENT_REFUSED (part\nof a due portion would stay open; err.f"
        "itting is the whole of it); INEXACT (the ledger's rounding is\nunnecessary); UNKNOWN_SEQUENCE (no suc"
        "h dispute of a target)."},
    {"apply_credit", (PyCFunction)(void (*)(void))call_oi_ledger_apply_credit, METH_FASTCALL | METH_KEYWORDS,
        "apply_credit($self, application, info)\n--\n\nUses one credit item on the debit items named.\n\nRefused b"
        "esides what every command may be refused with: UNKNOWN_ITEM (a credit or target);\nWRONG_KIND (a cred"
        "it or target of the wrong side); IS_A_DRAFT (a credit or target); ALREADY_REVERSED\n(a credit or targ"
        "et); CUSTOMER_MISMATCH (a credit or target of another customer); CURRENCY_MISMATCH\n(a credit or targ"
        "et of another currency); JOB_MISMATCH (a credit or target of another job);\nDATE_BEFORE_ITEM (a credi"
        "t or target is dated later); EXCEEDS_OPEN (err.fitting is what the target\ncould take); EXCEEDS_UNAPP"
        "LIED (err.fitting is what the credit could give; without amounts both say\n0: nothing would be done);"
        " PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open;\nerr.fitting is what closes whole on"
        "es); CUSTOMER_STATUS_FORBIDS (not used); AMOUNT_NOT_POSITIVE;\nUNKNOWN_SEQUENCE (no such dispute of a"
        " target)."},
    {"apply_credits", (PyCFunction)(void (*)(void))call_oi_ledger_apply_credits, METH_FASTCALL | METH_KEYWORDS,
        "apply_credits($self, applications, info, each_row=False)\n--\n\nUses many credit items on the debit ite"
        "ms named. One info for all rows, or one a row. All or\nnothing, unless each row has its own outcome ("
        "`each_row`).\n\nRefused as `apply_credit`, of the first row refused: `row` of the exception."},
    {"unapply", (PyCFunction)(void (*)(void))call_oi_ledger_unapply, METH_FASTCALL | METH_KEYWORDS,
        "unapply($self, unapply, info)\n--\n\nUndoes an application group whole; what is to be kept is applied a"
        "new. A refund, a debit adjustment\nand a write-off are made with their application and go with it; wh"
        "at is kept of them is a smaller\nitem.\n\nRefused besides what every command may be refused with: UNKNO"
        "WN_APPLICATION; ALREADY_REVERSED;\nMADE_TOGETHER (keep: it is one of a group, which is undone whole);"
        " CURRENCY_MISMATCH (keep);\nDATE_BEFORE_ITEM (it is dated later); AMOUNT_NOT_POSITIVE (keep); EXCEEDS"
        "_OPEN (keep is more than\ncan be applied anew: err.fitting)."},
    {"list_applications", (PyCFunction)(void (*)(void))call_oi_ledger_list_applications, METH_FASTCALL | METH_KEYWORDS,
        "list_applications($self, at, filter=None)\n--\n\nWhat a payment settled, what settled an invoice; in se"
        "quence order.\n\nRefused besides what every command may be refused with: UNKNOWN_ITEM; UNKNOWN_CUSTOME"
        "R."},
    {"void_item", (PyCFunction)(void (*)(void))call_oi_ledger_void_item, METH_FASTCALL | METH_KEYWORDS,
        "void_item($self, item, info)\n--\n\nTakes back an invoice, debit note, credit memo, account credit, ope"
        "ning balance or fee; a refund or\na debit adjustment together with its application, which does not st"
        "and in the way.\n\nRefused besides what every command may be refused with: UNKNOWN_ITEM; WRONG_KIND (a"
        " payment is\nreversed, a write-off recovered); IS_A_DRAFT; ALREADY_REVERSED; HAS_APPLICATIONS (err.re"
        "lated names\nthem); ALREADY_REFUNDED (part of it was paid out: the refund goes first); IN_USE (a live"
        " credit memo\nis about it: err.id); DATE_BEFORE_ITEM (it is dated later)."},
    {"reinstate", (PyCFunction)(void (*)(void))call_oi_ledger_reinstate, METH_FASTCALL | METH_KEYWORDS,
        "reinstate($self, item, info)\n--\n\nTakes the reversal of an item back: the item counts again, unapplie"
        "d.\n\nRefused besides what every command may be refused with: UNKNOWN_ITEM; IS_A_DRAFT; WRONG_KIND (a\n"
        "write-off, a refund and a debit adjustment are made with their application); ALREADY_EXISTS (it is\nn"
        "ot reversed); DATE_BEFORE_ITEM (the reversal is dated later); EXCEEDS_OPEN (a memo: its invoice is\nc"
        "redited by others meanwhile; err.fitting)."},
    {"change_due", (PyCFunction)(void (*)(void))call_oi_ledger_change_due, METH_FASTCALL | METH_KEYWORDS,
        "change_due($self, change, info)\n--\n\nWhat is open of a debit item on the command's date, and is not u"
        "sed later, is due on another day\nfrom then on; before, it shows as due when it was. Undone by changi"
        "ng it back.\n\nRefused besides what every command may be refused with: UNKNOWN_ITEM; WRONG_KIND (a cre"
        "dit item);\nIS_A_DRAFT; ALREADY_REVERSED; CUSTOMER_STATUS_FORBIDS (not used); DATE_BEFORE_ITEM; EXCEE"
        "DS_OPEN\n(nothing is open, or nothing is due on `from`)."},
    {"list_marks", (PyCFunction)(void (*)(void))call_oi_ledger_list_marks, METH_FASTCALL | METH_KEYWORDS,
        "list_marks($self, at, filter=None)\n--\n\nMarks by sequence: what is disputed, since when and why, and "
        "how it ended.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_ITE"
        "M."},
    {"find_mark", (PyCFunction)(void (*)(void))call_oi_ledger_find_mark, METH_FASTCALL | METH_KEYWORDS,
        "find_mark($self, mark, at)\n--\n\nOne mark.\n\nRefused besides what every command may be refused with: UN"
        "KNOWN_SEQUENCE (also when it does not\ncount yet)."},
    {"dispute", (PyCFunction)(void (*)(void))call_oi_ledger_dispute, METH_FASTCALL | METH_KEYWORDS,
        "dispute($self, dispute, info)\n--\n\nPart of a debit item is contested: it counts as disputed, and is n"
        "ot past due, as far as it is open.\nPayments take the rest first unless they name the dispute (Target"
        "). outcome->id is the sequence that\nnames it.\n\nRefused besides what every command may be refused wit"
        "h: UNKNOWN_ITEM; WRONG_KIND (a credit item);\nIS_A_DRAFT; ALREADY_REVERSED; CUSTOMER_STATUS_FORBIDS ("
        "not used); CURRENCY_MISMATCH;\nAMOUNT_NOT_POSITIVE; DATE_BEFORE_ITEM; EXCEEDS_OPEN (err.fitting is wh"
        "at is open and not disputed)."},
    {"resolve_dispute", (PyCFunction)(void (*)(void))call_oi_ledger_resolve_dispute, METH_FASTCALL | METH_KEYWORDS,
        "resolve_dispute($self, resolve, info)\n--\n\nWhat is left of a dispute is disputed no more and counts b"
        "y its own due date again. Once only, and\nnot dated before what last reduced it.\n\nRefused besides wha"
        "t every command may be refused with: UNKNOWN_SEQUENCE (no dispute has it);\nALREADY_REVERSED (it has "
        "ended); DATE_BEFORE_ITEM."},
    {"refund", (PyCFunction)(void (*)(void))call_oi_ledger_refund, METH_FASTCALL | METH_KEYWORDS,
        "refund($self, refund, info)\n--\n\nPays credit out; with REFUND_UNAPPLY it first undoes applications, n"
        "ewest first.\n\nRefused besides what every command may be refused with: UNKNOWN_ITEM; WRONG_KIND (not "
        "a credit that\ncan be paid out); ID_TAKEN; NUMBER_TAKEN; CUSTOMER_STATUS_FORBIDS; IS_A_DRAFT; ALREADY"
        "_REVERSED;\nCURRENCY_MISMATCH; DATE_BEFORE_ITEM (it is dated later); AMOUNT_NOT_POSITIVE; EXCEEDS_UNA"
        "PPLIED\n(err.fitting)."},
    {"write_off", (PyCFunction)(void (*)(void))call_oi_ledger_write_off, METH_FASTCALL | METH_KEYWORDS,
        "write_off($self, write_off, info)\n--\n\nGives up what a debit item has open, or part of it.\n\nRefused b"
        "esides what every command may be refused with: UNKNOWN_ITEM; WRONG_KIND (not a debit item);\nID_TAKEN"
        "; NUMBER_TAKEN; CUSTOMER_STATUS_FORBIDS; IS_A_DRAFT; ALREADY_REVERSED; CURRENCY_MISMATCH;\nDATE_BEFOR"
        "E_ITEM (it is dated later); AMOUNT_NOT_POSITIVE; EXCEEDS_OPEN (err.fitting)."},
    {"recover_write_off", (PyCFunction)(void (*)(void))call_oi_ledger_recover_write_off, METH_FASTCALL | METH_KEYWORDS,
        "recover_write_off($self, write_off, info)\n--\n\nTakes a write-off back: what it closed is open again.\n"
        "\nRefused besides what every command may be refused with: UNKNOWN_ITEM; ALREADY_REVERSED;\nDATE_BEFORE"
        "_ITEM (it is dated later)."},
    {"lock_period", (PyCFunction)(void (*)(void))call_oi_ledger_lock_period, METH_FASTCALL | METH_KEYWORDS,
        "lock_period($self, lock, info)\n--\n\nCloses a period: no command of the class may count from a day up "
        "to `through`. The later of the lock\nfor the class and the lock for all decides."},
    {"grant_lock_exception", (PyCFunction)(void (*)(void))call_oi_ledger_grant_lock_exception, METH_FASTCALL | METH_KEYWORDS,
        "grant_lock_exception($self, exception, info)\n--\n\nLets somebody date commands into a locked period fo"
        "r a while. outcome->id is the sequence that names\nthe exception.\n\nRefused besides what every command"
        " may be refused with: DATES_GO_BACKWARDS (from > to)."},
    {"withdraw_lock_exception", (PyCFunction)(void (*)(void))call_oi_ledger_withdraw_lock_exception, METH_FASTCALL | METH_KEYWORDS,
        "withdraw_lock_exception($self, withdraw, info)\n--\n\nTakes an exception back.\n\nRefused besides what ev"
        "ery command may be refused with: UNKNOWN_SEQUENCE (none was granted with it);\nALREADY_REVERSED."},
    {"_list_period_locks", (PyCFunction)(void (*)(void))call_oi_ledger_list_period_locks, METH_FASTCALL | METH_KEYWORDS,
        "_list_period_locks($self, known_through=None)\n--\n\nClosed periods by class; classes that are open are"
        " left out."},
    {"create_note", (PyCFunction)(void (*)(void))call_oi_ledger_create_note, METH_FASTCALL | METH_KEYWORDS,
        "create_note($self, note, info)\n--\n\nAdds a note.\n\nRefused besides what every command may be refused w"
        "ith: UNKNOWN_CUSTOMER; ID_TAKEN; UNKNOWN_ITEM;\nCUSTOMER_MISMATCH (a document of another)."},
    {"change_note", (PyCFunction)(void (*)(void))call_oi_ledger_change_note, METH_FASTCALL | METH_KEYWORDS,
        "change_note($self, note, info)\n--\n\nReplaces everything about a note but its id and customer.\n\nRefuse"
        "d besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_RECORD;\nUNKNOWN_ITEM; CU"
        "STOMER_MISMATCH (a document of another, or another customer than before)."},
    {"delete_note", (PyCFunction)(void (*)(void))call_oi_ledger_delete_note, METH_FASTCALL | METH_KEYWORDS,
        "delete_note($self, note, info)\n--\n\nDeletes a note. What was known before can still be asked; its id "
        "is not given again.\n\nRefused besides what every command may be refused with: UNKNOWN_RECORD; IN_USE "
        "(links of it)."},
    {"find_note", (PyCFunction)(void (*)(void))call_oi_ledger_find_note, METH_FASTCALL | METH_KEYWORDS,
        "find_note($self, note, known_through=None)\n--\n\nOne note.\n\nRefused besides what every command may be "
        "refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted)."},
    {"list_notes", (PyCFunction)(void (*)(void))call_oi_ledger_list_notes, METH_FASTCALL | METH_KEYWORDS,
        "list_notes($self, customer=None, known_through=None)\n--\n\nA customer's notes, or all, by id.\n\nRefused"
        " besides what every command may be refused with: UNKNOWN_CUSTOMER."},
    {"create_communication", (PyCFunction)(void (*)(void))call_oi_ledger_create_communication, METH_FASTCALL | METH_KEYWORDS,
        "create_communication($self, communication, info)\n--\n\nAdds a communication.\n\nRefused besides what eve"
        "ry command may be refused with: UNKNOWN_CUSTOMER; ID_TAKEN; UNKNOWN_RECORD\n(contact); UNKNOWN_ITEM; "
        "CUSTOMER_MISMATCH (a document or contact of another); EXTERNAL_REF_TAKEN."},
    {"change_communication", (PyCFunction)(void (*)(void))call_oi_ledger_change_communication, METH_FASTCALL | METH_KEYWORDS,
        "change_communication($self, communication, info)\n--\n\nReplaces everything about a communication but i"
        "ts id and customer.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNO"
        "WN_RECORD (the\ncommunication, or contact); UNKNOWN_ITEM; CUSTOMER_MISMATCH (a document or contact of"
        " another, or\nanother customer than before); EXTERNAL_REF_TAKEN."},
    {"delete_communication", (PyCFunction)(void (*)(void))call_oi_ledger_delete_communication, METH_FASTCALL | METH_KEYWORDS,
        "delete_communication($self, communication, info)\n--\n\nDeletes a communication. What was known before "
        "can still be asked; its id is not given again.\n\nRefused besides what every command may be refused wi"
        "th: UNKNOWN_RECORD; IN_USE (links of it, or\nattachments that came or went with it)."},
    {"find_communication", (PyCFunction)(void (*)(void))call_oi_ledger_find_communication, METH_FASTCALL | METH_KEYWORDS,
        "find_communication($self, communication, known_through=None)\n--\n\nOne communication.\n\nRefused besides"
        " what every command may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was dele"
        "ted)."},
    {"list_communications", (PyCFunction)(void (*)(void))call_oi_ledger_list_communications, METH_FASTCALL | METH_KEYWORDS,
        "list_communications($self, customer=None, known_through=None)\n--\n\nA customer's communications, or al"
        "l, by id.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER."},
    {"create_attachment", (PyCFunction)(void (*)(void))call_oi_ledger_create_attachment, METH_FASTCALL | METH_KEYWORDS,
        "create_attachment($self, attachment, info)\n--\n\nAdds an attachment.\n\nRefused besides what every comma"
        "nd may be refused with: UNKNOWN_CUSTOMER; ID_TAKEN; UNKNOWN_RECORD\n(communication); UNKNOWN_ITEM; CU"
        "STOMER_MISMATCH (a document or communication of another);\nINVALID_ARGUMENT (media_type: no type, or "
        "none that the media types list)."},
    {"change_attachment", (PyCFunction)(void (*)(void))call_oi_ledger_change_attachment, METH_FASTCALL | METH_KEYWORDS,
        "change_attachment($self, attachment, info)\n--\n\nReplaces everything about an attachment but its id an"
        "d customer.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_RECOR"
        "D (the\nattachment, or communication); UNKNOWN_ITEM; CUSTOMER_MISMATCH (a document or communication o"
        "f\nanother, or another customer than before); INVALID_ARGUMENT (media_type: no type, or another than\n"
        "before and none that the media types list)."},
    {"delete_attachment", (PyCFunction)(void (*)(void))call_oi_ledger_delete_attachment, METH_FASTCALL | METH_KEYWORDS,
        "delete_attachment($self, attachment, info)\n--\n\nDeletes an attachment. What was known before can stil"
        "l be asked; its id is not given again.\n\nRefused besides what every command may be refused with: UNKN"
        "OWN_RECORD; IN_USE (links of it)."},
    {"find_attachment", (PyCFunction)(void (*)(void))call_oi_ledger_find_attachment, METH_FASTCALL | METH_KEYWORDS,
        "find_attachment($self, attachment, known_through=None)\n--\n\nOne attachment.\n\nRefused besides what eve"
        "ry command may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted)."},
    {"list_attachments", (PyCFunction)(void (*)(void))call_oi_ledger_list_attachments, METH_FASTCALL | METH_KEYWORDS,
        "list_attachments($self, customer=None, known_through=None)\n--\n\nA customer's attachments, or all, by "
        "id.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER."},
    {"create_link", (PyCFunction)(void (*)(void))call_oi_ledger_create_link, METH_FASTCALL | METH_KEYWORDS,
        "create_link($self, link, info)\n--\n\nAdds a link.\n\nRefused besides what every command may be refused w"
        "ith: UNKNOWN_CUSTOMER; ID_TAKEN; UNKNOWN_RECORD\n(record); UNKNOWN_ITEM; CUSTOMER_MISMATCH (an item o"
        "r record of another)."},
    {"change_link", (PyCFunction)(void (*)(void))call_oi_ledger_change_link, METH_FASTCALL | METH_KEYWORDS,
        "change_link($self, link, info)\n--\n\nReplaces everything about a link but its id and customer.\n\nRefuse"
        "d besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_RECORD (the link,\nor rec"
        "ord); UNKNOWN_ITEM; CUSTOMER_MISMATCH (an item or record of another, or another customer than\nbefore"
        ")."},
    {"delete_link", (PyCFunction)(void (*)(void))call_oi_ledger_delete_link, METH_FASTCALL | METH_KEYWORDS,
        "delete_link($self, link, info)\n--\n\nDeletes a link. What was known before can still be asked; its id "
        "is not given again.\n\nRefused besides what every command may be refused with: UNKNOWN_RECORD."},
    {"find_link", (PyCFunction)(void (*)(void))call_oi_ledger_find_link, METH_FASTCALL | METH_KEYWORDS,
        "find_link($self, link, known_through=None)\n--\n\nOne link.\n\nRefused besides what every command may be "
        "refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted)."},
    {"list_links", (PyCFunction)(void (*)(void))call_oi_ledger_list_links, METH_FASTCALL | METH_KEYWORDS,
        "list_links($self, customer=None, known_through=None)\n--\n\nA customer's links, or all, by id.\n\nRefused"
        " besides what every command may be refused with: UNKNOWN_CUSTOMER."},
    {"create_media_type", (PyCFunction)(void (*)(void))call_oi_ledger_create_media_type, METH_FASTCALL | METH_KEYWORDS,
        "create_media_type($self, media_type, info)\n--\n\nAdds a media type.\n\nRefused besides what every comman"
        "d may be refused with: ID_TAKEN; NUMBER_TAKEN (pattern)."},
    {"change_media_type", (PyCFunction)(void (*)(void))call_oi_ledger_change_media_type, METH_FASTCALL | METH_KEYWORDS,
        "change_media_type($self, media_type, info)\n--\n\nReplaces everything about a media type but its id.\n\nR"
        "efused besides what every command may be refused with: UNKNOWN_RECORD; NUMBER_TAKEN (pattern)."},
    {"delete_media_type", (PyCFunction)(void (*)(void))call_oi_ledger_delete_media_type, METH_FASTCALL | METH_KEYWORDS,
        "delete_media_type($self, media_type, info)\n--\n\nDeletes a media type. What was known before can still"
        " be asked; its id is not given again.\n\nRefused besides what every command may be refused with: UNKNO"
        "WN_RECORD."},
    {"find_media_type", (PyCFunction)(void (*)(void))call_oi_ledger_find_media_type, METH_FASTCALL | METH_KEYWORDS,
        "find_media_type($self, media_type, known_through=None)\n--\n\nOne media type.\n\nRefused besides what eve"
        "ry command may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted)."},
    {"list_media_types", (PyCFunction)(void (*)(void))call_oi_ledger_list_media_types, METH_FASTCALL | METH_KEYWORDS,
        "list_media_types($self, known_through=None)\n--\n\nAll media types, by id."},
    {"create_number_range", (PyCFunction)(void (*)(void))call_oi_ledger_create_number_range, METH_FASTCALL | METH_KEYWORDS,
        "create_number_range($self, number_range, info)\n--\n\nAdds a number range.\n\nRefused besides what every "
        "command may be refused with: ID_TAKEN; NUMBER_TAKEN (code); WRONG_KIND\n(documents of the kind have n"
        "o numbers, or the range is of another); IN_USE (another one of the kind\nis automatic)."},
    {"change_number_range", (PyCFunction)(void (*)(void))call_oi_ledger_change_number_range, METH_FASTCALL | METH_KEYWORDS,
        "change_number_range($self, number_range, info)\n--\n\nReplaces everything about a number range but its "
        "id.\n\nRefused besides what every command may be refused with: UNKNOWN_RECORD; NUMBER_TAKEN (code);\nWR"
        "ONG_KIND (documents of the kind have no numbers, or the range is of another); IN_USE (another one\nof"
        " the kind is automatic)."},
    {"delete_number_range", (PyCFunction)(void (*)(void))call_oi_ledger_delete_number_range, METH_FASTCALL | METH_KEYWORDS,
        "delete_number_range($self, number_range, info)\n--\n\nDeletes a number range. What was known before can"
        " still be asked; its id is not given again.\n\nRefused besides what every command may be refused with:"
        " UNKNOWN_RECORD; IN_USE (it has given\nnumbers, or a draft names it)."},
    {"find_number_range", (PyCFunction)(void (*)(void))call_oi_ledger_find_number_range, METH_FASTCALL | METH_KEYWORDS,
        "find_number_range($self, number_range, known_through=None)\n--\n\nOne number range.\n\nRefused besides wh"
        "at every command may be refused with: UNKNOWN_RECORD (also when it was not there\nyet, or was deleted"
        ")."},
    {"list_number_ranges", (PyCFunction)(void (*)(void))call_oi_ledger_list_number_ranges, METH_FASTCALL | METH_KEYWORDS,
        "list_number_ranges($self, known_through=None)\n--\n\nAll number ranges, by id."},
    {"erase_personal", (PyCFunction)(void (*)(void))call_oi_ledger_erase_personal, METH_FASTCALL | METH_KEYWORDS,
        "erase_personal($self, what, info)\n--\n\nTakes the personal texts (names, notes, references, reasons) o"
        "ut of everything the ledger holds of a\ncustomer: the record, contacts, jobs, contracts, drafts, item"
        "s, marks, every earlier version of\nthem; or of one record alone. Figures, ids, numbers and sequences"
        " stay. What the ledger no longer\nhas, ledger_erase_journal takes out of its journal; a snapshot is w"
        "ritten anew.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;"
        "\nUNKNOWN_CONTRACT; UNKNOWN_ITEM; UNKNOWN_RECORD (a contact or mark); CUSTOMER_STATUS_FORBIDS (neithe"
        "r\ninactive nor not used)."},
    {"erase_journal", (PyCFunction)(void (*)(void))call_oi_ledger_erase_journal, METH_FASTCALL | METH_KEYWORDS,
        "erase_journal($self, data)\n--\n\nA journal without the personal texts that the ledger no longer has: w"
        "hat a host keeps in its place.\nThe chain and all else stay; who replays either ends at the same ledg"
        "er. The bytes may be a piece of\nthe journal that begins anywhere, of whole transactions, none later "
        "than the ledger.\n\nRefused besides what every command may be refused with: DAMAGED (err.position; a t"
        "orn end, too);\nBROKEN_CHAIN (missing, twice, swapped or foreign; err.position); UNSUPPORTED_FORMAT;\n"
        "TRANSACTION_OPEN."},
    {"account_balance", (PyCFunction)(void (*)(void))call_oi_ledger_account_balance, METH_FASTCALL | METH_KEYWORDS,
        "account_balance($self, customer, at, options=None)\n--\n\nWhat a customer owes: one row a currency, the"
        "n per job if asked. A customer without items has one\nrow of zeros.\n\nRefused besides what every comma"
        "nd may be refused with: UNKNOWN_CUSTOMER; OVERFLOW (a sum)."},
    {"list_balances", (PyCFunction)(void (*)(void))call_oi_ledger_list_balances, METH_FASTCALL | METH_KEYWORDS,
        "list_balances($self, at, filter=None)\n--\n\nEvery customer whose balance lies in a range: who owes, wh"
        "o is in credit.\n\nRefused besides what every command may be refused with: UNKNOWN_CURRENCY; OVERFLOW "
        "(a sum)."},
    {"_aging", (PyCFunction)(void (*)(void))call_oi_ledger_aging, METH_FASTCALL | METH_KEYWORDS,
        "_aging($self, at, calculator=None)\n--\n\nHow old what is owed is: rows in a defined order, a cell per "
        "bucket, totals per currency.\n\nRefused besides what every command may be refused with: UNKNOWN_CUSTOM"
        "ER; UNKNOWN_JOB;\nUNKNOWN_CURRENCY; OVERFLOW (a sum)."},
    {"_customer_summary", (PyCFunction)(void (*)(void))call_oi_ledger_customer_summary, METH_FASTCALL | METH_KEYWORDS,
        "_customer_summary($self, customer, at, calculator=None)\n--\n\nOne customer's page: outstanding in aged"
        " form, status, last dates, days to pay.\n\nRefused besides what every command may be refused with: UNK"
        "NOWN_CUSTOMER; OVERFLOW (a sum)."},
    {"customer_figures", (PyCFunction)(void (*)(void))call_oi_ledger_customer_figures, METH_FASTCALL | METH_KEYWORDS,
        "customer_figures($self, customer, currency, at, calculator=None)\n--\n\nOne customer's money in one cur"
        "rency, without allocation. A currency the customer does not hold\ngives zeros.\n\nRefused besides what "
        "every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_CURRENCY; OVERFLOW\n(a sum); LIMIT_EXCEE"
        "DED (more than MAX_FIGURE_BUCKETS buckets); INVALID_ARGUMENT (also for a\ncalculator with credits not"
        " separate, or another basis than due)."},
    {"_transaction_history", (PyCFunction)(void (*)(void))call_oi_ledger_transaction_history, METH_FASTCALL | METH_KEYWORDS,
        "_transaction_history($self, filter, at)\n--\n\nEverything that changed a customer's balance, line by li"
        "ne, with the balance after each.\nResultMatching tells how many lines match before offset and limit.\n"
        "\nRefused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nUNKNOWN_CURR"
        "ENCY; JOB_MISMATCH (a job of another customer); DATES_GO_BACKWARDS (from > to); OVERFLOW\n(a sum)."},
    {"_explain_balance", (PyCFunction)(void (*)(void))call_oi_ledger_explain_balance, METH_FASTCALL | METH_KEYWORDS,
        "_explain_balance($self, customer, currency, at, job=None)\n--\n\nWhy a customer's balance in one curren"
        "cy is what it is: the records behind every cent; the parts sum\nto the figure.\n\nRefused besides what "
        "every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nUNKNOWN_CURRENCY; JOB_MISMATCH (a "
        "job of another customer); OVERFLOW (a sum)."},
    {"_explain_aging", (PyCFunction)(void (*)(void))call_oi_ledger_explain_aging, METH_FASTCALL | METH_KEYWORDS,
        "_explain_aging($self, customer, currency, bucket, at, calculator=None, job=None)\n--\n\nWhy a cell of a"
        "n aging is what it is; the parts sum to the figure.\n\nRefused besides what every command may be refus"
        "ed with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;\nUNKNOWN_CURRENCY; JOB_MISMATCH (a job of another customer); "
        "OVERFLOW (a sum); INVALID_ARGUMENT (also\nfor a bucket that does not exist or a calculator that nets "
        "credits)."},
    {"_numbering", (PyCFunction)(void (*)(void))call_oi_ledger_numbering, METH_FASTCALL | METH_KEYWORDS,
        "_numbering($self, kind, known_through=None)\n--\n\nWhether the numbers of one kind of items are complet"
        "e: series, gaps, voided numbers.\n\nRefused besides what every command may be refused with: WRONG_KIND"
        " (no kind)."},
    {"search", (PyCFunction)(void (*)(void))call_oi_ledger_search, METH_FASTCALL | METH_KEYWORDS,
        "search($self, filter)\n--\n\nCustomers, contacts, jobs, invoices and payments in which each word of a t"
        "ext stands somewhere, as\nthey are now: kind after kind, of each the one that was saved last first. T"
        "he first question after\nmany changes costs these, whatever is asked; the first one of all, and the f"
        "irst one after personal\ntexts were erased, makes an index of what there is."},
    {"_create", ledger_create, METH_VARARGS, NULL},
    {"_close", ledger_close_method, METH_NOARGS, NULL},
    {"_set_sink", ledger_set_sink, METH_O, NULL},
    {"_set_journal", ledger_set_journal, METH_VARARGS, NULL},
    {"_write_snapshot", ledger_write_snapshot, METH_O, NULL},
    {"_read_snapshot", ledger_read_snapshot, METH_O, NULL},
    {"_replay", ledger_replay, METH_O, NULL},
    {"_begin", ledger_begin, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};
