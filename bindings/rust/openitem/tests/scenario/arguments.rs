//! The words behind a verb.
use crate::text::{leaked, malformed, Result, Word};
use std::collections::VecDeque;

/// Bare words in order, and options key=value. Whoever reads one takes it; what is left was misspelt.
#[derive(Clone, Default)]
pub struct Arguments {
    pub bare: VecDeque<Word>,
    options: Vec<(Word, Word)>,
    taken: Vec<Word>,
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
                Some((key, value)) if is_key(key) => made.options.push((key, value)),
                _ => made.bare.push_back(word),
            }
        }
        made
    }

    /// The last value of an option, which stays to be taken.
    pub fn peek(&self, key: &str) -> Option<Word> {
        self.options.iter().rev().find(|option| option.0 == key).map(|option| option.1)
    }

    pub fn take(&mut self, key: Word) -> Option<Word> {
        self.taken.push(key);
        self.peek(key)
    }

    /// All values of an option.
    pub fn take_all(&mut self, key: Word) -> Vec<Word> {
        self.taken.push(key);
        self.options.iter().filter(|option| option.0 == key).map(|option| option.1).collect()
    }

    pub fn need(&mut self, key: Word) -> Result<Word> {
        self.take(key).map_or_else(|| malformed(format!("{key}= is missing")), Ok)
    }

    pub fn next(&mut self, what: &str) -> Result<Word> {
        self.bare.pop_front().map_or_else(|| malformed(format!("{what} is missing")), Ok)
    }

    /// Says an option, whatever was said before; somebody else is to take it.
    pub fn set(&mut self, key: Word, value: impl ToString) {
        self.options.retain(|option| option.0 != key);
        self.taken.retain(|taken| *taken != key);
        self.options.push((key, leaked(value.to_string())));
    }

    /// What is not said is as `earlier` says.
    pub fn inherit(&mut self, earlier: &Arguments) {
        let mut options = earlier.options.clone();
        options.retain(|option| self.peek(option.0).is_none());
        self.options.extend(options);
    }

    /// What was taken was for others than those who take from now on.
    pub fn drop_taken(&mut self) {
        let taken = std::mem::take(&mut self.taken);
        self.options.retain(|option| !taken.contains(&option.0));
    }

    pub fn finish(&self) -> Result<()> {
        let left = self.options.iter().map(|option| option.0).find(|key| !self.taken.contains(key));
        match (self.bare.front(), left) {
            (None, None) => Ok(()),
            (Some(word), _) => malformed(format!("{word:?} has no place here")),
            (None, Some(key)) => malformed(format!("the option {key}= has no place here")),
        }
    }
}
