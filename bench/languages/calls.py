"""What a call costs from Python; see README.md."""
import time
from datetime import date

from openitem import CommandInfo, Customer, Invoice, Ledger, Money

CUSTOMERS = 100


def measure(name, calls, work):
    """The best of five rounds, in nanoseconds a call."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter_ns()
        for i in range(calls):
            work(i)
        best = min(best, (time.perf_counter_ns() - start) / calls)
    print(f"{name} {best:.1f}")


with Ledger() as ledger:
    info = CommandInfo(effective=date(2026, 1, 1))
    due = date(2026, 1, 31)
    total = Money("100.00", "USD")
    for _ in range(CUSTOMERS):
        ledger.create_customer(Customer(currency="USD"), info)

    def post(i):
        ledger.issue_invoice(Invoice(customer=i % CUSTOMERS + 1, total=total, due=due), info)

    def summary(i):
        return ledger.customer_summary(i % CUSTOMERS + 1, due).currencies[0].total_balance_due

    for i in range(10 * CUSTOMERS):  # ten invoices a customer
        post(i)
    measure("empty", 20_000, lambda i: ledger.last_sequence)
    measure("summary", 1_000, summary)
    measure("post", 2_000, post)
