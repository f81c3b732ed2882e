//! Every row into one bucket of every indicator, and the figures that follow.
//!
//! In: [`Facts`] and the indicators' definitions. Out: [`Measurement`]s for every period of every fiscal year in the
//! data, whole and by breakdowns, the [`Ledger`], and the survey lines of the period. Never: a file, a sentence.
//!
//! Everything is computed twice: by the engine ([`engine`], polars) and by a recount that interprets the same
//! conditions row by row over plain values ([`recount`]) and shares no code with it. They must agree to the last unit.

mod dating;
mod engine;
mod figure;
mod plain;
mod recount;
mod sums;
mod survey;

use std::collections::{BTreeMap, BTreeSet};

use crate::definition::{Definitions, Indicator, Reading};
use crate::error::Error;
use crate::model::dataset::{FactFrame, Facts};
use crate::model::fact::{FactKind, FactTable};
use crate::model::ledger::{Entries, Ledger, LedgerTable};
use crate::model::measurement::{Breakdown, Measurement, Tally};
use crate::model::period::{Month, Period};
use crate::model::survey::{SurveyLine, SurveyProfile};
use plain::Plain;
use sums::Sums;

/// The figures of a run.
#[derive(Debug, Clone)]
pub struct Measured {
    /// By indicator in the definitions' order, fiscal year, period, and breakdown; the whole first.
    pub measurements: Vec<Measurement>,
    /// The buckets of every row.
    pub ledger: Ledger,
    /// The survey lines of the period.
    pub survey: Vec<SurveyLine>,
    /// What else is said of each survey of the period.
    pub surveys: Vec<SurveyProfile>,
    /// The fiscal years that any table touches, ascending.
    pub fiscal_years: Vec<i32>,
}

/// The months of the rows of one table, as the indicators date them.
fn months(facts: &Facts, definitions: &Definitions, table: Option<FactTable>) -> Result<BTreeSet<Month>, Error> {
    let mut months = BTreeSet::new();
    for indicator in definitions.indicators.iter().filter(|own| table.is_none_or(|table| own.table == table)) {
        if let Some(frame) = facts.tables.get(&indicator.table) {
            months.extend(dating::months(frame, indicator.table, &indicator.dated_by)?.into_iter().flatten());
        }
    }
    Ok(months)
}

/// The latest fiscal quarter that has news; none when no news item is dated.
#[must_use]
pub fn latest_quarter(facts: &Facts, definitions: &Definitions) -> Option<Period> {
    months(facts, definitions, Some(FactTable::News)).ok()?.last().map(|month| Period::quarter_of(*month))
}

/// The first and the last month with a record of any table.
#[must_use]
pub fn span(facts: &Facts, definitions: &Definitions) -> Option<(Month, Month)> {
    let months = months(facts, definitions, None).ok()?;
    Some((*months.first()?, *months.last()?))
}

/// Measures every indicator in every period of the fiscal years in the data; the survey lines are those of `period`.
///
/// # Errors
/// [`Error::Disagreement`] when engine and recount differ, [`Error::Engine`] when the engine fails.
pub fn measure(facts: &Facts, definitions: &Definitions, period: Period) -> Result<Measured, Error> {
    let mut years: BTreeSet<i32> = months(facts, definitions, None)?.into_iter().map(Month::fiscal_year).collect();
    years.insert(period.fiscal_year());
    let periods: Vec<Period> = years.iter().flat_map(|year| Period::of_fiscal_year(*year)).collect();
    let mut counted: BTreeMap<&str, Vec<Counted<'_>>> = BTreeMap::new();
    let mut ledger = Ledger::default();
    for table in FactTable::ALL {
        let own: Vec<_> = definitions.indicators.iter().filter(|indicator| indicator.table == table).collect();
        let Some(frame) = facts.tables.get(&table).filter(|_| !own.is_empty()) else { continue };
        ledger.tables.push(count(table, frame, &own, &mut counted)?);
    }
    let mut measurements = Vec::new();
    for indicator in &definitions.indicators {
        let readings = counted.get(indicator.id.as_str()).map_or(&[][..], Vec::as_slice);
        for period in periods.iter().filter(|period| indicator.holds_in(period.fiscal_year())) {
            measurements.push(measurement(indicator, readings, *period, None));
            for by in &indicator.breakdowns {
                for value in values(indicator, by, readings, definitions) {
                    let breakdown = Breakdown { by: by.clone(), value };
                    let found = measurement(indicator, readings, *period, Some(breakdown));
                    if found.figure.tally != Tally::default() {
                        measurements.push(found);
                    }
                }
            }
        }
    }
    let fiscal_years = years.into_iter().collect();
    let surveys = survey::surveys(facts, period, &definitions.settings.populations)?;
    let (survey, profiles) = (surveys.lines, surveys.profiles);
    let mut measured = Measured { measurements, ledger, survey, surveys: profiles, fiscal_years };
    surveys.withheld.hide(&mut measured, |id| {
        definitions.indicators.iter().any(|indicator| indicator.id == id && indicator.table == FactTable::Answers)
    });
    Ok(measured)
}

/// The sums of one reading of an indicator, by month, whole and for each value of each breakdown.
struct Counted<'a> {
    whole: BTreeMap<Month, Sums>,
    by: BTreeMap<&'a str, BTreeMap<Option<String>, BTreeMap<Month, Sums>>>,
}

/// Puts the rows of a table into the buckets of its indicators, twice, and counts them, twice.
fn count<'a>(
    table: FactTable,
    frame: &FactFrame,
    indicators: &[&'a Indicator],
    counted: &mut BTreeMap<&'a str, Vec<Counted<'a>>>,
) -> Result<LedgerTable, Error> {
    let plain = Plain::new(table, &frame.frame)?;
    let mut ledger = LedgerTable {
        table,
        locations: frame.locations.clone(),
        columns: plain.shown(),
        months: Vec::new(),
        entries: Vec::new(),
    };
    for indicator in indicators {
        let months = dating::months(frame, table, &indicator.dated_by)?;
        let dating = ledger.months.iter().position(|(dated_by, _)| *dated_by == indicator.dated_by);
        let dating = dating.unwrap_or_else(|| {
            let keys = months.iter().map(|month| month.map(Month::key)).collect();
            ledger.months.push((indicator.dated_by.clone(), keys));
            ledger.months.len() - 1
        });
        for reading in &indicator.readings {
            let engine = engine::Buckets::new(frame, &months, indicator, reading)?;
            let recount = recount::buckets(&plain, reading);
            agree(indicator, "row by row", &engine.codes()?, &recount.iter().map(engine::code).collect::<Vec<_>>())?;
            let mut by = BTreeMap::new();
            let whole = engine.sums(None)?;
            agree(indicator, "whole", &whole, &recount::sums(&plain, &months, indicator, &recount, None))?;
            let whole = whole.into_values().next().unwrap_or_default();
            for column in &indicator.breakdowns {
                let sums = engine.sums(Some(column))?;
                agree(indicator, column, &sums, &recount::sums(&plain, &months, indicator, &recount, Some(column)))?;
                by.insert(column.as_str(), sums);
            }
            counted.entry(&indicator.id).or_default().push(Counted { whole, by });
            ledger.entries.push(Entries {
                indicator: indicator.id.clone(),
                reading: reading.id.clone(),
                dating,
                buckets: recount,
            });
        }
    }
    Ok(ledger)
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

/// The values of a breakdown in the order of the report: that of the code list, else of the text; none comes last.
fn values(indicator: &Indicator, by: &str, readings: &[Counted<'_>], definitions: &Definitions) -> Vec<Option<String>> {
    let mut found: Vec<Option<String>> = readings
        .first()
        .and_then(|counted| counted.by.get(by))
        .map_or_else(Vec::new, |sums| sums.keys().cloned().collect());
    let order = match indicator.table.column(by).map(|column| column.kind) {
        Some(FactKind::Code(vocabulary)) => definitions.vocabularies.get(vocabulary),
        _ => None,
    };
    let place = |value: &str| order.and_then(|list| list.entry.iter().position(|entry| entry.code == value));
    found.sort_by_key(|value| (value.is_none(), value.as_deref().and_then(place), value.clone()));
    found
}

fn measurement(
    indicator: &Indicator,
    readings: &[Counted<'_>],
    period: Period,
    breakdown: Option<Breakdown>,
) -> Measurement {
    let (first, last) = period.months();
    let within = |sums: &BTreeMap<Month, Sums>| sums.range(first..=last).map(|(_, sums)| *sums).sum::<Sums>();
    let figure = |reading: &Reading, counted: Option<&Counted<'_>>| {
        let whole = counted.map(|counted| within(&counted.whole)).unwrap_or_default();
        let of_value = breakdown.as_ref().map(|breakdown| {
            let values = counted.and_then(|counted| counted.by.get(breakdown.by.as_str()));
            let own = values.and_then(|values| values.get(&breakdown.value)).map(&within).unwrap_or_default();
            let named: Sums = values
                .iter()
                .flat_map(|values| values.iter())
                .filter(|(value, _)| value.is_some())
                .map(|(_, months)| within(months))
                .sum();
            (own, named)
        });
        figure::figure(reading.kind, indicator.target, whole, of_value)
    };
    let mut figures =
        indicator.readings.iter().enumerate().map(|(index, reading)| (reading, figure(reading, readings.get(index))));
    let (_, binding) = figures.next().expect("an indicator has a binding reading");
    let other_readings = figures.map(|(reading, figure)| (reading.id.clone().unwrap_or_default(), figure)).collect();
    Measurement {
        indicator: indicator.id.clone(),
        period,
        kind: indicator.kind(),
        target: indicator.target,
        figure: binding,
        other_readings,
        breakdown,
    }
}
