"""How options become the fields of inputs and the parameters of queries: one reader a type."""
import collections.abc
import dataclasses
import datetime
import enum
import typing
from decimal import Decimal

from openitem import AsOf, Currency, ItemRef, Line, Money, Settlement, dates, exact

from . import notation
from .declared import alternatives, fields, may_be_none
from .text import Malformed, list_of
from .world import LAST, RECORDS, from_word, space_of, whole

LEFT_OUT = object()  # what the options do not say
OTHERWISE = {"parent": "customer", "debit_job": "job"}  # whose id a field is that does not say so
MIDNIGHT_OF_1970 = datetime.date(1970, 1, 1)


class Reader:
    """Reads the options of one statement, whose line in the vocabulary says how they are called."""

    def __init__(self, world, line, arguments):
        self.world, self.line, self.arguments = world, line, arguments
        self.currency = None  # of amounts that do not say theirs, where neither currency= nor the customer does

    def take(self, field):
        """What the file says of a field, under the name of its option."""
        option, other_way = self.line.option(field)
        word = self.arguments.take(option)
        return {"on": "off", "off": "on"}.get(word, word) if other_way else word

    def peek(self, field):
        return self.arguments.peek(self.line.option(field)[0])

    # ---- inputs, and what stands in them

    def read_input(self, kind, like=None, without=()):
        """An input whose fields are options; what they do not say is as in `like`."""
        said = {name: self.given(name.rstrip("_"), hint) for name, hint in fields(kind).items() if name not in without}
        return dataclasses.replace(like or kind(), **{name: value for name, value in said.items() if value is not LEFT_OUT})

    def given(self, name, hint):
        """What the options say of a field."""
        kind = next(one for one in alternatives(hint) if can_be_read(one))
        if kind is AsOf:
            return self.as_of()
        if kind is Settlement:
            return self.settlement()
        if dataclasses.is_dataclass(kind):  # an input inside another says its fields there
            return self.read_input(kind)
        if self.peek(name) is None:
            return LEFT_OUT
        if is_list(kind):
            return self.list(name, typing.get_args(kind)[0])
        word = self.take(name)
        return None if word == "none" and may_be_none(hint) else self.read(name, kind, word)

    def list(self, name, kind):
        """Lists say none when they are empty. Each line of a document has an option of its own."""
        words = [self.take(name)] if kind is not Line else self.arguments.take_all(self.line.option(name)[0])
        if words == ["none"]:
            return ()
        return [self.read(name, kind, word) for word in (words if kind is Line else list_of(words[0]))]

    def read(self, name, kind, word):
        """The value that a word stands for."""
        return from_word(kind, word) if issubclass(kind, enum.Enum) else READERS[kind](self, name, word)

    def settlement(self):
        """Of commands that settle: targets alone mean that they are chosen."""
        if not self.line.has("settlement"):
            return LEFT_OUT
        strategy = self.arguments.take("settle") or ("chosen" if self.peek("targets") is not None else None)
        if strategy is not None:
            self.arguments.set("strategy", strategy)
        return self.read_input(Settlement)

    # ---- standpoints

    def known(self):
        word = self.arguments.take("known")
        if word is None or not word.startswith("@"):
            return LEFT_OUT if word is None else self.number("known", word)
        sequence = self.world.ledger.known_at(instant(word[1:]))
        if sequence == 0:
            raise Malformed(f"nothing was known at {word}, and 0 would mean everything")
        return sequence

    def as_of(self):
        date, known = self.given("at", typing.Optional[datetime.date]), self.known()
        return AsOf(LAST if date is LEFT_OUT else date, None if known is LEFT_OUT else known)

    # ---- one reader a type

    def amount(self, word):
        """In the currency of currency=, else of the item named, else of the customer."""
        code, customer = self.arguments.take("currency"), self.arguments.peek("customer")
        if code is not None:
            return self.world.amount(word, self.world.ledger.currency(code))
        return self.world.amount(word, self.currency or (customer and self.world.currency_of_customer(customer)))

    def number(self, name, word):
        """An id of what the field is called after, or a sequence: a number, a mark or a dispute; or just a number."""
        of = OTHERWISE.get(name, name)
        if of in RECORDS or space_of(of) == "item":
            return self.world.find(of if of in RECORDS else "item", word).id
        if word[:1].isdigit() or word[:1] == "-":
            return whole(word)
        return self.world.find("mark", word).id if of in ("mark", "dispute") else self.world.mark(word)[0]


def instant(word):
    """A date is its midnight in UTC; a number is microseconds since 1970."""
    if word[4:5] != "-":
        return whole(word)
    return (dates.parse(word) - MIDNIGHT_OF_1970) // datetime.timedelta(microseconds=1)


def on_or_off(word):
    if word not in ("on", "off"):
        raise Malformed(f'"{word}" is neither on nor off')
    return word == "on"


def currency(reader, code):
    """One that is registered, or with digits= one that is to be."""
    digits = reader.arguments.take("digits")
    return reader.world.ledger.currency(code) if digits is None else Currency.custom(code, whole(digits))


READERS = {
    str: lambda reader, name, word: word,
    bool: lambda reader, name, word: on_or_off(word),
    int: Reader.number,
    ItemRef: lambda reader, name, word: reader.world.item(word),
    Money: lambda reader, name, word: reader.amount(word),
    Decimal: lambda reader, name, word: exact.parse(word),
    Currency: lambda reader, name, word: currency(reader, word),
    datetime.date: lambda reader, name, word: dates.parse(word),
    datetime.datetime: lambda reader, name, word: instant(word),
    **notation.READERS,
}


def is_list(kind):
    return typing.get_origin(kind) in (collections.abc.Sequence, collections.abc.Collection)


def can_be_read(kind):
    return kind in READERS or is_list(kind) or dataclasses.is_dataclass(kind) or issubclass(kind, enum.Enum)
