//! `.ods` documents.

use std::io::Cursor;

use calamine::{Data, Ods, OdsError, Reader, SheetVisible, open_workbook_from_rs};

use super::guard::{self, Check, damaged};
use super::range::{each, value};
use super::sheet::{Sheet, Value, shortened};
use crate::issue::Problem;

/// The sheets of a document.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    let mut seen = guard::guard(bytes, Check::WellFormed)?;
    let mut workbook: Ods<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => Problem::ProtectedFile {},
        OdsError::CellLimitExceeded { max, .. } => guard::more_than(max as u64, "cells"),
        // The library would quote what it found, which may be of a person.
        OdsError::Mismatch { expected, .. } => damaged(expected),
        error => damaged(error),
    })?;
    let mut sheets = Vec::new();
    for listed in workbook.sheets_metadata().to_vec() {
        let name = listed.name;
        let failed = |error: OdsError| damaged(format!("{name}: {error}"));
        let hidden = listed.visible != SheetVisible::Visible;
        let mut sheet = Sheet::new(Some(name.as_str().into()), false, hidden);
        let range = workbook.worksheet_range(&name).map_err(failed)?;
        let formulas = workbook.worksheet_formula(&name).map_err(failed)?;
        each(&range, |row, column, data| {
            let calculated = || formulas.get_value((row, column)).is_some_and(|formula| !formula.is_empty());
            let value = match data {
                Data::String(text) if is_error(text) && calculated() => Some(Value::Error(text)),
                data => value(data),
            };
            if let Some(value) = value {
                sheet.push(row, column, value);
            }
        });
        // A formula that no program has calculated yet is no blank cell.
        each(&formulas, |row, column, formula| {
            if range.get_value((row, column)).is_none_or(|data| *data == Data::Empty) {
                sheet.push(row, column, Value::Error(&shortened(&format!("={formula}"))));
            }
        });
        sheet.fill(seen.tables.merges(&name))?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// The library hands an error of a formula over as the text that shows it.
fn is_error(text: &str) -> bool {
    text.starts_with('#') || text.starts_with("Err:")
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn a_sheet_that_is_not_shown_is_hidden() {
        let style = |name: &str, shown: bool| {
            format!(
                "<style:style style:name=\"{name}\"><style:table-properties table:display=\"{shown}\"/></style:style>"
            )
        };
        let table = |style: &str| {
            format!(
                "<table:table table:name=\"{style}\" table:style-name=\"{style}\"><table:table-row><table:table-cell \
                 office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>"
            )
        };
        let content = format!("<x>{}{}{}{}</x>", style("a", true), style("b", false), table("a"), table("b"));
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let kind = "application/vnd.oasis.opendocument.spreadsheet";
        for (name, text) in [("mimetype", kind), ("META-INF/manifest.xml", "<x/>"), ("content.xml", &content)] {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("memory");
            archive.write_all(text.as_bytes()).expect("memory");
        }
        let read = sheets(&archive.finish().expect("memory").into_inner()).expect("readable");
        let hidden: Vec<_> =
            read.iter().map(|sheet| (sheet.name.as_deref().unwrap_or_default(), sheet.hidden)).collect();
        assert_eq!(hidden, [("a", false), ("b", true)]);
    }
}
