"""Records: what the ledger tells its sink of each accepted command, and logs that keep them."""
import operator
from typing import Callable, Iterator, List, Optional, Sequence, Tuple, Union, overload

from . import _openitem as raw
from ._enums import LogLevel
from ._handles import Unique
from ._types import RecordHeader


class Event(Unique, raw.Event):
    """What happened: its kind, its row, and lists that are read when they are asked for.

        if isinstance(event.row, DocumentRow):
            print(event.row.number, event.row.amount, [line.product for line in event.lines])

    The row is a tuple like those of queries and stays; lists are borrowed like the record. What a newer library tells is no
    error: a kind that this version does not know is a number, a row of a table that it does not know an UnknownRow.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<event {self.sequence}: {self.kind}>"


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
        return raw.event(self, index)

    def __iter__(self) -> Iterator[Event]:
        return (self.event(index) for index in range(len(self)))

    @property
    def events(self) -> Tuple[Event, ...]:
        """All events."""
        return tuple(self)


class EventLog(Unique, raw.EventLog, Sequence[Record]):
    """Records kept in memory. It can be a ledger's sink itself: ledger.set_sink(log)."""

    __slots__ = ()

    def __call__(self, record: Record, remaining: int) -> None:
        self.append(record)

    @overload
    def __getitem__(self, index: int) -> Record: ...

    @overload
    def __getitem__(self, index: slice) -> List[Record]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Record, List[Record]]:
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
"""sink(record, remaining): one accepted command, and how many records of its transaction follow. None or True takes it."""
Store = Callable[[bytes, int], Optional[bool]]
"""store(data, first_sequence): the records of one transaction. None or True says that they are safe."""
Log = Callable[[LogLevel, str], None]
"""log(level, message): what a developer should know."""


def erase_personal(data: bytes) -> bytes:
    """Whole records of a journal, or a snapshot, without their personal parts (names, notes, reasons). Figures, sequences and
    the chain stay as they are.
    """
    return raw.erase_personal(data)


for _kind in (Event, Record):
    raw.add(_kind.__name__, _kind)

__all__ = ["Event", "Record", "EventLog", "Sink", "Store", "Log", "erase_personal"]
