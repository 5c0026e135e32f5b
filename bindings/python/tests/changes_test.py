"""Records that are changed in part: what is taken out goes in again with everything it has."""
import dataclasses
import unittest
from datetime import date
from decimal import Decimal

from openitem import (BusinessDayShift, CommandInfo, Contact, Contract, Customer, CustomerStatus, DiscountTier, DueBase,
                      DueRuleKind, EventKind, EventLog, Job, JobStatus, Ledger, Money, NotFoundError, PartialPayments, PortionShare,
                      Rounding, Settings, TaxScope, TermsPortion)

DAY = CommandInfo(date(2026, 1, 10))
TERMS = (TermsPortion(PortionShare.PERCENT, DueRuleKind.NET, days=10, percent=30, discounts=(DiscountTier(3, 5), DiscountTier(2, 8))),
         TermsPortion(PortionShare.FIXED, DueRuleKind.PROXIMO, DueBase.DELIVERY, BusinessDayShift.FOLLOWING, cutoff=19, day=20,
                      fixed=Money("12.50", "USD")),
         TermsPortion(kind=DueRuleKind.FIXED_DATE, fixed_date=date(2026, 6, 30)),
         TermsPortion(kind=DueRuleKind.NET, months=1, days_after=2, discounts=(DiscountTier(Decimal("1.5"), 7),)))


class Records(unittest.TestCase):
    def setUp(self):
        self.log = EventLog()
        self.ledger = Ledger(sink=self.log)
        head = self.ledger.create_customer(Customer(code="HEAD"), DAY).id
        self.customer = self.ledger.create_customer(Customer(
            code="ACME", name="Acme", label="gold", salesperson="kim", external_ref="x-1", status=CustomerStatus.PROSPECT,
            partial_payments=PartialPayments.REFUSE, currency="USD", parent=head, credit_limit=Money(500, "USD"),
            established=date(2020, 2, 29), terms=TERMS), DAY).id
        self.plain = self.ledger.create_customer(Customer(code="PLAIN"), DAY).id
        self.job = self.ledger.create_job(Job(customer=self.plain, code="SITE", name="Site", external_ref="j-1",
                                              status=JobStatus.INACTIVE), DAY).id
        self.contract = self.ledger.create_contract(Contract(
            customer=self.plain, job=self.job, number="FRAME", external_ref="c-1", starts=date(2026, 1, 1),
            ends=date(2026, 12, 31)), DAY).id
        self.contact = self.ledger.create_contact(Contact(
            customer=self.plain, name="Ann", role="buys", email="a@example.org", phone="1", mobile="2", fax="3", notes="n",
            primary=True), DAY).id

    def each(self):
        """(what is taken out, what changes it, what finds it, its id) of every kind of records."""
        for kind in ("customer", "job", "contract", "contact"):
            yield kind, *(getattr(self.ledger, name) for name in (f"{kind}_to_change", f"change_{kind}", f"find_{kind}")), getattr(self, kind)

    def test_have_everything(self):
        """Each field was given something, so that one that is lost would be seen."""
        for kind, take, _, _, id in self.each():
            record = take(id)
            for field in dataclasses.fields(record):
                with self.subTest(kind, field=field.name):
                    self.assertNotIn(getattr(record, field.name), (field.default, None, ""))

    def test_renamed_are_otherwise_as_before(self):
        for kind, take, change, find, id in self.each():
            name = "number" if kind == "contract" else "name"
            before, terms = find(id), self.ledger.list_terms(self.customer)
            outcome = change(dataclasses.replace(take(id), **{name: "Other"}), DAY)
            with self.subTest(kind):
                self.assertIsNotNone(outcome.first_sequence)
                after = {name: "Other"} if "changed" not in before._fields else {name: "Other", "changed": outcome.first_sequence}
                self.assertEqual(find(id), before._replace(**after))
                self.assertEqual(self.ledger.list_terms(self.customer), terms)

    def test_keep_terms_with_their_discounts(self):
        renamed = dataclasses.replace(self.ledger.customer_to_change(self.customer), name="Acme Ltd")
        self.ledger.change_customer(renamed, DAY)
        self.assertEqual(self.ledger.list_terms(self.customer), tuple(
            dataclasses.replace(portion, percent=portion.percent or 0) for portion in TERMS))
        self.assertEqual(self.ledger.customer_to_change(self.customer), renamed)

    def test_that_are_not_there_are_refused(self):
        for kind, take, _, _, _ in self.each():
            with self.subTest(kind), self.assertRaises(NotFoundError):
                take(99)

    def test_are_told_by_events_too(self):
        saved = next(event for record in self.log for event in record if event.kind == EventKind.CUSTOMER_SAVED and event.terms)
        discounts = saved.discounts
        terms = [row.to_input([one.to_input() for one in discounts if one.portion == row.portion]) for row in saved.terms]
        told = dataclasses.replace(saved.row.to_input(terms), terms=tuple(
            dataclasses.replace(portion, discounts=tuple(portion.discounts)) for portion in terms))
        self.assertEqual(told, self.ledger.customer_to_change(self.customer))

    def test_of_settings(self):
        settings = Settings(Rounding.HALF_EVEN, TaxScope.LINE, refuse_partial_payments=True, prospects_stay=True)
        self.ledger.change_settings(settings, DAY)
        row = self.log[-1].event(0).row
        self.assertEqual(row.to_input(), settings)
        self.assertEqual(self.ledger.settings(), settings)


if __name__ == "__main__":
    unittest.main()
