"""A scenario file as text: statements of words, and words as arguments. The grammar stands in tests/scenarios/README.md."""
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

WORD = re.compile(r'#.*|((?:[^ \t\r"]|"(?:[^"\\]|\\.)*")+)|(")', re.S)
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.S)
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


def statement_of(number, line):
    """A line that says something; without the words that mean nothing."""
    try:
        found = WORD.findall(line)
        if any(open_quote for _, open_quote in found):
            raise Malformed("a quoted text does not end")
        words = [QUOTED.sub(unescaped, word) for word, _ in found if word]
    except Malformed as error:
        raise Malformed(f"line {number}: {error}") from None
    return Statement(number, line, words[1:] if words[:1] in (["given"], ["when"]) else words)


def read(path):
    """The statements of a file."""
    lines = path.read_bytes().decode("utf-8", "surrogateescape").split("\n")
    return [one for one in map(statement_of, range(1, len(lines) + 1), lines) if one.words]


def cut(words, sign):
    """What stands before and behind the first sign."""
    at = words.index(sign) if sign in words else len(words)
    return words[:at], words[at + 1:]


def check_of(words):
    check, subject = cut(words[1:], ":")
    return Check(*cut(check, "="), subject)


def labelled(word):
    """ "31-60=70.00" -> ("31-60", "70.00"); a word without "=" has an empty label."""
    label, equals, value = word.partition("=")
    return (label, value) if equals else ("", word)


# ---- the words behind a verb

OPTION = re.compile(r"([a-z][a-z0-9_]*)=(.*)", re.S)


class Arguments:
    """Bare words in order, and options key=value. Whoever reads a word takes it; what is left was misspelt."""

    def __init__(self, words=(), each_once=False):
        self.bare, self.options, self.taken = [], {}, set()  # of an option all values that it was given
        self.each_once = each_once  # but for lists
        for word in words:
            option = OPTION.fullmatch(word)
            if option:
                self.options.setdefault(option[1], []).append(option[2])
            else:
                self.bare.append(word)

    def next(self, what):
        if not self.bare:
            raise Malformed(f"{what} is missing")
        return self.bare.pop(0)

    def peek(self, key):
        """The last value of an option, which stays to be taken."""
        return self.options.get(key, [None])[-1]

    def take_all(self, key):
        self.taken.add(key)
        return self.options.get(key, [])

    def take(self, key):
        return (self.take_all(key) or [None])[-1]

    def need(self, key):
        if key not in self.options:
            raise Malformed(f"{key}= is missing")
        return self.take(key)

    def set(self, key, value):
        """Says an option, whatever was said before; somebody else is to take it."""
        self.options[key] = [str(value)]
        self.taken.discard(key)

    def say(self, key, value):
        """Says an option that another word stands for: it is not said besides."""
        if key in self.options:
            raise Malformed(f'"{key}=" has no place here')
        self.set(key, value)

    def finish(self):
        left = self.bare + [key + "=" for key in self.options if key not in self.taken]
        if left:
            raise Malformed(f'"{left[0]}" has no place here')
