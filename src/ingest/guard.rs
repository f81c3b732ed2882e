//! A look at a container before a reader library opens it.
//!
//! The library loops for ever on a truncated `OpenDocument`, believes whatever sizes it is told, passes over a sheet in
//! UTF-16, and lets the numbers of rows run over. So every part is read to its end through a counting limit, declared
//! counts are held against the bytes there are, sheets are looked at for what would run over, and an `OpenDocument`'s XML
//! must be well formed.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::Event;
use zip::CompressionMethod;

use super::opendocument::Tables;
use crate::issue::Problem;

const MOST_PARTS: usize = 10_000;
const MOST_BYTES_IN_PART: u64 = 256 << 20;
/// Larger parts of a workbook that only streams by are looked at while they do; it may have so many bytes in one of them,
/// and twice as many in all.
const STREAMED_FROM: u64 = 4 << 20;
const MOST_BYTES_STREAMED: u64 = 1 << 30;
/// The most that a file may hold, packed or not.
pub const MOST_BYTES: u64 = 512 << 20;
/// A declared count stands at the head of its part.
const HEAD: usize = 2048;

/// How closely the XML is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Sizes and declared counts only: the reader streams and stands the rest.
    Sizes,
    /// The same, and large sheets later: while the reader streams them.
    Streamed,
    /// To its end: every tag closed.
    WellFormed,
}

/// What a look at a container saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// Some sheet has merged cells: they stand behind the cells, and are worth a second pass only then.
    pub merges: bool,
    /// The numbers of the parts that are to be looked at while they are read.
    pub streamed: Vec<usize>,
    /// The cells that are merged over rows, of each table of an `OpenDocument`.
    pub tables: Tables,
}

/// A file that ends too early or contradicts itself.
pub fn damaged(reason: impl std::fmt::Display) -> Problem {
    Problem::DamagedFile { reason: reason.to_string() }
}

/// A file with more bytes than a table needs.
pub fn too_large() -> Problem {
    more_than(MOST_BYTES >> 20, "mebibytes")
}

/// A file with more of something than a table needs; the texts have a word for the unit.
pub fn more_than(limit: u64, unit: &str) -> Problem {
    Problem::TooLargeFile { limit: usize::try_from(limit).unwrap_or(usize::MAX), unit: unit.to_owned() }
}

/// Whether a zip container may be opened.
pub fn guard(bytes: &[u8], check: Check) -> Result<Seen, Problem> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(more_than(MOST_PARTS as u64, "parts"));
    }
    // Of two parts with one name the archive shows the last, and another program may show the first.
    if entries(bytes).is_some_and(|entries| entries != archive.len()) {
        return Err(damaged("two parts with one name"));
    }
    let (mut total, mut streamed, mut seen) = (0, 0, Seen::default());
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(locked)?;
        let name = part.name().map_err(damaged)?.to_lowercase();
        let streams = name.contains("worksheets/sheet") || name.ends_with("sharedstrings.xml");
        let plain = matches!(part.compression(), CompressionMethod::Stored | CompressionMethod::Deflated);
        if check == Check::Streamed && streams && plain && part.size() >= STREAMED_FROM {
            if part.size() > MOST_BYTES_STREAMED {
                return Err(more_than(MOST_BYTES_STREAMED >> 20, "mebibytes"));
            }
            streamed += part.size();
            seen.streamed.push(index);
        } else {
            let mut tables = Tables::default();
            let well_formed = check == Check::WellFormed && name.ends_with(".xml");
            let mut counted = Counted::new(part.take(MOST_BYTES_IN_PART + 1), name.contains("sheet"));
            let checked = if well_formed {
                xml_to_its_end(&mut counted, &mut tables)
            } else {
                std::io::copy(&mut counted, &mut std::io::sink()).map(drop).map_err(damaged)
            };
            if name == "content.xml" {
                seen.tables = tables;
            }
            total += counted.read;
            seen.merges |= counted.met.merges;
            if counted.read > MOST_BYTES_IN_PART {
                return Err(more_than(MOST_BYTES_IN_PART >> 20, "mebibytes"));
            }
            if total > MOST_BYTES {
                return Err(too_large());
            }
            counted.judged(&name, checked)?;
        }
        if streamed > 2 * MOST_BYTES_STREAMED {
            return Err(more_than((2 * MOST_BYTES_STREAMED) >> 20, "mebibytes"));
        }
    }
    Ok(seen)
}

/// What a look at one part saw.
pub struct Look {
    /// It has merged cells.
    pub merges: bool,
}

/// Looks at a part while `each` gets what is read of it; nothing where that wants no more before the end.
pub fn look(bytes: &[u8], index: usize, mut each: impl FnMut(&[u8]) -> bool) -> Result<Option<Look>, Problem> {
    const READ: usize = 32 << 10;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let part = archive.by_index(index).map_err(locked)?;
    let (name, size) = (part.name().map_err(damaged)?.to_lowercase(), part.size());
    let mut counted = Counted::new(part.take(size + 1), name.contains("sheet"));
    let mut buffer = vec![0; READ];
    let checked = loop {
        match counted.read(&mut buffer) {
            Ok(0) => break Ok(()),
            Ok(read) if !each(&buffer[..read]) => return Ok(None),
            Ok(_) => {}
            Err(error) => break Err(damaged(error)),
        }
    };
    // What a part says of its size has been believed.
    let checked = checked.and(if counted.read == size { Ok(()) } else { Err(damaged("size")) });
    counted.judged(&name, checked)?;
    Ok(Some(Look { merges: counted.met.merges }))
}

fn locked(error: zip::result::ZipError) -> Problem {
    match error {
        zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => {
            Problem::ProtectedFile {}
        }
        error => damaged(error),
    }
}

/// How many parts the directory at the end says there are; none where the file is larger than its word for that.
fn entries(bytes: &[u8]) -> Option<usize> {
    const MARK: &[u8] = b"PK\x05\x06";
    let from = bytes.len().saturating_sub(MARK.len() + 18 + usize::from(u16::MAX));
    let tail = &bytes[from..];
    let end = memchr::memmem::rfind(tail, MARK)?;
    let count = u16::from_le_bytes(tail.get(end + 10..end + 12)?.try_into().ok()?);
    (count != u16::MAX).then_some(usize::from(count))
}

/// The number of strings that a part says it has; each needs more than a byte.
fn declared(head: &[u8]) -> Option<u64> {
    let head = String::from_utf8_lossy(head);
    let number = head.split_once("uniqueCount=\"")?.1;
    number.split_once('"')?.0.parse().ok()
}

/// What a part speaks of.
#[derive(Default)]
struct Met {
    merges: bool,
    encrypted: bool,
    /// It declares entities, of which no office program makes use: they would be read as nothing, or as far too much.
    entities: bool,
}

/// Reads on, and remembers how much, how it began and what it spoke of.
struct Counted<R> {
    inner: R,
    read: u64,
    head: Vec<u8>,
    met: Met,
    /// Whether it is a sheet, and the first address in it that no number holds.
    sheet: bool,
    far: Option<String>,
    /// The last bytes: a word may be parted between two reads.
    tail: Vec<u8>,
}

impl<R> Counted<R> {
    fn new(inner: R, sheet: bool) -> Self {
        let (head, tail) = (Vec::new(), Vec::new());
        Self { inner, read: 0, head, met: Met::default(), sheet, far: None, tail }
    }

    fn look(&mut self, bytes: &[u8]) {
        // The longest word looked for, and the longest address that is none.
        const LONGEST: usize = 32;
        self.tail.extend_from_slice(bytes);
        let has = |word: &[u8]| memchr::memmem::find(&self.tail, word).is_some();
        self.met.merges = self.met.merges || (self.sheet && has(b"<mergeCell "));
        self.met.encrypted = self.met.encrypted || (self.read < 1 << 20 && !self.sheet && has(b"encryption-data"));
        // A declaration of a document stands before its first element.
        self.met.entities = self.met.entities || (self.read < 1 << 16 && has(b"<!ENTITY"));
        if self.sheet && self.far.is_none() {
            self.far = far(&self.tail);
        }
        self.tail.drain(..self.tail.len().saturating_sub(LONGEST));
    }
}

impl<R> Counted<R> {
    /// What is wrong with the part, now that it is read; `checked` says whether it could be.
    fn judged(&self, name: &str, checked: Result<(), Problem>) -> Result<(), Problem> {
        // A locked document keeps its content in parts that are no XML any more.
        if name == "encrypted-package" || (name == "meta-inf/manifest.xml" && self.met.encrypted) {
            return Err(Problem::ProtectedFile {});
        }
        checked.map_err(|problem| match problem {
            Problem::DamagedFile { reason } => damaged(format!("{name}: {reason}")),
            problem => problem,
        })?;
        if self.met.entities && (name.ends_with(".xml") || name.ends_with(".rels")) {
            return Err(damaged(format!("{name}: ENTITY")));
        }
        if declared(&self.head).is_some_and(|count| count > self.read) {
            return Err(damaged(format!("{name}: count")));
        }
        // A part in UTF-16 would be passed over as an empty sheet.
        if name.ends_with(".xml") && [&b"\xFF\xFE"[..], b"\xFE\xFF"].iter().any(|mark| self.head.starts_with(mark)) {
            return Err(damaged(format!("{name}: UTF-16")));
        }
        match &self.far {
            Some(far) => Err(damaged(format!("{name}: {far}"))),
            None => Ok(()),
        }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.read += read as u64;
        let room = HEAD.saturating_sub(self.head.len()).min(read);
        self.head.extend_from_slice(&buffer[..room]);
        self.look(&buffer[..read]);
        Ok(read)
    }
}

/// An address of a row or cell with so many letters or digits that the reader's numbers run over.
fn far(xml: &[u8]) -> Option<String> {
    const LETTERS: usize = 6;
    const DIGITS: usize = 9;
    for start in memchr::memmem::find_iter(xml, b" r=") {
        // Past the quotation mark, of either kind.
        let rest = &xml[(start + 4).min(xml.len())..];
        let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let digits = rest[letters..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if letters > LETTERS || digits > DIGITS {
            return Some(String::from_utf8_lossy(&rest[..letters + digits]).into_owned());
        }
    }
    None
}

/// Reads XML to its end: every tag closed, and no tables that repeat themselves beyond measure.
fn xml_to_its_end(part: &mut impl Read, tables: &mut Tables) -> Result<(), Problem> {
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut open = 0_u64;
    loop {
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Eof if open == 0 => return Ok(()),
            Event::Eof => return Err(damaged("truncated")),
            Event::Start(tag) => {
                open += 1;
                tables.meets(&tag)?;
            }
            Event::Empty(tag) => tables.meets(&tag)?,
            Event::End(_) => open = open.saturating_sub(1),
            Event::Text(text) => tables.text(text.len() as u64)?,
            _ => {}
        }
        buffer.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_cells_are_seen_wherever_the_reads_part_the_word() {
        let text = b"<x/><mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>";
        for size in 1..text.len() {
            let mut counted = Counted::new(&text[..], true);
            let mut buffer = vec![0; size];
            while counted.read(&mut buffer).unwrap_or_default() > 0 {}
            assert!(counted.met.merges, "{size}");
        }
        let mut counted = Counted::new(&b"<mergeCells count=\"0\"></mergeCells>"[..], true);
        std::io::copy(&mut counted, &mut std::io::sink()).expect("memory is readable");
        assert!(!counted.met.merges);
    }

    #[test]
    fn addresses_that_run_over_are_seen_wherever_the_reads_part_them() {
        let text = b"<row r=\"1\"><c r=\"A1\"/><c s=\"1\" r=\"A99999999999\"/></row>";
        for size in 1..text.len() {
            let mut counted = Counted::new(&text[..], true);
            let mut buffer = vec![0; size];
            while counted.read(&mut buffer).unwrap_or_default() > 0 {}
            assert!(counted.far.is_some_and(|far| far.starts_with("A999999999")), "{size}");
        }
        assert_eq!(far(b"<c r=\"ABCDEF123456789\"/><x rr=\"A99999999999\">"), None);
        assert_eq!(far(b"<c r='ABCDEFG1'/>").as_deref(), Some("ABCDEFG1"));
        assert_eq!(far(b"<row r=\"1234567890\"/>").as_deref(), Some("1234567890"));
    }
}
