//! What the page says in sentences: the answer, what changed, what to do next, the level of the standard.

use super::super::context::Context;
use super::super::{changes, issues};
use super::{account, figure, say, tell};
use crate::definition::Indicator;
use crate::issue::Severity;
use crate::model::measurement::Measurement;
use crate::model::target::Verdict;
use crate::report::document::Statement;
use crate::report::wording;

fn whole<'a>(context: Context<'a>, own: &Indicator) -> Option<&'a Measurement> {
    context.results.whole(&own.id, context.results.period)
}

/// What the leading indicators say, and the levels of the standard.
pub fn answer(context: Context<'_>) -> Vec<(Option<Verdict>, String)> {
    let titles = |wanted: &dyn Fn(Verdict) -> bool| -> Vec<String> {
        let found = context.definitions.leading();
        let found = found.filter(|own| whole(context, own).is_some_and(|found| wanted(found.figure.verdict)));
        found.map(|own| context.words(&own.title).to_owned()).collect()
    };
    let line = |verdict: Verdict, key: &str, titles: Vec<String>| {
        let facts = [("count", titles.len().to_string()), ("titles", titles.join(" · "))];
        (!titles.is_empty()).then(|| (Some(verdict), tell(context, key, &facts)))
    };
    let mut lines = Vec::new();
    lines.extend(line(Verdict::NotMet, "answer-not-met", titles(&|verdict| verdict == Verdict::NotMet)));
    lines.extend(line(Verdict::Met, "answer-met", titles(&|verdict| verdict == Verdict::Met)));
    lines.extend(line(Verdict::NoTarget, "answer-open", titles(&|verdict| !verdict.is_judged())));
    lines.extend(standard(context).into_iter().map(|level| (None, level)));
    lines
}

/// One sentence for each leading indicator, in the order of the report.
pub fn changes(context: Context<'_>) -> Vec<Statement> {
    let said = changes::leading_sentences(context.results, context.definitions, context.language);
    let told = said.into_iter().map(|(own, text)| Statement {
        verdict: None,
        about: context.words(&own.title).to_owned(),
        text,
        to: Some(figure::anchor(own)),
    });
    told.collect()
}

/// What to do next: what was missed, what the records leave open, what is to be mended, what raises the level.
pub fn next(context: Context<'_>) -> Vec<Statement> {
    let plain = |about: String, text: String| Statement { verdict: None, about, text, to: None };
    let mut found = Vec::new();
    for own in context.definitions.leading() {
        let Some(measured) = whole(context, own) else { continue };
        let figure = &measured.figure;
        let about = context.words(&own.title).to_owned();
        let to = Some(figure::anchor(own));
        if figure.verdict == Verdict::NotMet {
            let text = context.distance(own, figure).unwrap_or_else(|| say(context, "next-look"));
            found.push(Statement { verdict: Some(Verdict::NotMet), about, text, to });
        } else if figure.robust == Some(false) {
            let text = tell(context, "next-fragile", &[("rows", figure.tally.undecided.to_string())]);
            found.push(Statement { verdict: Some(figure.verdict), about, text, to });
        }
    }
    let leads = |own: &Indicator| context.definitions.leading().any(|leading| leading.id == own.id);
    for own in context.definitions.indicators.iter().filter(|own| !leads(own)) {
        let Some(measured) = whole(context, own).filter(|found| found.figure.verdict == Verdict::NotMet) else {
            continue;
        };
        let text = context.distance(own, &measured.figure).unwrap_or_else(|| say(context, "next-look"));
        let about = context.words(&own.title).to_owned();
        found.push(Statement { verdict: Some(Verdict::NotMet), about, text, to: Some(account::anchor(own)) });
    }
    for card in context.results.scorecards() {
        let Some(way) = card.plans.first() else { continue };
        let all: Vec<_> = way.all().iter().map(ToString::to_string).collect();
        let facts = [
            ("level", way.level.to_string()),
            ("considerations", all.join(", ")),
            ("indicator", card.indicator.clone()),
        ];
        found.push(Statement {
            to: Some("standard".to_owned()),
            ..plain(tell(context, "next-standard", &facts), tell(context, "next-standard-by", &facts))
        });
    }
    let mend = issues::count(context, Severity::Error);
    let look = issues::count(context, Severity::Warning);
    if mend + look > 0 {
        let facts = [("errors", mend.to_string()), ("warnings", look.to_string())];
        found.push(Statement {
            to: Some("data".to_owned()),
            ..plain(say(context, "next-data"), tell(context, "next-data-count", &facts))
        });
    }
    found
}

/// The levels of the office standard.
pub fn standard(context: Context<'_>) -> Vec<String> {
    let levels = context.results.scorecards().map(|card| wording::level(card, context.texts));
    let scores = context.results.assessments.iter().filter_map(|own| wording::scores(own, context.texts));
    levels.chain(scores).collect()
}
