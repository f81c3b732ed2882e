//! The facts: the documented columns that definitions may speak of.
//!
//! A table of facts is a register with what `derive` works out for each of its rows, or one that `derive` builds from
//! several. Conditions in `templates/indicators` name its columns, and the workbook's ledger shows those that they
//! name. One row is one thing that is counted. A column of kind [`FactKind::Moment`] named `x` stands in the frame as
//! two columns `x_from` and `x_to`, the first and last instant that the record allows.

mod derived;

use std::sync::Arc;

use serde::Serialize;

pub use derived::{BUILT, Derived, Kind as DerivedKind, added_to};

/// A table of facts. Cheap to clone; two are the same when their ids are.
#[derive(Debug, Clone)]
pub struct FactTable(Arc<Described>);

#[derive(Debug)]
struct Described {
    id: String,
    columns: Vec<FactColumn>,
}

/// What a fact column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactKind {
    /// Free text or an identifier.
    Text,
    /// A code of the named vocabulary.
    Code(String),
    /// A whole number.
    Integer,
    /// An exact amount, kept in hundredths: 12.50 is 1250.
    Amount,
    /// True, false or unknown.
    Boolean,
    /// A calendar day.
    Date,
    /// An instant known to the minute, or only to the day.
    Moment,
}

/// How many parts of a stored number make one: an amount is kept in hundredths.
pub const AMOUNT_SCALE: i64 = 100;

impl FactKind {
    /// Its name for those who write definitions.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Code(vocabulary) => format!("code of {vocabulary}"),
            Self::Integer => "whole number".to_owned(),
            Self::Amount => "amount".to_owned(),
            Self::Boolean => "true/false".to_owned(),
            Self::Date => "date".to_owned(),
            Self::Moment => "moment".to_owned(),
        }
    }

    /// How many parts of the stored number make one.
    #[must_use]
    pub fn scale(&self) -> i64 {
        if *self == Self::Amount { AMOUNT_SCALE } else { 1 }
    }
}

/// One column of a table of facts.
#[derive(Debug, Clone)]
pub struct FactColumn {
    /// Its name in conditions.
    pub id: String,
    /// What it holds.
    pub kind: FactKind,
    /// Whether it tells which record a row is, so that the ledger shows it even where no definition names it.
    pub names_row: bool,
    /// What it means; the register's own title for a column of a register.
    pub meaning: String,
}

impl FactTable {
    /// A table of these columns.
    #[must_use]
    pub fn new(id: &str, columns: Vec<FactColumn>) -> Self {
        Self(Arc::new(Described { id: id.to_owned(), columns }))
    }

    /// Its name in definitions, texts and results: that of its register, for a list in it followed by `.` and the
    /// list's column.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// The register that it belongs to, if it is one: `news` of `news.target_groups`.
    #[must_use]
    pub fn register(&self) -> &str {
        self.id().split('.').next().unwrap_or_default()
    }

    /// Its columns, in order.
    #[must_use]
    pub fn columns(&self) -> &[FactColumn] {
        &self.0.columns
    }

    /// The column of that name.
    #[must_use]
    pub fn column(&self, id: &str) -> Option<&FactColumn> {
        self.columns().iter().find(|column| column.id == id)
    }
}

impl PartialEq for FactTable {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for FactTable {}

impl PartialOrd for FactTable {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for FactTable {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.id().cmp(other.id())
    }
}

impl Serialize for FactTable {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
