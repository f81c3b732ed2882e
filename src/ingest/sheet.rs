//! A sheet as every reader hands it over: rows of the cells that hold something.

use std::sync::Arc;

use crate::issue::Problem;
use crate::model::location::CellRef;

/// The last row and column of any spreadsheet, from zero.
const LAST: CellRef = CellRef { row: 1_048_575, column: 16_383 };
/// More cells are not merged by hand.
const MOST_FILLED: usize = 1_000_000;
/// A sheet that is broken in more places than this is broken everywhere.
const MOST_BROKEN: usize = 100;

/// A sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name; none in a text file.
    pub name: Option<Arc<str>>,
    /// Its rows that hold anything, from above.
    pub rows: Vec<Row>,
    /// Whether its dates count from 1904.
    pub from_1904: bool,
    /// Whether the program that wrote it does not show it.
    pub hidden: bool,
    /// What the reader could not understand, and where, if it stands in a cell.
    pub broken: Vec<(Option<CellRef>, Problem)>,
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

    /// A number; one that is none, or beyond all measure, is an error.
    pub fn number(number: f64) -> Self {
        if number.is_finite() { Self::Number(number) } else { Self::Error(number.to_string()) }
    }

    /// A day and time, under the same condition.
    pub fn serial(number: f64) -> Self {
        if number.is_finite() { Self::Serial(number) } else { Self::Error(number.to_string()) }
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
    /// The value of a cell, to be changed.
    pub fn at_mut(&mut self, row: u32, column: u32) -> Option<&mut Value> {
        let row = self.rows.binary_search_by_key(&row, |own| own.index).ok()?;
        let cells = &mut self.rows[row].cells;
        let place = cells.binary_search_by_key(&column, |(own, _)| *own).ok()?;
        Some(&mut cells[place].1)
    }

    /// Repeats the value of merged cells, if they are not more than a person merges.
    pub fn fill(&mut self, merges: Vec<Merge>) -> Result<(), Problem> {
        match self.fill_merged(merges) {
            Some(_) => Ok(()),
            None => Err(super::guard::more_than(MOST_FILLED as u64, "merged-cells")),
        }
    }

    /// Repeats the value of merged cells in each row that holds anything; how many cells that made, or none when they
    /// are more than a person merges.
    fn fill_merged(&mut self, mut merges: Vec<Merge>) -> Option<usize> {
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

    /// Remembers what could not be understood.
    pub fn breaks(&mut self, cell: Option<CellRef>, problem: Problem) {
        if self.broken.len() < MOST_BROKEN {
            self.broken.push((cell, problem));
        }
    }

    /// Adds a cell; cells come row by row, from the left. A cell that comes twice counts once, the last; one beyond the
    /// end of every spreadsheet does not count.
    pub fn push(&mut self, row: u32, column: u32, value: Value) {
        let cell = CellRef { row, column };
        if row > LAST.row || column > LAST.column {
            return self.breaks(Some(cell), Problem::CellOutside { found: cell.to_string() });
        }
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
            Ok(place) => {
                cells[place].1 = value;
                self.breaks(Some(cell), Problem::RepeatedCell {});
            }
            Err(place) => cells.insert(place, (column, value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[u32]) -> Sheet {
        let mut sheet = Sheet::default();
        for row in rows {
            sheet.push(*row, 5, Value::Flag(true));
        }
        sheet
    }

    fn merge(column: u32, first: u32, last: u32) -> Merge {
        Merge { column, first, last }
    }

    #[test]
    fn merged_cells_fill_the_rows_there_are_and_no_others() {
        let mut filled = sheet(&[1, 2, 4, 5]);
        filled.push(1, 0, Value::Number(7.0));
        assert_eq!(filled.fill_merged(vec![merge(0, 1, 4)]), Some(2));
        let values: Vec<_> = filled.rows.iter().map(|row| (row.index, row.at(0).is_some())).collect();
        assert_eq!(values, [(1, true), (2, true), (4, true), (5, false)]);
    }

    #[test]
    fn merged_cells_leave_what_is_typed_and_need_a_first_cell() {
        let mut typed = sheet(&[1, 2, 3]);
        typed.push(1, 0, Value::Number(7.0));
        typed.push(2, 0, Value::Number(8.0));
        assert_eq!(typed.fill_merged(vec![merge(0, 1, 3)]), Some(1));
        assert_eq!(typed.rows[1].at(0), Some(&Value::Number(8.0)));
        assert_eq!(sheet(&[1, 2]).fill_merged(vec![merge(0, 1, 2)]), Some(0));
        assert_eq!(sheet(&[2, 3]).fill_merged(vec![merge(5, 1, 9)]), Some(0), "the first row holds nothing");
    }

    #[test]
    fn a_merge_that_overlaps_another_is_not_followed() {
        let mut torn = sheet(&[1, 2, 3, 4, 5]);
        torn.push(1, 0, Value::Number(7.0));
        assert_eq!(torn.fill_merged(vec![merge(0, 1, 3), merge(0, 2, 5)]), Some(2));
        assert_eq!(torn.fill_merged(vec![merge(0, 3, 5)]), Some(2), "alone it is");
    }

    #[test]
    fn merges_that_overlap_or_never_end_cost_nothing() {
        let rows: Vec<u32> = (0..2000).collect();
        let mut large = sheet(&rows);
        let overlapping = vec![merge(5, 0, u32::MAX); 100_000];
        assert_eq!(large.fill_merged(overlapping), Some(0));
        let mut wide = sheet(&rows);
        (10..600).for_each(|column| wide.push(0, column, Value::Flag(true)));
        let merges = (10..600).map(|column| merge(column, 0, u32::MAX)).collect();
        assert_eq!(wide.fill_merged(merges), None, "more than a million cells");
    }

    #[test]
    fn a_cell_counts_once_and_only_where_a_spreadsheet_has_one() {
        let mut pushed = Sheet::default();
        for (row, column) in [(0, 0), (0, 0), (1_048_575, 16_383), (1_048_576, 0), (0, 16_384), (u32::MAX, u32::MAX)] {
            pushed.push(row, column, Value::Flag(true));
        }
        let places: Vec<_> = pushed.rows.iter().map(|row| (row.index, row.cells.len())).collect();
        assert_eq!(places, [(0, 1), (1_048_575, 1)]);
        let said: Vec<_> = pushed.broken.iter().map(|(_, problem)| problem.found().unwrap_or_default()).collect();
        assert_eq!(said, ["", "A1048577", "XFE1", "MWLQKWV4294967296"]);
        (0..200).for_each(|_| pushed.push(0, 0, Value::Flag(true)));
        assert_eq!(pushed.broken.len(), MOST_BROKEN);
    }

    #[test]
    fn quoted_text_is_shortened_by_letters() {
        assert_eq!(shortened(&"ก".repeat(80)), "ก".repeat(80));
        assert_eq!(shortened(&"ก".repeat(81)), "ก".repeat(80) + "…");
    }
}
