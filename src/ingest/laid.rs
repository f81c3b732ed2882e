//! Where the cells of a sheet of an `.xls` stand, and the same without the rows and columns between them that hold nothing:
//! the reader library makes room for those as well.

/// The cells of a sheet.
#[derive(Debug, Default)]
pub struct Laid {
    /// Where their records have the numbers of a row and a column.
    records: Vec<usize>,
    /// Where records of several cells have the number of the last column.
    ends: Vec<usize>,
    rows: Lines,
    columns: Lines,
}

/// Rows or columns, of which those count that hold anything.
#[derive(Debug, Default)]
struct Lines {
    /// By their numbers, whether they hold anything.
    held: Vec<bool>,
    count: u64,
}

impl Lines {
    fn hold(&mut self, number: u16) {
        let number = usize::from(number);
        if self.held.len() <= number {
            self.held.resize(number + 1, false);
        }
        self.count += u64::from(!std::mem::replace(&mut self.held[number], true));
    }

    /// Those that hold anything, in their order.
    fn numbers(&self) -> Vec<u32> {
        (0..).zip(&self.held).filter(|(_, held)| **held).map(|(number, _)| number).collect()
    }

    /// How many of them stand before each.
    fn before(&self) -> Vec<u16> {
        let next = |before: &mut u16, held: &bool| {
            let own = *before;
            *before = own.saturating_add(u16::from(*held));
            Some(own)
        };
        self.held.iter().scan(0, next).collect()
    }
}

impl Laid {
    /// Takes in the record of a cell, which has its row and column at a place.
    pub fn one(&mut self, at: usize, row: u16, column: u16) {
        self.records.push(at);
        self.rows.hold(row);
        self.columns.hold(column);
    }

    /// Takes in the record of cells side by side, which has the last of their columns at another.
    pub fn several(&mut self, at: usize, row: u16, (first, last): (u16, u16), end: usize) {
        self.one(at, row, first);
        self.ends.push(end);
        (first..=last).for_each(|column| self.columns.hold(column));
    }

    /// How many cells there are in the box, without rows and columns that hold nothing.
    pub fn cells(&self) -> u64 {
        self.rows.count * self.columns.count
    }

    /// Moves the cells together.
    pub fn together(&self, stream: &mut [u8]) {
        let (rows, columns) = (self.rows.before(), self.columns.before());
        let mut change = |at: usize, before: &[u16]| {
            let number = u16::from_le_bytes([stream[at], stream[at + 1]]);
            stream[at..at + 2].copy_from_slice(&before[usize::from(number)].to_le_bytes());
        };
        for at in &self.records {
            change(*at, &rows);
            change(at + 2, &columns);
        }
        self.ends.iter().for_each(|at| change(*at, &columns));
    }

    /// The numbers of the rows and columns that hold anything: cells that were moved together stand by their places among
    /// them.
    pub fn lines(&self) -> (Vec<u32>, Vec<u32>) {
        (self.rows.numbers(), self.columns.numbers())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_move_together_and_their_own_places_are_known() {
        let mut stream: Vec<u8> =
            [7, 9, 65_535, 300, 7, 2, 4, 65_535].iter().flat_map(|n: &u16| n.to_le_bytes()).collect();
        let mut laid = Laid::default();
        laid.one(0, 7, 9);
        laid.one(4, 65_535, 300);
        laid.several(8, 7, (2, 4), 12);
        assert_eq!(laid.cells(), 2 * 5);
        laid.together(&mut stream);
        let moved: Vec<u16> = stream.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        assert_eq!(moved, [0, 3, 1, 4, 0, 0, 2, 65_535]);
        assert_eq!(laid.lines(), (vec![7, 65_535], vec![2, 3, 4, 9, 300]));
        assert_eq!(Laid::default().cells(), 0);
    }
}
