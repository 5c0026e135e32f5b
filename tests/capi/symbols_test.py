#!/usr/bin/env python3
"""What does the shared library let out? Usage: symbols_test.py REPOSITORY LIBRARY [OBJECT...]

The exported symbols are those of capi/abi/symbols.txt and nothing else; the library needs the C and C++ runtimes only;
the objects of the C layer run nothing when they are loaded. Needs the standard library of Python 3, nm and readelf.
"""
import pathlib
import re
import subprocess
import sys

REPOSITORY = pathlib.Path(sys.argv[1])
RUNTIMES = re.compile(r"lib(c|m|stdc\+\+|gcc_s|c\+\+|c\+\+abi|unwind|pthread)\.so|ld-linux|lib(a|t|ub)san\.so")


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check_symbols(library):
    wanted = set((REPOSITORY / "capi" / "abi" / "symbols.txt").read_text(encoding="utf-8").split())
    found = {}
    for line in output_of("nm", "-D", "--defined-only", library).splitlines():
        kind, name = line.split()[-2:]
        found[name.split("@")[0]] = kind
    yield from (f"not exported: {name}" for name in sorted(wanted - set(found)))
    yield from (f"exported, but not in symbols.txt: {name}" for name in sorted(set(found) - wanted))
    yield from (f"exported as {kind}, not as a function: {name}" for name, kind in sorted(found.items()) if kind != "T")


def check_needed(library):
    for name in re.findall(r"\(NEEDED\).*\[(.*)\]", output_of("readelf", "-d", library)):
        if not RUNTIMES.match(name):
            yield f"needs {name}"


def check_initialisers(objects):
    for path in objects:
        if re.search(r"\.(init_array|ctors)\b", output_of("readelf", "-SW", path)):
            yield f"runs something when it is loaded: {pathlib.Path(path).name}"


def main():
    library, objects = sys.argv[2], sys.argv[3:]
    problems = list(check_symbols(library)) + list(check_needed(library)) + list(check_initialisers(objects))
    for line in problems:
        print(line, file=sys.stderr)
    print(f"{library}: {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
