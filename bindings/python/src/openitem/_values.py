"""Values: money, currencies, references, and how Python's values become the library's and back.

`to_...(value, field)` makes a raw value, `from_...(raw)` a Python one; None stands for "none" on both ways. Nothing else
does: no value is asked for its truth, and methods are those of the types named, whatever a derived class makes of them.
"""
import collections.abc
import ctypes
import datetime
from decimal import Decimal
from enum import IntFlag
from typing import Any, Callable, Collection, Dict, List, NamedTuple, NoReturn, Optional, Sequence, Tuple, Union

from . import _raw as raw
from ._enums import ItemKind, Rounding, SplitRemainder, Status
from ._library import lib
from .errors import call, refuse

Number = Union[Decimal, int, str]
"""An exact number: Decimal, int, or text like "1.250". Never a float."""

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
MASK = 2**64 - 1
LIMIT = 10**38
"""Counts of minor units and coefficients of decimals stay below it."""


def wrong_type(value: Any, field: str, wanted: str) -> NoReturn:
    raise TypeError(f"{field} takes {wanted}, not {type(value).__name__} {_told(value)}".rstrip())


def _told(value: Any) -> str:
    """How a value looks, as far as it says: Python writes no integer of more than 4,300 digits."""
    try:
        return repr(value)[:100]
    except Exception:
        return ""


# ---- whole numbers, flags, texts, dates


def _whole(value: Any, field: str, low: int, high: int) -> int:
    value = plain_int(value, field)
    if not low <= value <= high:
        refuse(Status.INVALID_ARGUMENT, field, f"outside {low} .. {high}")
    return value


def plain_int(value: Any, field: str, wanted: str = "an int") -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        wrong_type(value, field, wanted)
    return int.__index__(value)


def to_int32_t(value: int, field: str) -> int:
    return _whole(value, field, -2**31, 2**31 - 1)


def to_uint32_t(value: int, field: str) -> int:
    return _whole(value, field, 0, 2**32 - 1)


def to_int64_t(value: int, field: str) -> int:
    return _whole(value, field, -2**63, 2**63 - 1)


def to_uint64_t(value: int, field: str) -> int:
    return _whole(value, field, 0, MASK)


to_number = to_int32_t


def to_id(value: Optional[int], field: str) -> int:
    return 0 if value is None else to_uint64_t(value, field)


def to_bool(value: bool, field: str) -> int:
    if not isinstance(value, bool):
        wrong_type(value, field, "a bool")
    return int(value)


from_bool = bool


def encoded(text: str, field: str) -> bytes:
    """UTF-8; a lone surrogate is handed on, so that the library tells where it stands."""
    if not isinstance(text, str):
        wrong_type(text, field, "a str")
    return str.encode(text, "utf-8", "surrogatepass")


def to_text(value: Optional[str], field: str) -> raw.oi_text:
    data = b"" if value is None else encoded(value, field)
    return raw.oi_text(data, len(data)) if data else raw.oi_text()


def from_text(view: Any) -> str:
    return ctypes.string_at(view.data, view.size).decode("utf-8") if view.size else ""


def to_code(value: "Union[str, Currency, None]", field: str) -> bytes:
    """A currency's code for a field of 8 characters, or an argument that ends with a NUL."""
    if isinstance(value, Currency):
        value = value.code
    code = b"" if value is None else encoded(value, field)
    if len(code) > 7 or 0 in code:
        refuse(Status.INVALID_ARGUMENT, field, "a code has at most 7 characters")
    return code


def to_date(value: Optional[datetime.date], field: str) -> int:
    if value is None:
        return 0
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        wrong_type(value, field, "a datetime.date")
    return value.toordinal()


def from_date(day: int) -> Optional[datetime.date]:
    return datetime.date.fromordinal(day) if day else None


def to_instant(value: Union[datetime.datetime, int, None], field: str) -> int:
    """Microseconds UTC since 1970; an int is that already."""
    if value is None:
        return 0
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            refuse(Status.INVALID_ARGUMENT, field, "a datetime needs a time zone")
        return (value - EPOCH) // datetime.timedelta(microseconds=1)
    return to_int64_t(value, field)


def from_instant(micros: int) -> Optional[datetime.datetime]:
    """Outside what a datetime can hold: the int."""
    if not micros:
        return None
    try:
        return EPOCH + datetime.timedelta(microseconds=micros)
    except OverflowError:
        return micros  # type: ignore[return-value]


def from_enum(kind: Any, number: int) -> Any:
    """A number that this version does not know stays a number."""
    return kind._value2member_map_.get(number, number)


def to_set(values: Optional[Collection[int]], bit_zero: int, field: str) -> int:
    bits = 0
    for value in _several(values, field, collections.abc.Mapping):
        bits |= 1 << (_whole(value, field, bit_zero, 31) - bit_zero)
    return bits


def _several(values: Any, field: str, *no: type) -> Any:
    """Values that can be counted, and gone through again: an iterator would be empty the second time."""
    if values is None:
        return ()
    if not isinstance(values, collections.abc.Collection) or isinstance(values, (str, bytes, bytearray, *no)):
        wrong_type(values, field, "a list")
    return values


def listed(values: Any, field: str) -> Any:
    """Values in an order."""
    return _several(values, field, collections.abc.Set, collections.abc.Mapping)


# ---- decimals


def _exponent(value: Decimal, field: str) -> int:
    """NaN and infinity have none."""
    exponent = Decimal.as_tuple(value).exponent
    if not isinstance(exponent, int):
        refuse(Status.INVALID_ARGUMENT, field, "neither NaN nor infinity is a number here")
    return exponent


def _scaled(value: Decimal, scale: int, field: str) -> Optional[int]:
    """value x 10^scale as a whole number, exactly; None where digits would be lost. Of any length: what does not fit is
    told by its digits, before a number is made of them.
    """
    exponent, (negative, digits, _) = _exponent(value, field), Decimal.as_tuple(value)
    if not any(digits):
        return 0
    if Decimal.adjusted(value) + scale >= 38:
        refuse(Status.OVERFLOW, field, "beyond 38 digits")
    kept = max(0, len(digits) + exponent + scale)
    if any(digits[kept:]):
        return None
    units = int("".join(map(str, digits[:kept]))) * 10**max(0, exponent + scale)
    return -units if negative else units


def to_decimal(value: Optional[Number], field: str) -> raw.oi_decimal:
    if value is None:
        return raw.oi_decimal()
    if isinstance(value, str):
        result, text = raw.oi_decimal(), encoded(value, field)
        call(lib.oi_decimal_parse, text, len(text), ctypes.byref(result))
        return result
    if not isinstance(value, Decimal):
        coefficient = plain_int(value, field, "a Decimal, int or str")
        return raw.oi_decimal(*_halves(coefficient, field), 0, 0)
    scale = max(0, min(18, -_exponent(value, field)))
    scaled = _scaled(value, scale, field)
    if scaled is None:
        refuse(Status.TOO_MANY_DECIMALS, field, "more than 18 decimals")
    return raw.oi_decimal(*_halves(scaled, field), scale, 0)


def _halves(number: int, field: str) -> Tuple[int, int]:
    """The 128 bits of a number of at most 38 digits."""
    if not -LIMIT < number < LIMIT:
        refuse(Status.OVERFLOW, field, "beyond 38 digits")
    return number & MASK, number >> 64


def from_decimal(value: raw.oi_decimal) -> Decimal:
    return Decimal(f"{(value.hi << 64) + value.lo}E-{value.scale}")


def to_digest(value: Optional[int], field: str) -> raw.oi_digest:
    number = 0 if value is None else _whole(value, field, 0, 2**128 - 1)
    return raw.oi_digest(number & MASK, number >> 64)


def from_digest(value: raw.oi_digest) -> Optional[int]:
    return (value.hi << 64) + value.lo or None


# ---- currencies and money


class Currency(NamedTuple):
    """A currency and the digits of its minor unit."""

    code: str
    digits: int

    @classmethod
    def iso(cls, code: str) -> "Currency":
        """A currency of ISO 4217."""
        result, text = raw.oi_currency(), encoded(code, "code")
        call(lib.oi_currency_iso, text, len(text), ctypes.byref(result))
        return cls(result.code.decode(), result.digits)

    @classmethod
    def custom(cls, code: str, digits: int) -> "Currency":
        """One of the host's own; a ledger must register it before it is used there."""
        result, text = raw.oi_currency(), encoded(code, "code")
        call(lib.oi_currency_custom, text, len(text), to_uint32_t(digits, "digits"), ctypes.byref(result))
        return cls(result.code.decode(), result.digits)


def to_currency(value: "Union[Currency, str, None]", field: str) -> raw.oi_currency:
    if value is None:
        return raw.oi_currency()
    if isinstance(value, str):
        value = _iso(value)
    if not isinstance(value, Currency):
        wrong_type(value, field, "a Currency or a code")
    code = to_code(value.code, field)
    if not code:
        refuse(Status.INVALID_ARGUMENT, field, "a currency without a code")
    return raw.oi_currency(code, _whole(value.digits, field, 0, 255))


def from_currency(value: Any) -> Optional[Currency]:
    return _currency(value.code, value.digits) if value.code else None


_seen: Dict[Tuple[bytes, int], Currency] = {}


def _currency(code: bytes, digits: int) -> Currency:
    """One object for all amounts of a currency."""
    found = _seen.get((code, digits))
    return found or _seen.setdefault((code, digits), Currency(code.decode(), digits))


_known: Dict[str, Currency] = {}
_good: Dict[Currency, Currency] = {}
"""Currencies that hosts made and the library took, as it has them."""


def _well_formed(currency: Any) -> Currency:
    """A currency anybody can make by hand, once it is one."""
    if not isinstance(currency, Currency):
        wrong_type(currency, "currency", "a Currency or a code")
    made = to_currency(currency, "currency")
    found = _good.get(currency)
    if found is None:
        zero = raw.oi_money()
        call(lib.oi_money_from_int64, 0, ctypes.byref(made), ctypes.byref(zero))
        found = _good.setdefault(currency, _currency(zero.currency, zero.digits))
    return found


def _iso(code: str) -> Currency:
    if code not in _known:
        _known[code] = Currency.iso(code)
    return _known[code]


class Money:
    """An exact amount of one currency: Money("12.34", "USD").

    The amount is a Decimal, an int of whole units, or text; a float, NaN or infinity is refused, and so are more decimals
    than the currency has. Amounts of one currency can be added, subtracted and compared; products and quotients are
    exact, or rounded once by a named mode.
    """

    __slots__ = ("units", "currency")
    units: int
    """count of minor units"""
    currency: Currency

    def __init__(self, amount: Number, currency: Union[str, Currency]) -> None:
        if isinstance(currency, str):
            currency = _iso(currency)
        currency = _well_formed(currency)
        object.__setattr__(self, "units", _units_of(amount, currency))
        object.__setattr__(self, "currency", currency)

    @classmethod
    def parse(cls, text: str) -> "Money":
        """Reads "12.34 USD"; ISO currencies only."""
        result, data = raw.oi_money(), encoded(text, "text")
        call(lib.oi_money_parse, data, len(data), ctypes.byref(result))
        return _present(result)

    @classmethod
    def from_units(cls, units: int, currency: Union[str, Currency]) -> "Money":
        """From a count of minor units: Money.from_units(1234, "USD") is 12.34 USD."""
        made = to_currency(currency, "currency")
        units = plain_int(units, "units")
        if -2**63 <= units < 2**63:
            result = raw.oi_money()
            call(lib.oi_money_from_int64, units, ctypes.byref(made), ctypes.byref(result))
            return _present(result)
        if not -LIMIT < units < LIMIT:
            refuse(Status.OVERFLOW, "units", "beyond 10^38 - 1 minor units")
        return _made(units, Currency(made.code.decode(), made.digits))

    @classmethod
    def zero(cls, currency: Union[str, Currency]) -> "Money":
        """Nothing of a currency: 0.00 USD."""
        return cls.from_units(0, currency)

    @property
    def amount(self) -> Decimal:
        """The amount with the currency's decimals, exactly, whatever the context of module decimal says."""
        return Decimal(f"{self.units}E-{self.currency.digits}")

    @property
    def code(self) -> str:
        """The currency's code."""
        return self.currency.code

    def to_int64(self) -> int:
        """The count of minor units, refused where 64 bits do not hold it."""
        result = ctypes.c_int64()
        call(lib.oi_money_to_int64, ctypes.byref(to_money(self, "")), ctypes.byref(result))
        return result.value

    def text(self) -> str:
        """The amount without the code: "12.34"."""
        return _printed(lib.oi_money_print_amount, to_money(self, ""))

    def __str__(self) -> str:
        return _printed(lib.oi_money_print, to_money(self, ""))

    def __repr__(self) -> str:
        return f"Money({self.text()!r}, {self.code!r})"

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError("an amount does not change")

    __delattr__ = __setattr__  # type: ignore[assignment]

    def __reduce__(self) -> Any:
        return (_made, (self.units, self.currency))

    def __hash__(self) -> int:
        return hash((self.units, self.currency))

    def __bool__(self) -> bool:
        """Whether it is not zero."""
        return self.units != 0

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.units == other.units and self.currency == other.currency

    def _order(self, other: "Money") -> int:
        result = ctypes.c_int32()
        call(lib.oi_money_compare, ctypes.byref(to_money(self, "a")), ctypes.byref(to_money(other, "b")),
             ctypes.byref(result))
        return result.value

    def __lt__(self, other: "Money") -> bool:
        return self._order(other) < 0 if isinstance(other, Money) else NotImplemented

    def __le__(self, other: "Money") -> bool:
        return self._order(other) <= 0 if isinstance(other, Money) else NotImplemented

    def __gt__(self, other: "Money") -> bool:
        return self._order(other) > 0 if isinstance(other, Money) else NotImplemented

    def __ge__(self, other: "Money") -> bool:
        return self._order(other) >= 0 if isinstance(other, Money) else NotImplemented

    def __add__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return _summed(lib.oi_money_add, self, other, self.units + other.units)

    def __sub__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return _summed(lib.oi_money_subtract, self, other, self.units - other.units)

    def __neg__(self) -> "Money":
        result = raw.oi_money()
        call(lib.oi_money_negate, ctypes.byref(to_money(self, "")), ctypes.byref(result))
        return _present(result)

    def __abs__(self) -> "Money":
        return -self if self.units < 0 else self

    def __mul__(self, factor: Union[int, Decimal]) -> "Money":
        """Exactly; refused where digits would be lost."""
        return self.multiply(factor) if isinstance(factor, (int, Decimal)) else NotImplemented

    __rmul__ = __mul__

    def multiply(self, factor: Number, rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """amount x factor, exactly, rounded once."""
        return _rounded(lib.oi_money_multiply, self, to_decimal(factor, "factor"), rounding=rounding)

    def divide(self, divisor: Number, rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """amount / divisor, exactly, rounded once."""
        return _rounded(lib.oi_money_divide, self, to_decimal(divisor, "divisor"), rounding=rounding)

    def percent(self, percent: Number, rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """amount x percent / 100, exactly, rounded once: 19 for 19 %."""
        return _rounded(lib.oi_money_percent_of, self, to_decimal(percent, "percent"), rounding=rounding)

    def proportion(self, numerator: "Money", denominator: "Money", rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """amount x numerator / denominator, exactly, rounded once."""
        return _rounded(lib.oi_money_proportion, self, to_money(numerator, "numerator"),
                        to_money(denominator, "denominator"), rounding=rounding)

    def round_to_step(self, step: "Money", rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """To a multiple of a cash step: 13.31 CHF by 0.05 half up = 13.30."""
        return _rounded(lib.oi_money_round_to_step, self, to_money(step, "step"), rounding=rounding)

    @classmethod
    def extend(cls, quantity: Number, unit_price: Number, currency: Union[str, Currency],
               rounding: Rounding = Rounding.UNNECESSARY) -> "Money":
        """quantity x unit price, exactly, rounded once: 3 x 0.335 USD half up = 1.01 USD."""
        result = raw.oi_money()
        call(lib.oi_money_extend, ctypes.byref(to_decimal(quantity, "quantity")),
             ctypes.byref(to_decimal(unit_price, "unit_price")), ctypes.byref(to_currency(currency, "currency")),
             to_int32_t(rounding, "rounding"), ctypes.byref(result))
        return _present(result)

    def split(self, weights: "Union[Sequence[Number], Sequence[Money]]",
              remainder: SplitRemainder = SplitRemainder.LARGEST_REMAINDER) -> "Split":
        """Divides the amount by weights into parts that sum to it exactly: 100.00 over 200/100/50 = 57.14 / 28.57 /
        14.29. Weights are numbers, or amounts of one currency.
        """
        by_amounts = all(isinstance(weight, Money) for weight in weights)
        if by_amounts:
            given = frozen_array(raw.oi_money, weights, to_money, "weights")[0]
        else:
            given = frozen_array(raw.oi_decimal, weights, to_decimal, "weights")[0]
        parts, left_over = (raw.oi_money * len(weights))(), raw.oi_money()
        call(lib.oi_money_split_by_amounts if by_amounts else lib.oi_money_split, ctypes.byref(to_money(self, "amount")),
             given, len(weights), to_int32_t(remainder, "remainder"), parts, ctypes.byref(left_over))
        return Split(tuple(_present(part) for part in parts), _present(left_over))


class Split(NamedTuple):
    """The parts of an amount, and what a remainder kept separate leaves over."""

    parts: Tuple[Money, ...]
    left_over: Money


def _made(units: int, currency: Currency) -> Money:
    made = object.__new__(Money)
    object.__setattr__(made, "units", units)
    object.__setattr__(made, "currency", currency)
    return made


def _units_of(amount: Number, currency: Currency) -> int:
    if isinstance(amount, str):
        result, text, code = raw.oi_money(), encoded(amount, "amount"), to_currency(currency, "currency")
        call(lib.oi_money_parse_amount, text, len(text), ctypes.byref(code), ctypes.byref(result))
        return (result.hi << 64) + result.lo
    if not isinstance(amount, Decimal):
        amount = Decimal(plain_int(amount, "amount", "a Decimal, int or str"))
    units = _scaled(amount, currency.digits, "amount")
    if units is None:
        refuse(Status.TOO_MANY_DECIMALS, "amount", f"{currency.code} has {currency.digits} decimals")
    return units


def _summed(function: Any, a: Money, b: Money, units: int) -> Money:
    """Whole numbers need no library; it is asked for the refusal."""
    if a.currency == b.currency and -LIMIT < units < LIMIT:
        return _made(units, a.currency)
    result = raw.oi_money()
    call(function, ctypes.byref(to_money(a, "a")), ctypes.byref(to_money(b, "b")), ctypes.byref(result))
    return _present(result)


def _rounded(function: Any, amount: Money, *others: Any, rounding: Rounding) -> Money:
    result = raw.oi_money()
    call(function, ctypes.byref(to_money(amount, "amount")), *(ctypes.byref(o) for o in others),
         to_int32_t(rounding, "rounding"), ctypes.byref(result))
    return _present(result)


def _printed(function: Any, value: Any) -> str:
    buffer = ctypes.create_string_buffer(raw.OI_MONEY_TEXT_SIZE)
    call(function, ctypes.byref(value), buffer, len(buffer), None)
    return buffer.value.decode()


def to_money(value: Optional[Money], field: str) -> raw.oi_money:
    if value is None:
        return raw.oi_money()
    if not isinstance(value, Money):
        wrong_type(value, field, "Money")
    return raw.oi_money(value.units & MASK, value.units >> 64, value.currency.code.encode(), value.currency.digits)


def from_money(value: raw.oi_money) -> Optional[Money]:
    code = value.currency
    return _made((value.hi << 64) + value.lo, _currency(code, value.digits)) if code else None


def _present(value: raw.oi_money) -> Money:
    return _made((value.hi << 64) + value.lo, _currency(value.currency, value.digits))


# ---- references and answers


class ItemRef(NamedTuple):
    """Which item: ids are unique per kind."""

    kind: ItemKind
    id: int

    def __str__(self) -> str:
        kind = from_enum(ItemKind, self.kind)
        return f"{kind.name.lower() if isinstance(kind, ItemKind) else kind} {self.id}"


def to_item_ref(value: Optional[ItemRef], field: str) -> raw.oi_item_ref:
    if value is None:
        return raw.oi_item_ref()
    if not isinstance(value, ItemRef):
        wrong_type(value, field, "an ItemRef")
    return raw.oi_item_ref(to_id(value.id, field), to_int32_t(value.kind, field), 0)


def from_item_ref(value: raw.oi_item_ref) -> Optional[ItemRef]:
    return ItemRef(from_enum(ItemKind, value.kind), value.id) if value.kind or value.id else None


NOTHING_KNOWN: int = raw.OI_NOTHING_KNOWN
"""for known_through: before the first record, when nothing was known and every figure is as in an empty ledger"""


class Remarks(IntFlag):
    """What may be worth a look beside an accepted command."""

    TAX_BELOW_ONE_PERCENT = raw.OI_REMARK_TAX_BELOW_ONE_PERCENT
    """a tax of more than 0 and less than 1 percent: 0.19 may have been meant as a factor"""


class Outcome(NamedTuple):
    """What an accepted command did."""

    id: Optional[int]
    """of the record it created"""
    first_sequence: Optional[int]
    """its events are first .. last; None: nothing had to be done"""
    last_sequence: Optional[int]
    repeated: bool
    """the answer to a repeated idempotency key; nothing was done now"""
    applications: Tuple[Any, ...] = ()
    """of a dry run: the applications it would make, as PlannedApplicationRow"""
    remarks: Remarks = Remarks(0)
    """worth a look, and accepted all the same; none when repeated"""


class BatchOutcome(NamedTuple):
    """What became of each row of a batch. With `each_row` it is the attribute `outcome` of what a callback raised, too."""

    ids: Tuple[Optional[int], ...]
    """of the records created"""
    statuses: Tuple[Status, ...]
    refused: int
    """how many rows were refused"""


# ---- structures and arrays of them


class Input:
    """A structure of the library's; what is not given stays zero, which means default."""

    _type: Any

    def _fill(self, it: Any, keep: List[Any]) -> None:
        raise NotImplementedError

    def _raw(self, keep: List[Any]) -> Any:
        it = self._type()
        self._fill(it, keep)
        return it


def array_of(kind: Any, values: Sequence[Input], keep: List[Any]) -> Tuple[Any, int]:
    """A C array of structures, and how many."""
    values = listed(values, "a list")
    if len(values) == 0:
        return None, 0
    made = (kind * len(values))()
    for value, it in zip(values, made):
        if getattr(value, "_type", None) is not kind:
            wrong_type(value, "a list", f"values for {kind.__name__}")
        value._fill(it, keep)
        keep.append(it)
    keep.append(made)
    return made, len(made)


def frozen_array(kind: Any, values: Sequence[Any], to: Callable[[Any, str], Any], field: str) -> Tuple[Any, int]:
    values = listed(values, field)
    return (kind * len(values))(*(to(value, field) for value in values)) if len(values) > 0 else None, len(values)


def numbers(values: Sequence[Any], to: Callable[[Any, str], int], field: str) -> Tuple[Any, int]:
    return frozen_array(ctypes.c_int32, values, to, field)


def pointer_to(value: Optional[Input], keep: List[Any]) -> Any:
    if value is None:
        return None
    if not isinstance(value, Input):
        wrong_type(value, "an argument", "an input of this package")
    it = value._raw(keep)
    keep.append(it)
    return ctypes.pointer(it)
