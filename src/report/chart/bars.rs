//! Lying bars with their values beside them, and a target's line across.

use super::lettering::bold;
use super::notes::Notes;
use super::palette::Palette;
use super::rows::{Rows, pick};
use super::scale::Scale;
use super::scene::{Align, Area, Scene};
use super::symbol;
use crate::report::document::Bar;

/// The share of the width that names may take.
const NAMES: f64 = 0.4;
/// The widest that the notes become.
const NOTES: f64 = 0.28;
/// The height of the band in which the target's words stand.
const TARGET_BAND: f64 = 38.0;
/// From a bar's end to its value.
const GAP: f64 = 14.0;

/// Draws bars from above.
pub(super) fn draw(
    scene: &mut Scene,
    area: Area,
    bars: &[Bar],
    percent: bool,
    target: Option<&(f64, String)>,
    palette: &Palette,
) {
    if bars.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    let (bars, gap_before) = pick(bars);
    let band = if target.is_some() { TARGET_BAND } else { 0.0 };
    let names: Vec<_> = bars.iter().map(|bar| bar.label.as_str()).collect();
    let smallest = scene.format.smallest();
    let rows = Rows::new(Area { top: area.top + band, ..area }, &names, NAMES, gap_before, scene.format);
    let notes: Vec<_> = bars.iter().map(|bar| bar.note.as_str()).collect();
    let notes = Notes::plain(&notes, area.width() * NOTES, rows.room(), rows.lettering.size.min(26.0), smallest);
    let symbol = if bars.iter().any(|bar| bar.met.is_some()) { 34.0 } else { 0.0 };
    let right = area.right - notes.width() - symbol - GAP;
    let values = bars.iter().map(|bar| bar.value).chain(target.map(|(value, _)| *value));
    let scale =
        if percent { Scale::of_percent(values, (rows.left, right)) } else { Scale::over(values, (rows.left, right)) };
    let half = rows.thickness() / 2.0;
    for (row, bar) in bars.iter().enumerate() {
        let middle = rows.middle(row);
        if percent {
            scene.rectangle(rows.left, middle - half, right, middle + half, palette.head);
        }
        let (from, to) = scale.span(bar.value);
        scene.rectangle(from, middle - half, to, middle + half, palette.verdict(bar.met));
        // With a target, notes stand in a column of their own, away from its line.
        let beside = if target.is_some() || percent { right } else { to } + GAP;
        if bar.met.is_some() {
            symbol::verdict(scene, (beside + 12.0, middle), 12.0, bar.met, palette);
        }
        notes.draw(scene, row, (beside + symbol, middle), palette);
    }
    rows.draw(scene, palette.ink, palette.muted);
    let (upper, lower) = rows.ends();
    let nought = scale.at(0.0);
    if rows.names_above() {
        for middle in (0..bars.len()).map(|row| rows.middle(row)) {
            scene.line(&[(nought, middle - half), (nought, middle + half)], palette.muted, 2);
        }
    } else {
        scene.line(&[(nought, upper), (nought, lower)], palette.muted, 2);
    }
    let Some((value, words)) = target else { return };
    let x = scale.at(*value);
    if rows.names_above() {
        // Names stand between the bars: the line shows beside them only.
        for middle in (0..bars.len()).map(|row| rows.middle(row)) {
            scene.target_line((x, middle - half), (x, middle + half), palette.target);
        }
    } else {
        scene.target_line((x, upper - 4.0), (x, lower), palette.target);
    }
    let lettering = bold(24.0);
    let words = lettering.wrap(words, area.width(), 1).concat();
    let half = lettering.width(&words) / 2.0;
    let centre = x.clamp(area.left + half, (area.right - half).max(area.left + half));
    scene.text(&words, (centre, upper - 14.0), Align::Middle, lettering, palette.target);
}

/// A dash in the middle: the title says that there is nothing.
pub(super) fn nothing(scene: &mut Scene, area: Area, palette: &Palette) {
    let middle = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
    scene.rectangle(middle.0 - 40.0, middle.1 - 3.0, middle.0 + 40.0, middle.1 + 3.0, palette.neutral);
}
