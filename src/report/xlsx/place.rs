//! Where everything stands: decided before anything is written, so that formulas can name ranges.

use std::collections::BTreeMap;

use super::height::{Measure, lines};
use crate::definition::Digits;
use crate::error::Error;
use crate::model::location::column_letters;
use crate::report::address;
use crate::report::document::{Block, Cell, Column, Document, Name, Sheet, Table};

/// The most rows of a sheet.
const MOST_ROWS: usize = 1_048_576;
/// The most columns of a sheet.
const MOST_COLUMNS: usize = 16_384;
/// The longest name of a sheet.
const LONGEST_TITLE: usize = 31;

/// The places of all tables and blocks.
pub struct Places<'a> {
    /// The tables, by id.
    tables: BTreeMap<&'a str, Place<'a>>,
    /// For each sheet the first row of each block, and after the last one the row below.
    pub blocks: Vec<Vec<u32>>,
    /// The titles of the sheets by their ids.
    pub titles: BTreeMap<&'a str, &'a str>,
    /// The digits in which texts are written.
    pub digits: Digits,
    /// What has a name.
    names: BTreeMap<&'a str, &'a Name>,
}

/// The place of a table.
pub struct Place<'a> {
    /// The name of its sheet.
    pub sheet: &'a str,
    /// The row of its heads, from zero; data begin below.
    pub head: u32,
    /// How many rows it has.
    pub rows: u32,
    /// Its id.
    id: &'a str,
    /// Its columns by their ids.
    columns: BTreeMap<&'a str, Strip>,
}

/// The place of a column within its table, as formulas spell it over and over.
struct Strip {
    number: u16,
    letters: String,
    range: String,
}

impl<'a> Places<'a> {
    /// Gives every block of a document its place.
    pub fn of(document: &'a Document) -> Result<Self, Error> {
        let mut places = Self {
            tables: BTreeMap::new(),
            blocks: Vec::new(),
            titles: BTreeMap::new(),
            digits: document.digits,
            names: BTreeMap::new(),
        };
        for sheet in &document.sheets {
            if sheet.title.encode_utf16().count() > LONGEST_TITLE {
                return Err(Error::Report(format!("the sheet's name `{}` is longer than 31 characters", sheet.title)));
            }
            places.titles.insert(&sheet.id, &sheet.title);
            let rows = places.sheet(sheet)?;
            places.blocks.push(rows);
        }
        places.names = document.names.iter().map(|name| (name.id.as_str(), name)).collect();
        Ok(places)
    }

    fn sheet(&mut self, sheet: &'a Sheet) -> Result<Vec<u32>, Error> {
        let mut next = 0;
        let mut rows = Vec::new();
        for (index, block) in sheet.blocks.iter().enumerate() {
            rows.push(fits(sheet, next)?);
            next += match block {
                Block::Heading(..) | Block::Note(_) | Block::Answer(..) => 1,
                Block::Points(points) => points.len(),
                Block::Table(table) => self.put(sheet, next, (&table.id, &table.columns), table.rows.len())?,
                Block::List(list) => self.put(sheet, next, (&list.id, &list.columns), list.rows.len())?,
                Block::NativeChart(_) => chart_rows(&sheet.blocks, index),
                Block::Signatures(_) => SIGNATURE_ROWS,
            };
        }
        rows.push(fits(sheet, next)?);
        Ok(rows)
    }

    /// Gives a table its place, below so many rows; how many rows it takes.
    fn put(
        &mut self,
        sheet: &'a Sheet,
        above: usize,
        (id, columns): (&'a str, &'a [Column]),
        rows: usize,
    ) -> Result<usize, Error> {
        if columns.len() > MOST_COLUMNS {
            return Err(Error::Report(format!("the table {id} has too many columns")));
        }
        let (head, count) = (fits(sheet, above)?, fits(sheet, rows)?);
        let mut place = Place { sheet: &sheet.title, head, rows: count, id, columns: BTreeMap::new() };
        let (first, last) = place.span();
        for (number, column) in (0..).zip(columns) {
            let letters = column_letters(u32::from(number));
            let range = format!("{}!${letters}${}:${letters}${}", quoted(place.sheet), first + 1, last + 1);
            place.columns.insert(&column.id, Strip { number, letters, range });
        }
        self.tables.insert(id, place);
        Ok(rows.max(1) + 2)
    }

    /// Where what has a name stands: a cell, or the cells of a column.
    pub fn named(&self, name: &Name) -> Result<String, Error> {
        let place = self.table(&name.table)?;
        match name.row {
            Some(row) => place.cell(row, &name.column),
            None => place.range(&name.column).map(str::to_owned),
        }
    }

    /// The address of a name for a link: for a column that of its head.
    pub fn link(&self, id: &str) -> Option<String> {
        let name = self.names.get(id)?;
        let place = self.tables.get(name.table.as_str())?;
        match name.row {
            Some(row) => place.cell(row, &name.column).ok(),
            None => place.head(&name.column).ok(),
        }
    }

    /// The place of a table.
    pub fn table(&self, id: &str) -> Result<&Place<'a>, Error> {
        self.tables.get(id).ok_or_else(|| Error::Report(format!("there is no table {id}")))
    }
}

/// The rows of a signature block: space, lines, names, positions, days.
pub const SIGNATURE_ROWS: usize = 5;
/// The rows that a chart covers.
pub const CHART_ROWS: usize = 13;

/// How many charts stand side by side.
pub const CHARTS_ABREAST: usize = 2;

/// The place of a chart within its run of charts.
pub fn chart_in_run(blocks: &[Block], index: usize) -> usize {
    blocks[..index].iter().rev().take_while(|block| matches!(block, Block::NativeChart(_))).count()
}

/// A chart takes rows of its own when it ends a line of charts or the run.
fn chart_rows(blocks: &[Block], index: usize) -> usize {
    let last_of_run = !matches!(blocks.get(index + 1), Some(Block::NativeChart(_)));
    let last_of_line = chart_in_run(blocks, index) % CHARTS_ABREAST == CHARTS_ABREAST - 1;
    if last_of_run || last_of_line { CHART_ROWS } else { 0 }
}

fn fits(sheet: &Sheet, rows: usize) -> Result<u32, Error> {
    if rows + 2 >= MOST_ROWS {
        return Err(Error::Report(format!("the sheet {} needs more rows than a workbook can hold", sheet.title)));
    }
    u32::try_from(rows).map_err(|error| Error::Report(error.to_string()))
}

impl Place<'_> {
    fn strip(&self, id: &str) -> Result<&Strip, Error> {
        self.columns.get(id).ok_or_else(|| Error::Report(format!("the table {} has no column {id}", self.id)))
    }

    /// The number of a column, from zero.
    pub fn column(&self, id: &str) -> Result<u16, Error> {
        self.strip(id).map(|strip| strip.number)
    }

    /// The letters of a column.
    pub fn letters(&self, id: &str) -> Result<&str, Error> {
        self.strip(id).map(|strip| &*strip.letters)
    }

    /// The first and the last row of its data, from zero; one blank row when it has none.
    pub fn span(&self) -> (u32, u32) {
        (self.head + 1, self.head + self.rows.max(1))
    }

    /// A column's data as an absolute range: `'ledger'!$C$5:$C$104`.
    pub fn range(&self, column: &str) -> Result<&str, Error> {
        self.strip(column).map(|strip| &*strip.range)
    }

    /// The head of a column, absolute.
    fn head(&self, column: &str) -> Result<String, Error> {
        Ok(format!("{}!${}${}", quoted(self.sheet), self.letters(column)?, self.head + 1))
    }

    /// One cell, absolute.
    pub fn cell(&self, row: usize, column: &str) -> Result<String, Error> {
        Ok(format!("{}!${}${}", quoted(self.sheet), self.letters(column)?, self.head as usize + row + 2))
    }
}

fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// How many lines a row of a table needs.
pub fn row_lines(table: &Table, row: &[Cell], measure: Measure) -> u32 {
    table
        .columns
        .iter()
        .zip(row)
        .filter(|(column, _)| column.wrap)
        .map(|(column, cell)| match cell.shown() {
            Cell::Text(text)
            | Cell::Strong(text)
            | Cell::Verdict(_, text)
            | Cell::SheetLink(_, text)
            | Cell::NameLink(_, text)
            | Cell::SourceLink(_, text)
            | Cell::EvidenceLink(_, text) => lines(text, column.width, measure),
            Cell::Source(location) => lines(&location.to_string(), column.width, measure),
            Cell::Address(text) if address::web(text).is_none() => lines(text, column.width, measure),
            _ => 1,
        })
        .max()
        .unwrap_or(1)
}
