//! The places of many rows: every file, sheet and column is kept once.

use std::collections::BTreeMap;

use super::location::{CellRef, Location};

/// The places of rows, in their order. Eight bytes a row: a nation's answers are millions of rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Each sheet with the column that its rows are known by, as a place in its first row.
    sheets: Vec<Location>,
    /// The numbers of these sheets.
    numbers: BTreeMap<Location, u32>,
    /// For each row its sheet, and its row there; of a place without a cell, zero.
    rows: Vec<(u32, u32)>,
}

impl Places {
    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The place of a row.
    #[must_use]
    pub fn at(&self, row: usize) -> Location {
        let (sheet, number) = self.rows[row];
        let known = &self.sheets[sheet as usize];
        let cell = known.cell.map(|cell| CellRef { row: number, ..cell });
        Location { file: known.file.clone(), sheet: known.sheet.clone(), cell }
    }

    /// The sheet of a row with the column that the row is known by: the place as it would be in the first row.
    #[must_use]
    pub fn sheet(&self, row: usize) -> &Location {
        &self.sheets[self.rows[row].0 as usize]
    }

    /// The number of a row in its sheet, from zero; none for a place without a cell.
    #[must_use]
    pub fn row(&self, row: usize) -> Option<u32> {
        self.sheet(row).cell.map(|_| self.rows[row].1)
    }

    /// The sheets with their columns, in the order of their first rows.
    #[must_use]
    pub fn sheets(&self) -> &[Location] {
        &self.sheets
    }

    /// For each row the index of its sheet in [`sheets`](Self::sheets), and its number there.
    #[must_use]
    pub fn numbers(&self) -> &[(u32, u32)] {
        &self.rows
    }

    /// Every place.
    pub fn iter(&self) -> impl Iterator<Item = Location> + '_ {
        (0..self.len()).map(|row| self.at(row))
    }

    /// Adds a place.
    pub fn push(&mut self, place: &Location) {
        let number = place.cell.map_or(0, |cell| cell.row);
        // Rows of one sheet follow one another.
        let same = |own: &Location| {
            own.file == place.file
                && own.sheet == place.sheet
                && own.cell.map(|cell| cell.column) == place.cell.map(|cell| cell.column)
        };
        let last = self.rows.last().map(|(sheet, _)| *sheet);
        let sheet = match last.filter(|sheet| same(&self.sheets[*sheet as usize])) {
            Some(sheet) => sheet,
            None => self.number_of(place),
        };
        self.rows.push((sheet, number));
    }

    /// The number of a sheet, by a place in it; what it is a place of is known by that place's column.
    pub fn number_of(&mut self, place: &Location) -> u32 {
        self.number(Location { cell: place.cell.map(|cell| CellRef { row: 0, ..cell }), ..place.clone() })
    }

    /// Adds a row of a numbered sheet.
    pub fn push_row(&mut self, sheet: u32, row: u32) {
        let row = if self.sheets[sheet as usize].cell.is_some() { row } else { 0 };
        self.rows.push((sheet, row));
    }

    fn number(&mut self, sheet: Location) -> u32 {
        let next = u32::try_from(self.sheets.len()).expect("there are fewer sheets than four thousand million");
        let number = *self.numbers.entry(sheet.clone()).or_insert(next);
        if number == next {
            self.sheets.push(sheet);
        }
        number
    }
}

impl FromIterator<Location> for Places {
    fn from_iter<I: IntoIterator<Item = Location>>(places: I) -> Self {
        let mut all = Self::default();
        all.extend(places);
        all
    }
}

impl Extend<Location> for Places {
    fn extend<I: IntoIterator<Item = Location>>(&mut self, places: I) {
        places.into_iter().for_each(|place| self.push(&place));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back_as_they_were() {
        let cell = |file: &str, row, column| Location { cell: Some(CellRef { row, column }), ..Location::file(file) };
        let sheet = |name: &str| Location { sheet: Some(name.into()), ..cell("b", 7, 2) };
        let all = vec![
            cell("a", 0, 3),
            cell("a", 9, 3),
            cell("a", 9, 4),
            Location::file("a"),
            sheet("x"),
            sheet("y"),
            cell("a", 1, 3),
        ];
        let places: Places = all.iter().cloned().collect();
        assert_eq!(places.iter().collect::<Vec<_>>(), all);
        assert_eq!(places.sheets().len(), 5);
        let mut numbered = Places::default();
        for place in &all {
            let sheet = numbered.number_of(place);
            numbered.push_row(sheet, place.cell.map_or(7, |cell| cell.row));
        }
        assert_eq!(numbered, places, "a place without a cell has no row either");
        assert_eq!((places.row(1), places.row(3)), (Some(9), None));
    }
}
