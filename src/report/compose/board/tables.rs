//! Tables of the page: those of the workbook without what leads into the inputs, and without formulas.

use std::collections::BTreeMap;

use super::super::context::Context;
use super::super::{breakdowns as by, indicators as all, periods};
use super::{account, figure, row, say, tell};
use crate::issue::{Issue, Severity};
use crate::model::dataset::RowCounts;
use crate::report::document::{Block, Cell, Column, Formula, Part, Sheet, Table};

/// The columns of the table of all indicators that the page shows, in order.
const SHOWN: [&str; 13] = [
    "title",
    "value",
    "unit",
    "target",
    "verdict",
    "numerator",
    "denominator",
    "undecided",
    "excluded",
    "outside",
    "bounds",
    "previous",
    "change",
];

/// Of the considerations of the standard: what was done and whether its evidence is clear, not which documents say so.
const CONSIDERATION: [&str; 5] = ["number", "title", "performed", "clarity", "evidence"];

/// What is shown where a figure has no value.
const NOTHING: &str = "–";

/// Whether a cell leads into the inputs or holds an address of someone.
fn is_place(cell: &Cell) -> bool {
    matches!(cell, Cell::Source(_) | Cell::SourceLink(..) | Cell::EvidenceLink(..) | Cell::Address(_))
}

/// A table with these columns alone, in this order.
fn picked(table: &Table, ids: &[&str]) -> Table {
    let places: Vec<_> = ids.iter().filter_map(|id| table.columns.iter().position(|column| column.id == *id)).collect();
    let columns = places.iter().map(|place| table.columns[*place].clone()).collect();
    let rows = table.rows.iter().map(|row| places.iter().map(|place| plain(&row[*place])).collect());
    Table { id: table.id.clone(), columns, rows: rows.collect(), filter: table.filter }
}

/// A cell without its formula, which the page has no use for.
fn plain(cell: &Cell) -> Cell {
    match cell {
        Cell::Live(_, shown) => plain(shown),
        Cell::Figure { value: None, .. } => Cell::Text(NOTHING.to_owned()),
        Cell::Figure { formula: Formula::Difference(..), value: Some(value), decimals } => {
            Cell::Signed(*value, *decimals)
        }
        Cell::Figure { value: Some(value), decimals, .. } => Cell::Number(*value, *decimals),
        own => own.clone(),
    }
}

/// A table without the columns in which any cell leads into the inputs.
fn public(table: &Table) -> Table {
    let is_public = |place: usize| table.rows.iter().all(|row| !is_place(&row[place]));
    let kept: Vec<_> = (0..table.columns.len())
        .filter(|place| is_public(*place))
        .map(|place| table.columns[place].id.clone())
        .collect();
    let kept: Vec<_> = kept.iter().map(String::as_str).collect();
    picked(table, &kept)
}

/// A sheet of the workbook, its blocks below its own heading as parts of the page.
pub fn parts(sheets: &[Sheet], id: &str) -> Vec<Part> {
    let mut title = "";
    let mut parts = Vec::new();
    for block in sheets.iter().filter(|sheet| sheet.id == id).flat_map(|sheet| &sheet.blocks) {
        match block {
            Block::Heading(1, text) => title = text,
            Block::Heading(_, text) => {
                title = text;
                parts.push(Part::Heading(text.clone()));
            }
            Block::Note(text) | Block::Answer(_, text, _) => parts.push(Part::Note(text.clone())),
            Block::Table(table) => parts.push(Part::Table(title.to_owned(), public(table))),
            // Points lead to sheets of the workbook, and so do rows to places in the inputs.
            Block::Points(_) | Block::List(_) | Block::NativeChart(_) | Block::Signatures(_) => {}
        }
    }
    parts
}

/// The tables of the workbook.
fn tables(sheets: &[Sheet]) -> impl Iterator<Item = &Table> {
    let blocks = sheets.iter().flat_map(|sheet| &sheet.blocks);
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

/// All indicators: each name leads to the account of its figure.
pub fn indicators(context: Context<'_>, sheets: &[Sheet]) -> Table {
    let found = tables(sheets).find(|table| table.id == all::TABLE);
    let none = || Table { id: all::TABLE.to_owned(), columns: Vec::new(), rows: Vec::new(), filter: false };
    let mut table = found.map_or_else(none, public);
    for own in &context.definitions.indicators {
        let place = row(context, own);
        if let Some(cell) = place.and_then(|place| table.rows.get_mut(place)?.first_mut()) {
            let leads = context.definitions.leading().any(|leading| leading.id == own.id);
            let anchor = if leads { figure::anchor(own) } else { account::anchor(own) };
            *cell = Cell::SheetLink(anchor, context.words(&own.title).to_owned());
        }
    }
    Table { filter: true, ..picked(&table, &SHOWN) }
}

/// The months of the fiscal year.
pub fn months(context: Context<'_>) -> Vec<Part> {
    let year = context.results.period.fiscal_year();
    let title = context.tell("title-trend-year", &[("year", year.to_string())]);
    let table = Table { filter: true, ..public(&periods::matrix(context, year)) };
    if table.rows.is_empty() { Vec::new() } else { vec![Part::Folded(title.clone(), vec![Part::Table(title, table)])] }
}

/// Each indicator that is broken down, with a table for each way.
pub fn breakdowns(context: Context<'_>, sheets: &[Sheet]) -> Vec<Part> {
    let mut notes = Vec::new();
    let mut found: BTreeMap<&str, &Table> = BTreeMap::new();
    for block in sheets.iter().filter(|sheet| sheet.id == by::SHEET).flat_map(|sheet| &sheet.blocks) {
        match block {
            Block::Table(table) => {
                found.insert(&table.id, table);
            }
            Block::Note(text) if !notes.contains(&text) => notes.push(text),
            _ => {}
        }
    }
    let mut parts = vec![Part::Note(say(context, "note-parts"))];
    // The first note is the period, which the head of the page says.
    parts.extend(notes.into_iter().skip(1).cloned().map(Part::Note));
    for own in &context.definitions.indicators {
        let mut inner = Vec::new();
        for column in &own.breakdowns {
            if let Some(table) = found.get(by::id(own, column).as_str()) {
                let named = context.fact(&own.table, column);
                let facts = [("indicator", context.words(&own.title).to_owned()), ("by", named)];
                inner.push(Part::Table(context.tell("title-by", &facts), Table { filter: true, ..public(table) }));
            }
        }
        if !inner.is_empty() {
            parts.push(Part::Folded(context.words(&own.title).to_owned(), inner));
        }
    }
    if parts.iter().any(|part| matches!(part, Part::Folded(..))) { parts } else { Vec::new() }
}

/// The considerations of the standard.
pub fn considerations(context: Context<'_>, sheets: &[Sheet]) -> Vec<Part> {
    let own = tables(sheets).filter(|table| table.id.starts_with("considerations_"));
    own.map(|table| Part::Table(say(context, "title-considerations"), picked(&public(table), &CONSIDERATION))).collect()
}

/// What was found in the data, by kind, and how many rows were used.
pub fn data(context: Context<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut kinds: BTreeMap<(Severity, &'static str), i64> = BTreeMap::new();
    let kind = |issue: &Issue| (issue.problem.severity(), issue.problem.code());
    for issue in &context.results.issues {
        *kinds.entry(kind(issue)).or_default() += 1;
    }
    parts.push(Part::Note(say(context, if kinds.is_empty() { "note-no-issues" } else { "note-issues" })));
    if !kinds.is_empty() {
        let columns = vec![
            Column { id: "severity".to_owned(), title: say(context, "head-severity"), width: 12.0, wrap: false },
            Column { id: "kind".to_owned(), title: say(context, "head-kind"), width: 54.0, wrap: true },
            Column { id: "count".to_owned(), title: say(context, "head-count"), width: 8.0, wrap: false },
        ];
        let rows = kinds.into_iter().map(|((severity, code), count)| {
            let severity = context.texts.get(&format!("severity-{}", severity.code()));
            vec![Cell::Text(severity), Cell::Text(say(context, &format!("issue-{code}"))), Cell::Integer(count)]
        });
        let table = Table { id: "issue_kinds".to_owned(), columns, rows: rows.collect(), filter: true };
        let title = say(context, "title-issues");
        parts.push(Part::Folded(title.clone(), vec![Part::Table(title, table)]));
    }
    if !context.results.tables.is_empty() {
        let title = context.say("title-rows");
        let inner = vec![Part::Note(context.say("note-rows")), Part::Table(title.clone(), rows(context))];
        parts.push(Part::Folded(title, inner));
    }
    parts
}

/// The rows of each register: what was read is what became of it.
fn rows(context: Context<'_>) -> Table {
    let heads = ["read", "kept", "duplicate", "rejected", "ignored"];
    let mut columns = vec![context.wide("form", "form", 34.0)];
    columns.extend(heads.map(|head| context.column(head, &format!("rows-{head}"), 9.0)));
    let counts = |rows: RowCounts| {
        let all = [rows.read, rows.kept, rows.duplicate, rows.rejected, rows.ignored];
        all.map(|count| Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX)))
    };
    let mut sum = RowCounts::default();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for table in &context.results.tables {
        sum += table.rows;
        let title =
            context.definitions.form(&table.form).map_or(table.form.as_str(), |form| context.words(&form.title));
        rows.push([Cell::Text(title.to_owned())].into_iter().chain(counts(table.rows)).collect());
    }
    let last = [Cell::Strong(tell(context, "all-registers", &[]))].into_iter().chain(counts(sum));
    rows.push(last.collect());
    Table { id: "rows".to_owned(), columns, rows, filter: false }
}

/// The rules that several figures share: time standards and bands. How each figure is counted stands with it.
pub fn method(context: Context<'_>, sheets: &[Sheet]) -> Vec<Part> {
    let mut parts = vec![Part::Note(say(context, "note-method"))];
    for standard in &context.definitions.time_standards {
        let manual = &standard.manual;
        let place = [("source", manual.source.clone()), ("clause", manual.clause.clone())];
        let mut inner = vec![Part::Quote(manual.sentence.clone(), tell(context, "manual", &place))];
        inner.extend(standard.decided.iter().map(|words| {
            let decided = [("decided", context.words(words).to_owned())];
            Part::Note(tell(context, "decided", &decided))
        }));
        parts.push(Part::Folded(context.words(&standard.title).to_owned(), inner));
    }
    let bands = tables(sheets).filter(|table| table.id.starts_with("bands_"));
    let bands = bands.zip(context.definitions.bands.schemes());
    let told = bands.map(|(table, scheme)| Part::Table(context.words(&scheme.title).to_owned(), public(table)));
    parts.push(Part::Folded(context.say("title-bands"), told.collect()));
    parts
}
