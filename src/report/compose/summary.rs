//! One printed page for the director: what was reached, how it moves, what to do next.

pub mod actions;
pub mod answer;
pub mod movement;

use super::context::Context;
use super::{indicators, names, own_words, periods};
use crate::definition::Indicator;
use crate::model::dataset::RowCounts;
use crate::model::measurement::{Figure, Kind, Measurement};
use crate::report::document::{
    Block, Cell, Condition, Formula, NativeChart, NativeKind, Orientation, Relation, Sheet, Table,
};
use crate::report::wording;
use actions::actions;
use answer::answer;
use movement::movement;

/// The sheet's id.
pub const SHEET: &str = "summary";
const TABLE: &str = "verdicts";

/// The months of a trend that fits on the page.
const MONTHS: usize = 12;

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let results = context.results;
    let facts = [("period", context.period(results.period)), ("day", wording::day(results.as_of, context.texts))];
    let mut blocks =
        vec![Block::Heading(1, title(context)), Block::Note(context.tell("summary-period", &facts)), answer(context)];
    blocks.extend(results.scorecards().map(|card| Block::Heading(2, wording::level(card, context.texts))));
    let scores = results.assessments.iter().filter_map(|own| wording::scores(own, context.texts));
    blocks.extend(scores.map(|line| Block::Heading(2, line)));
    blocks.push(Block::Table(verdicts(context)));
    blocks.extend(readings(context).map(Block::Note));
    blocks.extend(charts(context).into_iter().map(Block::NativeChart));
    blocks.extend([
        Block::Heading(2, context.say("title-movement")),
        Block::Points(movement(context)),
        Block::Heading(2, context.say("title-actions")),
        Block::Points(actions(context)),
        Block::Note(rows(context)),
    ]);
    let signatures = ["signature-prepared", "signature-checked", "signature-approved"];
    blocks.push(Block::Signatures(own_words::signatures(context, "signature-own", &signatures)));
    let title = context.say("sheet-summary");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::OnePage, dense: false, blocks }
}

/// What other readings say that contradict the verdict shown.
fn readings(context: Context<'_>) -> impl Iterator<Item = String> {
    let found = crate::report::readings::disagreements(context.results, context.definitions);
    found.into_iter().filter(move |other| context.definitions.leading().any(|own| own.id == other.indicator.id)).map(
        move |other| {
            let value =
                other.figure.value.map_or_else(String::new, |value| wording::value(value, other.figure.threshold));
            let facts = [
                ("reading", context.words(other.reading).to_owned()),
                ("value", value),
                ("verdict", context.texts.get(&format!("verdict-{}", other.figure.verdict.code()))),
            ];
            let said = context.tell("reading-differs", &facts);
            context
                .tell("reading-of", &[("indicator", context.words(&other.indicator.title).to_owned()), ("said", said)])
        },
    )
}

/// The report's title with the office's name.
pub fn title(context: Context<'_>) -> String {
    match &context.results.office {
        Some(office) => context.tell("title-office", &[("office", office.clone())]),
        None => context.say("title"),
    }
}

/// The leading indicators with their figures in the period, in the order of the page.
fn shown(context: Context<'_>) -> impl Iterator<Item = (&Indicator, &Measurement)> {
    let period = context.results.period;
    context.definitions.leading().filter_map(move |own| Some((own, context.results.whole(&own.id, period)?)))
}

fn verdicts(context: Context<'_>) -> Table {
    let columns = vec![
        context.wide("title", "indicator", 29.0),
        context.column("value", "value", 8.0),
        context.column("target", "target", 7.5),
        context.column("verdict", "verdict", 13.5),
        context.column("numerator", "numerator", 7.0),
        context.column("denominator", "denominator", 7.5),
        context.wide("distance", "how-far", 13.5),
        context.wide("sure", "how-sure", 15.0),
        context.column("change", "change", 7.5),
        context.column("trend", "trend", 10.0),
    ];
    let rows = shown(context).map(|(indicator, found)| row(context, indicator, found));
    Table { id: TABLE.to_owned(), rows: rows.collect(), columns, filter: false }
}

fn row(context: Context<'_>, indicator: &Indicator, found: &Measurement) -> Vec<Cell> {
    let own = indicators::row_of(context, &indicator.id).unwrap_or_default();
    let figure = &found.figure;
    let of = |column: &str| Formula::Of { table: indicators::TABLE.to_owned(), row: own, column: column.to_owned() };
    let linked = |column: &str, value: Option<f64>, decimals: u8| match value {
        Some(value) => Cell::Figure { formula: of(column), value: Some(value), decimals },
        None => Cell::Text("-".to_owned()),
    };
    let told = |column: &str, text: Option<String>| match text {
        Some(text) => Cell::Live(of(column), Box::new(Cell::Text(text))),
        None => Cell::Empty,
    };
    let value = |found: &Measurement| found.figure.value.map(crate::model::value::Value::to_f64);
    let decimals = figure.value.map_or(2, |value| wording::decimals(value, figure.threshold));
    let decimals = u8::try_from(decimals).unwrap_or(2);
    let before = context.results.whole(&indicator.id, context.results.period.previous_year());
    let before = before.filter(|before| before.figure.tally.denominator > 0).and_then(value);
    let now = value(found);
    let change = now.zip(before).map(|(now, before)| now - before);
    let (numerator, denominator) = found.kind.scales(found.scale);
    let trend = periods::trend_column(context, &indicator.id)
        .map(|column| Cell::Sparkline { table: periods::TREND.to_owned(), column });
    vec![
        Cell::NameLink(names::value(indicator), context.words(&indicator.title).to_owned()),
        linked("value", now, decimals),
        context.target(indicator),
        indicators::verdict(context, indicator, found),
        linked("numerator", Some(figure.tally.numerator as f64 / numerator as f64), 0),
        linked("denominator", Some(figure.tally.denominator as f64 / denominator as f64), 0),
        told("distance", context.distance(indicator, figure)),
        sure(context, figure, of),
        linked("change", change, decimals),
        trend.filter(|_| indicator.kind() != Kind::Share).unwrap_or(Cell::Empty),
    ]
}

/// The targets and the last twelve months.
fn charts(context: Context<'_>) -> Vec<NativeChart> {
    if indicators::judged(context).all(|(_, found)| found.figure.value.is_none()) {
        return Vec::new();
    }
    let targets = NativeChart {
        title: context.say("chart-targets"),
        alt: context.say("chart-targets-alt"),
        kind: NativeKind::Columns,
        table: indicators::TARGETS.to_owned(),
        last: None,
        labels: "title".to_owned(),
        values: vec!["value".to_owned()],
        target: Some("target".to_owned()),
        percent: true,
    };
    let trend = periods::chart(context).map(|chart| NativeChart { last: Some(MONTHS), ..chart });
    std::iter::once(targets).chain(trend).collect()
}

/// Whether the record may still turn the verdict, and between which values it may move the figure.
fn sure(context: Context<'_>, figure: &Figure, of: impl Fn(&str) -> Formula) -> Cell {
    if figure.bounds.is_none() {
        return Cell::Empty;
    }
    let mut said: Vec<String> = Context::bounds(figure).into_iter().collect();
    let mut parts = vec![of("low").written(2), Formula::text("–"), of("high").written(2)];
    if let Some(robust) = context.robust(figure) {
        if let Some(bounds) = said.first_mut() {
            *bounds = format!("{robust} {bounds}");
        }
        parts.splice(0..0, [of("robust"), Formula::text(" ")]);
    }
    let apart = of("low").is(Relation::Unequal, of("high"));
    let open = Condition::All(vec![Condition::IsNumber(of("low")), apart]);
    let live = Formula::when(open, Formula::Joined(parts), Formula::text(""));
    Cell::Live(live, Box::new(Cell::Text(said.concat())))
}

/// The reconciliation of all rows in one line.
fn rows(context: Context<'_>) -> String {
    let mut rows = RowCounts::default();
    context.results.tables.iter().for_each(|table| rows += table.rows);
    let facts = [
        ("read", rows.read.to_string()),
        ("kept", rows.kept.to_string()),
        ("duplicate", rows.duplicate.to_string()),
        ("rejected", rows.rejected.to_string()),
        ("ignored", rows.ignored.to_string()),
    ];
    context.texts.say("summary-rows", &facts)
}
