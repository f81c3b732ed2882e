//! What a cell holds.

use std::ops::Range;

use crate::model::legible::is_shown;
use crate::model::personal::{Hand, Public, spans};

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// Text that is not blank.
    Text(&'a str),
    /// A number.
    Number(f64),
    /// A day and time as a serial number.
    Serial(f64),
    /// True or false.
    Flag(bool),
    /// An error of a formula, as `#REF!`.
    Error(&'a str),
}

impl<'a> Value<'a> {
    /// Text as a cell holds it; none when it is blank. A lone dash is how offices write "none" (DOMAIN 3.8).
    pub fn text(text: &'a str) -> Option<Self> {
        let blank = |c: char| {
            c.is_whitespace()
                || !is_shown(c)
                || matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{2060}' | '-' | '–' | '—')
        };
        (!text.chars().all(blank)).then_some(Self::Text(text))
    }

    /// A number; one that is none, or beyond all measure, is an error.
    pub fn number(number: f64) -> Self {
        if number.is_finite() { Self::Number(number) } else { Self::Error(unmeasured(number)) }
    }

    /// A day and time, under the same condition.
    pub fn serial(number: f64) -> Self {
        if number.is_finite() { Self::Serial(number) } else { Self::Error(unmeasured(number)) }
    }

    /// The value as it is shown in messages: what was typed, as far as that is known.
    pub fn shown(self) -> String {
        let text = match self {
            Self::Text(text) => text.trim().replace(['\n', '\r', '\t'], " "),
            Self::Number(number) => number.to_string(),
            // As a calendar shows it; 1904 books are rare enough to be shown four years early.
            Self::Serial(serial) => super::date::shown(serial).unwrap_or_else(|| serial.to_string()),
            Self::Flag(flag) => flag.to_string().to_uppercase(),
            Self::Error(error) => error.to_owned(),
        };
        shortened(&text)
    }
}

/// A whole number that is no greater than a byte holds.
pub fn small(number: f64) -> Option<u32> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what does not fit is another number")]
    let whole = number as u8;
    (f64::from(whole).to_bits() == number.to_bits()).then_some(whole.into())
}

/// A number that is none, or beyond all measure.
fn unmeasured(number: f64) -> &'static str {
    match number {
        _ if number.is_nan() => "NaN",
        _ if number > 0.0 => "inf",
        _ => "-inf",
    }
}

/// Text as messages quote it.
pub fn shortened(text: &str) -> String {
    const LONGEST: usize = 80;
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.to_owned() };
    // Half of a telephone's number would not be known as one.
    let torn = |span: &Range<usize>| (span.start..span.end).contains(&end);
    let end = spans(text, Hand::Respondent, &Public::default()).into_iter().find(torn).map_or(end, |span| span.start);
    format!("{}…", &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_ends_before_personal_data_that_it_would_tear() {
        let words = "ก".repeat(75);
        for personal in ["0876543210", "087-654-3210", "somchai.j@mail.example"] {
            assert_eq!(shortened(&format!("{words} {personal} ข")), format!("{words} …"), "{personal}");
        }
        let whole = format!("{} 0876543210", "ก".repeat(69));
        assert_eq!(shortened(&format!("{whole}ข")), format!("{whole}…"), "what ends at the bound is whole");
        assert_eq!(shortened(&whole), whole);
    }

    #[test]
    fn a_number_that_is_none_is_an_error_by_its_name() {
        for (number, expected) in [(f64::NAN, "NaN"), (f64::INFINITY, "inf"), (f64::NEG_INFINITY, "-inf")] {
            assert!(matches!(Value::number(number), Value::Error(name) if name == expected));
            assert!(matches!(Value::serial(number), Value::Error(name) if name == expected));
        }
        assert!(matches!((Value::number(-1.5), Value::serial(0.0)), (Value::Number(_), Value::Serial(_))));
    }

    #[test]
    fn a_cell_of_blanks_and_dashes_is_blank() {
        for blank in ["", " ", "-", " – ", "—", "\u{200b}\u{feff}", "--", "\u{a0}\t"] {
            assert!(Value::text(blank).is_none(), "{blank:?}");
        }
        for text in ["-1", "a", "- ก", "\u{200b}0"] {
            assert!(matches!(Value::text(text), Some(Value::Text(own)) if own == text), "{text:?}");
        }
    }

    #[test]
    fn small_numbers_are_whole_and_no_other_zero() {
        let cases = [(0.0, Some(0)), (255.0, Some(255)), (256.0, None), (-0.0, None), (-1.0, None), (4.5, None)];
        assert!(cases.iter().all(|(number, expected)| small(*number) == *expected));
        assert_eq!(small(f64::NAN), None);
    }

    #[test]
    fn quoted_text_is_shortened_by_letters() {
        assert_eq!(shortened(&"ก".repeat(80)), "ก".repeat(80));
        assert_eq!(shortened(&"ก".repeat(81)), "ก".repeat(80) + "…");
    }
}
