//! The words behind a verb, read into inputs and parameters.
use crate::cells::other_way_round;
use crate::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// All values that are said of each option.
pub type Options = BTreeMap<Word, Vec<Word>>;

/// Bare words in order, and options key=value, which the line of the vocabulary may call otherwise than the fields they
/// are of. Whoever reads one takes it; what is left was misspelt.
pub struct Reader<'w> {
    pub world: &'w World,
    pub line: Meaning,
    pub bare: VecDeque<Word>,
    pub options: Options,
    taken: RefCell<BTreeSet<Word>>,
    /// Of amounts that do not say theirs, where no option does.
    pub currency: Option<Currency>,
    /// The words that this is a part of.
    pub whole: Option<&'w Reader<'w>>,
}

/// KEY=VALUE
pub fn option_of(word: Word) -> Option<(Word, Word)> {
    let is_of_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    word.split_once('=')
        .filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_lowercase()) && key.chars().all(is_of_key))
}

/// The options that a piece says which is written as a part of a form.
fn said_by(piece: Word, part: Word) -> Option<Vec<Word>> {
    let (pattern, besides) = part.split_once('>').unwrap_or((part, ""));
    let said = match pattern.split(['{', '}']).collect::<Vec<_>>()[..] {
        [before, field, behind] => leaked(format!("{field}={}", piece.strip_prefix(before)?.strip_suffix(behind)?)),
        _ if pattern == piece => "",
        _ => return None,
    };
    Some([said, besides].into_iter().filter(|word| !word.is_empty()).collect())
}

impl<'w> Reader<'w> {
    pub fn new(world: &'w World, line: Meaning, words: &[Word]) -> Self {
        let (bare, options, taken, currency, whole) = Default::default();
        let mut made = Reader { world, line, bare, options, taken, currency, whole };
        words.iter().for_each(|word| made.add(word));
        made
    }

    /// Of a statement behind its first word, which the vocabulary tells.
    pub fn of(world: &'w World, kind: &str, words: &[Word]) -> Result<Self> {
        let line = words.first().and_then(|name| meaning(kind, name));
        let line = line.ok_or_else(|| format!("{:?} is no {kind}", words.join(" ")))?;
        Ok(Reader::new(world, line, &words[1..]))
    }

    pub fn add(&mut self, word: Word) {
        match option_of(word) {
            Some((key, value)) => self.options.entry(key).or_default().push(value),
            None => self.bare.push_back(word),
        }
    }

    // ---- words

    /// The last value that is said of a field, which stays to be taken.
    pub fn peek(&self, field: Word) -> Option<Word> {
        self.options.get(self.line.option(field).0)?.last().copied()
    }

    pub fn take(&self, field: Word) -> Option<Word> {
        let (option, other_way) = self.line.option(field);
        self.taken.borrow_mut().insert(option);
        self.peek(field).map(|word| if other_way { other_way_round(word) } else { word })
    }

    pub fn need(&self, field: Word) -> Result<Word> {
        Ok(self.take(field).ok_or_else(|| format!("{field}= is missing"))?)
    }

    pub fn word(&mut self, what: &str) -> Result<Word> {
        Ok(self.bare.pop_front().ok_or_else(|| format!("{what} is missing"))?)
    }

    /// Says an option, whatever was said before; somebody else is to take it.
    pub fn set(&mut self, key: Word, value: impl ToString) {
        self.taken.get_mut().remove(key);
        self.options.insert(key, vec![leaked(value)]);
    }

    /// Says an option that another word stands for: it is not said besides.
    pub fn say(&mut self, key: Word, value: impl ToString) -> Result<()> {
        must(!self.options.contains_key(key), format!("{key}= has no place here"))?;
        self.set(key, value);
        Ok(())
    }

    pub fn finish(&self) -> Result<()> {
        let taken = self.taken.borrow();
        let left = self.options.keys().filter(|key| !taken.contains(*key));
        let words: Vec<Word> = self.bare.iter().chain(left).copied().collect();
        must(words.is_empty(), format!("{words:?}: these words have no place here"))
    }

    /// A text of several values, whose pieces say fields as options do.
    pub fn composed<T: Fields>(&self, form: &str, word: Word) -> Result<T> {
        let parts = meaning("form", form).ok_or_else(|| format!("{form} has no form"))?.0;
        let is_sign =
            |c: char| !c.is_alphanumeric() && !"!{".contains(c) && parts.iter().any(|part| part.starts_with(c));
        let cuts = word.match_indices(is_sign).map(|(at, _)| at);
        let mut reader = Reader::new(self.world, Meaning(&["@item"]), &[]);
        reader.whole = Some(self);
        for (begin, end) in [0].into_iter().chain(cuts.clone()).zip(cuts.chain([word.len()])) {
            let piece = &word[begin..end];
            let said = parts
                .iter()
                .filter(|part| !(part.starts_with('{') && piece.starts_with(is_sign)))
                .find_map(|part| said_by(piece, part));
            let said = said.ok_or_else(|| format!("{piece:?} is none of {parts:?}"))?;
            said.into_iter().for_each(|word| reader.add(word));
        }
        let lacking = Meaning(parts).behind('!').find(|sign| !word.contains(*sign));
        must(lacking.is_none(), format!("{word:?} has no {lacking:?}"))?;
        reader.input()
    }

    // ---- values

    /// All words as one input.
    pub fn input<T: Fields>(mut self) -> Result<T> {
        let made = Fields::of(&mut self)?;
        self.finish().map(|()| made)
    }

    /// The next bare word as a value.
    pub fn next<T: Value>(&mut self) -> Result<T> {
        let word = self.word("a word")?;
        T::read(self, "a word", word)
    }

    /// What the options say of a field.
    pub fn option<T: Value>(&self, name: Word) -> Result<Option<T>> {
        let is_twice = self.options.get(self.line.option(name).0).is_some_and(|values| values.len() > 1);
        must(self.whole.is_none() || !is_twice, format!("{name} is said twice"))?;
        self.take(name).map(|word| T::read(self, name, word)).transpose()
    }

    /// What an option says that is given once for each element of a list.
    pub fn repeated<T: Value>(&self, name: Word) -> Result<Option<&'static [T]>> {
        let Some(last) = self.take(name) else { return Ok(None) };
        let words = self.options[self.line.option(name).0].iter().copied();
        self.list(name, words.filter(|_| last != "none")).map(Some)
    }

    pub fn list<T: Value>(&self, name: Word, words: impl Iterator<Item = Word>) -> Result<&'static [T]> {
        Ok(words.map(|word| T::read(self, name, word)).collect::<Result<Vec<T>>>()?.leak())
    }

    /// A parameter of a query: an option, or the next bare word.
    pub fn parameter<T: Value + Default>(&mut self, name: Word) -> Result<T> {
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
        if self.peek("targets").is_some() && self.peek("strategy").is_none() {
            self.set("settle", "chosen");
        }
        Fields::of(self).map(Some)
    }

    /// That of `currency=`, else of the item that the line names, else of what this is a part of, else of the customer.
    pub fn currency(&self) -> Result<Option<Currency>> {
        let of = |space, field| self.world.currency_of(space, self.peek(field)?);
        let own = self.line.behind('@').find_map(|field| of("item", field)).or(self.currency);
        match (self.whole, own) {
            (Some(whole), None) => whole.currency(),
            (Some(_), own) => Ok(own),
            (None, own) => match self.take("currency") {
                Some(code) => Ok(Some(self.world.ledger.currency(code)?)),
                None => Ok(own.or_else(|| of("customer", "customer"))),
            },
        }
    }

    pub fn known(&self) -> Result<Option<u64>> {
        let Some(word) = self.take("known") else { return Ok(None) };
        let Some(at) = word.strip_prefix('@') else { return self.number_of("known", word).map(Some) };
        match self.world.ledger.known_at(Timestamp::read(self, "known", at)?)? {
            0 => malformed(format!("nothing was known at {word}, and 0 would mean everything")),
            sequence => Ok(Some(sequence)),
        }
    }

    pub fn as_of(&self) -> Result<AsOf> {
        let date = self.option("at")?.unwrap_or(Some(Date::MAX));
        Ok(AsOf { date, known_through: self.known()? })
    }

    /// The number behind a word where a field is called so: the id of an item, or a sequence, which is a number, a mark
    /// or a dispute.
    pub fn number_of(&self, name: Word, word: Word) -> Result<u64> {
        match name {
            name if space_of(name) == "item" => Ok(self.world.find("item", word)?.1),
            _ if word.starts_with(|c: char| c.is_ascii_digit()) => from_word(word),
            "mark" | "dispute" => Ok(self.world.find("mark", word)?.1),
            _ => Ok(self.world.mark(word)?.1),
        }
    }
}
