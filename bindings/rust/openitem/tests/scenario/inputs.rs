//! How options become the fields of inputs: one reader a type.
use crate::cells::other_way_round;
use crate::prelude::*;
use std::str::FromStr;

/// A word of an enumeration, or a whole number.
pub fn from_word<T: FromStr>(word: Word) -> Result<T> {
    match word.parse() {
        Ok(found) if word != "default" && !word.starts_with('+') => Ok(found),
        _ => malformed(format!("{word:?} is not a word that may stand here")),
    }
}

/// An input: a structure whose fields are options. by_name.rs has all of them.
pub trait Fields: Sized {
    fn of(reader: &mut Reader<'_>) -> Result<Self>;
}

/// A type of fields and parameters.
pub trait Field: Sized {
    /// The value that a word stands for. `name`: of the field.
    fn read(reader: &mut Reader<'_>, name: Word, word: Word) -> Result<Self>;
}

/// Reads the options of one statement into inputs and parameters.
pub struct Reader<'w> {
    pub world: &'w World,
    pub line: &'w Meaning,
    pub arguments: Arguments,
    /// Of amounts that do not say theirs, where it is neither that of `currency=` nor the customer's.
    pub currency: Option<Currency>,
}

impl<'w> Reader<'w> {
    pub fn new(world: &'w World, line: &'w Meaning, arguments: Arguments) -> Self {
        Reader { world, line, arguments, currency: None }
    }

    /// What the file says of a field, under the name of its option.
    pub fn take(&mut self, field: Word) -> Option<Word> {
        let (option, other_way) = self.line.option(field);
        self.arguments.take(option).map(|word| if other_way { other_way_round(word) } else { word })
    }

    pub fn peek(&self, field: Word) -> Option<Word> {
        self.arguments.peek(self.line.option(field).0)
    }

    /// What the options say of a field.
    pub fn option<T: Field>(&mut self, name: Word) -> Result<Option<T>> {
        self.take(name).map(|word| T::read(self, name, word)).transpose()
    }

    /// What an option says that is given once for each element of a list.
    pub fn repeated<T: Field>(&mut self, name: Word) -> Result<Option<&'static [T]>> {
        let words = self.arguments.take_all(self.line.option(name).0).to_vec();
        let said = words.last().copied();
        let list = self.list(name, words.into_iter().filter(|_| said != Some("none")))?;
        Ok(said.map(|_| list))
    }

    pub fn list<T: Field>(&mut self, name: Word, words: impl Iterator<Item = Word>) -> Result<&'static [T]> {
        let made: Result<Vec<T>> = words.map(|word| T::read(self, name, word)).collect();
        Ok(made?.leak())
    }

    /// A parameter of a query: an option, or the next bare word.
    pub fn parameter<T: Field + Default>(&mut self, name: Word) -> Result<T> {
        match self.arguments.bare.pop_front() {
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
        if let Some(strategy) = self.arguments.take("settle").or(chosen) {
            self.arguments.set("strategy", strategy);
        }
        Fields::of(self).map(Some)
    }

    /// In the currency of `currency=`, else of the item named, else of the customer.
    pub fn amount(&mut self, word: Word) -> Result<Money> {
        let customer = self.arguments.peek("customer").and_then(|name| self.world.currency_of_customer(name));
        match self.arguments.take("currency") {
            Some(code) => self.world.amount(word, Some(self.world.ledger.currency(code)?)),
            None => self.world.amount(word, self.currency.or(customer)),
        }
    }

    pub fn known(&mut self) -> Result<Option<u64>> {
        let Some(word) = self.arguments.take("known") else { return Ok(None) };
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

// ---- one reader and one printer a type

macro_rules! values {
    ($($type:ty: $read:expr, $cell:expr;)+) => {
        $(impl Field for $type {
            fn read(reader: &mut Reader<'_>, name: Word, word: Word) -> Result<Self> {
                let read: fn(&mut Reader<'_>, Word, Word) -> Result<Self> = $read;
                read(reader, name, word)
            }
        }

        impl Printed for $type {
            fn cell(&self, world: &World, column: Word) -> Cell {
                let cell: fn(&Self, &World, Word) -> Cell = $cell;
                cell(self, world, column)
            }
        })+
    };
}

/// Whole numbers and enumerations.
macro_rules! words {
    ($($type:ty)+) => {
        values! { $($type: |_, _, word| from_word(word), |it, _, column| cell(column, it);)+ }
    };
}

words! { i32 i64 u32 usize }

values! {
    &str: |_, name, word| utf8(word, name), |it, _, column| cell(column, it);
    bool: |_, _, word| match word {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => malformed(format!("{word:?} is neither on nor off")),
    }, |it, _, column| cell(column, if *it { "on" } else { "off" });
    u64: |reader, name, word| reader.number_of(name, word), |it, world, column| match column {
        "mark" => cell(column, world.name_of("mark", *it)),
        _ => cell(column, it),
    };
    ItemRef: |reader, _, word| reader.world.item(word), |it, world, column| cell(column, world.name_of_item(*it));
    Money: |reader, _, word| reader.amount(word),
        |it, _, column| Cell { amount: Some(*it), ..cell(column, it.amount()) };
    Decimal: |_, _, word| Ok(word.parse()?), |it, _, column| cell(column, it);
    Date: |_, _, word| Ok(word.parse()?), |it, _, column| cell(column, it);
    // A date is its midnight in UTC, a number microseconds since 1970.
    Timestamp: |_, _, word| match word.get(4..5) {
        Some("-") => Ok(Timestamp::midnight(word.parse()?)),
        _ => Ok(Timestamp::from_micros(from_word(word)?)),
    }, |it, _, column| cell(column, it.micros());
    // One that is registered, or with digits= one that is to be.
    Currency: |reader, _, word| match reader.arguments.take("digits") {
        Some(digits) => Ok(Currency::custom(word, from_word(digits)?)?),
        None => Ok(reader.world.ledger.currency(word)?),
    }, |it, _, column| cell(column, it);
}

impl<T: Field> Field for Option<T> {
    fn read(reader: &mut Reader<'_>, name: Word, word: Word) -> Result<Self> {
        (word != "none").then(|| T::read(reader, name, word)).transpose()
    }
}

impl<T: Field> Field for &'static [T] {
    fn read(reader: &mut Reader<'_>, name: Word, word: Word) -> Result<Self> {
        reader.list(name, word.split_terminator(',').filter(|_| word != "none"))
    }
}
