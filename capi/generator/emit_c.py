"""Symbol list, version script, the same for Windows, and layout table."""

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


def files(manifest):
    return {
        "capi/abi/symbols.txt": symbols(manifest),
        "capi/openitem.map": version_script(manifest),
        "capi/openitem.def": module_definition(manifest),
        "capi/src/layout.inc": "\n".join(layout(manifest)) + "\n",
    }
