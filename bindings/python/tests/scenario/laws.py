"""What every file is held to: a dry run does nothing and tells the truth, refusals change nothing, records replay, and all
reports agree, for every customer, job and currency, on every date and as known at every mark.
"""
import contextlib
import itertools

from openitem import (AgingBasis, AgingColumn, AgingCredits, AgingGroup, AgingOptions, AsOf, BalanceOptions, BalanceScope,
                      CreditAppliedRow, HistoryFilter, ItemFilter, ItemKind, Ledger, Money, OpenItemError)

from .text import same
from .world import LAST

# ---- commands

def visible(world):
    """What can be seen of a ledger from outside: digest, last sequence, records."""
    return world.ledger.state_digest(), world.ledger.last_sequence, len(world.log)


@contextlib.contextmanager
def unchanged(world, by):
    before = visible(world)
    yield
    same(f"digest, last sequence and records unchanged by {by}", before, visible(world))


def told(answer):
    """An outcome but what it made, or everything that a refusal says, to be compared."""
    return repr(answer[:5]) if isinstance(answer, tuple) else repr((answer, vars(answer)))


def answer_of(action, *arguments):
    """What it gives, or its refusal."""
    try:
        return action(*arguments)
    except OpenItemError as refusal:
        return refusal


def preview(world, command):
    """The outcome or refusal of a dry run."""
    with unchanged(world, "a dry run"):
        return answer_of(command.run, True)


def execute(world, command):
    """Carries out a command, after a dry run that must have told what happens."""
    planned, before = preview(world, command), visible(world)
    outcome = answer_of(command.run, False)
    same("as the dry run told", told(planned), told(outcome))
    if isinstance(outcome, OpenItemError):
        raise outcome
    now = visible(world)
    if outcome.repeated or (outcome.last_sequence is None and not command.info.idempotency_key):
        same("what was so before a command that does nothing", before, now)
        return outcome
    same("the records with one more", before[2] + 1, now[2])
    rows = [event.row for event in world.log[before[2]]]
    made = [(row.credit, row.debit, row.amount, row.effective) for row in rows if isinstance(row, CreditAppliedRow)]
    same("the dry run's applications", [row[1:] for row in planned.applications], made)
    if outcome.last_sequence is not None:
        same("sequences that go on without a gap", (before[1] + 1, now[1]), (outcome.first_sequence, outcome.last_sequence))
    return outcome


def require_replay(world):
    """The records, replayed into a fresh ledger with the same settings, give an equal digest."""
    again = Ledger(world.first_settings)
    for record in world.log:
        again.replay(record)
    same("digest and last sequence after replay", visible(world)[:2], (again.state_digest(), again.last_sequence))
    again.verify()


# ---- reports

class Standpoint:
    """One customer from one standpoint."""

    def __init__(self, world, customer, as_of):
        self.ledger, self.customer, self.as_of = world.ledger, customer, as_of
        self.where = f"{world.name_of('customer', customer)} at {as_of.date} known {as_of.known_through}"

    def same(self, what, expected, actual):
        same(f"{what}, {self.where}", expected, actual)

    def check(self):
        rows = self.ledger.account_balance(self.customer, self.as_of, BalanceOptions(per_job=True))
        wholes = [row for row in rows if row.scope == BalanceScope.CUSTOMER and row.currency]
        for row in wholes:
            parts = [one for one in rows if one.scope != BalanceScope.CUSTOMER and one.currency == row.currency]
            self.same("the jobs' balances sum to the customer's", row.balance, total(row, (part.balance for part in parts)))
            for one in (row, *(part for part in parts if part.scope == BalanceScope.JOB)):
                self.check_balance(one)
            self.check_figures(row)
            self.check_items(row)
        self.check_agings(wholes)

    def check_balance(self, row):
        """Of the customer, or of the job of the row."""
        code = row.currency.code
        history = self.ledger.transaction_history(HistoryFilter(self.customer, row.job, code), self.as_of)
        self.same("history closes at the balance", row.balance, history.closing)
        if history.lines:
            self.same("history's last line is the balance", row.balance, history.lines[-1].balance)
        explained = self.ledger.explain_balance(self.customer, code, self.as_of, row.job)
        self.same("explain_balance is the balance", row.balance, explained.figure)

    def check_figures(self, row):
        figures = self.ledger.customer_figures(self.customer, row.currency, self.as_of)
        for name in ("balance", "unapplied", "disputed"):
            self.same(f"customer_figures has the same {name}", getattr(row, name), getattr(figures, name))
        for column, amount in [*enumerate(figures.buckets), (AgingColumn.DISPUTED, figures.disputed)]:
            explained = self.ledger.explain_aging(self.customer, row.currency, column, self.as_of)
            self.same(f"explain_aging of column {column}", amount, explained.figure)

    def check_items(self, row):
        items = list(self.ledger.list_items(self.as_of, ItemFilter(self.customer, currency=row.currency.code)))
        debits = [item for item in items if item.item.kind < ItemKind.PAYMENT]
        figures = {"open": [item.remaining for item in debits], "past_due": [item.past_due for item in items],
                   "unapplied": [item.remaining for item in items if item.item.kind >= ItemKind.PAYMENT],
                   "disputed": [item.disputed for item in items]}
        for name, amounts in figures.items():
            self.same(f"the items' {name} is the balance's", getattr(row, name), total(row, amounts))
        self.same("open_items", row.open_items, sum(bool(item.remaining) for item in debits))
        for item in items:
            self.same("nothing below zero remains", item.remaining, abs(item.remaining))

    def check_agings(self, wholes):
        """Every basis, credit mode and grouping has the same balance."""
        groups = AgingGroup.CUSTOMER, AgingGroup.JOB, AgingGroup.SALESPERSON, AgingGroup.ITEM
        for basis, credits, group in itertools.product(AgingBasis, AgingCredits, groups):
            aging = self.ledger.aging(self.as_of, AgingOptions(basis, credits, group, customer=self.customer))
            totals = {row.currency: (row.balance, row.disputed) for row in aging.totals}
            for row in wholes:
                balance, disputed = totals.get(row.currency, [total(row, ())] * 2)
                self.same("an aging's total is the balance", row.balance, balance)
                if credits != AgingCredits.NET_OLDEST:  # netting takes from what is disputed, too, where nothing else is left
                    self.same("an aging's total has what is disputed", row.disputed, disputed)


def total(row, amounts):
    return sum(amounts, Money.zero(row.currency))


def require_agreement(world, days):
    for sequence in dict.fromkeys([None, *(sequence or None for _, sequence, _ in world.marks.values())]):
        for customer in world.ledger.list_customers(known_through=sequence):
            for day in sorted(days | {LAST}):
                Standpoint(world, customer.id, AsOf(day, sequence)).check()
