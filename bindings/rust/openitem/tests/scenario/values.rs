//! Types of values: how a word of a file is read as one, and how one is printed.
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

/// A type of fields, parameters and columns.
pub trait Value {
    /// The value that a word stands for. `name`: of the field.
    fn read(reader: &Reader<'_>, name: Word, word: Word) -> Result<Self>
    where
        Self: Sized;

    fn cell(&self, _: &World, column: Word) -> Cell {
        unreachable!("{column} is a column of no row")
    }
}

macro_rules! values {
    ($($type:ty: |$reader:tt, $name:tt, $word:tt| $read:expr, |$it:tt, $world:tt, $column:tt| $cell:expr;)+) => {
        $(impl Value for $type {
            fn read($reader: &Reader<'_>, $name: Word, $word: Word) -> Result<Self> {
                $read
            }

            fn cell(&$it, $world: &World, $column: Word) -> Cell {
                $cell
            }
        })+
    };
}

/// Whole numbers and enumerations.
macro_rules! words {
    ($($type:ty)+) => {
        values! { $($type: |_, _, word| from_word(word), |self, _, column| cell(column, self);)+ }
    };
}

words! { i32 i64 u32 usize }

values! {
    &str: |_, name, word| utf8(word, name), |self, _, column| cell(column, self);
    bool: |_, _, word| match word {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => malformed(format!("{word:?} is neither on nor off")),
    }, |self, _, column| cell(column, if *self { "on" } else { "off" });
    u64: |reader, name, word| reader.number_of(name, word), |self, world, column| match column {
        "mark" => cell(column, world.name_of("mark", *self)),
        _ => cell(column, self),
    };
    ItemRef: |reader, _, word| reader.world.item(word), |self, world, column| cell(column, world.name_of_item(*self));
    Money: |reader, _, word| reader.world.amount(word, reader.currency()?),
        |self, _, column| Cell { amount: Some(*self), ..cell(column, self.amount()) };
    // A percentage has its sign or has it not.
    Decimal: |_, name, word| match word.strip_suffix('%') {
        Some(rate) if name.ends_with("percent") => Ok(rate.parse()?),
        _ => Ok(word.parse()?),
    }, |self, _, column| cell(column, self);
    Date: |_, _, word| Ok(word.parse()?), |self, _, column| cell(column, self);
    // A date is its midnight in UTC, a number microseconds since 1970.
    Timestamp: |_, _, word| match word.get(4..5) {
        Some("-") => Ok(Timestamp::midnight(word.parse()?)),
        _ => Ok(Timestamp::from_micros(from_word(word)?)),
    }, |self, _, column| cell(column, self.micros());
    // One that is registered, or with digits= one that is to be.
    Currency: |reader, _, word| match reader.take("digits") {
        Some(digits) => Ok(Currency::custom(word, from_word(digits)?)?),
        None => Ok(reader.world.ledger.currency(word)?),
    }, |self, _, column| cell(column, self);
}

impl<T: Value> Value for Option<T> {
    fn read(reader: &Reader<'_>, name: Word, word: Word) -> Result<Self> {
        (word != "none").then(|| T::read(reader, name, word)).transpose()
    }

    fn cell(&self, world: &World, column: Word) -> Cell {
        self.as_ref().map_or_else(|| cell(column, ""), |value| value.cell(world, column))
    }
}

impl<T: Value> Value for &'static [T] {
    fn read(reader: &Reader<'_>, name: Word, word: Word) -> Result<Self> {
        reader.list(name, word.split_terminator(',').filter(|_| word != "none"))
    }
}
