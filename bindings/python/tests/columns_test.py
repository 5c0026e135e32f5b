"""Rows as tuples, as dicts, as columns."""
import ctypes
import gc
import unittest
from datetime import date
from decimal import Decimal

import openitem
from openitem import (BalanceOptions, CommandInfo, Currency, Customer, Invoice, ItemFilter, ItemKind, Ledger, Line, Money,
                      Payment, Settlement, Strategy)

DAY = CommandInfo(date(2026, 1, 10))
LATER = date(2026, 3, 1)
SHAPES = {"<i8": ctypes.c_int64, "<u8": ctypes.c_uint64, "<i4": ctypes.c_int32, "<u4": ctypes.c_uint32, "|b1": ctypes.c_uint8,
          "<M8[D]": ctypes.c_int64, "<M8[us]": ctypes.c_int64}


def raw(column):
    """The array, without numpy."""
    found = column.__array_interface__
    address, read_only = found["data"]
    assert read_only and found["version"] == 3
    return list((SHAPES[found["typestr"]] * found["shape"][0]).from_address(address))


class Books(unittest.TestCase):
    def setUp(self):
        self.ledger = Ledger()
        self.acme = self.ledger.create_customer(Customer(code="ACME", name="Ä & Söhne 😀", currency="USD"), DAY).id
        for number in range(600):
            self.ledger.issue_invoice(Invoice(customer=self.acme, number=f"N-{number}", total=Money(number + 1, "USD"),
                                              due=date(2026, 2, 1)), DAY)
        self.rows = self.ledger.list_items(LATER)


class Rows(Books):
    def test_are_tuples(self):
        first = self.rows[0]
        self.assertIsInstance(first, tuple)
        self.assertEqual(first, tuple(first))
        self.assertEqual(type(first).__name__, "ItemRow")

    def test_are_dicts(self):
        found = self.rows.dicts()
        self.assertEqual(len(found), 600)
        self.assertEqual(found[599], self.rows[599]._asdict())
        self.assertEqual(list(found[0]), list(self.rows[0]._fields))

    def test_are_columns_with_the_values_of_the_rows(self):
        columns = self.rows.columns()
        rows = list(self.rows)
        for name in rows[0]._fields:
            if name in ("item", "about"):
                refs = [getattr(row, name) for row in rows]
                self.assertEqual(columns[f"{name}.id"].to_list(), [ref and ref.id for ref in refs])
                self.assertEqual(columns[f"{name}.kind"].to_list(), [ref.kind if ref else ItemKind.NONE for ref in refs])
            else:
                self.assertEqual(columns[name].to_list(), [getattr(row, name) for row in rows], name)
                self.assertEqual(len(columns[name]), 600)
                self.assertEqual(columns[name][599], getattr(rows[599], name))

    def test_of_every_table_are_columns(self):
        self.ledger.record_payment(Payment(customer=self.acme, amount=Money(40, "USD"),
                                           settlement=Settlement(Strategy.OLDEST_FIRST)), DAY)
        aging = self.ledger.aging(LATER)
        for rows in (self.ledger.list_customers(), self.ledger.list_applications(LATER), aging.rows, aging.totals,
                     self.ledger.account_balance(self.acme, LATER, BalanceOptions(per_job=True)),
                     self.ledger.list_balances(LATER), self.ledger.numbering(ItemKind.INVOICE).series,
                     self.ledger.explain_balance(self.acme, "USD", LATER).parts):
            with self.subTest(repr(rows)):
                columns = rows.columns()
                for name in rows[0]._fields:
                    if name in columns:
                        self.assertEqual(columns[name].to_list(), [getattr(row, name) for row in rows])
        self.assertEqual(aging.cells._cells.columns()["amount"].to_list(), list(aging.cells._cells))

    def test_are_only_the_columns_named(self):
        self.assertEqual(list(self.rows.columns("due", "total")), ["total", "due"][::-1])
        for wrong in ("nothing", 7, "item"):
            with self.subTest(wrong), self.assertRaises(KeyError):
                self.rows.columns("due", wrong)

    def test_may_be_none(self):
        rows = self.ledger.list_items(LATER, ItemFilter(customer=self.acme, offset=10**6))
        self.assertEqual(rows.dicts(), [])
        for column in rows.columns().values():
            self.assertEqual(column.to_list(), [])
            self.assertEqual(column.__array_interface__["shape"], (0,))


class Amounts(Books):
    def test_are_minor_units_with_their_currency(self):
        total = self.rows.columns("total")["total"]
        self.assertEqual(raw(total), [100 * (number + 1) for number in range(600)])
        self.assertEqual(total.currency, Currency("USD", 2))
        self.assertIsNone(total.missing)
        self.assertEqual(set(total.currencies.to_list()), {Currency("USD", 2)})

    def test_of_several_currencies_tell_each(self):
        self.ledger.issue_invoice(Invoice(customer=self.acme, total=Money(7, "JPY"), due=LATER), DAY)
        total = self.ledger.list_items(LATER).columns("total")["total"]
        self.assertIsNone(total.currency)
        self.assertEqual(total.currencies.to_list()[598:], [Currency("USD", 2)] * 2 + [Currency("JPY", 0)])
        self.assertEqual(total[600], Money(7, "JPY"))
        self.assertEqual(raw(total)[600], 7)

    def test_that_are_none_are_told(self):
        self.ledger.create_customer(Customer(code="B", credit_limit=Money(5, "EUR")), DAY)
        limit = self.ledger.list_customers().columns("credit_limit")["credit_limit"]
        self.assertEqual(limit.to_list(), [None, Money(5, "EUR")])
        self.assertEqual(raw(limit.missing), [1, 0])
        self.assertEqual(limit.currency, Currency("EUR", 2))

    def test_that_do_not_fit_are_exact_all_the_same(self):
        large = Money("9" * 30, "USD")
        self.ledger.issue_invoice(Invoice(customer=self.acme, total=large, due=LATER), DAY)
        rows = self.ledger.list_items(LATER)
        total = rows.columns()["total"]
        self.assertEqual(total.to_list(), [row.total for row in rows])
        found = total.__array_interface__
        self.assertEqual((found["typestr"], found["descr"]), ("|V16", [("low", "<u8"), ("high", "<i8")]))
        halves = (ctypes.c_uint64 * (2 * 601)).from_address(found["data"][0])
        self.assertEqual((halves[1201] << 64) + halves[1200], large.units)
        self.assertEqual(halves[0], 100)

    def test_of_decimals_have_one_scale(self):
        made = self.ledger.issue_invoice(Invoice(customer=self.acme, lines=[
            Line(quantity="2", unit_price="1.25"), Line(quantity="0.125", unit_price="8"), Line(unit_price="100")]), DAY)
        columns = self.ledger.list_lines(openitem.ItemRef(ItemKind.INVOICE, made.id)).columns()
        self.assertEqual((columns["quantity"].scale, raw(columns["quantity"])), (3, [2000, 125, 1000]))
        self.assertEqual(columns["unit_price"].to_list(), [Decimal("1.25"), 8, 100])


class Arrays(Books):
    def test_outlive_answer_and_ledger(self):
        number = self.rows.columns("number")["number"]
        self.ledger.close()
        del self.rows
        gc.collect()
        self.assertEqual(number[599], "N-599")
        self.assertEqual(number.__array_interface__["typestr"], "<U5")


if __name__ == "__main__":
    unittest.main()
