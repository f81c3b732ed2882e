//! A look at a container before a reader library opens it.
//!
//! The library believes whatever sizes it is told, passes over a sheet in UTF-16, and lets the numbers of rows run over. So
//! every part is read to its end through a counting limit, declared counts are held against the bytes there are, tags are
//! counted, and sheets are looked at for what would run over.

use std::io::{Cursor, Read};

use zip::CompressionMethod;

use super::room::{Room, at};
use super::tags::Tags;
use super::xml::ENTITY;
use crate::definition::SizeLimit;
use crate::issue::Problem;

/// Larger parts of a workbook that only streams by are looked at while they do.
const STREAMED_FROM: u64 = 4 << 20;
/// A declared count stands at the head of its part.
const HEAD: usize = 2048;

/// When the parts of a container are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// All of them before any is read.
    Before,
    /// Large sheets later: while the reader streams them.
    Streamed,
}

/// What a look at a container saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// Some sheet has merged cells: they stand behind the cells, and are worth a second pass only then.
    pub merges: bool,
    /// The numbers of the parts that are to be looked at while they are read.
    pub streamed: Vec<usize>,
}

/// A file that ends too early or contradicts itself.
pub fn damaged(reason: impl std::fmt::Display) -> Problem {
    let reason = reason.to_string();
    // What a library quotes may be anything that stands in the file, a person's name too.
    let own = reason.split(['`', '\'', '"']).next().unwrap_or_default();
    Problem::DamagedFile { reason: own.trim_end().to_owned() }
}

/// Whether a zip container may be opened.
pub fn guard(bytes: &[u8], check: Check, room: &Room) -> Result<Seen, Problem> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    room.holds(SizeLimit::Parts, archive.len() as u64)?;
    // Of two parts with one name the archive shows the last, and another program may show the first.
    if entries(bytes).is_some_and(|entries| entries != archive.len()) {
        return Err(damaged("two parts with one name"));
    }
    let mut seen = Seen::default();
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(locked)?;
        let name = part.name().map_err(damaged)?.to_lowercase();
        let streams = name.contains("worksheets/sheet") || name.ends_with("sharedstrings.xml");
        let plain = matches!(part.compression(), CompressionMethod::Stored | CompressionMethod::Deflated);
        if check == Check::Streamed && streams && plain && part.size() >= STREAMED_FROM {
            room.streams(part.size()).map_err(|problem| at(problem, Some(&name), None))?;
            seen.streamed.push(index);
        } else {
            let most = room.most(SizeLimit::Part);
            let mut counted = Counted::new(part.take(most.saturating_add(1)), &name);
            let checked = std::io::copy(&mut counted, &mut std::io::sink()).map(drop).map_err(damaged);
            seen.merges |= counted.met.merges;
            let fits = if counted.read > most { Err(room.refusal(SizeLimit::Part, None)) } else { Ok(()) };
            fits.and_then(|()| room.inflates(counted.read)).map_err(|problem| at(problem, Some(&name), None))?;
            counted.judged(&name, checked, room)?;
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
pub fn look(
    bytes: &[u8],
    index: usize,
    room: &Room,
    mut each: impl FnMut(&[u8]) -> bool,
) -> Result<Option<Look>, Problem> {
    const READ: usize = 32 << 10;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let part = archive.by_index(index).map_err(locked)?;
    let (name, size) = (part.name().map_err(damaged)?.to_lowercase(), part.size());
    let mut counted = Counted::new(part.take(size + 1), &name);
    let mut buffer = vec![0; READ];
    let checked = loop {
        match counted.read(&mut buffer) {
            Ok(0) => break Ok(()),
            // Whoever gets what is read would take it in before the end is reached.
            Ok(_) if counted.few_enough(&name, room).is_err() => break Ok(()),
            Ok(read) if !each(&buffer[..read]) => return Ok(None),
            Ok(_) => {}
            Err(error) => break Err(damaged(error)),
        }
    };
    // What a part says of its size has been believed.
    let checked = checked.and(if counted.read == size { Ok(()) } else { Err(damaged("size")) });
    counted.judged(&name, checked, room)?;
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
fn declared(name: &str, head: &[u8]) -> Option<u64> {
    // In a binary workbook a record of eight bytes begins them: how many cells have one, and how many there are.
    if name.ends_with("sharedstrings.bin") {
        return head.get(7..11)?.try_into().ok().map(u32::from_le_bytes).map(u64::from);
    }
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
    /// Those of XML.
    tags: Option<Tags>,
}

impl<R> Counted<R> {
    /// What reads the part of a name, in small letters.
    fn new(inner: R, name: &str) -> Self {
        let xml = [".xml", ".rels", ".vml"].iter().any(|ending| name.ends_with(ending));
        Self {
            inner,
            read: 0,
            head: Vec::new(),
            met: Met::default(),
            sheet: name.contains("sheet"),
            far: None,
            tail: Vec::new(),
            tags: xml.then(Tags::default),
        }
    }

    fn look(&mut self, bytes: &[u8]) {
        // The longest word looked for, and the longest address that is none.
        const LONGEST: usize = 32;
        if let Some(tags) = &mut self.tags {
            tags.look(bytes);
        }
        self.tail.extend_from_slice(bytes);
        let has = |word: &[u8]| memchr::memmem::find(&self.tail, word).is_some();
        self.met.merges = self.met.merges || (self.sheet && has(b"<mergeCell "));
        self.met.encrypted = self.met.encrypted || (self.read < 1 << 20 && !self.sheet && has(b"encryption-data"));
        self.met.entities = self.met.entities || (self.tags.is_some() && has(ENTITY));
        if self.sheet && self.far.is_none() {
            self.far = far(&self.tail);
        }
        self.tail.drain(..self.tail.len().saturating_sub(LONGEST));
    }
}

impl<R> Counted<R> {
    /// Whether there are no more tags than there may be so far.
    fn few_enough(&self, name: &str, room: &Room) -> Result<(), Problem> {
        let Some(tags) = &self.tags else { return Ok(()) };
        if tags.deepest > room.most(SizeLimit::Depth) {
            return Err(room.refusal(SizeLimit::Depth, None));
        }
        if name.ends_with("sharedstrings.xml") && tags.shared > room.most(SizeLimit::SharedTexts) {
            return Err(room.refusal(SizeLimit::SharedTexts, None));
        }
        Ok(())
    }

    /// What is wrong with the part, now that it is read; `checked` says whether it could be.
    fn judged(&self, name: &str, checked: Result<(), Problem>, room: &Room) -> Result<(), Problem> {
        self.few_enough(name, room).map_err(|problem| at(problem, Some(name), None))?;
        // A locked document keeps its content in parts that are no XML any more.
        if name == "encrypted-package" || (name == "meta-inf/manifest.xml" && self.met.encrypted) {
            return Err(Problem::ProtectedFile {});
        }
        checked.map_err(|problem| match problem {
            Problem::DamagedFile { reason } => damaged(format!("{name}: {reason}")),
            problem => problem,
        })?;
        if self.met.entities {
            return Err(damaged(format!("{name}: ENTITY")));
        }
        if let Some(count) = declared(name, &self.head) {
            if count > self.read {
                return Err(damaged(format!("{name}: count")));
            }
            // The reader makes room for so many before the first.
            room.holds(SizeLimit::SharedTexts, count).map_err(|problem| at(problem, Some(name), None))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_library_quotes_of_a_file_is_no_part_of_the_message() {
        let cases = [
            ("unrecognized entity `somebody`", "unrecognized entity"),
            ("expected `</somebody>`, but `</b>` was found", "expected"),
            ("unsupported error value 'somebody'", "unsupported error value"),
            ("no such part: \"somebody\"", "no such part:"),
            ("xl/workbook.xml: count", "xl/workbook.xml: count"),
        ];
        for (reason, expected) in cases {
            let reason = reason.to_owned();
            assert_eq!(damaged(&reason), Problem::DamagedFile { reason: expected.to_owned() }, "{reason}");
        }
    }

    #[test]
    fn merged_cells_are_seen_wherever_the_reads_part_the_word() {
        let text = b"<x/><mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>";
        for size in 1..text.len() {
            let mut counted = Counted::new(&text[..], "sheet");
            let mut buffer = vec![0; size];
            while counted.read(&mut buffer).unwrap_or_default() > 0 {}
            assert!(counted.met.merges, "{size}");
        }
        let mut counted = Counted::new(&b"<mergeCells count=\"0\"></mergeCells>"[..], "sheet");
        std::io::copy(&mut counted, &mut std::io::sink()).expect("memory is readable");
        assert!(!counted.met.merges);
    }

    #[test]
    fn addresses_that_run_over_are_seen_wherever_the_reads_part_them() {
        let text = b"<row r=\"1\"><c r=\"A1\"/><c s=\"1\" r=\"A99999999999\"/></row>";
        for size in 1..text.len() {
            let mut counted = Counted::new(&text[..], "sheet");
            let mut buffer = vec![0; size];
            while counted.read(&mut buffer).unwrap_or_default() > 0 {}
            assert!(counted.far.is_some_and(|far| far.starts_with("A999999999")), "{size}");
        }
        assert_eq!(far(b"<c r=\"ABCDEF123456789\"/><x rr=\"A99999999999\">"), None);
        assert_eq!(far(b"<c r='ABCDEFG1'/>").as_deref(), Some("ABCDEFG1"));
        assert_eq!(far(b"<row r=\"1234567890\"/>").as_deref(), Some("1234567890"));
    }
}
