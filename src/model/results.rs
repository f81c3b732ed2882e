//! Everything that a run found, as the report receives it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::change::Change;
use super::claim::Reconciliation;
use super::dataset::{FileRecord, MatchedColumn, RowCounts};
use super::evidence::Evidence;
use super::ledger::Ledger;
use super::location::Location;
use super::measurement::{Breakdown, Measurement};
use super::measurements::Measurements;
use super::period::Period;
use super::scorecard::{Assessment, Outcome, Scorecard};
use super::seal::Comparison;
use super::survey::{SurveyLine, SurveyProfile};
use crate::issue::Issue;

/// The results of a run.
#[derive(Debug, Clone)]
pub struct Results {
    /// The office's name, if it gave one.
    pub office: Option<String>,
    /// The period evaluated.
    pub period: Period,
    /// The day for which the evaluation is made.
    pub as_of: NaiveDate,
    /// The fiscal years that the data touch, with all that their periods have, ascending.
    pub fiscal_years: Vec<i32>,
    /// What was read.
    pub tables: Vec<TableRecord>,
    /// The input files.
    pub files: Vec<FileRecord>,
    /// Sheets that no form recognised.
    pub ignored: Vec<Location>,
    /// The figures: by indicator in the definitions' order, period, and breakdown.
    pub measurements: Measurements,
    /// What changed in the period: by indicator in the definitions' order, against the period before and the same one
    /// last year.
    pub changes: Vec<Change>,
    /// The survey lines of the period: by survey, in the order of the form, then sections, then overall.
    pub survey: Vec<SurveyLine>,
    /// What else is said of each survey of the period.
    pub surveys: Vec<SurveyProfile>,
    /// The assessments by the office standard for the period's fiscal year, by edition.
    pub assessments: Vec<Assessment>,
    /// The figures that the office claims for that year, against its registers, in the order of the claims.
    pub claims: Vec<Reconciliation>,
    /// The sealed periods of the office against these figures, by period.
    pub seals: Vec<Comparison>,
    /// The evidence register, in its order.
    pub evidence: Vec<Evidence>,
    /// The buckets of every row, shared with the documents that show them.
    pub ledger: Arc<Ledger>,
    /// What was found wrong, in order.
    pub issues: Vec<Issue>,
}

/// A form as it was read, from all its sheets.
#[derive(Debug, Clone)]
pub struct TableRecord {
    /// The form's id.
    pub form: String,
    /// Its reconciliation over all sheets.
    pub rows: RowCounts,
    /// Its sheets.
    pub sources: Vec<SourceRecord>,
}

/// A sheet as it was read.
#[derive(Debug, Clone)]
pub struct SourceRecord {
    /// The sheet.
    pub location: Location,
    /// SHA-256 of its file.
    pub sha256: String,
    /// What was matched with what: the form's column and the sheet's.
    pub columns: Vec<(String, MatchedColumn)>,
    /// Headers that no field took.
    pub unmatched: Vec<Arc<str>>,
    /// Its reconciliation.
    pub rows: RowCounts,
}

impl Results {
    /// The levels of the indicators of the standard that the office has assessed, edition by edition.
    pub fn scorecards(&self) -> impl Iterator<Item = &Scorecard> {
        let all = self.assessments.iter().flat_map(|assessment| &assessment.scorecards);
        all.filter(|card| card.outcome != Outcome::NoData)
    }

    /// The figures of an indicator for a period, whole.
    #[must_use]
    pub fn whole(&self, indicator: &str, period: Period) -> Option<&Measurement> {
        self.measurements.of(indicator, period).iter().find(|found| found.breakdown.is_none())
    }

    /// The figures of an indicator for a period by a column, in order.
    pub fn by<'a>(
        &'a self,
        indicator: &str,
        period: Period,
        by: &'a str,
    ) -> impl Iterator<Item = (&'a Breakdown, &'a Measurement)> {
        self.measurements.of(indicator, period).iter().filter_map(move |found| {
            found.breakdown.as_ref().filter(|breakdown| breakdown.by == by).map(|breakdown| (breakdown, found))
        })
    }
}
