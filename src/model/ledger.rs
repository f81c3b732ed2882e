//! The ledger: for every row of every table of facts, the bucket it fell into under every indicator, and why.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::fact::FactTable;
use super::location::Location;

/// The one place of a row under an indicator (DESIGN 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bucket {
    /// Not the indicator's business.
    Outside,
    /// Left out, with the definition's reason.
    Excluded,
    /// The record does not decide.
    Undecidable,
    /// Counted in the denominator only.
    Denominator,
    /// Counted in both.
    Numerator,
}

impl Bucket {
    /// Every bucket, in order.
    pub const ALL: [Self; 5] = [Self::Outside, Self::Excluded, Self::Undecidable, Self::Denominator, Self::Numerator];

    /// The key of its word in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::Excluded => "excluded",
            Self::Undecidable => "undecidable",
            Self::Denominator => "denominator",
            Self::Numerator => "numerator",
        }
    }
}

/// Why a row is where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The denominator's condition is false.
    NotInDenominator,
    /// The definition's exclusion of this index applies.
    Exclusion(u32),
    /// The definition's `undecided` condition holds.
    DeclaredUndecided,
    /// A condition could not be decided because something is missing.
    Unknown,
    /// The numerator's condition is false.
    Missed,
    /// The numerator's condition is true.
    Counted,
}

/// The ledger of a run.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// One for each table of facts that has indicators, in the order in which the indicators name them.
    pub tables: Vec<LedgerTable>,
}

/// The rows of one table of facts, columnar: every vector is as long as the table.
#[derive(Debug, Clone)]
pub struct LedgerTable {
    /// The table.
    pub table: FactTable,
    /// Where each row came from.
    pub locations: Vec<Location>,
    /// The fact columns that tell which record a row is, and those that indicators name, or that date it, in the table's order.
    pub columns: Vec<(String, Values)>,
    /// The day that places each row in its periods, under each way of dating that the indicators use; none when it has
    /// no date, or one after the day of the evaluation.
    pub days: Vec<(Vec<String>, Vec<Option<NaiveDate>>)>,
    /// The buckets under each reading of each indicator.
    pub entries: Vec<Entries>,
}

/// A column's values.
#[derive(Debug, Clone)]
pub enum Values {
    /// Text or codes.
    Text(Vec<Option<Arc<str>>>),
    /// Whole numbers.
    Integer(Vec<Option<i64>>),
    /// Amounts in hundredths.
    Amount(Vec<Option<i64>>),
    /// True, false or unknown.
    Boolean(Vec<Option<bool>>),
    /// Days.
    Date(Vec<Option<NaiveDate>>),
    /// Instants: the first and the last that the record allows.
    Moment(Vec<Option<(NaiveDateTime, NaiveDateTime)>>),
}

/// The buckets of one reading of one indicator.
#[derive(Debug, Clone)]
pub struct Entries {
    /// The indicator's id.
    pub indicator: String,
    /// None for the binding reading.
    pub reading: Option<String>,
    /// Which entry of [`LedgerTable::days`] dates it; none for a register as it stands, whose rows are in every period.
    pub dating: Option<usize>,
    /// The bucket and reason of each row.
    pub buckets: Vec<(Bucket, Reason)>,
}

impl LedgerTable {
    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.locations.len()
    }

    /// The values of a column.
    #[must_use]
    pub fn column(&self, id: &str) -> Option<&Values> {
        self.columns.iter().find(|(name, _)| *name == id).map(|(_, values)| values)
    }
}
