#!/usr/bin/env python3
"""Does every exported function go through a guard? Usage: guard_test.py REPOSITORY

Reads the definitions in capi/src: before its guard a function may only declare what cannot throw, and after it
nothing happens; a guard is noexcept, and catches everything or is a call of one that does. The check is tried on
sources that break each of these rules, and must see it, before it is believed. Needs nothing but the standard library
of Python 3.
"""
import pathlib
import re
import sys

REPOSITORY = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(REPOSITORY / "capi" / "generator"))
import header  # noqa: E402

# std::array without initialiser, aggregates of the caller's arguments, lists of outputs: none of them throws.
HARMLESS = re.compile(r"\s*(?:constexpr [^;]*;|static_assert\([^;]*;|std::array<char, \w+> \w+;"
                      r"|std::size_t \w+ = 0;|const (?:(?:Page<\w+>|TextBuffer) \w+\{|auto \w+ = outputs\()[^;]*;)")
GUARDED = re.compile(r"\s*(?:return |const oi_status status = )?guard_?\w*(?:<\w+>)?\(")
# The end of a function; a batch adds to its error which row it was.
AFTERWARDS = re.compile(r"\s*;\s*(?:if \(status != OI_OK && err != nullptr && error_fault\(err\)\.code == Errc::ok\) "
                        r"err->row = row;\s*return status;\s*)?")


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
            return AFTERWARDS.fullmatch(body[i + 1:]) is not None
    return False


def of_each_record(text):
    """What is made of the list of records, written out."""
    records = (REPOSITORY / "include" / "openitem" / "ledger" / "records.def").read_text(encoding="utf-8")
    made = []
    macros = re.findall(r"^#define (OPENITEM_(?:SHARED_)?RECORD_COMMANDS)\(Of, kind, (?:kinds, )?\.\.\.\)(.*)$", text, re.M)
    for shared, of, kind, kinds in re.findall(r"^OPENITEM_(SHARED_)?RECORD_COMMANDS\((\w+), (\w+), (\w+),", records, re.M):
        own = [body for name, body in macros if name == f"OPENITEM_{shared}RECORD_COMMANDS"]
        for body in own or [body for _, body in macros]:
            body = re.sub(r"##kinds\b", kinds, re.sub(r"(?:##)?\bOf\b", of, body))
            body = re.sub(r"#?#kind\b(?:##)?", kind, body)
            made.append(re.sub(r" +(?=OI_COMMAND\(|oi_status oi_)", "\n", body))
    return "\n".join(made)


def definitions(text):
    """Name and body of each function, those made by a macro included."""
    joined = text.replace("\\\n", " ")
    joined += "\n" + of_each_record(joined)
    macros = {}
    for match in re.finditer(r"^#define (\w+)\((\w+)[^\n]*?\b(oi_\w+)_##\2\((?:[^\n]*?)\) +\{(.*)$", joined, re.M):
        macros[match.group(1)] = (match.group(3), body_at("{" + match.group(4), 0))
    for name, (prefix, body) in macros.items():
        # what a macro's function calls instead of a guard must be one itself
        for use in re.finditer(rf"^{name}\((\w+),", joined, re.M):
            yield f"{prefix}_{use.group(1)}", body
    for match in re.finditer(r"^(?:[\w ]+[ *])(oi_\w+)\(([^;{}]*?)\) \{", joined, re.M):
        yield match.group(1), body_at(joined, match.end() - 1)


def read(wanted, texts):
    """Which functions are guarded, and what is wrong with them or with the guards."""
    found = {}
    guards = []
    for path, text in sorted(texts.items()):
        text = re.sub(r"//[^\n]*", "", text)
        found.update({name: is_guarded(body) for name, body in definitions(text) if name in wanted})
        for match in re.finditer(r"^(?:template <[^\n]*>\s)?(?:oi_status|T|void) (guard\w*)\(([^;{}]*?)\{$", text, re.M):
            body = body_at(text, match.end() - 1)
            catches = "} catch (...) {" in body or is_guarded(body)
            guards.append((f"{path}: {match.group(1)}", match.group(2).rstrip().endswith("noexcept"), catches))
    problems = [f"{name}: no definition found" for name in sorted(wanted - set(found))]
    problems += [f"{name}: does not go through a guard" for name in sorted(found) if not found[name]]
    problems += [f"{name} is not noexcept" for name, silent, _ in guards if not silent]
    problems += [f"{name} lets something through" for name, _, catches in guards if not catches]
    return len(found), len(guards), problems


# what, file, pattern, replacement, what is then said
ESCAPES = [
    ("a function without its guard", "ledger.cpp",
     r"guard_void\(\[&\] (\{\n    if \(usable\(ledger\)\) free_ledger\(ledger\);\n  \})\);", r"\1",
     "oi_ledger_free: does not"),
    ("a guard that is only talked about", "money.cpp",
     r"return (guard_money\(result, err, \[&\] \{ return -)(some_money\(amount, \"amount\"\); \}\));",
     r"// \1\2\n  return OI_OK;", "oi_money_negate: does not"),
    ("a statement before the guard", "ledger.cpp",
     r"(oi_error \*err\) \{\n)(  return guard\(err, outputs\(needed\(ledger)", r"\1  std::string name(5, 'x');\n\2",
     "oi_ledger_create: does not"),
    ("a look at an argument before the guard", "journal.cpp",
     r"(  return guard_value\(size_t\{0\})", r"  if (buffer->bytes.empty()) return 0;\n\1", "oi_buffer_size: does not"),
    ("a statement after the guard", "transaction.cpp",
     r"(free_transaction\(transaction\);\n  \}\);)", r"\1\n  count();",
     "oi_transaction_free: does not"),
    ("something made of what the guard gives", "journal.cpp",
     r"(usable\(buffer\) \? buffer->bytes.size\(\) : 0; \}\));", r"\1 + extra();", "oi_buffer_size: does not"),
    ("a function of a macro without its guard", None, None, None, "does not"),
    ("a definition that is not there", "ledger.cpp", r"^void oi_ledger_free\(", "void oi_ledger_release(",
     "oi_ledger_free: no definition"),
    ("a guard that may throw", "guard.hpp", r"(oi_status guard\([^{]*\)) noexcept \{", r"\1 {", "guard is not noexcept"),
    ("a guard of one file that may throw", "ledger.cpp", r"(oi_status guard_read\([^{]*\)) noexcept \{", r"\1 {",
     "guard_read is not noexcept"),
    ("a guard of values that may throw", "guard.hpp", r"(T guard_value\([^{]*\)) noexcept \{", r"\1 {",
     "guard_value is not noexcept"),
    ("a guard that catches some things only", "guard.hpp",
     r"catch \(\.\.\.\)( \{ // nobody is there)", r"catch (const std::exception &)\1", "guard_void lets something through"),
    ("a guard that catches nothing", "ledger.cpp",
     r"return guard\(err, all, \[&\] \{ return (body\(Reading\(ledger\)\.core\(\)\)); \}\);", r"\1; return OI_OK;",
     "guard_read lets something through"),
]


def macro_without_guard(texts):
    """The first macro that makes functions, with an empty body."""
    for path, text in sorted(texts.items()):
        changed, count = re.subn(r"(#define \w+\(\w+[^)]*\)[^\n]*\\\n(?:[^\n]*\\\n)*?[^\n]*\boi_\w+_##[^{]*\{)"
                                 r"([^\n]*\\\n)*?(\s*)(return )?guard", r"\1 \\\n\3\4unguarded", text, count=1)
        if count:
            return path, changed
    raise AssertionError("no macro makes functions")


def escaped(texts, path, pattern, replacement):
    if path is None:
        path, text = macro_without_guard(texts)
    else:
        text, count = re.subn(pattern, replacement, texts[path], count=1, flags=re.M)
        if count != 1:
            raise AssertionError(f"{path} has no {pattern!r}")
    return {**texts, path: text}


def main():
    wanted = {f.name for f in header.read(REPOSITORY / "capi" / "include" / "openitem.h").functions}
    sources = REPOSITORY / "capi" / "src"
    texts = {path.name: path.read_text(encoding="utf-8") for path in sources.glob("*.?pp")}
    functions, guards, problems = read(wanted, texts)
    unnoticed = 0
    for what, *change, said in ESCAPES:
        new = [line for line in read(wanted, escaped(texts, *change))[2] if line not in problems]
        if not any(said in line for line in new):
            unnoticed += 1
            problems.append(f"not noticed: {what}: {new}")
    for line in problems:
        print(line, file=sys.stderr)
    print(f"{len(ESCAPES) - unnoticed} escapes noticed; {functions} functions, {guards} guards, {len(problems)} problems")
    return 1 if problems or not guards else 0


if __name__ == "__main__":
    sys.exit(main())
