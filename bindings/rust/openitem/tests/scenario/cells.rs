//! Rows as cells: one printer a type, and how they are compared with what a file expects.
use crate::inputs::from_word;
use crate::text::{labelled, malformed, mismatch, Result, Stop, Word};
use crate::vocabulary::{meaning, Meaning};
use crate::world::World;
use openitem::*;

#[derive(Clone)]
pub struct Cell {
    pub column: Word,
    pub text: String,
    /// Where it is one.
    pub amount: Option<Money>,
    pub zero_unless_named: bool,
}

pub type Row = Vec<Cell>;

/// What is not there is none.
pub fn cell(column: Word, text: impl ToString) -> Cell {
    let text = text.to_string();
    let text = if text.is_empty() { "none".to_string() } else { text };
    Cell { column, text, amount: None, zero_unless_named: false }
}

pub fn money(column: Word, amount: impl Into<Option<Money>>) -> Cell {
    let amount = amount.into();
    Cell { amount, ..cell(column, amount.map_or(String::new(), |amount| amount.amount())) }
}

/// A value as a file writes it. `column`: where it stands.
pub trait Printed {
    fn text(&self, world: &World, column: &str) -> String;

    fn money(&self) -> Option<Money> {
        None
    }
}

/// A row of the library's. by_name.rs has all of them.
pub trait Columns {
    /// What the vocabulary calls it.
    const NAME: &'static str;

    fn columns(&self, cells: &mut Cells<'_>);
}

/// Prints the fields of a row into the columns that the vocabulary gives them.
pub struct Cells<'w> {
    world: &'w World,
    line: &'w Meaning,
    row: Row,
}

impl Cells<'_> {
    pub fn add(&mut self, field: Word, value: &impl Printed) {
        for (column, other_way) in self.line.columns(field) {
            let text = match value.text(self.world, column) {
                flag if other_way => if flag == "on" { "off" } else { "on" }.to_string(),
                text => text,
            };
            let zero_unless_named = self.line.behind('0').any(|zero| zero == column);
            self.row.push(Cell { amount: value.money(), zero_unless_named, ..cell(column, text) });
        }
    }
}

pub fn row_of<R: Columns>(world: &World, row: &R) -> Row {
    let as_it_is = Meaning::default();
    let line = meaning("columns", R::NAME).unwrap_or(&as_it_is);
    let mut cells = Cells { world, line, row: Row::new() };
    row.columns(&mut cells);
    cells.row
}

// ---- one printer a type

macro_rules! printers {
    ($($type:ty: $text:expr;)+) => {
        $(impl Printed for $type {
            fn text(&self, world: &World, column: &str) -> String {
                let text: fn(&Self, &World, &str) -> String = $text;
                text(self, world, column)
            }
        })+
    };
}

printers! {
    &str: |it, _, _| it.to_string();
    bool: |it, _, _| if *it { "on".to_string() } else { "off".to_string() };
    u64: |it, world, column| if column == "mark" { world.name_of("mark", *it) } else { it.to_string() };
    u32: |it, _, _| it.to_string();
    i32: |it, _, _| it.to_string();
    ItemRef: |it, world, _| world.name_of_item(*it);
    Currency: |it, _, _| it.code().to_string();
    Decimal: |it, _, _| it.to_string();
    Date: |it, _, _| it.to_string();
    Timestamp: |it, _, _| it.micros().to_string();
}

impl Printed for Money {
    fn text(&self, _: &World, _: &str) -> String {
        self.amount()
    }

    fn money(&self) -> Option<Money> {
        Some(*self)
    }
}

impl<T: Printed> Printed for Option<T> {
    fn text(&self, world: &World, column: &str) -> String {
        self.as_ref().map_or_else(String::new, |value| value.text(world, column))
    }

    fn money(&self) -> Option<Money> {
        self.as_ref().and_then(T::money)
    }
}

// ---- comparing

/// An amount may be expected with its currency or without.
fn agrees(actual: &Cell, expected: Word) -> bool {
    let with_currency = |amount: Money| expected == amount.amount() + amount.currency().code();
    actual.text == expected || actual.amount.is_some_and(with_currency)
}

pub fn in_row<'r>(row: &'r [Cell], column: &str) -> Result<&'r Cell> {
    row.iter().find(|one| one.column == column).map_or_else(|| malformed(format!("there is no column {column}")), Ok)
}

/// "customer=ACME"
fn compare_cell(row: &[Cell], word: Word) -> Result<()> {
    let (column, value) = labelled(word);
    match in_row(row, column)? {
        actual if agrees(actual, value) => Ok(()),
        actual => mismatch(word, format!("{column}={}", actual.text)),
    }
}

/// row 2, or row customer=ACME currency=USD: exactly one.
pub fn selected<'r>(rows: &'r [Row], which: &[Word]) -> Result<&'r Row> {
    let mut found = Vec::new();
    match which {
        [] => return malformed("which row?"),
        [index] if !index.contains('=') => found.extend(rows.get(from_word::<usize>(index)?.wrapping_sub(1))),
        _ => {
            for row in rows {
                match which.iter().try_for_each(|word| compare_cell(row, word)) {
                    Ok(()) => found.push(row),
                    Err(Stop::Mismatch(..)) => {}
                    Err(other) => return Err(other),
                }
            }
        }
    }
    match found[..] {
        [one] => Ok(one),
        _ => mismatch(format!("one row {}", which.join(" ")), format!("{} of {}", found.len(), rows.len())),
    }
}

pub fn compare_row(row: &[Cell], expected: &[Word]) -> Result<()> {
    if expected.is_empty() {
        return malformed("nothing is expected after \"=\"");
    }
    expected.iter().try_for_each(|word| compare_cell(row, word))?;
    for Cell { column, text, amount, zero_unless_named } in row {
        let named = expected.iter().any(|word| labelled(word).0 == *column);
        if *zero_unless_named && !named && !amount.is_some_and(|amount| amount.is_zero()) {
            return mismatch(format!("{column}=0, because it is not named"), format!("{column}={text}"));
        }
    }
    Ok(())
}

pub fn compare_list(actual: &[Cell], expected: &[Word]) -> Result<()> {
    let none = expected == ["none"] && actual.is_empty();
    let same = actual.len() == expected.len() && actual.iter().zip(expected).all(|(one, word)| agrees(one, word));
    if none || same {
        return Ok(());
    }
    let words: Vec<&str> = actual.iter().map(|one| one.text.as_str()).collect();
    mismatch(expected.join(" "), words.join(" "))
}
