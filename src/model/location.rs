//! Where a value stands: file, sheet and cell, printed as a spreadsheet prints it.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize};

use super::legible::line;

/// A cell of a sheet; both numbers count from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CellRef {
    /// The row, from zero.
    pub row: u32,
    /// The column, from zero.
    pub column: u32,
}

/// A column's letters: 0 is `A`, 26 is `AA`.
#[must_use]
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).expect("a remainder of 26 fits a byte");
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for CellRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", column_letters(self.column), u64::from(self.row) + 1)
    }
}

/// A place in the inputs, as precise as is known: a file, one of its sheets, a cell of that sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The file, relative to the input folder, with `/` between its parts.
    pub file: Arc<str>,
    /// The sheet's name; a text file has none.
    pub sheet: Option<Arc<str>>,
    /// The cell.
    pub cell: Option<CellRef>,
}

impl Location {
    /// A whole file.
    #[must_use]
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self { file: file.into(), sheet: None, cell: None }
    }

    /// Calls its sheet otherwise.
    pub fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) {
        if let Some(name) = self.sheet.as_deref().and_then(other) {
            self.sheet = Some(name.into());
        }
    }

    /// The file as people call it: one beside the input folder, as the office's own form, without the way out of it.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.file.trim_start_matches("../")
    }
}

/// As Excel writes it: `[ข่าว ม.ค.xlsx]ทะเบียน!F14`.
impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "[{}]", line(self.shown()))?;
        if let Some(sheet) = &self.sheet {
            write!(formatter, "{}", line(sheet))?;
        }
        if let Some(cell) = self.cell {
            write!(formatter, "!{cell}")?;
        }
        Ok(())
    }
}

/// As people read it; by its parts where only the program reads it again.
impl Serialize for Location {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.collect_str(self);
        }
        (&self.file, &self.sheet, &self.cell).serialize(serializer)
    }
}

/// From its parts: what people read is not read again.
impl<'de> Deserialize<'de> for Location {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (file, sheet, cell) = Deserialize::deserialize(deserializer)?;
        Ok(Self { file, sheet, cell })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_called_otherwise_where_another_name_is_known() {
        let mut place = Location { sheet: Some("a".into()), ..Location::file("a") };
        place.respell(&mut |_| None);
        assert_eq!(place.to_string(), "[a]a");
        place.respell(&mut |name| Some(format!("{name}b")));
        assert_eq!(place.to_string(), "[a]ab");
        let mut file = Location::file("a");
        file.respell(&mut |_| Some("b".to_owned()));
        assert_eq!(file.to_string(), "[a]");
    }

    #[test]
    fn letters_follow_excel_across_their_boundaries() {
        let cases =
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")];
        for (column, letters) in cases {
            assert_eq!(column_letters(column), letters);
        }
    }

    #[test]
    fn a_location_prints_as_excel_does() {
        let location = Location {
            file: "ข่าว ม.ค.xlsx".into(),
            sheet: Some("ทะเบียน".into()),
            cell: Some(CellRef { row: 13, column: 5 }),
        };
        assert_eq!(location.to_string(), "[ข่าว ม.ค.xlsx]ทะเบียน!F14");
        assert_eq!(Location::file("../แบบ.xlsx").to_string(), "[แบบ.xlsx]");
    }
}
