//! A scenario file as text: statements of words. The grammar stands in tests/scenarios/README.md.
use openitem::Error;

/// Words live as long as the run.
pub type Word = &'static str;

/// Why a statement does not go on.
#[derive(Debug)]
pub enum Stop {
    /// The file cannot be read as a scenario: never the fault of the ledger.
    Malformed(String),
    /// What the file expects and what is so differ.
    Mismatch(String, String),
    /// The library said no.
    Refused(Error),
    /// A text that is no UTF-8: in Rust it cannot even be handed to the library, whose own answer to it is a test of
    /// the raw layer. Field, and offset of the first bad byte.
    NotText(String, usize),
}

pub type Result<T> = std::result::Result<T, Stop>;

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Refused(error)
    }
}

pub fn malformed<T>(why: impl Into<String>) -> Result<T> {
    Err(Stop::Malformed(why.into()))
}

pub fn mismatch<T>(expected: impl Into<String>, actual: impl Into<String>) -> Result<T> {
    Err(Stop::Mismatch(expected.into(), actual.into()))
}

/// What must be so, and what is.
pub fn same<T: PartialEq + std::fmt::Debug>(what: &str, expected: T, actual: T) -> Result<()> {
    if expected == actual {
        return Ok(());
    }
    mismatch(format!("{what}: {expected:?}"), format!("{actual:?}"))
}

pub fn leaked(text: impl Into<String>) -> Word {
    Box::leak(text.into().into_boxed_str())
}

// A byte that is no UTF-8 is kept as a character of its own.
const FIRST_BAD_BYTE: u32 = 0x10F000;

fn word_of(mut bytes: &[u8]) -> Word {
    let mut made = String::new();
    while let Err(error) = std::str::from_utf8(bytes) {
        let (good, bad) = bytes.split_at(error.valid_up_to());
        made += &String::from_utf8_lossy(good);
        made.extend(char::from_u32(FIRST_BAD_BYTE + u32::from(bad[0])));
        bytes = &bad[1..];
    }
    leaked(made + &String::from_utf8_lossy(bytes))
}

/// A word as a text for the library.
pub fn utf8(word: Word, field: &str) -> Result<Word> {
    match word.char_indices().find(|(_, c)| (FIRST_BAD_BYTE..FIRST_BAD_BYTE + 256).contains(&u32::from(*c))) {
        Some((at, _)) => Err(Stop::NotText(field.to_string(), at)),
        None => Ok(word),
    }
}

#[derive(Clone)]
pub struct Statement {
    pub line: usize,
    pub text: String,
    pub words: Vec<Word>,
}

/// What stands behind a backslash in a quoted text goes to the word; gives what follows.
fn escaped<'l>(line: &'l [u8], word: &mut Vec<u8>) -> Option<&'l [u8]> {
    match line {
        [one @ (b'"' | b'\\'), rest @ ..] => {
            word.push(*one);
            Some(rest)
        }
        [b'x', high, low, rest @ ..] => {
            word.push(u8::from_str_radix(std::str::from_utf8(&[*high, *low]).ok()?, 16).ok()?);
            Some(rest)
        }
        [b'{', rest @ ..] => {
            let (count, rest) = std::str::from_utf8(rest).ok()?.split_once('}')?;
            let next = &rest[..rest.chars().next()?.len_utf8()];
            word.extend(next.repeat(count.parse().ok()?).bytes());
            Some(&rest.as_bytes()[next.len()..])
        }
        _ => None,
    }
}

fn words_of(mut line: &[u8]) -> std::result::Result<Vec<Word>, &'static str> {
    let (mut words, mut word, mut quoted) = (Vec::new(), None::<Vec<u8>>, false);
    while let [byte, rest @ ..] = line {
        line = rest;
        match byte {
            b' ' | b'\t' | b'\r' if !quoted => words.extend(word.take().map(|word| word_of(&word))),
            b'#' if word.is_none() => break,
            b'"' => {
                quoted = !quoted;
                word.get_or_insert_with(Vec::new);
            }
            b'\\' if quoted => match escaped(rest, word.get_or_insert_with(Vec::new)) {
                Some(rest) => line = rest,
                None => return Err("unknown escape in a quoted text"),
            },
            _ => word.get_or_insert_with(Vec::new).push(*byte),
        }
    }
    if quoted {
        return Err("a quoted text does not end");
    }
    words.extend(word.map(|word| word_of(&word)));
    Ok(words)
}

pub fn parse(file: &[u8]) -> Result<Vec<Statement>> {
    let mut statements = Vec::new();
    for (index, line) in file.split(|byte| *byte == b'\n').enumerate() {
        let mut words = words_of(line).or_else(|why| malformed(format!("line {}: {why}", index + 1)))?;
        if words.first().is_some_and(|word| matches!(*word, "given" | "when")) {
            words.remove(0);
        }
        if !words.is_empty() {
            statements.push(Statement { line: index + 1, text: String::from_utf8_lossy(line).into_owned(), words });
        }
    }
    Ok(statements)
}

/// "then QUESTION = EXPECTED... : SUBJECT...": these three.
pub fn check_of(words: &[Word]) -> [Vec<Word>; 3] {
    let (mut parts, mut part) = (<[Vec<Word>; 3]>::default(), 0);
    for word in &words[1..] {
        match (*word, part) {
            (":", 0 | 1) => part = 2,
            ("=", 0) => part = 1,
            _ => parts[part].push(word),
        }
    }
    parts
}

/// "31-60=70.00" -> ("31-60", "70.00"); a word without "=" has an empty label.
pub fn labelled(word: Word) -> (Word, Word) {
    word.split_once('=').unwrap_or(("", word))
}

/// The parts of a word; nothing stands behind a separator at its end.
pub fn parts_of(text: Word, separator: char) -> Vec<Word> {
    let mut parts: Vec<Word> = text.split(separator).collect();
    if parts.last() == Some(&"") {
        parts.pop();
    }
    parts
}
