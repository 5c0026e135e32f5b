"""Calculations that need no ledger: money, text, split, terms, rounding, dates."""
import datetime
from decimal import Decimal
from typing import Sequence

from openitem import (BusinessCalendar, BusinessDayShift, Currency, DiscountTier, DueInputs, Line, Money, Rounding,
                      SplitRemainder, TaxScope, TermsPortion, dates, documents, exact)

from .cells import text
from .inputs import LEFT_OUT, Reader
from .notation import due_rule, percent
from .vocabulary import Meaning
from .world import whole

Date = datetime.date
LINE = Meaning("", ["workdays>extra_workdays"])


class Calculation(Reader):
    """Bare words are values, one after the other; rounding, calendars and dates that terms count from are options."""

    def value(self, kind):
        if kind is Rounding:
            return self.option("rounding", Rounding, Rounding.UNNECESSARY)
        if kind in (BusinessCalendar, DueInputs):
            return self.read_input(kind)
        word = self.arguments.next("a word")
        return kind(word) if kind in FORMS else self.read("", kind, word)

    def option(self, name, kind, otherwise):
        """What an option says, or another value."""
        given = self.given(name, kind)
        return otherwise if given is LEFT_OUT else given


# ---- what a word may be besides a value of a type

def rule(word):
    return TermsPortion(**due_rule(word))


def scale(word):
    """As the library's C++ takes it: modulo 2^32."""
    return whole(word) % 2**32


FORMS = (str, percent, rule, scale, whole)


# ---- calculations with several answers

def split(read):
    amount = read.value(Money)
    read.currency = amount.currency
    remainder = read.option("remainder", SplitRemainder, SplitRemainder.LARGEST_REMAINDER)
    weights = read.option("amounts", Sequence[Money], None)
    found = amount.split(read.option("weights", Sequence[Decimal], ()) if weights is None else weights, remainder)
    return [part.text() for part in found.parts] + [f"left={found.left_over.text()}"]


def document_totals(read):
    read.currency = read.value(Currency)
    lines, scope = read.option("line", Sequence[Line], ()), read.option("scope", TaxScope, TaxScope.DOCUMENT)
    found = documents.add_up(lines, read.currency, scope, read.option("rounding", Rounding, Rounding.HALF_UP))
    return ([f"{name}={getattr(found, name).text()}" for name in ("lines", "discount", "tax", "total")]
            + [f"net={net.text()}" for net in found.line_nets]
            + [f"tax:{tax.code}@{exact.text(tax.percent)}={tax.tax.text()}" for tax in found.taxes])


def due_portions(read):
    total = read.value(Money)
    read.currency = total.currency
    read.arguments.set("terms", read.value(str))
    found = documents.due_portions(read.option("terms", Sequence[TermsPortion], ()), total, read.value(DueInputs),
                                   read.value(BusinessCalendar), read.option("rounding", Rounding, Rounding.HALF_UP))
    return [f"{portion.amount.text()}@{text(None, portion.due)}" for portion in found]


SEVERAL = {"split": split, "document_totals": document_totals, "due_portions": due_portions}

# ---- with one: a function, and what it takes

ONE = {
    "parse_amount": (Money, str, Currency),
    "parse_money": (lambda word: str(Money.parse(word)), str),
    "parse_decimal": (exact.parse, str),
    "parse_date": (dates.parse, str),
    "minor_units": (lambda amount: amount.units, Money),
    "currency_digits": (lambda currency: currency.digits, Currency),
    "add_money": (lambda a, b: a + b, Money, Money),
    "subtract_money": (lambda a, b: a - b, Money, Money),
    "extend": (Money.extend, Decimal, Decimal, Currency, Rounding),
    "multiply": (Money.multiply, Money, Decimal, Rounding),
    "divide": (Money.divide, Money, Decimal, Rounding),
    "percent_of": (Money.percent, Money, percent, Rounding),
    "proportion": (Money.proportion, Money, Money, Money, Rounding),
    "round_to_step": (Money.round_to_step, Money, Money, Rounding),
    "rescale": (exact.rescale, Decimal, scale, Rounding),
    "quotient": (exact.quotient, Decimal, Decimal, scale, Rounding),
    "add": (exact.add, Decimal, Decimal),
    "subtract": (exact.subtract, Decimal, Decimal),
    "multiply_decimals": (exact.multiply, Decimal, Decimal),
    "due_date": (dates.due_date, rule, DueInputs, BusinessCalendar),
    "discount_date": (dates.discount_date, DiscountTier, Date),
    "shift": (dates.shift, Date, BusinessDayShift, BusinessCalendar),
    "add_days": (dates.add_days, Date, whole),
    "add_months": (dates.add_months, Date, whole),
    "with_day": (dates.with_day, Date, whole),
    "days_between": (lambda first, last: (last - first).days, Date, Date),
    "weekday": (dates.weekday, Date),
    "day_number": (Date.toordinal, Date),
}


def is_calculation(verb):
    return verb in ONE or verb in SEVERAL


def calculate(world, verb, arguments):
    """The answer as words."""
    read = Calculation(world, LINE, arguments)
    if verb in SEVERAL:
        answer = SEVERAL[verb](read)
    else:
        function, *kinds = ONE[verb]
        answer = [text(world, function(*map(read.value, kinds)))]
    arguments.finish()
    return answer
