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

pub fn leak<T>(list: Vec<T>) -> &'static [T] {
    Box::leak(list.into_boxed_slice())
}

pub fn leaked(text: String) -> Word {
    Box::leak(text.into_boxed_str())
}

// A byte that is no UTF-8 is kept as a character of its own.
const FIRST_BAD_BYTE: u32 = 0x10F000;

fn word_of(mut bytes: &[u8]) -> Word {
    let mut made = String::new();
    loop {
        match std::str::from_utf8(bytes) {
            Ok(rest) => {
                made.push_str(rest);
                return leaked(made);
            }
            Err(error) => {
                let (good, bad) = bytes.split_at(error.valid_up_to());
                made.push_str(std::str::from_utf8(good).expect("checked"));
                made.push(char::from_u32(FIRST_BAD_BYTE + u32::from(bad[0])).expect("a private character"));
                bytes = &bad[1..];
            }
        }
    }
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

/// Reads `"..."` behind its first quote; gives what stands behind the last.
fn quoted<'l>(mut line: &'l [u8], word: &mut Vec<u8>) -> std::result::Result<&'l [u8], String> {
    loop {
        match line {
            [b'"', rest @ ..] => return Ok(rest),
            [b'\\', b'x', rest @ ..] if rest.len() >= 2 => {
                let digits = std::str::from_utf8(&rest[..2]).map_err(|error| error.to_string())?;
                word.push(u8::from_str_radix(digits, 16).map_err(|_| "unknown escape in a quoted text")?);
                line = &rest[2..];
            }
            [b'\\', b'{', rest @ ..] => {
                let end = rest.iter().position(|byte| *byte == b'}').ok_or("unknown escape in a quoted text")?;
                let count = std::str::from_utf8(&rest[..end]).ok().and_then(|digits| digits.parse::<usize>().ok());
                let text = String::from_utf8_lossy(&rest[end + 1..]);
                let next = text.chars().next().ok_or("unknown escape in a quoted text")?;
                let repeated = next.to_string().repeat(count.ok_or("unknown escape in a quoted text")?);
                word.extend(repeated.bytes());
                line = &rest[end + 1 + next.len_utf8()..];
            }
            [b'\\', one @ (b'"' | b'\\'), rest @ ..] => {
                word.push(*one);
                line = rest;
            }
            [b'\\', ..] => return Err("unknown escape in a quoted text".into()),
            [one, rest @ ..] => {
                word.push(*one);
                line = rest;
            }
            [] => return Err("a quoted text does not end".into()),
        }
    }
}

fn words_of(mut line: &[u8]) -> std::result::Result<Vec<Word>, String> {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r');
    let mut words = Vec::new();
    loop {
        while line.first().is_some_and(blank) {
            line = &line[1..];
        }
        if matches!(line.first(), None | Some(b'#')) {
            return Ok(words);
        }
        let mut word = Vec::new();
        while let Some(byte) = line.first().filter(|byte| !blank(byte)) {
            let rest = &line[1..];
            if *byte == b'"' {
                line = quoted(rest, &mut word)?;
            } else {
                word.push(*byte);
                line = rest;
            }
        }
        words.push(word_of(&word));
    }
}

pub fn parse(file: &[u8]) -> Result<Vec<Statement>> {
    let mut statements = Vec::new();
    for (index, line) in file.split(|byte| *byte == b'\n').enumerate() {
        let mut words = match words_of(line) {
            Ok(words) => words,
            Err(why) => return malformed(format!("line {}: {why}", index + 1)),
        };
        if words.first().is_some_and(|word| matches!(*word, "given" | "when")) {
            words.remove(0);
        }
        if !words.is_empty() {
            statements.push(Statement { line: index + 1, text: String::from_utf8_lossy(line).into_owned(), words });
        }
    }
    Ok(statements)
}

/// "then QUESTION = EXPECTED... : SUBJECT..."
#[derive(Default)]
pub struct Check {
    pub question: Vec<Word>,
    pub expected: Vec<Word>,
    pub subject: Vec<Word>,
}

pub fn check_of(words: &[Word]) -> Check {
    let mut check = Check::default();
    let mut part = 0;
    for word in &words[1..] {
        match (*word, part) {
            (":", 0 | 1) => part = 2,
            ("=", 0) => part = 1,
            _ => [&mut check.question, &mut check.expected, &mut check.subject][part].push(word),
        }
    }
    check
}

/// "31-60=70.00" -> ("31-60", "70.00"); a word without "=" has an empty label.
pub fn labelled(word: Word) -> (Word, Word) {
    word.split_once('=').unwrap_or(("", word))
}

pub fn list_of(text: Word, separator: char) -> Vec<Word> {
    let mut parts: Vec<Word> = text.split(separator).collect();
    if parts.last() == Some(&"") {
        parts.pop();
    }
    parts
}

/// Bare words in order, and options key=value. Whoever reads one takes it; what is left was misspelt.
#[derive(Clone, Default)]
pub struct Arguments {
    pub bare: std::collections::VecDeque<Word>,
    options: Vec<(Word, Word, bool)>,
}

fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

impl Arguments {
    pub fn new(words: &[Word]) -> Self {
        let mut made = Arguments::default();
        for word in words {
            match word.split_once('=') {
                Some((key, value)) if is_key(key) => made.options.push((key, value, false)),
                _ => made.bare.push_back(word),
            }
        }
        made
    }

    pub fn take(&mut self, key: &str) -> Option<Word> {
        let option = self.options.iter_mut().rev().find(|option| option.0 == key)?;
        option.2 = true;
        Some(option.1)
    }

    pub fn take_all(&mut self, key: &str) -> Vec<Word> {
        let options = self.options.iter_mut().filter(|option| option.0 == key);
        let taken = options.map(|option| {
            option.2 = true;
            option.1
        });
        taken.collect()
    }

    pub fn need(&mut self, key: &str) -> Result<Word> {
        self.take(key).map_or_else(|| malformed(format!("{key}= is missing")), Ok)
    }

    pub fn next(&mut self, what: &str) -> Result<Word> {
        self.bare.pop_front().map_or_else(|| malformed(format!("{what} is missing")), Ok)
    }

    pub fn finish(&self) -> Result<()> {
        if let Some(word) = self.bare.front() {
            return malformed(format!("{word:?} has no place here"));
        }
        match self.options.iter().find(|option| !option.2) {
            Some((key, ..)) => malformed(format!("the option {key}= has no place here")),
            None => Ok(()),
        }
    }

    pub fn drop_taken(&mut self) {
        self.options.retain(|option| !option.2);
    }

    pub fn inherit(&mut self, earlier: &Arguments) {
        let given: Vec<Word> = self.options.iter().map(|option| option.0).collect();
        let more = earlier.options.iter().filter(|option| !given.contains(&option.0));
        self.options.extend(more.map(|(key, value, _)| (*key, *value, false)));
    }
}
