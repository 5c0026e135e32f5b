"""The ledger: commands in, figures out."""
import ctypes
import datetime
import functools
import secrets
from typing import Any, Callable, List, Optional, Sequence, Tuple, Union

from . import _raw as raw
from ._commands import Commands
from ._enums import ItemKind, Journaling, Status, Table
from ._handles import Handle, Rows, Unique, as_bytes, buffer_of, result_of
from ._library import lib
from ._types import (ApplicationFilter, ApplicationRow, AsOf, BalanceFilter, BalanceOptions, BalanceRow, CommandInfo,
                     ContractRow, CustomerFigures, CustomerFilter, CustomerRow, DiscountTier, HistoryFilter, ItemFilter,
                     ItemRow, JobRow, LineRow, PlannedApplicationRow, PortionRow, Recovery, Settings, TaxRow,
                     TermsDiscountRow, TermsPortion, TermsRow, read_customer_figures, read_recovery, read_settings)
from ._values import (BatchOutcome, Currency, Input, ItemRef, Outcome, Remarks, array_of, encoded, from_enum, from_item_ref,
                      from_money, pointer_to, to_bool, to_code, to_digest, to_id, to_instant, to_int32_t, to_item_ref,
                      to_uint64_t, wrong_type)
from .errors import OpenItemError, answer_of, call
from .records import Ear, Log, Record, Sink, Store
from .reports import (Aging, AgingCalculator, CustomerSummary, Explanation, History, Numbering, PeriodLocks, pointer_of)

Standpoint = Union[AsOf, datetime.date]
"""A date, or a date and what was known: AsOf(date, known_through)."""


def _as_of(at: Standpoint) -> Any:
    given = at if isinstance(at, AsOf) else AsOf(at)
    return ctypes.byref(given._raw([]))


class Ledger(Unique, Commands):
    """The books of one host. A context manager; freed when closed or no longer used.

        with Ledger() as ledger:
            acme = ledger.create_customer(Customer(code="ACME", currency="USD"), info).id

    Queries may run in several threads at once; a command needs the ledger alone. What the library refuses is raised as an
    OpenItemError and has changed nothing.
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
        keep: List[Any] = []
        options = raw.oi_ledger_options(ctypes.sizeof(raw.oi_ledger_options))
        options.settings = pointer_to(settings, keep)
        self._ear = Ear(log)
        options.log = self._ear.logs
        options.identity = to_digest(identity, "identity")
        options.hash_secret = to_digest(secrets.randbits(128) if hash_secret is None else hash_secret, "hash_secret")
        pointer = ctypes.c_void_p()
        call(lib.oi_ledger_create, ctypes.byref(options), ctypes.byref(pointer))
        self._open: List[Handle] = []  # transactions, which go before their ledger
        self._handle = Handle("ledger", pointer, functools.partial(_free, self._open), self._ear.callbacks)
        if sink is not None:
            self.set_sink(sink)

    def close(self) -> None:
        """Frees the ledger, or lets the last call of it do that where other threads, or a callback's caller, are in one:
        calls that come later raise ValueError. What was not committed is rolled back; answers already given stay valid.
        """
        self._handle.close()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    # ---- writing

    def _ask(self, function: Any, *arguments: Any) -> None:
        with self._handle as ledger:
            call(function, ledger, *arguments)

    def _answer(self, function: Any, *arguments: Any) -> Optional[OpenItemError]:
        with self._handle as ledger:
            return answer_of(function, ledger, *arguments)

    def _result(self, function: Any, *arguments: Any) -> Handle:
        with self._handle as ledger:
            return result_of(function, ledger, *arguments)

    def _tell(self, refused: Optional[OpenItemError], outcome: Optional[BatchOutcome] = None) -> None:
        raised = self._ear.take()
        if raised is not None:
            if outcome is not None:
                vars(raised)["outcome"] = outcome
            raise raised
        if refused is not None:
            raise refused

    def _execute(self, function: Any, info: CommandInfo, given: Input, settles: bool) -> Outcome:
        keep: List[Any] = []
        outcome = raw.oi_outcome(ctypes.sizeof(raw.oi_outcome))
        planned = ctypes.c_void_p()
        more = (ctypes.byref(planned),) if settles else ()
        self._tell(self._answer(function, _structure(info, CommandInfo, keep), _structure(given, Input, keep),
                                ctypes.byref(outcome), *more))
        rows: Tuple[PlannedApplicationRow, ...] = ()
        if planned.value:
            rows = tuple(Rows(Handle("answer", planned, lib.oi_result_free), Table.PLANNED_APPLICATIONS))
        return Outcome(outcome.id or None, outcome.first_sequence or None, outcome.last_sequence or None,
                       bool(outcome.repeated), rows, Remarks(outcome.remarks))

    def _batch(self, function: Any, row: Any, rows: Sequence[Input], info: Union[CommandInfo, Sequence[CommandInfo]],
               each_row: bool, infos: bool) -> BatchOutcome:
        keep: List[Any] = []
        count = len(rows)
        array, _ = array_of(row, rows, keep)
        one = isinstance(info, CommandInfo)
        if not one and (not infos or len(info) != count):
            raise ValueError("one info for all rows, or one a row")
        told, _ = array_of(raw.oi_command_info, [info] if one else info, keep)
        stride = (0 if one else ctypes.sizeof(raw.oi_command_info),) if infos else ()
        statuses, ids, refused = (ctypes.c_int32 * count)(), (ctypes.c_uint64 * count)(), ctypes.c_size_t()
        whole = self._answer(function, told, *stride, array, 0, count,
                             raw.OI_BATCH_EACH_ROW if to_bool(each_row, "each_row") else 0, statuses, ids,
                             ctypes.byref(refused))
        outcome = BatchOutcome(tuple(i or None for i in ids), tuple(from_enum(Status, s) for s in statuses), refused.value)
        self._tell(whole, outcome if each_row else None)
        return outcome

    def set_sink(self, sink: Optional[Sink]) -> None:
        """Who hears of each accepted command before anything becomes permanent: sink(record, remaining).

        The sink takes a record by returning None or True. False refuses the command with SinkRefusedError; what the sink
        raises refuses it too, and is raised by the command. A batch with `each_row` goes on with its other rows; then it
        raises the first exception, with the BatchOutcome as attribute `outcome`. An EventLog is a sink.
        """
        callback = self._ear.hears if sink is not None else raw.oi_sink_callback()
        self._ask(lib.oi_ledger_set_sink, callback, None)
        self._ear.sink = sink

    def replay(self, record: Record) -> None:
        """Lets a record that another ledger (or an earlier run) accepted take effect, without deciding again."""
        if not isinstance(record, Record):
            wrong_type(record, "an argument", "a Record")
        with record._lender.lock:
            self._ask(lib.oi_ledger_replay, record._at())

    def begin(self) -> "Transaction":
        """Opens a transaction: until it ends, every command of the ledger belongs to it."""
        pointer = ctypes.c_void_p()
        with self._handle as ledger:
            call(lib.oi_ledger_begin, ledger, ctypes.byref(pointer))
            self._open.append(Handle("transaction", pointer, lib.oi_transaction_free))
            return Transaction(self, self._open[-1])

    # ---- bytes

    def set_journal(self, mode: Journaling, store: Optional[Store] = None, personal_secret: Optional[int] = None) -> None:
        """How records leave as bytes. PUSH: each transaction is handed to store(data, first_sequence), which answers as a
        sink does; what it raises takes the transaction back. PULL: ask Transaction.records() before the commit.
        `personal_secret`: 128 random bits, kept like a password, that salt the digests of personal texts.
        """
        options = raw.oi_journal_options(ctypes.sizeof(raw.oi_journal_options))
        options.mode = to_int32_t(mode, "mode")
        options.store = self._ear.stores if store is not None else raw.oi_journal_callback()
        options.personal_secret = to_digest(personal_secret, "personal_secret")
        self._ask(lib.oi_ledger_set_journal, ctypes.byref(options))
        self._ear.store = store

    def replay_journal(self, data: bytes, position: int = 0) -> Recovery:
        """Lets a piece of a journal take effect: its whole transactions, or after an error none. Go on with what stands
        behind `end`. `position` of the piece in the journal: errors tell where in the journal.
        """
        recovery = raw.oi_recovery(ctypes.sizeof(raw.oi_recovery))
        self._ask(lib.oi_ledger_replay_journal, *as_bytes(data), to_uint64_t(position, "position"),
                  ctypes.byref(recovery))
        return read_recovery(recovery)

    def snapshot(self) -> bytes:
        """Everything the ledger holds as bytes, canonical."""
        with self._handle as ledger:
            return buffer_of(lib.oi_ledger_snapshot, ledger)

    def load_snapshot(self, data: bytes) -> None:
        """Becomes what a snapshot holds. Only a ledger that has done nothing can."""
        self._ask(lib.oi_ledger_load_snapshot, *as_bytes(data))

    def write_snapshot(self, write: Callable[[bytes], Any]) -> None:
        """A snapshot in pieces: ledger.write_snapshot(file.write)."""
        raised: List[BaseException] = []

        def take(data: Any, size: int, _: Any) -> int:
            try:
                return int(write(ctypes.string_at(data, size)) is not False)
            except BaseException as error:
                raised.append(error)
                return 0

        self._streamed(lib.oi_ledger_write_snapshot, raw.oi_write_callback(take), raised)

    def read_snapshot(self, read: Callable[[int], bytes]) -> None:
        """Becomes what a snapshot holds, from pieces: ledger.read_snapshot(file.read)."""
        raised: List[BaseException] = []

        def give(buffer: Any, capacity: int, _: Any) -> int:
            try:
                data = read(capacity)
                if len(data) > capacity:
                    raise ValueError(f"{len(data)} bytes were read where {capacity} were wanted")
                ctypes.memmove(buffer, bytes(data), len(data))
                return len(data)
            except BaseException as error:
                raised.append(error)
                return 2**64 - 1

        self._streamed(lib.oi_ledger_read_snapshot, raw.oi_read_callback(give), raised)

    def _streamed(self, function: Any, callback: Any, raised: List[BaseException]) -> None:
        refused = self._answer(function, callback, None)
        if raised:
            raise raised[0]
        if refused is not None:
            raise refused

    # ---- the ledger itself

    def settings(self, known_through: Optional[int] = None) -> Settings:
        """The settings, as they were known at a sequence."""
        settings = raw.oi_settings(ctypes.sizeof(raw.oi_settings))
        self._ask(lib.oi_ledger_settings, to_id(known_through, "known_through"), ctypes.byref(settings))
        return read_settings(settings)

    def currency(self, code: str) -> Currency:
        """A currency the ledger knows: ISO 4217 or registered."""
        found, text = raw.oi_currency(), encoded(code, "code")
        self._ask(lib.oi_ledger_currency, text, len(text), ctypes.byref(found))
        return Currency(found.code.decode(), found.digits)

    @property
    def last_sequence(self) -> int:
        """The sequence of the last event; 0 in an empty ledger."""
        return self._number(lib.oi_ledger_last_sequence)

    def known_at(self, instant: Union[datetime.datetime, int]) -> int:
        """The last sequence recorded at or before an instant, for AsOf; NOTHING_KNOWN: everything came later."""
        return self._number(lib.oi_ledger_known_at, to_instant(instant, "instant"))

    def state_digest(self) -> int:
        """Canonical digest of everything the ledger holds; equal after replay."""
        digest = raw.oi_digest()
        self._ask(lib.oi_ledger_state_digest, ctypes.byref(digest))
        return int((digest.hi << 64) + digest.lo)

    def books_digest(self) -> int:
        """Digest of what the books say, without sequences, instants, actors and keys: equal for any order of commands
        that commute.
        """
        digest = raw.oi_digest()
        self._ask(lib.oi_ledger_books_digest, ctypes.byref(digest))
        return int((digest.hi << 64) + digest.lo)

    def list_period_locks(self, known_through: Optional[int] = None) -> PeriodLocks:
        """Closed periods and the exceptions from them."""
        result = self._result(lib.oi_ledger_list_period_locks, to_id(known_through, "known_through"))
        return PeriodLocks(Rows(result, Table.PERIOD_LOCKS), Rows(result, Table.LOCK_EXCEPTIONS))

    def numbering(self, kind: ItemKind, known_through: Optional[int] = None) -> Numbering:
        """Whether the numbers of one kind of items are complete: series, gaps, voided numbers."""
        result = self._result(lib.oi_ledger_numbering, to_int32_t(kind, "kind"), to_id(known_through, "known_through"))
        return Numbering(Rows(result, Table.NUMBERING)[0], Rows(result, Table.NUMBER_SERIES),
                         Rows(result, Table.NUMBER_GAPS), Rows(result, Table.VOIDED_NUMBERS))

    def verify(self) -> None:
        """Checks every figure the ledger keeps against the records behind it; raises InternalError."""
        self._ask(lib.oi_ledger_verify)

    @property
    def poisoned(self) -> bool:
        """Whether an invariant broke earlier: a poisoned ledger reads and refuses writes."""
        poisoned = ctypes.c_uint8()
        self._ask(lib.oi_ledger_poisoned, ctypes.byref(poisoned))
        return bool(poisoned.value)

    def _number(self, function: Any, *arguments: Any) -> int:
        found = ctypes.c_uint64()
        self._ask(function, *arguments, ctypes.byref(found))
        return found.value

    def _rows(self, table: Table, function: Any, *arguments: Any) -> Rows[Any]:
        return Rows(self._result(function, *arguments), table)

    def _id_of(self, function: Any, text: str, field: str) -> int:
        data = encoded(text, field)
        return self._number(function, data, len(data))

    def _item_of(self, function: Any, kind: ItemKind, text: str, field: str) -> ItemRef:
        item, data = raw.oi_item_ref(), encoded(text, field)
        self._ask(function, to_int32_t(kind, "kind"), data, len(data), ctypes.byref(item))
        return ItemRef(from_enum(ItemKind, item.kind), item.id)

    # ---- customers, jobs, contracts

    def find_customer(self, customer: int, known_through: Optional[int] = None) -> CustomerRow:
        """One customer."""
        found: CustomerRow = self._rows(Table.CUSTOMERS, lib.oi_ledger_find_customer, to_uint64_t(customer, "customer"),
                                        to_id(known_through, "known_through"))[0]
        return found

    def find_customer_code(self, code: str) -> int:
        """The id of the customer with a code."""
        return self._id_of(lib.oi_ledger_find_customer_code, code, "code")

    def find_customer_external_ref(self, external_ref: str) -> int:
        """The id of the customer with a key of the host."""
        return self._id_of(lib.oi_ledger_find_customer_external_ref, external_ref, "external_ref")

    def list_customers(self, filter: Optional[CustomerFilter] = None,
                       known_through: Optional[int] = None) -> Rows[CustomerRow]:
        """Customers by id."""
        return self._rows(Table.CUSTOMERS, lib.oi_ledger_list_customers, pointer_to(filter, []),
                          to_id(known_through, "known_through"))

    def list_terms(self, customer: int, known_through: Optional[int] = None) -> Tuple[TermsPortion, ...]:
        """The payment terms new invoices of a customer get."""
        result = self._result(lib.oi_ledger_list_terms, to_uint64_t(customer, "customer"),
                              to_id(known_through, "known_through"))
        discounts: Rows[TermsDiscountRow] = Rows(result, Table.TERMS_DISCOUNTS)
        portions: Rows[TermsRow] = Rows(result, Table.TERMS)
        return tuple(_terms_portion(portion, discounts) for portion in portions)

    def find_job(self, job: int, known_through: Optional[int] = None) -> JobRow:
        """One job."""
        found: JobRow = self._rows(Table.JOBS, lib.oi_ledger_find_job, to_uint64_t(job, "job"),
                                   to_id(known_through, "known_through"))[0]
        return found

    def find_job_code(self, code: str) -> int:
        """The id of the job with a code."""
        return self._id_of(lib.oi_ledger_find_job_code, code, "code")

    def list_jobs(self, customer: Optional[int] = None, known_through: Optional[int] = None) -> Rows[JobRow]:
        """Jobs by id, of a customer or all."""
        return self._rows(Table.JOBS, lib.oi_ledger_list_jobs, to_id(customer, "customer"),
                          to_id(known_through, "known_through"))

    def find_contract(self, contract: int, known_through: Optional[int] = None) -> ContractRow:
        """One contract."""
        found: ContractRow = self._rows(Table.CONTRACTS, lib.oi_ledger_find_contract, to_uint64_t(contract, "contract"),
                                        to_id(known_through, "known_through"))[0]
        return found

    def find_contract_number(self, number: str) -> int:
        """The id of the contract with a number."""
        return self._id_of(lib.oi_ledger_find_contract_number, number, "number")

    def list_contracts(self, customer: Optional[int] = None, known_through: Optional[int] = None) -> Rows[ContractRow]:
        """Contracts by id, of a customer or all."""
        return self._rows(Table.CONTRACTS, lib.oi_ledger_list_contracts, to_id(customer, "customer"),
                          to_id(known_through, "known_through"))

    # ---- items and applications

    def list_items(self, at: Standpoint, filter: Optional[ItemFilter] = None) -> Rows[ItemRow]:
        """Items and drafts: all invoices of a customer, all payments, what is open."""
        return self._rows(Table.ITEMS, lib.oi_ledger_list_items, pointer_to(filter, []), _as_of(at))

    def find_item(self, item: ItemRef, at: Standpoint) -> ItemRow:
        """One item or draft."""
        found: ItemRow = self._rows(Table.ITEMS, lib.oi_ledger_find_item, ctypes.byref(to_item_ref(item, "item")),
                                    _as_of(at))[0]
        return found

    def find_number(self, kind: ItemKind, number: str) -> ItemRef:
        """The item with a number."""
        return self._item_of(lib.oi_ledger_find_number, kind, number, "number")

    def find_external_ref(self, kind: ItemKind, external_ref: str) -> ItemRef:
        """The item with a key of the host."""
        return self._item_of(lib.oi_ledger_find_external_ref, kind, external_ref, "external_ref")

    def list_portions(self, item: ItemRef, at: Standpoint) -> Rows[PortionRow]:
        """An item's due portions with what each has remaining."""
        return self._rows(Table.PORTIONS, lib.oi_ledger_list_portions, ctypes.byref(to_item_ref(item, "item")), _as_of(at))

    def list_lines(self, item: ItemRef) -> Rows[LineRow]:
        """An item's lines as issued."""
        return self._rows(Table.LINES, lib.oi_ledger_list_lines, ctypes.byref(to_item_ref(item, "item")))

    def list_taxes(self, item: ItemRef) -> Rows[TaxRow]:
        """An item's tax, per code and rate."""
        return self._rows(Table.TAXES, lib.oi_ledger_list_taxes, ctypes.byref(to_item_ref(item, "item")))

    def list_applications(self, at: Standpoint, filter: Optional[ApplicationFilter] = None) -> Rows[ApplicationRow]:
        """What a payment settled, what settled an invoice; in sequence order."""
        return self._rows(Table.APPLICATIONS, lib.oi_ledger_list_applications, pointer_to(filter, []), _as_of(at))

    # ---- reports

    def account_balance(self, customer: int, at: Standpoint,
                        options: Optional[BalanceOptions] = None) -> Rows[BalanceRow]:
        """What a customer owes: one row a currency, then per job if asked."""
        return self._rows(Table.BALANCES, lib.oi_ledger_account_balance, to_uint64_t(customer, "customer"), _as_of(at),
                          pointer_to(options, []))

    def list_balances(self, at: Standpoint, filter: Optional[BalanceFilter] = None) -> Rows[BalanceRow]:
        """Every customer whose balance lies in a range: who owes, who is in credit."""
        return self._rows(Table.BALANCES, lib.oi_ledger_list_balances, pointer_to(filter, []), _as_of(at))

    def aging(self, at: Standpoint, calculator: Optional[AgingCalculator] = None) -> Aging:
        """How old what is owed is. Without calculator: not due, 1-30, 31-60, 61-90, 91+ by due date."""
        return Aging(self._result(lib.oi_ledger_aging, _as_of(at), pointer_of(calculator)))

    def customer_summary(self, customer: int, at: Standpoint,
                         calculator: Optional[AgingCalculator] = None) -> CustomerSummary:
        """One customer's page: outstanding in aged form, status, last dates, days to pay."""
        return CustomerSummary(self._result(lib.oi_ledger_customer_summary, to_uint64_t(customer, "customer"), _as_of(at),
                                            pointer_of(calculator)))

    def customer_figures(self, customer: int, currency: Union[str, Currency], at: Standpoint,
                         calculator: Optional[AgingCalculator] = None) -> CustomerFigures:
        """One customer's money in one currency, the quick way."""
        figures = raw.oi_customer_figures(ctypes.sizeof(raw.oi_customer_figures))
        self._ask(lib.oi_ledger_customer_figures, to_uint64_t(customer, "customer"), to_code(currency, "currency"),
                  _as_of(at), pointer_of(calculator), ctypes.byref(figures))
        return read_customer_figures(figures)

    def transaction_history(self, filter: HistoryFilter, at: Standpoint) -> History:
        """Everything that changed a customer's balance, line by line, with the balance after each."""
        opening, closing = raw.oi_money(), raw.oi_money()
        result = self._result(lib.oi_ledger_transaction_history, pointer_to(filter, []), _as_of(at), ctypes.byref(opening),
                              ctypes.byref(closing))
        return History(from_money(opening), from_money(closing), Rows(result, Table.HISTORY_LINES))

    def explain_balance(self, customer: int, currency: Union[str, Currency], at: Standpoint,
                        job: Optional[int] = None) -> Explanation:
        """Why a customer's balance in one currency is what it is: the records behind every cent."""
        return self._explained(lib.oi_ledger_explain_balance, customer, job, currency, _as_of(at))

    def explain_aging(self, customer: int, currency: Union[str, Currency], bucket: Optional[int], at: Standpoint,
                      calculator: Optional[AgingCalculator] = None, job: Optional[int] = None) -> Explanation:
        """Why a cell of an aging is what it is. `bucket` is its index; None: the unapplied column."""
        index = raw.OI_EXPLAIN_UNAPPLIED if bucket is None else to_uint64_t(bucket, "bucket")
        return self._explained(lib.oi_ledger_explain_aging, customer, job, currency, index, _as_of(at),
                               pointer_of(calculator))

    def _explained(self, function: Any, customer: int, job: Optional[int], currency: Union[str, Currency],
                   *more: Any) -> Explanation:
        figure = raw.oi_money()
        result = self._result(function, to_uint64_t(customer, "customer"), to_id(job, "job"),
                              to_code(currency, "currency"), *more, ctypes.byref(figure))
        found = from_money(figure)
        assert found is not None
        return Explanation(found, Rows(result, Table.EXPLAIN_PARTS))


def _free(transactions: List[Handle], ledger: int) -> None:
    for transaction in reversed(transactions):
        transaction.close()
    lib.oi_ledger_free(ledger)


class Transaction(Unique):
    """Commands that become permanent together, or not at all. As a context manager it commits at the end of its block
    and rolls back when the block raises; rolled back it was what-if.

        with ledger.begin():
            ledger.issue_invoice(...)
            ledger.record_payment(...)
    """

    def __init__(self, ledger: Ledger, handle: Handle) -> None:
        self._ledger = ledger
        self._handle = handle

    def records(self) -> bytes:
        """What was done so far as bytes, where journaling is by PULL: to be stored before the commit."""
        with self._ledger._handle, self._handle as transaction:
            return buffer_of(lib.oi_transaction_records, transaction)

    def commit(self) -> None:
        """Makes what was done permanent, after telling the sink each record and having the journal stored."""
        with self._ledger._handle, self._handle as transaction:
            self._ledger._tell(answer_of(lib.oi_transaction_commit, transaction))
            self._end()

    def rollback(self) -> None:
        """Takes back everything since it began."""
        with self._ledger._handle, self._handle as transaction:
            call(lib.oi_transaction_rollback, transaction)
            self._end()

    def _end(self) -> None:
        self._handle.close()
        self._ledger._open.remove(self._handle)

    @property
    def _ended(self) -> bool:
        return self._handle.closed or self._ledger._handle.closed

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


def _structure(value: Any, kind: type, keep: List[Any]) -> Any:
    if not isinstance(value, kind):
        wrong_type(value, "an argument", kind.__name__)
    return pointer_to(value, keep)


def _terms_portion(row: TermsRow, discounts: Rows[TermsDiscountRow]) -> TermsPortion:
    tiers = tuple(DiscountTier(tier.percent, tier.days) for tier in discounts if tier.portion == row.portion)
    shared = {name: getattr(row, name) for name in ("share", "kind", "base", "shift", "days", "months", "day",
                                                    "days_after", "cutoff", "fixed_date", "percent", "fixed")}
    return TermsPortion(discounts=tiers, **shared)


__all__ = ["Ledger", "Transaction", "Standpoint"]
