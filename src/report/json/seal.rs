//! A sealed period against the figures of this run as JSON.

use serde::Serialize;

use crate::model::ledger::Bucket;
use crate::model::location::Location;
use crate::model::measurement::Breakdown;
use crate::model::period::Period;
use crate::model::seal::{Comparison, Restated, RestatedRow, SealedFigure};
use crate::model::target::Verdict;
use crate::model::value::Value;

/// A sealed period: `restated` are the figures that are not as they were sealed. `absent` says that the inputs have no row
/// of it any more, `apart` how many sealed figures this run does not measure.
#[derive(Serialize)]
pub struct Held<'a> {
    period: Period,
    version: u32,
    as_of: String,
    sha256: &'a str,
    compared: usize,
    apart: usize,
    absent: bool,
    restated: Vec<Differing<'a>>,
}

#[derive(Serialize)]
struct Differing<'a> {
    indicator: &'a str,
    reading: Option<&'a str>,
    breakdown: Option<&'a Breakdown>,
    before: Side,
    after: Option<Side>,
    definition_changed: bool,
    rows: Vec<Moved<'a>>,
}

#[derive(Serialize)]
struct Side {
    numerator: i64,
    denominator: i64,
    excluded: i64,
    undecided: i64,
    value: Option<f64>,
    verdict: Verdict,
}

#[derive(Serialize)]
struct Moved<'a> {
    before: Option<Placed<'a>>,
    after: Option<Placed<'a>>,
}

#[derive(Serialize)]
struct Placed<'a> {
    place: &'a Location,
    bucket: Bucket,
}

impl<'a> Held<'a> {
    /// A comparison in the contract's fields.
    pub fn of(own: &'a Comparison) -> Self {
        Self {
            period: own.period,
            version: own.version,
            as_of: own.as_of.to_string(),
            sha256: &own.sha256,
            compared: own.compared,
            apart: own.apart,
            absent: own.absent,
            restated: own.restated.iter().map(differing).collect(),
        }
    }
}

fn differing(own: &Restated) -> Differing<'_> {
    Differing {
        indicator: &own.before.indicator,
        reading: own.before.reading.as_deref(),
        breakdown: own.before.breakdown.as_ref(),
        before: side(&own.before),
        after: own.after.as_ref().map(side),
        definition_changed: own.definition,
        rows: own.rows.iter().map(moved).collect(),
    }
}

fn side(own: &SealedFigure) -> Side {
    Side {
        numerator: own.numerator,
        denominator: own.denominator,
        excluded: own.excluded,
        undecided: own.undecided,
        value: own.value().map(Value::to_f64),
        verdict: own.verdict,
    }
}

fn moved(own: &RestatedRow) -> Moved<'_> {
    fn placed((place, bucket): &(Location, Bucket)) -> Placed<'_> {
        Placed { place, bucket: *bucket }
    }
    Moved { before: own.before.as_ref().map(placed), after: own.after.as_ref().map(placed) }
}
