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
/// A cell of an `OpenDocument` may say that it stands for many; more than this is an attack, not a table.
const MOST_REPEATED_CELLS: u64 = 4_000_000;
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

/// Reads XML to its end: every tag closed, and no cell that repeats itself beyond measure.
fn well_formed(part: &mut impl Read) -> Result<(), String> {
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let (mut open, mut cells) = (0_u64, 0_u64);
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| error.to_string())? {
            Event::Eof if open == 0 => return Ok(()),
            Event::Eof => return Err("truncated".to_owned()),
            Event::Start(tag) => {
                open += 1;
                cells = cells.saturating_add(filled(&tag));
            }
            Event::Empty(tag) => cells = cells.saturating_add(filled(&tag)),
            Event::End(_) => open = open.saturating_sub(1),
            _ => {}
        }
        if cells > MOST_REPEATED_CELLS {
            return Err(format!("> {MOST_REPEATED_CELLS} cells"));
        }
        buffer.clear();
    }
}

/// How many filled cells a tag stands for.
fn filled(tag: &BytesStart<'_>) -> u64 {
    if tag.name().as_ref() != "table:table-cell" {
        return 0;
    }
    let attribute = |name: &str| tag.attributes().flatten().find(|found| found.key.as_ref() == name);
    if attribute("office:value-type").is_none() {
        return 0;
    }
    attribute("table:number-columns-repeated").and_then(|found| found.value.parse().ok()).unwrap_or(1)
}
