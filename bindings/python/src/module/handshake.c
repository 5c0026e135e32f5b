/* Whether a library that was linked is one this module runs on (capi/ABI.md): its level, and where its fields lie. */
#include "module.h"

typedef struct Place {
  const char *structure, *field; /* "": the structure itself */
  unsigned offset, size;
} Place;

#define OI_STRUCTURE(NAME, SIZE, ALIGNMENT) {#NAME, "", 0, SIZE},
#define OI_FIELD(NAME, FIELD, OFFSET, SIZE) {#NAME, #FIELD, OFFSET, SIZE},
static const Place here[] = {
#include "layout.inc"
};
enum { HERE = sizeof here / sizeof *here };

/* Level 0 must be equal, since it may still change; from 1 on a library of the same or a newer level is taken. */
static int level_fits(unsigned theirs, unsigned ours) {
  return theirs == ours || (theirs > ours && ours > 0);
}

static const Place *find(const Place *places, size_t count, const char *structure, const char *field) {
  for (size_t i = 0; i < count; ++i)
    if (!strcmp(places[i].field, field) && !strcmp(places[i].structure, structure)) return &places[i];
  return NULL;
}

/* One with a size of its own, or a row. */
static int grows(const Place *ours, size_t count, const char *structure) {
  size_t length = strlen(structure);
  return (length > 4 && !strcmp(structure + length - 4, "_row")) ||
         find(ours, count, structure, "struct_size");
}

static int tell(PyObject *into, PyObject *text) {
  int done = text && PyList_Append(into, text) == 0;
  Py_XDECREF(text);
  return done;
}

/* What lies elsewhere than here, as texts. What is new to us may stand behind ours, in a structure that may grow. */
static PyObject *misfits_of(const Place *theirs, size_t their_count, const Place *ours, size_t count) {
  PyObject *found = PyList_New(0);
  int done = found != NULL;
  for (size_t i = 0; done && i < count; ++i) {
    const Place *it = &ours[i], *there = find(theirs, their_count, it->structure, it->field);
    int whole = !it->field[0];
    int grown = there && whole && there->size > it->size && grows(ours, count, it->structure);
    if (there && there->offset == it->offset && (there->size == it->size || grown)) continue;
    done = tell(found, whole ? PyUnicode_FromFormat("%s has %u bytes there and %u here", it->structure,
                                                    there ? there->size : 0, it->size)
                             : PyUnicode_FromFormat("%s.%s", it->structure, it->field));
  }
  for (size_t i = 0; done && i < their_count; ++i) {
    const Place *it = &theirs[i], *whole = find(ours, count, it->structure, "");
    if (!whole || find(ours, count, it->structure, it->field)) continue;
    if (!grows(ours, count, it->structure) || it->offset < whole->size)
      done = tell(found, PyUnicode_FromFormat("%s.%s", it->structure, it->field));
  }
  if (!done) Py_CLEAR(found);
  return found;
}

/* ---- the same for tests */

static Place *places_of(PyObject *list, size_t *count) {
  *count = (size_t)PyList_Size(list);
  Place *made = rows_space(*count, sizeof *made);
  for (size_t i = 0; made && i < *count; ++i)
    if (!PyArg_ParseTuple(PyList_GetItem(list, (Py_ssize_t)i), "ssII", &made[i].structure, &made[i].field,
                          &made[i].offset, &made[i].size)) {
      PyMem_Free(made);
      return NULL;
    }
  return made;
}

PyObject *own_level_fits(PyObject *module, PyObject *args) {
  (void)module;
  unsigned theirs, ours;
  return PyArg_ParseTuple(args, "II", &theirs, &ours) ? from_bool(level_fits(theirs, ours)) : NULL;
}

PyObject *own_misfits(PyObject *module, PyObject *args) {
  (void)module;
  PyObject *their_list, *our_list;
  if (!PyArg_ParseTuple(args, "O!O!", &PyList_Type, &their_list, &PyList_Type, &our_list)) return NULL;
  size_t their_count, count;
  Place *theirs = places_of(their_list, &their_count), *ours = theirs ? places_of(our_list, &count) : NULL;
  PyObject *found = ours ? misfits_of(theirs, their_count, ours, count) : NULL;
  PyMem_Free(theirs);
  PyMem_Free(ours);
  return found;
}

PyObject *own_places(PyObject *module, PyObject *nothing) {
  (void)module, (void)nothing;
  PyObject *made = PyList_New(HERE);
  for (Py_ssize_t i = 0; made && i < HERE; ++i) {
    PyObject *one = Py_BuildValue("(ssII)", here[i].structure, here[i].field, here[i].offset, here[i].size);
    if (!one || PyList_SetItem(made, i, one) < 0) Py_CLEAR(made);
  }
  return made;
}

/* ---- at the import */

static int same_layout(void) {
  size_t count = oi_layout_count(), written = 0, letters = 0;
  oi_layout_row *rows = rows_space(count, sizeof *rows);
  Place *theirs = rows ? rows_space(count, sizeof *theirs) : NULL;
  PyObject *found = NULL;
  if (theirs && oi_layout_read(0, rows, count, sizeof *rows, 0, &written, NULL) == OI_OK) {
    for (size_t i = 0; i < written; ++i) { /* a NUL follows each text */
      letters += rows[i].structure.size;
      theirs[i] = (Place){rows[i].structure.data, rows[i].field.data, rows[i].offset, rows[i].size};
    }
    found = letters ? misfits_of(theirs, written, here, HERE) : NULL;
  }
  PyObject *first = found ? PyList_GetSlice(found, 0, 5) : NULL;
  int same = found && first && PyList_Size(found) == 0;
  if (!same && first)
    PyErr_Format(PyExc_ImportError, "the openitem library was made from another openitem.h: %S", first);
  else if (!same && !PyErr_Occurred())
    PyErr_SetString(PyExc_ImportError, "the openitem library's layout cannot be read");
  Py_XDECREF(first);
  Py_XDECREF(found);
  PyMem_Free(theirs);
  PyMem_Free(rows);
  return same;
}

int library_fits(void) {
#ifndef OPENITEM_LINKED
  return 1; /* it is inside */
#endif
  if (!level_fits(oi_abi_level(), OI_ABI_LEVEL)) {
    PyErr_Format(PyExc_ImportError,
                 "the openitem library has level %u of the interface, this package was made for %d",
                 oi_abi_level(), OI_ABI_LEVEL);
    return 0;
  }
  return same_layout();
}
