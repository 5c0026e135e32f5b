"""Calculations that need no ledger: money, text, split, terms, rounding, dates."""
from openitem import (BusinessDayShift, DueInputs, Money, Rounding, SplitRemainder, TaxScope, TermsPortion, dates,
                      documents, exact)

from .text import Arguments, Malformed, list_of
from .world import (calendar, day, discount_tier, due_rule, from_word, line, number, percent, signed_whole, terms, text,
                    to_word)


class Reader:
    def __init__(self, world, arguments):
        self.world, self.arguments = world, arguments

    def next(self):
        return self.arguments.next("a word")

    def money(self):
        return self.world.amount(self.next())

    def decimal(self):
        return number(self.next())

    def date(self):
        return day(self.next())

    def integer(self):
        return signed_whole(self.next())

    def currency(self):
        return self.world.currency(self.next())

    def rounding(self, otherwise=Rounding.UNNECESSARY):
        word = self.arguments.take("rounding")
        return otherwise if word is None else from_word(Rounding, word)

    def bases(self):
        words = {key: self.arguments.take(key) for key in ("document", "effective", "delivery", "receipt")}
        return DueInputs(**{key: None if word is None else day(word) for key, word in words.items()})


def parse_amount(read):
    word = read.next()
    return Money(word, read.currency())


def extend(read):
    quantity, price, code = read.decimal(), read.decimal(), read.currency()
    return Money.extend(quantity, price, code, read.rounding())


def proportion(read):
    amount, numerator, denominator = read.money(), read.money(), read.money()
    return amount.proportion(numerator, denominator, read.rounding())


def quotient(read):
    numerator, denominator = read.decimal(), read.decimal()
    return exact.quotient(numerator, denominator, unsigned(read.integer()), read.rounding())


def unsigned(value):
    """As the library's C++ takes a scale: modulo 2^32."""
    return value % 2**32


def rescale(read):
    return exact.rescale(read.decimal(), unsigned(read.integer()), read.rounding())


def split(read):
    amount, word = read.money(), read.arguments.take("remainder")
    remainder = SplitRemainder.LARGEST_REMAINDER if word is None else from_word(SplitRemainder, word)
    amounts = read.arguments.take("amounts")
    if amounts is None:
        weights = [number(w) for w in list_of(read.arguments.need("weights"))]
    else:
        weights = [read.world.amount(w, amount.currency) for w in list_of(amounts)]
    found = amount.split(weights, remainder)
    return [*map(text, found.parts), "left=" + text(found.left_over)]


def document_totals(read):
    code = read.currency()
    lines = [line(read.world, word, code) for word in read.arguments.take_all("line")]
    scope = read.arguments.take("scope")
    totals = documents.add_up(lines, code, TaxScope.DOCUMENT if scope is None else from_word(TaxScope, scope),
                              read.rounding(Rounding.HALF_UP))
    return ([f"{name}={text(getattr(totals, name))}" for name in ("lines", "discount", "tax", "total")]
            + [f"net={text(net)}" for net in totals.line_nets]
            + [f"tax:{tax.code}@{text(tax.percent)}={text(tax.tax)}" for tax in totals.taxes])


def due_date(read):
    rule = TermsPortion(**due_rule(read.next()))
    return dates.due_date(rule, read.bases(), calendar(read.arguments))


def due_portions(read):
    total = read.money()
    agreed = terms(read.world, read.next(), total.currency)
    found = documents.due_portions(agreed, total, read.bases(), calendar(read.arguments), read.rounding(Rounding.HALF_UP))
    return [f"{text(portion.amount)}@{text(portion.due)}" for portion in found]


def shift(read):
    date, rule = read.date(), from_word(BusinessDayShift, read.next())
    return dates.shift(date, rule, calendar(read.arguments))


VERBS = {
    "parse_amount": parse_amount,
    "parse_money": lambda read: str(Money.parse(read.next())),
    "parse_decimal": lambda read: read.decimal(),
    "parse_date": lambda read: dates.parse(read.next()),
    "minor_units": lambda read: str(read.money().units),
    "currency_digits": lambda read: str(read.currency().digits),
    "add_money": lambda read: read.money() + read.money(),
    "subtract_money": lambda read: read.money() - read.money(),
    "extend": extend,
    "multiply": lambda read: read.money().multiply(read.decimal(), read.rounding()),
    "divide": lambda read: read.money().divide(read.decimal(), read.rounding()),
    "percent_of": lambda read: read.money().percent(percent(read.next()), read.rounding()),
    "proportion": proportion,
    "round_to_step": lambda read: read.money().round_to_step(read.money(), read.rounding()),
    "rescale": rescale,
    "quotient": quotient,
    "add": lambda read: exact.add(read.decimal(), read.decimal()),
    "subtract": lambda read: exact.subtract(read.decimal(), read.decimal()),
    "multiply_decimals": lambda read: exact.multiply(read.decimal(), read.decimal()),
    "split": split,
    "document_totals": document_totals,
    "due_date": due_date,
    "due_portions": due_portions,
    "discount_date": lambda read: dates.discount_date(discount_tier(read.next()), read.date()),
    "shift": shift,
    "add_days": lambda read: dates.add_days(read.date(), read.integer()),
    "add_months": lambda read: dates.add_months(read.date(), read.integer()),
    "with_day": lambda read: dates.with_day(read.date(), read.integer()),
    "days_between": lambda read: str(-(read.date() - read.date()).days),
    "weekday": lambda read: to_word(dates.weekday(read.date())),
    "day_number": lambda read: str(read.date().toordinal()),
}


def calculate(world, words):
    """The answer as words."""
    arguments = Arguments(words[1:])
    answer = VERBS[words[0]](Reader(world, arguments))
    arguments.finish()
    return answer if isinstance(answer, list) else [text(answer)]


__all__ = ["VERBS", "calculate", "Malformed"]
