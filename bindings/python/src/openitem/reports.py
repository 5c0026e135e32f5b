"""Answers of several tables, and an aging prepared once."""
import ctypes
from decimal import Decimal
from typing import Any, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from . import _raw as raw
from ._enums import Table
from ._handles import Handle, Rows, Unique, read_rows
from ._library import lib
from ._types import (AgingBucketRow, AgingOptions, AgingRow, ExplainPartRow, HistoryRow, LockExceptionRow, NumberGapRow,
                     NumberingRow, NumberSeriesRow, PeriodLockRow, SummaryCurrencyRow, SummaryRow, VoidedNumberRow,
                     read_aging_bucket_row)
from ._values import Money, pointer_to, wrong_type
from .errors import call


class AgingCalculator(Unique):
    """An aging prepared once, used often: buckets, basis, grouping."""

    def __init__(self, options: Optional[AgingOptions] = None) -> None:
        keep: List[Any] = []
        pointer = ctypes.c_void_p()
        call(lib.oi_aging_calculator_create, pointer_to(options, keep), None, ctypes.byref(pointer))
        self._handle = Handle("aging calculator", pointer, lib.oi_aging_calculator_free)

    @property
    def buckets(self) -> List[AgingBucketRow]:
        """In printing order: not due from the farthest, then past due from the youngest."""
        pointer = self._handle.pointer
        return read_rows(lib.oi_aging_calculator_read_buckets, raw.oi_aging_bucket_row, read_aging_bucket_row, 0,
                         lib.oi_aging_calculator_bucket_count(pointer), pointer)


def pointer_of(calculator: Optional[AgingCalculator]) -> Optional[int]:
    if calculator is None:
        return None
    if not isinstance(calculator, AgingCalculator):
        wrong_type(calculator, "calculator", "an AgingCalculator")
    return calculator._handle.pointer


class Cells(Unique):
    """Amounts of rows by bucket."""

    def __init__(self, result: Handle, table: Table, buckets: int) -> None:
        self._cells: Rows[Money] = Rows(result, table)
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

    def __init__(self, result: Handle) -> None:
        self.buckets: Sequence[AgingBucketRow] = list(Rows(result, Table.AGING_BUCKETS))
        self.rows: Rows[AgingRow] = Rows(result, Table.AGING_ROWS)
        self.cells = Cells(result, Table.AGING_CELLS, len(self.buckets))
        self.totals: Rows[AgingRow] = Rows(result, Table.AGING_TOTALS)
        self.total_cells = Cells(result, Table.AGING_TOTAL_CELLS, len(self.buckets))

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Tuple[AgingRow, Tuple[Money, ...]]]:
        return zip(self.rows, self.cells)


class CustomerSummary(Unique):
    """One customer's page: a head, and a row per currency with a cell per bucket."""

    def __init__(self, result: Handle) -> None:
        self.buckets: Sequence[AgingBucketRow] = list(Rows(result, Table.AGING_BUCKETS))
        head: Rows[SummaryRow] = Rows(result, Table.SUMMARIES)
        self.head: SummaryRow = head[0]
        self.currencies: Rows[SummaryCurrencyRow] = Rows(result, Table.SUMMARY_CURRENCIES)
        self.cells = Cells(result, Table.SUMMARY_CELLS, len(self.buckets))

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


__all__ = ["AgingCalculator", "Aging", "CustomerSummary", "Cells", "History", "Explanation", "PeriodLocks", "Numbering"]
