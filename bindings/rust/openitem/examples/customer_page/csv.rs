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
                Some(other) => field.text.push(other),
            }
        }
        if !self.at_line_end() && !self.rest.starts_with(',') {
            return self.complain("text after the closing quote of a field");
        }
        Ok(field)
    }

    fn fields(&mut self) -> Result<Vec<Field>, String> {
        let mut fields = Vec::new();
        loop {
            fields.push(self.field()?);
            if self.at_line_end() {
                self.step_over_line_end();
                return Ok(fields);
            }
            self.step();
        }
    }
}

/// All rows of a file; the first line names its columns, in any order.
pub fn read(folder: &str, name: &str, columns: &'static [Column]) -> Result<Vec<Row>, String> {
    let path = format!("{folder}/{name}");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let rest = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = Reader { path: &path, rest, line: 1, column: 1 };
    let mut order = Vec::new();
    for heading in reader.fields()? {
        match columns.iter().position(|column| column.0 == heading.text) {
            Some(index) if !order.contains(&index) => order.push(index),
            _ => {
                (reader.line, reader.column) = (heading.line, heading.column);
                return reader.complain(format!("\"{}\" is no column that is expected here", heading.text));
            }
        }
    }
    if let Some(missing) = (0..columns.len()).find(|index| columns[*index].1 && !order.contains(index)) {
        return Err(format!("{path}:1:1: the column \"{}\" is missing", columns[missing].0));
    }
    let file = Rc::new(File { path: path.clone(), columns });
    let mut rows = Vec::new();
    while !reader.rest.is_empty() {
        let line = reader.line;
        let mut row =
            Row { file: Rc::clone(&file), fields: vec![Field { line, column: 1, ..Field::default() }; columns.len()] };
        let fields = reader.fields()?;
        if fields.len() != order.len() {
            let way = if fields.len() < order.len() { "fewer" } else { "more" };
            return Err(format!("{path}:{line}: the row has {way} fields than the first line's {}", order.len()));
        }
        for (index, field) in order.iter().zip(fields) {
            row.fields[*index] = field;
        }
        if let Some((name, _)) = columns.iter().find(|(name, required)| *required && row.get(name).is_empty()) {
            return Err(row.complain(name, 0, "must not be empty"));
        }
        rows.push(row);
    }
    Ok(rows)
}
