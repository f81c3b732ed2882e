//! Reading what offices really keep.
//!
//! In: spreadsheet files, whatever their names and sheets. Out: a [`Dataset`]: one typed table per register, with the
//! place of every row, and an issue for every cell that could not be read. Never: a guess, a lost row, a personal
//! column, an error that stops the run.
//!
//! A file goes through [`kind`] (what it is, by its bytes), a reader that yields [`sheet::Sheet`]s of sparse cells,
//! [`recognise`] (which register a sheet is, by its headers), and [`records`] or [`survey`], which read the rows into
//! typed [`mod@column`]s. [`merge`] joins the sheets of a register and finds duplicates.

mod choice;
mod clock;
mod column;
mod csv;
mod date;
mod days;
mod guard;
mod header;
mod kind;
mod merge;
mod ods;
mod recognise;
mod records;
mod sheet;
mod survey;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::definition::Definitions;
use crate::issue::{Issue, Problem};
use crate::model::dataset::{Dataset, FileRecord};
use crate::model::location::{Location, column_letters};
use merge::Part;
use sheet::Sheet;

/// A file to read.
#[derive(Debug, Clone)]
pub struct InputFile {
    /// Relative to the input folder, parted by `/`.
    pub name: Arc<str>,
    /// Where it is.
    pub path: PathBuf,
}

/// What one file gave.
#[derive(Default)]
struct FileParts {
    sha256: Option<String>,
    parts: Vec<Part>,
    issues: Vec<Issue>,
    ignored: Vec<Location>,
}

/// Reads the files, several at once; the result does not depend on how many. `progress` hears of each file when done.
#[must_use]
pub fn read(
    files: &[InputFile],
    definitions: &Definitions,
    as_of: NaiveDate,
    progress: &(dyn Fn(&str) + Sync),
) -> Dataset {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<Option<FileParts>>> = Mutex::new(files.iter().map(|_| None).collect());
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((index, file)) = take(files, &next) {
                    let parts = read_file(file, definitions, as_of);
                    done.lock().unwrap_or_else(PoisonError::into_inner)[index] = Some(parts);
                    progress(&file.name);
                }
            });
        }
    });
    let done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut dataset = Dataset::default();
    let mut parts = Vec::new();
    for (file, found) in files.iter().zip(done) {
        let found = found.unwrap_or_default();
        dataset.files.push(FileRecord { file: file.name.clone(), sha256: found.sha256.unwrap_or_default() });
        dataset.issues.extend(found.issues);
        dataset.ignored.extend(found.ignored);
        parts.extend(found.parts);
    }
    merge::merge(parts, definitions, &mut dataset);
    dataset
}

fn take<'a>(files: &'a [InputFile], next: &AtomicUsize) -> Option<(usize, &'a InputFile)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    files.get(index).map(|file| (index, file))
}

fn read_file(file: &InputFile, definitions: &Definitions, as_of: NaiveDate) -> FileParts {
    let mut found = FileParts::default();
    let place = Location::file(file.name.clone());
    let bytes = match std::fs::read(&file.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let problem = Problem::UnreadableFile { reason: error.to_string() };
            found.issues.push(Issue { location: place, problem });
            return found;
        }
    };
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
    // A panic, of a reader library or of ours, costs its file, not the run.
    let read = catch_unwind(AssertUnwindSafe(|| {
        let mut parts = FileParts::default();
        for sheet in sheets(&bytes)? {
            read_sheet(&sheet, file, &sha256, definitions, as_of, &mut parts);
        }
        Ok(parts)
    }));
    match read.unwrap_or_else(|_| Err(Problem::UnreadableFile { reason: "damaged".to_owned() })) {
        Err(problem) => found.issues.push(Issue { location: place, problem }),
        Ok(parts) => found = parts,
    }
    FileParts { sha256: Some(sha256), ..found }
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    match kind::kind(bytes) {
        kind::Kind::Xlsx => xlsx::sheets(bytes),
        kind::Kind::Ods => ods::sheets(bytes),
        kind::Kind::Text => csv::sheets(bytes),
        kind::Kind::Other(name) => Err(Problem::UnsupportedFile { kind: name.to_owned() }),
        kind::Kind::Empty => Err(Problem::UnreadableFile { reason: "0 bytes".to_owned() }),
    }
}

fn read_sheet(
    sheet: &Sheet,
    file: &InputFile,
    sha256: &str,
    definitions: &Definitions,
    as_of: NaiveDate,
    found: &mut FileParts,
) {
    let place = Location { file: file.name.clone(), sheet: sheet.name.clone(), cell: None };
    for cell in &sheet.broken {
        let problem = Problem::ErrorCell { column: column_letters(cell.column), found: "#?".to_owned() };
        found.issues.push(Issue { location: Location { cell: Some(*cell), ..place.clone() }, problem });
    }
    if sheet.rows.iter().all(|row| row.cells.is_empty()) {
        return;
    }
    let sheet_context = records::Context { definitions, as_of, place: &place, sha256 };
    match recognise::recognise(sheet, definitions) {
        recognise::Recognised::Form(matched) => {
            let part = match matched.form.layout {
                crate::definition::Layout::Records => records::read(sheet, &matched, &sheet_context, &mut found.issues),
                crate::definition::Layout::Survey => survey::wide(sheet, &matched, &sheet_context, &mut found.issues),
                crate::definition::Layout::Tally => survey::tally(sheet, &matched, &sheet_context, &mut found.issues),
            };
            found.parts.push(part);
        }
        recognise::Recognised::Nearly { form, missing, row } => {
            let cell = Some(crate::model::location::CellRef { row, column: 0 });
            found.issues.extend(missing.into_iter().map(|column| Issue {
                location: Location { cell, ..place.clone() },
                problem: Problem::MissingColumn { form: form.clone(), column },
            }));
            found.ignored.push(place);
        }
        recognise::Recognised::Nothing => {
            let issue = match survey::transposed(sheet, &definitions.likert) {
                Some(row) => sheet_context.issue(row, 0, Problem::TransposedSurvey {}),
                None => Issue { location: place.clone(), problem: Problem::UnrecognisedSheet {} },
            };
            found.issues.push(issue);
            found.ignored.push(place);
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
