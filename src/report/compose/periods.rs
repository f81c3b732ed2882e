//! Every indicator by month, quarter, half, year and cumulatively, in the fiscal year of the report.

use super::context::Context;
use super::figures::Scope;
use crate::definition::Indicator;
use crate::model::measurement::{Kind, Measurement};
use crate::model::period::{Month, Period};
use crate::report::document::{Block, Cell, Column, Formula, NativeChart, NativeKind, Orientation, Sheet, Table};
use crate::report::wording;

/// The table with one row for each indicator and period.
pub const TABLE: &str = "periods";
/// The table with one row for each month and one column for each indicator.
pub const TREND: &str = "trend";

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let year = context.results.period.fiscal_year();
    let blocks = vec![
        Block::Heading(1, context.tell("title-periods", &[("year", year.to_string())])),
        Block::Note(context.say("note-periods")),
        Block::Table(table(context)),
    ];
    let title = context.say("sheet-periods");
    Sheet { id: TABLE.to_owned(), title, orientation: Orientation::Portrait, dense: true, blocks }
}

/// The sheet of the trend: the months of the fiscal year side by side, with a chart of what has a target.
pub fn trend_sheet(context: Context<'_>) -> Sheet {
    let year = context.results.period.fiscal_year();
    let mut blocks = vec![
        Block::Heading(1, context.tell("title-trend", &[("year", year.to_string())])),
        Block::Table(trend(context)),
    ];
    blocks.extend(chart(context).map(Block::NativeChart));
    let title = context.say("sheet-trend");
    Sheet { id: TREND.to_owned(), title, orientation: Orientation::Portrait, dense: false, blocks }
}

/// The chart of the months; none without a target.
pub fn chart(context: Context<'_>) -> Option<NativeChart> {
    let judged = context.definitions.indicators.iter().filter(|own| own.target.is_some());
    let values: Vec<_> = judged.filter_map(|own| trend_column(context, &own.id)).collect();
    (!values.is_empty()).then(|| NativeChart {
        title: context.say("chart-trend"),
        alt: context.say("chart-trend-alt"),
        kind: NativeKind::Lines,
        table: TREND.to_owned(),
        labels: "month".to_owned(),
        values,
        target: None,
        percent: true,
    })
}

/// The rows of the table, in order: those of the fiscal year that have begun on the day of the evaluation.
fn rows(context: Context<'_>) -> impl Iterator<Item = (&Indicator, &Measurement)> {
    let now = Month::of(context.results.as_of);
    let year = context.results.period.fiscal_year();
    context.definitions.indicators.iter().flat_map(move |indicator| {
        Period::of_fiscal_year(year)
            .into_iter()
            .filter(move |period| period.months().0 <= now && !(period.months().1 > now && cumulative(*period)))
            .filter_map(move |period| Some((indicator, context.results.whole(&indicator.id, period)?)))
    })
}

fn cumulative(period: Period) -> bool {
    matches!(period, Period::Cumulative(..))
}

fn table(context: Context<'_>) -> Table {
    let columns = vec![
        context.wide("title", "indicator", 34.0),
        context.column("grain", "grain", 11.0),
        context.wide("period", "period", 32.0),
        context.column("value", "value", 9.0),
        context.column("target", "target", 8.0),
        context.column("verdict", "verdict", 15.0),
        context.column("numerator", "numerator", 8.0),
        context.column("denominator", "denominator", 8.0),
        context.column("excluded", "excluded", 8.0),
        context.column("undecided", "undecided", 8.0),
        context.column("outside", "outside", 8.0),
    ];
    let rows = rows(context).map(|(indicator, found)| {
        let scope = Scope::new(context, indicator, indicator.binding(), &found.figure, found.period, None);
        vec![
            Cell::Text(context.words(&indicator.title).to_owned()),
            Cell::Text(context.say(&format!("grain-{}", grain(found.period)))),
            Cell::Text(context.period(found.period)),
            scope.value("numerator", "denominator"),
            context.target(indicator),
            context.verdict(found.figure.verdict),
            scope.numerator(),
            scope.denominator(),
            scope.excluded(),
            scope.undecided(),
            scope.outside(),
        ]
    });
    Table { id: TABLE.to_owned(), rows: rows.collect(), columns, filter: true }
}

fn grain(period: Period) -> &'static str {
    match period {
        Period::Year(_) => "year",
        Period::Half(..) => "half",
        Period::Quarter(..) => "quarter",
        Period::Cumulative(..) => "cumulative",
        Period::Month(_) => "month",
    }
}

/// The column of an indicator in the trend.
pub fn trend_column(context: Context<'_>, id: &str) -> Option<String> {
    context.definitions.indicators.iter().position(|own| own.id == id).map(|place| format!("value_{place}"))
}

fn trend(context: Context<'_>) -> Table {
    let mut columns = vec![context.column("month", "month", 14.0)];
    let drawn = |own: &&Indicator| own.kind() != Kind::Share;
    columns.extend(context.definitions.indicators.iter().filter(drawn).map(|indicator| Column {
        id: trend_column(context, &indicator.id).unwrap_or_default(),
        title: context.words(&indicator.title).to_owned(),
        width: 15.0,
        wrap: false,
    }));
    let index: std::collections::BTreeMap<_, _> =
        rows(context).enumerate().map(|(row, (own, found))| ((&own.id, found.period), row)).collect();
    let year = context.results.period.fiscal_year();
    let rows = (0..12).map(|place| Month::at(year, place)).map(|month| {
        let mut cells = vec![Cell::Text(wording::month(month, context.texts))];
        cells.extend(context.definitions.indicators.iter().filter(drawn).map(|indicator| {
            let period = Period::Month(month);
            let row = index.get(&(&indicator.id, period));
            row.and_then(|row| monthly(context, indicator, period, *row)).unwrap_or(Cell::Empty)
        }));
        cells
    });
    Table { id: TREND.to_owned(), rows: rows.collect(), columns, filter: false }
}

fn monthly(context: Context<'_>, indicator: &Indicator, period: Period, row: usize) -> Option<Cell> {
    let figure = &context.results.whole(&indicator.id, period)?.figure;
    let value = figure.value?;
    let decimals = u8::try_from(wording::decimals(value, None)).unwrap_or(2);
    let formula = Formula::Of { table: TABLE.to_owned(), row, column: "value".to_owned() };
    Some(Cell::Figure { formula, value: Some(value.to_f64()), decimals })
}
