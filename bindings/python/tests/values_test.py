"""Money, decimals and dates: exact or refused."""
import copy
import datetime
import decimal
import json
import pickle
import types
import unittest
import unittest.mock
from datetime import date
from decimal import Decimal
from fractions import Fraction

import openitem
from openitem import (AgingCalculator, AgingOptions, AmountError, BusinessCalendar, BusinessDayShift, Currency, DueInputs, DuePortion, EventLog, ItemRef,
                      Line, LineTax, MismatchError, MisuseError, Money, NotFoundError, OpenItemError, PortionShare,
                      Rounding, SplitRemainder, Status, TaxScope, TermsPortion, ValueRefused, Weekday, dates, documents,
                      errors, exact)

LIMIT = 10**38


def usd(amount):
    return Money(amount, "USD")


class MoneyIs(unittest.TestCase):
    def test_made_of_text_decimals_and_whole_units(self):
        for given, text in (("12.34", "12.34"), (Decimal("12.34"), "12.34"), (Decimal("12.340"), "12.34"), (12, "12.00"),
                            ("-0.05", "-0.05"), (Decimal("-5E-2"), "-0.05"), (Decimal("1E+3"), "1000.00"), (0, "0.00"),
                            (Decimal("-0.00"), "0.00"), (Decimal("0E+999999"), "0.00")):
            with self.subTest(given):
                self.assertEqual(usd(given).text(), text)

    def test_printed_and_read_back(self):
        self.assertEqual(str(usd("12.34")), "12.34 USD")
        self.assertEqual(repr(usd("12.34")), "Money('12.34', 'USD')")
        self.assertEqual(eval(repr(usd("12.34"))), usd("12.34"))
        self.assertEqual(Money.parse("12.3 KWD"), Money("12.300", "KWD"))

    def test_exact_whatever_the_context_says(self):
        widest = Decimal("9" * 36 + ".99")
        with decimal.localcontext() as context:
            context.prec = 3
            self.assertEqual(usd(widest).amount.as_tuple(), widest.as_tuple())
            self.assertEqual(usd("12345.67").amount.as_tuple(), Decimal("12345.67").as_tuple())
            self.assertEqual(usd(Decimal("12345.67")).units, 1234567)

    def test_refused_when_digits_do_not_fit(self):
        for given, code in (("0.001", Status.TOO_MANY_DECIMALS), (Decimal("0.001"), Status.TOO_MANY_DECIMALS),
                            (Decimal("1E-999999"), Status.TOO_MANY_DECIMALS), (Decimal("1E+999999"), Status.OVERFLOW),
                            (10**36, Status.OVERFLOW), ("9" * 37, Status.OVERFLOW), ("1,00", Status.SYNTAX),
                            ("", Status.SYNTAX), ("١", Status.SYNTAX)):
            with self.subTest(given), self.assertRaises(ValueRefused) as refused:
                usd(given)
            self.assertEqual(refused.exception.code, code)

    def test_of_any_length_exact_or_refused(self):
        """Python refuses to turn numbers of more than 4,300 digits into text and back; that is no answer to a host."""
        long = "0" * 5000
        for given, text in ((Decimal("1." + long), "1.00"), (Decimal(f"-12.34{long}"), "-12.34"), (Decimal(f"{long}7"), "7.00")):
            self.assertEqual(usd(given).text(), text)
        for given, code in ((Decimal("9" * 5000), Status.OVERFLOW), (10**5000, Status.OVERFLOW), (-10**5000, Status.OVERFLOW),
                            (Decimal("9" * 5000 + "E-4999"), Status.TOO_MANY_DECIMALS), ("9" * 5000, Status.OVERFLOW),
                            (Decimal("0." + long + "1"), Status.TOO_MANY_DECIMALS),
                            (Decimal("1." + long + "1"), Status.TOO_MANY_DECIMALS)):
            for make in (usd, exact.text):
                with self.subTest(), self.assertRaises(ValueRefused) as refused:
                    make(given)
                self.assertEqual(refused.exception.code, code)
        self.assertEqual(exact.text(Decimal("1.250")), "1.250")
        self.assertEqual(exact.text(Decimal("1." + long)), "1." + "0" * 18)

    def test_not_fooled_by_classes_derived_from_those_of_numbers(self):
        class Number(Decimal):
            def as_tuple(self):
                raise AssertionError

            adjusted = __str__ = __repr__ = __bool__ = as_tuple

        class Whole(int):
            def __lt__(self, other):
                raise AssertionError

            __le__ = __ge__ = __gt__ = __mod__ = __and__ = __rshift__ = __str__ = __repr__ = __bool__ = __index__ = __lt__

        class Text(str):
            def encode(self, *_):
                raise AssertionError

            __len__ = __str__ = __repr__ = __bool__ = encode

        self.assertEqual(usd(Number("12.34")), usd("12.34"))
        self.assertEqual(usd(Whole(12)), usd(12))
        self.assertEqual(usd(Text("12.34")), usd("12.34"))
        self.assertEqual(Money.from_units(Whole(1234), Text("USD")), usd("12.34"))
        self.assertEqual(exact.text(Whole(7)), "7")
        self.assertEqual(dates.add_days(date(2026, 1, 1), Whole(1)), date(2026, 1, 2))
        self.assertEqual(documents.add_up([Line(quantity=Text("0"), unit_price=Whole(5), product=Text("P"))], "USD").total, usd(0))

    def test_refused_by_type_whatever_the_value_says_of_itself(self):
        class Silent:
            def __repr__(self):
                raise AssertionError

        for wrong in (Silent(), 10**5000, [Silent()]):
            for make in (lambda: Line(product=wrong), lambda: Line(discount=wrong)):
                with self.subTest(), self.assertRaises(TypeError):
                    documents.add_up([make()], "USD")
        with self.assertRaises(TypeError):
            usd(Silent())

    def test_neither_nan_nor_infinity(self):
        for given in (Decimal("NaN"), Decimal("sNaN"), Decimal("NaN123"), Decimal("Infinity"), Decimal("-Infinity")):
            with self.subTest(repr(given)), self.assertRaises(MisuseError) as refused:
                usd(given)
            self.assertEqual(refused.exception.code, Status.INVALID_ARGUMENT)
            self.assertIsInstance(refused.exception, ValueError)

    def test_no_float_and_no_bool(self):
        for given in (0.1, float("nan"), True, None, b"1.00", [1]):
            with self.subTest(given), self.assertRaises(TypeError):
                usd(given)
        for operation in (lambda: usd(1) * 1.5, lambda: usd(1) + 1, lambda: usd(1) - 1.0, lambda: usd(1) < 2,
                          lambda: 1 + usd(1), lambda: usd(1).multiply(1.5), lambda: usd(1) / 2.0, lambda: usd(1) / True, lambda: 2 / usd(1),
                          lambda: usd(1) / Decimal(2)):
            with self.subTest(), self.assertRaises(TypeError):
                operation()

    def test_up_to_38_digits(self):
        self.assertEqual(Money.from_units(LIMIT - 1, "USD").text(), "9" * 36 + ".99")
        self.assertEqual(Money.from_units(1 - LIMIT, "USD").units, 1 - LIMIT)
        for units in (LIMIT, -LIMIT, 2**127, 2**128, 2**129, -2**127 - 1):
            with self.subTest(units), self.assertRaises(ValueRefused) as refused:
                Money.from_units(units, "USD")
            self.assertEqual(refused.exception.code, Status.OVERFLOW)
        with self.assertRaises(ValueRefused):
            Money.from_units(LIMIT - 1, "USD") + usd("0.01")
        self.assertEqual(usd("-12.34").to_int64(), -1234)
        with self.assertRaises(ValueRefused):
            Money.from_units(2**63, "USD").to_int64()

    def test_added_and_compared_in_one_currency(self):
        self.assertEqual(usd("1.10") + usd("2.20") - usd("0.30"), usd("3.00"))
        self.assertTrue(usd(1) < usd(2) <= usd(2) and usd(3) > usd(2) >= usd(2))
        self.assertEqual(-usd(1), usd(-1))
        self.assertEqual(abs(usd(-1)), usd(1))
        self.assertFalse(usd(0))
        self.assertNotEqual(usd(1), Money(1, "EUR"))
        self.assertEqual(len({usd("1.00"), usd(1), Money(1, "EUR")}), 2)
        for operation in (lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a < b, lambda a, b: a >= b):
            with self.subTest(), self.assertRaises(MismatchError) as refused:
                operation(usd(1), Money(1, "EUR"))
            self.assertEqual(refused.exception.code, Status.CURRENCY_MISMATCH)

    def test_rounded_once_by_a_named_mode(self):
        self.assertEqual(usd("1.01") * 3, usd("3.03"))
        self.assertEqual(Decimal("0.5") * usd("1.02"), usd("0.51"))
        self.assertEqual(Money.extend(3, "0.335", "USD", Rounding.HALF_UP), usd("1.01"))
        self.assertEqual(usd("0.05").percent("50", Rounding.HALF_EVEN), usd("0.02"))
        self.assertEqual(usd("10").divide(3, Rounding.DOWN), usd("3.33"))
        self.assertEqual(usd("10").proportion(usd(1), usd(3), Rounding.UP), usd("3.34"))
        self.assertEqual(Money("13.31", "CHF").round_to_step(Money("0.05", "CHF"), Rounding.HALF_UP), Money("13.30", "CHF"))
        with self.assertRaises(ValueRefused) as refused:
            usd("0.01") * Decimal("0.5")
        self.assertEqual(refused.exception.code, Status.INEXACT)

    def test_split_without_losing_a_cent(self):
        self.assertEqual([str(part.amount) for part in usd(100).split([200, 100, 50]).parts], ["57.14", "28.57", "14.29"])
        self.assertEqual(usd(100).split([usd(2), usd(1)]).parts, (usd("66.67"), usd("33.33")))
        self.assertEqual(usd(1).split([1, 1, 1], SplitRemainder.SEPARATE).left_over, usd("0.01"))
        with self.assertRaises(MisuseError):
            usd(1).split([])

    def test_summed_as_python_sums(self):
        self.assertEqual(sum([usd("0.10")] * 3), usd("0.30"))
        self.assertEqual(sum([usd(1), usd(2)], usd(3)), usd(6))
        self.assertEqual(sum([]), 0)
        with self.assertRaises(MismatchError):
            sum([usd(1), Money(1, "EUR")])
        for operation in (lambda: usd(1) + 0, lambda: 0.0 + usd(1), lambda: False + usd(1), lambda: 0 - usd(1)):
            with self.subTest(), self.assertRaises(TypeError):
                operation()

    def test_divided_by_whole_numbers_exactly_and_by_amounts_into_a_fraction(self):
        self.assertEqual(usd("1.00") / 4, usd("0.25"))
        with self.assertRaises(ValueRefused) as refused:
            usd("1.00") / 3
        self.assertEqual(refused.exception.code, Status.INEXACT)
        self.assertEqual(usd("1.00") / usd("3.00"), Fraction(1, 3))
        self.assertEqual(Money.from_units(LIMIT - 1, "USD") / usd("0.01"), LIMIT - 1)
        with self.assertRaises(MismatchError):
            usd(1) / Money(1, "EUR")
        for nothing in (0, usd(0)):
            with self.subTest(nothing), self.assertRaises((ValueRefused, ZeroDivisionError)):
                usd(1) / nothing

    def test_formatted_as_its_amount_is(self):
        self.assertEqual(f"{usd('-1234.5')}", "-1234.50 USD")
        self.assertEqual(f"{usd('1234.5'):,}", "1,234.50")
        self.assertEqual(f"{usd('1234.5'):>12}|", "     1234.50|")
        self.assertEqual(f"{Money(1234, 'JPY'):,}", "1,234")
        with self.assertRaises(ValueError):
            f"{usd(1):nonsense}"

    def test_rounded_as_python_rounds(self):
        for given, digits, text in (("2.50", None, "2.00"), ("3.50", None, "4.00"), ("-2.50", None, "-2.00"), ("-2.51", None, "-3.00"),
                                    ("1.25", 1, "1.20"), ("1.35", 1, "1.40"), ("1.35", 2, "1.35"), ("1.35", 9, "1.35"),
                                    ("150", -2, "200.00"), ("50", -2, "0.00")):
            with self.subTest(given, digits=digits):
                self.assertEqual(round(usd(given), digits), usd(text))

    def test_immutable_copied_and_pickled(self):
        with self.assertRaises(AttributeError):
            usd(1).units = 2
        for made in (copy.copy(usd(1)), copy.deepcopy(usd(1)), pickle.loads(pickle.dumps(usd(1)))):
            self.assertEqual(made, usd(1))
        with self.assertRaises(TypeError):
            json.dumps(usd(1))  # a host says which text it wants

    def test_of_currencies_known_or_made(self):
        self.assertEqual(Currency.iso("JPY").digits, 0)
        coin = Currency.custom("COIN", 8)
        self.assertEqual(Money("0.00000001", coin).units, 1)
        for make in (lambda: Currency.iso("XXQ"), lambda: Money(1, "XAU"), lambda: Money(1, "usd")):
            with self.subTest(), self.assertRaises(OpenItemError) as refused:
                make()
            self.assertEqual(refused.exception.code, Status.UNKNOWN_CURRENCY)
        self.assertIsInstance(refused.exception, NotFoundError)
        self.assertIn(("USD", 840, 2), openitem.iso4217())


class DecimalsAre(unittest.TestCase):
    def test_exact(self):
        self.assertEqual(str(exact.parse("1.250")), "1.250")
        self.assertEqual(exact.text(Decimal("1.250")), "1.250")
        self.assertEqual(str(exact.add("1.25", Decimal("1.250"))), "2.500")
        self.assertEqual(exact.subtract(1, "0.5"), Decimal("0.5"))
        self.assertEqual(exact.multiply("0.1", "0.1"), Decimal("0.01"))
        self.assertEqual(exact.compare("1.250", "1.25"), 0)
        self.assertEqual(exact.quotient(7, 3, 2, Rounding.HALF_UP), Decimal("2.33"))
        self.assertEqual(exact.rescale("1.25", 1, Rounding.HALF_EVEN), Decimal("1.2"))
        self.assertEqual(exact.scaled(-125, 2), Decimal("-1.25"))
        self.assertEqual(exact.add(Decimal("9" * 38), Decimal("-1")), Decimal("9" * 37 + "8"))

    def test_refused_when_they_do_not_fit(self):
        for given in (Decimal("1E+38"), Decimal("1E-19"), Decimal("1E+999999"), 10**38):
            with self.subTest(given), self.assertRaises(ValueRefused):
                exact.text(given)
        for given in (Decimal("NaN"), Decimal("Infinity")):
            with self.subTest(given), self.assertRaises(MisuseError):
                exact.text(given)
        with self.assertRaises(TypeError):
            exact.text(0.5)


class DatesAre(unittest.TestCase):
    def test_calculated(self):
        self.assertEqual(dates.from_civil(2024, 2, 29), date(2024, 2, 29))
        self.assertEqual(dates.to_civil(date(2024, 2, 29)), (2024, 2, 29))
        self.assertEqual(dates.parse("2024-02-29"), date(2024, 2, 29))
        self.assertEqual(dates.text(date(2024, 2, 29)), "2024-02-29")
        self.assertEqual(dates.text(None), "")
        self.assertEqual(dates.weekday(date(2026, 1, 1)), Weekday.THURSDAY)
        self.assertEqual(dates.add_months(date(2024, 1, 31), 1), date(2024, 2, 29))
        self.assertEqual(dates.add_days(date(2024, 12, 31), 1), date(2025, 1, 1))
        self.assertEqual(dates.with_day(date(2024, 2, 1), 31), date(2024, 2, 29))
        with self.assertRaises(ValueRefused):
            dates.from_civil(1900, 2, 29)
        with self.assertRaises(ValueRefused):
            dates.add_days(date.max, 1)

    def test_business_days(self):
        saturday, calendar = date(2026, 1, 3), BusinessCalendar(holidays=[date(2026, 1, 5)])
        self.assertFalse(dates.is_business_day(saturday))
        self.assertEqual(dates.shift(saturday, BusinessDayShift.FOLLOWING, calendar), date(2026, 1, 6))
        self.assertTrue(dates.is_business_day(saturday, BusinessCalendar(weekend=())))
        self.assertFalse(dates.is_business_day(date(2026, 1, 2), BusinessCalendar(weekend=[Weekday.FRIDAY])))

    def test_of_their_own_type(self):
        for given in (datetime.datetime(2026, 1, 1), "2026-01-01", 739617):
            with self.subTest(given), self.assertRaises(TypeError):
                dates.add_days(given, 1)


class DocumentsAre(unittest.TestCase):
    def test_added_up(self):
        lines = [Line(quantity=3, unit_price="0.335", taxes=[LineTax("VAT", 19)]),
                 Line(unit_price="10", discount_percent=10, taxes=[LineTax("VAT", 19)])]
        totals = documents.add_up(lines, "EUR")
        self.assertEqual([m.text() for m in totals[:4]], ["11.01", "1.00", "1.90", "11.91"])
        self.assertEqual(len(totals.line_nets), 2)
        self.assertEqual(totals.taxes[0].code, "VAT")
        self.assertEqual(documents.add_up([], "EUR").total, Money(0, "EUR"))
        self.assertEqual(documents.add_up([Line(quantity=0, unit_price="10")], "EUR", TaxScope.LINE).total, Money(0, "EUR"))

    def test_of_no_pieces_where_the_quantity_is_zero_however_it_is_spelled(self):
        for quantity in ("0", "-0", "00", "0.00", "-0.000", "0." + "0" * 18, 0, -0, Decimal(0), Decimal("-0"), Decimal("0.00"),
                         Decimal("0E+3"), Decimal("0E-30"), Decimal("0E+999999"), Decimal("0." + "0" * 5000)):
            with self.subTest(quantity):
                self.assertEqual(documents.add_up([Line(quantity=quantity, unit_price="5")], "USD").total, usd(0))
        self.assertEqual(documents.add_up([Line(unit_price="5")], "USD").total, usd(5))
        for quantity in ("", " 0", "0 ", "+0", "0.", ".0", "٠", "0x0", "-", "0E3"):
            with self.subTest(quantity), self.assertRaises(ValueRefused) as refused:
                documents.add_up([Line(quantity=quantity, unit_price="5")], "USD")
            self.assertEqual(refused.exception.code, Status.SYNTAX)

    def test_given_or_not_given_and_never_by_their_truth(self):
        """What is empty, zero or false is taken as it is, or refused for its type; only None is nothing."""
        line = Line(quantity=1, unit_price=1)
        for make in (lambda: Line(product=0), lambda: Line(description=False), lambda: Line(quantity=False, unit_price=1),
                     lambda: Line(unit_price=False), lambda: Line(discount=0), lambda: Line(taxes=0)):
            with self.subTest(), self.assertRaises(TypeError):
                documents.add_up([make()], "USD")
        saturday = date(2026, 1, 3)
        for weekend in ((), [], set(), frozenset(), range(0)):
            with self.subTest(weekend):
                self.assertTrue(dates.is_business_day(saturday, BusinessCalendar(weekend=weekend)))
        for wrong in (BusinessCalendar(weekend=0), BusinessCalendar(weekend=iter([])), BusinessCalendar(holidays=0),
                      BusinessCalendar(holidays=False), BusinessCalendar(holidays=set()), 0, False, ()):
            with self.subTest(wrong), self.assertRaises(TypeError):
                dates.is_business_day(saturday, wrong)
        for wrong in (AgingOptions(past_edges=0), AgingOptions(zero_rows="no"), AgingOptions(zero_rows=0), 0, (), {}):
            with self.subTest(wrong), self.assertRaises(TypeError):
                AgingCalculator(wrong)
        with self.assertRaises(MisuseError):
            AgingCalculator(AgingOptions(currency=Currency("", 0)))
        self.assertEqual(len(AgingCalculator(AgingOptions(past_edges=[])).buckets), 2)
        self.assertEqual(len(AgingCalculator(AgingOptions()).buckets), 5)
        for wrong in (0, "", (line for line in [line]), {}):
            with self.subTest(wrong), self.assertRaises(TypeError):
                documents.add_up(wrong, "USD")

    def test_due_in_portions(self):
        terms = [TermsPortion(share=PortionShare.PERCENT, percent=30), TermsPortion(days=30)]
        found = documents.due_portions(terms, usd("100.01"), DueInputs(document=date(2026, 1, 1)))
        self.assertEqual(found, [DuePortion(usd("30.00"), date(2026, 1, 1)), DuePortion(usd("70.01"), date(2026, 1, 31))])
        with self.assertRaises(AmountError) as refused:
            documents.due_portions([], usd(1), DueInputs(document=date(2026, 1, 1)))
        self.assertEqual(refused.exception.code, Status.TERMS_INCOMPLETE)


class TheLibrary(unittest.TestCase):
    def test_tells_about_itself(self):
        self.assertEqual(openitem.version(), openitem.__version__)
        self.assertIn(openitem.version(), openitem.build_info())
        self.assertTrue(openitem.has_feature("ledger"))
        self.assertFalse(openitem.has_feature("telepathy"))
        self.assertEqual(openitem.abi_level(), 0)
        self.assertEqual(set(openitem.statuses()), set(Status))
        self.assertRegex(openitem.iso4217_date(), r"\d{4}-\d\d")

    def test_has_a_word_for_everything(self):
        for status in Status:
            self.assertEqual(openitem.status_name(status), status.name.lower())
            self.assertTrue(openitem.status_message(status))
            self.assertTrue(issubclass(openitem.class_of(status), OpenItemError))
        for kind in list(openitem.ItemKind)[1:]:
            self.assertEqual(openitem.item_kind_name(kind), kind.name.lower())
        for status in list(openitem.ItemStatus)[1:]:
            self.assertEqual(openitem.item_status_name(status), status.name.lower())

    def test_prints_words(self):
        self.assertEqual(str(openitem.ItemKind.CREDIT_MEMO), "credit_memo")
        self.assertEqual(f"{Status.EXCEEDS_OPEN:>14}|{Status.OK}", "  exceeds_open|ok")
        self.assertEqual(f"{Weekday.MONDAY:d} {Weekday.MONDAY:02d}", "1 01")
        self.assertEqual(repr(Weekday.MONDAY), "<Weekday.MONDAY: 1>")
        self.assertEqual(str(ItemRef(openitem.ItemKind.INVOICE, 3)), "invoice 3")

    def test_gives_refusals_that_can_be_pickled(self):
        with self.assertRaises(OpenItemError) as refused:
            usd("0.001")
        again = pickle.loads(pickle.dumps(refused.exception))
        self.assertEqual((again.code, str(again)), (refused.exception.code, str(refused.exception)))

    def test_leaves_numbers_it_does_not_know_numbers(self):
        refused = errors.refusal("", 899, 99, 7)
        self.assertEqual((refused.code, refused.kind, refused.id), (899, 99, 7))
        self.assertIsInstance(refused, ValueRefused)
        self.assertEqual(str(ItemRef(99, 7)), "99 7")
        newer = types.SimpleNamespace(oi_status_count=lambda: 1, oi_status_at=lambda index: 127)
        with unittest.mock.patch.object(openitem, "_raw", newer):
            self.assertEqual(openitem.statuses(), [127])

    def test_logs_are_sequences(self):
        self.assertEqual(len(EventLog()), 0)


if __name__ == "__main__":
    unittest.main()
