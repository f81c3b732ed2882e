//! One printed page for the director: what was reached, how it moves, what to do next.

use super::context::Context;
use super::{breakdowns, indicators, issues, periods, satisfaction, sources};
use crate::definition::Indicator;
use crate::issue::Severity;
use crate::model::dataset::RowCounts;
use crate::model::measurement::{Kind, Measurement};
use crate::report::document::{Block, Cell, Criterion, Formula, NativeChart, NativeKind, Orientation, Sheet, Table};
use crate::report::wording;

/// The sheet's id.
pub const SHEET: &str = "summary";
const TABLE: &str = "verdicts";

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let results = context.results;
    let facts = [("period", context.period(results.period)), ("day", wording::day(results.as_of, context.texts))];
    let mut blocks = vec![
        Block::Heading(1, title(context)),
        Block::Note(context.tell("summary-period", &facts)),
        Block::Table(verdicts(context)),
    ];
    blocks.extend(results.scorecards().map(|card| Block::Heading(2, wording::level(card, context.texts))));
    let scores = results.assessments.iter().filter_map(|own| wording::scores(own, context.texts));
    blocks.extend(scores.map(|line| Block::Heading(2, line)));
    blocks.extend(charts(context).into_iter().map(Block::NativeChart));
    blocks.push(Block::Table(next_steps(context)));
    blocks.push(Block::Note(rows(context)));
    let signatures = ["signature-prepared", "signature-checked", "signature-approved"];
    blocks.push(Block::Signatures(signatures.map(|key| context.say(key)).to_vec()));
    let title = context.say("sheet-summary");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::OnePage, dense: false, blocks }
}

/// The report's title with the office's name.
pub fn title(context: Context<'_>) -> String {
    match &context.results.office {
        Some(office) => context.tell("title-office", &[("office", office.clone())]),
        None => context.say("title"),
    }
}

fn verdicts(context: Context<'_>) -> Table {
    let columns = vec![
        context.wide("title", "indicator", 25.0),
        context.column("value", "value", 8.0),
        context.column("target", "target", 7.5),
        context.wide("verdict", "verdict", 13.0),
        context.column("numerator", "numerator", 7.0),
        context.column("denominator", "denominator", 7.0),
        context.column("undecided", "undecided", 8.0),
        context.wide("note", "remark", 27.0),
        context.column("previous", "previous", 8.0),
        context.column("change", "change", 8.5),
        context.column("trend", "trend", 9.0),
    ];
    let rows = context.definitions.leading().filter_map(|indicator| {
        let found = context.results.whole(&indicator.id, context.results.period)?;
        Some(row(context, indicator, found))
    });
    Table { id: TABLE.to_owned(), rows: rows.collect(), columns, filter: false }
}

fn row(context: Context<'_>, indicator: &Indicator, found: &Measurement) -> Vec<Cell> {
    let own = indicators::row_of(context, &indicator.id).unwrap_or_default();
    let figure = &found.figure;
    let linked = |column: &str, value: Option<f64>, decimals: u8| match value {
        Some(value) => Cell::Figure {
            formula: Formula::Of { table: indicators::TABLE.to_owned(), row: own, column: column.to_owned() },
            value: Some(value),
            decimals,
        },
        None => Cell::Text("-".to_owned()),
    };
    let value = |found: &Measurement| found.figure.value.map(crate::model::value::Value::to_f64);
    let decimals = figure.value.map_or(2, |value| wording::decimals(value, figure.threshold));
    let decimals = u8::try_from(decimals).unwrap_or(2);
    let before = context.results.whole(&indicator.id, context.results.period.previous_year());
    let before = before.filter(|before| before.figure.tally.denominator > 0).and_then(value);
    let now = value(found);
    let change = now.zip(before).map(|(now, before)| now - before);
    let trend = periods::trend_column(context, &indicator.id)
        .map(|column| Cell::Sparkline { table: periods::TREND.to_owned(), column });
    vec![
        Cell::Strong(context.words(&indicator.title).to_owned()),
        linked("value", now, decimals),
        context.target(indicator),
        indicators::verdict(context, indicator, found),
        linked("numerator", Some(figure.tally.numerator as f64 / found.scale as f64), 0),
        linked("denominator", Some(figure.tally.denominator as f64 / found.scale as f64), 0),
        linked("undecided", Some(figure.tally.undecided as f64), 0),
        indicators::remark(context, indicator, found),
        linked("previous", before, decimals),
        linked("change", change, decimals),
        trend.filter(|_| indicator.kind() != Kind::Share).unwrap_or(Cell::Empty),
    ]
}

fn charts(context: Context<'_>) -> Vec<NativeChart> {
    let judged: Vec<_> = indicators::judged(context).collect();
    let mut charts = Vec::new();
    if judged.iter().any(|(_, found)| found.figure.value.is_some()) {
        charts.push(NativeChart {
            title: context.say("chart-targets"),
            alt: context.say("chart-targets-alt"),
            kind: NativeKind::Columns,
            table: indicators::TARGETS.to_owned(),
            labels: "title".to_owned(),
            values: vec!["value".to_owned()],
            target: Some("target".to_owned()),
            percent: true,
        });
        charts.extend(periods::chart(context));
    }
    for kind in [Kind::Proportion, Kind::PercentOfScale] {
        let own = judged.iter().find(|(own, found)| own.kind() == kind && found.figure.value.is_some());
        charts.extend(own.and_then(|(own, _)| by(context, own)));
    }
    charts
}

/// A chart of the first breakdown that has at least two parts.
fn by(context: Context<'_>, indicator: &Indicator) -> Option<NativeChart> {
    let parts = |by: &String| context.results.by(&indicator.id, context.results.period, by).count();
    let by = indicator.breakdowns.iter().find(|by| (2..=12).contains(&parts(by)))?;
    let facts = [("indicator", context.words(&indicator.title).to_owned()), ("by", context.fact(&indicator.table, by))];
    Some(NativeChart {
        title: context.tell("title-by", &facts),
        alt: context.tell("chart-by-alt", &facts),
        kind: NativeKind::Bars,
        table: breakdowns::id(indicator, by),
        labels: "part".to_owned(),
        values: vec!["value".to_owned()],
        target: None,
        percent: true,
    })
}

/// What to look at next, with links to the sheets.
fn next_steps(context: Context<'_>) -> Table {
    let mut columns = vec![context.wide("what", "next", 25.0), context.column("count", "count", 8.0)];
    columns[0].wrap = true;
    let step = |sheet: &str, key: &str, count: usize, formula: Option<Formula>| {
        let value = Some(count as f64);
        let plain = Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX));
        let count = formula.map_or(plain, |formula| Cell::Figure { formula, value, decimals: 0 });
        vec![Cell::SheetLink(sheet.to_owned(), context.say(key)), count]
    };
    let found = |severity: Severity| {
        let word = context.texts.get(&format!("severity-{}", severity.code()));
        let criteria = vec![Criterion::Is("severity".to_owned(), word)];
        Some(Formula::CountRows { table: issues::SHEET.to_owned(), criteria })
    };
    let undecided: i64 = context
        .definitions
        .indicators
        .iter()
        .filter_map(|own| context.results.whole(&own.id, context.results.period))
        .map(|found| found.figure.tally.undecided)
        .sum();
    let mut rows = vec![
        step(issues::SHEET, "next-errors", issues::count(context, Severity::Error), found(Severity::Error)),
        step(issues::SHEET, "next-warnings", issues::count(context, Severity::Warning), found(Severity::Warning)),
        step(
            indicators::TABLE,
            "next-undecided",
            usize::try_from(undecided).unwrap_or(0),
            Some(indicators::undecided(context)),
        ),
        step(sources::SHEET, "next-ignored", context.results.ignored.len(), sources::ignored_rows(context)),
    ];
    if !context.results.survey.is_empty() {
        rows.push(step(satisfaction::SHEET, "next-survey", context.results.survey.len(), None));
    }
    Table { id: "next_steps".to_owned(), columns, rows, filter: false }
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
