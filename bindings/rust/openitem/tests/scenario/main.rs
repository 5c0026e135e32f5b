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

/// The scenarios in a folder and below.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
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

/// What cannot be read is told as such, and a dry run that does something and a run that does nothing are found out: gives
/// what is not.
fn self_tests() -> Vec<String> {
    let lines = "tehn open INV-1 = 1.00\nthen open INV-2 = 1.00\nvoid INV-1 unaply=on\nvoid INV-1 item=INV-1\nmark\n\
        customer B terms=rest\ncustomer B terms=rest@30x\ncustomer B terms=rest@1d@2d\ncustomer B terms=rest@30d:soon\n\
        then unapplied INV-1 = 1\nthen due_date 30d/2%10 = none\ninvoice I customer=ACME line=3\n\
        invoice I customer=ACME line=3*1;colour=red";
    let start = "customer ACME currency=USD\ninvoice INV-1 customer=ACME total=100.00 date=2026-01-01\n";
    let is_told = |line: &&str| {
        let statements = text::parse(leaked(format!("{start}{line}"))).expect("words");
        player::play("test", &statements).is_err_and(|failure| failure.line == 3 && !failure.of_expectation)
    };
    let mut failures: Vec<String> = lines.lines().filter(|line| !is_told(line)).map(|line| line.to_string()).collect();
    for (dry_run, found) in [(false, "unchanged by a dry run"), (true, "the records with one more")] {
        let mut world = prelude::World::new(Default::default()).expect("a ledger");
        let mut command = commands::command(&world, None, &["customer", "ACME"], false).expect("a command");
        let run = command.run;
        command.run = Box::new(move |ledger, info| run(ledger, &openitem::CommandInfo { dry_run, ..*info }));
        let told = world.execute(&command).err().map_or(String::new(), |stop| stop.to_string());
        failures.extend((!told.contains(found)).then_some(format!("a dry run of {dry_run} is told as {told:?}")));
    }
    failures
}

fn main() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests");
    let folder = std::env::var_os("SCENARIOS").map_or(tests.join("scenarios"), PathBuf::from);
    let (options, wanted): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with('-'));
    let mutating = options.iter().any(|option| option == "--mutants");
    let (mut played, mut changed, mut failures) = (0, 0, self_tests());
    let mut found = files(&folder);
    found.sort();
    for path in found.iter().filter(|path| path.extension().is_some_and(|kind| kind == "scenario")) {
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
