//! What stands beside a bar: its figure, and more below that where a row has room.

use super::frame::fit;
use super::lettering::{Lettering, bold, regular};
use super::palette::Palette;
use super::scene::{Align, Point, Scene};

/// The notes of rows, in a column.
#[derive(Debug)]
pub(super) struct Notes {
    /// Whether the first line is bold.
    heavy: bool,
    lettering: Lettering,
    lines: Vec<Vec<String>>,
}

impl Notes {
    /// Notes whose first line is bold, in the largest letters in which each fits into a width and a row's height.
    pub fn new(notes: &[&str], width: f64, height: f64, largest: f64, smallest: f64) -> Self {
        Self::fitted(notes, (width, height), (largest, smallest), true)
    }

    /// The same in letters of the usual weight.
    pub fn plain(notes: &[&str], width: f64, height: f64, largest: f64, smallest: f64) -> Self {
        Self::fitted(notes, (width, height), (largest, smallest), false)
    }

    fn fitted(notes: &[&str], (width, height): (f64, f64), (largest, smallest): (f64, f64), heavy: bool) -> Self {
        let mut found = None;
        for size in [largest, f64::midpoint(largest, smallest), smallest] {
            let lettering = if heavy { bold(size) } else { regular(size) };
            let most = (1..=3).rev().find(|lines| lettering.block(*lines) <= height).unwrap_or(1);
            let wrapped = |note: &&str| fit(note, width, &[(lettering, most)]).1;
            let lines: Vec<_> = notes.iter().map(wrapped).collect();
            let whole = notes.iter().all(|note| lettering.wrap(note, width, usize::MAX).len() <= most);
            found = Some(Self { heavy, lettering, lines });
            if whole {
                break;
            }
        }
        found.unwrap_or(Self { heavy, lettering: regular(smallest), lines: Vec::new() })
    }

    /// How wide the column is.
    pub fn width(&self) -> f64 {
        self.lines.iter().flatten().map(|line| self.lettering.width(line)).fold(0.0, f64::max)
    }

    /// Writes a row's note.
    pub fn draw(&self, scene: &mut Scene, row: usize, (left, middle): Point, palette: &Palette) {
        let lines = &self.lines[row];
        let mut baseline = middle - self.lettering.block(lines.len()) / 2.0 + self.lettering.above();
        for (index, line) in lines.iter().enumerate() {
            let lettering = Lettering { bold: self.heavy && index == 0, ..self.lettering };
            scene.text(line, (left, baseline), Align::Start, lettering, palette.ink);
            baseline += self.lettering.pitch();
        }
    }
}
