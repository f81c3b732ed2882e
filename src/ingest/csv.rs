//! Text tables: what encoding, which separator.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_874};

use super::sheet::{Sheet, Value};
use crate::issue::Problem;

/// The one sheet of a text file.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    let unreadable = |reason: String| Problem::UnreadableFile { reason };
    let text = decode(bytes).ok_or_else(|| unreadable("encoding: UTF-8, UTF-16, TIS-620".to_owned()))?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    for (row, record) in (0..).zip(reader.records()) {
        let record = record.map_err(|error| unreadable(error.to_string()))?;
        for (column, field) in (0..).zip(&record) {
            if let Some(value) = Value::text(field) {
                sheet.push(row, column, value);
            }
        }
    }
    Ok(vec![sheet])
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

/// The separator that the first line with any has most of, outside of quotes.
fn delimiter(text: &str) -> u8 {
    for line in text.lines().take(30) {
        let mut quoted = false;
        let mut counts = [(0_usize, b','), (0, b';'), (0, b'\t')];
        for byte in line.bytes() {
            quoted ^= byte == b'"';
            if let Some(found) = counts.iter_mut().find(|(_, separator)| !quoted && *separator == byte) {
                found.0 += 1;
            }
        }
        // The first of equals wins: the comma.
        let best = counts.iter().rev().max_by_key(|(count, _)| *count).copied();
        if let Some((count, separator)) = best.filter(|(count, _)| *count > 0) {
            let _ = count;
            return separator;
        }
    }
    b','
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
    fn another_code_page_is_refused_and_not_guessed() {
        assert!(sheets(b"caf\xE9,na\xEFve\xDB\nd\xE9j\xE0,\xFCber").is_err());
    }
}
