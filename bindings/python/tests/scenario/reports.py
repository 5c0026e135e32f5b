"""Reports and single things as rows of cells: which query answers them stands in the vocabulary, and what reports have
besides rows here.
"""
from collections import namedtuple

from openitem import AgingCalculator, AgingColumn, AgingOptions, BalanceRow, Money, PortionShare, Rounding, Rows, exact

from .cells import cell, cells, row_of
from .declared import alternatives, parameters
from .inputs import LEFT_OUT, Reader
from .notation import written
from .text import Malformed, same
from .vocabulary import meaning

Table = namedtuple("Table", "head rows totals", defaults=((), (), ()))


def report(world, name, arguments):
    line = meaning("report", name)
    if line is None:
        raise Malformed(f"there is no report {name}")
    if arguments.bare:
        raise Malformed(f'"{arguments.bare[0]}" has no place here')
    return Question(world, line, arguments).answer()


def thing(world, name, arguments):
    """One row about the bare word."""
    return Question(world, meaning("thing", name), arguments, bare=True).answer().rows[0]


def is_thing(name):
    return meaning("thing", name) is not None


class Question(Reader):
    """What a query takes, and what it answers. `bare`: bare words are parameters, too."""

    def __init__(self, world, line, arguments, bare=False):
        super().__init__(world, line, arguments)
        self.bare = bare

    def answer(self):
        if self.line.has("explained") and self.peek("currency") is None:
            currency = self.world.currency_of_customer(self.peek("customer") or "none")
            if currency:
                self.arguments.set("currency", currency.code)
        told = {name: self.parameter(name, *of) for name, of in parameters(self.line.function).items()}
        found = getattr(self.world.ledger, self.line.function)(
            **{name: value for name, value in told.items() if value is not LEFT_OUT})
        make = next((HAVE_MORE[rule] for rule in self.line.behind("~") if rule in HAVE_MORE), table_of_rows)
        table = make(self, found)
        self.arguments.finish()
        return table

    def parameter(self, name, hint, optional):
        if name == "known_through":
            return self.known()
        if name == "bucket":
            return self.bucket()
        if self.bare and self.arguments.bare and name != "at":
            return self.read(name, hint, self.arguments.next(name))
        given = self.given(name, hint)
        return {int: 0, str: ""}.get(alternatives(hint)[0]) if given is LEFT_OUT and not optional else given

    def calculator(self):
        return AgingCalculator(self.read_input(AgingOptions))

    def bucket(self):
        """A column of an aging, to be explained."""
        label, labels = self.arguments.need("bucket"), list(map(column_of, self.calculator().buckets))
        index = labels.index(label) if label in labels else len(labels)
        return {str(column): column for column in AgingColumn}.get(label, index)

    # ---- rows

    def cells(self, **values):
        return cells(self.world, **values)

    def row(self, row):
        if isinstance(row, BalanceRow):
            same("balance = open - unapplied", row.open - row.unapplied, row.balance)
        return row_of(self.world, row)

    def with_buckets(self, row, buckets, amounts):
        """Buckets come first: "not due" is one of them, or a sum of several."""
        return [cell(self.world, column_of(one), amount, True) for one, amount in zip(buckets, amounts)] + self.row(row)


def column_of(bucket):
    """ "not due" -> "not_due" """
    return bucket.label.replace(" ", "_")


def total(amounts, currency):
    return sum(amounts, Money.zero(currency))


# ---- answers

def table_of_rows(question, found):
    """Of one row, or of several."""
    rows = found if isinstance(found, Rows) else [found]
    head = question.cells(matching=found.matching) if question.line.has("matching") else ()
    return Table(head, list(map(question.row, rows)))


def aging(question, found):
    def row_of_aging(row, amounts):
        due = row.not_due + row.past_due
        same("not_due + past_due = the buckets", total(amounts, row.currency), due)
        same("balance = all columns together", due + row.retention + row.disputed - row.unapplied, row.balance)
        return question.with_buckets(row, found.buckets, amounts)

    for one in found.totals:
        balances = [row.balance for row in found.rows if row.currency == one.currency]
        if balances:
            same("a total of the rows", total(balances, one.currency), one.balance)
    return Table(question.cells(buckets=",".join(map(column_of, found.buckets))),
                 [row_of_aging(*of) for of in found], [row_of_aging(*of) for of in zip(found.totals, found.total_cells)])


def summary(question, found):
    count = found.head.days_to_pay_count
    days = exact.quotient(found.head.days_to_pay_sum, count, 1, Rounding.HALF_UP) if count else None

    def row_of_summary(row, amounts):
        due = row.not_due + row.past_due - row.unapplied
        same("total current due = not due + past due - unapplied", due, row.total_current_due)
        same("total balance due = total current due + retention + disputed", due + row.retention + row.disputed,
             row.total_balance_due)
        return question.with_buckets(row, found.buckets, amounts)
    return Table(question.row(found.head) + question.cells(days_to_pay=days), [row_of_summary(*of) for of in found])


def figures(question, found):
    return Table(rows=[question.with_buckets(found, question.calculator().buckets, found.buckets)])


def history(question, found):
    currency = None if found.closing is None else found.closing.currency
    head = question.cells(currency=currency, opening=found.opening, closing=found.closing, matching=found.lines.matching)
    return Table(head, list(map(question.row, found.lines)))


def explained(question, found):
    parts = total((part.amount for part in found.parts), found.figure.currency)
    same("the parts sum to the figure", parts, found.figure)
    return Table(question.cells(figure=found.figure), list(map(question.row, found.parts)))


def terms(question, found):
    def row_of_terms(portion):
        share = f"{exact.text(portion.percent)}%" if portion.share == PortionShare.PERCENT else "rest"
        discounts = ",".join(f"{exact.text(tier.percent)}%{tier.days}" for tier in portion.discounts)
        return question.cells(share=portion.fixed.text() if portion.share == PortionShare.FIXED else share,
                              rule=written(portion), discounts=discounts)
    return Table(rows=list(map(row_of_terms, found)))


HAVE_MORE = {"aging": aging, "summary": summary, "figures": figures, "history": history, "explained": explained,
             "terms": terms}
