//! What the fuzz targets begin with, and what they have found, through the same functions.
//!
//! The sample office has files of every kind; the tables of rules show how days, times and labels are typed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[path = "../fuzz/lib.rs"]
mod fuzz;

use fuzz::{below, definition_files, definitions, root};

type Target = fn(&[u8]);
const TARGETS: [(&str, Target); 4] =
    [("files", fuzz::files), ("texts", fuzz::texts), ("definitions", fuzz::replaced), ("settings", fuzz::settings)];

/// The seeds of a target.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let read = |path: &Path| fs::read(path).unwrap();
    match target {
        "files" => {
            let folders = [root().join("input"), root().join("tests/ingest-files")];
            let files = folders.iter().flat_map(|folder| below(folder, &["xlsx", "xls", "ods", "csv"]));
            files.map(|path| read(&path)).collect()
        }
        "definitions" => {
            let files = (0_u8..).zip(definition_files());
            let templates = root().join("templates");
            files.map(|(number, name)| [&[number], read(&templates.join(name)).as_slice()].concat()).collect()
        }
        "settings" => vec![read(&root().join("input/pramoen.toml"))],
        _ => {
            let mut cells = BTreeSet::new();
            for path in below(&root().join("tests/spec"), &["txt"]) {
                let text = fs::read_to_string(path).unwrap();
                cells.extend(text.lines().flat_map(|line| line.split(" | ")).map(|cell| cell.trim().to_owned()));
            }
            let cells: Vec<String> = cells.into_iter().collect();
            let forms = u8::try_from(definitions().forms.len()).unwrap();
            let some = (0..forms).cycle().zip(cells.chunks(8));
            some.map(|(form, cells)| [&[form], cells.join("\n").as_bytes()].concat()).collect()
        }
    }
}

#[test]
fn seeds_are_laid_out_where_it_is_asked_for_and_one_in_eight_is_gone_through() {
    for (target, run) in TARGETS {
        let seeds = seeds(target);
        assert!(!seeds.is_empty(), "{target}");
        if std::env::var_os("PRAMOEN_WRITE_SEEDS").is_some() {
            let folder = root().join("tests/fuzz/corpus").join(target);
            fs::create_dir_all(&folder).unwrap();
            for (number, bytes) in seeds.iter().enumerate() {
                fs::write(folder.join(format!("seed-{number:03}")), bytes).unwrap();
            }
        }
        seeds.iter().step_by(8).for_each(|bytes| run(bytes));
    }
}
