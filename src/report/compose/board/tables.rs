//! Tables of the page: those of the workbook without what leads into the inputs.

use std::collections::BTreeMap;

use super::super::context::Context;
use super::super::{breakdowns as by, indicators as all, method, periods};
use super::{account, figure, row, say, tell};
use crate::issue::{Issue, Severity};
use crate::model::dataset::RowCounts;
use crate::report::document::{Block, Cell, Column, Part, Table};

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

/// Whether a cell leads into the inputs or holds an address of someone.
fn is_place(cell: &Cell) -> bool {
    matches!(cell, Cell::Source(_) | Cell::SourceLink(..) | Cell::EvidenceLink(..) | Cell::Address(_))
}

/// A table with these columns alone, in this order.
fn picked(table: &Table, ids: &[&str]) -> Table {
    let places: Vec<_> = ids.iter().filter_map(|id| table.columns.iter().position(|column| column.id == *id)).collect();
    let columns = places.iter().map(|place| table.columns[*place].clone()).collect();
    let rows = table.rows.iter().map(|row| places.iter().map(|place| row[*place].clone()).collect());
    Table { id: table.id.clone(), columns, rows: rows.collect(), filter: table.filter }
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

/// The blocks of a sheet below its own heading, as parts of the page.
pub fn parts(blocks: Vec<Block>) -> Vec<Part> {
    let mut title = String::new();
    let mut parts = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(1, text) => title = text,
            Block::Heading(_, text) => {
                title.clone_from(&text);
                parts.push(Part::Heading(text));
            }
            Block::Note(text) | Block::Answer(_, text, _) => parts.push(Part::Note(text)),
            Block::Table(table) => parts.push(Part::Table(title.clone(), public(&table))),
            // Points lead to sheets of the workbook, and so do rows to places in the inputs.
            Block::Points(_) | Block::List(_) | Block::NativeChart(_) | Block::Signatures(_) => {}
        }
    }
    parts
}

fn tables(blocks: Vec<Block>) -> impl Iterator<Item = Table> {
    blocks.into_iter().filter_map(|block| if let Block::Table(table) = block { Some(public(&table)) } else { None })
}

/// All indicators: each name leads to the account of its figure.
pub fn indicators(context: Context<'_>) -> Table {
    let found = tables(all::sheet(context).blocks).find(|table| table.id == all::TABLE);
    let mut table = found.unwrap_or_else(|| Table {
        id: all::TABLE.to_owned(),
        columns: Vec::new(),
        rows: Vec::new(),
        filter: false,
    });
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
pub fn breakdowns(context: Context<'_>) -> Vec<Part> {
    let sheet = by::sheet(context);
    let mut notes = Vec::new();
    let mut found: BTreeMap<String, Table> = BTreeMap::new();
    for block in sheet.blocks {
        match block {
            Block::Table(table) => {
                found.insert(table.id.clone(), public(&table));
            }
            Block::Note(text) if !notes.contains(&text) => notes.push(text),
            _ => {}
        }
    }
    let mut parts = vec![Part::Note(say(context, "note-parts"))];
    // The first note is the period, which the head of the page says.
    parts.extend(notes.into_iter().skip(1).map(Part::Note));
    for own in &context.definitions.indicators {
        let mut inner = Vec::new();
        for column in &own.breakdowns {
            if let Some(table) = found.remove(&by::id(own, column)) {
                let named = context.fact(&own.table, column);
                let facts = [("indicator", context.words(&own.title).to_owned()), ("by", named)];
                inner.push(Part::Table(context.tell("title-by", &facts), Table { filter: true, ..table }));
            }
        }
        if !inner.is_empty() {
            parts.push(Part::Folded(context.words(&own.title).to_owned(), inner));
        }
    }
    if parts.iter().any(|part| matches!(part, Part::Folded(..))) { parts } else { Vec::new() }
}

/// The considerations of the standard.
pub fn considerations(context: Context<'_>, blocks: Vec<Block>) -> Vec<Part> {
    let own = tables(blocks).filter(|table| table.id.starts_with("considerations_"));
    own.map(|table| Part::Table(say(context, "title-considerations"), picked(&table, &CONSIDERATION))).collect()
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
pub fn method(context: Context<'_>) -> Vec<Part> {
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
    let bands = method::sheet(context).blocks.into_iter().filter_map(|block| match block {
        Block::Table(table) if table.id.starts_with("bands_") => Some(table),
        _ => None,
    });
    let bands = bands.zip(context.definitions.bands.schemes());
    let told = bands.map(|(table, scheme)| Part::Table(context.words(&scheme.title).to_owned(), public(&table)));
    parts.push(Part::Folded(context.say("title-bands"), told.collect()));
    parts
}
