//! The self-assessments: one for each indicator of the standard that the office assessed.

mod account;
mod figures;

pub use account::cited;

use super::context::Context;
use super::own_words;
use crate::definition::{Digits, Figures, Language};
use crate::model::scorecard::{Outcome, Scorecard};
use crate::report::assessment::{Level, Line, SelfAssessment};
use crate::report::wording;

/// The longest part of a file's name that an office types.
const LONGEST_NAME: usize = 20;

/// Every self-assessment, in the order of the assessments.
pub fn assessments(context: Context<'_>) -> Vec<SelfAssessment> {
    context.results.scorecards().map(|card| assessment(context, card)).collect()
}

/// The digits of a document in the report's language: Thai ones stand only in Thai.
pub fn digits(context: Context<'_>) -> Digits {
    match context.language {
        Language::Thai => context.definitions.settings.report.digits,
        Language::English => Digits::Arabic,
    }
}

fn assessment(context: Context<'_>, card: &Scorecard) -> SelfAssessment {
    let digits = digits(context);
    let narratives = context.definitions.narratives(&card.edition);
    let figures = narratives.map(|own| Figures::of(&figures::year(context, card.fiscal_year, &own.tables)));
    let written = account::Writer { context, card, narratives, figures, digits };
    let (accounts, unwritten) = written.accounts();
    let levels = levels(context, card, digits);
    let standing = levels.iter().position(|level| level.ticked).unwrap_or(0);
    let signatures = ["assessment-signature-prepared", "assessment-signature-checked", "assessment-signature-approved"];
    SelfAssessment {
        // An indicator that the edition does not know has the name that the office typed.
        name: format!("standard-{}-{}", card.edition, wording::plain_name(&card.indicator, LONGEST_NAME)),
        headings: headings(context, card).iter().map(|line| digits.write(line)).collect(),
        heads: ["level", "description", "performance", "documents"]
            .map(|head| context.say(&format!("head-standard-{head}"))),
        levels,
        standing,
        lead: lead(context, card, digits),
        accounts,
        unwritten,
        signatures: own_words::signatures(context, "assessment-signature-own", &signatures)
            .iter()
            .map(|own| digits.write(own))
            .collect(),
        page: [context.say("assessment-page"), context.say("assessment-page-of")],
        digits,
    }
}

fn headings(context: Context<'_>, card: &Scorecard) -> Vec<String> {
    let edition = context.definitions.edition(&card.edition);
    let mut lines: Vec<String> = edition.map(|edition| context.words(&edition.title).to_owned()).into_iter().collect();
    lines.extend(context.results.office.clone());
    lines.push(context.tell("assessment-year", &[("year", card.fiscal_year.to_string())]));
    match edition.and_then(|edition| edition.indicator(&card.indicator)) {
        Some((standard, indicator)) => {
            let told = |key: &str, number: u32, title: &str| {
                context.tell(key, &[("number", number.to_string()), ("title", title.to_owned())])
            };
            lines.push(told("assessment-standard", standard.number, context.words(&standard.title)));
            lines.push(told("assessment-indicator", indicator.number, context.words(&indicator.title)));
        }
        None => lines.push(context.tell("assessment-indicator-unknown", &[("indicator", card.indicator.clone())])),
    }
    lines
}

fn levels(context: Context<'_>, card: &Scorecard, digits: Digits) -> Vec<Level> {
    let edition = context.definitions.edition(&card.edition);
    let indicator = edition.and_then(|edition| edition.indicator(&card.indicator)).map(|(_, indicator)| indicator);
    let rules = indicator.map_or(&[][..], |indicator| &indicator.level);
    if rules.is_empty() {
        let description = context.say("assessment-no-table");
        return vec![Level { ticked: false, level: "-".to_owned(), description }];
    }
    let reached = card.outcome.level();
    let level = |rule: &crate::definition::LevelRule| Level {
        ticked: reached == Some(rule.level),
        level: digits.write(&rule.level.to_string()),
        description: digits.write(context.words(&rule.description)),
    };
    rules.iter().map(level).collect()
}

/// The official sentence above the considerations, and before it what keeps the indicator from a level.
fn lead(context: Context<'_>, card: &Scorecard, digits: Digits) -> Vec<Line> {
    let facts = [("performed", card.performed.to_string()), ("total", card.total.to_string())];
    let mut lines = Vec::new();
    match card.outcome {
        Outcome::NotRated { provisional: Some(level) } => {
            let facts = [facts[0].clone(), facts[1].clone(), ("level", level.to_string())];
            lines.push(Line::open(context.tell("assessment-not-rated-provisional", &facts)));
        }
        Outcome::NotRated { provisional: None } => {
            lines.push(Line::open(context.tell("assessment-not-rated", &facts)));
        }
        _ => {}
    }
    lines.push(Line::plain(context.tell("assessment-lead", &facts)));
    for line in &mut lines {
        line.text = digits.write(&line.text);
    }
    lines
}
