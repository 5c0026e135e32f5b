"""What stands for memory of the library's, freed when nobody needs it."""
from typing import Any, Generic, NoReturn, Sequence, TypeVar

from . import _openitem as raw

Row = TypeVar("Row")


class Unique:
    """Stands for something of the library's, by a pointer: a copy would be a second owner, or point to nothing."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can be neither copied nor pickled: it stands for memory of the library")


class Rows(Unique, raw.Rows[Row], Sequence[Row], Generic[Row]):
    """The rows of a table of an answer, read page by page. They outlive the ledger."""

    __slots__ = ()


raw.add("Rows", Rows)
