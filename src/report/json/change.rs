//! What changed, as JSON: both sides, the difference, its parts, and the places of the rows that moved it.

use serde::Serialize;

use crate::model::change::{Against, Change, Difference, Movers, Part, Side};
use crate::model::ledger::Bucket;
use crate::model::location::Location;
use crate::model::period::Period;
use crate::model::value::Value;

/// A comparison. `before` is null when nothing comparable was recorded; effects are in the unit of the value.
#[derive(Serialize)]
pub struct Changed<'a> {
    indicator: &'a str,
    against: Against,
    period: Period,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    before: Option<Counted>,
    after: Counted,
    difference: Option<f64>,
    mix: Option<f64>,
    rate: Option<f64>,
    by: Option<&'a str>,
    parts: Vec<Piece<'a>>,
    movers: Vec<Moved<'a>>,
}

#[derive(Serialize)]
struct Counted {
    numerator: i64,
    denominator: i64,
    value: Option<f64>,
}

#[derive(Serialize)]
struct Piece<'a> {
    value: Option<&'a str>,
    before: Counted,
    after: Counted,
    mix: Option<f64>,
    rate: Option<f64>,
    total: f64,
}

/// Rows that moved it: of a part by its place in `parts`, or of the whole.
#[derive(Serialize)]
struct Moved<'a> {
    part: Option<usize>,
    bucket: Bucket,
    count: usize,
    places: Vec<&'a Location>,
}

impl<'a> Changed<'a> {
    /// The comparison in the contract's fields.
    pub fn of(change: &'a Change) -> Self {
        Self {
            indicator: &change.indicator,
            against: change.against,
            period: change.period,
            until: change.until.map(|day| day.to_string()),
            before: change.before.map(Counted::of),
            after: Counted::of(change.after),
            difference: change.difference().map(Difference::to_f64),
            mix: change.mix(),
            rate: change.rate(),
            by: change.by.as_deref(),
            parts: change.parts.iter().map(Piece::of).collect(),
            movers: change.movers.iter().map(Moved::of).collect(),
        }
    }
}

impl Counted {
    fn of(side: Side) -> Self {
        Self { numerator: side.numerator, denominator: side.denominator, value: side.value.map(Value::to_f64) }
    }
}

impl<'a> Piece<'a> {
    fn of(part: &'a Part) -> Self {
        Self {
            value: part.value.as_deref(),
            before: Counted::of(part.before),
            after: Counted::of(part.after),
            mix: part.mix,
            rate: part.rate,
            total: part.total,
        }
    }
}

impl<'a> Moved<'a> {
    fn of(movers: &'a Movers) -> Self {
        Self {
            part: movers.part,
            bucket: movers.bucket,
            count: movers.count,
            places: movers.rows.iter().map(|(_, place)| place).collect(),
        }
    }
}
