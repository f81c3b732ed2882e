//! `.xlsx` and `.xlsm`: cells are streamed, so that a sheet with one cell at its far end costs nothing.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxFormulaMetadata as Formula, open_workbook_from_rs};

use super::guard::{self, Check};
use super::sheet::{Merge, Sheet, Value, shortened};
use crate::issue::Problem;
use crate::model::location::CellRef;

/// The sheets of a workbook, hidden ones like others.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    let seen = guard::guard(bytes, Check::Sizes)?;
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
            match cells.next_cell_with_formula_metadata() {
                Ok(None) => break,
                Ok(Some(cell)) => {
                    let (row, column) = cell.pos;
                    last = CellRef { row, column };
                    // A formula that no program has calculated yet is no blank cell.
                    let uncalculated =
                        cell.formula.filter(|_| cell.value == DataRef::Empty).map(|formula| formula_text(&formula));
                    if let Some(value) = value(&cell.value).or(uncalculated.map(Value::Error)) {
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
        drop(cells);
        if seen.merges {
            // Regions that cannot be read leave the cells as they are.
            let merges = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
            let merges = merges.iter().filter(|merge| merge.end.0 > merge.start.0);
            let merges = merges.map(|merge| Merge { column: merge.start.1, first: merge.start.0, last: merge.end.0 });
            if sheet.fill_merged(merges.collect()).is_none() {
                return Err(unreadable(format!("{name}: merged cells")));
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// A formula as it is shown; one that is shared with other cells stands only with the first of them.
fn formula_text(formula: &Formula) -> String {
    match formula {
        Formula::Normal { formula } | Formula::Shared { formula, .. } => shortened(&format!("={formula}")),
        _ => "=…".to_owned(),
    }
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
