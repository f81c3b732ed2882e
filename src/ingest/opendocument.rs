//! What the reader library does not tell of the tables of an `OpenDocument`: how much room they would take, and which cells
//! are merged.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::sheet::Merge;
use crate::issue::Problem;

/// Rows and cells may say that they stand for many, and the reader makes room for all of the box that the filled ones
/// span; more than this is an attack, not a table.
pub const MOST_CELLS: u64 = 8_000_000;

/// The tables of a document, as its tags tell of them one by one.
#[derive(Debug, Default)]
pub struct Tables {
    /// The cells of the tables before this one.
    before: u64,
    /// Rows of this table, without the one at hand, and those that it stands for.
    rows: u64,
    repeated: u64,
    /// Cells of the row at hand so far.
    columns: u64,
    /// How many rows and columns of this table reach to its last filled cell.
    last_row: u64,
    last_column: u64,
    /// The bytes of text that the reader would copy for the cells so far, and how often it would copy those of this cell.
    text: u64,
    copies: u64,
    /// The cells that are merged over rows, by the name of the table.
    merges: BTreeMap<String, Vec<Merge>>,
    name: String,
}

impl Tables {
    /// Takes in the next tag.
    pub fn meets(&mut self, tag: &BytesStart<'_>) -> Result<(), Problem> {
        let attribute = |name: &str| tag.attributes().flatten().find(|found| found.key.as_ref() == name);
        let number = |name: &str| attribute(name).and_then(|found| found.value.parse().ok()).unwrap_or(1_u64);
        match tag.name().as_ref() {
            "table:table" => {
                let (before, merges) = (self.cells(), std::mem::take(&mut self.merges));
                *self = Self { before, merges, text: self.text, ..Self::default() };
                if let Some(name) = attribute("table:name") {
                    let unescaped = quick_xml::escape::unescape(&name.value).map_err(super::guard::damaged)?;
                    self.name = unescaped.into_owned();
                    // The reader would show the last of them under both names.
                    if self.merges.insert(self.name.clone(), Vec::new()).is_some() {
                        return Err(super::guard::damaged("two sheets with one name"));
                    }
                }
            }
            "table:table-row" => {
                self.rows = self.rows.saturating_add(self.repeated);
                self.repeated = number("table:number-rows-repeated");
                self.columns = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.merged(number("table:number-rows-spanned"));
                let repeated = number("table:number-columns-repeated");
                self.columns = self.columns.saturating_add(repeated);
                self.copies = 0;
                // Whatever the reader takes for a value: it does not ask for a type.
                let fills = |name: &str| name.starts_with("office:") || name == "table:formula";
                if tag.attributes().flatten().any(|found| fills(found.key.as_ref())) {
                    self.last_row = self.rows.saturating_add(self.repeated);
                    self.last_column = self.last_column.max(self.columns);
                    self.copies = repeated.saturating_mul(self.repeated);
                    for text in ["office:string-value", "table:formula"] {
                        self.text(attribute(text).map_or(0, |found| found.value.len() as u64))?;
                    }
                }
            }
            // So many spaces.
            "text:s" => self.text(number("text:c"))?,
            _ => {}
        }
        if self.cells() > MOST_CELLS {
            return Err(super::guard::more_than(MOST_CELLS, "cells"));
        }
        Ok(())
    }

    /// Takes in text of so many bytes.
    pub fn text(&mut self, bytes: u64) -> Result<(), Problem> {
        self.text = self.text.saturating_add(bytes.saturating_mul(self.copies.max(1)));
        if self.text > super::guard::MOST_BYTES { Err(super::guard::too_large()) } else { Ok(()) }
    }

    /// The merged cells of a table.
    pub fn merges(&mut self, name: &str) -> Vec<Merge> {
        self.merges.remove(name).unwrap_or_default()
    }

    fn merged(&mut self, rows: u64) {
        let number = |number: u64| u32::try_from(number).ok();
        let last = self.rows.saturating_add(rows).saturating_sub(1);
        if let (2.., Some(column), Some(first), Some(last)) =
            (rows, number(self.columns), number(self.rows), number(last))
            && let Some(merges) = self.merges.get_mut(&self.name)
        {
            merges.push(Merge { column, first, last });
        }
    }

    fn cells(&self) -> u64 {
        self.before.saturating_add(self.last_row.saturating_mul(self.last_column))
    }
}

#[cfg(test)]
mod tests {
    use quick_xml::events::Event;

    use super::*;

    fn met(xml: &str) -> Result<Tables, Problem> {
        let mut reader = quick_xml::Reader::from_str(xml);
        let mut tables = Tables::default();
        loop {
            match reader.read_event().expect("well formed") {
                Event::Start(tag) | Event::Empty(tag) => tables.meets(&tag)?,
                Event::Eof => return Ok(tables),
                _ => {}
            }
        }
    }

    #[test]
    fn the_box_of_an_opendocument_is_measured_before_room_is_made_for_it() {
        let row = |repeated: u64, cells: &str| {
            format!("<table:table-row table:number-rows-repeated=\"{repeated}\">{cells}</table:table-row>")
        };
        let filled = |repeated: u64| {
            format!("<table:table-cell table:number-columns-repeated=\"{repeated}\" office:value-type=\"string\"/>")
        };
        let blank = |repeated: u64| format!("<table:table-cell table:number-columns-repeated=\"{repeated}\"/>");
        let table = |rows: String| format!("<x><table:table>{rows}</table:table></x>");
        let cases = [
            (table(row(1000, &filled(8000))), true),
            (table(row(1000, &filled(8000)) + &row(1, &filled(1))), false),
            (table(row(6000, &filled(16_000))), false),
            // Formats reach far beyond what is filled in every real document.
            (table(row(1, &filled(20)) + &row(1_048_575, &blank(16_384))), true),
            (table(row(1_048_575, &blank(16_384)) + &row(1, &(blank(16_383) + &filled(1)))), false),
            (format!("<x><text:s text:c=\"{}\"/></x>", 600 << 20), false),
            (
                table(row(
                    1000,
                    &filled(1)
                        .replace("office:value-type", &format!("table:formula=\"{}\" office:x", "ก".repeat(200_000))),
                )),
                false,
            ),
            (table(row(1000, &blank(16_000).replace("/>", &format!(" x=\"{}\"/>", "ก".repeat(200_000))))), true),
            (format!("{0}{0}", table(row(1000, &filled(5000)))).replace("</x><x>", ""), false),
            (table(row(u64::MAX, &filled(u64::MAX))), false),
        ];
        for (xml, stands) in cases {
            assert_eq!(met(&xml).is_ok(), stands, "{xml}");
        }
    }

    #[test]
    fn cells_merged_over_rows_are_found_behind_whatever_is_repeated() {
        let xml = "<x><table:table table:name=\"ก&amp;ข\"><table:table-row table:number-rows-repeated=\"3\"/>\
            <table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>\
            <table:table-cell table:number-rows-spanned=\"4\" table:number-columns-spanned=\"2\"/>\
            <table:covered-table-cell/><table:table-cell table:number-rows-spanned=\"1\"/></table:table-row></table:table></x>";
        let mut tables = met(xml).expect("small");
        assert_eq!(tables.merges("ก&ข"), [Merge { column: 2, first: 3, last: 6 }]);
        assert_eq!(tables.merges("other"), []);
        let twice = "<x><table:table table:name=\"a\"/><table:table table:name=\"a\"/></x>";
        assert!(matches!(met(twice), Err(Problem::DamagedFile { .. })));
    }
}
