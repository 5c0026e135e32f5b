"""Reads openitem.h. The header keeps to one shape, so a few expressions are enough; what does not fit is refused.

Needs nothing but the standard library of Python 3. Used by layout.py and by the tests.
"""
import collections
import re

Field = collections.namedtuple("Field", "type name count doc")
Structure = collections.namedtuple("Structure", "name fields doc")
Constant = collections.namedtuple("Constant", "name value doc")
Enumeration = collections.namedtuple("Enumeration", "name constants doc")
Parameter = collections.namedtuple("Parameter", "type name")
Function = collections.namedtuple("Function", "name returns parameters doc line")
Callback = collections.namedtuple("Callback", "name returns parameters doc")
Api = collections.namedtuple("Api", "structures opaque enumerations functions callbacks macros")

DOC = r"/\*\*((?:(?!\*/).)*?)\*/\n"
FIELD = re.compile(
    r"^  (?P<type>(?:const )?\w+ (?:\*+)?)(?P<name>\w+)(?:\[(?P<count>\w+)\])?;\s*/\*\*<(?P<doc>.*?)\*/$", re.M | re.S)
CONSTANT = re.compile(r"^  (?P<name>OI_\w+) = (?P<value>-?\d+),?\s*/\*\*<(?P<doc>.*?)\*/$", re.M)


def _parameters(text):
    if text.strip() == "void":
        return []
    found = []
    for line in text.strip("\n").split("\n"):
        match = re.fullmatch(r"    ((?:const )?\w+ (?:\*+|\*const \*)?)(\w+),?", line)
        if not match:
            raise ValueError(f"a parameter needs a line of its own: {line!r}")
        found.append(Parameter(match.group(1).strip(), match.group(2)))
    return found


def _structures(text):
    for match in re.finditer(DOC + r"typedef struct (\w+) \{\n(.*?)\n\} \2;", text, re.S):
        doc, name, body = match.groups()
        fields = [Field(f["type"].strip(), f["name"], f["count"], f["doc"].strip()) for f in FIELD.finditer(body)]
        if not fields or len(fields) != len(re.findall(r"^  \S", body, re.M)):
            raise ValueError(f"cannot read the fields of {name}")
        yield Structure(name, fields, doc.strip())


def _enumerations(text):
    for match in re.finditer(DOC + r"typedef int32_t (\w+);\nenum \{\n(.*?)\n\};", text, re.S):
        doc, name, body = match.groups()
        constants = [Constant(c["name"], int(c["value"]), c["doc"].strip()) for c in CONSTANT.finditer(body)]
        lines = [line for line in body.split("\n") if not line.strip().startswith("/*")]
        if len(lines) != len(constants):
            raise ValueError(f"cannot read the constants of {name}")
        yield Enumeration(name, constants, doc.strip())


def _functions(text):
    for match in re.finditer(r"^OI_API ([^(]*?)(\w+)\((void\);|\n(.*?)\);)$", text, re.M | re.S):
        returns, name, tail, body = match.groups()
        before = text[: match.start()]
        doc = re.search(r"/\*\*((?:(?!\*/).)*)\*/\n\Z", before, re.S)
        yield Function(name, returns.strip(), _parameters(body or "void"), doc.group(1) if doc else None,
                       before.count("\n") + 1)


def _callbacks(text):
    for match in re.finditer(DOC + r"typedef ([^(;{]*?)\(\*(\w+)\)\(\n(.*?)\);", text, re.S):
        doc, returns, name, body = match.groups()
        yield Callback(name, returns.strip(), _parameters(body), doc.strip())


def read(path):
    text = path.read_text(encoding="utf-8")
    opaque = re.findall(r"^typedef struct (\w+) \1;$", text, re.M)
    macros = re.findall(r"^#define (OI_\w+) (\S.*)$", text, re.M)
    return Api(list(_structures(text)), opaque, list(_enumerations(text)), list(_functions(text)),
               list(_callbacks(text)), macros)
