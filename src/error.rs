//! What no cell can mend: the run stops, and says why.

mod facts;

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::definition::Mistake;
use crate::model::location::Location;
use crate::model::period::Period;

/// Why a run could not be made. `Display` is English; the program says it in the user's language by `error-<code>`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Neither the path nor an `input` folder in it exists.
    #[error("there is no input folder at {path}")]
    NoInput {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The input folder has no spreadsheet.
    #[error("no spreadsheet (.xlsx, .ods, .csv) in {path}")]
    NoFiles {
        /// The folder.
        path: PathBuf,
    },
    /// The folders that were to hold those of offices are empty.
    #[error("there is no office's folder in {path}")]
    NoOffices {
        /// The first of them.
        path: PathBuf,
    },
    /// No sheet of any file was recognised.
    #[error("none of the {files} files in {path} holds a sheet that is recognised")]
    NothingRecognised {
        /// The folder.
        path: PathBuf,
        /// How many files were looked at.
        files: usize,
    },
    /// No record is dated, so there is no latest quarter.
    #[error("no news item has a date: say which period to evaluate with --period")]
    NoDates,
    /// The period asked for has no record at all.
    #[error("there is no record in period {period}; the data reach from {first} to {last}")]
    EmptyPeriod {
        /// What was asked for.
        period: Period,
        /// The first month with a record.
        first: Period,
        /// The last.
        last: Period,
    },
    /// The office has no register of considerations for the fiscal year.
    #[error("no consideration of the office standard is recorded for fiscal year {fiscal_year}")]
    NothingAssessed {
        /// What was asked for.
        fiscal_year: i32,
        /// The fiscal years that have some, ascending.
        known: Vec<i32>,
    },
    /// No edition of the office standard is called so.
    #[error("there is no edition `{found}` of the office standard")]
    UnknownEdition {
        /// What was asked for.
        found: String,
        /// The editions that there are.
        known: Vec<String>,
    },
    /// A sheet of the report that is not known was asked for.
    #[error("the report has no sheet `{found}`")]
    UnknownSheet {
        /// What was asked for.
        found: String,
        /// The sheets that there are.
        known: Vec<String>,
    },
    /// No limit is called so.
    #[error("there is no limit `{found}`; did you mean `{nearest}`?")]
    UnknownLimit {
        /// What was asked for.
        found: String,
        /// The one whose name comes nearest.
        nearest: String,
        /// The limits that there are.
        known: Vec<String>,
    },
    /// An office has more files than it may.
    #[error("{path} holds {found} files, and {most} are read at most")]
    TooManyFiles {
        /// The folder.
        path: PathBuf,
        /// How many there are.
        found: u64,
        /// How many there may be.
        most: u64,
    },
    /// A chart that this report does not have was asked for.
    #[error("this report has no chart `{found}`")]
    UnknownChart {
        /// What was asked for.
        found: String,
        /// The charts that there are.
        known: Vec<String>,
    },
    /// The definitions have mistakes.
    #[error("the definitions have {} mistakes", .0.len())]
    Definitions(Vec<Mistake>),
    /// Something could not be read.
    #[error("{path} cannot be read: {source}")]
    Read {
        /// What.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Something could not be written.
    #[error("{path} cannot be written: {source}")]
    Write {
        /// What.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// What was to be said could not be.
    #[error("the standard output takes nothing: {source}")]
    Say {
        /// Why.
        source: std::io::Error,
    },
    /// What was to be replaced was put aside for it, and neither the new nor the old could be moved to its place.
    #[error("{path} cannot be replaced: {source}; what was there before is in {aside} until the next run")]
    SetAside {
        /// Where it stood.
        path: PathBuf,
        /// Where it is.
        aside: PathBuf,
        /// Why the new did not take its place.
        source: std::io::Error,
    },
    /// The output folder holds something else than a report.
    #[error("{path} holds other files: choose a new or an empty folder")]
    NotOurs {
        /// The folder.
        path: PathBuf,
    },
    /// The folder holds an export that does not go with this one.
    #[error("{path} holds an export that does not go with that of {office}: choose another folder")]
    OtherExport {
        /// The folder.
        path: PathBuf,
        /// The folder of the office's own.
        office: String,
    },
    /// A file that would have to go is open in another program.
    #[error("{path} is open in another program: close it")]
    FileOpen {
        /// The file.
        path: PathBuf,
    },
    /// Another run is at work in the office's folder, and does not come to its end.
    #[error("another run is at work in {path}")]
    Busy {
        /// The folder.
        path: PathBuf,
    },
    /// The machine's clock is wrong: nothing was made before the program was.
    #[error("this machine's clock says that it is {today}, which was before this program was made")]
    ClockBehind {
        /// What it says.
        today: NaiveDate,
    },
    /// Every date of the data lies after the day of the evaluation.
    #[error("all {rows} dates of the data lie after {as_of}, the first at {first}")]
    AheadOfDay {
        /// The day of the evaluation.
        as_of: NaiveDate,
        /// Whether that is the day of the machine's clock.
        from_clock: bool,
        /// How many there are.
        rows: usize,
        /// Where the first of them stands.
        first: Location,
        /// What stands there.
        found: String,
    },
    /// The folder that was to be made exists.
    #[error("{path} exists: choose a new folder")]
    Occupied {
        /// The folder.
        path: PathBuf,
    },
    /// The engine failed.
    #[error("the figures could not be computed: {0}")]
    Engine(String),
    /// The engine and the recount do not agree: a bug of this program.
    #[error("{indicator} in {period}: the engine has {engine}, the recount {recount}; no report is written")]
    Disagreement {
        /// The indicator.
        indicator: String,
        /// The period.
        period: String,
        /// The engine's figures.
        engine: String,
        /// The recount's.
        recount: String,
    },
    /// Rows were lost or counted twice on the way into a table: a bug of this program.
    #[error("{table}: {found} rows where there are {expected}; no figure is given")]
    Unbalanced {
        /// The table of facts, with the indicator or the sheet where they differ.
        table: String,
        /// How many rows there should be.
        expected: u64,
        /// How many there are.
        found: u64,
    },
    /// No indicator is called so.
    #[error("there is no indicator `{found}`")]
    UnknownIndicator {
        /// What was asked for.
        found: String,
        /// The nearest, a line each.
        nearest: Vec<String>,
    },
    /// No sheet that was read is called so, or several are, or no row of it is named.
    #[error("`{found}` names no one row of a sheet that was read")]
    UnknownPlace {
        /// What was asked for.
        found: String,
        /// How places of the sheets that may have been meant are written, a line each.
        known: Vec<String>,
    },
    /// A period is to be sealed that is not over on the day of the evaluation.
    #[error("period {period} is not over before the end of {last}: it cannot be sealed yet")]
    PeriodNotOver {
        /// The period.
        period: Period,
        /// Its last day.
        last: NaiveDate,
    },
    /// A period is sealed already.
    #[error("period {period} was sealed as of {as_of}: say why it is sealed again")]
    AlreadySealed {
        /// The period.
        period: Period,
        /// The day for which it was sealed.
        as_of: NaiveDate,
    },
    /// The seal of a period is not as it was written.
    #[error("{path} is no seal as it was written: put it back from a copy")]
    BrokenSeal {
        /// The file.
        path: PathBuf,
    },
    /// A report could not be composed: a bug of this program.
    #[error("the report could not be composed: {0}")]
    Report(String),
}

/// The stable name of every error.
macro_rules! codes {
    ($($error:pat => $code:literal,)+) => {
        /// Its stable name.
        #[must_use]
        pub fn code(&self) -> &'static str {
            match self {
                $($error => $code,)+
            }
        }

        /// Every code, for the tests that hold the texts complete.
        pub const CODES: &[&'static str] = &[$($code),+];
    };
}

impl Error {
    codes! {
        Self::NoInput { .. } => "no-input",
        Self::NoFiles { .. } => "no-files",
        Self::NoOffices { .. } => "no-offices",
        Self::NothingRecognised { .. } => "nothing-recognised",
        Self::NoDates => "no-dates",
        Self::EmptyPeriod { .. } => "empty-period",
        Self::NothingAssessed { .. } => "nothing-assessed",
        Self::UnknownEdition { .. } => "unknown-edition",
        Self::UnknownSheet { .. } => "unknown-sheet",
        Self::UnknownLimit { .. } => "unknown-limit",
        Self::TooManyFiles { .. } => "too-many-files",
        Self::UnknownChart { .. } => "unknown-chart",
        Self::Definitions(_) => "definitions",
        Self::Read { .. } => "read",
        Self::Write { .. } => "write",
        Self::Say { .. } => "say",
        Self::SetAside { .. } => "set-aside",
        Self::NotOurs { .. } => "not-ours",
        Self::OtherExport { .. } => "other-export",
        Self::FileOpen { .. } => "file-open",
        Self::Busy { .. } => "busy",
        Self::ClockBehind { .. } => "clock-behind",
        Self::AheadOfDay { .. } => "ahead-of-day",
        Self::Occupied { .. } => "occupied",
        Self::Engine(_) => "engine",
        Self::Disagreement { .. } => "disagreement",
        Self::Unbalanced { .. } => "unbalanced",
        Self::UnknownIndicator { .. } => "unknown-indicator",
        Self::UnknownPlace { .. } => "unknown-place",
        Self::PeriodNotOver { .. } => "period-not-over",
        Self::AlreadySealed { .. } => "already-sealed",
        Self::BrokenSeal { .. } => "broken-seal",
        Self::Report(_) => "report",
    }
}
