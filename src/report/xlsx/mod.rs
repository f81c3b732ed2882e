//! The workbook.
//!
//! In: a neutral [`Document`] and the [`Style`]. First every table gets its place, then formulas can name ranges, then
//! the sheets are written. Out: bytes, the same for the same document. Never: a formula made of input text, a figure of
//! its own, the clock.

mod chart;
mod cut;
mod formula;
mod height;
mod list;
mod look;
mod page;
mod place;
mod sheet;
mod sign;
mod target;
mod theme;

use std::io::{Cursor, Seek, Write};

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::document::{Block, Document};
use crate::definition::Style;
use crate::error::Error;
use crate::model::legible::line;
use crate::model::output::REPORT_MARK;
use place::Places;

/// Writes the workbook in memory.
///
/// # Errors
/// [`Error::Report`] when the document does not fit into the format.
pub fn write(document: &Document, style: &Style) -> Result<Vec<u8>, Error> {
    let places = Places::of(document)?;
    let book = book(document, &places, style)?;
    if !has_lists(document) {
        return Ok(book);
    }
    list::write(&book, document, &places, Cursor::new(Vec::new())).map(Cursor::into_inner)
}

/// Writes a workbook whose lists are long, without ever holding their rows.
///
/// # Errors
/// [`Error::Report`] when the document does not fit into the format, or nothing can be written.
pub fn write_long<W: Write + Seek>(document: &Document, style: &Style, out: W) -> Result<W, Error> {
    let places = Places::of(document)?;
    list::write(&book(document, &places, style)?, document, &places, out)
}

/// How many rows the lists of a document have.
#[must_use]
pub fn listed_rows(document: &Document) -> usize {
    list::rows(document)
}

fn has_lists(document: &Document) -> bool {
    document.sheets.iter().flat_map(|sheet| &sheet.blocks).any(|block| matches!(block, Block::List(_)))
}

/// The workbook without the rows of its lists.
fn book(document: &Document, places: &Places<'_>, style: &Style) -> Result<Vec<u8>, Error> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(document)?);
    for index in 0..document.sheets.len() {
        let worksheet = workbook.add_worksheet();
        sheet::write(worksheet, document, index, places, style)?;
    }
    for name in &document.names {
        workbook.define_name(&name.id, &format!("={}", places.named(name)?)).map_err(failed)?;
    }
    theme::set(&workbook.save_to_buffer().map_err(failed)?, &style.workbook_font).map_err(Error::Report)
}

fn properties(document: &Document) -> Result<DocProperties, Error> {
    let day = document.as_of;
    let number = |part: u32| u8::try_from(part).expect("a month or a day is below 256");
    let year = u16::try_from(day.year()).map_err(|_| Error::Report(format!("{day} is no day of a workbook")))?;
    let created = ExcelDateTime::from_ymd(year, number(day.month()), number(day.day())).map_err(failed)?;
    let properties = DocProperties::new();
    Ok(properties
        .set_title(line(&document.title))
        .set_subject(line(&document.subtitle))
        .set_custom_property(REPORT_MARK, env!("CARGO_PKG_VERSION"))
        .set_creation_datetime(&created))
}

/// The writer's own complaint.
#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn failed(error: XlsxError) -> Error {
    Error::Report(error.to_string())
}
