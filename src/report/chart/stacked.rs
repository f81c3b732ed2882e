//! Lying bars stacked to 100 %: survey items by level, shares by category.

use super::bars::nothing;
use super::lettering::{Lettering, bold, regular};
use super::palette::{Colour, Palette, WHITE, on};
use super::rows::{Rows, pick};
use super::scene::{Align, Area, Scene};
use crate::report::document::StackedRow;

/// The share of the width that names may take.
const NAMES: f64 = 0.46;
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
    let top = legend(scene, area, categories, &colours, palette);
    let (rows, gap_before) = pick(rows);
    let names: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
    let places = Rows::new(Area { top, ..area }, &names, NAMES, gap_before);
    let note = regular(places.lettering.size.min(24.0));
    let widest = rows.iter().map(|row| note.width(&row.note)).fold(0.0, f64::max);
    let right = area.right - widest - GAP;
    let half = places.thickness().min(48.0) / 2.0;
    places.separate(scene, area, palette.line);
    for (index, row) in rows.iter().enumerate() {
        let middle = places.middle(index);
        let bar = Area { left: places.left, top: middle - half, right, bottom: middle + half };
        scene.rectangle(bar.left, bar.top, bar.right, bar.bottom, palette.head);
        segments(scene, bar, &row.counts, &colours, palette);
        scene.text(&row.note, (right + GAP, middle + note.size * 0.35), Align::Start, note, palette.ink);
    }
    places.draw(scene, palette.ink, palette.muted);
}

fn segments(scene: &mut Scene, bar: Area, counts: &[i64], colours: &[Colour], palette: &Palette) {
    let total: i64 = counts.iter().sum();
    if total <= 0 {
        return;
    }
    let share = |count: i64| count as f64 / total as f64;
    let lettering = bold(22.0);
    let mut left = bar.left;
    for (&count, &colour) in counts.iter().zip(colours).filter(|(count, _)| **count > 0) {
        let right = left + bar.width() * share(count);
        scene.rectangle(left, bar.top, right, bar.bottom, colour);
        scene.line(&[(right, bar.top), (right, bar.bottom)], WHITE, 2);
        let words = scene.number(&format!("{:.0}%", 100.0 * share(count)));
        if lettering.width(&words) + 10.0 <= right - left && bar.height() >= lettering.size {
            let middle = (f64::midpoint(left, right), f64::midpoint(bar.top, bar.bottom) + lettering.size * 0.35);
            scene.text(&words, middle, Align::Middle, lettering, on(colour, palette.ink));
        }
        left = right;
    }
}

/// Writes the categories in lines across the area; returns where the rows begin.
fn legend(scene: &mut Scene, area: Area, categories: &[String], colours: &[Colour], palette: &Palette) -> f64 {
    const SWATCH: f64 = 26.0;
    const BETWEEN: f64 = 36.0;
    let lettering: Lettering = regular(24.0);
    let (mut x, mut y) = (area.left, area.top);
    for (category, colour) in categories.iter().zip(colours) {
        let words = lettering.wrap(category, area.width() - SWATCH - 10.0, 1).concat();
        let width = SWATCH + 10.0 + lettering.width(&words);
        if x > area.left && x + width > area.right {
            (x, y) = (area.left, y + lettering.pitch() + 4.0);
        }
        let baseline = y + lettering.above();
        scene.rectangle(
            x,
            baseline - 0.35 * lettering.size - SWATCH / 2.0,
            x + SWATCH,
            baseline - 0.35 * lettering.size + SWATCH / 2.0,
            *colour,
        );
        scene.text(&words, (x + SWATCH + 10.0, baseline), Align::Start, lettering, palette.ink);
        x += width + BETWEEN;
    }
    y + lettering.block(1) + 12.0
}
