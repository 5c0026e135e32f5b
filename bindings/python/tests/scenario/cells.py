"""Rows as cells, printed by their types into the columns that the vocabulary gives them; and what a file expects of them."""
import datetime
import re
from collections import namedtuple
from decimal import Decimal

from openitem import Currency, ItemRef, Money, dates, exact
from openitem import _openitem as raw

from .declared import fields
from .inputs import OTHERWISE
from .text import Malformed, Mismatch, labelled
from .vocabulary import meaning
from .world import RECORDS, whole

# `amount`: where it is one. `zero`: it must be zero where a check does not name it.
Cell = namedtuple("Cell", "column text amount zero", defaults=(None, False))


PRINTERS = {
    bool: lambda flag: "on" if flag else "off", Money: Money.text, Decimal: exact.text, datetime.date: dates.text,
    Currency: lambda currency: currency.code, datetime.datetime: lambda instant: str(raw.instant(instant)),
}


def text(world, value, column=""):
    """A value as a file writes it; an id by its name, as the column says."""
    kind = OTHERWISE.get(column, column)
    if value is None or value == "":
        return "none"
    if isinstance(value, ItemRef):
        return world.name_of_item(value)
    if type(value) is int and kind in (*RECORDS, "mark"):
        return world.name_of(kind, value)
    return PRINTERS.get(type(value), str)(value)


def cell(world, column, value, zero=False):
    return Cell(column, text(world, value, column), value if isinstance(value, Money) else None, zero)


def cells(world, **values):
    return [cell(world, column, value) for column, value in values.items()]


def row_of(world, row):
    """A row of the library's: "SummaryCurrencyRow" is what the vocabulary calls summary_currency."""
    name = re.sub("(?<=[a-z])(?=[A-Z])", "_", type(row).__name__).lower()
    line = meaning("columns", name[:-4] if name.endswith("_row") else name)
    made = []
    for field in fields(type(row)):
        value = getattr(row, field)
        parts = [(field, value)] if not isinstance(value, ItemRef) else [
            (field, value), (f"{field}.kind", value.kind), (f"{field}.id", value.id)]
        for path, part in parts:
            told = line.columns(path) if line else [(path, False)]
            made += [cell(world, column, (not part) if other_way else part, bool(line) and column in line.behind("0"))
                      for column, other_way in told]
    return made


# ---- comparing

def agrees(actual, expected):
    """An amount may be expected with its currency or without."""
    return expected == actual.text or (actual.amount is not None and expected == actual.text + actual.amount.code)


def in_row(row, column):
    found = next((one for one in row if one.column == column), None)
    if found is None:
        raise Malformed(f"there is no column {column}")
    return found


def selected(rows, which):
    """row 2, or row customer=ACME currency=USD: exactly one."""
    if not which:
        raise Malformed("which row?")
    if len(which) == 1 and "=" not in which[0]:
        found = [row for index, row in enumerate(rows, 1) if index == whole(which[0])]
    else:
        wanted = [labelled(word) for word in which]
        found = [row for row in rows if all(agrees(in_row(row, column), value) for column, value in wanted)]
    if len(found) != 1:
        raise Mismatch(f"one row {' '.join(which)}", f"{len(found)} of {len(rows)}")
    return found[0]


def compare_row(row, expected):
    if not expected:
        raise Malformed('nothing is expected after "="')
    named = set()
    for word in expected:
        column, value = labelled(word)
        named.add(column)
        actual = in_row(row, column)
        if not agrees(actual, value):
            raise Mismatch(word, f"{column}={actual.text}")
    for other in row:
        if other.zero and other.column not in named and other.amount:
            raise Mismatch(f"{other.column}=0, because it is not named", f"{other.column}={other.text}")


def compare_list(actual, expected):
    none = expected == ["none"] and not actual
    if not none and (len(actual) != len(expected) or not all(map(agrees, actual, expected))):
        raise Mismatch(" ".join(expected) or "nothing", " ".join(one.text for one in actual) or "nothing")
