"""A ledger that several threads use: each call as if it were alone, and Python goes on meanwhile."""
import os
import signal
import threading
import time
import unittest
from datetime import date

from openitem import CommandInfo, Customer, Invoice, Journaling, Ledger, MisuseError, Money, Status

DAY = CommandInfo(date(2026, 1, 10))
LATER = date(2026, 3, 1)


def filled(invoices=0):
    ledger = Ledger()
    ledger.create_customer(Customer(code="ACME", currency="USD"), DAY)
    ledger.issue_invoices([Invoice(customer=1, total=Money(1, "USD")) for _ in range(invoices)], DAY)
    return ledger


def together(*works):
    """Runs each in a thread of its own; what they raise is raised."""
    raised = []

    def run(work):
        try:
            work()
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive(), "a thread waits for ever"
    if raised:
        raise raised[0]


class Threads(unittest.TestCase):
    def test_write_at_once(self):
        ledger = filled()

        def write():
            for _ in range(300):
                ledger.issue_invoice(Invoice(customer=1, total=Money(1, "USD")), DAY)

        together(*[write] * 4)
        self.assertEqual(ledger.account_balance(1, LATER)[0].balance, Money(1200, "USD"))
        self.assertEqual(ledger.last_sequence, 1201)
        ledger.verify()

    def test_read_while_others_write(self):
        ledger = filled(100)

        def write():
            for _ in range(100):
                ledger.issue_invoices([Invoice(customer=1, total=Money(1, "USD"))] * 10, DAY)

        def read():
            for _ in range(100):
                balance = ledger.account_balance(1, LATER)[0].balance
                assert balance.units % 1000 == 0, balance  # a batch is there, or it is not
                assert len(list(ledger.list_items(LATER))) >= 100
                ledger.last_sequence

        together(write, read, read, read)
        self.assertEqual(ledger.account_balance(1, LATER)[0].balance, Money(1100, "USD"))

    def test_go_on_while_a_call_runs(self):
        ledger, counted, running = filled(20000), [0], threading.Event()

        def count():
            running.wait()
            while running.is_set():
                counted[0] += 1

        def ask():
            running.set()
            try:
                ledger.verify()
                ledger.state_digest()
            finally:
                running.clear()

        together(count, ask)
        self.assertGreater(counted[0], 100)

    def test_wait_for_a_call_whose_sink_takes_its_time(self):
        ledger, entered, told = filled(), threading.Event(), []

        def sink(record, remaining):
            entered.set()
            time.sleep(0.05)
            told.append("sink")

        ledger.set_sink(sink)

        def read():
            entered.wait()
            ledger.last_sequence
            ledger.list_customers()
            told.append("reader")

        together(lambda: ledger.create_customer(Customer(code="B"), DAY), read)
        self.assertEqual(told, ["sink", "reader"])

    def test_raise_their_own_exceptions(self):
        class Mine(Exception):
            pass

        def sink(record, remaining):
            raise Mine(threading.get_ident())

        ledger = Ledger(sink=sink)

        def write():
            for _ in range(100):
                with self.assertRaises(Mine) as raised:
                    ledger.create_customer(Customer(), DAY)
                self.assertEqual(raised.exception.args, (threading.get_ident(),))

        together(*[write] * 3)
        self.assertEqual(ledger.last_sequence, 0)

    def test_may_use_another_ledger_in_a_sink_but_not_their_own(self):
        ledger, other = filled(), filled()

        def sink(record, remaining):
            other.issue_invoice(Invoice(customer=1, total=Money(1, "USD")), DAY)
            for make in (lambda: ledger.last_sequence, lambda: ledger.list_customers(), lambda: ledger.set_sink(None),
                         lambda: ledger.create_customer(Customer(), DAY), ledger.begin):
                with self.assertRaises(MisuseError) as refused:
                    make()
                self.assertEqual(refused.exception.code, Status.REENTRANT_CALL)

        ledger.set_sink(sink)
        ledger.create_customer(Customer(code="B"), DAY)
        self.assertEqual(other.last_sequence, 2)

    def test_may_read_while_they_write_a_snapshot(self):
        ledger, pieces = filled(10), []

        def write(piece):
            pieces.append(piece)
            self.assertEqual(ledger.last_sequence, 11)
            self.assertEqual(len(ledger.list_items(LATER)), 10)
            with self.assertRaises(MisuseError):
                ledger.create_customer(Customer(), DAY)

        ledger.write_snapshot(write)
        again = Ledger()
        again.load_snapshot(b"".join(pieces))
        self.assertEqual(again.state_digest(), ledger.state_digest())


class Closing(unittest.TestCase):
    def test_waits_for_the_calls_of_others(self):
        ledger, entered, order = filled(), threading.Event(), []

        def store(data, first_sequence):
            entered.set()
            time.sleep(0.05)
            order.append("stored")

        ledger.set_journal(Journaling.PUSH, store)

        def close():
            entered.wait()
            ledger.close()
            order.append("closed")

        together(lambda: ledger.create_customer(Customer(code="B"), DAY), close, close)
        self.assertEqual(order, ["stored", "closed", "closed"])

    def test_turns_away_those_that_wait(self):
        ledger, entered, closing, refused = filled(), threading.Event(), threading.Event(), []

        def sink(record, remaining):
            entered.set()
            closing.wait()
            time.sleep(0.05)

        ledger.set_sink(sink)

        def late():
            entered.wait()
            try:
                ledger.create_customer(Customer(code="C"), DAY)
            except ValueError as error:
                refused.append(str(error))

        def close():
            entered.wait()
            time.sleep(0.02)
            closing.set()
            ledger.close()

        together(lambda: ledger.create_customer(Customer(code="B"), DAY), late, late, close)
        self.assertEqual(refused, ["the ledger is closed"] * 2)
        self.assertTrue(ledger.closed)


@unittest.skipUnless(hasattr(signal, "pthread_kill"), "signals of threads")
class Signals(unittest.TestCase):
    def test_reach_one_who_waits(self):
        class Enough(Exception):
            pass

        def enough(*_):
            raise Enough

        ledger, entered, leave = filled(), threading.Event(), threading.Event()

        def sink(record, remaining):
            entered.set()
            leave.wait()

        ledger.set_sink(sink)
        writer = threading.Thread(target=lambda: ledger.create_customer(Customer(code="B"), DAY))
        writer.start()
        entered.wait()
        before = signal.signal(signal.SIGALRM, enough)
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            with self.assertRaises(Enough):
                ledger.last_sequence
        finally:
            signal.signal(signal.SIGALRM, before)
            leave.set()
            writer.join()
        self.assertEqual(ledger.last_sequence, 2)


class Interpreters(unittest.TestCase):
    def test_of_a_process_beyond_the_first_are_refused(self):
        try:
            import _xxsubinterpreters as interpreters
        except ImportError:
            try:
                import _interpreters as interpreters
            except ImportError:
                self.skipTest("this Python has none")
        import openitem
        read_end, write_end = os.pipe()
        other = interpreters.create()
        program = f"""
import os, sys
sys.path[:0] = {[os.path.dirname(os.path.dirname(openitem.__file__))]!r}
try:
    import openitem
    told = "imported"
except ImportError as error:
    told = str(error)
os.write({write_end}, told.encode())
"""
        interpreters.run_string(other, program)
        interpreters.destroy(other)
        os.close(write_end)
        with open(read_end, "rb") as pipe:
            self.assertRegex(pipe.read().decode(), "openitem can be loaded by the main interpreter of a process alone"
                             "|does not support loading in subinterpreters")  # which newer Pythons say themselves
        self.assertEqual(filled(3).last_sequence, 4)


if __name__ == "__main__":
    unittest.main()
