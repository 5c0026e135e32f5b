"""What a host can do wrong from Python: an exception each, never a crash."""
import gc
import itertools
import os
import pathlib
import subprocess
import sys
import threading
import unittest
from datetime import date

from openitem import (AgingCalculator, AsOf, CommandInfo, Customer, CustomerFilter, EventLog, Invoice, ItemKind, ItemRef,
                      Ledger, Line, MisuseError, Money, OpenItemError, Payment, Settlement, Status, Target, ValueRefused)

DAY = CommandInfo(date(2026, 1, 10))


def filled():
    ledger = Ledger()
    customer = ledger.create_customer(Customer(code="ACME", currency="USD"), DAY).id
    ledger.issue_invoice(Invoice(customer=customer, total=Money(100, "USD"), number="INV-1"), DAY)
    return ledger


class Arguments(unittest.TestCase):
    def setUp(self):
        self.ledger = filled()
        self.before = self.ledger.state_digest()
        self.addCleanup(lambda: self.assertEqual(self.ledger.state_digest(), self.before))

    def refused(self, code, make):
        with self.assertRaises(OpenItemError) as refused:
            make()
        self.assertEqual(refused.exception.code, code)
        return refused.exception

    def test_lone_surrogates(self):
        error = self.refused(Status.INVALID_TEXT,
                             lambda: self.ledger.create_customer(Customer(code="ab\ud800c"), DAY))
        self.assertEqual((error.field, error.position), ("code", 2))
        self.assertIsInstance(error, MisuseError)
        self.refused(Status.INVALID_TEXT, lambda: self.ledger.find_customer_code("\udcff"))
        self.refused(Status.INVALID_TEXT, lambda: Money("\ud800", "USD"))
        self.refused(Status.INVALID_TEXT, lambda: self.ledger.list_customers(CustomerFilter(text="\udfff")))
        self.refused(Status.INVALID_TEXT, lambda: self.ledger.create_customer(Customer(name="nul\0"), DAY))

    def test_texts_of_other_types(self):
        for code in (b"ACME", 7, 1.5, ["A"]):
            with self.subTest(code), self.assertRaises(TypeError):
                self.ledger.create_customer(Customer(code=code), DAY)

    def test_ids_beyond_64_bits(self):
        for id in (-1, 2**64, 2**128, 2**129):
            with self.subTest(id):
                self.refused(Status.INVALID_ARGUMENT, lambda: self.ledger.find_customer(id))
                self.refused(Status.INVALID_ARGUMENT, lambda: self.ledger.create_customer(Customer(id=id), DAY))
        self.refused(Status.INVALID_ARGUMENT, lambda: self.ledger.create_customer(Customer(id=2**63), DAY))
        for id in (1.0, "1", True):
            with self.subTest(id), self.assertRaises(TypeError):
                self.ledger.find_customer(id)

    def test_amounts_of_129_bits(self):
        for units in (2**128, 2**129, -2**128):
            with self.subTest(units), self.assertRaises(ValueRefused):
                Money.from_units(units, "USD")

    def test_floats_in_documents(self):
        for make in (lambda: Line(quantity=1.5, unit_price=1), lambda: Line(unit_price=float("nan"))):
            with self.subTest(), self.assertRaises(TypeError):
                self.ledger.issue_invoice(Invoice(customer=1, lines=[make()]), DAY)
        with self.assertRaises(TypeError):
            self.ledger.issue_invoice(Invoice(customer=1, total=100.0), DAY)

    def test_structures_of_other_types(self):
        for make in (lambda: self.ledger.issue_invoice(None, DAY), lambda: self.ledger.issue_invoice(Customer(), None),
                     lambda: self.ledger.issue_invoice({"customer": 1}, DAY),
                     lambda: self.ledger.issue_invoice(Customer(code="X"), DAY),
                     lambda: self.ledger.list_items(date(2026, 1, 1), CustomerFilter()),
                     lambda: self.ledger.find_item(("invoice", 1), date(2026, 1, 1)),
                     lambda: self.ledger.record_payment(Payment(customer=1, settlement=Target()), DAY),
                     lambda: self.ledger.record_payment(Payment(customer=1, settlement=Settlement(targets=[Line()])), DAY)):
            with self.subTest(), self.assertRaises(TypeError):
                make()

    def test_numbers_outside_enumerations(self):
        self.refused(Status.INVALID_ARGUMENT, lambda: self.ledger.create_customer(Customer(status=99), DAY))
        self.refused(Status.INVALID_ARGUMENT, lambda: self.ledger.create_customer(Customer(status=2**40), DAY))
        self.refused(Status.INVALID_ARGUMENT, lambda: self.ledger.list_items(AsOf()))


class Handles(unittest.TestCase):
    def test_collected_in_any_order(self):
        for order in itertools.islice(itertools.permutations(range(6)), 0, None, 7):
            log = EventLog()
            ledger = Ledger(sink=log)
            ledger.create_customer(Customer(code="A", currency="USD"), DAY)
            held = [ledger, ledger.list_customers(), log, log[0], AgingCalculator(), ledger.begin()]
            del log, ledger
            for index in order:
                held[index] = None
                if order[0] == index:
                    gc.collect()
        gc.collect()

    def test_in_cycles(self):
        for _ in range(20):
            ledger = filled()
            ledger.set_sink(lambda record, remaining, ledger=ledger: None)
            ledger.mine = ledger
        gc.collect()

    def test_closed_twice_and_used_after(self):
        ledger = filled()
        ledger.close()
        ledger.close()
        for make in (lambda: ledger.last_sequence, lambda: ledger.create_customer(Customer(), DAY), ledger.begin):
            with self.subTest(), self.assertRaises(ValueError):
                make()

    def test_closed_inside_its_own_sink(self):
        ledger = filled()

        def sink(record, remaining):
            ledger.close()

        ledger.set_sink(sink)
        try:
            ledger.create_customer(Customer(code="B"), DAY)
        except (OpenItemError, ValueError):
            pass

    def test_left_to_the_end_of_the_program(self):
        program = ("import sys\nsys.path[:0] = %r\nfrom misuse_test import *\n"
                   "ledger = filled()\nrows = ledger.list_customers()\nopened = ledger.begin()\nprint('done')") % (sys.path,)
        done = subprocess.run([sys.executable, "-X", "faulthandler", "-c", program], capture_output=True, text=True,
                              cwd=pathlib.Path(__file__).parent, env=dict(os.environ))
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "done\n", ""))


class Threads(unittest.TestCase):
    def test_read_in_parallel(self):
        ledger, failures = filled(), []

        def read():
            try:
                for _ in range(200):
                    assert ledger.account_balance(1, date(2026, 3, 1))[0].balance == Money(100, "USD")
                    assert ledger.find_number(ItemKind.INVOICE, "INV-1") == ItemRef(ItemKind.INVOICE, 1)
            except BaseException as failure:
                failures.append(failure)

        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])


class Processes(unittest.TestCase):
    def test_forked(self):
        """The child has books of its own: it reads them and leaves at once; the parent's are as they were."""
        ledger, read_end, write_end = filled(), *os.pipe()
        before = ledger.state_digest()
        child = os.fork()
        if child == 0:
            told = b"an exception"
            try:
                balance = ledger.account_balance(1, date(2026, 3, 1))[0].balance
                ledger.issue_invoice(Invoice(customer=1, total=Money(7, "USD"), number="INV-2"), DAY)
                told = f"{balance} {len(ledger.list_items(date(2026, 3, 1)))}".encode()
            finally:
                os.write(write_end, told)
                os._exit(0)
        os.close(write_end)
        with open(read_end, "rb") as pipe:
            self.assertEqual(pipe.read(), b"100.00 USD 2")
        self.assertEqual(os.waitpid(child, 0)[1], 0)
        self.assertEqual(ledger.state_digest(), before)
        ledger.issue_invoice(Invoice(customer=1, total=Money(1, "USD"), number="INV-2"), DAY)
        self.assertEqual(ledger.account_balance(1, date(2026, 3, 1))[0].balance, Money(101, "USD"))


if __name__ == "__main__":
    unittest.main()
