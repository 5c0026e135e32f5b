"""Answers of several tables, and an aging prepared once."""
from typing import Iterator, List, NamedTuple, Optional, Sequence, Tuple

from . import _openitem as raw
from ._enums import Status, Table
from ._handles import Rows, Unique
from ._types import (AgingBucketRow, AgingRow, ExplainPartRow, HistoryRow, LockExceptionRow, NumberGapRow, NumberingRow,
                     NumberSeriesRow, PeriodLockRow, SummaryCurrencyRow, SummaryRow, VoidedNumberRow)
from ._values import Money
from ._words import Word


# looked up once
_BUCKETS, _ROWS, _CELLS = Table.AGING_BUCKETS, Table.AGING_ROWS, Table.AGING_CELLS
_TOTALS, _TOTAL_CELLS = Table.AGING_TOTALS, Table.AGING_TOTAL_CELLS
_SUMMARIES, _CURRENCIES, _SUMMARY_CELLS = Table.SUMMARIES, Table.SUMMARY_CURRENCIES, Table.SUMMARY_CELLS


class AgingCalculator(Unique, raw.AgingCalculator):
    """An aging prepared once, used often: buckets, basis, grouping. Made of AgingOptions, or of nothing."""

    __slots__ = ()

    def bucket(self, label: str) -> int:
        """The index of a bucket by its label, "61-90"."""
        labels = [bucket.label for bucket in self.buckets]
        if label not in labels:
            raw.refuse(Status.INVALID_ARGUMENT, "bucket", f"{label!r} is none of {', '.join(labels)}")
        return labels.index(label)


class AgingColumn(Word):
    """A column of an aging that is no bucket, to be explained."""

    UNAPPLIED = 2**64 - 1
    """credit that is used on nothing"""
    DISPUTED = 2**64 - 2
    """what is disputed"""


class Cells(Unique):
    """Amounts of rows by bucket."""

    __slots__ = ("_cells", "_buckets")

    def __init__(self, answer: raw.Answer, table: Table, buckets: int) -> None:
        self._cells: Rows[Money] = answer.rows(table)
        self._buckets = buckets

    def __getitem__(self, row: int) -> Tuple[Money, ...]:
        if not 0 <= row < len(self):
            raise IndexError(f"there are {len(self)} rows")
        return tuple(self._cells[row * self._buckets:(row + 1) * self._buckets])

    def __len__(self) -> int:
        return len(self._cells) // self._buckets if self._buckets else 0

    def __iter__(self) -> Iterator[Tuple[Money, ...]]:
        cells = iter(self._cells)
        return zip(*[cells] * self._buckets)


class Aging(Unique):
    """How old what is owed is: a cell per bucket, and totals per currency. Iterating gives (row, cells)."""

    __slots__ = {"buckets": "its columns, in printing order", "rows": "one a customer, job or item, as the options group them",
                 "cells": "what each row has in each bucket", "totals": "one row a currency",
                 "total_cells": "what each total has in each bucket"}

    def __init__(self, answer: raw.Answer) -> None:
        self.buckets: Sequence[AgingBucketRow] = answer.all(_BUCKETS)
        self.rows: Rows[AgingRow] = answer.rows(_ROWS)
        self.cells: Cells = Cells(answer, _CELLS, len(self.buckets))
        self.totals: Rows[AgingRow] = answer.rows(_TOTALS)
        self.total_cells: Cells = Cells(answer, _TOTAL_CELLS, len(self.buckets))

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Tuple[AgingRow, Tuple[Money, ...]]]:
        return zip(self.rows, self.cells)


class CustomerSummary(Unique):
    """One customer's page: a head, and a row per currency with a cell per bucket."""

    __slots__ = ("_answer", "_buckets", "_head")

    def __init__(self, answer: raw.Answer) -> None:
        self._answer = answer
        self._buckets: Optional[List[AgingBucketRow]] = None
        self._head: Optional[SummaryRow] = None

    @property
    def buckets(self) -> Sequence[AgingBucketRow]:
        """The columns of the aged form, in printing order."""
        if self._buckets is None:
            self._buckets = self._answer.all(_BUCKETS)
        return self._buckets

    @property
    def head(self) -> SummaryRow:
        """What is the same in all currencies."""
        head: SummaryRow = self._answer.all(_SUMMARIES)[0] if self._head is None else self._head
        self._head = head
        return head

    @property
    def currencies(self) -> Rows[SummaryCurrencyRow]:
        """One row a currency."""
        return self._answer.rows(_CURRENCIES)

    @property
    def cells(self) -> Cells:
        """What each currency has in each bucket."""
        return Cells(self._answer, _SUMMARY_CELLS, len(self.buckets))

    def __iter__(self) -> Iterator[Tuple[SummaryCurrencyRow, Tuple[Money, ...]]]:
        return zip(self.currencies, self.cells)


class History(NamedTuple):
    """Everything that changed a customer's balance, line by line."""

    opening: Optional[Money]
    """balance before the first day asked for"""
    closing: Optional[Money]
    """balance after the last day asked for"""
    lines: Rows[HistoryRow]


class Explanation(NamedTuple):
    """Why a figure is what it is: the parts sum to it."""

    figure: Money
    parts: Rows[ExplainPartRow]


class PeriodLocks(NamedTuple):
    """Closed periods, and who may write into them all the same."""

    locks: Rows[PeriodLockRow]
    """by class; classes that are open are left out"""
    exceptions: Rows[LockExceptionRow]
    """withdrawn and expired ones too"""


class Numbering(NamedTuple):
    """Whether the numbers of one kind of items are complete."""

    head: NumberingRow
    series: Rows[NumberSeriesRow]
    gaps: Rows[NumberGapRow]
    voided: Rows[VoidedNumberRow]


__all__ = ["AgingCalculator", "AgingColumn", "Aging", "CustomerSummary", "Cells", "History", "Explanation", "PeriodLocks",
           "Numbering"]
