//! The leading figures: value, verdict, how far, how sure, how it moved.

use super::super::context::Context;
use super::super::periods;
use super::{account, say, tell};
use crate::definition::Indicator;
use crate::model::measurement::{Figure, Kind, Measurement};
use crate::model::target::Goal;
use crate::model::value::Value;
use crate::report::document::{Course, KeyFigure};
use crate::report::{readings, wording};

/// How many parts of a share are told.
const PARTS: usize = 4;

/// The leading figures of the period.
pub fn leading(context: Context<'_>) -> Vec<KeyFigure> {
    let found = context.definitions.leading();
    found
        .filter_map(|own| Some(figure(context, own, context.results.whole(&own.id, context.results.period)?)))
        .collect()
}

/// The anchor of a leading figure.
pub fn anchor(own: &Indicator) -> String {
    format!("figure-{}", own.id)
}

/// A value with its unit.
pub fn written(context: Context<'_>, own: &Indicator, value: Value, figure: &Figure) -> String {
    let number = wording::grouped(&wording::value(value, figure.threshold));
    if value.percent { format!("{number}%") } else { format!("{number} {}", context.words(&own.unit)) }
}

fn figure(context: Context<'_>, own: &Indicator, found: &Measurement) -> KeyFigure {
    let figure = &found.figure;
    let share = own.kind() == Kind::Share;
    let value = figure.value.filter(|_| !share);
    let percent = own.kind().percent();
    let unit = if percent || value.is_none() { String::new() } else { context.words(&own.unit).to_owned() };
    let sign = if percent { "%" } else { "" };
    KeyFigure {
        id: anchor(own),
        title: context.words(&own.title).to_owned(),
        value: value.map(|value| format!("{}{sign}", wording::grouped(&wording::value(value, figure.threshold)))),
        unit,
        verdict: (figure.verdict, context.texts.get(&format!("verdict-{}", figure.verdict.code()))),
        lines: if share { shares(context, own) } else { lines(context, own, found) },
        course: course(context, own),
        account: account::of(context, own, found),
    }
}

fn lines(context: Context<'_>, own: &Indicator, found: &Measurement) -> Vec<(String, String)> {
    let figure = &found.figure;
    let mut lines = Vec::new();
    let mut push = |key: &str, text: String| lines.push((say(context, key), text));
    if let Some(target) = own.target {
        let mut words = wording::target(target, context.texts);
        if let Some(threshold) = figure.threshold.filter(|_| target.compares()) {
            let goal = wording::grouped(&wording::value(threshold.goal, None));
            words = tell(context, "target-compared", &[("target", words), ("goal", goal)]);
        }
        push("line-target", words);
    }
    // Of what is simply counted, the value says it all.
    if !matches!(own.kind(), Kind::Count | Kind::DistinctCount) {
        push("line-counted", counts(context, own, found));
    }
    if let Some(distance) = context.distance(own, figure) {
        push("line-distance", distance);
    }
    if let Some((low, high)) = figure.interval {
        push("line-interval", format!("{low:.2}–{high:.2}"));
    }
    if let Some(bounds) = Context::bounds(figure) {
        let facts = [("bounds", bounds), ("rows", figure.tally.undecided.to_string())];
        push("line-bounds", tell(context, "bounds", &facts));
    }
    match figure.robust {
        Some(false) => push("line-sure", say(context, "fragile")),
        Some(true) if figure.tally.undecided > 0 => push("line-sure", say(context, "robust")),
        _ => {}
    }
    if let Some(last) = last_year(context, own, found) {
        push("line-last-year", last);
    }
    for other in readings::disagreements(context.results, context.definitions) {
        if other.indicator.id != own.id {
            continue;
        }
        let value =
            other.figure.value.map_or_else(|| "-".to_owned(), |value| wording::value(value, other.figure.threshold));
        let verdict = context.texts.get(&format!("verdict-{}", other.figure.verdict.code()));
        let facts = [("reading", context.words(other.reading).to_owned()), ("value", value), ("verdict", verdict)];
        push("line-reading", context.tell("reading-differs", &facts));
    }
    lines
}

/// The greatest parts of a share.
fn shares(context: Context<'_>, own: &Indicator) -> Vec<(String, String)> {
    let Some(by) = own.breakdowns.first() else { return Vec::new() };
    let mut parts: Vec<_> = context.results.by(&own.id, context.results.period, by).collect();
    parts.sort_by_key(|(_, found)| std::cmp::Reverse(found.figure.tally.numerator));
    let told = parts.into_iter().filter_map(|(breakdown, found)| {
        let value = found.figure.value?;
        let facts = [
            ("value", written(context, own, value, &found.figure)),
            ("count", wording::grouped(&(found.figure.tally.numerator / found.scale).to_string())),
            ("unit", context.words(&own.unit).to_owned()),
        ];
        Some((context.part(&own.table, breakdown), tell(context, "share", &facts)))
    });
    told.take(PARTS).collect()
}

/// What was counted: `75 of 81 items`.
fn counts(context: Context<'_>, own: &Indicator, found: &Measurement) -> String {
    let tally = found.figure.tally;
    let (numerator, denominator) = found.kind.scales(found.scale);
    let key = wording::counted(found.kind, tally);
    let facts = [
        ("numerator", wording::parts(tally.numerator, numerator)),
        ("denominator", wording::parts(tally.denominator, denominator)),
        ("unit", context.words(&own.unit).to_owned()),
    ];
    context.texts.say(&format!("explain-counts-{key}"), &facts)
}

/// The same period of the fiscal year before, with the difference.
fn last_year(context: Context<'_>, own: &Indicator, found: &Measurement) -> Option<String> {
    let before = context.results.whole(&own.id, found.period.previous_year())?;
    let before = before.figure.value.filter(|_| before.figure.tally.denominator > 0)?;
    let now = found.figure.value?;
    let difference = crate::model::change::Difference::of(before, now);
    let whole = !difference.percent && difference.denominator == 1;
    let number = wording::grouped(&difference.rounded(if whole { 0 } else { 2 }).to_string());
    let signed = match difference.signum() {
        0 => context.say("change-same"),
        way => {
            let unit = if difference.percent { context.say("points") } else { context.words(&own.unit).to_owned() };
            let sign = if way > 0 { "+" } else { "" };
            format!("{sign}{} {unit}", number.replace('-', "−"))
        }
    };
    let facts = [("value", wording::grouped(&wording::value(before, None))), ("difference", signed)];
    Some(tell(context, "last-year", &facts))
}

/// The course of a figure over the months that are drawn in the workbook as well.
fn course(context: Context<'_>, own: &Indicator) -> Option<Course> {
    let months = periods::course(context, own)?;
    let told = |(month, value): &(String, Option<Value>)| Some(format!("{month} {}", wording::value((*value)?, None)));
    let words: Vec<_> = months.iter().filter_map(told).collect();
    if words.len() < 2 {
        return None;
    }
    let target = own.target.and_then(|target| match target.goal {
        Goal::Value(goal) => Some(goal.to_f64()),
        Goal::PreviousYear => None,
    });
    let end = |month: Option<&(String, Option<Value>)>| month.map_or_else(String::new, |(name, _)| name.clone());
    Some(Course {
        span: [end(months.first()), end(months.last())],
        values: months.iter().map(|(_, value)| value.map(Value::to_f64)).collect(),
        target: target.filter(|_| own.kind().percent()),
        words: tell(context, "course", &[("months", words.join(", "))]),
    })
}
