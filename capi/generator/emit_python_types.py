"""What repeats in the Python binding: enumerations, inputs (dataclasses) and rows (named tuples)."""
import keyword
import re
import textwrap

from emit_c import MARK
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
VALUES = {"Number", "Money", "Currency", "ItemRef"}


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

    def input(self, structure):
        fields = self.values(structure)
        implied = [field["unless"] for field in fields if "unless" in field]
        given = [flag for flag in structure["flags"] if flag not in implied]
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
        for flag in given:
            yield f"    {self.flag_name(structure, flag)}: bool = False"
            yield from attribute(docs[flag])

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
        used = set(re.findall(r"\w+", "\n".join(body)))
        yield f'"""Inputs and rows: {MARK}."""'
        yield "import datetime"
        yield "from decimal import Decimal"
        yield "from typing import Collection, NamedTuple, Optional, Sequence, Tuple"
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
        yield "]"
        yield ""
        yield "for _name, _row in ("
        yield from (f'        ("{n}", {class_name(n)}),' for n in self.outputs if n not in self.inputs)
        yield "):"
        yield "    raw.adopt(_name, _row)"
        yield "    for _field, _doc in raw.docs(_name).items():"
        yield "        getattr(_row, _field).__doc__ = _doc or _field"

    def enumerations(self):
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
                yield from attribute(constant["doc"])
        yield ""
        yield ""
        yield "__all__ = ["
        yield from (f'    "{class_name(e["name"])}",' for e in self.manifest["enumerations"])
        yield "]"
        yield ""
        yield "for _name in __all__:"
        yield "    raw.adopt_enumeration(_name, globals()[_name])"


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
            folder + "_types.py": "\n".join(bindings.types()) + "\n"}
