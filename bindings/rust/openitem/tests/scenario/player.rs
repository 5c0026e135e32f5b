//! Plays a scenario: carries out its statements, compares what must be true, and holds every file to the same laws.
use crate::arguments::Arguments;
use crate::cells::{cell, compare_list, compare_row, money, selected, Cell, Row};
use crate::commands::{name_results, prepare, Prepared};
use crate::inputs::Reader;
use crate::laws::require_agreement;
use crate::questions::ask;
use crate::reports::{report, thing, Report};
use crate::text::{check_of, leaked, malformed, mismatch, Result, Statement, Stop, Word};
use crate::vocabulary::meaning;
use crate::world::{space_of, Known, World};
use openitem::*;
use std::collections::BTreeSet;

fn is_command(verb: &str) -> bool {
    meaning("command", verb).is_some()
}

fn is_thing(name: &str) -> bool {
    meaning("thing", name).is_some()
}

#[derive(Default)]
struct Player {
    world: World,
    /// The date of the last command that had one.
    last: Option<Date>,
    days: BTreeSet<Date>,
    last_outcome: Option<Outcome>,
    report: Report,
}

impl Player {
    fn carry_out(&mut self, words: &[Word]) -> Result<()> {
        let verb = words[0];
        if verb != "ledger" {
            self.world.begin()?;
        }
        let mut arguments = Arguments::new(&words[1..]);
        match verb {
            "then" => self.check(check_of(words))?,
            "report" => self.report = report(&self.world, arguments.next("a report")?, arguments)?,
            "ledger" => self.begin(arguments)?,
            "mark" => {
                let (digest, sequence, _) = self.world.visible()?;
                self.world.marks.insert(arguments.next("a name")?, (sequence, digest));
                arguments.finish()?;
            }
            verb if is_command(verb) => self.command(words)?,
            _ => return malformed(format!("{verb:?} is no statement")),
        }
        Ok(self.world.ledger().verify()?)
    }

    fn begin(&mut self, arguments: Arguments) -> Result<()> {
        if self.world.started.is_some() {
            return malformed("ledger is the first statement of a file");
        }
        let line = meaning("command", "settings").expect("settings can be changed");
        let mut reader = Reader::new(&self.world, line, arguments);
        let settings = reader.input()?;
        reader.arguments.finish()?;
        self.world.start(settings)
    }

    fn command(&mut self, words: &[Word]) -> Result<()> {
        let prepared = prepare(&self.world, &mut self.last, words, false)?;
        let outcome = self.world.execute(&prepared)?;
        self.days.extend(prepared.info.effective);
        if outcome.repeated {
            return mismatch("a command done now", "the answer to a repeated key");
        }
        name_results(&mut self.world, prepared, &outcome)?;
        self.last_outcome = Some(outcome);
        Ok(())
    }

    fn check(&mut self, [question, expected, subject]: [Vec<Word>; 3]) -> Result<()> {
        let Some((what, words)) = question.split_first() else { return malformed("then what?") };
        match *what {
            "refused" => self.refused(words, &subject),
            "repeated" => self.repeated(&subject),
            "dry_run" => self.dry_run(&subject, &expected),
            "unchanged" | "changed" => {
                let [name] = words else { return malformed("since which one mark?") };
                let same = self.world.mark(name)?.1 == self.world.ledger().state_digest()?;
                if same == (*what == "unchanged") {
                    return Ok(());
                }
                mismatch(format!("{what} since {name}"), "the contrary")
            }
            "row" => compare_row(selected(&self.report.rows, words)?, &expected),
            "total" => compare_row(selected(&self.report.totals, words)?, &expected),
            "head" => compare_row(&self.report.head, &expected),
            "outcome" => {
                let Some(it) = &self.last_outcome else { return malformed("there was no command yet") };
                let sequences = [cell("first_sequence", it.first_sequence), cell("last_sequence", it.last_sequence)];
                let others = [cell("id", it.id), cell("repeated", if it.repeated { "on" } else { "off" })];
                compare_row(&[sequences, others].concat(), &expected)
            }
            what if is_thing(what) => compare_row(&thing(&self.world, what, Arguments::new(words))?, &expected),
            _ => compare_list(&ask(&self.world, &self.report, &question)?, &expected),
        }
    }

    // ---- refusals, repetitions, dry runs

    fn refused(&mut self, words: &[Word], subject: &[Word]) -> Result<()> {
        let (Some((code, parts)), false) = (words.split_first(), subject.is_empty()) else {
            return malformed("refused needs a code, \" : \" and what is refused");
        };
        let before = self.world.visible()?;
        let (said, told) = match self.try_out(subject) {
            Ok(()) => return mismatch(format!("refused {code}"), "accepted"),
            Err(stop) => self.what_it_says(stop)?,
        };
        self.world.require_unchanged(before, "a refusal")?;
        let code = leaked(format!("code={code}"));
        compare_row(&said, &[&[code], parts].concat()).map_err(|stop| match stop {
            Stop::Mismatch(expected, actual) => Stop::Mismatch(expected, format!("{actual} ({told})")),
            other => other,
        })
    }

    /// A refusal as cells, and in words.
    fn what_it_says(&self, stop: Stop) -> Result<(Row, String)> {
        match stop {
            Stop::Refused(error) => {
                let parts = vec![
                    cell("code", error.code().name()),
                    money("fitting", error.fitting()),
                    cell("about", self.about(&error)),
                    cell("field", error.field()),
                    cell("position", error.position()),
                    cell("related", error.related_count()),
                    cell("applications", self.related(&error)?),
                ];
                Ok((parts, error.to_string()))
            }
            Stop::NotText(field, at) => {
                let told = format!("{field}: not UTF-8 at byte {at}");
                let code = cell("code", Status::InvalidText.name());
                Ok((vec![code, cell("field", field), cell("position", at)], told))
            }
            other => Err(other),
        }
    }

    /// Does what must be refused.
    fn try_out(&mut self, words: &[Word]) -> Result<()> {
        let mut arguments = Arguments::new(&words[1..]);
        match words[0] {
            "report" => report(&self.world, arguments.next("a report")?, arguments).map(drop),
            "then" => match words.get(1) {
                Some(what) if is_thing(what) => thing(&self.world, what, Arguments::new(&words[2..])).map(drop),
                _ => malformed("what is refused after \"then\" is a thing: item, customer, settings, ..."),
            },
            verb if is_command(verb) => {
                let mut last = self.last;
                let prepared = prepare(&self.world, &mut last, words, false)?;
                self.world.execute(&prepared).map(drop)
            }
            _ => ask(&self.world, &self.report, words).map(drop),
        }
    }

    /// The record that a refusal names.
    fn about(&self, error: &Error) -> String {
        match (error.kind(), error.id()) {
            (None, _) => String::new(),
            (Some(kind), None) => kind.to_string(),
            (Some(kind), Some(id)) => self.world.name_of(kind.word(), id),
        }
    }

    /// The applications that stand in the way, as CREDIT>DEBIT.
    fn related(&self, error: &Error) -> Result<String> {
        let rows = self.world.ledger().list_applications(&ApplicationFilter::default(), Date::MAX)?;
        let words = error.related().iter().map(|sequence| {
            let row = rows.iter().find(|row| row.application == *sequence);
            row.map_or("?".to_string(), |row| self.pair(row.credit, row.debit))
        });
        Ok(words.collect::<Vec<_>>().join(","))
    }

    fn command_of(&self, words: &[Word], what: &str) -> Result<Prepared> {
        if !words.first().is_some_and(|verb| is_command(verb)) {
            return malformed(format!("{what} needs \" : \" and a command"));
        }
        let mut last = self.last;
        prepare(&self.world, &mut last, words, true)
    }

    fn repeated(&mut self, words: &[Word]) -> Result<()> {
        let before = self.world.visible()?;
        let prepared = self.command_of(words, "repeated")?;
        let outcome = self.world.execute(&prepared)?;
        self.world.require_unchanged(before, "a repeated command")?;
        if !outcome.repeated {
            return mismatch("the answer to a repeated key", format!("{outcome:?}"));
        }
        let made = prepared.made.map(|(name, kind)| (name, self.world.name_of(kind, outcome.id)));
        match made.filter(|(name, now)| name != now) {
            Some((name, now)) => mismatch(format!("the outcome of the first time, {name}"), now),
            None => Ok(()),
        }
    }

    fn dry_run(&mut self, subject: &[Word], expected: &[Word]) -> Result<()> {
        let prepared = self.command_of(subject, "dry_run")?;
        let planned = self.world.preview(&prepared)??;
        // What would be made has its name as long as it is told of.
        let names = self.world.names.clone();
        if let Some((name, kind)) = prepared.made {
            let made = Known { kind, id: planned.id, currency: None };
            self.world.names.entry((space_of(kind), name)).or_insert(made);
        }
        let told = |row: &MadeApplicationRow| {
            cell("", format!("{}:{}", self.pair(row.credit, row.debit), row.amount.amount()))
        };
        let answer: Vec<Cell> = planned.applications.iter().map(told).collect();
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
    let located = |line: usize, text: &str, stop: Stop| {
        let of_expectation = !matches!(stop, Stop::Malformed(_));
        let what = match stop {
            Stop::Malformed(why) => format!("malformed: {why}"),
            Stop::Mismatch(expected, actual) => format!("expected {expected}\n  actual   {actual}"),
            Stop::Refused(error) => format!("expected acceptance\n  actual   refused: {error}"),
            Stop::NotText(field, at) => format!("{field}: not UTF-8 at byte {at}"),
        };
        Failure { line, of_expectation, text: format!("{name}:{line}: {text}\n  {what}") }
    };
    let mut player = Player::default();
    for Statement { line, text, words } in statements {
        player.carry_out(words).map_err(|stop| located(*line, text, stop))?;
    }
    player.world.begin().map_err(|stop| located(0, "at the end", stop))?;
    let agreement = require_agreement(&player.world, &player.days);
    agreement.map_err(|stop| located(0, "at the end: all reports agree", stop))?;
    player.world.require_replay().map_err(|stop| located(0, "at the end: replay of all records", stop))
}
