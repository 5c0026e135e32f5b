//! All reports agree, for every customer, job and currency, on every date and as known at every mark.
use crate::text::{mismatch, Result};
use crate::world::{World, LAST};
use openitem::*;
use std::collections::BTreeSet;

/// One customer from one standpoint.
struct Standpoint<'w> {
    ledger: &'w Ledger,
    customer: u64,
    as_of: AsOf,
    whose: String,
}

impl Standpoint<'_> {
    fn same<T: PartialEq + std::fmt::Debug>(&self, what: &str, expected: T, actual: T) -> Result<()> {
        if expected == actual {
            return Ok(());
        }
        mismatch(format!("{what}, {} {:?}: {expected:?}", self.whose, self.as_of), format!("{actual:?}"))
    }

    fn check(&self) -> Result<()> {
        let options = BalanceOptions { per_job: true, ..Default::default() };
        let rows = self.ledger.account_balance(self.customer, self.as_of, &options)?;
        let rows: Vec<BalanceRow> = rows.iter().collect();
        let whole = |row: &&BalanceRow| row.scope == BalanceScope::Customer && !row.currency.is_none();
        let wholes: Vec<&BalanceRow> = rows.iter().filter(whole).collect();
        for row in &wholes {
            self.check_currency(row)?;
            self.check_items(row)?;
            let of_job = |part: &&BalanceRow| part.scope != BalanceScope::Customer && part.currency == row.currency;
            self.check_jobs(row, &rows.iter().filter(of_job).collect::<Vec<_>>())?;
        }
        self.check_aging(&wholes)
    }

    fn check_currency(&self, row: &BalanceRow) -> Result<()> {
        let (ledger, code) = (self.ledger, row.currency.code());
        let filter = HistoryFilter { customer: self.customer, currency: code, ..Default::default() };
        let history = ledger.transaction_history(&filter, self.as_of)?;
        self.same("history closes at the balance", Some(row.balance), history.closing)?;
        if let Some(line) = history.lines.iter().next_back() {
            self.same("history's last line is the balance", row.balance, line.balance)?;
        }
        let explained = ledger.explain_balance(self.customer, None, code, self.as_of)?;
        self.same("explain_balance is the balance", row.balance, explained.figure)?;
        let figures = ledger.customer_figures(self.customer, code, self.as_of, None)?;
        self.same("customer_figures has the balance", row.balance, figures.balance)?;
        self.same("customer_figures has what is unapplied", row.unapplied, figures.unapplied)?;
        for (index, bucket) in figures.buckets.iter().enumerate() {
            let explained = ledger.explain_aging(self.customer, None, code, Some(index), self.as_of, None)?;
            self.same("explain_aging is the bucket", *bucket, explained.figure)?;
        }
        Ok(())
    }

    fn check_items(&self, row: &BalanceRow) -> Result<()> {
        let zero = Money::zero(row.currency);
        let (mut open, mut unapplied, mut past_due, mut count) = (zero, zero, zero, 0);
        let filter = ItemFilter { customer: Some(self.customer), currency: row.currency.code(), ..Default::default() };
        for item in &self.ledger.list_items(&filter, self.as_of)? {
            let debit = item.item.kind.is_debit();
            let sum = if debit { &mut open } else { &mut unapplied };
            *sum = sum.try_add(item.remaining)?;
            past_due = past_due.try_add(item.past_due)?;
            count += u64::from(debit && !item.remaining.is_zero());
            if item.remaining.is_negative() {
                return mismatch("nothing below zero remains", item.remaining.to_string());
            }
        }
        self.same("the items' open is the balance's", row.open, open)?;
        self.same("the items' unapplied is the balance's", row.unapplied, unapplied)?;
        self.same("the items' past_due is the balance's", row.past_due, past_due)?;
        self.same("open_items", row.open_items, count)
    }

    /// Rows of jobs and of no job sum to the customer's; a job's history closes at its balance.
    fn check_jobs(&self, whole: &BalanceRow, parts: &[&BalanceRow]) -> Result<()> {
        let (code, mut total) = (whole.currency.code(), Money::zero(whole.currency));
        for part in parts {
            total = total.try_add(part.balance)?;
            if part.scope == BalanceScope::Job {
                let filter =
                    HistoryFilter { customer: self.customer, job: part.job, currency: code, ..Default::default() };
                let history = self.ledger.transaction_history(&filter, self.as_of)?;
                self.same("a job's history closes at its balance", Some(part.balance), history.closing)?;
                let explained = self.ledger.explain_balance(self.customer, part.job, code, self.as_of)?;
                self.same("a job's explanation is its balance", part.balance, explained.figure)?;
            }
        }
        self.same("the jobs' balances sum to the customer's", whole.balance, total)
    }

    /// Every basis, credit mode and grouping has the same balance.
    fn check_aging(&self, wholes: &[&BalanceRow]) -> Result<()> {
        for basis in AgingBasis::ALL {
            for credits in AgingCredits::ALL {
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
                        let balance = total.map_or(Money::zero(row.currency), |total| total.balance);
                        self.same("an aging's total is the balance", row.balance, balance)?;
                    }
                }
            }
        }
        Ok(())
    }
}

pub fn require_agreement(world: &World, days: &BTreeSet<Date>) -> Result<()> {
    let mut known: BTreeSet<u64> = world.marks.values().map(|mark| mark.0).collect();
    known.insert(0);
    let mut days = days.clone();
    days.insert(LAST);
    for sequence in known {
        let known_through = Some(sequence).filter(|sequence| *sequence != 0);
        for customer in &world.ledger().list_customers(&CustomerFilter::default(), known_through)? {
            for day in &days {
                Standpoint {
                    ledger: world.ledger(),
                    customer: customer.id,
                    as_of: AsOf { date: Some(*day), known_through },
                    whose: world.name_in("customer", Some(customer.id)),
                }
                .check()?;
            }
        }
    }
    Ok(())
}
