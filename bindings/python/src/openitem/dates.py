"""Dates as the library counts them: business days, months clipped to their end, due dates. Dates are datetime.date."""
import datetime
from typing import Optional

from . import _openitem as raw
from ._enums import BusinessDayShift, Weekday
from ._types import BusinessCalendar, DiscountTier, DueInputs, TermsPortion


def from_civil(year: int, month: int, day: int) -> datetime.date:
    """The date of a year, month and day; refused where there is no such day."""
    return raw.oi_date_from_civil(year, month, day)


def to_civil(date: Optional[datetime.date]) -> "tuple[int, int, int]":
    """Year, month and day; three zeros for no date."""
    return raw.oi_date_to_civil(date)


def parse(text: str) -> datetime.date:
    """Reads "YYYY-MM-DD", exactly ten characters."""
    return raw.oi_date_parse(text)


def text(date: Optional[datetime.date]) -> str:
    """Writes "YYYY-MM-DD"; nothing for no date."""
    return raw.oi_date_print(date)


def weekday(date: datetime.date) -> Weekday:
    """The day of the week; MONDAY is 1."""
    return raw.oi_date_weekday(date)


def add_days(date: datetime.date, days: int) -> datetime.date:
    """So many days later, or earlier where they are negative."""
    return raw.oi_date_add_days(date, days)


def add_months(date: datetime.date, months: int) -> datetime.date:
    """The day clipped to the month's end: 31 January + 1 = 28 or 29 February."""
    return raw.oi_date_add_months(date, months)


def with_day(date: datetime.date, day: int) -> datetime.date:
    """Another day of the same month; more than it has = its last."""
    return raw.oi_date_with_day(date, day)


def is_business_day(date: datetime.date, calendar: Optional[BusinessCalendar] = None) -> bool:
    """Without calendar: Monday to Friday."""
    return raw.oi_date_is_business_day(date, calendar)


def shift(date: datetime.date, rule: BusinessDayShift, calendar: Optional[BusinessCalendar] = None) -> datetime.date:
    """Moves a date off a day that is no business day."""
    return raw.oi_date_shift(date, rule, calendar)


def due_date(portion: TermsPortion, base: DueInputs, calendar: Optional[BusinessCalendar] = None) -> datetime.date:
    """The due date of one portion of payment terms; its share is not read."""
    return raw.oi_terms_due_date(portion, base, calendar)


def discount_date(tier: DiscountTier, base: datetime.date) -> datetime.date:
    """The last day on which a discount may be taken: base date + days, inclusive."""
    return raw.oi_terms_discount_date(tier, base)


__all__ = ["from_civil", "to_civil", "parse", "text", "weekday", "add_days", "add_months", "with_day", "is_business_day",
           "shift", "due_date", "discount_date"]
