"""What repeats in the Python binding: enumerations, inputs (dataclasses), rows (named tuples), commands and batches."""
import re
import textwrap

from emit_c import MARK
from emit_python import safe
from names import class_name, constant_word

# Structures the binding writes by hand, or that hosts of Python do not need.
BY_HAND = {"oi_error", "oi_layout_row", "oi_allocator", "oi_ledger_options", "oi_acknowledgement", "oi_outcome",
           "oi_iso4217_row", "oi_journal_options"}
RENAMED = {"weekend_mask": "weekend", "recorded_micros": "recorded", "expires_micros": "expires"}
FROZEN = {"oi_money": "money", "oi_decimal": "decimal", "oi_currency": "currency", "oi_item_ref": "item_ref",
          "oi_text": "text", "oi_text_view": "text", "oi_digest": "digest"}
CLASSES = {"money": "Money", "decimal": "Decimal", "currency": "Currency", "item_ref": "ItemRef", "text": "str",
           "digest": "int", "date": "datetime.date", "instant": "datetime.datetime", "id": "int"}


# What the generated module takes from _values.py.
VALUES = ({"Input", "Number", "array_of", "frozen_array", "numbers", "pointer_to", "to_code", "to_set", "to_int32_t",
           "to_uint32_t", "to_uint64_t", "to_number", "from_enum", "Money", "Currency", "ItemRef"}
          | {f"{way}_{kind}" for way in ("to", "from") for kind in ("bool", "currency", "date", "decimal", "digest", "id",
                                                                   "instant", "item_ref", "money", "text")})


def all_zero(field, at="it.", both="and"):
    """The condition that a field which was filled is all zero: for the flag that says it is given all the same."""
    name = field.get("count", field["name"])
    parts = [f"{name}.lo", f"{name}.hi"] if field["type"] == "oi_decimal" else [name]
    return f" {both} ".join(f"{at}{part} == 0" for part in parts)


def value_of(field):
    """The kind of value a plain field holds, as the functions of _values.py are called."""
    return FROZEN.get(field["type"]) or field.get("meaning") or "number"


def name_of(field):
    return RENAMED.get(field["name"], safe(field["name"]))


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

    def write_field(self, field):
        """Statements that fill a field of `it` from `self`."""
        name, kind = safe(field["name"]), value_of(field)
        value = f"self.{name_of(field)}"
        if field.get("count"):
            if field["type"] in self.inputs:
                made = f"array_of(raw.{field['type']}, {value}, keep)"
            else:
                element = {"datetime.date": "date", "int": "number"}.get(self.element(field)) or FROZEN[field["type"]]
                made = f'frozen_array(raw.{field["type"]}, {value}, to_{element}, "{name}")' \
                    if field["type"] in self.structures else f'numbers({value}, to_{element}, "{name}")'
            return [f"it.{name}, it.{field['count']} = {made}"]
        if field.get("pointer"):
            return [f"it.{name} = pointer_to({value}, keep)"]
        if kind == "set":
            return [f'it.{name} = to_set({value}, {field.get("bit_zero", 0)}, "{name}")']
        if field["type"] == "char":
            return [f'it.{name} = to_code({value}, "{name}")']
        if kind in ("number", "enum"):
            return [f'it.{name} = to_{field["type"]}({value}, "{name}")']
        return [f'it.{name} = to_{kind}({value}, "{name}")']

    def input(self, structure):
        fields = self.values(structure)
        implied = [field["unless"] for field in fields if "unless" in field]
        given = [flag for flag in structure["flags"] if flag not in implied]
        yield ""
        yield ""
        yield "@dataclasses.dataclass(frozen=True)"
        yield f"class {class_name(structure['name'])}(Input):"
        yield from docstring(structure["doc"], "    ")
        yield f"    _type = raw.{structure['name']}"
        for field in fields:
            annotation, default = self.input_type(field)
            yield f"    {name_of(field)}: {annotation} = {default}"
            yield from attribute(field["doc"], annotation)
        docs = {c["name"]: c["doc"] for c in self.manifest["constants"]}
        for flag in given:
            yield f"    {self.flag_name(structure, flag)}: bool = False"
            yield from attribute(docs[flag])
        yield ""
        yield f"    def _fill(self, it: raw.{structure['name']}, keep: List[Any]) -> None:"
        yield f"        it.struct_size = sizeof(raw.{structure['name']})"
        for flag in given:
            name = self.flag_name(structure, flag)
            yield f'        it.flags |= raw.{flag} if to_bool(self.{name}, "{name}") else 0'
        for field in fields:
            yield from ("        " + line for line in self.write_field(field))
            if "unless" in field:
                yield f"        if self.{name_of(field)} is not None and {all_zero(field)}:"
                yield f"            it.flags |= raw.{field['unless']}"

    @staticmethod
    def flag_name(structure, flag):
        prefix = re.match(r"(OI_\w+_)\.\.\.", structure["fields"][1]["doc"])[1]
        return safe(flag[len(prefix):].lower())

    # ---- rows

    def row_type(self, field, sparse):
        kind = value_of(field)
        if kind == "enum":
            return class_name(field["enum"]) if "enum" in field else "int"
        if kind in ("number", "bool"):
            return "bool" if kind == "bool" else "int"
        name = CLASSES[kind]
        if field.get("length"):
            return f"Tuple[{name}, ...]"
        absent = sparse or field.get("optional") or kind in ("date", "instant", "item_ref")
        return f"Optional[{name}]" if absent and kind not in ("text", "decimal") else name

    def read_field(self, field, sparse):
        kind, place = value_of(field), f"it.{safe(field['name'])}"
        if kind == "enum":
            return f"from_enum({class_name(field['enum'])}, {place})" if "enum" in field else place
        if kind == "id":
            return f"{place} or None" if sparse or field.get("optional") else place
        if kind == "number":
            return place
        if field.get("length"):
            return f"tuple(from_{kind}(one) for one in {place} if one.currency)"
        return f"from_{kind}({place})"

    def reader(self, structure, class_):
        sparse = structure["name"] == "oi_event"
        yield ""
        yield ""
        yield f"def read_{structure['name'][3:]}(it: raw.{structure['name']}) -> {class_}:"
        yield f"    return {class_}("
        for field in self.values(structure):
            yield f"        {name_of(field)}={self.read_field(field, sparse)},"
        if class_ != class_name(structure["name"]):
            return
        for flag in structure["flags"] if structure["kind"] == "sized" else ():
            yield f"        {self.flag_name(structure, flag)}=bool(it.flags & raw.{flag}),"
        yield "    )"

    def output(self, structure):
        name = class_name(structure["name"])
        if structure["name"] not in self.inputs:
            yield ""
            yield ""
            yield f"class {name}(NamedTuple):"
            yield from docstring(structure["doc"], "    ")
            for field in self.values(structure):
                annotation = self.row_type(field, structure["name"] == "oi_event")
                yield f"    {name_of(field)}: {annotation}"
                yield from attribute(field["doc"], annotation)
        yield from self.reader(structure, name)

    def tables(self):
        yield ""
        yield ""
        yield "# Of each table of a result: its raw row, and what becomes of one."
        yield "TABLES: Dict[Table, Tuple[Any, Callable[[Any], Any]]] = {"
        for table in self.manifest["tables"]:
            read = "from_money" if table["row"] == "oi_money" else f"read_{table['row'][3:]}"
            yield f'    Table.{table["name"].upper()}: (raw.{table["row"]}, {read}),'
        yield "}"

    # ---- commands

    def command(self, function):
        parameters = {p["name"]: p for p in function["parameters"]}
        _, info, given = function["parameters"][:3]
        name = function["name"][len("oi_ledger_"):]
        settles = "applications" in parameters
        yield ""
        yield f"    def {name}(self, {safe(given['name'])}: {class_name(given['type'])}, {info['name']}: CommandInfo) -> Outcome:"
        yield from docstring(function["doc"] + refusals(function), "        ")
        yield f"        return self._execute(lib.{function['name']}, info, {safe(given['name'])}, {settles})"

    def batch(self, function):
        parameters = function["parameters"]
        name = function["name"][len("oi_ledger_"):]
        each = parameters[2]["name"] == "info_stride"
        given = parameters[3 if each else 2]
        info = "Union[CommandInfo, Sequence[CommandInfo]]" if each else "CommandInfo"
        told = " One info for all rows, or one a row." if each else ""
        same = next(o["as"] for o in function["statuses"] if "as" in o)[len("oi_ledger_"):]
        yield ""
        yield f"    def {name}(self, {given['name']}: Sequence[{class_name(given['type'])}], info: {info},"
        yield " " * (len(name) + 9) + "each_row: bool = False) -> BatchOutcome:"
        yield from docstring(f"{function['doc']}{told} All or nothing, unless each row has its own outcome (`each_row`)."
                             f"\n\nRefused as `{same}`, of the first row refused: `row` of the exception.", "        ")
        yield f"        return self._batch(lib.{function['name']}, raw.{given['type']}, {given['name']}, info, each_row, {each})"

    def commands(self):
        yield f'"""Commands of a ledger: {MARK}."""'
        yield "from typing import Any, Sequence, Union"
        yield ""
        yield "from . import _raw as raw"
        yield "from ._library import lib"
        names = sorted({class_name(f["parameters"][2]["type"]) for f in self.command_functions()}
                       | {class_name(p["type"]) for f in self.batch_functions() for p in f["parameters"]
                          if p["type"].endswith("_input")} | {"CommandInfo"})
        yield from imports("._types", names)
        yield "from ._values import BatchOutcome, Outcome"
        yield ""
        yield ""
        yield "class Commands:"
        yield '    """What changes a ledger. Each command needs the ledger alone."""'
        yield ""
        yield "    def _execute(self, function: Any, info: CommandInfo, given: Any, settles: bool) -> Outcome:"
        yield "        raise NotImplementedError"
        yield ""
        yield "    def _batch(self, function: Any, row: Any, rows: Sequence[Any],"
        yield "               info: Union[CommandInfo, Sequence[CommandInfo]], each_row: bool, infos: bool) -> BatchOutcome:"
        yield "        raise NotImplementedError"
        for function in self.command_functions():
            yield from self.command(function)
        for function in self.batch_functions():
            yield from self.batch(function)

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
        body += self.tables()
        used = set(re.findall(r"\w+", "\n".join(body)))
        values = sorted(used & VALUES, key=lambda n: (n.islower(), n))
        yield f'"""Inputs and rows: {MARK}."""'
        yield "import dataclasses"
        yield "import datetime"
        yield "from ctypes import sizeof"
        yield "from decimal import Decimal"
        yield "from typing import Any, Callable, Collection, Dict, List, NamedTuple, Optional, Sequence, Tuple"
        yield ""
        yield "from . import _raw as raw"
        yield from imports("._enums", [class_name(e["name"]) for e in self.manifest["enumerations"]
                                       if class_name(e["name"]) in used])
        yield from imports("._values", values)
        yield from body
        yield ""
        yield ""
        yield "__all__ = ["
        yield from (f'    "{class_name(n)}",' for n in dict.fromkeys(self.inputs + self.outputs))
        yield "]"

    def enumerations(self):
        yield f'"""Enumerations: {MARK}."""'
        yield "import enum"
        for enumeration in self.manifest["enumerations"]:
            yield ""
            yield ""
            yield f"class {class_name(enumeration['name'])}(enum.IntEnum):"
            yield from docstring(enumeration["doc"], "    ")
            for constant in enumeration["constants"]:
                yield f"    {constant_word(enumeration, constant)} = {constant['value']}"
                yield from attribute(constant["doc"])
        yield ""
        yield ""
        yield "__all__ = ["
        yield from (f'    "{class_name(e["name"])}",' for e in self.manifest["enumerations"])
        yield "]"


def imports(module, names):
    start = f"from {module} import ("
    return textwrap.wrap(start + ", ".join(names) + ")", 117, subsequent_indent=" " * len(start))


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
            folder + "_commands.py": "\n".join(bindings.commands()) + "\n"}
