//! What every file is held to: a dry run does nothing and tells the truth, refusals change nothing, records replay, and all
//! reports agree, for every customer, job and currency, on every date and as known at every mark.
use crate::commands::Command;
use crate::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::MutexGuard;

/// What can be seen of a ledger from outside: digest, last sequence, records.
pub type Visible = (u128, u64, usize);

impl World {
    fn log(&self) -> MutexGuard<'_, EventLog> {
        self.log.lock().expect("no panic before")
    }

    pub fn visible(&self) -> Result<Visible> {
        Ok((self.ledger.state_digest()?, self.ledger.last_sequence()?, self.log().len()))
    }

    pub fn require_unchanged(&self, before: Visible, by: &str) -> Result<()> {
        same(format!("digest, last sequence and records unchanged by {by}"), before, self.visible()?)
    }

    /// Tries a command as a dry run.
    pub fn preview(&mut self, command: &Command) -> Result<openitem::Result<Outcome>> {
        let before = self.visible()?;
        let answer = (command.run)(&mut self.ledger, &CommandInfo { dry_run: true, ..command.info });
        self.require_unchanged(before, "a dry run").map(|()| answer)
    }

    /// Carries out a command, after a dry run that must have told what happens.
    pub fn execute(&mut self, command: &Command) -> Result<Outcome> {
        let (planned, before) = (self.preview(command)?, self.visible()?);
        let done = (command.run)(&mut self.ledger, &command.info);
        if done.is_err() {
            self.require_unchanged(before, "a refusal")?;
        }
        let told = |it: &Outcome| (it.id, it.first_sequence, it.last_sequence, it.repeated);
        same("as the dry run told", planned.as_ref().map(told), done.as_ref().map(told))?;
        let (planned, outcome) = (planned?, done?);
        if outcome.repeated || (outcome.last_sequence == 0 && command.info.idempotency_key.is_empty()) {
            return self.require_unchanged(before, "a command that does nothing").map(|()| outcome);
        }
        let now = self.visible()?;
        same("the records with one more", before.2 + 1, now.2)?;
        let log = self.log();
        let events = log.get(before.2).expect("the record").events()?;
        let made = events.iter().filter_map(|event| match event.row {
            EventRow::CreditApplied(row) => Some((row.credit, row.debit, row.amount, row.effective)),
            _ => None,
        });
        let plan = planned.applications.iter().map(|row| (row.credit, row.debit, row.amount, row.effective));
        same("the dry run's applications", plan.collect::<Vec<_>>(), made.collect())?;
        if outcome.last_sequence != 0 {
            let sequences = (outcome.first_sequence, outcome.last_sequence);
            same("sequences that go on without a gap", (before.1 + 1, now.1), sequences)?;
        }
        Ok(outcome)
    }

    /// The records, replayed into a fresh ledger, give an equal one.
    pub fn require_replay(&self) -> Result<()> {
        let mut again = World::new(self.first_settings)?;
        self.log().iter().try_for_each(|record| again.ledger.replay(&record))?;
        let (seen, replayed) = (self.visible()?, again.visible()?);
        same("digest and last sequence after replay", (seen.0, seen.1), (replayed.0, replayed.1))?;
        Ok(again.ledger.verify()?)
    }
}

// ---- reports

/// One customer from one standpoint.
struct Standpoint<'w> {
    world: &'w World,
    ledger: &'w Ledger,
    customer: CustomerId,
    as_of: AsOf,
}

impl Standpoint<'_> {
    fn same<T: PartialEq + Debug>(&self, what: &str, expected: T, actual: T) -> Result<()> {
        let whose = self.world.name_of("customer", self.customer.get());
        same(format_args!("{what}, {whose} {:?}", self.as_of), expected, actual)
    }

    fn check(&self) -> Result<()> {
        let options = BalanceOptions { per_job: true, ..Default::default() };
        let rows = self.ledger.account_balance(self.customer, self.as_of, &options)?;
        let is_whole = |row: &BalanceRow| row.scope == BalanceScope::Customer;
        let (mut wholes, parts): (Vec<BalanceRow>, Vec<BalanceRow>) = rows.iter().partition(is_whole);
        wholes.retain(|row| !row.currency.is_none());
        for whole in &wholes {
            let parts = parts.iter().filter(|part| part.currency == whole.currency);
            let together = Money::sum(whole.currency, parts.clone().map(|part| part.balance))?;
            self.same("the jobs' balances sum to the customer's", whole.balance, together)?;
            let of_jobs = parts.filter(|part| part.scope == BalanceScope::Job);
            of_jobs.chain([whole]).try_for_each(|row| self.check_figure(row))?;
            self.check_aged(whole)?;
            self.check_items(whole)?;
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
        let aged = self.ledger.customer_figures(self.customer, code, self.as_of, None)?;
        let expected = (row.balance, row.unapplied, row.disputed);
        self.same("customer_figures has the same", expected, (aged.balance, aged.unapplied, aged.disputed))?;
        let buckets = aged.buckets.iter().enumerate().map(|(index, bucket)| (AgingCell::Bucket(index), *bucket));
        for (column, amount) in buckets.chain([(AgingCell::Disputed, row.disputed)]) {
            let explained = self.ledger.explain_aging(self.customer, None, code, column, self.as_of, None)?;
            self.same(&format!("explain_aging of {column:?}"), amount, explained.figure)?;
        }
        Ok(())
    }

    fn check_items(&self, row: &BalanceRow) -> Result<()> {
        let filter = ItemFilter { customer: Some(self.customer), currency: row.currency.code(), ..Default::default() };
        let items = self.ledger.list_items(&filter, self.as_of)?;
        let remaining = |debit| items.iter().filter(move |it| it.item.kind.is_debit() == debit).map(|it| it.remaining);
        let (open, unapplied): (Vec<Money>, Vec<Money>) = (remaining(true).collect(), remaining(false).collect());
        self.same("open_items", row.open_items, open.iter().filter(|amount| !amount.is_zero()).count() as u64)?;
        let below_zero = open.iter().chain(&unapplied).find(|amount| amount.is_negative());
        self.same("nothing below zero remains", None, below_zero)?;
        let figures = [
            ("open", row.open, open),
            ("unapplied", row.unapplied, unapplied),
            ("past_due", row.past_due, items.iter().map(|item| item.past_due).collect()),
            ("disputed", row.disputed, items.iter().map(|item| item.disputed).collect()),
        ];
        figures.into_iter().try_for_each(|(name, figure, amounts)| {
            self.same(&format!("the items' {name} is the balance's"), figure, Money::sum(row.currency, amounts)?)
        })
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
                let disputed = if credits == AgingCredits::NetOldest { row.disputed } else { disputed };
                self.same("an aging's total has what is disputed", row.disputed, disputed)?;
            }
        }
        Ok(())
    }
}

pub fn require_agreement(world: &World, days: &BTreeSet<Date>) -> Result<()> {
    let marks = world.marks.values().map(|mark| Some(mark.1).filter(|sequence| *sequence != 0));
    for known_through in marks.chain([None]).collect::<BTreeSet<_>>() {
        for customer in &world.ledger.list_customers(&CustomerFilter::default(), known_through)? {
            for day in days.iter().chain([&Date::MAX]) {
                let as_of = AsOf { date: Some(*day), known_through };
                Standpoint { world, ledger: &world.ledger, customer: customer.id, as_of }.check()?;
            }
        }
    }
    Ok(())
}
