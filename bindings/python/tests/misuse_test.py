"""What a host can do wrong from Python: an exception each, never a crash."""
import copy
import enum
import gc
import inspect
import itertools
import os
import pathlib
import pickle
import subprocess
import sys
import threading
import unittest
import weakref
from datetime import date

import openitem
from openitem import (AgingCalculator, AsOf, CommandInfo, Customer, CustomerFilter, EventLog, HistoryFilter, Invoice,
                      ItemKind, ItemRef, Ledger, Line, MisuseError, Money, OpenItemError, Payment, Settlement, Status,
                      Target, TermsPortion, ValueRefused)
from openitem._values import Input

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
        self.refused(Status.MISSING, lambda: self.ledger.list_items(AsOf()))


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
            known = weakref.ref(ledger)
        del ledger
        gc.collect()
        self.assertIsNone(known())

    def test_neither_copied_nor_pickled(self):
        """A copy of a pointer is a second owner here, and points to nothing in another process."""
        log, day = EventLog(), date(2026, 3, 1)
        ledger = filled()
        ledger.set_sink(log)
        ledger.create_customer(Customer(code="B"), DAY)
        aging = ledger.aging(day)
        held = [ledger, ledger.begin(), log, log[0], log[0].event(0), AgingCalculator(), ledger.list_customers(), aging,
                aging.cells, ledger.customer_summary(1, day)]
        made_of_those = [ledger.transaction_history(HistoryFilter(customer=1), day), ledger.explain_balance(1, "USD", day),
                         ledger.list_period_locks(), ledger.numbering(ItemKind.INVOICE)]
        ways = [copy.copy, copy.deepcopy, *(lambda it, protocol=protocol: pickle.dumps(it, protocol)
                                            for protocol in range(pickle.HIGHEST_PROTOCOL + 1))]
        for it in held:
            for way in ways:
                with self.subTest(it=type(it)), self.assertRaisesRegex(TypeError, f"^{type(it).__name__} can be neither"):
                    way(it)
        for it in made_of_those:
            for way in ways[1:]:
                with self.subTest(it=type(it)), self.assertRaisesRegex(TypeError, "^Rows can be neither"):
                    way(it)
        values = (enum.Enum, Input, tuple, Exception, Money)
        classes = {one for name, one in vars(openitem).items() if inspect.isclass(one) and name in openitem.__all__}
        self.assertEqual({one for one in classes if not issubclass(one, values)}, {type(it) for it in held})

    def test_closed_twice_and_used_after(self):
        ledger = filled()
        ledger.close()
        ledger.close()
        for make in (lambda: ledger.last_sequence, lambda: ledger.create_customer(Customer(), DAY), ledger.begin):
            with self.subTest(), self.assertRaises(ValueError):
                make()

    def test_closed_with_an_open_transaction(self):
        ledger = filled()
        with ledger.begin() as outer:
            inner = ledger.begin()
            ledger.close()
        for make in (outer.commit, outer.rollback, outer.records, inner.commit, inner.rollback):
            with self.subTest(make), self.assertRaises(ValueError):
                make()

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

    def crashes_not(self, what):
        program = f"import sys\nsys.path[:0] = {sys.path!r}\nimport misuse_test\nprint(misuse_test.{what}())"
        done = subprocess.run([sys.executable, "-X", "faulthandler", "-c", program], capture_output=True, text=True,
                              cwd=pathlib.Path(__file__).parent, env=dict(os.environ), timeout=300)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "[]\n", ""))

    def test_ask_while_another_closes_the_ledger(self):
        self.crashes_not("asked_while_closed")

    def test_end_with_the_program_while_they_ask(self):
        self.crashes_not("left_asking")

    def test_read_a_log_while_another_appends_to_it(self):
        self.crashes_not("read_while_appended_to")


def asked_while_closed(rounds=100):
    """Each thread asks until the ledger says that it is closed: what else is raised is the answer."""
    failures = []

    def ask(ledger, ready):
        day = date(2026, 3, 1)
        try:
            while True:
                ledger.aging(day)
                ledger.list_items(day)
                ready.set()
        except ValueError as closed:
            if str(closed) != "the ledger is closed":
                failures.append(repr(closed))
        except BaseException as failure:
            failures.append(repr(failure))

    for turn in range(rounds):
        ledger, ready = filled(), [threading.Event() for _ in range(3)]
        held = ledger.begin() if turn % 2 else None  # goes with it, and changes the books on its way
        if held:
            for number in range(20):
                ledger.issue_invoice(Invoice(customer=1, total=Money(1, "USD"), number=f"T-{number}"), DAY)
        threads = [threading.Thread(target=ask, args=(ledger, one)) for one in ready]
        for thread in threads:
            thread.start()
        for one in ready:
            one.wait()
        ledger.close()
        for thread in threads:
            thread.join()
    return failures


def left_asking():
    ledger, asked = filled(), threading.Event()

    def ask():
        while True:
            ledger.aging(date(2026, 3, 1))
            asked.set()

    threading.Thread(target=ask, daemon=True).start()
    asked.wait()
    return []


def read_while_appended_to(rounds=100):
    log, ended, failures = EventLog(), threading.Event(), []
    ledger = Ledger(sink=log)

    def read():
        while not ended.is_set():
            try:
                for record in log:
                    assert record.header.actor == "an actor of some length"
                    told = [(event.row.name, [row.days for row in event.terms]) for event in record]
                    assert told == [("a name of some length", [30])]
            except ValueError as borrowed:
                if "it was borrowed" not in str(borrowed):
                    failures.append(repr(borrowed))
            except IndexError:
                pass  # it was cleared in between
            except BaseException as failure:
                failures.append(repr(failure))
                return

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(rounds * 10):
        ledger.create_customer(Customer(code=f"C{number}", name="a name of some length", terms=[TermsPortion(days=30)]),
                               CommandInfo(date(2026, 1, 10), actor="an actor of some length"))
        if number % 50 == 49:
            log.clear()
    ended.set()
    for thread in threads:
        thread.join()
    return failures


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
