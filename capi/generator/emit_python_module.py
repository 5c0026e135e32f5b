"""The raw layer of the Python binding: tables of structures, wrappers of functions, and stubs for type checkers.

What an argument is follows from its type, its mode and its neighbours, as in emit_calls.py; the hand-written parts of the
module (bindings/python/src/module) say what the words mean.
"""
import pathlib
import re
import textwrap

import queries
from emit_c import MARK
from emit_python_types import Bindings, class_name, name_of, pythonic, refusals, value_of

FOLDER = "bindings/python/src/module/"
EVERY_CALL = "bindings/python/tests/every_call.py"
STUB = "bindings/python/src/openitem/_openitem.pyi"
ROOT = pathlib.Path(__file__).resolve().parents[2]
HEAD = f"/* {MARK[0].upper()}{MARK[1:]}. */\n/* clang-format off */\n#include \"module.h\"\n"

# Functions with a shape of their own, written by hand.
OWN = {"oi_error_describe", "oi_layout_read", "oi_layout_count", "oi_money_split", "oi_money_split_by_amounts",
       "oi_terms_due_portions", "oi_document_add_up", "oi_buffer_data", "oi_buffer_size", "oi_buffer_free",
       "oi_result_free", "oi_result_count", "oi_result_matching", "oi_result_read", "oi_record_read", "oi_record_read_event",
       "oi_record_count", "oi_ledger_create", "oi_ledger_free",
       "oi_ledger_replay", "oi_ledger_begin", "oi_ledger_set_sink", "oi_ledger_set_journal", "oi_ledger_write_snapshot",
       "oi_ledger_read_snapshot", "oi_ledger_last_sequence", "oi_ledger_poisoned", "oi_journal_erase_personal",
       "oi_aging_calculator_create", "oi_aging_calculator_free", "oi_aging_calculator_bucket_count",
       "oi_aging_calculator_read_buckets", "oi_event_log_create", "oi_event_log_free", "oi_event_log_append",
       "oi_event_log_count", "oi_event_log_record", "oi_event_log_clear", "oi_transaction_commit",
       "oi_transaction_rollback", "oi_transaction_free", "oi_transaction_records", "oi_money_add", "oi_money_subtract",
       "oi_money_compare", "oi_money_negate", "oi_money_from_int64", "oi_money_to_int64", "oi_money_parse_amount",
       "oi_money_print", "oi_money_print_amount"}
# Ledger functions whose public form is made of the raw one in Python.
RESHAPED = {"oi_ledger_replay_journal", "oi_ledger_explain_aging"}
RENAMED = {"as_of": "at", "micros": "instant", "bytes": "data"}
STRUCTURES = {"command_info": "oi_command_info", "settings": "oi_settings", "as_of": "oi_as_of",
              "aging_options": "oi_aging_options", "aging_bucket": "oi_aging_bucket_row", "tax_row": "oi_tax_row",
              "line": "oi_line_input", "terms_portion": "oi_terms_portion", "due_inputs": "oi_due_inputs",
              "business_calendar": "oi_business_calendar", "due_portion": "oi_due_portion"}
ENUMERATIONS = {"item_kind": "oi_item_kind", "status": "oi_status", "log_level": "oi_log_level", "entity_kind": "oi_entity_kind",
                "event_kind": "oi_event_kind"}

VALUES = {"oi_money": ("to_money", "Money"), "oi_decimal": ("to_decimal", "Number"),
          "oi_currency": ("to_currency", "Union[Currency, str, None]"), "oi_item_ref": ("to_item_ref", "ItemRef")}
# Of each kind of arguments (those of queries.py, and more): (declaration, conversion, what C takes, annotation). Texts,
# numbers and values are never left out; numbers that may be stand last.
ARGUMENTS = {
    "sized text": ("oi_text {name};", 'to_some_text(@, "{name}", &{name}, &arena)', "{name}.data, {name}.size", "str"),
    "text": ("oi_text {name};", 'to_some_text(@, "{name}", &{name}, &arena)', '{name}.data ? {name}.data : ""', "str"),
    "currency": ("char {name}[8];", 'to_code(@, "{name}", {name})', "{name}", "Union[str, Currency]"),
    "bytes": ("const uint8_t *{name};\n  size_t {name}_size;", "to_bytes(@, &{name}, &{name}_size)", "{name}, {name}_size", "bytes"),
    "as_of": ("oi_as_of {name};", 'to_as_of(@, "{said}", &{name}, &arena)', "&{name}", "Union[AsOf, datetime.date]"),
    "calculator": ("const oi_aging_calculator *{name};\n  PyObject *held = NULL;", 'to_calculator(@, "{name}", &{name}, &held)',
                   "{name}", "Union[AgingCalculator, AgingOptions]"),
    "record": ("const oi_record *{name};", "to_record(@, &{name})", "{name}", "Record"),
    "structure": ("uint64_t {name}_space[sizeof({of}) / 8];\n  const void *{name};",
                  'to_pointer{may_be_none}({index}, @, "{said}", {name}_space, &{name}, &arena)', "{name}", "{class}"),
    "enum": ("int32_t {name};", 'to_int32(@, "{name}", &{name})', "{name}", "{class}"),
    "number": ("int32_t {name};", 'to_int32(@, "{name}", &{name})', "{name}", "int"),
    "index": ("size_t {name};", 'to_size(@, "{name}", &{name})', "{name}", "int"),
    "instant": ("int64_t {name};", 'to_instant(@, "{said}", &{name})', "{name}", "Union[datetime.datetime, int]"),
    "date": ("int32_t {name};", 'to_date(@, "{name}", &{name})', "{name}", "Optional[datetime.date]"),
    **dict.fromkeys(("id", "sequence", "known_through"),
                    ("uint64_t {name};", 'to_{number}(@, "{name}", &{name})', "{name}", "int")),
    **{kind: (kind + " {name};", to + '(@, "{name}", &{name})', "&{name}", annotation) for kind, (to, annotation) in VALUES.items()},
    **{kind: (kind + " {name};", f'to_{kind[:-2]}(@, "{{name}}", &{{name}})', "{name}", "int")
       for kind in ("int32_t", "uint32_t", "int64_t")}}
NEVER_NONE = {"text", "bytes", *VALUES}
NUMBERS_LAST = {"id", "sequence", "known_through"}
HELD = "Py_XDECREF(held);"
OUT = {"oi_money": ("from_money(&{0})", "Optional[Money]"), "oi_decimal": ("from_decimal(&{0})", "Decimal"),
       "oi_currency": ("from_currency(&{0})", "Currency"), "oi_item_ref": ("from_item_ref(&{0})", "ItemRef"),
       "oi_digest": ("from_whole_digest(&{0})", "int"), "uint64_t": ("PyLong_FromUnsignedLongLong({0})", "int"),
       "int64_t": ("PyLong_FromLongLong({0})", "int"), "int32_t": ("PyLong_FromLong({0})", "int"),
       "uint8_t": ("from_bool({0})", "bool")}


def quoted(text):
    """A C string; long ones go on in the next lines."""
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    pieces = re.findall(r"(?:\\.|[^\\]){1,100}", text) or [""]
    return "\n        ".join(f'"{piece}"' for piece in pieces)


class Module:
    def __init__(self, manifest):
        self.manifest = manifest
        self.bindings = Bindings(manifest)
        self.structures = {s["name"]: s for s in manifest["structures"]}
        rows = [t["row"] for t in manifest["tables"]]
        names = [*self.bindings.inputs, *self.bindings.outputs, "oi_iso4217_row", "oi_money", *rows]
        self.names = list(dict.fromkeys(names))
        self.index = {name: i for i, name in enumerate(self.names)}
        self.enumerations = {e["name"]: i for i, e in enumerate(manifest["enumerations"])}
        self.calls = []  # (C name, Python name, whether it is a ledger's, (argument, optional, annotation) of each)

    # ---- tables

    def kind(self, structure, field):
        """(kind, of, offset of the count)"""
        value, of, count = value_of(field), 0, 0
        offsets = {f["name"]: f["offset"] for f in structure["fields"]}
        if field.get("count"):
            count = offsets[field["count"]]
            if field["type"] in self.bindings.inputs:
                return "INPUTS", self.index[field["type"]], count
            if field["type"] == "int32_t":
                return ("DATES" if field["doc"].startswith("dates") else "NUMBERS"), 0, count
            return {"item_ref": "ITEM_REFS", "money": "MONIES", "decimal": "DECIMALS"}[value], 0, count
        if field.get("pointer"):
            return "INPUT", self.index[field["type"]], 0
        if field.get("length") and value == "money":
            return "MONEYS", field["length"], 0
        if value == "enum":
            return ("ENUM", self.enumerations[field["enum"]], 0) if "enum" in field else ("ANY_ENUM", 0, 0)
        if value == "set":
            return "SET", field.get("bit_zero", 0), 0
        if field["type"] == "char":
            return "CODE", 0, 0
        if value == "id":
            return ("ID_OR_NONE" if queries.may_be_none(field) else "ID"), 0, 0
        if value == "number":
            return {"int32_t": "INT32", "uint32_t": "UINT32", "uint64_t": "UINT64", "size_t": "UINT64"}[field["type"]], of, count
        return value.upper(), 0, 0

    def structure_table(self):
        docs = {c["name"]: c["doc"] for c in self.manifest["constants"]}
        for name in self.names:
            structure = self.structures[name]
            if structure["kind"] == "frozen":
                continue
            yield f"\nstatic const Field fields_of_{name}[] = {{"
            fields = self.bindings.values(structure)
            for field in fields:
                kind, of, count = self.kind(structure, field)
                doc = quoted(" ".join(pythonic(field["doc"]).split()))
                yield (f'    {{"{name_of(field)}", "{field["name"]}", {doc}, KIND_{kind}, {field["offset"]}, {count}, {of}u, '
                       f'{field.get("unless", 0)}}},')
            for flag in self.flags(structure):
                flag_name = self.bindings.flag_name(structure, flag)
                yield f'    {{"{flag_name}", "{flag_name}", {quoted(pythonic(docs[flag]))}, KIND_FLAG, 0, 0, {flag}, 0}},'
            yield f"    {{NULL, NULL, NULL, KIND_INT32, 0, 0, 0, 0}}}};"
        yield "\nconst Structure structures[] = {"
        for name in self.names:
            structure = self.structures[name]
            frozen = structure["kind"] == "frozen"
            count = 0 if frozen else len(self.bindings.values(structure)) + len(self.flags(structure))
            doc = quoted(self.doc(structure["doc"]))
            yield (f'    {{"{name}", {doc}, sizeof({name}), {count}, {int(name in self.bindings.inputs)}, '
                   f"{int(name in self.bindings.outputs)}, {'NULL' if frozen else f'fields_of_{name}'}}},")
        yield "};"
        yield f"const int structures_count = {len(self.names)};"
        for name, structure in STRUCTURES.items():
            yield f"const int {name}_structure = {self.index[structure]};"

    @staticmethod
    def doc(text):
        return "\n\n".join("\n".join(textwrap.wrap(" ".join(part.split()), 100)) for part in pythonic(text).split("\n\n"))

    def flags(self, structure):
        return self.bindings.flags(structure) if structure["kind"] == "sized" else []

    def enumeration_table(self):
        yield "\nconst Enumeration enumerations[] = {"
        for enumeration in self.manifest["enumerations"]:
            numbers = [c["value"] for c in enumeration["constants"]]
            yield f'    {{"{class_name(enumeration["name"])}", {min(numbers)}, {max(numbers) - min(numbers) + 1}}},'
        yield "};"
        yield f"const int enumerations_count = {len(self.manifest['enumerations'])};"
        yield f"PyObject **members_of[{len(self.manifest['enumerations'])}];"
        for name, enumeration in ENUMERATIONS.items():
            yield f"const int {name}_enumeration = {self.enumerations[enumeration]};"

    def table_table(self):
        rows = {t["number"]: t["row"] for t in self.manifest["tables"]}
        constants = next(e for e in self.manifest["enumerations"] if e["name"] == "oi_table")["constants"]
        yield "\n/* Of the rows of each table. */"
        yield "const int table_structures[] = {"
        for constant in constants:
            row = rows.get(constant["name"])
            yield f"    {self.index[row] if row else -1}, /* {constant['name']} */"
        yield "};"
        yield f"const int tables_count = {len(constants)};"
        assert [c["value"] for c in constants] == list(range(len(constants)))

    def event_lists(self):
        """(Python name, number of the table, class of its rows, doc) of each list that events have."""
        for name, table, kinds in self.bindings.event_lists():
            doc = " ".join(pythonic(self.structures[table["row"]]["doc"]).split())
            told = f"Each: {doc[0].lower()}{doc[1:]} Of {' and '.join(kinds)}; of other kinds none."
            yield name, table["number"], class_name(table["row"]), told

    def event_list_table(self):
        yield "\nPyGetSetDef event_lists[] = {"
        for name, number, _, doc in self.event_lists():
            yield f'    {{"{name}", event_list, NULL, {quoted(doc)},\n        (void *)(intptr_t){number}}},'
        yield "    {NULL, NULL, NULL, NULL, NULL}};"

    # ---- functions

    def arguments(self, function):
        """Of each parameter of Python: (name, optional, rank, declaration, conversion, what C takes, annotation, what is released)."""
        parameters = [p for p in function["parameters"] if p["name"] not in ("ledger", "err")]
        names = [p["name"] for p in parameters]
        taken, skip = [], set()
        for i, p in enumerate(parameters):
            if p["mode"] == "out" and names[i + 1:i + 2] == ["capacity"]:
                skip |= set(range(i + 1, i + 5 if "written" in names[i:i + 5] else i + 3))
            if i in skip or p["mode"] != "in":
                continue
            sized = names[i + 1:i + 2] in (["size"], [f"{p['name']}_size"])
            if sized:
                skip.add(i + 1)
            kind, of = self.meaning(function, p)
            optional = kind == "known_through" or (queries.left_out(p)[0] and kind not in NEVER_NONE)
            fills = {"name": p["name"], "said": RENAMED.get(p["name"], p["name"]), "of": of, "class": of and class_name(of),
                     "index": self.index.get(of), "may_be_none": "" if optional else "_of",
                     "number": "id" if optional else "uint64"}
            how = [words.format(**fills) for words in ARGUMENTS["sized text" if kind == "text" and sized else kind]]
            taken.append((fills["said"], optional, int(kind in NUMBERS_LAST), *how, HELD if kind == "calculator" else None, i))
        return taken, skip

    def meaning(self, function, parameter):
        """(kind, type): what queries say; beside them functions of the module take values and plain numbers."""
        kind = parameter["type"]
        if kind in VALUES:
            return kind, kind
        if kind == "oi_record":
            return "record", None
        if function["name"].startswith("oi_ledger_"):
            return queries.meaning(self.manifest, parameter)
        if kind == "int32_t" and parameter["name"] in ("date", "base"):
            return "date", None
        if kind in ("int32_t", "uint32_t", "int64_t"):
            return kind, None
        kind, of = queries.meaning(self.manifest, parameter)
        return ("number" if kind == "enum" else kind), of

    def outputs(self, function):
        """Of each output: (declaration, what C takes, what Python gets, annotation)."""
        found, parameters = [], [p for p in function["parameters"] if p["name"] not in ("ledger", "err")]
        i = 0
        while i < len(parameters):
            p = parameters[i]
            name, kind, depth = p["name"], p["type"], p.get("pointer", 0)
            after = [q["name"] for q in parameters[i + 1:i + 5]]
            if p["mode"] != "out":
                i += 1
                continue
            if after == ["capacity", "row_size", "stride", "written"]:
                index = self.index[kind]
                found.append((f"size_t written = 0;\n  {kind} *rows = NULL;",
                              "rows, count, sizeof *rows, 0, &written",
                              f"rows_from({index}, rows, written)", f"List[{self.class_of(kind)}]", "ROWS"))
                i += 5
                continue
            if kind == "char" and after[:1] == ["capacity"]:
                found.append(("char buffer[256];", "buffer, sizeof buffer, NULL", "PyUnicode_FromString(buffer)", "str", ""))
                i += 3
                continue
            found.append((*self.given_back(function, p), ""))
            i += 1
        return found

    def given_back(self, function, parameter):
        """(declaration, what C takes, what Python gets, annotation) of one output."""
        told = queries.output(self.manifest, function, parameter)
        name, kind = told.name, parameter["type"]
        if told.kind in ("rows", "row", "tables", "bytes"):
            row = told.kind in ("rows", "row") and self.class_of(told.type)
            made, annotation = {
                "tables": (f"from_result({name})", "Answer"), "bytes": (f"from_buffer({name})", "bytes"),
                "rows": (f"rows_of({name}, {row and told.tables[0]['number']})", f"Rows[{row}]"),
                "row": (f"only_row({name}, {row and told.tables[0]['number']})", row)}[told.kind]
            return f"{kind} *{name} = NULL;", f"&{name}", made, annotation
        if kind in OUT:
            made, annotation = OUT[kind]
            if kind == "int32_t" and name == "result":
                made, annotation = "from_date({0})", "datetime.date"
            if kind == "oi_money" and name in ("result", "figure"):
                annotation = "Money"
            return f"{kind} {name};", f"&{name}", made.format(name), annotation
        if kind in self.enumerations:
            return f"int32_t {name};", f"&{name}", f"from_enum({self.enumerations[kind]}, {name})", class_name(kind)
        return (f"{kind} {name};\n  memset(&{name}, 0, sizeof {name});\n  {name}.struct_size = sizeof {name};", f"&{name}",
                f"from_structure({self.index[kind]}, &{name})", self.class_of(kind))

    @staticmethod
    def class_of(name):
        return {"oi_money": "Money", "oi_iso4217_row": "Iso4217"}.get(name, class_name(name))

    def c_arguments(self, function, taken, skip, outputs):
        """What C takes, in its order."""
        by_place = {t[-1]: t for t in taken}
        outs = iter(outputs)
        parameters = [p for p in function["parameters"] if p["name"] not in ("ledger", "err")]
        found, i = [], 0
        while i < len(parameters):
            if i in by_place:
                found.append(by_place[i][5])
            elif parameters[i]["mode"] == "out":
                out = next(outs)
                found.append(out[1])
                i += out[1].count(",")
            elif i not in skip:
                raise SystemExit(function["name"])
            i += 1
        return found

    def wrapper(self, function, method):
        """(C name, lines, Python name, text signature, annotation line)"""
        name = function["name"]
        fails = "statuses" in function and function["parameters"] and function["parameters"][-1]["name"] == "err"
        taken, skip = self.arguments(function)
        outputs = self.outputs(function) if fails else []
        takes = self.c_arguments(function, taken, skip, outputs)
        rows = any(out[4] for out in outputs)
        if rows:
            taken.append(("count", False, 0, "size_t count;", 'to_size(@, "count", &count)', "", "int", None, -1))
        order = sorted(taken, key=lambda t: (t[1], t[2] if t[1] else 0))
        required = sum(not t[1] for t in order)
        raw = method and (name in RESHAPED or len(outputs) > 1 or any(o[3] == "Answer" for o in outputs))
        python = ("_" if raw else "") + name[len("oi_ledger_"):] if method else name
        used = "&arena" in " ".join(t[4] for t in order)
        lines = []
        if order:
            names = ", ".join(f'"{t[0]}"' for t in order)
            lines += [f"static const char *const names_of_{name}[] = {{{names}}};",
                      f'static const Signature takes_{name} = {{"{python}", {required}, {len(order)}, names_of_{name}}};']
        lines += [f"static PyObject *call_{name}(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {{"]
        body = ["  PyObject *answer = NULL;"]
        if order:
            body.append(f"  PyObject *given[{len(order)}];")
        body += [f"  {t[3]}" for t in order] + [f"  {out[0]}" for out in outputs]
        if method:
            body.append("  Call call;")
        elif fails:
            body += ["  oi_error err;", "  clear_error(&err);"]
        if not method:
            body.append("  (void)self;")
        checks = []
        if order:
            checks.append(f"take(&takes_{name}, args, given_count, words, given)")
        else:
            body.append("  if (given_count || words) {")
            body.append(f'    PyErr_SetString(PyExc_TypeError, "{python}() takes no arguments");')
            body.append("    return NULL;\n  }\n  (void)args;")
        if used:
            body.append("  Arena arena;\n  arena_begin(&arena);")
        # in the order of C, so that of several refusals the same is told
        at = {t[0]: i for i, t in enumerate(order)}
        for t in sorted(order, key=lambda t: t[-1]):
            checks.append(t[4].replace("@", f"given[{at[t[0]]}]"))
        if rows:
            checks.append("(rows = rows_space(count, sizeof *rows)) != NULL")
        quick = method and function["cost"] == "O(1)" and function["threads"] == "shared"
        mode = "SHARED" if function["threads"] == "shared" else "EXCLUSIVE"
        if method:
            checks.append(f'enter_shortly(self, &call, "{name}")' if quick else f'enter(self, &call, "{name}", {mode})')
            call = f"{name}({', '.join(['call.ledger', *takes, '&call.err'])})"
            checks.append(f"{'leave_shortly' if quick else 'leave'}(&call, {call})")
        elif fails:
            checks.append(f'succeeded("{name}", {name}({", ".join([*takes, "&err"])}), &err)')
        made = [out[2] for out in outputs]
        annotation = " | ".join(out[3] for out in outputs)
        if not fails:
            made, annotation = self.returned(function, f"{name}({', '.join(takes)})")
            made = [made]
        if not made:
            body_answer, annotation = "given_none()", "None"
        elif len(made) == 1:
            body_answer, annotation = made[0], annotation
        else:
            body_answer = f"tuple_from({len(made)}, (PyObject *[]){{{', '.join(made)}}})"
            annotation = f"Tuple[{', '.join(out[3] for out in outputs)}]"
        if checks:
            body.append("  if (" + " &&\n      ".join(checks) + ")")
            body.append(f"    answer = {body_answer};")
            for free in [o[1].lstrip("&") for o in outputs if o[0].startswith(("oi_result ", "oi_buffer "))]:
                kind = next(o[0].split()[0] for o in outputs if o[1] == f"&{free}")
                body.append(f"  else\n    {kind}_free({free}); /* a callback raised */")
        else:
            body.append(f"  answer = {body_answer};")
        body += [f"  {t[7]}" for t in order if t[7]]
        if rows:
            body.append("  PyMem_Free(rows);")
        if used:
            body.append("  arena_end(&arena);")
        body.append("  return answer;")
        lines += body + ["}"]
        shown = ", ".join((["$self"] if method else ["$module"]) + [t[0] + ("=None" if t[1] else "") for t in order])
        self.calls.append((name, python, method, [(t[0], t[1], t[6]) for t in order]))
        told = ", ".join((["self"] if method else []) + [
            f"{t[0]}: " + (f"Optional[{t[6]}] = None" if t[1] else t[6]) for t in order])
        return name, lines, python, f"{python}({shown})", f"def {python}({told}) -> {annotation}: ..."

    def returned(self, function, call):
        kind = function["returns"]
        if kind.get("pointer"):
            return f"PyUnicode_FromString({call})", "str"
        if kind["type"] == "uint8_t":
            return f"from_bool({call})", "bool"
        if kind["type"] == "oi_status":
            return f"from_enum({self.enumerations['oi_status']}, {call})", "Status"
        return f"PyLong_FromSize_t({call})", "int"

    def is_command(self, function):
        return function in self.bindings.command_functions()

    def makes(self, function):
        """Whether what a command did always has an id: that of a new record, which the host may choose, or its sequence."""
        fields = self.structures[function["parameters"][2]["type"]]["fields"]
        chosen = any(f["name"] == "id" and "the next" in f["doc"] for f in fields)
        return "outcome->id is" in function["doc"] or (chosen and not function["name"].startswith("oi_ledger_change_"))

    def is_batch(self, function):
        return function in self.bindings.batch_functions()

    def command(self, function):
        given = function["parameters"][2]
        name, python = function["name"], function["name"][len("oi_ledger_"):]
        yield f'static const char *const names_of_{name}[] = {{"{given["name"]}", "info"}};'
        yield f'static const Signature takes_{name} = {{"{python}", 2, 2, names_of_{name}}};'
        yield f"static PyObject *call_{name}(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {{"
        yield "  Command c;"
        yield (f"  if (!command_begin(&c, &takes_{name}, self, args, given_count, words, {self.index[given['type']]}, "
               f'"{name}"))')
        yield "    return NULL;"
        made = "&c.made, " if queries.tells_made(function) else ""
        yield (f"  return command_end(&c, {name}(c.call.ledger, &c.info, (const {given['type']} *)(const void *)c.space, "
               f"&c.outcome, {made}&c.call.err));")
        yield "}"

    def batch(self, function):
        given = function["parameters"][3]
        name, python = function["name"], function["name"][len("oi_ledger_"):]
        yield f'static const char *const names_of_{name}[] = {{"{given["name"]}", "info", "each_row"}};'
        yield f'static const Signature takes_{name} = {{"{python}", 2, 3, names_of_{name}}};'
        yield f"static PyObject *call_{name}(PyObject *self, PyObject *const *args, Py_ssize_t given_count, PyObject *words) {{"
        yield "  Batch b;"
        yield (f"  if (!batch_begin(&b, &takes_{name}, self, args, given_count, words, {self.index[given['type']]}, "
               f'"{name}"))')
        yield "    return NULL;"
        yield (f"  return batch_end(&b, {name}(b.call.ledger, b.info, b.info_stride, b.rows, b.stride, b.count, "
               "b.flags, b.statuses, b.ids, &b.refused, &b.call.err));")
        yield "}"

    def ledger_functions(self):
        """Of each method: (C name, lines, Python name, text signature, stub, doc)"""
        for function in self.manifest["functions"]:
            name = function["name"]
            if not name.startswith("oi_ledger_") or name in OWN:
                continue
            python = name[len("oi_ledger_"):]
            if self.is_command(function):
                given = function["parameters"][2]
                self.calls.append((name, python, True, [(given["name"], False, class_name(given["type"])),
                                                        ("info", False, "CommandInfo")]))
                yield (name, list(self.command(function)), python, f"{python}($self, {given['name']}, info)",
                       f"def {python}(self, {given['name']}: {class_name(given['type'])}, info: CommandInfo) -> "
                       f"{'Made' if self.makes(function) else 'Outcome'}: ...",
                       self.doc(function["doc"] + refusals(function)))
            elif self.is_batch(function):
                given = function["parameters"][3]
                info = "Union[CommandInfo, Sequence[CommandInfo]]"
                same = next(o["as"] for o in function["statuses"] if "as" in o)[len("oi_ledger_"):]
                self.calls.append((name, python, True, [(given["name"], False, f"Sequence[{class_name(given['type'])}]"),
                                                        ("info", False, info), ("each_row", True, "bool")]))
                doc = (f"{function['doc']} One info for all rows, or one a row. All or nothing, unless each row has its own outcome (`each_row`).\n\n"
                       f"Refused as `{same}`, of the first row refused: `row` of the exception.")
                yield (name, list(self.batch(function)), python, f"{python}($self, {given['name']}, info, each_row=False)",
                       f"def {python}(self, {given['name']}: Sequence[{class_name(given['type'])}], info: {info}, "
                       "each_row: bool = False) -> BatchOutcome: ...", self.doc(doc))
            else:
                yield (*self.wrapper(function, True), self.doc(function["doc"] + refusals(function)))

    def module_functions(self):
        for function in self.manifest["functions"]:
            if not function["name"].startswith("oi_ledger_") and function["name"] not in OWN:
                yield (*self.wrapper(function, False), self.doc(function["doc"]))

    @staticmethod
    def methods(name, functions, own=()):
        yield f"\nPyMethodDef {name}[] = {{"
        for c_name, _, python, signature, _, doc in functions:
            yield (f'    {{"{python}", (PyCFunction)(void (*)(void))call_{c_name}, METH_FASTCALL | METH_KEYWORDS,\n        '
                   f"{quoted(f'{signature}' + chr(10) + '--' + chr(10) * 2 + doc)}}},")
        yield from own
        yield "    {NULL, NULL, 0, NULL}};"

    def stub(self, ledger, functions):
        """own.pyi with what is generated in its place. Names of the module that Python has, too, begin with _ there."""
        own = (ROOT / FOLDER / "own.pyi").read_text(encoding="utf-8")
        values = {"Currency", "ItemRef", "Number", "Outcome", "Made", "BatchOutcome"}
        aliases = {"Money": "_values", "Rows": "_handles", "Record": "records", "Event": "records",
                   "AgingCalculator": "reports", "Transaction": "ledger"}
        hand = {"Sink": "records", "Store": "records", "Log": "records"}

        def named(line):
            """What comes out is of Python's class."""
            before, arrow, after = line.partition("->")
            return before + arrow + re.sub(rf"\b({'|'.join(aliases)})\b", r"_\1", after)

        methods = [f"    {named(f[4])}" for f in ledger]
        calls = [named(f[4]) for f in functions]
        inputs = [f"class {name}(Input): ..." for name in self.names if name in self.bindings.inputs]
        lists = [line for name, _, row, _ in self.event_lists()
                 for line in ("    @property", f"    def {name}(self) -> List[{row}]: ...")]
        words = set(re.findall(r"\w+", "\n".join([own, *methods, *calls, *lists])))
        types = ["EventRow"] + [class_name(n) for n in self.names if class_name(n) in words and n not in ("oi_money", "oi_iso4217_row")]
        enums = [class_name(e["name"]) for e in self.manifest["enumerations"] if class_name(e["name"]) in words]
        imports = [f"from ._enums import {', '.join(sorted(enums))}", f"from ._types import {', '.join(sorted(set(types)))}",
                    f"from ._values import {', '.join(sorted(values))}", "from . import Iso4217"]
        imports += [f"from .{module} import {name} as _{name}" for name, module in aliases.items()
                    if f"_{name}" in words]
        imports += [f"from .{module} import {name}" for name, module in hand.items()]
        parts = {"# imports": imports, "# inputs": inputs, "    # methods": methods, "    # lists": lists}
        for mark, lines in parts.items():
            own = own.replace(mark + "\n", "\n".join(lines) + "\n", 1)
        return f'"""The extension module: {MARK}."""\n' + own + "\n".join(calls) + "\n"

    def every_call(self):
        """Each wrapper as data, for a test that calls all of them wrongly."""
        yield f'"""Each function of the module, and what it takes: {MARK}."""'
        yield ""
        yield "# (the library's name, Python's, whether it is a ledger's method, (argument, optional, type) of each)"
        yield "EVERY_CALL = ["
        for name, python, method, arguments in self.calls:
            yield f"    ({name!r}, {python!r}, {method}, ["
            yield from (f"        {argument!r}," for argument in arguments)
            yield "    ]),"
        yield "]"

    @staticmethod
    def helpers(lines):
        """What the wrappers of a file call, where they do."""
        if any("given_none()" in line for line in lines):
            yield from ["", "static inline PyObject *given_none(void) {", "  return given(Py_None);", "}"]

    def files(self):
        ledger, functions = list(self.ledger_functions()), list(self.module_functions())
        tables = [HEAD, *self.structure_table(), *self.enumeration_table(), *self.table_table(),
                  *self.event_list_table()]
        own = [f'    {{"_{n}", {f}, {how}, NULL}},' for n, f, how in (
            ("create", "ledger_create", "METH_VARARGS"), ("close", "ledger_close_method", "METH_NOARGS"),
            ("set_sink", "ledger_set_sink", "METH_O"), ("set_journal", "ledger_set_journal", "METH_VARARGS"),
            ("write_snapshot", "ledger_write_snapshot", "METH_O"), ("read_snapshot", "ledger_read_snapshot", "METH_O"),
            ("replay", "ledger_replay", "METH_O"), ("begin", "ledger_begin", "METH_NOARGS"))]
        methods = [HEAD, *(line for f in ledger for line in ["", *f[1]])]
        methods[1:1] = self.helpers(methods)
        methods += [*self.methods("ledger_methods", ledger, own)]
        calls = [HEAD, *(line for f in functions for line in ["", *f[1]]), *self.methods("generated_functions", functions)]
        calls[1:1] = self.helpers(calls)
        return {STUB: self.stub(ledger, functions), EVERY_CALL: "\n".join(self.every_call()) + "\n", FOLDER + "tables.c": "\n".join(tables) + "\n", FOLDER + "ledger_methods.c": "\n".join(methods) + "\n",
                FOLDER + "functions.c": "\n".join(calls) + "\n"}


def files(manifest):
    return Module(manifest).files()
