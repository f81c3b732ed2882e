//! Values of a code list that have a column each, with ticks below them: `ช่องทางเผยแพร่` over `เว็บไซต์ | Facebook | LINE`.

use std::collections::BTreeMap;

use super::choice::Choices;
use super::header::Headers;
use super::ignorable::is_total;
use super::sheet::{Block, Row, Sheet, Value};
use crate::definition::{ColumnKind, Form, ReadingRules};
use crate::model::dataset::MatchedColumn;

/// One value alone is a column of another kind.
const FEWEST_COLUMNS: usize = 2;
/// No mark has more bytes: `ไม่ใช่`.
const LONGEST_MARK: usize = 18;
/// Of a hundred cells below a value, so many are marks.
const MARKS_IN_HUNDRED: usize = 80;

/// The columns of a field, each with the code that it stands for.
#[derive(Debug, Clone, Default)]
pub struct Spread {
    /// Each column with its code.
    pub columns: Vec<(MatchedColumn, String)>,
    /// Whether a cross is a tick: where there are no others.
    crosses: bool,
}

impl Spread {
    /// The codes that are ticked in a row; none where all its columns are blank.
    pub fn ticked(&self, row: Row<'_>) -> Option<Vec<&str>> {
        let cells: Vec<_> =
            self.columns.iter().filter_map(|(cell, code)| Some((row.at(cell.column)?, code.as_str()))).collect();
        let codes = cells.iter().filter(|(value, _)| is_tick(*value, self.crosses)).map(|(_, code)| *code).collect();
        (!cells.is_empty()).then_some(codes)
    }

    /// The cells of a row that are no marks.
    pub fn unknown<'r>(&self, row: Row<'r>) -> Vec<(u32, Value<'r>)> {
        let cells = self.columns.iter().filter_map(|(cell, _)| Some((cell.column, row.at(cell.column)?)));
        cells.filter(|(_, value)| mark(*value).is_none()).collect()
    }
}

/// The code lists whose values may have a column each, by the field of a form.
pub struct Lists<'a>(BTreeMap<&'a str, Choices<'a>>);

impl<'a> Lists<'a> {
    /// Those of a form.
    pub fn new(form: &'a Form, definitions: &'a ReadingRules) -> Self {
        let fields = form.column.iter().filter(|column| {
            column.kind == ColumnKind::MultiChoice || (column.kind == ColumnKind::Choice && !column.required)
        });
        let lists = fields.filter_map(|column| {
            let list = definitions.vocabularies.get(column.vocabulary.as_deref()?)?;
            Some((column.id.as_str(), Choices::new(list)))
        });
        Self(lists.collect())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The fields that have no column of their own but one for each value.
    pub fn spread(&self, sheet: &Sheet, header: usize, headers: &Headers) -> BTreeMap<String, Spread> {
        let body = sheet.rows().from((header + 1).min(sheet.rows().len()));
        let mut found = BTreeMap::new();
        for (field, choices) in self.0.iter().filter(|(field, _)| !headers.columns.contains_key(**field)) {
            let named = headers.others.iter().filter_map(|cell| Some((cell.clone(), choices.code(&cell.header)?)));
            let columns: Vec<_> = named
                .filter(|(cell, _)| is_ticked(body, cell.column))
                .map(|(cell, code)| (cell, code.to_owned()))
                .collect();
            if columns.len() < FEWEST_COLUMNS {
                continue;
            }
            let marks =
                || body.iter().flat_map(|row| columns.iter().filter_map(move |(cell, _)| mark(row.at(cell.column)?)));
            let ticks = marks().any(|mark| mark == Mark::Tick);
            let crosses = !ticks && marks().any(|mark| mark == Mark::Cross);
            if ticks || crosses {
                found.insert((*field).to_owned(), Spread { columns, crosses });
            }
        }
        found
    }
}

/// Whether the cells of a column are marks, but for a slip; sums below them are none.
fn is_ticked(body: Block<'_>, column: u32) -> bool {
    let sum = |row: &Row<'_>| match row.first() {
        Some((_, Value::Text(text))) => is_total(text),
        _ => false,
    };
    let enough = |marks: usize, cells: usize| marks * 100 >= cells * MARKS_IN_HUNDRED;
    let (mut marks, mut cells) = (0, 0);
    for (place, row) in body.iter().enumerate() {
        let Some(value) = row.at(column).filter(|_| !sum(&row)) else { continue };
        cells += 1;
        marks += usize::from(mark(value).is_some());
        // In a column of something else the rows that are left cannot make up for it.
        let left = body.len() - place - 1;
        if !enough(marks + left, cells + left) {
            return false;
        }
    }
    enough(marks, cells)
}

/// What a cell below a value says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Tick,
    /// `x`: a tick in some offices, the opposite beside ticks in others.
    Cross,
    None,
}

fn mark(value: Value<'_>) -> Option<Mark> {
    match value {
        Value::Flag(true) => Some(Mark::Tick),
        Value::Number(number) if number.to_bits() == 1_f64.to_bits() => Some(Mark::Tick),
        Value::Flag(false) | Value::Number(0.0) => Some(Mark::None),
        Value::Text(text) if text.trim().len() > LONGEST_MARK => None,
        Value::Text(text) => match text.trim().to_lowercase().as_str() {
            // `ü` and `P` are the ticks of the typefaces Wingdings.
            "/" | "ü" | "p" | "✓" | "✔" | "√" | "☑" | "●" | "•" | "1" | "๑" | "ใช่" | "มี" | "yes" | "true" => {
                Some(Mark::Tick)
            }
            "x" | "û" | "✗" | "✘" | "×" => Some(Mark::Cross),
            "0" | "๐" | "☐" | "ไม่" | "ไม่มี" | "ไม่ใช่" | "no" | "false" => {
                Some(Mark::None)
            }
            _ => None,
        },
        Value::Number(_) | Value::Serial(_) | Value::Error(_) => None,
    }
}

/// Whether a cell is a tick; `crosses` says whether a cross is one.
pub fn is_tick(value: Value<'_>, crosses: bool) -> bool {
    match mark(value) {
        Some(Mark::Tick) => true,
        Some(Mark::Cross) => crosses,
        Some(Mark::None) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_a_tick_a_cross_or_none_however_it_is_typed() {
        let ticks = [Value::Flag(true), Value::Number(1.0), Value::Text(" / "), Value::Text("ใช่"), Value::Text("P")];
        let crosses = [Value::Text("x"), Value::Text("X"), Value::Text("×")];
        let none = [Value::Flag(false), Value::Number(0.0), Value::Text("ไม่ใช่"), Value::Text("๐")];
        let others = [
            Value::Number(2.0),
            Value::Number(-1.0),
            Value::Serial(1.0),
            Value::Error("#N/A"),
            Value::Text("ลงแล้ว"),
            Value::Text("ใช่ ลงแล้วทั้งสองครั้ง"),
        ];
        assert!(ticks.iter().all(|value| mark(*value) == Some(Mark::Tick)));
        assert!(crosses.iter().all(|value| mark(*value) == Some(Mark::Cross)));
        assert!(none.iter().all(|value| mark(*value) == Some(Mark::None)));
        assert!(others.iter().all(|value| mark(*value).is_none()));
        assert_eq!(crosses.map(|value| (is_tick(value, true), is_tick(value, false))), [(true, false); 3]);
    }
}
