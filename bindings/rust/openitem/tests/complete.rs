//! Every function of the C interface is used by the safe crate.
use std::fs;
use std::path::Path;

#[test]
fn every_function_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut source = String::new();
    for entry in fs::read_dir(root.join("src")).unwrap() {
        source += &fs::read_to_string(entry.unwrap().path()).unwrap();
    }
    let words: std::collections::HashSet<&str> =
        source.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let symbols = fs::read_to_string(root.join("../../../capi/abi/symbols.txt")).unwrap();
    let unused: Vec<&str> = symbols.lines().filter(|symbol| !symbol.is_empty() && !words.contains(symbol)).collect();
    assert!(symbols.lines().count() > 150);
    assert!(unused.is_empty(), "used nowhere: {unused:?}");
}

#[test]
fn words_are_the_librarys() {
    for status in openitem::Status::ALL {
        assert_eq!(status.word(), status.name());
    }
    for kind in openitem::ItemKind::ALL.iter().filter(|kind| kind.number() != 0) {
        assert_eq!(kind.word(), kind.name());
    }
    for status in openitem::ItemStatus::ALL.iter().filter(|status| status.number() != 0) {
        assert_eq!(status.word(), status.name());
    }
    assert_eq!(openitem::Status::by_precedence().len(), openitem::Status::ALL.len());
}
