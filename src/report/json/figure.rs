//! A measurement as JSON: what was counted, what it comes to, and what is said of it.

use serde::Serialize;

use crate::definition::Definitions;
use crate::model::measurement::{Breakdown, Figure, Kind, Measurement, Spread};
use crate::model::period::Period;
use crate::model::ratio::Decimal;
use crate::model::target::{Distance, Goal, Operator, Target as Aim, Verdict};
use crate::model::value::Value;
use crate::report::wording;

/// A measurement. Percentages are 0-100; the value of a count is the count.
#[derive(Serialize)]
pub struct Measured<'a> {
    indicator: &'a str,
    period: Period,
    breakdown: Option<&'a Breakdown>,
    kind: Kind,
    #[serde(flatten)]
    figure: Judged,
    target: Option<Target>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    partial: bool,
    #[serde(skip_serializing_if = "is_one")]
    scale: i64,
    other_reading: Option<Other<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    further_readings: Vec<Other<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    manual: Option<Clause<'a>>,
}

/// A figure with its verdict.
#[derive(Serialize)]
struct Judged {
    numerator: i64,
    denominator: i64,
    excluded: i64,
    undecided: i64,
    outside: i64,
    value: Option<f64>,
    display: Option<String>,
    verdict: Verdict,
    robust: Option<bool>,
    low: Option<f64>,
    high: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    interval: Option<[f64; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spread: Option<Spreads>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    goal: Option<f64>,
    needed: Option<i64>,
    spare: Option<i64>,
}

/// How the values of a mean or a turnaround spread.
#[derive(Serialize)]
struct Spreads {
    n: i64,
    least: f64,
    median: f64,
    ninth_decile: f64,
    greatest: f64,
    mean: f64,
}

/// A target: a value, or that of the same period of the fiscal year before.
#[derive(Serialize)]
pub struct Target {
    operator: Operator,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<&'static str>,
}

#[derive(Serialize)]
struct Other<'a> {
    reading: &'a str,
    kind: Kind,
    #[serde(flatten)]
    figure: Judged,
}

#[derive(Serialize)]
struct Clause<'a> {
    source: &'a str,
    clause: &'a str,
}

impl<'a> Measured<'a> {
    /// The measurement in the contract's fields.
    pub fn of(found: &'a Measurement, definitions: &'a Definitions) -> Self {
        let indicator = definitions.indicator(&found.indicator);
        let kind_of = |id: &str| {
            let reading =
                indicator.and_then(|own| own.readings.iter().find(|reading| reading.id.as_deref() == Some(id)));
            reading.map_or(found.kind, |reading| reading.kind)
        };
        let mut others = found.other_readings.iter().map(|(id, figure)| {
            let kind = kind_of(id);
            Other { reading: id, kind, figure: Judged::of(figure) }
        });
        Self {
            indicator: &found.indicator,
            period: found.period,
            breakdown: found.breakdown.as_ref(),
            kind: found.kind,
            figure: Judged::of(&found.figure),
            target: found.target.map(Target::of),
            partial: found.partial,
            scale: found.scale,
            other_reading: others.next(),
            further_readings: others.collect(),
            manual: indicator
                .filter(|_| found.breakdown.is_none())
                .map(|own| Clause { source: &own.manual.source, clause: &own.manual.clause }),
        }
    }
}

impl Target {
    /// The target in the contract's fields.
    pub fn of(target: Aim) -> Self {
        let (value, baseline) = match target.goal {
            Goal::Value(value) => (Some(value.to_string()), None),
            Goal::PreviousYear => (None, Some("previous-year")),
        };
        Self { operator: target.operator, value, baseline }
    }
}

impl Spreads {
    fn of(spread: &Spread) -> Self {
        Self {
            n: spread.n,
            least: spread.least.to_f64(),
            median: spread.median.to_f64(),
            ninth_decile: spread.ninth_decile.to_f64(),
            greatest: spread.greatest.to_f64(),
            mean: spread.mean.to_f64(),
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_one(scale: &i64) -> bool {
    *scale == 1
}

impl Judged {
    fn of(figure: &Figure) -> Self {
        let tally = figure.tally;
        let (needed, spare) = match figure.distance {
            Some(Distance::Needed(needed)) => (Some(needed), Some(0)),
            Some(Distance::Spare(spare)) => (Some(0), Some(spare)),
            Some(Distance::OutOfReach) => (None, Some(0)),
            None => (None, None),
        };
        Self {
            numerator: tally.numerator,
            denominator: tally.denominator,
            excluded: tally.excluded,
            undecided: tally.undecided,
            outside: tally.outside,
            value: figure.value.map(Value::to_f64),
            display: figure.value.map(|value| wording::value(value, figure.threshold)),
            verdict: figure.verdict,
            robust: figure.robust,
            low: figure.bounds.map(|(low, _)| low.to_f64()),
            high: figure.bounds.map(|(_, high)| high.to_f64()),
            needed,
            spare,
            interval: figure.interval.map(|(low, high)| [low, high]),
            spread: figure.spread.as_deref().map(Spreads::of),
            score: figure.score.map(Decimal::to_f64),
            goal: figure.threshold.map(|threshold| threshold.goal.to_f64()),
        }
    }
}
