"""The ledger: commands in, figures out."""
import datetime
import secrets
from typing import Any, Callable, Optional, Union

from . import _openitem as raw
from ._changes import Changes
from ._enums import ItemKind, Journaling, Table
from ._handles import Unique
from ._types import AgingOptions, AsOf, HistoryFilter, Recovery, Settings
from ._values import Currency
from .records import Log, Record, Sink, Store
from .reports import Aging, AgingCalculator, AgingColumn, CustomerSummary, Explanation, History, Numbering, PeriodLocks

Standpoint = Union[AsOf, datetime.date]
"""A date, or a date and what was known: AsOf(date, known_through)."""

Calculator = Union[AgingCalculator, AgingOptions]
"""An aging prepared once, or how to prepare one for this call."""


class Ledger(Unique, Changes):
    """The books of one host. A context manager; freed when closed or no longer used.

        with Ledger() as ledger:
            acme = ledger.create_customer(Customer(code="ACME", currency="USD"), info).id

    Several threads may use it at once: queries run beside each other, a command has the ledger alone, the others wait, and
    Python goes on meanwhile. What the library refuses is raised as an OpenItemError and has changed nothing.
    """

    def __init__(self, settings: Optional[Settings] = None, *, sink: Optional[Sink] = None,
                 log: Optional[Log] = None, identity: Optional[int] = None,
                 hash_secret: Optional[int] = None) -> None:
        """`identity`: 128 bits, the host's name for these books (a UUID's int, say): journals and snapshots are told
        from others by it. `log`: hears what a developer should know, during a command; what it raises, that command
        raises in place of its refusal. `hash_secret`: 128 bits that keep strangers from aiming at the ledger's tables
        with numbers, references, ids or idempotency keys they choose; None: new ones from `secrets`. Nothing that is
        seen or written depends on it.
        """
        self._create(settings, log, identity, secrets.randbits(128) if hash_secret is None else hash_secret)
        if sink is not None:
            self.set_sink(sink)

    def close(self) -> None:
        """Frees the ledger, when the calls that other threads are in have ended; out of a callback, when the call that
        runs it has. Calls that come later raise ValueError. What was not committed is rolled back; answers already given
        stay valid.
        """
        self._close()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    # ---- writing

    def set_sink(self, sink: Optional[Sink]) -> None:
        """Who hears of each accepted command before anything becomes permanent: sink(record, remaining).

        The sink takes a record by returning None or True. False refuses the command with SinkRefusedError; what the sink
        raises refuses it too, and is raised by the command. A batch with `each_row` goes on with its other rows; then it
        raises the first exception, with the BatchOutcome as attribute `outcome`. An EventLog is a sink.
        """
        self._set_sink(sink)

    def replay(self, record: Record) -> None:
        """Lets a record that another ledger (or an earlier run) accepted take effect, without deciding again."""
        self._replay(record)

    def begin(self) -> "Transaction":
        """Opens a transaction: until it ends, every command of the ledger belongs to it."""
        return self._begin()

    # ---- bytes

    def set_journal(self, mode: Journaling, store: Optional[Store] = None, personal_secret: Optional[int] = None) -> None:
        """How records leave as bytes. PUSH: each transaction is handed to store(data, first_sequence), which answers as a
        sink does; what it raises takes the transaction back. The first piece of new books begins with sequence 0: what they
        begin with comes before their first record. The ledger answers nothing while `store` runs: write a snapshot after
        the command, not from there. PULL: ask Transaction.records() before the commit.
        `personal_secret`: 128 random bits, kept like a password, that salt the digests of personal texts.
        """
        self._set_journal(mode, store, personal_secret)

    def replay_journal(self, data: bytes, position: int = 0) -> Recovery:
        """Lets a piece of a journal take effect: its whole transactions, or after an error none. Go on with what stands
        behind `end`. A piece that is cut off is no error: see `torn`. `position` of the piece in the journal: errors tell
        where in the journal.
        """
        return self._replay_journal(data, position)

    def write_snapshot(self, write: Callable[[bytes], Any]) -> None:
        """A snapshot in pieces: ledger.write_snapshot(file.write)."""
        self._write_snapshot(write)

    def read_snapshot(self, read: Callable[[int], bytes]) -> None:
        """Becomes what a snapshot holds, from pieces: ledger.read_snapshot(file.read)."""
        self._read_snapshot(read)

    # ---- answers of several tables

    def list_period_locks(self, known_through: Optional[int] = None) -> PeriodLocks:
        """Closed periods and the exceptions from them."""
        answer = self._list_period_locks(known_through)
        return PeriodLocks(answer.rows(Table.PERIOD_LOCKS), answer.rows(Table.LOCK_EXCEPTIONS))

    def numbering(self, kind: ItemKind, known_through: Optional[int] = None) -> Numbering:
        """Whether the numbers of one kind of items are complete: series, gaps, voided numbers."""
        answer = self._numbering(kind, known_through)
        return Numbering(answer.all(Table.NUMBERING)[0], answer.rows(Table.NUMBER_SERIES), answer.rows(Table.NUMBER_GAPS),
                         answer.rows(Table.VOIDED_NUMBERS))

    def aging(self, at: Standpoint, calculator: Optional[Calculator] = None) -> Aging:
        """How old what is owed is. Without calculator: not due, 1-30, 31-60, 61-90, 91+ by due date."""
        return Aging(self._aging(at, calculator))

    def customer_summary(self, customer: int, at: Standpoint, calculator: Optional[Calculator] = None) -> CustomerSummary:
        """One customer's page: outstanding in aged form, status, last dates, days to pay."""
        return CustomerSummary(self._customer_summary(customer, at, calculator))

    def transaction_history(self, filter: HistoryFilter, at: Standpoint) -> History:
        """Everything that changed a customer's balance, line by line, with the balance after each."""
        return History(*self._transaction_history(filter, at))

    def explain_balance(self, customer: int, currency: Union[str, Currency], at: Standpoint,
                        job: Optional[int] = None) -> Explanation:
        """Why a customer's balance in one currency is what it is: the records behind every cent."""
        return Explanation(*self._explain_balance(customer, currency, at, job))

    def explain_aging(self, customer: int, currency: Union[str, Currency], bucket: Union[int, str, AgingColumn, None],
                      at: Standpoint, calculator: Optional[Calculator] = None, job: Optional[int] = None) -> Explanation:
        """Why a cell of an aging is what it is. `bucket` is its index or its label, "61-90", or one of the columns that
        are not aged: AgingColumn.DISPUTED, AgingColumn.UNAPPLIED, which None is, too.
        """
        if isinstance(bucket, str):
            if not isinstance(calculator, AgingCalculator):
                calculator = AgingCalculator(calculator)
            index = calculator.bucket(bucket)
        else:
            index = AgingColumn.UNAPPLIED if bucket is None else bucket
        return Explanation(*self._explain_aging(customer, currency, index, at, calculator, job))


class Transaction(Unique, raw.Transaction):
    """Commands that become permanent together, or not at all. As a context manager it commits at the end of its block
    and rolls back when the block raises; rolled back it was what-if.

        with ledger.begin():
            ledger.issue_invoice(...)
            ledger.record_payment(...)
    """

    __slots__ = ()

    def __enter__(self) -> "Transaction":
        return self

    def __exit__(self, kind: Any, *_: Any) -> None:
        if self._ended:
            return
        if kind is not None:
            self.rollback()
            return
        try:
            self.commit()
        except BaseException:
            if not self._ended:
                self.rollback()
            raise


raw.add("Transaction", Transaction)


__all__ = ["Ledger", "Transaction", "Standpoint"]
