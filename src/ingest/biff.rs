//! The records of an `.xls`, walked before the reader library is given them: it makes room for whatever sizes they declare
//! and for all of the box that the cells of a sheet span, and knows no Thai dates.

use super::guard::damaged;
use super::laid::Laid;
use super::number_format;
use super::room::Room;
use super::shared_text;
use crate::definition::SizeLimit;
use crate::issue::Problem;
use crate::model::location::CellRef;

/// A cell of the box takes so many bytes.
const BYTES_PER_CELL: u64 = 32;
/// A letter takes up to so many.
const BYTES_PER_LETTER: u64 = 3;
/// Records that go on from the one before are joined one by one, each time with all that follow.
const MOST_CONTINUED: usize = 20_000;
/// A built-in format with day, month, year, hour and minute.
const DATE_AND_TIME: u16 = 22;
/// A record that every reader passes over.
const NOTHING: u16 = 0x0BAD;

/// A formula of nothing: the library takes formulas apart without a look at their length.
const NO_ARGUMENT: u8 = 0x16;

/// The names that a container has for the records of a book.
pub const STREAMS: [&str; 2] = ["Workbook", "Book"];
/// What is listed among the sheets of a book and holds macros: sheets of macros as Excel 4 had them, and modules.
const MACROS: [u8; 2] = [1, 6];

const LISTED: u16 = 0x0085;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const CONTINUE: u16 = 0x003C;

/// What the records say of the book.
#[derive(Debug, Default)]
pub struct Book {
    /// Whether text is in letters of two bytes or said to be of one: Excel 97 and later.
    pub unicode: bool,
    /// The code page that text of one byte says it has.
    pub code_page: Option<u16>,
    /// Where its sheets begin.
    sheets: Vec<usize>,
    /// Where the cells of each of them stand.
    pub laid: Vec<Laid>,
    /// How long the texts are that its cells share, and how long all of them are in the cells.
    texts: Vec<u64>,
    letters: u64,
    /// Cells that want a text beyond them, by the count of their sheet.
    pub beyond: Vec<(usize, CellRef)>,
    /// Cells with a formula that no program has calculated yet, likewise.
    pub uncalculated: Vec<(usize, CellRef)>,
    /// Formats that show Thai dates, and the places of the formats of the styles.
    thai: Vec<u16>,
    styles: Vec<usize>,
    /// The places of records that the library is not to see, and those of formulas.
    passed: Vec<usize>,
    formulas: Vec<usize>,
}

/// A record: its kind, where its content begins, and that content.
struct Record<'a> {
    kind: u16,
    at: usize,
    content: &'a [u8],
}

impl Record<'_> {
    fn number(&self, at: usize) -> Result<u16, Problem> {
        let bytes = self.content.get(at..at + 2).ok_or_else(|| damaged(format!("record {:04X}", self.kind)))?;
        Ok(u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    fn long(&self, at: usize) -> Result<u32, Problem> {
        Ok(u32::from(self.number(at)?) | u32::from(self.number(at + 2)?) << 16)
    }
}

fn record(stream: &[u8], at: usize) -> Result<Option<Record<'_>>, Problem> {
    let Some(head) = stream.get(at..at + 4) else {
        // Whatever is left is too little for a record.
        return Ok(None);
    };
    let (kind, length) = (u16::from_le_bytes([head[0], head[1]]), u16::from_le_bytes([head[2], head[3]]));
    let content = stream.get(at + 4..at + 4 + usize::from(length)).ok_or_else(|| damaged("truncated"))?;
    Ok(Some(Record { kind, at: at + 4, content }))
}

/// Walks the records of a book, refuses what the library would not stand, and changes what it would get wrong: declared
/// sizes and the text of formulas go, styles with Thai dates become styles with other dates, and cells move together over
/// rows and columns that hold nothing.
pub fn walk(stream: &mut [u8], room: &Room) -> Result<Book, Problem> {
    let mut book = Book::default();
    globals(stream, &mut book, room)?;
    if book.sheets.is_empty() {
        return Err(damaged("no sheets"));
    }
    let (mut cells, mut spans) = (0, Vec::new());
    for place in 0..book.sheets.len() {
        let (laid, end) = sheet(stream, place, &mut book)?;
        cells += laid.cells();
        room.holds(SizeLimit::Spanned, cells)?;
        room.inflates(laid.cells().saturating_mul(BYTES_PER_CELL))?;
        book.laid.push(laid);
        spans.push((book.sheets[place], end));
        // Sheets stand side by side: what is changed in one must be no other record of the next.
        spans.sort_unstable();
        if spans.windows(2).any(|pair| pair[0].1 > pair[1].0) {
            return Err(damaged("sheets within sheets"));
        }
    }
    // The library copies a text for every cell that has it.
    room.inflates(book.letters.saturating_mul(BYTES_PER_LETTER))?;
    for laid in &book.laid {
        laid.together(stream);
    }
    for at in &book.passed {
        stream[at - 4..at - 2].copy_from_slice(&NOTHING.to_le_bytes());
    }
    for at in &book.formulas {
        stream[at + 20..at + 23].copy_from_slice(&[1, 0, NO_ARGUMENT]);
    }
    for at in &book.styles {
        let format = u16::from_le_bytes([stream[*at], stream[at + 1]]);
        if number_format::built_in(u32::from(format)) || book.thai.contains(&format) {
            stream[*at..at + 2].copy_from_slice(&DATE_AND_TIME.to_le_bytes());
        }
    }
    Ok(book)
}

fn globals(stream: &[u8], book: &mut Book, room: &Room) -> Result<(), Problem> {
    let mut at = 0;
    while let Some(record) = record(stream, at)? {
        at = record.at + record.content.len();
        match record.kind {
            BEGIN => book.unicode = record.number(0)? == 0x0600,
            // A password; a book that is only locked against changes has one that every program knows, but hides its
            // content all the same.
            0x002F if record.content.len() >= 2 => return Err(Problem::ProtectedFile {}),
            0x0042 => book.code_page = Some(record.number(0)?),
            LISTED => {
                let start = usize::try_from(record.long(0)?).map_err(damaged)?;
                if start >= stream.len() || record.content.len() < 8 {
                    return Err(damaged("sheets"));
                }
                book.sheets.push(start);
                room.holds(SizeLimit::Sheets, book.sheets.len() as u64)?;
            }
            0x00E0 => drop(record.number(2).map(|_| book.styles.push(record.at + 2))?),
            0x041E => {
                let format = record.number(0)?;
                if number_format::made(&code(&record, book.unicode)) {
                    book.thai.push(format);
                }
            }
            // Names of regions, and the sheets that they are in.
            0x0017 | 0x0018 => book.passed.push(record.at),
            0x00FC => {
                book.texts = texts(stream, &record)?;
                room.holds(SizeLimit::SharedTexts, book.texts.len() as u64)?;
            }
            END => break,
            _ => {}
        }
    }
    // Where the book itself ends, its sheets begin.
    if book.sheets.iter().any(|start| *start < at) { Err(damaged("sheets within the book")) } else { Ok(()) }
}

/// How long the texts are that the cells share, in this record and those that it goes on in.
fn texts(stream: &[u8], shared: &Record<'_>) -> Result<Vec<u64>, Problem> {
    let mut parts = vec![shared.content.get(8..).ok_or_else(|| damaged("texts"))?];
    let mut at = shared.at + shared.content.len();
    while let Some(next) = record(stream, at)?.filter(|next| next.kind == CONTINUE) {
        if parts.len() > MOST_CONTINUED {
            return Err(damaged("too many parts of a record"));
        }
        at = next.at + next.content.len();
        parts.push(next.content);
    }
    Ok(shared_text::lengths(parts))
}

/// The text of a number format, well enough to know a Thai date.
fn code(record: &Record<'_>, unicode: bool) -> String {
    let content = record.content;
    if !unicode {
        return encoding_rs::WINDOWS_874
            .decode_without_bom_handling(content.get(3..).unwrap_or_default())
            .0
            .into_owned();
    }
    let wide = content.get(4).is_some_and(|flags| flags & 1 != 0);
    let letters = content.get(5..).unwrap_or_default();
    if wide {
        encoding_rs::UTF_16LE.decode_without_bom_handling(letters).0.into_owned()
    } else {
        letters.iter().map(|byte| char::from(*byte)).collect()
    }
}

/// Walks a sheet; where its cells stand, and where it ends. A chart within it has records like those of cells, which do
/// not count.
fn sheet(stream: &[u8], place: usize, book: &mut Book) -> Result<(Laid, usize), Problem> {
    let (mut at, mut depth) = (book.sheets[place], 0_usize);
    let mut laid = Laid::default();
    while let Some(record) = record(stream, at)? {
        at = record.at + record.content.len();
        match record.kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            _ if depth > 1 => {}
            0x0200 => book.passed.push(record.at),
            0x00E5 if record.content.len() < 2 + 8 * usize::from(record.number(0)?) => {
                return Err(damaged("merged cells"));
            }
            0x0006 | 0x0203 | 0x0204 | 0x00D6 | 0x0205 | 0x027E | 0x00FD | 0x00BD => {
                let (row, column) = (record.number(0)?, record.number(2)?);
                let cell = CellRef { row: row.into(), column: column.into() };
                if record.kind == 0x00BD {
                    let end = record.content.len().saturating_sub(2);
                    let right = record.number(end)?;
                    if right < column {
                        return Err(damaged("numbers"));
                    }
                    laid.several(record.at, row, (column, right), record.at + end);
                } else {
                    laid.one(record.at, row, column);
                }
                if record.kind == 0x0006 && record.content.len() > 22 {
                    book.formulas.push(record.at);
                }
                if record.kind == 0x00FD {
                    let text = usize::try_from(record.long(6)?).ok().and_then(|text| book.texts.get(text));
                    match text {
                        Some(letters) => book.letters += letters,
                        None => book.beyond.push((place, cell)),
                    }
                }
                // The value is zero or no text, and the next program is asked to calculate it.
                if record.kind == 0x0006
                    && record.number(14)? & 2 != 0
                    && matches!(record.content[6..14], [0, 0, 0, 0, 0, 0, 0, 0] | [3, _, _, _, _, _, 0xFF, 0xFF])
                {
                    book.uncalculated.push((place, cell));
                }
            }
            _ => {}
        }
    }
    Ok((laid, at))
}

/// A book around records that are those of one sheet alone, as programs write them that know only the cells.
pub fn around(sheet: &[u8]) -> Vec<u8> {
    const NAME: &[u8] = b"Sheet1";
    let record = |kind: u16, content: &[u8]| {
        let length = u16::try_from(content.len()).expect("a few bytes");
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
    };
    let begin = record(BEGIN, &[0x00, 0x05, 0x05, 0, 0, 0, 0, 0]);
    let listed = |start: usize| {
        let start = u32::try_from(start).expect("a few bytes");
        let length = u8::try_from(NAME.len()).expect("a few bytes");
        record(LISTED, &[&start.to_le_bytes()[..], &[0, 0, length], NAME].concat())
    };
    let end = record(END, &[]);
    let start = begin.len() + listed(0).len() + end.len();
    [&begin[..], &listed(start), &end, sheet].concat()
}

/// Whether a book lists macros among its sheets, hidden ones too.
pub fn has_macros(stream: &[u8]) -> bool {
    let mut at = 0;
    while let Ok(Some(record)) = record(stream, at) {
        match record.kind {
            LISTED if record.content.get(5).is_some_and(|kind| MACROS.contains(kind)) => return true,
            END => return false,
            _ => at = record.at + record.content.len(),
        }
    }
    false
}

/// Whether bare records are those of one sheet alone.
pub fn is_sheet(stream: &[u8]) -> bool {
    stream.get(6..8) == Some(&[0x10, 0])
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn stream() -> Vec<u8> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ingest-files/ทะเบียนข่าว.xls");
        let mut container = cfb::open(path).expect("there");
        let mut stream = Vec::new();
        container.open_stream("Workbook").expect("there").read_to_end(&mut stream).expect("readable");
        stream
    }

    #[test]
    fn a_book_is_walked_to_the_end_of_its_sheets() {
        let mut stream = stream();
        let book = walk(&mut stream, &Room::default()).expect("whole");
        assert!(book.unicode && book.beyond.is_empty() && book.uncalculated.is_empty());
        assert_eq!((book.sheets.len(), book.thai.len()), (3, 1));
        assert!(walk(&mut stream, &Room::default()).is_ok(), "what was changed can be walked again");
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_the_walk_fail(edits in proptest::collection::vec((0_usize..4096, 0_u8..), 0..20), cut in 0_usize..8192) {
            let mut stream = stream();
            for (at, byte) in edits {
                let at = at % stream.len();
                stream[at] = byte;
            }
            stream.truncate(cut);
            let _ = walk(&mut stream, &Room::default());
        }
    }
}
