//! A sheet as every reader hands it over: rows of the cells that hold something.
//!
//! A cell takes eight bytes: its column, what sort of value it holds, and the number of that value among the sheet's
//! numbers or texts. A text that cells share stands there once, whatever number of cells hold it; its code says that two cells hold
//! the same, so that what reads a column reads each of its texts but once. Letters of a text that do something else than
//! stand there are left out, of whatever kind its file is.

mod contents;
mod rows;

use std::borrow::Cow;
use std::sync::Arc;

use super::room::{Room, at};
use super::texts::{Lexicon, Texts};
pub use super::value::{Value, shortened, small};
use crate::definition::SizeLimit;
use crate::issue::Problem;
use crate::model::legible::legible;
use crate::model::location::CellRef;
use contents::{Cell, Contents, Kind, counted};

pub use rows::{Block, Held, Row};

/// The last row and column of any spreadsheet, from zero.
const LAST: CellRef = CellRef { row: 1_048_575, column: 16_383 };
/// A sheet that is broken in more places than this is broken everywhere.
const MOST_BROKEN: usize = 100;

/// A sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name; none in a text file.
    pub name: Option<Arc<str>>,
    /// Whether its dates count from 1904.
    pub from_1904: bool,
    /// Whether the program that wrote it does not show it.
    pub hidden: bool,
    /// What the reader could not understand, and where, if it stands in a cell.
    pub broken: Vec<(Option<CellRef>, Problem)>,
    /// Its rows that hold anything, from above.
    rows: Vec<Start>,
    /// Their cells, row by row, from the left.
    cells: Vec<Cell>,
    contents: Contents,
    room: Room,
    /// Why it takes no more cells.
    refused: Option<Problem>,
}

/// Where a row begins.
#[derive(Debug, Clone, Copy)]
struct Start {
    /// Its number, from zero.
    index: u32,
    /// The place of its first cell.
    first: u32,
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

impl Sheet {
    /// An empty one in the room of its file.
    pub fn new(room: &Room, name: Option<Arc<str>>, from_1904: bool, hidden: bool) -> Self {
        Self { name, from_1904, hidden, room: room.clone(), ..Self::default() }
    }

    /// Whether there was room for all that was put into it: what there is none for is not taken in.
    pub fn fits(&self) -> Result<(), Problem> {
        self.refused.clone().map_or(Ok(()), Err)
    }

    /// Takes in no more; the first reason is said.
    fn refuse(&mut self, problem: Problem, row: u32, column: impl Into<u32>) {
        let cell = CellRef { row, column: column.into() };
        let name = self.name.as_deref();
        self.refused.get_or_insert_with(|| at(problem, name, Some(cell)));
    }

    /// Its rows.
    pub fn rows(&self) -> Block<'_> {
        Block { sheet: self, from: 0, to: self.rows.len() }
    }

    fn row(&self, place: usize) -> Row<'_> {
        Row { index: self.rows[place].index, cells: &self.cells[self.span(place)], contents: &self.contents }
    }

    /// The places of the cells of a row.
    fn span(&self, place: usize) -> std::ops::Range<usize> {
        let end = self.rows.get(place + 1).map_or(self.cells.len(), |next| next.first as usize);
        self.rows[place].first as usize..end
    }

    /// The texts of its cells, by their codes.
    pub fn texts(&self) -> &Texts {
        self.contents.texts.texts()
    }

    /// Reads its texts otherwise.
    pub fn respell(&mut self, mut spelled: impl FnMut(&str) -> Option<String>) {
        let mut texts = Lexicon::default();
        let codes: Vec<u32> = self
            .texts()
            .iter()
            .map(|text| match spelled(text) {
                Some(other) => texts.code(&other),
                None => texts.code(text),
            })
            .collect();
        for cell in self.cells.iter_mut().filter(|cell| cell.kind == Kind::Text) {
            cell.what = codes[cell.what as usize];
        }
        self.contents.texts = texts;
    }

    /// Puts another value in the place of that of a cell; whether there is such a cell.
    pub fn replace(&mut self, row: u32, column: u32, other: impl FnOnce(Value<'_>) -> Option<Value<'static>>) -> bool {
        let Some(place) = self.find(row, column) else { return false };
        if let Some(value) = other(self.contents.value(self.cells[place])) {
            let (kind, what) = self.contents.kept(value);
            self.cells[place] = Cell { kind, what, ..self.cells[place] };
        }
        true
    }

    /// Puts what a number is shown as in its place.
    pub fn spell(&mut self, row: u32, column: u32, shown: impl FnOnce(f64) -> Option<String>) {
        let Some(place) = self.find(row, column) else { return };
        if self.fits().is_ok()
            && let Value::Number(number) = self.contents.value(self.cells[place])
            && let Some(text) = shown(number)
            && self.is_short(&text, row, column)
        {
            let (kind, what) = self.contents.kept(Value::Text(&text));
            self.cells[place] = Cell { kind, what, ..self.cells[place] };
            self.says(self.cells[place], row);
        }
    }

    /// The place of a cell.
    fn find(&self, row: u32, column: u32) -> Option<usize> {
        let place = self.rows.binary_search_by_key(&row, |own| own.index).ok()?;
        let span = self.span(place);
        let found = self.cells[span.clone()].binary_search_by_key(&column, |cell| cell.column.into()).ok()?;
        Some(span.start + found)
    }

    /// Cuts off the rows from a place on, as a sheet of their own.
    pub fn split_off(&mut self, place: usize) -> Self {
        // Its cells have been counted.
        let mut below = Self::new(&self.room.anew(), self.name.clone(), self.from_1904, self.hidden);
        for row in self.rows().from(place).iter() {
            row.cells().for_each(|(column, value)| below.push(row.index, column, value));
        }
        if let Some(start) = self.rows.get(place) {
            self.cells.truncate(start.first as usize);
            self.rows.truncate(place);
        }
        below
    }

    /// Repeats the value of merged cells in each row that holds anything; how many cells that made.
    pub fn fill(&mut self, mut merges: Vec<Merge>) -> Result<usize, Problem> {
        merges.sort_unstable();
        // The cells to come, with the places of their rows.
        let mut filled: Vec<(usize, Cell)> = Vec::new();
        let mut last: Option<Merge> = None;
        for merge in merges {
            // Merged cells never overlap in a whole book; one that says so is not followed.
            if last.is_some_and(|last| last.column == merge.column && last.last >= merge.first) {
                continue;
            }
            last = Some(merge);
            let from = self.rows.partition_point(|row| row.index < merge.first);
            let to = self.rows.partition_point(|row| row.index <= merge.last);
            if from >= to || self.rows[from].index != merge.first {
                continue;
            }
            let Some(cell) = self.row(from).cell(merge.column) else { continue };
            for place in from + 1..to {
                if !self.row(place).holds(merge.column) {
                    filled.push((place, cell));
                    let reached = CellRef { row: self.rows[place].index, column: merge.column };
                    let fits = self.room.repeats(1).and_then(|()| self.room.says(self.contents.length(cell)));
                    fits.map_err(|problem| at(problem, self.name.as_deref(), Some(reached)))?;
                }
            }
        }
        filled.sort_unstable_by_key(|(place, cell)| (*place, cell.column));
        self.insert(&filled);
        Ok(filled.len())
    }

    /// Adds cells to rows that lack them, in their order.
    fn insert(&mut self, more: &[(usize, Cell)]) {
        if more.is_empty() {
            return;
        }
        let mut cells = Vec::with_capacity(self.cells.len() + more.len());
        let mut more = more.iter().peekable();
        for place in 0..self.rows.len() {
            let first = counted(cells.len());
            for cell in &self.cells[self.span(place)] {
                while let Some((_, own)) = more.next_if(|(row, own)| *row == place && own.column < cell.column) {
                    cells.push(*own);
                }
                cells.push(*cell);
            }
            while let Some((_, own)) = more.next_if(|(row, _)| *row == place) {
                cells.push(*own);
            }
            // The row before it has been copied: its end is not looked for any more.
            self.rows[place].first = first;
        }
        self.cells = cells;
    }

    /// Remembers what could not be understood.
    pub fn breaks(&mut self, cell: Option<CellRef>, problem: Problem) {
        if self.broken.len() < MOST_BROKEN {
            self.broken.push((cell, problem));
        }
    }

    /// Whether a cell holds anything.
    pub fn holds(&self, row: u32, column: u32) -> bool {
        self.find(row, column).is_some()
    }

    /// Adds a cell; cells come row by row, from the left. A cell that comes twice counts once, the last; one beyond the
    /// end of every spreadsheet does not count.
    pub fn push(&mut self, row: u32, column: u32, value: Value<'_>) {
        let Some(column) = self.checked(row, column) else { return };
        if let Value::Text(text) | Value::Error(text) = value
            && !self.is_short(text, row, column)
        {
            return;
        }
        let (kind, what) = self.contents.kept(value);
        self.place(row, Cell { column, kind, what });
    }

    /// Whether a text is no longer than one of a cell may be.
    fn is_short(&mut self, text: &str, row: u32, column: impl Into<u32>) -> bool {
        let most = self.room.most(SizeLimit::TextLength);
        // A letter has at least a byte.
        if text.len() as u64 <= most {
            return true;
        }
        let short = self.room.holds(SizeLimit::TextLength, text.chars().count() as u64);
        short.map_err(|problem| self.refuse(problem, row, column)).is_ok()
    }

    /// Whether there is room for the text of a cell, whoever else has it.
    fn says(&mut self, cell: Cell, row: u32) -> bool {
        let room = self.room.says(self.contents.length(cell));
        room.map_err(|problem| self.refuse(problem, row, cell.column)).is_ok()
    }

    /// Repeats the last cell so many times to its right.
    pub fn across(&mut self, times: u64) {
        let (Some(row), Some(cell)) = (self.rows.last().map(|row| row.index), self.cells.last().copied()) else {
            return;
        };
        for (_, column) in (0..times).zip(u32::from(cell.column) + 1..) {
            let Some(column) = self.repeated(row, column) else { return };
            self.place(row, Cell { column, ..cell });
        }
    }

    /// Repeats the last row so many times below it.
    pub fn down(&mut self, times: u64) {
        let Some(last) = self.rows.len().checked_sub(1) else { return };
        let (span, first) = (self.span(last), self.rows[last].index);
        for (_, row) in (0..times).zip(first + 1..) {
            for place in span.clone() {
                let cell = self.cells[place];
                if self.repeated(row, cell.column.into()).is_none() {
                    return;
                }
                self.place(row, cell);
            }
        }
    }

    /// The column of a cell that another is repeated in, if there is room for it.
    fn repeated(&mut self, row: u32, column: u32) -> Option<u16> {
        let own = self.checked(row, column)?;
        self.room.repeats(1).map_err(|problem| self.refuse(problem, row, column)).ok()?;
        Some(own)
    }

    /// Adds a cell with a text that has been added by [`Self::add_text`].
    pub fn push_text(&mut self, row: u32, column: u32, code: u32) {
        let Some(column) = self.checked(row, column) else { return };
        self.place(row, Cell { column, kind: Kind::Text, what: code });
    }

    /// Adds a text for this cell and others to come, which no other of those has; its code.
    pub fn add_text(&mut self, row: u32, column: u32, text: &str) -> u32 {
        self.is_short(text, row, column);
        match legible(text) {
            Cow::Borrowed(text) => self.contents.texts.add(text),
            Cow::Owned(text) => self.contents.texts.code(&text),
        }
    }

    /// The column of a cell that may be taken in.
    fn checked(&mut self, row: u32, column: u32) -> Option<u16> {
        if self.refused.is_some() {
            return None;
        }
        let cell = CellRef { row, column };
        if row > LAST.row || column > LAST.column {
            self.breaks(Some(cell), Problem::CellOutside { found: cell.to_string() });
            return None;
        }
        u16::try_from(column).ok()
    }

    fn place(&mut self, index: u32, cell: Cell) {
        if let Err(problem) = self.room.fills() {
            return self.refuse(problem, index, cell.column);
        }
        if !self.says(cell, index) {
            return;
        }
        if self.rows.last().is_none_or(|last| last.index < index) {
            self.rows.push(Start { index, first: counted(self.cells.len()) });
            self.cells.push(cell);
            return;
        }
        let behind =
            |last: &Start| last.index == index && self.cells.last().is_some_and(|own| own.column < cell.column);
        if self.rows.last().is_some_and(behind) {
            let row = self.cells.len() - self.rows.last().map_or(0, |last| last.first as usize);
            if let Err(problem) = self.room.holds(SizeLimit::Columns, row as u64 + 1) {
                return self.refuse(problem, index, cell.column);
            }
            self.cells.push(cell);
            return;
        }
        let found = self.rows.binary_search_by_key(&index, |own| own.index);
        let place = found.unwrap_or_else(|place| {
            let first = self.rows.get(place).map_or(counted(self.cells.len()), |next| next.first);
            self.rows.insert(place, Start { index, first });
            place
        });
        // A row that has come to be is empty until its cell is in.
        let span = if found.is_ok() {
            self.span(place)
        } else {
            let first = self.rows[place].first as usize;
            first..first
        };
        match self.cells[span.clone()].binary_search_by_key(&cell.column, |own| own.column) {
            Ok(own) => {
                self.cells[span.start + own] = cell;
                let cell = CellRef { row: index, column: cell.column.into() };
                self.breaks(Some(cell), Problem::RepeatedCell {});
            }
            Err(own) => {
                self.cells.insert(span.start + own, cell);
                self.rows[place + 1..].iter_mut().for_each(|below| below.first += 1);
            }
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
    fn nothing_but_a_text_has_a_code_that_a_text_may_have() {
        let mut mixed = Sheet::default();
        let values = [Value::Text("ก"), Value::Error("#REF!"), Value::Number(7.0), Value::Flag(true), Value::Text("ก")];
        (0..).zip(values).for_each(|(row, value)| mixed.push(row, 0, value));
        let held: Vec<_> = mixed.rows().iter().filter_map(|row| row.held(0)).collect();
        assert_eq!(held.iter().map(|held| held.value()).collect::<Vec<_>>(), values);
        assert_eq!(held.iter().map(|held| held.code()).collect::<Vec<_>>(), [Some(0), None, None, None, Some(0)]);
    }

    #[test]
    fn letters_that_do_something_are_left_out_of_what_is_read() {
        let mut sheet = Sheet::default();
        sheet.push(0, 0, Value::Text("ประชุม\u{1b}[2J\u{202e}"));
        sheet.push(0, 1, Value::Error("#REF!\u{7}"));
        let code = sheet.add_text(0, 2, "\u{200f}ข่าว\t1");
        sheet.push_text(0, 2, code);
        let values: Vec<_> = (0..3).map(|column| sheet.rows().row(0).at(column)).collect();
        let expected = [Value::Text("ประชุม[2J"), Value::Error("#REF!"), Value::Text("ข่าว 1")];
        assert_eq!(values, expected.map(Some));
    }

    #[test]
    fn merged_cells_fill_the_rows_there_are_and_no_others() {
        let mut filled = sheet(&[1, 2, 4, 5]);
        filled.push(1, 0, Value::Number(7.0));
        assert_eq!(filled.fill(vec![merge(0, 1, 4)]), Ok(2));
        let values: Vec<_> = filled.rows().iter().map(|row| (row.index, row.at(0).is_some())).collect();
        assert_eq!(values, [(1, true), (2, true), (4, true), (5, false)]);
    }

    #[test]
    fn merged_cells_leave_what_is_typed_and_need_a_first_cell() {
        let mut typed = sheet(&[1, 2, 3]);
        typed.push(1, 0, Value::Number(7.0));
        typed.push(2, 0, Value::Number(8.0));
        assert_eq!(typed.fill(vec![merge(0, 1, 3)]), Ok(1));
        assert_eq!(typed.rows().row(1).at(0), Some(Value::Number(8.0)));
        assert_eq!(sheet(&[1, 2]).fill(vec![merge(0, 1, 2)]), Ok(0));
        assert_eq!(sheet(&[2, 3]).fill(vec![merge(5, 1, 9)]), Ok(0), "the first row holds nothing");
    }

    #[test]
    fn a_merge_that_overlaps_another_is_not_followed() {
        let mut torn = sheet(&[1, 2, 3, 4, 5]);
        torn.push(1, 0, Value::Number(7.0));
        assert_eq!(torn.fill(vec![merge(0, 1, 3), merge(0, 2, 5)]), Ok(2));
        assert_eq!(torn.fill(vec![merge(0, 3, 5)]), Ok(2), "alone it is");
    }

    #[test]
    fn merges_that_overlap_or_never_end_cost_nothing() {
        let rows: Vec<u32> = (0..2000).collect();
        let mut large = sheet(&rows);
        let overlapping = vec![merge(5, 0, u32::MAX); 100_000];
        assert_eq!(large.fill(overlapping), Ok(0));
        let mut wide = sheet(&rows);
        (10..1100).for_each(|column| wide.push(0, column, Value::Flag(true)));
        let merges = (10..1100).map(|column| merge(column, 0, u32::MAX)).collect();
        assert!(wide.fill(merges).is_err(), "more than two million cells");
    }

    #[test]
    fn a_cell_counts_once_and_only_where_a_spreadsheet_has_one() {
        let mut pushed = Sheet::default();
        for (row, column) in [(0, 0), (0, 0), (1_048_575, 16_383), (1_048_576, 0), (0, 16_384), (u32::MAX, u32::MAX)] {
            pushed.push(row, column, Value::Flag(true));
        }
        let places: Vec<_> = pushed.rows().iter().map(|row| (row.index, row.len())).collect();
        assert_eq!(places, [(0, 1), (1_048_575, 1)]);
        let said: Vec<_> = pushed.broken.iter().map(|(_, problem)| problem.found().unwrap_or_default()).collect();
        assert_eq!(said, ["", "A1048577", "XFE1", "MWLQKWV4294967296"]);
        (0..200).for_each(|_| pushed.push(0, 0, Value::Flag(true)));
        assert_eq!(pushed.broken.len(), MOST_BROKEN);
    }
}
