//! A measurement as JSON: what was counted, what it comes to, and what is said of it.

use serde::Serialize;

use crate::definition::Definitions;
use crate::model::measurement::{Breakdown, Figure, Kind, Measurement};
use crate::model::period::Period;
use crate::model::ratio::Ratio;
use crate::model::target::{Distance, Operator, Target, Verdict};
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
    target: Option<Goal>,
    other_reading: Option<Other<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    further_readings: Vec<Other<'a>>,
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
    needed: Option<i64>,
    spare: Option<i64>,
}

#[derive(Serialize)]
struct Goal {
    operator: Operator,
    value: String,
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
            Other { reading: id, kind, figure: Judged::of(figure, kind, found.target) }
        });
        Self {
            indicator: &found.indicator,
            period: found.period,
            breakdown: found.breakdown.as_ref(),
            kind: found.kind,
            figure: Judged::of(&found.figure, found.kind, found.target),
            target: found.target.map(|target| Goal { operator: target.operator, value: target.value.to_string() }),
            other_reading: others.next(),
            further_readings: others.collect(),
            manual: indicator.map(|own| Clause { source: &own.manual.source, clause: &own.manual.clause }),
        }
    }
}

impl Judged {
    fn of(figure: &Figure, kind: Kind, target: Option<Target>) -> Self {
        let tally = figure.tally;
        let count = (kind == Kind::Count && figure.verdict != Verdict::NoData).then_some(tally.numerator);
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
            value: figure.ratio.map(Ratio::percent).or(count.map(|count| count as f64)),
            display: figure
                .ratio
                .map(|ratio| wording::percent(ratio, target))
                .or_else(|| count.map(|count| count.to_string())),
            verdict: figure.verdict,
            robust: figure.robust,
            low: figure.bounds.map(|(low, _)| low.percent()),
            high: figure.bounds.map(|(_, high)| high.percent()),
            needed,
            spare,
        }
    }
}
