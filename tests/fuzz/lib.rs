//! What the fuzzer looks for mistakes in: each function takes whatever bytes there are. The tests replay it on the seeds and
//! on what was once found.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::NaiveDate;
use pramoen::definition::{Definitions, load};
use pramoen::derive::derive;
use pramoen::ingest::{InputFile, Reader, Salt, join};
use pramoen::model::dataset::Dataset;
use tempfile::TempDir;

/// A file of any kind through the whole reader.
pub fn files(bytes: &[u8]) {
    read("ทะเบียนข่าว", bytes);
}

/// A text in every column of a register, the first byte says of which: days, times, digits, labels, sentences of budgets,
/// numbers of documents, and what is worked out from them. Each line is a row.
pub fn texts(bytes: &[u8]) {
    let Some((chosen, rest)) = bytes.split_first() else { return };
    let forms = &definitions().forms;
    let columns = &forms[usize::from(*chosen) % forms.len()].column;
    let titles: Vec<&str> = columns.iter().map(|column| column.title.th.as_str()).collect();
    let mut sheet = titles.join("\t") + "\n";
    for line in String::from_utf8_lossy(rest).lines() {
        let cell = format!("\"{}\"", line.replace('"', "\"\""));
        let _ = writeln!(sheet, "{}", vec![cell.as_str(); columns.len()].join("\t"));
    }
    let dataset = read("แบบ.tsv", sheet.as_bytes());
    assert!(derive(&dataset, definitions(), as_of()).is_ok(), "facts follow from whatever was read");
}

/// One of the definition files replaced, the first byte says which.
pub fn replaced(bytes: &[u8]) {
    let Some((chosen, text)) = bytes.split_first() else { return };
    let files = definition_files();
    let path = folder().join(&files[usize::from(*chosen) % files.len()]);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, text).expect("a file");
    let _ = load(Some(folder()), None);
    fs::remove_file(&path).expect("the file");
}

/// `pramoen.toml`.
pub fn settings(bytes: &[u8]) {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    let path = FOLDER.get_or_init(|| TempDir::new().expect("a folder")).path().join("pramoen.toml");
    fs::write(&path, bytes).expect("a file");
    let _ = load(None, Some(&path));
}

/// Reads the bytes of a file and sees to it that no row is lost.
fn read(name: &str, bytes: &[u8]) -> Dataset {
    static READER: OnceLock<Reader<'static>> = OnceLock::new();
    let reader = READER.get_or_init(|| Reader::new(definitions()));
    let file = InputFile { name: name.into(), path: name.into() };
    let entry = reader.read_bytes(&file, bytes, as_of(), &Salt::default());
    let dataset = join(&[file], vec![entry], definitions(), "-");
    for source in dataset.tables.values().flat_map(|table| &table.sources) {
        let rows = source.rows;
        assert_eq!(rows.read, rows.kept + rows.duplicate + rows.rejected + rows.ignored, "a row is lost");
    }
    dataset
}

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 15).expect("a day")
}

/// The built-in definitions.
pub fn definitions() -> &'static Definitions {
    static DEFINITIONS: OnceLock<Definitions> = OnceLock::new();
    DEFINITIONS.get_or_init(|| load(None, None).expect("the built-in definitions are right"))
}

fn folder() -> &'static Path {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| TempDir::new().expect("a folder")).path()
}

/// The repository.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    if own.join("templates").is_dir() { own.to_owned() } else { own.join("../..") }
}

/// The definition files that an office may replace, as paths below the folder of templates.
pub fn definition_files() -> &'static [PathBuf] {
    static FILES: OnceLock<Vec<PathBuf>> = OnceLock::new();
    FILES.get_or_init(|| {
        let templates = root().join("templates");
        let files = below(&templates, &["toml", "ftl"]).into_iter();
        files.map(|path| path.strip_prefix(&templates).expect("below the root").to_owned()).collect()
    })
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
