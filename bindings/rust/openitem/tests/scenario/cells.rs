//! Rows as cells, and how they are compared with what a file expects.
use crate::prelude::*;
use crate::vocabulary::AS_IT_IS;

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
    let text = Some(text.to_string()).filter(|text| !text.is_empty());
    Cell { column, text: text.unwrap_or("none".to_string()), amount: None, zero_unless_named: false }
}

/// A value that has a cell: see values.rs.
pub trait Printed {
    fn cell(&self, world: &World, column: Word) -> Cell;
}

impl<T: Printed> Printed for Option<T> {
    fn cell(&self, world: &World, column: Word) -> Cell {
        self.as_ref().map_or_else(|| cell(column, ""), |value| value.cell(world, column))
    }
}

/// A row of the library's. by_name.rs has all of them.
pub trait Columns {
    fn row(&self, world: &World) -> Row;
}

impl World {
    /// Fields and their values in the columns that the vocabulary gives to a row of this name.
    pub fn row(&self, name: &str, fields: &[(Word, &dyn Printed)]) -> Row {
        let line = meaning("columns", name).unwrap_or(&AS_IT_IS);
        let mut row = Row::new();
        for (field, value) in fields {
            for (column, other_way) in line.columns(field) {
                let cell = value.cell(self, column);
                let zero_unless_named = line.behind('0').any(|zero| zero == column);
                let text = if other_way { other_way_round(&cell.text).to_string() } else { cell.text };
                row.push(Cell { text, zero_unless_named, ..cell });
            }
        }
        row
    }
}

/// A flag that a file says as the contrary of what the library calls it.
pub fn other_way_round(flag: &str) -> &str {
    match flag {
        "on" => "off",
        "off" => "on",
        no_flag => no_flag,
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

/// The first of the words "customer=ACME" that a row does not have, and the cell that differs.
fn difference<'r>(row: &'r [Cell], expected: &[Word]) -> Result<Option<(Word, &'r Cell)>> {
    for word in expected {
        let (column, value) = labelled(word);
        match in_row(row, column)? {
            actual if agrees(actual, value) => {}
            actual => return Ok(Some((word, actual))),
        }
    }
    Ok(None)
}

/// row 2, or row customer=ACME currency=USD: exactly one.
pub fn selected<'r>(rows: &'r [Row], which: &[Word]) -> Result<&'r Row> {
    if which.is_empty() {
        return malformed("which row?");
    }
    let mut found = Vec::new();
    for (number, row) in (1..).zip(rows) {
        let fits = match which {
            [word] if !word.contains('=') => from_word::<usize>(word)? == number,
            _ => difference(row, which)?.is_none(),
        };
        found.extend(fits.then_some(row));
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
    if let Some((word, Cell { column, text, .. })) = difference(row, expected)? {
        return mismatch(word, format!("{column}={text}"));
    }
    let is_named = |column| expected.iter().any(|word| labelled(word).0 == column);
    let is_zero = |cell: &Cell| cell.amount.is_some_and(|amount| amount.is_zero());
    match row.iter().find(|cell| cell.zero_unless_named && !is_named(cell.column) && !is_zero(cell)) {
        Some(Cell { column, text, .. }) => {
            mismatch(format!("{column}=0, because it is not named"), format!("{column}={text}"))
        }
        None => Ok(()),
    }
}

pub fn compare_list(actual: &[Cell], expected: &[Word]) -> Result<()> {
    let none = expected == ["none"] && actual.is_empty();
    if none || (actual.len() == expected.len() && actual.iter().zip(expected).all(|(one, word)| agrees(one, word))) {
        return Ok(());
    }
    let words: Vec<&str> = actual.iter().map(|one| one.text.as_str()).collect();
    mismatch(expected.join(" "), words.join(" "))
}
