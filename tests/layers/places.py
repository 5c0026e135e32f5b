#!/usr/bin/env python3
"""In how many files the newest concepts are named: what it costs to add one more.

    python3 tests/layers/places.py

A concept that needs more files than its limit is described in too many places: let what is missing follow from its
description instead. Counted are hand-written files that name it outside comments, lists of sources too: those of include/
and src/, or the whole way through the core, the C interface, three languages and four scenario runners.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORE = ("include", "src")
WHOLE = (*CORE, "capi/include", "capi/src", "capi/generator", "capi/CMakeLists.txt", "bindings/python/src", "bindings/python/tests/scenario",
         "bindings/rust/openitem-sys/src", "bindings/rust/openitem/src", "bindings/rust/openitem/tests/scenario", "bindings/csharp/src",
         "bindings/csharp/tests/OpenItem.Tests/Scenario", "tests/support", "tests/scenarios/vocabulary")
NOT_RUNNERS = ("model", "generator")  # of tests/support: random histories
SUFFIXES = (".hpp", ".cpp", ".h", ".c", ".def", ".py", ".pyi", ".rs", ".cs")
GENERATED = re.compile("made by (python3 )?capi/generate.py", re.IGNORECASE)
TAX_REGISTRATION = r"\w*TaxRegistration\w*\b|\w*[Tt][Aa][Xx]_[Rr][Ee][Gg][Ii][Ss][Tt][Rr][Aa][Tt][Ii][Oo][Nn]\w*"
# Concept, the folders looked at, the words that name it, how many files may.
CONCEPTS = [
    ("a record without figures: TaxRegistration", CORE, TAX_REGISTRATION, 10),
    ("a kind of item, but for its operation: finance_charge", CORE, r"\bfinance_charge\b", 4),
    ("an operation: ChangeDue", CORE, r"\w*Change_?Due\b|\bchange_due\b|\bchange_due\.", 16),
    ("TaxRegistration through the languages", WHOLE, TAX_REGISTRATION, 10),
    ("an operation through the languages: ChangeDue", WHOLE, r"\w*Change_?Due\b|\w*change_due\b|\bchange_due\.|due_date_change", 10),
    ("a report through the languages: marks", WHOLE, r"\w*[Ll]ist_?[Mm]arks\b|\bMarkRow\b|oi_mark_row|OI_TABLE_MARKS|marks\.[ch]pp", 10),
]


def code_of(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix in (".txt", ".py", ".pyi", ""):
        return re.sub(r"#.*", "", text)
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.DOTALL)


def files(folders):
    for folder in folders:
        start = ROOT / folder
        for path in [start] if start.is_file() else sorted(start.rglob("*")):
            if path == start and path.is_file() or path.suffix in SUFFIXES or path.name == "CMakeLists.txt":
                if not {"obj", "bin", "target", "__pycache__", *NOT_RUNNERS} & set(path.relative_to(start).parts):
                    yield path


def by_hand(path):
    return not GENERATED.search(path.read_text(encoding="utf-8")[:400])


def main():
    code = {path: code_of(path) for path in files(WHOLE) if by_hand(path)}
    too_many = 0
    for concept, folders, words, most in CONCEPTS:
        named = [path for path in files(folders) if path in code and re.search(words, code[path])]
        print(f"{concept}: {len(named)} of {most} files")
        print("".join(f"    {path.relative_to(ROOT).as_posix()}\n" for path in named), end="")
        too_many += len(named) > most or not named
    return 1 if too_many else 0


if __name__ == "__main__":
    sys.exit(main())
