//! How high a row must be: no spreadsheet measures wrapped Thai text for us.

use unicode_width::UnicodeWidthChar;

/// How much of a line is lost where words break before the edge, in characters.
const LOST: f64 = 2.0;
/// The same in a narrow column, as a share.
const LOST_NARROW: f64 = 0.2;
/// What a text of one line leaves free: the room beside the lines of a cell.
const BESIDE: f64 = 1.5;
/// The share of the rest that it may take.
const FULL: f64 = 0.95;
/// A little room for what another machine draws wider.
const SPARE: f64 = 0.9;

/// The height of a line of several, by the size of its letters.
const SPACING: f64 = 1.5;

/// The size of the letters of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// In points.
    pub size: f64,
}

impl Measure {
    /// The height of a line in points; Thai marks stand above and below.
    pub fn line(self) -> f64 {
        (self.size * 1.6).ceil()
    }

    /// The width of a column that holds so many characters, in the units of the format.
    pub fn width(self, characters: f64) -> f64 {
        (characters * self.size / 13.5 + 2.0).min(255.0)
    }

    /// That width in pixels.
    pub fn pixels(self, characters: f64) -> f64 {
        self.width(characters) * 7.0 + 5.0
    }

    /// The height of so many lines, within what the format allows.
    pub fn height(self, lines: u32) -> f64 {
        (f64::from(lines) * self.size * SPACING + 5.0).min(409.0)
    }
}

/// How many lines a text takes in a column of that many characters.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cell holds 32,767 characters at most: its lines are few and not below one"
)]
pub fn lines(text: &str, width: f64, _measure: Measure) -> u32 {
    let room = (width - LOST).max(width * (1.0 - LOST_NARROW)) * SPARE;
    text.lines()
        .map(|line| line.chars().map(across).sum::<f64>())
        // No word breaks where all of them stand in one line.
        .map(|taken| if taken <= (width - BESIDE) * FULL { 1.0 } else { (taken / room).ceil().max(1.0) })
        .map(|lines| lines as u32)
        .sum::<u32>()
        .max(1)
}

/// How wide a letter of the typeface is, in characters of a column's width: measured in Sarabun,
/// which is wider than the face that workbooks name.
fn across(letter: char) -> f64 {
    match letter {
        ' ' | '\u{a0}' | '.' | ',' | ':' | '/' | '(' | ')' => 0.56,
        // Small letters, and the Thai vowels that stand beside theirs.
        'a'..='z' | '\u{e30}' | '\u{e32}' | '\u{e33}' | '\u{e40}'..='\u{e44}' => 0.82,
        _ => letter.width().map_or(1.0, |width| width as f64 * 0.98),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_as_many_lines_as_its_letters_are_wide() {
        let measure = Measure { size: 16.0 };
        let count = |text: &str| lines(text, 60.0, measure);
        assert_eq!(
            [count(""), count("\u{e01}"), count(&"\u{e01}".repeat(56)), count(&"\u{e01}".repeat(57))],
            [1, 1, 1, 2]
        );
        assert_eq!(count(&"\u{e01}\u{e35}\u{e48}".repeat(53)), 1, "marks take no room");
        assert_eq!(count("a\nb\nc"), 3);
        assert!(count(&"a ".repeat(32)) < count(&"AA".repeat(32)));
    }
}
