"""How customers buy and pay: what each document leads to, and when."""

from .chance import DIGITS, FIRST_DAY, LAST_DAY, days, month_end, random
from .books import undo
from .schedule import CREDIT, INVOICE, PAYMENT, REVERSAL, VOID, at
from .parties import amount_of, delay_of
from .documents import account_credit, credit_memo, issue, pay, refund, reverse, void, write_off


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
