//! The address of a place in the inputs, as a spreadsheet follows it: `../../input/ข่าว.xlsx#'ไตรมาส 2'!G70`.

use crate::model::legible::is_shown;
use crate::model::location::{CellRef, Location};
use crate::report::address;

/// The address of a place, by the way from the workbook's folder to the inputs; none where it would lead astray.
///
/// The writer library takes relative paths after `file:///`, escapes blanks as `%20` and leaves Thai letters as they
/// are, as Excel does.
pub fn target(inputs: &str, location: &Location) -> Option<String> {
    let path = address::file(&format!("{inputs}{}", location.file))?;
    let safe = |text: &str| text.chars().all(is_shown);
    let Some(sheet) = location.sheet.as_deref().filter(|sheet| safe(sheet)) else {
        return Some(format!("file:///{path}"));
    };
    let cell = location.cell.unwrap_or(CellRef { row: 0, column: 0 });
    Some(format!("file:///{path}#'{}'!{cell}", sheet.replace('\'', "''")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(file: &str, sheet: Option<&str>, cell: Option<(u32, u32)>) -> Location {
        let cell = cell.map(|(row, column)| CellRef { row, column });
        Location { file: file.into(), sheet: sheet.map(Into::into), cell }
    }

    #[test]
    fn a_place_has_an_address_unless_its_name_would_lead_astray() {
        let cases = [
            (place("ก ข.xlsx", Some("ไตรมาส 2"), Some((69, 6))), Some("file:///../input/ก ข.xlsx#'ไตรมาส 2'!G70")),
            (place("ปี/ก.xlsx", Some("it's"), None), Some("file:///../input/ปี/ก.xlsx#'it''s'!A1")),
            (place("ก.csv", None, Some((2, 3))), Some("file:///../input/ก.csv")),
            (place("ก#1.xlsx", Some("ข"), None), None),
            (place("50%.csv", None, None), None),
            (place("\\\\host\\share.xlsx", None, None), None),
        ];
        for (location, address) in cases {
            assert_eq!(target("../input/", &location).as_deref(), address, "{location}");
        }
        assert_eq!(target("", &place("javascript:x.csv", None, None)), None);
    }
}
