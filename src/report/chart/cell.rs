//! A text in a room of its own: in the largest letters in which it is whole, never beyond the room.

use super::lettering::Lettering;
use super::palette::Colour;
use super::scene::{Align, Point, Scene};

/// The most rows of a chart that needs room for a legend and heads as well.
pub const MOST_TABLED: usize = 10;

/// The most lines of one text.
const MOST_LINES: usize = 3;

/// A text, broken into lines.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub lettering: Lettering,
    pub lines: Vec<String>,
}

impl Cell {
    /// A text in letters between two sizes, in lines that fit into a width and a height; in the smallest letters what
    /// has no room ends in `…`.
    pub fn new(text: &str, (width, height): (f64, f64), (largest, smallest): (f64, f64), bold: bool) -> Self {
        let mut size = largest.max(smallest);
        loop {
            let lettering = Lettering { size, bold };
            let most = (1..=MOST_LINES).rev().find(|lines| lettering.block(*lines) <= height).unwrap_or(1);
            let whole = lettering.block(most) <= height && lettering.wrap(text, width, usize::MAX).len() <= most;
            if whole || size <= smallest {
                return Self { lettering, lines: lettering.wrap(text, width, most) };
            }
            size = (size - 2.0).max(smallest);
        }
    }

    /// The width of its widest line.
    pub fn width(&self) -> f64 {
        self.lines.iter().map(|line| self.lettering.width(line)).fold(0.0, f64::max)
    }

    /// Writes it, its middle at a height.
    pub fn draw(&self, scene: &mut Scene, at: Point, align: Align, ink: Colour) {
        scene.block(&self.lines, at, align, self.lettering, ink);
    }
}
