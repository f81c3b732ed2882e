//! No row is lost: what the ledger holds is held against what was read.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::model::ledger::{Bucket, Buckets, Ledger, LedgerTable};
use crate::model::location::Location;
use crate::model::results::TableRecord;

/// Sees to it that the buckets of every entry sum to the rows of its table, and that the rows of every register are those
/// that its sheets kept. A row of several months is several rows of its register, and counts once.
///
/// # Errors
/// [`Error::Unbalanced`] at the first difference.
pub fn balance(ledger: &Ledger, tables: &[TableRecord]) -> Result<(), Error> {
    for own in &ledger.tables {
        within(own)?;
        if let Some(read) = tables.iter().find(|read| read.form == own.table.id()) {
            against(own, read)?;
        }
    }
    Ok(())
}

/// The buckets, days and columns of a table against its rows.
fn within(own: &LedgerTable) -> Result<(), Error> {
    let id = own.table.id();
    for entry in &own.entries {
        let mut counts = [0; 256];
        entry.buckets.codes().iter().for_each(|code| counts[usize::from(*code)] += 1);
        let of = |bucket: &Bucket| -> usize {
            (0..=u8::MAX).zip(counts).filter(|(code, _)| Buckets::of(*code).0 == *bucket).map(|(_, count)| count).sum()
        };
        let sum: usize = Bucket::ALL.iter().map(of).sum();
        equal(&format!("{id}, {}", entry.indicator), own.rows(), sum)?;
    }
    own.days.iter().try_for_each(|(by, days)| equal(&format!("{id}, {}", by.join(", ")), own.rows(), days.len()))
}

/// The rows of a register against those that each of its sheets kept. A sheet may carry a register twice, side by side.
fn against(own: &LedgerTable, read: &TableRecord) -> Result<(), Error> {
    let mut sheets: BTreeMap<_, (u64, usize)> = BTreeMap::new();
    for source in &read.sources {
        let place = &source.location;
        sheets.entry((&place.file, &place.sheet)).or_default().0 += source.rows.kept;
    }
    let mut rows: Vec<(u32, u32)> = own.places.numbers().to_vec();
    rows.sort_unstable();
    rows.dedup();
    for rows in rows.chunk_by(|one, next| one.0 == next.0) {
        let place = &own.places.sheets()[rows[0].0 as usize];
        let cells = if place.cell.is_some() { rows.len() } else { 0 };
        sheets.entry((&place.file, &place.sheet)).or_default().1 += cells;
    }
    for ((file, sheet), (kept, rows)) in sheets {
        let place = Location { file: file.clone(), sheet: sheet.clone(), cell: None };
        equal(&format!("{}, {place}", own.table.id()), usize::try_from(kept).unwrap_or(usize::MAX), rows)?;
    }
    Ok(())
}

fn equal(table: &str, expected: usize, found: usize) -> Result<(), Error> {
    if expected == found {
        return Ok(());
    }
    let (expected, found) = (expected as u64, found as u64);
    Err(Error::Unbalanced { table: table.to_owned(), expected, found })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::dataset::RowCounts;
    use crate::model::fact::FactTable;
    use crate::model::ledger::{Entries, Reason};
    use crate::model::location::CellRef;
    use crate::model::results::SourceRecord;

    fn place(row: u32) -> Location {
        Location { cell: Some(CellRef { row, column: 0 }), ..Location::file("a.csv") }
    }

    fn ledger(rows: &[u32], buckets: usize) -> Ledger {
        let entry = Entries {
            indicator: "rate".to_owned(),
            reading: None,
            dating: None,
            buckets: std::iter::repeat_n(Reason::Counted, buckets).collect(),
        };
        let table = LedgerTable {
            table: FactTable::new("news", Vec::new()),
            places: rows.iter().map(|row| place(*row)).collect(),
            columns: Vec::new(),
            days: Vec::new(),
            entries: vec![entry],
        };
        Ledger { tables: vec![table] }
    }

    fn read(kept: u64) -> Vec<TableRecord> {
        let rows = RowCounts { read: kept, kept, ..RowCounts::default() };
        let source = SourceRecord {
            location: Location::file("a.csv"),
            sha256: String::new(),
            columns: Vec::new(),
            unmatched: Vec::new(),
            rows,
        };
        vec![TableRecord { form: "news".to_owned(), rows, sources: vec![source] }]
    }

    #[test]
    fn a_ledger_that_lost_a_row_or_has_one_too_many_is_refused() {
        assert!(balance(&ledger(&[1, 2], 2), &read(2)).is_ok());
        assert!(balance(&ledger(&[1, 2, 2], 3), &read(2)).is_ok(), "a row of two months");
        let broken = [
            (ledger(&[1, 2], 1), read(2)),
            (ledger(&[1, 2], 3), read(2)),
            (ledger(&[1], 1), read(2)),
            (ledger(&[1, 2, 3], 3), read(2)),
            (ledger(&[1], 1), vec![TableRecord { sources: Vec::new(), ..read(1).remove(0) }]),
        ];
        for (ledger, tables) in broken {
            assert!(matches!(balance(&ledger, &tables), Err(Error::Unbalanced { .. })), "{ledger:?}");
        }
    }
}
