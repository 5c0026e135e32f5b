"""What openitem.h means, as plain data: layout of structures, meaning of fields, rules of parameters, statuses.

Everything is derived from the text of the header; what cannot be derived is refused with its line.
"""
import json
import re

from header import Refused, plain

SCALARS = {"int8_t": 1, "uint8_t": 1, "char": 1, "int32_t": 4, "uint32_t": 4, "int64_t": 8, "uint64_t": 8, "size_t": 8}
POINTER = 8
LIMITS = {"SIZE_MAX": 2**64 - 1, "UINT32_MAX": 2**32 - 1, "UINT64_MAX": 2**64 - 1}

# int32_t fields are dates or one of these numbers; or hold one of several enumerations, and their comment starts so.
NUMBERS = {"scale", "numeric", "digits", "days", "months", "day", "days_after", "cutoff", "days_overdue", "from_days",
           "to_days"}
COUNTS = {"offset", "limit", "row", "position", "lo", "hi"}
DATES = {"effective", "due", "date", "from", "to", "document", "delivery", "receipt", "established", "starts", "ends", "expires",
         "reversed_on", "undone_on", "ended_on", "until", "fee_due", "through", "voided"}


class Meaning:
    """Builds the manifest of an api; `types` are the names a field or parameter may have."""

    def __init__(self, api):
        self.api = api
        self.enumerations = {e.name for e in api.enumerations}
        self.handles = {h.name for h in api.handles}
        self.callbacks = {c.name for c in api.callbacks}
        self.statuses = {c.name for e in api.enumerations if e.name == "oi_status" for c in e.constants}
        self.macros = {m.name: self.number(m) for m in api.macros}
        self.layouts = {}     # name of a structure -> (size, alignment)
        self.frees = {f.parameters[0].type.rstrip(" *"): f.name for f in api.functions if f.name.endswith("_free")}

    def build(self):
        return {
            "version": self.macros["OI_VERSION"],
            "abi_level": self.macros["OI_ABI_LEVEL"],
            "status_sets": self.status_sets(),
            "constants": [{"name": m.name, "value": self.macros[m.name], "doc": m.doc} for m in self.api.macros],
            "enumerations": [self.enumeration(e) for e in self.api.enumerations],
            "handles": [{"name": h.name, "doc": h.doc, "free": self.frees.get(h.name)} for h in self.api.handles],
            "structures": [self.structure(s) for s in self.api.structures],
            "callbacks": [self.callback(c) for c in self.api.callbacks],
            "functions": [self.function(f) for f in self.api.functions],
            "tables": list(self.tables()),
            "events": list(self.events()),
        }

    def tables(self):
        """The tables of oi_table: the comment of each begins with the type of its rows."""
        known = {s.name for s in self.api.structures}
        for constant in next(e for e in self.api.enumerations if e.name == "oi_table").constants:
            row = re.match(r"(oi_\w+)(?:[,;] (.*))?", constant.doc)
            if row and row[1] in known:
                yield {"name": constant.name[len("OI_TABLE_"):].lower(), "number": constant.name, "row": row[1],
                       **({"doc": row[2]} if row[2] else {})}
            elif constant.value:
                raise Refused(f"{constant.line}: {constant.name} does not tell the type of its rows")

    def events(self):
        """The kinds of events: the comment of each begins with the table of its row, then those of its lists. Of a record
        saved it is one of those whose comment says that its row is a record."""
        tables = {t["number"]: t for t in self.tables()}
        for constant in next(e for e in self.api.enumerations if e.name == "oi_event_kind").constants:
            if not constant.value:
                continue
            told, colon, doc = constant.doc.partition("; ")
            row, *lists = told.split(", ")
            records = [number for number, table in tables.items() if table.get("doc", "").startswith("a record")]
            names = records if row == "the table of the record" else [row], ["OI_TABLE" + name for name in lists]
            if not colon or any(name not in tables for group in names for name in group):
                raise Refused(f"{constant.line}: {constant.name} does not tell its tables")
            yield {"kind": constant.name, "rows": [tables[n]["name"] for n in names[0]],
                   "lists": [tables[n]["name"] for n in names[1]], "doc": doc}

    @staticmethod
    def number(macro):
        if macro.value in LIMITS:
            return LIMITS[macro.value]
        if macro.value.startswith('"'):
            return macro.value[1:-1]
        try:
            return int(macro.value.rstrip("u"), 0)
        except ValueError:
            raise Refused(f"{macro.line}: {macro.name} is neither number nor text") from None

    def status_sets(self):
        text = " ".join(self.api.conventions)
        found = re.findall(r"(\[\w+\]) +(OI_.*?|\[\w+\], .*?)(?=\[\w+\] +(?:OI_|\[)|Names:)", text)
        return {name: self.outcomes(re.sub(r", (?=OI_|\[)", "; ", rest.split("; err.")[0]), 1) for name, rest in found}

    @staticmethod
    def enumeration(found):
        return {"name": found.name, "doc": found.doc,
                "constants": [{"name": c.name, "value": c.value, "doc": c.doc} for c in found.constants]}

    # ---- types and layout

    def type(self, text, line):
        """{"type": name}, with "const": True and "pointer": depth where there are such."""
        found = re.fullmatch(r"(const )?(\w+)(?: (\*+))?", text)
        name, depth = found[2], len(found[3] or "")
        known = (SCALARS.keys() | self.enumerations | self.handles | self.callbacks | {s.name for s in self.api.structures})
        if name not in known and not (name == "void" and (depth or not found[1])):
            raise Refused(f"{line}: there is no type {name}")
        if name in self.handles and not depth:
            raise Refused(f"{line}: {name} is opaque and goes by pointer")
        return {"type": name, **({"const": True} if found[1] else {}), **({"pointer": depth} if depth else {})}

    def size_of(self, kind, line):
        name = kind["type"]
        if "pointer" in kind or name in self.callbacks:
            return POINTER, POINTER
        if name in SCALARS or name in self.enumerations:
            size = SCALARS.get(name, 4)
            return size, size
        if name not in self.layouts:
            raise Refused(f"{line}: {name} is not declared yet")
        return self.layouts[name]

    def structure(self, found):
        offset, largest, fields = 0, 1, []
        for field in found.fields:
            kind = self.type(field.type, field.line)
            said = kind["type"] if kind["type"] in self.enumerations else None
            if said:
                kind = {**kind, "type": "int32_t"}
            size, alignment = self.size_of(kind, field.line)
            length = self.length(field)
            if offset % alignment:
                raise Refused(f"{field.line}: a gap before {field.name}: fill it with `reserved`")
            fields.append({"name": field.name, **kind, **({"length": length} if length else {}), "offset": offset, "size": size * (length or 1),
                           **self.meaning(field, kind, said), **self.unless(field), "doc": field.doc})
            offset += size * (length or 1)
            largest = max(largest, alignment)
        if offset % largest:
            raise Refused(f"{found.line}: a gap at the end of {found.name}")
        self.layouts[found.name] = (offset, largest)
        headed = [f["name"] for f in fields[:2]] == ["struct_size", "flags"]
        kind = "row" if found.name.endswith("_row") else "sized" if headed else "frozen"
        self.join_arrays(fields)
        return {"name": found.name, "header": found.line.split(":")[0], "kind": kind, "size": offset, "alignment": largest, "doc": found.doc,
                "flags": self.flags(fields) if headed else [], "fields": fields}

    def length(self, field):
        if field.count is None:
            return None
        length = self.macros.get(field.count, field.count)
        if not str(length).isdigit():
            raise Refused(f"{field.line}: there is no {field.count}")
        return int(length)

    def flags(self, fields):
        prefix = re.match(r"(OI_\w+_)\.\.\.", fields[1]["doc"])
        return [name for name in self.macros if prefix and name.startswith(prefix[1])]

    def meaning(self, field, kind, said):
        """What a number stands for; `said`: the enumeration that is its type; `optional`: zero means that there is none."""
        if said:
            return {"meaning": "enum", "enum": said}
        name, doc, what = field.name, field.doc, kind["type"]
        optional = {"optional": True} if re.search(r"\b0:|all zero:", doc) else {}
        enum = re.match(r"(?:bits 1 << \(?)?(oi_\w+)", doc)
        enum = enum[1] if enum and enum[1] in self.enumerations else None
        if name in ("struct_size", "flags") or name.startswith("reserved") or "pointer" in kind:
            return {}
        if what == "int32_t":
            if enum and " or oi_" in doc:
                return {"meaning": "enum"}
            if enum:
                raise Refused(f"{field.line}: {name} is an {enum}: its type says so")
            if name in DATES or name.endswith("_date"):
                return {"meaning": "date", **optional}
            if name not in NUMBERS:
                raise Refused(f"{field.line}: is {name} a date, an enumeration or a number?")
        if what == "uint32_t" and enum:
            less = re.match(r"bits 1 << \(oi_\w+ - (\d)\)", doc)
            return {"meaning": "set", "enum": enum, **({"bit_zero": int(less[1])} if less else {})}
        if what == "uint8_t" and name != "digits":
            return {"meaning": "bool"}
        if what == "int64_t" and name.endswith("_micros"):
            return {"meaning": "instant", **optional}
        if what == "uint64_t" and field.count is None and name not in COUNTS and not name.endswith("_count"):
            return {"meaning": "id", **optional}
        if what == "char" and field.count:
            return {"meaning": "text", **optional}
        return optional

    def unless(self, field):
        """The flag that makes all zero a value; without it all zero means that nothing is given."""
        flag = re.search(r", unless (OI_\w+)", field.doc)
        if flag and flag[1] not in self.macros:
            raise Refused(f"{field.line}: there is no {flag[1]}")
        return {"unless": flag[1]} if flag else {}

    @staticmethod
    def join_arrays(fields):
        """A pointer followed by <one>_count is an array; <one>_stride may follow."""
        for i, field in enumerate(fields):
            after = [f["name"] for f in fields[i + 1:i + 3]]
            if "pointer" in field and after and after[0].endswith("_count"):
                field["count"] = after[0]
                if len(after) > 1 and after[1].endswith("_stride"):
                    field["stride"] = after[1]

    # ---- functions

    def callback(self, found):
        return {"name": found.name, "doc": plain(found.doc), "returns": self.type(found.returns, found.line),
                "parameters": [{"name": p.name, **self.type(p.type, found.line)} for p in found.parameters]}

    def function(self, found):
        text = plain(found.doc)
        told = re.findall(r"@param\[([a-z,]+)\]\s+(\w+)\s+(.*?)(?=\n@|\Z)", text, re.S)
        if [name for _, name, _ in told] != [p.name for p in found.parameters]:
            raise Refused(f"{found.line}: the @param of {found.name} are not its parameters")
        rules = re.search(r"\n@threads (any|shared|exclusive)   @failure (.+?)   @cost (.+?)   @since (\S+)$", text)
        if not rules:
            raise Refused(f"{found.line}: {found.name} does not tell threads, failure, cost and since")
        returned = re.search(r"@return (.*?)\n@threads", text, re.S)
        fails = bool(found.parameters) and found.parameters[-1].type == "oi_error *"
        parameters = [self.parameter(found, p, mode, " ".join(words.split()))
                      for p, (mode, _, words) in zip(found.parameters, told)]
        return {"name": found.name, "doc": " ".join(text.split("@")[0].split()),
                "returns": self.type(found.returns, found.line),
                **({"statuses": self.outcomes(returned[1], found.line)} if fails else
                   {"returned": " ".join(returned[1].split())} if returned else {}),
                "threads": rules[1], "failure": rules[2], "cost": rules[3], "since": rules[4], "parameters": parameters}

    def parameter(self, function, parameter, mode, words):
        kind = self.type(parameter.type, function.line)
        told = {"name": parameter.name, **kind, "mode": mode, "doc": words}
        if "pointer" in kind or kind["type"] in self.callbacks:
            told["nullable"] = self.nullable(function, parameter, words)
        if kind.get("pointer") == 2:
            told["ownership"] = "borrowed" if kind.get("const") else f"freed by {self.frees[kind['type']]}"
        elif function.name.endswith("_free"):
            told["ownership"] = "consumed"
        return told

    @staticmethod
    def nullable(function, parameter, words):
        """True, False, or the name of the parameter that must be 0."""
        unless = re.search(r"NULL (?:with|unless) (\w+) (?:is )?0", words)
        if unless:
            return unless[1]
        if "not NULL" in words:
            return False
        if "NULL" in words or parameter.type == "void *":
            return True
        raise Refused(f"{function.line}: may {parameter.name} of {function.name} be NULL?")

    def outcomes(self, text, line):
        """[{"status": "OI_SYNTAX", "cause": "err.position"}]; also sets, and {"as": function} for rows of batches."""
        found = []
        for part in re.split(r";\s+(?![^()]*\))", " ".join(text.split())):
            row = re.fullmatch(r"(OI_\w+|\[\w+\])(?: \((.*)\)| (also .*))?", part)
            same = re.match(r"what (oi_\w+) returns", part)
            if same:
                found.append({"as": same[1], "cause": part})
            elif row and (row[1] in self.statuses or row[1].startswith("[")):
                cause = row[2] or row[3]
                found.append({"status": row[1], **({"cause": cause} if cause else {})})
            else:
                raise Refused(f"{line}: not a status: {part!r}")
        return found


def build(api):
    return Meaning(api).build()


def dump(value, indent=""):
    """JSON with one flat object a line, so that differences can be read."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if not any(isinstance(v, (dict, list)) for v in inner):
        return json.dumps(value, ensure_ascii=False)
    deeper = indent + " "
    if isinstance(value, list):
        return "[\n" + ",\n".join(deeper + dump(v, deeper) for v in value) + f"\n{indent}]"
    return "{\n" + ",\n".join(f"{deeper}{json.dumps(k)}: {dump(v, deeper)}" for k, v in value.items()) + f"\n{indent}}}"
