//! A self-assessment as it *is*: the official form of four columns, before anything is drawn.
//!
//! Sheet, `.docx` and plain text are drawn from this one value, so that they say the same.

use crate::definition::Digits;

/// The self-assessment of one indicator of an edition of the office standard.
#[derive(Debug, Clone, PartialEq)]
pub struct SelfAssessment {
    /// The stem of its files: `standard-2557-2.4`.
    pub name: String,
    /// What stands above the form: the edition, the office, the year, the standard, the indicator.
    pub headings: Vec<String>,
    /// The heads of the four columns.
    pub heads: [String; 4],
    /// The levels of the form, the highest first; one without a level where the edition has no table.
    pub levels: Vec<Level>,
    /// The level, counted from 0, in whose row the account stands.
    pub standing: usize,
    /// What stands at the head of the account.
    pub lead: Vec<Line>,
    /// The considerations that were carried out.
    pub accounts: Vec<ConsiderationAccount>,
    /// Paragraphs that were not written for want of a figure, for the officer alone.
    pub unwritten: Vec<String>,
    /// Who signs, each with the lines to fill in.
    pub signatures: Vec<String>,
    /// What is told of a page of how many: both stand for numbers that the format counts.
    pub page: [String; 2],
    /// The digits of its texts, for what the format numbers by itself.
    pub digits: Digits,
}

/// A level of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Whether it is the one reached.
    pub ticked: bool,
    /// Its number.
    pub level: String,
    /// The table's own words.
    pub description: String,
}

/// The account of one consideration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsiderationAccount {
    /// Its number and its name.
    pub title: Line,
    /// Method, result, comment: each with its head.
    pub sections: Vec<(String, Vec<Line>)>,
    /// Its evidence.
    pub evidence: Vec<EvidenceLine>,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its text with its number.
    pub text: String,
    /// How deep it stands: 0 for plain text.
    pub depth: u8,
    /// Whether it is for the officer to fill in or to mend.
    pub open: bool,
}

impl Line {
    /// A paragraph without a number.
    #[must_use]
    pub fn plain(text: String) -> Self {
        Self { text, depth: 0, open: false }
    }

    /// A place to fill in.
    #[must_use]
    pub fn open(text: String) -> Self {
        Self { text, depth: 0, open: true }
    }
}

/// A document that proves a consideration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLine {
    /// Kind, number, date and subject.
    pub text: String,
    /// Where it leads.
    pub link: EvidenceLink,
    /// The place as the register has it, where the link leads; none without a link.
    pub place: Option<String>,
    /// What is wrong with its place, for the officer to mend; none where it is there.
    pub mark: Option<String>,
}

/// Where a document is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceLink {
    /// A file that is there: its place in the evidence register.
    File(usize),
    /// An address on the web.
    Web(String),
    /// Nowhere that a link could lead.
    Nowhere,
}
