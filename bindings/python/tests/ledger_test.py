"""A ledger from Python: commands, refusals, dry runs, repeated keys, batches, transactions, answers."""
import datetime
import unittest
from datetime import date

from openitem import (AgingCalculator, AgingColumn, AgingOptions, AmountError, ApplyCredit, AsOf, BalanceOptions, BalanceScope,
                      BatchOutcome, ChangeDue, CommandInfo, ConflictError, Contact, CreditMemo, Customer, DeleteContact,
                      DiscountTier, Dispute, EntityKind, HistoryFilter, Invoice, ItemFilter, ItemKind, ItemRef, ItemStatus,
                      Ledger, Line, LineTax, MarkFilter, MarkKind, MarkOutcome, MisuseError, Money, NotFoundError, Payment,
                      PortionShare, Remarks, ResolveDispute, Rounding, Settings, Settlement, StateError, Status, Strategy,
                      TakenError, Target, TermsPortion, VoidItem)

DAY = CommandInfo(date(2026, 1, 10))
LATER = date(2026, 3, 1)


def usd(amount):
    return Money(amount, "USD")


class Books(unittest.TestCase):
    """A ledger with one customer, ACME, and an invoice of 100.00 due at the end of January."""

    def setUp(self):
        self.ledger = Ledger()
        self.addCleanup(self.ledger.close)
        self.acme = self.ledger.create_customer(Customer(code="ACME", currency="USD"), DAY).id
        self.invoice = ItemRef(ItemKind.INVOICE, self.ledger.issue_invoice(self.of(100, "INV-1"), DAY).id)

    def of(self, total, number="", **more):
        return Invoice(customer=self.acme, number=number, total=usd(total), due=date(2026, 1, 31), **more)

    def paid(self, amount, target=None, **more):
        settlement = Settlement(Strategy.OLDEST_FIRST) if target is None else Settlement(
            Strategy.CHOSEN, [Target(self.invoice, usd(target))])
        return Payment(customer=self.acme, amount=usd(amount), settlement=settlement, **more)

    def remaining(self, item=None):
        return self.ledger.find_item(item or self.invoice, LATER).remaining


class Commands(Books):
    def test_tell_what_they_did(self):
        outcome = self.ledger.record_payment(self.paid(40), DAY)
        self.assertEqual(outcome[:5], (1, EntityKind.PAYMENT, 3, 4, False))
        self.assertEqual(outcome.applications, ())
        self.assertEqual(self.remaining(), usd(60))
        self.assertEqual(self.ledger.last_sequence, 4)
        self.ledger.verify()
        self.assertFalse(self.ledger.poisoned)

    def test_remark_on_a_tax_that_may_have_been_meant_as_a_factor(self):
        for percent, remarks in (("0.19", Remarks.TAX_BELOW_ONE_PERCENT), ("19", Remarks(0)), ("0", Remarks(0))):
            taxed = [Line(unit_price="10", taxes=[LineTax("VAT", percent=percent)])]
            invoice = Invoice(customer=self.acme, currency="USD", due=date(2026, 1, 31), lines=taxed)
            self.assertEqual(self.ledger.issue_invoice(invoice, DAY).remarks, remarks, percent)

    def test_say_why_they_are_refused(self):
        with self.assertRaises(AmountError) as refused:
            self.ledger.record_payment(self.paid(150, target=120), DAY)
        error = refused.exception
        self.assertEqual((error.code, error.kind, error.id), (Status.EXCEEDS_OPEN, EntityKind.INVOICE, self.invoice.id))
        self.assertEqual(error.fitting, usd(100))
        self.assertIn("100.00 USD would have fitted", str(error))
        for kind, code, make in (
                (NotFoundError, Status.UNKNOWN_CUSTOMER, lambda: self.ledger.find_customer(99)),
                (TakenError, Status.NUMBER_TAKEN, lambda: self.ledger.issue_invoice(self.of(1, "INV-1"), DAY))):
            with self.subTest(code), self.assertRaises(kind) as refused:
                make()
            self.assertEqual(refused.exception.code, code)

    def test_name_what_stands_in_the_way(self):
        self.ledger.record_payment(self.paid(40), DAY)
        with self.assertRaises(StateError) as refused:
            self.ledger.void_item(VoidItem(self.invoice), DAY)
        self.assertEqual(refused.exception.code, Status.HAS_APPLICATIONS)
        self.assertEqual((refused.exception.related, refused.exception.related_count), ((4,), 1))
        self.ledger.void_item(VoidItem(self.invoice, unapply=True), DAY)
        self.assertEqual(self.ledger.find_item(self.invoice, LATER).status, ItemStatus.VOIDED)

    def test_change_nothing_when_dry(self):
        before = self.ledger.state_digest()
        outcome = self.ledger.record_payment(self.paid(40), CommandInfo(date(2026, 1, 10), dry_run=True))
        self.assertEqual([(row.debit, row.amount) for row in outcome.applications], [(self.invoice, usd(40))])
        self.assertEqual(self.ledger.state_digest(), before)

    def test_tell_what_they_made_when_asked(self):
        info = CommandInfo(date(2026, 1, 10), tell_made=True, idempotency_key="P")
        planned = self.ledger.record_payment(self.paid(40), CommandInfo(date(2026, 1, 10), dry_run=True))
        for repeated in (False, True):
            made = self.ledger.record_payment(self.paid(40), info)
            self.assertEqual(made.repeated, repeated)
            self.assertEqual((made.kind, made.items, made.applications), (EntityKind.PAYMENT, planned.items, planned.applications))
        self.assertEqual([(row.item, row.total) for row in made.items], [(ItemRef(ItemKind.PAYMENT, made.id), usd(40))])
        silent = self.ledger.record_payment(self.paid(1), DAY)
        self.assertEqual((silent.kind, silent.items, silent.applications), (EntityKind.PAYMENT, (), ()))
        self.assertIsNone(self.ledger.void_item(VoidItem(ItemRef(ItemKind.INVOICE, self.ledger.issue_invoice(
            self.of(1), DAY).id)), DAY).kind)

    def test_are_done_once_for_a_key(self):
        info = CommandInfo(date(2026, 1, 10), idempotency_key="K-1")
        first = self.ledger.record_payment(self.paid(40), info)
        again = self.ledger.record_payment(self.paid(40), info)
        self.assertEqual((again.id, again.repeated), (first.id, True))
        with self.assertRaises(ConflictError) as refused:
            self.ledger.record_payment(self.paid(41), info)
        self.assertEqual(refused.exception.code, Status.IDEMPOTENCY_CONFLICT)
        self.assertEqual((refused.exception.kind, refused.exception.id), (EntityKind.RECORD, first.first_sequence))

    def test_take_instants_with_a_time_zone(self):
        instant = datetime.datetime(2026, 1, 10, 12, 30, 0, 123456, datetime.timezone(datetime.timedelta(hours=2)))
        self.ledger.create_customer(Customer(code="B"), CommandInfo(date(2026, 1, 10), recorded=instant, actor="me"))
        self.assertEqual(self.ledger.known_at(instant), self.ledger.last_sequence)
        self.assertEqual(self.ledger.known_at(instant - datetime.timedelta(microseconds=1)), 2)
        with self.assertRaises(ValueError) as refused:
            self.ledger.known_at(datetime.datetime(2026, 1, 10))
        self.assertEqual(str(refused.exception), "missing: instant: a datetime needs a time zone")
        self.assertEqual(refused.exception.code, Status.MISSING)

    def test_keep_settings(self):
        ledger = Ledger(Settings(rounding=Rounding.HALF_EVEN, refuse_partial_payments=True))
        self.assertTrue(ledger.settings().refuse_partial_payments)
        ledger.change_settings(Settings(rounding=Rounding.HALF_UP), DAY)
        self.assertEqual(ledger.settings(), Settings(rounding=Rounding.HALF_UP))


class Batches(Books):
    def rows(self, *totals):
        return [self.of(total, f"B-{i}") for i, total in enumerate(totals)]

    def test_are_all_or_nothing(self):
        found = self.ledger.issue_invoices(self.rows(1, 2), DAY)
        self.assertEqual(found, BatchOutcome((2, 3), (Status.OK, Status.OK), 0))
        with self.assertRaises(NotFoundError) as refused:
            self.ledger.issue_invoices([self.of(1), Invoice(customer=99, total=usd(1))], DAY)
        self.assertEqual(refused.exception.row, 1)
        self.assertEqual(self.ledger.list_items(LATER).matching, 3)

    def test_or_each_row_for_itself(self):
        found = self.ledger.issue_invoices([self.of(1), Invoice(customer=99, total=usd(1))], [DAY, DAY], each_row=True)
        self.assertEqual((found.statuses, found.refused), ((Status.OK, Status.UNKNOWN_CUSTOMER), 1))

    def test_of_every_kind(self):
        self.assertEqual(self.ledger.create_customers([Customer(code="B")], DAY).ids, (2,))
        self.assertEqual(self.ledger.record_payments([self.paid(10, target=10), self.paid(20, target=20)], DAY).ids, (1, 2))
        self.assertEqual(self.ledger.issue_credit_memos([CreditMemo(customer=self.acme, amount=usd(5))], DAY).ids, (1,))
        memo = ItemRef(ItemKind.CREDIT_MEMO, 1)
        done = self.ledger.apply_credits([ApplyCredit(memo, [Target(self.invoice, amount=usd(5))])], DAY)
        self.assertEqual(done.refused, 0)
        self.assertEqual(self.remaining(), usd(65))
        self.assertEqual(self.ledger.issue_invoices([], DAY), BatchOutcome((), (), 0))

    def test_want_one_info_or_one_a_row(self):
        with self.assertRaises(ValueError):
            self.ledger.issue_invoices(self.rows(1, 2), [DAY])
        with self.assertRaises(TypeError):
            self.ledger.issue_invoices([self.paid(1)], DAY)


class Transactions(Books):
    def test_commit_together(self):
        with self.ledger.begin():
            self.ledger.record_payment(self.paid(40), DAY)
            self.ledger.record_payment(self.paid(10), DAY)
        self.assertEqual(self.remaining(), usd(50))

    def test_are_rolled_back_by_what_is_raised(self):
        with self.assertRaises(KeyError), self.ledger.begin():
            self.ledger.record_payment(self.paid(40), DAY)
            raise KeyError("changed my mind")
        self.assertEqual(self.remaining(), usd(100))

    def test_are_what_if(self):
        with self.ledger.begin() as what_if:
            self.ledger.record_payment(self.paid(40), DAY)
            self.assertEqual(self.remaining(), usd(60))
            what_if.rollback()
        self.assertEqual(self.remaining(), usd(100))
        with self.assertRaises(ValueError):
            what_if.commit()

    def test_may_be_left_open(self):
        ledger = Ledger()
        ledger.begin()
        del ledger


class Answers(Books):
    def test_outlive_their_ledger(self):
        rows = self.ledger.list_items(LATER)
        self.ledger.close()
        self.assertEqual([row.number for row in rows], ["INV-1"])
        with self.assertRaises(ValueError):
            self.ledger.list_items(LATER)

    def test_are_sequences_read_page_by_page(self):
        self.ledger.issue_invoices([self.of(i + 1, f"N-{i}") for i in range(600)], DAY)
        rows = self.ledger.list_items(LATER, ItemFilter(customer=self.acme))
        self.assertEqual(len(rows), 601)
        self.assertEqual(len(list(rows)), 601)
        self.assertEqual(rows[-1].number, "N-599")
        self.assertEqual([row.number for row in rows[1:3]], ["N-0", "N-1"])
        self.assertEqual(len(rows[::200]), 4)
        with self.assertRaises(IndexError):
            rows[601]
        limited = self.ledger.list_items(LATER, ItemFilter(limit=1, offset=1))
        self.assertEqual((len(limited), limited.matching), (1, 601))

    def test_age_what_is_owed(self):
        self.ledger.record_payment(Payment(customer=self.acme, amount=usd(5)), DAY)
        report = self.ledger.aging(LATER)
        self.assertEqual([bucket.label for bucket in report.buckets], ["not due", "1-30", "31-60", "61-90", "91+"])
        (row, cells), = report
        self.assertEqual((row.balance, row.unapplied, cells[1]), (usd(95), usd(5), usd(100)))
        self.assertEqual(report.total_cells[0], cells)
        calculator = AgingCalculator(AgingOptions(past_edges=[10]))
        self.assertEqual(self.ledger.aging(LATER, calculator).cells[0], (usd(0), usd(0), usd(100)))
        self.assertEqual(len(AgingCalculator(AgingOptions(past_edges=())).buckets), 2)
        self.assertEqual(self.ledger.aging(LATER, AgingOptions(past_edges=[10])).cells[0], (usd(0), usd(0), usd(100)))
        self.assertEqual(len(self.ledger.customer_summary(self.acme, LATER, AgingOptions(past_edges=[10])).buckets), 3)
        self.assertEqual(self.ledger.explain_aging(self.acme, "USD", 2, LATER, AgingOptions(past_edges=[10])).figure, usd(100))
        with self.assertRaises(MisuseError):
            self.ledger.aging(LATER, AgingOptions(past_edges=[10, 10]))
        with self.assertRaises(IndexError):
            report.cells[1]

    def test_show_a_customers_page(self):
        page = self.ledger.customer_summary(self.acme, LATER)
        self.assertEqual((page.head.code, page.head.days_to_pay_count), ("ACME", 0))
        (row, cells), = page
        self.assertEqual((row.total_balance_due, cells[1]), (usd(100), usd(100)))
        self.assertEqual(self.ledger.customer_figures(self.acme, "USD", LATER).balance, usd(100))

    def test_explain_every_cent(self):
        self.ledger.record_payment(self.paid(40), DAY)
        history = self.ledger.transaction_history(HistoryFilter(customer=self.acme), LATER)
        self.assertEqual((history.opening, history.closing), (usd(0), usd(60)))
        self.assertEqual([line.change for line in history.lines], [usd(100), usd(-40)])
        explained = self.ledger.explain_balance(self.acme, "USD", LATER)
        self.assertEqual(sum((part.amount for part in explained.parts), usd(0)), explained.figure)
        self.assertEqual(self.ledger.explain_aging(self.acme, "USD", 1, LATER).figure, usd(60))
        self.assertEqual(self.ledger.explain_aging(self.acme, "USD", "1-30", LATER).figure, usd(60))
        self.assertEqual(self.ledger.explain_aging(self.acme, "USD", "1-50", LATER, AgingOptions(past_edges=[50])).figure, usd(60))
        with self.assertRaises(MisuseError) as refused:
            self.ledger.explain_aging(self.acme, "USD", "1-50", LATER)
        self.assertIn("'1-50' is none of not due, 1-30, 31-60, 61-90, 91+", str(refused.exception))

    def test_explain_the_columns_that_are_not_aged(self):
        self.ledger.record_payment(Payment(customer=self.acme, amount=usd(5)), DAY)
        dispute = self.ledger.dispute(Dispute(self.invoice, usd(30)), DAY).id
        explained = {column: self.ledger.explain_aging(self.acme, "USD", column, LATER)
                     for column in (1, None, AgingColumn.UNAPPLIED, AgingColumn.DISPUTED)}
        self.assertEqual([one.figure for one in explained.values()], [usd(70), usd(5), usd(5), usd(30)])
        part, = explained[AgingColumn.DISPUTED].parts
        self.assertEqual((part.sequence, part.amount), (dispute, usd(30)))

    def test_know_the_past(self):
        self.ledger.record_payment(self.paid(40), DAY)
        self.assertEqual(self.ledger.find_item(self.invoice, AsOf(LATER, known_through=2)).remaining, usd(100))
        balances = self.ledger.account_balance(self.acme, LATER, BalanceOptions(per_job=True))
        self.assertEqual([row.scope for row in balances], [BalanceScope.CUSTOMER, BalanceScope.NO_JOB])

    def test_give_terms_as_they_went_in(self):
        terms = (TermsPortion(share=PortionShare.PERCENT, percent=exact("30")),
                 TermsPortion(days=30, discounts=(DiscountTier(exact("2"), 10),)))
        made = self.ledger.create_customer(Customer(code="T", currency="USD", terms=terms), DAY)
        found = self.ledger.list_terms(made.id)
        self.assertEqual(found[0].percent, 30)
        self.assertEqual((found[1].days, found[1].discounts[0].days), (30, 10))
        self.ledger.create_customer(Customer(code="U", currency="USD", terms=found), DAY)

    def test_keep_lines_and_taxes(self):
        made = self.ledger.issue_invoice(Invoice(customer=self.acme, lines=[Line(description="Bolts", unit_price=7)]), DAY)
        line, = self.ledger.list_lines(ItemRef(ItemKind.INVOICE, made.id))
        self.assertEqual((line.description, line.quantity, line.net), ("Bolts", 1, usd(7)))


class Contacts(Books):
    def setUp(self):
        super().setUp()
        self.ann = self.ledger.create_contact(Contact(customer=self.acme, name="Ann", role="buys", primary=True), DAY).id

    def test_are_found_and_listed(self):
        self.ledger.create_contact(Contact(customer=self.acme, name="Bob"), DAY)
        ann = self.ledger.find_contact(self.ann)
        self.assertEqual((ann.name, ann.role, ann.primary), ("Ann", "buys", True))
        self.assertEqual([(row.name, row.primary) for row in self.ledger.list_contacts(self.acme)], [("Ann", True), ("Bob", False)])
        self.assertEqual(self.ledger.list_contacts(self.acme, known_through=1).matching, 0)

    def test_that_go_were_known_before(self):
        known = self.ledger.last_sequence
        self.ledger.delete_contact(DeleteContact(self.ann), DAY)
        with self.assertRaises(NotFoundError):
            self.ledger.find_contact(self.ann)
        self.assertEqual(self.ledger.find_contact(self.ann, known).name, "Ann")


class Disputes(Books):
    def setUp(self):
        super().setUp()
        self.dispute = self.ledger.dispute(Dispute(self.invoice, usd(30), "DAMAGED", "scratched"), DAY).id

    def test_are_not_past_due(self):
        row = self.ledger.find_item(self.invoice, LATER)
        self.assertEqual((row.remaining, row.disputed, row.past_due), (usd(100), usd(30), usd(70)))
        self.assertEqual(self.ledger.account_balance(self.acme, LATER)[0].disputed, usd(30))

    def test_are_marks_until_they_are_resolved(self):
        mark = self.ledger.find_mark(self.dispute, LATER)
        self.assertEqual((mark.kind, mark.item, mark.customer, mark.left), (MarkKind.DISPUTE, self.invoice, self.acme, usd(30)))
        self.assertEqual((mark.code, mark.note, mark.ended_on), ("DAMAGED", "scratched", None))
        live = MarkFilter(customer=self.acme, live_only=True)
        self.assertEqual(list(self.ledger.list_marks(LATER, live)), [mark])
        self.ledger.resolve_dispute(ResolveDispute(self.dispute, MarkOutcome.INVALID), CommandInfo(date(2026, 2, 1)))
        self.assertEqual(list(self.ledger.list_marks(LATER, live)), [])
        ended = self.ledger.find_mark(self.dispute, LATER)
        self.assertEqual((ended.outcome, ended.ended_on), (MarkOutcome.INVALID, date(2026, 2, 1)))
        self.assertEqual(self.ledger.find_item(self.invoice, LATER).past_due, usd(100))

    def test_claim_less_when_a_payment_names_them(self):
        settlement = Settlement(targets=[Target(self.invoice, usd(10), self.dispute)])
        self.ledger.record_payment(Payment(customer=self.acme, amount=usd(10), settlement=settlement), DAY)
        self.assertEqual(self.ledger.find_mark(self.dispute, LATER).left, usd(20))

    def test_that_claim_too_much_are_refused(self):
        with self.assertRaises(AmountError) as refused:
            self.ledger.dispute(Dispute(self.invoice, usd(71)), DAY)
        self.assertEqual(refused.exception.fitting, usd(70))


class DueDates(Books):
    def test_change_from_a_day_on(self):
        self.ledger.change_due(ChangeDue(self.invoice, due=date(2026, 3, 31)), CommandInfo(date(2026, 2, 10)))
        past_due = [self.ledger.find_item(self.invoice, day).past_due for day in (date(2026, 2, 9), date(2026, 2, 10), date(2026, 4, 1))]
        self.assertEqual(past_due, [usd(100), usd(0), usd(100)])

    def test_may_go(self):
        self.ledger.change_due(ChangeDue(self.invoice), DAY)
        self.assertEqual([row.due for row in self.ledger.list_portions(self.invoice, LATER) if row.remaining], [None])


def exact(text):
    from decimal import Decimal
    return Decimal(text)


if __name__ == "__main__":
    unittest.main()
