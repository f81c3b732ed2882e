//! Sealing a period, and holding sealed figures against those of a later run.
//!
//! In: [`Results`] and the [`Definitions`]. Out: a [`Seal`], its bytes with their hash, and a
//! [`Comparison`](crate::model::seal::Comparison) that names every figure that is not as it was sealed with the rows that
//! count otherwise. Never: a file, a sentence.

mod compare;
mod file;
mod listing;
mod rows;

pub use compare::compare;
pub use file::{Broken, read, write};
pub use listing::listed;

use crate::definition::{Definitions, Indicator};
use crate::model::measurement::{Figure, Measurement};
use crate::model::output::checksum;
use crate::model::results::Results;
use crate::model::seal::{SCHEMA, Seal, SealedFigure};
use crate::model::survey::ANSWERS;
use crate::model::target::Verdict;

/// Seals the evaluated period; `previous` is the latest seal of it with its hash, and why it is sealed again.
#[must_use]
pub fn seal(results: &Results, definitions: &Definitions, previous: Option<(&Seal, &str, String)>) -> Seal {
    let (version, follows, reason) = match previous {
        Some((seal, sha256, reason)) => (seal.version + 1, Some(sha256.to_owned()), Some(reason)),
        None => (1, None, None),
    };
    let own = results.measurements.iter().filter(|found| found.period == results.period);
    // Answers are nobody's to be pointed at.
    let kept = results.ledger.tables.iter().filter(|ledger| ledger.table.id() != ANSWERS);
    Seal {
        schema: SCHEMA.to_owned(),
        period: results.period,
        version,
        as_of: results.as_of,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        office: results.office.clone(),
        follows,
        reason,
        definitions: definitions.indicators.iter().map(|own| (own.id.clone(), fingerprint(own))).collect(),
        files: results.files.iter().map(|own| (own.file.to_string(), own.sha256.clone())).collect(),
        figures: own.flat_map(figures).filter(|own| own.verdict != Verdict::NoData).collect(),
        tables: kept.filter_map(|ledger| rows::table(ledger, definitions, results.period)).collect(),
    }
}

/// The figures of a measurement: that of the binding reading, then the others.
fn figures(found: &Measurement) -> Vec<SealedFigure> {
    let own = |reading: Option<&String>, figure: &Figure| SealedFigure {
        indicator: found.indicator.clone(),
        reading: reading.cloned(),
        breakdown: found.breakdown.clone(),
        numerator: figure.tally.numerator,
        denominator: figure.tally.denominator,
        excluded: figure.tally.excluded,
        undecided: figure.tally.undecided,
        value: figure.value.map(|value| (value.ratio.numerator, value.ratio.denominator)),
        percent: figure.value.is_some_and(|value| value.percent),
        verdict: figure.verdict,
    };
    let others = found.other_readings.iter().map(|(id, figure)| own(Some(id), figure));
    std::iter::once(own(None, &found.figure)).chain(others).collect()
}

/// A hash of what decides an indicator's figures: its conditions word for word, what it counts, and its target.
fn fingerprint(own: &Indicator) -> String {
    let readings = own.readings.iter().map(|reading| {
        let excluded = reading.exclude.iter().map(|exclusion| exclusion.sql.as_str()).collect::<Vec<_>>();
        let kind = reading.kind.code();
        format!("{:?} {kind} {excluded:?} {:?}", reading.id, reading.sql)
    });
    let counted = (&own.dated_by, &own.weight, &own.points, &own.possible, &own.of, &own.universe, own.plan_for_year);
    let parts: Vec<String> = readings
        .chain([own.table.id().to_owned(), format!("{counted:?}"), format!("{:?}", own.target)])
        .chain([format!("{:?}", own.breakdowns)])
        .collect();
    short(&parts.join("\n"))
}

/// Enough of a hash to tell rows and definitions apart.
fn short(text: &str) -> String {
    const DIGITS: usize = 16;
    let mut sum = checksum(text.as_bytes());
    sum.truncate(DIGITS);
    sum
}
