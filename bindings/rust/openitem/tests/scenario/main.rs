//! Every scenario file, played through the Rust binding: each is one test. SCENARIOS names another folder; words on the
//! command line choose the files whose names contain one of them. `--mutants`: each expected word of each file is
//! changed, one at a time, and each time the run must fail at that line.
#[macro_use]
mod values;
#[rustfmt::skip]
mod by_name;
mod calculations;
mod cells;
mod commands;
mod laws;
mod notation;
mod player;
mod questions;
mod reader;
mod text;
mod vocabulary;
mod world;

/// What most modules use of each other.
mod prelude {
    pub use crate::cells::{cell, in_row, Cell, Columns, Row};
    pub use crate::questions::{report, thing, Report};
    pub use crate::reader::Reader;
    pub use crate::text::{labelled, leaked, malformed, must, require, same, utf8, Result, Word};
    pub use crate::values::{from_word, Fields, Value};
    pub use crate::vocabulary::{meaning, Meaning};
    pub use crate::world::{space_of, World};
    pub use openitem::*;
}

use std::path::{Path, PathBuf};
use text::{leaked, Statement, Word};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "scenario") {
            found.push(path);
        }
    }
}

/// The words of a check that say what must be so: those between "=" and ":", and the code of a refusal.
fn expected_words(words: &[Word]) -> std::ops::Range<usize> {
    match (words, text::check_of(words)) {
        (["then", "refused", ..], _) => 2..3,
        (["then", ..], [question, expected, _]) => question.len() + 2..question.len() + 2 + expected.len(),
        _ => 0..0,
    }
}

/// Plays a file with each expected word changed; gives how often, and what went unnoticed.
fn mutants(name: &str, statements: &[Statement], unnoticed: &mut Vec<String>) -> usize {
    let mut count = 0;
    for (index, statement) in statements.iter().enumerate() {
        for at in expected_words(&statement.words) {
            let mut changed = statements[..=index].to_vec();
            let word = changed[index].words[at];
            changed[index].words[at] = leaked(format!("{word}~"));
            count += 1;
            match player::play(name, &changed) {
                Err(failure) if failure.line == statement.line && failure.of_expectation => {}
                Err(failure) => unnoticed.push(format!("{word}~ fails otherwise: {}", failure.text)),
                Ok(()) => unnoticed.push(format!("{name}:{}: {word}~ is not noticed", statement.line)),
            }
        }
    }
    count
}

fn main() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests");
    let folder = std::env::var_os("SCENARIOS").map_or(tests.join("scenarios"), PathBuf::from);
    let (options, wanted): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with('-'));
    let mutating = options.iter().any(|option| option == "--mutants");
    let (mut found, mut played, mut changed, mut failures) = (Vec::new(), 0, 0, Vec::new());
    files(&folder, &mut found);
    found.sort();
    for path in &found {
        let name = path.strip_prefix(&folder).unwrap_or(path).display().to_string();
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        played += 1;
        match text::parse(leaked(std::fs::read_to_string(path).expect("a file in UTF-8"))) {
            Err(stop) => failures.push(format!("{name}: malformed: {stop}")),
            Ok(statements) if mutating => changed += mutants(&name, &statements, &mut failures),
            Ok(statements) => failures.extend(player::play(&name, &statements).err().map(|failure| failure.text)),
        }
    }
    if wanted.is_empty() && (played < 100 || (mutating && changed < 1000)) {
        failures.push(format!("{played} files and {changed} mutants in {folder:?} are too few"));
    }
    failures.iter().for_each(|failure| println!("FAILED {failure}\n"));
    println!("{played} scenario files, {changed} mutants, {} failed", failures.len());
    std::process::exit(i32::from(!failures.is_empty()));
}
