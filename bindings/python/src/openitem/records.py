"""Records: what the ledger tells its sink of each accepted command, and logs that keep them."""
import ctypes
from typing import Any, Callable, Iterator, List, Optional, Sequence, Tuple, Union

from . import _raw as raw
from ._enums import LogLevel
from ._handles import Handle, read_rows
from ._library import lib
from ._types import (AppliedPortionRow, Event, LineRow, PortionRow, RecordHeader, Settings, TermsRow,
                     read_applied_portion_row, read_event, read_line_row, read_portion_row, read_record_header,
                     read_settings, read_terms_row)
from ._values import from_enum
from .errors import call


class Record:
    """One accepted command: a header and events. It is borrowed: from a sink call until that returns, from an event log
    until that is appended to, cleared or freed; used later it raises ValueError.
    """

    __slots__ = ("_pointer", "_alive")

    def __init__(self, pointer: int, alive: Callable[[], bool]) -> None:
        self._pointer = pointer
        self._alive = alive

    def _at(self) -> int:
        if not self._alive():
            raise ValueError("the record is no longer there: it was borrowed")
        return self._pointer

    @property
    def header(self) -> RecordHeader:
        """What belongs to the record as a whole."""
        header = raw.oi_record_header(ctypes.sizeof(raw.oi_record_header))
        call(lib.oi_record_read_header, self._at(), ctypes.byref(header))
        return read_record_header(header)

    def __len__(self) -> int:
        return self.header.event_count

    def event(self, index: int) -> Event:
        """One event, the first at 0."""
        event = raw.oi_event(ctypes.sizeof(raw.oi_event))
        call(lib.oi_record_read_event, self._at(), index, ctypes.byref(event))
        return read_event(event)

    def __iter__(self) -> Iterator[Event]:
        return (self.event(index) for index in range(len(self)))

    events = property(lambda self: tuple(self), doc="All events.")

    def settings(self, event: int) -> Settings:
        """Of an event of kind settings changed."""
        settings = raw.oi_settings(ctypes.sizeof(raw.oi_settings))
        call(lib.oi_record_read_settings, self._at(), event, ctypes.byref(settings))
        return read_settings(settings)

    def portions(self, event: int) -> List[PortionRow]:
        """The due portions of an item issued or a draft saved."""
        count = self.event(event).portion_count
        return read_rows(lib.oi_record_read_portions, raw.oi_portion_row, read_portion_row, 0, count, self._at(), event)

    def applied_portions(self, event: int) -> List[AppliedPortionRow]:
        """The portions of a credit applied."""
        count = self.event(event).portion_count
        return read_rows(lib.oi_record_read_applied_portions, raw.oi_applied_portion_row, read_applied_portion_row, 0,
                         count, self._at(), event)

    def lines(self, event: int) -> List[LineRow]:
        """The lines of an item issued or a draft saved."""
        count = self.event(event).line_count
        return read_rows(lib.oi_record_read_lines, raw.oi_line_row, read_line_row, 0, count, self._at(), event)

    def terms(self, event: int) -> List[TermsRow]:
        """The payment terms of a customer saved or a draft saved."""
        count = self.event(event).terms_count
        return read_rows(lib.oi_record_read_terms, raw.oi_terms_row, read_terms_row, 0, count, self._at(), event)


class EventLog(Sequence[Record]):
    """Records kept in memory. It can be a ledger's sink itself: ledger.set_sink(log)."""

    def __init__(self) -> None:
        pointer = ctypes.c_void_p()
        call(lib.oi_event_log_create, None, ctypes.byref(pointer))
        self._handle = Handle(pointer, lib.oi_event_log_free)
        self._changes = 0

    def append(self, record: Record) -> None:
        """Keeps a copy; may be called from a sink."""
        call(lib.oi_event_log_append, self._handle.pointer, record._at())
        self._changes += 1

    def __call__(self, record: Record, remaining: int) -> None:
        self.append(record)

    def __len__(self) -> int:
        count: int = lib.oi_event_log_count(self._handle.pointer)
        return count

    def __getitem__(self, index: Union[int, slice]) -> Any:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(f"there are {len(self)} records")
        pointer, changes = ctypes.c_void_p(), self._changes
        call(lib.oi_event_log_record, self._handle.pointer, at, ctypes.byref(pointer))
        assert pointer.value is not None
        return Record(pointer.value, lambda: self._changes == changes)

    def clear(self) -> None:
        """Drops all records."""
        lib.oi_event_log_clear(self._handle.pointer)
        self._changes += 1

    def __repr__(self) -> str:
        return f"<event log of {len(self)} records>"


Sink = Callable[[Record, int], Optional[bool]]
Store = Callable[[bytes, int], Optional[bool]]
Log = Callable[[LogLevel, str], None]


class Ear:
    """What the library calls as a ledger's sink, journal and log. The command whose callback raised raises the same
    exception, the first where several did; the library must not be unwound.
    """

    def __init__(self, log: Optional[Log] = None) -> None:
        self.sink: Optional[Sink] = None
        self.store: Optional[Store] = None
        self.log = log
        self.raised: Optional[BaseException] = None
        self.hears = raw.oi_sink_callback(self._hear)
        self.stores = raw.oi_journal_callback(self._store)
        self.logs = raw.oi_log_callback(self._log) if log is not None else raw.oi_log_callback()

    def _hear(self, record: Any, remaining: int, acknowledgement: Any, user: Any) -> None:
        alive = [True]
        try:
            borrowed = Record(record, lambda: alive[0])
            answer = self.sink(borrowed, remaining) if self.sink is not None else None
            accept(answer, borrowed.header.first_sequence, acknowledgement)
        except BaseException as raised:
            self._keep(raised)
        finally:
            alive[0] = False

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
    copy, left = (ctypes.c_uint8 * len(data)).from_buffer_copy(data), ctypes.c_size_t()
    call(lib.oi_journal_erase_personal, copy, len(data), ctypes.byref(left))
    return bytes(copy)[:left.value]


__all__ = ["Record", "EventLog", "Sink", "Store", "erase_personal"]
