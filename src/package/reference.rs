//! Cells by the names that a workbook gives them.

use crate::model::location::CellRef;

/// A cell by its name: `F14`.
#[must_use]
pub fn cell(name: &str) -> Option<CellRef> {
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, number) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        let digit = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(digit)
    })?;
    Some(CellRef { row: number.parse::<u32>().ok()?.checked_sub(1)?, column: column.checked_sub(1)? })
}

/// The first and the last cell of a region: `A1:C3`.
#[must_use]
pub fn corners(region: &str) -> Option<(CellRef, CellRef)> {
    let (first, last) = region.split_once(':')?;
    Some((cell(first)?, cell(last)?))
}
