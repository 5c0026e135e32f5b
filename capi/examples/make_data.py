#!/usr/bin/env python3
"""Makes the example hosts' data set: data/*.csv (data/README.md tells what the columns mean).

Three years of a trading firm: customers, jobs, invoices, payments, credits, in several currencies. The script keeps
books of its own while it invents them, so that everything it writes can be posted: no payment uses more than an
invoice has open. The balances it ends with are written too, for tests.

    make_data.py           writes the files
    make_data.py --check   compares them with what it would write; exit status 1 when they differ

The same bytes on every machine: own random numbers from one seed, whole numbers only, no clock, no hash order.
"""

import csv
import io
import pathlib
import sys

from invented.chance import DIGITS, text_of
from invented.parties import customers, jobs
from invented.documents import credits, invoices, payments
from invented.story import invent

DATA = pathlib.Path(__file__).resolve().parent / "data"


def table(columns, rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def partial_payments(customer):
    """Who says nothing would do as its parent does."""
    refused_above = customer.parent is not None and customer.parent.partial == "refuse"
    return "allow" if customer.partial == "inherit" and refused_above else customer.partial


def customer_row(customer):
    limit = ""
    if customer.limit is not None:  # in tens of the currency; a yen is about a hundredth of the others
        tens = customer.limit * 10 * (100 if customer.currency == "JPY" else 1)
        limit = text_of(tens * 10 ** DIGITS[customer.currency], customer.currency)
    return {
        "code": customer.code,
        "name": customer.name,
        "kind": customer.kind,
        "status": customer.status,
        "label": customer.label,
        "currency": customer.currency,
        "terms": customer.terms,
        "salesperson": customer.salesperson,
        "credit_limit": limit,
        "partial_payments": partial_payments(customer),
        "parent": customer.parent.code if customer.parent else "",
        "established": customer.established.isoformat(),
    }


def job_row(job):
    return {"code": job.code, "customer": job.customer.code, "name": job.name, "status": job.status}


def balance_rows():
    for customer in customers:
        for currency in sorted(set(customer.items) | set(customer.credits)):
            open_sum = sum(item.open for item in customer.items.get(currency, []))
            unapplied = sum(credit.left for credit in customer.credits.get(currency, []))
            yield {
                "customer": customer.code,
                "currency": currency,
                "balance": text_of(open_sum - unapplied, currency),
                "open": text_of(open_sum, currency),
                "unapplied": text_of(unapplied, currency),
            }


def files():
    invent()
    return {
        "customers.csv": table(list(customer_row(customers[0])), [customer_row(c) for c in customers]),
        "jobs.csv": table(list(job_row(jobs[0])), [job_row(job) for job in jobs]),
        "invoices.csv": table(list(invoices[0]), invoices),
        "payments.csv": table(list(payments[0]), payments),
        "credits.csv": table(list(credits[0]), credits),
        "balances.csv": table(["customer", "currency", "balance", "open", "unapplied"], list(balance_rows())),
    }


def main(arguments):
    made = files()
    if arguments == ["--check"]:
        different = [name for name, data in made.items() if not (DATA / name).is_file() or (DATA / name).read_bytes() != data]
        for name in different:
            print(f"{DATA / name} is not what {pathlib.Path(__file__).name} makes", file=sys.stderr)
        return 1 if different else 0
    if arguments:
        print(__doc__, file=sys.stderr)
        return 2
    DATA.mkdir(exist_ok=True)
    for name, data in made.items():
        (DATA / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
