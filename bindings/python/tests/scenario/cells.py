"""Rows as values by column, called as the vocabulary says and printed by their types; and what a file expects of them."""
import datetime
from decimal import Decimal

from openitem import Currency, DiscountTier, ItemRef, Money, exact
from openitem import _openitem as raw

from .inputs import OTHERWISE
from .text import Malformed, Mismatch, labelled
from .vocabulary import hints, of_type
from .world import RECORDS, whole


class Row(dict):
    """The values of a row by column. `zero`: what must be zero where a check does not name it."""

    zero = frozenset()


PRINTERS = {
    type(None): lambda _: "none", bool: lambda flag: "on" if flag else "off", Money: Money.text, Decimal: exact.text,
    Currency: lambda currency: currency.code,
    datetime.datetime: lambda instant: str(raw.instant(instant)), tuple: lambda values: ",".join(map(text, values)),
    DiscountTier: lambda tier: f"{text(tier.percent)}%{tier.days}",
}


def text(value):
    """A value as a file writes it."""
    return PRINTERS.get(type(value), str)(value) or "none"


def named(world, column, value):
    """An id by its name, as the column says whose it is; anything else as it is."""
    kind = OTHERWISE.get(column, column)
    if isinstance(value, ItemRef):
        return world.name_of(*value)
    return world.name_of(kind, value) if type(value) is int and kind in (*RECORDS, "mark") else value


def row_of(world, row):
    line, values = of_type("columns", type(row)), {field: getattr(row, field) for field in hints(type(row))}
    of_items = {f"{field}.{part}": value for field, item in values.items() if isinstance(item, ItemRef)
                for part, value in item._asdict().items()}
    made = Row((column, named(world, column, (not value) if other_way else value))
               for field, value in {**values, **of_items}.items() for column, other_way in line.columns(field))
    made.zero = frozenset(line.behind("0"))
    return made


# ---- comparing

def agrees(actual, expected):
    """An amount may be expected with its currency or without."""
    return expected == text(actual) or (isinstance(actual, Money) and expected == text(actual) + actual.currency.code)


def in_row(row, column):
    if column not in row:
        raise Malformed(f"there is no column {column}")
    return row[column]


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
    for column, value in map(labelled, expected):
        if not agrees(in_row(row, column), value):
            raise Mismatch(f"{column}={value}", f"{column}={text(row[column])}")
    for column in sorted(row.zero.difference(labelled(word)[0] for word in expected)):
        if row[column]:
            raise Mismatch(f"{column}=0, because it is not named", f"{column}={text(row[column])}")


def compare_list(actual, expected):
    none = expected == ["none"] and not actual
    if not none and (len(actual) != len(expected) or not all(map(agrees, actual, expected))):
        raise Mismatch(" ".join(expected) or "nothing", " ".join(map(text, actual)) or "nothing")
