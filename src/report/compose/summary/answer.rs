//! The answer of the page: how many targets were met, and which were not.

use super::super::context::Context;
use crate::definition::Indicator;
use crate::model::measurement::Measurement;
use crate::model::target::Verdict;

/// The verdict of the period as a whole and the sentence that gives it: met only where every target is.
pub fn answer(context: Context<'_>) -> (Verdict, String) {
    let (mut met, mut missed) = (0_usize, Vec::new());
    for (indicator, found) in judged(context) {
        match found.figure.verdict {
            Verdict::Met => met += 1,
            _ => missed.push(context.words(&indicator.title)),
        }
    }
    let facts = [
        ("met", met.to_string()),
        ("missed", missed.len().to_string()),
        ("count", (met + missed.len()).to_string()),
        ("names", missed.join(" · ")),
    ];
    match (met, missed.len()) {
        (0, 0) => (Verdict::NoTarget, context.say("answer-open")),
        (_, 0) => (Verdict::Met, context.tell("answer-all", &facts)),
        (0, _) => (Verdict::NotMet, context.tell("answer-none", &facts)),
        _ => (Verdict::NotMet, context.tell("answer-some", &facts)),
    }
}

/// Every indicator whose target was reached or missed in the period, those of the page first.
fn judged(context: Context<'_>) -> impl Iterator<Item = (&Indicator, &Measurement)> {
    let period = context.results.period;
    let own = context.definitions.leading();
    own.filter_map(move |own| Some((own, context.results.whole(&own.id, period)?)))
        .filter(|(_, found)| found.figure.verdict.is_judged())
}
