//! `.xlsb`, only where the office asks for it: the library passes over the cells whose formulas are errors, so they are
//! found by their formulas, which it reads as well.

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsb, XlsbError, open_workbook_from_rs};

use super::guard::{self, Check, damaged};
use super::range::streamed;
use super::room::Room;
use super::sheet::{Sheet, Value, shortened};
use crate::definition::SizeLimit;
use crate::issue::Problem;

/// The sheets of a workbook.
pub fn sheets(bytes: &[u8], room: &Room) -> Result<Vec<Sheet>, Problem> {
    guard::guard(bytes, Check::Before, room)?;
    let mut workbook: Xlsb<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error: XlsbError| damaged(error))?;
    let from_1904 = workbook.has_1904_epoch();
    let listed = workbook.sheets_metadata().to_vec();
    room.holds(SizeLimit::Sheets, listed.len() as u64)?;
    let mut sheets = Vec::new();
    for listed in listed.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let name = listed.name;
        let hidden = listed.visible != SheetVisible::Visible;
        let failed = |error: XlsbError| damaged(format!("{name}: {error}"));
        let mut sheet = Sheet::new(room, Some(name.as_str().into()), from_1904, hidden);
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(failed)?;
        while let Some(cell) = cells.next_cell().map_err(failed)? {
            sheet.fits()?;
            let (row, column) = cell.get_position();
            if let Some(value) = streamed(cell.get_value()) {
                sheet.push(row, column, value);
            }
        }
        drop(cells);
        let mut formulas = workbook.worksheet_cells_reader(&name).map_err(failed)?;
        while let Some(formula) = formulas.next_formula().map_err(failed)? {
            sheet.fits()?;
            let (row, column) = formula.get_position();
            if !sheet.holds(row, column) {
                sheet.push(row, column, Value::Error(&shortened(&format!("={}", formula.get_value()))));
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}
