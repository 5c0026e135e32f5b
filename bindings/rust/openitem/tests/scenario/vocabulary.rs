//! tests/scenarios/vocabulary: what the words of scenario files stand for. How its lines are written stands in it.
use crate::text::{leaked, Word};
use std::sync::OnceLock;

/// A line: what a verb, a report or a thing calls; the columns of a row.
#[derive(Default)]
pub struct Meaning {
    kind: Word,
    name: Word,
    /// The command or query.
    pub function: Word,
    parts: Vec<Word>,
}

impl Meaning {
    pub fn of(function: Word, parts: Word) -> Self {
        Meaning { function, parts: parts.split_whitespace().collect(), ..Default::default() }
    }

    fn of_line(line: Word) -> Option<Self> {
        let mut words = line.split('#').next()?.split_whitespace();
        let (kind, name) = (words.next()?, words.next()?);
        let function = if kind == "columns" { name } else { words.next()? };
        Some(Meaning { kind, name, function, parts: words.collect() })
    }

    /// What stands behind a sign: the `invoice:number` of `*invoice:number`.
    pub fn behind(&self, sign: char) -> impl Iterator<Item = Word> + '_ {
        self.parts.iter().filter_map(move |part| part.strip_prefix(sign))
    }

    /// Whether `~rule` is a part.
    pub fn has(&self, rule: &str) -> bool {
        self.behind('~').any(|one| one == rule)
    }

    /// The FIELD of `~keeps FIELD`: the only part without a sign.
    pub fn kept_name(&self) -> Option<Word> {
        self.parts.iter().copied().find(|part| part.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
    }

    /// CALLED>FIELD, CALLED<FIELD or CALLED!FIELD, and whether it is the last: said the other way round.
    fn called(&self, field: &str, sign: char) -> Vec<(Word, bool)> {
        let called = self.parts.iter().filter_map(|part| Some((part, part.split_once([sign, '!'])?)));
        let called = called.filter(|(_, (_, of))| *of == field);
        called.map(|(part, (called, _))| (called, part.contains('!'))).collect()
    }

    /// The option of a field.
    pub fn option(&self, field: Word) -> (Word, bool) {
        self.called(field, '>').first().copied().unwrap_or((field, false))
    }

    /// The columns of a field; an id has one of its own besides.
    pub fn columns(&self, field: Word) -> Vec<(Word, bool)> {
        let mut columns = self.called(field, '<');
        if field == "id" || (columns.is_empty() && self.behind('-').all(|hidden| hidden != field)) {
            columns.push((field, false));
        }
        columns
    }
}

fn lines() -> &'static [Meaning] {
    static LINES: OnceLock<Vec<Meaning>> = OnceLock::new();
    LINES.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/scenarios/vocabulary");
        let text = leaked(std::fs::read_to_string(path).expect("tests/scenarios/vocabulary"));
        text.lines().filter_map(Meaning::of_line).collect()
    })
}

/// The line of a command, report or thing, or of the columns of a row.
pub fn meaning(kind: &str, name: &str) -> Option<&'static Meaning> {
    lines().iter().find(|line| line.kind == kind && line.name == name)
}
