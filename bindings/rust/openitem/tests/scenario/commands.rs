//! What a statement of a scenario does: the input and the command info it stands for, as its line of the vocabulary says.
use crate::by_name;
use crate::prelude::*;

/// A command with its input.
pub type Run = Box<dyn Fn(&mut Ledger, &CommandInfo<'_>) -> openitem::Result<Outcome>>;
type Afterwards = Box<dyn FnOnce(&mut World, &Outcome)>;

/// A command ready to be carried out.
pub struct Command {
    pub info: CommandInfo<'static>,
    pub run: Run,
    /// Name and kind of what it makes.
    pub made: Option<(Word, Word)>,
    /// What becomes of names when it is accepted.
    pub afterwards: Vec<Afterwards>,
}

const OF_INFO: Meaning =
    Meaning(&["date>effective", "recorded>recorded_micros", "key>idempotency_key", "shift>shift_from_locked"]);

/// `last` is the date of the last command that had one. `again`: this one may have been accepted before.
pub fn command(world: &World, last: Option<Date>, words: &[Word], again: bool) -> Result<Command> {
    let mut reader = Reader::of(world, "command", words)?;
    let line = std::mem::replace(&mut reader.line, OF_INFO);
    let mut info: CommandInfo<'_> = Fields::of(&mut reader)?;
    if reader.peek("effective").is_none() {
        info.effective = last;
    }
    reader.line = line;
    let mut afterwards: Vec<Afterwards> = Vec::new();
    let (mut made, mut told) = (None, None);
    for part in line.0 {
        let (first, second) = part[1..].split_once(':').unwrap_or((&part[1..], ""));
        if part.starts_with('*') {
            made = Some(reader.what_is_made(first, second, again)?);
            told = made;
        }
        if !part.starts_with('<') {
            continue;
        }
        let (field, name, kind) = (first, reader.word(first)?, reader.kind_of(second)?);
        match kind {
            "" => reader.say(field, name)?,
            kind => reader.say(field, world.find(space_of(kind), name)?.1)?,
        }
        if line.has("keeps") {
            let mut said = world.said.get(&(name, kind)).cloned().unwrap_or_default();
            said.append(&mut reader.options);
            reader.options = said;
            let kept = line.0[1..].iter().filter(|part| part.chars().all(|c| c.is_ascii_lowercase()));
            kept.for_each(|field| reader.number(field, name));
            told = Some((name, kind));
        }
        if line.has("forgets") {
            afterwards.push(Box::new(move |world, _| world.names.retain(|known, _| *known != ("item", name))));
        }
    }
    if let Some((name, kind)) = made {
        afterwards.push(Box::new(move |world, outcome| {
            world.names.insert((space_of(kind), name), (kind, outcome.id));
        }));
    }
    // Statements that change the record go on from what is said of it here.
    if let (Some(record), said) = (told, reader.options.clone()) {
        afterwards.push(Box::new(move |world, _| world.said.extend([(record, said)])));
    }
    if line.has("between") {
        let application = reader.application_between()?;
        reader.say("application", application)?;
    }
    for (field, kind) in line.behind('+').filter_map(|part| part.split_once('=')) {
        if let Some(number) = reader.peek(field).filter(|number| !number.is_empty()) {
            let of_kind = from_word(kind)?;
            afterwards.push(Box::new(move |world, _| {
                let item = world.ledger.find_number(of_kind, number).expect("what is made has its number");
                world.names.insert(("item", number), (kind, item.id));
            }));
        }
    }
    let run = by_name::command(line.function(), &mut reader)?;
    reader.finish()?;
    Ok(Command { info, run, made, afterwards })
}

impl Reader<'_> {
    /// `*KIND:FIELD`: the bare word names what is made.
    fn what_is_made(&mut self, kind: Word, field: Word, again: bool) -> Result<(Word, Word)> {
        let (name, kind) = (self.word("a name")?, self.kind_of(kind)?);
        let (known, replaces) = (self.world.names.get(&(space_of(kind), name)), self.line.has("replaces"));
        let is_free = known.is_none() || again || replaces;
        must(is_free && !name.contains('#') && name != "none", format!("{name} cannot be the name of a new {kind}"))?;
        if !field.is_empty() {
            self.number(field, name);
        }
        if let (Some((_, draft)), true, None) = (known, replaces, self.peek("id")) {
            self.set("id", draft);
        }
        Ok((name, kind))
    }

    /// `(OPTION)`: what that says.
    fn kind_of(&self, kind: Word) -> Result<Word> {
        kind.strip_prefix('(').map_or(Ok(kind), |option| self.need(option.trim_end_matches(')')))
    }

    /// The number or code is the name unless given; none: there is none.
    fn number(&mut self, field: Word, name: Word) {
        let given = self.peek(field).unwrap_or(name);
        self.set(field, if given == "none" { "" } else { given });
    }

    /// The latest application of a credit to a debit item.
    fn application_between(&mut self) -> Result<u64> {
        let (credit, debit) = (self.next()?, self.next()?);
        let filter = ApplicationFilter { item: Some(credit), ..Default::default() };
        let rows = self.world.ledger.list_applications(&filter, Date::MAX)?;
        let row = rows.iter().rfind(|row| (row.credit, row.debit) == (credit, debit));
        let row = row.ok_or("there is no such application")?;
        self.currency = Some(row.amount.currency());
        Ok(row.application)
    }
}
