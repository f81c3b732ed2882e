//! Rows below one another, each with its name at the left: the skeleton of every chart with lying bars.

use super::format::Format;
use super::lettering::{FIGURES, Lettering, regular};
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

/// The rows that are shown of so many where only some have room, and whether some are left out before each.
pub(super) fn pick_of<T>(rows: &[T], most: usize) -> (Vec<&T>, Option<usize>) {
    if rows.len() <= most {
        return (rows.iter().collect(), None);
    }
    let (top, bottom) = (most.div_ceil(2), most / 2);
    (rows[..top].iter().chain(&rows[rows.len() - bottom..]).collect(), Some(top))
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
    /// The height of the names where they stand above the bars instead of beside them.
    above: f64,
}

/// The share of the width that names above the bars may take: notes stand further to the right.
pub(super) const ABOVE: f64 = 0.7;
/// The height of the gap where rows are left out.
pub(super) const LEFT_OUT: f64 = 24.0;

impl Rows {
    /// Lays out rows of these names: beside the bars, where they may take a share of the width, or above them where
    /// they would be cut otherwise.
    pub fn new(area: Area, names: &[&str], share: f64, gap_before: Option<usize>, format: Format) -> Self {
        let count = names.len().max(1) as f64;
        let height = area.height() - if gap_before.is_some() { LEFT_OUT } else { 0.0 };
        let pitch = (height / count).min(HIGHEST);
        let top = area.top + (height - pitch * count) * 0.4;
        let rows = Self {
            left: area.left,
            pitch,
            top,
            gap_before,
            lettering: regular(format.smallest()),
            names: Vec::new(),
            above: 0.0,
        };
        match beside(names, area.width() * share, pitch, format) {
            (lettering, names, true) => rows.beside(lettering, names),
            (lettering, cut, false) => match above(names, area.width() * ABOVE, pitch, format) {
                Some((lettering, names)) => {
                    let lines = names.iter().map(Vec::len).max().unwrap_or(1);
                    Self { above: lettering.block(lines), lettering, names, ..rows }
                }
                None => rows.beside(lettering, cut),
            },
        }
    }

    fn beside(self, lettering: Lettering, names: Vec<Vec<String>>) -> Self {
        let widest = names.iter().flatten().map(|line| lettering.width(line)).fold(0.0, f64::max);
        Self { left: self.left + widest + GAP, lettering, names, ..self }
    }

    /// The upper end of a row.
    fn upper(&self, row: usize) -> f64 {
        let gap = if self.gap_before.is_some_and(|before| row >= before) { LEFT_OUT } else { 0.0 };
        self.top + gap + self.pitch * row as f64
    }

    /// The middle of a row's bar.
    pub fn middle(&self, row: usize) -> f64 {
        self.upper(row) + self.above + self.room() / 2.0
    }

    /// The height that a row has for its bar.
    pub fn room(&self) -> f64 {
        self.pitch - self.above
    }

    /// The upper end of the first row and the lower end of the last.
    pub fn ends(&self) -> (f64, f64) {
        (self.top, self.upper(self.names.len().max(1) - 1) + self.pitch)
    }

    /// Whether names stand above the bars, where a line from row to row would cross them.
    pub fn names_above(&self) -> bool {
        self.above > 0.0
    }

    /// How thick bars are.
    pub fn thickness(&self) -> f64 {
        (self.room() * if self.names_above() { 0.8 } else { 0.62 }).min(62.0)
    }

    /// Draws hair lines between the rows.
    pub fn separate(&self, scene: &mut Scene, area: Area, line: Colour) {
        for row in 1..self.names.len() {
            let y = self.upper(row);
            scene.line(&[(area.left, y), (area.right, y)], line, 1);
        }
    }

    /// Writes the names, and dots where rows are left out.
    pub fn draw(&self, scene: &mut Scene, ink: Colour, muted: Colour) {
        for (row, lines) in self.names.iter().enumerate() {
            if self.names_above() {
                let top = self.upper(row) + self.above - self.lettering.block(lines.len());
                scene.lines(lines, (self.left, top), Align::Start, self.lettering, ink);
            } else {
                scene.block(lines, (self.left - GAP, self.middle(row)), Align::End, self.lettering, ink);
            }
        }
        if let Some(before) = self.gap_before {
            let y = self.top + self.pitch * before as f64 + LEFT_OUT / 2.0;
            for dot in 0..3 {
                scene.circle((self.left + 8.0 + 16.0 * f64::from(dot), y), 4.0, muted);
            }
        }
    }
}

/// The sizes of names, the largest first.
fn sizes(format: Format) -> impl Iterator<Item = f64> {
    let (largest, smallest) = (format.largest(), format.smallest());
    let between = move |size: &f64| *size <= largest && *size > smallest;
    [30.0, 28.0, 26.0, 24.0, 23.0, 22.0, 21.0].into_iter().filter(between).chain([smallest])
}

/// The largest letters in which every name fits beside its bar, over at most three lines, and whether they do.
fn beside(names: &[&str], width: f64, pitch: f64, format: Format) -> (Lettering, Vec<Vec<String>>, bool) {
    for size in sizes(format) {
        let lettering = regular(size);
        let wrapped: Vec<_> = names.iter().map(|name| lettering.wrap(name, width, usize::MAX)).collect();
        let most = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        if most <= 3 && lettering.block(most) + size * 0.25 <= pitch {
            return (lettering, wrapped, true);
        }
    }
    let lettering = regular(format.smallest());
    let most = (1..=3).rev().find(|lines| lettering.block(*lines) <= pitch).unwrap_or(1);
    (lettering, names.iter().map(|name| lettering.wrap(name, width, most)).collect(), false)
}

/// The largest letters in which every name fits above its bar; the smallest cut them; none where rows are too low.
fn above(names: &[&str], width: f64, pitch: f64, format: Format) -> Option<(Lettering, Vec<Vec<String>>)> {
    // Below a name stands a bar with figures beside it.
    let figures = (FIGURES.0 + FIGURES.1) * format.smallest();
    let room = |lettering: Lettering, lines: usize| lettering.block(lines) + figures <= pitch;
    for size in sizes(format).skip_while(|size| *size > 26.0) {
        let lettering = regular(size);
        let wrapped: Vec<_> = names.iter().map(|name| lettering.wrap(name, width, usize::MAX)).collect();
        let most = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        if most <= 2 && room(lettering, most) {
            return Some((lettering, wrapped));
        }
    }
    let lettering = regular(format.smallest());
    let most = (1..=2).rev().find(|lines| room(lettering, *lines))?;
    Some((lettering, names.iter().map(|name| lettering.wrap(name, width, most)).collect()))
}
