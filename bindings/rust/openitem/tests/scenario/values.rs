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

/// A type of fields and parameters.
pub trait Field: Sized {
    /// The value that a word stands for. `name`: of the field.
    fn read(reader: &mut Reader<'_>, name: Word, word: Word) -> Result<Self>;
}

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
    Currency: |reader, _, word| match reader.take("digits") {
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
