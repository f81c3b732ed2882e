//! `results.json`: every figure of a run, as a contract. Additions are free, changes raise the schema's number.

use serde::{Serialize, Serializer};

use super::bytes;
use super::change::Changed;
use super::claim::Claimed;
use super::figure::Measured;
use super::issue::Listed;
use super::scorecard::{Kept, Scored, Weighted};
use super::seal::Held;
use super::survey::Surveys;
use crate::definition::{Definitions, Language, Texts};
use crate::error::Error;
use crate::issue::Issue;
use crate::model::location::Location;
use crate::model::period::Period;
use crate::model::results::{Results, SourceRecord, TableRecord};

const SCHEMA: &str = "pramoen.results/1";

#[derive(Serialize)]
struct File<'a> {
    schema: &'static str,
    program: &'static str,
    office: Option<&'a str>,
    period: Period,
    as_of: String,
    tables: Vec<Table<'a>>,
    measurements: Figures<'a>,
    changes: Vec<Changed<'a>>,
    survey: Surveys<'a>,
    scorecard: Option<Scored<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    further_scorecards: Vec<Scored<'a>>,
    standards: Vec<Weighted<'a>>,
    evidence: Vec<Kept<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    claims: Vec<Claimed<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sealed: Vec<Held<'a>>,
    issues: Vec<Listed<'a>>,
    ignored: &'a [Location],
}

/// The measurements, each put into the contract's fields when it is written: they are far more than anything else.
struct Figures<'a> {
    results: &'a Results,
    definitions: &'a Definitions,
}

impl Serialize for Figures<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (evaluated, all) = (self.results.period, &self.results.measurements);
        let listed = all.iter().filter(|found| found.breakdown.is_none() || is_broken_down(evaluated, found.period));
        serializer.collect_seq(listed.map(|found| Measured::of(found, self.definitions)))
    }
}

const CHECK_SCHEMA: &str = "pramoen.check/1";

/// What a look at the inputs found.
#[derive(Serialize)]
struct Check<'a> {
    schema: &'static str,
    program: &'static str,
    tables: Vec<Table<'a>>,
    issues: Vec<Listed<'a>>,
}

/// What `pramoen check --json` says: the tables and issues of `results.json`.
///
/// # Errors
/// [`Error::Report`] when it cannot be written as JSON.
pub fn check(tables: &[TableRecord], issues: &[Issue], texts: &Texts) -> Result<Vec<u8>, Error> {
    let check = Check {
        schema: CHECK_SCHEMA,
        program: env!("CARGO_PKG_VERSION"),
        tables: tables.iter().map(table).collect(),
        issues: issues.iter().map(|issue| Listed::of(issue, texts)).collect(),
    };
    bytes(&check, false)
}

#[derive(Serialize)]
struct Table<'a> {
    form: &'a str,
    rows_read: u64,
    rows_kept: u64,
    rows_duplicate: u64,
    rows_rejected: u64,
    rows_ignored: u64,
    sources: Vec<Source<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    sha256: &'a str,
}

/// `results.json`.
///
/// # Errors
/// [`Error::Report`] when it cannot be written as JSON.
pub fn results(results: &Results, definitions: &Definitions, language: Language) -> Result<Vec<u8>, Error> {
    let mut scorecards = results.scorecards().map(|card| Scored::of(card, definitions, language));
    let texts = definitions.texts(language);
    let file = File {
        schema: SCHEMA,
        program: env!("CARGO_PKG_VERSION"),
        office: results.office.as_deref(),
        period: results.period,
        as_of: results.as_of.to_string(),
        tables: results.tables.iter().map(table).collect(),
        measurements: Figures { results, definitions },
        changes: results.changes.iter().map(Changed::of).collect(),
        survey: Surveys::of(&results.survey, &results.surveys, &definitions.bands, language),
        scorecard: scorecards.next(),
        further_scorecards: scorecards.collect(),
        standards: results.assessments.iter().map(Weighted::of).collect(),
        evidence: results.evidence.iter().map(Kept::of).collect(),
        claims: results.claims.iter().map(Claimed::of).collect(),
        sealed: results.seals.iter().map(Held::of).collect(),
        issues: results.issues.iter().map(|issue| Listed::of(issue, texts)).collect(),
        ignored: &results.ignored,
    };
    bytes(&file, false)
}

/// Breakdowns are listed for the period that is evaluated, for the same of the year before, and for its fiscal year, the
/// quarters and the months of it: all would be ten times as much.
fn is_broken_down(evaluated: Period, period: Period) -> bool {
    let grain = matches!(period, Period::Month(_) | Period::Quarter(..) | Period::Year(_));
    period == evaluated
        || period == evaluated.previous_year()
        || (grain && period.fiscal_year() == evaluated.fiscal_year())
}

fn table(table: &TableRecord) -> Table<'_> {
    fn source(source: &SourceRecord) -> Source<'_> {
        Source { file: &source.location.file, sheet: source.location.sheet.as_deref(), sha256: &source.sha256 }
    }
    Table {
        form: &table.form,
        rows_read: table.rows.read,
        rows_kept: table.rows.kept,
        rows_duplicate: table.rows.duplicate,
        rows_rejected: table.rows.rejected,
        rows_ignored: table.rows.ignored,
        sources: table.sources.iter().map(source).collect(),
    }
}
