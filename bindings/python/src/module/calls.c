/* Calls of a ledger: reads run beside each other, a command has the ledger alone, and whoever must wait does so without
 * Python's lock, in the order of arrival. All of this is written under Python's lock. */
#include "module.h"

#include <stdlib.h>

#if defined(_MSC_VER)
#define ONE_A_THREAD __declspec(thread)
#else
#define ONE_A_THREAD _Thread_local
#endif

/* The innermost call of this thread. */
static ONE_A_THREAD Call *innermost;

typedef struct Waiter {
  struct Waiter *next;
  PyThread_type_lock lock;
  Call *call; /* NULL: it waits for the ledger's last call to end */
  int done;
  int begun; /* its call */
} Waiter;

/* ---- refusals */

int raise_refusal(const oi_error *err) {
  char text[512];
  size_t size;
  oi_error_describe(err, text, sizeof text, &size, NULL);
  return raise_as(err, text);
}

int raise_as(const oi_error *err, const char *text) {
  size_t related = err->related_count < 4 ? err->related_count : 4;
  PyObject *told = PyUnicode_DecodeUTF8(text, (Py_ssize_t)strlen(text), "replace");
  PyObject *fitting = from_money(&err->fitting);
  PyObject *ids = PyTuple_New((Py_ssize_t)related);
  for (size_t i = 0; ids && i < related; ++i) {
    PyObject *id = PyLong_FromUnsignedLongLong(err->related[i]);
    if (!id || PyTuple_SetItem(ids, (Py_ssize_t)i, id) < 0) Py_CLEAR(ids);
  }
  PyObject *field = from_chars(err->field, sizeof err->field),
           *message = from_chars(err->message, sizeof err->message);
  PyObject *value = from_chars(err->value, sizeof err->value),
           *other = from_chars(err->other, sizeof err->other);
  PyObject *allowed = from_chars(err->allowed, sizeof err->allowed);
  PyObject *raised = NULL;
  if (told && fitting && ids && field && message && value && other && allowed)
    raised = PyObject_CallFunction(the.refusal, "OiiKOKKOOIOOOO", told, (int)err->code, (int)err->kind,
                                   (unsigned long long)err->id, field, (unsigned long long)err->row,
                                   (unsigned long long)err->position, fitting, ids,
                                   (unsigned int)err->related_count, value, other, allowed, message);
  Py_XDECREF(told);
  Py_XDECREF(fitting);
  Py_XDECREF(ids);
  Py_XDECREF(field);
  Py_XDECREF(message);
  Py_XDECREF(value);
  Py_XDECREF(other);
  Py_XDECREF(allowed);
  if (raised) {
    PyErr_SetObject((PyObject *)Py_TYPE(raised), raised);
    Py_DECREF(raised);
  }
  return 0;
}

void note(const char *function, oi_status status) {
  if (!the.trace) return;
  PyObject *found = PyObject_CallFunction(the.trace, "si", function, (int)status);
  if (!found) PyErr_WriteUnraisable(the.trace);
  Py_XDECREF(found);
}

int succeeded(const char *function, oi_status status, const oi_error *err) {
  note(function, status);
  return status == OI_OK || raise_refusal(err);
}

/* ---- who may call */

static int is_closed(void) {
  PyErr_SetString(PyExc_ValueError, "the ledger is closed");
  return 0;
}

static Call *call_of(Ledger *ledger, unsigned long thread) {
  Call *call = ledger->calls;
  while (call && call->thread != thread) call = call->next;
  return call;
}

static int may_begin(Ledger *ledger, int exclusive) {
  for (Call *call = ledger->calls; call; call = call->next)
    if (exclusive || call->exclusive) return 0;
  return 1;
}

static void begin(Ledger *ledger, Call *call) {
  call->next = ledger->calls;
  ledger->calls = call;
}

static void append(Waiter **queue, Waiter *waiter) {
  while (*queue) queue = &(*queue)->next;
  *queue = waiter;
}

static void drop(Waiter **queue, Waiter *waiter) {
  while (*queue && *queue != waiter) queue = &(*queue)->next;
  if (*queue) *queue = waiter->next;
}

static void wake(Waiter *waiter) {
  waiter->done = 1;
  PyThread_release_lock(waiter->lock);
}

/* Lets in whoever stands first, and those behind that may run beside it. */
static void let_in(Ledger *ledger) {
  while (ledger->waiting && (ledger->closed || may_begin(ledger, ledger->waiting->call->exclusive))) {
    Waiter *first = ledger->waiting;
    ledger->waiting = first->next;
    first->begun = !ledger->closed;
    if (first->begun) begin(ledger, first->call);
    wake(first);
  }
}

/* Waits until somebody wakes; 0 with an exception when a signal's handler raised, or there is no memory. */
static int wait_in(Waiter **queue, Waiter *waiter) {
  waiter->next = NULL;
  waiter->done = waiter->begun = 0;
  waiter->lock = PyThread_allocate_lock();
  if (!waiter->lock) {
    PyErr_NoMemory();
    return 0;
  }
  PyThread_acquire_lock(waiter->lock, NOWAIT_LOCK);
  append(queue, waiter);
  int interrupted = 0;
  while (!waiter->done && !interrupted) {
    PyLockStatus got;
    Py_BEGIN_ALLOW_THREADS got = PyThread_acquire_lock_timed(waiter->lock, -1, 1);
    Py_END_ALLOW_THREADS interrupted = got == PY_LOCK_INTR && PyErr_CheckSignals() < 0;
  }
  if (!waiter->done) drop(queue, waiter);
  PyThread_free_lock(waiter->lock);
  return !interrupted;
}

static void end(Call *call) {
  Ledger *ledger = call->of;
  Call **at = &ledger->calls;
  while (*at != call) at = &(*at)->next;
  *at = call->next;
  if (ledger->waiting) let_in(ledger);
  if (ledger->closed && !ledger->calls) {
    ledger_free(ledger);
    while (ledger->closing) {
      Waiter *first = ledger->closing;
      ledger->closing = first->next;
      wake(first);
    }
  }
}

static int admitted(Ledger *ledger, Call *call, const char *function, int exclusive) {
  call->of = ledger;
  call->function = function;
  call->exclusive = exclusive;
  call->thread = PyThread_get_thread_ident();
  call->saved = NULL;
  call->held = 0;
  call->raised[0] = call->raised[1] = call->raised[2] = NULL;
  clear_error(&call->err);
  if (ledger->closed) return is_closed();
  call->within = ledger->calls && call_of(ledger, call->thread); /* the library refuses what may not be */
  if (call->within || (!ledger->waiting && may_begin(ledger, exclusive)))
    begin(ledger, call);
  else {
    Waiter waiter;
    waiter.call = call;
    if (!wait_in(&ledger->waiting, &waiter)) {
      if (waiter.begun) end(call);
      return 0;
    }
    if (!waiter.begun) return is_closed();
  }
  call->ledger = ledger->ledger;
  return 1;
}

int enter(PyObject *self, Call *call, const char *function, int exclusive) {
  if (!admitted((Ledger *)self, call, function, exclusive)) return 0;
  call->outer = innermost;
  innermost = call;
  call->saved = PyEval_SaveThread();
  return 1;
}

/* The exception of a callback goes before what the library says of it. */
static int told(Call *call, oi_status status) {
  note(call->function, status);
  if (call->raised[0]) {
    PyErr_Restore(call->raised[0], call->raised[1], call->raised[2]);
    return 0;
  }
  return status == OI_OK || raise_refusal(&call->err);
}

static void back(Call *call) {
  PyEval_RestoreThread(call->saved);
  innermost = call->outer;
  end(call);
}

int leave(Call *call, oi_status status) {
  back(call);
  return told(call, status);
}

int enter_shortly(PyObject *self, Call *call, const char *function) {
  return admitted((Ledger *)self, call, function, SHARED);
}

int leave_shortly(Call *call, oi_status status) {
  end(call);
  note(call->function, status);
  return status == OI_OK || raise_refusal(&call->err);
}

/* Lets no further call begin, and waits for those of other threads. */
int ledger_close(Ledger *ledger) {
  if (!ledger->closed) {
    ledger->closed = 1;
    let_in(ledger);
    if (!ledger->calls) ledger_free(ledger);
  }
  if (ledger->calls && !call_of(ledger, PyThread_get_thread_ident())) {
    Waiter waiter;
    waiter.call = NULL;
    return wait_in(&ledger->closing, &waiter);
  }
  return 1;
}

/* ---- callbacks */

Call *hear(void) {
  if (innermost && innermost->saved) {
    PyEval_RestoreThread(innermost->saved);
    innermost->saved = NULL;
  }
  return innermost;
}

void hush(Call *call) {
  if (call && !call->held) call->saved = PyEval_SaveThread();
}

void keep_raised(Call *call) {
  if (!call)
    PyErr_WriteUnraisable(NULL);
  else if (call->raised[0])
    PyErr_Clear(); /* the first one is told */
  else
    PyErr_Fetch(&call->raised[0], &call->raised[1], &call->raised[2]);
}

int accepted(PyObject *answer) {
  if (answer == Py_None || answer == Py_True) return 1;
  if (answer == Py_False) return 0;
  PyErr_Format(PyExc_TypeError, "a callback gives None, True or False, not %R", answer);
  return -1;
}

/* ---- commands */

int command_begin(Command *command, const Signature *signature, PyObject *self, PyObject *const *args,
                  Py_ssize_t count, PyObject *names, int structure, const char *function) {
  PyObject *values[2];
  if (!take(signature, args, count, names, values)) return 0;
  arena_begin(&command->arena);
  memset(&command->outcome, 0, sizeof command->outcome);
  command->outcome.struct_size = sizeof command->outcome;
  command->made = NULL;
  if (fill_input(command_info_structure, values[1], "info", &command->info, &command->arena) &&
      fill_input(structure, values[0], signature->names[0], command->space, &command->arena) &&
      enter(self, &command->call, function, EXCLUSIVE))
    return 1;
  arena_end(&command->arena);
  return 0;
}

/* Of a command that was not asked for what it made, none. */
static PyObject *rows_made(oi_result *made, oi_table table) {
  return made ? all_rows(made, table) : given(the.empty_tuple);
}

static PyObject *kind_made(const oi_outcome *outcome) {
  return outcome->kind ? from_enum(entity_kind_enumeration, outcome->kind) : given(Py_None);
}

PyObject *command_end(Command *command, oi_status status) {
  int done = leave(&command->call, status);
  arena_end(&command->arena);
  if (!done) {
    oi_result_free(command->made);
    return NULL;
  }
  const oi_outcome *o = &command->outcome;
  PyObject *items = rows_made(command->made, OI_TABLE_MADE_ITEMS);
  PyObject *applications = rows_made(command->made, OI_TABLE_MADE_APPLICATIONS);
  oi_result_free(command->made);
  PyObject *remarks =
      o->remarks ? PyObject_CallFunction(the.Remarks, "I", (unsigned)o->remarks) : given(the.no_remarks);
  PyObject *first = from_id(o->first_sequence);
  PyObject *last = first && o->last_sequence == o->first_sequence ? given(first) : from_id(o->last_sequence);
  PyObject *values[] = {from_id(o->id),         kind_made(o), first,        last,
                        from_bool(o->repeated), items,        applications, remarks};
  PyObject *made = tuple_of(o->id ? the.Made : the.Outcome, 8);
  for (int i = 0; i < 8; ++i)
    if (!made || !values[i]) {
      Py_XDECREF(values[i]);
      Py_CLEAR(made);
    } else
      PyTuple_SetItem(made, i, values[i]);
  if (made && !o->remarks && !command->made) PyObject_GC_UnTrack(made); /* numbers alone */
  return made;
}

/* ---- batches */

static int infos_of(Batch *batch, PyObject *value) {
  const void *found;
  size_t count = 1;
  batch->info_stride = 0;
  if (PyObject_TypeCheck(value, known[command_info_structure].base)) {
    oi_command_info *one = arena_take(&batch->arena, sizeof *one);
    batch->info = one;
    return one && fill_input(command_info_structure, value, "info", one, &batch->arena);
  }
  if (!to_array(command_info_structure, value, "info", &found, &count, &batch->arena)) return 0;
  if (count != batch->count) {
    PyErr_SetString(PyExc_ValueError, "one info for all rows, or one a row");
    return 0;
  }
  batch->info = found;
  batch->info_stride = sizeof *batch->info;
  return 1;
}

int batch_begin(Batch *batch, const Signature *signature, PyObject *self, PyObject *const *args,
                Py_ssize_t count, PyObject *names, int structure, const char *function) {
  PyObject *values[3];
  uint8_t each = 0;
  if (!take(signature, args, count, names, values)) return 0;
  arena_begin(&batch->arena);
  batch->stride = 0;
  batch->refused = 0;
  batch->statuses = NULL;
  batch->ids = NULL;
  if (to_array(structure, values[0], signature->names[0], &batch->rows, &batch->count, &batch->arena) &&
      infos_of(batch, values[1]) && (values[2] == Py_None || to_bool(values[2], "each_row", &each))) {
    batch->flags = each ? OI_BATCH_EACH_ROW : 0;
    batch->statuses = arena_take(&batch->arena, batch->count * sizeof *batch->statuses + 1);
    batch->ids = batch->statuses ? arena_take(&batch->arena, batch->count * sizeof *batch->ids + 1) : NULL;
    if (batch->ids && enter(self, &batch->call, function, EXCLUSIVE)) return 1;
  }
  arena_end(&batch->arena);
  return 0;
}

static PyObject *batch_outcome(const Batch *batch) {
  PyObject *ids = PyTuple_New((Py_ssize_t)batch->count), *statuses = PyTuple_New((Py_ssize_t)batch->count);
  for (size_t i = 0; ids && statuses && i < batch->count; ++i) {
    PyObject *id = from_id(batch->ids[i]), *status = from_enum(status_enumeration, batch->statuses[i]);
    if (!id || !status) {
      Py_XDECREF(id);
      Py_XDECREF(status);
      Py_CLEAR(ids);
      break;
    }
    PyTuple_SetItem(ids, (Py_ssize_t)i, id);
    PyTuple_SetItem(statuses, (Py_ssize_t)i, status);
  }
  PyObject *refused = PyLong_FromSize_t(batch->refused);
  PyObject *made = ids && statuses && refused
                       ? PyObject_CallFunctionObjArgs(the.BatchOutcome, ids, statuses, refused, NULL)
                       : NULL;
  Py_XDECREF(ids);
  Py_XDECREF(statuses);
  Py_XDECREF(refused);
  return made;
}

/* What a callback raised carries the outcome of the rows beside it. */
static void put_outcome(PyObject *raised, PyObject *outcome) {
  PyObject *attributes = attribute_of(raised, "__dict__");
  if (attributes) PyDict_SetItemString(attributes, "outcome", outcome);
  Py_XDECREF(attributes);
}

PyObject *batch_end(Batch *batch, oi_status status) {
  Call *call = &batch->call;
  back(call);
  PyObject *outcome = NULL;
  if (!call->raised[0]) {
    if (told(call, status)) outcome = batch_outcome(batch);
  } else if (batch->flags & OI_BATCH_EACH_ROW) {
    note(call->function, status);
    PyErr_NormalizeException(&call->raised[0], &call->raised[1], &call->raised[2]);
    PyObject *made = batch_outcome(batch);
    if (made) put_outcome(call->raised[1], made);
    Py_XDECREF(made);
    PyErr_Restore(call->raised[0], call->raised[1], call->raised[2]);
  } else
    told(call, status);
  arena_end(&batch->arena);
  return outcome;
}
