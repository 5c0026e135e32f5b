//! What every command is held to: a dry run that does nothing and tells the truth, refusals that change nothing, records
//! that replay.
use crate::commands::Prepared;
use crate::text::{same, Result};
use crate::world::World;
use openitem::*;

/// What can be seen of a ledger from outside: digest, last sequence, records.
pub type Visible = (u128, u64, usize);

/// An outcome but what it made, or everything a refusal says.
fn told(answer: &openitem::Result<Outcome>) -> String {
    match answer {
        Ok(it) => format!("{:?}", (it.id, it.kind, it.first_sequence, it.last_sequence, it.repeated)),
        Err(it) => {
            let (about, what) = ((it.kind(), it.id()), (it.code(), it.field(), it.position()));
            format!("{it} {about:?} {what:?} {:?} {:?} {}", it.fitting(), it.related(), it.related_count())
        }
    }
}

impl World {
    fn with_log<T>(&self, read: impl FnOnce(&EventLog) -> T) -> T {
        read(self.log.lock().expect("no panic before").as_ref().expect("begun"))
    }

    pub fn visible(&self) -> Result<Visible> {
        let records = self.with_log(EventLog::len);
        Ok((self.ledger().state_digest()?, self.ledger().last_sequence()?, records))
    }

    pub fn require_unchanged(&self, before: Visible, by: &str) -> Result<()> {
        same(&format!("digest, last sequence and records unchanged by {by}"), before, self.visible()?)
    }

    /// Tries a command as a dry run.
    pub fn preview(&mut self, prepared: &Prepared) -> Result<openitem::Result<Outcome>> {
        let before = self.visible()?;
        let answer = self.run(prepared, true);
        self.require_unchanged(before, "a dry run")?;
        Ok(answer)
    }

    fn run(&mut self, prepared: &Prepared, dry_run: bool) -> openitem::Result<Outcome> {
        let info = CommandInfo { dry_run, ..prepared.info };
        (prepared.run)(self.started.as_mut().expect("begun"), &info)
    }

    /// Carries out a command, after a dry run that must have told what happens.
    pub fn execute(&mut self, prepared: &Prepared) -> Result<Outcome> {
        let planned = self.preview(prepared)?;
        let before = self.visible()?;
        let done = self.run(prepared, false);
        if done.is_err() {
            self.require_unchanged(before, "a refusal")?;
        }
        same("as the dry run told", told(&planned), told(&done))?;
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
        self.with_log(|log| {
            let mut made = Vec::new();
            for event in log.get(record).expect("the record").events()? {
                if let EventRow::CreditApplied(row) = event.row {
                    made.push((row.credit, row.debit, row.amount, row.effective));
                }
            }
            Ok(made)
        })
    }

    /// The records, replayed into a fresh ledger, give an equal one.
    pub fn require_replay(&self) -> Result<()> {
        let mut again = Ledger::options().settings(self.first_settings).create()?;
        self.with_log(|log| log.iter().try_for_each(|record| again.replay(&record)))?;
        let seen = |ledger: &Ledger| Ok::<_, Error>((ledger.state_digest()?, ledger.last_sequence()?));
        same("digest and last sequence after replay", seen(self.ledger())?, seen(&again)?)?;
        Ok(again.verify()?)
    }
}
