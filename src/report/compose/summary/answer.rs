//! The answer of the page: how many targets were met, and which were not; live, like the verdicts that it counts.

use super::super::context::Context;
use super::TABLE;
use crate::definition::Indicator;
use crate::model::measurement::Measurement;
use crate::model::target::Verdict;
use crate::report::document::{Block, Criterion, Formula, Relation};
use crate::report::wording::shape;

/// The marks that stand for the live parts of a sentence while it is put together; no text has them.
const MARKS: [char; 3] = ['\u{e000}', '\u{e001}', '\u{e002}'];

/// The answer of the workbook's first page.
pub fn answer(context: Context<'_>) -> Block {
    let (verdict, said) = said(context);
    Block::Answer(verdict, format!("{} {said}", shape(verdict)), formula(context))
}

/// The verdict of the period as a whole and the sentence that gives it: met only where every target is.
pub fn said(context: Context<'_>) -> (Verdict, String) {
    let (mut met, mut missed) = (0_usize, Vec::new());
    for (indicator, found) in judged(context) {
        match found.figure.verdict {
            Verdict::Met => met += 1,
            _ => missed.push(quoted(context, indicator)),
        }
    }
    let (verdict, key) = match (met, missed.len()) {
        (0, 0) => (Verdict::NoTarget, OPEN),
        (_, 0) => (Verdict::Met, ALL),
        (0, _) => (Verdict::NotMet, NONE),
        _ => (Verdict::NotMet, SOME),
    };
    let facts = [("met", met.to_string()), ("count", (met + missed.len()).to_string()), ("names", missed.concat())];
    (verdict, context.tell(key, &facts))
}

const OPEN: &str = "answer-open";
const ALL: &str = "answer-all";
const NONE: &str = "answer-none";
const SOME: &str = "answer-some";

/// Every leading indicator whose target was reached or missed in the period.
fn judged(context: Context<'_>) -> impl Iterator<Item = (&Indicator, &Measurement)> {
    super::shown(context).filter(|(_, found)| found.figure.verdict.is_judged())
}

/// The same sentence over the verdicts of the page's table.
fn formula(context: Context<'_>) -> Formula {
    let word = |verdict| context.verdict_words(verdict);
    let count = |verdict| Formula::CountRows {
        table: TABLE.to_owned(),
        criteria: vec![Criterion::Is("verdict".to_owned(), word(verdict))],
    };
    let (met, missed) = (count(Verdict::Met), count(Verdict::NotMet));
    let both = || Formula::Sum(vec![met.clone(), missed.clone()]);
    let parts = [met.clone().written(0), both().written(0), names(context)];
    let live = |key: &str, verdict| sentence(context, key, verdict, &parts);
    let none = |of: Formula| of.is(Relation::Equal, Formula::whole(0));
    let some = Formula::when(none(met.clone()), live(NONE, Verdict::NotMet), live(SOME, Verdict::NotMet));
    let judged = Formula::when(none(missed.clone()), live(ALL, Verdict::Met), some);
    Formula::when(none(both()), live(OPEN, Verdict::NoTarget), judged)
}

/// A sentence with formulas in place of its variables.
fn sentence(context: Context<'_>, key: &str, verdict: Verdict, parts: &[Formula; 3]) -> Formula {
    let facts = [("met", MARKS[0]), ("count", MARKS[1]), ("names", MARKS[2])];
    let said = context.tell(key, &facts.map(|(name, mark)| (name, mark.to_string())));
    let said = format!("{} {said}", shape(verdict));
    let mut joined = Vec::new();
    let mut plain = String::new();
    for letter in said.chars() {
        match MARKS.iter().position(|mark| *mark == letter) {
            Some(place) => joined.extend([Formula::text(std::mem::take(&mut plain)), parts[place].clone()]),
            None => plain.push(letter),
        }
    }
    joined.push(Formula::text(plain));
    Formula::Joined(joined)
}

/// A name that stands beside others.
fn quoted(context: Context<'_>, indicator: &Indicator) -> String {
    format!(" “{}”", context.words(&indicator.title))
}

/// The names of what was missed.
fn names(context: Context<'_>) -> Formula {
    let missed = context.verdict_words(Verdict::NotMet);
    let own = super::shown(context).enumerate().filter(|(_, (indicator, _))| indicator.target.is_some());
    let parts = own.map(|(row, (indicator, _))| {
        let verdict = Formula::Of { table: TABLE.to_owned(), row, column: "verdict".to_owned() };
        let title = Formula::text(quoted(context, indicator));
        Formula::when(verdict.is(Relation::Equal, Formula::text(missed.clone())), title, Formula::text(""))
    });
    Formula::Joined(parts.collect())
}
