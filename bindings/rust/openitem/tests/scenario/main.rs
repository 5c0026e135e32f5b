//! Every scenario file, played through the Rust binding: each is one test. SCENARIOS names another folder; words on the
//! command line choose the files whose names contain one of them.
mod commands;
mod laws;
mod player;
mod tables;
mod text;
mod values;
mod world;

use std::path::{Path, PathBuf};

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

fn main() {
    let folder = std::env::var_os("SCENARIOS").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/scenarios"));
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let mut found = Vec::new();
    files(&folder, &mut found);
    found.sort();
    let (mut played, mut failed) = (0, 0);
    for path in &found {
        let name = path.strip_prefix(&folder).unwrap_or(path).display().to_string();
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        played += 1;
        if let Err(failure) = player::play(&name, &std::fs::read(path).expect("a file that can be read")) {
            failed += 1;
            println!("FAILED {failure}\n");
        }
    }
    println!("{played} scenario files, {failed} failed");
    let few = wanted.is_empty() && played < 100;
    if few {
        println!("FAILED there should be more than 100 scenario files in {}", folder.display());
    }
    std::process::exit(i32::from(failed > 0 || few));
}
