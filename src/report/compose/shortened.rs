//! Texts of links that a column holds in one line: LibreOffice does not wrap a linked cell, and cuts it on paper.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How much of a column a text may fill: some letters are wider than others.
const FILL: f64 = 0.85;

/// A text that fits a column of so many characters, cut in the middle: its beginning and its end tell most.
pub fn shortened(text: &str, width: f64) -> String {
    let room = width * FILL;
    if text.width() as f64 <= room {
        return text.to_owned();
    }
    let half = (room - 1.0) / 2.0;
    let head: String = within(text.chars(), half).into_iter().collect();
    let mut tail = within(text.chars().rev(), half);
    // A mark without its letter would stand on the sign.
    while tail.last().is_some_and(|letter| letter.width() == Some(0)) {
        tail.pop();
    }
    let tail: String = tail.into_iter().rev().collect();
    format!("{head}…{tail}")
}

fn within(letters: impl Iterator<Item = char>, room: f64) -> Vec<char> {
    let mut width = 0;
    let wide = |letter: &char| {
        width += letter.width().unwrap_or(1);
        width as f64 <= room
    };
    letters.take_while(wide).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_keeps_its_ends_and_every_mark_its_letter() {
        assert_eq!(shortened("0123456789abcdefghij", 20.0), "01234567…cdefghij");
        assert_eq!(shortened("0123456789abcdefg", 20.0), "0123456789abcdefg");
        // A letter with its marks, twenty times: what is kept begins with a letter.
        let short = shortened(&"\u{e01}\u{e35}\u{e48}".repeat(20), 10.0);
        assert_eq!(
            short,
            "\u{e01}\u{e35}\u{e48}\u{e01}\u{e35}\u{e48}\u{e01}\u{e35}\u{e48}…\u{e01}\u{e35}\u{e48}\u{e01}\u{e35}\u{e48}\u{e01}\u{e35}\u{e48}"
        );
    }
}
