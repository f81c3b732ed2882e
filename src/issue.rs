//! What a person can mend in a cell: a place, and what is wrong there.
//!
//! The wording is in `templates/text`, under `issue-<code>` (what is wrong) and `issue-<code>.hint` (what to do).

use crate::model::location::Location;

/// How urgent an issue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// แก้ก่อน: figures lack this row or cell.
    Error,
    /// ควรตรวจ: read, but it may not be what was meant.
    Warning,
    /// ข้อสังเกต: for the record.
    Note,
}

impl Severity {
    /// The key of its word in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Something wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Where.
    pub location: Location,
    /// What.
    pub problem: Problem,
}

/// What is wrong. Texts of personal columns never enter a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are the variables of the sentence, named as the texts name them")]
pub enum Problem {
    /// The file cannot be opened as a spreadsheet; the reader's reason.
    UnreadableFile { reason: String },
    /// The file is of a kind that is not read.
    UnsupportedFile { kind: String },
    /// No form recognises any sheet of the file.
    UnrecognisedSheet,
    /// A required column was not found in a sheet of the form.
    MissingColumn { form: String, column: String },
    /// A header was taken for a field although it is spelled otherwise.
    HeaderGuessed { header: String, column: String },
    /// A required cell is blank: the row is not counted.
    MissingValue { column: String },
    /// The text is not a date.
    UnreadableDate { column: String, found: String },
    /// The text can be read as more than one date.
    AmbiguousDate { column: String, found: String, readings: Vec<String> },
    /// The date was read after a repair.
    RepairedDate { column: String, found: String, rule: String, result: String, cells: usize },
    /// The date lies after the day of the evaluation.
    FutureDate { column: String, found: String },
    /// The text is not a number.
    UnreadableNumber { column: String, found: String },
    /// The text is not one of the list's values.
    UnknownChoice { column: String, found: String, nearest: Option<String> },
    /// The cell holds a spreadsheet error such as #REF!.
    ErrorCell { column: String, found: String },
    /// The same identifier with different content; where the first stands.
    ConflictingDuplicate { column: String, found: String, first: Location },
    /// The identifier refers to a record that does not exist.
    UnknownReference { column: String, found: String, form: String },
    /// Two times of a record contradict each other.
    ReversedTimes { earlier: String, later: String },
    /// A survey answer that is no level of its scale.
    UnknownAnswer { item: String, found: String },
}

impl Problem {
    /// Its stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnreadableFile { .. } => "unreadable-file",
            Self::UnsupportedFile { .. } => "unsupported-file",
            Self::UnrecognisedSheet => "unrecognised-sheet",
            Self::MissingColumn { .. } => "missing-column",
            Self::HeaderGuessed { .. } => "header-guessed",
            Self::MissingValue { .. } => "missing-value",
            Self::UnreadableDate { .. } => "unreadable-date",
            Self::AmbiguousDate { .. } => "ambiguous-date",
            Self::RepairedDate { .. } => "repaired-date",
            Self::FutureDate { .. } => "future-date",
            Self::UnreadableNumber { .. } => "unreadable-number",
            Self::UnknownChoice { .. } => "unknown-choice",
            Self::ErrorCell { .. } => "error-cell",
            Self::ConflictingDuplicate { .. } => "conflicting-duplicate",
            Self::UnknownReference { .. } => "unknown-reference",
            Self::ReversedTimes { .. } => "reversed-times",
            Self::UnknownAnswer { .. } => "unknown-answer",
        }
    }

    /// Every code, for the tests that hold the texts complete.
    pub const CODES: [&'static str; 17] = [
        "unreadable-file",
        "unsupported-file",
        "unrecognised-sheet",
        "missing-column",
        "header-guessed",
        "missing-value",
        "unreadable-date",
        "ambiguous-date",
        "repaired-date",
        "future-date",
        "unreadable-number",
        "unknown-choice",
        "error-cell",
        "conflicting-duplicate",
        "unknown-reference",
        "reversed-times",
        "unknown-answer",
    ];

    /// How urgent it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::UnreadableFile { .. }
            | Self::MissingColumn { .. }
            | Self::MissingValue { .. }
            | Self::UnreadableDate { .. }
            | Self::AmbiguousDate { .. }
            | Self::UnreadableNumber { .. }
            | Self::UnknownChoice { .. }
            | Self::ErrorCell { .. }
            | Self::ConflictingDuplicate { .. }
            | Self::UnknownAnswer { .. } => Severity::Error,
            Self::UnsupportedFile { .. }
            | Self::FutureDate { .. }
            | Self::UnknownReference { .. }
            | Self::ReversedTimes { .. } => Severity::Warning,
            Self::UnrecognisedSheet | Self::HeaderGuessed { .. } | Self::RepairedDate { .. } => Severity::Note,
        }
    }

    /// What was found in the cell, where that is known.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        match self {
            Self::UnreadableDate { found, .. }
            | Self::AmbiguousDate { found, .. }
            | Self::RepairedDate { found, .. }
            | Self::FutureDate { found, .. }
            | Self::UnreadableNumber { found, .. }
            | Self::UnknownChoice { found, .. }
            | Self::ErrorCell { found, .. }
            | Self::ConflictingDuplicate { found, .. }
            | Self::UnknownReference { found, .. }
            | Self::UnknownAnswer { found, .. } => Some(found),
            Self::HeaderGuessed { header, .. } => Some(header),
            _ => None,
        }
    }

    /// The facts that its sentence speaks of, by the names that the texts use.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let own =
            |pairs: &[(&'static str, &String)]| pairs.iter().map(|(name, value)| (*name, (*value).clone())).collect();
        match self {
            Self::UnreadableFile { reason } => own(&[("reason", reason)]),
            Self::UnsupportedFile { kind } => own(&[("kind", kind)]),
            Self::UnrecognisedSheet => Vec::new(),
            Self::MissingColumn { form, column } => own(&[("form", form), ("column", column)]),
            Self::HeaderGuessed { header, column } => own(&[("header", header), ("column", column)]),
            Self::MissingValue { column } => own(&[("column", column)]),
            Self::AmbiguousDate { column, found, readings } => {
                own(&[("column", column), ("found", found), ("readings", &readings.join(", "))])
            }
            Self::RepairedDate { column, found, rule, result, cells } => {
                let cells = cells.to_string();
                own(&[("column", column), ("found", found), ("rule", rule), ("result", result), ("cells", &cells)])
            }
            Self::UnreadableDate { column, found }
            | Self::FutureDate { column, found }
            | Self::UnreadableNumber { column, found }
            | Self::ErrorCell { column, found } => own(&[("column", column), ("found", found)]),
            Self::UnknownChoice { column, found, nearest } => {
                let nearest = nearest.clone().unwrap_or_else(|| "-".to_owned());
                own(&[("column", column), ("found", found), ("nearest", &nearest)])
            }
            Self::ConflictingDuplicate { column, found, first } => {
                own(&[("column", column), ("found", found), ("first", &first.to_string())])
            }
            Self::UnknownReference { column, found, form } => {
                own(&[("column", column), ("found", found), ("form", form)])
            }
            Self::ReversedTimes { earlier, later } => own(&[("earlier", earlier), ("later", later)]),
            Self::UnknownAnswer { item, found } => own(&[("item", item), ("found", found)]),
        }
    }
}
