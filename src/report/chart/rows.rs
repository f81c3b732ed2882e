//! Rows below one another, each with its name at the left: the skeleton of every chart with lying bars.

use super::lettering::{Lettering, regular};
use super::palette::Colour;
use super::scene::{Align, Area, Scene};

/// The most rows that are legible from the back of a room.
pub const MOST_ROWS: usize = 14;

/// The highest that a row becomes when there are few.
const HIGHEST: f64 = 130.0;
/// From a row's name to its bar.
const GAP: f64 = 18.0;

/// How many of so many rows are shown from above and from below; none when all fit.
#[must_use]
pub fn shown(rows: usize) -> Option<(usize, usize)> {
    (rows > MOST_ROWS).then_some((MOST_ROWS / 2, MOST_ROWS / 2))
}

/// The rows that are shown of so many, and whether some are left out before each.
pub(super) fn pick<T>(rows: &[T]) -> (Vec<&T>, Option<usize>) {
    match shown(rows.len()) {
        None => (rows.iter().collect(), None),
        Some((top, bottom)) => (rows[..top].iter().chain(&rows[rows.len() - bottom..]).collect(), Some(top)),
    }
}

/// Where rows stand.
#[derive(Debug)]
pub(super) struct Rows {
    /// Where the bars begin.
    pub left: f64,
    /// From one row's middle to the next.
    pub pitch: f64,
    top: f64,
    gap_before: Option<usize>,
    /// The letters of the names.
    pub lettering: Lettering,
    names: Vec<Vec<String>>,
}

/// The height of the gap where rows are left out.
const LEFT_OUT: f64 = 28.0;

impl Rows {
    /// Lays out rows of these names, which may take a share of the area's width.
    pub fn new(area: Area, names: &[&str], share: f64, gap_before: Option<usize>) -> Self {
        let count = names.len().max(1) as f64;
        let height = area.height() - if gap_before.is_some() { LEFT_OUT } else { 0.0 };
        let pitch = (height / count).min(HIGHEST);
        let most = area.width() * share;
        let (lettering, names) = fit(names, most, pitch);
        let widest = names.iter().flatten().map(|line| lettering.width(line)).fold(0.0, f64::max);
        let top = area.top + (height - pitch * count) * 0.4;
        Self { left: area.left + widest + GAP, pitch, top, gap_before, lettering, names }
    }

    /// The middle of a row.
    pub fn middle(&self, row: usize) -> f64 {
        let gap = if self.gap_before.is_some_and(|before| row >= before) { LEFT_OUT } else { 0.0 };
        self.top + gap + self.pitch * (row as f64 + 0.5)
    }

    /// The upper end of the first row and the lower end of the last.
    pub fn ends(&self) -> (f64, f64) {
        (self.top, self.middle(self.names.len().max(1) - 1) + self.pitch / 2.0)
    }

    /// How thick bars are.
    pub fn thickness(&self) -> f64 {
        (self.pitch * 0.62).min(62.0)
    }

    /// Draws hair lines between the rows.
    pub fn separate(&self, scene: &mut Scene, area: Area, line: Colour) {
        for row in 1..self.names.len() {
            let y = self.middle(row) - self.pitch / 2.0;
            scene.line(&[(area.left, y), (area.right, y)], line, 1);
        }
    }

    /// Writes the names, and dots where rows are left out.
    pub fn draw(&self, scene: &mut Scene, ink: Colour, muted: Colour) {
        for (row, lines) in self.names.iter().enumerate() {
            let middle = self.middle(row);
            scene.block(lines, (self.left - GAP, middle), Align::End, self.lettering, ink);
        }
        if let Some(before) = self.gap_before {
            let y = self.top + self.pitch * before as f64 + LEFT_OUT / 2.0;
            for dot in 0..3 {
                scene.circle((self.left + 8.0 + 16.0 * f64::from(dot), y), 4.0, muted);
            }
        }
    }
}

/// The largest letters in which every name fits into its row, over at most three lines.
fn fit(names: &[&str], width: f64, pitch: f64) -> (Lettering, Vec<Vec<String>>) {
    for size in [30.0, 28.0, 26.0, 24.0, 23.0, 22.0] {
        let lettering = regular(size);
        let wrapped: Vec<_> = names.iter().map(|name| lettering.wrap(name, width, usize::MAX)).collect();
        let most = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        if most <= 3 && lettering.block(most) + size * 0.25 <= pitch {
            return (lettering, wrapped);
        }
    }
    let lettering = regular(22.0);
    let most = (1..=3).rev().find(|lines| lettering.block(*lines) <= pitch).unwrap_or(1);
    (lettering, names.iter().map(|name| lettering.wrap(name, width, most)).collect())
}
