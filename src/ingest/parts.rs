//! The places of a sheet's cells as its part has them, for a sheet in which the reader library fails: it says neither where
//! nor what it could not read.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Cursor};

use quick_xml::events::Event;

use super::guard::damaged;
use super::xml::attribute;
use crate::issue::Problem;

/// The places of a sheet's cells, in the order of the part; a row with a number that is none counts as a cell.
#[derive(Debug, Default)]
pub struct Places {
    /// The row and column, from zero, of those that have such.
    pub cells: Vec<Option<(u32, u32)>>,
    /// Those that could not be read, by their count.
    pub failed: BTreeMap<usize, Failed>,
}

/// A cell that could not be read.
#[derive(Debug, Default)]
pub struct Failed {
    /// Its address as it is written.
    pub written: String,
    /// What stands in it.
    pub found: String,
    /// Whether that is no text of its own: an error, or the number of a text that the book does not have.
    pub error: bool,
}

impl Places {
    /// Takes in the next; `failed` has the counts of those that could not be read.
    fn push(&mut self, cell: Option<(u32, u32)>, failed: &BTreeSet<usize>, what: impl FnOnce() -> Failed) {
        if failed.contains(&self.cells.len()) {
            self.failed.insert(self.cells.len(), what());
        }
        self.cells.push(cell);
    }
}

/// What is shown for a text that the book does not have.
const NO_TEXT: &str = "#?";

type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// The places of the cells of a sheet, and what stands in those that could not be read.
pub fn places(bytes: &[u8], sheet: &str, failed: &BTreeSet<usize>) -> Result<Places, Problem> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let path = part_of(&mut archive, sheet)?.ok_or_else(|| damaged(format!("{sheet}: part")))?;
    let mut places = Places::default();
    let (mut row, mut column) = (0, 0);
    let mut in_value = false;
    events(&mut archive, &path, |event| {
        match event {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "row" => {
                if let Some(written) = attribute(tag, "r") {
                    match written.parse::<u32>().ok().and_then(|number| number.checked_sub(1)) {
                        Some(number) => row = number,
                        None => places.push(None, failed, || Failed { written, ..Failed::default() }),
                    }
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "row" => (row, column) = (row.saturating_add(1), 0),
            Event::Start(tag) if tag.local_name().as_ref() == "c" => {
                let written = attribute(tag, "r");
                let cell = written.as_deref().map_or(Some((row, column)), address);
                column = cell.map_or(column, |(_, column)| column).saturating_add(1);
                places.push(cell, failed, || {
                    let kind = attribute(tag, "t").unwrap_or_default();
                    let found = if kind == "s" { NO_TEXT.to_owned() } else { String::new() };
                    Failed { written: written.unwrap_or_default(), found, error: matches!(kind.as_str(), "e" | "s") }
                });
            }
            Event::Start(tag) if tag.local_name().as_ref() == "v" => in_value = true,
            Event::End(tag) if tag.local_name().as_ref() == "v" => in_value = false,
            Event::Text(text) if in_value => {
                let last = places.cells.len().saturating_sub(1);
                if let Some(failed) = places.failed.get_mut(&last).filter(|failed| failed.found != NO_TEXT) {
                    failed.found.push_str(&text.xml10_content());
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "sheetData" => return false,
            _ => {}
        }
        true
    })?;
    Ok(places)
}

/// `B7` as row 6, column 1.
fn address(written: &str) -> Option<(u32, u32)> {
    let digits = written.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = written.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let letter = letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        column = column.checked_mul(26)?.checked_add(letter)?;
    }
    let row: u32 = digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())??;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// The part that holds a sheet: the book names it by the number of a relationship.
fn part_of(archive: &mut Archive<'_>, sheet: &str) -> Result<Option<String>, Problem> {
    let mut book = "xl/workbook.xml".to_owned();
    events(archive, "_rels/.rels", |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && attribute(tag, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            let target = attribute(tag, "Target").unwrap_or_default();
            target.trim_start_matches('/').clone_into(&mut book);
        }
        true
    })?;
    let mut id = None;
    events(archive, &book, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && tag.local_name().as_ref() == "sheet"
            && attribute(tag, "name").as_deref() == Some(sheet)
        {
            id = attribute(tag, "id");
        }
        id.is_none()
    })?;
    let (folder, file) = book.rsplit_once('/').unwrap_or(("", &book));
    let mut target = None;
    events(archive, &format!("{folder}/_rels/{file}.rels"), |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && attribute(tag, "Id") == id
        {
            target = attribute(tag, "Target");
        }
        target.is_none()
    })?;
    Ok(target.map(|target| match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{target}"),
    }))
}

/// Shows the events of a part until it is told to stop. Names in an archive differ by capitals and slashes.
fn events(archive: &mut Archive<'_>, path: &str, mut each: impl FnMut(&Event<'_>) -> bool) -> Result<(), Problem> {
    let plain = |name: &str| name.replace('\\', "/").trim_start_matches('/').to_lowercase();
    let wanted = plain(path);
    let mut index = None;
    for place in 0..archive.len() {
        let part = archive.by_index_raw(place).map_err(damaged)?;
        if part.name().is_ok_and(|name| plain(&name) == wanted) {
            index = Some(place);
        }
    }
    let Some(index) = index else { return Ok(()) };
    let part = archive.by_index(index).map_err(damaged)?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(damaged)?;
        if matches!(event, Event::Eof) || !each(&event) {
            return Ok(());
        }
        buffer.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_letters_and_a_number_from_one() {
        let cases = [("A1", Some((0, 0))), ("b7", Some((6, 1))), ("XFD1048576", Some((1_048_575, 16_383)))];
        for (written, expected) in cases {
            assert_eq!(address(written), expected);
        }
        for written in ["", "A", "12", "A0", "$A$1", "A-1", "ก1", "A1B", "A99999999999", "AAAAAAAAA1"] {
            assert_eq!(address(written), None, "{written}");
        }
    }
}
