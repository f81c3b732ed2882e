//! Text tables: what encoding, which separator.

use std::collections::BTreeMap;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_874};

use super::sheet::{Sheet, Value};
use crate::issue::Problem;

/// The one sheet of a text file.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    let unreadable = |reason: String| Problem::UnreadableFile { reason };
    let text = decode(bytes).ok_or_else(|| unreadable("encoding: UTF-8, UTF-16, TIS-620".to_owned()))?;
    let mut reader = reader(&text, delimiter(&text));
    let mut sheet = Sheet::default();
    let mut row = 0;
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(error.to_string()))?;
        let start = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        row += blank_lines(text.as_bytes(), start);
        for (column, field) in (0..).zip(&record) {
            if let Some(value) = Value::text(field) {
                sheet.push(row, column, value);
            }
        }
        row += 1;
    }
    Ok(vec![sheet])
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

/// A byte-order mark, else UTF-16 by its zero bytes, else strict UTF-8, else Thai in one byte if that is what it looks
/// like, else none: nothing is decoded with loss.
fn decode(bytes: &[u8]) -> Option<String> {
    let strictly = |encoding: &'static encoding_rs::Encoding, bytes: &[u8]| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
    };
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return strictly(encoding, &bytes[length..]);
    }
    let zeros = |parity: usize| bytes.iter().skip(parity).step_by(2).take(200).filter(|byte| **byte == 0).count();
    if zeros(1) > 5 && zeros(0) == 0 {
        return strictly(UTF_16LE, bytes);
    }
    if zeros(0) > 5 && zeros(1) == 0 {
        return strictly(UTF_16BE, bytes);
    }
    strictly(UTF_8, bytes).or_else(|| strictly(WINDOWS_874, bytes).filter(|text| reads_as_thai(text)))
}

/// Vowels and tone marks above and below follow a consonant; in text of another code page they do not.
fn reads_as_thai(text: &str) -> bool {
    let mark = |c: char| matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}');
    let mut before = ' ';
    let (mut marks, mut stray, mut thai) = (0, 0, 0);
    for c in text.chars() {
        thai += usize::from(('\u{e01}'..='\u{e5b}').contains(&c));
        if mark(c) {
            marks += 1;
            stray += usize::from(!matches!(before, '\u{e01}'..='\u{e2e}') && !mark(before));
        }
        before = c;
    }
    thai > 0 && stray * 50 <= marks && text.chars().all(|c| !matches!(c, '\u{80}'..='\u{9f}'))
}

/// The separator that most of the first records have equally often: commas in titles come as they like.
fn delimiter(text: &str) -> u8 {
    const SEPARATORS: [u8; 3] = [b'\t', b';', b','];
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
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, u32, String)> {
        let sheets = sheets(bytes).expect("readable");
        let rows = sheets[0].rows.iter();
        rows.flat_map(|row| row.cells.iter().map(|(column, value)| (row.index, *column, value.shown()))).collect()
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
        assert!(sheets(b"caf\xE9,na\xEFve\xDB\nd\xE9j\xE0,\xFCber").is_err());
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_the_reader_fail_and_quoted_cells_read_back(
            bytes: Vec<u8>,
            rows in proptest::collection::vec(proptest::collection::vec("[ก-ฮa-z;\"\n ]{0,6}x", 2..5), 1..5),
        ) {
            let _ = sheets(&bytes);
            let _ = super::super::kind::kind(&bytes);
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(";");
            let text = rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
            let expected: Vec<_> = (0..).zip(&rows).flat_map(|(row, cells)| {
                (0..).zip(cells).map(move |(column, cell)| (row, column, Value::Text(cell.clone()).shown()))
            }).collect();
            proptest::prop_assert_eq!(cells(text.as_bytes()), expected);
        }
    }
}
