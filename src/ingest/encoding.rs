//! Which encoding text is in; nothing is ever decoded with loss.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_874, WINDOWS_1252};

/// Text as its encoding has it: a byte-order mark, else UTF-16 by its zero bytes, else what the text says of itself, else
/// strict UTF-8, else Thai in one byte if that is what it looks like, else none.
pub fn decode(bytes: &[u8], said: Option<&str>) -> Option<String> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return strictly(encoding, &bytes[length..]);
    }
    let zeros = |parity: usize| bytes.iter().skip(parity).step_by(2).take(200).filter(|byte| **byte == 0).count();
    if zeros(1) > 5 && zeros(0) == 0 {
        return strictly(UTF_16LE, bytes);
    }
    if zeros(0) > 5 && zeros(1) == 0 {
        return strictly(UTF_16BE, bytes);
    }
    // What programs say is their habit, not a look at the text: Thai in one byte goes out as Western, and as UTF-8.
    let said = said.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    let said = said.filter(|said| ![UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1252].contains(said));
    if let Some(text) = said.and_then(|said| strictly(said, bytes)) {
        return Some(text);
    }
    strictly(UTF_8, bytes).or_else(|| strictly(WINDOWS_874, bytes).filter(|text| reads_as_thai(text)))
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
}

/// Thai that was taken for Western letters, as it was meant; none where the letters are no such Thai.
pub fn mended(text: &str) -> Option<String> {
    as_thai(text).filter(|text| reads_as_thai(text))
}

/// Western letters as the Thai of the same bytes, whether or not it reads as such.
pub fn as_thai(text: &str) -> Option<String> {
    // Either as the code page has them, or each byte as the letter of its number.
    let narrow: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    let bytes = narrow.or_else(|| {
        let (bytes, _, failed) = WINDOWS_1252.encode(text);
        (!failed).then(|| bytes.into_owned())
    });
    strictly(WINDOWS_874, &bytes?)
}

/// Vowels and marks above and below follow a consonant, and those written before one precede it; in text of another code
/// page they do not. At least a third of Thai is consonants.
fn reads_as_thai(text: &str) -> bool {
    let mark = |c: char| matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}');
    let consonant = |c: char| matches!(c, '\u{e01}'..='\u{e2e}');
    let leads = |c: char| matches!(c, '\u{e40}'..='\u{e44}');
    let mut before = ' ';
    let (mut bound, mut stray, mut thai, mut consonants) = (0, 0, 0, 0);
    for c in text.chars() {
        thai += usize::from(('\u{e01}'..='\u{e5b}').contains(&c));
        consonants += usize::from(consonant(c));
        if mark(c) {
            bound += 1;
            stray += usize::from(!consonant(before) && !mark(before));
        }
        if leads(before) {
            bound += 1;
            // A lead is doubled in typing, and cut off where a cell was too narrow.
            stray += usize::from(!consonant(c) && !leads(c));
        }
        before = c;
    }
    thai > 0 && consonants * 3 >= thai && stray * 50 <= bound && text.chars().all(|c| !matches!(c, '\u{80}'..='\u{9f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thai_that_was_taken_for_western_letters_is_mended_and_western_is_left() {
        let thai = "ความพึงพอใจ มากที่สุด";
        let bytes = WINDOWS_874.encode(thai).0;
        let western = WINDOWS_1252.decode_without_bom_handling(&bytes).0;
        assert_eq!(mended(&western).as_deref(), Some(thai));
        let narrow: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        assert_eq!(mended(&narrow).as_deref(), Some(thai));
        for text in ["news", "café", "Bär", "Größe", "naïve déjà", "ข่าว", "año"] {
            assert_eq!(mended(text), None, "{text}");
        }
    }

    #[test]
    fn what_text_says_of_its_encoding_is_believed_only_where_it_is_a_choice() {
        let thai = "ทะเบียนข่าว";
        let bytes = WINDOWS_874.encode(thai).0;
        for said in [None, Some("tis-620"), Some("windows-874"), Some("utf-8"), Some("iso-8859-1"), Some("nonsense")] {
            assert_eq!(decode(&bytes, said).as_deref(), Some(thai), "{said:?}");
            let said_otherwise = if said == Some("tis-620") || said == Some("windows-874") { None } else { said };
            assert_eq!(decode(thai.as_bytes(), said_otherwise).as_deref(), Some(thai), "{said:?}");
        }
        assert_eq!(decode(b"caf\xE9 d\xE9j\xE0", None), None);
        assert_eq!(decode(b"B\xE4r", None), None);
    }
}
