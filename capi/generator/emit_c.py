"""Symbol list, version script, the same for Windows; what the compiler makes of the core or compares with it (layout, numbers
of enumerations, names of fields, rows of tables and events); and the typed fronts of oi_result_read and oi_record_read.
"""
import re

import queries
from names import constant_word, pascal

MARK = "made by capi/generate.py from openitem.h; do not edit"


def symbols(manifest):
    return "".join(f"{name}\n" for name in sorted(f["name"] for f in manifest["functions"]))


def version_script(manifest):
    names = "".join(f"    {name};\n" for name in symbols(manifest).split())
    return (f"# What the shared library lets out, and nothing of C++; {MARK}.\n"
            f"{{\n  global:\n{names}  local:\n    *;\n}};\n")


def module_definition(manifest):
    """What a version script is elsewhere: MinGW's linker lets out what stands here and nothing else."""
    names = "".join(f"  {name}\n" for name in symbols(manifest).split())
    return f"; What the DLL lets out, and nothing of C++; {MARK}.\nEXPORTS\n{names}"


def layout(manifest):
    """One line per structure (size, alignment) and field (offset, size)."""
    yield f"// {MARK[0].upper()}{MARK[1:]}."
    yield "// clang-format off"
    for structure in manifest["structures"]:
        yield f"OI_STRUCTURE({structure['name']}, {structure['size']}, {structure['alignment']})"
        for field in structure["fields"]:
            yield f"OI_FIELD({structure['name']}, {field['name']}, {field['offset']}, {field['size']})"


# What the core calls otherwise than the header, and what only the header has.
CORE_ENUMS = {"oi_status": "Errc", "oi_balance_scope": "BalanceRow::Scope"}
HEADER_ENUMS = {"oi_table", "oi_log_level"}


def enumerators(manifest):
    """Each number of the header beside the core's word for it."""
    yield f"// {MARK[0].upper()}{MARK[1:]}."
    yield "// clang-format off"
    for enumeration in manifest["enumerations"]:
        name = enumeration["name"]
        if name in HEADER_ENUMS:
            continue
        core = CORE_ENUMS.get(name, pascal(name[len("oi_"):]))
        for constant in enumeration["constants"]:
            word = constant_word(enumeration, constant)
            if name == "oi_event_kind":
                if constant["value"]:  # zero: no event
                    yield f"OI_EVENT({constant['name']}, {pascal(word)})"
            elif word in ("NONE", "DEFAULT"):
                yield f"OI_ZERO({constant['name']}, {core})"
            else:
                yield f"OI_ENUMERATOR({constant['name']}, {core}::{word.lower()})"


def rows_of_tables(manifest):
    """The type of the rows of each table."""
    yield f"// {MARK[0].upper()}{MARK[1:]}."
    yield "// clang-format off"
    for table in manifest["tables"]:
        yield f"OI_TABLE_ROWS({table['number']}, {table['row']})"


def event_rows(manifest):
    """The table of each event's row. One with several has a record of a kind: that of the table's name."""
    yield f"// {MARK[0].upper()}{MARK[1:]}."
    yield "// clang-format off"
    tables = {table["name"]: table for table in manifest["tables"]}
    for event in manifest["events"]:
        core = pascal(event["kind"][len("OI_EVENT_KIND_"):])
        if core != "RecordSaved":
            yield f"OI_EVENT_ROW({core}, {tables[event['rows'][0]]['number']})"
        else:
            for row in event["rows"]:
                core = pascal(tables[row]["row"][len("oi_"):-len("_row")])
                yield f"OI_RECORD_ROW({core}, {tables[row]['number']})"


def equal_names(manifest):
    """The fields of structures that are made from the core's, or that the core's are made from, member by member of the
    same name."""
    yield f"// {MARK[0].upper()}{MARK[1:]}."
    yield "// clang-format off"
    for structure in manifest["structures"]:
        name = structure["name"]
        if name.endswith(("_row", "_input")):
            counts = {f["count"] for f in structure["fields"] if "count" in f}
            given = name.endswith("_input")
            fields = [f"OI_{'NUMBER' if given and is_number(f) else 'FIELD'}({f['name']})"
                      for f in structure["fields"] if is_value(f) and f["name"] not in counts]
            flags = [f"OI_FLAG({word}, {flag})" for word, flag in words_of_flags(structure)]
            yield f"OI_{'IN' if given else 'OUT'}({name}, {' '.join([*fields, *flags])})"
    for name in sorted({f["enum"] for s in manifest["structures"] if s["name"].endswith("_input")
                        for f in s["fields"] if f.get("meaning") == "enum" and "enum" in f}):
        enumeration = next(e for e in manifest["enumerations"] if e["name"] == name)
        last = max(enumeration["constants"], key=lambda constant: constant["value"])
        yield f"OI_LAST({pascal(name[len('oi_'):])}, {constant_word(enumeration, last).lower()})"


def is_number(field):
    """What may be any number: a sequence, or a size."""
    return field["name"] in queries.SEQUENCES or (field["type"] == "uint64_t" and field.get("meaning") != "id")


def words_of_flags(structure):
    """("unapply", "OI_VOID_ITEM_UNAPPLY") of each flag."""
    prefix = re.match(r"OI_\w+_(?=\.\.\.)", structure["fields"][1]["doc"]) if structure["flags"] else None
    return [(flag[prefix.end():].lower(), flag) for flag in structure["flags"]]


def known_flags(manifest):
    """What a caller may set."""
    yield f"// {MARK[0].upper()}{MARK[1:]}."
    yield "// clang-format off"
    for structure in manifest["structures"]:
        if structure["flags"]:
            yield f"OI_KNOWN_FLAGS({structure['name']}, {' | '.join(structure['flags'])})"


def is_value(field):
    """Whether it is one value: no head, filler, array or distance between its elements."""
    name = field["name"]
    return not (name in ("struct_size", "flags") or name.startswith("reserved") or field.get("pointer")
                or name.endswith("_stride"))


# A reader of tables: its handle, what stands between it and the table, its header, and that of its fronts.
READERS = {"oi_result_read": ("const oi_result *result", [], "result", "tables"),
           "oi_record_read": ("const oi_record *record", ["size_t event"], "record", "event_tables")}


def tables_of(manifest, reader):
    """Those that it may be asked for: of a result what the functions that give one tell, of a record what its events do."""
    if reader == "oi_result_read":
        names = {table["name"] for f in manifest["functions"] for p in f["parameters"] if p["mode"] == "out"
                 and p["type"] == "oi_result" for table in queries.tables_of(manifest, p)}
    else:
        names = {name for event in manifest["events"] for name in event["rows"] + event["lists"]}
    return [table for table in manifest["tables"] if table["name"] in names]


def generated_header(name, title, includes, functions):
    """openitem/NAME.h: what it is, what it needs, and static inline functions, each with an empty line before it."""
    guard = f"OPENITEM_{name.upper()}_H"
    yield f"/* {title} */"
    yield f"#ifndef {guard}"
    yield f"#define {guard}"
    yield ""
    yield from includes
    yield ""
    yield "#ifdef __cplusplus"
    yield 'extern "C" {'
    yield "#endif"
    yield from functions
    yield ""
    yield "#ifdef __cplusplus"
    yield '} /* extern "C" */'
    yield "#endif"
    yield ""
    yield f"#endif /* {guard} */"


def table_readers(manifest, reader):
    """A function for each table, with its type of rows."""
    handle, more, *_ = READERS[reader]
    given = [parameter.split(" ")[-1].strip("*") for parameter in [handle, *more]]
    for table in tables_of(manifest, reader):
        told = f": {table['doc']}" if "doc" in table else ""
        yield ""
        yield f"/** Reads rows of {table['number']}{told}. */"
        yield f"static inline oi_status {reader}_{table['name']}("
        for parameter in [handle, *more]:
            yield f"    {parameter},"
        yield "    size_t first,"
        yield f"    {table['row']} *rows,"
        yield "    size_t capacity,"
        yield "    size_t *written,"
        yield "    oi_error *err) {"
        yield (f"  return {reader}({', '.join(given)}, {table['number']}, first, rows, capacity, sizeof *rows, 0, "
               "written, err);")
        yield "}"


def header_of_readers(manifest, reader):
    _, _, home, name = READERS[reader]
    homes = {s["name"]: s["header"] for s in manifest["structures"]}
    headers = {f"openitem/{home}.h", *(homes[table["row"]] for table in tables_of(manifest, reader))}
    return generated_header(name, f"{reader} for each table, with its type of rows: {MARK}.",
                            [f'#include "{header}"' for header in sorted(headers)], table_readers(manifest, reader))


ALL_ROWS = """
/* All rows of a table, to be freed with free(); NULL: there are none, or memory ran out, or the library refused. */
static inline void *oi_result_all_rows(
    const oi_result *result,
    oi_table table,
    size_t row_size,
    size_t *count,
    oi_status *status,
    oi_error *err) {
  const size_t there = oi_result_count(result, table);
  void *rows = there == 0 ? NULL : malloc(there * row_size);
  *count = 0;
  *status = there != 0 && rows == NULL ? OI_OUT_OF_MEMORY : OI_OK;
  if (rows != NULL) *status = oi_result_read(result, table, 0, rows, there, row_size, 0, count, err);
  if (*status == OI_OK) return rows;
  free(rows);
  return NULL;
}"""


def all_rows(manifest):
    """A function for each table of results, with its type of rows."""
    yield from ALL_ROWS.split("\n")
    for table in tables_of(manifest, "oi_result_read"):
        yield ""
        yield f"/** All rows of {table['number']}, to be freed with free(); NULL where there are none. */"
        yield f"static inline oi_status oi_result_all_{table['name']}("
        yield "    const oi_result *result,"
        yield f"    {table['row']} **rows,"
        yield "    size_t *count,"
        yield "    oi_error *err) {"
        yield "  oi_status status;"
        yield f"  *rows = ({table['row']} *)oi_result_all_rows(result, {table['number']}, sizeof **rows, count, &status, err);"
        yield "  return status;"
        yield "}"


def header_of_all_rows(manifest):
    """For hosts that have malloc: apart from what openitem.h includes."""
    title = f"Whole tables of results, in memory of malloc's: {MARK}. openitem.h does not include it."
    return generated_header("all_rows", title, ['#include "openitem.h"', "", "#include <stdlib.h>"], all_rows(manifest))


def files(manifest):
    return {
        "capi/include/openitem/all_rows.h": "\n".join(header_of_all_rows(manifest)) + "\n",
        "capi/abi/symbols.txt": symbols(manifest),
        "capi/openitem.map": version_script(manifest),
        "capi/openitem.def": module_definition(manifest),
        "capi/src/layout.inc": "\n".join(layout(manifest)) + "\n",
        "capi/src/enumerators.inc": "\n".join(enumerators(manifest)) + "\n",
        "capi/src/equal_names.inc": "\n".join(equal_names(manifest)) + "\n",
        "capi/src/known_flags.inc": "\n".join(known_flags(manifest)) + "\n",
        "capi/src/event_rows.inc": "\n".join(event_rows(manifest)) + "\n",
        "capi/src/table_rows.inc": "\n".join(rows_of_tables(manifest)) + "\n",
        **{f"capi/include/openitem/{header}.h": "\n".join(header_of_readers(manifest, reader)) + "\n"
           for reader, (*_, header) in READERS.items()},
    }
