//! A sealed period: its figures as they were reported, with enough of its rows to say later which of them changed.
//!
//! Of a row only its place, a hash of what names it, the parts that it belongs to and its buckets are kept: no text of a
//! person, and nothing of the answers of surveys, which are nobody's to be pointed at.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ledger::Bucket;
use super::location::{CellRef, Location};
use super::measurement::Breakdown;
use super::period::Period;
use super::ratio::Ratio;
use super::target::Verdict;
use super::value::Value;

/// The schema of the file.
pub const SCHEMA: &str = "pramoen.sealed/1";

/// A sealed period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seal {
    /// The schema.
    pub schema: String,
    /// The period.
    #[serde(with = "written")]
    pub period: Period,
    /// 1 for the first seal of the period; one sealed again has the next number.
    pub version: u32,
    /// The day for which the evaluation was made.
    #[serde(with = "written")]
    pub as_of: NaiveDate,
    /// The program's version.
    pub program: String,
    /// The office's name, if it gave one.
    pub office: Option<String>,
    /// The hash of the seal before it, of a period sealed again.
    pub follows: Option<String>,
    /// Why it was sealed again.
    pub reason: Option<String>,
    /// For each indicator the hash of what its definition says.
    pub definitions: BTreeMap<String, String>,
    /// The input files with their SHA-256.
    pub files: BTreeMap<String, String>,
    /// The figures: whole and by breakdowns, of every reading.
    pub figures: Vec<SealedFigure>,
    /// The rows of the period by table of facts.
    pub tables: Vec<SealedTable>,
}

/// A figure as it was reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SealedFigure {
    /// The indicator's id.
    pub indicator: String,
    /// None for the binding reading.
    pub reading: Option<String>,
    /// None for the whole.
    pub breakdown: Option<Breakdown>,
    /// What counted for.
    pub numerator: i64,
    /// Out of what.
    pub denominator: i64,
    /// Rows left out with a reason.
    pub excluded: i64,
    /// Rows that the record did not decide.
    pub undecided: i64,
    /// The exact value, before it is read as a percentage; none of nothing.
    pub value: Option<(i64, i64)>,
    /// Whether the value is a percentage.
    pub percent: bool,
    /// The verdict.
    pub verdict: Verdict,
}

impl SealedFigure {
    /// The value.
    #[must_use]
    pub fn value(&self) -> Option<Value> {
        let (numerator, denominator) = self.value?;
        Ratio::new(numerator, denominator).map(|ratio| Value { ratio, percent: self.percent })
    }

    /// Whether it says the same as another: the same counts, value and verdict.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        let counts = |own: &Self| (own.numerator, own.denominator, own.excluded, own.undecided, own.percent);
        let same_value = match (self.value(), other.value()) {
            (Some(own), Some(other)) => own.compare(other).is_eq(),
            (own, other) => own.is_none() && other.is_none(),
        };
        counts(self) == counts(other) && same_value && self.verdict == other.verdict
    }
}

/// The rows of a table of facts that lie in the period; columnar: every list is as long as [`keys`](Self::keys).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SealedTable {
    /// The table's id.
    pub table: String,
    /// What names each row, as a hash.
    pub keys: Vec<String>,
    /// The sheets: file, sheet, and the column that rows are known by.
    pub sheets: Vec<(String, Option<String>, u32)>,
    /// For each row its sheet in [`sheets`](Self::sheets), and its number there, from zero.
    pub rows: Vec<(u32, u32)>,
    /// The columns by which figures are broken down: the different values, and for each row zero for none, else one more
    /// than the index of its value.
    pub parts: BTreeMap<String, (Vec<String>, Vec<u32>)>,
    /// The buckets under each reading of each indicator.
    pub entries: Vec<SealedEntry>,
}

/// The buckets of the rows under a reading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SealedEntry {
    /// The indicator's id.
    pub indicator: String,
    /// None for the binding reading.
    pub reading: Option<String>,
    /// A character for each row: `.` for one that this reading does not date in the period, else the number of its
    /// bucket and reason in base 36.
    pub codes: String,
    /// For each row a hash of the numbers or values that it counts with; empty where each row counts as one.
    pub values: Vec<String>,
}

/// A seal that was compared with the figures of this run.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The period.
    pub period: Period,
    /// Which seal of the period.
    pub version: u32,
    /// The day for which it was made.
    pub as_of: NaiveDate,
    /// The hash of the seal.
    pub sha256: String,
    /// How many figures were compared.
    pub compared: usize,
    /// How many sealed figures cannot be compared, since they are of registers as they stood, or of groups that this run
    /// withholds.
    pub apart: usize,
    /// Whether the inputs have no row of the period any more.
    pub absent: bool,
    /// The figures that are not as they were, whole before parts, in the order of the seal.
    pub restated: Vec<Restated>,
}

/// A figure that is not as it was sealed.
#[derive(Debug, Clone, PartialEq)]
pub struct Restated {
    /// As it was sealed.
    pub before: SealedFigure,
    /// As it is; none where there is no such figure any more.
    pub after: Option<SealedFigure>,
    /// Whether the indicator's definition is another.
    pub definition: bool,
    /// The rows that count otherwise, in the order of the seal, then new ones.
    pub rows: Vec<RestatedRow>,
}

/// A row that counts otherwise than it was sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestatedRow {
    /// Where it stood, and its bucket there; none for a row that is new in the period or part.
    pub before: Option<(Location, Bucket)>,
    /// Where it stands, and its bucket; none for a row that is gone from the period or part.
    pub after: Option<(Location, Bucket)>,
}

impl SealedTable {
    /// Where a row stood.
    #[must_use]
    pub fn location(&self, row: usize) -> Location {
        let (sheet, number) = self.rows[row];
        let (file, name, column) = &self.sheets[sheet as usize];
        let cell = Some(CellRef { row: number, column: *column });
        Location { file: file.as_str().into(), sheet: name.as_deref().map(Arc::from), cell }
    }
}

/// Values as the text that they are written with.
mod written {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::{Deserialize, Deserializer, Serializer, de};

    pub fn serialize<T: Display, S: Serializer>(own: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(own)
    }

    pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
    where
        T: FromStr<Err: Display>,
        D: Deserializer<'de>,
    {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
