#!/usr/bin/env python3
"""In how many files the newest concepts are named: what it costs to add one more.

    python3 tests/layers/places.py

A concept that needs more files than its limit is described in too many places: let what is missing follow from its
description instead. Counted are the files of include/ and src/ that name it outside comments, lists of sources too.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Concept, the words that name it, how many files may.
CONCEPTS = [
    ("a record without figures: Contact", r"\w*Contact\b|\w*ContactId\b|\bcontact\b|contact\.hpp", 10),
    ("a kind of item, but for its operation: finance_charge", r"\bfinance_charge\b", 4),
    ("an operation: ChangeDue", r"\w*Change_?Due\b|\bchange_due\b|\bchange_due\.", 16),
]


def code_of(path):
    text = path.read_text(encoding="utf-8")
    if path.name == "CMakeLists.txt":
        return re.sub(r"#.*", "", text)
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.DOTALL)


def files():
    for folder in ("include", "src"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".hpp", ".cpp", ".def") or path.name == "CMakeLists.txt":
                yield path


def main():
    code = {path.relative_to(ROOT).as_posix(): code_of(path) for path in files()}
    too_many = 0
    for concept, words, most in CONCEPTS:
        named = [path for path, text in code.items() if re.search(words, text)]
        print(f"{concept}: {len(named)} of {most} files")
        print("".join(f"    {path}\n" for path in named), end="")
        too_many += len(named) > most or not named
    return 1 if too_many else 0


if __name__ == "__main__":
    sys.exit(main())
