//! The rows of a sheet as those who read them see them.

use std::cmp::Ordering;

use super::{Cell, Contents, Kind, Sheet, Value};

/// Rows of a sheet that follow each other.
#[derive(Debug, Clone, Copy)]
pub struct Block<'a> {
    pub(super) sheet: &'a Sheet,
    /// The place of the first.
    pub(super) from: usize,
    /// The place behind the last.
    pub(super) to: usize,
}

/// A row.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Its number, from zero.
    pub index: u32,
    pub(super) cells: &'a [Cell],
    pub(super) contents: &'a Contents,
}

/// What a cell holds, before it is looked at: a text that is known by its code need not be.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    cell: Cell,
    contents: &'a Contents,
}

impl<'a> Held<'a> {
    /// The value.
    pub fn value(self) -> Value<'a> {
        self.contents.value(self.cell)
    }

    /// The code of a text: where it is the same, so is the text.
    pub fn code(self) -> Option<u32> {
        (self.cell.kind == Kind::Text).then_some(self.cell.what)
    }
}

impl<'a> Block<'a> {
    /// How many rows there are.
    pub fn len(self) -> usize {
        self.to - self.from
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.from == self.to
    }

    /// The row of a place, if there is one.
    pub fn get(self, place: usize) -> Option<Row<'a>> {
        (place < self.len()).then(|| self.sheet.row(self.from + place))
    }

    /// The row of a place that there is.
    pub fn row(self, place: usize) -> Row<'a> {
        self.sheet.row(self.from + place)
    }

    /// The rows from a place on.
    pub fn from(self, place: usize) -> Self {
        Self { from: (self.from + place).min(self.to), ..self }
    }

    /// The rows before a place.
    pub fn before(self, place: usize) -> Self {
        Self { to: (self.from + place).min(self.to), ..self }
    }

    /// The rows, from above.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Row<'a>> + ExactSizeIterator + Clone {
        (self.from..self.to).map(move |place| self.sheet.row(place))
    }

    /// The values of all cells, row by row.
    pub fn values(self) -> impl Iterator<Item = Value<'a>> + Clone {
        self.iter().flat_map(|row| row.cells().map(|(_, value)| value))
    }
}

impl<'a> Row<'a> {
    /// How many cells hold something.
    pub fn len(self) -> usize {
        self.cells.len()
    }

    /// Its cells that hold something, from the left, with their columns.
    pub fn cells(self) -> impl DoubleEndedIterator<Item = (u32, Value<'a>)> + ExactSizeIterator + Clone {
        self.cells.iter().map(move |cell| (u32::from(cell.column), self.contents.value(*cell)))
    }

    /// Its first cell that holds something.
    pub fn first(self) -> Option<(u32, Value<'a>)> {
        self.cells().next()
    }

    /// The value in a column.
    pub fn at(self, column: u32) -> Option<Value<'a>> {
        self.cell(column).map(|cell| self.contents.value(cell))
    }

    /// What stands in a column.
    pub fn held(self, column: u32) -> Option<Held<'a>> {
        self.cell(column).map(|cell| Held { cell, contents: self.contents })
    }

    /// Whether a column holds anything.
    pub fn holds(self, column: u32) -> bool {
        self.cell(column).is_some()
    }

    pub(super) fn cell(self, column: u32) -> Option<Cell> {
        // No cell stands further right in its row than its column says, and in most rows but few are blank.
        const STEPS: usize = 4;
        let mut place = (column as usize).min(self.cells.len().checked_sub(1)?);
        for _ in 0..STEPS {
            let cell = self.cells[place];
            match u32::from(cell.column).cmp(&column) {
                Ordering::Equal => return Some(cell),
                Ordering::Less => return None,
                Ordering::Greater => place = place.checked_sub(1)?,
            }
        }
        let found = self.cells.binary_search_by_key(&column, |cell| u32::from(cell.column)).ok()?;
        Some(self.cells[found])
    }
}
