"""What a call can be refused with: one class per kind of refusal, each carrying the library's full answer.

`Refusal` means that the books say no; `CallError` that the call was wrong or the machine lacks something. A refused call
has changed nothing.
"""
import datetime
from typing import TYPE_CHECKING, Any, Dict, Optional, Tuple, Type

from . import _openitem as raw
from ._enums import EntityKind, Status

if TYPE_CHECKING:
    from ._values import Money


class OpenItemError(Exception):
    """Something the library refused. `code` says what; the other attributes say about what and why."""

    code: Status
    kind: Optional[EntityKind]
    """what it is about ..."""
    id: Optional[int]
    """... and which one"""
    field: str
    """the argument or field that is to blame, or nothing"""
    row: int
    """batches: index of the row"""
    position: int
    """texts, bytes: offset of the first bad byte; lists: index of the element; a locked period: its `first_open_day`"""
    fitting: "Optional[Money]"
    """the amount that would have fitted"""
    related: Tuple[int, ...]
    """the first records that stand in the way, by id or sequence"""
    related_count: int
    """how many there are"""
    value: str
    """what was given, where it is neither an id nor an amount: the number that is taken, the day there is not"""
    other: str
    """what `field` does not go with"""
    allowed: str
    """what would do, where the message does not say it: "1 .. 31", say"""
    message: str

    def __init__(self, text: str, code: int, kind: int = 0, id: int = 0, field: str = "", row: int = 0, position: int = 0,
                 fitting: "Optional[Money]" = None, related: Tuple[int, ...] = (), related_count: int = 0,
                 value: str = "", other: str = "", allowed: str = "", message: str = "") -> None:
        super().__init__(text)
        self._told = (text, code, kind, id, field, row, position, fitting, related, related_count,
                      value, other, allowed, message)
        self.code = _known(Status, code)
        self.kind = _known(EntityKind, kind) if kind else None
        self.id = id or None
        self.field = field
        self.row = row
        self.position = position
        self.fitting = fitting
        self.related_count = related_count
        self.related = related
        self.value = value
        self.other = other
        self.allowed = allowed
        self.message = message

    @property
    def first_open_day(self) -> Optional[datetime.date]:
        """Of a date in a locked period: the first day behind it that may be written to."""
        locked = self.code == Status.PERIOD_LOCKED and self.position
        return datetime.date.fromordinal(self.position) if locked else None

    def __reduce__(self) -> Any:
        return (type(self), self._told)


def _known(kind: Any, number: int) -> Any:
    """A number that this version does not know stays a number."""
    return kind._value2member_map_.get(number, number)


class Refusal(OpenItemError):
    """The books say no."""


class ConflictError(Refusal):
    """The command as a whole: its idempotency key or its instant."""


class NotFoundError(Refusal, LookupError):
    """What it refers to does not exist."""


class TakenError(Refusal):
    """What must be unique is taken."""


class StateError(Refusal):
    """A state forbids it."""


class MismatchError(Refusal):
    """Parties that do not fit together: customers, currencies, jobs."""


class DateError(Refusal):
    """Dates that do not fit together."""


class AmountError(Refusal):
    """An amount that cannot be: `fitting` is what would have fitted."""


class ValueRefused(Refusal, ValueError):
    """A value that cannot be read, or held: syntax, digits, rounding, overflow, dates."""


class CallError(OpenItemError):
    """The call was wrong, or the machine lacks something."""


class MisuseError(CallError, ValueError):
    """An argument outside its range, a call where it must not be made."""


class OutOfMemoryError(CallError, MemoryError):
    """An allocation failed; nothing has happened."""


class SinkRefusedError(CallError):
    """The sink did not take a record; nothing has happened."""


class PoisonedError(CallError):
    """An invariant broke earlier: the ledger reads and refuses writes."""


class DataError(CallError):
    """Records or bytes that are damaged, do not follow, or are of a newer version."""


class InternalError(CallError):
    """A mistake of the library: please report it."""


# By hundreds, as the statuses are numbered.
_GROUPS: Dict[int, Type[OpenItemError]] = {
    1: ConflictError, 2: NotFoundError, 3: TakenError, 4: StateError, 5: MismatchError, 6: DateError, 7: AmountError,
    8: ValueRefused, -4: DataError}
_SINGLE: Dict[int, Type[OpenItemError]] = {
    Status.OUT_OF_MEMORY: OutOfMemoryError, Status.SINK_REFUSED: SinkRefusedError,
    Status.LEDGER_POISONED: PoisonedError, Status.INTERNAL: InternalError}


def class_of(code: int) -> "Type[OpenItemError]":
    """The exception class of a status."""
    group = code // 100 if code >= 0 else -(-code // 100)
    return _SINGLE.get(code) or _GROUPS.get(group) or (MisuseError if code < 0 else Refusal)


def refusal(text: str, code: int, *more: Any) -> OpenItemError:
    """What the module raises: `text` is the error in one line, as "exceeds_open: invoice 17, amount: more than is open"."""
    found: OpenItemError = class_of(code)(text, code, *more)
    return found


raw.add("refusal", refusal)

__all__ = ["OpenItemError", "Refusal", "ConflictError", "NotFoundError", "TakenError", "StateError", "MismatchError",
           "DateError", "AmountError", "ValueRefused", "CallError", "MisuseError", "OutOfMemoryError",
           "SinkRefusedError", "PoisonedError", "DataError", "InternalError", "class_of"]
