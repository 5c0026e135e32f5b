"""Reads openitem.h and the headers it includes, line by line. They keep to one shape; whatever else stands in them is
refused with its place.

`Api` holds the text as it stands; manifest.py says what it means. Nothing but the standard library of Python 3.9.
"""
import collections
import re

# Where a line stands, as a compiler says it.
Place = collections.namedtuple("Place", "file line")

Field = collections.namedtuple("Field", "type name count doc line")
Structure = collections.namedtuple("Structure", "name fields doc line")
Constant = collections.namedtuple("Constant", "name value doc line")
Enumeration = collections.namedtuple("Enumeration", "name constants doc line")
Parameter = collections.namedtuple("Parameter", "type name")
Function = collections.namedtuple("Function", "name returns parameters doc line")
Callback = collections.namedtuple("Callback", "name returns parameters doc line")
Handle = collections.namedtuple("Handle", "name doc line")
Macro = collections.namedtuple("Macro", "name value doc line")
Api = collections.namedtuple("Api", "conventions structures handles enumerations functions callbacks macros")

TYPE = r"(?:const )?\w+ (?:\*+)?"
FIELD = re.compile(rf"  (?P<type>{TYPE})(?P<name>\w+)(?:\[(?P<count>\w+)\])?;\s*/\*\*<(?P<doc>.*)")
CONSTANT = re.compile(r"  (?P<name>OI_\w+) = (?P<value>-?\d+),?\s*/\*\*<(?P<doc>.*)")
PARAMETER = re.compile(rf"    (?P<type>{TYPE})(?P<name>\w+)(?P<end>,|\);)")
FUNCTION = re.compile(rf"OI_API (?P<returns>{TYPE})(?P<name>oi_\w+)\((?P<void>void\);)?")
CALLBACK = re.compile(rf"typedef (?P<returns>{TYPE})\(\*(?P<name>oi_\w+_callback)\)\(")
MACRO = re.compile(r"#define (?P<name>OI_\w+) (?P<value>\S.*)")
# What says nothing about the interface: guards, includes, targets that it is not for, C++ brackets.
SCENERY = re.compile(r"#(?:include|if|ifdef|ifndef|elif|else|endif|error)\b.*|#define (?:OPENITEM_\w*H|OI_API\b.*)"
                     r'|extern "C" \{|\} /\* extern "C" \*/')


class Refused(Exception):
    """The header holds something that does not fit its shape."""


class Reader:
    def __init__(self, lines):
        """`lines`: (place, text) of each."""
        self.places = [place for place, _ in lines]
        self.lines = [text for _, text in lines]
        self.at = 0
        self.doc = None       # the /** block above the current line, as it stands
        self.comment = ""     # the plain comment above it
        self.api = Api([], [], [], [], [], [], [])

    def refuse(self, why):
        if self.at < len(self.lines):
            raise Refused(f"{self.here()}: {why}: {self.lines[self.at]!r}")
        raise Refused(f"{why}: end of file")

    def here(self):
        return "{0.file}:{0.line}".format(self.places[self.at])

    def read(self):
        while self.at < len(self.lines):
            self.declaration(self.lines[self.at])
        return self.api

    def declaration(self, line):
        if not line:
            self.at, self.doc = self.at + 1, None
        elif line.startswith("/*"):
            self.block_comment()
        elif line.startswith("typedef struct ") and line.endswith("{"):
            self.structure()
        elif line.startswith("typedef struct "):
            self.handle()
        elif line.startswith("typedef int32_t "):
            self.enumeration()
        elif CALLBACK.fullmatch(line):
            self.callable(CALLBACK, Callback, self.api.callbacks)
        elif line.startswith("OI_API "):
            self.callable(FUNCTION, Function, self.api.functions)
        elif line.startswith("static inline "):
            self.skip_to("}")
        elif re.match(r"#define OI_\w+\(", line):
            self.skip_macro()
        elif SCENERY.fullmatch(line):
            self.at += 1
        elif MACRO.fullmatch(line):
            self.macro()
        else:
            self.refuse("cannot be read")

    def block_comment(self):
        start = self.at
        while "*/" not in self.lines[self.at]:
            self.at += 1
            if self.at == len(self.lines):
                self.refuse("a comment without end")
        text = "\n".join(self.lines[start:self.at + 1])
        if not text.endswith("*/"):
            self.refuse("something follows a comment")
        if text.startswith("/**"):
            self.doc = text[3:-2]
        else:
            self.comment = plain(text[2:-2])
            if start == 0:
                self.api.conventions.extend(self.comment.split("\n"))
        self.at += 1

    def skip_to(self, last):
        while self.lines[self.at] != last:
            self.at += 1
            if self.at == len(self.lines):
                self.refuse(f"no {last}")
        self.at += 1

    def skip_macro(self):
        while self.lines[self.at].endswith("\\"):
            self.at += 1
        self.at += 1

    def take_doc(self, name):
        if self.doc is None:
            self.refuse(f"{name} has no documentation")
        doc, self.doc = self.doc, None
        return doc

    def trailing_doc(self, doc):
        """The /**< behind a field or constant, which may go on in the next lines."""
        parts = [doc]
        while not parts[-1].endswith("*/"):
            self.at += 1
            if not self.lines[self.at].startswith("    "):
                self.refuse("a comment does not go on")
            parts.append(re.sub(r"^\* +", "", self.lines[self.at].strip()))
        return " ".join(part.strip() for part in parts)[:-2].strip()

    def macro(self):
        found = MACRO.fullmatch(self.lines[self.at])
        self.api.macros.append(Macro(found["name"], found["value"], self.comment, self.here()))
        self.comment = ""
        self.at += 1

    def handle(self):
        found = re.fullmatch(r"typedef struct (oi_\w+) (oi_\w+);", self.lines[self.at])
        if not found or found[1] != found[2]:
            self.refuse("not a handle")
        self.api.handles.append(Handle(found[1], plain(self.take_doc(found[1])), self.here()))
        self.at += 1

    def structure(self):
        line = self.here()
        name = re.fullmatch(r"typedef struct (oi_\w+) \{", self.lines[self.at])
        if not name:
            self.refuse("not a structure")
        doc, fields = plain(self.take_doc(name[1])), []
        self.at += 1
        while self.lines[self.at].startswith("  "):
            found = FIELD.fullmatch(self.lines[self.at])
            if not found:
                self.refuse(f"cannot be read as a field of {name[1]}")
            where = self.here()
            fields.append(Field(found["type"].strip(), found["name"], found["count"],
                                self.trailing_doc(found["doc"]), where))
            self.at += 1
        if self.lines[self.at] != f"}} {name[1]};" or not fields:
            self.refuse(f"{name[1]} does not end as it began")
        self.api.structures.append(Structure(name[1], fields, doc, line))
        self.at += 1

    def enumeration(self):
        line = self.here()
        name = re.fullmatch(r"typedef int32_t (oi_\w+);", self.lines[self.at])
        if not name or self.lines[self.at + 1] != "enum {":
            self.refuse("not an enumeration")
        doc, constants = plain(self.take_doc(name[1])), []
        self.at += 2
        while self.lines[self.at] != "};":
            found = CONSTANT.fullmatch(self.lines[self.at])
            if found:
                where = self.here()
                constants.append(Constant(found["name"], int(found["value"]), self.trailing_doc(found["doc"]), where))
            elif not re.fullmatch(r"  /\* .* \*/", self.lines[self.at]):
                self.refuse(f"cannot be read as a constant of {name[1]}")
            self.at += 1
        self.api.enumerations.append(Enumeration(name[1], constants, doc, line))
        self.at += 1

    def callable(self, shape, kind, into):
        line, found = self.here(), shape.match(self.lines[self.at])
        if not found or found.end() != len(self.lines[self.at]):
            self.refuse("not a function")
        doc, parameters = self.take_doc(found["name"]), []
        self.at += 1
        while not found.groupdict().get("void"):
            parameter = PARAMETER.fullmatch(self.lines[self.at])
            if not parameter:
                self.refuse("a parameter needs a line of its own")
            parameters.append(Parameter(parameter["type"].strip(), parameter["name"]))
            self.at += 1
            if parameter["end"] == ");":
                break
        into.append(kind(found["name"], found["returns"].strip(), parameters, doc, line))


def plain(doc):
    """A comment's text in one line a paragraph, without its stars."""
    return "\n".join(re.sub(r"^ \* ?", "", line).strip() for line in doc.split("\n")).strip()


INCLUDE = re.compile(r'#include "(openitem/\w+\.h)"')
GENERATED = ("openitem/tables.h", "openitem/event_tables.h")  # they say nothing new


def lines_of(path):
    """(place, text) of each line of a header, those of our own headers it includes in the place of the line that does,
    once each."""
    root, seen = path.parent, set()

    def walk(name):
        for number, text in enumerate((root / name).read_text(encoding="utf-8").split("\n"), 1):
            include = INCLUDE.fullmatch(text)
            if not include:
                yield Place(name, number), text
            elif include[1] not in seen and (include[1] not in GENERATED or (root / include[1]).exists()):
                seen.add(include[1])
                yield from walk(include[1])

    return list(walk(path.name))


def one_text(path):
    """The whole interface as one header."""
    return "\n".join(text for _, text in lines_of(path))


def files(path):
    """openitem.h and the headers it includes, in the order in which they are read."""
    return list(dict.fromkeys(path.parent / place.file for place, _ in lines_of(path)))


def read(path):
    return Reader(lines_of(path)).read()
