"""A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back."""
import datetime
import re
from collections import namedtuple

from openitem import EventLog, ItemKind, ItemRef, Ledger, Money, OpenItemError

from .text import Malformed

LAST = datetime.date.max
RECORDS = tuple(name.removesuffix("_to_change") for name in dir(Ledger) if name.endswith("_to_change"))
Known = namedtuple("Known", "kind id")


def one_of(words, word):
    if word not in words:
        raise Malformed(f'"{word}" is none of {", ".join(words)}')
    return words[word]


def from_word(kind, word):
    """The member of an enumeration."""
    return one_of({str(member): member for member in kind if member.name != "DEFAULT"}, word)


def whole(word):
    if not re.fullmatch(r"-?\d+", word, re.A) or not -2**63 <= int(word) < 2**64:
        raise Malformed(f'"{word}" is not a whole number')
    return int(word)


def space_of(kind):
    """Items share one space of names, records of other kinds have one each."""
    return "item" if kind.upper() in ItemKind.__members__ else kind


class World:
    def __init__(self, settings=None):
        self.log = EventLog()
        self.first_settings = settings
        self.ledger = Ledger(settings, sink=self.log)
        self.names = {}  # (space, name) -> Known
        self.marks = {}  # name -> (digest, sequence, how many records)
        self.said = {}   # (kind, name) -> the options of earlier statements about a record

    # ---- names and back

    def find(self, space, name):
        """What a name, or KIND#ID, stands for."""
        kind, hash_, id = name.partition("#")
        if name == "none":
            return Known("none", 0)
        if hash_ and space_of(kind) == space:
            return Known(kind, whole(id))
        if (space, name) not in self.names:
            raise Malformed(f"there is no {space} {name}")
        return self.names[space, name]

    def item(self, name):
        found = self.find("item", name)
        return ItemRef(from_word(ItemKind, found.kind), found.id) if name != "none" else None

    def name_of(self, kind, id):
        """What a record is called; KIND#ID where it has no name."""
        called = (name for (_, name), known in self.names.items() if known == (str(kind), id))
        return next(called, f"{kind}#{id}") if id else "none"

    def give_name(self, name, kind, id):
        self.names[space_of(kind), name] = Known(kind, id)

    # ---- amounts

    def currency_of(self, space, name):
        """Of an item, or a customer's default; None: it has none, or is not there."""
        if name is None or (space, name) not in self.names:
            return None
        id = self.names[space, name].id
        try:
            row = self.ledger.find_customer(id) if space == "customer" else self.ledger.find_item(self.item(name), LAST)
        except OpenItemError:
            return None
        return row.currency

    def amount(self, word, currency):
        """ "100.00" in the currency given, "100.00USD" in its own."""
        number, code = re.fullmatch("([^A-Z]*)(.*)", word, re.S).groups()
        if not code and currency is None:
            raise Malformed(f"nothing says the currency of {word}")
        return Money(number, self.ledger.currency(code) if code else currency)
