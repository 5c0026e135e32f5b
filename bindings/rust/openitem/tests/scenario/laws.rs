//! All reports agree, for every customer, job and currency, on every date and as known at every mark.
use crate::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Debug;

/// One customer from one standpoint.
struct Standpoint<'w> {
    ledger: &'w Ledger,
    customer: CustomerId,
    as_of: AsOf,
    whose: String,
}

impl Standpoint<'_> {
    fn same<T: PartialEq + Debug>(&self, what: &str, expected: T, actual: T) -> Result<()> {
        same(format_args!("{what}, {} {:?}", self.whose, self.as_of), expected, actual)
    }

    fn check(&self) -> Result<()> {
        let options = BalanceOptions { per_job: true, ..Default::default() };
        let rows = self.ledger.account_balance(self.customer, self.as_of, &options)?;
        let is_whole = |row: &BalanceRow| row.scope == BalanceScope::Customer;
        let (mut wholes, parts): (Vec<BalanceRow>, Vec<BalanceRow>) = rows.iter().partition(is_whole);
        wholes.retain(|row| !row.currency.is_none());
        for whole in &wholes {
            self.check_figure(whole)?;
            self.check_aged(whole)?;
            self.check_items(whole)?;
            let parts = parts.iter().filter(|part| part.currency == whole.currency);
            let together = Money::sum(whole.currency, parts.clone().map(|part| part.balance))?;
            self.same("the jobs' balances sum to the customer's", whole.balance, together)?;
            parts.filter(|part| part.scope == BalanceScope::Job).try_for_each(|part| self.check_figure(part))?;
        }
        self.check_agings(&wholes)
    }

    /// Of the customer, or of the job of the row.
    fn check_figure(&self, row: &BalanceRow) -> Result<()> {
        let (job, currency) = (row.job, row.currency.code());
        let filter = HistoryFilter { customer: self.customer, job, currency, ..Default::default() };
        let history = self.ledger.transaction_history(&filter, self.as_of)?;
        self.same("history closes at the balance", Some(row.balance), history.closing)?;
        let last = history.lines.iter().next_back().map_or(row.balance, |line| line.balance);
        self.same("history's last line is the balance", row.balance, last)?;
        let explained = self.ledger.explain_balance(self.customer, job, currency, self.as_of)?;
        self.same("explain_balance is the balance", row.balance, explained.figure)
    }

    fn check_aged(&self, row: &BalanceRow) -> Result<()> {
        let code = row.currency.code();
        let figures = self.ledger.customer_figures(self.customer, code, self.as_of, None)?;
        self.same("customer_figures has the balance", row.balance, figures.balance)?;
        self.same("customer_figures has what is unapplied", row.unapplied, figures.unapplied)?;
        self.same("customer_figures has what is disputed", row.disputed, figures.disputed)?;
        let buckets = figures.buckets.iter().enumerate().map(|(index, bucket)| (AgingCell::Bucket(index), *bucket));
        for (column, amount) in buckets.chain([(AgingCell::Disputed, row.disputed)]) {
            let explained = self.ledger.explain_aging(self.customer, None, code, column, self.as_of, None)?;
            self.same(&format!("explain_aging of {column:?}"), amount, explained.figure)?;
        }
        Ok(())
    }

    fn check_items(&self, row: &BalanceRow) -> Result<()> {
        let filter = ItemFilter { customer: Some(self.customer), currency: row.currency.code(), ..Default::default() };
        let items = self.ledger.list_items(&filter, self.as_of)?;
        let (debits, credits): (Vec<_>, Vec<_>) = items.iter().partition(|item| item.item.kind.is_debit());
        let sum =
            |of: &[ItemRow<'_>], amount: fn(&ItemRow<'_>) -> Money| Money::sum(row.currency, of.iter().map(amount));
        self.same("the items' open is the balance's", row.open, sum(&debits, |item| item.remaining)?)?;
        self.same("the items' unapplied is the balance's", row.unapplied, sum(&credits, |item| item.remaining)?)?;
        let all = [debits, credits].concat();
        self.same("the items' past_due is the balance's", row.past_due, sum(&all, |item| item.past_due)?)?;
        self.same("the items' disputed is the balance's", row.disputed, sum(&all, |item| item.disputed)?)?;
        let open = all.iter().filter(|item| item.item.kind.is_debit() && !item.remaining.is_zero()).count();
        self.same("open_items", row.open_items, open as u64)?;
        self.same("nothing below zero remains", None, all.iter().map(|item| item.remaining).find(Money::is_negative))
    }

    /// Every basis, credit mode and grouping has the same balance.
    fn check_agings(&self, wholes: &[BalanceRow]) -> Result<()> {
        let groups = [AgingGroup::Customer, AgingGroup::Job, AgingGroup::Salesperson, AgingGroup::Item];
        let modes = AgingBasis::ALL.iter().flat_map(|basis| AgingCredits::ALL.iter().map(move |one| (*basis, *one)));
        for (basis, credits, group) in modes.flat_map(|(basis, credits)| groups.map(|group| (basis, credits, group))) {
            let customer = Some(self.customer);
            let options = AgingOptions { basis, credits, group, customer, ..Default::default() };
            let aging = self.ledger.aging(self.as_of, Some(&AgingCalculator::new(&options)?))?;
            for row in wholes {
                let total = aging.totals.iter().find(|total| total.currency == row.currency);
                let zero = Money::zero(row.currency);
                let (balance, disputed) = total.map_or((zero, zero), |total| (total.balance, total.disputed));
                self.same("an aging's total is the balance", row.balance, balance)?;
                // Netting takes from what is disputed, too, where nothing else is left.
                if credits != AgingCredits::NetOldest {
                    self.same("an aging's total has what is disputed", row.disputed, disputed)?;
                }
            }
        }
        Ok(())
    }
}

pub fn require_agreement(world: &World, days: &BTreeSet<Date>) -> Result<()> {
    let ledger = &world.ledger;
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
