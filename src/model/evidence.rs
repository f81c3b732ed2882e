//! What an office brings forward for the standard: its considerations and the documents that prove them.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::location::Location;

/// How visible the evidence of a consideration is (DOMAIN 1.7): only [`Clear`](Self::Clear) counts for a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clarity {
    /// ปรากฏชัดเจน.
    Clear,
    /// There is something, but it does not show clearly.
    Unclear,
    /// Nothing.
    None,
}

/// A consideration that a record speaks of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConsiderationRef {
    /// The indicator, as `2.4`; none when neither the cell nor the row says, and every indicator is meant.
    pub indicator: Option<String>,
    /// Its number in the indicator.
    pub number: u32,
}

impl ConsiderationRef {
    /// Whether this is consideration `number` of an indicator.
    #[must_use]
    pub fn means(&self, indicator: &str, number: u32) -> bool {
        self.number == number && self.is_of(indicator)
    }

    /// Whether this is a consideration of an indicator.
    #[must_use]
    pub fn is_of(&self, indicator: &str) -> bool {
        self.indicator.as_ref().is_none_or(|own| own == indicator)
    }
}

impl fmt::Display for ConsiderationRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.indicator {
            Some(indicator) => write!(formatter, "{indicator}/{}", self.number),
            None => write!(formatter, "{}", self.number),
        }
    }
}

/// Which assessment a record belongs to, as far as it says; what it leaves open means every one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The edition of the standard, as `2557`.
    pub edition: Option<String>,
    /// The fiscal year assessed.
    pub fiscal_year: Option<i32>,
}

impl Scope {
    /// Whether a record of this scope belongs to the assessment of a fiscal year by an edition.
    #[must_use]
    pub fn belongs(&self, edition: &str, fiscal_year: i32) -> bool {
        self.fiscal_year.is_none_or(|year| year == fiscal_year)
            && self.edition.as_ref().is_none_or(|own| own == edition)
    }
}

/// One consideration as the office assessed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consideration {
    /// Which assessment it belongs to.
    pub scope: Scope,
    /// Which one it is.
    pub reference: ConsiderationRef,
    /// Its name as the office wrote it.
    pub title: Option<String>,
    /// Whether it was carried out; none when the cell is blank or unreadable.
    pub performed: Option<bool>,
    /// The assessor's judgement; none when not yet given.
    pub clarity: Option<Clarity>,
    /// What the office itself writes of it.
    pub account: Account,
    /// The row.
    pub location: Location,
}

/// What an office writes of a consideration for the self-assessment; none where it left that to us. Lines are parted by
/// line breaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// วิธีการดำเนินงาน, with its cell.
    pub method: Option<(String, Location)>,
    /// ผลการดำเนินงาน, with its cell.
    pub result: Option<(String, Location)>,
    /// ความเห็นและข้อเสนอแนะ, with its cell.
    pub comment: Option<(String, Location)>,
    /// The latest day that method and result each name, with their cells; comments may speak of what is to come.
    pub latest: Vec<(NaiveDate, Location)>,
}

/// One document of the evidence register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its code in the register.
    pub id: Option<String>,
    /// Which assessment it belongs to.
    pub scope: Scope,
    /// The considerations it proves, in the order of the cell.
    pub considerations: Vec<ConsiderationRef>,
    /// The kind of document, a code of the vocabulary `evidence-kind`.
    pub kind: Option<String>,
    /// The document's number.
    pub number: Option<String>,
    /// The document's date.
    pub dated: Option<NaiveDate>,
    /// What it is about.
    pub subject: Option<String>,
    /// Where it is kept: a relative path or an address.
    pub link: Option<String>,
    /// What is found there.
    pub filing: Filing,
    /// The assessor's judgement of the document itself.
    pub clarity: Option<Clarity>,
    /// Its cells.
    pub cells: EvidenceCells,
}

impl Evidence {
    /// The row: the cell of its subject.
    #[must_use]
    pub fn location(&self) -> &Location {
        &self.cells.subject
    }
}

/// Where the parts of a record of evidence stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceCells {
    /// Its subject, which stands for the row.
    pub subject: Location,
    /// Its considerations.
    pub considerations: Location,
    /// Its number, or what holds it.
    pub number: Location,
    /// Its date, or what holds it.
    pub dated: Location,
    /// Where it is kept.
    pub link: Location,
}

/// What is found where a document is said to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filing {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// A file of the office's folder that is there.
    Present,
    /// A path in the office's folder at which there is no file.
    Missing,
    /// A path that leads out of the office's folder: not looked at.
    Outside,
    /// A web address of the right form; nothing is fetched.
    Address,
    /// A web address that cannot be right.
    BadAddress,
    /// Words that are no path, as the name of a shelf.
    Place,
}

impl Filing {
    /// Its name in the texts and in `results.json`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Present => "present",
            Self::Missing => "missing",
            Self::Outside => "outside",
            Self::Address => "address",
            Self::BadAddress => "bad-address",
            Self::Place => "place",
        }
    }

    /// Whether a document can be found by it, as far as can be told without a network.
    #[must_use]
    pub fn is_sound(self) -> bool {
        matches!(self, Self::Present | Self::Address | Self::Place)
    }
}
