//! A strict reader of comma-separated values as RFC 4180 describes them: every mistake is told with its place,
//! "invoices.csv:12:34: total: ...". Lines and columns count from 1, columns in characters.
use std::fmt::Display;
use std::rc::Rc;

/// A column the program knows, and whether it must be there and filled in every row.
pub type Column = (&'static str, bool);

pub struct File {
    path: String,
    columns: &'static [Column],
}

#[derive(Clone, Default)]
pub struct Field {
    pub text: String,
    pub line: usize,
    column: usize,
}

pub struct Row {
    file: Rc<File>,
    fields: Vec<Field>,
}

impl Row {
    pub fn field(&self, name: &str) -> &Field {
        let index = self.file.columns.iter().position(|column| column.0 == name);
        &self.fields[index.expect("a column of this program")]
    }

    pub fn get(&self, name: &str) -> &str {
        &self.field(name).text
    }

    /// A mistake at the byte at `offset` of a field.
    pub fn complain(&self, name: &str, offset: usize, message: impl Display) -> String {
        let field = self.field(name);
        let before = field.text.char_indices().take_while(|(at, _)| *at < offset).count();
        format!("{}:{}:{}: {name}: {message}", self.file.path, field.line, field.column + before)
    }
}

struct Reader<'f> {
    path: &'f str,
    rest: &'f str,
    line: usize,
    column: usize,
}

impl Reader<'_> {
    fn complain<T>(&self, message: impl Display) -> Result<T, String> {
        Err(format!("{}:{}:{}: {message}", self.path, self.line, self.column))
    }

    fn step(&mut self) -> Option<char> {
        let next = self.rest.chars().next()?;
        self.rest = &self.rest[next.len_utf8()..];
        (self.line, self.column) = if next == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        Some(next)
    }

    fn at_line_end(&self) -> bool {
        self.rest.is_empty() || self.rest.starts_with('\n') || self.rest.starts_with("\r\n")
    }

    fn step_over_line_end(&mut self) {
        if self.step() == Some('\r') {
            self.step();
        }
    }

    fn field(&mut self) -> Result<Field, String> {
        let mut field = Field { text: String::new(), line: self.line, column: self.column };
        if !self.rest.starts_with('"') {
            while !self.at_line_end() && !self.rest.starts_with(',') {
                match self.rest.as_bytes()[0] {
                    b'"' => return self.complain("a quote inside a field that does not begin with one"),
                    b'\r' | 0 => return self.complain("a control character; lines end with LF or CR LF"),
                    _ => field.text.extend(self.step()),
                }
            }
            return Ok(field);
        }
        self.step();
        field.column = self.column;
        loop {
            match self.step() {
                None => {
                    (self.line, self.column) = (field.line, field.column - 1);
                    return self.complain("this quote is not closed");
                }
                Some('"') if self.rest.starts_with('"') => field.text.extend(self.step()),
                Some('"') => break,
                Some('\0') => {
                    self.column -= 1;
                    return self.complain("a NUL character");
                }
                Some(other) => field.text.push(other),
            }
        }
        if !self.at_line_end() && !self.rest.starts_with(',') {
            return self.complain("text after the closing quote of a field");
        }
        Ok(field)
    }

    /// Which columns the first line names, in its order.
    fn headings(&mut self, columns: &[Column]) -> Result<Vec<usize>, String> {
        let mut order = Vec::new();
        loop {
            let heading = self.field()?;
            let at_heading = Reader { line: heading.line, column: heading.column, ..*self };
            let Some(index) = columns.iter().position(|column| column.0 == heading.text) else {
                let known: Vec<&str> = columns.iter().map(|column| column.0).collect();
                let (text, known) = (heading.text, known.join(" "));
                return at_heading.complain(format!("unknown column \"{text}\"; known are {known}"));
            };
            if order.contains(&index) {
                return at_heading.complain("this column stands here for the second time");
            }
            order.push(index);
            if self.at_line_end() {
                break;
            }
            self.step();
        }
        self.step_over_line_end();
        match (0..columns.len()).find(|index| columns[*index].1 && !order.contains(index)) {
            Some(missing) => Err(format!("{}:1:1: the column \"{}\" is missing", self.path, columns[missing].0)),
            None => Ok(order),
        }
    }

    fn row(&mut self, file: &Rc<File>, order: &[usize]) -> Result<Row, String> {
        let missing = Field { line: self.line, column: 1, ..Field::default() };
        let mut row = Row { file: Rc::clone(file), fields: vec![missing; file.columns.len()] };
        for (at, index) in order.iter().enumerate() {
            row.fields[*index] = self.field()?;
            if !self.at_line_end() {
                self.step();
                if at + 1 == order.len() {
                    return self.complain(format!("the row has more fields than the first line's {}", order.len()));
                }
            } else if at + 1 < order.len() {
                return self.complain(format!("the row has fewer fields than the first line's {}", order.len()));
            }
        }
        self.step_over_line_end();
        match file.columns.iter().find(|(name, required)| *required && row.get(name).is_empty()) {
            Some((name, _)) => Err(row.complain(name, 0, "must not be empty")),
            None => Ok(row),
        }
    }
}

/// The bytes of a file, which must be UTF-8.
fn text(path: &str) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|error| {
        let reason = error.to_string();
        format!("{path}: {}", reason.split(" (os error").next().unwrap_or(&reason))
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let (good, _) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
        let before = std::str::from_utf8(good).unwrap_or_default();
        let before = before.strip_prefix('\u{feff}').unwrap_or(before);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        format!("{path}:{line}:{column}: a byte that is no UTF-8")
    })
}

/// All rows of a file; the first line names its columns, in any order.
pub fn read(folder: &str, name: &str, columns: &'static [Column]) -> Result<Vec<Row>, String> {
    let path = format!("{folder}/{name}");
    let text = text(&path)?;
    let rest = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = Reader { path: &path, rest, line: 1, column: 1 };
    let order = reader.headings(columns)?;
    let file = Rc::new(File { path: path.clone(), columns });
    let mut rows = Vec::new();
    while !reader.rest.is_empty() {
        rows.push(reader.row(&file, &order)?);
    }
    Ok(rows)
}
