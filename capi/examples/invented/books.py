"""The books that are kept while the data is invented, so that all of it can be posted."""

from .chance import days, month_end


def due_portions(terms, total, date):
    """[(due, amount)]; the words are those of data/README.md."""
    if terms == "":
        return [(date, total)]
    kind, _, rest = terms.partition(":")
    if kind == "net":
        return [(date + days(int(rest)), total)]
    if kind == "eom":
        return [(month_end(date + days(int(rest))), total)]
    if kind == "proximo":
        cutoff, day = (int(word) for word in rest.split(":"))
        month = month_end(date) + days(1)
        if date.day > cutoff:
            month = month_end(month) + days(1)
        return [(min(month.replace(day=1) + days(day - 1), month_end(month)), total)]
    portions, left = [], total
    for word in rest.split(";"):
        share, _, after = word.partition("@")
        amount = left if share == "rest" else (total * int(share) * 2 + 100) // 200  # half up
        left -= amount
        portions.append((date + days(int(after)), amount))
    return [portion for portion in portions if portion[1]]


# ---- customers and their items


class Customer:
    def __init__(self):
        self.items = {}  # currency -> debit items in posting order
        self.credits = {}  # currency -> credit items in posting order

    def open_items(self, currency):
        found = [item for item in self.items.get(currency, []) if item.open > 0]
        return sorted(found, key=lambda item: (item.document_date, item.sequence))

    def open_credits(self, currency):
        found = [credit for credit in self.credits.get(currency, []) if credit.left > 0]
        return sorted(found, key=lambda credit: (credit.date, credit.sequence))


class Job:
    def __init__(self, code, customer, name, status):
        self.code, self.customer, self.name, self.status = code, customer, name, status


class Debit:
    def __init__(self, kind, number, customer, currency, total, document_date):
        self.kind, self.number, self.customer, self.currency = kind, number, customer, currency
        self.total = self.open = total
        self.document_date = document_date
        self.sequence = next_sequence()
        self.portions = [(document_date, total)]
        self.job = None
        self.applied = []  # [credit, amount]
        self.voided = False
        customer.items.setdefault(currency, []).append(self)


class Credit:
    def __init__(self, kind, number, customer, currency, amount, date, job=None):
        self.kind, self.number, self.customer, self.currency, self.job = kind, number, customer, currency, job
        self.amount = self.left = amount
        self.date = date
        self.sequence = next_sequence()
        self.refunded = False
        self.reversed = False
        customer.credits.setdefault(currency, []).append(self)


sequence_count = 0


def next_sequence():
    global sequence_count
    sequence_count += 1
    return sequence_count


def use(credit, debit, amount):
    assert 0 < amount <= credit.left and amount <= debit.open, (credit.number, debit.number, amount)
    credit.left -= amount
    debit.open -= amount
    debit.applied.append([credit, amount])


def settle_oldest(customer, currency):
    for debit in customer.open_items(currency):
        for credit in customer.open_credits(currency):
            amount = min(debit.open, credit.left)
            if amount and credit.job in (None, debit.job):
                use(credit, debit, amount)


def undo(credit):
    for debits in credit.customer.items.values():
        for debit in debits:
            for application in [a for a in debit.applied if a[0] is credit]:
                debit.open += application[1]
                credit.left += application[1]
                debit.applied.remove(application)
