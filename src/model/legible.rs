//! Letters that do nothing but stand there, and texts of these alone.
//!
//! A control letter moves a terminal's cursor or breaks XML; a mark of direction shows `txt.exe` as `exe.txt`. Texts come
//! from hundreds of offices, so every way out of the program takes them through here.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a letter does nothing but stand there: it neither rings a bell nor turns what stands beside it around. Line breaks
/// and blanks between words do.
#[must_use]
pub fn is_shown(letter: char) -> bool {
    !letter.is_control()
        && !matches!(
            letter,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// A text without the letters that do something: its line breaks stay, every other blank is a plain one.
#[must_use]
pub fn legible(text: &str) -> Cow<'_, str> {
    if is_legible(text) {
        return text.into();
    }
    let letters = text.chars().filter_map(|letter| match letter {
        '\n' => Some(letter),
        letter if is_shown(letter) => Some(letter),
        letter => letter.is_whitespace().then_some(' '),
    });
    letters.collect::<String>().into()
}

/// A legible text in one line.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    match legible(text) {
        own if own.contains('\n') => own.replace('\n', " ").into(),
        own => own,
    }
}

/// A document of JSON whose letters all stand there: what else its texts hold is written by its number, so that nothing is
/// lost.
#[must_use]
pub fn json(document: String) -> String {
    if is_legible(&document) {
        return document;
    }
    let mut written = String::with_capacity(document.len());
    for letter in document.chars() {
        if is_shown(letter) || letter == '\n' {
            written.push(letter);
        } else {
            let _ = write!(written, "\\u{:04x}", u32::from(letter));
        }
    }
    written
}

/// Whether a text is legible: Thai letters are told by their first byte.
fn is_legible(text: &str) -> bool {
    // What begins the letters from U+0080 on, from U+0600 on, from U+2000 on, and from U+F000 on.
    let doubtful = |byte: u8| (byte < b' ' && byte != b'\n') || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef);
    !text.bytes().any(doubtful) || text.chars().all(|letter| letter == '\n' || is_shown(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line() {
        for text in ["a\nb", "a\u{202e}\nb", "a\rb", "a\tb"] {
            assert_eq!(line(text), "a b", "{text:?}");
        }
        assert!(matches!(line("a b"), Cow::Borrowed("a b")));
        assert!(is_legible("a\nb \u{e01}") && !is_legible("a\rb") && !is_legible("a\u{7f}") && !is_legible("\u{202e}"));
        assert!(is_legible(" ") && !is_legible("\u{1f}"));
    }

    #[test]
    fn letters_that_do_something_are_left_out_and_blanks_stay_blanks() {
        for (text, expected) in [
            ("ประชุม ก.พ.\nครั้งที่ 1", "ประชุม ก.พ.\nครั้งที่ 1"),
            ("a\u{1b}[2Jb\u{7}\u{8}\u{0}\u{7f}\u{9b}c", "a[2Jbc"),
            ("\u{202e}fdp.exe\u{202c}\u{2066}\u{2069}\u{200e}\u{200f}\u{61c}", "fdp.exe"),
            ("a\tb\rc\u{b}d\u{85}e\u{2028}f\u{2029}g", "a b c d e f g"),
            ("\u{fffe}ก\u{ffff}\u{fefb}", "ก\u{fefb}"),
            // What Thai is written with stays: the breaks between words, the joiners.
            ("ก\u{200b}ข\u{200c}ค\u{200d}ง\u{a0}จ“ฉ”…é", "ก\u{200b}ข\u{200c}ค\u{200d}ง\u{a0}จ“ฉ”…é"),
        ] {
            assert_eq!(legible(text), expected, "{text:?}");
        }
        assert_eq!(line("a\nb\tc"), "a b c");
        assert!(matches!(legible("ก"), Cow::Borrowed(_)));
    }

    #[test]
    fn every_letter_is_legible_or_is_looked_at() {
        for letter in '\0'..=char::MAX {
            let text = letter.to_string();
            assert_eq!(is_legible(&text), letter == '\n' || is_shown(letter), "{letter:?}");
        }
    }

    #[test]
    fn json_says_by_its_number_what_does_something_and_loses_nothing() {
        let text = "\u{1b}\u{7f}\u{9b}\u{202e}ก\n\"\\u0041\"\u{ffff}";
        let document = serde_json::to_string_pretty(&[text]).expect("text");
        let written = json(document);
        assert!(written.chars().all(|letter| letter == '\n' || is_shown(letter)), "{written}");
        assert_eq!(serde_json::from_str::<[String; 1]>(&written).expect("whole"), [text]);
    }
}
