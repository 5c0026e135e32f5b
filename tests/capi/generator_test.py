#!/usr/bin/env python3
"""Does the generator see every change of openitem.h, and refuse what it cannot read? Usage: generator_test.py REPOSITORY

Each case edits a copy of the header. Needs nothing but the standard library of Python 3.
"""
import pathlib
import re
import sys
import tempfile

REPOSITORY = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(REPOSITORY / "capi"))
import generate  # noqa: E402
import header  # noqa: E402

HEADER = header.one_text(REPOSITORY / "capi" / "include" / "openitem.h")
CODE = "  int32_t digits;               /**<"

# (what is done, pattern, replacement): every generated file that tells of it changes.
SEEN = [
    ("a field is added", r"(typedef struct oi_digest \{\n(?:  .*\n)+)", r"\1  uint64_t more;  /**< more */\n"),
    ("a field is wider", r"uint32_t related_count;(.*)\n  uint32_t reserved;.*\n", r"uint64_t related_count;\1\n"),
    ("an array is longer", r"char message\[128\]", "char message[136]"),
    ("a function is added", r"\n(/\*\* The level of)", "\n/** New.\n *  @threads any   @failure none   @cost O(1)   "
     "@since 0.2 */\nOI_API void oi_new(void);\n\n\\1"),
    ("a constant has another number", r"OI_EVENT_KIND_JOB_SAVED = 5", "OI_EVENT_KIND_JOB_SAVED = 55"),
    ("a parameter has another type", r"(oi_decimal_from_int64\(\n    )int64_t", r"\1int32_t"),
]
# (what is done, pattern, replacement): refused, with its place.
REFUSED = [
    ("a declaration of another kind", r"\n(/\*\* Which days are)", "\nextern int oi_global;\n\n\\1"),
    ("a field without comment", re.escape(CODE) + r".*", "  int32_t digits;"),
    ("a field of unknown type", re.escape(CODE), "  long digits;  /**<"),
    ("a bit field", re.escape(CODE), "  int32_t digits : 4;  /**<"),
    ("a gap", r"  oi_entity_kind kind;.*\n", ""),
    ("a number that says not what it is", re.escape(CODE), "  int32_t what;  /**<"),
    ("an unknown length", r"char message\[128\]", "char message[OI_NOTHING]"),
    ("two parameters in one line", r"const oi_money \*a,\n    ", "const oi_money *a, "),
    ("a parameter that is not documented", r" \*  @param\[in\]  a        not NULL\n", ""),
    ("a pointer without word on NULL", r"amount   not NULL", "amount   it"),
    ("an unknown status", r"OI_OK; \[call\]; \[money\]; OI_OVERFLOW \(it", "OI_OK; OI_NOTHING (it"),
    ("no documentation", r"/\*\* -amount\.\n(?: \*.*\n)+", ""),
    ("no thread rule", r"@threads any   @failure none   @cost O\(1\)", "@cost O(1)"),
    ("an expression as a number", r"OI_ROUNDING_UP = 5", "OI_ROUNDING_UP = 4 + 1"),
    ("a handle by value", r"const oi_ledger \*ledger,", "oi_ledger ledger,"),
    ("a macro of another kind", r"#define OI_UNIX_EPOCH 719163", "#define OI_UNIX_EPOCH (719162 + 1)"),
]


def generate_from(pattern, replacement):
    text, count = re.subn(pattern, replacement, HEADER, count=1)
    if count != 1:
        raise AssertionError(f"the header has no {pattern!r}")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "openitem.h"
        path.write_text(text, encoding="utf-8")
        return generate.generated(path)


def main():
    problems = []
    expected = generate.generated(REPOSITORY / "capi" / "include" / "openitem.h")
    for name, pattern, replacement in SEEN:
        changed = [path for path, text in generate_from(pattern, replacement).items() if text != expected[path]]
        if len(changed) < 4:
            problems.append(f"{name}: only {changed} changed")
    for name, pattern, replacement in REFUSED:
        try:
            generate_from(pattern, replacement)
            problems.append(f"{name}: not refused")
        except header.Refused as refused:
            if not re.search(r"^openitem\.h:\d+: ", str(refused)):
                problems.append(f"{name}: refused without its place: {refused}")
    for line in problems:
        print(line, file=sys.stderr)
    print(f"{len(SEEN)} changes, {len(REFUSED)} refusals, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
