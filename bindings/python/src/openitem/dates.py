"""Dates as the library counts them: business days, months clipped to their end, due dates. Dates are datetime.date."""
import ctypes
import datetime
from typing import Any, List, Optional

from . import _raw as raw
from ._enums import BusinessDayShift, Weekday
from ._library import lib
from ._types import BusinessCalendar, DiscountTier, DueInputs, TermsPortion
from ._values import encoded, pointer_to, to_date, to_int32_t, to_int64_t
from .errors import call


def _date(function: Any, *arguments: Any) -> datetime.date:
    result = ctypes.c_int32()
    call(function, *arguments, ctypes.byref(result))
    return datetime.date.fromordinal(result.value)


def from_civil(year: int, month: int, day: int) -> datetime.date:
    """The date of a year, month and day; refused where there is no such day."""
    return _date(lib.oi_date_from_civil, to_int32_t(year, "year"), to_int32_t(month, "month"), to_int32_t(day, "day"))


def to_civil(date: Optional[datetime.date]) -> "tuple[int, int, int]":
    """Year, month and day; three zeros for no date."""
    year, month, day = ctypes.c_int32(), ctypes.c_int32(), ctypes.c_int32()
    call(lib.oi_date_to_civil, to_date(date, "date"), ctypes.byref(year), ctypes.byref(month), ctypes.byref(day))
    return year.value, month.value, day.value


def parse(text: str) -> datetime.date:
    """Reads "YYYY-MM-DD", exactly ten characters."""
    data = encoded(text, "text")
    return _date(lib.oi_date_parse, data, len(data))


def text(date: Optional[datetime.date]) -> str:
    """Writes "YYYY-MM-DD"; nothing for no date."""
    buffer = ctypes.create_string_buffer(raw.OI_DATE_TEXT_SIZE)
    call(lib.oi_date_print, to_date(date, "date"), buffer, len(buffer), None)
    return buffer.value.decode()


def weekday(date: datetime.date) -> Weekday:
    """The day of the week; MONDAY is 1."""
    found = ctypes.c_int32()
    call(lib.oi_date_weekday, to_date(date, "date"), ctypes.byref(found))
    return Weekday(found.value)


def add_days(date: datetime.date, days: int) -> datetime.date:
    """So many days later, or earlier where they are negative."""
    return _date(lib.oi_date_add_days, to_date(date, "date"), to_int64_t(days, "days"))


def add_months(date: datetime.date, months: int) -> datetime.date:
    """The day clipped to the month's end: 31 January + 1 = 28 or 29 February."""
    return _date(lib.oi_date_add_months, to_date(date, "date"), to_int64_t(months, "months"))


def with_day(date: datetime.date, day: int) -> datetime.date:
    """Another day of the same month; more than it has = its last."""
    return _date(lib.oi_date_with_day, to_date(date, "date"), to_int32_t(day, "day"))


def is_business_day(date: datetime.date, calendar: Optional[BusinessCalendar] = None) -> bool:
    """Without calendar: Monday to Friday."""
    found = ctypes.c_uint8()
    call(lib.oi_date_is_business_day, to_date(date, "date"), pointer_to(calendar, []), ctypes.byref(found))
    return bool(found.value)


def shift(date: datetime.date, rule: BusinessDayShift, calendar: Optional[BusinessCalendar] = None) -> datetime.date:
    """Moves a date off a day that is no business day."""
    return _date(lib.oi_date_shift, to_date(date, "date"), to_int32_t(rule, "rule"), pointer_to(calendar, []))


def due_date(portion: TermsPortion, base: DueInputs, calendar: Optional[BusinessCalendar] = None) -> datetime.date:
    """The due date of one portion of payment terms; its share is not read."""
    keep: List[Any] = []
    return _date(lib.oi_terms_due_date, pointer_to(portion, keep), pointer_to(base, keep), pointer_to(calendar, keep))


def discount_date(tier: DiscountTier, base: datetime.date) -> datetime.date:
    """The last day on which a discount may be taken: base date + days, inclusive."""
    return _date(lib.oi_terms_discount_date, pointer_to(tier, []), to_date(base, "base"))


__all__ = ["from_civil", "to_civil", "parse", "text", "weekday", "add_days", "add_months", "with_day", "is_business_day",
           "shift", "due_date", "discount_date"]
