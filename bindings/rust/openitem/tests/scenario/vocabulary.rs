//! tests/scenarios/vocabulary: what the words of scenario files stand for. How its lines are written stands in it.
use crate::prelude::*;
use std::sync::OnceLock;

const VOCABULARY: &str = include_str!("../../../../../tests/scenarios/vocabulary");

/// The words of a line: what a verb, a report or a thing calls; the columns of a row.
pub struct Meaning(Vec<Word>);

/// Everything is as its field is called.
pub static AS_IT_IS: Meaning = Meaning(Vec::new());

impl Meaning {
    pub fn of(line: Word) -> Self {
        Meaning(line.split('#').next().unwrap_or("").split_whitespace().collect())
    }

    /// The command or query, behind kind and name.
    pub fn function(&self) -> Word {
        self.0[2]
    }

    /// What stands behind a sign: the `invoice:number` of `*invoice:number`.
    pub fn behind(&self, sign: char) -> impl Iterator<Item = Word> + '_ {
        self.0.iter().filter_map(move |part| part.strip_prefix(sign))
    }

    /// Whether `~rule` is a part.
    pub fn has(&self, rule: &str) -> bool {
        self.behind('~').any(|one| one == rule)
    }

    /// The FIELD of `~keeps FIELD`: the only part without a sign behind the function.
    pub fn kept_name(&self) -> Option<Word> {
        self.0.iter().skip(3).copied().find(|part| part.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
    }

    /// CALLED>FIELD, CALLED<FIELD or CALLED!FIELD, and whether it is the last: said the other way round.
    fn called<'l>(&'l self, field: &'l str, sign: char) -> impl Iterator<Item = (Word, bool)> + 'l {
        let parts = self.0.iter().filter_map(move |part| Some((part, part.split_once([sign, '!'])?)));
        parts.filter(move |(_, (_, of))| *of == field).map(|(part, (called, _))| (called, part.contains('!')))
    }

    /// The option of a field.
    pub fn option(&self, field: Word) -> (Word, bool) {
        self.called(field, '>').next().unwrap_or((field, false))
    }

    /// The columns of a field; an id has one of its own besides.
    pub fn columns(&self, field: Word) -> Vec<(Word, bool)> {
        let mut columns: Vec<_> = self.called(field, '<').collect();
        if field == "id" || (columns.is_empty() && self.behind('-').all(|hidden| hidden != field)) {
            columns.push((field, false));
        }
        columns
    }
}

/// The line of a command, report or thing, or of the columns of a row.
pub fn meaning(kind: &str, name: &str) -> Option<&'static Meaning> {
    static LINES: OnceLock<Vec<Meaning>> = OnceLock::new();
    let lines = LINES.get_or_init(|| VOCABULARY.lines().map(Meaning::of).collect());
    lines.iter().find(|line| line.0.starts_with(&[kind, name]))
}
