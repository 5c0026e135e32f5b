#!/usr/bin/env python3
"""Does every exported function go through a guard? Usage: guard_test.py REPOSITORY [SOURCE_FOLDER]

Reads the definitions in capi/src: before its guard a function may only declare what cannot throw, and after it
nothing happens. Needs nothing but the standard library of Python 3.
"""
import pathlib
import re
import sys

REPOSITORY = pathlib.Path(sys.argv[1])
SOURCES = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else REPOSITORY / "capi" / "src"
sys.path.insert(0, str(REPOSITORY / "capi" / "generator"))
import header  # noqa: E402

# std::array without initialiser, aggregates of the caller's arguments, lists of outputs: none of them throws.
HARMLESS = re.compile(r"\s*(?:constexpr [^;]*;|static_assert\([^;]*;|std::array<char, \w+> \w+;"
                      r"|const (?:(?:Page<\w+>|TextBuffer) \w+\{|auto \w+ = outputs\()[^;]*;)")
GUARDED = re.compile(r"\s*(?:return )?guard_?\w*(?:<\w+>)?\(")


def body_at(text, start):
    """The text between the brace at `start` and its partner."""
    depth = 0
    for i in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[i], 0)
        if depth == 0:
            return text[start + 1:i]
    raise ValueError("braces do not match")


def is_guarded(body):
    while (match := HARMLESS.match(body)):
        body = body[match.end():]
    match = GUARDED.match(body)
    if not match:
        return False
    depth = 1
    for i in range(match.end(), len(body)):
        depth += {"(": 1, ")": -1}.get(body[i], 0)
        if depth == 0:
            return re.fullmatch(r"\s*;\s*", body[i + 1:]) is not None
    return False


def definitions(text):
    """Name and body of each function, those made by a macro included."""
    joined = text.replace("\\\n", " ")
    macros = {}
    for match in re.finditer(r"^#define (\w+)\((\w+)[^\n]*?\b(oi_\w+)_##\2\((?:[^\n]*?)\) +\{(.*)$", joined, re.M):
        macros[match.group(1)] = (match.group(3), body_at("{" + match.group(4), 0))
    for name, (prefix, body) in macros.items():
        # what a macro's function calls instead of a guard must be one itself
        for use in re.finditer(rf"^{name}\((\w+),", joined, re.M):
            yield f"{prefix}_{use.group(1)}", body
    for match in re.finditer(r"^(?:[\w ]+[ *])(oi_\w+)\(([^;{}]*?)\) \{", joined, re.M):
        yield match.group(1), body_at(joined, match.end() - 1)


def main():
    wanted = {f.name for f in header.read(REPOSITORY / "capi" / "include" / "openitem.h").functions}
    found = {}
    guards = []
    for path in sorted(SOURCES.glob("*.?pp")):
        text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
        found.update({name: is_guarded(body) for name, body in definitions(text) if name in wanted})
        guards += [(path.name, m.group(1), m.group(2)) for m in
                   re.finditer(r"^(?:template <[^\n]*> )?(?:oi_status|T|void) (guard\w*)\(([^;{}]*?)\{$", text, re.M)]
    problems = [f"{name}: no definition found" for name in sorted(wanted - set(found))]
    problems += [f"{name}: does not go through a guard" for name in sorted(found) if not found[name]]
    problems += [f"{path}: {name} is not noexcept" for path, name, rest in guards if not rest.strip().endswith("noexcept")]
    for line in problems:
        print(line, file=sys.stderr)
    print(f"{len(found)} functions, {len(guards)} guards, {len(problems)} problems")
    return 1 if problems or not guards else 0


if __name__ == "__main__":
    sys.exit(main())
