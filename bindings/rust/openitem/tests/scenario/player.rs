//! Plays a scenario: carries out its statements, compares what must be true, and holds every file to the same laws.
use crate::commands::{self, item_of, name_results, prepare, settings_of, Prepared};
use crate::laws::require_agreement;
use crate::tables::{cell, report, thing, Cell, Row, Table, THINGS};
use crate::text::{check_of, labelled, malformed, mismatch, Arguments, Check, Result, Statement, Stop, Word};
use crate::values;
use crate::world::{from_word, instant, means, on_or_off, whole, Item, World, Written, LAST};
use openitem::*;
use std::collections::BTreeSet;

/// Credit, debit, amount, date.
type Applied = (ItemRef, ItemRef, Money, Option<Date>);

/// What can be seen of a ledger from outside: digest, last sequence, records.
type Visible = (u128, u64, usize);

struct Player {
    world: World,
    last: Option<Date>,
    days: BTreeSet<Date>,
    last_outcome: Option<Outcome>,
    table: Table,
}

/// What a refusal says of itself.
struct Refusal {
    code: String,
    field: String,
    position: u64,
    error: Option<Error>,
    told: String,
}

impl Refusal {
    fn of(stop: Stop) -> Result<Self> {
        match stop {
            Stop::Refused(error) => Ok(Refusal {
                code: error.code().name().to_string(),
                field: error.field().to_string(),
                position: error.position(),
                told: error.to_string(),
                error: Some(error),
            }),
            Stop::NotText(field, at) => Ok(Refusal {
                code: Status::InvalidText.name().to_string(),
                told: format!("{field}: not UTF-8 at byte {at}"),
                field,
                position: at as u64,
                error: None,
            }),
            other => Err(other),
        }
    }
}

type Told<'e> = (Status, Option<EntityKind>, Option<u64>, &'e str, u64, Option<Money>, &'e [u64], usize);

/// Everything a refusal says, to be compared.
fn told(error: &Error) -> Told<'_> {
    (
        error.code(),
        error.kind(),
        error.id(),
        error.field(),
        error.position(),
        error.fitting(),
        error.related(),
        error.related_count(),
    )
}

impl Player {
    // ---- laws every file is held to

    fn visible(&self) -> Result<Visible> {
        let ledger = self.world.ledger();
        Ok((ledger.state_digest()?, ledger.last_sequence()?, self.world.records()))
    }

    fn require_unchanged(&self, before: Visible, by: &str) -> Result<()> {
        let now = self.visible()?;
        if now == before {
            return Ok(());
        }
        mismatch(format!("digest, last sequence and records unchanged by {by}: {before:?}"), format!("{now:?}"))
    }

    fn require_replay(&self) -> Result<()> {
        let mut again = Ledger::options().settings(self.world.first_settings).create()?;
        if let Some(log) = &self.world.log {
            for record in log.lock().expect("no panic before").iter() {
                again.replay(&record)?;
            }
        }
        let ledger = self.world.ledger();
        if (again.state_digest()?, again.last_sequence()?) != (ledger.state_digest()?, ledger.last_sequence()?) {
            return mismatch("an equal digest and last sequence after replay", "another");
        }
        Ok(again.verify()?)
    }

    fn preview(&mut self, prepared: &Prepared) -> Result<openitem::Result<Outcome>> {
        let before = self.visible()?;
        let info = CommandInfo { dry_run: true, ..prepared.info };
        let answer = (prepared.run)(self.world.ledger_mut(), &info);
        self.require_unchanged(before, "a dry run")?;
        Ok(answer)
    }

    fn execute(&mut self, prepared: &Prepared) -> Result<Outcome> {
        let planned = self.preview(prepared)?;
        let before = self.visible()?;
        match ((prepared.run)(self.world.ledger_mut(), &prepared.info), planned) {
            (Ok(outcome), Ok(planned)) => {
                self.require_as_planned(prepared, &planned, &outcome, before)?;
                Ok(outcome)
            }
            (Ok(_), Err(refused)) => mismatch("an accepted dry run", refused.to_string()),
            (Err(refusal), planned) => {
                self.require_unchanged(before, "a refusal")?;
                match planned {
                    Ok(_) => mismatch("a dry run that is refused like its command", "an accepted dry run"),
                    Err(first) if told(&first) != told(&refusal) => {
                        mismatch(format!("the dry run's refusal, {first}"), refusal.to_string())
                    }
                    Err(_) => Err(refusal.into()),
                }
            }
        }
    }

    fn require_as_planned(
        &self,
        prepared: &Prepared,
        planned: &Outcome,
        outcome: &Outcome,
        before: Visible,
    ) -> Result<()> {
        let head = |it: &Outcome| (it.id, it.first_sequence, it.last_sequence, it.repeated);
        if head(planned) != head(outcome) {
            return mismatch(format!("the dry run's outcome, {:?}", head(planned)), format!("{:?}", head(outcome)));
        }
        if outcome.repeated || (outcome.last_sequence == 0 && prepared.info.idempotency_key.is_empty()) {
            return self.require_unchanged(before, "a command that does nothing");
        }
        let now = self.visible()?;
        if now.2 != before.2 + 1 {
            return mismatch("one record", format!("{} records", now.2 - before.2));
        }
        let made = self.applied(before.2)?;
        let plan = planned.applications.iter().map(|row| (row.credit, row.debit, row.amount, row.effective));
        let plan: Vec<_> = plan.collect();
        if made != plan {
            return mismatch(format!("the dry run's applications, {plan:?}"), format!("{made:?}"));
        }
        let sequences = (outcome.first_sequence, outcome.last_sequence);
        if outcome.last_sequence != 0 && sequences != (before.1 + 1, now.1) {
            return mismatch("sequences that go on without a gap", format!("{outcome:?}"));
        }
        Ok(())
    }

    /// The applications a record made.
    fn applied(&self, record: usize) -> Result<Vec<Applied>> {
        let Some(log) = &self.world.log else { return Ok(Vec::new()) };
        let log = log.lock().expect("no panic before");
        let mut made = Vec::new();
        if let Some(record) = log.get(record) {
            for event in record.events()? {
                if let (EventKind::CreditApplied, Some(amount)) = (event.kind, event.amount) {
                    let (credit, debit) = (event.item.unwrap_or_default(), event.other.unwrap_or_default());
                    made.push((credit, debit, amount, event.effective));
                }
            }
        }
        Ok(made)
    }

    // ---- statements

    fn carry_out(&mut self, words: &[Word]) -> Result<()> {
        let verb = words[0];
        if verb != "ledger" {
            self.world.begun()?;
        }
        match verb {
            "then" => self.check(&check_of(words))?,
            "report" => self.table = report(&self.world, &words[1..])?,
            "ledger" => {
                let mut arguments = Arguments::new(&words[1..]);
                if self.world.started.is_some() {
                    return malformed("ledger is the first statement of a file");
                }
                self.world.start(settings_of(&mut arguments, Settings::default())?)?;
                arguments.finish()?;
            }
            "mark" => {
                let mut arguments = Arguments::new(&words[1..]);
                let (digest, sequence, _) = self.visible()?;
                self.world.marks.insert(arguments.next("a name")?, (sequence, digest));
                arguments.finish()?;
            }
            verb if commands::VERBS.contains(&verb) => self.command(words)?,
            _ => return malformed(format!("{verb:?} is no statement")),
        }
        Ok(self.world.ledger().verify()?)
    }

    fn command(&mut self, words: &[Word]) -> Result<()> {
        let prepared = prepare(&self.world, &mut self.last, words, false)?;
        let outcome = self.execute(&prepared)?;
        self.days.extend(prepared.info.effective);
        if outcome.repeated {
            return mismatch("a command done now", "the answer to a repeated key");
        }
        name_results(&mut self.world, prepared, &outcome)?;
        self.last_outcome = Some(outcome);
        Ok(())
    }

    fn check(&mut self, check: &Check) -> Result<()> {
        let Some(figure) = check.question.first() else { return malformed("then what?") };
        match *figure {
            "refused" => self.refused(check),
            "repeated" => self.repeated(&check.subject),
            "dry_run" => self.dry_run(check),
            "unchanged" | "changed" => {
                let Some(name) = check.question.get(1) else { return malformed("since which mark?") };
                let same = self.world.mark(name)?.1 == self.world.ledger().state_digest()?;
                if same == (*figure == "unchanged") {
                    return Ok(());
                }
                mismatch(format!("{figure} since {name}"), "the contrary")
            }
            "row" => compare_row(selected(&self.table.rows, &check.question)?, &check.expected),
            "total" => compare_row(selected(&self.table.totals, &check.question)?, &check.expected),
            "head" => compare_row(&self.table.head, &check.expected),
            "outcome" => {
                let Some(it) = &self.last_outcome else { return malformed("there was no command yet") };
                let row = [
                    cell("id", it.id),
                    cell("first_sequence", it.first_sequence),
                    cell("last_sequence", it.last_sequence),
                    cell("repeated", it.repeated),
                ];
                compare_row(&row, &check.expected)
            }
            figure if THINGS.contains(&figure) => compare_row(&thing(&self.world, &check.question)?, &check.expected),
            _ => compare_list(&self.ask(&check.question)?, &check.expected),
        }
    }

    // ---- figures

    /// The answer to a question that has a list of words for an answer.
    fn ask(&self, question: &[Word]) -> Result<Vec<Cell>> {
        if let Some(words) = values::calculate(&self.world, question)? {
            return Ok(words.into_iter().map(|word| Cell { text: word, ..cell("", "") }).collect());
        }
        let mut arguments = Arguments::new(&question[1..]);
        let answer = match question[0] {
            "rows" => vec![cell("", self.table.rows.len() as u64)],
            "totals" => vec![cell("", self.table.totals.len() as u64)],
            "column" => {
                let name = arguments.next("a column")?;
                let copy = |one: &Cell| Cell {
                    column: String::new(),
                    text: one.text.clone(),
                    with_currency: one.with_currency.clone(),
                    zero_unless_named: false,
                };
                self.table.rows.iter().map(|row| in_row(row, name).map(copy)).collect::<Result<_>>()?
            }
            "last_sequence" => vec![cell("", self.world.ledger().last_sequence()?)],
            "known_at" => vec![cell("", self.world.ledger().known_at(instant(arguments.next("an instant")?)?)?)],
            "open" | "unapplied" | "status" => self.of_items(question[0], &mut arguments)?,
            "balance" => self.balances(&mut arguments)?,
            "portions" => {
                let item = self.world.item(arguments.next("an item")?)?;
                let rows = self.world.ledger().list_portions(item, self.world.as_of(&mut arguments)?)?;
                rows.iter().map(|row| cell("", row.remaining)).collect()
            }
            "applications" => self.applications(&mut arguments)?,
            "number" | "code" | "external_ref" => vec![cell("", self.found(question[0], &mut arguments)?)],
            figure => return malformed(format!("{figure:?} is no figure")),
        };
        arguments.finish()?;
        Ok(answer)
    }

    fn of_items(&self, figure: Word, arguments: &mut Arguments) -> Result<Vec<Cell>> {
        let (at, mut answer) = (self.world.as_of(arguments)?, Vec::new());
        while !arguments.bare.is_empty() {
            let item = self.world.item(arguments.next("an item")?)?;
            let found = self.world.ledger().find_item(item, at)?;
            let row = found.row();
            if figure != "status" && row.item.kind.is_debit() != (figure == "open") {
                return malformed("debit items are open, credit items unapplied");
            }
            answer.push(if figure == "status" { cell("", row.status) } else { cell("", row.remaining) });
        }
        Ok(answer)
    }

    fn balances(&self, arguments: &mut Arguments) -> Result<Vec<Cell>> {
        let (code, job) = (arguments.take("currency"), arguments.take("job"));
        let with_children = arguments.take("with_children").map_or(Ok(false), on_or_off)?;
        let at = self.world.as_of(arguments)?;
        let options = BalanceOptions { per_job: job.is_some(), with_children };
        let scope = match job {
            None => BalanceScope::Customer,
            Some("none") => BalanceScope::NoJob,
            Some(_) => BalanceScope::Job,
        };
        let id = job.map_or(Ok(None), |name| self.world.look_up("job", name))?;
        let mut answer = Vec::new();
        while !arguments.bare.is_empty() {
            let customer = self.world.look_up("customer", arguments.next("a customer")?)?;
            let currency = match code {
                Some(code) => Some(self.world.currency(code)?),
                None => self.world.currency_of_customer(customer),
            };
            let mut balance = currency.map(Money::zero);
            for row in &self.world.ledger().account_balance(customer.unwrap_or(0), at, &options)? {
                if Some(row.currency) == currency && row.scope == scope && row.job == id {
                    balance = Some(row.balance);
                }
            }
            answer.push(cell("", balance));
        }
        Ok(answer)
    }

    fn applications(&self, arguments: &mut Arguments) -> Result<Vec<Cell>> {
        let item = self.world.item(arguments.next("an item")?)?;
        let filter = ApplicationFilter { item: Some(item), live_only: true, ..Default::default() };
        let rows = self.world.ledger().list_applications(&filter, self.world.as_of(arguments)?)?;
        let answer = rows.iter().map(|row| {
            let other = if row.credit == item { row.debit } else { row.credit };
            cell("", format!("{}:{}", self.world.name_of_item(other), row.amount.text()))
        });
        Ok(answer.collect())
    }

    fn found(&self, figure: Word, arguments: &mut Arguments) -> Result<String> {
        let (kind, words) = (arguments.next("a kind")?, arguments.next("a text")?);
        let (ledger, world) = (self.world.ledger(), &self.world);
        let id = match (figure, kind) {
            ("code", "customer") => ledger.find_customer_code(words)?,
            ("code", "job") => ledger.find_job_code(words)?,
            ("number", "contract") => ledger.find_contract_number(words)?,
            ("external_ref", "customer") => ledger.find_customer_external_ref(words)?,
            ("code", _) => return malformed("a code belongs to a customer or a job"),
            ("number", _) => return Ok(world.name_of_item(ledger.find_number(from_word(kind)?, words)?)),
            _ => return Ok(world.name_of_item(ledger.find_external_ref(from_word(kind)?, words)?)),
        };
        Ok(world.name_in(kind, Some(id)))
    }

    // ---- refusals, repetitions, dry runs

    fn refused(&mut self, check: &Check) -> Result<()> {
        if check.subject.is_empty() {
            return malformed("refused needs \" : \" and what is refused");
        }
        let mut arguments = Arguments::new(&check.question[1..]);
        let (code, before) = (arguments.next("a code")?, self.visible()?);
        let refusal = match self.refusal_of(&check.subject) {
            Ok(()) => return mismatch(format!("refused {code}"), "accepted"),
            Err(stop) => Refusal::of(stop)?,
        };
        self.require_unchanged(before, "a refusal")?;
        if refusal.code != code {
            return mismatch(format!("refused {code}"), refusal.told);
        }
        let error = refusal.error.as_ref();
        let fitting = error.and_then(Error::fitting);
        if let Some(expected) = arguments.take("fitting").filter(|expected| !means(expected, &fitting)) {
            return mismatch(format!("fitting={expected}"), format!("fitting={}", fitting.text()));
        }
        let about = self.world.name_of_entity(error.and_then(Error::kind), error.and_then(Error::id));
        let related = error.map_or(0, Error::related_count).to_string();
        for (key, actual) in [
            ("about", about),
            ("field", refusal.field.as_str().text()),
            ("position", refusal.position.to_string()),
            ("related", related),
            ("applications", self.related(error)?),
        ] {
            if let Some(expected) = arguments.take(key).filter(|expected| *expected != actual) {
                return mismatch(format!("{key}={expected}"), format!("{key}={actual} ({})", refusal.told));
            }
        }
        arguments.finish()
    }

    /// Does what must be refused.
    fn refusal_of(&mut self, words: &[Word]) -> Result<()> {
        match words[0] {
            "report" => report(&self.world, &words[1..]).map(drop),
            "then" if words.get(1).is_some_and(|what| THINGS.contains(what)) => {
                thing(&self.world, &words[1..]).map(drop)
            }
            "then" => malformed("what is refused after \"then\" is item, customer, job, contract or settings"),
            verb if commands::VERBS.contains(&verb) => {
                let mut last = self.last;
                let prepared = prepare(&self.world, &mut last, words, false)?;
                self.execute(&prepared).map(drop)
            }
            _ => self.ask(words).map(drop),
        }
    }

    /// The applications that stand in the way, as CREDIT>DEBIT.
    fn related(&self, error: Option<&Error>) -> Result<String> {
        let Some(error) = error.filter(|error| !error.related().is_empty()) else { return Ok("none".to_string()) };
        let rows = self.world.ledger().list_applications(&ApplicationFilter::default(), LAST)?;
        let name = |item| self.world.name_of_item(item);
        let words = error.related().iter().map(|sequence| {
            let row = rows.iter().find(|row| row.application == *sequence);
            row.map_or("?".to_string(), |row| format!("{}>{}", name(row.credit), name(row.debit)))
        });
        Ok(words.collect::<Vec<_>>().join(","))
    }

    fn command_of(&self, words: &[Word], what: &str) -> Result<Prepared> {
        if !words.first().is_some_and(|verb| commands::VERBS.contains(verb)) {
            return malformed(format!("{what} needs \" : \" and a command"));
        }
        let mut last = self.last;
        prepare(&self.world, &mut last, words, true)
    }

    fn repeated(&mut self, words: &[Word]) -> Result<()> {
        let before = self.visible()?;
        let prepared = self.command_of(words, "repeated")?;
        let outcome = self.execute(&prepared)?;
        self.require_unchanged(before, "a repeated command")?;
        if !outcome.repeated {
            return mismatch("the answer to a repeated key", format!("{outcome:?}"));
        }
        if let Some((created, kind)) = prepared.creates {
            let now = self.world.name_of_entity(Some(kind), Some(outcome.id));
            if now != created {
                return mismatch(format!("the outcome of the first time, {created}"), now);
            }
        }
        Ok(())
    }

    fn dry_run(&mut self, check: &Check) -> Result<()> {
        let prepared = self.command_of(&check.subject, "dry_run")?;
        let planned = self.preview(&prepared)??;
        let new = prepared
            .creates
            .filter(|(name, kind)| *kind < EntityKind::Customer && !self.world.items.contains_key(name));
        if let Some((name, kind)) = new {
            self.world.items.insert(name, Item { reference: item_of(kind, planned.id), currency: None });
        }
        let name = |item| self.world.name_of_item(item);
        let answer = planned.applications.iter();
        let answer: Vec<Cell> = answer
            .map(|row| cell("", format!("{}>{}:{}", name(row.credit), name(row.debit), row.amount.text())))
            .collect();
        if let Some((name, _)) = new {
            self.world.items.remove(name);
        }
        compare_list(&answer, &check.expected)
    }
}

// ---- comparing

fn agrees(actual: &Cell, expected: &str) -> bool {
    actual.text == expected || (!actual.with_currency.is_empty() && actual.with_currency == expected)
}

fn in_row<'r>(row: &'r [Cell], column: &str) -> Result<&'r Cell> {
    row.iter().find(|one| one.column == column).map_or_else(|| malformed(format!("there is no column {column}")), Ok)
}

/// row 2, or row customer=ACME currency=USD: exactly one.
fn selected<'r>(rows: &'r [Row], question: &[Word]) -> Result<&'r Row> {
    match question {
        [_] => malformed("which row?"),
        [_, index] if !index.contains('=') => {
            let found = usize::try_from(whole(index)?).unwrap_or(0).checked_sub(1).and_then(|index| rows.get(index));
            found.map_or_else(|| mismatch(format!("row {index}"), format!("{} rows", rows.len())), Ok)
        }
        _ => {
            let mut found = Vec::new();
            for row in rows {
                let mut fits = true;
                for word in &question[1..] {
                    let (column, value) = labelled(word);
                    fits &= agrees(in_row(row, column)?, value);
                }
                found.extend(fits.then_some(row));
            }
            match found[..] {
                [one] => Ok(one),
                _ => mismatch(format!("one {}", question.join(" ")), format!("{} of {}", found.len(), rows.len())),
            }
        }
    }
}

fn compare_row(row: &[Cell], expected: &[Word]) -> Result<()> {
    if expected.is_empty() {
        return malformed("nothing is expected after \"=\"");
    }
    for word in expected {
        let (column, value) = labelled(word);
        let actual = in_row(row, column)?;
        if !agrees(actual, value) {
            return mismatch(*word, format!("{column}={}", actual.text));
        }
    }
    for other in row {
        let named = expected.iter().any(|word| labelled(word).0 == other.column);
        if other.zero_unless_named && !named && !other.text.trim_matches(|c| c == '0' || c == '.').is_empty() {
            let column = &other.column;
            return mismatch(format!("{column}=0, because it is not named"), format!("{column}={}", other.text));
        }
    }
    Ok(())
}

fn compare_list(actual: &[Cell], expected: &[Word]) -> Result<()> {
    let none = expected == ["none"] && actual.is_empty();
    let same = actual.len() == expected.len() && actual.iter().zip(expected).all(|(one, word)| agrees(one, word));
    if none || same {
        return Ok(());
    }
    let words: Vec<&str> = actual.iter().map(|one| one.text.as_str()).collect();
    mismatch(expected.join(" "), words.join(" "))
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
    let mut player = Player {
        world: World::default(),
        last: None,
        days: BTreeSet::new(),
        last_outcome: None,
        table: Table::default(),
    };
    for Statement { line, text, words } in statements {
        player.carry_out(words).map_err(|stop| located(*line, text, stop))?;
    }
    player.world.begun().map_err(|stop| located(0, "at the end", stop))?;
    let agreement = require_agreement(&player.world, &player.days);
    agreement.map_err(|stop| located(0, "at the end: all reports agree", stop))?;
    player.require_replay().map_err(|stop| located(0, "at the end: replay of all records", stop))
}
