//! What the reader library hands over of a cell.

use calamine::{CellErrorType, CellType, Data, DataRef, Range};

use super::sheet::Value;

/// Shows the used cells of a range: positions within it are relative to its first cell.
pub fn each<T: CellType>(range: &Range<T>, mut show: impl FnMut(u32, u32, &T)) {
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        let place = |from: u32, offset: usize| u32::try_from(offset).ok().and_then(|offset| from.checked_add(offset));
        if let (Some(row), Some(column)) = (place(first_row, row), place(first_column, column)) {
            show(row, column, data);
        }
    }
}

/// A cell's value; none when it is blank.
pub fn value(data: &Data) -> Option<Value<'_>> {
    match data {
        Data::Empty => None,
        Data::Int(number) => Some(Value::Number(*number as f64)),
        Data::Float(number) => Some(Value::number(*number)),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Value::text(text.as_str()),
        Data::Bool(flag) => Some(Value::Flag(*flag)),
        Data::DateTime(instant) => Some(Value::serial(instant.as_f64())),
        Data::Error(error) => Some(Value::Error(shown(error))),
    }
}

/// An error as it is shown.
fn shown(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#DATA!",
    }
}

/// A cell's value as it streams by; none when it is blank.
pub fn streamed<'a>(value: &'a DataRef<'_>) -> Option<Value<'a>> {
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(Value::Number(*number as f64)),
        DataRef::Float(number) => Some(Value::number(*number)),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Value::text(text.as_str()),
        DataRef::SharedString(text) => Value::text(text),
        DataRef::Bool(flag) => Some(Value::Flag(*flag)),
        DataRef::DateTime(instant) => Some(Value::serial(instant.as_f64())),
        DataRef::Error(error) => Some(Value::Error(shown(error))),
    }
}
