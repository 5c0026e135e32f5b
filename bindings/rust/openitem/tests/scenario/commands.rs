//! What a statement of a scenario does: the input and the command info it stands for, as its line of the vocabulary says.
use crate::arguments::Arguments;
use crate::by_name;
use crate::inputs::{from_word, Reader};
use crate::reports::thing;
use crate::text::{malformed, Result, Word};
use crate::vocabulary::{meaning, Meaning};
use crate::world::{space_of, World};
use openitem::*;

/// A command with its input.
pub type Run = Box<dyn Fn(&mut Ledger, &CommandInfo<'_>) -> openitem::Result<Outcome>>;

pub fn run<I: 'static, Id: Into<u64> + 'static>(
    input: I,
    call: fn(&mut Ledger, &I, &CommandInfo<'_>) -> openitem::Result<Outcome<Id>>,
) -> Result<Run> {
    Ok(Box::new(move |ledger, info| call(ledger, &input, info).map(Outcome::untyped)))
}

/// A command ready to be carried out, and what its names will mean then.
pub struct Prepared {
    pub info: CommandInfo<'static>,
    pub run: Run,
    /// Name and kind.
    pub made: Option<(Word, Word)>,
    /// By numbers of their own: a fee, a refund.
    made_too: Vec<(Word, ItemKind)>,
    forgotten: Option<Word>,
    said: Option<((Word, Word), Arguments)>,
}

/// `last` is the date of the last accepted command, which this one may move. `again`: it may have been accepted before.
pub fn prepare(world: &World, last: &mut Option<Date>, words: &[Word], again: bool) -> Result<Prepared> {
    let Some(line) = meaning("command", words[0]) else { return malformed(format!("{:?} is no command", words[0])) };
    let mut arguments = Arguments::new(&words[1..]);
    let info = info_of(world, last, &mut arguments)?;
    let mut reader = Reader::new(world, line, arguments);
    let (mut forgotten, mut said) = (None, None);
    reader.rewrite()?;
    let made = reader.what_is_made()?;
    if let Some((name, kind)) = made {
        let taken = world.names.contains_key(&(space_of(kind), name));
        if name.contains('#') || name == "none" || (taken && !again && !line.has("replaces")) {
            return malformed(format!("{name} cannot be the name of a new {kind}"));
        }
        said = Some(((kind, name), reader.arguments.clone()));
    }
    for part in line.behind('<') {
        let (field, kind) = part.split_once(':').unwrap_or((part, ""));
        let word = reader.arguments.next(field)?;
        match kind {
            "" => reader.arguments.set(field, word),
            kind => reader.arguments.set(field, world.find(kind, word)?.id),
        }
        if line.has("keeps") {
            world.said.get(&(kind, word)).into_iter().for_each(|earlier| reader.arguments.inherit(earlier));
            line.kept_name().into_iter().for_each(|field| reader.number(field, word));
            said = Some(((kind, word), reader.arguments.clone()));
        }
        forgotten = Some(word).filter(|_| line.has("forgets"));
    }
    for field in line.behind('@') {
        reader.currency = reader.peek(field).and_then(|name| world.currency_of_item(name));
    }
    let mut made_too = Vec::new();
    for (field, kind) in line.behind('+').filter_map(|part| part.split_once('=')) {
        made_too.extend(reader.peek(field).map(|number| from_word(kind).map(|kind| (number, kind))).transpose()?);
    }
    let run = by_name::command(line.function, &mut reader)?;
    reader.arguments.finish()?;
    Ok(Prepared { info, run, made, made_too, forgotten, said })
}

/// What every command takes; the other options stay.
fn info_of(world: &World, last: &mut Option<Date>, words: &mut Arguments) -> Result<CommandInfo<'static>> {
    let line = Meaning::of("", "date>effective recorded>recorded_micros key>idempotency_key shift>shift_from_locked");
    let mut reader = Reader::new(world, &line, std::mem::take(words));
    let dated = reader.peek("effective").is_some();
    let mut info: CommandInfo<'_> = reader.input()?;
    if !dated {
        info.effective = *last;
    }
    *last = info.effective.or(*last);
    *words = reader.arguments;
    words.drop_taken();
    Ok(info)
}

impl Reader<'_> {
    /// `~WORD`: other words stand for the options of the input.
    fn rewrite(&mut self) -> Result<()> {
        let (world, line) = (self.world, self.line);
        if line.has("settings") {
            let mut now = thing(world, "settings", Arguments::default())?;
            now.retain(|cell| self.arguments.peek(cell.column).is_none());
            now.iter().for_each(|cell| self.arguments.set(cell.column, &cell.text));
        }
        if line.has("targets") {
            let credit = self.arguments.next("a credit item")?;
            let targets = self.targets();
            self.arguments.set("targets", targets);
            self.arguments.bare.push_front(credit);
        }
        if line.has("between") {
            let application = match self.arguments.take("sequence") {
                Some(sequence) => from_word(sequence)?,
                None => self.application_between()?,
            };
            self.arguments.set("application", application);
        }
        if line.has("erase") {
            let name = self.arguments.next("what is erased")?;
            match self.arguments.take("kind") {
                None => self.arguments.set("customer", name),
                Some(kind) => {
                    let found = world.find(kind, name)?;
                    self.arguments.set("kind", found.kind);
                    self.arguments.set("id", found.id);
                }
            }
        }
        Ok(())
    }

    /// "INV-1 10.00 INV-2" -> "INV-1:10.00,INV-2"
    fn targets(&mut self) -> String {
        let mut targets = String::new();
        for word in std::mem::take(&mut self.arguments.bare) {
            let is_amount = word.starts_with(|c: char| c == '-' || c.is_ascii_digit());
            targets += if targets.is_empty() {
                ""
            } else if is_amount {
                ":"
            } else {
                ","
            };
            targets += word;
        }
        targets
    }

    /// The latest application of a credit to a debit item, or the one that `which=` counts.
    fn application_between(&mut self) -> Result<u64> {
        let (credit, debit) = (self.arguments.next("a credit item")?, self.arguments.next("a debit item")?);
        self.currency = self.world.currency_of_item(credit);
        let (credit, debit) = (self.world.item(credit)?, self.world.item(debit)?);
        let filter = ApplicationFilter { item: Some(credit), ..Default::default() };
        let rows = self.world.ledger().list_applications(&filter, Date::MAX)?;
        let mut found = rows.iter().filter(|row| row.credit == credit && row.debit == debit);
        let row = match self.arguments.take("which") {
            None => found.next_back(),
            Some(word) => found.nth(from_word::<usize>(word)?.wrapping_sub(1)),
        };
        row.map_or_else(|| malformed("there is no such application"), |row| Ok(row.application))
    }

    /// `*KIND:FIELD`: the first bare word names what is made; of `~paid` an option does.
    fn what_is_made(&mut self) -> Result<Option<(Word, Word)>> {
        let (mut part, mut name) = (self.line.behind('*').next(), None);
        if self.line.has("paid") {
            (part, name) = (Some("payment:number"), Some(self.arguments.need("payment")?));
        }
        let Some(part) = part else { return Ok(None) };
        let name = name.map_or_else(|| self.arguments.next("a name"), Ok)?;
        let (kind, field) = part.split_once(':').unwrap_or((part, ""));
        let kind = match kind.strip_prefix('(').and_then(|option| option.strip_suffix(')')) {
            None => kind,
            Some(option) if self.line.has("signed") => self.kind_by_sign(option)?,
            Some(option) => self.arguments.need(option)?,
        };
        if !field.is_empty() {
            self.number(field, name);
        }
        let draft = self.world.names.get(&("item", name)).filter(|_| self.line.has("replaces"));
        if let (Some(draft), None) = (draft, self.peek("id")) {
            self.arguments.set("id", draft.id);
        }
        Ok(Some((name, kind)))
    }

    /// The number or code is the name unless given; none: there is none.
    fn number(&mut self, field: Word, name: Word) {
        match self.peek(field) {
            None => self.arguments.set(field, name),
            Some("none") => self.arguments.set(field, ""),
            Some(_) => {}
        }
    }

    fn kind_by_sign(&mut self, option: Word) -> Result<Word> {
        let amount = self.arguments.need(option)?;
        self.arguments.set(option, amount.trim_start_matches('+'));
        Ok(if amount.starts_with('-') { "debit_adjustment" } else { "account_credit" })
    }
}

/// An accepted command has given its names.
pub fn name_results(world: &mut World, prepared: Prepared, outcome: &Outcome) -> Result<()> {
    if let Some((name, kind)) = prepared.made {
        world.give_name(name, kind, outcome.id)?;
    }
    for (number, kind) in prepared.made_too {
        let item = world.ledger().find_number(kind, number)?;
        world.give_name(number, kind.word(), item.id)?;
    }
    if let Some(name) = prepared.forgotten {
        world.names.remove(&("item", name));
    }
    world.said.extend(prepared.said);
    Ok(())
}
