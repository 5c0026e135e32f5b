"""What a call costs from Python; see README.md."""
import time
from datetime import date

from openitem import CommandInfo, Customer, Invoice, Ledger, Money

CUSTOMERS = 100
ROWS = 100_000
INFO = CommandInfo(effective=date(2026, 1, 1))
DUE = date(2026, 1, 31)
TOTAL = Money("100.00", "USD")


def measure(name, calls, work, of=1):
    """The best of five rounds, in nanoseconds a call, or a row `of` those it works on."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter_ns()
        for i in range(calls):
            work(i)
        best = min(best, (time.perf_counter_ns() - start) / calls / of)
    print(f"{name} {best:.1f}")


def books():
    ledger = Ledger()
    for _ in range(CUSTOMERS):
        ledger.create_customer(Customer(currency="USD"), INFO)
    return ledger


def invoice(i):
    return Invoice(customer=i % CUSTOMERS + 1, total=TOTAL, due=DUE)


def batch(_):
    """Nanoseconds to make the invoices of a batch, and to post them in books of their own."""
    with books() as ledger:
        begun = time.perf_counter_ns()
        invoices = [invoice(i) for i in range(ROWS)]
        made = time.perf_counter_ns()
        ledger.issue_invoices(invoices, INFO)
        return made - begun, time.perf_counter_ns() - made


with books() as ledger:
    def summary(i):
        return ledger.customer_summary(i % CUSTOMERS + 1, DUE).currencies[0].total_balance_due

    for i in range(10 * CUSTOMERS):  # ten invoices a customer
        ledger.issue_invoice(invoice(i), INFO)
    measure("empty", 20_000, lambda i: ledger.last_sequence)
    measure("summary", 1_000, summary)
    measure("post", 2_000, lambda i: ledger.issue_invoice(invoice(i), INFO))
for name, took in zip(("made", "batch"), zip(*map(batch, range(5)))):
    print(f"{name} {min(took) / ROWS:.1f}")
with books() as ledger:
    ledger.issue_invoices([invoice(i) for i in range(ROWS)], INFO)
    items = ledger.list_items(DUE)
    measure("rows", 1, lambda i: items.columns(), of=ROWS)
