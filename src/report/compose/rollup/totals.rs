//! All offices together: sums and the ratios of sums, and how the offices' values spread.

use super::overview::{Overview, decimals};
use super::{figures, summary};
use crate::model::measurement::Kind;
use crate::model::rollup::{Comparison, STEPS};
use crate::model::target::Verdict;
use crate::model::value::Value;
use crate::report::compose::interval::interval;
use crate::report::document::{
    Block, Cell, Column, Criterion, Formula, NativeChart, NativeKind, Orientation, Rank, Ranked, Sheet, Table,
};

/// The id of the sheet and its table.
pub const TABLE: &str = "totals";
/// The table of how many offices lie in each step.
const DISTRIBUTION: &str = "distribution";
/// The table of the quartiles.
const QUARTILES: &str = "quartiles";
/// Above every percentage, also of a plan that was overfulfilled.
const MOST: i64 = 1_000_000_000;

/// The sheet.
pub fn sheet(overview: Overview<'_>) -> Sheet {
    let mut blocks = vec![
        Block::Heading(1, overview.say("title-totals")),
        Block::Note(overview.say("note-totals")),
        Block::Table(totals(overview)),
    ];
    if let Some(table) = distribution(overview) {
        blocks.extend([
            Block::Heading(2, overview.say("title-distribution")),
            Block::Note(overview.say("note-distribution")),
            Block::Table(table),
        ]);
    }
    if let Some(table) = quartiles(overview) {
        blocks.extend([
            Block::Heading(2, overview.say("title-quartiles")),
            Block::Note(overview.say("note-quartiles")),
            Block::Table(table),
        ]);
    }
    let title = overview.say("sheet-totals");
    Sheet { id: TABLE.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

/// The totals of every indicator of which any office has a record.
pub fn totals(overview: Overview<'_>) -> Table {
    let columns = vec![
        overview.wide("indicator", 36.0),
        overview.wide("code", 20.0),
        overview.column("value", 10.0),
        overview.wide("unit", 9.0),
        overview.column("numerator", 11.0),
        overview.column("denominator", 11.0),
        overview.column("interval_low", 8.0),
        overview.column("interval_high", 8.0),
        overview.column("covered", 10.0),
        overview.column("target", 9.0),
        overview.column("met", 8.0),
        overview.column("missed", 8.0),
        overview.column("without", 9.0),
        overview.column("incomparable", 9.0),
    ];
    let rows = overview.found().map(|own| row(overview, own)).collect();
    Table { id: TABLE.to_owned(), columns, rows, filter: true }
}

fn row(overview: Overview<'_>, own: &Comparison) -> Vec<Cell> {
    let mut cells = vec![Cell::Text(overview.title(own)), Cell::Text(own.indicator.clone())];
    cells.push(value(own));
    cells.push(Cell::Text(overview.unit(own)));
    cells.extend(sums(overview, own));
    cells.extend(match own.total.and_then(|total| total.interval) {
        Some(ends) => interval(Some(ends)),
        None => [Cell::Empty, Cell::Empty],
    });
    cells.extend(counted(overview, own));
    let missing = overview.rollup.offices.len() - own.standings.iter().filter(|own| own.value.is_some()).count();
    let other = own.standings.iter().filter(|own| !own.comparability.is_comparable()).count();
    cells.extend([whole(missing), whole(other)]);
    cells
}

/// The total as it follows from its sums.
pub fn value(own: &Comparison) -> Cell {
    let Some(total) = own.total else { return Cell::Text("-".to_owned()) };
    let formula = match own.kind {
        Kind::Count => Formula::column("numerator"),
        Kind::Mean => Formula::Quotient { numerator: "numerator".to_owned(), denominator: "denominator".to_owned() },
        _ => Formula::Percent { numerator: "numerator".to_owned(), denominator: "denominator".to_owned() },
    };
    Cell::Figure { formula, value: Some(total.value.to_f64()), decimals: decimals(total.value, None) }
}

/// The sums over the list of figures.
pub fn sums(overview: Overview<'_>, own: &Comparison) -> [Cell; 2] {
    let Some(total) = own.total else { return [Cell::Empty, Cell::Empty] };
    let (numerator, denominator) = own.kind.scales(own.scale);
    let columns = [("numerator", total.numerator, numerator), ("denominator", total.denominator, denominator)];
    columns.map(|(column, sum, scale)| Cell::Figure {
        formula: Formula::SumRows {
            table: figures::TABLE.to_owned(),
            column: column.to_owned(),
            criteria: figures::summed(overview, own),
        },
        value: Some(sum as f64 / scale as f64),
        decimals: if sum % scale == 0 { 0 } else { 2 },
    })
}

/// How many offices a total covers, the target, and how many offices reach it.
pub fn counted(overview: Overview<'_>, own: &Comparison) -> [Cell; 4] {
    let covered = Formula::CountRows { table: figures::TABLE.to_owned(), criteria: figures::summed(overview, own) };
    let [met, missed] = [Verdict::Met, Verdict::NotMet].map(|verdict| {
        let formula = figures::judged(overview, own, overview.verdict(verdict));
        if own.target.is_some() { live(formula, own.with(verdict)) } else { Cell::Text("-".to_owned()) }
    });
    [live(covered, own.valued().count()), overview.target(own.target), met, missed]
}

fn live(formula: Formula, count: usize) -> Cell {
    Cell::Figure { formula, value: Some(count as f64), decimals: 0 }
}

fn whole(count: usize) -> Cell {
    Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The leading percentages that more than one office has.
fn spread(overview: Overview<'_>) -> impl Iterator<Item = &Comparison> {
    overview.leading().filter(|own| own.kind.percent() && own.valued().count() > 1)
}

fn distribution(overview: Overview<'_>) -> Option<Table> {
    let step = |id: String, from: Option<i64>, to: Option<i64>| {
        let facts = [("from", from.unwrap_or_default().to_string()), ("to", to.unwrap_or_default().to_string())];
        let key = match (from, to) {
            (None, _) => "step-below",
            (_, None) => "step-from",
            _ => "step-between",
        };
        Column { id, title: overview.tell(key, &facts), width: 9.0, wrap: false }
    };
    let mut columns = vec![overview.wide("indicator", 36.0), overview.wide("code", 20.0)];
    let ends: Vec<_> = std::iter::once(None).chain(STEPS.map(Some)).chain([None]).collect();
    for (number, pair) in ends.windows(2).enumerate() {
        columns.push(step(format!("step_{number}"), pair[0], pair[1]));
    }
    let rows: Vec<_> = spread(overview)
        .map(|own| {
            let at_least = |from: i64| {
                let mut criteria = figures::summed(overview, own);
                criteria.push(Criterion::Between("value".to_owned(), from, MOST));
                Formula::CountRows { table: figures::TABLE.to_owned(), criteria }
            };
            let steps = ends.windows(2).zip(own.steps()).map(|(pair, count)| {
                let from = at_least(pair[0].unwrap_or(0));
                live(pair[1].map_or_else(|| from.clone(), |to| from.clone().minus(at_least(to))), count)
            });
            let mut cells = vec![Cell::Text(overview.title(own)), Cell::Text(own.indicator.clone())];
            cells.extend(steps);
            cells
        })
        .collect();
    (!rows.is_empty()).then(|| Table { id: DISTRIBUTION.to_owned(), columns, rows, filter: false })
}

fn quartiles(overview: Overview<'_>) -> Option<Table> {
    let columns = vec![
        overview.wide("indicator", 36.0),
        overview.wide("code", 20.0),
        overview.column("least", 9.0),
        overview.column("first_quartile", 9.0),
        overview.column("median", 9.0),
        overview.column("third_quartile", 9.0),
        overview.column("greatest", 9.0),
    ];
    let rows: Vec<_> = overview
        .leading()
        .filter_map(|own| {
            let found = own.quartiles?;
            let n = own.valued().count();
            let at = |rank: usize| Rank::At(Box::new(Formula::whole(i64::try_from(rank).unwrap_or(i64::MAX))));
            let cell = |rank: Rank, value: f64| Cell::Figure {
                formula: Formula::Ranked(Box::new(Ranked {
                    tables: vec![figures::TABLE.to_owned()],
                    column: "value".to_owned(),
                    criteria: figures::summed(overview, own),
                    rank,
                })),
                value: Some(value),
                decimals: 2,
            };
            Some(vec![
                Cell::Text(overview.title(own)),
                Cell::Text(own.indicator.clone()),
                cell(Rank::Least, found.least.to_f64()),
                cell(at(n.div_ceil(4)), found.first.to_f64()),
                cell(Rank::Median, found.median),
                cell(at((3 * n).div_ceil(4)), found.third.to_f64()),
                cell(Rank::Greatest, found.greatest.to_f64()),
            ])
        })
        .collect();
    (!rows.is_empty()).then(|| Table { id: QUARTILES.to_owned(), columns, rows, filter: false })
}

/// How many offices reach each leading target, as a chart over the summary's table.
pub fn chart(overview: Overview<'_>) -> Option<NativeChart> {
    let judged = overview.leading().any(|own| own.with(Verdict::Met) + own.with(Verdict::NotMet) > 0);
    judged.then(|| NativeChart {
        title: overview.say("chart-verdicts-native"),
        alt: overview.say("chart-verdicts-native"),
        kind: NativeKind::StackedBars,
        table: summary::TARGETS.to_owned(),
        last: None,
        labels: "indicator".to_owned(),
        values: vec!["met".to_owned(), "missed".to_owned()],
        target: None,
        percent: false,
    })
}

/// The quartiles as the summary shows them.
pub fn range(overview: Overview<'_>, own: &Comparison) -> Option<String> {
    let found = own.quartiles?;
    let text = |value: Value| crate::report::wording::value(value, None);
    let facts = [("first", text(found.first)), ("third", text(found.third))];
    Some(overview.tell("range", &facts))
}
