"""A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back."""
import datetime
import re
from decimal import Decimal

from openitem import (AsOf, BusinessCalendar, BusinessDayShift, Currency, DiscountTier, DueBase, DuePortion,
                      DueRuleKind, EntityKind, EventLog, ItemKind, ItemRef, Ledger, Line, LineTax, Money, OpenItemError,
                      PortionShare, Rounding, Target, TermsPortion, Weekday, dates, exact)

from .text import Malformed, labelled, list_of

LAST = datetime.date.max
U64 = 2**64


# ---- words and values

def from_word(kind, word):
    member = kind.__members__.get(word.upper()) if word == word.lower() and word != "default" else None
    if member is None:
        raise Malformed(f'"{word}" is not a word that may stand here')
    return member


def to_word(value):
    if value is Rounding.DEFAULT:
        return "half_up"
    return value.name.lower() if hasattr(value, "name") else str(value)


def on_or_off(word):
    if word not in ("on", "off"):
        raise Malformed(f'"{word}" is neither on nor off')
    return word == "on"


def whole(word):
    if not re.fullmatch(r"\d+", word, re.A) or int(word) >= U64:
        raise Malformed(f'"{word}" is not a whole number')
    return int(word)


def signed_whole(word):
    if not re.fullmatch(r"-?\d+", word, re.A) or not -2**63 <= int(word) < 2**63:
        raise Malformed(f'"{word}" is not a whole number')
    return int(word)


def day(word):
    return None if word == "none" else dates.parse(word)


def number(word):
    return exact.parse(word)


def percent(word):
    return number(word[:-1] if word.endswith("%") else word)


def instant(word):
    if len(word) == 10 and word[4] == "-":
        return (day(word).toordinal() - 719163) * 86_400_000_000
    return signed_whole(word)


def calendar(arguments):
    weekend = arguments.take("weekend")
    if weekend is not None:
        weekend = [from_word(Weekday, w) for w in list_of(weekend) if w != "none"]
    lists = [arguments.take(key) for key in ("holidays", "workdays")]
    holidays, workdays = ([day(w) for w in list_of(text)] if text else [] for text in lists)
    return BusinessCalendar(weekend, holidays, workdays)


def text(value):
    """As a file writes it."""
    if value is None or value == "":
        return "none"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, Money):
        return value.text()
    if isinstance(value, Decimal):
        return exact.text(value)
    if isinstance(value, Currency):
        return value.code
    if isinstance(value, datetime.date):
        return dates.text(value)
    return str(value)


def means(expected, amount):
    return expected == text(amount) or (amount is not None and expected == amount.text() + amount.code)


class World:
    def __init__(self):
        self.started, self.log = None, EventLog()
        self.first_settings = None
        self.names = {"customer": {}, "job": {}, "contract": {}}
        self.items = {}   # name -> (reference, currency, customer)
        self.marks = {}   # name -> (sequence, digest)
        self.said = {}

    def start(self, settings):
        self.first_settings = settings
        self.started = Ledger(settings, sink=self.log)

    @property
    def ledger(self):
        if self.started is None:
            self.start(None)
        return self.started

    # ---- names and back

    def look_up(self, kind, name):
        if name == "none":
            return None
        if name.startswith(kind + "#"):
            return whole(name[len(kind) + 1:])
        if name not in self.names[kind]:
            raise Malformed(f"there is no {kind} {name}")
        return self.names[kind][name]

    def name_in(self, kind, id):
        if not id:
            return "none"
        return next((name for name, known in sorted(self.names[kind].items()) if known == id), f"{kind}#{id}")

    def item(self, name):
        if name == "none":
            return None
        kind, hash_, id = name.partition("#")
        if hash_:
            return ItemRef(from_word(ItemKind, kind), whole(id))
        if name not in self.items:
            raise Malformed(f"there is no item {name}")
        return self.items[name][0]

    def name_of_item(self, ref):
        if ref is None:
            return "none"
        return next((name for name, item in sorted(self.items.items()) if item[0] == ref), f"{to_word(ref.kind)}#{ref.id}")

    def name_of_entity(self, kind, id):
        if kind is None:
            return "none"
        if id and kind in (EntityKind.CUSTOMER, EntityKind.JOB, EntityKind.CONTRACT):
            return self.name_in(to_word(kind), id)
        if kind >= EntityKind.CUSTOMER or not id:
            return to_word(kind) + (f"#{id}" if id else "")
        return self.name_of_item(ItemRef(ItemKind(kind), id))

    def mark(self, name):
        if name not in self.marks:
            raise Malformed(f"there is no mark {name}")
        return self.marks[name]

    def name_item(self, name, ref):
        row = self.ledger.find_item(ref, LAST)
        self.items[name] = (ref, row.currency, row.customer)

    def currency_of_item(self, name):
        return self.items[name][1] if name in self.items else None

    # ---- amounts and standpoints

    def currency(self, code):
        return self.ledger.currency(code)

    def currency_of_customer(self, id):
        try:
            return self.ledger.find_customer(id or 0).currency
        except OpenItemError:
            return None

    def amount(self, word, currency=None):
        """ "100.00" in the currency given, "100.00USD" in its own."""
        letter = re.search("[A-Z]", word)
        if letter:
            currency, word = self.currency(word[letter.start():]), word[:letter.start()]
        if currency is None:
            raise Malformed(f"nothing says the currency of {word}")
        return Money(word, currency)

    def known(self, arguments):
        word = arguments.take("known")
        if word is None:
            return None
        if re.match(r"\d", word) and "-" not in word:
            return whole(word)
        if not word.startswith("@"):
            return self.mark(word)[0]
        sequence = self.ledger.known_at(instant(word[1:]))
        if sequence == 0:
            raise Malformed(f"nothing was known at {word}, and 0 would mean everything")
        return sequence

    def as_of(self, arguments):
        at = arguments.take("at")
        return AsOf(LAST if at is None else day(at), self.known(arguments))


# ---- parts of documents

def steps(word):
    told, base_passed = {}, False
    for step in list_of(word, "+"):
        found = re.fullmatch(r"day(\d+)|(\d+)m|(\d+)d", step)
        if not found:
            raise Malformed(f'"{step}" is no step of a due rule')
        if found[1]:
            told["day"] = int(found[1])
        elif found[2]:
            told["months"] = int(found[2])
        else:
            told["days_after" if base_passed else "days"] = int(found[3])
        base_passed = True
    return told


def due_rule(word):
    """ "30d+day31+1d:following", "proximo19:20", "fixed2026-03-01", as fields of TermsPortion"""
    first, *modifiers = list_of(word, ":") or [""]
    if first.startswith("proximo"):
        told = {"kind": DueRuleKind.PROXIMO, "cutoff": signed_whole(first[7:]), "day": whole(modifiers.pop(0))}
    elif first.startswith("fixed"):
        told = {"kind": DueRuleKind.FIXED_DATE, "fixed_date": day(first[5:])}
    else:
        told = steps(first)
    for modifier in modifiers:
        if modifier.upper() in DueBase.__members__:
            told["base"] = from_word(DueBase, modifier)
        else:
            told["shift"] = from_word(BusinessDayShift, modifier)
    return told


def discount_tier(word):
    rate, sign, days = word.partition("%")
    if not sign:
        raise Malformed("a discount tier is PERCENT%DAYS")
    return DiscountTier(percent(rate), whole(days))


def terms(world, word, currency):
    """ "30%@0d,50%@30d,rest@60d" """
    portions = []
    for part in [] if word == "none" else list_of(word):
        share, at, rule = part.partition("@")
        if not at:
            raise Malformed("a portion of terms is SHARE@RULE")
        told = {}
        if share.endswith("%"):
            told = {"share": PortionShare.PERCENT, "percent": percent(share)}
        elif share != "rest":
            told = {"share": PortionShare.FIXED, "fixed": world.amount(share, currency)}
        due, *tiers = list_of(rule, "/")
        portions.append(TermsPortion(**told, **due_rule(due), discounts=[discount_tier(t) for t in tiers]))
    return portions


def portions(world, word, currency):
    made = []
    for part in list_of(word):
        amount, at, due = part.partition("@")
        if not at:
            raise Malformed("a portion is AMOUNT@DATE")
        made.append(DuePortion(world.amount(amount, currency), day(due)))
    return made


def line(world, word, currency):
    """ "3*0.335;discount=5%;tax=VAT@19;product=P-1;description=Bolts" """
    first, *parts = list_of(word, ";") or [""]
    quantity, star, price = first.partition("*")
    if not star:
        raise Malformed("a line begins with QUANTITY*PRICE")
    told = {"quantity": number(quantity), "unit_price": number(price)}
    taxes = []
    for part in parts:
        key, value = labelled(part)
        if key == "discount" and value.endswith("%"):
            told["discount_percent"] = percent(value)
        elif key == "discount":
            told["discount"] = world.amount(value, currency)
        elif key in ("product", "description"):
            told[key] = value
        elif key == "tax":
            code, at, rate = value.partition("@")
            if not at:
                raise Malformed("a tax is CODE@RATE")
            taxes.append(LineTax(code, percent(rate)))
        else:
            raise Malformed(f'"{part}" is no part of a line')
    return Line(taxes=taxes, **told)


def targets(world, word, currency):
    made = []
    for part in list_of(word):
        name, colon, amount = part.partition(":")
        own = world.currency_of_item(name) or currency
        made.append(Target(world.item(name), world.amount(amount, own) if colon else None))
    return made
