//! `pramoen` (ประเมิน, "evaluate") turns the spreadsheets that a public-relations officer of a Thai educational service
//! area office keeps into the evaluation that the office's manuals ask for.
//!
//! # What flows where
//!
//! ```text
//! paths ─► ingest ─► Dataset ─► derive ─► Facts ─► indicator ─► Measurements + Ledger ─► standard ─► Scorecard ─► report ─► files
//!              └──────────────── issues, each with its place, travel with the values ────────────────┘
//! ```
//!
//! 1. [`workspace`] finds the inputs below a path.
//! 2. [`definition`] loads what a non-programmer edits: registers, code lists, indicators, the standard, texts.
//! 3. [`ingest`] reads the spreadsheets as they are into one typed table per register: file by file, in worker processes
//!    ([`isolation`]) where it is asked to, and only those of which the office's cache has nothing.
//! 4. [`mod@derive`] works out the facts: lags, what was on time, what the media took up.
//! 5. [`indicator`] puts every row into one bucket of every indicator and counts, twice, by two engines.
//! 6. [`mod@standard`] rates the office standard from its considerations and their evidence, and looks for what contradicts
//!    itself in the documents.
//! 7. [`claim`] holds the figures that the office claims against its registers.
//! 8. [`report`] composes a neutral document and writes it as workbook, page for the web, self-assessments, pictures and
//!    JSON.
//! 9. [`annotation`] marks the cells to mend in copies of the office's own workbooks, when asked.
//! 10. [`frame`] fills the figures into the office's own workbook, where it names one.
//! 11. [`workspace`] puts the finished files in place, all or none.
//!
//! Instead of writing a report, [`mod@explain`] says how a figure came about, and what became of a row.
//!
//! [`rollup()`] takes many offices through these stages and [`mod@rollup`] puts together what they found.
//! For an existing database, [`mod@export`] writes the facts as [`parquet`] and the indicators as SQL.
//!
//! Beside them, [`register`] makes blank registers from the definitions that read them.
//!
//! The stages are siblings: each speaks only in the types of [`model`], and only [`run`], [`standard()`],
//! [`check`] and [`explain()`] join them, over what `evaluation` has read and measured.
//!
//! # Guarantees
//!
//! - Every input row ends in exactly one bucket of every indicator of its table, with a reason; the buckets sum to the
//!   rows, and the rows of each sheet to those that were read.
//! - What a person can mend in a cell is an [`issue::Issue`] with its place; what no cell can mend is an
//!   [`error::Error`].
//!   Both are counted again before anything is said: where they differ, there is no report.
//! - Verdicts are decided on integers. Engine and recount agree, or there is no report.
//! - The same inputs, definitions, options and day give the same bytes. Nothing here reads the clock.
//! - Inputs are never changed; a report is replaced whole or not at all, whenever the run is killed, and is not pulled away
//!   from a program that has it open. One run at a time writes into an office's folder.
//! - A file that makes its reader abort, hang or ask for all memory costs itself, where workers read ([`Reading`]); what is
//!   found depends neither on them nor on the cache, which may be deleted at any time and holds no name of a person.
//!
//! # Limitations
//!
//! A copy with marks is made of `.xlsx` and `.xlsm` only; a cell with a threaded comment shows its colour but not our words, and
//! so do those beyond the 2,000 most urgent of a sheet.
//! Small groups of respondents cannot be computed from one report; reports of several periods can be held against one
//! another. Names of persons in the text of a comment are not recognised unless the respondent gave that name.
//! Dates before B.E. 2484 are not read: the year began in April then. Everything is held in memory. Workers have a limit
//! of memory on Unix alone; elsewhere only one of time, by which a slow machine may give up a file that a fast one reads.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub mod annotation;
pub mod claim;
mod correcting;
pub mod definition;
pub mod derive;
pub mod error;
mod evaluation;
pub mod explain;
pub mod export;
mod exporting;
pub mod frame;
mod framing;
mod gathering;
pub mod indicator;
pub mod ingest;
pub mod isolation;
pub mod issue;
pub mod model;
mod office;
mod options;
mod package;
pub mod parquet;
mod reading;
pub mod register;
pub mod report;
mod reporting;
pub mod rollup;
mod sealed;
pub mod sealing;
pub mod standard;
mod unchanged;
mod unread;
pub mod wording;
pub mod workspace;

pub use correcting::Corrections;
use definition::{Definitions, Form, Language};
use error::Error;
use evaluation::{Evaluated, Read, evaluate, issues, measure, read, records};
use explain::{Explanation, Question};
pub use exporting::{Exported, export};
pub use framing::Framed;
use framing::Frames;
pub use gathering::{RollupOptions, RollupOutcome, RollupProgress, rollup};
use issue::Issue;
use model::output::OutputFile;
use model::period::{Month, Period};
use model::results::{Results, TableRecord};
pub use office::language;
pub use options::Options;
pub use reading::{Reading, work};
pub use sealed::{History, Sealed, history, seal};
use workspace::{Created, Hold, Published};

/// How far a run has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress<'a> {
    /// Another run is at work in the office's folder, for which this one waits.
    Waiting,
    /// So many files will be read.
    Files(usize),
    /// This file has been read.
    Read(&'a str),
    /// The facts are being worked out.
    Deriving,
    /// The indicators are being counted.
    Measuring,
    /// This file of the report is ready.
    Wrote(&'a str),
}

/// What a run found, and where it put the report.
#[derive(Debug)]
pub struct Outcome {
    /// Everything that was found.
    pub results: Results,
    /// The definitions that were used.
    pub definitions: Definitions,
    /// The folder of the report.
    pub folder: PathBuf,
    /// `results.json` as it was written.
    pub json: Vec<u8>,
    /// What was done in the folder.
    pub published: Published,
    /// The office's own workbooks, in the order of its settings.
    pub frames: Vec<Framed>,
}

/// What a look at the inputs found.
#[derive(Debug)]
pub struct Checked {
    /// What was read.
    pub tables: Vec<TableRecord>,
    /// What was found wrong, by file, sheet and cell.
    pub issues: Vec<Issue>,
    /// The definitions that were used.
    pub definitions: Definitions,
    /// What was written of that; none when nothing is to be mended. A folder that cannot be written does not spoil the
    /// look at the inputs.
    pub corrections: Result<Option<Corrections>, Error>,
}

/// Evaluates a period and writes its report.
///
/// # Errors
/// See [`Error`]; nothing is written then.
pub fn run(options: &Options, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Result<Outcome, Error> {
    let _hold = hold(options, progress)?;
    reporting::report(evaluate(options, progress)?, options, progress)
}

/// Lets nobody else write into the office's folder until it is done.
fn hold(options: &Options, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Result<Hold, Error> {
    Hold::of(&options.path, &|| progress(Progress::Waiting))
}

/// Assesses the office standard for a fiscal year, that of the period, and writes its evidence pack alone.
///
/// # Errors
/// [`Error::NothingAssessed`] when the office has no consideration of that year; see [`Error`]. Nothing is written then.
pub fn standard(options: &Options, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Result<Outcome, Error> {
    let _hold = hold(options, progress)?;
    let read = read(options, progress)?;
    let assessed = read.facts.considerations.iter().filter_map(|row| row.scope.fiscal_year);
    let known: BTreeSet<i32> = assessed.collect();
    // Where the considerations name no year, the documents may.
    let proved = read.facts.evidence.iter().filter_map(|record| record.scope.fiscal_year).max();
    let latest = known.last().copied().or(proved).unwrap_or_else(|| Month::of(options.as_of).fiscal_year());
    let mut evaluated = measure(read, options.period.unwrap_or(Period::Year(latest)), options, progress)?;
    let fiscal_year = evaluated.results.period.fiscal_year();
    if evaluated.results.scorecards().next().is_none() {
        return Err(Error::NothingAssessed { fiscal_year, known: known.into_iter().collect() });
    }
    let of_standard = |issue: &Issue| evaluated.concerns(issue, &standard::REGISTERS);
    let issues = evaluated.results.issues.iter().filter(|issue| of_standard(issue)).cloned().collect();
    evaluated.results.issues = issues;
    evaluated.publish(options, &format!("{fiscal_year}-standard"), report::compose_pack, Frames::default(), progress)
}

/// Explains an indicator, a row of the inputs, or lists the indicators: nothing is written.
///
/// # Errors
/// [`Error::UnknownIndicator`] and [`Error::UnknownPlace`] when what is asked for is not known; see [`Error`].
pub fn explain(
    options: &Options,
    question: &Question,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<Explanation, Error> {
    let language = options.language;
    if question.indicator.is_none() && question.row.is_none() {
        let own = office::own(&options.path);
        let definitions = definition::load(own.templates.as_deref(), own.settings.as_deref())?;
        return Ok(explain::list(&definitions, language));
    }
    let Evaluated { definitions, dataset, results, .. } = evaluate(options, progress)?;
    explain::explain(&results, &dataset, &definitions, question, language)
}

/// Reads the inputs, lists what is wrong in them and writes the list; with `annotate` also a copy of every workbook that
/// has something to mend, with the cells marked.
///
/// # Errors
/// See [`Error`]. That nothing is recognised is no error here: the issues say why.
pub fn check(options: &Options, annotate: bool, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Result<Checked, Error> {
    let _hold = hold(options, progress)?;
    let mut read = read(options, progress)?;
    let period = options.period.or_else(|| indicator::latest_quarter(&read.facts, &read.definitions));
    read.reconcile(period.map_or_else(|| Month::of(options.as_of).fiscal_year(), Period::fiscal_year));
    let Read { workspace, definitions, dataset, facts, .. } = read;
    let issues = issues(&dataset, &facts);
    let corrections = correcting::correct(options, &workspace, &definitions, (&issues, &dataset.files), annotate);
    Ok(Checked { tables: records(&dataset), issues, definitions, corrections })
}

/// The definitions of the office whose folder this is: built in, with its own.
///
/// # Errors
/// No such folder, every mistake in the office's files, or one that cannot be read.
pub fn definitions(folder: &Path) -> Result<Definitions, Error> {
    if !folder.is_dir() {
        return Err(Error::NoInput { path: folder.to_owned() });
    }
    let own = workspace::Own::of(folder);
    definition::load(own.templates.as_deref(), own.settings.as_deref())
}

/// Makes a new office's folder: its settings, and every register blank, in the order of the manuals' work.
///
/// # Errors
/// [`Error::Occupied`] when something is there already; see [`Error`].
pub fn init(folder: &Path, office: Option<&str>, language: Language) -> Result<Created, Error> {
    let definitions = definition::load(None, None)?;
    let settings = register::settings(&definitions, language, office);
    let mut files = vec![OutputFile { name: "pramoen.toml".to_owned(), bytes: settings.into_bytes() }];
    for file in blank_forms(&definitions, &|_| true, language)? {
        files.push(OutputFile { name: format!("input/{}", file.name), ..file });
    }
    workspace::found(folder, &files)
}

/// Writes blank registers into a folder; what exists there is left as it is.
///
/// # Errors
/// See [`Error`].
pub fn write_forms(
    definitions: &Definitions,
    folder: &Path,
    wanted: &dyn Fn(&Form) -> bool,
    language: Language,
) -> Result<Created, Error> {
    workspace::add(folder, &blank_forms(definitions, wanted, language)?)
}

fn blank_forms(
    definitions: &Definitions,
    wanted: &dyn Fn(&Form) -> bool,
    language: Language,
) -> Result<Vec<OutputFile>, Error> {
    let forms = definitions.forms.iter().filter(|form| wanted(form));
    let blank = |form| register::blank(form, definitions, language);
    forms.map(|form| Ok(OutputFile { name: register::file_name(form), bytes: blank(form)? })).collect()
}
