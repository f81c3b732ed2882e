//! What the sentences of errors speak of.

use std::io::ErrorKind;

use super::Error;

impl Error {
    /// The facts that its sentence speaks of, by the names that the texts use.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoInput { path }
            | Self::NoFiles { path }
            | Self::NoOffices { path }
            | Self::NotOurs { path }
            | Self::FileOpen { path }
            | Self::Busy { path }
            | Self::Occupied { path }
            | Self::BrokenSeal { path } => {
                vec![("path", path.display().to_string())]
            }
            Self::OtherExport { path, office } => {
                vec![("path", path.display().to_string()), ("office", office.clone())]
            }
            Self::NothingRecognised { path, files } => {
                vec![("path", path.display().to_string()), ("files", files.to_string())]
            }
            Self::NoDates => Vec::new(),
            Self::ClockBehind { today } => vec![("today", today.to_string())],
            Self::AheadOfDay { as_of, from_clock, rows, first, found } => vec![
                ("as_of", as_of.to_string()),
                ("clock", if *from_clock { "yes" } else { "no" }.to_owned()),
                ("rows", rows.to_string()),
                ("place", first.to_string()),
                ("found", found.clone()),
            ],
            Self::EmptyPeriod { period, first, last } => {
                vec![("period", period.to_string()), ("first", first.to_string()), ("last", last.to_string())]
            }
            Self::NothingAssessed { fiscal_year, known } => {
                let known: Vec<_> = known.iter().map(ToString::to_string).collect();
                let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
                vec![("year", fiscal_year.to_string()), ("known", known)]
            }
            Self::UnknownEdition { found, known }
            | Self::UnknownSheet { found, known }
            | Self::UnknownChart { found, known } => vec![("found", found.clone()), ("known", known.join(", "))],
            Self::UnknownLimit { found, nearest, known } => {
                vec![("found", found.clone()), ("nearest", nearest.clone()), ("known", known.join(", "))]
            }
            Self::TooManyFiles { path, found, most } => vec![
                ("path", path.display().to_string()),
                ("found", found.to_string()),
                ("limit", most.to_string()),
                ("raised", found.to_string()),
            ],
            Self::Definitions(mistakes) => {
                let lines: Vec<_> = mistakes.iter().map(ToString::to_string).collect();
                vec![("count", mistakes.len().to_string()), ("mistakes", lines.join("\n"))]
            }
            Self::Read { path, source } | Self::Write { path, source } => {
                let kind = kind_of(source.kind()).to_owned();
                vec![("path", path.display().to_string()), ("reason", source.to_string()), ("kind", kind)]
            }
            Self::Say { source } => vec![("reason", source.to_string())],
            Self::SetAside { path, aside, source } => vec![
                ("path", path.display().to_string()),
                ("aside", aside.display().to_string()),
                ("reason", source.to_string()),
            ],
            Self::Engine(reason) | Self::Report(reason) => vec![("reason", reason.clone())],
            Self::Unbalanced { table, expected, found } => {
                vec![("table", table.clone()), ("expected", expected.to_string()), ("found", found.to_string())]
            }
            Self::UnknownIndicator { found, nearest: known } | Self::UnknownPlace { found, known } => {
                vec![("found", found.clone()), ("known", known.join("\n"))]
            }
            Self::PeriodNotOver { period, last } => {
                vec![("period", period.to_string()), ("last", last.to_string())]
            }
            Self::AlreadySealed { period, as_of } => {
                vec![("period", period.to_string()), ("as_of", as_of.to_string())]
            }
            Self::Disagreement { indicator, period, engine, recount } => vec![
                ("indicator", indicator.clone()),
                ("period", period.clone()),
                ("engine", engine.clone()),
                ("recount", recount.clone()),
            ],
        }
    }
}

/// What hinders reading or writing, as the texts tell it apart.
fn kind_of(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "full",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "denied",
        ErrorKind::InvalidData => "encoding",
        _ => "other",
    }
}
