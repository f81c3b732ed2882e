//! The weighted scores of an edition, or why there are none.

use super::super::context::Context;
use crate::model::ratio::round;
use crate::model::scorecard::{Assessment, Gap, Score};
use crate::report::document::{Cell, Table};

/// One line for each standard, one for the whole.
pub fn table(context: Context<'_>, number: usize, assessment: &Assessment) -> Table {
    let columns = vec![
        context.column("standard", "score-standard", 10.0),
        context.wide("name", "score-name", 36.0),
        context.wide("reason", "score-reason", 60.0),
        context.column("weight", "score-weight", 14.0),
        context.column("score", "score", 16.0),
    ];
    let edition = context.definitions.edition(&assessment.edition);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for own in &assessment.standards {
        let named = edition.and_then(|edition| edition.standard.iter().find(|one| one.number == own.number));
        let name = named.map(|standard| context.words(&standard.title).to_owned()).unwrap_or_default();
        let weight = own.weight.map_or_else(|| context.say("without"), |weight| weight.to_string());
        let [score, reason] = score(context, &own.score);
        rows.push(vec![Cell::Key(own.number.into()), Cell::Text(name), reason, Cell::Text(weight), score]);
    }
    let [whole, reason] = score(context, &assessment.overall);
    rows.push(vec![Cell::Empty, Cell::Strong(context.say("score-overall")), reason, Cell::Empty, whole]);
    Table { id: format!("scores_{number}"), columns, rows, filter: false }
}

fn score(context: Context<'_>, score: &Result<Score, Vec<Gap>>) -> [Cell; 2] {
    match score {
        Ok(Score(ratio)) => {
            let rounded = round(ratio.numerator.into(), ratio.denominator.into(), 2);
            [Cell::Strong(rounded.to_string()), Cell::Empty]
        }
        Err(gaps) => {
            let gaps: Vec<_> = gaps.iter().map(|gap| said(context, gap)).collect();
            [Cell::Text("-".to_owned()), Cell::Text(gaps.join("\n"))]
        }
    }
}

/// Why a score cannot be given.
fn said(context: Context<'_>, gap: &Gap) -> String {
    let number = |number: &u32| ("standard", number.to_string());
    match gap {
        Gap::Count(None) => context.say("gap-standards"),
        Gap::Count(Some(standard)) => context.tell("gap-indicators", &[number(standard)]),
        Gap::Parts { standard, given, count } => {
            let facts = [("given", given.to_string()), ("count", count.to_string())];
            match standard {
                None => context.tell("gap-parts", &facts),
                Some(standard) => {
                    let [given, count] = facts;
                    context.tell("gap-parts-of", &[number(standard), given, count])
                }
            }
        }
        Gap::StandardWeight(standard) => context.tell("gap-standard-weight", &[number(standard)]),
        Gap::IndicatorWeight(own) => context.tell("gap-indicator-weight", &[("indicator", own.clone())]),
        Gap::NoLevel(own) => context.tell("gap-level", &[("indicator", own.clone())]),
    }
}
