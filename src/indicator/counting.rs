//! The rows of a table in the buckets of its indicators, and what they come to, both twice.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

use chrono::NaiveDate;

use super::engine::Engine;
use super::plain::Plain;
use super::recount::{self, Cells};
use super::stretch::Stretches;
use super::sums::{ByStretch, Series};
use super::{Counted, dating};
use crate::definition::{Indicator, Reading, Universe};
use crate::error::Error;
use crate::model::dataset::FactFrame;
use crate::model::fact::FactTable;
use crate::model::ledger::{Buckets, Entries, LedgerTable, Values};

/// So many buckets are worked out by the engine at a time: a nation's answers are millions of rows.
const AT_ONCE: usize = 1 << 22;

/// Puts the rows of a table into the buckets of its indicators, twice, and counts them, twice.
pub fn count<'a>(
    table: &FactTable,
    frame: &FactFrame,
    as_of: NaiveDate,
    stretches: &Stretches,
    indicators: &[&'a Indicator],
    counted: &mut BTreeMap<&'a str, Vec<Counted<'a>>>,
) -> Result<LedgerTable, Error> {
    let plain = Plain::new(table, &frame.frame, indicators)?;
    let mut days: Vec<(Vec<String>, Vec<Option<NaiveDate>>)> = Vec::new();
    for indicator in indicators {
        if days.iter().all(|(dated_by, _)| *dated_by != indicator.dated_by) {
            let own = dating::days(frame, table, &indicator.dated_by, as_of)?;
            days.push((indicator.dated_by.clone(), own));
        }
    }
    let readings: Vec<(&'a Indicator, &'a Reading)> =
        indicators.iter().flat_map(|own| own.readings.iter().map(|reading| (*own, reading))).collect();
    let mut engine = Engine::new(table, frame);
    let buckets = judge(&mut engine, &plain, &readings)?;
    for (indicator, found) in figures(&mut engine, &plain, &readings, &buckets, &days, stretches)? {
        counted.entry(&indicator.id).or_default().push(found);
    }
    // A register as it stands has no days of its own.
    days.retain(|(dated_by, _)| !dated_by.is_empty());
    let dating = |own: &Indicator| days.iter().position(|(dated_by, _)| *dated_by == own.dated_by);
    let entries = readings.iter().zip(buckets).map(|((indicator, reading), buckets)| Entries {
        indicator: indicator.id.clone(),
        reading: reading.id.clone(),
        dating: dating(indicator),
        buckets,
    });
    let entries = entries.collect();
    let columns = plain.into_columns();
    Ok(LedgerTable { table: table.clone(), places: frame.places.clone(), columns, days, entries })
}

/// Counts both ways at once.
fn side_by_side<A, B: Send>(engine: impl FnOnce() -> A, recount: impl FnOnce() -> B + Send) -> (A, B) {
    thread::scope(|scope| {
        let recount = scope.spawn(recount);
        let engine = engine();
        (engine, recount.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// The buckets of every reading, on which engine and recount agree row by row.
fn judge(engine: &mut Engine<'_>, plain: &Plain, readings: &[(&Indicator, &Reading)]) -> Result<Vec<Buckets>, Error> {
    let mut buckets = Vec::with_capacity(readings.len());
    for some in readings.chunks((AT_ONCE / plain.rows().max(1)).max(1)) {
        let recounted =
            || some.iter().map(|(indicator, reading)| recount::buckets(plain, indicator, reading)).collect();
        let (codes, again): (_, Vec<Buckets>) = side_by_side(|| engine.judge(some), recounted);
        for (((indicator, _), codes), again) in some.iter().zip(codes?).zip(again) {
            let same = codes.null_count() == 0
                && codes.len() == again.len()
                && codes.into_no_null_iter().eq(again.codes().iter().map(|code| i32::from(*code)));
            if !same {
                let again: Vec<_> = again.codes().iter().map(|code| Some(i32::from(*code))).collect();
                agree(indicator, "row by row", &codes.iter().collect::<Vec<_>>(), &again)?;
            }
            buckets.push(again);
        }
    }
    Ok(buckets)
}

/// What each reading counted, on which engine and recount agree.
fn figures<'a>(
    engine: &mut Engine<'_>,
    plain: &Plain,
    readings: &[(&'a Indicator, &'a Reading)],
    buckets: &[Buckets],
    days: &[(Vec<String>, Vec<Option<NaiveDate>>)],
    stretches: &Stretches,
) -> Result<Vec<(&'a Indicator, Counted<'a>)>, Error> {
    let mut found: Vec<Option<(&'a Indicator, Counted<'a>)>> = readings.iter().map(|_| None).collect();
    for (dated_by, days) in days {
        let of_rows = stretches.of_days(days);
        let mut cells: BTreeMap<Option<&str>, Cells> = BTreeMap::new();
        let dated = || (0..readings.len()).filter(|number| readings[*number].0.dated_by == *dated_by);
        let mut alike: Vec<Vec<usize>> = Vec::new();
        for number in dated() {
            let same = alike.iter_mut().find(|own| readings[own[0]].0.breakdowns == readings[number].0.breakdowns);
            match same {
                Some(own) => own.push(number),
                None => alike.push(vec![number]),
            }
        }
        for alike in alike {
            let breakdowns = &readings[alike[0]].0.breakdowns;
            let own: Vec<_> = alike.iter().map(|number| (*number, readings[*number].0, readings[*number].1)).collect();
            let keys = || std::iter::once(None).chain(breakdowns.iter().map(|by| Some(by.as_str())));
            for by in keys() {
                cells.entry(by).or_insert_with(|| {
                    let texts = by.and_then(|by| match plain.column(by) {
                        Values::Text(texts) => Some(texts),
                        _ => None,
                    });
                    Cells::new(&of_rows, stretches.len(), texts)
                });
            }
            let recount = |by, number: usize, indicator: &Indicator, reading: &Reading| {
                recount::counts(plain, indicator, reading, &buckets[number], &cells[&by])
            };
            let recounted = || {
                let by_key = |(number, indicator, reading): &(usize, &Indicator, &Reading)| {
                    keys().map(|by| recount(by, *number, indicator, reading)).collect()
                };
                own.iter().map(by_key).collect()
            };
            let counting = || engine.counts(&own, &of_rows, breakdowns, plain);
            let (counts, again): (_, Vec<Vec<ByStretch>>) = side_by_side(counting, recounted);
            for (((number, indicator, _), counts), again) in own.iter().zip(counts?).zip(again) {
                let mut agreed = Vec::new();
                for ((by, counts), again) in keys().zip(counts).zip(again) {
                    agree(indicator, by.unwrap_or("whole"), &counts, &again)?;
                    agreed.push(series(counts));
                }
                found[*number] = Some((*indicator, counted(indicator, plain, agreed)));
            }
        }
    }
    Ok(found.into_iter().flatten().collect())
}

fn series(counts: ByStretch) -> BTreeMap<Option<String>, Series> {
    counts.into_iter().map(|(group, counts)| (group, counts.into_iter().collect())).collect()
}

fn counted<'a>(indicator: &'a Indicator, plain: &Plain, agreed: Vec<BTreeMap<Option<String>, Series>>) -> Counted<'a> {
    let mut agreed = agreed.into_iter();
    let whole = agreed.next().and_then(|whole| whole.into_values().next()).unwrap_or_default();
    let by = indicator.breakdowns.iter().map(String::as_str).zip(agreed).collect();
    let listed = matches!(indicator.universe, Some(Universe::Codes(_)));
    let words = indicator.of.as_ref().filter(|_| listed).map(|of| plain.words(of).to_vec()).unwrap_or_default();
    Counted { whole, by, words }
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
