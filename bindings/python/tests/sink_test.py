"""Sinks written in Python, and records that live as long as they may."""
import io
import unittest
from datetime import date

from openitem import (BatchOutcome, CommandInfo, Customer, DataError, EventKind, EventLog, Invoice, Journaling, Ledger,
                      Line, LogLevel, MisuseError, Money, Payment, Settings, Settlement, SinkRefusedError, Status,
                      Strategy, TermsPortion)

DAY = CommandInfo(date(2026, 1, 10), actor="me", reason="why")
B = Customer(code="B", currency="USD", terms=[TermsPortion(days=30)])


class Sinks(unittest.TestCase):
    def setUp(self):
        self.ledger = Ledger()

    def test_hear_of_each_command(self):
        heard = []

        def sink(record, remaining):
            heard.append((record.header.first_sequence, record.header.actor, remaining, [e.kind for e in record.events]))

        self.ledger.set_sink(sink)
        self.ledger.create_customer(B, DAY)
        self.assertEqual(heard, [(1, "me", 0, [EventKind.CUSTOMER_SAVED])])

    def test_that_raise_refuse_and_the_command_raises_the_same(self):
        class Full(Exception):
            pass

        full = Full("disk")

        def sink(record, remaining):
            raise full

        before = self.ledger.state_digest()
        self.ledger.set_sink(sink)
        for again in range(2):
            with self.assertRaises(Full) as raised:
                self.ledger.create_customer(B, DAY)
            self.assertIs(raised.exception, full)
        self.assertEqual(self.ledger.state_digest(), before)
        self.ledger.set_sink(None)
        self.ledger.create_customer(B, DAY)

    def test_that_raise_what_ends_a_program_are_heard_too(self):
        for kind in (KeyboardInterrupt, SystemExit, GeneratorExit):
            def sink(record, remaining):
                raise kind

            self.ledger.set_sink(sink)
            with self.subTest(kind), self.assertRaises(kind):
                self.ledger.create_customer(B, DAY)

    def test_that_once_raised_do_not_accept_the_next(self):
        """The answer of the call before must not count."""
        answers = iter([None, ValueError("second"), None])

        def sink(record, remaining):
            answer = next(answers)
            if answer is not None:
                raise answer

        self.ledger.set_sink(sink)
        self.ledger.create_customer(Customer(code="1"), DAY)
        with self.assertRaises(ValueError):
            self.ledger.create_customer(Customer(code="2"), DAY)
        self.ledger.create_customer(Customer(code="3"), DAY)
        self.assertEqual([row.code for row in self.ledger.list_customers()], ["1", "3"])

    def test_that_raise_in_a_batch_of_rows_for_themselves_leave_the_others_and_tell_of_each(self):
        answers = iter([None, OSError("2"), None, ValueError("4")])

        def sink(record, remaining):
            answer = next(answers)
            if answer is not None:
                raise answer

        self.ledger.set_sink(sink)
        rows = [Customer(code=str(i)) for i in range(1, 5)]
        with self.assertRaises(OSError) as raised:
            self.ledger.create_customers(rows, DAY, each_row=True)
        self.assertEqual(raised.exception.args, ("2",))
        no = Status.SINK_REFUSED
        self.assertEqual(raised.exception.outcome, BatchOutcome((1, None, 2, None), (Status.OK, no, Status.OK, no), 2))
        self.assertEqual([row.code for row in self.ledger.list_customers()], ["1", "3"])

    def test_that_raise_in_a_batch_as_a_whole_leave_nothing(self):
        def sink(record, remaining):
            if remaining == 0:
                raise OSError("full")

        before = self.ledger.state_digest()
        self.ledger.set_sink(sink)
        with self.assertRaises(OSError) as raised:
            self.ledger.create_customers([Customer(code="1"), Customer(code="2")], DAY)
        self.assertFalse(hasattr(raised.exception, "outcome"))
        self.assertEqual(self.ledger.state_digest(), before)

    def test_that_say_false_refuse(self):
        self.ledger.set_sink(lambda record, remaining: False)
        with self.assertRaises(SinkRefusedError) as refused:
            self.ledger.create_customer(B, DAY)
        self.assertEqual(refused.exception.code, Status.SINK_REFUSED)
        self.ledger.set_sink(lambda record, remaining: 1)
        with self.assertRaises(TypeError):
            self.ledger.create_customer(B, DAY)

    def test_may_not_call_their_ledger(self):
        def sink(record, remaining):
            self.ledger.list_customers()

        self.ledger.set_sink(sink)
        with self.assertRaises(MisuseError) as refused:
            self.ledger.create_customer(B, DAY)
        self.assertEqual(refused.exception.code, Status.REENTRANT_CALL)

    def test_hear_a_transaction_at_its_end(self):
        log = EventLog()
        self.ledger.set_sink(log)
        with self.ledger.begin():
            self.ledger.create_customer(Customer(code="1"), DAY)
            self.ledger.create_customer(Customer(code="2"), DAY)
            self.assertEqual(len(log), 0)
        self.assertEqual(len(log), 2)

        def full(record, remaining):
            raise OSError("full")

        with self.assertRaises(Exception):
            with self.ledger.begin():
                self.ledger.set_sink(full)  # not while one is open
        self.ledger.set_sink(full)
        with self.assertRaises(OSError):
            with self.ledger.begin():
                self.ledger.create_customer(Customer(code="3"), DAY)
        self.assertEqual(len(self.ledger.list_customers()), 2)

    def test_may_close_their_ledger_and_what_they_took_stands(self):
        """The call that runs the sink says what became of its command; calls that come later find the ledger closed."""
        def closing(of):
            return lambda *_: of[0].close()

        customers = [Customer(code="1"), Customer(code="2")]
        taken = (Status.OK, Status.OK)
        for make, expected in (
                (lambda ledger: ledger.create_customer(B, DAY).id, 1),
                (lambda ledger: ledger.create_customers(customers, DAY).statuses, taken),
                (lambda ledger: ledger.create_customers(customers, DAY, each_row=True).statuses, taken),
                (committed, None), (committed_as_a_block, None)):
            for listen in (lambda ledger, of: ledger.set_sink(closing(of)),
                           lambda ledger, of: ledger.set_journal(Journaling.PUSH, closing(of))):
                with self.subTest():
                    ledger = Ledger()
                    listen(ledger, [ledger])
                    self.assertEqual(make(ledger), expected)
                    for later in (lambda: ledger.last_sequence, ledger.begin, lambda: ledger.set_sink(None)):
                        with self.assertRaisesRegex(ValueError, "the ledger is closed"):
                            later()

    def test_may_close_their_ledger_and_refuse(self):
        def sink(record, remaining):
            ledger.close()
            return False

        ledger = Ledger(sink=sink)
        with self.assertRaises(SinkRefusedError):
            ledger.create_customer(B, DAY)
        ledger = Ledger(sink=sink)
        with self.assertRaises(SinkRefusedError):
            with ledger.begin():
                ledger.create_customer(B, DAY)

    def test_that_write_or_read_a_snapshot_may_close_its_ledger(self):
        pieces = []

        def write(piece):
            pieces.append(piece)
            self.ledger.close()

        def read(capacity):
            other.close()
            return snapshot.read(capacity)

        self.ledger.create_customer(B, DAY)
        self.ledger.write_snapshot(write)
        self.assertTrue(pieces)
        snapshot, other = io.BytesIO(b"".join(pieces)), Ledger()
        other.read_snapshot(read)
        with self.assertRaises(ValueError):
            other.last_sequence

    def test_may_be_bound_methods_and_lambdas_that_nobody_else_keeps(self):
        import gc
        heard = []
        ledger = Ledger(sink=lambda record, remaining: heard.append(remaining))
        gc.collect()
        ledger.create_customer(B, DAY)
        self.assertEqual(heard, [0])


def committed(ledger):
    transaction = ledger.begin()
    ledger.create_customer(B, DAY)
    return transaction.commit()


def committed_as_a_block(ledger):
    with ledger.begin():
        ledger.create_customer(B, DAY)


class Logs(unittest.TestCase):
    def test_hear_of_refusing_sinks(self):
        heard = []
        ledger = Ledger(sink=lambda record, remaining: False, log=lambda level, text: heard.append((level, text)))
        with self.assertRaises(SinkRefusedError):
            ledger.create_customer(B, DAY)
        self.assertEqual([level for level, _ in heard], [LogLevel.WARNING])
        self.assertTrue(heard[0][1])

    def test_that_raise_are_raised_by_the_command_that_was_refused(self):
        class Full(Exception):
            pass

        def log(level, text):
            raise Full

        ledger = Ledger(log=log)
        b = ledger.create_customer(B, DAY).id
        ledger.set_sink(lambda record, remaining: False)
        before = ledger.state_digest()
        with self.assertRaises(Full):
            ledger.create_customer(Customer(code="C"), DAY)
        with self.assertRaises(Full):
            with ledger.begin():
                ledger.create_customer(Customer(code="C"), DAY)
        with self.assertRaises(Full) as raised:
            ledger.create_customers([Customer(code="C")], DAY, each_row=True)
        self.assertEqual(raised.exception.outcome, BatchOutcome((None,), (Status.SINK_REFUSED,), 1))
        self.assertEqual(ledger.state_digest(), before)
        ledger.set_sink(None)
        self.assertEqual(ledger.create_customer(Customer(code="C"), DAY).id, b + 1)

    def test_are_raised_after_the_sink_they_tell_of(self):
        def sink(record, remaining):
            raise OSError("full")

        def log(level, text):
            raise ValueError

        with self.assertRaises(OSError):
            Ledger(sink=sink, log=log).create_customer(B, DAY)


class Records(unittest.TestCase):
    def setUp(self):
        self.log = EventLog()
        self.ledger = Ledger(sink=self.log)
        self.b = self.ledger.create_customer(B, DAY).id
        self.ledger.issue_invoice(Invoice(customer=self.b, lines=[Line(unit_price=10)]), DAY)
        self.ledger.record_payment(Payment(customer=self.b, amount=Money(4, "USD"),
                                           settlement=Settlement(Strategy.OLDEST_FIRST)), DAY)
        self.ledger.change_settings(Settings(refuse_partial_payments=True), DAY)

    def test_tell_everything(self):
        saved, issued, paid, changed = self.log
        self.assertEqual([row.days for row in saved.event(0).terms], [30])
        self.assertEqual([row.unit_price for row in issued.event(0).lines], [10])
        self.assertEqual([row.due for row in issued.event(0).portions], [date(2026, 2, 9)])
        self.assertEqual([event.kind for event in paid], [EventKind.ITEM_ISSUED, EventKind.CREDIT_APPLIED])
        self.assertEqual([row.amount for row in paid.event(1).applied_portions], [Money(4, "USD")])
        self.assertEqual(paid.event(1).lines, [])
        self.assertTrue(changed.event(0).row.refuse_partial_payments)
        with self.assertRaises(MisuseError):
            changed.event(1)

    def test_are_replayed_in_order(self):
        again = Ledger()
        for record in self.log:
            again.replay(record)
        self.assertEqual(again.state_digest(), self.ledger.state_digest())
        with self.assertRaises(DataError):
            Ledger().replay(self.log[1])

    def test_are_borrowed(self):
        kept = []
        self.ledger.set_sink(lambda record, remaining: kept.append(record))
        self.ledger.create_customer(Customer(code="C"), DAY)
        with self.assertRaises(ValueError):
            kept[0].header
        first = self.log[0]
        self.log.clear()
        with self.assertRaises(ValueError):
            first.events
        self.assertEqual(list(self.log), [])

    def test_keep_their_log_alive(self):
        record = self.log[0]
        del self.log
        self.ledger.set_sink(None)
        self.assertEqual(record.event(0).row.code, "B")


if __name__ == "__main__":
    unittest.main()
