//! The words behind a verb, read into inputs and parameters.
use crate::cells::other_way_round;
use crate::prelude::*;
use crate::vocabulary::AS_IT_IS;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// All values that are said of each option.
pub type Options = BTreeMap<Word, Vec<Word>>;

/// Bare words in order, and options key=value, which the line of the vocabulary may call otherwise than the fields they
/// are of. Whoever reads one takes it; what is left was misspelt.
#[derive(Clone)]
pub struct Reader<'w> {
    pub world: &'w World,
    pub line: &'w Meaning,
    pub bare: VecDeque<Word>,
    pub options: Options,
    taken: BTreeSet<Word>,
    /// Of amounts that do not say theirs, where it is neither that of `currency=` nor the customer's.
    pub currency: Option<Currency>,
}

fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

impl<'w> Reader<'w> {
    pub fn new(world: &'w World, words: &[Word]) -> Self {
        let (bare, options, taken, currency) = Default::default();
        let mut made = Reader { world, line: &AS_IT_IS, bare, options, taken, currency };
        for word in words {
            match word.split_once('=') {
                Some((key, value)) if is_key(key) => made.options.entry(key).or_default().push(value),
                _ => made.bare.push_back(word),
            }
        }
        made
    }

    pub fn with(self, line: &'w Meaning) -> Self {
        Reader { line, ..self }
    }

    /// The same options with one bare word each.
    pub fn each(&self) -> impl Iterator<Item = Reader<'w>> + '_ {
        self.bare.iter().map(|word| Reader { bare: [*word].into(), ..self.clone() })
    }

    // ---- words

    /// The last value that is said of a field, which stays to be taken.
    pub fn peek(&self, field: Word) -> Option<Word> {
        self.options.get(self.line.option(field).0)?.last().copied()
    }

    pub fn take(&mut self, field: Word) -> Option<Word> {
        let (option, other_way) = self.line.option(field);
        self.taken.insert(option);
        self.peek(field).map(|word| if other_way { other_way_round(word) } else { word })
    }

    pub fn need(&mut self, field: Word) -> Result<Word> {
        self.take(field).map_or_else(|| malformed(format!("{field}= is missing")), Ok)
    }

    pub fn word(&mut self, what: &str) -> Result<Word> {
        self.bare.pop_front().map_or_else(|| malformed(format!("{what} is missing")), Ok)
    }

    /// Says an option, whatever was said before; somebody else is to take it.
    pub fn set(&mut self, key: Word, value: impl ToString) {
        self.taken.remove(key);
        self.options.insert(key, vec![leaked(value)]);
    }

    /// What was taken was for others than those who take from now on.
    pub fn drop_taken(&mut self) {
        self.options.retain(|key, _| !self.taken.contains(key));
        self.taken.clear();
    }

    pub fn finish(&self) -> Result<()> {
        let left = self.options.keys().filter(|key| !self.taken.contains(*key)).map(|key| format!("{key}="));
        match self.bare.iter().map(|word| word.to_string()).chain(left).next() {
            Some(word) => malformed(format!("{word:?} has no place here")),
            None => Ok(()),
        }
    }

    // ---- values

    /// The next bare word as a value.
    pub fn next<T: Field>(&mut self) -> Result<T> {
        let word = self.word("a word")?;
        T::read(self, "a word", word)
    }

    /// What the options say of a field.
    pub fn option<T: Field>(&mut self, name: Word) -> Result<Option<T>> {
        self.take(name).map(|word| T::read(self, name, word)).transpose()
    }

    /// What an option says that is given once for each element of a list.
    pub fn repeated<T: Field>(&mut self, name: Word) -> Result<Option<&'static [T]>> {
        let words = self.options.get(self.line.option(name).0).cloned().unwrap_or_default();
        let said = self.take(name);
        let list = self.list(name, words.into_iter().filter(|_| said != Some("none")))?;
        Ok(said.map(|_| list))
    }

    pub fn list<T: Field>(&mut self, name: Word, words: impl Iterator<Item = Word>) -> Result<&'static [T]> {
        let made: Result<Vec<T>> = words.map(|word| T::read(self, name, word)).collect();
        Ok(made?.leak())
    }

    /// A parameter of a query: an option, or the next bare word.
    pub fn parameter<T: Field + Default>(&mut self, name: Word) -> Result<T> {
        match self.bare.pop_front() {
            Some(word) => T::read(self, name, word),
            None => Ok(self.option(name)?.unwrap_or_default()),
        }
    }

    /// Of commands that settle: targets alone mean that they are chosen.
    pub fn settlement(&mut self) -> Result<Option<Settlement<'static>>> {
        if !self.line.has("settlement") {
            return Ok(None);
        }
        let chosen = self.peek("targets").map(|_| "chosen");
        if let Some(strategy) = self.take("settle").or(chosen) {
            self.set("strategy", strategy);
        }
        Fields::of(self).map(Some)
    }

    /// In the currency of `currency=`, else of the item named, else of the customer.
    pub fn amount(&mut self, word: Word) -> Result<Money> {
        let customer = self.peek("customer").and_then(|name| self.world.currency_of_customer(name));
        match self.take("currency") {
            Some(code) => self.world.amount(word, Some(self.world.ledger.currency(code)?)),
            None => self.world.amount(word, self.currency.or(customer)),
        }
    }

    pub fn known(&mut self) -> Result<Option<u64>> {
        let Some(word) = self.take("known") else { return Ok(None) };
        let Some(at) = word.strip_prefix('@') else { return self.number_of("known", word).map(Some) };
        match self.world.ledger.known_at(Timestamp::read(self, "known", at)?)? {
            0 => malformed(format!("nothing was known at {word}, and 0 would mean everything")),
            sequence => Ok(Some(sequence)),
        }
    }

    pub fn as_of(&mut self) -> Result<AsOf> {
        let date = self.option("at")?.unwrap_or(Some(Date::MAX));
        Ok(AsOf { date, known_through: self.known()? })
    }

    /// The number behind a word where a field is called so: the id of an item, or a sequence, which is a number, a mark
    /// or a dispute.
    pub fn number_of(&self, name: Word, word: Word) -> Result<u64> {
        match name {
            name if space_of(name) == "item" => Ok(self.world.find("item", word)?.id),
            _ if word.starts_with(|c: char| c.is_ascii_digit()) => from_word(word),
            "mark" | "dispute" => Ok(self.world.find("mark", word)?.id),
            _ => Ok(self.world.mark(word)?.0),
        }
    }
}
