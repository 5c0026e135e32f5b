"""Values: money, currencies, references and outcomes. The extension module makes them of the library's values, and reads
them; None stands for "none" both ways.
"""
import collections.abc
import fractions
from decimal import Decimal
from enum import IntFlag
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, Optional, Sequence, Tuple, Union, overload

from . import _openitem as raw
from ._enums import EntityKind, ItemKind, Rounding, SplitRemainder, Status

if TYPE_CHECKING:
    from ._types import MadeApplicationRow, MadeItemRow

Input = raw.Input

Number = Union[Decimal, int, str]
"""An exact number: Decimal, int, or text like "1.250". Never a float."""


def wrong_type(value: Any, field: str, wanted: str) -> NoReturn:
    raise TypeError(f"{field} takes {wanted}, not {type(value).__name__} {_told(value)}".rstrip())


def _told(value: Any) -> str:
    """How a value looks, as far as it says: Python writes no integer of more than 4,300 digits."""
    try:
        return repr(value)[:100]
    except Exception:
        return ""


def from_enum(kind: Any, number: int) -> Any:
    """A number that this version does not know stays a number."""
    return kind._value2member_map_.get(number, number)


# ---- several values, as the module asks for them


def _several(values: Any, field: str, *no: type) -> Any:
    """Values that can be counted, and gone through again: an iterator would be empty the second time."""
    if values is None:
        return ()
    if not isinstance(values, collections.abc.Collection) or isinstance(values, (str, bytes, bytearray, *no)):
        wrong_type(values, field, "a list")
    return values


def collected(values: Any, field: str) -> Any:
    return _several(values, field, collections.abc.Mapping)


def listed(values: Any, field: str) -> Any:
    """Values in an order."""
    return _several(values, field, collections.abc.Set, collections.abc.Mapping)


# ---- currencies and money


class Currency(NamedTuple):
    """A currency and the digits of its minor unit."""

    code: str
    digits: int

    @classmethod
    def iso(cls, code: str) -> "Currency":
        """A currency of ISO 4217."""
        return cls(*raw.oi_currency_iso(code))

    @classmethod
    def custom(cls, code: str, digits: int) -> "Currency":
        """One of the host's own; a ledger must register it before it is used there."""
        return cls(*raw.oi_currency_custom(code, digits))


class Money(raw.Money):
    """An exact amount of one currency: Money("12.34", "USD").

    The amount is a Decimal, an int of whole units, or text; a float, NaN or infinity is refused, and so are more decimals
    than the currency has. Amounts of one currency can be added, subtracted, compared and summed; products and quotients
    are exact, or rounded once by a named mode. An amount divided by an amount is a Fraction.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "Money":
        """Reads "12.34 USD"; ISO currencies only."""
        return raw.oi_money_parse(text)

    @classmethod
    def zero(cls, currency: Union[str, Currency]) -> "Money":
        """Nothing of a currency: 0.00 USD."""
        return cls.from_units(0, currency)

    def __mul__(self, factor: Union[int, Decimal]) -> "Money":
        """Exactly; refused where digits would be lost."""
        return self.multiply(factor) if isinstance(factor, (int, Decimal)) else NotImplemented

    __rmul__ = __mul__

    @overload
    def __truediv__(self, divisor: int) -> "Money": ...

    @overload
    def __truediv__(self, divisor: "Money") -> fractions.Fraction: ...

    def __truediv__(self, divisor: "Union[int, Money]") -> "Union[Money, fractions.Fraction]":
        """By a whole number: exactly, refused where it does not come out even. By an amount of the same currency: how many
        times it goes in, as a Fraction.
        """
        if isinstance(divisor, Money):
            _ = self - divisor  # one currency
            return fractions.Fraction(self.units, divisor.units)
        if isinstance(divisor, int) and not isinstance(divisor, bool):
            return self.divide(divisor)
        return NotImplemented

    def __round__(self, digits: Optional[int] = None) -> "Money":
        """To so many decimals, none unless told, halves to even as Python does; `multiply` and its like take a mode."""
        places = 0 if digits is None else min(digits, self.currency.digits)
        step = 10 ** (self.currency.digits - places)
        whole, rest = divmod(self.units, step)
        up = 2 * rest > step or (2 * rest == step and whole % 2 == 1)
        return type(self).from_units((whole + up) * step, self.currency)

    def __format__(self, form: str) -> str:
        """As text; with a form of Decimal's the amount without its currency: f"{total:,}" is "1,234.50"."""
        if not form:
            return str(self)
        return format(self.amount, form)

    def multiply(self, factor: Number, rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """amount x factor, exactly, rounded once."""
        return raw.oi_money_multiply(self, factor, rounding)

    def divide(self, divisor: Number, rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """amount / divisor, exactly, rounded once."""
        return raw.oi_money_divide(self, divisor, rounding)

    def percent(self, percent: Number, rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """amount x percent / 100, exactly, rounded once: 19 for 19 %."""
        return raw.oi_money_percent_of(self, percent, rounding)

    def proportion(self, numerator: "Money", denominator: "Money", rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """amount x numerator / denominator, exactly, rounded once."""
        return raw.oi_money_proportion(self, numerator, denominator, rounding)

    def round_to_step(self, step: "Money", rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """To a multiple of a cash step: 13.31 CHF by 0.05 half up = 13.30."""
        return raw.oi_money_round_to_step(self, step, rounding)

    @classmethod
    def extend(cls, quantity: Number, unit_price: Number, currency: Union[str, Currency],
               rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """quantity x unit price, exactly, rounded once: 3 x 0.335 USD half up = 1.01 USD."""
        return raw.oi_money_extend(quantity, unit_price, currency, rounding)

    def split(self, weights: "Union[Sequence[Number], Sequence[Money]]",
              remainder: SplitRemainder = SplitRemainder.LARGEST_REMAINDER) -> "Split":
        """Divides the amount by weights into parts that sum to it exactly: 100.00 over 200/100/50 = 57.14 / 28.57 /
        14.29. Weights are numbers, or amounts of one currency.
        """
        return Split(*raw.split(self, weights, remainder))


class Split(NamedTuple):
    """The parts of an amount, and what a remainder kept separate leaves over."""

    parts: Tuple[Money, ...]
    left_over: Money


# ---- references and answers


class ItemRef(NamedTuple):
    """Which item: ids are unique per kind."""

    kind: ItemKind
    id: int

    def __str__(self) -> str:
        return f"{from_enum(ItemKind, self.kind)} {self.id}"


NOTHING_KNOWN: int = 2**64 - 1
"""for known_through: before the first record, when nothing was known and every figure is as in an empty ledger"""


class Remarks(IntFlag):
    """What may be worth a look beside an accepted command."""

    TAX_BELOW_ONE_PERCENT = 1
    """a tax of more than 0 and less than 1 percent: 0.19 may have been meant as a factor"""


class Outcome(NamedTuple):
    """What an accepted command did."""

    id: Optional[int]
    """of the record it made or changed"""
    kind: Optional[EntityKind]
    """of that record"""
    first_sequence: Optional[int]
    """its events are first .. last; None: nothing had to be done"""
    last_sequence: Optional[int]
    repeated: bool
    """the answer to a repeated idempotency key; nothing was done now"""
    items: Tuple["MadeItemRow", ...] = ()
    """the items it made, where `CommandInfo.tell_made` asks for them; of a dry run: that it would make"""
    applications: Tuple["MadeApplicationRow", ...] = ()
    """the applications it made, likewise"""
    remarks: Remarks = Remarks(0)
    """worth a look, and accepted all the same; none when repeated"""


class Made(Outcome):
    """What an accepted command did that made a record: `id` is never None."""

    __slots__ = ()
    id: int  # pyright: ignore[reportIncompatibleVariableOverride]  # a tuple is not written to: it may well be told narrower


class BatchOutcome(NamedTuple):
    """What became of each row of a batch. With `each_row` it is the attribute `outcome` of what a callback raised, too."""

    ids: Tuple[Optional[int], ...]
    """of the records created"""
    statuses: Tuple[Status, ...]
    refused: int
    """how many rows were refused"""


class UnknownRow(NamedTuple):
    """What an event of a newer library has: a row of a table that this version does not know."""

    table: int
    """its number"""


for _kind in (Money, Currency, ItemRef, Outcome, Made, BatchOutcome, Remarks, UnknownRow):
    raw.add(_kind.__name__, _kind)
raw.add("listed", listed)
raw.add("collected", collected)
