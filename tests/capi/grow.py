#!/usr/bin/env python3
"""openitem.h as a later version may have it. Usage: grow.py REPOSITORY FOLDER

Writes FOLDER/openitem.h, in which every structure that may grow has grown by one field at its end, and FOLDER/src, the
C layer behind it, which still takes structures as short as today's. Needs nothing but the standard library of Python 3.
"""
import pathlib
import re
import sys

REPOSITORY, FOLDER = (pathlib.Path(word) for word in sys.argv[1:])
sys.path.insert(0, str(REPOSITORY / "capi" / "generator"))
import header  # noqa: E402
import manifest  # noqa: E402

SOURCES = REPOSITORY / "capi" / "src"
HEADER = REPOSITORY / "capi" / "include" / "openitem.h"
# Eight bytes in every structure, whatever its alignment is.
FIELD = "  uint32_t later[2];            /**< 0 */\n"
FIRST_SIZE = "inline constexpr std::size_t first_size = sizeof(T);"
TODAYS_SIZE = "sizeof(T) - (requires(T t) { t.later; } ? 8 : 0)"


def once(text, pattern, replacement):
    text, count = re.subn(pattern, replacement, text)
    if count != 1:
        raise AssertionError(f"{count} times {pattern!r}")
    return text


def write(path, text):
    """Only when it changed, so that nothing is compiled again in vain."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def main():
    text = header.one_text(HEADER)
    growing = [s["name"] for s in manifest.build(header.read(HEADER))["structures"] if s["kind"] != "frozen"]
    for name in growing:
        text = once(text, rf"(?m)^\}} {name};$", FIELD + "} " + name + ";")
    write(FOLDER / "openitem.h", text)
    apart = HEADER.parent / "openitem" / "all_rows.h"  # which openitem.h does not include
    write(FOLDER / "openitem" / apart.name, apart.read_text(encoding="utf-8"))
    for path in SOURCES.iterdir():
        source = path.read_text(encoding="utf-8")
        if path.name == "convert.hpp":
            source = once(source, re.escape(FIRST_SIZE), FIRST_SIZE.replace("sizeof(T)", TODAYS_SIZE))
        write(FOLDER / "src" / path.name, source)
    print(f"{len(growing)} structures have grown")


if __name__ == "__main__":
    main()
