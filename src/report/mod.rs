//! From results to files.
//!
//! In: [`Results`] and the [`Definitions`]' words. [`compose()`] makes a neutral [`document::Document`]; each writer turns that into bytes. Out: named files in memory.
//! Never: a computation of a figure, the clock, a file on disk but in the folder that it is given for what is too long for memory.

mod address;
pub mod assessment;
pub mod chart;
pub mod compose;
pub mod document;
mod docx;
mod html;
pub mod json;
pub mod numerals;
pub mod placeholder;
mod plain_text;
pub mod readings;
pub mod select;
mod titles;
pub mod whole;
mod xlsx;

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use crate::definition::{Definitions, Digits, Language};
use crate::error::Error;
use crate::model::fact::FactTable;
use crate::model::output::{LongFile, OutputFile};
use crate::model::results::Results;
use crate::model::rollup::Rollup;
use chart::Format;
use document::{Chart, Document};

pub use crate::wording;
pub use compose::rollup::compose_rollup;
pub use compose::{Room, compose, compose_pack, compose_within, corrections, missing_charts};
pub use numerals::spell;

/// The workbook's name.
pub const WORKBOOK: &str = "report.xlsx";
/// The name of the workbook of many offices.
pub const ROLLUP: &str = "rollup.xlsx";
/// The name of the list of what is to be mended.
pub const CORRECTIONS: &str = "corrections.xlsx";
/// The name of the list of what may be written into the office's own workbook.
pub const PLACEHOLDERS: &str = "placeholders.xlsx";
/// The name of the page for the meeting room and the web.
pub const BOARD: &str = "board.html";
/// The name of the figures for other programs.
pub const RESULTS: &str = "results.json";
/// The name of the list of everything that the report was made of.
pub const MANIFEST: &str = "manifest.json";

/// Writes every file of the report in memory; `progress` is told each name when the file is ready.
///
/// # Errors
/// [`Error::Report`] when the document does not fit into a format.
pub fn write(
    results: &Results,
    document: &Document,
    definitions: &Definitions,
    language: Language,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Vec<OutputFile>, Error> {
    let written = write_with_frames((results, document), definitions, language, Vec::new(), None, progress)?;
    Ok(written.files)
}

/// The files of a report.
pub struct Written {
    /// Those in memory.
    pub files: Vec<OutputFile>,
    /// Those that lie aside.
    pub long: Vec<LongFile>,
}

/// More rows than these are not held in memory as a file.
const LONG: usize = 50_000;

/// Whether files of the report are too long for memory.
#[must_use]
pub fn is_long(document: &Document) -> bool {
    !document.cut.is_empty() || xlsx::listed_rows(document) > LONG
}

/// Writes the report beside the office's own workbooks, which are filled already: the office may go on writing in them. What
/// is long is written into the folder `aside`, if there is one.
///
/// # Errors
/// [`Error::Report`] when the document does not fit into a format.
pub fn write_with_frames(
    (results, document): (&Results, &Document),
    definitions: &Definitions,
    language: Language,
    frames: Vec<OutputFile>,
    aside: Option<&Path>,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Written, Error> {
    let told = |name: &str, bytes: Vec<u8>| {
        progress(name);
        OutputFile { name: name.to_owned(), bytes }
    };
    let mut shelf = Shelf { aside, files: Vec::new(), long: Vec::new() };
    let charts = std::thread::scope(|scope| {
        let charts = scope.spawn(|| draw(&document.charts, definitions, document.digits, &told));
        let workbook = match aside.filter(|_| is_long(document)) {
            Some(_) => shelf.lay(WORKBOOK, |file| xlsx::write_long(document, &definitions.style, file)),
            None => xlsx::write(document, &definitions.style).map(|bytes| shelf.files.push(told(WORKBOOK, bytes))),
        };
        let mut whole = || document.cut.iter().try_for_each(|table| shelf.whole(results, table, definitions, language));
        let written = workbook.and_then(|()| whole());
        let charts = charts.join();
        written.map(|()| charts)
    })?;
    let Shelf { mut files, long, .. } = shelf;
    for file in &long {
        progress(&file.name);
    }
    files.extend(charts.map_err(|_| Error::Report("the drawing of charts was cut short".to_owned()))??);
    if let Some(page) = &document.board {
        files.push(told(BOARD, html::write(page, document, &files, definitions)?));
    }
    if !results.issues.is_empty() {
        let mut list =
            corrections(&results.issues, results.office.as_deref(), results.as_of, definitions.texts(language));
        list.inputs.clone_from(&document.inputs);
        files.push(told(CORRECTIONS, xlsx::write(&list, &definitions.style)?));
    }
    for own in &document.assessments {
        files.push(told(&format!("{}.docx", own.name), docx::write(own, document, &definitions.style)?));
        files.push(told(&format!("{}.txt", own.name), plain_text::write(own)));
    }
    if !definitions.settings.report.frames.is_empty() {
        let list = placeholder::list(results, definitions, language);
        files.push(told(PLACEHOLDERS, xlsx::write(&list, &definitions.style)?));
    }
    files.push(told(RESULTS, json::results(results, definitions, language)?));
    let mut outputs: Vec<_> = files.iter().map(|file| file.name.clone()).collect();
    outputs.extend(long.iter().map(|file| file.name.clone()));
    outputs.extend(frames.iter().map(|file| file.name.clone()));
    outputs.push(MANIFEST.to_owned());
    files.push(told(MANIFEST, json::manifest(results, definitions, language, &outputs, &frames)?));
    files.extend(frames);
    Ok(Written { files, long })
}

/// A file that is written aside.
type Laid = BufWriter<File>;

/// Where the long files of a report are written.
struct Shelf<'a> {
    aside: Option<&'a Path>,
    files: Vec<OutputFile>,
    long: Vec<LongFile>,
}

impl Shelf<'_> {
    /// Writes a file aside.
    fn lay(&mut self, name: &str, write: impl FnOnce(Laid) -> Result<Laid, Error>) -> Result<(), Error> {
        let folder = self.aside.unwrap_or(Path::new("."));
        let path = folder.join(format!("{}", self.long.len()));
        let failed = |source| Error::Write { path: path.clone(), source };
        let file = File::create(&path).map_err(failed)?;
        // What fails here is the disk, by whatever name a writer calls it.
        let laid = write(Laid::with_capacity(1 << 20, file)).map_err(|error| match error {
            Error::Report(reason) => failed(std::io::Error::other(reason)),
            other => other,
        })?;
        laid.into_inner().map_err(|failure| failed(failure.into_error()))?;
        self.long.push(LongFile { name: name.to_owned(), path });
        Ok(())
    }

    /// Writes the whole ledger of a register.
    fn whole(
        &mut self,
        results: &Results,
        table: &FactTable,
        definitions: &Definitions,
        language: Language,
    ) -> Result<(), Error> {
        let Some(ledger) = results.ledger.tables.iter().find(|own| own.table == *table) else { return Ok(()) };
        let name = whole::name(table);
        if self.aside.is_some() {
            return self.lay(&name, |file| whole::write(ledger, definitions, language, file));
        }
        let bytes = whole::write(ledger, definitions, language, Vec::new())?;
        self.files.push(OutputFile { name, bytes });
        Ok(())
    }
}

/// Writes every file of a roll-up in memory; `progress` is told each name when the file is ready.
///
/// # Errors
/// [`Error::Report`] when the document does not fit into a format.
pub fn write_rollup(
    rollup: &Rollup,
    document: &Document,
    definitions: &Definitions,
    language: Language,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Vec<OutputFile>, Error> {
    let told = |name: &str, bytes: Vec<u8>| {
        progress(name);
        OutputFile { name: name.to_owned(), bytes }
    };
    let (workbook, charts) = std::thread::scope(|scope| {
        let charts = scope.spawn(|| draw(&document.charts, definitions, document.digits, &told));
        let workbook = xlsx::write(document, &definitions.style).map(|bytes| told(ROLLUP, bytes));
        (workbook, charts.join())
    });
    let charts = charts.map_err(|_| Error::Report("the drawing of charts was cut short".to_owned()))?;
    let mut files = vec![workbook?];
    files.extend(charts?);
    if let Some(page) = &document.board {
        files.push(told(BOARD, html::write(page, document, &files, definitions)?));
    }
    files.push(told(RESULTS, json::rollup(rollup)?));
    let mut outputs: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    outputs.push(MANIFEST);
    let manifest = json::rollup_manifest(rollup, definitions, language, &outputs)?;
    files.push(told(MANIFEST, manifest));
    Ok(files)
}

/// Writes the list of what is to be mended in memory, with the list of what belongs to it and to these other files.
///
/// # Errors
/// [`Error::Report`] when the document does not fit into the format.
pub fn write_corrections(
    document: &Document,
    definitions: &Definitions,
    others: Vec<OutputFile>,
) -> Result<Vec<OutputFile>, Error> {
    let bytes = xlsx::write(document, &definitions.style)?;
    let mut files = vec![OutputFile { name: CORRECTIONS.to_owned(), bytes }];
    files.extend(others);
    files.push(OutputFile { name: MANIFEST.to_owned(), bytes: json::check_manifest(&files)? });
    Ok(files)
}

/// The name of a copy of an input beside the corrections: its own, unless that is taken by a file of ours.
#[must_use]
pub fn copy_name(input: &str) -> String {
    let taken = [CORRECTIONS, MANIFEST].iter().any(|own| own.eq_ignore_ascii_case(input));
    if taken { format!("copy of {input}") } else { input.to_owned() }
}

/// The name of a filled copy of the office's own workbook: its own, unless that is taken by a file of ours or by another.
#[must_use]
pub fn frame_name(path: &str, others: &[OutputFile]) -> String {
    let mut name = path.rsplit('/').next().unwrap_or(path).to_owned();
    let own = [WORKBOOK, CORRECTIONS, PLACEHOLDERS, RESULTS, MANIFEST];
    let taken = |name: &str| {
        let others = others.iter().map(|file| file.name.as_str());
        own.into_iter().chain(others).any(|own| own.to_lowercase() == name.to_lowercase())
    };
    while taken(&name) {
        name = format!("copy of {name}");
    }
    name
}

/// Draws the charts for projector and paper, each as a vector picture and as pixels; two at a time.
fn draw(
    charts: &[Chart],
    definitions: &Definitions,
    digits: Digits,
    told: &(dyn Fn(&str, Vec<u8>) -> OutputFile + Sync),
) -> Result<Vec<OutputFile>, Error> {
    let wanted: Vec<_> = charts.iter().flat_map(|chart| Format::ALL.map(|format| (chart, format))).collect();
    let draw = |(chart, format): &(&Chart, Format)| {
        let drawing = chart::draw(chart, &definitions.style, *format, digits)?;
        let name = |ending: &str| format!("{}/{}.{ending}", format.folder(), chart.id);
        let png = drawing.png()?;
        Ok([told(&name("svg"), drawing.svg), told(&name("png"), png)])
    };
    let every_second = |first: usize| wanted.iter().skip(first).step_by(2).map(draw).collect::<Vec<_>>();
    let (even, odd) = std::thread::scope(|scope| {
        let odd = scope.spawn(|| every_second(1));
        (every_second(0), odd.join())
    });
    let mut odd = odd.map_err(|_| Error::Report("the drawing of charts was cut short".to_owned()))?.into_iter();
    let mut files = Vec::new();
    for drawn in even {
        files.extend(drawn?);
        files.extend(odd.next().transpose()?.into_iter().flatten());
    }
    Ok(files)
}
