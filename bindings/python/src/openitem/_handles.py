"""Handles of the library, freed when nobody needs them, in any order, and never during a call."""
import ctypes
import operator
import weakref
from typing import Any, Callable, Generic, Iterator, List, NoReturn, Sequence, Tuple, TypeVar, Union, overload

from . import _raw as raw
from ._enums import Table
from ._library import lib
from ._types import TABLES
from .errors import call

Row = TypeVar("Row")
PAGE = 256


class Unique:
    """Stands for something of the library's, by a pointer: a copy would be a second owner, or point to nothing."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can be neither copied nor pickled: it stands for memory of the library")


class Handle(Unique):
    """Owns a pointer; `keep` lives until the library has let go of it. What is closed while calls use it, in other threads
    or further down in this one, is freed by the last of them. `with handle as pointer:` is such a call.
    """

    __slots__ = ("pointer", "_what", "_closed", "_calls", "_free", "__weakref__")

    def __init__(self, what: str, pointer: Any, free: Callable[[Any], None], *keep: Any) -> None:
        self.pointer: int = pointer.value
        """for those that nobody closes"""
        self._what = what
        self._closed = False
        self._calls: List[None] = []  # as many as there are calls: a list, since it is counted by several threads
        self._free = weakref.finalize(self, _release, free, self.pointer, keep)
        self._free.atexit = False  # threads may still be at work when the program ends

    def __enter__(self) -> int:
        self._calls.append(None)  # before the question: who closes it asks in the other order
        if self._closed:
            self.__exit__()
            raise ValueError(f"the {self._what} is closed")
        return self.pointer

    def __exit__(self, *_: Any) -> None:
        self._calls.pop()
        self._free_if_idle()

    @property
    def closed(self) -> bool:
        """Whether no further call can use it."""
        return self._closed

    def close(self) -> None:
        """Lets no further call use it."""
        self._closed = True
        self._free_if_idle()

    def _free_if_idle(self) -> None:
        if self._closed and not self._calls:
            self._free()


def _release(free: Callable[[Any], None], pointer: int, keep: Tuple[Any, ...]) -> None:
    free(pointer)


def result_of(function: Any, *arguments: Any) -> Handle:
    """Calls a function whose last output is an oi_result."""
    result = ctypes.c_void_p()
    call(function, *arguments, ctypes.byref(result))
    return Handle("answer", result, lib.oi_result_free)


def read_rows(function: Any, kind: Any, make: Callable[[Any], Row], first: int, count: int,
              *before: Any) -> List[Row]:
    """Rows from `first`; `before` are the arguments in front of it."""
    rows, written = (kind * count)(), ctypes.c_size_t()
    call(function, *before, first, rows, count, ctypes.sizeof(kind), 0, ctypes.byref(written))
    return [make(rows[i]) for i in range(written.value)]


class Rows(Unique, Sequence[Row], Generic[Row]):
    """The rows of a table of an answer, read page by page. They outlive the ledger."""

    def __init__(self, result: Handle, table: Table) -> None:
        self._kind, self._make = TABLES[table]
        self._table = table
        self._result = result
        self._length: int = lib.oi_result_count(result.pointer, table)

    @property
    def matching(self) -> int:
        """How many rows matched before offset and limit."""
        found: int = lib.oi_result_matching(self._result.pointer)
        return found

    def _page(self, first: int, count: int) -> List[Row]:
        return read_rows(lib.oi_result_read, self._kind, self._make, first, count, self._result.pointer, self._table)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> List[Row]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Row, List[Row]]:
        if isinstance(index, slice):
            first, end, step = index.indices(self._length)
            return self._page(first, end - first) if step == 1 and end > first else [
                self[i] for i in range(first, end, step)]
        index = operator.index(index)
        at = index + self._length if index < 0 else index
        if not 0 <= at < self._length:
            raise IndexError(f"there are {self._length} rows")
        return self._page(at, 1)[0]

    def __iter__(self) -> Iterator[Row]:
        for first in range(0, self._length, PAGE):
            yield from self._page(first, min(PAGE, self._length - first))

    def __repr__(self) -> str:
        return f"<{self._length} rows of {self._kind.__name__[3:]}>"


def buffer_of(function: Any, *arguments: Any) -> bytes:
    """Calls a function whose last output is an oi_buffer; its bytes."""
    pointer = ctypes.c_void_p()
    call(function, *arguments, ctypes.byref(pointer))
    buffer = Handle("bytes", pointer, lib.oi_buffer_free)
    return ctypes.string_at(lib.oi_buffer_data(buffer.pointer), lib.oi_buffer_size(buffer.pointer))


def as_bytes(data: bytes) -> Tuple[Any, int]:
    """Pointer and size of bytes that live as long as the call."""
    if not isinstance(data, bytes):
        raise TypeError(f"bytes are wanted, not {type(data).__name__}")
    return ctypes.cast(data, ctypes.POINTER(ctypes.c_uint8)), len(data)


def as_text(function: Any, *arguments: Any) -> str:
    """A static text of the library."""
    found: bytes = function(*arguments)
    return found.decode()
