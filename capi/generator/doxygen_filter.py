#!/usr/bin/env python3
"""Prints openitem.h as Doxygen wants to read it, line for line: doxygen_filter.py HEADER

The header's first comment becomes the page's text, its numbered sections groups, the plain comments above its constants
documentation, and each nameless enumeration says whose numbers it holds.
"""
import re
import sys

RULES = [
    # The first comment is told as it stands; it alone may hold tags that are none.
    (r"\A/\* (.*)\n \*\n \* CONVENTIONS\n((?: \*.*\n)*? \*.*) \*/\n",
     r"/** @brief \1 @file\n *\n * @verbatim\n\2 @endverbatim */\n"),
    # A section ends where the next one begins, the last one with the header.
    (r"^/\* ---- (\d+\. .*?) -+ \*/$", r"/** @} */ /** @name \1 */ /** @{ */"),
    (r"^/\*\* @} \*/ (?=/\*\* @name 1\. )", ""),
    (r"^/\* clang-format on \*/$", "/** @} */"),
    (r"^/\*(?= (?:[^*]|\*(?!/))*\*/\n#define OI_)", "/**"),
    (r"^(typedef int32_t (\w+);\n)enum \{$", r"\1/** The numbers of \2. */ enum {"),
]


def filtered(text):
    for pattern, replacement in RULES:
        text = re.sub(pattern, replacement, text, flags=re.M)
    return text


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(filtered(file.read()), end="")
