#!/usr/bin/env python3
"""Does the documentation of a function list what it is refused with? Usage: statuses_test.py REPOSITORY PROPERTIES

Where a test in C names a status, and where the random commands of PROPERTIES (openitem_test_properties) meet one.
Needs nothing but the standard library of Python 3.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

REPOSITORY, PROPERTIES = (pathlib.Path(word) for word in sys.argv[1:])
sys.path.insert(0, str(REPOSITORY / "capi" / "generator"))
import statuses  # noqa: E402

NAMED = re.compile(r"\b(?:REFUSED|BLAMES)\(\s*(OI_\w+),\s*(?:\"[^\"]*\",\s*)?(oi_\w+)\(")
MET = re.compile(r"(?m)^outcome (\w+) (\w+)$")

manifest = json.loads((REPOSITORY / "capi" / "abi" / "manifest.json").read_text(encoding="utf-8"))


# What only C++ can say yet: commands that the header has no function for, and disputes that others name.
FUNCTIONS = {function["name"] for function in manifest["functions"]}


# Made of other functions, by the header itself.
COMPOSED = set(re.findall(r"static inline oi_status (oi_ledger_\w+)\(", "".join(
    header.read_text(encoding="utf-8") for header in (REPOSITORY / "capi" / "include" / "openitem").glob("*.h"))))


def named_in_c():
    for path in sorted((REPOSITORY / "tests" / "capi").glob("*.c*")):
        for status, function in NAMED.findall(path.read_text(encoding="utf-8")):
            if function in COMPOSED:
                continue
            yield re.sub(r"^(oi_result_read|oi_record_read)_(?!header$|event$)\w+$", r"\1", function), status, path.name  # its typed fronts


def met_by_random_commands():
    ran = subprocess.run([PROPERTIES, "--gtest_filter=Model.*"], env={**os.environ, "OPENITEM_OUTCOMES": "1"},
                         capture_output=True, text=True, check=True)
    for command, code in MET.findall(ran.stdout):
        words = re.sub(r"(?<!^)(?=[A-Z])", "_", command).lower()
        if f"oi_ledger_{words}" in FUNCTIONS:
            yield f"oi_ledger_{words}", f"OI_{code.upper()}", "a random command"


def main():
    found = set(named_in_c()) | set(met_by_random_commands())
    missing = sorted(f"{function} gave {status} ({where}), which it does not list"
                     for function, status, where in found if status not in statuses.of_function(manifest, function))
    print("\n".join(missing))
    print(f"{len(found)} pairs of function and status looked at, {len(missing)} are not documented")
    return 1 if missing or len(found) < 500 else 0


if __name__ == "__main__":
    sys.exit(main())
