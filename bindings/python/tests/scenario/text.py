"""A scenario file as text: statements of words. The grammar stands in tests/scenarios/README.md."""
import re
from collections import namedtuple


class Malformed(Exception):
    """The file cannot be read as a scenario: never the fault of the ledger."""


class Mismatch(Exception):
    """What a file expects and what is so differ."""

    def __init__(self, expected, actual):
        super().__init__(f"expected {expected}\n  actual   {actual}")
        self.expected, self.actual = expected, actual


def same(what, expected, actual):
    """What must be so, and what is."""
    if expected != actual:
        raise Mismatch(f"{what}: {expected}", actual)


Statement = namedtuple("Statement", "line text words")
Check = namedtuple("Check", "question expected subject")  # "then QUESTION = EXPECTED... : SUBJECT..."

WORD = re.compile(r'(?:[^ \t\r"]|"(?:[^"\\]|\\.)*")+')
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(rb'\\(?:(["\\])|x([0-9a-f]{2})|\{(\d+)\}(.[\x80-\xbf]*))')


def unescaped(quoted):
    """The text between quotes; a byte that is no UTF-8 becomes a lone surrogate."""
    def one(found):
        character, byte, times, repeated = found.groups()
        return character or (bytes([int(byte, 16)]) if byte else repeated * int(times))
    text = quoted[1].encode("utf-8", "surrogateescape")
    if b"\\" in ESCAPE.sub(b"", text):
        raise Malformed("unknown escape in a quoted text")
    return ESCAPE.sub(one, text).decode("utf-8", "surrogateescape")


def words_of_line(line):
    words, rest = [], line.lstrip(" \t\r")
    while rest and rest[0] != "#":
        found = WORD.match(rest)
        if not found or rest.startswith('"', found.end()):
            raise Malformed("a quoted text does not end")
        words.append(QUOTED.sub(unescaped, found[0]))
        rest = rest[found.end():].lstrip(" \t\r")
    return words


def read(path):
    """The statements of a file."""
    statements = []
    for number, line in enumerate(path.read_bytes().decode("utf-8", "surrogateescape").split("\n"), 1):
        try:
            words = words_of_line(line)
        except Malformed as error:
            raise Malformed(f"line {number}: {error}") from None
        words = words[1:] if words[:1] in (["given"], ["when"]) else words
        if words:
            statements.append(Statement(number, line, words))
    return statements


def check_of(words):
    check = Check([], [], [])
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


def halves(word, separator, form):
    """The halves of a word around a separator, which `form` shows."""
    first, found, second = word.partition(separator)
    if not found:
        raise Malformed(f'"{word}" is not {form}')
    return first, second


def list_of(text):
    parts = text.split(",")
    return parts[:-1] if parts[-1] == "" else parts
