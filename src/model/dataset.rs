//! What the reader found: one typed table per form, and where each row stood.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use polars::prelude::DataFrame;
use serde::{Deserialize, Serialize};

use super::evidence::{Consideration, Evidence};
use super::location::{CellRef, Location};
use super::places::Places;
use super::survey::Comment;
use crate::issue::Issue;

/// Name of the column that holds a row's source, an index into [`Table::sources`] (u32).
pub const SOURCE_COLUMN: &str = "_source";
/// Name of the column that holds a row's number in its sheet, counted from zero (u32).
pub const ROW_COLUMN: &str = "_row";

/// What follows a field's id in [`Source::columns`] for the column that holds its clock time apart from its day.
pub const CLOCK_SUFFIX: &str = ":time";

/// What follows a field's id in [`Table::frame`] for what the products in its text come to.
pub const COMPUTED_SUFFIX: &str = "_computed";

/// What follows a field's id in [`Table::frame`] for the kind of document that its text cites.
pub const CITED_KIND_SUFFIX: &str = "_kind";
/// What follows a field's id in [`Table::frame`] for the number of the document that its text cites.
pub const CITED_NUMBER_SUFFIX: &str = "_number";
/// What follows a field's id in [`Table::frame`] for the date of the document that its text cites.
pub const CITED_DATE_SUFFIX: &str = "_dated";

/// What follows a field's id in [`Table::frame`] for the latest day that its prose names.
pub const LATEST_SUFFIX: &str = "_latest";

/// Everything that was read, by form id, with what was wrong on the way.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    /// One table for each form that was found.
    pub tables: BTreeMap<String, Table>,
    /// What the respondents of surveys wrote, without their personal data.
    pub comments: Vec<Comment>,
    /// What was found wrong, in the order of files, sheets and cells.
    pub issues: Vec<Issue>,
    /// Sheets that no form recognised, as they are listed in the report.
    pub ignored: Vec<Location>,
    /// The input files, in order.
    pub files: Vec<FileRecord>,
}

impl Dataset {
    /// Lets go of what the rows say, which is in the facts by now: of millions nobody keeps two copies. Where they stood
    /// stays.
    pub fn let_go(&mut self) {
        for table in self.tables.values_mut() {
            if let Ok(places) = table.frame.select([SOURCE_COLUMN, ROW_COLUMN]) {
                table.frame = places;
            }
        }
    }
}

/// An input file as it was read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FileRecord {
    /// Relative to the input folder.
    pub file: Arc<str>,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// The rows of one form, from every sheet that carries it.
///
/// Columns of the frame, by the kind of the form's column `x`: text, identifier, link and choice (its code) are `x`
/// (string); multi-choice is `x` (list of codes); number and percent are `x` (float); date is `x` (date), and a range
/// of days keeps its first; date-time is `x_from` and `x_to` (datetime in milliseconds): equal when the clock time is
/// known, the first and last millisecond of the day when it is not. Null is a blank cell, or one that could not be
/// read, for which there is an issue. Personal columns are absent, but for two sorts: of `presence`, `x` is `yes` (string)
/// where anything is; of `person`, `x` (int64) has one number for one person in all tables, from 1 by first appearance in
/// the order of files, sheets and rows, and 0 for somebody whose name is not said, as by a tick. A text with `arithmetic`
/// has `x_computed` (float) beside it: what the products in it come to; null where there is none, or none that is plain. A text with
/// `citation` has `x_kind` (the code), `x_number` (string) and `x_dated` (date) beside it: what its line says of a document;
/// one with `prose` keeps its line breaks and has `x_latest` (date), the latest day that it names.
#[derive(Debug, Clone)]
pub struct Table {
    /// The form's id.
    pub form: String,
    /// The rows, with [`SOURCE_COLUMN`] and [`ROW_COLUMN`].
    pub frame: DataFrame,
    /// The sheets that the rows came from.
    pub sources: Vec<Source>,
}

/// One sheet that carries a form.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Source {
    /// The file, relative to the input folder.
    pub file: Arc<str>,
    /// The sheet; none in a text file.
    pub sheet: Option<Arc<str>>,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The sheet's column of each field that was matched, and the header as typed. A field may have more: its clock
    /// time under [`CLOCK_SUFFIX`], one for each month under `:` and the month, as `count:2568-10`, or one for each value
    /// under its code, as `channels:line`.
    pub columns: BTreeMap<String, MatchedColumn>,
    /// The headers that no field took.
    pub unmatched: Vec<String>,
    /// What became of its rows.
    pub rows: RowCounts,
    /// Its rows that are no records, by their numbers from zero; blank rows are not among them.
    pub dropped: BTreeMap<u32, Dropped>,
}

/// Why a row is no record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dropped {
    /// The same record stands at this place, too.
    Duplicate(Location),
    /// It lacks what the form requires, or bears the identifier of another record; there is an issue.
    Rejected,
    /// A total, a note, a heading, an example or the header again.
    Ignored,
}

/// A header that was taken for a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchedColumn {
    /// The sheet's column, from zero.
    pub column: u32,
    /// The row of its header, from zero.
    pub row: u32,
    /// The header as typed.
    pub header: String,
}

/// The reconciliation of a sheet: `read = kept + duplicate + rejected + ignored`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowCounts {
    /// Rows below the header that hold anything, or stand between rows that do.
    pub read: u64,
    /// Rows that became records.
    pub kept: u64,
    /// The same record again.
    pub duplicate: u64,
    /// Rows without what the form requires; each has an issue.
    pub rejected: u64,
    /// Blank rows, totals, notes and repeated headers.
    pub ignored: u64,
}

impl std::ops::AddAssign for RowCounts {
    fn add_assign(&mut self, other: Self) {
        self.read += other.read;
        self.kept += other.kept;
        self.duplicate += other.duplicate;
        self.rejected += other.rejected;
        self.ignored += other.ignored;
    }
}

impl Table {
    /// The rows of one of its sheets that became records, by their numbers from zero; none when there is no such sheet.
    #[must_use]
    pub fn kept_rows(&self, source: usize) -> BTreeSet<u32> {
        let column = |name: &str| self.frame.column(name).and_then(|column| column.u32().cloned()).ok();
        let Some((sources, rows)) = column(SOURCE_COLUMN).zip(column(ROW_COLUMN)) else { return BTreeSet::new() };
        let pairs = sources.into_no_null_iter().zip(rows.into_no_null_iter());
        pairs.filter(|(own, _)| usize::try_from(*own) == Ok(source)).map(|(_, row)| row).collect()
    }
}

impl Source {
    /// The place of a row's field; of the row's first cell when the field was not matched.
    #[must_use]
    pub fn location(&self, row: u32, field: Option<&str>) -> Location {
        let column = field.and_then(|field| self.columns.get(field)).map_or(0, |matched| matched.column);
        Location { file: self.file.clone(), sheet: self.sheet.clone(), cell: Some(CellRef { row, column }) }
    }
}

/// The facts of a run: what the records say, in the columns that definitions speak of.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The day of the evaluation.
    pub as_of: NaiveDate,
    /// The tables by id; one whose registers were not found is absent.
    pub tables: BTreeMap<String, FactFrame>,
    /// What the respondents of surveys wrote.
    pub comments: Vec<Comment>,
    /// The considerations of the standard, as the office assessed them.
    pub considerations: Vec<Consideration>,
    /// The evidence register.
    pub evidence: Vec<Evidence>,
    /// What was found wrong between records.
    pub issues: Vec<Issue>,
}

/// A table of facts with the place of each row.
///
/// Text and codes are strings, whole numbers and amounts (in hundredths) 64-bit integers, flags booleans, days dates; a moment `x` is two columns
/// `x_from` and `x_to`, datetimes in milliseconds.
#[derive(Debug, Clone)]
pub struct FactFrame {
    /// The columns that [`FactTable::columns`](super::fact::FactTable::columns) documents.
    pub frame: DataFrame,
    /// Where each row came from.
    pub places: Places,
}
