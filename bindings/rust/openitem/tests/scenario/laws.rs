//! All reports agree, for every customer, job and currency, on every date and as known at every mark.
use crate::reports::sum;
use crate::text::{same, Result};
use crate::world::World;
use openitem::*;
use std::collections::BTreeSet;

/// One customer from one standpoint.
struct Standpoint<'w> {
    ledger: &'w Ledger,
    customer: CustomerId,
    as_of: AsOf,
    whose: String,
}

impl Standpoint<'_> {
    fn same<T: PartialEq + std::fmt::Debug>(&self, what: &str, expected: T, actual: T) -> Result<()> {
        if expected == actual {
            return Ok(());
        }
        same(&format!("{what}, {} {:?}", self.whose, self.as_of), expected, actual)
    }

    fn check(&self) -> Result<()> {
        let options = BalanceOptions { per_job: true, ..Default::default() };
        let rows = self.ledger.account_balance(self.customer, self.as_of, &options)?;
        let of_customer = |row: &BalanceRow| row.scope == BalanceScope::Customer && !row.currency.is_none();
        let wholes: Vec<BalanceRow> = rows.iter().filter(of_customer).collect();
        for whole in &wholes {
            self.check_currency(whole)?;
            self.check_items(whole)?;
            let of_job = |row: &BalanceRow| row.scope != BalanceScope::Customer && row.currency == whole.currency;
            self.check_jobs(whole, &rows.iter().filter(of_job).collect::<Vec<_>>())?;
        }
        self.check_aging(&wholes)
    }

    fn check_currency(&self, row: &BalanceRow) -> Result<()> {
        let (ledger, code) = (self.ledger, row.currency.code());
        self.check_history(row)?;
        let explained = ledger.explain_balance(self.customer, None, code, self.as_of)?;
        self.same("explain_balance is the balance", row.balance, explained.figure)?;
        let figures = ledger.customer_figures(self.customer, code, self.as_of, None)?;
        self.same("customer_figures has the balance", row.balance, figures.balance)?;
        self.same("customer_figures has what is unapplied", row.unapplied, figures.unapplied)?;
        for (index, bucket) in figures.buckets.iter().enumerate() {
            let explained = ledger.explain_aging(self.customer, None, code, index, self.as_of, None)?;
            self.same("explain_aging is the bucket", *bucket, explained.figure)?;
        }
        self.same("customer_figures has what is disputed", row.disputed, figures.disputed)?;
        let disputed = ledger.explain_aging(self.customer, None, code, AgingCell::Disputed, self.as_of, None)?;
        self.same("explain_aging is what is disputed", row.disputed, disputed.figure)
    }

    /// Of the customer, or of the job of the row.
    fn check_history(&self, row: &BalanceRow) -> Result<()> {
        let (job, currency) = (row.job, row.currency.code());
        let filter = HistoryFilter { customer: self.customer, job, currency, ..Default::default() };
        let history = self.ledger.transaction_history(&filter, self.as_of)?;
        self.same("history closes at the balance", Some(row.balance), history.closing)?;
        let last = history.lines.iter().next_back().map_or(row.balance, |line| line.balance);
        self.same("history's last line is the balance", row.balance, last)
    }

    fn check_items(&self, row: &BalanceRow) -> Result<()> {
        let filter = ItemFilter { customer: Some(self.customer), currency: row.currency.code(), ..Default::default() };
        let items = self.ledger.list_items(&filter, self.as_of)?;
        let (debits, credits): (Vec<_>, Vec<_>) = items.iter().partition(|item| item.item.kind.is_debit());
        let remaining = |of: &[ItemRow<'_>]| sum(row.currency, of.iter().map(|item| item.remaining));
        self.same("the items' open is the balance's", row.open, remaining(&debits)?)?;
        self.same("the items' unapplied is the balance's", row.unapplied, remaining(&credits)?)?;
        let past_due = sum(row.currency, items.iter().map(|item| item.past_due))?;
        self.same("the items' past_due is the balance's", row.past_due, past_due)?;
        let disputed = sum(row.currency, items.iter().map(|item| item.disputed))?;
        self.same("the items' disputed is the balance's", row.disputed, disputed)?;
        let open = debits.iter().filter(|item| !item.remaining.is_zero()).count();
        self.same("open_items", row.open_items, open as u64)?;
        let below_zero = items.iter().map(|item| item.remaining).find(Money::is_negative);
        self.same("nothing below zero remains", None, below_zero)
    }

    /// Rows of jobs and of no job sum to the customer's; a job's history closes at its balance.
    fn check_jobs(&self, whole: &BalanceRow, parts: &[BalanceRow]) -> Result<()> {
        for part in parts.iter().filter(|part| part.scope == BalanceScope::Job) {
            self.check_history(part)?;
            let code = part.currency.code();
            let explained = self.ledger.explain_balance(self.customer, part.job, code, self.as_of)?;
            self.same("a job's explanation is its balance", part.balance, explained.figure)?;
        }
        let together = sum(whole.currency, parts.iter().map(|part| part.balance))?;
        self.same("the jobs' balances sum to the customer's", whole.balance, together)
    }

    /// Every basis, credit mode and grouping has the same balance.
    fn check_aging(&self, wholes: &[BalanceRow]) -> Result<()> {
        for (basis, credits) in
            AgingBasis::ALL.iter().flat_map(|basis| AgingCredits::ALL.iter().map(move |one| (basis, one)))
        {
            for group in [AgingGroup::Customer, AgingGroup::Job, AgingGroup::Salesperson, AgingGroup::Item] {
                let calculator = AgingCalculator::new(&AgingOptions {
                    basis: *basis,
                    credits: *credits,
                    group,
                    customer: Some(self.customer),
                    ..Default::default()
                })?;
                let aging = self.ledger.aging(self.as_of, Some(&calculator))?;
                for row in wholes {
                    let total = aging.totals.iter().find(|total| total.currency == row.currency);
                    let zero = Money::zero(row.currency);
                    let (balance, disputed) = total.map_or((zero, zero), |total| (total.balance, total.disputed));
                    self.same("an aging's total is the balance", row.balance, balance)?;
                    // Netting takes from what is disputed, too, where nothing else is left.
                    if *credits != AgingCredits::NetOldest {
                        self.same("an aging's total has what is disputed", row.disputed, disputed)?;
                    }
                }
            }
        }
        Ok(())
    }
}

pub fn require_agreement(world: &World, days: &BTreeSet<Date>) -> Result<()> {
    let ledger = world.ledger();
    let marks = world.marks.values().map(|mark| Some(mark.0).filter(|sequence| *sequence != 0));
    for known_through in marks.chain([None]).collect::<BTreeSet<_>>() {
        for customer in &ledger.list_customers(&CustomerFilter::default(), known_through)? {
            let whose = world.name_of("customer", customer.id.get());
            for day in days.iter().chain([&Date::MAX]) {
                let as_of = AsOf { date: Some(*day), known_through };
                Standpoint { ledger, customer: customer.id, as_of, whose: whose.clone() }.check()?;
            }
        }
    }
    Ok(())
}
