//! What the targets share.

use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::process::abort;
use std::sync::OnceLock;

use chrono::NaiveDate;
use pramoen::definition::{Definitions, load};
use pramoen::ingest::{InputFile, Reader, Salt, join};
use pramoen::model::dataset::Dataset;

/// The day of the evaluation.
pub fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 15).expect("a day")
}

/// The built-in definitions.
pub fn definitions() -> &'static Definitions {
    static DEFINITIONS: OnceLock<Definitions> = OnceLock::new();
    DEFINITIONS.get_or_init(|| load(None, None).expect("the built-in definitions are right"))
}

/// Makes a panic of our own a finding. One of a reader library is caught and costs its file, as it should.
pub fn watch() {
    static WATCHED: OnceLock<()> = OnceLock::new();
    WATCHED.get_or_init(|| {
        panic::set_hook(Box::new(|panicked| {
            let ours = panicked.location().is_none_or(|place| !place.file().contains("/registry/"));
            if ours {
                eprintln!("{panicked}");
                abort();
            }
        }));
    });
}

/// Reads the bytes of a file and sees to it that no row is lost.
pub fn read(name: &str, bytes: &[u8]) -> Dataset {
    static READER: OnceLock<Reader<'static>> = OnceLock::new();
    let definitions = definitions();
    let reader = READER.get_or_init(|| Reader::new(definitions));
    let file = InputFile { name: name.into(), path: name.into() };
    let entry = reader.read_bytes(&file, bytes, as_of(), &Salt::default());
    let dataset = join(&[file], vec![entry], definitions);
    for source in dataset.tables.values().flat_map(|table| &table.sources) {
        let rows = source.rows;
        assert_eq!(rows.read, rows.kept + rows.duplicate + rows.rejected + rows.ignored, "a row is lost");
    }
    dataset
}

/// The files below a folder with one of these endings, in order.
pub fn below(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            files.extend(below(&path, endings));
        } else if path.extension().is_some_and(|own| endings.iter().any(|ending| own == *ending)) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The definition files that an office may replace, as paths below the folder of templates.
pub fn definition_files() -> &'static [PathBuf] {
    static FILES: OnceLock<Vec<PathBuf>> = OnceLock::new();
    FILES.get_or_init(|| {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../templates"));
        let files = below(root, &["toml", "ftl"]).into_iter();
        files.map(|path| path.strip_prefix(root).expect("below the root").to_owned()).collect()
    })
}
