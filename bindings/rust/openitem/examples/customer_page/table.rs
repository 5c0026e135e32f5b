//! Tables of text: columns as wide as their widest cell, no line that ends with spaces.
use openitem::{Date, Money};

#[derive(Clone, Default)]
pub struct Column {
    heading: String,
    right: bool,
    /// Left out when no cell says something.
    optional: bool,
    /// Cells beyond it are cut, with an ellipsis; 0: none are.
    longest: usize,
}

pub fn left(heading: &str) -> Column {
    Column { heading: heading.to_string(), ..Default::default() }
}

pub fn right(heading: &str) -> Column {
    Column { right: true, ..left(heading) }
}

impl Column {
    pub fn optional(self) -> Self {
        Column { optional: true, ..self }
    }

    pub fn longest(self, longest: usize) -> Self {
        Column { longest, ..self }
    }
}

pub struct Table {
    columns: Vec<Column>,
    /// A line of dashes where there is none.
    cells: Vec<Option<String>>,
}

/// 1,234.50
pub fn amount_text(amount: Money) -> String {
    let plain = amount.amount();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("-", digits));
    let whole = digits.find('.').unwrap_or(digits.len());
    let mut text = sign.to_string();
    for (index, digit) in digits[..whole].char_indices() {
        if index > 0 && (whole - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + &digits[whole..]
}

impl Table {
    pub fn new(columns: Vec<Column>) -> Self {
        Table { columns, cells: Vec::new() }
    }

    pub fn row_count(&self) -> usize {
        self.cells.len() / self.columns.len()
    }

    pub fn text(&mut self, text: &str) {
        self.cells.push(Some(text.replace(|c: char| (c as u32) < 0x20, " ")));
    }

    pub fn blank(&mut self, cells: usize) {
        (0..cells).for_each(|_| self.text(""));
    }

    pub fn date(&mut self, date: Option<Date>) {
        self.text(&date.map_or(String::new(), |date| date.to_string()));
    }

    /// "credit_memo" as "credit memo"
    pub fn word(&mut self, word: &str) {
        self.text(&word.replace('_', " "));
    }

    pub fn amount(&mut self, amount: Money) {
        self.text(&amount_text(amount));
    }

    pub fn amount_or_dash(&mut self, amount: Money) {
        if amount.is_zero() {
            self.text("-");
        } else {
            self.amount(amount);
        }
    }

    pub fn credit(&mut self, credit: Money) -> openitem::Result<()> {
        self.amount_or_dash(credit.negate()?);
        Ok(())
    }

    pub fn line(&mut self) {
        self.cells.extend(self.columns.iter().map(|_| None));
    }

    fn rows(&self) -> impl Iterator<Item = &[Option<String>]> {
        self.cells.chunks_exact(self.columns.len())
    }

    /// 0: the column is left out.
    fn width(&self, index: usize) -> usize {
        let about = &self.columns[index];
        let cells = || self.rows().filter_map(|row| row[index].as_deref());
        if about.optional && !cells().any(|cell| !cell.is_empty() && cell != "-") {
            return 0;
        }
        let width = cells().map(|cell| cell.chars().count()).fold(about.heading.chars().count(), usize::max);
        if about.longest > 0 {
            width.min(about.longest)
        } else {
            width
        }
    }

    /// Spaces owed by the cells before are printed only when something follows.
    fn print_row<'t>(&'t self, out: &mut String, cell: impl Fn(usize) -> Option<&'t str>, widths: &[usize]) {
        let mut owed = 2;
        for (index, width) in widths.iter().copied().enumerate().filter(|(_, width)| *width > 0) {
            let text = match cell(index) {
                None => "-".repeat(width),
                Some(text) if text.chars().count() > width => {
                    text.chars().take(width - 1).chain(['\u{2026}']).collect()
                }
                Some(text) => text.to_string(),
            };
            let free = width - text.chars().count();
            let is_right = self.columns[index].right;
            owed += if is_right { free } else { 0 };
            if !text.is_empty() {
                out.extend(std::iter::repeat(' ').take(owed));
                out.push_str(&text);
                owed = 0;
            }
            owed += if is_right { 2 } else { free + 2 };
        }
        out.push('\n');
    }

    pub fn print(&self, out: &mut String) {
        let widths: Vec<usize> = (0..self.columns.len()).map(|index| self.width(index)).collect();
        self.print_row(out, |index| Some(&self.columns[index].heading), &widths);
        self.print_row(out, |_| None, &widths);
        for row in self.rows() {
            self.print_row(out, |index| row[index].as_deref(), &widths);
        }
    }

    /// A table whose last two rows are a line and a total.
    pub fn print_totalled(&self, out: &mut String) {
        if self.row_count() <= 2 {
            out.push_str("  none\n");
        } else {
            self.print(out);
        }
    }
}
