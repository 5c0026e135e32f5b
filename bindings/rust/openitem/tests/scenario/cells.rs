//! Rows as cells, called as the vocabulary says; and what a file expects of them.
use crate::prelude::*;

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
    let text = Some(text.to_string()).filter(|text| !text.is_empty()).unwrap_or("none".to_string());
    Cell { column, text, amount: None, zero_unless_named: false }
}

/// A row of the library's. by_name.rs has all of them.
pub trait Columns {
    /// What the vocabulary calls it, and its fields.
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>);
}

impl World {
    /// A row in its columns, those of buckets first: "not due" is one of them, or a sum of several.
    pub fn row(&self, row: &impl Columns, buckets: &[(Word, Money)]) -> Result<Row> {
        let (name, fields) = row.fields();
        self.require_laws(name, &fields, buckets)?;
        let line = meaning("columns", name).unwrap_or_default();
        let of_bucket = |(column, amount): &(Word, Money)| amount.cell(self, column);
        let mut made: Row = buckets.iter().map(|it| Cell { zero_unless_named: true, ..of_bucket(it) }).collect();
        for (field, value) in fields {
            for (column, other_way) in line.columns(field) {
                let cell = value.cell(self, column);
                let text = if other_way { other_way_round(&cell.text).to_string() } else { cell.text };
                let zero_unless_named = line.behind('0').any(|zero| zero == column);
                made.push(Cell { text, zero_unless_named, ..cell });
            }
        }
        Ok(made)
    }

    /// The sums that the vocabulary says of a row are so; a law that names what is no amount is broken, too.
    fn require_laws(&self, name: &str, fields: &[(Word, &dyn Value)], buckets: &[(Word, Money)]) -> Result<()> {
        let amount = |of: &str| -> Result<Money> {
            if let ("buckets", [(_, first), ..]) = (of, buckets) {
                return Ok(Money::sum(first.currency(), buckets.iter().map(|bucket| bucket.1))?);
            }
            let field = fields.iter().find(|(field, _)| *field == of);
            let amount = field.and_then(|(_, value)| value.cell(self, "").amount);
            Ok(amount.ok_or_else(|| format!("a law names {of}, which is no amount of {name}"))?)
        };
        for law in meaning("law", name).unwrap_or_default().0 {
            let (total, parts) = labelled(law);
            let mut sum = Money::zero(amount(total)?.currency());
            for part in parts.replace('-', "+-").split('+') {
                sum = match part.strip_prefix('-') {
                    Some(less) => sum.try_sub(amount(less)?)?,
                    None => sum.try_add(amount(part)?)?,
                };
            }
            same(law, sum, amount(total)?)?;
        }
        Ok(())
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
    Ok(row.iter().find(|one| one.column == column).ok_or_else(|| format!("there is no column {column}"))?)
}

/// That column of all rows.
pub fn column(rows: &[Row], column: &str) -> Result<Vec<Cell>> {
    rows.iter().map(|row| in_row(row, column).cloned()).collect()
}

/// The rows with all values COLUMN=VALUE.
pub fn matching<'r>(rows: &'r [Row], wanted: &[Word]) -> Result<Vec<&'r Row>> {
    let mut found: Vec<&Row> = rows.iter().collect();
    for (column, value) in wanted.iter().map(|word| labelled(word)) {
        rows.iter().try_for_each(|row| in_row(row, column).map(drop))?;
        found.retain(|row| in_row(row, column).is_ok_and(|actual| agrees(actual, value)));
    }
    Ok(found)
}

/// row 2, or row customer=ACME currency=USD: exactly one.
pub fn selected<'r>(rows: &'r [Row], which: &[Word]) -> Result<&'r Row> {
    let found = match which {
        [] => return malformed("which row?"),
        [number] if !number.contains('=') => {
            rows.iter().skip(from_word::<usize>(number)?.wrapping_sub(1)).take(1).collect()
        }
        _ => matching(rows, which)?,
    };
    require(found.len() == 1, format!("one row {}", which.join(" ")), format!("{} of {}", found.len(), rows.len()))?;
    Ok(found[0])
}

pub fn compare_row(row: &[Cell], expected: &[Word]) -> Result<()> {
    must(!expected.is_empty(), "nothing is expected after \"=\"")?;
    let told = |cell: &Cell| format!("{}={}", cell.column, cell.text);
    for word in expected {
        let (column, value) = labelled(word);
        let actual = in_row(row, column)?;
        require(agrees(actual, value), word, told(actual))?;
    }
    let is_named = |cell: &&Cell| expected.iter().any(|word| labelled(word).0 == cell.column);
    for cell in row.iter().filter(|cell| cell.zero_unless_named && !is_named(cell)) {
        let is_zero = cell.amount.is_some_and(|amount| amount.is_zero());
        require(is_zero, format!("{}=0, because it is not named", cell.column), told(cell))?;
    }
    Ok(())
}

pub fn compare_list(actual: &[Cell], expected: &[Word]) -> Result<()> {
    let none = expected == ["none"] && actual.is_empty();
    let agree = actual.len() == expected.len() && actual.iter().zip(expected).all(|(one, word)| agrees(one, word));
    let words: Vec<&str> = actual.iter().map(|one| one.text.as_str()).collect();
    require(none || agree, expected.join(" "), words.join(" "))
}
