//! Every indicator in the period, by every reading, with what the manual says.

use super::context::Context;
use super::figures::Scope;
use super::{ledger, names};
use crate::definition::Indicator;
use crate::model::measurement::{Figure, Measurement};
use crate::report::document::{Block, Cell, Formula, Orientation, Sheet, Table};
use crate::report::wording;

/// The table of the figures.
pub const TABLE: &str = "indicators";
/// The table of how values spread.
const SPREADS: &str = "spreads";
/// The table of the figures that have a target.
pub const TARGETS: &str = "targets";

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let blocks = vec![
        Block::Heading(1, context.say("title-indicators")),
        Block::Note(context.tell("note-period", &[("period", context.period(context.results.period))])),
        Block::Table(table(context)),
        Block::Note(context.say("note-indicators")),
        Block::Heading(2, context.say("title-spreads")),
        Block::Table(spreads(context)),
        Block::Heading(2, context.say("title-targets")),
        Block::Table(targets(context)),
    ];
    let title = context.say("sheet-indicators");
    Sheet { id: TABLE.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

fn table(context: Context<'_>) -> Table {
    let mut columns = vec![
        context.wide("title", "indicator", 30.0),
        context.column("value", "value", 9.0),
        context.wide("unit", "unit", 8.0),
        context.column("target", "target", 8.0),
        context.wide("verdict", "verdict", 14.0),
        context.column("numerator", "numerator", 8.0),
        context.column("denominator", "denominator", 8.0),
        context.column("excluded", "excluded", 8.0),
        context.column("undecided", "undecided", 8.0),
        context.column("outside", "outside", 8.0),
        context.column("low", "low", 8.0),
        context.column("high", "high", 8.0),
        context.column("interval_low", "interval-low", 8.0),
        context.column("interval_high", "interval-high", 8.0),
        context.wide("robust", "robust", 12.0),
        context.wide("distance", "distance", 14.0),
        context.column("goal", "goal", 9.0),
        context.column("previous_numerator", "previous-numerator", 8.0),
        context.column("previous_denominator", "previous-denominator", 8.0),
        context.column("previous", "previous", 8.0),
        context.column("change", "change", 9.0),
    ];
    if scored(context) {
        columns.push(context.column("score", "score-of-five", 8.0));
    }
    columns.push(context.wide("manual", "manual", 36.0));
    columns.push(context.column("rows", "rows", 17.0));
    let mut rows = Vec::new();
    for indicator in &context.definitions.indicators {
        let Some(found) = context.results.whole(&indicator.id, context.results.period) else { continue };
        let before = context.results.whole(&indicator.id, context.results.period.previous_year());
        for number in 0..indicator.readings.len() {
            if let Some(cells) = row(context, indicator, number, found, before) {
                rows.push(cells);
            }
        }
    }
    Table { id: TABLE.to_owned(), columns, rows, filter: false }
}

/// Whether any indicator has a table of scores.
fn scored(context: Context<'_>) -> bool {
    context.definitions.indicators.iter().any(|own| own.score.is_some())
}

/// The rows of the table: every reading of every indicator that has figures in the period.
fn readings<'a>(context: Context<'a>) -> impl Iterator<Item = (&'a Indicator, usize, &'a Measurement)> {
    context.definitions.indicators.iter().flat_map(move |indicator| {
        let found = context.results.whole(&indicator.id, context.results.period);
        (0..indicator.readings.len()).filter_map(move |number| Some((indicator, number, found?)))
    })
}

/// How the values of means and turnarounds spread.
fn spreads(context: Context<'_>) -> Table {
    let columns = vec![
        context.wide("title", "indicator", 30.0),
        context.column("count", "spread-count", 9.0),
        context.column("least", "spread-least", 8.0),
        context.column("median", "spread-median", 8.0),
        context.column("ninth_decile", "spread-decile", 14.0),
        context.column("greatest", "spread-greatest", 8.0),
        context.column("mean", "spread-mean", 8.0),
    ];
    let rows = readings(context).filter_map(|(indicator, number, found)| {
        let scope =
            Scope::new(context, indicator, &indicator.readings[number], figure(found, number)?, found.period, None);
        let mut cells = vec![named(context, indicator, number)];
        cells.extend(scope.spreads().then(|| scope.spread("count"))?);
        Some(cells)
    });
    Table { id: SPREADS.to_owned(), rows: rows.collect(), columns, filter: false }
}

/// The name of a reading, that of the binding one being the indicator's.
fn named(context: Context<'_>, indicator: &Indicator, number: usize) -> Cell {
    let reading = &indicator.readings[number];
    match number {
        0 => Cell::Strong(context.words(&indicator.title).to_owned()),
        _ => Cell::Text(context.tell("other-reading", &[("reading", context.words(&reading.title).to_owned())])),
    }
}

/// The figure of a reading, the binding one being 0.
pub fn figure(measurement: &Measurement, reading: usize) -> Option<&Figure> {
    match reading.checked_sub(1) {
        None => Some(&measurement.figure),
        Some(other) => measurement.other_readings.get(other).map(|(_, figure)| figure),
    }
}

/// The row of an indicator's binding reading in the table.
pub fn row_of(context: Context<'_>, id: &str) -> Option<usize> {
    let shown = context.definitions.indicators.iter();
    let shown = shown.filter(|own| context.results.whole(&own.id, context.results.period).is_some());
    let mut row = 0;
    for indicator in shown {
        if indicator.id == id {
            return Some(row);
        }
        row += indicator.readings.len();
    }
    None
}

fn row(
    context: Context<'_>,
    indicator: &Indicator,
    number: usize,
    found: &Measurement,
    before: Option<&Measurement>,
) -> Option<Vec<Cell>> {
    let reading = &indicator.readings[number];
    let own = figure(found, number)?;
    let scope = Scope::new(context, indicator, reading, own, found.period, None);
    let unit = match reading.kind {
        kind if kind.percent() => context.say("percent"),
        _ => context.words(&indicator.unit).to_owned(),
    };
    let value = scope.value("numerator", "denominator");
    let mut cells = vec![
        named(context, indicator, number),
        value.clone(),
        Cell::Text(unit),
        context.target(indicator),
        scope.verdict(),
    ];
    cells.extend([scope.numerator(), scope.denominator(), scope.excluded(), scope.undecided(), scope.outside()]);
    cells.extend(scope.bounds());
    cells.extend(scope.interval());
    cells.extend([scope.robust(), scope.distance(), scope.goal()]);
    cells.extend(match before.and_then(|before| Some((before.period, figure(before, number)?))) {
        Some((period, old)) if old.tally.denominator > 0 => {
            let old = Scope::new(context, indicator, reading, old, period, None);
            let previous = old.value("previous_numerator", "previous_denominator");
            let change = change(&value, &previous);
            [old.numerator(), old.denominator(), previous, change]
        }
        _ => [Cell::Empty, Cell::Empty, Cell::Text("-".to_owned()), Cell::Text("-".to_owned())],
    });
    if scored(context) {
        cells.push(scope.score());
    }
    cells.push(if number == 0 { Cell::Text(indicator.manual.clause.clone()) } else { Cell::Empty });
    let rows = ledger::title(context, &indicator.table);
    cells.push(match ledger::bucket_of(context, indicator) {
        Some(_) => Cell::NameLink(names::rows(indicator), rows),
        None => Cell::Empty,
    });
    Some(cells)
}

/// The difference of two values, where both are there.
fn change(value: &Cell, previous: &Cell) -> Cell {
    let number = |cell: &Cell| match cell {
        Cell::Figure { value: Some(value), decimals, .. } | Cell::Number(value, decimals) => Some((*value, *decimals)),
        _ => None,
    };
    let Some(((now, decimals), (then, _))) = number(value).zip(number(previous)) else {
        return Cell::Text("-".to_owned());
    };
    let formula = Formula::Difference("value".to_owned(), "previous".to_owned());
    Cell::Figure { formula, value: Some(now - then), decimals }
}

/// What the chart of targets draws.
fn targets(context: Context<'_>) -> Table {
    let columns = vec![
        context.wide("title", "indicator", 30.0),
        context.column("value", "value-percent", 10.0),
        context.column("target", "target-line", 9.0),
    ];
    let rows = judged(context).map(|(indicator, found)| {
        let row = row_of(context, &indicator.id).unwrap_or_default();
        let formula = Formula::Of { table: TABLE.to_owned(), row, column: "value".to_owned() };
        let value = found.figure.value.map(crate::model::value::Value::to_f64);
        let goal = found.figure.threshold.map(|threshold| threshold.goal);
        let target = goal.map_or(Cell::Empty, |goal| {
            Cell::Number(goal.to_f64(), u8::try_from(wording::decimals(goal, None)).unwrap_or(2))
        });
        let value = if value.is_some() { Cell::Figure { formula, value, decimals: 2 } } else { Cell::Empty };
        vec![Cell::Text(context.words(&indicator.title).to_owned()), value, target]
    });
    Table { id: TARGETS.to_owned(), rows: rows.collect(), columns, filter: false }
}

/// The leading indicators that have a target, with their figures in the period.
pub fn judged(context: Context<'_>) -> impl Iterator<Item = (&Indicator, &Measurement)> {
    context
        .definitions
        .leading()
        .filter(|indicator| indicator.target.is_some() && indicator.kind().percent())
        .filter_map(move |own| Some((own, context.results.whole(&own.id, context.results.period)?)))
}
