"""All reports agree, for every customer, job and currency, on every date and as known at every mark."""
import itertools

from openitem import (AgingBasis, AgingCalculator, AgingCredits, AgingGroup, AgingOptions, AsOf, BalanceOptions,
                      BalanceScope, HistoryFilter, ItemFilter, ItemKind, Money)

from .text import Mismatch
from .world import LAST


class Standpoint:
    """One customer from one standpoint."""

    def __init__(self, world, customer, as_of):
        self.ledger, self.customer, self.as_of = world.ledger, customer, as_of
        self.where = f"{world.name_in('customer', customer)} at {as_of.date} known {as_of.known_through}"

    def same(self, what, expected, actual):
        if expected != actual:
            raise Mismatch(f"{what}, {self.where}: {expected}", str(actual))

    def check(self):
        rows = list(self.ledger.account_balance(self.customer, self.as_of, BalanceOptions(per_job=True)))
        wholes = [row for row in rows if row.scope == BalanceScope.CUSTOMER and row.currency]
        for row in wholes:
            self.check_currency(row)
            self.check_items(row)
            self.check_jobs(row, [part for part in rows if part.scope != BalanceScope.CUSTOMER
                                  and part.currency == row.currency])
        self.check_aging(wholes)

    def check_currency(self, row):
        code = row.currency.code
        history = self.ledger.transaction_history(HistoryFilter(self.customer, currency=code), self.as_of)
        self.same("history closes at the balance", row.balance, history.closing)
        if history.lines:
            self.same("history's last line is the balance", row.balance, history.lines[-1].balance)
        self.same("explain_balance is the balance", row.balance,
                  self.ledger.explain_balance(self.customer, code, self.as_of).figure)
        figures = self.ledger.customer_figures(self.customer, code, self.as_of)
        self.same("customer_figures has the balance", row.balance, figures.balance)
        self.same("customer_figures has what is unapplied", row.unapplied, figures.unapplied)
        for index, bucket in enumerate(figures.buckets):
            self.same("explain_aging is the bucket", bucket,
                      self.ledger.explain_aging(self.customer, code, index, self.as_of).figure)

    def check_items(self, row):
        zero = Money.zero(row.currency)
        sums, count = {"open": zero, "unapplied": zero, "past_due": zero}, 0
        for item in self.ledger.list_items(self.as_of, ItemFilter(self.customer, currency=row.currency.code)):
            debit = item.item.kind < ItemKind.PAYMENT
            sums["open" if debit else "unapplied"] += item.remaining
            sums["past_due"] += item.past_due
            count += debit and bool(item.remaining)
            if item.remaining.units < 0:
                raise Mismatch("nothing below zero remains", str(item.remaining))
        for name, total in sums.items():
            self.same(f"the items' {name} is the balance's", getattr(row, name), total)
        self.same("open_items", row.open_items, count)

    def check_jobs(self, whole, parts):
        """Rows of jobs and of no job sum to the customer's; a job's history closes at its balance."""
        code, total = whole.currency.code, Money.zero(whole.currency)
        for part in parts:
            total += part.balance
            if part.scope == BalanceScope.JOB:
                history = self.ledger.transaction_history(HistoryFilter(self.customer, part.job, code), self.as_of)
                self.same("a job's history closes at its balance", part.balance, history.closing)
                self.same("a job's explanation is its balance", part.balance,
                          self.ledger.explain_balance(self.customer, code, self.as_of, part.job).figure)
        self.same("the jobs' balances sum to the customer's", whole.balance, total)

    def check_aging(self, wholes):
        """Every basis, credit mode and grouping has the same balance."""
        groups = (AgingGroup.CUSTOMER, AgingGroup.JOB, AgingGroup.SALESPERSON, AgingGroup.ITEM)
        for basis, credits, group in itertools.product(AgingBasis, AgingCredits, groups):
            calculator = AgingCalculator(AgingOptions(basis, credits, group, customer=self.customer))
            totals = {row.currency: row.balance for row in self.ledger.aging(self.as_of, calculator).totals}
            for row in wholes:
                self.same("an aging's total is the balance", row.balance,
                          totals.get(row.currency, Money.zero(row.currency)))


def require_agreement(world, days):
    known = {None} | {sequence or None for sequence, _ in world.marks.values()}
    for sequence in sorted(known, key=lambda s: s or 0):
        for customer in world.ledger.list_customers(known_through=sequence):
            for day in sorted(days | {LAST}):
                Standpoint(world, customer.id, AsOf(day, sequence)).check()
