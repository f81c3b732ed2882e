//! Letters: how wide a text is in the bundled face, and where Thai lines may break.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter};
use plotters::style::{FontStyle, IntoFont, register_font};

use super::breaks::{self, Piece};
use crate::definition::font;

/// The bundled typeface.
pub(super) const FAMILY: &str = "Sarabun";

/// Ascent minus descent of the face over its em: plotters scales by the former, SVG by the latter.
const HEIGHT_OVER_EM: f64 = 1.3;

/// The size at which widths are measured: plotters rounds them to whole pixels.
const MEASURED: f64 = 1000.0;

thread_local! {
    /// What was measured: a layout tries the same words at many sizes and widths.
    static MEASUREMENTS: RefCell<BTreeMap<(bool, String), f64>> = const { RefCell::new(BTreeMap::new()) };
}

/// A size in units of the picture and a weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Lettering {
    pub size: f64,
    pub bold: bool,
}

/// Letters of the usual weight.
pub(super) const fn regular(size: f64) -> Lettering {
    Lettering { size, bold: false }
}

/// Bold letters.
pub(super) const fn bold(size: f64) -> Lettering {
    Lettering { size, bold: true }
}

impl Lettering {
    /// The weight as plotters names it.
    pub fn style(self) -> FontStyle {
        if self.bold { FontStyle::Bold } else { FontStyle::Normal }
    }

    /// What the letters need above the baseline, with the marks that stand on them.
    pub fn above(self) -> f64 {
        0.98 * self.size
    }

    /// What they need below it.
    pub fn below(self) -> f64 {
        0.28 * self.size
    }

    /// From one baseline to the next.
    pub fn pitch(self) -> f64 {
        1.28 * self.size
    }

    /// The height of so many lines.
    pub fn block(self, lines: usize) -> f64 {
        if lines == 0 { 0.0 } else { self.above() + self.below() + self.pitch() * (lines - 1) as f64 }
    }

    /// How wide a text is.
    pub fn width(self, text: &str) -> f64 {
        MEASUREMENTS.with_borrow_mut(|known| {
            let key = (self.bold, text.to_owned());
            *known.entry(key).or_insert_with(|| self.measured(text)) * self.size
        })
    }

    /// How wide a text is in letters of size 1.
    fn measured(self, text: &str) -> f64 {
        register();
        let measured = (FAMILY, MEASURED * HEIGHT_OVER_EM, self.style()).into_font().layout_box(text);
        let ((from, _), (to, _)) = measured.expect("the bundled face is registered");
        f64::from(to - from) / MEASURED
    }

    /// Breaks a text into lines of at most a width, as few as possible, evenly filled, at blanks rather than between
    /// Thai words; what does not fit into `most` lines ends in `…`.
    pub fn wrap(self, text: &str, width: f64, most: usize) -> Vec<String> {
        let pieces = self.pieces(text, width);
        let lines = breaks::lines(&pieces, width);
        if lines.len() <= most {
            return lines;
        }
        let mut lines = breaks::filled(&pieces, width, most);
        if let Some(last) = lines.last_mut() {
            *last = self.cut(last, width);
        }
        lines
    }

    /// The words of a text; a word wider than a line is broken between letters.
    fn pieces(self, text: &str, width: f64) -> Vec<Piece> {
        let segmenter = LineSegmenter::new_dictionary(LineBreakOptions::default());
        let mut pieces: Vec<Piece> = Vec::new();
        for paragraph in text.split('\n') {
            let breaks: Vec<usize> = segmenter.segment_str(paragraph).collect();
            for word in breaks.windows(2).map(|ends| &paragraph[ends[0]..ends[1]]) {
                let whole = self.piece(word);
                // A dot that sets clauses apart never begins a line.
                if let Some(before) = pieces.last_mut().filter(|before| word.trim() == "·" && !before.ends_line) {
                    *before = self.piece(&format!("{}{word}", before.text));
                } else if whole.width <= width {
                    pieces.push(whole);
                } else {
                    pieces.extend(letters(word).iter().map(|letter| self.piece(letter)));
                }
            }
            if let Some(last) = pieces.last_mut() {
                last.ends_line = true;
            }
        }
        pieces
    }

    fn piece(self, text: &str) -> Piece {
        let trimmed = text.trim_end();
        Piece { text: text.to_owned(), width: self.width(trimmed), advance: self.width(text), ends_line: false }
    }

    /// As many letters as fit into a width with `…` behind them.
    fn cut(self, text: &str, width: f64) -> String {
        let mut letters = letters(text);
        let mut short = format!("{text}…");
        while !letters.is_empty() && self.width(&short) > width {
            letters.pop();
            short = format!("{}…", letters.concat().trim_end());
        }
        short
    }
}

/// A text's letters, each with its marks.
fn letters(text: &str) -> Vec<&str> {
    let breaks: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(text).collect();
    breaks.windows(2).map(|ends| &text[ends[0]..ends[1]]).collect()
}

/// The bundled face in both weights.
pub(super) fn faces() -> [(FontStyle, &'static [u8]); 2] {
    let face = |name| font(name).expect("the face is built in");
    [(FontStyle::Normal, face("Sarabun-Regular.ttf")), (FontStyle::Bold, face("Sarabun-Bold.ttf"))]
}

fn register() {
    static REGISTERED: OnceLock<()> = OnceLock::new();
    REGISTERED.get_or_init(|| {
        for (style, bytes) in faces() {
            assert!(register_font(FAMILY, style, bytes).is_ok(), "the built-in face is a font");
        }
    });
}
