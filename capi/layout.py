#!/usr/bin/env python3
"""Writes capi/src/layout.inc from capi/include/openitem.h: one line per structure and field, for oi_layout_read.

    python3 capi/layout.py            writes the file
    python3 capi/layout.py --check    fails when the file is not what the header says

Needs nothing but the standard library of Python 3.
"""
import pathlib
import sys

import header

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE / "src" / "layout.inc"


def layout_lines(api):
    yield "// Made by capi/layout.py from openitem.h; do not edit."
    yield "// clang-format off"
    for structure in api.structures:
        yield f"OI_STRUCTURE({structure.name})"
        for field in structure.fields:
            yield f"OI_FIELD({structure.name}, {field.name})"


def main():
    text = "\n".join(layout_lines(header.read(HERE / "include" / "openitem.h"))) + "\n"
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(text, encoding="utf-8")
        return 0
    if TARGET.read_text(encoding="utf-8") == text:
        return 0
    print(f"{TARGET.name} does not match openitem.h: run python3 capi/layout.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
