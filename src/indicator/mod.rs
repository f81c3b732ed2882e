//! Every row into one bucket of every indicator, and the figures that follow.
//!
//! In: [`Facts`] and the indicators' definitions. Out: [`Measurement`]s for every period of every fiscal year in the
//! data, whole and by breakdowns, the [`Ledger`], and the survey lines of the period. Never: a file, a sentence.
//!
//! Everything is computed twice: by the engine ([`engine`], polars) and by a recount that interprets the same
//! conditions row by row over plain values ([`recount`]) and shares no code with it. They must agree to the last unit.

mod balance;
mod change;
mod dating;
mod engine;
mod figure;
mod measuring;
mod plain;
mod recount;
mod sums;
mod survey;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::definition::{Definitions, Indicator, Reading};
use crate::error::Error;
use crate::model::change::Change;
use crate::model::dataset::{FactFrame, Facts};
use crate::model::fact::FactTable;
use crate::model::ledger::{Entries, Ledger, LedgerTable, Values};
use crate::model::measurement::Measurement;
use crate::model::period::{Month, Period};
use crate::model::survey::{SurveyLine, SurveyProfile};
pub use balance::balance;
use measuring::Measuring;
use plain::Plain;
use sums::{ByDay, Counts};

/// The table of facts whose months decide which quarter is the latest.
const NEWS: &str = "news";
/// The table of facts that the survey lines count.
const ANSWERS: &str = "answers";

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
    let plain = Plain::new(table, &frame.frame)?;
    Ok(table.columns().iter().map(|column| (column.id.clone(), plain.column(&column.id).clone())).collect())
}

/// The months of the rows of one table, or of all, as the indicators date them.
fn months(facts: &Facts, definitions: &Definitions, table: Option<&str>) -> Result<BTreeSet<Month>, Error> {
    let mut months = BTreeSet::new();
    let dated = definitions.indicators.iter().filter(|own| !own.stands());
    for indicator in dated.filter(|own| table.is_none_or(|table| own.table.id() == table)) {
        if let Some(frame) = facts.tables.get(indicator.table.id()) {
            let days = dating::days(frame, &indicator.table, &indicator.dated_by, facts.as_of)?;
            months.extend(days.into_iter().flatten().map(Month::of));
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
/// and so are the figures of registers as they stand.
///
/// # Errors
/// [`Error::Disagreement`] when engine and recount differ, [`Error::Engine`] when the engine fails.
pub fn measure(facts: &Facts, definitions: &Definitions, period: Period) -> Result<Measured, Error> {
    let mut years: BTreeSet<i32> = months(facts, definitions, None)?.into_iter().map(Month::fiscal_year).collect();
    years.insert(period.fiscal_year());
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
        ledger.tables.push(count(table, frame, facts.as_of, &own, &mut counted)?);
    }
    let measuring = Measuring::new(definitions, facts.as_of, period);
    let periods: Vec<Period> = years.iter().flat_map(|year| Period::of_fiscal_year(*year)).collect();
    let mut measurements = Vec::new();
    for indicator in &definitions.indicators {
        let readings = counted.get(indicator.id.as_str()).map_or(&[][..], Vec::as_slice);
        measurements.extend(measuring.all(indicator, readings, &periods));
    }
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

/// What one reading of an indicator counted by day, whole and for each value of each breakdown.
struct Counted<'a> {
    whole: BTreeMap<NaiveDate, Counts>,
    by: BTreeMap<&'a str, ByDay>,
}

/// Puts the rows of a table into the buckets of its indicators, twice, and counts them, twice.
fn count<'a>(
    table: &FactTable,
    frame: &FactFrame,
    as_of: NaiveDate,
    indicators: &[&'a Indicator],
    counted: &mut BTreeMap<&'a str, Vec<Counted<'a>>>,
) -> Result<LedgerTable, Error> {
    let plain = Plain::new(table, &frame.frame)?;
    let named: BTreeSet<&str> =
        indicators.iter().flat_map(|own| own.named_columns().chain(own.dated_by.iter().map(String::as_str))).collect();
    let mut ledger = LedgerTable {
        table: table.clone(),
        locations: frame.locations.clone(),
        columns: plain.shown(&named),
        days: Vec::new(),
        entries: Vec::new(),
    };
    for indicator in indicators {
        let days = dating::days(frame, table, &indicator.dated_by, as_of)?;
        let dating = ledger.days.iter().position(|(dated_by, _)| *dated_by == indicator.dated_by);
        let dating = dating.or_else(|| {
            let place = ledger.days.len();
            ledger.days.extend((!indicator.stands()).then(|| (indicator.dated_by.clone(), days.clone())));
            (!indicator.stands()).then_some(place)
        });
        for reading in &indicator.readings {
            let (own, buckets) = twice(&plain, frame, &days, indicator, reading)?;
            counted.entry(&indicator.id).or_default().push(own);
            ledger.entries.push(Entries {
                indicator: indicator.id.clone(),
                reading: reading.id.clone(),
                dating,
                buckets,
            });
        }
    }
    Ok(ledger)
}

type Bucketed = Vec<(crate::model::ledger::Bucket, crate::model::ledger::Reason)>;

/// The counts and buckets of a reading, on which engine and recount agree.
fn twice<'a>(
    plain: &Plain,
    frame: &FactFrame,
    days: &[Option<NaiveDate>],
    indicator: &'a Indicator,
    reading: &Reading,
) -> Result<(Counted<'a>, Bucketed), Error> {
    let engine = engine::Buckets::new(frame, days, indicator, reading)?;
    let recount = recount::buckets(plain, indicator, reading);
    agree(indicator, "row by row", &engine.codes()?, &recount.iter().map(engine::code).collect::<Vec<_>>())?;
    let counts = |by: Option<&str>| {
        let counts = engine.counts(by)?;
        let again = recount::counts(plain, days, indicator, reading, &recount, by);
        agree(indicator, by.unwrap_or("whole"), &counts, &again)?;
        Ok::<_, Error>(counts)
    };
    let whole = counts(None)?.into_values().next().unwrap_or_default();
    let mut by = BTreeMap::new();
    for column in &indicator.breakdowns {
        by.insert(column.as_str(), counts(Some(column))?);
    }
    Ok((Counted { whole, by }, recount))
}

/// Stops the run when the two ways of counting differ.
fn agree<T: PartialEq + std::fmt::Debug>(
    indicator: &Indicator,
    what: &str,
    engine: &T,
    recount: &T,
) -> Result<(), Error> {
    if engine == recount {
        return Ok(());
    }
    let short = |value: &T| format!("{value:?}").chars().take(200).collect();
    Err(Error::Disagreement {
        indicator: indicator.id.clone(),
        period: what.to_owned(),
        engine: short(engine),
        recount: short(recount),
    })
}
