"""All reports agree, for every customer, job and currency, on every date and as known at every mark."""
import itertools

from openitem import (AgingBasis, AgingColumn, AgingCredits, AgingGroup, AgingOptions, AsOf, BalanceOptions, BalanceScope,
                      HistoryFilter, ItemFilter, ItemKind, Money)

from .text import same
from .world import LAST


class Standpoint:
    """One customer from one standpoint."""

    def __init__(self, world, customer, as_of):
        self.ledger, self.customer, self.as_of = world.ledger, customer, as_of
        self.where = f"{world.name_of('customer', customer)} at {as_of.date} known {as_of.known_through}"

    def same(self, what, expected, actual):
        same(f"{what}, {self.where}", expected, actual)

    def check(self):
        rows = list(self.ledger.account_balance(self.customer, self.as_of, BalanceOptions(per_job=True)))
        wholes = [row for row in rows if row.scope == BalanceScope.CUSTOMER and row.currency]
        for row in wholes:
            self.check_figure(row)
            self.check_aged(row)
            self.check_items(row)
            parts = [one for one in rows if one.scope != BalanceScope.CUSTOMER and one.currency == row.currency]
            self.same("the jobs' balances sum to the customer's", row.balance,
                      sum((part.balance for part in parts), Money.zero(row.currency)))
            for part in parts:
                if part.scope == BalanceScope.JOB:
                    self.check_figure(part)
        self.check_agings(wholes)

    def check_figure(self, row):
        """Of the customer, or of the job of the row."""
        code = row.currency.code
        history = self.ledger.transaction_history(HistoryFilter(self.customer, row.job, code), self.as_of)
        self.same("history closes at the balance", row.balance, history.closing)
        if history.lines:
            self.same("history's last line is the balance", row.balance, history.lines[-1].balance)
        explained = self.ledger.explain_balance(self.customer, code, self.as_of, row.job)
        self.same("explain_balance is the balance", row.balance, explained.figure)

    def check_aged(self, row):
        code = row.currency.code
        figures = self.ledger.customer_figures(self.customer, code, self.as_of)
        self.same("customer_figures has the balance", row.balance, figures.balance)
        self.same("customer_figures has what is unapplied", row.unapplied, figures.unapplied)
        self.same("customer_figures has what is disputed", row.disputed, figures.disputed)
        for index, bucket in [*enumerate(figures.buckets), (AgingColumn.DISPUTED, figures.disputed)]:
            explained = self.ledger.explain_aging(self.customer, code, index, self.as_of)
            self.same(f"explain_aging of column {index}", bucket, explained.figure)

    def check_items(self, row):
        zero = Money.zero(row.currency)
        sums, count = {"open": zero, "unapplied": zero, "past_due": zero, "disputed": zero}, 0
        for item in self.ledger.list_items(self.as_of, ItemFilter(self.customer, currency=row.currency.code)):
            debit = item.item.kind < ItemKind.PAYMENT
            sums["open" if debit else "unapplied"] += item.remaining
            sums["past_due"] += item.past_due
            sums["disputed"] += item.disputed
            count += debit and bool(item.remaining)
            self.same("nothing below zero remains", item.remaining, abs(item.remaining))
        for name, total in sums.items():
            self.same(f"the items' {name} is the balance's", getattr(row, name), total)
        self.same("open_items", row.open_items, count)

    def check_agings(self, wholes):
        """Every basis, credit mode and grouping has the same balance."""
        groups = (AgingGroup.CUSTOMER, AgingGroup.JOB, AgingGroup.SALESPERSON, AgingGroup.ITEM)
        for basis, credits, group in itertools.product(AgingBasis, AgingCredits, groups):
            aging = self.ledger.aging(self.as_of, AgingOptions(basis, credits, group, customer=self.customer))
            totals = {row.currency: (row.balance, row.disputed) for row in aging.totals}
            for row in wholes:
                balance, disputed = totals.get(row.currency, [Money.zero(row.currency)] * 2)
                self.same("an aging's total is the balance", row.balance, balance)
                if credits != AgingCredits.NET_OLDEST:  # netting takes from what is disputed, too, where nothing else is left
                    self.same("an aging's total has what is disputed", row.disputed, disputed)


def require_agreement(world, days):
    known = {None} | {sequence or None for sequence, _ in world.marks.values()}
    for sequence in sorted(known, key=lambda s: s or 0):
        for customer in world.ledger.list_customers(known_through=sequence):
            for day in sorted(days | {LAST}):
                Standpoint(world, customer.id, AsOf(day, sequence)).check()
