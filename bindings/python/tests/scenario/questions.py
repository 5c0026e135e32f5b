"""Questions: reports and single things, as rows, and what is short for a column of one. Which query answers a report stands in
the vocabulary, and what its answer has besides rows here.
"""
from collections import namedtuple

from openitem import (Aging, AgingCalculator, AgingColumn, AgingOptions, CustomerFigures, CustomerSummary, Explanation, History,
                      ItemKind, Rounding, Rows, exact)

from .calculations import VERBS, calculate
from .cells import in_row, row_of, text
from .inputs import Reader, instant
from .laws import total
from .text import OPTION, Arguments, Malformed, labelled, same
from .vocabulary import hints, is_one, line_of, of_type
from .world import from_word

Table = namedtuple("Table", "rows head totals", defaults=((), {}, ()))


def report(world, words):
    return Question(world, line_of("report", words), Arguments(words[1:])).answer()


def thing(world, words):
    """One row about the bare word."""
    line, arguments = line_of("thing", words), Arguments(words[1:])
    if not line.has("settings"):
        arguments.say(next(iter(hints(line.function))), arguments.next(words[0]))
    return Question(world, line, arguments).answer().rows[0]


class Question(Reader):
    """What a query takes, and what it answers."""

    def answer(self):
        told = {name: self.parameter(name, hint) for name, hint in hints(self.line.function).items()}
        self.arguments.finish()
        found = getattr(self.world.ledger, self.line.function)(**told)
        make = next((make for kind, make in MORE_THAN_ROWS.items() if isinstance(found, kind)), Question.table_of_rows)
        return make(self, found)

    def parameter(self, name, hint):
        if name == "known_through":
            return self.known()
        if name == "bucket":
            return self.bucket()
        if name == "currency" and self.line.has("own_currency"):  # the customer's unless said
            return self.currency() or ""
        given = self.given(name, hint)
        return {int: 0, str: ""}.get(hint) if given is None else given

    def buckets(self):
        return AgingCalculator(self.read_input(AgingOptions)).buckets

    def bucket(self):
        """A column of an aging, to be explained."""
        label, labels = self.arguments.need("bucket"), list(map(column_of, self.buckets()))
        index = labels.index(label) if label in labels else len(labels)
        return {str(column): column for column in AgingColumn}.get(label, index)

    # ---- answers

    def row(self, row, buckets=(), amounts=()):
        """A row, which keeps its laws. "not due" is one of its buckets, or a sum of several: the bucket's column stays."""
        for law in of_type("law", type(row)).parts:
            values = {**row._asdict(), **({"buckets": total(row, amounts)} if buckets else {})}
            figure, parts = law.split("=")
            same(law, eval(parts, {"__builtins__": {}}, values), values[figure])
        made, aged = row_of(self.world, row), dict(zip(map(column_of, buckets), amounts))
        made.update(aged)
        made.zero |= set(aged)
        return made

    def table_of_rows(self, found):
        """Of one row, or of several."""
        rows = found if isinstance(found, Rows) or self.line.has("discounts") else [found]
        head = {"matching": found.matching} if self.line.has("matching") else {}
        return Table(list(map(self.row, rows)), head)

    def aging(self, found):
        for one in found.totals:
            balances = [row.balance for row in found.rows if row.currency == one.currency]
            same("a total of the rows", total(one, balances), one.balance)
        rows, totals = ([self.row(row, found.buckets, amounts) for row, amounts in part]
                        for part in (found, zip(found.totals, found.total_cells)))
        return Table(rows, {"buckets": ",".join(map(column_of, found.buckets))}, totals)

    def summary(self, found):
        head, count = row_of(self.world, found.head), found.head.days_to_pay_count
        head["days_to_pay"] = exact.quotient(found.head.days_to_pay_sum, count, 1, Rounding.HALF_UP) if count else None
        return Table([self.row(row, found.buckets, amounts) for row, amounts in found], head)

    def history(self, found):
        head = {**found._asdict(), "currency": getattr(found.closing, "currency", None), "matching": found.lines.matching}
        return Table(list(map(self.row, found.lines)), head)

    def explained(self, found):
        same("the parts sum to the figure", total(found.figure, (part.amount for part in found.parts)), found.figure)
        return Table(list(map(self.row, found.parts)), {"figure": found.figure})


MORE_THAN_ROWS = {Aging: Question.aging, CustomerSummary: Question.summary, History: Question.history,
                  CustomerFigures: lambda it, found: Table([it.row(found, it.buckets(), found.buckets)]),
                  Explanation: Question.explained}


def column_of(bucket):
    """ "not due" -> "not_due" """
    return bucket.label.replace(" ", "_")


# ---- questions that have a list of values for an answer

def ask(world, last, figure, words):
    """`last`: the last report."""
    if is_one("question", [figure]):
        return list(of_each(world, [figure, *words]))
    arguments = Arguments(words)
    if figure in VERBS:
        answer = calculate(world, figure, arguments)
    elif figure in OTHERS:
        answer = OTHERS[figure](world, last, figure, arguments)
    else:
        raise Malformed(f'"{figure}" is no figure')
    arguments.finish()
    return answer


def of_each(world, words):
    """What the rows about each bare word have in the columns that the vocabulary says."""
    line, names = line_of("question", words), Arguments(words[1:]).bare
    options = list(filter(OPTION.fullmatch, [*line.parts, *words[1:]]))
    if not names:
        raise Malformed(f"{words[0]} of what?")
    for name in names:
        arguments = Arguments(options)
        arguments.say(*line.behind("*"), name)
        only = [(column, arguments.take(column)) for column in line.behind("=")]
        rows = Question(world, line, arguments).answer().rows
        for row in (row for row in rows if all(word in (None, text(row[column])) for column, word in only)):
            if not all(text(row[column]) in allowed.split(",") for column, allowed in map(labelled, line.behind("?"))):
                raise Malformed(f"{name} has nothing {words[0]}")
            values = [row[column] for column in line.behind(".") if text(row[column]) != name]
            yield values[0] if len(values) == 1 else ":".join(map(text, values))


# ---- of the last report and of the ledger

def column(world, last, figure, arguments):
    name = arguments.next("a column")
    return [in_row(row, name) for row in last.rows]


def found(world, last, figure, arguments):
    """What a look-up finds: with a function for its kind, or with that for all kinds of items."""
    kind, word = arguments.next("a kind"), arguments.next("a text")
    of_kind = getattr(world.ledger, f"find_{kind}_{figure}", None)
    if of_kind:
        return [world.name_of(kind, of_kind(word))]
    if figure == "code":
        raise Malformed("a code belongs to a customer or a job")
    return [world.name_of(*getattr(world.ledger, f"find_{figure}")(from_word(ItemKind, kind), word))]


def found_by_two(world, last, figure, arguments):
    """What a look-up finds that asks for two texts."""
    answer = getattr(world.ledger, f"find_{figure}")(arguments.next("a text"), arguments.next("a text"))
    return [world.name_of(*answer) if isinstance(answer, tuple) else world.name_of(figure.split("_")[0], answer)]


OTHERS = {
    "rows": lambda world, last, *_: [len(last.rows)], "totals": lambda world, last, *_: [len(last.totals)], "column": column,
    "number": found, "code": found, "external_ref": found, "transaction_id": found_by_two,
    "licence_number": found_by_two, "last_sequence": lambda world, *_: [world.ledger.last_sequence],
    "known_at": lambda world, *of: [world.ledger.known_at(instant(of[-1].next("an instant")))],
}
