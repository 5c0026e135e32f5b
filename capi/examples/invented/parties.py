"""Customers and jobs, with how they buy and pay."""

from .chance import FIRST_DAY, days, random
from .names import LABELS, ROOMS, SALESPEOPLE, WORK, firm, person
from .books import Customer, Job


customers, jobs = [], []

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
