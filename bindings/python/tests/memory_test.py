"""Nothing leaks, and where memory ends a MemoryError says so: each allocation of Python's fails once in every operation."""
import copy
import ctypes
import gc
import pickle
import sys
import tracemalloc
import unittest
import unittest.mock
from datetime import date
from decimal import Decimal

from openitem import (AgingCalculator, AgingOptions, ApplyCredit, AsOf, BusinessCalendar, ChangeDue, CommandInfo, Contact,
                      Currency, Customer, CustomerFilter, Dispute, ErasePersonal, EventLog, HistoryFilter, Invoice, ItemFilter, ItemKind, ItemRef, Journaling, Ledger, Line, LineTax, Money,
                      OpenItemError, Payment, Settlement, Strategy, Target, TermsPortion, Weekday, dates, documents, exact)

try:
    import _testcapi
except ImportError:
    _testcapi = None

DAY = CommandInfo(date(2026, 1, 10), actor="somebody", reason="why")
LATER = date(2026, 3, 1)


def filled():
    ledger = Ledger(hash_secret=1)
    ledger.create_customer(Customer(code="ACME", name="Äcme", currency="USD", terms=[TermsPortion(days=30)]), DAY)
    for number in range(3):
        ledger.issue_invoice(Invoice(customer=1, number=f"N-{number}", lines=[
            Line(description="Bolts", quantity="2", unit_price="7.50", taxes=[LineTax("VAT", 19)])]), DAY)
    ledger.record_payment(Payment(customer=1, amount=Money(5, "USD"), settlement=Settlement(Strategy.OLDEST_FIRST)), DAY)
    ledger.create_contact(Contact(customer=1, name="Änn"), DAY)
    ledger.dispute(Dispute(ItemRef(ItemKind.INVOICE, 2), Money(2, "USD"), "DAMAGED", "why"), DAY)
    return ledger


def refused(make):
    try:
        make()
    except OpenItemError as told:
        str(told), told.code, told.fitting, copy.copy(told)
    except TypeError:
        pass


def raising(record, remaining):
    raise KeyError("no")


def with_sink(ledger, sink):
    def make():
        ledger.set_sink(sink)
        try:
            with ledger.begin() as what_if:
                ledger.create_customer(Customer(), DAY)
                what_if.rollback()
            ledger.create_customer(Customer(), CommandInfo(date(2026, 1, 10), dry_run=True))
            ledger.create_customers([Customer(), Customer()], DAY, each_row=True)
        except KeyError:
            pass
        finally:
            ledger.set_sink(None)
    return make


def read_records(ledger):
    log = EventLog()
    ledger.set_sink(log)
    ledger.change_customer(Customer(id=1, code="ACME", currency="USD", terms=[TermsPortion(days=30)]), DAY)
    ledger.set_sink(None)
    for record in log:
        record.header, [(event, event.terms, event.lines) for event in record.events], len(record)
    copied = EventLog()
    copied.append(log[0])
    log.clear()


def journal(ledger):
    ledger.set_journal(Journaling.PUSH, lambda data, first: True)
    ledger.change_customer(Customer(id=1, code="ACME", currency="USD"), DAY)
    ledger.set_journal(Journaling.OFF)


def snapshot(ledger):
    again, pieces = Ledger(hash_secret=1), []
    ledger.write_snapshot(pieces.append)
    again.load_snapshot(b"".join(pieces))
    again.close()


def operations():
    """Of each: what it does, with something made before."""
    ledger = filled()
    invoice = ItemRef(ItemKind.INVOICE, 1)
    dry = CommandInfo(date(2026, 1, 10), dry_run=True)
    amount, many = Money("12.34", "USD"), Money("9" * 30, "USD")
    calculator = AgingCalculator()
    rows, lines = ledger.list_items(LATER), ledger.list_lines(invoice)
    yield "inputs", lambda: (Invoice(customer=1, number="x", lines=[Line(unit_price=1)]) == Invoice(2), repr(Customer(code="A")),
                             copy.copy(DAY), pickle.loads(pickle.dumps(DAY)), hash(DAY))
    yield "money", lambda: (Money("1.23", "USD"), Money(10**20, "USD"), Money(Decimal("4.5"), Currency("USD", 2)), amount + amount,
                            -amount, many.units, amount.amount, str(many), repr(amount), amount.split([1, 2]), amount.currency,
                            amount.split([amount, amount]), amount.percent("19", 1), amount / amount, round(amount, 1),
                            Money.parse("1 EUR"), sum([amount, many], amount), f"{amount:,}", amount.to_int64(), hash(amount))
    yield "values", lambda: (exact.add("1.5", Decimal("2.25")), dates.text(LATER), dates.add_months(LATER, 1),
                             dates.is_business_day(LATER, BusinessCalendar({Weekday.FRIDAY}, [LATER])),
                             documents.add_up([Line(quantity=3, unit_price="0.335", taxes=[LineTax("VAT", 19)])], "EUR"))
    yield "refusals", lambda: [refused(make) for make in (
        lambda: Money("1.234", "USD"), lambda: ledger.find_customer(99), lambda: Money(1, "XXQ"), lambda: Money(0.5, "USD"),
        lambda: ledger.find_customer(-1), lambda: ledger.create_customer(Customer(code="\ud800"), DAY),
        lambda: ledger.issue_invoice(Invoice(customer=1, total=amount, number="N-1"), DAY),
        lambda: ledger.apply_credits([ApplyCredit(ItemRef(ItemKind.PAYMENT, 1), [Target(invoice, amount=Money(999, "USD"))])], DAY))]
    yield "commands", lambda: (ledger.issue_invoice(Invoice(customer=1, lines=[Line(product="P", unit_price=1)]), dry),
                               ledger.record_payment(Payment(customer=1, amount=amount, settlement=Settlement(
                                   targets=[Target(invoice, amount=Money(1, "USD"))])), dry))
    yield "batches", lambda: refused(lambda: ledger.issue_invoices(
        [Invoice(customer=1, total=amount), Invoice(customer=77, total=amount)], [DAY, DAY]))
    yield "rows", lambda: (list(rows), rows[0], rows[-1:], rows[::2], rows.dicts(), rows.matching, repr(rows), lines[0],
                           ledger.list_customers(CustomerFilter(text="A"))[0], ledger.find_item(invoice, AsOf(LATER, 2)))
    yield "columns", lambda: [(column.to_list(), column.__array_interface__, column.currencies, column.missing)
                              for table in (rows, lines) for column in table.columns().values()]
    yield "reports", lambda: (list(ledger.aging(LATER, AgingOptions(past_edges=[10]))), list(ledger.customer_summary(1, LATER, calculator)),
                              ledger.customer_figures(1, "USD", LATER), ledger.explain_balance(1, "USD", LATER).parts[0],
                              list(ledger.transaction_history(HistoryFilter(customer=1), LATER).lines), ledger.list_terms(1),
                              ledger.numbering(ItemKind.INVOICE), ledger.list_period_locks(), ledger.settings(),
                              ledger.find_number(ItemKind.INVOICE, "N-1"), ledger.state_digest(), ledger.last_sequence,
                              list(ledger.list_items(LATER, ItemFilter(customer=1, statuses=[2, 3]))))
    yield "records to change", lambda: (ledger.customer_to_change(1), ledger.contact_to_change(1), list(ledger.list_contacts(1)))
    yield "marks", lambda: (list(ledger.list_marks(LATER)), ledger.find_mark(ledger.list_marks(LATER)[0].mark, LATER),
                            ledger.dispute(Dispute(invoice, Money(1, "USD"), note="x"), dry),
                            ledger.change_due(ChangeDue(invoice, due=LATER), dry))
    yield "erasing", lambda: (ledger.erase_journal(b""), refused(lambda: ledger.erase_personal(ErasePersonal(customer=1), dry)))
    yield "sinks", with_sink(ledger, lambda record, remaining: False if remaining else None)
    yield "raising sinks", with_sink(ledger, raising)
    yield "records", lambda: read_records(ledger)
    yield "journals", lambda: journal(ledger)
    yield "snapshots", lambda: snapshot(ledger)
    yield "ledgers", lambda: Ledger(hash_secret=7).close()


class Blocks(ctypes.Structure):
    """What malloc has given out, as glibc counts it: the library's memory."""
    _fields_ = [(name, ctypes.c_size_t) for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks",
                                                     "uordblks", "fordblks", "keepcost")]


def library_bytes():
    try:
        count = ctypes.CDLL(None).mallinfo2
    except (AttributeError, OSError, TypeError):
        return 0
    count.restype = Blocks
    found = count()
    return found.uordblks + found.hblkhd


def tidy(make):
    try:
        make()
    except OpenItemError:
        pass


class Memory(unittest.TestCase):
    def test_is_given_back(self):
        for name, make in operations():
            with self.subTest(name):
                grown = []
                tracemalloc.start()
                try:
                    while not grown or (max(grown[-1]) > 500 and len(grown) < 40):  # what is kept for later fills up
                        gc.collect()
                        before, library = tracemalloc.get_traced_memory()[0], library_bytes()
                        for _ in range(100):
                            tidy(make)
                        gc.collect()
                        grown.append((tracemalloc.get_traced_memory()[0] - before, library_bytes() - library))
                finally:
                    tracemalloc.stop()
                self.assertLess(max(grown[-1]), 501, grown)  # 5 bytes a turn; a lost object has 24 and more

    @unittest.skipUnless(hasattr(_testcapi, "set_nomemory"), "this Python cannot let allocations fail")
    @unittest.skipIf(sys.version_info >= (3, 12), "programs without any module crash 3.12 and 3.13 where a frame finds no memory")
    @unittest.mock.patch.object(sys, "unraisablehook", lambda _: None)
    def test_that_ends_is_told(self):
        for name, make in operations():
            with self.subTest(name):
                tidy(make)  # CPython 3.11 crashes where the first context of module decimal finds no memory
                failed, passed, at = 0, 0, 0
                while passed < 10 and at < 4000:
                    at += 1
                    told = None
                    _testcapi.set_nomemory(at, at + 1)
                    try:
                        make()
                    except BaseException as error:
                        told = error
                    finally:
                        _testcapi.remove_mem_hooks()
                    if told is None or not isinstance(told, MemoryError):
                        passed += 1
                    else:
                        passed, failed = 0, failed + 1
                    if told is not None and not isinstance(told, (MemoryError, OpenItemError)):
                        self.assertIsInstance(told.__context__, (MemoryError, type(None)), repr(told))
                self.assertGreater(failed, 0)


if __name__ == "__main__":
    unittest.main()
