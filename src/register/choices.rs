//! The lists behind the drop-downs, on a sheet of their own.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Formula, Workbook, XlsxError};

/// The sheet's name: the reader knows it and passes it over.
pub const SHEET: &str = "_lists";

/// The lists in use, each once, with its place.
#[derive(Default)]
pub struct Choices(BTreeMap<Vec<String>, u16>);

impl Choices {
    /// The range of a list; the same list stands once.
    pub fn range(&mut self, list: Vec<String>) -> Formula {
        let (next, length) = (u16::try_from(self.0.len()).unwrap_or(u16::MAX), list.len());
        let column = *self.0.entry(list).or_insert(next);
        let letters = crate::model::location::column_letters(column.into());
        Formula::new(format!("={SHEET}!${letters}$1:${letters}${length}"))
    }

    /// Writes the lists, where there are any, out of sight.
    pub fn write(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        if self.0.is_empty() {
            return Ok(());
        }
        let sheet = workbook.add_worksheet().set_name(SHEET)?;
        sheet.set_very_hidden(true);
        for (list, column) in &self.0 {
            for (row, choice) in (0..).zip(list) {
                sheet.write_string(row, *column, choice)?;
            }
        }
        Ok(())
    }
}
