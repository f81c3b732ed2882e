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
/// Rows and cells of an `OpenDocument` may say that they stand for many, and the reader makes room for all of the box
/// that the filled ones span; more than this is an attack, not a table.
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

/// What a look at a container saw.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen {
    /// Some sheet has merged cells: they stand behind the cells, and are worth a second pass only then.
    pub merges: bool,
}

/// Whether a zip container may be opened.
pub fn guard(bytes: &[u8], check: Check) -> Result<Seen, Problem> {
    let unreadable = |reason: String| Problem::UnreadableFile { reason };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(error.to_string()))?;
    if archive.len() > MOST_PARTS {
        return Err(unreadable(format!("> {MOST_PARTS} parts")));
    }
    let (mut total, mut seen) = (0, Seen::default());
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| unreadable(error.to_string()))?;
        let name = part.name().map_err(|error| unreadable(error.to_string()))?.to_lowercase();
        let mut counted = Counted::new(part.take(MOST_BYTES_IN_PART + 1));
        let checked = if check == Check::WellFormed && name.ends_with(".xml") {
            well_formed(&mut counted)
        } else {
            std::io::copy(&mut counted, &mut std::io::sink()).map(drop).map_err(|error| error.to_string())
        };
        total += counted.read;
        seen.merges |= counted.merges;
        if counted.read > MOST_BYTES_IN_PART || total > MOST_BYTES {
            return Err(unreadable(format!("> {} MiB", MOST_BYTES >> 20)));
        }
        checked.map_err(|error| unreadable(format!("{name}: {error}")))?;
        if declared(&counted.head).is_some_and(|count| count > counted.read) {
            return Err(unreadable(format!("{name}: count")));
        }
    }
    Ok(seen)
}

/// The number of strings that a part says it has; each needs more than a byte.
fn declared(head: &[u8]) -> Option<u64> {
    let head = String::from_utf8_lossy(head);
    let number = head.split_once("uniqueCount=\"")?.1;
    number.split_once('"')?.0.parse().ok()
}

/// Reads on, and remembers how much, how it began and whether it spoke of merged cells.
struct Counted<R> {
    inner: R,
    read: u64,
    head: Vec<u8>,
    merges: bool,
    /// The last bytes: a word may be parted between two reads.
    tail: Vec<u8>,
}

impl<R> Counted<R> {
    fn new(inner: R) -> Self {
        Self { inner, read: 0, head: Vec::new(), merges: false, tail: Vec::new() }
    }

    fn look_for_merges(&mut self, bytes: &[u8]) {
        const WORD: &str = "<mergeCell ";
        if !self.merges {
            self.tail.extend_from_slice(bytes);
            self.merges = String::from_utf8_lossy(&self.tail).contains(WORD);
            self.tail.drain(..self.tail.len().saturating_sub(WORD.len()));
        }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.read += read as u64;
        let room = HEAD.saturating_sub(self.head.len()).min(read);
        self.head.extend_from_slice(&buffer[..room]);
        self.look_for_merges(&buffer[..read]);
        Ok(read)
    }
}

/// Reads XML to its end: every tag closed, and no tables that repeat themselves beyond measure.
fn well_formed(part: &mut impl Read) -> Result<(), String> {
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let (mut open, mut span) = (0_u64, Span::default());
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| error.to_string())? {
            Event::Eof if open == 0 => return Ok(()),
            Event::Eof => return Err("truncated".to_owned()),
            Event::Start(tag) => {
                open += 1;
                span.meets(&tag);
            }
            Event::Empty(tag) => span.meets(&tag),
            Event::End(_) => open = open.saturating_sub(1),
            _ => {}
        }
        if span.cells() > MOST_CELLS {
            return Err(format!("> {MOST_CELLS} cells"));
        }
        buffer.clear();
    }
}

/// The box of filled cells of each table, from its first row and column.
#[derive(Default)]
struct Span {
    /// The cells of the tables before this one.
    before: u64,
    /// Rows of this table, with those that the row at hand stands for.
    rows: u64,
    /// Cells of the row at hand so far.
    columns: u64,
    /// The last filled row and column of this table.
    last_row: u64,
    last_column: u64,
}

impl Span {
    fn meets(&mut self, tag: &BytesStart<'_>) {
        let number = |name: &str| tag.attributes().flatten().find(|found| found.key.as_ref() == name);
        let repeated = |name: &str| number(name).and_then(|found| found.value.parse().ok()).unwrap_or(1_u64);
        match tag.name().as_ref() {
            "table:table" => *self = Self { before: self.cells(), ..Self::default() },
            "table:table-row" => {
                self.rows = self.rows.saturating_add(repeated("table:number-rows-repeated"));
                self.columns = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.columns = self.columns.saturating_add(repeated("table:number-columns-repeated"));
                // Whatever the reader takes for a value: it does not ask for a type.
                let fills = |name: &str| name.starts_with("office:") || name == "table:formula";
                if tag.attributes().flatten().any(|found| fills(found.key.as_ref())) {
                    self.last_row = self.rows;
                    self.last_column = self.last_column.max(self.columns);
                }
            }
            _ => {}
        }
    }

    fn cells(&self) -> u64 {
        self.before.saturating_add(self.last_row.saturating_mul(self.last_column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            (format!("{0}{0}", table(row(1000, &filled(5000)))).replace("</x><x>", ""), false),
            (table(row(u64::MAX, &filled(u64::MAX))), false),
        ];
        for (xml, stands) in cases {
            assert_eq!(well_formed(&mut xml.as_bytes()).is_ok(), stands, "{xml}");
        }
        assert!(well_formed(&mut "<x><table:table>".as_bytes()).is_err());
    }

    #[test]
    fn merged_cells_are_seen_wherever_the_reads_part_the_word() {
        let text = b"<x/><mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>";
        for size in 1..text.len() {
            let mut counted = Counted::new(&text[..]);
            let mut buffer = vec![0; size];
            while counted.read(&mut buffer).unwrap_or_default() > 0 {}
            assert!(counted.merges, "{size}");
        }
        let mut counted = Counted::new(&b"<mergeCells count=\"0\"></mergeCells>"[..]);
        std::io::copy(&mut counted, &mut std::io::sink()).expect("memory is readable");
        assert!(!counted.merges);
    }
}
