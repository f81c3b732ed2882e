//! Lying bars stacked to 100 %: shares by category.

use super::bars::nothing;
use super::legend::{self, Sample};
use super::lettering::bold;
use super::notes::Notes;
use super::palette::{Colour, Palette, WHITE, on};
use super::rows::{Rows, pick};
use super::scene::{Align, Area, Scene};
use crate::report::document::StackedRow;

/// The share of the width that names may take.
const NAMES: f64 = 0.4;
/// The widest that the notes become.
const NOTES: f64 = 0.24;
/// From the bars to the notes.
const GAP: f64 = 16.0;

/// Draws the legend and the rows below it.
pub(super) fn draw(
    scene: &mut Scene,
    area: Area,
    categories: &[String],
    rows: &[StackedRow],
    levels: bool,
    palette: &Palette,
) {
    if rows.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    let colours: Vec<Colour> = (0..categories.len())
        .map(|index| if levels { palette.level(index, categories.len()) } else { palette.category(index) })
        .collect();
    let entries: Vec<_> =
        categories.iter().zip(&colours).map(|(name, colour)| (Sample::Swatch(*colour), name.as_str())).collect();
    let top = legend::draw_above(scene, area, &entries, legend::least(rows.len()), palette);
    let (rows, gap_before) = pick(rows);
    let names: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
    let smallest = scene.format.smallest();
    let places = Rows::new(Area { top, ..area }, &names, NAMES, gap_before, scene.format);
    let notes: Vec<_> = rows.iter().map(|row| row.note.as_str()).collect();
    let notes = Notes::plain(&notes, area.width() * NOTES, places.room(), 24.0, smallest);
    let right = area.right - notes.width() - GAP;
    let half = places.thickness() / 2.0;
    places.separate(scene, area, palette.line);
    for (index, row) in rows.iter().enumerate() {
        let middle = places.middle(index);
        let bar = Area { left: places.left, top: middle - half, right, bottom: middle + half };
        scene.rectangle(bar.left, bar.top, bar.right, bar.bottom, palette.head);
        let total: i64 = row.counts.iter().sum();
        let counts = row.counts.iter().zip(&colours).map(|(count, colour)| (*count, *colour));
        segments(scene, bar, counts, total, palette);
        notes.draw(scene, index, (right + GAP, middle), palette);
    }
    places.draw(scene, palette.ink, palette.muted);
}

/// Counts beside one another, with their shares of a total where there is room for them.
pub(super) fn segments(
    scene: &mut Scene,
    bar: Area,
    counts: impl Iterator<Item = (i64, Colour)> + Clone,
    total: i64,
    palette: &Palette,
) {
    let sum: i64 = counts.clone().map(|(count, _)| count).sum();
    if total <= 0 || sum <= 0 {
        return;
    }
    let lettering = bold(scene.format.smallest());
    let mut left = bar.left;
    for (count, colour) in counts.filter(|(count, _)| *count > 0) {
        let right = left + bar.width() * (count as f64 / sum as f64);
        scene.rectangle(left, bar.top, right, bar.bottom, colour);
        // A seam, but not across what is hardly wider than it.
        if right - left > 4.0 {
            scene.line(&[(right, bar.top), (right, bar.bottom)], WHITE, 2);
        }
        if let Some(outline) = palette.outline(colour) {
            scene.outline(Area { left, right, ..bar }, outline);
        }
        let words = scene.number(&format!("{:.0}%", 100.0 * count as f64 / total as f64));
        if lettering.width(&words) + 10.0 <= right - left && bar.height() >= lettering.size {
            let middle = (f64::midpoint(left, right), f64::midpoint(bar.top, bar.bottom) + lettering.size * 0.35);
            scene.text(&words, middle, Align::Middle, lettering, on(colour, palette.ink));
        }
        left = right;
    }
}
