"""Posts a data set, in date order: customers and jobs first; then the documents as one stream of dated events, on one day
invoices, payments, credits, reversals, recoveries, voids, each in the order of its file; last the statuses that forbid new
invoices. A refusal is told with file, line and column.
"""
from openitem import (AccountCredit, CommandInfo, CreditMemo, Customer, CustomerStatus, Invoice, ItemKind, ItemRef, Job,
                      JobStatus, OpenItemError, Payment, RecoverWriteOff, Refund, ReversePayment, Settlement, Status,
                      Strategy, Target, VoidItem, WriteOff, item_kind_name)

# How columns are called in the ledger's inputs, where that is not the same.
INVOICE_NAMES = {"effective": "date"}
REVERSAL_NAMES = {"effective": "reversal_date", "kind": "reversal_kind", "number": "fee_number", "amount": "fee"}
CREDIT_NAMES = {"effective": "date", "change": "amount", "invoice": "item", "credit": "item"}


def send(row, command, given, day, names, same):
    """`same`: columns that the ledger calls as the file does. Who and when: the library reads no clock, the business date
    comes from the row.
    """
    try:
        return command(given, CommandInfo(day, actor="customer_page")).id
    except OpenItemError as error:
        refuse(row, error, {**names, **{name: name for name in same.split()}})


def refuse(row, error, names):
    """Why the ledger refused a row: at the column its error names, else at the row's first."""
    column = names.get(error.field) or next(iter(row.fields))
    offset = error.position if error.code == Status.INVALID_TEXT else 0  # else of an element of a list
    before = row[column].encode()[:offset].decode("utf-8", "replace")
    row.refuse(column, f'the ledger refuses "{row[column]}": {error}', before)


# ---- customers and jobs

CUSTOMER_COLUMNS = "code name label salesperson currency parent credit_limit terms"


def customer_of(row, status):
    return Customer(
        id=row.id, code=row["code"], name=row["name"], label=row["label"], salesperson=row["salesperson"], status=status,
        currency=row.currency.code, parent=row.parent.id if row.parent else None, partial_payments=row.partial_payments,
        credit_limit=row.credit_limit, established=row.established, terms=row.terms)


def job_of(row, status):
    return Job(id=row.id, customer=row.customer.id, code=row["code"], name=row["name"], status=status)


def post_masters(ledger, data):
    """Inactive customers take no new invoices, so they become inactive only after the last: see post_statuses."""
    for row in data.customers:
        early = row.status if row.status == CustomerStatus.PROSPECT else CustomerStatus.ACTIVE
        row.id = send(row, ledger.create_customer, customer_of(row, early), data.first_day, {}, CUSTOMER_COLUMNS)
    for row in data.jobs:
        row.id = send(row, ledger.create_job, job_of(row, JobStatus.ACTIVE), data.first_day, {}, "code customer name")
    return len(data.customers) + len(data.jobs)


def post_statuses(ledger, data):
    """Customers that are inactive or not used, jobs that are not active. A prospect has become active with its first
    invoice by itself.
    """
    jobs = [row for row in data.jobs if row.status != JobStatus.ACTIVE]
    customers = [row for row in data.customers if row.status in (CustomerStatus.INACTIVE, CustomerStatus.NOT_USED)]
    for row in jobs:
        send(row, ledger.change_job, job_of(row, row.status), data.last_day, {}, "code customer name")
    for row in customers:
        send(row, ledger.change_customer, customer_of(row, row.status), data.last_day, {}, CUSTOMER_COLUMNS)
    return len(jobs) + len(customers)


# ---- documents

def document(row):
    return {"customer": row.customer.id, "number": row["number"], "reference": row["reference"], "notes": row["notes"]}


def post_invoice(ledger, row):
    invoice = Invoice(
        job=row.job and row.job.id, document_date=row.document_date, due=row.due,
        terms=() if row.due else row.terms,  # a due date comes before terms
        total=row.total, salesperson=row["salesperson"], series=row["series"], **document(row))
    command = {ItemKind.DEBIT_NOTE: ledger.issue_debit_note, ItemKind.OPENING_DEBIT: ledger.record_opening}
    row.id = send(row, command.get(row.kind, ledger.issue_invoice), invoice, row.date, INVOICE_NAMES,
                  "number customer job document_date due terms total currency salesperson series reference notes")


def post_void(ledger, row):
    send(row, ledger.void_item, VoidItem(ItemRef(row.kind, row.id), unapply=row.void_unapply), row.void_date,
         {"effective": "void_date"}, "")


def find_item(ledger, row, column, kind, number, before=""):
    """The item a number names. Commands take ids; look-ups give ids for numbers."""
    try:
        return ledger.find_number(kind, number)
    except OpenItemError as error:
        if error.code != Status.UNKNOWN_ITEM:
            row.refuse(column, f'"{row[column]}": {error}')
        row.refuse(column, f'no {item_kind_name(kind)} "{number}" is in the books on this date', before)


def post_payment(ledger, row):
    settlement = Settlement(Strategy.OLDEST_FIRST if row["applications"] == "oldest" else Strategy.NONE)
    if row.targets:
        settlement = Settlement(Strategy.CHOSEN, [
            Target(find_item(ledger, row, "applications", one.kind, one.number, one.before_number), one.amount)
            for one in row.targets])
    payment = Payment(
        job=row.job and row.job.id, amount=row.amount, value_date=row.value_date, method=row["method"],
        transaction_id=row["transaction_id"], settlement=settlement, **document(row))
    try:
        row.id = ledger.record_payment(payment, CommandInfo(row.date, actor="customer_page")).id
    except OpenItemError as error:
        refuse_payment(row, error)


def refuse_payment(row, error):
    """What the ledger says about an amount may be about the payment's, or about one of its targets: those it names by their
    place in the list.
    """
    settling = error.field == "targets" or error.code in (
        Status.EXCEEDS_OPEN, Status.EXCEEDS_UNAPPLIED, Status.PARTIAL_PAYMENT_REFUSED)
    if settling and error.position < len(row.targets):
        target = row.targets[error.position]
        row.refuse("applications", f'the ledger refuses "{target.text}": {error}', target.before)
    same = "number customer job value_date method transaction_id reference notes"
    refuse(row, error, {**INVOICE_NAMES, **{name: name for name in same.split()}})


def post_payment_reversal(ledger, row):
    reversal = ReversePayment(payment=row.id, kind=row.reversal_kind, fee=row.fee, fee_number=row["fee_number"],
                              fee_due=row.fee_due)
    send(row, ledger.reverse_payment, reversal, row.reversal_date, REVERSAL_NAMES, "fee fee_number fee_due")


def post_credit(ledger, row):
    item = find_item(ledger, row, "item", row.item_kind, row["item"]) if row["item"] else None
    if row.kind == ItemKind.CREDIT_MEMO:
        command = ledger.issue_credit_memo
        given = CreditMemo(job=row.job and row.job.id, amount=row.amount, invoice=item and item.id,
                           displace_payments=row.displace, **document(row))
    elif row.kind == ItemKind.ACCOUNT_CREDIT:
        command, given = ledger.adjust_account_credit, AccountCredit(change=row.amount, **document(row))
    elif row.kind == ItemKind.WRITE_OFF:
        command = ledger.write_off
        given = WriteOff(item=item, amount=row.amount, number=row["number"])  # no amount: all that is open
    else:
        command = ledger.refund
        given = Refund(credit=item, amount=row.amount, number=row["number"], transaction_id=row["reference"],
                       notes=row["notes"])
    row.id = send(row, command, given, row.date, CREDIT_NAMES, "number customer job amount currency item reference notes")


def post_recovery(ledger, row):
    send(row, ledger.recover_write_off, RecoverWriteOff(row.id), row.reversal_date, {"effective": "reversal_date"}, "")


def events(data):
    """(day, what comes first on one day, index, row, what posts it)"""
    for order, rows, column, post in ((0, data.invoices, "date", post_invoice), (1, data.payments, "date", post_payment),
                                      (2, data.credits, "date", post_credit),
                                      (3, data.payments, "reversal_date", post_payment_reversal),
                                      (4, data.credits, "reversal_date", post_recovery),
                                      (5, data.invoices, "void_date", post_void)):
        for index, row in enumerate(rows):
            day = getattr(row, column)
            if day:
                yield day, order, index, row, post


def post(ledger, data):
    """Everything; how many commands that took."""
    count = post_masters(ledger, data)
    for _, _, _, row, post_one in sorted(events(data), key=lambda event: event[:3]):
        post_one(ledger, row)
        count += 1
    return count + post_statuses(ledger, data)
