//! Every scenario file, played through the Rust binding: each is one test. SCENARIOS names another folder; words on the
//! command line choose the files whose names contain one of them. `--mutants`: each expected word of each file is
//! changed, one at a time, and each time the run must fail at that line.
mod commands;
mod laws;
mod player;
mod tables;
mod text;
mod values;
mod world;

use std::path::{Path, PathBuf};
use text::{leaked, Statement};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "scenario") {
            found.push(path);
        }
    }
}

/// The words of a check that say what must be so: those between "=" and ":", and the code of a refusal.
fn expected_words(statement: &Statement) -> Vec<usize> {
    let words = &statement.words;
    if words[0] != "then" {
        return Vec::new();
    }
    if words.get(1) == Some(&"refused") {
        return vec![2];
    }
    let end = words.iter().position(|word| *word == ":").unwrap_or(words.len());
    let first = words.iter().position(|word| *word == "=").map_or(end, |at| at + 1);
    (first..end).collect()
}

/// Plays a file with each expected word changed; gives how often, and what went unnoticed.
fn mutants(name: &str, statements: &[Statement], unnoticed: &mut Vec<String>) -> usize {
    let mut count = 0;
    for (index, statement) in statements.iter().enumerate() {
        for at in expected_words(statement) {
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
    let folder = std::env::var_os("SCENARIOS").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/scenarios"));
    let (options, wanted): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with('-'));
    let mutating = options.iter().any(|option| option == "--mutants");
    let mut found = Vec::new();
    files(&folder, &mut found);
    found.sort();
    let (mut played, mut changed, mut failures) = (0, 0, Vec::new());
    for path in &found {
        let name = path.strip_prefix(&folder).unwrap_or(path).display().to_string();
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        played += 1;
        let bytes = std::fs::read(path).expect("a file that can be read");
        match text::parse(&bytes) {
            Err(stop) => failures.push(format!("{name}: {stop:?}")),
            Ok(statements) if mutating => changed += mutants(&name, &statements, &mut failures),
            Ok(statements) => failures.extend(player::play(&name, &statements).err().map(|failure| failure.text)),
        }
    }
    if wanted.is_empty() && (played < 100 || (mutating && changed < 1000)) {
        failures.push(format!("{played} files and {changed} mutants in {} are too few", folder.display()));
    }
    failures.iter().for_each(|failure| println!("FAILED {failure}\n"));
    println!("{played} scenario files, {changed} mutants, {} failed", failures.len());
    std::process::exit(i32::from(!failures.is_empty()));
}
