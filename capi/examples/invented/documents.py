"""Documents, receipts and what becomes of them, as rows of the files."""

from .chance import days, random, text_of
from .names import SALESPEOPLE
from .books import Credit, Debit, due_portions, settle_oldest, undo, use
from .parties import METHODS


invoices, payments, credits = [], [], []

invoice_numbers = {}


def number_in_year(prefix, date):
    key = (prefix, date.year)
    invoice_numbers[key] = invoice_numbers.get(key, 0) + 1
    return f"{prefix}-{date.year}-{invoice_numbers[key]:05d}"


def issue(customer, date, currency, kind="invoice", total=None, job=None, series=""):
    terms, due = "", ""
    if kind == "opening_debit":
        number = f"OPN-{1 + sum(row['kind'] == kind for row in invoices):04d}"
        document_date = date - days(random.between(10, 120))
        due = document_date + days(30)
        portions = [(due, total)]
    else:
        number = number_in_year("INV" if kind == "invoice" else "DN", date)
        document_date = date - days(random.between(1, 9)) if random.chance(4) else date
        how = random.below(20)
        if how < 15:
            portions = due_portions(customer.terms, total, document_date)
        elif how < 17:
            terms = random.pick(["net:30", "net:10", "eom:15", "proximo:15:25"])
            portions = due_portions(terms, total, document_date)
        elif how < 19:
            due = document_date + days(random.pick([7, 10, 20, 30, 45]))
            portions = [(due, total)]
        else:
            terms = random.pick(["split:40@0;30@30;rest@60", "split:33@30;33@60;rest@90", "split:50@15;rest@45"])
            portions = due_portions(terms, total, document_date)
    debit = Debit(kind, number, customer, currency, total, document_date)
    debit.portions, debit.job, debit.date = portions, job, date
    debit.row = {
        "number": number,
        "kind": kind,
        "customer": customer.code,
        "job": job.code if job else "",
        "date": date.isoformat(),
        "document_date": document_date.isoformat() if document_date != date else "",
        "due": due.isoformat() if due else "",
        "terms": terms,
        "total": text_of(total, currency),
        "currency": currency,
        "salesperson": random.pick(SALESPEOPLE) if customer.salesperson and random.chance(5) else "",
        "series": series,
        "reference": f"PO {random.between(1000, 99999)}" if customer.kind == "company" and random.chance(45) else "",
        "notes": random.pick(["Please call before delivery.", "Gate code at reception, ask for \"Dock 4\".",
                              "Split delivery, second part next month.", "Agreed by phone."]) if random.chance(3) else "",
        "void_date": "",
        "void_unapply": "",
    }
    invoices.append(debit.row)
    return debit


def target(debit, amount):
    kind = "" if debit.kind == "invoice" else debit.kind + "/"
    return f"{kind}{debit.number}:{text_of(amount, debit.currency)}"


def pay(customer, date, currency, amount, targets=(), oldest=False, job=None, notes=""):
    """Records a payment; targets = [(debit, amount)]."""
    number = f"PAY-{len(payments) + 1:06d}"
    credit = Credit("payment", number, customer, currency, amount, date, job)
    method = customer.method if random.chance(90) else random.weighted(METHODS[customer.kind])
    value_date = date - days(random.between(1, 3)) if method == "check" and random.chance(30) else date
    row = {
        "number": number,
        "customer": customer.code,
        "job": job.code if job else "",
        "date": date.isoformat(),
        "value_date": value_date.isoformat() if value_date != date else "",
        "amount": text_of(amount, currency),
        "currency": currency,
        "method": method,
        "transaction_id": f"TX{random.word() % 10**10:010d}" if method != "cash" else "",
        "reference": f"{random.pick(['Ref', 'Remittance', 'Check no.'])} {random.between(100, 9999)}" if random.chance(40) else "",
        "notes": notes,
        "applications": "oldest" if oldest else ";".join(target(debit, part) for debit, part in targets),
        "reversal_date": "",
        "reversal_kind": "",
        "fee": "",
        "fee_number": "",
        "fee_due": "",
    }
    credit.row = row
    payments.append(row)
    for debit, part in targets:
        use(credit, debit, part)
    if oldest:
        settle_oldest(customer, currency)
    return credit


def credit_row(number, kind, customer, date, amount, currency, item_kind="", item="", displace="", reference="", notes="",
               job=None):
    row = {
        "number": number,
        "kind": kind,
        "customer": customer.code,
        "job": job.code if job else "",
        "date": date.isoformat(),
        "amount": amount if isinstance(amount, str) else text_of(amount, currency),
        "currency": currency,
        "item_kind": item_kind,
        "item": item,
        "displace": displace,
        "reference": reference,
        "notes": notes,
        "reversal_date": "",
    }
    credits.append(row)
    return row


def count_of(kind):
    return 1 + sum(row["kind"] == kind for row in credits)


def credit_memo(customer, date, currency, amount, debit=None, displace=False):
    """A credit memo, about an invoice or not. Displacing puts as much of its payments free, newest first."""
    number = number_in_year("CM", date)
    job = debit.job if debit is not None and not displace and amount <= debit.open else None
    credit = Credit("credit_memo", number, customer, currency, amount, date, job)
    if debit is not None:
        if displace:
            needed = min(amount, debit.total) - debit.open
            for application in reversed(list(debit.applied)):
                freed = min(needed, application[1])
                if freed <= 0:
                    break
                application[1] -= freed
                application[0].left += freed
                debit.open += freed
                needed -= freed
            debit.applied = [application for application in debit.applied if application[1]]
        part = min(amount, debit.open)
        if part:
            use(credit, debit, part)
    reason = random.pick(["damaged goods", "price agreed", "returned", "short delivery", "goodwill"])
    credit.row = credit_row(number, "credit_memo", customer, date, amount, currency,
                            "invoice" if debit else "", debit.number if debit else "", "yes" if displace else "",
                            notes=reason, job=job)
    return credit


def refund(credit, date, amount):
    number = f"RF-{count_of('refund'):05d}"
    assert 0 < amount <= credit.left
    credit.left -= amount
    credit.refunded = True
    debit = Debit("refund", number, credit.customer, credit.currency, amount, date)
    debit.open = 0
    credit_row(number, "refund", credit.customer, date, amount, credit.currency, credit.kind, credit.number,
               reference=f"TX{random.word() % 10**10:010d}")


def write_off(debit, date, amount=None):
    number = f"WO-{count_of('write_off'):05d}"
    part = debit.open if amount is None else amount
    credit = Credit("write_off", number, debit.customer, debit.currency, part, date)
    use(credit, debit, part)
    credit.row = credit_row(number, "write_off", debit.customer, date, "" if amount is None else amount, debit.currency,
                            debit.kind, debit.number, notes="uncollectable" if amount is None else "agreed shortfall")
    return credit


def account_credit(customer, date, currency, change):
    number = f"AC-{count_of('account_credit'):05d}"
    if change > 0:
        Credit("account_credit", number, customer, currency, change, date)
    else:
        debit = Debit("debit_adjustment", number, customer, currency, -change, date)
        for credit in customer.open_credits(currency):
            part = min(credit.left, debit.open)
            if part:
                use(credit, debit, part)
        assert debit.open == 0
    notes = random.pick(["loyalty bonus", "promised by sales", "moved from the old system"]) if change > 0 else "correction"
    credit_row(number, "account_credit", customer, date, change, currency, notes=notes)


def reverse(credit, date, kind, fee=None):
    """The payment comes back: what it paid is open again, and there may be a fee."""
    if credit.refunded or credit.reversed:
        return
    undo(credit)
    credit.left, credit.reversed = 0, True
    credit.row["reversal_date"] = date.isoformat()
    credit.row["reversal_kind"] = kind
    if fee is not None:
        number = f"FEE-{1 + sum(row['fee_number'] != '' for row in payments):05d}"
        due = date + days(14)
        debit = Debit("fee", number, credit.customer, credit.currency, fee, date)
        debit.portions, debit.job, debit.date = [(due, fee)], None, date
        credit.row["fee"] = text_of(fee, credit.currency)
        credit.row["fee_number"] = number
        credit.row["fee_due"] = due.isoformat()
        return debit


def void(debit, date, unapply):
    if debit.voided or (debit.applied and not unapply):
        return
    for credit, amount in debit.applied:
        credit.left += amount
    debit.applied, debit.open, debit.voided = [], 0, True
    debit.row["void_date"] = date.isoformat()
    debit.row["void_unapply"] = "yes" if unapply else ""
