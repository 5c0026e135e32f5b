"""Every exported function as data, for tests that call all of them: tests/capi/every_call.inc.

What an argument is follows from its type, its mode and its neighbours' names; every_call.h says what the words mean.
"""
import queries
import statuses
from emit_c import MARK, READERS, tables_of

SIZES = {"char": 1, "uint8_t": 1, "int32_t": 4, "uint32_t": 4, "int64_t": 8, "uint64_t": 8, "size_t": 8}
VALUES = {"oi_money": "MONEY", "oi_decimal": "DECIMAL", "oi_text": "TEXT", "oi_currency": "CURRENCY",
          "oi_item_ref": "ITEM_REF"}
DATES = {"date", "base"}
SEQUENCES = queries.SEQUENCES | {"known_through"}  # any number is one


class Tables:
    def __init__(self, manifest):
        self.manifest = manifest
        self.enumerations = {e["name"]: max(c["value"] for c in e["constants"]) for e in manifest["enumerations"]}
        self.callbacks = {c["name"] for c in manifest["callbacks"]}
        self.handles = {h["name"]: h["free"] for h in manifest["handles"]}
        self.constants = {c["name"]: c["value"] for c in manifest["constants"]}
        self.structures = {s["name"]: s for s in manifest["structures"]}
        self.indices = {name: i for i, name in enumerate(self.structures)}

    # ---- structures: which wrong values a field can have

    def field(self, structure, field):
        """(what, last or flags, structure pointed to, its count's offset, its stride's offset)"""
        name, kind = field["name"], field["type"]
        offsets = {f["name"]: f["offset"] for f in structure["fields"]}
        if field.get("pointer"):
            count, stride = offsets.get(field.get("count"), -1), offsets.get(field.get("stride"), -1)
            if kind == "int32_t":
                return "DAYS", 0, -1, count, -1
            if kind in self.indices:
                return ("FROZEN" if count >= 0 and stride < 0 else "INPUT"), 0, self.indices[kind], count, stride
            return "OTHER", 0, -1, -1, -1
        if name.startswith("reserved"):
            return "RESERVED", 0, -1, -1, -1
        if name == "flags":
            return "FLAGS", sum(self.constants[flag] for flag in structure["flags"]), -1, -1, -1
        if kind in VALUES:
            return VALUES[kind], 0, -1, -1, -1
        if kind == "oi_text_view":
            return "VIEW", 0, -1, -1, -1
        meaning = "number" if name in SEQUENCES else field.get("meaning")
        if meaning == "enum" and "enum" in field:
            return "ENUM", self.enumerations[field["enum"]], -1, -1, -1
        if meaning == "set":
            return "SET", self.enumerations[field["enum"]] + 1 - field.get("bit_zero", 0), -1, -1, -1
        if meaning == "text":
            return "CODE", 0, -1, -1, -1
        if meaning in ("date", "id"):
            return meaning.upper(), 0, -1, -1, -1
        free = "length" not in field and name != "struct_size" and not name.endswith(("_count", "_stride"))
        return ("NUMBER" if kind in SIZES and free else "OTHER"), 0, -1, -1, -1

    def structure_lines(self):
        for structure in self.structures.values():
            if structure["kind"] == "frozen":
                continue  # values
            yield f"static const field_table fields_of_{structure['name']}[] = {{"
            for f in structure["fields"]:
                what, number, target, count, stride = self.field(structure, f)
                yield (f'    {{"{f["name"]}", FIELD_{what}, {f["offset"]}, {f["size"]}, {number}u, {target}, '
                       f"{count}, {stride}}},")
            yield "};"
        yield "static const structure_table structures[] = {"
        for structure in self.structures.values():
            name, sized = structure["name"], structure["kind"] == "sized"
            fields = f"fields_of_{name}, {len(structure['fields'])}" if structure["kind"] != "frozen" else "NULL, 0"
            yield f'    {{"{name}", sizeof({name}), {structure["alignment"]}, {int(sized)}, {fields}}},'
        yield "};"

    # ---- functions

    def argument(self, function, i):
        """(what, number, structure, index of its count or size, of its stride, of its row size)"""
        parameters = function["parameters"]
        p, names = parameters[i], [q["name"] for q in parameters]
        name, kind, depth = p["name"], p["type"], p.get("pointer", 0)
        after = names[i + 1:i + 4]

        def following(suffixes, among=after):
            found = [n for n in among if n in suffixes or any(n.endswith("_" + s) for s in suffixes)]
            return names.index(found[0]) if found else -1

        if name == "err":
            return "ERROR", 0, -1, -1, -1, -1
        if kind in self.callbacks:
            return "CALLBACK", 0, -1, -1, -1, -1
        if kind == "void" and following(["capacity"], after[:1]) >= 0:
            return "ROWS", 0, self.indices[self.row_of(function)], i + 1, following(["stride"]), following(["row_size"])
        if kind == "void":
            return "USER", 0, -1, -1, -1, -1
        if kind in self.handles:
            return ("HANDLE" if depth == 1 else "HANDLE_OUT"), 0, -1, -1, -1, -1
        if depth and kind == "char" and p.get("const"):
            return "TEXT", 0, -1, following(["size"], after[:1]), -1, -1
        if depth and kind == "char":
            return "BUFFER", 0, -1, following(["capacity"]), following(["size"]), -1
        if depth and kind == "uint8_t" and following(["size"], after[:1]) >= 0:
            return "BYTES", 0, -1, i + 1, -1, -1
        if depth and p.get("const") and kind in self.indices:
            target = self.indices[kind]
            # "lines, line_count, line_stride" and "rows, stride, count"
            own = after[:2] if after and following(["count", "stride"], after[:1]) >= 0 else []
            count, stride = following(["count"], own), following(["stride"], own)
            if name == "info" and stride >= 0:
                count = names.index("count")
            if self.structures[kind]["kind"] == "sized":
                return "INPUT", 0, target, count, stride, -1
            return ("FROZEN" if count >= 0 else VALUES[kind]), 0, target, count, -1, -1
        if depth and following(["capacity"], after[:1]) >= 0:
            return "ROWS", 0, self.indices[kind], i + 1, following(["stride"]), following(["row_size"])
        if depth and kind in self.indices and self.structures[kind]["kind"] == "sized":
            return "OUTPUT", 0, self.indices[kind], -1, -1, -1
        if depth:
            size = self.structures[kind]["size"] if kind in self.indices else SIZES.get(kind, 4)
            count = {"parts": "count", "statuses": "count", "ids": "count", "line_nets": "line_count"}.get(name)
            text_size = name == "size" and "BUFFER" in [self.argument(function, j)[0] for j in range(i)]
            return (("TEXT_SIZE" if text_size else "RESULT"), size, self.indices.get(kind, -1),
                    names.index(count) if count else -1, -1, -1)
        if kind in self.enumerations:
            return "ENUM", self.enumerations[kind], -1, -1, -1, -1
        if kind == "int32_t" and name in DATES:
            return "DATE", 0, -1, -1, -1, -1
        if kind == "uint64_t" and queries.entity(name):
            return "ID", 0, -1, -1, -1, -1
        if kind == "uint32_t" and name == "flags":
            return "FLAGS", self.constants["OI_BATCH_EACH_ROW"], -1, -1, -1, -1
        if kind == "uint32_t" and name in ("scale", "digits"):
            return "SCALE", 0, -1, -1, -1, -1
        return ("SIZE" if kind == "size_t" else "NUMBER"), 0, -1, -1, -1, -1

    def value(self, parameter, i):
        stars = "*" * parameter.get("pointer", 0)
        kind = ("const " if parameter.get("const") else "") + parameter["type"] + (" " + stars if stars else "")
        if parameter["type"] in self.callbacks:
            return f"({parameter['type']})v[{i}].function"
        return f"({kind})v[{i}].{'pointer' if stars else 'number'}"

    def outcomes(self, function):
        """The statuses a function may return, as numbers."""
        known = {c["name"]: c["value"] for e in self.manifest["enumerations"] if e["name"] == "oi_status"
                 for c in e["constants"]}
        return sorted(known[status] for status in statuses.of_function(self.manifest, function["name"]))

    # ---- rows of a table: of what reads them there is a function more for each

    def row_of(self, function):
        table = function.get("table", self.manifest["tables"][0])
        return table["row"]

    def every_function(self):
        """`front`: the name by which a host calls it; `fails`: it gives a status and details."""
        for function in self.manifest["functions"]:
            function = {**function, "fails": "statuses" in function, "front": function["name"]}
            yield function
            if function["name"] not in READERS:
                continue
            for table in tables_of(self.manifest, function["name"]):
                parameters = [p for p in function["parameters"] if p["name"] != "table"]
                yield {**function, "front": f"{function['name']}_{table['name']}", "table": table, "parameters": parameters}

    def call(self, function):
        values = [self.value(p, i) for i, p in enumerate(function["parameters"])]
        if "table" in function:
            values.insert(1 + len(READERS[function["name"]][1]), function["table"]["number"])
        return f"{function['name']}({', '.join(values)})"

    def function_lines(self):
        functions = list(self.every_function())
        for f in functions:
            name = f["front"]
            call = self.call(f)
            yield f"static oi_status call_{name}(const value *v) {{"
            if not f["parameters"]:
                yield "  (void)v;"
            if f["fails"]:
                yield f"  return {call};"
            else:
                yield f"  {call if f['returns'] == {'type': 'void'} else '(void)' + call};"
                yield "  return OI_OK;"
            yield "}"
            if f["parameters"]:
                yield f"static const argument_table arguments_of_{name}[] = {{"
                for i, p in enumerate(f["parameters"]):
                    what, number, target, count, stride, row_size = self.argument(f, i)
                    nullable = p.get("nullable", True)
                    null = 1 if nullable is True else 0 if nullable is False else 2
                    yield (f'    {{"{p["name"]}", "{p["type"]}", ARGUMENT_{what}, {number}u, {null}, {target}, '
                           f"{count}, {stride}, {row_size}}},")
                yield "};"
            if f["fails"]:
                numbers = ", ".join(map(str, self.outcomes(f)))
                yield f"static const oi_status statuses_of_{name}[] = {{{numbers}}};"
        yield "static const function_table functions[] = {"
        for f in functions:
            name = f["front"]
            arguments = f"arguments_of_{name}" if f["parameters"] else "NULL"
            statuses = f"statuses_of_{name}, {len(self.outcomes(f))}" if f["fails"] else "NULL, 0"
            yield (f'    {{"{name}", call_{name}, {arguments}, {len(f["parameters"])}, {int(f["fails"])}, '
                   f"THREADS_{f['threads'].upper()}, {statuses}}},")
        yield "};"


def files(manifest):
    tables = Tables(manifest)
    lines = [f"// {MARK[0].upper()}{MARK[1:]}.", "// clang-format off",
             *tables.structure_lines(), *tables.function_lines()]
    return {"tests/capi/every_call.inc": "\n".join(lines) + "\n"}
