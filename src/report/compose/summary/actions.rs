//! What to do next, the most pressing first, each with the sheet that shows where.

use super::super::context::Context;
use super::super::{claims, issues, ledger, sources, standard};
use crate::definition::Indicator;
use crate::issue::Severity;
use crate::model::measurement::Measurement;
use crate::model::target::Verdict;
use crate::report::document::Point;

/// The most lines: the page has room for no more.
const MOST: usize = 7;

/// The lines; one that says so where nothing is to be done.
pub fn actions(context: Context<'_>) -> Vec<Point> {
    let mut points: Vec<Point> = figures(context).filter_map(|(own, found)| missed(context, own, found)).collect();
    points.extend(mend(context));
    points.extend(figures(context).filter_map(|(own, found)| open(context, own, found)));
    points.extend(higher_levels(context));
    points.extend(claimed(context));
    points.extend(unread(context));
    points.truncate(MOST);
    if points.is_empty() {
        points.push(Point { text: context.say("action-nothing"), sheet: None });
    }
    points
}

fn figures(context: Context<'_>) -> impl Iterator<Item = (&Indicator, &Measurement)> {
    let period = context.results.period;
    context.definitions.leading().filter_map(move |own| Some((own, context.results.whole(&own.id, period)?)))
}

/// What a missed target lacks, and the group that most of it is in.
fn missed(context: Context<'_>, indicator: &Indicator, found: &Measurement) -> Option<Point> {
    if found.figure.verdict != Verdict::NotMet {
        return None;
    }
    let facts = [
        ("indicator", context.words(&indicator.title).to_owned()),
        ("distance", context.distance(indicator, &found.figure)?),
        ("group", weakest(context, indicator).unwrap_or_default()),
    ];
    let key = if facts[2].1.is_empty() { "action-missed" } else { "action-missed-in" };
    Some(Point { text: context.tell(key, &facts), sheet: Some(ledger::id(&indicator.table)) })
}

/// The group of the first breakdown in which most was missed, if there is one.
fn weakest(context: Context<'_>, indicator: &Indicator) -> Option<String> {
    let by = indicator.breakdowns.first()?;
    let lost = |found: &Measurement| found.figure.tally.denominator - found.figure.tally.numerator;
    let groups = context.results.by(&indicator.id, context.results.period, by);
    let named = groups.filter(|(part, found)| part.value.is_some() && lost(found) > 0);
    // Of several, the first in the order of the list.
    let (part, _) = named.reduce(|most, own| if lost(own.1) > lost(most.1) { own } else { most })?;
    Some(context.part(&indicator.table, part))
}

/// What would settle a verdict that may still turn.
fn open(context: Context<'_>, indicator: &Indicator, found: &Measurement) -> Option<Point> {
    if found.figure.robust != Some(false) {
        return None;
    }
    let facts = [
        ("indicator", context.words(&indicator.title).to_owned()),
        ("count", found.figure.tally.undecided.to_string()),
        ("bounds", Context::bounds(&found.figure)?),
    ];
    Some(Point { text: context.tell("action-open", &facts), sheet: Some(ledger::id(&indicator.table)) })
}

fn mend(context: Context<'_>) -> Option<Point> {
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(|severity| issues::count(context, severity));
    let key = match (errors, warnings) {
        (0, 0) => return None,
        (0, _) => "action-check",
        (_, 0) => "action-mend",
        _ => "action-mend-and-check",
    };
    let facts = [("errors", errors.to_string()), ("warnings", warnings.to_string())];
    Some(Point { text: context.tell(key, &facts), sheet: Some(issues::SHEET.to_owned()) })
}

/// The nearest higher level of each indicator of the standard.
fn higher_levels(context: Context<'_>) -> impl Iterator<Item = Point> {
    context.results.scorecards().filter_map(move |card| {
        let plan = card.plans.first()?;
        let numbers: Vec<_> = plan.all().iter().map(ToString::to_string).collect();
        let facts = [
            ("indicator", card.indicator.clone()),
            ("level", plan.level.to_string()),
            ("count", numbers.len().to_string()),
            ("numbers", numbers.join(", ")),
        ];
        Some(Point { text: context.tell("action-level", &facts), sheet: Some(standard::PLAN.to_owned()) })
    })
}

fn claimed(context: Context<'_>) -> Option<Point> {
    let differing = context.results.claims.iter().filter(|claim| claim.agrees() == Some(false)).count();
    let facts = [("count", differing.to_string())];
    (differing > 0)
        .then(|| Point { text: context.tell("action-claims", &facts), sheet: Some(claims::SHEET.to_owned()) })
}

fn unread(context: Context<'_>) -> Option<Point> {
    let count = context.results.ignored.len();
    let facts = [("count", count.to_string())];
    (count > 0).then(|| Point { text: context.tell("action-unread", &facts), sheet: Some(sources::SHEET.to_owned()) })
}
