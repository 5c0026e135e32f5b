"""Symbol list, version script, the same for Windows; what the compiler compares with the core (layout, numbers of
enumerations, rows of tables); and the typed fronts of oi_result_read.
"""
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
HEADER_EVENTS = {"LOCK_EXCEPTION_GRANTED", "LOCK_EXCEPTION_WITHDRAWN"}  # a record saved and deleted


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
                if constant["value"] and word not in HEADER_EVENTS:  # zero: no event
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


def table_readers(manifest):
    yield f"/* oi_result_read for each table, with its type of rows: {MARK}. */"
    yield "#ifndef OPENITEM_TABLES_H"
    yield "#define OPENITEM_TABLES_H"
    yield ""
    homes = {s["name"]: s["header"] for s in manifest["structures"]}
    rows = [table["row"] for table in manifest["tables"]]
    for home in sorted({"openitem/result.h", *(homes[row] for row in rows)}):
        yield f'#include "{home}"'
    yield ""
    yield "#ifdef __cplusplus"
    yield 'extern "C" {'
    yield "#endif"
    for table in manifest["tables"]:
        more = f": {table['doc']}" if "doc" in table else ""
        yield ""
        yield f"/** Reads rows of {table['number']}{more}. */"
        yield f"static inline oi_status oi_result_read_{table['name']}("
        yield "    const oi_result *result,"
        yield "    size_t first,"
        yield f"    {table['row']} *rows,"
        yield "    size_t capacity,"
        yield "    size_t *written,"
        yield "    oi_error *err) {"
        yield f"  return oi_result_read(result, {table['number']}, first, rows, capacity, sizeof *rows, 0, written, err);"
        yield "}"
    yield ""
    yield "#ifdef __cplusplus"
    yield '} /* extern "C" */'
    yield "#endif"
    yield ""
    yield "#endif /* OPENITEM_TABLES_H */"


def files(manifest):
    return {
        "capi/abi/symbols.txt": symbols(manifest),
        "capi/openitem.map": version_script(manifest),
        "capi/openitem.def": module_definition(manifest),
        "capi/src/layout.inc": "\n".join(layout(manifest)) + "\n",
        "capi/src/enumerators.inc": "\n".join(enumerators(manifest)) + "\n",
        "capi/src/table_rows.inc": "\n".join(rows_of_tables(manifest)) + "\n",
        "capi/include/openitem/tables.h": "\n".join(table_readers(manifest)) + "\n",
    }
