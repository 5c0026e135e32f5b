"""Bytes: journals pushed and pulled, replay, snapshots; and what keeps books honest: period locks, numbering."""
import dataclasses
import io
import pathlib
import unittest
import unittest.mock
import uuid
from datetime import date, datetime, timezone

from openitem import (CommandClass, CommandInfo, Customer, CustomerStatus, DataError, DateError, ErasePersonal, Invoice,
                      ItemKind, ItemRef, Journaling, Ledger, LockException, LockPeriod, MisuseError, Money, SinkRefusedError,
                      StateError, Status, VoidItem, WithdrawException, erase_personal)

DAY = CommandInfo(date(2026, 1, 10), actor="me")
BOOKS = uuid.UUID("12345678-9abc-def0-1234-56789abcdef0").int
GOLDEN = pathlib.Path(__file__).resolve().parents[3] / "tests" / "journal" / "golden"


def usd(amount):
    return Money(amount, "USD")


def fill(ledger, *numbers):
    acme = ledger.create_customer(Customer(code="ACME", name="Acme Ltd", currency="USD"), DAY).id
    for number in numbers:
        ledger.issue_invoice(Invoice(customer=acme, number=number, total=usd(1)), DAY)


class Journals(unittest.TestCase):
    def setUp(self):
        self.bytes, self.sequences = b"", []
        self.ledger = Ledger(identity=BOOKS)

    def store(self, data, first_sequence):
        self.sequences.append(first_sequence)
        self.bytes += data

    @staticmethod
    def replayed(data):
        ledger = Ledger(identity=BOOKS)
        if data:
            ledger.replay_journal(data)
        return ledger

    def test_pushed_and_replayed(self):
        self.ledger.set_journal(Journaling.PUSH, self.store, personal_secret=7)
        fill(self.ledger, "1", "2")
        again = Ledger(identity=BOOKS)
        recovery = again.replay_journal(self.bytes)
        self.assertEqual((recovery.transactions, recovery.records, recovery.end, recovery.torn),
                         (3, 3, len(self.bytes), False))
        self.assertEqual(again.state_digest(), self.ledger.state_digest())
        self.assertEqual(again.books_digest(), self.ledger.books_digest())
        self.assertEqual(self.sequences[1:], [2, 3])

    def test_without_what_a_customer_wants_gone(self):
        self.ledger.set_journal(Journaling.PUSH, self.store, personal_secret=7)
        fill(self.ledger, "1")
        gone = dataclasses.replace(self.ledger.customer_to_change(1), status=CustomerStatus.NOT_USED)
        self.ledger.change_customer(gone, DAY)
        self.ledger.erase_personal(ErasePersonal(customer=1), DAY)
        self.assertEqual((self.ledger.find_customer(1).name, self.ledger.find_customer(1).code), ("", "ACME"))
        self.assertIn(b"Acme Ltd", self.bytes)
        kept = self.ledger.erase_journal(self.bytes)
        self.assertNotIn(b"Acme Ltd", kept)
        self.assertEqual(self.replayed(kept).state_digest(), self.ledger.state_digest())
        with self.assertRaises(DataError):
            self.ledger.erase_journal(self.bytes[:-1])

    def test_whose_hash_secret_is_seen_nowhere(self):
        self.ledger.set_journal(Journaling.PUSH, self.store)
        fill(self.ledger, "1", "2")
        written, self.bytes = self.bytes, b""
        for secret in (0, 1, 2**128 - 1, None):
            ledger = Ledger(identity=BOOKS, hash_secret=secret)
            ledger.set_journal(Journaling.PUSH, self.store)
            fill(ledger, "1", "2")
            self.assertEqual(self.bytes, written)
            self.assertEqual(ledger.state_digest(), self.ledger.state_digest())
            self.bytes = b""
        with self.assertRaises(MisuseError):
            Ledger(hash_secret=2**128)

    def test_with_a_hash_secret_from_a_secure_source_unless_given(self):
        with unittest.mock.patch("secrets.randbits", return_value=7) as drawn:
            Ledger(hash_secret=1).close()
            drawn.assert_not_called()
            Ledger().close()
            drawn.assert_called_once_with(128)

    def test_replayed_in_pieces(self):
        self.ledger.set_journal(Journaling.PUSH, self.store)
        fill(self.ledger, "1")
        again, cut = Ledger(identity=BOOKS), len(self.bytes) - 3
        recovery = again.replay_journal(self.bytes[:cut])
        self.assertTrue(recovery.torn)
        again.replay_journal(self.bytes[recovery.end:], position=recovery.end)
        self.assertEqual(again.state_digest(), self.ledger.state_digest())

    def test_told_from_damaged_ones(self):
        self.ledger.set_journal(Journaling.PUSH, self.store)
        fill(self.ledger, "1")
        damaged = bytearray(self.bytes)
        damaged[len(damaged) // 2] ^= 1
        with self.assertRaises(DataError) as refused:
            Ledger(identity=BOOKS).replay_journal(bytes(damaged))
        self.assertEqual(refused.exception.code, Status.DAMAGED)
        with self.assertRaises(DataError):
            Ledger(identity=BOOKS + 1).replay_journal(self.bytes)

    def test_refused_by_what_the_store_raises(self):
        full = OSError("full")

        def store(data, first_sequence):
            raise full

        self.ledger.set_journal(Journaling.PUSH, store)
        before = self.ledger.state_digest()
        with self.assertRaises(OSError) as raised:
            fill(self.ledger)
        self.assertIs(raised.exception, full)
        self.ledger.set_journal(Journaling.PUSH, lambda data, first_sequence: False)
        with self.assertRaises(SinkRefusedError):
            fill(self.ledger)
        self.assertEqual(self.ledger.state_digest(), before)
        with self.assertRaises(MisuseError):
            self.ledger.set_journal(Journaling.PUSH)

    def test_pulled_before_the_commit(self):
        self.ledger.set_journal(Journaling.PULL)
        with self.ledger.begin() as transaction:
            fill(self.ledger, "1")
            data = transaction.records()
        self.assertEqual(self.replayed(data).state_digest(), self.ledger.state_digest())
        with self.assertRaises(MisuseError):
            with self.ledger.begin():
                fill(Ledger())
                self.ledger.create_customer(Customer(code="B"), DAY)
        self.assertEqual(len(self.ledger.list_customers()), 1)

    def test_without_personal_parts(self):
        self.ledger.set_journal(Journaling.PUSH, self.store, personal_secret=2**127)
        fill(self.ledger, "1")
        self.assertIn(b"Acme Ltd", self.bytes)
        erased = erase_personal(self.bytes)
        self.assertNotIn(b"Acme Ltd", erased)
        self.assertEqual(self.replayed(erased).find_customer(1).name, "")


class Snapshots(unittest.TestCase):
    def setUp(self):
        self.ledger = Ledger(identity=BOOKS)
        fill(self.ledger, "1", "2")

    def test_loaded_again(self):
        again = Ledger()
        again.load_snapshot(self.ledger.snapshot())
        self.assertEqual(again.state_digest(), self.ledger.state_digest())
        with self.assertRaises(StateError) as refused:
            again.load_snapshot(self.ledger.snapshot())
        self.assertEqual(refused.exception.code, Status.IN_USE)

    def test_kept_file(self):
        """A snapshot written once and kept for ever: the same books, and the same bytes when they are written again."""
        kept = (GOLDEN / "books.snapshot").read_bytes()
        lines = dict(line.split(maxsplit=1) for line in (GOLDEN / "digests.txt").read_text().splitlines())
        ledger = Ledger()
        ledger.load_snapshot(kept)
        self.assertEqual(ledger.snapshot(), kept)
        self.assertEqual(f"{ledger.state_digest():032x} {ledger.books_digest():032x} {ledger.last_sequence}",
                         lines["books.snapshot"])

    def test_in_pieces_of_a_file(self):
        file = io.BytesIO()
        self.ledger.write_snapshot(file.write)
        self.assertEqual(file.getvalue(), self.ledger.snapshot())
        file.seek(0)
        again = Ledger()
        again.read_snapshot(file.read)
        self.assertEqual(again.state_digest(), self.ledger.state_digest())

    def test_stopped_by_what_a_file_raises(self):
        def broken(_):
            raise OSError("broken")

        for make in (lambda: self.ledger.write_snapshot(broken), lambda: Ledger().read_snapshot(broken)):
            with self.subTest(), self.assertRaises(OSError):
                make()
        with self.assertRaises(SinkRefusedError):
            self.ledger.write_snapshot(lambda data: False)
        with self.assertRaises(ValueError):
            Ledger().read_snapshot(lambda size: b"x" * (size + 1))
        with self.assertRaises(DataError):
            Ledger().load_snapshot(b"no snapshot at all, but long enough for a header of one")
        with self.assertRaises(TypeError):
            Ledger().load_snapshot("text")


class Locks(unittest.TestCase):
    def test_close_periods_but_for_some(self):
        ledger = Ledger()
        fill(ledger)
        ledger.lock_period(LockPeriod(CommandClass.BILLING, date(2026, 1, 31)), DAY)
        invoice = Invoice(customer=1, total=usd(1))
        with self.assertRaises(DateError) as refused:
            ledger.issue_invoice(invoice, DAY)
        self.assertEqual((refused.exception.code, refused.exception.first_open_day), (Status.PERIOD_LOCKED, date(2026, 2, 1)))
        moved = ledger.issue_invoice(invoice, CommandInfo(date(2026, 1, 10), shift_from_locked=True))
        self.assertEqual(ledger.find_item(ItemRef(ItemKind.INVOICE, moved.id), date.max).effective, date(2026, 2, 1))
        expires = datetime(2026, 2, 10, tzinfo=timezone.utc)
        granted = ledger.grant_lock_exception(LockException(actor="me", expires=expires), DAY).id
        ledger.issue_invoice(invoice, DAY)
        ledger.withdraw_lock_exception(WithdrawException(granted), DAY)
        with self.assertRaises(DateError):
            ledger.issue_invoice(invoice, DAY)
        locks, exceptions = ledger.list_period_locks()
        self.assertEqual([(row.command_class, row.through) for row in locks], [(CommandClass.BILLING, date(2026, 1, 31))])
        self.assertEqual([(row.granted, row.actor, row.expires) for row in exceptions], [(granted, "me", expires)])
        self.assertIsNotNone(exceptions[0].withdrawn)


class Numbers(unittest.TestCase):
    def test_are_complete_or_not(self):
        ledger = Ledger()
        fill(ledger, "A-1", "A-2", "A-5", "", "X")
        ledger.void_item(VoidItem(ItemRef(ItemKind.INVOICE, 2)), DAY)
        found = ledger.numbering(ItemKind.INVOICE)
        self.assertEqual((found.head.series, found.head.gaps, found.head.voided, found.head.without_digits,
                          found.head.without_number), (1, 1, 1, 1, 1))
        self.assertEqual([(row.prefix, row.first, row.last) for row in found.series], [("A-", 1, 5)])
        self.assertEqual([(row.first, row.last) for row in found.gaps], [(3, 4)])
        self.assertEqual([row.value for row in found.voided], [2])


if __name__ == "__main__":
    unittest.main()
