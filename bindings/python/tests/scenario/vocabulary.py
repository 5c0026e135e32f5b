"""What words stand for: the lines of tests/scenarios/vocabulary, which tells itself how they are written, and what the package
says of its functions and inputs.
"""
import __future__

import functools
import inspect
import pathlib
import re
import typing

import openitem

from .text import Malformed

PATH = pathlib.Path(__file__).resolve().parents[4] / "tests" / "scenarios" / "vocabulary"


class Meaning:
    """A line behind its kind and name: what a verb, a report or a thing calls, and how it differs; or the columns or laws of a
    row, or the form of an input.
    """

    def __init__(self, *parts):
        self.parts = parts

    @property
    def function(self):
        return self.parts[0]

    def behind(self, sign):
        """What stands behind a sign: the `invoice:number` of `*invoice:number`."""
        return [part[1:] for part in self.parts if part.startswith(sign)]

    def has(self, rule):
        """Whether ~rule is a part."""
        return f"~{rule}" in self.parts

    def _called(self, field, sign):
        """(how it is called, whether it is said the other way round)"""
        found = [re.fullmatch(f"([a-z_]+)([{sign}!])(.+)", part) for part in self.parts]
        return [(one[1], one[2] == "!") for one in found if one and one[3] == field]

    def option(self, field):
        return (self._called(field, ">") or [(field, False)])[0]

    def columns(self, field):
        """The columns of a field; an id has one of its own besides."""
        called = self._called(field, "<")
        own = field == "id" or not (called or field in self.behind("-"))
        return called + [(field, False)] * own

    def said_by(self, word):
        """What the pieces of a word say, as options: of a form."""
        said, signs = [], re.escape("".join({part[0] for part in self.parts if not re.match(r"[!{\w]", part)}))
        for piece in re.split(f"(?=[{signs}])", word):
            for pattern, _, besides in (part.partition(">") for part in self.parts):
                found = re.fullmatch(re.sub(r"\\{(\w+)\\}", rf"(?P<\1>[^{signs}]*)", re.escape(pattern)), piece)
                if found:
                    said += [f"{field}={text}" for field, text in found.groupdict().items()] + [besides] * bool(besides)
                    break
            else:
                raise Malformed(f'"{piece}" of "{word}" is none of {" ".join(self.parts)}')
        if not all(sign in word for sign in self.behind("!")):
            raise Malformed(f'"{word}" lacks one of {" ".join(self.behind("!"))}')
        return said


def lines():
    for line in PATH.read_text(encoding="utf-8").splitlines():
        kind, *words = line.split("#")[0].split() or [None]
        if kind:
            if kind == "law" and not hasattr(openitem, f"{words[0].title().replace('_', '')}Row"):
                raise Malformed(f"a law of {words[0]}, which is no row")
            yield (kind, words[0]), Meaning(*words[1:])


MEANINGS = dict(lines())


def line_of(kind, words):
    """The line of the first word, which must be a command, a report or a thing."""
    if not is_one(kind, words):
        raise Malformed(f'"{" ".join(words)}" is no {kind}')
    return MEANINGS[kind, words[0]]


def is_one(kind, words):
    return (kind, *words[:1]) in MEANINGS


def of_type(kind, row):
    """The columns or laws of a row, or the form of an input: "SummaryCurrencyRow" is what the vocabulary calls summary_currency.
    Without a line everything is as its field is called.
    """
    name = re.sub("(?<=[a-z])(?=[A-Z])", "_", row.__name__).lower()
    return MEANINGS.get((kind, re.sub("_row$", "", name)), Meaning())


# ---- names and types of the package

@functools.lru_cache(None)
def stub():
    """The stub of the extension module, run as if it were one: it has the types of functions that are written in C."""
    path = pathlib.Path(openitem.__file__).with_name("_openitem.pyi")
    told = {"__package__": "openitem", "__name__": "openitem.stub"}
    exec(compile(path.read_text(encoding="utf-8"), path, "exec", __future__.annotations.compiler_flag), told)
    return told["Ledger"]


@functools.lru_cache(None)
def hints(kind):
    """{field: type} of an input or a row, {parameter: type} of a function; of the ledger's by its name."""
    if isinstance(kind, str):
        kind = getattr(openitem.Ledger if inspect.isfunction(getattr(openitem.Ledger, kind)) else stub(), kind)
    told = typing.get_type_hints(kind, None if inspect.isfunction(kind) else vars(openitem))
    return {name: hint for name, hint in told.items() if name != "return"}


def alternatives(hint):
    """The types that a Union allows; None is one of them where there may be nothing."""
    return typing.get_args(hint) if typing.get_origin(hint) is typing.Union else (hint,)
