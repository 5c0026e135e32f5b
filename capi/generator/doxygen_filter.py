#!/usr/bin/env python3
"""Prints a header as Doxygen wants to read it, line for line: doxygen_filter.py HEADER

Its first comment becomes the page's text, the plain comments above its constants documentation, and each nameless
enumeration says whose numbers it holds. A set of statuses is told where a function names it.
"""
import pathlib
import re
import sys

import header
import manifest
import statuses

RULES = [
    # The first comment is told as it stands; it alone may hold tags that are none.
    (r"\A/\* (.*)\n \*\n \* CONVENTIONS\n((?: \*.*\n)*? \*.*) \*/\n",
     r"/** @brief \1 @file\n *\n * @verbatim\n\2 @endverbatim */\n"),
    (r"\A/\* ((?:[^*]|\*(?!/))*) \*/\n", r"/** @brief \1 @file */\n"),
    (r"^/\*(?= (?:[^*]|\*(?!/))*\*/\n#define OI_)", "/**"),
    (r"^(typedef int32_t (\w+);\n)enum \{$", r"\1/** The numbers of \2. */ enum {"),
]


def with_sets(text, sets):
    """[query] and its like, each followed by what it holds."""
    return re.sub(r"(?<=[ ;])\[\w+\](?=;|\n|$)", lambda found: f"{found[0]} ({', '.join(sets[found[0]])})", text)


def filtered(text):
    for pattern, replacement in RULES:
        text = re.sub(pattern, replacement, text, flags=re.M)
    return text


def main():
    path = pathlib.Path(sys.argv[1])
    text = filtered(path.read_text(encoding="utf-8"))
    if path.name != "openitem.h":
        whole = path.parent.parent / "openitem.h"
        sets = statuses.sets(manifest.Meaning(header.read(whole)).status_sets())
        text = with_sets(text, sets)
    print(text, end="")


if __name__ == "__main__":
    main()
