"""What repeats in the Python binding: enumerations, inputs (dataclasses), rows (named tuples), and rows as inputs."""
import keyword
import re
import textwrap

from emit_c import MARK
from names import class_name, constant_word
from queries import list_query, may_be_none, queries

# Structures the binding writes by hand, or that hosts of Python do not need.
BY_HAND = {"oi_error", "oi_layout_row", "oi_allocator", "oi_ledger_options", "oi_acknowledgement", "oi_outcome",
           "oi_iso4217_row", "oi_journal_options", "oi_event"}
FROZEN = {"oi_money": "money", "oi_decimal": "decimal", "oi_currency": "currency", "oi_item_ref": "item_ref",
          "oi_text": "text", "oi_text_view": "text", "oi_digest": "digest"}
CLASSES = {"money": "Money", "decimal": "Decimal", "currency": "Currency", "item_ref": "ItemRef", "text": "str",
           "digest": "int", "date": "datetime.date", "instant": "datetime.datetime", "id": "int"}


# What the generated module takes from _values.py.
VALUES = {"Number", "Money", "Currency", "ItemRef", "UnknownRow"}


def without_unit(name):
    """A field's name without what its type in a language says: `recorded_micros` is an instant there, `weekend_mask` days."""
    return name.removesuffix("_micros").removesuffix("_mask")


def safe(name):
    return name + "_" if keyword.iskeyword(name) else name


def all_zero(field, at="it.", both="and"):
    """The condition that a field which was filled is all zero: for the flag that says it is given all the same."""
    name = field.get("count", field["name"])
    parts = [f"{name}.lo", f"{name}.hi"] if field["type"] == "oi_decimal" else [name]
    return f" {both} ".join(f"{at}{part} == 0" for part in parts)


def value_of(field):
    """The kind of value a plain field holds, as the functions of _values.py are called."""
    return FROZEN.get(field["type"]) or field.get("meaning") or "number"


def name_of(field):
    return safe(without_unit(field["name"]))


class Bindings:
    def __init__(self, manifest):
        self.manifest = manifest
        self.structures = {s["name"]: s for s in manifest["structures"]}
        self.inputs, self.outputs = [], []
        for structure in manifest["structures"]:
            name = structure["name"]
            if name in BY_HAND or structure["kind"] == "frozen":
                continue
            if structure["kind"] == "sized" and self.goes_in(name):
                self.inputs.append(name)
            if structure["kind"] == "row" or self.comes_out(name):
                self.outputs.append(name)

    def goes_in(self, name):
        return (any(p["type"] == name and p.get("const") for f in self.manifest["functions"] for p in f["parameters"])
                or any(f["type"] == name and f.get("pointer") for s in self.structures.values() for f in s["fields"]))

    def comes_out(self, name):
        return any(p["type"] == name and p["mode"] == "out" and not p.get("const")
                   for f in self.manifest["functions"] for p in f["parameters"])

    def skipped(self, structure):
        """Fields that are no values: heads, counts and strides of arrays, what is reserved."""
        names = {"struct_size", "flags"} if structure["kind"] == "sized" else set()
        for field in structure["fields"]:
            names |= {field.get("count"), field.get("stride")}
        return names | {f["name"] for f in structure["fields"] if f["name"].startswith("reserved")}

    def values(self, structure):
        skipped = self.skipped(structure)
        return [f for f in structure["fields"] if f["name"] not in skipped]

    # ---- inputs

    def input_type(self, field):
        """(annotation, default)"""
        kind = value_of(field)
        if field.get("count"):
            annotation = f"Sequence[{self.element(field)}]"
            return (f"Optional[{annotation}]", "None") if "unless" in field else (annotation, "()")
        if field.get("pointer"):
            return f"Optional[{class_name(field['type'])}]", "None"
        if kind == "set":
            annotation = f"Collection[{class_name(field['enum'])}]"
            return (f"Optional[{annotation}]", "None") if "unless" in field else (annotation, "()")
        if kind == "enum":
            return class_name(field["enum"]), f"{class_name(field['enum'])}(0)"
        if kind == "text":
            return "str", '""'
        if kind in ("number", "bool"):
            return ("bool", "False") if kind == "bool" else ("int", "0")
        return f"Optional[{'Number' if kind == 'decimal' else CLASSES[kind]}]", "None"

    @staticmethod
    def element(field):
        if field["type"] == "int32_t":
            return "datetime.date" if field["doc"].startswith("dates") else "int"
        return CLASSES[FROZEN[field["type"]]] if field["type"] in FROZEN else class_name(field["type"])

    def input(self, structure):
        fields = self.values(structure)
        yield ""
        yield ""
        yield "@described(frozen=True)"
        yield f"class {class_name(structure['name'])}(raw.{structure['name']}):"
        yield from docstring(structure["doc"], "    ")
        yield ""
        yield "    __slots__ = ()"
        for field in fields:
            annotation, default = self.input_type(field)
            yield f"    {name_of(field)}: {annotation} = {default}"
            yield from attribute(field["doc"], annotation)
        docs = {c["name"]: c["doc"] for c in self.manifest["constants"]}
        for flag in self.flags(structure):
            yield f"    {self.flag_name(structure, flag)}: bool = False"
            yield from attribute(docs[flag])

    def flags(self, structure):
        """Those that are given: others follow from what a field has."""
        implied = [field["unless"] for field in self.values(structure) if "unless" in field]
        return [flag for flag in structure["flags"] if flag not in implied]

    @staticmethod
    def flag_name(structure, flag):
        prefix = re.match(r"(OI_\w+_)\.\.\.", structure["fields"][1]["doc"])[1]
        return safe(flag[len(prefix):].lower())

    # ---- rows

    def row_type(self, structure, field):
        kind = value_of(field)
        if kind == "enum":
            return class_name(field["enum"]) if "enum" in field else "int"
        if kind in ("number", "bool"):
            return "bool" if kind == "bool" else "int"
        name = CLASSES[kind]
        if field.get("length"):
            return f"Tuple[{name}, ...]"
        absent = may_be_none(field) and kind not in ("text", "decimal")
        return f"Optional[{name}]" if absent else name

    def output(self, structure):
        name = class_name(structure["name"])
        if structure["name"] not in self.inputs:
            yield ""
            yield ""
            yield f"class {name}(NamedTuple):"
            yield from docstring(structure["doc"], "    ")
            for field in self.values(structure):
                annotation = self.row_type(structure, field)
                yield f"    {name_of(field)}: {annotation}"
                yield from attribute(field["doc"], annotation)
            for given, row in self.inputs_of_rows().items():
                if row == structure["name"]:
                    yield from self.to_input(self.structures[given], structure)

    # ---- rows as inputs, by equal names

    def changed(self):
        """(what is changed as a whole, its input, its row)"""
        start = "oi_ledger_change_"
        for function in self.command_functions():
            given = function["parameters"][2]["type"]
            row = re.sub(r"_input$", "", given) + "_row"
            if function["name"].startswith(start) and row in self.structures:
                yield function["name"][len(start):], given, row

    def arrays(self, given):
        """Fields of an input that are lists of inputs."""
        return [f for f in self.values(self.structures[given]) if f.get("count") and f["type"] in self.inputs]

    def inputs_of_rows(self):
        """Input -> row: what is changed as a whole, and what lists of it consist of."""
        pairs = {given: row for _, given, row in self.changed()}
        left = list(pairs)
        while left:
            for field in self.arrays(left.pop()):
                if field["type"] not in pairs:
                    pairs[field["type"]] = self.row_with_all(field["type"])
                    left.append(field["type"])
        return pairs

    def row_with_all(self, given):
        """The row that has all fields of an input but its lists, and least besides."""
        names = {f["name"] for f in self.values(self.structures[given]) if not f.get("count")}
        rows = [s for s in self.structures.values() if s["kind"] == "row" and names <= {f["name"] for f in s["fields"]}]
        return min(rows, key=lambda row: len(row["fields"]))["name"]

    def to_input(self, given, row):
        """A method of a row; an input with a field that the row lacks is refused here, so that a change loses nothing."""
        fields = {f["name"]: f for f in self.values(row)}
        lists = [f["name"] for f in self.arrays(given["name"])]
        names = [f["name"] for f in self.values(given)] + [self.flag_name(given, flag) for flag in self.flags(given)]
        missing = [name for name in names if name not in fields and name not in lists]
        if missing:
            raise SystemExit(f"{row['name']} has no {' and no '.join(missing)}, which {given['name']} has")
        taken = "".join(f", {f['name']}: {self.input_type(f)[0]}" for f in self.arrays(given["name"]))
        yield ""
        yield f'    def to_input(self{taken}) -> "{class_name(given["name"])}":'
        more = f": {' and '.join(lists)} stand in a table of their own" if lists else ""
        yield f'        """What is saved of it, as an input{more}."""'
        yield from folded(f"        return {class_name(given['name'])}(", [
            f"{safe(without_unit(name))}={name if name in lists else self.copied(row, fields[name])}" for name in names], ")")

    def copied(self, row, field):
        place = f"self.{name_of(field)}"
        if value_of(field) != "currency":
            return place
        return f'{place}.code if {place} else ""' if may_be_none(field) else f"{place}.code"

    def changes(self):
        """The inputs of the commands that change a record, with everything it has."""
        known = {query.name: query for query in queries(self.manifest)}
        found = [(word, given) for word, given, _ in self.changed() if f"find_{word}" in known]
        lists = {list_query(known, word, f["name"]): f for word, given in found for f in self.arrays(given)}
        body = []
        for name, field in lists.items():
            body += self.list_of_inputs(known[name], field)
        for word, given in found:
            names = [f["name"] for f in self.arrays(given)]
            more = ", ".join(f"self.{list_query(known, word, name)}({word}, row.changed)" for name in names)
            body += ["", f"    def {word}_to_change(self, {word}: int) -> {class_name(given)}:",
                     f'        """The {word.replace("_", " ")} as it is: what `change_{word}` takes, with everything it has."""']
            body += ([f"        row = self.find_{word}({word})", f"        return row.to_input({more})"] if names else
                     [f"        return self.find_{word}({word}).to_input()"])
        used = set(re.findall(r"\w+", "\n".join(body)))
        yield f'"""Records as the input of the command that changes them: {MARK}."""'
        yield "from typing import Optional, Tuple"
        yield ""
        yield "from . import _openitem as raw"
        yield from imports("._enums", [class_name(e["name"]) for e in self.manifest["enumerations"] if class_name(e["name"]) in used])
        yield from imports("._types", sorted({class_name(n) for n in self.inputs} & used))
        yield ""
        yield ""
        yield "class Changes(raw.Ledger):"
        yield '    """Records to be changed in part: take one, replace what shall be different, and change it.'
        yield ""
        yield '        acme = dataclasses.replace(ledger.customer_to_change(id), name="Acme Ltd")'
        yield "        ledger.change_customer(acme, info)"
        yield '    """'
        yield ""
        yield "    __slots__ = ()"
        yield from body
        yield ""
        yield ""
        yield '__all__ = ["Changes"]'

    def list_of_inputs(self, query, field):
        """A query of two tables, of which the second has a list of each row of the first: both begin with the same field."""
        first, *others = query.outputs[0].tables
        element = class_name(field["type"])
        tables = {table["name"]: table for table in others}
        key = self.structures[first["row"]]["fields"][0]["name"]
        taken = ", ".join(f"{given.name}: " + ("Optional[int] = None" if given.kind == "known_through" else "int")
                          for given in query.inputs)
        yield ""
        yield f"    def {query.name}(self, {taken}) -> Tuple[{element}, ...]:"
        yield from docstring(query.function["doc"], "        ")
        yield f"        answer = self._{query.name}({', '.join(given.name for given in query.inputs)})"
        inner = []
        for part in self.arrays(field["type"]):
            table = tables.pop(f"{first['name']}_{part['name']}")
            if self.structures[table["row"]]["fields"][0]["name"] != key:
                raise SystemExit(f"{table['row']} does not begin with {key}")
            yield f"        {part['name']} = answer.all(Table.{table['name'].upper()})"
            inner.append(f"tuple(one.to_input() for one in {part['name']} if one.{key} == row.{key})")
        if tables:
            raise SystemExit(f"{query.name}: what are {', '.join(tables)}?")
        yield f"        return tuple(row.to_input({', '.join(inner)})"
        yield f"                     for row in answer.all(Table.{first['name'].upper()}))"

    # ---- events

    def event_rows(self):
        """The types of rows that events have."""
        rows = {t["name"]: t["row"] for t in self.manifest["tables"]}
        return list(dict.fromkeys(class_name(rows[name]) for event in self.manifest["events"] for name in event["rows"]))

    def event_lists(self):
        """(Python name, table, kinds of events) of each list that events have: terms_discounts, behind terms, is `discounts`."""
        kinds = {}
        for event in self.manifest["events"]:
            for name in event["lists"]:
                kinds.setdefault(name, []).append(event["kind"][len("OI_EVENT_KIND_"):])
        tables = {t["name"]: t for t in self.manifest["tables"]}
        for name in kinds:
            longer = next((other for other in kinds if name.startswith(other + "_")), None)
            yield name[len(longer) + 1:] if longer else name, tables[name], kinds[name]

    def command_functions(self):
        return [f for f in self.manifest["functions"] if "outcome" in {p["name"] for p in f["parameters"]}
                and [p["name"] for p in f["parameters"][:2]] == ["ledger", "info"]]

    def batch_functions(self):
        return [f for f in self.manifest["functions"] if {"statuses", "each"} & {p["name"] for p in f["parameters"]}]

    def types(self):
        body = []
        for name in self.inputs:
            body += self.input(self.structures[name])
        for name in self.outputs:
            body += self.output(self.structures[name])
        body += ["", "", *folded("EventRow = Union[", [*self.event_rows(), "UnknownRow"], "]"),
                 '"""The row of an event: which kind has which tells EventKind."""']
        used = set(re.findall(r"\w+", "\n".join(body)))
        yield f'"""Inputs and rows: {MARK}."""'
        yield "import datetime"
        yield "from decimal import Decimal"
        yield "from typing import Collection, NamedTuple, Optional, Sequence, Tuple, Union"
        yield ""
        yield "from . import _openitem as raw"
        yield from imports("._enums", [class_name(e["name"]) for e in self.manifest["enumerations"]
                                       if class_name(e["name"]) in used])
        yield "from ._inputs import described"
        yield from imports("._values", sorted(used & VALUES))
        yield from body
        yield ""
        yield ""
        yield "__all__ = ["
        yield from (f'    "{class_name(n)}",' for n in dict.fromkeys(self.inputs + self.outputs))
        yield '    "EventRow",'
        yield "]"
        yield ""
        yield "for _name, _row in ("
        yield from (f'        ("{n}", {class_name(n)}),' for n in self.outputs if n not in self.inputs)
        yield "):"
        yield "    raw.adopt(_name, _row)"
        yield "    for _field, _doc in raw.docs(_name).items():"
        yield "        getattr(_row, _field).__doc__ = _doc or _field"

    def event_docs(self):
        """Of each kind of events: its row, its lists, and what it says."""
        rows = {t["name"]: t["row"] for t in self.manifest["tables"]}
        lists = {table["name"]: name for name, table, _ in self.event_lists()}
        return {event["kind"]: " or ".join(class_name(rows[name]) for name in event["rows"])
                + "".join(f", {lists[name]}" for name in event["lists"]) + f"; {event['doc']}"
                for event in self.manifest["events"]}

    def enumerations(self):
        docs = self.event_docs()
        yield f'"""Enumerations: {MARK}."""'
        yield "from . import _openitem as raw"
        yield "from ._words import Word"
        for enumeration in self.manifest["enumerations"]:
            yield ""
            yield ""
            yield f"class {class_name(enumeration['name'])}(Word):"
            yield from docstring(enumeration["doc"], "    ")
            for constant in enumeration["constants"]:
                yield f"    {constant_word(enumeration, constant)} = {constant['value']}"
                yield from attribute(docs.get(constant["name"], constant["doc"]))
        yield ""
        yield ""
        yield "__all__ = ["
        yield from (f'    "{class_name(e["name"])}",' for e in self.manifest["enumerations"])
        yield "]"
        yield ""
        yield "for _name in __all__:"
        yield "    raw.adopt_enumeration(_name, globals()[_name])"


def imports(module, names):
    line = f"from {module} import {', '.join(names)}"
    return [line] if len(line) < 117 else folded(f"from {module} import (", names, ")")


def folded(start, names, end):
    return textwrap.wrap(start + ", ".join(names) + end, 117, subsequent_indent=" " * len(start))


def pythonic(text):
    """A comment of the header as a reader of Python needs it."""
    text = re.sub(r"\bOI_(\w+)", r"\1", re.sub(r", unless OI_\w+", "", text))
    text = re.sub(r"\boi_(\w+?)(_input)?\b", lambda m: class_name(m[0]) if not m[0].startswith("oi_ledger_") else m[1], text)
    text = re.sub(r"\b(?:0|all zero): none\b", "None: none", text)
    return re.sub(r"\bNULL\b|\ball zero(?=:)", "None", text)


def docstring(text, indent):
    parts = pythonic(text).split("\n\n")
    lines = []
    for i, part in enumerate(parts):
        width = 116 - len(indent) - (0 if i else 3)
        lines += ([""] if i else []) + textwrap.wrap(" ".join(part.split()), width)
    if len(lines) == 1:
        return [f'{indent}"""{lines[0]}"""']
    return [f'{indent}"""{lines[0]}'] + [f"{indent}{line}".rstrip() for line in lines[1:]] + [f'{indent}"""']


def attribute(doc, annotation=""):
    words = " ".join(pythonic(doc).split())
    if annotation.startswith("Optional"):
        words = re.sub(r"\b0(?=:| =)", "None", words)
    if not words or re.fullmatch(r"[A-Z]\w+", words):
        return []
    return ['    """' + words + ('."""' if words.endswith('"') else '"""')]


def refusals(function):
    told = []
    for outcome in function["statuses"]:
        if not outcome.get("status", "[").startswith(("[", "OI_OK")):
            told.append(outcome["status"] + (f" ({outcome['cause']})" if "cause" in outcome else ""))
    return "\n\nRefused besides what every command may be refused with: " + "; ".join(told) + "." if told else ""


def files(manifest):
    bindings, folder = Bindings(manifest), "bindings/python/src/openitem/"
    return {folder + "_enums.py": "\n".join(bindings.enumerations()) + "\n",
            folder + "_types.py": "\n".join(bindings.types()) + "\n",
            folder + "_changes.py": "\n".join(bindings.changes()) + "\n"}
