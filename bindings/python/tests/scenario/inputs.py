"""How options become fields of inputs and parameters of queries: one reader a type."""
import collections.abc
import dataclasses
import datetime
import enum
import typing
from decimal import Decimal

from openitem import AgingOptions, AsOf, Currency, DiscountTier, ItemRef, Line, LineTax, Money, Settlement, dates, exact

from .text import Arguments, Malformed
from .vocabulary import Meaning, alternatives, hints, of_type
from .world import LAST, RECORDS, from_word, one_of, space_of, whole

OTHERWISE = {"parent": "customer", "group": "customer_group", "debit_job": "job"}  # whose id a field is that does not say so

IN_OPTIONS = (DiscountTier, Line, LineTax)  # each of a list has an option of its own


class Reader:
    """Reads the options of one statement, whose line in the vocabulary says how they are called."""

    def __init__(self, world, line, arguments, otherwise=lambda: None):
        """`otherwise` gives the currency of amounts that do not say theirs, where the options do not either."""
        self.world, self.line, self.arguments, self.otherwise = world, line, arguments, otherwise

    def peek(self, field):
        return self.arguments.peek(self.line.option(field)[0])

    # ---- inputs, and what stands in them

    def read_input(self, kind, like=None):
        """An input whose fields are options; what they do not say is as in `like`."""
        said = {name: self.given(name.rstrip("_"), hint) for name, hint in hints(kind).items()
                if name not in self.line.behind("-")}
        return dataclasses.replace(like or kind(), **{name: value for name, value in said.items() if value is not None})

    def given(self, name, hint):
        """What the options say of a field; None: nothing, or none."""
        kind = AgingOptions if AgingOptions in alternatives(hint) else alternatives(hint)[0]
        if kind is AsOf:
            return self.as_of()
        if kind is Settlement:
            return self.settlement() if self.line.has("settlement") else None
        if is_input(kind):  # it says its fields where it stands
            return self.read_input(kind)
        option, other_way = self.line.option(name)
        words = self.arguments.take_all(option)
        if not words:
            return None
        if is_list(kind):  # says none when it is empty
            kind = typing.get_args(kind)[0]
            if kind not in IN_OPTIONS:
                words = words[-1].split(",") if words[-1] else []
            return () if words == ["none"] else [self.read(name, kind, word) for word in words]
        if self.arguments.each_once and len(words) > 1:
            raise Malformed(f"{option} is said twice")
        if words[-1] == "none" and type(None) in alternatives(hint):
            return None
        value = self.read(name, kind, words[-1])
        return (not value) if other_way else value

    def read(self, name, kind, word):
        """The value that a word stands for."""
        if of_type("form", kind).parts:
            return self.composed(kind, word)
        return from_word(kind, word) if issubclass(kind, enum.Enum) else READERS[kind](self, name, word)

    def composed(self, kind, word):
        """A text of several values, whose pieces say fields as options do."""
        said = Arguments(of_type("form", kind).said_by(word), each_once=True)
        reader = Reader(self.world, Meaning("@item"), said, self.currency)
        made = reader.read_input(kind)
        said.finish()
        return made

    def settlement(self):
        """Of commands that settle: targets alone mean that they are chosen."""
        if self.peek("targets") is not None and self.peek("strategy") is None:
            self.arguments.set("settle", "chosen")
        return self.read_input(Settlement)

    # ---- standpoints

    def known(self):
        word = self.arguments.take("known")
        if word is None or not word.startswith("@"):
            return None if word is None else self.number("known", word)
        sequence = self.world.ledger.known_at(instant(word[1:]))
        if sequence == 0:
            raise Malformed(f"nothing was known at {word}, and 0 would mean everything")
        return sequence

    def as_of(self):
        date = self.given("at", typing.Optional[datetime.date]) if self.peek("at") is not None else LAST
        return AsOf(date, self.known())

    # ---- what types alone do not say

    def currency(self):
        """That of currency=, else of the item that the line names, else of what this is a part of, else of the customer."""
        code = self.arguments.take("currency")
        if code is not None:
            return self.world.ledger.currency(code)
        of_items = [self.world.currency_of("item", self.peek(field)) for field in self.line.behind("@")]
        return next(filter(None, of_items), None) or self.otherwise() or self.world.currency_of(
            "customer", self.arguments.peek("customer"))

    def number(self, name, word):
        """An id of what the field is called after, or a sequence: a number, a mark or a dispute; or just a number."""
        of = OTHERWISE.get(name, name)
        if of in RECORDS or space_of(of) == "item":
            return self.world.find(of if of in RECORDS else "item", word).id
        if word[:1].isdigit() or word[:1] == "-":
            return whole(word)
        return self.world.find("mark", word).id if of in ("mark", "dispute") else one_of(self.world.marks, word)[1]

    def new_or_registered(self, code):
        """A currency that is registered, or with digits= one that is to be."""
        digits = self.arguments.take("digits")
        return self.world.ledger.currency(code) if digits is None else Currency.custom(code, whole(digits))


def instant(word):
    """A date is its midnight in UTC; a number is microseconds since 1970."""
    if word[4:5] != "-":
        return whole(word)
    return datetime.datetime.combine(dates.parse(word), datetime.time(), datetime.timezone.utc)


READERS = {
    str: lambda reader, name, word: word,
    bool: lambda reader, name, word: one_of({"on": True, "off": False}, word),
    int: Reader.number,
    ItemRef: lambda reader, name, word: reader.world.item(word),
    Money: lambda reader, name, word: reader.world.amount(word, reader.currency()),
    Decimal: lambda reader, name, word: exact.parse(word[:-1] if name.endswith("percent") and word.endswith("%") else word),
    Currency: lambda reader, name, word: reader.new_or_registered(word),
    datetime.date: lambda reader, name, word: dates.parse(word),
    datetime.datetime: lambda reader, name, word: instant(word),
}


def is_list(kind):
    return typing.get_origin(kind) in (collections.abc.Sequence, collections.abc.Collection)


def is_input(kind):
    return dataclasses.is_dataclass(kind) and not of_type("form", kind).parts
