//! `.ods` documents.

use std::io::Cursor;

use calamine::{Data, Ods, Reader, open_workbook_from_rs};

use super::guard::{self, Check};
use super::sheet::{Sheet, Value};
use crate::issue::Problem;

/// The sheets of a document.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    guard::guard(bytes, Check::WellFormed)?;
    let unreadable = |reason: String| Problem::UnreadableFile { reason };
    let mut workbook: Ods<_> =
        open_workbook_from_rs(Cursor::new(bytes)).map_err(|error: calamine::OdsError| unreadable(error.to_string()))?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(|error| unreadable(format!("{name}: {error}")))?;
        let mut sheet = Sheet { name: Some(name.as_str().into()), ..Sheet::default() };
        // Positions within a range are relative to its first cell.
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let place =
                |from: u32, offset: usize| u32::try_from(offset).ok().and_then(|offset| from.checked_add(offset));
            if let (Some(row), Some(column), Some(value)) =
                (place(first_row, row), place(first_column, column), value(data))
            {
                sheet.push(row, column, value);
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn value(data: &Data) -> Option<Value> {
    match data {
        Data::Empty => None,
        Data::Int(number) => Some(Value::Number(*number as f64)),
        Data::Float(number) => Some(Value::Number(*number)),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Value::text(text.as_str()),
        Data::Bool(flag) => Some(Value::Flag(*flag)),
        Data::DateTime(instant) => Some(Value::Serial(instant.as_f64())),
        Data::Error(error) => Some(Value::Error(error.to_string())),
    }
}
