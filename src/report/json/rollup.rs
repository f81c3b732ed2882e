//! `results.json` and `manifest.json` of a roll-up.

use std::collections::BTreeMap;

use serde::Serialize;

use super::bytes;
use super::figure::Target;
use crate::definition::{Definitions, Language};
use crate::error::Error;
use crate::model::dataset::{FileRecord, RowCounts};
use crate::model::measurement::Kind;
use crate::model::period::Period;
use crate::model::rollup::{Chosen, Comparison, Office, Reason, Rollup, Standing, State};
use crate::model::target::Verdict;
use crate::model::value::Value;
use crate::wording;

const SCHEMA: &str = "pramoen.rollup/1";
const MANIFEST_SCHEMA: &str = "pramoen.rollup-manifest/1";

#[derive(Serialize)]
struct File<'a> {
    schema: &'static str,
    program: &'static str,
    period: Period,
    /// `given`, or `latest-quarter` of so many offices.
    period_chosen: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    offices_with_latest: Option<usize>,
    as_of: String,
    offices: Vec<Told<'a>>,
    indicators: Vec<Compared<'a>>,
    stray: &'a [String],
}

#[derive(Serialize)]
struct Told<'a> {
    folder: &'a str,
    name: Option<&'a str>,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_month: Option<Period>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_month: Option<Period>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Why<'a>>,
    files: usize,
    rows: RowCounts,
    errors: usize,
    warnings: usize,
    notes: usize,
    own_indicators: &'a [String],
    report: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_report: Option<Why<'a>>,
}

#[derive(Serialize)]
struct Why<'a> {
    code: &'static str,
    facts: BTreeMap<&'static str, &'a str>,
}

impl<'a> Why<'a> {
    fn of(own: &'a Reason) -> Self {
        Self { code: own.code, facts: own.facts.iter().map(|(name, fact)| (*name, fact.as_str())).collect() }
    }
}

/// An indicator over all offices. `total` is the ratio of sums, never a mean of ratios.
#[derive(Serialize)]
struct Compared<'a> {
    indicator: &'a str,
    kind: Kind,
    #[serde(skip_serializing_if = "is_one")]
    scale: i64,
    target: Option<Target>,
    total: Option<Whole>,
    met: usize,
    not_met: usize,
    ranked: bool,
    higher_is_better: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quartiles: Option<Spread>,
    figures: Vec<Figure<'a>>,
}

#[derive(Serialize)]
struct Whole {
    numerator: i64,
    denominator: i64,
    value: f64,
    display: String,
    interval: Option<[f64; 2]>,
    offices: usize,
}

#[derive(Serialize)]
struct Spread {
    least: f64,
    first: f64,
    median: f64,
    third: f64,
    greatest: f64,
}

/// An office's figure. `band`, `best` and `worst` say what its interval allows to be said of its rank.
#[derive(Serialize)]
struct Figure<'a> {
    folder: &'a str,
    comparable: &'static str,
    numerator: i64,
    denominator: i64,
    undecided: i64,
    excluded: i64,
    outside: i64,
    value: Option<f64>,
    display: Option<String>,
    verdict: Verdict,
    robust: Option<bool>,
    interval: Option<[f64; 2]>,
    /// The interval by which it is ranked: that of all that undecided rows may come to.
    reach: Option<[f64; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    band: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    best: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    worst: Option<usize>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_one(scale: &i64) -> bool {
    *scale == 1
}

/// `results.json` of a roll-up.
///
/// # Errors
/// [`Error::Report`] when it cannot be written as JSON.
pub fn rollup(rollup: &Rollup) -> Result<Vec<u8>, Error> {
    let (period_chosen, offices_with_latest) = match rollup.chosen {
        Chosen::Given => ("given", None),
        Chosen::Latest { offices } => ("latest-quarter", Some(offices)),
    };
    let file = File {
        schema: SCHEMA,
        program: env!("CARGO_PKG_VERSION"),
        period: rollup.period,
        period_chosen,
        offices_with_latest,
        as_of: rollup.as_of.to_string(),
        offices: rollup.offices.iter().map(told).collect(),
        indicators: rollup.indicators.iter().map(|own| compared(rollup, own)).collect(),
        stray: &rollup.stray,
    };
    bytes(&file, false)
}

fn told(office: &Office) -> Told<'_> {
    let [errors, warnings, notes] = office.issues;
    let (months, reason) = match &office.state {
        State::Evaluated => (None, None),
        State::NothingInPeriod { first, last } => (Some((*first, *last)), None),
        State::NothingSent(reason) | State::Broken(reason) => (None, Some(Why::of(reason))),
    };
    let report = office.report.as_ref();
    Told {
        folder: &office.folder,
        name: office.name.as_deref(),
        state: office.state.code(),
        first_month: months.map(|(first, _)| Period::Month(first)),
        last_month: months.map(|(_, last)| Period::Month(last)),
        reason,
        files: office.files.len(),
        rows: office.rows,
        errors,
        warnings,
        notes,
        own_indicators: &office.own_indicators,
        report: report.and_then(|own| own.as_ref().ok()).map(String::as_str),
        no_report: report.and_then(|own| own.as_ref().err()).map(Why::of),
    }
}

fn compared<'a>(rollup: &'a Rollup, own: &'a Comparison) -> Compared<'a> {
    Compared {
        indicator: &own.indicator,
        kind: own.kind,
        scale: own.scale,
        target: own.target.map(Target::of),
        total: own.total.map(|total| Whole {
            numerator: total.numerator,
            denominator: total.denominator,
            value: total.value.to_f64(),
            display: wording::value(total.value, None),
            interval: total.interval.map(|(low, high)| [low, high]),
            offices: total.offices,
        }),
        met: own.with(Verdict::Met),
        not_met: own.with(Verdict::NotMet),
        ranked: own.ranked,
        higher_is_better: own.higher_is_better,
        quartiles: own.quartiles.map(|own| Spread {
            least: own.least.to_f64(),
            first: own.first.to_f64(),
            median: own.median,
            third: own.third.to_f64(),
            greatest: own.greatest.to_f64(),
        }),
        figures: own.standings.iter().map(|own| figure(rollup, own)).collect(),
    }
}

fn figure<'a>(rollup: &'a Rollup, own: &Standing) -> Figure<'a> {
    Figure {
        folder: &rollup.offices[own.office].folder,
        comparable: own.comparability.code(),
        numerator: own.tally.numerator,
        denominator: own.tally.denominator,
        undecided: own.tally.undecided,
        excluded: own.tally.excluded,
        outside: own.tally.outside,
        value: own.value.map(Value::to_f64),
        display: own.value.map(|value| wording::value(value, own.threshold)),
        verdict: own.verdict,
        robust: own.robust,
        interval: own.interval.map(|(low, high)| [low, high]),
        reach: own.reach.map(|(low, high)| [low, high]),
        band: own.place.map(|place| place.band),
        best: own.place.map(crate::model::rollup::Place::best),
        worst: own.place.map(crate::model::rollup::Place::worst),
    }
}

#[derive(Serialize)]
struct Manifest<'a> {
    schema: &'static str,
    program: &'static str,
    options: Options,
    definitions: Digest<'a>,
    offices: Vec<Source<'a>>,
    outputs: &'a [&'a str],
}

#[derive(Serialize)]
struct Options {
    period: Period,
    as_of: String,
    language: &'static str,
}

#[derive(Serialize)]
struct Digest<'a> {
    sha256: &'a str,
}

#[derive(Serialize)]
struct Source<'a> {
    folder: &'a str,
    definitions: Option<Digest<'a>>,
    inputs: &'a [FileRecord],
}

/// `manifest.json` of a roll-up; `outputs` names every file of it, this one too.
///
/// # Errors
/// [`Error::Report`] when it cannot be written as JSON.
pub fn rollup_manifest(
    rollup: &Rollup,
    definitions: &Definitions,
    language: Language,
    outputs: &[&str],
) -> Result<Vec<u8>, Error> {
    let offices = rollup.offices.iter().map(|office| Source {
        folder: &office.folder,
        definitions: office.definitions.as_deref().map(|sha256| Digest { sha256 }),
        inputs: &office.files,
    });
    let file = Manifest {
        schema: MANIFEST_SCHEMA,
        program: env!("CARGO_PKG_VERSION"),
        options: Options { period: rollup.period, as_of: rollup.as_of.to_string(), language: language.tag() },
        definitions: Digest { sha256: &definitions.digest },
        offices: offices.collect(),
        outputs,
    };
    bytes(&file, true)
}
