#!/usr/bin/env python3
"""Do the checks of openitem.h notice when it is broken? Usage: broken_header_test.py REPOSITORY CC LIBRARY

Breaks a copy of the header in one place after the other and runs the check that must refuse it: the rules of
header_test.py, the layout test compiled with that header on LIBRARY, and the header alone as C. Each check is run on the
header as it is, too. Needs nothing but the standard library of Python 3.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

REPOSITORY, CC, LIBRARY = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
sys.path.insert(0, str(REPOSITORY / "capi" / "generator"))
import header  # noqa: E402

HEADER = header.one_text(REPOSITORY / "capi" / "include" / "openitem.h")
TESTS = REPOSITORY / "tests"
APPEND = r"OI_API oi_status oi_event_log_append\("

# What is replaced, by what, and what the check says then.
RULES = [
    (r" \*  @param\[in\]     record   the record;", " *  @param[in]     records   the record;", "are not its parameters"),
    (r"the record; not NULL\n", "the record\n", "may it be NULL?"),
    (r"OI_API oi_status oi_ledger_verify", "OI_API oi_status oi_ledger_verify_all", "no test in tests/capi calls it"),
    (r"\[call\]; OI_OUT_OF_MEMORY;", "[call]; OI_OUT_OF_LUCK;", "there is no status OI_OUT_OF_LUCK"),
    (r"@return OI_OK; \[command\]", "@return OI_OK; [commands]", "there is no set [commands]"),
    (r"@return OI_OK; ", "@return ", "its statuses start with OI_OK"),
    (r"@threads exclusive   @failure unchanged   @cost O\(record\)", "@threads shared   @failure unchanged   @cost O(record)",
     "@threads shared, wanted exclusive"),
    (r"   @cost O\(record\)   @since 0.1", "   @since 0.1", "tags are missing"),
    (r"/\*\* Keeps a copy of a record.*?\*/\n(?=" + APPEND + ")", "", "has no documentation"),
    (r"    const oi_record \*record,\n    oi_error \*err\);\n\n/\*\* How many records", "    const oi_record *record);\n\n/** How many records",
     ""),
    (r"(typedef struct oi_as_of \{\n)(  uint32_t struct_size;[^\n]*\n)(  uint32_t flags;[^\n]*\n)", r"\1\3\2",
     "only frozen structures and rows have no head"),
    (r"  OI_LIMIT_EXCEEDED = -109,", "  OI_LIMIT_EXCEEDED = -110,", "each number once"),
]
LAYOUTS = [
    (r"(  oi_status code; [^\n]*\n)(  oi_entity_kind kind; [^\n]*\n)(  uint64_t id; )", r"\2\1\3", "oi_error.code: told"),
    (r"  uint32_t related_count;  ", "  uint64_t related_count;  ", "oi_error.related_count: told"),
    (r"(  char field\[48\];)", r"  uint32_t more[2];\n\1", "oi_error.field: told"),
]
HEADERS = [
    (r"  uint32_t related_count;  ", "  bool related_count;  ", "bool"),
    (r"  uint32_t related_count;  ", "  uint32_t related_count = 0;  ", "expected"),
]

failures = []
tried = 0


def broken(pattern, replacement):
    text, count = re.subn(pattern, replacement, HEADER, count=1, flags=re.S)
    if count != 1:
        failures.append(f"{pattern!r} is not in the header")
    return text


def run(*command):
    ran = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout + ran.stderr


def expect(check, what, folder, text, words):
    """words: what it says; None: nothing is wrong."""
    global tried
    tried += 1
    (folder / "openitem.h").write_text(text, encoding="utf-8")
    code, said = check(folder)
    if (code == 0) != (words is None) or (words or "") not in said:
        failures.append(f"{check.__name__}, {what}: exit {code}, {said[-400:]!r}")


def rules(folder):
    return run(sys.executable, TESTS / "capi" / "header_test.py", REPOSITORY, folder / "openitem.h")


def layout(folder):
    program = folder / "layout"
    code, said = run(CC, "-std=c11", f"-I{folder}", f"-I{REPOSITORY / 'capi' / 'src'}", TESTS / "capi" / "layout_test.c",
                     LIBRARY, f"-Wl,-rpath,{LIBRARY.parent}", "-o", program)
    return (code, said) if code else run(program)


def alone(folder):
    return run("sh", TESTS / "header_compile" / "header_compile.sh", CC, folder, ".", "h", "c99", "", "-Wall", "-Wextra",
               "-Wpedantic")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for check, mistakes in ((rules, RULES), (layout, LAYOUTS), (alone, HEADERS)):
            expect(check, "as it is", folder, HEADER, None)
            for pattern, replacement, words in mistakes:
                expect(check, pattern, folder, broken(pattern, replacement), words)
    print("\n".join(failures))
    print(f"{tried} headers tried, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
