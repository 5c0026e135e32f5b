"""Columns as numpy and pandas take them: as they are, without a copy."""
import gc
import unittest

import numpy
import pandas

from columns_test import DAY, LATER, Books
from openitem import Invoice, Money


class Arrays(Books):
    def test_are_numpys_without_a_copy(self):
        for name, column in self.rows.columns().items():
            with self.subTest(name):
                array = numpy.asarray(column)
                self.assertEqual(array.__array_interface__["data"][0], column.__array_interface__["data"][0])
                self.assertFalse(array.flags.writeable)
        columns = self.rows.columns()
        self.assertEqual(numpy.asarray(columns["total"]).sum(), 100 * 600 * 601 // 2)
        self.assertEqual(numpy.asarray(columns["due"])[0], numpy.datetime64("2026-02-01"))
        self.assertTrue(numpy.isnat(numpy.asarray(columns["value_date"])).all())
        self.assertEqual(numpy.asarray(columns["number"])[599], "N-599")
        self.assertEqual(numpy.asarray(self.ledger.list_customers().columns("name")["name"])[0], "Ä & Söhne 😀")
        total = numpy.asarray(columns["total"])
        del columns
        gc.collect()
        self.assertEqual(total[0], 100)

    def test_are_numpys_where_128_bits_are_needed(self):
        self.ledger.issue_invoice(Invoice(customer=self.acme, total=Money("9" * 30, "USD"), due=LATER), DAY)
        total = numpy.asarray(self.ledger.list_items(LATER).columns("total")["total"])
        self.assertEqual((int(total["high"][600]) << 64) + int(total["low"][600]), Money("9" * 30, "USD").units)

    def test_are_pandas_without_a_copy(self):
        columns = self.rows.columns("total", "due", "item.id", "number")
        frame = pandas.DataFrame({name: numpy.asarray(column) for name, column in columns.items()}, copy=False)
        self.assertEqual(frame["total"].sum(), 100 * 600 * 601 // 2)
        self.assertTrue(numpy.shares_memory(frame["total"].to_numpy(), numpy.asarray(columns["total"])))
        self.assertEqual(frame["number"].iloc[599], "N-599")
        self.assertEqual(pandas.DataFrame(columns)["total"].sum(), 100 * 600 * 601 // 2)


if __name__ == "__main__":
    unittest.main()
