"""Decimals that are never rounded unasked, whatever the context of module decimal says: up to 38 digits, 18 decimals.

Numbers are Decimal, int or text; answers are Decimal.
"""
from decimal import Decimal

from . import _openitem as raw
from ._enums import Rounding
from ._values import Number


def scaled(coefficient: int, scale: int) -> Decimal:
    """coefficient x 10^-scale."""
    return raw.oi_decimal_from_int64(coefficient, scale)


def parse(text: str) -> Decimal:
    """Reads "1.250" with three decimals: ["-"] digits ["." digits]."""
    return raw.oi_decimal_parse(text)


def text(value: Number) -> str:
    """Writes "1.250", with exactly its decimals."""
    return raw.oi_decimal_print(value)


def add(a: Number, b: Number) -> Decimal:
    """a + b, with the decimals of the longer one: 1.50 + 2 = 3.50."""
    return raw.oi_decimal_add(a, b)


def subtract(a: Number, b: Number) -> Decimal:
    """a - b, with the decimals of the longer one: 1.50 - 2 = -0.50."""
    return raw.oi_decimal_subtract(a, b)


def multiply(a: Number, b: Number) -> Decimal:
    """a x b, with the decimals of both, less zeros beyond 18: 1.50 x 2.0 = 3.000."""
    return raw.oi_decimal_multiply(a, b)


def compare(a: Number, b: Number) -> int:
    """-1, 0 or 1, by value: 1.250 equals 1.25."""
    return raw.oi_decimal_compare(a, b)


def rescale(value: Number, scale: int, rounding: Rounding = Rounding.UNNECESSARY) -> Decimal:
    """The same value with another number of decimals, rounded once."""
    return raw.oi_decimal_rescale(value, scale, rounding)


def quotient(numerator: Number, denominator: Number, scale: int, rounding: Rounding = Rounding.UNNECESSARY) -> Decimal:
    """Of whole numbers, for averages and ratios: 7 / 3 with 2 decimals half up = 2.33."""
    return raw.oi_decimal_quotient(numerator, denominator, scale, rounding)


__all__ = ["scaled", "parse", "text", "add", "subtract", "multiply", "compare", "rescale", "quotient"]
