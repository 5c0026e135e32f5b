"""What documents add up to and when they are due, without a ledger."""
import ctypes
from typing import Any, List, NamedTuple, Optional, Sequence, Tuple, Union

from . import _raw as raw
from ._enums import Rounding, TaxScope
from ._library import lib
from ._types import (BusinessCalendar, DueInputs, DuePortion, Line, TaxRow, TermsPortion, read_due_portion, read_tax_row)
from ._values import Currency, Money, _present, array_of, pointer_to, to_currency, to_int32_t, to_money
from .errors import call


class DocumentTotals(NamedTuple):
    """What the lines of a document add up to."""

    lines: Money
    """sum of round(quantity x price), before discounts"""
    discount: Money
    tax: Money
    total: Money
    """lines - discount + tax"""
    line_nets: Tuple[Money, ...]
    """each line's amount after discount"""
    taxes: Tuple[TaxRow, ...]
    """by code and rate, in order of first appearance"""


def add_up(lines: Sequence[Line], currency: Union[str, Currency], tax_scope: TaxScope = TaxScope.DOCUMENT,
           rounding: Rounding = Rounding.HALF_UP) -> DocumentTotals:
    """line = round(quantity x price) - discount; tax per rate on the sum of that rate's lines, or per line."""
    keep: List[Any] = []
    array, count = array_of(raw.oi_line_input, lines, keep)
    capacity = sum(it.tax_count for it in array or ())
    totals = raw.oi_document_totals(ctypes.sizeof(raw.oi_document_totals))
    nets, taxes, written = (raw.oi_money * count)(), (raw.oi_tax_row * capacity)(), ctypes.c_size_t()
    call(lib.oi_document_add_up, array, count, 0, ctypes.byref(to_currency(currency, "currency")),
         to_int32_t(tax_scope, "tax_scope"), to_int32_t(rounding, "rounding"),
         ctypes.byref(totals), nets, taxes, capacity, ctypes.sizeof(raw.oi_tax_row), 0, ctypes.byref(written))
    return DocumentTotals(_present(totals.lines), _present(totals.discount), _present(totals.tax), _present(totals.total),
                          tuple(map(_present, nets)), tuple(read_tax_row(taxes[i]) for i in range(written.value)))


def due_portions(terms: Sequence[TermsPortion], total: Money, base: DueInputs,
                 calendar: Optional[BusinessCalendar] = None, rounding: Rounding = Rounding.HALF_UP) -> List[DuePortion]:
    """The due portions of a total; each is rounded, the last takes what is left, so that they sum to the total."""
    keep: List[Any] = []
    array, count = array_of(raw.oi_terms_portion, terms, keep)
    if array is None:
        array = (raw.oi_terms_portion * 1)()  # the library says what is wrong with no terms
    rows, found = (raw.oi_due_portion * max(count, 1))(), ctypes.c_size_t()
    call(lib.oi_terms_due_portions, array, count, 0, ctypes.byref(to_money(total, "total")), pointer_to(base, keep),
         pointer_to(calendar, keep), to_int32_t(rounding, "rounding"), rows, len(rows), ctypes.sizeof(raw.oi_due_portion), 0,
         ctypes.byref(found))
    return [read_due_portion(rows[i]) for i in range(found.value)]


__all__ = ["DocumentTotals", "add_up", "due_portions"]
