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

/// The sheet of the trend: the leading indicators month by month over all years with a chart of the percentages that
/// have a target, then every indicator by the months of each fiscal year.
pub fn trend_sheet(context: Context<'_>) -> Sheet {
    let months = months(context);
    let mut years: Vec<i32> = months.iter().map(|month| month.fiscal_year()).collect();
    years.dedup();
    let own = context.results.period.fiscal_year();
    let (first, last) = (years.first().copied().unwrap_or(own), years.last().copied().unwrap_or(own));
    let facts = [("first", first.to_string()), ("last", last.to_string())];
    let mut blocks = vec![Block::Heading(1, context.tell("title-trend", &facts)), Block::Table(trend(context))];
    blocks.extend(chart(context).map(Block::NativeChart));
    for year in years.iter().rev() {
        blocks.push(Block::Heading(2, context.tell("title-trend-year", &[("year", year.to_string())])));
        blocks.push(Block::Table(matrix(context, *year)));
    }
    let title = context.say("sheet-trend");
    Sheet { id: TREND.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

/// The chart of the months; none without a target.
pub fn chart(context: Context<'_>) -> Option<NativeChart> {
    let judged = context.definitions.leading().filter(|own| own.target.is_some() && own.kind().percent());
    let values: Vec<_> = judged.filter_map(|own| trend_column(context, &own.id)).collect();
    (!values.is_empty()).then(|| NativeChart {
        title: context.say("chart-trend"),
        alt: context.say("chart-trend-alt"),
        kind: NativeKind::Lines,
        table: TREND.to_owned(),
        last: None,
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
            scope.verdict(),
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

/// The column of an indicator in the trend; none for one that does not lead, and for a share.
pub fn trend_column(context: Context<'_>, id: &str) -> Option<String> {
    drawn(context).position(|own| own.id == id).map(|place| format!("value_{place}"))
}

/// The leading indicators that have one value a month.
fn drawn(context: Context<'_>) -> impl Iterator<Item = &Indicator> {
    context.definitions.leading().filter(|own| own.kind() != Kind::Share && !own.stands())
}

/// The months of all fiscal years in the data from the first that has a figure to the day of the evaluation.
fn months(context: Context<'_>) -> Vec<Month> {
    let now = Month::of(context.results.as_of);
    let years = context.results.fiscal_years.iter();
    let months = years.flat_map(|year| (0..12).map(|place| Month::at(*year, place))).filter(|month| *month <= now);
    let has_figure = |month: &Month| {
        let period = Period::Month(*month);
        let mut found = drawn(context).filter_map(|own| context.results.whole(&own.id, period));
        found.any(|found| found.figure.value.is_some())
    };
    months.skip_while(|month| !has_figure(month)).collect()
}

/// Where the months of an indicator stand in the table of the fiscal year that is evaluated.
type Places<'a> = std::collections::BTreeMap<(&'a str, Period), usize>;

fn places(context: Context<'_>) -> Places<'_> {
    rows(context).enumerate().map(|(row, (own, found))| ((own.id.as_str(), found.period), row)).collect()
}

fn trend(context: Context<'_>) -> Table {
    let mut columns = vec![context.column("month", "month", 14.0)];
    columns.extend(drawn(context).enumerate().map(|(place, indicator)| Column {
        id: format!("value_{place}"),
        title: context.words(&indicator.title).to_owned(),
        width: 15.0,
        wrap: true,
    }));
    let places = places(context);
    let rows = months(context).into_iter().map(|month| {
        let mut cells = vec![Cell::Text(wording::month(month, context.texts))];
        cells.extend(drawn(context).map(|indicator| monthly(context, indicator, month, &places)));
        cells
    });
    Table { id: TREND.to_owned(), rows: rows.collect(), columns, filter: false }
}

/// Every indicator that has values by the months of a fiscal year.
fn matrix(context: Context<'_>, year: i32) -> Table {
    let months: Vec<Month> = (0..12).map(|place| Month::at(year, place)).collect();
    let mut columns = vec![context.wide("title", "indicator", 40.0), context.column("unit", "unit", 9.0)];
    columns.extend(months.iter().enumerate().map(|(place, month)| Column {
        id: format!("month_{place}"),
        title: wording::month(*month, context.texts),
        width: 10.0,
        wrap: false,
    }));
    let places = places(context);
    let indicators = context.definitions.indicators.iter().filter(|own| own.kind() != Kind::Share && !own.stands());
    let rows = indicators.filter_map(|indicator| {
        let values: Vec<_> = months.iter().map(|month| monthly(context, indicator, *month, &places)).collect();
        let unit =
            if indicator.kind().percent() { context.say("percent") } else { context.words(&indicator.unit).to_owned() };
        let cells = [Cell::Text(context.words(&indicator.title).to_owned()), Cell::Text(unit)];
        values.iter().any(|cell| *cell != Cell::Empty).then(|| cells.into_iter().chain(values).collect())
    });
    Table { id: format!("months_{year}"), rows: rows.collect(), columns, filter: false }
}

/// The value of a month: a reference into the table of the fiscal year that is evaluated, of other years all in one
/// cell. A month without a value stays blank: a chart would draw a dash as nothing.
fn monthly(context: Context<'_>, indicator: &Indicator, month: Month, places: &Places<'_>) -> Cell {
    let period = Period::Month(month);
    let Some(found) = context.results.whole(&indicator.id, period) else { return Cell::Empty };
    let Some(value) = found.figure.value else { return Cell::Empty };
    let Some(row) = places.get(&(indicator.id.as_str(), period)) else {
        return Scope::new(context, indicator, indicator.binding(), &found.figure, period, None).value_alone();
    };
    let formula = Formula::Of { table: TABLE.to_owned(), row: *row, column: "value".to_owned() };
    let decimals = u8::try_from(wording::decimals(value, None)).unwrap_or(2);
    Cell::Figure { formula, value: Some(value.to_f64()), decimals }
}
