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
import datetime
import heapq
import io
import pathlib
import sys

SEED = 20230101
FIRST_DAY = datetime.date(2023, 1, 1)
LAST_DAY = datetime.date(2025, 12, 31)
DATA = pathlib.Path(__file__).resolve().parent / "data"
DIGITS = {"USD": 2, "EUR": 2, "GBP": 2, "JPY": 0, "KWD": 3}


class Random:
    """SplitMix64: the same sequence in every version of every language."""

    def __init__(self, seed):
        self.state = seed

    def word(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return z ^ (z >> 31)

    def below(self, count):
        return self.word() % count

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, things):
        return things[self.below(len(things))]

    def chance(self, percent):
        return self.below(100) < percent

    def weighted(self, pairs):
        at = self.below(sum(weight for _, weight in pairs))
        for thing, weight in pairs:
            if at < weight:
                return thing
            at -= weight
        raise AssertionError


random = Random(SEED)


def days(count):
    return datetime.timedelta(days=count)


def text_of(amount, currency):
    """1234 USD-cents -> 12.34"""
    digits = DIGITS[currency]
    sign = "-" if amount < 0 else ""
    whole, part = divmod(abs(amount), 10**digits)
    return f"{sign}{whole}.{part:0{digits}d}" if digits else f"{sign}{whole}"


def month_end(date):
    first_of_next = (date.replace(day=1) + days(32)).replace(day=1)
    return first_of_next - days(1)


# ---- names -----------------------------------------------------------------------------------------------------------

GIVEN = (
    "Aaliyah Abdullah Adrián Agnès Aiko Alejandra Amara Anders Aoife Arjun Beatriz Bjørn Brigitte Caleb Camille Chiara "
    "Chloé Daniel Dagny Diego Dmitri Eilidh Elena Emeka Émile Fatima Femi Freya Gábor Giulia Grace Hannah Haruto Hugo "
    "Ibrahim Inés Ingrid Isabel Jakub Jasmine João Jürgen Kaito Karolina Katherine Khalid Kofi Lars Layla Leïla Liam "
    "Lucía Maeve Mariam Mateo Mehmet Mei Nadia Naoki Niamh Noor Olga Olivia Omar Paolo Petra Priya Rachel Rafael Rania "
    "Renée Ricardo Rosa Sakura Samir Sanne Sean Sigrid Siobhán Sofía Tariq Thomas Tomáš Ulrike Valentina Victor Wanjiru "
    "Wiktor Xavier Yasmin Yuki Zainab Zoë"
).split()
FAMILY = (
    "Abara Adeyemi Al-Mutairi Al-Sabah Andersson Baker Becker Bianchi Björklund Brânză Bruckner Byrne Campbell Castillo "
    "Çelik Chen Cohen Costa Davies Delacroix Demir Dubois Eriksen Evans Fernández Fischer Fletcher Fontaine Fraser García "
    "Gauthier Gómez Grant Haddad Hansen Hayashi Hughes Ibrahim Iversen Jackson Jansen Johansen Jones Kaczmarek Kamau Kaya "
    "Khan Kimura Kovács Kowalski Laurent Lefèvre Lindqvist MacLeod Marchetti Martinez Mensah Meyer Mitchell Moreau Müller "
    "Murphy Nakamura Navarro Nguyen Novák Núñez Nyström O'Brien O'Sullivan Okafor Ortega Owens Patel Pérez Petrov Quinn "
    "Ramírez Reid Ricci Rossi Sánchez Sato Schmidt Schröder Silva Singh Smith Søndergaard Suzuki Tanaka Taylor Torres "
    "Ueda Ünal Van Dijk Vogel Walker Watanabe Weber Williams Wójcik Yamada Yılmaz Young Zhang Zieliński"
)
FAMILY = FAMILY.replace("Van Dijk", "Van_Dijk").split()
PLACE = (
    "Alder Amber Anchor Arden Ashford Aurora Beacon Birch Blue_Harbor Bluff Bridgewater Cascade Cedar Chester Clearwater "
    "Coral Crescent Delta Dover Eastgate Elm Ember Falcon Fairview Fenwick Gable Glen Granite Greenfield Gulf Harbor "
    "Hawthorn Heron Highland Horizon Iron_Gate Juniper Keystone Kingsway Lakeside Lantern Linden Marina Meadow Mill_Lane "
    "Monarch Nordic North_Star Oak_Ridge Old_Town Orchard Osprey Pacific Palm Park_Lane Pearl Pinewood Pioneer Prairie "
    "Quarry Redwood River_Bend Rosewood Saffron Sandstone Silver_Creek Skyline Southbank Sterling Summit Thames Thistle "
    "Timber Union Valley Vista Waterfront Westbrook Willow Windmill Zenith"
).split()
TRADE = (
    "Bakery;Building Supply;Cabinets;Catering;Ceramics;Cold Storage;Construction;Dental Care;Design;Electrical;"
    "Engineering;Estates;Facilities;Fisheries;Flooring;Foods;Freight;Glassworks;Heating & Cooling;Homes;Hotels;"
    "Instruments;Interiors;Joinery;Landscaping;Lighting;Logistics;Marine;Medical;Metalworks;Motors;Movers;Nurseries;"
    "Offices;Optics;Packaging;Paints;Pharmacy;Plumbing;Press;Print;Properties;Restaurants;Roofing;Security;Shipping;"
    "Signs;Solar;Storage;Studios;Supplies;Textiles;Timber;Tools;Travel;Veterinary;Windows;Wine Merchants"
).split(";")
LEGAL = {
    "USD": ["Inc.", "LLC", "Corp.", "Co.", ", Inc.", "LP"],
    "EUR": ["GmbH", "S.A.R.L.", "B.V.", "S.p.A.", "S.L.", "KG", "Oy"],
    "GBP": ["Ltd", "Limited", "LLP", "plc", "& Sons Ltd"],
    "JPY": ["K.K.", "G.K.", "Co., Ltd."],
    "KWD": ["W.L.L.", "K.S.C.", "Trading Co."],
}
SALESPEOPLE = ["A. Lindqvist", "B. Okafor", "C. Navarro", "D. Fraser", "E. Tanaka", "F. Haddad", "G. Weber", "H. O'Brien"]
LABELS = ["", "", "", "", "", "", "key account", "seasonal", "slow payer", "public sector"]
ROOMS = ["Kitchen", "Roof", "Bathroom", "Warehouse", "Office", "Lobby", "Garage", "Terrace", "Workshop", "Showroom", "Annex"]
WORK = ["refit", "repair", "extension", "move", "rewiring", "repainting", "inspection", "replacement", "survey", "clean-out"]

used_names = set()


def person():
    while True:
        name = f"{random.pick(GIVEN)} {random.pick(FAMILY).replace('_', ' ')}"
        if name not in used_names:
            used_names.add(name)
            return name


def firm(currency):
    while True:
        shape = random.below(10)
        legal = random.pick(LEGAL[currency])
        if shape < 6:
            stem = f"{random.pick(PLACE).replace('_', ' ')} {random.pick(TRADE)}"
        elif shape < 8:
            stem = f"{random.pick(FAMILY).replace('_', ' ')} {random.pick(TRADE)}"
        else:
            a, b = random.pick(FAMILY).replace("_", " "), random.pick(FAMILY).replace("_", " ")
            stem = f"{a}, {b} & Partners" if random.chance(40) else f"{a} & {b}"
        name = stem + legal if legal.startswith(",") else f"{stem} {legal}"
        if name not in used_names:
            used_names.add(name)
            return name


# ---- terms -----------------------------------------------------------------------------------------------------------


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


# ---- the books kept meanwhile ----------------------------------------------------------------------------------------


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


# ---- rows ------------------------------------------------------------------------------------------------------------

customers, jobs, invoices, payments, credits = [], [], [], [], []
# On one day invoices come first, then payments, credits, reversals, voids: the order a host posts them in.
INVOICE, PAYMENT, CREDIT, REVERSAL, VOID = range(5)
events = []  # (date, order on the day, count, action)
event_count = 0
now = (datetime.date.min, INVOICE)  # date and order of the event that happens



def at(date, order, action):
    global event_count
    assert (date, order) >= now  # the books must see things in the order a host posts them in
    if FIRST_DAY <= date <= LAST_DAY:
        event_count += 1
        heapq.heappush(events, (date, order, event_count, action))


TERMS = {
    "individual": [("", 40), ("net:14", 30), ("net:30", 20), ("split:50@0;rest@30", 10)],
    "company": [
        ("net:30", 34), ("net:45", 8), ("net:60", 10), ("net:14", 8), ("eom:0", 10), ("eom:30", 10), ("eom:45", 4),
        ("proximo:19:20", 5), ("proximo:25:10", 5), ("split:30@0;40@30;rest@60", 4), ("split:25@30;25@60;25@90;rest@120", 2),
    ],
}
METHODS = {
    "individual": [("card", 50), ("cash", 15), ("check", 20), ("bank_transfer", 15)],
    "company": [("bank_transfer", 60), ("check", 22), ("card", 10), ("direct_debit", 8)],
}


def make_customer(kind, currency, parent=None):
    customer = Customer()
    customer.kind, customer.currency, customer.parent = kind, currency, parent
    customer.code = f"C{1001 + len(customers)}"
    customer.name = person() if kind == "individual" else firm(currency)
    customer.terms = random.weighted(TERMS[kind])
    customer.method = random.weighted(METHODS[kind])
    customer.salesperson = random.pick(SALESPEOPLE) if kind == "company" or random.chance(30) else ""
    customer.label = random.pick(LABELS)
    customer.status = "active"
    customer.partial = "inherit"
    customer.behaviour = random.weighted([("prompt", 35), ("normal", 40), ("late", 18), ("bad", 7)])
    customer.pays_oldest = kind == "company" and random.chance(18)
    customer.size = random.weighted([(60, 30), (200, 40), (900, 22), (4000, 8)])  # tens of the currency, middle
    if kind == "individual":
        customer.size = random.pick([15, 30, 80, 200])
    customer.established = FIRST_DAY - days(random.between(0, 2500))
    customer.limit = customer.size * random.pick([30, 50, 100]) if kind == "company" and random.chance(55) else None
    customer.jobs = []
    customers.append(customer)
    return customer


def make_job(customer):
    job = Job(f"J{2001 + len(jobs)}", customer, f"{random.pick(ROOMS)} {random.pick(WORK)}",
              random.weighted([("active", 70), ("inactive", 10), ("closed", 14), ("cancelled", 6)]))
    jobs.append(job)
    customer.jobs.append(job)


def amount_of(customer, currency):
    """An amount around the customer's size, in minor units."""
    tens = customer.size * random.between(20, 250) // 100 + 1
    if currency == "JPY":
        return tens * 1000 + random.pick([0, 0, 0, 500, random.below(1000)])
    cents = tens * 1000 + random.pick([0, 0, random.below(1000), random.below(1000)])
    return cents * 3 + random.below(10) if currency == "KWD" else cents


def delay_of(customer):
    if customer.behaviour == "prompt":
        return random.between(-8, 3)
    if customer.behaviour == "normal":
        return random.between(-3, 20)
    if customer.behaviour == "late":
        return random.between(8, 75)
    return random.between(30, 200)


# ---- what happens ----------------------------------------------------------------------------------------------------

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


# ---- how customers pay -----------------------------------------------------------------------------------------------


def pay_in_full(debit, date, tail=None):
    """Pays what is open, if it still is; tail(credit, date) plans what comes of it."""

    def act():
        if debit.open > 0 and not debit.voided:
            credit = pay(debit.customer, date, debit.currency, debit.open, [(debit, debit.open)])
            if tail:
                tail(credit)

    at(date, PAYMENT, act)


def pay_the_rest(debit, date):
    """What all the open credit does not cover; the ledger settles oldest first and uses the credit up."""

    def act():
        customer, currency = debit.customer, debit.currency
        amount = sum(item.open for item in customer.open_items(currency))
        amount -= sum(credit.left for credit in customer.open_credits(currency))
        if amount > 0:
            pay(customer, date, currency, amount, oldest=True)

    at(date, PAYMENT, act)


def pay_part(debit, date, percent):
    def act():
        amount = debit.open * percent // 100
        if 0 < amount < debit.open:
            pay(debit.customer, date, debit.currency, amount, [(debit, amount)])

    at(date, PAYMENT, act)


def pay_too_much(debit, date):
    def act():
        if debit.open <= 0:
            return
        unit = 10 ** DIGITS[debit.currency] * 50
        amount = (debit.open // unit + random.between(1, 2)) * unit
        rest = amount - debit.open
        credit = pay(debit.customer, date, debit.currency, amount, [(debit, debit.open)], notes="rounded up by the customer")
        if random.chance(45):
            later = date + days(random.between(5, 40))
            at(later, CREDIT, lambda: refund(credit, later, rest) if credit.left >= rest and not credit.reversed else None)

    at(date, PAYMENT, act)


def pay_instalments(debit):
    for due, amount in debit.portions:
        date = max(debit.date, due + days(max(delay_of(debit.customer), 0) // 2))

        def act(date=date, amount=amount):
            part = min(amount, debit.open)
            if part:
                pay(debit.customer, date, debit.currency, part, [(debit, part)])

        if not random.chance(6):
            at(date, PAYMENT, act)


def bounce(debit, date):
    """Paid, returned some days later, mostly paid again, the fee with it."""
    back = date + days(random.between(3, 25))

    def come_back(credit):
        def act():
            kind = random.weighted([("insufficient_funds", 60), ("chargeback", 25), ("payment_reversed", 15)])
            unit = 10 ** DIGITS[debit.currency]
            fee = random.pick([15, 25, 35]) * unit if kind != "payment_reversed" and random.chance(75) else None
            charged = reverse(credit, back, kind, fee)
            again = back + days(random.between(4, 45))

            def pay_again():
                targets = [(one, one.open) for one in (debit, charged) if one is not None and one.open > 0]
                if targets:
                    total = sum(part for _, part in targets)
                    pay(debit.customer, again, debit.currency, total, targets, notes="second attempt")

            if random.chance(75):
                at(again, PAYMENT, pay_again)

        at(back, REVERSAL, act)

    pay_in_full(debit, date, come_back)


def memo_and_rest(debit, date):
    memo_date = debit.date + days(random.between(2, 15))

    def act():
        amount = debit.open * random.between(3, 30) // 100
        if amount:
            credit_memo(debit.customer, memo_date, debit.currency, amount, debit)

    at(memo_date, CREDIT, act)
    pay_in_full(debit, max(date, memo_date + days(1)))


def memo_after_payment(debit, date):
    memo_date = date + days(random.between(4, 30))
    displace = random.chance(50)

    def after(credit):
        def act():
            amount = debit.total * random.between(3, 25) // 100
            if not amount or credit.reversed or debit.voided or debit.open:
                return
            memo = credit_memo(debit.customer, memo_date, debit.currency, amount, debit, displace)
            source = credit if displace else memo
            later = memo_date + days(random.between(3, 20))
            if random.chance(50):
                at(later, CREDIT, lambda: refund(source, later, amount) if source.left >= amount else None)

        at(memo_date, CREDIT, act)

    pay_in_full(debit, date, after)


def never(debit):
    """Not paid; after most of a year written off, in part paid and recovered years later."""
    due = debit.portions[-1][0]
    date = due + days(random.between(180, 330))

    def act():
        if debit.open <= 0:
            return
        partly = random.chance(20)
        credit = write_off(debit, date, debit.open * random.between(20, 80) // 100 or None if partly else None)
        if not partly and random.chance(15):
            back = date + days(random.between(40, 160))

            def recover():
                undo(credit)
                credit.left, credit.reversed = 0, True
                credit.row["reversal_date"] = back.isoformat()

            at(back, REVERSAL, recover)
            pay_in_full(debit, back + days(1))

    if random.chance(70):
        at(date, CREDIT, act)


def plan_payment(debit):
    customer = debit.customer
    if customer.pays_oldest:
        return
    due = debit.portions[0][0]
    date = max(debit.date, due + days(delay_of(customer)))
    if len(debit.portions) > 1 and customer.partial != "refuse":
        return pay_instalments(debit)
    strict = customer.partial == "refuse"
    way = random.weighted([
        ("full", 700), ("parts", 0 if strict else 95), ("too_much", 45), ("memo_and_rest", 40), ("memo_after", 22),
        ("bounce", 25), ("void", 14), ("void_used", 6), ("never", 28), ("on_account", 0 if strict else 25),
    ])
    if way == "full" or (way.startswith("memo") and debit.kind != "invoice"):
        pay_in_full(debit, date)
    elif way == "parts":
        pay_part(debit, date, random.pick([25, 33, 50, 50, 60, 75, 90]))
        if random.chance(85):
            pay_in_full(debit, date + days(random.between(10, 60)))
    elif way == "too_much":
        pay_too_much(debit, date)
    elif way == "memo_and_rest":
        memo_and_rest(debit, date)
    elif way == "memo_after":
        memo_after_payment(debit, date)
    elif way == "bounce":
        bounce(debit, date)
    elif way == "void":
        when = debit.date + days(random.between(0, 12))
        at(when, VOID, lambda: void(debit, when, False))
    elif way == "void_used":
        when = date + days(random.between(2, 20))
        pay_in_full(debit, date)
        at(when, VOID, lambda: void(debit, when, True))
    elif way == "never":
        never(debit)
    elif way == "on_account":
        unit = 10 ** DIGITS[debit.currency] * 100
        early = debit.date + days(random.between(1, 6))
        amount = max(unit, debit.total // 2 // unit * unit)
        at(early, PAYMENT, lambda: pay(customer, early, debit.currency, amount, notes="on account"))
        pay_the_rest(debit, max(date, early + days(1)))


def plan_payment_runs(customer):
    """Pays once a month what is due by then, or a round sum, and lets the ledger settle oldest first."""
    day = random.between(5, 26)
    date = FIRST_DAY.replace(day=day)
    while date <= LAST_DAY:

        def act(date=date):
            for currency in sorted(customer.items):
                due = sum(item.open for item in customer.open_items(currency)
                          if item.open and item.portions[0][0] <= date + days(7))
                due -= sum(credit.left for credit in customer.open_credits(currency))
                if due <= 0 or random.chance(12):
                    continue
                unit = 10 ** DIGITS[currency] * 100
                amount = max(unit, due // unit * unit) if random.chance(30) else due
                credit = pay(customer, date, currency, amount, oldest=True)
                if random.chance(2):
                    back = date + days(random.between(2, 10))
                    at(back, REVERSAL, lambda: reverse(credit, back, "insufficient_funds"))

        at(date, PAYMENT, act)
        date = (month_end(date) + days(1)).replace(day=day)


def plan_invoices(customer):
    begin = max(FIRST_DAY, customer.established)
    if random.chance(25):
        begin += days(random.between(30, 600))
    end = LAST_DAY
    if customer.status in ("inactive", "not_used"):
        end = begin + days(random.between(60, 700))
    monthly = random.chance(9)
    a_year = 12 if monthly else random.weighted([(1, 18), (2, 28), (4, 32), (7, 16), (11, 6)])
    series = f"S-{customer.code}" if monthly else ""
    date = begin + days(random.below(40))
    while date <= min(end, LAST_DAY):
        currency = customer.currency
        if customer.second_currency and random.chance(35):
            currency = customer.second_currency
        # The job is chosen when it is issued, so that the jobs' share is even.
        def act(date=date, currency=currency):
            job = random.pick(customer.jobs) if customer.jobs and random.chance(75) else None
            kind = "debit_note" if random.chance(2) else "invoice"
            plan_payment(issue(customer, date, currency, kind, amount_of(customer, currency), job, series))

        at(date, INVOICE, act)
        date += days(30 if monthly else random.between(1, 730 // a_year))


def plan_job_payments(customer):
    """A payment for one job: only that job's invoices may use it."""
    job = random.pick(customer.jobs)
    date = FIRST_DAY + days(random.between(200, 1000))

    def act():
        for debit in customer.open_items(customer.currency):
            if debit.job is job and debit.kind == "invoice":
                pay(customer, date, customer.currency, debit.open, [(debit, debit.open)], job=job)
                return

    at(date, PAYMENT, act)


def plan_account_credits(customer):
    date = FIRST_DAY + days(random.between(60, 900))
    unit = 10 ** DIGITS[customer.currency] * 10
    amount = random.pick([5, 10, 20, 50]) * unit
    at(date, CREDIT, lambda: account_credit(customer, date, customer.currency, amount))
    if random.chance(35):
        later = date + days(random.between(5, 50))
        part = amount // random.pick([2, 5, 1])

        def take_back():
            if sum(credit.left for credit in customer.open_credits(customer.currency)) >= part:
                account_credit(customer, later, customer.currency, -part)

        at(later, CREDIT, take_back)


# ---- the story -------------------------------------------------------------------------------------------------------


def invent():
    currencies = [("USD", 50), ("EUR", 21), ("GBP", 12), ("JPY", 9), ("KWD", 8)]
    for _ in range(26):  # groups: a parent and its children
        currency = random.weighted(currencies)
        parent = make_customer("company", currency)
        for _ in range(random.between(2, 4)):
            child = make_customer("company", currency, parent)
            if random.chance(20):
                make_customer("company", currency, child)
    while len(customers) < 360:
        make_customer("company" if random.chance(62) else "individual", random.weighted(currencies))

    for customer in customers:
        customer.second_currency = ""
        if customer.kind == "company" and random.chance(5):
            customer.second_currency = random.pick([code for code in ("USD", "EUR", "JPY") if code != customer.currency])
        fate = random.below(100)
        has_children = any(other.parent is customer for other in customers)
        if fate < 7 and not has_children:
            customer.status = "prospect"
        elif fate < 14 and not has_children:
            customer.status = "inactive"
        elif fate < 16 and not has_children:
            customer.status = "not_used"
        if customer.kind == "company" and random.chance(8) and not customer.pays_oldest:
            customer.partial = "refuse"
        elif random.chance(6):
            customer.partial = "allow"
        for _ in range(random.weighted([(0, 45), (1, 22), (2, 14), (3, 10), (5, 6), (8, 3)])):
            make_job(customer)

    prospects_that_buy = 5
    for customer in customers:
        if customer.status == "prospect":
            if prospects_that_buy == 0:
                continue
            prospects_that_buy -= 1
        if random.chance(9):

            def open_with(customer=customer):
                total = amount_of(customer, customer.currency)
                plan_payment(issue(customer, FIRST_DAY, customer.currency, "opening_debit", total))

            at(FIRST_DAY, INVOICE, open_with)
        plan_invoices(customer)
        if customer.pays_oldest:
            plan_payment_runs(customer)
        if customer.jobs and random.chance(12) and not customer.pays_oldest and customer.partial != "refuse":
            plan_job_payments(customer)
        if random.chance(12):
            plan_account_credits(customer)
        if random.chance(4):
            date = FIRST_DAY + days(random.between(100, 1000))
            amount = amount_of(customer, customer.currency) // 8 + 1
            at(date, CREDIT, lambda c=customer, d=date, a=amount: credit_memo(c, d, c.currency, a))
    global now
    while events:
        date, order, _, action = heapq.heappop(events)
        now = (date, order)
        action()


# ---- files -----------------------------------------------------------------------------------------------------------


def table(columns, rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


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
        "partial_payments": customer.partial,
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
