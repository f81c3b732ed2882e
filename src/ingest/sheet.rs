//! A sheet as every reader hands it over: rows of the cells that hold something.

use std::sync::Arc;

use crate::model::location::CellRef;

/// A sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name; none in a text file.
    pub name: Option<Arc<str>>,
    /// Its rows that hold anything, from above.
    pub rows: Vec<Row>,
    /// Whether its dates count from 1904.
    pub from_1904: bool,
    /// Cells that the reader could not understand.
    pub broken: Vec<CellRef>,
}

/// A row.
#[derive(Debug, Default)]
pub struct Row {
    /// Its number, from zero.
    pub index: u32,
    /// Its cells that hold something, from the left, with their columns.
    pub cells: Vec<(u32, Value)>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text that is not blank.
    Text(String),
    /// A number.
    Number(f64),
    /// A day and time as a serial number.
    Serial(f64),
    /// True or false.
    Flag(bool),
    /// An error of a formula, as `#REF!`.
    Error(String),
}

impl Value {
    /// Text as a cell holds it; none when it is blank. A lone dash is how offices write "none" (DOMAIN 3.8).
    pub fn text(text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        let blank = |c: char| {
            c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '-' | '–' | '—')
        };
        (!text.chars().all(blank)).then_some(Self::Text(text))
    }

    /// The value as it is shown in messages: what was typed, as far as that is known.
    pub fn shown(&self) -> String {
        let text = match self {
            Self::Text(text) => text.trim().replace(['\n', '\r', '\t'], " "),
            Self::Number(number) => number.to_string(),
            // As a calendar shows it; 1904 books are rare enough to be shown four years early.
            Self::Serial(serial) => super::date::shown(*serial).unwrap_or_else(|| serial.to_string()),
            Self::Flag(flag) => flag.to_string().to_uppercase(),
            Self::Error(error) => error.clone(),
        };
        shortened(&text)
    }
}

/// Text as messages quote it.
pub fn shortened(text: &str) -> String {
    const LONGEST: usize = 80;
    if text.chars().nth(LONGEST).is_none() {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

/// Cells of one column that were merged: the first speaks for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Merge {
    /// The column, from zero.
    pub column: u32,
    /// The first row.
    pub first: u32,
    /// The last.
    pub last: u32,
}

impl Row {
    /// The value in a column.
    pub fn at(&self, column: u32) -> Option<&Value> {
        self.cells.binary_search_by_key(&column, |(own, _)| *own).ok().map(|place| &self.cells[place].1)
    }
}

impl Sheet {
    /// Repeats the value of merged cells in each row that holds anything; how many cells that made, or none when they
    /// are more than a person merges.
    pub fn fill_merged(&mut self, mut merges: Vec<Merge>) -> Option<usize> {
        const MOST_FILLED: usize = 1_000_000;
        merges.sort_unstable();
        let mut filled = 0;
        let mut last: Option<Merge> = None;
        for merge in merges {
            // Merged cells never overlap in a whole book; one that says so is not followed.
            if last.is_some_and(|last| last.column == merge.column && last.last >= merge.first) {
                continue;
            }
            last = Some(merge);
            let from = self.rows.partition_point(|row| row.index < merge.first);
            let to = self.rows.partition_point(|row| row.index <= merge.last);
            let Some((first, others)) = self.rows.get_mut(from..to).and_then(<[Row]>::split_first_mut) else {
                continue;
            };
            let Some(value) = (first.index == merge.first).then(|| first.at(merge.column)).flatten() else { continue };
            for row in others {
                if let Err(place) = row.cells.binary_search_by_key(&merge.column, |(own, _)| *own) {
                    row.cells.insert(place, (merge.column, value.clone()));
                    filled += 1;
                }
                if filled > MOST_FILLED {
                    return None;
                }
            }
        }
        Some(filled)
    }

    /// Adds a cell; cells come row by row, from the left. A cell that comes twice counts once, the last.
    pub fn push(&mut self, row: u32, column: u32, value: Value) {
        if self.rows.last().is_none_or(|last| last.index < row) {
            self.rows.push(Row { index: row, cells: Vec::new() });
        }
        let found = self.rows.binary_search_by_key(&row, |own| own.index);
        let place = found.unwrap_or_else(|place| {
            self.rows.insert(place, Row { index: row, cells: Vec::new() });
            place
        });
        let cells = &mut self.rows[place].cells;
        match cells.binary_search_by_key(&column, |(own, _)| *own) {
            Ok(place) => cells[place].1 = value,
            Err(place) => cells.insert(place, (column, value)),
        }
    }
}
