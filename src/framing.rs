//! Joins the office's own workbooks with the figures: which there are, what they are filled with, what is to be said of them.

use std::path::Path;

use crate::definition::{Definitions, Language};
use crate::frame::{self, Fate};
use crate::ingest;
use crate::issue::{Issue, Problem};
use crate::model::location::Location;
use crate::model::output::OutputFile;
use crate::model::results::Results;
use crate::report;
use crate::workspace::{Workspace, way_to_file};

/// What became of one of the office's own workbooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framed {
    /// As the office names it.
    pub name: String,
    /// The copy's name; none where there is none, which an issue explains.
    pub copy: Option<String>,
    /// How many placeholders were filled with a value.
    pub filled: usize,
    /// For how many there is no value.
    pub without_value: usize,
    /// How many stay as they are.
    pub open: usize,
}

/// The office's own workbooks, filled.
#[derive(Default)]
pub struct Frames {
    /// The copies.
    pub files: Vec<OutputFile>,
    /// What became of each.
    pub told: Vec<Framed>,
}

/// Fills the office's own workbooks; what stays open in them is added to the issues.
pub fn fill(workspace: &Workspace, definitions: &Definitions, results: &mut Results, language: Language) -> Frames {
    let mut frames = Frames::default();
    let mut found = Vec::new();
    for name in &definitions.settings.report.frames {
        let path = workspace.frame(name);
        let place = path.as_ref().and_then(|path| way_to_file(&workspace.input, path));
        let place = Location::file(place.unwrap_or_else(|| name.clone()));
        let known = report::placeholder::Placeholders::new(results, definitions, language);
        let copy = match path.map(|path| read_frame(&path)) {
            None => Err(Problem::FrameMissing {}),
            Some(Err(detail)) => Err(Problem::FrameUnfillable { reason: "unreadable".to_owned(), detail }),
            Some(Ok(bytes)) => ingest::within_limits(&bytes, &definitions.rules.own.limits).and_then(|()| {
                frame::fill(&bytes, &|written| known.filling(written)).map_err(|wrong| frame_problem(&wrong))
            }),
        };
        let mut told = Framed { name: name.clone(), copy: None, filled: 0, without_value: 0, open: 0 };
        match copy {
            Err(problem) => found.push(Issue { location: place, problem }),
            Ok(copy) => {
                if copy.places.is_empty() {
                    found.push(Issue { location: place.clone(), problem: Problem::FrameWithoutPlaceholders {} });
                }
                if copy.macros {
                    found.push(Issue { location: place.clone(), problem: Problem::MacrosNotRun {} });
                }
                let count = |fate: fn(&Fate) -> bool| copy.places.iter().filter(|own| fate(&own.fate)).count();
                told.filled = count(|fate| matches!(fate, Fate::Filled(_)));
                told.without_value = count(|fate| *fate == Fate::Nothing);
                told.open = copy.places.len() - told.filled - told.without_value;
                found.extend(copy.places.iter().filter_map(|own| frame_issue(&place, own)));
                let copied = report::frame_name(name, &frames.files);
                frames.files.push(OutputFile { name: copied.clone(), bytes: copy.bytes });
                told.copy = Some(copied);
            }
        }
        frames.told.push(told);
    }
    for issue in &mut found {
        let mut shown = |text: &str| definitions.without_personal(text, language);
        issue.location.respell(&mut shown);
        issue.problem.respell(&mut shown);
    }
    results.issues.extend(found);
    results.issues.sort_by(|a, b| a.location.cmp(&b.location));
    frames
}

/// The most that an office's own workbook may be.
const MOST_BYTES_OF_FRAME: u64 = 128 << 20;

/// The bytes of the office's own workbook, or why they cannot be read.
fn read_frame(path: &Path) -> Result<Vec<u8>, String> {
    let size = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
    if size > MOST_BYTES_OF_FRAME {
        return Err(format!("> {} MiB", MOST_BYTES_OF_FRAME >> 20));
    }
    std::fs::read(path).map_err(|error| error.to_string())
}

/// Why one of the office's own workbooks cannot be filled.
fn frame_problem(wrong: &frame::Unfillable) -> Problem {
    let detail = match wrong {
        frame::Unfillable::Damaged(found) => found.clone(),
        frame::Unfillable::Crowded(most) => most.to_string(),
        _ => String::new(),
    };
    Problem::FrameUnfillable { reason: wrong.code().to_owned(), detail }
}

/// What is to be said of a placeholder that was not filled.
fn frame_issue(file: &Location, place: &frame::Place) -> Option<Issue> {
    let found = place.name.clone();
    let problem = match &place.fate {
        Fate::Filled(_) => return None,
        Fate::Nothing => Problem::PlaceholderWithoutValue { found },
        Fate::Unknown(nearest) => Problem::PlaceholderUnknown { found, nearest: nearest.clone() },
        Fate::Left(reason) => Problem::PlaceholderLeft { found, reason: reason.code().to_owned() },
    };
    let location = Location { sheet: Some(place.sheet.as_str().into()), cell: place.cell, ..file.clone() };
    Some(Issue { location, problem })
}
