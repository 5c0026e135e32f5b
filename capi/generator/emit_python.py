"""The raw layer of the Python binding: ctypes structures, constants, callback types, prototypes."""
import keyword

from emit_c import MARK

SCALARS = {"char": "c_char", "uint8_t": "c_uint8", "int32_t": "c_int32", "uint32_t": "c_uint32", "int64_t": "c_int64",
           "uint64_t": "c_uint64", "size_t": "c_size_t"}


def safe(name):
    return name + "_" if keyword.iskeyword(name) else name


class Types:
    def __init__(self, manifest):
        self.enumerations = {e["name"] for e in manifest["enumerations"]}
        self.opaque = {h["name"] for h in manifest["handles"]} | {"void"}

    def __call__(self, kind, texts=False):
        """`texts`: a pointer to constant text is bytes that end with a NUL, not an address."""
        name, depth = kind["type"], kind.get("pointer", 0)
        if name in self.opaque and depth:
            name, depth = "c_void_p", depth - 1
        elif name == "char" and depth:
            name, depth = ("c_char_p" if texts and kind.get("const") else "c_void_p"), depth - 1
        elif name == "void":
            return "None"
        name = SCALARS.get(name, "c_int32" if name in self.enumerations else name)
        return "POINTER(" * depth + name + ")" * depth


def raw(manifest):
    types = Types(manifest)
    yield f'"""The C interface as it is, for this package only: {MARK}."""'
    yield "from ctypes import (CFUNCTYPE, POINTER, Structure, c_char, c_char_p, c_int32, c_int64, c_size_t, c_uint8,"
    yield "                    c_uint32, c_uint64, c_void_p)"
    yield ""
    for macro in manifest["constants"]:
        yield f"{macro['name']} = {macro['value']!r}"
    for enumeration in manifest["enumerations"]:
        yield ""
        for constant in enumeration["constants"]:
            yield f"{constant['name']} = {constant['value']}"
    callbacks = {c["name"]: c for c in manifest["callbacks"]}
    done = set()
    for structure in manifest["structures"]:
        for name in [f["type"] for f in structure["fields"] if f["type"] in callbacks]:
            if name not in done:
                yield from callback(callbacks[name], types)
                done.add(name)
        yield from declare(structure, types)
    for name in [name for name in callbacks if name not in done]:
        yield from callback(callbacks[name], types)
    yield ""
    yield ""
    yield "STRUCTURES = ("
    yield from (f"    {s['name']}," for s in manifest["structures"])
    yield ")"
    yield ""
    yield "# name: (what it returns, what it takes)"
    yield "FUNCTIONS = {"
    for f in manifest["functions"]:
        parameters = ", ".join(types(p) for p in f["parameters"])
        yield f'    "{f["name"]}": ({types(f["returns"], True)}, ({parameters}{"," if f["parameters"] else ""})),'
    yield "}"


def callback(found, types):
    yield ""
    parameters = "".join(", " + types(p) for p in found["parameters"])
    yield f"{found['name']} = CFUNCTYPE({types(found['returns'])}{parameters})"


def declare(structure, types):
    yield ""
    yield ""
    yield f"class {structure['name']}(Structure):"
    yield "    _fields_ = ("
    for field in structure["fields"]:
        length = f" * {field['length']}" if "length" in field else ""
        yield f'        ("{safe(field["name"])}", {types(field, structure["name"] == "oi_text")}{length}),'
    yield "    )"


def files(manifest):
    return {"bindings/python/src/openitem/_raw.py": "\n".join(raw(manifest)) + "\n"}
