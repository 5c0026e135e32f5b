#!/usr/bin/env python3
"""Does openitem.h keep its own rules? Usage: header_test.py REPOSITORY [HEADER]

Checks the documentation block of every function, the order and names of parameters, the heads of structures, the
names of constants, and that the tests call every function. Needs nothing but the standard library of Python 3.
"""
import pathlib
import re
import sys

REPOSITORY = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(REPOSITORY / "capi" / "generator"))
import header  # noqa: E402

SETS = {"[call]", "[text]", "[money]", "[query]", "[command]", "[dated]"}
FROZEN = {"oi_text", "oi_text_view", "oi_money", "oi_decimal", "oi_currency", "oi_item_ref", "oi_digest"}
LONGEST = 500  # lines of a header ...
LONGEST_MADE = 1000  # ... and of one that capi/generate.py makes
SCREEN = 80
LAST_LINE = re.compile(r"@threads (any|shared|exclusive)   @failure (unchanged\S*.*?|none)   @cost (O\(.+)   @since \d+\.\d+ $")

problems = []


def problem(where, what):
    problems.append(f"{where}: {what}")


def lines_of(doc):
    return [re.sub(r"^ \* ?", "", line) for line in doc.split("\n")]


def check_parameters(function, text):
    found = re.findall(r"@param\[([a-z,]+)\]\s+(\w+)   (.*?)(?=@param|@return|@threads|$)", text, re.S)
    if [name for _, name, _ in found] != [p.name for p in function.parameters]:
        problem(function.name, f"its @param are not its parameters: {[name for _, name, _ in found]}")
        return
    for (mode, name, words), parameter in zip(found, function.parameters):
        pointer = parameter.type.endswith("*")
        constant = parameter.type.startswith("const ") and parameter.type.count("*") == 1
        if (not pointer or constant) and mode != "in":
            problem(function.name, f"{name} goes in only")
        if pointer and not constant and mode == "in" and not function.name.endswith("_free") and name != "user":
            problem(function.name, f"{name} does not go in only")
        if pointer and "NULL" not in words and name != "user":
            problem(function.name, f"{name}: may it be NULL?")


def check_statuses(function, text, statuses):
    returned = re.search(r"@return (.*?)@threads", text, re.S)
    if function.returns == "void":
        if returned:
            problem(function.name, "returns nothing")
        return
    if not returned:
        problem(function.name, "has no @return")
        return
    if function.returns != "oi_status":
        return
    listed = re.findall(r"\bOI_[A-Z_]+\b|\[\w+\]", returned.group(1))
    if function.name not in ("oi_status_at",) and (not listed or listed[0] != "OI_OK"):
        problem(function.name, "its statuses start with OI_OK")
    for status in listed:
        if status.startswith("[") and status not in SETS:
            problem(function.name, f"there is no set {status}")
        if status.startswith("OI_") and status not in statuses and not status.startswith(("OI_MAX", "OI_EXPLAIN",
                                                                                         "OI_MONEY_TEXT",
                                                                                         "OI_DATE_TEXT")):
            problem(function.name, f"there is no status {status}")


def check_functions(api):
    statuses = {c.name for e in api.enumerations if e.name == "oi_status" for c in e.constants}
    for function in api.functions:
        if not function.doc:
            problem(function.name, "has no documentation")
            continue
        lines = lines_of(function.doc)
        text = "\n".join(lines)
        tags = re.findall(r"@(\w+)", text)
        wanted = ["param"] * len(function.parameters) + ["return"] * (function.returns != "void")
        if tags != wanted + ["threads", "failure", "cost", "since"]:
            problem(function.name, f"tags are missing or in another order: {tags}")
            continue
        if not lines[0].strip() or lines[0].strip().startswith("@"):
            problem(function.name, "starts with a sentence")
        last = LAST_LINE.search(lines[-1])
        if not last:
            problem(function.name, f"its last line is not in shape: {lines[-1]!r}")
            continue
        check_parameters(function, text)
        check_statuses(function, text, statuses)
        check_threads(function, last.group(1))
        check_error(function)


def check_threads(function, rule):
    types = [p.type for p in function.parameters]
    if "oi_ledger *" in types or "oi_event_log *" in types:
        wanted = "exclusive"
    elif any(t in ("const oi_ledger *", "const oi_result *", "const oi_record *", "const oi_event_log *") for t in types):
        wanted = "shared"
    else:
        return
    if rule != wanted:
        problem(function.name, f"@threads {rule}, wanted {wanted}")


def check_error(function):
    types = [p.type for p in function.parameters]
    fails = function.returns == "oi_status" and function.name != "oi_status_at"
    if fails != (bool(types) and types[-1] == "oi_error *" and function.parameters[-1].name == "err"):
        problem(function.name, "a function that can fail ends with oi_error *err, and no other does")


def check_structures(api):
    for structure in api.structures:
        heads = [f.name for f in structure.fields[:2]] == ["struct_size", "flags"]
        row = structure.name.endswith("_row")
        if heads == (row or structure.name in FROZEN):
            problem(structure.name, "only frozen structures and rows have no head")
        if not structure.doc or any(not f.doc for f in structure.fields):
            problem(structure.name, "is not documented")


def check_enumerations(api):
    for enumeration in api.enumerations:
        prefix = "OI_" if enumeration.name == "oi_status" else enumeration.name.upper() + "_"
        values = [c.value for c in enumeration.constants]
        if len(set(values)) != len(values) or 0 not in values:
            problem(enumeration.name, "needs a zero, and each number once")
        for constant in enumeration.constants:
            if not constant.name.startswith(prefix):
                problem(enumeration.name, f"{constant.name} does not start with {prefix}")


def check_tests(api, inline_functions):
    text = "".join(p.read_text(encoding="utf-8") for p in sorted((REPOSITORY / "tests" / "capi").glob("*.c")))
    called = set(re.findall(r"\b(oi_\w+)[(,]", text))  # or handed to what calls it
    for name in [function.name for function in api.functions] + inline_functions:
        if name not in called:
            problem(name, "no test in tests/capi calls it")


def check_sizes(path):
    """A header has one concept, and shows the first function of it at once."""
    for file in header.files(path):
        lines = file.read_text(encoding="utf-8").split("\n")
        first = next((number for number, line in enumerate(lines, 1) if line.startswith("OI_API ")), 0)
        most = LONGEST_MADE if "capi/generate.py" in lines[0] else LONGEST
        if len(lines) > most:
            problem(file.name, f"has {len(lines)} lines, at most {most}")
        if first > SCREEN:
            problem(file.name, f"its first function stands in line {first}, at most {SCREEN}")


def main():
    path = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else REPOSITORY / "capi" / "include" / "openitem.h"
    api = header.read(path)
    text = header.one_text(path)
    if text.count("OI_API ") != len(api.functions) + text.count("define OI_API "):
        problem(path.name, "some functions are not in shape")
    check_functions(api)
    check_structures(api)
    check_enumerations(api)
    check_tests(api, re.findall(r"^static inline .*\b(oi_\w+)\(", text, re.M))
    if path.parent.joinpath("openitem").exists():
        check_sizes(path)
    for line in problems:
        print(line, file=sys.stderr)
    print(f"{len(api.functions)} functions, {len(api.structures)} structures, {len(problems)} problems")
    return 1 if problems or not api.functions else 0


if __name__ == "__main__":
    sys.exit(main())
