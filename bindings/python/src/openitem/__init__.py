"""openitem: the accounts-receivable core that other programs embed.

    from datetime import date
    from openitem import CommandInfo, Customer, Invoice, Ledger, Money

    with Ledger() as ledger:
        info = CommandInfo(effective=date(2026, 1, 1))
        acme = ledger.create_customer(Customer(code="ACME", currency="USD"), info).id
        ledger.issue_invoice(Invoice(customer=acme, total=Money("100.00", "USD"), due=date(2026, 1, 31)), info)
        for row in ledger.account_balance(acme, date(2026, 2, 15)):
            print(row.balance, row.past_due)

Commands take an input and a CommandInfo (when, who, why) and give an Outcome; queries take a date or an AsOf. What the
library refuses is raised as an OpenItemError: it carries the code, what it is about, and the amount that would have
fitted. Modules: dates, documents, exact (decimals).
"""
from typing import NamedTuple

from . import _openitem as _raw
from . import _enums, _types, dates, documents, errors, exact
from ._enums import *  # noqa: F403
from ._enums import ItemKind, ItemStatus, Status
from ._handles import Rows
from ._types import *  # noqa: F403
from ._values import NOTHING_KNOWN, BatchOutcome, Currency, ItemRef, Made, Money, Number, Outcome, Remarks, Split, UnknownRow
from .errors import *  # noqa: F403
from .ledger import Ledger, Standpoint, Transaction
from .records import Event, EventLog, Log, Record, Sink, Store, erase_personal
from .reports import (Aging, AgingCalculator, AgingColumn, Cells, CustomerSummary, Explanation, History, Numbering,
                      PeriodLocks)

__version__ = _raw.version


class Iso4217(NamedTuple):
    """A row of the ISO 4217 table."""

    code: str
    numeric: int
    digits: int
    """-1: no minor unit, so not money here"""


_raw.adopt("oi_iso4217_row", Iso4217)


def version() -> str:
    """The library's version."""
    return _raw.oi_version()


def abi_level() -> int:
    """The level of the library's binary interface. 0: it may still change."""
    return _raw.oi_abi_level()


def build_info() -> str:
    """Version, compiler and build kind in one line, for a bug report."""
    return _raw.oi_build_info()


def has_feature(name: str) -> bool:
    """Whether the library can do something: "ledger", "batch", "events", "reports", "explain"."""
    return _raw.oi_has_feature(name)


def statuses() -> "list[Status]":
    """In order of precedence: of several reasons to refuse, the earlier one is reported."""
    return [_raw.oi_status_at(i) for i in range(_raw.oi_status_count())]


def status_name(status: int) -> str:
    """The word for a status, the same in every language: "exceeds_open"."""
    return _raw.oi_status_name(status)


def status_message(status: int) -> str:
    """One English sentence for a status, without the particulars."""
    return _raw.oi_status_message(status)


def item_kind_name(kind: ItemKind) -> str:
    """The word for a kind of item: "credit_memo"."""
    return _raw.oi_item_kind_name(kind)


def item_status_name(status: ItemStatus) -> str:
    """The word for an item's status: "partly_paid"."""
    return _raw.oi_item_status_name(status)


def iso4217() -> "list[Iso4217]":
    """The ISO 4217 table, in code order."""
    return _raw.oi_iso4217_read(0, _raw.oi_iso4217_count())


def iso4217_date() -> str:
    """As of when the ISO 4217 table stands: "2026-02"."""
    return _raw.oi_iso4217_date()


__all__ = ["NOTHING_KNOWN", "Aging", "AgingCalculator", "AgingColumn", "BatchOutcome", "Cells", "Currency",
           "CustomerSummary", "Event", "EventLog", "Explanation", "History", "Iso4217", "ItemRef", "Ledger", "Log",
           "Made", "Money", "Number", "Numbering", "Outcome", "Remarks", "PeriodLocks", "Record", "Rows", "Sink", "Split",
           "Standpoint", "Store", "Transaction", "UnknownRow", "abi_level", "build_info", "dates", "documents",
           "erase_personal", "exact", "has_feature", "iso4217", "iso4217_date", "item_kind_name", "item_status_name",
           "status_message", "status_name", "statuses", "version"]
__all__ += _enums.__all__
__all__ += _types.__all__
__all__ += errors.__all__
