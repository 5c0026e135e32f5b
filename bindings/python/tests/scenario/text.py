"""A scenario file as text: statements of words. The grammar stands in tests/scenarios/README.md."""
import re
from dataclasses import dataclass, field


class Malformed(Exception):
    """The file cannot be read as a scenario: never the fault of the ledger."""


class Mismatch(Exception):
    """What a file expects and what is so differ."""

    def __init__(self, expected, actual):
        super().__init__(f"expected {expected}\n  actual   {actual}")


@dataclass
class Statement:
    line: int
    text: str
    words: list


@dataclass
class Check:
    """ "then QUESTION = EXPECTED... : SUBJECT..." """
    question: list = field(default_factory=list)
    expected: list = field(default_factory=list)
    subject: list = field(default_factory=list)


ESCAPE = re.compile(r'\\(?:(["\\])|x([0-9a-f]{2})|\{(\d+)\}(.))', re.S)
OPTION = re.compile(r"([a-z][a-z0-9_]*)=(.*)", re.S)


def unescaped(quoted):
    """The text between quotes; a byte that is no UTF-8 becomes a lone surrogate."""
    def one(found):
        if found[1]:
            return found[1].encode()
        if found[2]:
            return bytes([int(found[2], 16)])
        return found[4].encode("utf-8", "surrogateescape") * int(found[3])
    made, at = b"", 0
    for found in ESCAPE.finditer(quoted):
        made += quoted[at:found.start()].encode("utf-8", "surrogateescape") + one(found)
        at = found.end()
    if "\\" in ESCAPE.sub("", quoted):
        raise Malformed("unknown escape in a quoted text")
    return (made + quoted[at:].encode("utf-8", "surrogateescape")).decode("utf-8", "surrogateescape")


def words_of_line(line):
    words, at = [], 0
    while True:
        while at < len(line) and line[at] in " \t\r":
            at += 1
        if at == len(line) or line[at] == "#":
            return words
        word = ""
        while at < len(line) and line[at] not in " \t\r":
            if line[at] != '"':
                word += line[at]
                at += 1
                continue
            quoted = re.compile(r'"((?:[^"\\]|\\.)*)"', re.S).match(line, at)
            if not quoted:
                raise Malformed("a quoted text does not end")
            word += unescaped(quoted[1])
            at = quoted.end()
        words.append(word)


def parse(text):
    statements = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            words = words_of_line(line)
        except Malformed as error:
            raise Malformed(f"line {number}: {error}") from None
        if words and words[0] in ("given", "when"):
            words = words[1:]
        if words:
            statements.append(Statement(number, line, words))
    return statements


def read(path):
    return parse(path.read_bytes().decode("utf-8", "surrogateescape"))


def check_of(words):
    check = Check()
    part = check.question
    for word in words[1:]:
        if word == ":" and part is not check.subject:
            part = check.subject
        elif word == "=" and part is check.question:
            part = check.expected
        else:
            part.append(word)
    return check


def labelled(word):
    """ "31-60=70.00" -> ("31-60", "70.00"); a word without "=" has an empty label."""
    label, equals, value = word.partition("=")
    return (label, value) if equals else ("", word)


def list_of(text, separator=","):
    parts = text.split(separator)
    return parts[:-1] if parts[-1] == "" else parts


class Arguments:
    """Bare words in order, and options key=value. Whoever reads one takes it; what is left was misspelt."""

    def __init__(self, words):
        self.bare = [w for w in words if not OPTION.fullmatch(w)]
        self.options = [list(OPTION.fullmatch(w).groups()) + [False] for w in words if OPTION.fullmatch(w)]

    def copy(self):
        made = Arguments([])
        made.bare, made.options = list(self.bare), [list(o) for o in self.options]
        return made

    def take(self, key):
        for option in reversed(self.options):
            if option[0] == key:
                option[2] = True
                return option[1]
        return None

    def take_all(self, key):
        values = []
        for option in self.options:
            if option[0] == key:
                option[2] = True
                values.append(option[1])
        return values

    def need(self, key):
        value = self.take(key)
        if value is None:
            raise Malformed(f"{key}= is missing")
        return value

    def next(self, what):
        if not self.bare:
            raise Malformed(f"{what} is missing")
        return self.bare.pop(0)

    def finish(self):
        for word in self.bare:
            raise Malformed(f'"{word}" has no place here')
        for key, _, taken in self.options:
            if not taken:
                raise Malformed(f"the option {key}= has no place here")

    def drop_taken(self):
        self.options = [option for option in self.options if not option[2]]

    def inherit(self, earlier):
        given = {option[0] for option in self.options}
        self.options += [[key, value, False] for key, value, _ in earlier.options if key not in given]
