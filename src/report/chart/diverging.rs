//! Answers on a scale: levels above the middle to the right of nought, those below it to the left, the middle astride.
//!
//! The shares of both sides stand in columns at the ends: the middle level belongs to neither.

use super::bars::nothing;
use super::legend::{self, LEAST, Sample};
use super::lettering::bold;
use super::notes::Notes;
use super::palette::{Colour, Palette};
use super::rows::{Rows, pick};
use super::scene::{Align, Area, Scene};
use super::stacked::segments;
use crate::report::document::{Diverging, StackedRow};

/// The share of the width that names may take.
const NAMES: f64 = 0.36;
/// The widest that the notes become.
const NOTES: f64 = 0.22;
/// The widest that the head of a side's shares becomes.
const SIDE: f64 = 0.14;
/// Between columns.
const GAP: f64 = 14.0;

/// Draws the legend, the columns' heads and the rows below them.
pub(super) fn draw(scene: &mut Scene, area: Area, answers: &Diverging, palette: &Palette) {
    if answers.rows.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    // As they are drawn: the lowest level at the left.
    let levels = answers.levels.len();
    let colours: Vec<Colour> = (0..levels).rev().map(|index| palette.level(index, levels)).collect();
    let names = answers.levels.iter().rev();
    let entries: Vec<_> = names.zip(&colours).map(|(name, colour)| (Sample::Swatch(*colour), name.as_str())).collect();
    let top = legend::draw(scene, area, &entries, palette);
    let smallest = scene.format.smallest();
    let (rows, gap_before) = pick(&answers.rows);
    let sides = Sides::new(
        &answers.sides,
        area.width() * SIDE,
        if area.bottom - top < LEAST + 2.0 * bold(smallest).pitch() { 1 } else { 2 },
        smallest,
    );
    let names: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
    let places = Rows::new(Area { top: top + sides.height, ..area }, &names, NAMES, gap_before, scene.format);
    let notes: Vec<_> = rows.iter().map(|row| row.note.as_str()).collect();
    let notes = Notes::plain(&notes, area.width() * NOTES, places.room(), 24.0, smallest);
    let left = places.left + sides.width + GAP;
    let right = area.right - notes.width() - sides.width - 3.0 * GAP;
    let parts: Vec<Parts> = rows.iter().map(|row| Parts::of(row)).collect();
    let below = parts.iter().map(Parts::below).fold(0.03, f64::max);
    let above = parts.iter().map(Parts::above).fold(0.03, f64::max);
    let unit = (right - left) / (below + above);
    let nought = left + below * unit;
    let (upper, lower) = places.ends();
    sides.draw(scene, Area { top: upper, ..area }, (left - GAP, right + GAP), palette);
    places.separate(scene, area, palette.line);
    // The bars cover the line of nought: between them it leads the eye.
    if !places.names_above() {
        scene.line(&[(nought, upper), (nought, lower)], palette.ink, 2);
    }
    let half = places.thickness() / 2.0;
    let figures = bold(smallest);
    for (index, (row, parts)) in rows.iter().zip(&parts).enumerate() {
        let middle = places.middle(index);
        let (from, to) = (nought - parts.below() * unit, nought + parts.above() * unit);
        let bar = Area { left: from, top: middle - half, right: to, bottom: middle + half };
        let counts = row.counts.iter().rev().zip(&colours).map(|(count, colour)| (*count, *colour));
        segments(scene, bar, counts, parts.total, palette);
        scene.line(&[(nought, middle - half - 4.0), (nought, middle - half)], palette.ink, 2);
        scene.line(&[(nought, middle + half), (nought, middle + half + 4.0)], palette.ink, 2);
        let baseline = middle + 0.295 * figures.size;
        if parts.total > 0 {
            let share = |count: i64| scene.number(&format!("{:.0}%", 100.0 * count as f64 / parts.total as f64));
            let (low, high) = (share(parts.low), share(parts.high));
            scene.text(&low, (left - GAP, baseline), Align::End, figures, palette.ink);
            scene.text(&high, (right + GAP, baseline), Align::Start, figures, palette.ink);
        }
        notes.draw(scene, index, (right + sides.width + 3.0 * GAP, middle), palette);
    }
    places.draw(scene, palette.ink, palette.muted);
}

/// A row's answers below, in and above the middle of the scale.
struct Parts {
    low: i64,
    middle: i64,
    high: i64,
    total: i64,
}

impl Parts {
    fn of(row: &StackedRow) -> Self {
        let (levels, total) = (row.counts.len(), row.counts.iter().sum());
        let high = row.counts[..levels / 2].iter().sum();
        let low = row.counts[levels.div_ceil(2)..].iter().sum();
        Self { low, middle: total - low - high, high, total }
    }

    /// The share to the left of nought.
    fn below(&self) -> f64 {
        (self.low as f64 + self.middle as f64 / 2.0) / self.total.max(1) as f64
    }

    /// The share to the right of nought.
    fn above(&self) -> f64 {
        (self.high as f64 + self.middle as f64 / 2.0) / self.total.max(1) as f64
    }
}

/// The columns of both sides' shares, with their heads, which reach over what stands beside the columns.
struct Sides {
    low: Vec<String>,
    high: Vec<String>,
    /// How wide each of them is.
    width: f64,
    /// How high the heads are.
    height: f64,
    size: f64,
}

impl Sides {
    fn new((low, high): &(String, String), most: f64, lines: usize, size: f64) -> Self {
        let lettering = bold(size);
        let (low, high) = (lettering.wrap(low, most, lines), lettering.wrap(high, most, lines));
        let height = lettering.block(low.len().max(high.len())) + 2.0;
        Self { low, high, width: lettering.width("100%") + 4.0, height, size }
    }

    /// Writes the heads within an area: the one ends where its column ends, the other begins where its column begins.
    fn draw(&self, scene: &mut Scene, area: Area, (left, right): (f64, f64), palette: &Palette) {
        let lettering = bold(self.size);
        let widest = |lines: &[String]| lines.iter().map(|line| lettering.width(line)).fold(0.0, f64::max);
        let top = |lines: &[String]| area.top - 1.0 - lettering.block(lines.len());
        let left = left.max(area.left + widest(&self.low));
        let right = right.min(area.right - widest(&self.high));
        scene.lines(&self.low, (left, top(&self.low)), Align::End, lettering, palette.muted);
        scene.lines(&self.high, (right, top(&self.high)), Align::Start, lettering, palette.muted);
    }
}
