//! Every indicator in the period by each of its breakdowns: types, units, channels, tones, groups.

use super::context::Context;
use super::figures::Scope;
use crate::definition::Indicator;
use crate::model::survey::{FEWEST_RESPONDENTS, GROUP};
use crate::report::document::{Block, Cell, NativeChart, NativeKind, Orientation, Sheet, Table};
use crate::report::wording;

/// The sheet's id.
pub const SHEET: &str = "breakdowns";

/// The most bars of a chart.
const MOST_BARS: usize = 12;

/// The id of the table of an indicator by a column.
pub fn id(indicator: &Indicator, by: &str) -> String {
    format!("by_{}_{by}", indicator.id.replace('-', "_"))
}

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let mut blocks = vec![
        Block::Heading(1, context.say("title-breakdowns")),
        Block::Note(context.tell("note-period", &[("period", context.period(context.results.period))])),
    ];
    for indicator in &context.definitions.indicators {
        for by in &indicator.breakdowns {
            let table = table(context, indicator, by);
            // Where no row has a value, the whole says all.
            let mut parts = context.results.by(&indicator.id, context.results.period, by);
            if parts.any(|(breakdown, _)| breakdown.value.is_some()) {
                let title = context.words(&indicator.title).to_owned();
                let named = context.fact(&indicator.table, by);
                blocks.push(Block::Heading(2, context.tell("title-by", &[("indicator", title), ("by", named)])));
                let chart = chart(context, indicator, by, table.rows.len());
                blocks.push(Block::Table(table));
                blocks.extend(chart.map(Block::NativeChart));
                if by == GROUP && context.results.surveys.iter().any(|survey| survey.withheld > 0) {
                    let facts = [("fewest", FEWEST_RESPONDENTS.to_string())];
                    blocks.push(Block::Note(context.tell("note-withheld-elsewhere", &facts)));
                }
            }
        }
    }
    let title = context.say("sheet-breakdowns");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Portrait, dense: false, blocks }
}

/// The chart of a table of percentages that have a target; of one part it would say nothing, and of many not be read.
fn chart(context: Context<'_>, indicator: &Indicator, by: &str, parts: usize) -> Option<NativeChart> {
    let target = indicator.target.filter(|_| indicator.kind().percent() && (2..=MOST_BARS).contains(&parts))?;
    let facts = [
        ("indicator", context.words(&indicator.title).to_owned()),
        ("by", context.fact(&indicator.table, by)),
        ("target", wording::target(target, context.texts)),
    ];
    Some(NativeChart {
        title: context.tell("chart-by", &facts),
        alt: context.tell("chart-by-alt", &facts),
        kind: NativeKind::Bars,
        table: id(indicator, by),
        last: None,
        labels: "part".to_owned(),
        values: vec!["value".to_owned()],
        target: None,
        percent: true,
    })
}

fn table(context: Context<'_>, indicator: &Indicator, by: &str) -> Table {
    let number = !indicator.kind().percent();
    let mut columns = vec![
        context.wide("part", "part", 38.0),
        context.column("value", if number { "count" } else { "value-percent" }, 10.0),
        context.column("verdict", "verdict", 15.0),
        context.column("numerator", "numerator", 9.0),
        context.column("denominator", "denominator", 9.0),
        context.column("excluded", "excluded", 9.0),
        context.column("undecided", "undecided", 10.0),
        context.column("outside", "outside", 9.0),
    ];
    columns[0].title = context.fact(&indicator.table, by);
    let rows = context.results.by(&indicator.id, context.results.period, by).map(|(breakdown, found)| {
        let scope = Scope::new(context, indicator, indicator.binding(), &found.figure, found.period, Some(breakdown));
        vec![
            Cell::Text(context.part(&indicator.table, breakdown)),
            scope.value("numerator", "denominator"),
            scope.verdict(),
            scope.numerator(),
            scope.denominator(),
            scope.excluded(),
            scope.undecided(),
            scope.outside(),
        ]
    });
    Table { id: id(indicator, by), rows: rows.collect(), columns, filter: false }
}
