//! A scenario file as text: statements of words. The grammar stands in tests/scenarios/README.md.
use std::error::Error;
use std::fmt::{Debug, Display};

/// Words live as long as the run.
pub type Word = &'static str;

/// Why a statement does not go on: the library said no, a `Mismatch`, or in words why the file cannot be read as a
/// scenario, which is never the fault of the ledger.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What the file expects, and what is so instead.
#[derive(Debug)]
pub struct Mismatch(pub String, pub String);

impl Display for Mismatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "expected {}\n  actual   {}", self.0, self.1)
    }
}

impl Error for Mismatch {}

pub fn malformed<T>(why: impl Into<Box<dyn Error>>) -> Result<T> {
    Err(why.into())
}

/// What a file must have where it is read.
pub fn must(so: bool, otherwise: impl ToString) -> Result<()> {
    so.then_some(()).ok_or_else(|| otherwise.to_string().into())
}

/// What must be so in the ledger.
pub fn require(so: bool, expected: impl ToString, actual: impl ToString) -> Result<()> {
    so.then_some(()).ok_or_else(|| Mismatch(expected.to_string(), actual.to_string()).into())
}

/// What must be so, and what is.
pub fn same<T: PartialEq + Debug>(what: impl Display, expected: T, actual: T) -> Result<()> {
    require(expected == actual, format_args!("{what}: {expected:?}"), format_args!("{actual:?}"))
}

pub fn leaked(text: impl ToString) -> Word {
    Box::leak(text.to_string().into_boxed_str())
}

/// Stands for all of a word from its first byte on that is no UTF-8: the library never sees it.
const NOT_UTF8: char = '\u{10FFFF}';

fn word_of(bytes: Vec<u8>) -> Word {
    leaked(String::from_utf8(bytes).unwrap_or_else(|error| {
        let (good, _) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
        format!("{}{NOT_UTF8}", String::from_utf8_lossy(good))
    }))
}

/// A word as a text for the library. One that is no UTF-8 cannot even be handed to it in Rust: its own answer to that is
/// a test of the raw layer.
pub fn utf8(word: Word, field: &str) -> Result<Word> {
    match word.find(NOT_UTF8) {
        Some(at) => Err(openitem::Error::invalid_text(field, at).into()),
        None => Ok(word),
    }
}

#[derive(Clone)]
pub struct Statement {
    pub line: usize,
    pub text: Word,
    pub words: Vec<Word>,
}

/// What stands behind a backslash in a quoted text, as bytes; nothing where no such escape is known.
fn escaped(line: &mut std::str::Chars<'_>) -> Option<Vec<u8>> {
    match line.next()? {
        one @ ('"' | '\\') => Some(vec![one as u8]),
        'x' => {
            let hex: String = line.take(2).collect();
            u8::from_str_radix(&hex, 16).ok().map(|byte| vec![byte])
        }
        '{' => {
            let count: String = line.take_while(|c| *c != '}').collect();
            Some(line.next()?.to_string().repeat(count.parse().ok()?).into_bytes())
        }
        _ => None,
    }
}

fn words_of(line: &str) -> std::result::Result<Vec<Word>, Word> {
    let (mut words, mut word, mut quoted, mut rest) = (Vec::new(), None::<Vec<u8>>, false, line.chars());
    while let Some(c) = rest.next() {
        match c {
            ' ' | '\t' | '\r' if !quoted => words.extend(word.take().map(word_of)),
            '#' if word.is_none() => break,
            c => word.get_or_insert_with(Vec::new).extend(match c {
                '\\' if quoted => escaped(&mut rest).ok_or("unknown escape in a quoted text")?,
                '"' => Vec::new(),
                c => c.to_string().into_bytes(),
            }),
        }
        quoted ^= c == '"';
    }
    words.extend(word.map(word_of));
    (!quoted).then_some(words).ok_or("a quoted text does not end")
}

pub fn parse(file: Word) -> Result<Vec<Statement>> {
    let mut statements = Vec::new();
    for (line, text) in (1..).zip(file.split('\n')) {
        let mut words = words_of(text).map_err(|why| format!("line {line}: {why}"))?;
        if let Some(&("given" | "when")) = words.first() {
            words.remove(0);
        }
        if !words.is_empty() {
            statements.push(Statement { line, text, words });
        }
    }
    Ok(statements)
}

/// What stands before a word, and what behind it.
fn around(words: &[Word], sign: Word) -> (&[Word], &[Word]) {
    let mut sides = words.splitn(2, |word| *word == sign);
    (sides.next().unwrap_or_default(), sides.next().unwrap_or_default())
}

/// "then QUESTION = EXPECTED... : SUBJECT...": these three.
pub fn check_of(words: &[Word]) -> [&[Word]; 3] {
    let (check, subject) = around(&words[1..], ":");
    let (question, expected) = around(check, "=");
    [question, expected, subject]
}

/// "31-60=70.00" -> ("31-60", "70.00"); a word without "=" has an empty label.
pub fn labelled(word: Word) -> (Word, Word) {
    word.split_once('=').unwrap_or(("", word))
}
