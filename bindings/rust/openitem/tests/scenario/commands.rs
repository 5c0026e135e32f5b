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
    let made = reader.what_is_made(again)?;
    if let Some((name, kind)) = made {
        afterwards.push(Box::new(move |world, outcome| {
            world.names.insert((space_of(kind), name), (kind, outcome.id));
        }));
    }
    let mut told = made;
    for part in line.behind('<') {
        let (field, kind) = part.split_once(':').unwrap_or((part, ""));
        let name = reader.word(field)?;
        match kind {
            "" => reader.say(field, name)?,
            kind => reader.say(field, world.find(kind, name)?.1)?,
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
    // Statements that change the record go on from what is said of it here.
    if let (Some(record), said) = (told, reader.options.clone()) {
        afterwards.push(Box::new(move |world, _| world.said.extend([(record, said)])));
    }
    reader.other_words()?;
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
    /// `*KIND:FIELD`: the first bare word names what is made; of `~paid` an option does.
    fn what_is_made(&mut self, again: bool) -> Result<Option<(Word, Word)>> {
        let (part, name) = match self.line.behind('*').next() {
            _ if self.line.has("paid") => ("payment:number", self.need("payment")?),
            Some(part) => (part, self.word("a name")?),
            None => return Ok(None),
        };
        let (kind, field) = part.split_once(':').unwrap_or((part, ""));
        let kind = match kind.strip_prefix('(').and_then(|option| option.strip_suffix(')')) {
            None => kind,
            Some(option) if self.line.has("signed") => self.kind_by_sign(option)?,
            Some(option) => self.need(option)?,
        };
        let (known, replaces) = (self.world.names.get(&(space_of(kind), name)), self.line.has("replaces"));
        let is_free = known.is_none() || again || replaces;
        must(is_free && !name.contains('#') && name != "none", format!("{name} cannot be the name of a new {kind}"))?;
        if !field.is_empty() {
            self.number(field, name);
        }
        if let (Some((_, draft)), true, None) = (known, replaces, self.peek("id")) {
            self.set("id", draft);
        }
        Ok(Some((name, kind)))
    }

    fn kind_by_sign(&mut self, option: Word) -> Result<Word> {
        let amount = self.need(option)?;
        self.set(option, amount.trim_start_matches('+'));
        Ok(if amount.starts_with('-') { "debit_adjustment" } else { "account_credit" })
    }

    /// The number or code is the name unless given; none: there is none.
    fn number(&mut self, field: Word, name: Word) {
        let given = self.peek(field).unwrap_or(name);
        self.set(field, if given == "none" { "" } else { given });
    }

    /// `~WORD`: other words stand for options of the input.
    fn other_words(&mut self) -> Result<()> {
        if self.line.has("targets") {
            let is_amount = |word: Word| word.starts_with(|c: char| c == '-' || c.is_ascii_digit());
            let words = self.bare.drain(..).flat_map(|word| [if is_amount(word) { ":" } else { "," }, word]);
            let targets: String = words.skip(1).collect();
            self.say("targets", targets)?;
        }
        if self.line.has("between") {
            let sequence = self.take("sequence").map(from_word);
            let application = sequence.unwrap_or_else(|| self.application_between())?;
            self.say("application", application)?;
        }
        if self.line.has("erase") {
            let name = self.word("what is erased")?;
            match self.take("kind") {
                None => self.say("customer", name)?,
                Some(space) => {
                    let (kind, id) = self.world.find(space, name)?;
                    self.set("kind", kind);
                    self.say("id", id)?;
                }
            }
        }
        Ok(())
    }

    /// The latest application of a credit to a debit item, or the one that `which=` counts.
    fn application_between(&mut self) -> Result<u64> {
        let (credit, debit) = (self.next()?, self.next()?);
        let filter = ApplicationFilter { item: Some(credit), ..Default::default() };
        let rows = self.world.ledger.list_applications(&filter, Date::MAX)?;
        let mut found = rows.iter().filter(|row| (row.credit, row.debit) == (credit, debit));
        let row = match self.take("which") {
            None => found.next_back(),
            Some(word) => found.nth(from_word::<usize>(word)?.wrapping_sub(1)),
        };
        let row = row.ok_or("there is no such application")?;
        self.currency = Some(row.amount.currency());
        Ok(row.application)
    }
}
