//! The item table of each survey: how many chose each level, mean, S.D. and band; sections, and the whole.

use super::context::Context;
use super::ledger;
use crate::model::ledger::LedgerTable;
use crate::model::survey::{Line, SurveyLine};
use crate::report::document::{Block, Cell, Column, Criterion, Formula, Orientation, Sheet, Table};

/// The sheet's id.
pub const SHEET: &str = "satisfaction";

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let mut blocks = vec![
        Block::Heading(1, context.say("title-satisfaction")),
        Block::Note(context.tell("note-period", &[("period", context.period(context.results.period))])),
    ];
    let lines = &context.results.survey;
    let mut surveys: Vec<&str> = lines.iter().map(|line| line.survey.as_str()).collect();
    surveys.dedup();
    if surveys.is_empty() {
        blocks.push(Block::Note(context.say("note-no-survey")));
    }
    let mut number = 0;
    for survey in &surveys {
        blocks.push(Block::Heading(2, (*survey).to_owned()));
        let own: Vec<_> = lines.iter().filter(|line| line.survey == *survey).collect();
        // Lines of one scale stand together; each scale has its table.
        for part in own.chunk_by(|line, next| line.counts.len() == next.counts.len()) {
            blocks.push(Block::Table(table(context, number, part)));
            number += 1;
        }
    }
    let bands = &context.definitions.bands;
    let scheme = context.words(&bands.title).to_owned();
    blocks.push(Block::Note(context.tell("note-bands", &[("scheme", scheme), ("source", bands.source.clone())])));
    let title = context.say("sheet-satisfaction");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

fn table(context: Context<'_>, number: usize, lines: &[&SurveyLine]) -> Table {
    let levels = lines.iter().map(|line| line.counts.len()).max().unwrap_or(0);
    let mut columns = vec![context.wide("line", "item", 46.0)];
    for level in (1..=levels).rev() {
        let column = |id: String, key: &str, width: f64| Column {
            id,
            title: context.tell(key, &[("level", level.to_string())]),
            width,
            wrap: false,
        };
        columns.push(column(format!("level_{level}"), "head-level", 8.0));
        columns.push(column(format!("percent_{level}"), "head-level-percent", 8.0));
    }
    columns.extend([
        context.column("n", "n", 8.0),
        context.column("mean", "mean", 8.0),
        context.column("deviation", "deviation", 8.0),
        context.wide("band", "band", 12.0),
        context.column("missing", "missing", 8.0),
        context.column("not_applicable", "not-applicable", 9.0),
        context.column("unreadable", "unreadable", 8.0),
    ]);
    let rows = lines.iter().map(|line| row(context, line, levels)).collect();
    Table { id: format!("survey_{number}"), columns, rows, filter: false }
}

fn row(context: Context<'_>, line: &SurveyLine, levels: usize) -> Vec<Cell> {
    let mut cells = vec![match &line.line {
        Line::Item(item) => Cell::Text(item.clone()),
        Line::Section(section) => Cell::Strong(context.tell("section", &[("section", section.clone())])),
        Line::Overall => Cell::Strong(context.say("overall")),
    }];
    let ids: Vec<_> = (1..=levels).rev().map(|level| format!("level_{level}")).collect();
    let n = line.n();
    for level in (1..=levels).rev() {
        let count = line.counts.get(level - 1).copied().unwrap_or(0);
        let score = i64::try_from(level).unwrap_or(i64::MAX);
        cells.push(answers(context, line, count, Criterion::Between("score".to_owned(), score, score)));
        let formula = Formula::Percent { numerator: format!("level_{level}"), denominator: "n".to_owned() };
        let value = (n > 0).then(|| 100.0 * count as f64 / n as f64);
        cells.push(Cell::Figure { formula, value, decimals: 2 });
    }
    let mean = line.mean();
    let band = mean.filter(|_| line.counts.len() == 5).and_then(|mean| context.definitions.bands.band(mean));
    cells.push(Cell::Figure { formula: Formula::SumOfColumns(ids.clone()), value: Some(n as f64), decimals: 0 });
    let value = mean.map(crate::model::ratio::Decimal::to_f64);
    cells.push(Cell::Figure { formula: Formula::MeanOfLevels(ids.clone()), value, decimals: 2 });
    let formula = Formula::DeviationOfLevels(ids);
    cells.push(Cell::Figure { formula, value: line.standard_deviation(), decimals: 2 });
    cells.push(Cell::Text(band.map_or_else(|| "-".to_owned(), |band| context.words(&band.title).to_owned())));
    let states = [("missing", line.missing), ("not-applicable", line.not_applicable), ("unreadable", line.unreadable)];
    cells.extend(states.map(|(state, count)| {
        let word = context.code("answer-state", state);
        answers(context, line, count, Criterion::Is("state".to_owned(), word))
    }));
    cells
}

/// How many answers of a line meet a criterion, counted in the ledger.
fn answers(context: Context<'_>, line: &SurveyLine, value: i64, own: Criterion) -> Cell {
    let Some((ledger, day)) = dated(context) else { return Cell::Integer(value) };
    let mut criteria = vec![
        ledger::within(day, context.results.period),
        own,
        Criterion::Exactly("survey".to_owned(), line.survey.clone()),
    ];
    let section = |section: &Option<String>| match section {
        Some(section) => Criterion::Exactly("section".to_owned(), section.clone()),
        None => Criterion::IsBlank("section".to_owned()),
    };
    match &line.line {
        Line::Item(item) => {
            criteria.extend([section(&line.section), Criterion::Exactly("item".to_owned(), item.clone())]);
        }
        Line::Section(name) => criteria.push(section(&Some(name.clone()))),
        Line::Overall => {}
    }
    if several_scales(context, line) {
        let scale = i64::try_from(line.counts.len()).unwrap_or(i64::MAX);
        criteria.push(Criterion::Between("scale".to_owned(), scale, scale));
    }
    let formula = Formula::SumRows { table: ledger::id(&ledger.table), column: "weight".to_owned(), criteria };
    Cell::Figure { formula, value: Some(value as f64), decimals: 0 }
}

/// Whether the survey of a line has answers on scales of different length.
fn several_scales(context: Context<'_>, line: &SurveyLine) -> bool {
    let survey = context.results.survey.iter().filter(|other| other.survey == line.survey);
    survey.into_iter().any(|other| other.counts.len() != line.counts.len())
}

/// The answers' ledger, and its column of the answers' own days.
fn dated(context: Context<'_>) -> Option<(&LedgerTable, usize)> {
    let ledger = context.results.ledger.tables.iter().find(|ledger| ledger.table.id() == "answers")?;
    let day = ledger.days.iter().position(|(dated_by, _)| dated_by == &["date"])?;
    Some((ledger, day))
}
