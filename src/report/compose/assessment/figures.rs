//! The figures of the fiscal year assessed in written words, as the paragraphs of a self-assessment name them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::super::context::Context;
use crate::definition::Indicator;
use crate::model::fact::AMOUNT_SCALE;
use crate::model::ledger::{LedgerTable, Values};
use crate::model::measurement::{Breakdown, Kind, Measurement};
use crate::model::period::{BUDDHIST_OFFSET, Period};
use crate::model::ratio::round;
use crate::model::target::{Goal, Operator, Target, Verdict};
use crate::model::value::Value;
use crate::report::wording;

/// The levels of the scale on which a percentage is told as a mean.
const LEVELS: i128 = 5;

/// What a paragraph may name.
#[derive(Serialize)]
pub struct Assessed {
    office: String,
    year: String,
    previous_year: String,
    until: String,
    figure: BTreeMap<String, Written>,
    rows: BTreeMap<String, Vec<Row>>,
}

/// An indicator's figures; what has no value is absent.
#[derive(Default, Serialize)]
struct Written {
    title: String,
    unit: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    numerator: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    denominator: Option<String>,
    undecided: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    met: Option<bool>,
    judgement: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<String>,
    comparison: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    mean: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    band: Option<String>,
    by: BTreeMap<String, Vec<Part>>,
    names: BTreeMap<String, String>,
    listed: BTreeMap<String, String>,
}

/// A part of a breakdown.
#[derive(Serialize)]
struct Part {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    numerator: String,
    denominator: String,
    #[serde(skip)]
    weight: f64,
    #[serde(skip)]
    line: String,
}

/// A row of a register.
#[derive(Serialize)]
struct Row {
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
    text: BTreeMap<String, String>,
    code: BTreeMap<String, String>,
    #[serde(skip)]
    dated: Option<NaiveDate>,
}

/// The figures of a fiscal year, with the rows of these tables.
pub fn year(context: Context<'_>, fiscal_year: i32, tables: &[String]) -> Assessed {
    let (_, last) = Period::Year(fiscal_year).days();
    let ledgers = &context.results.ledger.tables;
    let rows = tables.iter().map(|id| {
        let own = ledgers.iter().find(|ledger| ledger.table.id() == id);
        (id.clone(), own.map(|ledger| rows(context, ledger, fiscal_year)).unwrap_or_default())
    });
    Assessed {
        office: context.results.office.clone().unwrap_or_else(|| context.say("assessment-office")),
        year: fiscal_year.to_string(),
        previous_year: (fiscal_year - 1).to_string(),
        until: long_day(context, last.min(context.results.as_of)),
        figure: context
            .definitions
            .indicators
            .iter()
            .map(|own| (own.id.clone(), written(context, own, fiscal_year)))
            .collect(),
        rows: rows.collect(),
    }
}

fn written(context: Context<'_>, indicator: &Indicator, fiscal_year: i32) -> Written {
    let unit = context.words(&indicator.unit).to_owned();
    let mut own = Written { title: context.words(&indicator.title).to_owned(), unit, ..Written::default() };
    let period = period(context, indicator, fiscal_year);
    let counted = |found: &&Measurement| !matches!(found.figure.verdict, Verdict::NoData | Verdict::NoItems);
    let Some(found) = context.results.whole(&indicator.id, period).filter(counted) else { return own };
    let (numerator, denominator) = tally(found);
    own.numerator = Some(numerator);
    own.denominator = Some(denominator);
    own.undecided = found.figure.tally.undecided;
    own.value = found.figure.value.map(|value| number(value, found));
    for by in &indicator.breakdowns {
        let parts = parts(context, indicator, period, by);
        if parts.is_empty() {
            continue;
        }
        let join = |own: &dyn Fn(&Part) -> String| listed(context, parts.iter().map(own).collect());
        own.names.insert(by.clone(), join(&|part| part.name.clone()));
        own.listed.insert(by.clone(), join(&|part| part.line.clone()));
        own.by.insert(by.clone(), parts);
    }
    let Some(value) = found.figure.value else { return own };
    if let Some(target) = found.target {
        let words = target_words(context, target, value.percent);
        own.met = found.figure.verdict.is_judged().then_some(found.figure.verdict == Verdict::Met);
        if let Some(met) = own.met {
            let key = if met { "assessment-met" } else { "assessment-not-met" };
            own.judgement = context.tell(key, &[("target", words.clone())]);
        }
        own.target = Some(words);
    }
    if found.kind == Kind::PercentOfScale {
        let mean = round(i128::from(value.ratio.numerator) * LEVELS, value.ratio.denominator.into(), 2);
        own.band = context.definitions.bands.band(mean).map(|band| context.words(&band.title).to_owned());
        own.mean = Some(mean.to_string());
    }
    if let Some(before) = before(context, indicator, found, fiscal_year) {
        own.previous = Some(wording::grouped(&wording::value(before, None)));
        own.comparison = comparison(context, indicator, value, before, fiscal_year);
    }
    own
}

/// A register as it stands is counted once, with the period of the report.
fn period(context: Context<'_>, indicator: &Indicator, fiscal_year: i32) -> Period {
    let year = Period::Year(fiscal_year);
    match context.results.whole(&indicator.id, year) {
        None if indicator.stands() => context.results.period,
        _ => year,
    }
}

/// The value of the year before; none of a year that is not over, unless the indicator itself compares the same part.
fn before(context: Context<'_>, indicator: &Indicator, found: &Measurement, fiscal_year: i32) -> Option<Value> {
    if found.target.is_some_and(|target| target.compares()) {
        return found.figure.threshold.map(|threshold| threshold.goal);
    }
    let before = context.results.whole(&indicator.id, Period::Year(fiscal_year - 1)).filter(|_| !found.partial)?;
    before.figure.value.filter(|_| before.figure.tally.denominator > 0)
}

fn comparison(context: Context<'_>, indicator: &Indicator, now: Value, before: Value, fiscal_year: i32) -> String {
    let decimals = if now.percent { 2 } else { wording::decimals(now, None).max(wording::decimals(before, None)) };
    let (own, other) = (now.rounded(decimals), before.rounded(decimals));
    let difference = crate::model::ratio::Decimal { digits: (own.digits - other.digits).abs(), decimals };
    let side = match own.digits.cmp(&other.digits) {
        std::cmp::Ordering::Greater => "more",
        std::cmp::Ordering::Less => "less",
        std::cmp::Ordering::Equal => "same",
    };
    let growth = round(difference.digits * 100, other.digits.abs().max(1), 2);
    let sort = if now.percent { "points" } else { "count" };
    let facts = [
        ("year", (fiscal_year - 1).to_string()),
        ("previous", wording::grouped(&other.to_string())),
        ("difference", wording::grouped(&difference.to_string())),
        ("growth", growth.to_string()),
        ("unit", context.words(&indicator.unit).to_owned()),
    ];
    context.tell(&format!("assessment-{side}-{sort}"), &facts)
}

/// A target in words: more than 90 percent.
fn target_words(context: Context<'_>, target: Target, percent: bool) -> String {
    let goal = match target.goal {
        Goal::PreviousYear => context.say("assessment-goal-previous"),
        Goal::Value(value) if percent => context.tell("assessment-goal-percent", &[("value", value.to_string())]),
        Goal::Value(value) => value.to_string(),
    };
    let key = match target.operator {
        Operator::Above => "assessment-above",
        Operator::AtLeast => "assessment-at-least",
        Operator::Below => "assessment-below",
        Operator::AtMost => "assessment-at-most",
    };
    context.tell(key, &[("goal", goal)])
}

fn number(value: Value, found: &Measurement) -> String {
    wording::grouped(&wording::value(value, found.figure.threshold.filter(|_| value.percent)))
}

/// Numerator and denominator in their unit.
fn tally(found: &Measurement) -> (String, String) {
    let (tally, (numerator, denominator)) = (&found.figure.tally, found.kind.scales(found.scale));
    (wording::parts(tally.numerator, numerator), wording::parts(tally.denominator, denominator))
}

/// The parts of a breakdown that have something, the greatest first.
fn parts(context: Context<'_>, indicator: &Indicator, period: Period, by: &str) -> Vec<Part> {
    let own = context.results.by(&indicator.id, period, by);
    let own = own.filter(|(_, found)| found.figure.tally.numerator > 0 && found.figure.tally.denominator > 0);
    let mut parts: Vec<_> = own.map(|(breakdown, found)| part(context, indicator, breakdown, found)).collect();
    parts.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    parts
}

fn part(context: Context<'_>, indicator: &Indicator, breakdown: &Breakdown, found: &Measurement) -> Part {
    let name = context.part(&indicator.table, breakdown);
    let (numerator, denominator) = tally(found);
    let value = found.figure.value.map(|value| number(value, found));
    let key = match found.kind {
        Kind::Count | Kind::DistinctCount => "assessment-part-count",
        Kind::Share => "assessment-part-share",
        Kind::Proportion | Kind::PlanActual | Kind::Coverage => "assessment-part-of",
        Kind::PercentOfScale => "assessment-part-percent",
        Kind::Mean | Kind::Turnaround => "assessment-part-value",
    };
    let facts = [
        ("name", name.clone()),
        ("value", value.clone().unwrap_or_default()),
        ("numerator", numerator.clone()),
        ("denominator", denominator.clone()),
        ("unit", context.words(&indicator.unit).to_owned()),
    ];
    let weight = match found.kind {
        Kind::PercentOfScale | Kind::Mean | Kind::Turnaround => found.figure.value.map_or(0.0, Value::to_f64),
        _ => found.figure.tally.numerator as f64,
    };
    let line = context.tell(key, &facts);
    Part { name, code: breakdown.value.clone(), value, numerator, denominator, weight, line }
}

/// Names one after another, the last joined by a word.
fn listed(context: Context<'_>, mut parts: Vec<String>) -> String {
    let Some(last) = parts.pop() else { return String::new() };
    if parts.is_empty() {
        return last;
    }
    context.tell("assessment-list", &[("first", parts.join(&context.say("assessment-list-gap"))), ("last", last)])
}

/// The rows of a table that lie in a fiscal year, by day; of a register as it stands, all.
fn rows(context: Context<'_>, ledger: &LedgerTable, fiscal_year: i32) -> Vec<Row> {
    let (first, last) = Period::Year(fiscal_year).days();
    let days = ledger.days.first().map(|(_, days)| days);
    let mut rows = Vec::new();
    for row in 0..ledger.rows() {
        let dated = days.and_then(|days| days[row]);
        if days.is_some() && !dated.is_some_and(|day| (first..=last).contains(&day)) {
            continue;
        }
        let (mut text, mut code) = (BTreeMap::new(), BTreeMap::new());
        for (id, values) in &ledger.columns {
            let own = match values {
                Values::Text(values) => values.at(row).map(str::to_owned),
                Values::Boolean(values) => values[row].map(|flag| flag.to_string()),
                _ => None,
            };
            if let Some(own) = own {
                code.insert(id.clone(), own);
            }
            if let Some(own) = cell(context, ledger, id, values, row) {
                text.insert(id.clone(), own);
            }
        }
        rows.push(Row { day: dated.map(|day| long_day(context, day)), text, code, dated });
    }
    rows.sort_by_key(|row| row.dated);
    rows
}

fn cell(context: Context<'_>, ledger: &LedgerTable, id: &str, values: &Values, row: usize) -> Option<String> {
    match values {
        Values::Text(values) => values.at(row).map(|text| context.value(&ledger.table, id, text)),
        Values::Integer(values) => values.at(row).map(|number| wording::parts(number, 1)),
        Values::Amount(values) => values.at(row).map(|amount| wording::parts(amount, AMOUNT_SCALE)),
        Values::Boolean(values) => values[row].map(|flag| context.say(if flag { "yes" } else { "no" })),
        Values::Date(values) => values[row].map(|day| long_day(context, day)),
        Values::Moment(values) => values[row].map(|(from, _)| long_day(context, from.date())),
    }
}

/// A day with the whole name of its month.
fn long_day(context: Context<'_>, day: NaiveDate) -> String {
    let facts = [
        ("day", day.day().to_string()),
        ("month", context.say(&format!("assessment-month-{}", day.month()))),
        ("year", (day.year() + BUDDHIST_OFFSET).to_string()),
    ];
    context.tell("assessment-day", &facts)
}
