//! The weighted scores of an edition with the levels and weights that they are made of, or why there are none.

use super::super::context::Context;
use crate::definition::{Edition, Standard, StandardIndicator};
use crate::model::ratio::Decimal;
use crate::model::scorecard::{Assessment, Gap, Score, Scorecard, StandardScore};
use crate::report::document::{Cell, Condition, Formula, Relation, Table};
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
    let id = format!("scores_{number}");
    let mut standards = Vec::new();
    for (own, standard) in assessment.standards.iter().zip(&edition.standard) {
        standards.push(rows.len());
        let below = rows.len() + 1..rows.len() + 1 + standard.indicator.len();
        rows.push(of_standard(context, own, standard, mean(&id, below)));
        let indicators = standard.indicator.iter();
        rows.extend(indicators.map(|indicator| of_indicator(context, assessment, standard, indicator)));
    }
    let [whole, reason] = score(context, &assessment.overall, mean(&id, standards.into_iter()));
    rows.push(vec![Cell::Empty, Cell::Strong(context.say("score-overall")), reason, Cell::Empty, whole]);
    Table { id, columns, rows, filter: false }
}

/// The mean of the scores of rows by their weights.
fn mean(table: &str, rows: impl Iterator<Item = usize> + Clone) -> Formula {
    let of = |row: usize, column: &str| Formula::Of { table: table.to_owned(), row, column: column.to_owned() };
    let weights = Formula::Sum(rows.clone().map(|row| of(row, "weight")).collect());
    let weighted = Formula::Sum(rows.map(|row| of(row, "weight").times(of(row, "score"))).collect());
    weighted.over(weights)
}

fn of_standard(context: Context<'_>, own: &StandardScore, standard: &Standard, formula: Formula) -> Vec<Cell> {
    let [score, reason] = score(context, &own.score, formula);
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
        reached(context, card, indicator, level),
    ]
}

/// The level by the table of the edition, from how many considerations are carried out and how many of those are clear.
fn reached(context: Context<'_>, card: Option<&Scorecard>, indicator: &StandardIndicator, level: Option<u32>) -> Cell {
    let shown = level.map_or_else(|| Cell::Text("-".to_owned()), |level| Cell::Integer(level.into()));
    let Some(place) = card.and_then(|card| context.results.scorecards().position(|own| own == card)) else {
        return shown;
    };
    let of = |row| Formula::Of { table: format!("counts_{place}"), row, column: "count".to_owned() };
    let formula = indicator.level.iter().rev().fold(Formula::text("-"), |otherwise, rule| {
        let number = |own: u32| Formula::whole(own.into());
        let holds = Condition::All(vec![
            of(0).is(Relation::AtLeast, number(rule.performed)),
            of(1).is(Relation::AtLeast, number(rule.clear_from)),
            of(1).is(Relation::AtMost, number(rule.clear_to)),
        ]);
        Formula::when(holds, number(rule.level), otherwise)
    });
    if indicator.level.is_empty() { shown } else { Cell::Live(formula, Box::new(shown)) }
}

fn weight(context: Context<'_>, weight: Option<Decimal>) -> Cell {
    weight.map_or_else(|| Cell::Text(context.say("without")), number)
}

fn score(context: Context<'_>, score: &Result<Score, Vec<Gap>>, formula: Formula) -> [Cell; 2] {
    match score {
        // Not rounded: what rests on it takes it whole.
        Ok(score) => {
            let value = score.0.numerator as f64 / score.0.denominator as f64;
            [Cell::Figure { formula, value: Some(value), decimals: 2 }, Cell::Empty]
        }
        Err(gaps) => {
            let gaps: Vec<_> = gaps.iter().map(|gap| wording::gap(gap, context.texts)).collect();
            [Cell::Text("-".to_owned()), Cell::Text(gaps.join("\n"))]
        }
    }
}

fn number(own: Decimal) -> Cell {
    Cell::Number(own.to_f64(), u8::try_from(own.decimals).unwrap_or(u8::MAX))
}
