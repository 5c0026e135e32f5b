"""Records that are changed in part: what is taken out goes in again with everything it has."""
import dataclasses
import unittest
from datetime import date

from every_record import TERMS, keep_every_record
from openitem import CommandInfo, EventKind, EventLog, ItemKind, ItemRef, Ledger, NotFoundError, Rounding, Settings, TaxScope

DAY = CommandInfo(date(2026, 1, 10))
OTHER = {"contract": ("number", "Other"), "address": ("city", "Other"), "tax_registration": ("number", "Other"),
         "licence": ("number", "Other"), "note": ("text", "Other"), "communication": ("text", "Other"),
         "link": ("item", ItemRef(ItemKind.PAYMENT, 1)), "media_type": ("pattern", "application/pdf"),
         "number_range": ("code", "Other")}


class Records(unittest.TestCase):
    def setUp(self):
        self.log = EventLog()
        self.ledger = Ledger(sink=self.log)
        self.kept = keep_every_record(self.ledger, DAY)
        self.customer = self.kept["customer"]

    def each(self):
        """(what is taken out, what changes it, what finds it, its id) of every kind of records."""
        for kind, id in self.kept.items():
            yield kind, *(getattr(self.ledger, name) for name in (f"{kind}_to_change", f"change_{kind}", f"find_{kind}")), id

    def test_are_of_every_kind(self):
        self.assertEqual({f"{kind}_to_change" for kind in self.kept}, {name for name in dir(Ledger) if name.endswith("_to_change")})

    def test_have_everything(self):
        """Each field was given something, so that one that is lost would be seen."""
        for kind, take, _, _, id in self.each():
            record = take(id)
            for field in dataclasses.fields(record):
                with self.subTest(kind, field=field.name):
                    self.assertNotIn(getattr(record, field.name), (field.default, None, ""))

    def test_renamed_are_otherwise_as_before(self):
        for kind, take, change, find, id in self.each():
            name, other = OTHER.get(kind, ("name", "Other"))
            before, terms = find(id), self.ledger.list_terms(self.customer)
            outcome = change(dataclasses.replace(take(id), **{name: other}), DAY)
            with self.subTest(kind):
                self.assertIsNotNone(outcome.first_sequence)
                after = {name: other} if "changed" not in before._fields else {name: other, "changed": outcome.first_sequence}
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
