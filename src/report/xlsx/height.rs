//! How high a row must be: no spreadsheet measures wrapped Thai text for us.

use unicode_width::UnicodeWidthStr;

/// How much of a column's width a line of words fills: words break before the edge.
const FILL: f64 = 0.87;

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
        (f64::from(lines) * self.line() + 3.0).min(409.0)
    }
}

/// How many lines a text takes in a column of that many characters.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cell holds 32,767 characters at most: its lines are few and not below one"
)]
pub fn lines(text: &str, width: f64, _measure: Measure) -> u32 {
    text.lines()
        .map(|line| (line.width() as f64 / (width * FILL)).ceil().max(1.0))
        .map(|lines| lines as u32)
        .sum::<u32>()
        .max(1)
}
