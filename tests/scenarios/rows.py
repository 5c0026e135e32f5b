#!/usr/bin/env python3
"""Does the README's table of rows say what is there?

    python3 tests/scenarios/rows.py

Rows ascend; functions are those of openitem.h, without oi_ledger_; each file of tests/scenarios/rows stands in the row
whose number it begins with, and no row names a file that is not there. A row has functions and files, or says that it
is to come.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = ROOT / "tests" / "scenarios" / "rows"
HEAD = "| row | what | functions of `openitem.h` | scenarios |\n|---|---|---|---|\n"
TO_COME = "to come"


def rows():
    """(number, functions, files), as the README has them."""
    _, _, table = (ROOT / "README.md").read_text(encoding="utf-8").partition(HEAD)
    for line in table.split("\n\n")[0].splitlines():
        number, _, functions, files = (cell.strip() for cell in line.strip("|").split("|"))
        yield number, functions, files


def problems():
    exported = set(re.findall(r"oi_ledger_(\w+)", (ROOT / "capi" / "openitem.def").read_text(encoding="utf-8")))
    there = {path.stem for path in FILES.glob("*.scenario")}
    before, named = (0, 0), set()
    told = list(rows())
    if not told:
        yield "README.md has no table of rows"
    for number, functions, files in told:
        order = tuple(map(int, number.split(".")))
        if order <= before:
            yield f"{number} stands behind {before}"
        before = order
        words = re.findall(r"`(\w+)`", functions)
        yield from (f"{number}: there is no oi_ledger_{word}" for word in words if word not in exported)
        links = re.findall(r"\(tests/scenarios/rows/(.+?)\.scenario\)", files)
        if TO_COME not in functions and not (words and links):
            yield f"{number} has no function or no scenario, and does not say that it is to come"
        yield from (f"{number}: {name} is another row's" for name in links if name.split("-")[0] != number)
        yield from (f"{number}: there is no {name}.scenario" for name in links if name not in there)
        named |= set(links)
    yield from (f"{name}.scenario stands in no row" for name in sorted(there - named))


if __name__ == "__main__":
    found = list(problems())
    print("\n".join(found) or f"{len(list(rows()))} rows")
    sys.exit(bool(found))
