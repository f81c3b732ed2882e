//! What was read: files with their checksums, what was matched with what, and what became of every row.

use super::context::Context;
use crate::model::dataset::{CLOCK_SUFFIX, RowCounts};
use crate::model::location::{Location, column_letters};
use crate::report::document::{Block, Cell, Formula, Orientation, Sheet, Table};

/// The sheet's id.
pub const SHEET: &str = "sources";
/// The table of the reconciliation.
pub const ROWS: &str = "reconciliation";

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let mut blocks = vec![
        Block::Heading(1, context.say("title-sources")),
        Block::Heading(2, context.say("title-rows")),
        Block::Note(context.say("note-rows")),
        Block::Table(rows(context)),
        Block::Heading(2, context.say("title-matched")),
        Block::Table(matched(context)),
        Block::Heading(2, context.say("title-files")),
        Block::Table(files(context)),
    ];
    if !context.results.ignored.is_empty() {
        blocks.push(Block::Heading(2, context.say("title-ignored")));
        blocks.push(Block::Table(ignored(context)));
    }
    let title = context.say("sheet-sources");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

fn form(context: Context<'_>, id: &str) -> String {
    context.definitions.form(id).map_or_else(|| id.to_owned(), |form| context.words(&form.title).to_owned())
}

fn counts(rows: RowCounts) -> Vec<Cell> {
    let figure = |value: u64| Cell::Integer(i64::try_from(value).unwrap_or(i64::MAX));
    vec![figure(rows.read), figure(rows.kept), figure(rows.duplicate), figure(rows.rejected), figure(rows.ignored)]
}

fn rows(context: Context<'_>) -> Table {
    let parts = ["kept", "duplicate", "rejected", "ignored"];
    let mut columns = vec![context.wide("form", "form", 34.0), context.wide("place", "place", 52.0)];
    columns.push(context.column("read", "rows-read", 12.0));
    columns.extend(parts.map(|part| context.column(part, &format!("rows-{part}"), 12.0)));
    columns.push(context.column("sum", "rows-sum", 12.0));
    let mut rows = Vec::new();
    for table in &context.results.tables {
        for source in &table.sources {
            let mut cells = vec![Cell::Text(form(context, &table.form)), Cell::Source(source.location.clone())];
            cells.extend(counts(source.rows));
            let own = source.rows;
            let sum = own.kept + own.duplicate + own.rejected + own.ignored;
            let formula = Formula::SumOfColumns(parts.map(str::to_owned).to_vec());
            cells.push(Cell::Figure { formula, value: Some(sum as f64), decimals: 0 });
            rows.push(cells);
        }
    }
    Table { id: ROWS.to_owned(), columns, rows, filter: false }
}

fn matched(context: Context<'_>) -> Table {
    let columns = vec![
        context.wide("form", "form", 34.0),
        context.wide("place", "place", 52.0),
        context.column("letter", "sheet-column", 12.0),
        context.wide("header", "header", 20.0),
        context.wide("field", "field", 20.0),
    ];
    let mut rows = Vec::new();
    for table in &context.results.tables {
        for source in &table.sources {
            let mut columns: Vec<_> = source.columns.iter().collect();
            columns.sort_by_key(|(_, matched)| matched.column);
            let line = |letter: String, header: String, field: String| {
                vec![
                    Cell::Text(form(context, &table.form)),
                    Cell::Source(source.location.clone()),
                    Cell::Text(letter),
                    Cell::Text(header),
                    Cell::Text(field),
                ]
            };
            for (field, matched) in columns {
                let title = field_title(context, &table.form, field);
                rows.push(line(column_letters(matched.column), matched.header.clone(), title));
            }
            let unused = context.say("unmatched");
            rows.extend(source.unmatched.iter().map(|header| line(String::new(), header.to_string(), unused.clone())));
        }
    }
    Table { id: "matched".to_owned(), columns, rows, filter: true }
}

/// A field as its register names it; a part of it with what the part is: its clock time, or a month.
fn field_title(context: Context<'_>, form: &str, field: &str) -> String {
    let (id, part) = field.split_once(':').map_or((field, None), |(id, part)| (id, Some(part)));
    let column = context.definitions.form(form).and_then(|form| form.column(id));
    let title = column.map_or_else(|| id.to_owned(), |column| context.words(&column.title).to_owned());
    match part {
        None => title,
        Some(_) if field.ends_with(CLOCK_SUFFIX) => format!("{title} ({})", context.say("clock-time")),
        Some(month) => format!("{title} ({month})"),
    }
}

fn files(context: Context<'_>) -> Table {
    let columns = vec![context.wide("file", "file", 34.0), context.wide("sha256", "sha256", 52.0)];
    let rows = context
        .results
        .files
        .iter()
        .map(|file| vec![Cell::Source(Location::file(file.file.clone())), Cell::Text(file.sha256.clone())]);
    Table { id: "files".to_owned(), rows: rows.collect(), columns, filter: false }
}

fn ignored(context: Context<'_>) -> Table {
    let columns = vec![context.wide("place", "place", 34.0)];
    let rows = context.results.ignored.iter().map(|place| vec![Cell::Source(place.clone())]).collect();
    Table { id: "ignored".to_owned(), columns, rows, filter: false }
}
