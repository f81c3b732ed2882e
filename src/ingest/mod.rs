//! Reading what offices really keep.
//!
//! In: spreadsheet files, whatever their names and sheets. Out: a [`Dataset`]: one typed table per register, with the
//! place of every row, and an issue for every cell that could not be read. Never: a guess, a lost row, a personal
//! text, an error that stops the run.
//!
//! A file goes through [`kind`] (what it is, by its bytes), a reader that yields [`sheet::Sheet`]s of sparse cells,
//! [`recognise`] (which register a sheet is, by its headers), and [`records`] or [`survey`], which read the rows into
//! typed [`mod@column`]s. [`merge`] joins the sheets of a register and finds duplicates.

mod arithmetic;
mod beside;
mod biff;
mod cell;
mod choice;
mod citation;
mod clock;
mod column;
mod considerations;
mod csv;
mod date;
mod days;
mod encoding;
mod guard;
mod header;
mod html;
mod ignorable;
mod inflated;
mod kind;
mod memo;
mod merge;
mod mhtml;
mod monthly;
mod months;
mod number_format;
mod ods;
mod opendocument;
mod parts;
mod person;
mod prose;
mod range;
mod recognise;
mod records;
mod repairs;
mod shared_text;
mod sheet;
mod spread;
mod spreadsheetml;
mod survey;
mod texts;
mod value;
mod xls;
mod xlsb;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::definition::{Definitions, Layout};
use crate::issue::{Issue, Problem};
use crate::model::dataset::{Dataset, FileRecord};
use crate::model::location::Location;
use merge::Part;
use recognise::{Recognised, Registers};
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
    let reader = FileReader { definitions, registers: Registers::new(definitions), as_of };
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<Option<FileParts>>> = Mutex::new(files.iter().map(|_| None).collect());
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((index, file)) = take(files, &next) {
                    let parts = reader.read(file);
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

/// What all files share while they are read.
struct FileReader<'a> {
    definitions: &'a Definitions,
    registers: Registers<'a>,
    as_of: NaiveDate,
}

impl FileReader<'_> {
    fn read(&self, file: &InputFile) -> FileParts {
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
            for mut sheet in sheets(&bytes, self.definitions.settings.reads_xlsb)? {
                // Below one table another register may stand: it is read as if it had a sheet of its own.
                while let Some(below) = self.registers.cut(&mut sheet) {
                    self.read_sheet(&sheet, file, &sha256, &mut parts);
                    sheet = below;
                }
                self.read_sheet(&sheet, file, &sha256, &mut parts);
            }
            Ok(parts)
        }));
        match read.unwrap_or_else(|_| Err(Problem::DamagedFile { reason: "the reader stopped".to_owned() })) {
            Err(problem) => found.issues.push(Issue { location: place, problem }),
            Ok(parts) => found = parts,
        }
        FileParts { sha256: Some(sha256), ..found }
    }

    fn read_sheet(&self, sheet: &Sheet, file: &InputFile, sha256: &str, found: &mut FileParts) {
        let place = Location { file: file.name.clone(), sheet: sheet.name.clone(), cell: None };
        for (cell, problem) in &sheet.broken {
            found.issues.push(Issue { location: Location { cell: *cell, ..place.clone() }, problem: problem.clone() });
        }
        // The choices of a blank register are no records.
        let choices = sheet.hidden && sheet.name.as_deref() == Some(CHOICES_SHEET);
        if choices || sheet.rows().is_empty() {
            return;
        }
        let told = self.definitions.settings.told(&file.name, sheet.name.as_deref());
        let context = records::Context { definitions: self.definitions, as_of: self.as_of, place: &place, sha256 };
        match self.registers.recognise(sheet, &file.name, &told) {
            Recognised::Form(matched) => {
                if sheet.hidden {
                    found.issues.push(Issue { location: place.clone(), problem: Problem::HiddenSheet {} });
                }
                let read = match matched.form.layout {
                    Layout::Records => records::read,
                    Layout::Survey => survey::wide,
                    Layout::Tally => survey::tally,
                };
                found.parts.push(read(sheet, &matched, &context, &mut found.issues));
            }
            Recognised::Nearly { form, missing, row } => {
                found.issues.extend(missing.into_iter().map(|column| {
                    let title = form.column(column).map_or(column, |column| column.title.th.as_str()).to_owned();
                    let lines = context.lines(&form.id, Some((UNKNOWN_HEADER, column)));
                    context.issue(row, 0, Problem::MissingColumn { form: form.title.th.clone(), column: title, lines })
                }));
                found.ignored.push(place.clone());
            }
            Recognised::Ignored => found.ignored.push(place.clone()),
            Recognised::Nothing => {
                let on_its_side = survey::transposed(sheet, &self.definitions.likert);
                let issue = match (on_its_side, self.registers.sideways(sheet)) {
                    (Some(row), _) => context.issue(row, 0, Problem::TransposedSurvey {}),
                    (None, Some(form)) => {
                        let problem = Problem::SidewaysSheet { form: form.title.th.clone() };
                        Issue { location: place.clone(), problem }
                    }
                    (None, None) => {
                        let problem = Problem::UnrecognisedSheet { lines: context.lines(UNKNOWN_FORM, None) };
                        Issue { location: place.clone(), problem }
                    }
                };
                found.issues.push(issue);
                found.ignored.push(place.clone());
            }
        }
    }
}

/// The sheets of a file; `xlsb` says whether binary workbooks are read.
fn sheets(bytes: &[u8], xlsb: bool) -> Result<Vec<Sheet>, Problem> {
    if bytes.len() as u64 > guard::MOST_BYTES {
        return Err(guard::too_large());
    }
    let sheets = match kind::kind(bytes) {
        kind::Kind::Xlsx => xlsx::sheets(kind::container(bytes)),
        kind::Kind::Xlsb if xlsb => xlsb::sheets(kind::container(bytes)),
        kind::Kind::Xlsb => Err(Problem::UnsupportedFile { kind: "xlsb".to_owned() }),
        kind::Kind::Ods => ods::sheets(kind::container(bytes)),
        kind::Kind::Xls => xls::sheets(kind::container(bytes)),
        kind::Kind::BareXls => xls::bare(bytes),
        kind::Kind::Html => html::sheets(bytes),
        kind::Kind::Mhtml => mhtml::sheets(bytes),
        kind::Kind::SpreadsheetMl => spreadsheetml::sheets(bytes),
        kind::Kind::Text => csv::sheets(bytes),
        kind::Kind::Other(name) => Err(Problem::UnsupportedFile { kind: name.to_owned() }),
        kind::Kind::Empty => Err(Problem::EmptyFile {}),
    }?;
    let bare = |sheet: &Sheet| sheet.rows().is_empty() && sheet.broken.is_empty();
    if sheets.iter().all(bare) { Err(Problem::EmptyFile {}) } else { Ok(sheets) }
}

/// The sheet on which our blank registers keep the choices of their drop-downs.
const CHOICES_SHEET: &str = "_lists";

/// What stands in proposed lines for what only the officer knows.
const UNKNOWN_HEADER: &str = "...";
const UNKNOWN_FORM: &str = "...";

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
