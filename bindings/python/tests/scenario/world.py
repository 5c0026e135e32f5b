"""A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back."""
import datetime
import re
from collections import namedtuple

from openitem import EventLog, ItemKind, ItemRef, Ledger, Money, OpenItemError

from .text import Malformed

LAST = datetime.date.max
RECORDS = tuple(name[len("create_"):] for name in dir(Ledger) if re.fullmatch(r"create_[a-z]+(?<!s)", name))
Known = namedtuple("Known", "kind id currency")


def from_word(kind, word):
    """The member of an enumeration."""
    member = kind.__members__.get(word.upper()) if word == word.lower() and word != "default" else None
    if member is None:
        raise Malformed(f'"{word}" is not a word that may stand here')
    return member


def whole(word):
    if not re.fullmatch(r"-?\d+", word, re.A) or not -2**63 <= int(word) < 2**64:
        raise Malformed(f'"{word}" is not a whole number')
    return int(word)


def space_of(kind):
    """Items share one space of names, records of other kinds have one each."""
    return "item" if kind.upper() in ItemKind.__members__ else kind


class World:
    def __init__(self):
        self.started, self.log = None, EventLog()
        self.first_settings = None
        self.names = {}  # (space, name) -> Known
        self.marks = {}  # name -> (sequence, digest)
        self.said = {}   # (kind, name) -> what earlier statements said of a record

    def start(self, settings):
        self.first_settings = settings
        self.started = Ledger(settings, sink=self.log)

    @property
    def ledger(self):
        """The ledger is made when it is first asked for."""
        if self.started is None:
            self.start(None)
        return self.started

    # ---- names and back

    def find(self, space, name):
        """What a name, or KIND#ID, stands for."""
        kind, hash_, id = name.partition("#")
        if name == "none":
            return Known("none", 0, None)
        if hash_ and space_of(kind) == space:
            return Known(kind, whole(id), None)
        if (space, name) not in self.names:
            raise Malformed(f"there is no {space} {name}")
        return self.names[space, name]

    def item(self, name):
        found = self.find("item", name)
        return ItemRef(from_word(ItemKind, found.kind), found.id) if found.id or found.kind != "none" else None

    def mark(self, name):
        """(sequence, digest)"""
        if name not in self.marks:
            raise Malformed(f"there is no mark {name}")
        return self.marks[name]

    def name_of(self, kind, id):
        """What a record is called; KIND#ID where it has no name."""
        if not id:
            return "none"
        called = (name for (_, name), known in self.names.items() if (known.kind, known.id) == (kind, id))
        return next(called, f"{kind}#{id}")

    def name_of_item(self, item):
        return self.name_of(str(item.kind), item.id)

    def give_name(self, name, kind, id):
        space, currency = space_of(kind), None
        if space == "item":
            currency = self.ledger.find_item(ItemRef(from_word(ItemKind, kind), id), LAST).currency
        self.names[space, name] = Known(kind, id, currency)

    # ---- amounts

    def currency_of_item(self, name):
        known = self.names.get(("item", name))
        return known and known.currency

    def currency_of_customer(self, name):
        try:
            return self.ledger.find_customer(self.find("customer", name).id).currency
        except (OpenItemError, Malformed):
            return None

    def amount(self, word, currency):
        """ "100.00" in the currency given, "100.00USD" in its own."""
        letter = re.search("[A-Z]", word)
        if letter:
            currency, word = self.ledger.currency(word[letter.start():]), word[:letter.start()]
        if currency is None:
            raise Malformed(f"nothing says the currency of {word}")
        return Money(word, currency)
