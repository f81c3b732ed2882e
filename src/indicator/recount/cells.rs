//! The cells of a table: each value of a breakdown in each stretch of days, numbered once for all indicators.

use std::collections::BTreeMap;

use super::super::sums::{ByStretch, Counts, Sums};
use crate::model::ledger::Texts;

/// The number of a row without a day.
const NONE: u32 = u32::MAX;
/// So many possible cells for each row are numbered by a table of them; of more, those that rows have are looked up.
const SPARSE: usize = 4;

/// The cell of each row.
pub struct Cells {
    of_rows: Vec<u32>,
    /// The value and the stretch of each cell, in the order of their first rows.
    cells: Vec<(Option<String>, u32)>,
}

impl Cells {
    /// The cells of rows by stretch alone, or by the texts of a breakdown as well.
    pub fn new(stretches: &[Option<u32>], count: usize, by: Option<&Texts>) -> Self {
        let groups = by.map_or(1, |by| by.words().len() + 1);
        let dense = groups.saturating_mul(count) <= SPARSE * (stretches.len() + 1024);
        let mut numbers = if dense { vec![NONE; groups * count] } else { Vec::new() };
        let mut sparse: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        let mut cells = Vec::new();
        let of_rows = stretches.iter().enumerate().map(|(row, stretch)| {
            let Some(stretch) = *stretch else { return NONE };
            let group = by.map_or(0, |by| by.codes()[row]);
            let number = if dense {
                &mut numbers[group as usize * count + stretch as usize]
            } else {
                sparse.entry((group, stretch)).or_insert(NONE)
            };
            if *number == NONE {
                *number = u32::try_from(cells.len()).expect("there are no more cells than rows");
                cells.push((by.and_then(|by| by.word(group)).map(ToOwned::to_owned), stretch));
            }
            *number
        });
        let of_rows = of_rows.collect();
        Self { of_rows, cells }
    }

    /// How many cells have rows.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// The number of each row's cell; of a row without a day none that is.
    pub fn of_rows(&self) -> &[u32] {
        &self.of_rows
    }

    /// The sums of the cells as counts.
    pub fn counts(&self, sums: &[Sums]) -> ByStretch {
        let mut counts = ByStretch::new();
        for ((group, stretch), sums) in self.cells.iter().zip(sums) {
            counts.entry(group.clone()).or_default().insert(*stretch, Counts { sums: *sums, values: Vec::new() });
        }
        counts
    }

    /// The counts of a cell.
    pub fn own<'a>(&self, cell: u32, counts: &'a mut ByStretch) -> Option<&'a mut Counts> {
        let (group, stretch) = &self.cells[cell as usize];
        counts.get_mut(group)?.get_mut(stretch)
    }
}
