//! Every row into one bucket of every indicator, and the figures that follow.
//!
//! In: [`Facts`] and the indicators' definitions. Out: [`Measurement`]s for every period of every fiscal year in the
//! data, whole and by breakdowns, the [`Ledger`], and the survey lines of the period. Never: a file, a sentence.
//!
//! Everything is computed twice: by the engine ([`engine`], polars) and by a recount that asks the same
//! conditions of plain columns row by row ([`recount`]) and shares no code with it. They must agree to the last unit.

mod balance;
mod change;
mod counting;
mod dating;
mod engine;
mod figure;
mod measuring;
mod plain;
mod recount;
mod stretch;
mod sums;
mod survey;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::definition::Definitions;
use crate::error::Error;
use crate::model::change::Change;
use crate::model::dataset::{FactFrame, Facts};
use crate::model::fact::FactTable;
use crate::model::ledger::{Ledger, Values};
use crate::model::measurement::Measurement;
use crate::model::period::{Month, Period};
use crate::model::survey::{ANSWERS, SurveyLine, SurveyProfile};
pub use balance::balance;
use measuring::Measuring;
use plain::Plain;
use stretch::Stretches;
use sums::Series;

/// The table of facts whose months decide which quarter is the latest.
const NEWS: &str = "news";

/// The figures of a run.
#[derive(Debug, Clone)]
pub struct Measured {
    /// By indicator in the definitions' order, fiscal year, period, and breakdown; the whole first.
    pub measurements: Vec<Measurement>,
    /// What changed in the evaluated period, by indicator.
    pub changes: Vec<Change>,
    /// The buckets of every row.
    pub ledger: Ledger,
    /// The survey lines of the period.
    pub survey: Vec<SurveyLine>,
    /// What else is said of each survey of the period.
    pub surveys: Vec<SurveyProfile>,
    /// The fiscal years that any table touches, ascending.
    pub fiscal_years: Vec<i32>,
}

/// The documented columns of a table of facts as plain values, in its order.
///
/// # Errors
/// [`Error::Engine`] when the engine fails: a bug.
pub fn columns(table: &FactTable, frame: &FactFrame) -> Result<Vec<(String, Values)>, Error> {
    let plain = Plain::of(table, &frame.frame, |_| true)?;
    Ok(table.columns().iter().map(|column| (column.id.clone(), plain.column(&column.id).clone())).collect())
}

/// The months of the rows of one table, or of all, as the indicators date them.
fn months(facts: &Facts, definitions: &Definitions, table: Option<&str>) -> Result<BTreeSet<Month>, Error> {
    let mut months = BTreeSet::new();
    let dated = definitions.indicators.iter().filter(|own| !own.stands());
    let own = dated.filter(|own| table.is_none_or(|table| own.table.id() == table));
    let datings: BTreeSet<_> = own.map(|own| (&own.table, &own.dated_by)).collect();
    for (table, dated_by) in datings {
        if let Some(frame) = facts.tables.get(table.id()) {
            months.extend(dating::months(&dating::days(frame, table, dated_by, facts.as_of)?));
        }
    }
    Ok(months)
}

/// The latest fiscal quarter that has news, else that has anything; none when nothing is dated.
#[must_use]
pub fn latest_quarter(facts: &Facts, definitions: &Definitions) -> Option<Period> {
    let latest = |table| months(facts, definitions, table).ok()?.last().copied();
    latest(Some(NEWS)).or_else(|| latest(None)).map(Period::quarter_of)
}

/// The first and the last month with a record of any table.
#[must_use]
pub fn span(facts: &Facts, definitions: &Definitions) -> Option<(Month, Month)> {
    let months = months(facts, definitions, None).ok()?;
    Some((*months.first()?, *months.last()?))
}

/// Measures every indicator in every period of the fiscal years in the data; the survey lines are those of `period`,
/// and so are the figures of registers as they stand. By value are the figures of those periods that `period`
/// [takes apart](Period::takes_apart), and of those that are `sealed`.
///
/// # Errors
/// [`Error::Disagreement`] when engine and recount differ, [`Error::Engine`] when the engine fails.
pub fn measure(facts: &Facts, definitions: &Definitions, period: Period, sealed: &[Period]) -> Result<Measured, Error> {
    let mut years: BTreeSet<i32> = months(facts, definitions, None)?.into_iter().map(Month::fiscal_year).collect();
    years.insert(period.fiscal_year());
    let measuring = Measuring::new(definitions, facts.as_of, period, sealed);
    let stretches = Stretches::new(years.iter().copied(), measuring.cuts());
    let mut counted: BTreeMap<&str, Vec<Counted<'_>>> = BTreeMap::new();
    let mut ledger = Ledger::default();
    let mut tables: Vec<&FactTable> = Vec::new();
    for table in definitions.indicators.iter().map(|indicator| &indicator.table) {
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    for table in tables {
        let own: Vec<_> = definitions.indicators.iter().filter(|indicator| indicator.table == *table).collect();
        let Some(frame) = facts.tables.get(table.id()) else { continue };
        ledger.tables.push(counting::count(table, frame, facts.as_of, &stretches, &own, &mut counted)?);
    }
    let measuring = measuring.over(stretches);
    let periods: Vec<Period> = years.iter().flat_map(|year| Period::of_fiscal_year(*year)).collect();
    let mut measurements = Vec::new();
    for indicator in &definitions.indicators {
        let readings = counted.get(indicator.id.as_str()).map_or(&[][..], Vec::as_slice);
        measurements.extend(measuring.all(indicator, readings, &periods));
    }
    measurements.shrink_to_fit();
    let changes = change::changes(&measuring, &counted, &ledger);
    let fiscal_years = years.into_iter().collect();
    let surveys = match definitions.facts.get(ANSWERS) {
        Some(answers) => survey::surveys(facts, answers, period, &definitions.settings.populations)?,
        None => survey::Surveys::default(),
    };
    let (survey, profiles) = (surveys.lines, surveys.profiles);
    let mut measured = Measured { measurements, changes, ledger, survey, surveys: profiles, fiscal_years };
    surveys
        .withheld
        .hide(&mut measured, |id| definitions.indicator(id).is_some_and(|indicator| indicator.table.id() == ANSWERS));
    Ok(measured)
}

/// What one reading of an indicator counted by stretch, whole and for each value of each breakdown.
struct Counted<'a> {
    whole: Series,
    by: BTreeMap<&'a str, BTreeMap<Option<String>, Series>>,
    /// The texts that the values stand for, where they are asked for.
    words: Vec<Arc<str>>,
}
