//! The words behind a verb.
use crate::prelude::*;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Bare words in order, and options key=value. Whoever reads one takes it; what is left was misspelt.
#[derive(Clone, Default)]
pub struct Arguments {
    pub bare: VecDeque<Word>,
    options: BTreeMap<Word, Vec<Word>>,
    taken: BTreeSet<Word>,
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
                Some((key, value)) if is_key(key) => made.options.entry(key).or_default().push(value),
                _ => made.bare.push_back(word),
            }
        }
        made
    }

    /// The same options with one bare word each.
    pub fn each(&self) -> impl Iterator<Item = Arguments> + '_ {
        self.bare.iter().map(|word| Arguments { bare: [*word].into(), ..self.clone() })
    }

    /// The last value of an option, which stays to be taken.
    pub fn peek(&self, key: &str) -> Option<Word> {
        self.options.get(key)?.last().copied()
    }

    pub fn take(&mut self, key: Word) -> Option<Word> {
        self.take_all(key).last().copied()
    }

    /// All values of an option.
    pub fn take_all(&mut self, key: Word) -> &[Word] {
        self.taken.insert(key);
        self.options.get(key).map_or(&[], Vec::as_slice)
    }

    pub fn need(&mut self, key: Word) -> Result<Word> {
        self.take(key).map_or_else(|| malformed(format!("{key}= is missing")), Ok)
    }

    pub fn next(&mut self, what: &str) -> Result<Word> {
        self.bare.pop_front().map_or_else(|| malformed(format!("{what} is missing")), Ok)
    }

    /// Says an option, whatever was said before; somebody else is to take it.
    pub fn set(&mut self, key: Word, value: impl ToString) {
        self.taken.remove(key);
        self.options.insert(key, vec![leaked(value)]);
    }

    /// What is not said is as `earlier` says.
    pub fn inherit(&mut self, earlier: &Arguments) {
        for (key, values) in &earlier.options {
            self.options.entry(key).or_insert_with(|| values.clone());
        }
    }

    /// What was taken was for others than those who take from now on.
    pub fn drop_taken(&mut self) {
        self.options.retain(|key, _| !self.taken.contains(key));
        self.taken.clear();
    }

    pub fn finish(&self) -> Result<()> {
        let left = self.options.keys().filter(|key| !self.taken.contains(*key)).map(|key| format!("{key}="));
        match self.bare.iter().map(|word| word.to_string()).chain(left).next() {
            Some(word) => malformed(format!("{word:?} has no place here")),
            None => Ok(()),
        }
    }
}
