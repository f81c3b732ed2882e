//! What the page says in sentences: the answer, what changed, what to do next, the level of the standard.

use super::super::changes;
use super::super::context::Context;
use super::super::summary::actions::{self, Action, Subject};
use super::super::summary::{answer, movement};
use super::{account, figure, tell};
use crate::definition::Indicator;
use crate::model::measurement::Measurement;
use crate::model::target::Verdict;
use crate::report::document::Statement;
use crate::report::wording;

fn whole<'a>(context: Context<'a>, own: &Indicator) -> Option<&'a Measurement> {
    context.results.whole(&own.id, context.results.period)
}

/// The answer of the workbook's first page, how many leading indicators it does not speak of, and the levels of the standard.
pub fn answer(context: Context<'_>) -> Vec<(Option<Verdict>, String)> {
    let (verdict, said) = answer::said(context);
    let mut lines = vec![(Some(verdict), said)];
    let open = context.definitions.leading().filter_map(|own| whole(context, own));
    let open = open.filter(|found| !found.figure.verdict.is_judged()).count();
    if open > 0 {
        let facts = [("count", open.to_string())];
        lines.push((Some(Verdict::NoTarget), tell(context, "answer-open", &facts)));
    }
    lines.extend(standard(context).into_iter().map(|level| (None, level)));
    lines
}

/// One sentence for each leading indicator, in the order of the workbook's first page.
pub fn changes(context: Context<'_>) -> Vec<Statement> {
    let told = movement::ordered(context).into_iter().map(|(own, change)| Statement {
        verdict: None,
        about: context.words(&own.title).to_owned(),
        text: changes::line(context, own, change),
        to: Some(figure::anchor(own)),
    });
    told.collect()
}

/// What to do next: all that the workbook's first page begins with, then what else was missed.
pub fn next(context: Context<'_>) -> Vec<Statement> {
    let leads = |own: &Indicator| context.definitions.leading().any(|leading| leading.id == own.id);
    let others = context.definitions.indicators.iter().filter(|own| !leads(own));
    let others = others.filter_map(|own| actions::missed(context, own, whole(context, own)?));
    let statement = |own: Action<'_>| {
        let (verdict, to) = match own.subject {
            Subject::Figure(own, found) if leads(own) => (Some(found.figure.verdict), Some(figure::anchor(own))),
            Subject::Figure(own, found) => (Some(found.figure.verdict), Some(account::anchor(own))),
            Subject::Data | Subject::Unread => (None, Some("data".to_owned())),
            Subject::Standard => (None, Some("standard".to_owned())),
            Subject::Claims | Subject::Seals => (None, None),
        };
        Statement { verdict, about: own.about, text: own.text, to }
    };
    actions::all(context).into_iter().chain(others).map(statement).collect()
}

/// The levels of the office standard.
pub fn standard(context: Context<'_>) -> Vec<String> {
    let levels = context.results.scorecards().map(|card| wording::level(card, context.texts));
    let scores = context.results.assessments.iter().filter_map(|own| wording::scores(own, context.texts));
    levels.chain(scores).collect()
}
