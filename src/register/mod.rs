//! Blank registers for the office to fill in, made from the same definitions that read them.
//!
//! In: the definitions and a language. Out: one workbook for each register, and the text of `pramoen.toml`. Never: an
//! input, a figure, a path. What is made here, filled in, is read back without one issue.

mod choices;
mod dress;
mod settings;
mod sheet;
mod workbook;

use crate::definition::{Definitions, Form, Language};
use crate::error::Error;
use crate::wording;

pub use settings::settings;

/// A value that is typed below the example of a register.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// Nothing.
    Blank,
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day, with or without a clock time.
    Moment(chrono::NaiveDateTime),
}

/// The workbook of a blank register.
///
/// # Errors
/// [`Error::Report`] when the workbook cannot be composed: a bug, or titles that no workbook can have.
pub fn blank(form: &Form, definitions: &Definitions, language: Language) -> Result<Vec<u8>, Error> {
    filled(form, definitions, language, &[])
}

/// The same with rows below the example: an entry for each column that the workbook has, in its order.
///
/// # Errors
/// As [`blank`].
pub fn filled(
    form: &Form,
    definitions: &Definitions,
    language: Language,
    rows: &[Vec<Entry>],
) -> Result<Vec<u8>, Error> {
    workbook::write(form, definitions, language, rows).map_err(|error| Error::Report(error.to_string()))
}

/// The headers of the register's workbook with the ids of their columns, in order; none for an item of a survey.
#[must_use]
pub fn columns<'a>(form: &'a Form, definitions: &Definitions, language: Language) -> Vec<(Option<&'a str>, String)> {
    let columns = sheet::columns(form, definitions, definitions.texts(language));
    columns.into_iter().map(|column| (column.field.map(|field| field.id.as_str()), column.header)).collect()
}

/// The name of the register's file, by which registers stand in the order of the manuals' work.
#[must_use]
pub fn file_name(form: &Form) -> String {
    format!("{:02}-{}.xlsx", form.number, wording::plain_name(&form.title.th, 80))
}
