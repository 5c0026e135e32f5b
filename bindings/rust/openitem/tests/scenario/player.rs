//! Plays a scenario: carries out its statements, compares what must be true, and holds every file to the same laws.
use crate::cells::{compare_list, compare_row, selected};
use crate::commands::{command, Command};
use crate::laws::require_agreement;
use crate::prelude::*;
use crate::questions::ask;
use crate::text::{check_of, Mismatch, Statement};
use std::collections::BTreeSet;

struct Player {
    world: World,
    /// The date of the last command that had one.
    last: Option<Date>,
    days: BTreeSet<Date>,
    outcome: Option<Outcome>,
    report: Report,
}

impl Player {
    fn carry_out(&mut self, words: &[Word], is_first: bool) -> Result<()> {
        match words {
            ["then", ..] => self.check(check_of(words))?,
            ["report", words @ ..] => self.report = report(&self.world, words)?,
            ["ledger", words @ ..] => {
                must(is_first, "ledger is the first statement of a file")?;
                let words = [&["settings"], words].concat();
                self.world = World::new(Reader::of(&self.world, "command", &words)?.input()?)?;
            }
            ["mark", name] if !name.contains('=') => {
                let visible = self.world.visible()?;
                self.world.marks.insert(name, visible);
            }
            _ => self.command(words)?,
        }
        Ok(self.world.ledger.verify()?)
    }

    fn command(&mut self, words: &[Word]) -> Result<()> {
        let (command, outcome) = self.execute(words, false)?;
        self.last = command.info.effective.or(self.last);
        self.days.extend(command.info.effective);
        same("the answer to a repeated key", false, outcome.repeated)?;
        command.afterwards.into_iter().for_each(|action| action(&mut self.world, &outcome));
        self.outcome = Some(outcome);
        Ok(())
    }

    fn execute(&mut self, words: &[Word], again: bool) -> Result<(Command, Outcome)> {
        let command = command(&self.world, self.last, words, again)?;
        let outcome = self.world.execute(&command)?;
        Ok((command, outcome))
    }

    fn check(&mut self, [question, expected, subject]: [&[Word]; 3]) -> Result<()> {
        match question {
            [] => malformed("then what?"),
            ["refused", code, parts @ ..] => self.refused(code, parts, subject),
            ["repeated"] => self.repeated(subject),
            ["dry_run"] => self.dry_run(subject, expected),
            [what @ ("unchanged" | "changed"), name] => {
                let unchanged = self.world.mark(name)?.0 == self.world.ledger.state_digest()?;
                same(format_args!("since {name}"), *what, if unchanged { "unchanged" } else { "changed" })
            }
            ["row", which @ ..] => compare_row(selected(&self.report.rows, which)?, expected),
            ["total", which @ ..] => compare_row(selected(&self.report.totals, which)?, expected),
            ["head"] => compare_row(&self.report.head, expected),
            ["outcome"] => {
                let it = self.outcome.as_ref().ok_or("there was no command yet")?;
                let sequences = [cell("first_sequence", it.first_sequence), cell("last_sequence", it.last_sequence)];
                let others = [cell("id", it.id), it.repeated.cell(&self.world, "repeated")];
                compare_row(&[sequences, others].concat(), expected)
            }
            [what, ..] if meaning("thing", what).is_some() => compare_row(&thing(&self.world, question)?, expected),
            _ => compare_list(&ask(&self.world, &self.report, question)?, expected),
        }
    }

    // ---- refusals, repetitions, dry runs

    fn refused(&mut self, code: Word, parts: &[Word], subject: &[Word]) -> Result<()> {
        let before = self.world.visible()?;
        let error = match self.try_out(subject) {
            Err(stop) => stop.downcast::<Error>()?,
            Ok(()) => return require(false, format!("refused {code}"), "accepted"),
        };
        self.world.require_unchanged(before, "a refusal")?;
        let code = leaked(format!("code={code}"));
        compare_row(&self.what_it_says(&error)?, &[&[code], parts].concat()).map_err(|mut stop| {
            stop.downcast_mut::<Mismatch>().into_iter().for_each(|it| it.1 += &format!(" ({error})"));
            stop
        })
    }

    /// Does what must be refused.
    fn try_out(&mut self, subject: &[Word]) -> Result<()> {
        match subject {
            [] => malformed("refused needs a code, \" : \" and what is refused"),
            ["report", words @ ..] => report(&self.world, words).map(drop),
            ["then", words @ ..] => thing(&self.world, words).map(drop),
            [verb, ..] if meaning("command", verb).is_some() => self.execute(subject, false).map(drop),
            _ => ask(&self.world, &self.report, subject).map(drop),
        }
    }

    /// A refusal as cells: the record that it names, the applications that stand in the way as CREDIT>DEBIT, ...
    fn what_it_says(&self, error: &Error) -> Result<Row> {
        let about = |kind: EntityKind| error.id().map_or(kind.to_string(), |id| self.world.name_of(kind.word(), id));
        let rows = self.world.ledger.list_applications(&ApplicationFilter::default(), Date::MAX)?;
        let related = error.related().iter().map(|sequence| {
            let row = rows.iter().find(|row| row.application == *sequence);
            row.map_or("?".to_string(), |row| self.pair(row.credit, row.debit))
        });
        Ok(vec![
            cell("code", error.code()),
            error.fitting().cell(&self.world, "fitting"),
            cell("about", error.kind().map_or(String::new(), about)),
            cell("field", error.field()),
            cell("position", error.position()),
            cell("related", error.related_count()),
            cell("applications", related.collect::<Vec<_>>().join(",")),
        ])
    }

    fn repeated(&mut self, subject: &[Word]) -> Result<()> {
        let before = self.world.visible()?;
        let (command, outcome) = self.execute(subject, true)?;
        self.world.require_unchanged(before, "a repeated command")?;
        same(format_args!("the answer to a repeated key, {outcome:?}"), true, outcome.repeated)?;
        command.made.map_or(Ok(()), |(name, kind)| {
            same("the outcome of the first time", name, &self.world.name_of(kind, outcome.id))
        })
    }

    fn dry_run(&mut self, subject: &[Word], expected: &[Word]) -> Result<()> {
        let command = command(&self.world, self.last, subject, true)?;
        let planned = self.world.preview(&command)??;
        // What would be made has its name as long as it is told of.
        let names = self.world.names.clone();
        if let Some((name, kind)) = command.made {
            self.world.names.entry((space_of(kind), name)).or_insert((kind, planned.id));
        }
        let pairs = planned.applications.iter().map(|row| (self.pair(row.credit, row.debit), row.amount.amount()));
        let answer: Vec<Cell> = pairs.map(|(pair, amount)| cell("", format!("{pair}:{amount}"))).collect();
        self.world.names = names;
        compare_list(&answer, expected)
    }

    /// CREDIT>DEBIT
    fn pair(&self, credit: ItemRef, debit: ItemRef) -> String {
        format!("{}>{}", self.world.name_of_item(credit), self.world.name_of_item(debit))
    }
}

/// Where a file fails: its line (0: at the end), whether an expectation did not hold, and all of it in words.
pub struct Failure {
    pub line: usize,
    pub of_expectation: bool,
    pub text: String,
}

/// Plays a file; the failure is told as file and line, the statement, what was expected and what was so.
pub fn play(name: &str, statements: &[Statement]) -> std::result::Result<(), Failure> {
    let mut at = (0, "at the beginning");
    let mut play = || -> Result<()> {
        let (last, days, outcome, report) = Default::default();
        let mut player = Player { world: World::new(Settings::default())?, last, days, outcome, report };
        for (index, Statement { line, text, words }) in statements.iter().enumerate() {
            at = (*line, text);
            player.carry_out(words, index == 0)?;
        }
        at = (0, "at the end: all reports agree");
        require_agreement(&player.world, &player.days)?;
        at = (0, "at the end: replay of all records");
        player.world.require_replay()
    };
    play().map_err(|stop| {
        let of_expectation = stop.is::<Error>() || stop.is::<Mismatch>();
        let what = match stop.downcast::<Error>() {
            Ok(refusal) => format!("expected acceptance\n  actual   refused: {refusal}"),
            Err(stop) if of_expectation => stop.to_string(),
            Err(stop) => format!("malformed: {stop}"),
        };
        Failure { line: at.0, of_expectation, text: format!("{name}:{}: {}\n  {what}", at.0, at.1) }
    })
}
