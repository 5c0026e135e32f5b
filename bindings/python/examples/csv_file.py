"""A strict reader of comma-separated values as RFC 4180 describes them: the first line names the columns, in any order.
Every mistake is told with its place; lines and columns count from 1, columns in characters:

    invoices.csv:12:34: total: "12.3.4" is not an amount like 1234.50
"""
import re
from typing import Any, Dict, List, NamedTuple, NoReturn

PLAIN = re.compile(r'[^,"\r\n\0]*')
QUOTED = re.compile(r'[^"\0]*')


class BadData(Exception):
    """A mistake in a file, told with its place."""


class Column(NamedTuple):
    """A column the program knows."""
    name: str
    required: bool = False
    """it must be in the file, and filled in every row"""


class Field(NamedTuple):
    """One field, without its quotes, and where its first character stands."""
    text: str
    line: int
    column: int


class Row:
    """A row, and what the program makes of it."""

    def __init__(self, path, fields):
        self.path: str = path
        self.fields: Dict[str, Field] = fields
        self.id: Any = None  # the ledger's, once it is posted

    def __getitem__(self, column):
        return self.fields[column].text

    def refuse(self, column, why, before="") -> NoReturn:
        """`before`: what stands in the field in front of the mistake."""
        field = self.fields[column]
        raise BadData(f"{self.path}:{field.line}:{field.column + len(before)}: {column}: {why}")


class Reader:
    """Goes through the text of a file."""

    def __init__(self, path, text):
        self.path, self.text = path, text
        self.at, self.line, self.line_begins = 0, 1, 0

    @property
    def column(self):
        return self.at - self.line_begins + 1

    def refuse(self, why, line=None, column=None) -> NoReturn:
        raise BadData(f"{self.path}:{line or self.line}:{column or self.column}: {why}")

    def next_is(self, text):
        return self.text.startswith(text, self.at)

    @property
    def at_end(self):
        return self.at == len(self.text)

    @property
    def at_line_end(self):
        return self.at_end or self.next_is("\n") or self.next_is("\r\n")

    def take_line_end(self):
        if not self.at_end:
            self.at += 2 if self.next_is("\r\n") else 1
            self.line, self.line_begins = self.line + 1, self.at

    def take_plain(self):
        begin, column = self.at, self.column
        self.at = PLAIN.match(self.text, self.at).end()
        if not self.at_line_end and not self.next_is(","):
            self.refuse("a quote inside a field that does not begin with one" if self.next_is('"') else
                        "a control character; lines end with LF or CR LF")
        return Field(self.text[begin:self.at], self.line, column)

    def take_quoted(self):
        self.at += 1
        line, column, parts = self.line, self.column, []
        while True:
            part = QUOTED.match(self.text, self.at)[0]
            parts.append(part)
            self.at += len(part)
            if "\n" in part:
                self.line, self.line_begins = self.line + part.count("\n"), self.text.rindex("\n", 0, self.at) + 1
            if self.at_end:
                self.refuse("this quote is not closed", line, column - 1)
            if self.next_is("\0"):
                self.refuse("a NUL character")
            self.at += 1
            if not self.next_is('"'):
                break
            parts.append('"')
            self.at += 1
        if not self.at_line_end and not self.next_is(","):
            self.refuse("text after the closing quote of a field")
        return Field("".join(parts), line, column)

    def take_field(self):
        return self.take_quoted() if self.next_is('"') else self.take_plain()

    def take_headings(self, columns):
        names, order = [column.name for column in columns], []
        while True:
            heading = self.take_field()
            if heading.text not in names:
                self.refuse(f'unknown column "{heading.text}"; known are {" ".join(names)}', heading.line, heading.column)
            if heading.text in order:
                self.refuse("this column stands here for the second time", heading.line, heading.column)
            order.append(heading.text)
            if self.at_line_end:
                break
            self.at += 1
        self.take_line_end()
        for column in columns:
            if column.required and column.name not in order:
                self.refuse(f'the column "{column.name}" is missing', 1, 1)
        return order

    def take_row(self, columns, order):
        row = Row(self.path, {column.name: Field("", self.line, 1) for column in columns})
        for name in order:
            row.fields[name] = self.take_field()
            if self.at_line_end:
                if name != order[-1]:
                    self.refuse(f"the row has fewer fields than the first line's {len(order)}")
                break
            self.at += 1
        else:
            self.refuse(f"the row has more fields than the first line's {len(order)}")
        self.take_line_end()
        for column in columns:
            if column.required and not row[column.name]:
                row.refuse(column.name, "must not be empty")
        return row


def text_of(path):
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise BadData(f"{path}: {error.strerror}") from None
    try:
        return data.decode("utf-8").removeprefix("\ufeff")  # the byte order mark that spreadsheets put before it
    except UnicodeDecodeError as error:
        before = data[:error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise BadData(f"{path}:{line}:{column}: a byte that is no UTF-8") from None


def read_file(folder, name, columns) -> List[Row]:
    """All rows; `columns` are those the program knows."""
    path = f"{folder}/{name}"
    reader, rows = Reader(path, text_of(path)), []
    order = reader.take_headings(columns)
    while not reader.at_end:
        rows.append(reader.take_row(columns, order))
    return rows
