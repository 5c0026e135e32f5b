"""Every function of the module called wrongly in every way: an exception of the right kind, the books as they were."""
import enum
import re
import unittest
from datetime import date, datetime, timezone

import openitem
from conversions_test import WEIRD
from every_call import EVERY_CALL
from openitem import (AgingCalculator, AsOf, CommandInfo, Customer, EventLog, Invoice, ItemKind, ItemRef, Ledger, MisuseError, Money,
                      OpenItemError, Status)
from openitem import _openitem as raw
from openitem._values import Input

DAY = CommandInfo(date(2026, 1, 10))
LOG = EventLog()


def filled():
    ledger = Ledger(sink=LOG)
    ledger.create_customer(Customer(code="ACME", currency="USD"), DAY)
    ledger.set_sink(None)
    ledger.issue_invoice(Invoice(customer=1, number="N-1", total=Money(100, "USD")), DAY)
    return ledger


RIGHT = {"int": 1, "str": "x", "bytes": b"", "bool": False, "Money": Money(1, "USD"), "Number": 1, "ItemKind": ItemKind.INVOICE,
         "ItemRef": ItemRef(ItemKind.INVOICE, 1), "Optional[datetime.date]": date(2026, 1, 5),
         "Union[AsOf, datetime.date]": date(2026, 3, 1), "Union[AgingCalculator, AgingOptions]": None,
         "Union[CommandInfo, Sequence[CommandInfo]]": DAY, "Union[Currency, str, None]": "USD",
         "Union[datetime.datetime, int]": datetime(2026, 1, 1, tzinfo=timezone.utc), "Union[str, Currency]": "USD"}
TAKEN = {"int": int, "str": str, "bytes": bytes, "bool": bool, "Money": Money}


def is_enumeration(kind):
    known = getattr(openitem, kind, None)
    return isinstance(known, type) and issubclass(known, enum.IntEnum)


def right(kind):
    """An argument of a type that could be right."""
    if kind == "Record":
        return LOG[0]
    if kind in RIGHT:
        return RIGHT[kind]
    if is_enumeration(kind):
        return list(getattr(openitem, kind))[-1]
    several = re.fullmatch(r"Sequence\[(\w+)\]", kind)
    return [] if several else DAY if kind == "CommandInfo" else getattr(openitem, kind)()


def of_type(kind, value, optional):
    """Whether a value has the type; None: that depends."""
    if value is None and (optional or kind == "Money"):
        return None
    if is_enumeration(kind):
        kind = "int"
    if kind in TAKEN:
        return isinstance(value, TAKEN[kind]) and (kind == "bool" or not isinstance(value, bool))
    known = getattr(openitem, kind, None)
    return isinstance(value, known) if isinstance(known, type) and issubclass(known, Input) else None


class Wrong(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ledger = filled()

    def setUp(self):
        self.before = self.ledger.state_digest()

    def tearDown(self):
        self.assertEqual(self.ledger.state_digest(), self.before)
        self.ledger.verify()

    def function(self, call, ledger=None):
        _, name, of_ledger, _ = call
        return getattr(ledger or self.ledger, name) if of_ledger else getattr(raw, name)

    def arguments(self, call):
        return [right(kind) for _, _, kind in call[3]]

    def dry(self, call, given):
        """Nothing is to happen by a call that is right by chance."""
        what_if = self.ledger.begin()
        try:
            return self.function(call)(*given)
        finally:
            what_if.rollback()

    def test_types_of_each_argument(self):
        tried = 0
        for call in EVERY_CALL:
            for at, (argument, optional, kind) in enumerate(call[3]):
                for number, value in enumerate([*WEIRD, DAY, Ledger, self.ledger, AgingCalculator(), AsOf()]):
                    given = self.arguments(call)
                    given[at] = value
                    tried += 1
                    with self.subTest(call[0], argument=argument, number=number):
                        try:
                            self.dry(call, given)
                            self.assertIsNot(of_type(kind, value, optional), False, "was taken")
                        except OpenItemError:
                            pass
                        except MemoryError:
                            self.assertEqual(argument, "count")
                        except TypeError:
                            self.assertIsNot(of_type(kind, value, optional), True, "was refused for its type")
                        except ValueError:
                            self.assertIn(kind, ("Union[CommandInfo, Sequence[CommandInfo]]", "Sequence[Application]", "CommandInfo"))
        self.assertGreater(tried, 10000)

    def test_numbers_and_names_of_arguments(self):
        for call in EVERY_CALL:
            given, names = self.arguments(call), [argument for argument, _, _ in call[3]]
            required = sum(not optional for _, optional, _ in call[3])
            ways = [lambda f: f(*given, None), lambda f: f(*given, nothing=1), lambda f: f(**{"": 1})]
            if required:
                ways += [lambda f: f(*given[:required - 1]), lambda f: f()]
            if names:
                ways += [lambda f: f(given[0], **{names[0]: given[0]})]
            for number, way in enumerate(ways):
                with self.subTest(call[0], way=number), self.assertRaises(TypeError):
                    way(self.function(call))

    def test_in_any_order_by_name_is_right(self):
        for call in EVERY_CALL:
            given = {argument: right(kind) for argument, _, kind in call[3]}
            told = []
            for names in (list(given), list(given)[::-1]):
                what_if = self.ledger.begin()
                try:
                    self.function(call)(**{name: given[name] for name in names})
                    told.append("")
                except OpenItemError as refused:
                    told.append(str(refused))
                what_if.rollback()
            with self.subTest(call[0]):
                self.assertEqual(told[0], told[1])

    def test_ledgers_that_are_closed_or_were_never_made(self):
        closed = filled()
        closed.close()
        for ledger in (closed, Ledger.__new__(Ledger)):
            for call in EVERY_CALL:
                if call[2]:
                    with self.subTest(call[0]), self.assertRaisesRegex(ValueError, "the ledger is closed"):
                        self.function(call, ledger)(*self.arguments(call))

    def test_calls_out_of_a_sink(self):
        told = {}

        def sink(record, remaining):
            for call in EVERY_CALL:
                if call[2]:
                    try:
                        self.function(call, ledger)(*self.arguments(call))
                        told[call[0]] = None
                    except MisuseError as refused:
                        told[call[0]] = refused.code
            return False

        ledger = filled()
        ledger.set_sink(sink)
        with self.assertRaises(OpenItemError):
            ledger.create_customer(Customer(), DAY)
        self.assertEqual({name: code for name, code in told.items() if code != Status.REENTRANT_CALL}, {})
        self.assertEqual(len(told), sum(call[2] for call in EVERY_CALL))


if __name__ == "__main__":
    unittest.main()
