//! Reading what offices really keep.
//!
//! In: spreadsheet files, whatever their names and sheets. Out: a [`Dataset`]: one typed table per register, with the
//! place of every row, and an issue for every cell that could not be read. Never: a guess, a lost row, a personal
//! text, an error that stops the run.
//!
//! A file goes through [`kind`] (what it is, by its bytes), a reader that yields [`sheet::Sheet`]s of sparse cells,
//! [`recognise`] (which register a sheet is, by its headers), and [`records`] or [`survey`], which read the rows into
//! typed [`mod@column`]s. [`shield`] cuts personal data out of all that a file gave. [`merge`] joins the sheets of a register and finds duplicates,
//! and [`mod@response`] those of surveys, whose rows bear no number.

mod arithmetic;
mod as_of;
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
mod entry;
mod guard;
mod header;
mod html;
mod ignorable;
mod inflated;
mod kind;
mod laid;
mod macros;
mod memo;
mod merge;
mod mhtml;
mod monthly;
mod months;
mod number_format;
mod ods;
mod own;
mod packed;
mod parts;
mod person;
mod prose;
mod range;
mod recognise;
mod records;
mod repairs;
mod response;
mod room;
mod shared_text;
mod sheet;
mod shield;
mod spread;
mod spreadsheetml;
mod steady;
mod survey;
mod tags;
mod texts;
mod value;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::definition::{Layout, Limits, ReadingRules, SizeLimit};
use crate::issue::{Issue, Problem};
use crate::model::dataset::{Dataset, FileRecord};
use crate::model::location::Location;
use crate::model::output::checksum;
use crate::model::personal::CUT;
use as_of::AsOf;
pub use entry::{Entry, Key};
pub use person::Salt;
use recognise::{Recognised, Registers};
use room::Room;
use sheet::Sheet;

/// A file to read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InputFile {
    /// Relative to the input folder, parted by `/`.
    pub name: Arc<str>,
    /// Where it is.
    #[serde(with = "place")]
    pub path: PathBuf,
}

/// Where a file is, byte by byte: not every name that a system gives is a text.
mod place {
    use std::ffi::OsString;
    use std::path::{Path, PathBuf};

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(place: &Path, serializer: S) -> Result<S::Ok, S::Error> {
        place.as_os_str().serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PathBuf, D::Error> {
        OsString::deserialize(deserializer).map(PathBuf::from)
    }
}

/// Reads the files one after the other in this process; `progress` hears of each file when done.
#[must_use]
pub fn read(files: &[InputFile], rules: &ReadingRules, as_of: NaiveDate, progress: &(dyn Fn(&str) + Sync)) -> Dataset {
    let reader = Reader::new(rules);
    let entries = files.iter().map(|file| {
        let entry = reader.read(file, as_of, &Salt::default());
        progress(&file.name);
        entry
    });
    join(files, entries.collect(), rules, &CUT.to_string())
}

/// Whether a file that is copied and not read unpacks within the limits. What else may be wrong with it is for whoever
/// copies it to say.
///
/// # Errors
/// The limit that it passes.
pub fn within_limits(bytes: &[u8], limits: &Limits) -> Result<(), Problem> {
    match guard::guard(bytes, guard::Check::Before, &Room::new(limits, bytes.len() as u64)) {
        Err(problem @ Problem::TooLargeFile { .. }) => Err(problem),
        _ => Ok(()),
    }
}

/// Joins what each of the files gave, in their order; `cut` is the word for personal data that was cut out.
#[must_use]
pub fn join(files: &[InputFile], mut entries: Vec<Entry>, rules: &ReadingRules, cut: &str) -> Dataset {
    shield::show(&mut entries, cut);
    let mut dataset = Dataset::default();
    let mut parts = Vec::new();
    for (file, found) in files.iter().zip(entries) {
        let sha256 = found.sha256().unwrap_or_default().to_owned();
        dataset.files.push(FileRecord { file: file.name.clone(), sha256 });
        dataset.issues.extend(found.issues);
        dataset.ignored.extend(found.ignored);
        parts.extend(found.parts);
    }
    merge::merge(parts, rules, &mut dataset);
    dataset
}

/// What all files share while they are read.
pub struct Reader<'a> {
    rules: &'a ReadingRules,
    registers: Registers<'a>,
}

/// What the sheets of one file share while they are read.
struct FileReader<'a> {
    rules: &'a ReadingRules,
    registers: &'a Registers<'a>,
    as_of: AsOf,
    file: &'a InputFile,
    sha256: String,
    salt: &'a Salt,
}

impl<'a> Reader<'a> {
    /// One that reads by these rules.
    #[must_use]
    pub fn new(rules: &'a ReadingRules) -> Self {
        Self { rules, registers: Registers::new(rules) }
    }

    /// What a file gives; its persons are marked by the salt.
    #[must_use]
    pub fn read(&self, file: &InputFile, as_of: NaiveDate, salt: &Salt) -> Entry {
        let failed = |problem| Entry::failed(file.name.clone(), problem);
        match steady::read(&file.path, self.rules.own.limits.most(SizeLimit::FileSize)) {
            Ok(Some(bytes)) => self.read_bytes(file, &bytes, as_of, salt),
            Ok(None) => failed(Problem::ChangedFile {}),
            Err(error) => failed(Problem::UnreadableFile { reason: error.to_string() }),
        }
    }

    /// What a file with these bytes gives.
    #[must_use]
    pub fn read_bytes(&self, file: &InputFile, bytes: &[u8], as_of: NaiveDate, salt: &Salt) -> Entry {
        let sha256 = checksum(bytes);
        let (rules, registers, as_of) = (self.rules, &self.registers, AsOf::new(as_of));
        FileReader { rules, registers, as_of, file, sha256, salt }.read(bytes)
    }
}

impl FileReader<'_> {
    fn read(&self, bytes: &[u8]) -> Entry {
        let entry = || Entry::new(self.sha256.clone(), self.as_of.span());
        // A panic, of a reader library or of ours, costs its file, not the run.
        let read = catch_unwind(AssertUnwindSafe(|| {
            let mut found = entry();
            for mut sheet in sheets(bytes, self.rules)? {
                // Below one table another register may stand: it is read as if it had a sheet of its own.
                while let Some(below) = self.registers.cut(&mut sheet) {
                    self.read_sheet(&sheet, &mut found);
                    sheet = below;
                }
                self.read_sheet(&sheet, &mut found);
            }
            let mut tell = |problem| {
                found.issues.push(Issue { location: Location::file(self.file.name.clone()), problem });
            };
            if macros::within(bytes) {
                tell(Problem::MacrosNotRun {});
            }
            if own::is_marked_copy(bytes) {
                tell(Problem::MarkedCopy {});
            }
            person::mark(&mut found.parts, self.salt);
            Ok(found)
        }));
        let read = read.unwrap_or_else(|_| Err(Problem::DamagedFile { reason: "the reader stopped".to_owned() }));
        let mut read = match read {
            Ok(found) => Entry { parts: found.parts, issues: found.issues, ignored: found.ignored, ..entry() },
            Err(problem) => {
                let location = Location::file(self.file.name.clone());
                Entry { issues: vec![Issue { location, problem }], ..entry() }
            }
        };
        shield::cut(&mut read, self.rules, self.salt);
        read
    }

    fn read_sheet(&self, sheet: &Sheet, found: &mut Entry) {
        let file = self.file;
        let place = Location { file: file.name.clone(), sheet: sheet.name.clone(), cell: None };
        for (cell, problem) in &sheet.broken {
            found.issues.push(Issue { location: Location { cell: *cell, ..place.clone() }, problem: problem.clone() });
        }
        // The choices of a blank register are no records.
        let choices = sheet.hidden && sheet.name.as_deref() == Some(CHOICES_SHEET);
        if choices || sheet.rows().is_empty() {
            return;
        }
        let told = self.rules.told(&file.name, sheet.name.as_deref());
        let context = records::Context {
            definitions: self.rules,
            scales: self.registers.scales(),
            as_of: &self.as_of,
            place: &place,
            sha256: &self.sha256,
            salt: self.salt,
        };
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
                let on_its_side = survey::transposed(sheet, context.scales);
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

/// The sheets of a file.
fn sheets(bytes: &[u8], rules: &ReadingRules) -> Result<Vec<Sheet>, Problem> {
    let room = &Room::new(&rules.own.limits, bytes.len() as u64);
    room.holds(SizeLimit::FileSize, bytes.len() as u64)?;
    if own::is_report(bytes) {
        return Err(Problem::OwnReport {});
    }
    let sheets = match kind::kind(bytes) {
        kind::Kind::Xlsx => xlsx::sheets(kind::container(bytes), room),
        kind::Kind::Xlsb if rules.own.reads_xlsb => xlsb::sheets(kind::container(bytes), room),
        kind::Kind::Xlsb => Err(Problem::UnsupportedFile { kind: "xlsb".to_owned() }),
        kind::Kind::Ods => ods::sheets(kind::container(bytes), room),
        kind::Kind::Xls => xls::sheets(kind::container(bytes), room),
        kind::Kind::BareXls => xls::bare(bytes, room),
        kind::Kind::Html => html::sheets(bytes, room),
        kind::Kind::Mhtml => mhtml::sheets(bytes, room),
        kind::Kind::SpreadsheetMl => spreadsheetml::sheets(bytes, room),
        kind::Kind::Text => csv::sheets(bytes, room),
        kind::Kind::Other(name) => Err(Problem::UnsupportedFile { kind: name.to_owned() }),
        kind::Kind::Empty => Err(Problem::EmptyFile {}),
    }?;
    sheets.iter().try_for_each(Sheet::fits)?;
    let bare = |sheet: &Sheet| sheet.rows().is_empty() && sheet.broken.is_empty();
    if sheets.iter().all(bare) { Err(Problem::EmptyFile {}) } else { Ok(sheets) }
}

/// The sheet on which our blank registers keep the choices of their drop-downs.
const CHOICES_SHEET: &str = "_lists";

/// What stands in proposed lines for what only the officer knows.
const UNKNOWN_HEADER: &str = "...";
const UNKNOWN_FORM: &str = "...";
