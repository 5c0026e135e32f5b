"""Decimals that are never rounded unasked, whatever the context of module decimal says: up to 38 digits, 18 decimals.

Numbers are Decimal, int or text; answers are Decimal.
"""
import ctypes
from decimal import Decimal
from typing import Any

from . import _raw as raw
from ._enums import Rounding
from ._library import lib
from ._values import Number, _printed, from_decimal, to_decimal, to_int32_t, to_int64_t, to_uint32_t
from .errors import call


def _decimal(function: Any, *arguments: Any) -> Decimal:
    result = raw.oi_decimal()
    call(function, *arguments, ctypes.byref(result))
    return from_decimal(result)


def _two(function: Any, a: Number, b: Number) -> Decimal:
    return _decimal(function, ctypes.byref(to_decimal(a, "a")), ctypes.byref(to_decimal(b, "b")))


def scaled(coefficient: int, scale: int) -> Decimal:
    """coefficient x 10^-scale."""
    return _decimal(lib.oi_decimal_from_int64, to_int64_t(coefficient, "coefficient"), to_uint32_t(scale, "scale"))


def parse(text: str) -> Decimal:
    """Reads "1.250" with three decimals: ["-"] digits ["." digits]."""
    return from_decimal(to_decimal(text, "text"))


def text(value: Number) -> str:
    """Writes "1.250", with exactly its decimals."""
    return _printed(lib.oi_decimal_print, to_decimal(value, "value"))


def add(a: Number, b: Number) -> Decimal:
    """a + b, with the decimals of the longer one: 1.50 + 2 = 3.50."""
    return _two(lib.oi_decimal_add, a, b)


def subtract(a: Number, b: Number) -> Decimal:
    """a - b, with the decimals of the longer one: 1.50 - 2 = -0.50."""
    return _two(lib.oi_decimal_subtract, a, b)


def multiply(a: Number, b: Number) -> Decimal:
    """a x b, with the decimals of both, less zeros beyond 18: 1.50 x 2.0 = 3.000."""
    return _two(lib.oi_decimal_multiply, a, b)


def compare(a: Number, b: Number) -> int:
    """-1, 0 or 1, by value: 1.250 equals 1.25."""
    order = ctypes.c_int32()
    call(lib.oi_decimal_compare, ctypes.byref(to_decimal(a, "a")), ctypes.byref(to_decimal(b, "b")), ctypes.byref(order))
    return order.value


def rescale(value: Number, scale: int, rounding: Rounding = Rounding.UNNECESSARY) -> Decimal:
    """The same value with another number of decimals, rounded once."""
    return _decimal(lib.oi_decimal_rescale, ctypes.byref(to_decimal(value, "value")), to_uint32_t(scale, "scale"),
                    to_int32_t(rounding, "rounding"))


def quotient(numerator: Number, denominator: Number, scale: int, rounding: Rounding = Rounding.UNNECESSARY) -> Decimal:
    """Of whole numbers, for averages and ratios: 7 / 3 with 2 decimals half up = 2.33."""
    return _decimal(lib.oi_decimal_quotient, ctypes.byref(to_decimal(numerator, "numerator")),
                    ctypes.byref(to_decimal(denominator, "denominator")), to_uint32_t(scale, "scale"),
                    to_int32_t(rounding, "rounding"))


__all__ = ["scaled", "parse", "text", "add", "subtract", "multiply", "compare", "rescale", "quotient"]
