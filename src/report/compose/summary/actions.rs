//! What to do next, the most pressing first, each with the sheet that shows where.

use super::super::context::Context;
use super::super::{claims, issues, ledger, seals, sources, standard};
use crate::definition::Indicator;
use crate::issue::Severity;
use crate::model::measurement::Measurement;
use crate::model::target::Verdict;
use crate::report::document::Point;

/// The most lines: the page has room for no more.
const MOST: usize = 7;

/// Something to do.
pub struct Action<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// The same in words.
    pub about: String,
    /// What to do.
    pub text: String,
}

/// What is to be worked on.
#[derive(Clone, Copy)]
pub enum Subject<'a> {
    /// An indicator, by its figure in the period.
    Figure(&'a Indicator, &'a Measurement),
    /// The inputs.
    Data,
    /// Sheets of the inputs that no register recognised.
    Unread,
    /// The office standard.
    Standard,
    /// The figures that the office claims.
    Claims,
    /// The sealed periods.
    Seals,
}

impl Subject<'_> {
    /// The sheet of the workbook that shows more.
    fn sheet(self) -> String {
        match self {
            Self::Figure(own, _) => ledger::id(&own.table),
            Self::Data => issues::SHEET.to_owned(),
            Self::Unread => sources::SHEET.to_owned(),
            Self::Standard => standard::PLAN.to_owned(),
            Self::Claims => claims::SHEET.to_owned(),
            Self::Seals => seals::SHEET.to_owned(),
        }
    }
}

/// The lines of the workbook's first page; one that says so where nothing is to be done.
pub fn actions(context: Context<'_>) -> Vec<Point> {
    let line = |own: Action<'_>| Point {
        text: context.tell("action", &[("about", own.about), ("text", own.text)]),
        sheet: Some(own.subject.sheet()),
    };
    let points: Vec<_> = all(context).into_iter().take(MOST).map(line).collect();
    if points.is_empty() { vec![Point { text: context.say("action-nothing"), sheet: None }] } else { points }
}

/// Everything to do, the most pressing first.
pub fn all(context: Context<'_>) -> Vec<Action<'_>> {
    let mut found: Vec<_> = figures(context).filter_map(|(own, found)| missed(context, own, found)).collect();
    found.extend(mend(context));
    found.extend(figures(context).filter_map(|(own, found)| open(context, own, found)));
    found.extend(higher_levels(context));
    found.extend(claimed(context));
    found.extend(restated(context));
    found.extend(unread(context));
    found
}

fn figures(context: Context<'_>) -> impl Iterator<Item = (&Indicator, &Measurement)> {
    let period = context.results.period;
    context.definitions.leading().filter_map(move |own| Some((own, context.results.whole(&own.id, period)?)))
}

fn of_figure<'a>(context: Context<'a>, own: &'a Indicator, found: &'a Measurement, text: String) -> Action<'a> {
    Action { subject: Subject::Figure(own, found), about: context.words(&own.title).to_owned(), text }
}

/// What a missed target lacks, and the group that most of it is in.
pub fn missed<'a>(context: Context<'a>, indicator: &'a Indicator, found: &'a Measurement) -> Option<Action<'a>> {
    if found.figure.verdict != Verdict::NotMet {
        return None;
    }
    let distance = context.distance(indicator, &found.figure).unwrap_or_else(|| context.say("action-look"));
    let text = match weakest(context, indicator) {
        Some(group) => context.tell("action-missed-in", &[("distance", distance), ("group", group)]),
        None => distance,
    };
    Some(of_figure(context, indicator, found, text))
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
fn open<'a>(context: Context<'a>, indicator: &'a Indicator, found: &'a Measurement) -> Option<Action<'a>> {
    if found.figure.robust != Some(false) {
        return None;
    }
    let facts = [("count", found.figure.tally.undecided.to_string()), ("bounds", Context::bounds(&found.figure)?)];
    Some(of_figure(context, indicator, found, context.tell("action-open", &facts)))
}

/// Sealed figures that are not as they were.
fn restated(context: Context<'_>) -> Option<Action<'_>> {
    let own = || context.results.seals.iter().filter(|own| !own.restated.is_empty());
    let figures: usize = own().map(|own| own.restated.len()).sum();
    let periods = own().map(|own| own.period.to_string()).collect::<Vec<_>>().join(", ");
    let facts = [("count", figures.to_string()), ("periods", periods)];
    let text = context.tell("action-seals-restated", &facts);
    (figures > 0).then(|| Action { subject: Subject::Seals, about: context.say("action-seals"), text })
}

fn mend(context: Context<'_>) -> Option<Action<'_>> {
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(|severity| issues::count(context, severity));
    let key = match (errors, warnings) {
        (0, 0) => return None,
        (0, _) => "action-check",
        (_, 0) => "action-mend",
        _ => "action-mend-and-check",
    };
    let facts = [("errors", errors.to_string()), ("warnings", warnings.to_string())];
    let about = context.say("action-data");
    Some(Action { subject: Subject::Data, about, text: context.tell(key, &facts) })
}

/// The nearest higher level of each indicator of the standard.
fn higher_levels(context: Context<'_>) -> impl Iterator<Item = Action<'_>> {
    context.results.scorecards().filter_map(move |card| {
        let plan = card.plans.first()?;
        let numbers: Vec<_> = plan.all().iter().map(ToString::to_string).collect();
        let facts =
            [("level", plan.level.to_string()), ("count", numbers.len().to_string()), ("numbers", numbers.join(", "))];
        let about = context.tell("action-standard", &[("indicator", card.indicator.clone())]);
        Some(Action { subject: Subject::Standard, about, text: context.tell("action-level", &facts) })
    })
}

fn claimed(context: Context<'_>) -> Option<Action<'_>> {
    let differing = context.results.claims.iter().filter(|claim| claim.agrees() == Some(false)).count();
    let text = context.tell("action-claims-differ", &[("count", differing.to_string())]);
    (differing > 0).then(|| Action { subject: Subject::Claims, about: context.say("action-claims"), text })
}

fn unread(context: Context<'_>) -> Option<Action<'_>> {
    let count = context.results.ignored.len();
    let text = context.tell("action-unread-look", &[("count", count.to_string())]);
    (count > 0).then(|| Action { subject: Subject::Unread, about: context.say("action-unread"), text })
}
