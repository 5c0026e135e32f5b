"""Three years of a trading firm."""

from .chance import FIRST_DAY, days, random
from .schedule import CREDIT, INVOICE, at, happen
from .parties import amount_of, customers, make_customer, make_job
from .documents import credit_memo, issue
from .payers import plan_account_credits, plan_invoices, plan_job_payments, plan_payment, plan_payment_runs


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
    happen()
