//! `.xlsx` and `.xlsm`: cells are streamed, so that a sheet with one cell at its far end costs nothing.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx, open_workbook_from_rs};

use super::guard::{self, Check};
use super::sheet::{Sheet, Value};
use crate::issue::Problem;
use crate::model::location::CellRef;

/// The sheets of a workbook, hidden ones like others.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    guard::guard(bytes, Check::Sizes)?;
    let unreadable = |reason: String| Problem::UnreadableFile { reason };
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes))
        .map_err(|error: calamine::XlsxError| unreadable(error.to_string()))?;
    let from_1904 = workbook.has_1904_epoch();
    let names: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut sheets = Vec::new();
    for name in names {
        let mut sheet = Sheet { name: Some(name.as_str().into()), from_1904, ..Sheet::default() };
        let mut cells =
            workbook.worksheet_cells_reader(&name).map_err(|error| unreadable(format!("{name}: {error}")))?;
        let mut last = CellRef { row: 0, column: 0 };
        let mut failures = 0;
        loop {
            match cells.next_cell() {
                Ok(None) => break,
                Ok(Some(cell)) => {
                    let (row, column) = cell.get_position();
                    last = CellRef { row, column };
                    if let Some(value) = value(cell.get_value()) {
                        sheet.push(row, column, value);
                    }
                }
                // One cell that the reader does not know costs that cell; a sheet that ends in the middle does not end.
                Err(error) => {
                    failures += 1;
                    if failures > 1000 || matches!(error, calamine::XlsxError::XmlEof(_) | calamine::XlsxError::Xml(_))
                    {
                        return Err(unreadable(format!("{name}: {error}")));
                    }
                    sheet.broken.push(CellRef { column: last.column + 1, ..last });
                }
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn value(value: &DataRef<'_>) -> Option<Value> {
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(Value::Number(*number as f64)),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Value::text(text.as_str()),
        DataRef::SharedString(text) => Value::text(*text),
        DataRef::Bool(flag) => Some(Value::Flag(*flag)),
        DataRef::DateTime(instant) => Some(Value::Serial(instant.as_f64())),
        DataRef::Error(error) => Some(Value::Error(error.to_string())),
    }
}
