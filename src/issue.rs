//! What a person can mend in a cell: a place, and what is wrong there.
//!
//! The wording is in `templates/text`, under `issue-<code>` (what is wrong) and `issue-<code>.hint` (what to do).

mod listed;

pub use listed::{MOST_LISTED, listed};

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
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Issue {
    /// Where.
    pub location: Location,
    /// What.
    pub problem: Problem,
}

/// A fact of a problem, as its sentence speaks of it.
trait Fact {
    fn fact(&self) -> String;

    /// Puts other texts in the place of those that came from the inputs.
    fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>);
}

impl Fact for String {
    fn fact(&self) -> String {
        self.clone()
    }

    fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) {
        if let Some(text) = other(self) {
            *self = text;
        }
    }
}

impl Fact for Box<str> {
    fn fact(&self) -> String {
        self.to_string()
    }

    fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) {
        if let Some(text) = other(self) {
            *self = text.into();
        }
    }
}

impl Fact for Option<String> {
    fn fact(&self) -> String {
        self.clone().unwrap_or_else(|| "none".to_owned())
    }

    fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) {
        if let Some(text) = self {
            text.respell(other);
        }
    }
}

impl Fact for Vec<String> {
    fn fact(&self) -> String {
        self.join(", ")
    }

    fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) {
        for text in self {
            text.respell(other);
        }
    }
}

impl Fact for usize {
    fn fact(&self) -> String {
        self.to_string()
    }

    fn respell(&mut self, _: &mut dyn FnMut(&str) -> Option<String>) {}
}

impl Fact for Location {
    fn fact(&self) -> String {
        self.to_string()
    }

    fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) {
        Location::respell(self, other);
    }
}

impl Fact for Box<Location> {
    fn fact(&self) -> String {
        self.to_string()
    }

    fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) {
        Location::respell(self, other);
    }
}

/// Every problem in one place: what it is, its facts by the names that the texts use, its code and how urgent it is.
macro_rules! problems {
    ($($(#[$doc:meta])+ $name:ident { $($field:ident: $kind:ty),* } = $code:literal, $severity:ident;)+) => {
        /// What is wrong. Texts of personal columns never enter a problem.
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[allow(missing_docs, reason = "the fields are the variables of the sentence, named as the texts name them")]
        pub enum Problem {
            $($(#[$doc])+ $name { $($field: $kind),* },)+
        }

        impl Problem {
            /// Every code, for the tests that hold the texts complete.
            pub const CODES: &[&str] = &[$($code),+];

            /// Its stable name.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => $code,)+
                }
            }

            /// How urgent it is.
            #[must_use]
            pub fn severity(&self) -> Severity {
                match self {
                    $(Self::$name { .. } => Severity::$severity,)+
                }
            }

            /// The facts that its sentence speaks of, by the names that the texts use.
            #[must_use]
            pub fn facts(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$name { $($field),* } => vec![$((stringify!($field), $field.fact())),*],)+
                }
            }

            /// Puts other texts in the place of those that `other` knows; those that it gives none for stay.
            pub fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) {
                match self {
                    $(Self::$name { $($field),* } => {
                        let _ = &other;
                        $($field.respell(other);)*
                    })+
                }
            }
        }
    };
}

problems! {
    /// The file cannot be opened as a spreadsheet; the reader's reason.
    UnreadableFile { reason: String } = "unreadable-file", Error;
    /// The file ends too early, or contradicts itself.
    DamagedFile { reason: String } = "damaged-file", Error;
    /// The file was being read in a process of its own, which did not come to its end: `time` or `stopped`.
    UnfinishedFile { reason: String } = "unfinished-file", Error;
    /// The file changed each time that it was read.
    ChangedFile {} = "changed-file", Error;
    /// The file opens only with its password.
    ProtectedFile {} = "protected-file", Error;
    /// The file holds nothing, or no cell that does.
    EmptyFile {} = "empty-file", Error;
    /// The file would need more room than a table needs: the limit that it breaks, what was found of that and how much may
    /// be, in which unit, where in the file, and what the limit would have to be.
    TooLargeFile { name: Box<str>, count: String, limit: String, unit: Box<str>, place: Option<String>, raised: usize } = "too-large-file", Error;
    /// The text is in no encoding that can be told.
    UnknownEncoding {} = "unknown-encoding", Error;
    /// The file is of a kind that is not read.
    UnsupportedFile { kind: String } = "unsupported-file", Warning;
    /// No form recognises the sheet.
    UnrecognisedSheet { lines: String } = "unrecognised-sheet", Note;
    /// A quotation mark opens and does not close: from its row on nothing is read.
    UnclosedQuote {} = "unclosed-quote", Error;
    /// A cell says that it stands where no spreadsheet has one: it is not read.
    CellOutside { found: String } = "cell-outside", Error;
    /// The file has this cell twice: the last counts.
    RepeatedCell {} = "repeated-cell", Warning;
    /// The sheet is a form with its headers below each other and its records side by side.
    SidewaysSheet { form: String } = "sideways-sheet", Error;
    /// A required column was not found in a sheet of the form.
    MissingColumn { form: String, column: String, lines: String } = "missing-column", Error;
    /// A header was taken for a field although it is spelled otherwise.
    HeaderGuessed { header: String, column: String, lines: String } = "header-guessed", Note;
    /// Columns that no field took.
    UnusedColumns { headers: Vec<String>, lines: String } = "unused-columns", Note;
    /// Two columns are one field; the one of this header is not read.
    DoubledColumn { header: String, used: String, column: String, lines: String } = "doubled-column", Warning;
    /// The headers fit two forms equally well.
    FormAssumed { form: String, other: String, lines: String } = "form-assumed", Warning;
    /// Personal data was cut out of texts of a column; of how many.
    PersonalData { column: String, cells: usize } = "personal-data", Note;
    /// Personal data was cut out of what a file, a sheet or a column is called.
    PersonalName { name: String } = "personal-name", Note;
    /// The sheet is hidden, and read like others.
    HiddenSheet {} = "hidden-sheet", Note;
    /// The file or folder is a symbolic link to elsewhere, which is not followed.
    LinkNotFollowed {} = "link-not-followed", Warning;
    /// The file is a report of this program: it is not read.
    OwnReport {} = "own-report", Warning;
    /// The file is a copy of one of the office's own, with the marks of this program: it is read like others.
    MarkedCopy {} = "marked-copy", Warning;
    /// The folder holds a report of this program: nothing in it is read.
    OwnFolder {} = "own-folder", Note;
    /// The folder cannot be listed, so that nothing in it is read: whether that is not allowed, and what the system says.
    UnreadableFolder { kind: String, reason: String } = "unreadable-folder", Error;
    /// What bears this name is neither a file nor a folder.
    NoFile {} = "no-file", Warning;
    /// The file is of a kind that is never looked into, by its ending; how many there are of it in the folder.
    OtherKind { kind: String, ending: Option<String>, count: usize } = "other-kind", Note;
    /// The workbook brings programs of its own; they were not run.
    MacrosNotRun {} = "macros-not-run", Note;
    /// The header is a month, and nothing says of which year.
    MonthWithoutYear { found: String } = "month-without-year", Error;
    /// A required cell is blank: the row is not counted.
    MissingValue { column: String } = "missing-value", Error;
    /// The text is not a date.
    UnreadableDate { column: String, found: String } = "unreadable-date", Error;
    /// The text can be read as more than one date.
    AmbiguousDate { column: String, found: String, readings: Vec<String> } = "ambiguous-date", Error;
    /// The value was read after a repair.
    RepairedValue { column: String, found: String, rule: String, result: String, cells: usize } = "repaired-value", Note;
    /// The date lies after the day of the evaluation.
    FutureDate { column: String, found: String } = "future-date", Warning;
    /// The text is not a clock time.
    UnreadableTime { column: String, found: String } = "unreadable-time", Error;
    /// A clock time stands beside a blank day.
    TimeWithoutDay { column: String, found: String } = "time-without-day", Warning;
    /// The day of a row lies in none of the months that are filled in it.
    DayOutsideMonth { column: String, found: String } = "day-outside-month", Warning;
    /// The text is not a number.
    UnreadableNumber { column: String, found: String } = "unreadable-number", Error;
    /// The text is not one of the list's values.
    UnknownChoice { column: String, found: String, nearest: Option<String> } = "unknown-choice", Error;
    /// Of the columns of a field's values several are ticked, where one may be.
    SeveralTicks { column: String, found: String } = "several-ticks", Error;
    /// The cell holds a spreadsheet error such as #REF!.
    ErrorCell { column: String, found: String } = "error-cell", Error;
    /// The same identifier with different content; where the first stands.
    ConflictingDuplicate { column: String, found: String, first: Location } = "conflicting-duplicate", Error;
    /// A running number is that of another record as well; where that one stands, and how many rows of the sheet do so.
    RunningNumber { column: String, found: String, first: Location, rows: usize } = "running-number", Warning;
    /// The identifier refers to a record that does not exist; for how many rows of the sheet it stands.
    UnknownReference { column: String, found: String, form: String, rows: usize } = "unknown-reference", Warning;
    /// Two times of a record contradict each other.
    ReversedTimes { earlier: String, later: String } = "reversed-times", Warning;
    /// A survey answer that is no level of its scale; the label that it was meant to be, where that is plain.
    UnknownAnswer { item: String, found: String, nearest: Option<String> } = "unknown-answer", Error;
    /// Many answers of an item are of another scale: none of its answers is counted.
    ScaleMixed { item: String, scale: String, found: String } = "scale-mixed", Error;
    /// The levels of an item begin at 0: none of its answers is counted.
    ScaleFromZero { item: String } = "scale-from-zero", Error;
    /// The answers allow of more than one scale.
    ScaleAssumed { scale: String, others: Vec<String> } = "scale-assumed", Note;
    /// A grid or an item has another scale than the survey.
    ScaleDiffers { item: String, scale: String } = "scale-differs", Note;
    /// Responses to a survey stand in another sheet already; where that of the first row does, how many rows of the sheet
    /// do so, and in how many more sheets.
    RepeatedResponses { first: Location, rows: usize, others: usize } = "repeated-responses", Warning;
    /// A survey in which respondents stand side by side.
    TransposedSurvey {} = "transposed-survey", Error;
    /// Neither a row nor a title of a survey says when it was held: its answers belong to no period.
    UndatedSurvey {} = "undated-survey", Error;
    /// A figure that the sheet computed is not what its counts give.
    FigureDiffers { column: String, found: String, computed: String } = "figure-differs", Warning;
    /// The quantities and prices of a line of the budget do not make its amount.
    ArithmeticDiffers { column: String, found: String, computed: String } = "arithmetic-differs", Warning;
    /// The categories of a line of the budget do not sum to its amount.
    CategoriesDiffer { column: String, found: String, computed: String } = "categories-differ", Warning;
    /// More is spent of an activity, or of a category in it, than its fiscal year has for it.
    Overspent { column: String, activity: String, category: Option<String>, found: String, allocated: String } = "overspent", Warning;
    /// A counter fell below the reading before.
    CounterReset { column: String, found: String, before: String } = "counter-reset", Note;
    /// Something was put on the website before it was approved, or without an approval.
    UnapprovedPublication {} = "unapproved-publication", Warning;
    /// A number of a series is higher than one that is dated later; where that one stands, its number and date.
    NumberInversion { found: String, dated: String, other: String, other_dated: String, first: Box<Location> } = "number-inversion", Warning;
    /// The year in a document's number is not that of its date.
    NumberOfOtherYear { found: String, dated: String, year: String } = "number-of-other-year", Warning;
    /// A document of a kind that always bears a date has none.
    UndatedDocument { kind: String } = "undated-document", Warning;
    /// A document of a kind that always bears a number has none.
    UnnumberedDocument { kind: String } = "unnumbered-document", Warning;
    /// A document is dated outside the fiscal year that it is to prove.
    DocumentOutsideYear { found: String, year: String } = "document-outside-year", Warning;
    /// Another document of that kind has the same number; where it stands.
    DuplicateNumber { found: String, first: Location } = "duplicate-number", Warning;
    /// There is no file at a document's path.
    DeadPath { found: String } = "dead-path", Warning;
    /// A document's path leads out of the office's folder: it is not looked at.
    OutsidePath { found: String } = "outside-path", Warning;
    /// A web address that cannot be right.
    BadAddress { found: String } = "bad-address", Warning;
    /// One document is to prove many considerations.
    ManyConsiderations { found: String, count: usize, most: usize } = "many-considerations", Note;
    /// A consideration was performed and no document of the register proves it.
    ConsiderationWithoutEvidence { found: String } = "consideration-without-evidence", Warning;
    /// A document proves no consideration.
    EvidenceWithoutConsideration {} = "evidence-without-consideration", Warning;
    /// A consideration is named that its indicator does not have.
    UnknownConsideration { found: String, most: String } = "unknown-consideration", Warning;
    /// A consideration has been assessed in an earlier row, which alone counts; where it stands.
    RepeatedConsideration { found: String, first: Location } = "repeated-consideration", Warning;
    /// A row names no indicator where the office assesses several: it counts in each of them.
    ConsiderationOfEveryIndicator { indicators: String } = "consideration-of-every-indicator", Warning;
    /// One cell lists several documents: it is read as one.
    SeveralDocuments { column: String, count: usize } = "several-documents", Warning;
    /// A list of considerations cannot be read.
    UnreadableConsiderations { column: String, found: String } = "unreadable-considerations", Error;
    /// An e-mail address in a text cannot be right.
    MalformedEmail { column: String, found: String } = "malformed-email", Warning;
    /// Sub-items bear the number of another item than the one that they stand under.
    MisnumberedItems { column: String, found: String, under: String } = "misnumbered-items", Warning;
    /// A text of an assessment names a day after the fiscal year that it assesses.
    DayAfterYear { found: String, year: String } = "day-after-year", Warning;
    /// An entry of a network names somebody of a body whom an earlier one names; where that stands.
    RepeatedEntry { first: Location } = "repeated-entry", Warning;
    /// A claim does not say all that it takes to hold it against a register; the column that is blank.
    ClaimIncomplete { column: String, subject: String } = "claim-incomplete", Warning;
    /// The register that a claim names is none that is known.
    ClaimRegisterUnknown { column: String, found: String, nearest: Option<String> } = "claim-register-unknown", Warning;
    /// The register has no such column.
    ClaimColumnUnknown { column: String, found: String, register: String, nearest: Option<String> } = "claim-column-unknown", Warning;
    /// The column is of personal data, which is not kept.
    ClaimColumnPersonal { column: String, found: String, register: String } = "claim-column-personal", Warning;
    /// The claim is counted in a way that needs numbers, of a column that has none.
    ClaimColumnWithoutNumbers { column: String, found: String, register: String } = "claim-column-without-numbers", Warning;
    /// The value that chooses the rows of a claim is none of the column's.
    ClaimValueUnmatched { column: String, found: String, register: String, of: String, nearest: Option<String> } = "claim-value-unmatched", Warning;
    /// The inputs have nothing of the year to hold a claim against.
    ClaimWithoutRecords { subject: String, register: String, year: String } = "claim-without-records", Warning;
    /// There is no workbook of the name that the office gives for its frame.
    FrameMissing {} = "frame-missing", Error;
    /// The office's own workbook cannot be filled; the kind of reason, and what was found.
    FrameUnfillable { reason: String, detail: String } = "frame-unfillable", Error;
    /// The office's own workbook has no placeholder.
    FrameWithoutPlaceholders {} = "frame-without-placeholders", Warning;
    /// A placeholder is not known; the name that comes nearest.
    PlaceholderUnknown { found: String, nearest: Option<String> } = "placeholder-unknown", Warning;
    /// A placeholder is known, and there is no value for it.
    PlaceholderWithoutValue { found: String } = "placeholder-without-value", Note;
    /// A placeholder stays as it is for the place where it stands.
    PlaceholderLeft { found: String, reason: String } = "placeholder-left", Warning;
    /// The registers give another figure than is claimed.
    ClaimDiffers { subject: String, found: String, computed: String, difference: Option<String>, register: String } = "claim-differs", Warning;
    /// The picture that is to be the office's sign cannot be shown; why.
    UnfitLogo { found: String, reason: String } = "unfit-logo", Warning;
    /// Figures of a sealed period are not as they were sealed; how many.
    RestatedPeriod { period: String, figures: usize } = "restated-period", Warning;
    /// The file of a sealed period is not as it was written.
    ChangedSeal {} = "changed-seal", Error;
    /// A file among the sealed periods is none, or of a later version of the program; what was found.
    UnreadableSeal { found: String } = "unreadable-seal", Error;
    /// A limit is raised so far that it protects from nothing any more; what it is, and what is still sensible.
    UnwiseLimit { name: String, found: String, most: String, unit: String } = "unwise-limit", Warning;
    /// More cells of the column have the same as those above; of which kind, and how many.
    MoreAlike { kind: String, count: usize } = "more-alike", Warning;
    /// The settings name a chart that the report of this period does not have; those that it has.
    UnknownChart { found: String, known: Vec<String> } = "unknown-chart", Warning;
}

impl Problem {
    /// What was found in the cell, where that is known.
    #[must_use]
    pub fn found(&self) -> Option<String> {
        let own = |name: &str| matches!(name, "found" | "header");
        self.facts().into_iter().find(|(name, _)| own(name)).map(|(_, fact)| fact)
    }
}
