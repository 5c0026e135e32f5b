"""What a call can be refused with: one class per kind of refusal, each carrying the library's full answer.

`Refusal` means that the books say no; `CallError` that the call was wrong or the machine lacks something. A refused call
has changed nothing.
"""
import ctypes
from typing import TYPE_CHECKING, Any, NoReturn, Optional, Tuple

from . import _raw as raw
from ._enums import EntityKind, Status
from ._library import lib

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
    """texts: offset of the first bad byte; lists: index of the element"""
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

    def __init__(self, text: str, error: raw.oi_error) -> None:
        from ._values import from_enum, from_money  # money is calculated by calls that may be refused
        super().__init__(text)
        self.code = from_enum(Status, error.code)
        self.kind = from_enum(EntityKind, error.kind) if error.kind else None
        self.id = error.id or None
        self.field = error.field.decode("utf-8", "replace")
        self.row = error.row
        self.position = error.position
        self.fitting = from_money(error.fitting)
        self.related_count = error.related_count
        self.related = tuple(error.related[:min(error.related_count, len(error.related))])
        self.value = error.value.decode("utf-8", "replace")
        self.other = error.other.decode("utf-8", "replace")
        self.allowed = error.allowed.decode("utf-8", "replace")
        self.message = error.message.decode("utf-8", "replace")
        self._error = error

    def __reduce__(self) -> Any:
        return (type(self), (str(self), self._error))


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
_GROUPS = {1: ConflictError, 2: NotFoundError, 3: TakenError, 4: StateError, 5: MismatchError, 6: DateError,
           7: AmountError, 8: ValueRefused, -4: DataError}
_SINGLE = {Status.OUT_OF_MEMORY: OutOfMemoryError, Status.SINK_REFUSED: SinkRefusedError,
           Status.LEDGER_POISONED: PoisonedError, Status.INTERNAL: InternalError}


def class_of(code: int) -> type:
    """The exception class of a status."""
    group = code // 100 if code >= 0 else -(-code // 100)
    found = _SINGLE.get(code) or _GROUPS.get(group)  # type: ignore[call-overload]
    return found or (MisuseError if code < 0 else Refusal)


def describe(error: raw.oi_error) -> str:
    """An error in one line: "exceeds_open: invoice 17, amount: more than is open; 60.00 EUR would have fitted"."""
    size = ctypes.c_size_t()
    buffer = ctypes.create_string_buffer(512)
    lib.oi_error_describe(ctypes.byref(error), buffer, len(buffer), ctypes.byref(size), None)
    return buffer.value.decode("utf-8", "replace")


def refusal(error: raw.oi_error) -> OpenItemError:
    found: OpenItemError = class_of(error.code)(describe(error), error)
    return found


def new_error() -> raw.oi_error:
    return raw.oi_error(ctypes.sizeof(raw.oi_error))


def answer_of(function: Any, *arguments: Any) -> Optional[OpenItemError]:
    """Calls a function that ends with oi_error *err; what it refuses."""
    error = new_error()
    try:
        status = function(*arguments, ctypes.byref(error))
    except ctypes.ArgumentError as wrong:
        raise TypeError(str(wrong)) from None
    return None if status == raw.OI_OK else refusal(error)


def call(function: Any, *arguments: Any) -> None:
    """The same, and raises it."""
    refused = answer_of(function, *arguments)
    if refused is not None:
        raise refused


def refuse(code: Status, field: str, message: str) -> NoReturn:
    """A refusal of this package: the value cannot even be handed to the library."""
    error = new_error()
    error.code, error.field, error.message = code, field.encode()[:47], message.encode()[:127]
    raise refusal(error)


__all__ = ["OpenItemError", "Refusal", "ConflictError", "NotFoundError", "TakenError", "StateError", "MismatchError",
           "DateError", "AmountError", "ValueRefused", "CallError", "MisuseError", "OutOfMemoryError",
           "SinkRefusedError", "PoisonedError", "DataError", "InternalError", "class_of"]
