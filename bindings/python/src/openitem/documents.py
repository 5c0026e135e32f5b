"""What documents add up to and when they are due, without a ledger."""
from typing import List, NamedTuple, Optional, Sequence, Tuple, Union

from . import _openitem as raw
from ._enums import Rounding, TaxScope
from ._types import BusinessCalendar, DueInputs, DuePortion, Line, TaxRow, TermsPortion
from ._values import Currency, Money


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
    return DocumentTotals(*raw.add_up(lines, currency, tax_scope, rounding))


def due_portions(terms: Sequence[TermsPortion], total: Money, base: DueInputs,
                 calendar: Optional[BusinessCalendar] = None, rounding: Rounding = Rounding.HALF_UP) -> List[DuePortion]:
    """The due portions of a total; each is rounded, the last takes what is left, so that they sum to the total."""
    return raw.due_portions(terms, total, base, calendar, rounding)


__all__ = ["DocumentTotals", "add_up", "due_portions"]
