//! tests/scenarios/vocabulary: what the words of scenario files stand for. How its lines are written stands in it.
use crate::by_name::ROWS;
use crate::prelude::*;
use std::sync::OnceLock;

const VOCABULARY: &str = include_str!("../../../../../tests/scenarios/vocabulary");

/// A line behind its kind and name: what a verb, a report or a thing calls, the columns or the laws of a row. Without a
/// line everything is as its field is called.
#[derive(Clone, Copy, Default)]
pub struct Meaning(pub &'static [Word]);

impl Meaning {
    /// The command or query.
    pub fn function(self) -> Word {
        self.0[0]
    }

    /// What stands behind a sign: the `invoice:number` of `*invoice:number`.
    pub fn behind(self, sign: char) -> impl Iterator<Item = Word> {
        self.0.iter().filter_map(move |part| part.strip_prefix(sign))
    }

    /// Whether `~rule` is a part.
    pub fn has(self, rule: &str) -> bool {
        self.behind('~').any(|one| one == rule)
    }

    /// CALLED>FIELD, CALLED<FIELD or CALLED!FIELD, and whether it is the last: said the other way round.
    fn called(self, field: &str, sign: char) -> Vec<(Word, bool)> {
        let parts = self.0.iter().filter_map(|part| Some((part.contains('!'), part.split_once([sign, '!'])?)));
        parts.filter(|(_, (_, of))| *of == field).map(|(other_way, (called, _))| (called, other_way)).collect()
    }

    /// The option of a field.
    pub fn option(self, field: Word) -> (Word, bool) {
        self.called(field, '>').first().copied().unwrap_or((field, false))
    }

    /// The columns of a field; an id has one of its own besides.
    pub fn columns(self, field: Word) -> Vec<(Word, bool)> {
        let mut columns = self.called(field, '<');
        if field == "id" || (columns.is_empty() && self.behind('-').all(|hidden| hidden != field)) {
            columns.push((field, false));
        }
        columns
    }
}

/// The line of a command, report or thing, or of the columns or laws of a row.
pub fn meaning(kind: &str, name: &str) -> Option<Meaning> {
    static LINES: OnceLock<Vec<Vec<Word>>> = OnceLock::new();
    let words = |line: Word| line.split('#').next().unwrap_or("").split_whitespace().collect();
    let is_known = |line: &Vec<Word>| !line.starts_with(&["law"]) || ROWS.contains(&line[1]);
    let lines = LINES
        .get_or_init(|| VOCABULARY.lines().map(words).inspect(|line| assert!(is_known(line), "{line:?}")).collect());
    lines.iter().find(|line| line.starts_with(&[kind, name])).map(|line| Meaning(&line[2..]))
}
