"""Calculations that need no ledger: money, text, split, terms, rounding, dates."""
import datetime
import inspect
import operator
from decimal import Decimal
from typing import Optional, Sequence

from openitem import (BusinessCalendar, Currency, DueInputs, Line, Money, Rounding, SplitRemainder, TaxScope, TermsPortion,
                      dates, documents, exact)

from .cells import text
from .inputs import Reader, is_input, is_list
from .text import Malformed
from .vocabulary import Meaning, alternatives, hints

Date = datetime.date

# ---- calculations with several answers


def split(amount: Money, weights: Sequence[Decimal] = (), amounts: Optional[Sequence[Money]] = None,
          remainder: SplitRemainder = SplitRemainder.LARGEST_REMAINDER):
    found = amount.split(weights if amounts is None else amounts, remainder)
    return [*found.parts, f"left={text(found.left_over)}"]


def document_totals(currency: Currency, line: Sequence[Line] = (), scope: TaxScope = TaxScope.DOCUMENT,
                    rounding: Rounding = Rounding.HALF_UP):
    found = documents.add_up(line, currency, scope, rounding)
    return ([f"{name}={text(getattr(found, name))}" for name in ("lines", "discount", "tax", "total")]
            + [f"net={text(net)}" for net in found.line_nets]
            + [f"tax:{tax.code}@{text(tax.percent)}={text(tax.tax)}" for tax in found.taxes])


def due_portions(total: Money, terms: Sequence[TermsPortion], base: DueInputs, calendar: BusinessCalendar,
                 rounding: Rounding = Rounding.HALF_UP):
    return [f"{text(portion.amount)}@{text(portion.due)}"
            for portion in documents.due_portions(terms, total, base, calendar, rounding)]


def a_rule(word):
    """The rule of a portion alone, as the whole of it."""
    if "/" in word:
        raise Malformed(f'"{word}" is no due rule')
    return "rest@" + word


# ---- all: a function that says what it takes, or one that does not, and what it takes

LIKE_THE_LIBRARY = {
    Money: ["divide", "multiply", "proportion", "round_to_step"],
    exact: ["add", "quotient", "rescale", "subtract"],
    dates: ["add_days", "add_months", "discount_date", "due_date", "shift", "weekday", "with_day"],
}
VERBS = {
    **{name: getattr(place, name) for place, names in LIKE_THE_LIBRARY.items() for name in names},
    "parse_amount": (Money, str, Currency),
    "parse_money": (lambda word: str(Money.parse(word)), str),
    "parse_decimal": exact.parse,
    "parse_date": dates.parse,
    "minor_units": (operator.attrgetter("units"), Money),
    "currency_digits": (operator.attrgetter("digits"), Currency),
    "add_money": (operator.add, Money, Money),
    "subtract_money": (operator.sub, Money, Money),
    "extend": (Money.extend, Decimal, Decimal, Currency, Rounding),
    "percent_of": Money.percent,
    "multiply_decimals": exact.multiply,
    "split": split,
    "document_totals": document_totals,
    "due_portions": due_portions,
    "days_between": (lambda first, last: (last - first).days, Date, Date),
    "day_number": (Date.toordinal, Date),
}


def parameters(verb):
    """(name, type, what it is unless given): of a function its own."""
    if isinstance(VERBS[verb], tuple):
        _, *kinds = VERBS[verb]
        return [("rounding", kind, Rounding.UNNECESSARY) if kind is Rounding else (f"word {at}", kind, inspect.Parameter.empty)
                for at, kind in enumerate(kinds)]
    told = hints(VERBS[verb])
    return [(one.name, told.get(one.name, Money), one.default) for one in inspect.signature(VERBS[verb]).parameters.values()]


def calculate(world, verb, arguments):
    """Bare words are what must be given, one after the other; the rest, dates that terms count from and calendars are options.
    Amounts in options are in the currency of the words before them.
    """
    reader, given, currencies = Reader(world, Meaning("workdays>extra_workdays"), arguments), [], []
    for name, hint, default in parameters(verb):
        is_word = default is inspect.Parameter.empty and not is_input(alternatives(hint)[0])
        if is_word:
            arguments.say(name, a_rule(arguments.next("a rule")) if hint is TermsPortion else arguments.next("a word"))
        reader.otherwise = lambda is_word=is_word and not is_list(hint): None if is_word else next(iter(currencies), None)
        value = reader.given(name, hint)
        given.append(default if value is None else value)
        currencies += [getattr(value, "currency", value)] if isinstance(value, (Money, Currency)) else []
    function = VERBS[verb][0] if isinstance(VERBS[verb], tuple) else VERBS[verb]
    answer = function(*given)
    return answer if isinstance(answer, list) else [answer]
