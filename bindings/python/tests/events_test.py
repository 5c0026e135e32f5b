"""What records tell: events of every kind, each with the row and the lists that the interface says it has."""
import json
import pathlib
import pickle
import unittest
from datetime import date

import openitem
from every_record import keep_every_record
from openitem import (ChangeDue, CommandClass, CommandInfo, CreditMemo, Currency, Customer, CustomerRow, CustomerStatus,
                      DeleteAddress, DeleteDraft, DiscountTier, Dispute, DocumentRow, DropIdempotencyKeys, DuePortion, EntityKind,
                      ErasePersonal, EventKind, EventLog, Invoice, ItemKind, ItemRef, Ledger, Line, LineTax, LockException,
                      LockPeriod, MarkOutcome, Money, Payment, RegisterCurrency, Reinstate, ResolveDispute, ReversePayment,
                      Settings, Settlement, Target, TermsPortion, Unapply, UnknownRow, WithdrawException)
from openitem import _openitem as raw

MANIFEST = json.loads((pathlib.Path(__file__).resolve().parents[3] / "capi" / "abi" / "manifest.json").read_text())
DAY = CommandInfo(date(2026, 1, 10))
LISTS = ("terms", "discounts", "lines", "taxes", "portions", "applied_portions", "added_portions", "moved_portions")
TERMS = [TermsPortion(days=10, discounts=[DiscountTier(2, 5)])]


def usd(amount):
    return Money(amount, "USD")


def everything():
    """A ledger with its log: events of every kind."""
    log = EventLog()
    ledger = Ledger(sink=log)
    ledger.change_settings(Settings(new_documents_take_open_credit=True), DAY)
    ledger.register_currency(RegisterCurrency(Currency("COIN", 2)), DAY)
    acme = ledger.create_customer(Customer(code="ACME", name="Acme", currency="USD", status=CustomerStatus.PROSPECT, terms=TERMS),
                                  CommandInfo(date(2026, 1, 10), idempotency_key="once")).id
    draft = ledger.draft_invoice(Invoice(customer=acme, lines=[Line(unit_price=5)], terms=TERMS), DAY).id
    ledger.draft_invoice(Invoice(customer=acme, total=usd(5), portions=[DuePortion(usd(5), date(2026, 2, 1))]), DAY)
    ledger.delete_draft(DeleteDraft(ItemRef(ItemKind.INVOICE, draft)), DAY)
    invoice = ItemRef(ItemKind.INVOICE, ledger.issue_invoice(
        Invoice(customer=acme, number="N-1", lines=[Line(product="P", unit_price=100, taxes=[LineTax("VAT", 19)])]), DAY).id)
    ledger.issue_credit_memo(CreditMemo(customer=acme, invoice=invoice.id, lines=[Line(unit_price=1, taxes=[LineTax("VAT", 19)])]),
                             DAY)
    dispute = ledger.dispute(Dispute(invoice, usd(50), "DAMAGED", "scratched"), DAY).id
    payment = ItemRef(ItemKind.PAYMENT, ledger.record_payment(
        Payment(customer=acme, amount=usd(30), settlement=Settlement(targets=[Target(invoice, usd(10), dispute)])), DAY).id)
    ledger.resolve_dispute(ResolveDispute(dispute, MarkOutcome.VALID), DAY)
    applied = next(row.application for row in ledger.list_applications(date.max))
    ledger.unapply(Unapply(applied), DAY)
    ledger.reverse_payment(ReversePayment(payment.id), DAY)
    ledger.reinstate(Reinstate(payment), DAY)
    ledger.change_due(ChangeDue(invoice, due=date(2026, 3, 31)), DAY)
    ledger.lock_period(LockPeriod(CommandClass.BILLING, date(2025, 12, 31)), DAY)
    granted = ledger.grant_lock_exception(LockException("me", CommandClass.BILLING), DAY).first_sequence
    ledger.withdraw_lock_exception(WithdrawException(granted), DAY)
    kept = keep_every_record(ledger, DAY)
    ledger.erase_personal(ErasePersonal(id=kept["contact"], kind=EntityKind.CONTACT), DAY)
    ledger.delete_address(DeleteAddress(kept["address"]), DAY)
    ledger.drop_idempotency_keys(DropIdempotencyKeys(ledger.last_sequence), DAY)
    return ledger, log


class Events(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.log = everything()[1]
        cls.events = [event for record in cls.log for event in record]

    def the(self, kind):
        return next(event for event in self.events if event.kind == kind)

    def test_of_every_kind_have_their_row_and_lists(self):
        rows = {table["name"]: "".join(word.capitalize() for word in table["row"].split("_")[1:]) for table in MANIFEST["tables"]}
        told, having = {}, {}
        for event in self.events:
            told.setdefault(event.kind, set()).add(type(event.row))
            having.setdefault(event.kind, set()).update(name for name in LISTS if getattr(event, name))
        for kind in MANIFEST["events"]:
            with self.subTest(kind["kind"]):
                number = EventKind[kind["kind"][len("OI_EVENT_KIND_"):]]
                self.assertEqual(told[number], {getattr(openitem, rows[name]) for name in kind["rows"]})
                lists = {name.replace("terms_", "") for name in kind["lists"]}
                empty = {"taxes"} if number == EventKind.DRAFT_SAVED else set()  # of credit memos, which have no drafts
                self.assertEqual(having[number], lists - empty)
        self.assertEqual(set(told), set(EventKind) - {EventKind.NONE})

    def test_have_sequences_without_a_gap(self):
        self.assertEqual([event.sequence for event in self.events], list(range(1, len(self.events) + 1)))

    def test_tell_a_customer_as_it_is(self):
        saved = self.the(EventKind.CUSTOMER_SAVED)
        self.assertIsInstance(saved.row, CustomerRow)
        self.assertEqual((saved.row.code, saved.row.name, saved.row.status), ("ACME", "Acme", CustomerStatus.PROSPECT))
        self.assertEqual([row.days for row in saved.terms], [10])
        self.assertEqual([(row.portion, row.days, row.percent) for row in saved.discounts], [(0, 5, 2)])

    def test_tell_a_document(self):
        issued = self.the(EventKind.ITEM_ISSUED)
        self.assertIsInstance(issued.row, DocumentRow)
        self.assertEqual((issued.row.number, issued.row.amount, issued.row.tax), ("N-1", usd(119), usd(19)))
        self.assertEqual([(row.product, row.unit_price) for row in issued.lines], [("P", 100)])
        self.assertEqual([row.due for row in issued.portions], [date(2026, 1, 20)])
        memo = next(event for event in self.events if event.kind == EventKind.ITEM_ISSUED and event.row.about)
        self.assertEqual((memo.row.item.kind, memo.row.about), (ItemKind.CREDIT_MEMO, issued.row.item))
        self.assertEqual([(row.code, row.percent, row.tax) for row in memo.taxes], [("VAT", 19, usd("0.19"))])

    def test_tell_what_is_contested(self):
        placed, reduced, ended = map(self.the, (EventKind.MARK_PLACED, EventKind.MARK_REDUCED, EventKind.MARK_ENDED))
        self.assertEqual((placed.row.amount, placed.row.code, placed.row.note), (usd(50), "DAMAGED", "scratched"))
        self.assertEqual((reduced.row.mark, reduced.row.amount), (placed.sequence, usd(10)))
        self.assertEqual((ended.row.mark, ended.row.outcome), (placed.sequence, MarkOutcome.VALID))

    def test_tell_what_is_due_on_another_day(self):
        moved = self.the(EventKind.PORTIONS_MOVED)
        self.assertEqual([row.due for row in moved.added_portions], [date(2026, 3, 31)])
        self.assertEqual([(row.from_portion, row.to_portion, row.amount) for row in moved.moved_portions], [(0, 1, usd(119))])

    def test_look_like_what_they_are(self):
        self.assertEqual(repr(self.the(EventKind.CUSTOMER_SAVED)), "<event 3: customer_saved>")

    def test_have_rows_that_stay_and_lists_that_are_borrowed(self):
        kept = []
        ledger = Ledger(sink=lambda record, remaining: kept.append(record.event(0)))
        ledger.create_customer(Customer(code="B", terms=TERMS), DAY)
        self.assertEqual(kept[0].row.code, "B")
        self.assertEqual(pickle.loads(pickle.dumps(kept[0].row)), kept[0].row)
        with self.assertRaisesRegex(ValueError, "it was borrowed"):
            kept[0].terms

    def test_of_a_newer_library_are_told_as_such(self):
        record = self.log[0]
        kind, table = 4000, 5000
        event = raw.event(record, 0, kind, table)
        self.assertIsInstance(event, openitem.Event)
        self.assertEqual((event.kind, event.sequence, event.row), (kind, 1, UnknownRow(table)))
        self.assertNotIsInstance(event.kind, EventKind)
        self.assertEqual([getattr(event, name) for name in LISTS], [[]] * len(LISTS))
        self.assertEqual(repr(event), "<event 1: 4000>")
        for table in (-1, 0, 2**31 - 1):
            self.assertEqual(raw.event(record, 0, kind, table).row, UnknownRow(table))

    def test_that_are_not_there_are_refused(self):
        with self.assertRaises(openitem.MisuseError):
            self.log[0].event(1)
        with self.assertRaises(TypeError):
            openitem.Event()


if __name__ == "__main__":
    unittest.main()
