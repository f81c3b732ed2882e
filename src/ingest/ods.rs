//! `.ods` documents, tag by tag: a cell or row may say that it stands for a million, and whoever makes room for the box that
//! they span makes room for what nobody wrote.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::guard::{self, Check, damaged};
use super::room::{Room, at};
use super::sheet::{Merge, Sheet, Value, shortened};
use super::xml::letter;
use crate::definition::SizeLimit;
use crate::issue::Problem;
use crate::model::location::CellRef;

/// The part that holds the tables.
const CONTENT: &str = "content.xml";

/// The sheets of a document.
pub fn sheets(bytes: &[u8], room: &Room) -> Result<Vec<Sheet>, Problem> {
    guard::guard(bytes, Check::Before, room)?;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let part = archive.by_name(CONTENT).map_err(|_| damaged(CONTENT))?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().expand_empty_elements = true;
    let mut document = Document { room: room.clone(), ..Document::default() };
    let mut buffer = Vec::new();
    let mut open = 0_u64;
    loop {
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Eof if open == 0 => return Ok(document.sheets),
            // What ends too early has lost rows.
            Event::Eof => return Err(damaged("truncated")),
            Event::Start(tag) if skipped(tag.name().as_ref()) => skip(&mut reader, &tag.to_owned())?,
            Event::Start(tag) => {
                open += 1;
                document.starts(&tag)?;
            }
            Event::End(tag) => {
                open = open.saturating_sub(1);
                document.ends(tag.name().as_ref())?;
            }
            Event::Text(text) => document.text(&text.xml10_content())?,
            Event::CData(text) => document.text(&text)?,
            Event::GeneralRef(name) => document.text(&letter(&name)?)?,
            _ => {}
        }
        buffer.clear();
    }
}

/// What is no part of a table although it stands in one: notes, pictures, and how it was before somebody changed it.
fn skipped(name: &str) -> bool {
    matches!(name, "office:annotation" | "office:forms" | "table:shapes" | "table:tracked-changes")
}

fn skip(reader: &mut Reader<impl BufRead>, tag: &BytesStart<'_>) -> Result<(), Problem> {
    reader.read_to_end_into(tag.name(), &mut Vec::new()).map(drop).map_err(damaged)
}

/// An attribute by the whole of its name.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|found| found.key.as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
}

/// How often something stands that says so.
fn times(tag: &BytesStart<'_>, name: &str) -> u64 {
    attribute(tag, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1)
}

/// What was read of a document so far.
#[derive(Default)]
struct Document {
    room: Room,
    sheets: Vec<Sheet>,
    /// The styles of tables that are not shown, and the style at hand.
    hidden: BTreeSet<String>,
    style: Option<String>,
    /// Whether a table is open that has a name.
    in_table: bool,
    merges: Vec<Merge>,
    /// The place of the next row and cell, and the rows that the row at hand stands for.
    row: u64,
    rows: u64,
    column: u64,
    cell: Option<Cell>,
}

/// A cell that is open.
#[derive(Default)]
struct Cell {
    /// How many cells it stands for.
    times: u64,
    data: Option<Data>,
    formula: String,
    /// Whether its text is its value.
    spelled: bool,
    text: String,
    /// Whether it has a paragraph.
    begun: bool,
}

enum Data {
    Number(f64),
    Text(String),
    Flag(bool),
}

impl Document {
    fn starts(&mut self, tag: &BytesStart<'_>) -> Result<(), Problem> {
        match tag.name().as_ref() {
            "style:style" => self.style = attribute(tag, "style:name"),
            "style:table-properties" if attribute(tag, "table:display").as_deref() == Some("false") => {
                self.hidden.extend(self.style.clone());
            }
            "table:table" if self.cell.is_none() => {
                let Some(name) = attribute(tag, "table:name") else { return Ok(()) };
                if self.sheets.iter().any(|sheet| sheet.name.as_deref() == Some(&name)) {
                    return Err(damaged("two sheets with one name"));
                }
                let hidden = attribute(tag, "table:style-name").is_some_and(|style| self.hidden.contains(&style));
                self.sheets.push(Sheet::new(&self.room, Some(name.into()), false, hidden));
                self.room.holds(SizeLimit::Sheets, self.sheets.len() as u64)?;
                (self.in_table, self.row) = (true, 0);
            }
            "table:table-row" if self.cell.is_none() => {
                (self.rows, self.column) = (times(tag, "table:number-rows-repeated"), 0);
            }
            "table:table-cell" | "table:covered-table-cell" if self.in_table && self.cell.is_none() => {
                self.merged(times(tag, "table:number-rows-spanned"));
                self.cell = Some(Cell::new(tag)?);
            }
            "text:p" => {
                let again = self.cell.as_mut().is_some_and(|cell| std::mem::replace(&mut cell.begun, true));
                self.text(if again { "\n" } else { "" })?;
            }
            "text:s" => {
                let spaces = times(tag, "text:c");
                self.room.holds(SizeLimit::TextLength, spaces).map_err(|problem| self.at(problem))?;
                self.text(&" ".repeat(usize::try_from(spaces).unwrap_or_default()))?;
            }
            "text:tab" => self.text("\t")?,
            "text:line-break" => self.text("\n")?,
            _ => {}
        }
        Ok(())
    }

    fn ends(&mut self, name: &str) -> Result<(), Problem> {
        match name {
            "table:table" if self.cell.is_none() && self.in_table => {
                self.in_table = false;
                let merges = std::mem::take(&mut self.merges);
                self.sheets.last_mut().map_or(Ok(0), |sheet| sheet.fill(merges))?;
            }
            "table:table-row" if self.cell.is_none() && self.in_table => {
                let rows = self.rows;
                if let Some(sheet) = self.sheets.last_mut().filter(|sheet| ends_in(sheet, self.row)) {
                    sheet.down(rows.saturating_sub(1));
                    sheet.fits()?;
                }
                self.row = self.row.saturating_add(rows);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let Some(cell) = self.cell.take() else { return Ok(()) };
                let place = u32::try_from(self.row).ok().zip(u32::try_from(self.column).ok());
                if let (Some(sheet), Some((row, column))) = (self.sheets.last_mut(), place)
                    && cell.fill(sheet, row, column)
                {
                    sheet.across(cell.times.saturating_sub(1));
                    sheet.fits()?;
                }
                self.column = self.column.saturating_add(cell.times);
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Problem> {
        // A letter takes up to four bytes: what is longer is so by its letters, too.
        const LONGEST_LETTER: u64 = 4;
        let Some(cell) = self.cell.as_mut().filter(|cell| cell.spelled) else { return Ok(()) };
        cell.text.push_str(text);
        let letters = cell.text.len() as u64 / LONGEST_LETTER;
        self.room.holds(SizeLimit::TextLength, letters).map_err(|problem| self.at(problem))
    }

    /// A problem of the cell at hand.
    fn at(&self, problem: Problem) -> Problem {
        let cell = u32::try_from(self.row).ok().zip(u32::try_from(self.column).ok());
        let cell = cell.map(|(row, column)| CellRef { row, column });
        at(problem, self.sheets.last().and_then(|sheet| sheet.name.as_deref()), cell)
    }

    fn merged(&mut self, rows: u64) {
        let number = |number: u64| u32::try_from(number).ok();
        let last = self.row.saturating_add(rows).saturating_sub(1);
        if let (2.., Some(column), Some(first), Some(last)) =
            (rows, number(self.column), number(self.row), number(last))
        {
            self.merges.push(Merge { column, first, last });
        }
    }
}

/// Whether a row is the last of a sheet that holds anything.
fn ends_in(sheet: &Sheet, row: u64) -> bool {
    sheet.rows().iter().next_back().is_some_and(|last| u64::from(last.index) == row)
}

impl Cell {
    fn new(tag: &BytesStart<'_>) -> Result<Self, Problem> {
        let mut cell = Self { times: times(tag, "table:number-columns-repeated"), ..Self::default() };
        let (mut is_text, mut is_error) = (false, false);
        for found in tag.attributes().flatten() {
            let value = || quick_xml::escape::unescape(&found.value).map_err(damaged);
            match found.key.as_ref() {
                "office:value-type" => is_text = &*found.value == "string",
                "calcext:value-type" => is_error = &*found.value == "error",
                "table:formula" => cell.formula = value()?.into_owned(),
                _ if cell.data.is_some() => {}
                "office:value" => {
                    let number = found.value.trim().parse().map_err(|_| damaged("office:value"))?;
                    cell.data = Some(Data::Number(number));
                }
                "office:boolean-value" => {
                    cell.data = Some(Data::Flag(matches!(&*found.value, "true" | "TRUE")));
                }
                "office:string-value" | "office:date-value" | "office:time-value" => {
                    cell.data = Some(Data::Text(value()?.into_owned()));
                }
                _ => {}
            }
        }
        // Programs write the text of an error beside an empty value.
        let unsaid = matches!(&cell.data, Some(Data::Text(text)) if text.is_empty());
        cell.spelled = (is_text && cell.data.is_none()) || (is_error && unsaid);
        Ok(cell)
    }

    /// Puts it into a sheet; whether it holds anything.
    fn fill(&self, sheet: &mut Sheet, row: u32, column: u32) -> bool {
        let text = match &self.data {
            _ if self.spelled => Some(self.text.as_str()),
            Some(Data::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        // A formula that no program has calculated yet is no blank cell.
        let formula = shortened(&format!("={}", self.formula));
        let calculated = !self.formula.is_empty();
        let value = match (&self.data, text) {
            (_, Some(text)) if calculated && is_error(text) => Some(Value::Error(text)),
            (_, Some(text)) => Value::text(text),
            (Some(Data::Number(number)), _) => Some(Value::number(*number)),
            (Some(Data::Flag(flag)), _) => Some(Value::Flag(*flag)),
            _ => calculated.then_some(Value::Error(&formula)),
        };
        if let Some(value) = value {
            sheet.push(row, column, value);
        }
        value.is_some()
    }
}

/// What a formula shows instead of a value.
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
        let read = sheets(&archive.finish().expect("memory").into_inner(), &Room::default()).expect("readable");
        let hidden: Vec<_> =
            read.iter().map(|sheet| (sheet.name.as_deref().unwrap_or_default(), sheet.hidden)).collect();
        assert_eq!(hidden, [("a", false), ("b", true)]);
    }
}
