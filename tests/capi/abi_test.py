#!/usr/bin/env python3
"""Is the interface what was promised? Usage: abi_test.py REPOSITORY LIBRARY COMPILER

First the comparison itself: a stand-in for the library, every function empty, is compiled from the header and from
changed copies of it. The header as it is must compare equal to the baseline of the real library, each change must not.
Only then the library is compared.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

REPOSITORY, LIBRARY, COMPILER = (pathlib.Path(word) for word in sys.argv[1:4])
sys.path.insert(0, str(REPOSITORY / "capi"))
import abi_baseline as baseline  # noqa: E402

HEADER = baseline.header.one_text(REPOSITORY / "capi" / "include" / "openitem.h")
NEW_FUNCTION = ("/** Something new.\n *  @param[in] amount   not NULL\n *  @return nothing\n"
                " *  @threads any   @failure none   @cost O(1)   @since 0.1 */\n"
                "OI_API uint8_t oi_money_new(\n    const oi_money *amount);\n\n")

# what, pattern, replacement: seen in the library as compiled
COMPILED = [
    ("a field appended", r"(struct oi_as_of \{(?:.*\n)+?)(\} oi_as_of;)", r"\1  uint64_t more;  /**< new */\n\2"),
    ("a field widened", r"(struct oi_as_of \{(?:.*\n)+?  )int32_t( date;)", r"\1int64_t\2"),
    ("two fields exchanged", r"(  uint64_t lo; .*\n)(  uint64_t hi; .*\n)", r"\2\1"),
    ("a function dropped", r"/\*\* -amount\.\n(?: \*.*\n)+OI_API oi_status oi_money_negate\([^;]*;\n", ""),
    ("a parameter of another type", r"const oi_money \*step,", "const oi_decimal *step,"),
    ("a parameter dropped", r"    uint64_t known_through,\n(    oi_settings \*settings,)", r"\1"),
    ("another result", r"OI_API uint32_t oi_abi_level\(", "OI_API uint64_t oi_abi_level("),
    ("a callback's parameter", r"(oi_log_callback\)\(\n    oi_log_level level,\n    const )char", r"\1uint8_t"),
    ("a function added", r"/\*\* -amount\.\n", NEW_FUNCTION + r"\g<0>"),
]
# seen in the header's numbers
NUMBERED = [
    ("an enumerator's number", "OI_ROUNDING_UP = 5", "OI_ROUNDING_UP = 9"),
    ("an enumerator dropped", r"  OI_ENTITY_KIND_NUMBER_RANGE = 53 .*\n", ""),
    ("a status added", r"(  OI_NULL_ARGUMENT = -101,)", r"  OI_NEW = 899,  /**< new */\n\1"),
    ("a flag moved", r"OI_SETTLEMENT_ONLY_THIS_CREDIT 0x2u", "OI_SETTLEMENT_ONLY_THIS_CREDIT 0x4u"),
    ("a constant", "#define OI_LAST_DATE 3652059", "#define OI_LAST_DATE 3652060"),
    ("a field renamed", r"(struct oi_as_of \{(?:.*\n)+?  int32_t )date;", r"\1day;"),
    ("a field appended", *COMPILED[0][1:]),
    ("a function dropped", *COMPILED[3][1:]),
    ("a function added", *COMPILED[8][1:]),
    ("a level without its file", "#define OI_ABI_LEVEL 0", "#define OI_ABI_LEVEL 99"),
]


def changed(pattern, replacement):
    text, count = re.subn(pattern, replacement, HEADER, count=1)
    if count != 1:
        raise AssertionError(f"the header has no {pattern!r}")
    return text


def stand_in(folder, text):
    """A library with the header's functions and nothing in them."""
    (folder / "openitem.h").write_text(text, encoding="utf-8")
    api = baseline.header.read(folder / "openitem.h")
    lines = ['#include "openitem.h"']
    lines += [f"struct {handle.name} {{ int unused; }};" for handle in api.handles]
    for function in api.functions:
        parameters = ", ".join(f"{p.type} {p.name}" for p in function.parameters)
        body = "" if function.returns == "void" else " return 0; "
        lines.append(f"{function.returns} {function.name}({parameters}) {{{body}}}")
    (folder / "stand_in.cpp").write_text("\n".join(lines) + "\n", encoding="utf-8")
    library = folder / "libopenitem.so"
    baseline.output_of(COMPILER, "-std=c++20", "-g", "-w", "-shared", "-fPIC", "-fvisibility=hidden",
                       "-Wl,-soname,libopenitem.so.0", f"-I{folder}", folder / "stand_in.cpp", "-o", library)
    return library


def compiled_problems(text):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        return baseline.library_problems(stand_in(folder, text), folder)


def numbered_problems(text):
    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name) / "openitem.h"
        path.write_text(text, encoding="utf-8")
        return list(baseline.level_problems(baseline.manifest.build(baseline.header.read(path))))


def main():
    problems = numbered_problems(HEADER)
    problems += [f"not noticed: {what}" for what, *change in NUMBERED if not numbered_problems(changed(*change))]
    unable = ""
    try:
        baseline.needs()
        found = compiled_problems(HEADER)
        problems += [f"the unchanged header differs from the baseline:\n{found}"] if found else []
        problems += [f"not noticed: {what}" for what, *change in COMPILED if not compiled_problems(changed(*change))]
        found = baseline.library_problems(LIBRARY)
        problems += [f"the library differs from the baseline:\n{found}"] if found else []
    except baseline.CannotTell as missing:
        unable = str(missing)
    for line in problems:
        print(line, file=sys.stderr)
    if problems:
        print("If the change is meant: python3 capi/abi_baseline.py --save", file=sys.stderr)
        return 1
    if unable:
        print(f"SKIPPED: the library as compiled is not compared: {unable}")
        return 77
    print(f"{len(COMPILED)} + {len(NUMBERED)} changes noticed; the library is as promised")
    return 0


if __name__ == "__main__":
    sys.exit(main())
