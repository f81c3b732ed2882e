//! The weighted scores of an edition with the levels and weights that they are made of, or why there are none.

use super::super::context::Context;
use crate::definition::{Edition, Standard, StandardIndicator};
use crate::model::ratio::Decimal;
use crate::model::scorecard::{Assessment, Gap, Score, StandardScore};
use crate::report::document::{Cell, Table};
use crate::report::wording;

/// One line for each standard with its indicators below it, one for the whole.
pub fn table(context: Context<'_>, number: usize, edition: &Edition, assessment: &Assessment) -> Table {
    let columns = vec![
        context.column("standard", "score-standard", 10.0),
        context.wide("name", "score-name", 36.0),
        context.wide("reason", "score-reason", 60.0),
        context.column("weight", "score-weight", 14.0),
        context.column("score", "score", 16.0),
    ];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (own, standard) in assessment.standards.iter().zip(&edition.standard) {
        rows.push(of_standard(context, own, standard));
        let indicators = standard.indicator.iter();
        rows.extend(indicators.map(|indicator| of_indicator(context, assessment, standard, indicator)));
    }
    let [whole, reason] = score(context, &assessment.overall);
    rows.push(vec![Cell::Empty, Cell::Strong(context.say("score-overall")), reason, Cell::Empty, whole]);
    Table { id: format!("scores_{number}"), columns, rows, filter: false }
}

fn of_standard(context: Context<'_>, own: &StandardScore, standard: &Standard) -> Vec<Cell> {
    let [score, reason] = score(context, &own.score);
    let name = Cell::Strong(context.words(&standard.title).to_owned());
    vec![Cell::Strong(own.number.to_string()), name, reason, weight(context, own.weight), score]
}

/// The level is what an indicator scores.
fn of_indicator(
    context: Context<'_>,
    assessment: &Assessment,
    standard: &Standard,
    indicator: &StandardIndicator,
) -> Vec<Cell> {
    let id = Edition::indicator_id(standard, indicator);
    let card = assessment.scorecards.iter().find(|card| card.indicator == id);
    let level = card.and_then(|card| card.outcome.level());
    vec![
        Cell::Text(id),
        Cell::Text(context.words(&indicator.title).to_owned()),
        Cell::Empty,
        weight(context, indicator.weight.as_ref().map(|weight| weight.value)),
        level.map_or_else(|| Cell::Text("-".to_owned()), |level| Cell::Integer(level.into())),
    ]
}

fn weight(context: Context<'_>, weight: Option<Decimal>) -> Cell {
    weight.map_or_else(|| Cell::Text(context.say("without")), number)
}

fn score(context: Context<'_>, score: &Result<Score, Vec<Gap>>) -> [Cell; 2] {
    match score {
        Ok(score) => [number(score.rounded(2)), Cell::Empty],
        Err(gaps) => {
            let gaps: Vec<_> = gaps.iter().map(|gap| wording::gap(gap, context.texts)).collect();
            [Cell::Text("-".to_owned()), Cell::Text(gaps.join("\n"))]
        }
    }
}

fn number(own: Decimal) -> Cell {
    Cell::Number(own.to_f64(), u8::try_from(own.decimals).unwrap_or(u8::MAX))
}
