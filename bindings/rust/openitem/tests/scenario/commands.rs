//! What a statement of a scenario does: the input and the command info it stands for, as its line of the vocabulary says.
use crate::by_name;
use crate::prelude::*;
use crate::reader::Options;

/// A command with its input.
pub type Run = Box<dyn Fn(&mut Ledger, &CommandInfo<'_>) -> openitem::Result<Outcome>>;

/// A command ready to be carried out, and what its names will mean then.
pub struct Prepared {
    pub info: CommandInfo<'static>,
    pub run: Run,
    /// Name and kind.
    pub made: Option<(Word, Word)>,
    /// By numbers of their own: a fee, a refund.
    made_too: Vec<(Word, Word)>,
    forgotten: Option<Word>,
    /// What is said of a record: by kind and name.
    said: Option<((Word, Word), Options)>,
}

/// `last` is the date of the last command that had one. `again`: this one may have been accepted before.
pub fn prepare(world: &World, last: Option<Date>, words: &[Word], again: bool) -> Result<Prepared> {
    let Some(line) = words.first().and_then(|verb| meaning("command", verb)) else {
        return malformed(format!("{:?} is no command", words.join(" ")));
    };
    let of_all = Meaning::of("date>effective recorded>recorded_micros key>idempotency_key shift>shift_from_locked");
    let mut reader = Reader::new(world, &words[1..]).with(&of_all);
    let mut info: CommandInfo<'_> = Fields::of(&mut reader)?;
    if reader.peek("effective").is_none() {
        info.effective = last;
    }
    reader.drop_taken();
    reader.line = line;
    let made = reader.what_is_made(again)?;
    let (mut said, mut forgotten) = (made.map(|(name, kind)| ((kind, name), reader.options.clone())), None);
    for part in line.behind('<') {
        let (field, kind) = part.split_once(':').unwrap_or((part, ""));
        let name = reader.word(field)?;
        match kind {
            "" => reader.set(field, name),
            kind => reader.set(field, world.find(kind, name)?.id),
        }
        if line.has("keeps") {
            let earlier = world.said.get(&(kind, name)).cloned().unwrap_or_default();
            reader.options = earlier.into_iter().chain(reader.options).collect();
            line.kept_name().into_iter().for_each(|field| reader.number(field, name));
            said = Some(((kind, name), reader.options.clone()));
        }
        forgotten = Some(name).filter(|_| line.has("forgets"));
    }
    reader.other_words()?;
    for field in line.behind('@') {
        reader.currency = reader.peek(field).and_then(|name| world.currency_of_item(name));
    }
    let fields = line.behind('+').filter_map(|part| part.split_once('='));
    let made_too = fields.filter_map(|(field, kind)| Some((reader.peek(field)?, kind))).collect();
    let run = by_name::command(line.function(), &mut reader)?;
    reader.finish()?;
    Ok(Prepared { info, run, made, made_too, forgotten, said })
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
        if name.contains('#') || name == "none" || (known.is_some() && !again && !replaces) {
            return malformed(format!("{name} cannot be the name of a new {kind}"));
        }
        if !field.is_empty() {
            self.number(field, name);
        }
        if let (Some(draft), true, None) = (known, replaces, self.peek("id")) {
            self.set("id", draft.id);
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
        if self.line.has("settings") {
            let mut now = thing("settings", Reader::new(self.world, &[]))?;
            now.retain(|cell| self.peek(cell.column).is_none());
            now.iter().for_each(|cell| self.set(cell.column, &cell.text));
        }
        if self.line.has("targets") {
            let targets = self.targets();
            self.set("targets", targets);
        }
        if self.line.has("between") {
            let sequence = self.take("sequence").map(from_word);
            let application = sequence.unwrap_or_else(|| self.application_between())?;
            self.set("application", application);
        }
        if self.line.has("erase") {
            let name = self.word("what is erased")?;
            match self.take("kind") {
                None => self.set("customer", name),
                Some(kind) => {
                    let found = self.world.find(kind, name)?;
                    self.set("kind", found.kind);
                    self.set("id", found.id);
                }
            }
        }
        Ok(())
    }

    /// "INV-1 10.00 INV-2" -> "INV-1:10.00,INV-2"
    fn targets(&mut self) -> String {
        let is_amount = |word: Word| word.starts_with(|c: char| c == '-' || c.is_ascii_digit());
        let words = self.bare.drain(..).map(|word| [if is_amount(word) { ":" } else { "," }, word]);
        words.flatten().skip(1).collect()
    }

    /// The latest application of a credit to a debit item, or the one that `which=` counts.
    fn application_between(&mut self) -> Result<u64> {
        let (credit, debit) = (self.word("a credit item")?, self.word("a debit item")?);
        self.currency = self.world.currency_of_item(credit);
        let (credit, debit) = (self.world.item(credit)?, self.world.item(debit)?);
        let filter = ApplicationFilter { item: Some(credit), ..Default::default() };
        let rows = self.world.ledger.list_applications(&filter, Date::MAX)?;
        let mut found = rows.iter().filter(|row| (row.credit, row.debit) == (credit, debit));
        let row = match self.take("which") {
            None => found.next_back(),
            Some(word) => found.nth(from_word::<usize>(word)?.wrapping_sub(1)),
        };
        row.map_or_else(|| malformed("there is no such application"), |row| Ok(row.application))
    }
}

/// An accepted command has given its names.
pub fn name_results(world: &mut World, prepared: Prepared, outcome: &Outcome) -> Result<()> {
    if let Some((name, kind)) = prepared.made {
        world.give_name(name, kind, outcome.id)?;
    }
    for (number, kind) in prepared.made_too {
        let item = world.ledger.find_number(from_word(kind)?, number)?;
        world.give_name(number, kind, item.id)?;
    }
    if let Some(draft) = prepared.forgotten {
        world.names.remove(&("item", draft));
    }
    world.said.extend(prepared.said);
    Ok(())
}
