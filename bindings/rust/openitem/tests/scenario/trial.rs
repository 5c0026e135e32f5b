//! What every command is held to: a dry run that does nothing and tells the truth, refusals that change nothing, records
//! that replay.
use crate::commands::Prepared;
use crate::prelude::*;
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
    pub fn preview(&mut self, prepared: &Prepared) -> Result<openitem::Result<Outcome>> {
        let before = self.visible()?;
        let answer = (prepared.run)(&mut self.ledger, &CommandInfo { dry_run: true, ..prepared.info });
        self.require_unchanged(before, "a dry run")?;
        Ok(answer)
    }

    /// Carries out a command, after a dry run that must have told what happens.
    pub fn execute(&mut self, prepared: &Prepared) -> Result<Outcome> {
        let (planned, before) = (self.preview(prepared)?, self.visible()?);
        let done = (prepared.run)(&mut self.ledger, &prepared.info);
        if done.is_err() {
            self.require_unchanged(before, "a refusal")?;
        }
        let told = |it: &Outcome| (it.id, it.first_sequence, it.last_sequence, it.repeated);
        same("as the dry run told", planned.as_ref().map(told), done.as_ref().map(told))?;
        let (planned, outcome) = (planned?, done?);
        if outcome.repeated || (outcome.last_sequence == 0 && prepared.info.idempotency_key.is_empty()) {
            self.require_unchanged(before, "a command that does nothing")?;
            return Ok(outcome);
        }
        let now = self.visible()?;
        same("the records with one more", before.2 + 1, now.2)?;
        let plan = planned.applications.iter().map(|row| (row.credit, row.debit, row.amount, row.effective));
        same("the dry run's applications", plan.collect(), self.applied(before.2)?)?;
        if outcome.last_sequence != 0 {
            let sequences = (outcome.first_sequence, outcome.last_sequence);
            same("sequences that go on without a gap", (before.1 + 1, now.1), sequences)?;
        }
        Ok(outcome)
    }

    /// The applications that a record made: credit, debit, amount, date.
    fn applied(&self, record: usize) -> Result<Vec<(ItemRef, ItemRef, Money, Date)>> {
        let log = self.log();
        let events = log.get(record).expect("the record").events()?;
        let made = events.iter().filter_map(|event| match event.row {
            EventRow::CreditApplied(row) => Some((row.credit, row.debit, row.amount, row.effective)),
            _ => None,
        });
        Ok(made.collect())
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
