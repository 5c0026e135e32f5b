"""Whatever a host gives where a value is wanted: it is taken, or refused with openitem's own error or a TypeError. No other
exception of Python's comes through, and nothing takes for ever.
"""
import dataclasses
import datetime
import inspect
import unittest
from datetime import date
from decimal import Decimal

import openitem
from openitem import _openitem as raw
from openitem import (AgingCalculator, CommandInfo, Currency, Customer, EventLog, ItemKind, ItemRef, Ledger, Line, Money,
                      OpenItemError, dates, documents, exact)
from openitem._values import Input


class Zone(datetime.tzinfo):
    """23 hours off, or nowhere."""

    def __init__(self, hours):
        self.hours = hours

    def utcoffset(self, when):
        return self.hours and datetime.timedelta(hours=self.hours)

    def dst(self, when):
        return None


WEIRD = [
    None, True, False, 0, -1, 1, 2**31, 2**32 + 1, 2**63, 2**64, 2**128, 10**5000, -10**5000, 0.5, float("nan"), float("inf"),
    1j, "", "x", "0", "\ud800", "\0", "9" * 5000, "1e5", b"x", bytearray(b"x"), Decimal("NaN"), Decimal("sNaN"),
    Decimal("-Infinity"), Decimal("9" * 5000), Decimal("1E+999999999"), Decimal("1E-999999999"), Decimal("1.5"), (), [], {},
    set(), [None], [10**5000], ["x"], [[]], (1, 2), {"a": 1}, range(3), iter([]), object(), int, len, Ellipsis, NotImplemented,
    date.min, date.max, datetime.datetime(2026, 1, 1), datetime.datetime.min.replace(tzinfo=Zone(23)),
    datetime.datetime.max.replace(tzinfo=Zone(-23)), datetime.datetime(2026, 1, 1, tzinfo=Zone(None)), Money(1, "USD"),
    Currency("USD", 2), Currency("USD", 3), Currency("USD", 2.0), Currency("USD", "2"), Currency("USD", 10**5000),
    Currency("U" * 9, 2), Currency("US\ud800", 2), Currency(1, 2), ItemRef(ItemKind.INVOICE, 1), ItemRef(10**5000, 1),
    ItemRef(1, 10**5000), ItemRef("a", "b"), ItemRef(None, None), ItemKind.INVOICE, Customer(), Line()]
INFO = CommandInfo(date(2026, 1, 1))
RIGHT = {"info": INFO, "at": date(2026, 1, 1), "kind": ItemKind.INVOICE, "currency": "USD", "each_row": False,
         "item": ItemRef(ItemKind.INVOICE, 1), **dict.fromkeys(["known_through", "calculator", "options", "filter", "job"])}


class Conversions(unittest.TestCase):
    def each(self, what, make):
        for number, value in enumerate(WEIRD):
            try:
                told = make(value)
                str(told) if isinstance(told, Money) else repr(told) if isinstance(told, (tuple, Decimal)) else None
            except (OpenItemError, TypeError):
                pass
            except BaseException as error:
                self.fail(f"{what}, value {number} of type {type(value).__name__}: {type(error).__name__}: {str(error)[:200]}")

    def each_argument(self, name, function, right):
        for at, parameter in enumerate(right):
            self.each(f"{name}, argument {at}", lambda value: function(*right[:at], value, *right[at + 1:]))

    def test_of_every_field(self):
        inputs = [one for one in vars(openitem).values() if inspect.isclass(one) and issubclass(one, Input)]
        self.assertGreater(len(inputs), 40)
        for one in inputs:
            for field in dataclasses.fields(one):
                self.each(f"{one.__name__}.{field.name}", lambda value: raw.check(one(**{field.name: value})))

    def test_of_every_argument_of_a_ledger(self):
        ledger = Ledger()
        ledger.create_customer(Customer(code="A", currency="USD"), INFO)
        for name, method in inspect.getmembers(Ledger, inspect.isroutine):
            if not name.startswith("_") and name not in ("close", "begin", "write_snapshot", "read_snapshot"):
                parameters = list(inspect.signature(method).parameters)[1:]
                self.each_argument(name, getattr(ledger, name), [RIGHT.get(one, 1) for one in parameters])
        for name in ("settings", "sink", "log", "identity", "hash_secret"):
            self.each(name, lambda value: Ledger(**{name: value}))

    def test_of_every_argument_of_values(self):
        dollar = Money(1, "USD")
        for name, function, right in (
                ("Money", Money, (1, "USD")), ("parse", Money.parse, ("1 USD",)), ("from_units", Money.from_units, (1, "USD")),
                ("zero", Money.zero, ("USD",)), ("multiply", dollar.multiply, (1, 1)), ("divide", dollar.divide, (1, 1)),
                ("percent", dollar.percent, (1, 1)), ("split", dollar.split, ([1], 0)),
                ("round_to_step", dollar.round_to_step, (dollar, 1)), ("proportion", dollar.proportion, (dollar, dollar, 1)),
                ("extend", Money.extend, (1, 1, "USD", 1)), ("iso", Currency.iso, ("USD",)),
                ("custom", Currency.custom, ("COIN", 2)), ("+", lambda it: dollar + it, (dollar,)),
                ("-", lambda it: dollar - it, (dollar,)), ("*", lambda it: dollar * it, (1,)),
                ("<", lambda it: dollar < it, (dollar,)), ("==", lambda it: dollar == it, (dollar,))):
            self.each_argument(name, function, right)
        for module in (dates, documents, exact):
            for name, function in inspect.getmembers(module, inspect.isfunction):
                if name in module.__all__:
                    day = date(2026, 1, 1) if module is dates else 1
                    self.each_argument(name, function, [day for _ in inspect.signature(function).parameters])
        self.each_argument("add_up", documents.add_up, ([Line(unit_price=1)], "USD", 0, 1))

    def test_of_everything_else(self):
        log = EventLog()
        rows = Ledger(sink=log).list_customers()
        Ledger(sink=log).create_customer(Customer(), INFO)
        for function in (openitem.erase_personal, openitem.status_name, openitem.status_message, openitem.item_kind_name,
                         openitem.item_status_name, openitem.has_feature, AgingCalculator, EventLog().append, log[0].event):
            self.each(function.__name__, function)
        for sequence in (rows, EventLog()):
            for index in (0, -1, 2**64, 10**5000):
                with self.assertRaises(IndexError):
                    sequence[index]
            for index in (0.5, float("nan"), "0", Decimal("sNaN"), None):
                with self.assertRaises(TypeError):
                    sequence[index]


if __name__ == "__main__":
    unittest.main()
