//! Lays out what the targets begin with, out of what the repository holds: `corpus/TARGET`, beside this file.
//!
//! The sample office is one of every kind of file; the tables of rules show how days, times and labels are typed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pramoen_fuzz::{below, definition_files, definitions};

fn main() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let keep = |target: &str, number: usize, bytes: &[u8]| {
        let folder = corpus.join(target);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(format!("seed-{number:03}")), bytes).expect("a seed");
    };
    let kinds = ["xlsx", "xls", "ods", "csv"];
    let inputs = [root.join("input"), root.join("tests/ingest-files")];
    let inputs = inputs.iter().flat_map(|folder| below(folder, &kinds));
    for (number, path) in inputs.enumerate() {
        keep("files", number, &fs::read(path).expect("an input"));
    }
    for (number, name) in (0_u8..).zip(definition_files()) {
        let text = fs::read(root.join("templates").join(name)).expect("a definition");
        keep("definitions", number.into(), &[&[number], text.as_slice()].concat());
    }
    keep("settings", 0, &fs::read(root.join("input/pramoen.toml")).expect("the settings"));
    // The cells of the tables of rules, a few at a time, to each register in turn.
    let mut cells = BTreeSet::new();
    for path in below(&root.join("tests/spec"), &["txt"]) {
        let text = fs::read_to_string(path).expect("a table");
        cells.extend(text.lines().flat_map(|line| line.split(" | ")).map(|cell| cell.trim().to_owned()));
    }
    let cells: Vec<String> = cells.into_iter().collect();
    let forms = u8::try_from(definitions().forms.len()).expect("few registers");
    for (number, (form, some)) in (0..forms).cycle().zip(cells.chunks(8)).enumerate() {
        keep("texts", number, &[&[form], some.join("\n").as_bytes()].concat());
    }
}
