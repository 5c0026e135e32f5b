"""Five CSV files of a folder, and the commands they stand for; capi/examples/data/README.md tells what the columns mean."""
import csv
import datetime
import pathlib
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Set

from openitem import (AccountCredit, CommandInfo, CreditMemo, Currency, Customer, CustomerStatus, DueRuleKind, Invoice,
                      ItemKind, ItemRef, Job, JobStatus, Money, OpenItemError, PartialPayments, Payment, PortionShare,
                      RecoverWriteOff, Refund, ReversalKind, ReversePayment, Settlement, Strategy, Target, TermsPortion,
                      VoidItem, WriteOff, dates)


class BadData(Exception):
    """A mistake in a file, told with its place."""


@dataclass
class Row:
    """A line of a file: its fields by column, and the ledger's id once it is posted."""
    place: str
    fields: Dict[str, str]
    id: Optional[int] = None
    shown: Set[str] = field(default_factory=set)  # of a customer: kinds of business it has had
    documents: int = 0

    def __getitem__(self, column):
        return self.fields.get(column, "")

    def refuse(self, column, why):
        raise BadData(f"{self.place}: {column}: {why}")

    def read(self, column, make):
        """What `make` makes of a field; None where it is empty."""
        try:
            return make(self[column]) if self[column] else None
        except (OpenItemError, KeyError, ValueError) as error:
            self.refuse(column, f'"{self[column]}": {error}')

    def date(self, column):
        return self.read(column, dates.parse)

    def word(self, column, kind, otherwise=None):
        found = self.read(column, lambda word: kind[word.upper()])
        return otherwise if found is None else found


def read_file(folder, name, required):
    path = pathlib.Path(folder) / name
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            rows = [Row(f"{path}:{reader.line_num}", line) for line in reader]
    except OSError as error:
        raise BadData(f"{path}: {error.strerror}") from None
    except (csv.Error, UnicodeError) as error:
        raise BadData(f"{path}: {error}") from None
    for column in required:
        if column not in (reader.fieldnames or []):
            raise BadData(f'{path}:1: the column "{column}" is missing')
    for row in rows:
        for column in required:
            if not row[column]:
                row.refuse(column, "must not be empty")
        if None in row.fields or None in row.fields.values():
            row.refuse("row", "more or fewer fields than the first line")
    return rows


def terms_of(text):
    """ "net:30", "eom:15", "proximo:19:20", "split:30@0;40@30;rest@60" """
    kind, _, rest = text.partition(":")
    if kind == "net":
        return [TermsPortion(days=int(rest))]
    if kind == "eom":
        return [TermsPortion(days=int(rest), day=31)]
    if kind == "proximo":
        cutoff, day = rest.split(":")
        return [TermsPortion(kind=DueRuleKind.PROXIMO, cutoff=int(cutoff), day=int(day))]
    if kind != "split":
        raise ValueError("not of the form net:30, eom:30, proximo:19:20 or split:30@0;rest@60")
    shares = [share.split("@") for share in rest.split(";")]
    return [TermsPortion(days=int(days)) if share == "rest" else
            TermsPortion(share=PortionShare.PERCENT, percent=int(share), days=int(days)) for share, days in shares]


class DataSet:
    """The files, posted to a ledger with `post`."""

    def __init__(self, folder):
        self.customers = read_file(folder, "customers.csv", ("code", "name", "currency"))
        self.jobs = read_file(folder, "jobs.csv", ("code", "customer"))
        self.invoices = read_file(folder, "invoices.csv", ("number", "customer", "date", "total"))
        self.payments = read_file(folder, "payments.csv", ("number", "customer", "date", "amount"))
        self.credits = read_file(folder, "credits.csv", ("number", "kind", "customer", "date"))
        self.by_code = {"customer": {row["code"]: row for row in self.customers},
                        "job": {row["code"]: row for row in self.jobs}}
        self.days = sorted(day for row in self.invoices + self.payments + self.credits
                           for column in ("date", "void_date", "reversal_date") for day in [row.date(column)] if day)
        self.count_what_is_shown()

    @property
    def row_count(self):
        return sum(map(len, (self.customers, self.jobs, self.invoices, self.payments, self.credits)))

    def named(self, row, kind):
        """The customer or job a row names."""
        if not row[kind]:
            return None
        if row[kind] not in self.by_code[kind]:
            row.refuse(kind, f'there is no {kind} "{row[kind]}"')
        return self.by_code[kind][row[kind]]

    def id_of(self, row, kind):
        found = self.named(row, kind)
        return found.id if found else None

    # ---- which customer makes a good example

    def count_what_is_shown(self):
        for job in self.jobs:
            self.show(job, "jobs")
        for row in self.invoices:
            self.show(row, row["kind"] or "invoice")
            if len(row.read("terms", terms_of) or ()) > 1:
                self.show(row, "instalments")
            if row["void_date"]:
                self.show(row, "voided")
        for row in self.payments:
            self.show(row, "payment")
            if row["reversal_date"]:
                self.show(row, row["reversal_kind"])
            if row["fee"]:
                self.show(row, "fees")
        for row in self.credits:
            self.show(row, row["kind"])
            if row["reversal_date"]:
                self.show(row, "recovered")

    def show(self, row, business):
        customer = self.named(row, "customer")
        kinds = [business]
        if business in ("invoice", "debit_note", "opening_debit", "payment", "credit_memo", "account_credit", "write_off",
                        "refund") and row["currency"] not in ("", customer["currency"]):
            kinds.append("currencies")
        customer.shown.update(kinds)
        customer.documents += len(kinds)

    def most_telling_customer(self):
        """The customer with the most kinds of business, of those the one with most of it."""
        return max(self.customers, key=lambda row: (len(row.shown), row.documents), default=None)

    # ---- posting

    def post(self, ledger):
        """Everything, in the order of its dates; how many commands that took."""
        first, last = (self.days[0], self.days[-1]) if self.days else (None, None)
        commands = 0
        for row in self.customers:
            status = row.word("status", CustomerStatus, CustomerStatus.ACTIVE)
            early = status if status == CustomerStatus.PROSPECT else CustomerStatus.ACTIVE
            row.id = self.send(row, ledger.create_customer, self.customer(row, early), first).id
            commands += 1
        for row in self.jobs:
            row.id = self.send(row, ledger.create_job, self.job(row, JobStatus.ACTIVE), first).id
            commands += 1
        for day, _, _, row, post in sorted(self.events(), key=lambda event: event[:3]):
            post(ledger, row, day)
            commands += 1
        for row in self.jobs:
            status = row.word("status", JobStatus, JobStatus.ACTIVE)
            if status != JobStatus.ACTIVE:
                self.send(row, ledger.change_job, self.job(row, status), last)
                commands += 1
        for row in self.customers:
            # inactive customers take no new invoices, so they become inactive only after the last
            status = row.word("status", CustomerStatus, CustomerStatus.ACTIVE)
            if status in (CustomerStatus.INACTIVE, CustomerStatus.NOT_USED):
                self.send(row, ledger.change_customer, self.customer(row, status), last)
                commands += 1
        return commands

    def events(self):
        """(day, what comes first on one day, index, row, what posts it)"""
        for order, rows, column, post in ((0, self.invoices, "date", self.post_invoice),
                                          (1, self.payments, "date", self.post_payment),
                                          (2, self.credits, "date", self.post_credit),
                                          (3, self.payments, "reversal_date", self.post_payment_reversal),
                                          (4, self.credits, "reversal_date", self.post_recovery),
                                          (5, self.invoices, "void_date", self.post_void)):
            for index, row in enumerate(rows):
                if row[column]:
                    yield row.date(column), order, index, row, post

    @staticmethod
    def send(row, command, given, day: Optional[datetime.date]):
        try:
            return command(given, CommandInfo(day, actor="customer_page"))
        except OpenItemError as error:
            raise BadData(f"{row.place}: the ledger refuses it: {error}") from None

    def customer(self, row, status):
        currency = row.read("currency", Currency.iso)
        parent = row["parent"] and self.by_code["customer"].get(row["parent"])
        return Customer(
            id=row.id, code=row["code"], name=row["name"], label=row["label"], salesperson=row["salesperson"],
            status=status, currency=currency.code, parent=parent.id if parent else None,
            partial_payments=row.word("partial_payments", PartialPayments, PartialPayments.INHERIT),
            credit_limit=row.read("credit_limit", lambda text: Money(text, currency)),
            established=row.date("established"), terms=row.read("terms", terms_of) or ())

    def job(self, row, status):
        return Job(id=row.id, customer=self.id_of(row, "customer"), code=row["code"], name=row["name"], status=status)

    def amount(self, row, column):
        code = row["currency"] or self.named(row, "customer")["currency"]
        return row.read(column, lambda text: Money(text, code))

    def document(self, row):
        return {"customer": self.id_of(row, "customer"), "number": row["number"], "reference": row["reference"],
                "notes": row["notes"]}

    def post_invoice(self, ledger, row, day):
        kind = row.word("kind", ItemKind, ItemKind.INVOICE)
        due = row.date("due")
        invoice = Invoice(
            job=self.id_of(row, "job"), document_date=row.date("document_date"), due=due,
            terms=() if due else row.read("terms", terms_of) or (),  # a due date comes before terms
            total=self.amount(row, "total"), salesperson=row["salesperson"], series=row["series"], **self.document(row))
        post = {ItemKind.DEBIT_NOTE: ledger.issue_debit_note, ItemKind.OPENING_DEBIT: ledger.record_opening}
        row.id = self.send(row, post.get(kind, ledger.issue_invoice), invoice, day).id

    def post_void(self, ledger, row, day):
        item = ItemRef(row.word("kind", ItemKind, ItemKind.INVOICE), row.id)
        self.send(row, ledger.void_item, VoidItem(item, unapply=row["void_unapply"] == "yes"), day)

    def post_payment(self, ledger, row, day):
        payment = Payment(
            job=self.id_of(row, "job"), amount=self.amount(row, "amount"), value_date=row.date("value_date"),
            method=row["method"], transaction_id=row["transaction_id"], settlement=self.settlement(ledger, row),
            **self.document(row))
        row.id = self.send(row, ledger.record_payment, payment, day).id

    def settlement(self, ledger, row):
        """ "oldest", or "INV-1:10.00;fee/F-1:5.00" """
        applications: List[str] = row["applications"].split(";") if row["applications"] else []
        if applications == ["oldest"]:
            return Settlement(Strategy.OLDEST_FIRST)
        code, targets = row["currency"] or self.named(row, "customer")["currency"], []
        for application in applications:
            name, _, amount = application.rpartition(":")
            kind, slash, number = name.partition("/")
            if not slash or kind.upper() not in ItemKind.__members__:
                kind, number = "invoice", name
            item = self.find_item(ledger, row, "applications", ItemKind[kind.upper()], number)
            targets.append(Target(item, row.read("applications", lambda _, amount=amount: Money(amount, code))))
        return Settlement(Strategy.CHOSEN, targets) if targets else Settlement()

    @staticmethod
    def find_item(ledger, row, column, kind, number):
        return row.read(column, lambda _: ledger.find_number(kind, number))

    def post_payment_reversal(self, ledger, row, day):
        self.send(row, ledger.reverse_payment, ReversePayment(
            payment=row.id, kind=row.word("reversal_kind", ReversalKind), fee=self.amount(row, "fee"),
            fee_number=row["fee_number"], fee_due=row.date("fee_due")), day)

    def post_credit(self, ledger, row, day):
        kind, told = row.word("kind", ItemKind), self.document(row)
        item = row["item"] and self.find_item(ledger, row, "item", row.word("item_kind", ItemKind), row["item"])
        amount = self.amount(row, "amount")
        if kind == ItemKind.CREDIT_MEMO:
            given = CreditMemo(job=self.id_of(row, "job"), amount=amount, invoice=item.id if item else None,
                               displace_payments=row["displace"] == "yes", **told)
            command = ledger.issue_credit_memo
        elif kind == ItemKind.ACCOUNT_CREDIT:
            given, command = AccountCredit(change=amount, **told), ledger.adjust_account_credit
        elif kind == ItemKind.WRITE_OFF:
            given, command = WriteOff(item=item, amount=amount, number=row["number"]), ledger.write_off
        else:
            given = Refund(credit=item, amount=amount, number=row["number"], transaction_id=row["reference"],
                           notes=row["notes"])
            command = ledger.refund
        row.id = self.send(row, command, given, day).id

    def post_recovery(self, ledger, row, day):
        self.send(row, ledger.recover_write_off, RecoverWriteOff(row.id), day)
