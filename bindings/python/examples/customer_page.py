#!/usr/bin/env python3
"""customer_page: a host of openitem in Python. It posts the documents of a data set to a ledger in memory, and prints one
customer's page and the portfolio's aging: byte for byte what the host in C prints (capi/examples/customer_page.c).

    python3 bindings/python/examples/customer_page.py --customer C1070 --as-of 2024-06-30

Read `Page` first: what a page asks of the ledger. post.py shows commands; csv_file.py, data_set.py and table.py are what
any such program needs.
"""
import argparse
import datetime
import json
import pathlib
import sys
import time

from openitem import (AgingCalculator, AgingGroup, AgingOptions, ApplicationFilter, CustomerFilter, HistoryFilter,
                      ItemFilter, ItemKind, Ledger, Money, OpenItemError, ReversalKind, Rounding, dates, exact,
                      item_kind_name, item_status_name)

from csv_file import BadData
from data_set import DataSet
from post import post
from table import Column, Table, amount, amount_or_dash, credit

DATA = pathlib.Path(__file__).resolve().parents[3] / "capi" / "examples" / "data"
REVERSALS = {ReversalKind.VOIDED: "voided", ReversalKind.INSUFFICIENT_FUNDS: "insufficient funds",
             ReversalKind.CHARGEBACK: "chargeback", ReversalKind.PAYMENT_REVERSED: "reversed",
             ReversalKind.RECOVERED: "recovered", ReversalKind.REINSTATED: "reinstated"}


def right(*headings, **more):
    return [Column(heading, right=True, **more) for heading in headings]


class Page:
    """One customer as of a day."""

    def __init__(self, ledger, customer, as_of, edges, out):
        self.ledger, self.customer, self.as_of, self.edges, self.out = ledger, customer, as_of, edges, out
        self.jobs = {job.id: job for job in ledger.list_jobs(customer)}
        self.summary = ledger.customer_summary(customer, as_of, self.calculator())

    def calculator(self, **options):
        return AgingCalculator(AgingOptions(past_edges=self.edges, **options))

    def print(self, *lines):
        for line in lines:
            self.out.write(line + "\n")

    def heading(self, text, currency=None):
        self.print("", text + (f", {currency.code}" if currency else ""), "")

    def print_all(self):
        head = self.summary.head
        self.print(f"{head.name}, as of {dates.text(self.as_of)}", "", *self.facts(head))
        self.print_outstanding()
        for money in self.summary.currencies:
            self.print_charges(money.currency)
            self.print_credits(money.currency)
            self.print_job_aging(money.currency)
            self.print_history(money.currency)
        self.print_portfolio()

    # ---- the customer

    @staticmethod
    def facts(head):
        days, count = average_days_to_pay(head), head.days_to_pay_count
        limit = head.credit_limit
        told = [("Code", head.code), ("Status", head.status.name.lower())]
        told += [("Label", head.label)] if head.label else []
        told += [("Salesperson", head.salesperson or "none"), ("Established", dates.text(head.established) or "none"),
                 ("Last invoice", dates.text(head.last_bill_date) or "none"),
                 ("Last payment", dates.text(head.last_payment_date) or "none"),
                 ("Credit limit", "none" if limit is None else f"{amount(limit)} {limit.code}"),
                 ("Average days to pay", f"{days}, over {count} closed invoice{'s' if count != 1 else ''}" if count
                  else "none: no invoice is closed")]
        return [f"  {name:22} {text}" for name, text in told]

    def buckets(self, buckets):
        return right(*(bucket.label[:1].upper() + bucket.label[1:] for bucket in buckets))

    def print_outstanding(self):
        table = Table([Column("Currency"), *self.buckets(self.summary.buckets), *right(
            "Unapplied", "Total current due", "Retention", "Total balance due")])
        for money, cells in self.summary:
            table.add(money.currency.code, *map(amount_or_dash, cells), credit(money.unapplied), money.total_current_due,
                      amount_or_dash(money.retention), money.total_balance_due)
        self.heading("Outstanding")
        self.print(*table.lines())

    # ---- what it was charged, what it paid

    def items(self, currency, first, last):
        kinds = [kind for kind in ItemKind if first <= kind <= last]
        return self.ledger.list_items(self.as_of, ItemFilter(customer=self.customer, currency=currency.code, kinds=kinds))

    def job_code(self, id):
        return self.jobs[id].code if id in self.jobs else ""

    def print_charges(self, currency):
        optional = {"optional": True}
        table = Table([Column("Number"), Column("Kind"), Column("Job", **optional), Column("Date"), Column("Due"),
                       *right("Total", "Paid"), *right("Credited", "Written off", "Voided", **optional), *right("Open"),
                       Column("Status"), *right("Days overdue", **optional)])
        zero = Money.zero(currency)
        sums = [zero] * 6  # total = paid + credited + written off + voided + open
        for item in self.items(currency, ItemKind.INVOICE, ItemKind.OPENING_DEBIT):
            amounts = [item.total, item.paid, item.credited, item.written_off, item.total if item.reversed_on else zero,
                       item.remaining]
            sums = [total + one for total, one in zip(sums, amounts)]
            table.add(item.number, item_kind_name(item.item.kind).replace("_", " "), self.job_code(item.job),
                      item.document_date, item.due, amounts[0], *map(amount_or_dash, amounts[1:]),
                      item_status_name(item.status).replace("_", " "), str(item.days_overdue) if item.overdue else "")
        table.add_line()
        table.add("Total", "", "", "", "", sums[0], *map(amount_or_dash, sums[1:]))
        self.heading("Invoices and other charges", currency)
        self.print(*table.totalled_lines())

    def print_credits(self, currency):
        optional = {"optional": True}
        table = Table([Column("Number"), Column("Kind"), Column("Date"), Column("Method", **optional), *right("Amount"),
                       Column("Settled"), Column("Job", **optional), *right("Applied"), *right("Reversed", **optional),
                       *right("Unapplied"), Column("Note", **optional)])
        zero = Money.zero(currency)
        total = applied = reversed_ = unapplied = zero
        for item in self.items(currency, ItemKind.PAYMENT, ItemKind.OPENING_CREDIT):
            back = item.total if item.reversed_on else zero
            settled = self.ledger.list_applications(self.as_of, ApplicationFilter(item.item, live_only=True))
            targets = [[row.debit_number, self.job_code(row.debit_job), amount(row.amount)] for row in settled]
            note = f"{REVERSALS.get(item.reversal, '')} {dates.text(item.reversed_on)}" if item.reversed_on else ""
            table.add(item.number, item_kind_name(item.item.kind).replace("_", " "), item.effective, item.method,
                      item.total, *(targets[0] if targets else ["", "", ""]), amount_or_dash(back),
                      amount_or_dash(item.remaining), note)
            for target in targets[1:]:
                table.add("", "", "", "", "", *target)
            total, reversed_, unapplied = total + item.total, reversed_ + back, unapplied + item.remaining
            applied = sum((row.amount for row in settled), applied)
        table.add_line()
        table.add("Total", "", "", "", total, "", "", applied, amount_or_dash(reversed_), amount_or_dash(unapplied))
        self.heading("Payments and other credits, with what they settled", currency)
        self.print(*table.totalled_lines())

    def print_history(self, currency):
        optional = {"optional": True}
        table = Table([Column("Date"), Column("Transaction"), Column("Number"), Column("Job", **optional),
                       Column("Method", **optional), Column("Reference", longest=30, **optional),
                       *right("Change", "Balance")])
        history = self.ledger.transaction_history(HistoryFilter(customer=self.customer, currency=currency.code), self.as_of)
        for line in history.lines:
            reversal = REVERSALS.get(line.reversal)
            transaction = item_kind_name(line.item.kind).replace("_", " ") + (f", {reversal}" if reversal else "")
            table.add(line.effective, transaction, line.number, self.job_code(line.job), line.method, line.reference,
                      line.change, line.balance)
        table.add_line()
        table.add(self.as_of, "closing balance", "", "", "", "", "", history.closing)
        self.heading("Transaction history", currency)
        self.print(*table.totalled_lines())

    # ---- agings

    def print_job_aging(self, currency):
        calculator = self.calculator(group=AgingGroup.JOB, customer=self.customer, currency=currency)
        aging = self.ledger.aging(self.as_of, calculator)
        self.heading("Aging per job", currency)
        if not aging.totals:
            self.print("  none")
            return

        def name(row):
            job = self.jobs.get(row.job)
            return (job.code, job.name) if job else ("-", "no job")

        self.print_aging(aging, 0, [Column("Job"), Column("Name", longest=36)], name)

    def print_portfolio(self):
        aging = self.ledger.aging(self.as_of, self.calculator())
        customers = {row.id: (row.code, row.name) for row in self.ledger.list_customers()}
        if not aging.totals:
            self.print("", "Portfolio aging", "", "  none")
        for index, total in enumerate(aging.totals):
            self.heading("Portfolio aging", total.currency)
            self.print_aging(aging, index, [Column("Code"), Column("Customer", longest=36)],
                             lambda row: customers.get(row.customer, ("", "")))

    def print_aging(self, aging, index, columns, name):
        table = Table([*columns, *self.buckets(aging.buckets), *right("Retention", "Disputed", optional=True),
                       *right("Unapplied", "Balance")])

        def add(names, row, cells):
            table.add(*names, *map(amount_or_dash, cells), amount_or_dash(row.retention), amount_or_dash(row.disputed),
                      credit(row.unapplied), row.balance)

        total = aging.totals[index]
        for row, cells in aging:
            if row.currency == total.currency:
                add(name(row), row, cells)
        table.add_line()
        add(("Total", total.currency.code), total, aging.total_cells[index])
        self.print(*table.lines())

    # ---- the same for programs

    def as_json(self):
        head, limit, days = self.summary.head, self.summary.head.credit_limit, average_days_to_pay(self.summary.head)
        aging = self.ledger.aging(self.as_of, self.calculator(group=AgingGroup.CURRENCY))

        def amounts(row, cells, *names):
            return {"currency": row.currency.code, "buckets": [cell.text() for cell in cells],
                    **{name: getattr(row, name).text() for name in names}}

        return {
            "format": "openitem customer summary 1", "as_of": dates.text(self.as_of),
            "customer": {
                "code": head.code or None, "name": head.name or None, "status": head.status.name.lower(),
                "label": head.label or None, "salesperson": head.salesperson or None,
                **{name: dates.text(getattr(head, name)) or None
                   for name in ("established", "last_bill_date", "last_payment_date")},
                "credit_limit": None if limit is None else {"amount": limit.text(), "currency": limit.code},
                "days_to_pay": days and {"average": days, "sum": exact.text(head.days_to_pay_sum),
                                         "invoices": head.days_to_pay_count}},
            "buckets": [bucket.label for bucket in self.summary.buckets],
            "currencies": [{**amounts(row, cells, "not_due", "past_due", "unapplied", "total_current_due", "retention",
                                      "total_balance_due", "invoiced", "paid", "credits", "available_credit"),
                            "open_items": row.open_items} for row, cells in self.summary],
            "portfolio": [amounts(row, cells, "not_due", "past_due", "unapplied", "retention", "balance")
                          for row, cells in zip(aging.totals, aging.total_cells)]}


def average_days_to_pay(head):
    """None: no invoice is closed, which is not 0 days."""
    if not head.days_to_pay_count:
        return None
    return exact.text(exact.quotient(head.days_to_pay_sum, head.days_to_pay_count, 1, Rounding.HALF_UP))


# ---- the program

class Stopwatch:
    """How long the steps take goes to standard error."""

    def __init__(self):
        self.began = time.perf_counter()

    def lap(self, step, count, of_what):
        took = (time.perf_counter() - self.began) * 1000
        print(f"{step:8} {count:9} {of_what:14} {took:10.3f} ms", file=sys.stderr)
        self.began = time.perf_counter()


def edges_of(text):
    edges = [int(edge) for edge in text.split(",") if edge.isascii() and edge.isdigit()]
    if len(edges) != text.count(",") + 1 or len(edges) > 12 or edges != sorted(set(edges)) or not 0 < edges[0] <= 36500 \
            or edges[-1] > 36500:
        raise argparse.ArgumentTypeError(f"takes up to 12 rising numbers of days like 30,60,90, not {text}")
    return edges


def date_of(text) -> datetime.date:
    try:
        return dates.parse(text)
    except OpenItemError:
        raise argparse.ArgumentTypeError(f"takes a date like 2025-06-30, not {text}") from None


def options():
    parser = argparse.ArgumentParser(description="Prints one customer's page and the portfolio's aging.", allow_abbrev=False)
    parser.add_argument("--as-of", type=date_of, metavar="DATE", help="the day of the figures; default: the newest")
    parser.add_argument("--customer", metavar="CODE", help="whose page; default: a customer that shows much")
    parser.add_argument("--data", default=DATA, metavar="DIR", help=f"folder of the CSV files; default: {DATA}")
    parser.add_argument("--buckets", type=edges_of, default=[30, 60, 90], metavar="DAYS",
                        help="upper edges of the buckets, in days past due; default: 30,60,90")
    parser.add_argument("--summary-json", action="store_true", help="the summary and the totals as JSON")
    return parser.parse_args()


def find_customer(ledger, data, code):
    telling = data.most_telling_customer()
    code = code if code is not None else telling and telling["code"]
    if code is None:
        raise BadData("customer_page: the data has no customers")
    try:
        return ledger.find_customer_code(code)
    except OpenItemError:
        near = ", ".join(f"{row.code} ({row.name})" for row in ledger.list_customers(CustomerFilter(text=code, limit=5)))
        raise BadData(f'customer_page: there is no customer "{code}"' + (f"; near it are: {near}" if near else "")) from None


def report(given, ledger, out):
    watch = Stopwatch()
    data = DataSet(given.data)
    watch.lap("read", data.row_count, "rows")
    watch.lap("post", post(ledger, data), "commands")
    as_of = given.as_of or data.last_day
    if as_of is None:
        raise BadData("customer_page: the data has no dates; tell one with --as-of")
    page = Page(ledger, find_customer(ledger, data, given.customer), as_of, given.buckets, out)
    if given.summary_json:
        page.print(json.dumps(page.as_json(), indent=2, ensure_ascii=False))
    else:
        page.print_all()
    out.flush()
    watch.lap("print", 1, "page")


def main():
    given = options()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        with Ledger() as ledger:
            report(given, ledger, sys.stdout)
    except BadData as mistake:
        sys.stderr.buffer.write(f"{mistake}\n".encode(errors="surrogateescape"))  # as the files have it, whatever the terminal's encoding
        return 2
    except OSError as error:
        print(f"customer_page: the output could not be written: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
