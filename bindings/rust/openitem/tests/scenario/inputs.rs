//! How options become the fields of inputs: one reader a type.
use crate::arguments::Arguments;
use crate::text::{malformed, parts_of, utf8, Result, Word};
use crate::vocabulary::Meaning;
use crate::world::{space_of, World};
use openitem::*;
use std::str::FromStr;

/// A word of an enumeration, or a whole number.
pub fn from_word<T: FromStr>(word: Word) -> Result<T> {
    match word.parse() {
        Ok(found) if word != "default" && !word.starts_with('+') => Ok(found),
        _ => malformed(format!("{word:?} is not a word that may stand here")),
    }
}

/// An input: a structure whose fields are options. by_name.rs has all of them.
pub trait Fields {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()>;
}

/// A type of fields.
pub trait Field: Sized {
    /// Lists say `none` when they are empty, others when they are not there.
    const IS_LIST: bool = false;
    /// Whether the option is given once for each element of a list.
    const REPEATS: bool = false;

    /// The value that a word stands for. `name`: of the field.
    fn read(_: &mut Reader<'_>, name: Word, word: Word) -> Result<Self> {
        malformed(format!("{name} is not said in one word, as {word}"))
    }

    /// What the options say of a field.
    fn given(reader: &mut Reader<'_>, name: Word) -> Result<Option<Self>> {
        reader.take(name).map(|word| Self::read(reader, name, word)).transpose()
    }
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
        match self.arguments.take(option) {
            Some("on") if other_way => Some("off"),
            Some("off") if other_way => Some("on"),
            word => word,
        }
    }

    pub fn peek(&self, field: Word) -> Option<Word> {
        self.arguments.peek(self.line.option(field).0)
    }

    pub fn field<T: Field>(&mut self, name: Word, to: &mut T) -> Result<()> {
        if let Some(value) = T::given(self, name)? {
            *to = value;
        }
        Ok(())
    }

    pub fn input<I: Fields + Default>(&mut self) -> Result<I> {
        let mut input = I::default();
        input.fill(self)?;
        Ok(input)
    }

    /// A parameter of a query: an option, or the next bare word.
    pub fn parameter<T: Field + Default>(&mut self, name: Word) -> Result<T> {
        match self.arguments.bare.pop_front() {
            Some(word) => T::read(self, name, word),
            None => Ok(T::given(self, name)?.unwrap_or_default()),
        }
    }

    pub fn list<T: Field>(&mut self, name: Word, words: Vec<Word>) -> Result<&'static [T]> {
        let made: Result<Vec<T>> = words.into_iter().map(|word| T::read(self, name, word)).collect();
        Ok(made?.leak())
    }

    /// In the currency of `currency=`, else of the item named, else of the customer.
    pub fn amount(&mut self, word: Word) -> Result<Money> {
        let currency = match (self.arguments.take("currency"), self.currency, self.arguments.peek("customer")) {
            (Some(code), _, _) => Some(self.world.ledger().currency(code)?),
            (None, None, Some(customer)) => self.world.currency_of_customer(customer),
            (None, currency, _) => currency,
        };
        self.world.amount(word, currency)
    }

    pub fn known(&mut self) -> Result<Option<u64>> {
        let Some(word) = self.arguments.take("known") else { return Ok(None) };
        let Some(at) = word.strip_prefix('@') else { return self.number_of("known", word).map(Some) };
        match self.world.ledger().known_at(Timestamp::read(self, "known", at)?)? {
            0 => malformed(format!("nothing was known at {word}, and 0 would mean everything")),
            sequence => Ok(Some(sequence)),
        }
    }

    pub fn as_of(&mut self) -> Result<AsOf> {
        let date = Option::<Date>::given(self, "at")?.unwrap_or(Some(Date::MAX));
        Ok(AsOf { date, known_through: self.known()? })
    }

    /// The id behind a name; of a record itself a number.
    pub fn id(&self, kind: Word, name: Word, word: Word) -> Result<u64> {
        if name == "id" {
            return from_word(word);
        }
        Ok(self.world.find(space_of(kind), word)?.id)
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

// ---- one reader a type

macro_rules! readers {
    ($($type:ty: $read:expr;)+) => {
        $(impl Field for $type {
            fn read(reader: &mut Reader<'_>, name: Word, word: Word) -> Result<Self> {
                let read: fn(&mut Reader<'_>, Word, Word) -> Result<Self> = $read;
                read(reader, name, word)
            }
        })+
    };
}

readers! {
    &'static str: |_, name, word| utf8(word, name);
    bool: |_, _, word| match word {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => malformed(format!("{word:?} is neither on nor off")),
    };
    u64: |reader, name, word| reader.number_of(name, word);
    i32: |_, _, word| from_word(word);
    i64: |_, _, word| from_word(word);
    ItemRef: |reader, _, word| reader.world.item(word);
    Money: |reader, _, word| reader.amount(word);
    Decimal: |_, _, word| Ok(word.parse()?);
    Date: |_, _, word| Ok(word.parse()?);
    // A date is its midnight in UTC, a number microseconds since 1970.
    Timestamp: |_, _, word| match word.get(4..5) {
        Some("-") => Ok(Timestamp::midnight(word.parse()?)),
        _ => Ok(Timestamp::from_micros(from_word(word)?)),
    };
    // One that is registered, or with digits= one that is to be.
    Currency: |reader, _, word| match reader.arguments.take("digits") {
        Some(digits) => Ok(Currency::custom(word, from_word(digits)?)?),
        None => Ok(reader.world.ledger().currency(word)?),
    };
}

impl<T: Field> Field for Option<T> {
    fn given(reader: &mut Reader<'_>, name: Word) -> Result<Option<Self>> {
        match reader.peek(name) {
            Some("none") if !T::IS_LIST => Ok(reader.take(name).map(|_| None)),
            _ => Ok(T::given(reader, name)?.map(Some)),
        }
    }
}

impl<T: Field> Field for &'static [T] {
    const IS_LIST: bool = true;

    fn given(reader: &mut Reader<'_>, name: Word) -> Result<Option<Self>> {
        let words = match reader.peek(name) {
            None => return Ok(None),
            Some(_) if T::REPEATS => reader.arguments.take_all(reader.line.option(name).0),
            Some(word) => parts_of(word, ','),
        };
        match reader.take(name) {
            Some("none") => Ok(Some(&[])),
            _ => reader.list(name, words).map(Some),
        }
    }
}

/// The payment inside another command says its fields there.
impl Field for Payment<'static> {
    fn given(reader: &mut Reader<'_>, _: Word) -> Result<Option<Self>> {
        reader.input().map(Some)
    }
}

/// Of commands that settle: targets alone mean that they are chosen.
impl Field for Settlement<'static> {
    fn given(reader: &mut Reader<'_>, _: Word) -> Result<Option<Self>> {
        if !reader.line.has("settlement") {
            return Ok(None);
        }
        let chosen = reader.peek("targets").map(|_| "chosen");
        if let Some(strategy) = reader.arguments.take("settle").or(chosen) {
            reader.arguments.set("strategy", strategy);
        }
        reader.input().map(Some)
    }
}
