"""Records: what the ledger tells its sink of each accepted command, and logs that keep them."""
import ctypes
import operator
import threading
import weakref
from typing import Any, Callable, Iterator, List, Optional, Sequence, Tuple, TypeVar, Union

from . import _raw as raw
from ._enums import LogLevel
from ._handles import Handle, Unique, as_bytes, read_rows
from ._library import lib
from ._types import (AppliedPortionRow, Event, LineRow, PortionRow, RecordHeader, Settings, TermsRow,
                     read_applied_portion_row, read_event, read_line_row, read_portion_row, read_record_header,
                     read_settings, read_terms_row)
from ._values import from_enum, to_uint64_t, wrong_type
from .errors import call

Row = TypeVar("Row")


class Record(Unique):
    """One accepted command: a header and events. It is borrowed: from a sink call until that returns, from an event log
    until that is appended to, cleared or freed; used later it raises ValueError.
    """

    __slots__ = ("_pointer", "_lender", "_changes")

    def __init__(self, pointer: int, lender: "Lender") -> None:
        self._pointer = pointer
        self._lender = lender
        self._changes = lender.changes

    def _at(self) -> int:
        """Stays true while the lender is locked."""
        if self._changes != self._lender.changes:
            raise ValueError("the record is no longer there: it was borrowed")
        return self._pointer

    def _read(self, function: Any, structure: Any, make: Callable[[Any], Row], *which: int) -> Row:
        it = structure(ctypes.sizeof(structure))
        with self._lender.lock:
            call(function, self._at(), *which, ctypes.byref(it))
            return make(it)  # which copies the texts

    def _rows(self, function: Any, kind: Any, make: Callable[[Any], Row], event: int, count: int) -> List[Row]:
        with self._lender.lock:
            return read_rows(function, kind, make, 0, count, self._at(), event)

    @property
    def header(self) -> RecordHeader:
        """What belongs to the record as a whole."""
        return self._read(lib.oi_record_read_header, raw.oi_record_header, read_record_header)

    def __len__(self) -> int:
        return self.header.event_count

    def event(self, index: int) -> Event:
        """One event, the first at 0."""
        return self._read(lib.oi_record_read_event, raw.oi_event, read_event, to_uint64_t(index, "index"))

    def __iter__(self) -> Iterator[Event]:
        return (self.event(index) for index in range(len(self)))

    events = property(lambda self: tuple(self), doc="All events.")

    def settings(self, event: int) -> Settings:
        """Of an event of kind settings changed."""
        return self._read(lib.oi_record_read_settings, raw.oi_settings, read_settings, to_uint64_t(event, "event"))

    def portions(self, event: int) -> List[PortionRow]:
        """The due portions of an item issued or a draft saved."""
        count = self.event(event).portion_count
        return self._rows(lib.oi_record_read_portions, raw.oi_portion_row, read_portion_row, event, count)

    def applied_portions(self, event: int) -> List[AppliedPortionRow]:
        """The portions of a credit applied."""
        count = self.event(event).portion_count
        return self._rows(lib.oi_record_read_applied_portions, raw.oi_applied_portion_row, read_applied_portion_row, event,
                          count)

    def lines(self, event: int) -> List[LineRow]:
        """The lines of an item issued or a draft saved."""
        count = self.event(event).line_count
        return self._rows(lib.oi_record_read_lines, raw.oi_line_row, read_line_row, event, count)

    def terms(self, event: int) -> List[TermsRow]:
        """The payment terms of a customer saved or a draft saved."""
        count = self.event(event).terms_count
        return self._rows(lib.oi_record_read_terms, raw.oi_terms_row, read_terms_row, event, count)


class Lender:
    """What lends records: a log, or a call of a sink. Locked while it changes, which takes them back, and while one of them
    is read; records keep alive what it is made with.
    """

    __slots__ = ("lock", "changes", "_keep")

    def __init__(self, keep: Optional[Handle] = None) -> None:
        self.lock = threading.RLock()
        self.changes = 0
        self._keep = keep


class EventLog(Unique, Sequence[Record]):
    """Records kept in memory. It can be a ledger's sink itself: ledger.set_sink(log)."""

    def __init__(self) -> None:
        pointer = ctypes.c_void_p()
        call(lib.oi_event_log_create, None, ctypes.byref(pointer))
        self._handle = Handle("event log", pointer, lib.oi_event_log_free)
        self._lender = Lender(self._handle)

    def append(self, record: Record) -> None:
        """Keeps a copy; may be called from a sink."""
        if not isinstance(record, Record):
            wrong_type(record, "an argument", "a Record")
        first, second = sorted((self._lender, record._lender), key=id)  # two logs may take from each other
        with first.lock, second.lock:
            call(lib.oi_event_log_append, self._handle.pointer, record._at())
            self._lender.changes += 1

    def __call__(self, record: Record, remaining: int) -> None:
        self.append(record)

    def __len__(self) -> int:
        with self._lender.lock:
            count: int = lib.oi_event_log_count(self._handle.pointer)
        return count

    def __getitem__(self, index: Union[int, slice]) -> Any:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index, pointer = operator.index(index), ctypes.c_void_p()
        with self._lender.lock:
            at = index + len(self) if index < 0 else index
            if not 0 <= at < len(self):
                raise IndexError(f"there are {len(self)} records")
            call(lib.oi_event_log_record, self._handle.pointer, at, ctypes.byref(pointer))
            assert pointer.value is not None
            return Record(pointer.value, self._lender)

    def clear(self) -> None:
        """Drops all records."""
        with self._lender.lock:
            lib.oi_event_log_clear(self._handle.pointer)
            self._lender.changes += 1

    def __repr__(self) -> str:
        return f"<event log of {len(self)} records>"


Sink = Callable[[Record, int], Optional[bool]]
Store = Callable[[bytes, int], Optional[bool]]
Log = Callable[[LogLevel, str], None]


class Ear(Unique):
    """What the library calls as a ledger's sink, journal and log. The command whose callback raised raises the same
    exception, the first where several did; the library must not be unwound. The callbacks live as long as the library has
    them and keep nobody alive: a sink may know its ledger, and both are collected together.
    """

    def __init__(self, log: Optional[Log] = None) -> None:
        self.sink: Optional[Sink] = None
        self.store: Optional[Store] = None
        self.log = log
        self.raised: Optional[BaseException] = None
        self.hears = raw.oi_sink_callback(_weakly(self._hear))
        self.stores = raw.oi_journal_callback(_weakly(self._store))
        self.logs = raw.oi_log_callback(_weakly(self._log)) if log is not None else raw.oi_log_callback()
        self.callbacks = (self.hears, self.stores, self.logs)

    def _hear(self, record: Any, remaining: int, acknowledgement: Any, user: Any) -> None:
        lender = Lender()
        try:
            borrowed = Record(record, lender)
            answer = self.sink(borrowed, remaining) if self.sink is not None else None
            accept(answer, borrowed.header.first_sequence, acknowledgement)
        except BaseException as raised:
            self._keep(raised)
        finally:
            with lender.lock:
                lender.changes += 1

    def _store(self, data: Any, size: int, first_sequence: int, acknowledgement: Any, user: Any) -> None:
        try:
            answer = self.store(ctypes.string_at(data, size), first_sequence) if self.store is not None else None
            accept(answer, first_sequence, acknowledgement)
        except BaseException as raised:
            self._keep(raised)

    def _log(self, level: int, text: int, size: int, user: Any) -> None:
        try:
            if self.log is not None:
                self.log(from_enum(LogLevel, level), ctypes.string_at(text, size).decode("utf-8", "replace"))
        except BaseException as raised:
            self._keep(raised)

    def _keep(self, raised: BaseException) -> None:
        if self.raised is None:
            self.raised = raised

    def take(self) -> Optional[BaseException]:
        raised, self.raised = self.raised, None
        return raised


def _weakly(method: Callable[..., None]) -> Callable[..., None]:
    known = weakref.WeakMethod(method)

    def called(*arguments: Any) -> None:
        found = known()
        if found is not None:
            found(*arguments)

    return called


def accept(answer: Any, sequence: int, acknowledgement: Any) -> None:
    if answer is None or answer is True:
        acknowledgement.contents.sequence = sequence
        acknowledgement.contents.accepted = 1
    elif answer is not False:
        raise TypeError(f"a callback gives None, True or False, not {answer!r}")


def erase_personal(data: bytes) -> bytes:
    """Whole records of a journal, or a snapshot, without their personal parts (names, notes, reasons). Figures, sequences
    and the chain stay as they are.
    """
    as_bytes(data)
    copy, left = (ctypes.c_uint8 * len(data)).from_buffer_copy(data), ctypes.c_size_t()
    call(lib.oi_journal_erase_personal, copy, len(data), ctypes.byref(left))
    return bytes(copy)[:left.value]


__all__ = ["Record", "EventLog", "Sink", "Store", "erase_personal"]
