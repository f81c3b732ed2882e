//! Tables that are longer than a sheet: they go on over further sheets, and formulas count all of them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::context::Context;
use crate::report::document::{Block, Cell, Document, Formula, List, Sheet, Table};

/// The most rows that a sheet of a workbook holds.
pub const MOST_ROWS: usize = 1_048_576;
/// The rows of such a sheet that heads and notes take.
const HEADS: usize = 16;
/// The most cells of a list on a sheet: a part of a workbook's container that is longer than 4 GiB must be mended before Excel
/// opens it.
const MOST_CELLS: usize = 100_000_000;
/// The longest name of a sheet, in UTF-16 units.
const LONGEST_TITLE: usize = 31;

/// The parts of tables, by the table's id: their ids, and how many rows each holds but the last.
type Parts = BTreeMap<String, (Vec<String>, usize)>;

/// Parts the filtered lists of a document that have more rows than sheets of that many rows hold.
pub fn split(context: Context<'_>, document: &mut Document, most_rows: usize) {
    let room = most_rows.saturating_sub(HEADS).max(1);
    let mut parts = Parts::new();
    let sheets = std::mem::take(&mut document.sheets);
    for sheet in sheets {
        document.sheets.extend(parted(context, sheet, room, &mut parts));
    }
    if parts.is_empty() {
        return;
    }
    for formula in document.sheets.iter_mut().flat_map(|sheet| &mut sheet.blocks).flat_map(formulas) {
        formula.visit(&mut |formula| over_parts(formula, &parts));
    }
}

/// The formulas of the cells of a block.
fn formulas(block: &mut Block) -> Box<dyn Iterator<Item = &mut Formula> + '_> {
    match block {
        Block::Table(table) => Box::new(table.rows.iter_mut().flatten().filter_map(Cell::formula_mut)),
        Block::List(list) => Box::new(list.formulas_mut().flatten()),
        _ => Box::new(std::iter::empty()),
    }
}

/// A list that goes on over further sheets.
trait Parted: Sized {
    /// Its id.
    fn id(&self) -> &str;
    /// So many rows of it from one on, under another id.
    fn part(&self, id: String, rows: Range<usize>) -> Block;
}

impl Parted for Table {
    fn id(&self) -> &str {
        &self.id
    }

    fn part(&self, id: String, rows: Range<usize>) -> Block {
        let rows = self.rows[rows].to_vec();
        Block::Table(Self { id, columns: self.columns.clone(), rows, filter: self.filter })
    }
}

impl Parted for List {
    fn id(&self) -> &str {
        &self.id
    }

    fn part(&self, id: String, rows: Range<usize>) -> Block {
        Block::List(self.part(id, rows))
    }
}

/// A sheet as it is, or one for each part of its list.
fn parted(context: Context<'_>, mut sheet: Sheet, room: usize, parts: &mut Parts) -> Vec<Sheet> {
    let long = |block: &Block| match block {
        Block::Table(own) => own.filter && own.rows.len() > room,
        Block::List(own) => own.rows.len() > room_of(own, room),
        _ => false,
    };
    let place = sheet.blocks.iter().position(long);
    if place.is_none_or(|place| place + 1 != sheet.blocks.len()) {
        return vec![sheet];
    }
    match sheet.blocks.pop() {
        Some(Block::Table(own)) => over_sheets(context, &sheet, &own, own.rows.len(), room, parts),
        Some(Block::List(own)) => over_sheets(context, &sheet, &own, own.rows.len(), room_of(&own, room), parts),
        _ => vec![sheet],
    }
}

/// How many rows of a list a sheet holds.
fn room_of(list: &List, room: usize) -> usize {
    room.min(MOST_CELLS / list.columns.len().max(1))
}

/// The rest of a sheet with one part of its list after the other.
fn over_sheets(
    context: Context<'_>,
    sheet: &Sheet,
    list: &impl Parted,
    rows: usize,
    room: usize,
    parts: &mut Parts,
) -> Vec<Sheet> {
    let count = rows.div_ceil(room);
    let id = list.id().to_owned();
    let ids: Vec<_> =
        (1..=count).map(|number| if number == 1 { id.clone() } else { format!("{id}_{number}") }).collect();
    parts.insert(id, (ids.clone(), room));
    let mut sheets = Vec::new();
    for ((number, list_id), first) in (1..).zip(ids).zip((0..rows).step_by(room)) {
        let mut own = Sheet { blocks: sheet.blocks.clone(), ..sheet.clone() };
        if number > 1 {
            own.id = format!("{}_{number}", sheet.id);
            own.title = numbered(&sheet.title, number);
        }
        let facts = [("number", number.to_string()), ("count", count.to_string())];
        own.blocks.push(Block::Note(context.tell("note-sheet-parts", &facts)));
        own.blocks.push(list.part(list_id, first..(first + room).min(rows)));
        sheets.push(own);
    }
    sheets
}

/// The name of a further sheet, as far as it may be long.
fn numbered(title: &str, number: usize) -> String {
    let ending = format!(" ({number})");
    let mut kept = title.to_owned();
    while kept.encode_utf16().count() + ending.len() > LONGEST_TITLE {
        kept.pop();
    }
    kept + &ending
}

/// A formula over a table as one over all its parts.
fn over_parts(formula: &mut Formula, parts: &Parts) {
    let of = |table: &String| parts.get(table);
    let all_parts = |tables: &[String]| {
        let all = tables.iter().flat_map(|table| of(table).map_or_else(|| vec![table.clone()], |(ids, _)| ids.clone()));
        all.collect()
    };
    match formula {
        Formula::CountRows { table, criteria } => {
            if let Some((ids, _)) = of(table) {
                let count = |id: &String| Formula::CountRows { table: id.clone(), criteria: criteria.clone() };
                *formula = Formula::Sum(ids.iter().map(count).collect());
            }
        }
        Formula::SumRows { table, column, criteria } => {
            if let Some((ids, _)) = of(table) {
                let sum = |id: &String| Formula::SumRows {
                    table: id.clone(),
                    column: column.clone(),
                    criteria: criteria.clone(),
                };
                *formula = Formula::Sum(ids.iter().map(sum).collect());
            }
        }
        Formula::DistinctRows(distinct) => distinct.tables = all_parts(&distinct.tables),
        Formula::Ranked(ranked) => ranked.tables = all_parts(&ranked.tables),
        Formula::Of { table, row, .. } => {
            if let Some((ids, room)) = of(table) {
                *table = ids[*row / room].clone();
                *row %= room;
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_further_sheet_is_no_longer_than_a_sheet_may_be_named() {
        assert_eq!(numbered("News", 2), "News (2)");
        let long = numbered(&"x".repeat(31), 12);
        assert_eq!((long.len(), long.ends_with("x (12)")), (31, true));
    }

    #[test]
    fn a_formula_over_a_parted_table_counts_every_part() {
        let parts = Parts::from([("news".to_owned(), (vec!["news".to_owned(), "news_2".to_owned()], 10))]);
        let count = |table: &str| Formula::CountRows { table: table.to_owned(), criteria: Vec::new() };
        let mut own = Formula::whole(1).plus(count("news")).floor();
        own.visit(&mut |formula| over_parts(formula, &parts));
        let both = Formula::Sum(vec![count("news"), count("news_2")]);
        assert_eq!(own, Formula::whole(1).plus(both).floor());
        let of = |table: &str, row| Formula::Of { table: table.to_owned(), row, column: "day".to_owned() };
        for (row, expected) in [(9, of("news", 9)), (10, of("news_2", 0))] {
            let mut own = of("news", row);
            over_parts(&mut own, &parts);
            assert_eq!(own, expected);
        }
        let mut other = count("other");
        over_parts(&mut other, &parts);
        assert_eq!(other, count("other"));
    }
}
