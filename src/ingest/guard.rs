//! A look at a container before a reader library opens it.
//!
//! The library loops for ever on a truncated `OpenDocument`, and believes whatever sizes it is told. So every part is read
//! to its end through a counting limit, declared counts are held against the bytes there are, and an `OpenDocument`'s XML
//! must be well formed.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};

use crate::issue::Problem;

const MOST_PARTS: usize = 10_000;
const MOST_BYTES_IN_PART: u64 = 256 << 20;
const MOST_BYTES: u64 = 512 << 20;
/// The reader lays a sheet of an `.ods` document out in full, and rows and cells may say that they stand for many.
const MOST_CELLS: u64 = 8_000_000;
/// A declared count stands at the head of its part.
const HEAD: usize = 2048;

/// How closely the XML is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Sizes and declared counts only: the reader streams and stands the rest.
    Sizes,
    /// To its end: every tag closed.
    WellFormed,
}

/// Whether a zip container may be opened.
pub fn guard(bytes: &[u8], check: Check) -> Result<(), Problem> {
    let unreadable = |reason: String| Problem::UnreadableFile { reason };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(error.to_string()))?;
    if archive.len() > MOST_PARTS {
        return Err(unreadable(format!("> {MOST_PARTS} parts")));
    }
    let mut total = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| unreadable(error.to_string()))?;
        let name = part.name().map_err(|error| unreadable(error.to_string()))?.to_lowercase();
        let mut counted = Counted { inner: part.take(MOST_BYTES_IN_PART + 1), read: 0, head: Vec::new() };
        let checked = if check == Check::WellFormed && name.ends_with(".xml") {
            well_formed(&mut counted)
        } else {
            std::io::copy(&mut counted, &mut std::io::sink()).map(drop).map_err(|error| error.to_string())
        };
        total += counted.read;
        if counted.read > MOST_BYTES_IN_PART || total > MOST_BYTES {
            return Err(unreadable(format!("> {} MiB", MOST_BYTES >> 20)));
        }
        checked.map_err(|error| unreadable(format!("{name}: {error}")))?;
        if declared(&counted.head).is_some_and(|count| count > counted.read) {
            return Err(unreadable(format!("{name}: count")));
        }
    }
    Ok(())
}

/// The number of strings that a part says it has; each needs more than a byte.
fn declared(head: &[u8]) -> Option<u64> {
    let head = String::from_utf8_lossy(head);
    let number = head.split_once("uniqueCount=\"")?.1;
    number.split_once('"')?.0.parse().ok()
}

/// Reads on, and remembers how much and how it began.
struct Counted<R> {
    inner: R,
    read: u64,
    head: Vec<u8>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.read += read as u64;
        let room = HEAD.saturating_sub(self.head.len()).min(read);
        self.head.extend_from_slice(&buffer[..room]);
        Ok(read)
    }
}

/// Reads XML to its end: every tag closed, and no table that is laid out beyond measure.
fn well_formed(part: &mut impl Read) -> Result<(), String> {
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut open = 0_u64;
    let mut extent = Extent::default();
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| error.to_string())? {
            Event::Eof if open == 0 => return Ok(()),
            Event::Eof => return Err("truncated".to_owned()),
            Event::Start(tag) => {
                open += 1;
                extent.see(&tag);
            }
            Event::Empty(tag) => extent.see(&tag),
            Event::End(_) => open = open.saturating_sub(1),
            _ => {}
        }
        if extent.cells() > MOST_CELLS {
            return Err(format!("> {MOST_CELLS} cells"));
        }
        buffer.clear();
    }
}

/// How far the filled cells of a table reach.
#[derive(Default)]
struct Extent {
    rows: u64,
    columns: u64,
    filled_rows: u64,
    filled_columns: u64,
}

impl Extent {
    fn see(&mut self, tag: &BytesStart<'_>) {
        let attribute = |name: &str| tag.attributes().flatten().find(|found| found.key.as_ref() == name);
        let repeats = |name: &str| attribute(name).and_then(|found| found.value.parse::<u64>().ok()).unwrap_or(1);
        match tag.name().as_ref() {
            "table:table" => *self = Self::default(),
            "table:table-row" => {
                self.rows = self.rows.saturating_add(repeats("table:number-rows-repeated"));
                self.columns = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.columns = self.columns.saturating_add(repeats("table:number-columns-repeated"));
                if attribute("office:value-type").is_some() {
                    self.filled_rows = self.rows;
                    self.filled_columns = self.filled_columns.max(self.columns);
                }
            }
            _ => {}
        }
    }

    fn cells(&self) -> u64 {
        self.filled_rows.saturating_mul(self.filled_columns)
    }
}
