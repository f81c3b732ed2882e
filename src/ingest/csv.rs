//! Text tables: which separator, and where a quotation mark is not closed.

use std::collections::BTreeMap;

use super::encoding;
use super::guard::damaged;
use super::room::Room;
use super::sheet::{Sheet, Value};
use crate::issue::Problem;
use crate::model::location::CellRef;

const SEPARATORS: [u8; 3] = [b'\t', b';', b','];
/// A cell with more lines has swallowed the rows below it.
const MOST_LINES_IN_CELL: usize = 100;

/// The one sheet of a text file.
pub fn sheets(bytes: &[u8], room: &Room) -> Result<Vec<Sheet>, Problem> {
    let text = encoding::decode(bytes, None).ok_or(Problem::UnknownEncoding {})?;
    // What ended a text in its first days.
    let text = text.trim_end_matches(['\u{1a}', '\0']);
    // A stray control letter comes from a database; many of them are no text.
    let controls = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    if controls * 100 > text.len() || text.contains('\0') {
        return Err(Problem::UnsupportedFile { kind: "unknown".to_owned() });
    }
    let (announced, text) = announced(text);
    let separator = announced.unwrap_or_else(|| delimiter(text));
    let unclosed = unclosed(text.as_bytes(), separator);
    let mut reader = reader(text, separator);
    let mut sheet = Sheet::new(room, None, false, false);
    let mut row = u32::from(announced.is_some());
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(damaged)? {
        let start = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        row += blank_lines(text.as_bytes(), start);
        if let Some((opened, column)) = unclosed
            && (opened as u64) < reader.position().byte()
        {
            sheet.breaks(Some(CellRef { row, column }), Problem::UnclosedQuote {});
            break;
        }
        for (column, field) in (0..).zip(&record) {
            if let Some(value) = Value::text(field) {
                sheet.push(row, column, value);
            }
        }
        if sheet.fits().is_err() {
            break;
        }
        row += 1;
    }
    Ok(vec![sheet])
}

/// The separator that the first line may name for Excel, and the text below that line.
fn announced(text: &str) -> (Option<u8>, &str) {
    let named = text.split_once('\n').and_then(|(line, rest)| {
        let name = line.trim_end().strip_prefix("sep=")?;
        let separator = SEPARATORS.into_iter().find(|separator| name.as_bytes() == [*separator])?;
        Some((separator, rest))
    });
    named.map_or((None, text), |(separator, rest)| (Some(separator), rest))
}

/// The lines without anything that the reader passes over before a record, and a spreadsheet does not.
fn blank_lines(text: &[u8], start: usize) -> u32 {
    let mut rest = text.get(start..).unwrap_or_default();
    // The record before may have ended between the two bytes of its line's end.
    if text[..start.min(text.len())].ends_with(b"\r") {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    while let Some(next) = rest.strip_prefix(b"\r\n").or(rest.strip_prefix(b"\n")).or(rest.strip_prefix(b"\r")) {
        rest = next;
        lines += 1;
    }
    lines
}

/// Where a quotation mark opens a cell that swallows what follows, and its column: it never closes, or closes in the
/// middle of a later line's text, or lines beyond number later.
fn unclosed(text: &[u8], separator: u8) -> Option<(usize, u32)> {
    let (mut at, mut column) = (0, 0);
    let ends = |byte: u8| matches!(byte, b'\n' | b'\r');
    while at < text.len() {
        let opened = at;
        if text[at] == b'"' {
            let mut lines = 0;
            at += 1;
            loop {
                let Some(step) = memchr::memchr2(b'"', b'\n', &text[at..]) else { return Some((opened, column)) };
                at += step + 1;
                if text[at - 1] == b'\n' {
                    lines += 1;
                } else if text.get(at) == Some(&b'"') {
                    at += 1;
                } else {
                    break;
                }
            }
            let closes = text.get(at).is_none_or(|next| *next == separator || ends(*next) || *next == b' ');
            if lines > MOST_LINES_IN_CELL || (lines > 0 && !closes) {
                return Some((opened, column));
            }
        }
        at += text[at..].iter().position(|byte| *byte == separator || ends(*byte)).unwrap_or(text.len() - at);
        column = if text.get(at) == Some(&separator) { column + 1 } else { 0 };
        at += 1;
    }
    None
}

/// The separator that most of the first records have equally often: commas in titles come as they like.
fn delimiter(text: &str) -> u8 {
    let mut records: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (place, separator) in SEPARATORS.into_iter().enumerate() {
        for record in reader(text, separator).records().take(30).flatten().filter(|record| record.len() > 1) {
            *records.entry((place, record.len())).or_default() += 1;
        }
    }
    // Of equals, the more frequent one, then the comma.
    let best = records.into_iter().max_by_key(|((place, fields), records)| (*records, *fields, *place));
    best.map_or(b',', |((place, _), _)| SEPARATORS[place])
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_874;

    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, u32, String)> {
        let sheets = sheets(bytes, &Room::default()).expect("readable");
        let rows = sheets[0].rows();
        let cells =
            rows.iter().flat_map(|row| row.cells().map(move |(column, value)| (row.index, column, value.shown())));
        cells.collect()
    }

    #[test]
    fn every_usual_encoding_and_separator_gives_the_same_cells() {
        let expected = vec![(0, 0, "ที่".to_owned()), (0, 1, "ข่าว, ใหม่".to_owned()), (1, 0, "1".to_owned())];
        let texts = ["ที่,\"ข่าว, ใหม่\"\r\n1,\n", "ที่;\"ข่าว, ใหม่\"\n1;\n", "ที่\t\"ข่าว, ใหม่\"\n1\t\n"];
        for text in texts {
            let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let thai = WINDOWS_874.encode(text).0.into_owned();
            let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
            let marked16 = [&[0xFF, 0xFE][..], &utf16].concat();
            for bytes in [text.as_bytes(), &marked, &marked16, &thai] {
                assert_eq!(cells(bytes), expected);
            }
        }
    }

    #[test]
    fn the_separator_is_what_the_lines_share() {
        let cases = [
            ("ชื่อ, ปี, เขต\nก;ข;ค\n1;2;3", b';'),
            ("ก;ข\n1;ประชุม, อบรม, สัมมนา\n2;ประชุม, อบรม", b';'),
            ("ก\tข\n1\tx,y", b'\t'),
            ("\"a;b;c\",d\n\"a;b;c\",d", b','),
            ("\"a, b\nc, d\";x\n\"e\nf\";y", b';'),
            ("a;b,c\n", b','),
            ("ก", b','),
        ];
        for (text, separator) in cases {
            assert_eq!(char::from(delimiter(text)), char::from(separator), "{text}");
        }
    }

    #[test]
    fn another_code_page_is_refused_and_not_guessed() {
        assert!(sheets(b"caf\xE9,na\xEFve\xDB\nd\xE9j\xE0,\xFCber", &Room::default()).is_err());
    }

    #[test]
    fn a_quotation_mark_that_does_not_close_ends_the_table_where_it_opens() {
        let lines = |count: usize| format!("a,\"{}\"\nb,c", "x\n".repeat(count));
        let cases = [
            ("a,b\n1,\"x\n2,y\n", Some((4 + 2, 1))),
            ("\"a", Some((0, 0))),
            // It closes where the next quoted cell opens.
            ("a,b\n1,\"x\n2,\"y\"\n", Some((6, 1))),
            ("a,\"x \"\"y\"\" z\"\n\"1\n2\",b", None),
            ("a,\"x\ny\" ,b", None),
            ("a,5\" pipe\nb,6\" pipe", None),
            ("", None),
            (&lines(MOST_LINES_IN_CELL), None),
            (&lines(MOST_LINES_IN_CELL + 1), Some((2, 1))),
        ];
        for (text, expected) in cases {
            assert_eq!(unclosed(text.as_bytes(), b','), expected, "{text}");
        }
        let sheets = sheets("a,b\n\n1,2\n3,\"4\n5,6\n".as_bytes(), &Room::default()).expect("readable");
        let rows: Vec<_> = sheets[0].rows().iter().map(|row| row.index).collect();
        assert_eq!(rows, [0, 2]);
        assert_eq!(sheets[0].broken, [(Some(CellRef { row: 3, column: 1 }), Problem::UnclosedQuote {})]);
    }

    #[test]
    fn a_line_that_names_the_separator_is_no_row_and_the_mark_of_an_end_is_no_text() {
        assert_eq!(cells(b"sep=;\r\na,b;c\r\n\x1a"), [(1, 0, "a,b".to_owned()), (1, 1, "c".to_owned())]);
        assert_eq!(cells(b"sep=|\na,b\n").len(), 3);
    }

    #[test]
    fn bytes_that_are_no_text_are_none() {
        assert!(matches!(sheets(b"a\0b,c", &Room::default()), Err(Problem::UnsupportedFile { .. })));
        assert!(matches!(sheets(&[1; 200], &Room::default()), Err(Problem::UnsupportedFile { .. })));
        assert!(sheets(format!("{}\x02", "ก".repeat(100)).as_bytes(), &Room::default()).is_ok());
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_the_reader_fail_and_quoted_cells_read_back(
            bytes: Vec<u8>,
            rows in proptest::collection::vec(proptest::collection::vec("[ก-ฮa-z;\"\n ]{0,6}x", 2..5), 1..5),
        ) {
            let _ = sheets(&bytes, &Room::default());
            let _ = super::super::kind::kind(&bytes);
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(";");
            let text = rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
            let expected: Vec<_> = (0..).zip(&rows).flat_map(|(row, cells)| {
                (0..).zip(cells).map(move |(column, cell)| (row, column, Value::Text(cell).shown()))
            }).collect();
            proptest::prop_assert_eq!(cells(text.as_bytes()), expected);
        }
    }
}
