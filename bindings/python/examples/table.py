"""Columns of text in a terminal: amounts to the right, what nobody uses left out, nothing behind the last word."""
from dataclasses import dataclass
from typing import List, Optional

from openitem import Money, dates

LINE = None  # a cell of dashes


@dataclass(frozen=True)
class Column:
    heading: str
    right: bool = False
    optional: bool = False  # left out where no cell says anything
    longest: int = 0


def amount(money):
    return f"{money.amount:,f}"


def amount_or_dash(money):
    return amount(money) if money else "-"


def credit(money):
    return amount_or_dash(-money)


def cell(value):
    if isinstance(value, Money):
        return amount(value)
    text = value if isinstance(value, str) else dates.text(value)
    return "".join(" " if character < " " else character for character in text)


class Table:
    def __init__(self, columns):
        self.columns: List[Column] = columns
        self.rows: List[List[Optional[str]]] = []

    def add(self, *values):
        self.rows.append([cell(value) for value in values] + [""] * (len(self.columns) - len(values)))

    def add_line(self):
        self.rows.append([LINE] * len(self.columns))

    def width(self, index):
        """0: the column is left out."""
        column, cells = self.columns[index], [row[index] for row in self.rows]
        if column.optional and not any(text and text != "-" for text in cells):
            return 0
        width = max([len(column.heading)] + [len(text) for text in cells if text])
        return min(width, column.longest) if column.longest else width

    def line(self, cells, widths):
        text = "  "
        for column, width, one in zip(self.columns, widths, cells):
            if width == 0:
                continue
            if one is LINE:
                one = "-" * width
            elif len(one) > width:
                one = one[:width - 1] + "…"
            text += (one.rjust(width) if column.right else one.ljust(width)) + "  "
        return text.rstrip(" ")

    def lines(self):
        widths = [self.width(index) for index in range(len(self.columns))]
        for cells in [[column.heading for column in self.columns], [LINE] * len(self.columns), *self.rows]:
            yield self.line(cells, widths)

    def totalled_lines(self):
        """Of a table that ends with a line and a total: "none" where there is nothing else."""
        return self.lines() if len(self.rows) > 2 else ["  none"]
