"""Records: what the ledger tells its sink of each accepted command, and logs that keep them."""
import operator
from typing import Any, Callable, Iterator, List, Optional, Sequence, Union

from . import _openitem as raw
from ._enums import LogLevel
from ._handles import Unique
from ._types import (AppliedPortionRow, Event, LineRow, PortionRow, RecordHeader, Settings, TermsRow)


class Record(Unique, raw.Record):
    """One accepted command: a header and events. It is borrowed: from a sink call until that returns, from an event log
    until that is appended to, cleared or freed; used later it raises ValueError.
    """

    __slots__ = ()

    @property
    def header(self) -> RecordHeader:
        """What belongs to the record as a whole."""
        return raw.oi_record_read_header(self)

    def __len__(self) -> int:
        return self.header.event_count

    def event(self, index: int) -> Event:
        """One event, the first at 0."""
        return raw.oi_record_read_event(self, index)

    def __iter__(self) -> Iterator[Event]:
        return (self.event(index) for index in range(len(self)))

    events = property(lambda self: tuple(self), doc="All events.")

    def settings(self, event: int) -> Settings:
        """Of an event of kind settings changed."""
        return raw.oi_record_read_settings(self, event)

    def portions(self, event: int) -> List[PortionRow]:
        """The due portions of an item issued or a draft saved."""
        return raw.oi_record_read_portions(self, event, 0, self.event(event).portion_count)

    def applied_portions(self, event: int) -> List[AppliedPortionRow]:
        """The portions of a credit applied."""
        return raw.oi_record_read_applied_portions(self, event, 0, self.event(event).portion_count)

    def lines(self, event: int) -> List[LineRow]:
        """The lines of an item issued or a draft saved."""
        return raw.oi_record_read_lines(self, event, 0, self.event(event).line_count)

    def terms(self, event: int) -> List[TermsRow]:
        """The payment terms of a customer saved or a draft saved."""
        return raw.oi_record_read_terms(self, event, 0, self.event(event).terms_count)


class EventLog(Unique, raw.EventLog, Sequence[Record]):
    """Records kept in memory. It can be a ledger's sink itself: ledger.set_sink(log)."""

    __slots__ = ()

    def __call__(self, record: Record, remaining: int) -> None:
        self.append(record)

    def __getitem__(self, index: Union[int, slice]) -> Any:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index = operator.index(index)
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(f"there are {len(self)} records")
        return self._record(at)

    def __repr__(self) -> str:
        return f"<event log of {len(self)} records>"


Sink = Callable[[Record, int], Optional[bool]]
Store = Callable[[bytes, int], Optional[bool]]
Log = Callable[[LogLevel, str], None]

erase_personal = raw.erase_personal

raw.add("Record", Record)

__all__ = ["Record", "EventLog", "Sink", "Store", "erase_personal"]
