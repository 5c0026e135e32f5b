"""Five CSV files of a folder as rows of values; capi/examples/data/README.md tells what the columns mean. What a file must
look like is checked here; what the books allow is the ledger's business: post.py.
"""
import re

from openitem import (Currency, CustomerStatus, DueRuleKind, ItemKind, JobStatus, Money, OpenItemError, PartialPayments,
                      PortionShare, ReversalKind, Status, TermsPortion, dates)

from csv_file import Column, read_file

# ---- one field


def date(row, column):
    """None where it is empty."""
    text = row[column]
    try:
        return dates.parse(text) if text else None
    except OpenItemError as error:
        row.refuse(column, f'"{text}": there is no such day' if error.code != Status.SYNTAX else
                   f'"{text}" is not a date like 2025-12-31')


def amount(row, column, currency):
    return part_amount(row, column, row[column], currency)


def part_amount(row, column, text, currency, before=""):
    """An amount in part of a field; None where that is empty."""
    try:
        return Money(text, currency) if text else None
    except OpenItemError as error:
        if error.code == Status.TOO_MANY_DECIMALS:
            why = f'"{text}" has more than the {currency.digits} decimals of {currency.code}'
        elif error.code == Status.SYNTAX:
            why = f'"{text}" is not an amount like 1234.50'
        else:
            why = f'"{text}": {error.message}'
        row.refuse(column, why, before)


def currency_of(row, otherwise=None):
    if not row["currency"] and otherwise:
        return otherwise
    try:
        return Currency.iso(row["currency"])
    except OpenItemError:
        row.refuse("currency", f'"{row["currency"]}" is not a currency of ISO 4217 like USD')


def word(row, column, words):
    if row[column] not in words:
        row.refuse(column, f'"{row[column]}" is none of {" ".join(filter(None, words))}')
    return words[row[column]]


def must_be_empty(row, why, *columns):
    for column in columns:
        if row[column]:
            row.refuse(column, f"must be empty {why}")


def must_be_given(row, column, why):
    if not row[column]:
        row.refuse(column, f"must not be empty {why}")


def words(*members, empty=None):
    """What may stand in a field: names of members, and nothing where that stands for one."""
    return {**({} if empty is None else {"": empty}), **{member.name.lower(): member for member in members}}


YES = {"": False, "yes": True}
CUSTOMER_KINDS = {"": None, "individual": None, "company": None}
CUSTOMER_STATUSES = words(CustomerStatus.ACTIVE, CustomerStatus.PROSPECT, CustomerStatus.INACTIVE, CustomerStatus.NOT_USED,
                          empty=CustomerStatus.ACTIVE)
PARTIAL_PAYMENTS = words(*PartialPayments, empty=PartialPayments.INHERIT)
JOB_STATUSES = words(JobStatus.ACTIVE, JobStatus.INACTIVE, JobStatus.CANCELLED, JobStatus.CLOSED, empty=JobStatus.ACTIVE)
INVOICE_KINDS = words(ItemKind.INVOICE, ItemKind.DEBIT_NOTE, ItemKind.OPENING_DEBIT, empty=ItemKind.INVOICE)
CREDIT_KINDS = words(ItemKind.CREDIT_MEMO, ItemKind.ACCOUNT_CREDIT, ItemKind.WRITE_OFF, ItemKind.REFUND)
REVERSAL_KINDS = words(ReversalKind.INSUFFICIENT_FUNDS, ReversalKind.CHARGEBACK, ReversalKind.PAYMENT_REVERSED)
ITEM_KINDS = words(ItemKind.INVOICE, ItemKind.DEBIT_NOTE, ItemKind.FEE, ItemKind.OPENING_DEBIT, ItemKind.PAYMENT,
                   ItemKind.CREDIT_MEMO)

# ---- terms: "net:30", "eom:15", "proximo:19:20", "split:30@0;40@30;rest@60"


class Terms:
    """Reads them; `at` is where it stopped."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def mark(self, mark):
        found = self.text.startswith(mark, self.at)
        self.at += len(mark) if found else 0
        return found

    def must(self, holds):
        if not holds:
            raise ValueError

    def number(self):
        digits = re.compile("[0-9]+").match(self.text, self.at)
        value = digits and int(digits[0].lstrip("0")[:6] or "0")  # six tell whether it is more than five can say
        self.must(digits and value <= 36500)
        self.at = digits.end()
        return value

    def share(self):
        share = {} if self.mark("rest") else {"share": PortionShare.PERCENT, "percent": self.number()}
        self.must(self.mark("@"))
        return TermsPortion(days=self.number(), **share)

    def portions(self):
        if self.mark("split:"):
            made = [self.share()]
            while self.mark(";"):
                made.append(self.share())
        elif self.mark("net:"):
            made = [TermsPortion(days=self.number())]
        elif self.mark("eom:"):
            made = [TermsPortion(days=self.number(), day=31)]  # the end of the month, after the days
        else:
            self.must(self.mark("proximo:"))
            cutoff = self.number()
            self.must(self.mark(":"))
            made = [TermsPortion(kind=DueRuleKind.PROXIMO, cutoff=cutoff, day=self.number())]
        self.must(self.at == len(self.text))
        return made


def terms(row):
    text, reading = row["terms"], Terms(row["terms"])
    try:
        return reading.portions() if text else []
    except ValueError:
        row.refuse("terms", f'"{text}" is not of the form net:30, eom:30, proximo:19:20 or split:30@0;rest@60',
                   text[:reading.at])


# ---- applications: "oldest", or "INV-1:10.00;fee/F-1:5.00"


class Target:
    """What a payment is said to settle. "fee/F-1" is fee F-1; a number that begins with no kind is an invoice's, slashes and
    all.
    """

    def __init__(self, row, text, before, currency):
        item, _, sum = text.rpartition(":")
        if not item or not sum:
            row.refuse("applications", f'"{text}" is not of the form NUMBER:AMOUNT', before)
        self.text, self.before = text, before
        kind = next((kind for kind in ITEM_KINDS if item.startswith(f"{kind}/") and len(item) > len(kind)), None)
        self.kind = ITEM_KINDS[kind or "invoice"]
        self.number = item[len(kind) + 1:] if kind else item
        self.before_number = before + item[:len(item) - len(self.number)]
        self.amount = part_amount(row, "applications", sum, currency, f"{before}{item}:")


def targets(row, currency):
    made, before = [], ""
    if row["applications"] in ("", "oldest"):
        return made
    for text in row["applications"].split(";"):
        made.append(Target(row, text, before, currency))
        before += f"{text};"
    return made


# ---- files

def columns(required, *others):
    """In the order of the file's description: "code!" is one that must be there and filled."""
    return [Column(name.rstrip("!"), name.endswith("!")) for name in (required, *others)]


CUSTOMERS = columns("code!", "name!", "kind", "status", "label", "currency!", "terms", "salesperson", "credit_limit",
                    "partial_payments", "parent", "established")
JOBS = columns("code!", "customer!", "name", "status")
INVOICES = columns("number!", "kind", "customer!", "job", "date!", "document_date", "due", "terms", "total!", "currency",
                   "salesperson", "series", "reference", "notes", "void_date", "void_unapply")
PAYMENTS = columns("number!", "customer!", "job", "date!", "value_date", "amount!", "currency", "method", "transaction_id",
                   "reference", "notes", "applications", "reversal_date", "reversal_kind", "fee", "fee_number", "fee_due")
CREDITS = columns("number!", "kind!", "customer!", "job", "date!", "amount", "currency", "item_kind", "item", "displace",
                  "reference", "notes", "reversal_date")


def by_code(rows):
    found = {}
    for row in rows:
        first = found.setdefault(row["code"], row)
        if first is not row:
            row.refuse("code", f'"{row["code"]}" stands on line {first.fields["code"].line} already')
    return found


class DataSet:
    """The files of a folder. Rows of one file name those of the files before it."""

    def __init__(self, folder):
        self.days = set()  # on which something happens
        self.customer_codes, self.job_codes = {}, {}
        self.customers = self.read(folder, "customers.csv", CUSTOMERS, self.read_customer)
        self.customer_codes = by_code(self.customers)
        above = set()
        for row in self.customers:
            row.parent = self.read_parent(row, above) if row["parent"] else None
            above.add(row)
        self.jobs = self.read(folder, "jobs.csv", JOBS, self.read_job)
        self.job_codes = by_code(self.jobs)
        self.invoices = self.read(folder, "invoices.csv", INVOICES, self.read_invoice)
        self.payments = self.read(folder, "payments.csv", PAYMENTS, self.read_payment)
        self.credits = self.read(folder, "credits.csv", CREDITS, self.read_credit)

    @property
    def row_count(self):
        return sum(map(len, (self.customers, self.jobs, self.invoices, self.payments, self.credits)))

    @property
    def first_day(self):
        return min(self.days, default=None)

    @property
    def last_day(self):
        return max(self.days, default=None)

    @staticmethod
    def read(folder, name, columns, read):
        rows = read_file(folder, name, columns)
        for row in rows:
            read(row)
        return rows

    # ---- what rows name

    def customer(self, row, column="customer"):
        if row[column] not in self.customer_codes:
            row.refuse(column, f'there is no customer "{row[column]}" in customers.csv')
        return self.customer_codes[row[column]]

    def job(self, row):
        code = row["job"]
        if not code:
            return None
        if code not in self.job_codes:
            row.refuse("job", f'there is no job "{code}" in jobs.csv')
        job = self.job_codes[code]
        if job.customer is not row.customer:
            row.refuse("job", f'the job "{code}" belongs to customer {job.customer["code"]}')
        return job

    def day(self, row, column):
        day = date(row, column)
        self.days |= {day} - {None}
        return day

    def end(self, row, column):
        """A day on which a document is undone."""
        day = self.day(row, column)
        if day and day < row.date:
            row.refuse(column, f'"{row[column]}" is before the row\'s own date')
        return day

    # ---- rows, each field in the order in which mistakes are told

    def read_customer(self, row):
        row.shown, row.documents = set(), 0
        word(row, "kind", CUSTOMER_KINDS)
        row.status = word(row, "status", CUSTOMER_STATUSES)
        row.currency = currency_of(row)
        row.terms = terms(row)
        row.credit_limit = amount(row, "credit_limit", row.currency)
        row.partial_payments = word(row, "partial_payments", PARTIAL_PAYMENTS)
        row.established = date(row, "established")

    def read_parent(self, row, above):
        parent = self.customer(row, "parent")
        if parent not in above:
            row.refuse("parent", f'the parent "{row["parent"]}" must stand above its children')
        return parent

    def read_job(self, row):
        row.customer = self.customer(row)
        show(row.customer, "jobs")
        row.status = word(row, "status", JOB_STATUSES)

    def read_invoice(self, row):
        row.kind = word(row, "kind", INVOICE_KINDS)
        row.customer = self.customer(row)
        row.job = self.job(row)
        row.date = self.day(row, "date")
        row.document_date, row.due = date(row, "document_date"), date(row, "due")
        row.terms = terms(row)
        row.currency = currency_of(row, row.customer.currency)
        row.total = amount(row, "total", row.currency)
        row.void_date = self.end(row, "void_date")
        row.void_unapply = word(row, "void_unapply", YES)
        show_document(row, row.kind)
        if len(row.terms) > 1:
            show(row.customer, "instalments")
        if row.void_date:
            show(row.customer, ReversalKind.VOIDED.name)
        else:
            must_be_empty(row, "without a void_date", "void_unapply")

    def read_payment(self, row):
        row.customer = self.customer(row)
        row.job = self.job(row)
        row.date = self.day(row, "date")
        row.value_date = date(row, "value_date")
        row.currency = currency_of(row, row.customer.currency)
        row.amount = amount(row, "amount", row.currency)
        row.targets = targets(row, row.currency)
        show_document(row, ItemKind.PAYMENT)
        row.reversal_date = self.end(row, "reversal_date")
        if not row.reversal_date:
            must_be_empty(row, "without a reversal_date", "reversal_kind", "fee", "fee_number", "fee_due")
            return
        row.reversal_kind = word(row, "reversal_kind", REVERSAL_KINDS)
        row.fee, row.fee_due = amount(row, "fee", row.currency), date(row, "fee_due")
        show(row.customer, row.reversal_kind.name)
        if row.fee is not None:
            show(row.customer, "fees")

    def read_credit(self, row):
        row.kind = word(row, "kind", CREDIT_KINDS)
        row.customer = self.customer(row)
        row.job = self.job(row)
        row.date = self.day(row, "date")
        row.currency = currency_of(row, row.customer.currency)
        row.amount = amount(row, "amount", row.currency)
        row.item_kind = word(row, "item_kind", ITEM_KINDS) if row["item_kind"] else ItemKind.NONE
        row.displace = word(row, "displace", YES)
        row.reversal_date = self.end(row, "reversal_date")
        show_document(row, row.kind)
        if row.reversal_date:
            show(row.customer, ReversalKind.RECOVERED.name)
        check_credit(row)

    def most_telling_customer(self):
        """The customer with the most kinds of business, of those the one with most of it."""
        return max(self.customers, key=lambda row: (len(row.shown), row.documents), default=None)


def check_credit(row):
    """Which columns go with which kind of credit."""
    memo, write_off = row.kind == ItemKind.CREDIT_MEMO, row.kind == ItemKind.WRITE_OFF
    if not memo:
        must_be_empty(row, "except in credit memos", "job", "displace")
    if not write_off:
        must_be_empty(row, "except in write-offs", "reversal_date")
        must_be_given(row, "amount", "except in write-offs")
    if row.kind == ItemKind.ACCOUNT_CREDIT:
        must_be_empty(row, "in account credits", "item")
        return
    if not memo:
        must_be_given(row, "item", "in write-offs and refunds")
    elif row.item_kind not in (ItemKind.NONE, ItemKind.INVOICE):
        row.refuse("item_kind", "a credit memo is about an invoice, or about nothing")
    if row["item"]:
        must_be_given(row, "item_kind", "beside an item")


def show(customer, business):
    """What a customer's page would have to show; the customer that shows most is a good example."""
    customer.shown.add(business)
    customer.documents += 1


def show_document(row, kind):
    show(row.customer, kind.name)
    if row.currency != row.customer.currency:
        show(row.customer, "currencies")
