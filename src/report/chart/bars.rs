//! Lying bars with their values beside them, and a target's line across.

use super::lettering::{bold, regular};
use super::palette::Palette;
use super::rows::{Rows, pick};
use super::scene::{Align, Area, Scene};
use super::symbol;
use crate::report::document::Bar;

/// The share of the width that names may take.
const NAMES: f64 = 0.4;
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
    let rows = Rows::new(Area { top: area.top + band, ..area }, &names, NAMES, gap_before);
    let note = regular(rows.lettering.size.min(26.0));
    let symbol = if bars.iter().any(|bar| bar.met.is_some()) { 34.0 } else { 0.0 };
    let widest = bars.iter().map(|bar| note.width(&bar.note)).fold(0.0, f64::max);
    let right = area.right - widest - symbol - GAP;
    let top = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let full = if percent { 100.0_f64.max(top) } else { top.max(f64::MIN_POSITIVE) };
    let at = |value: f64| rows.left + (right - rows.left) * (value.max(0.0) / full);
    let half = rows.thickness() / 2.0;
    for (row, bar) in bars.iter().enumerate() {
        let middle = rows.middle(row);
        if percent {
            scene.rectangle(rows.left, middle - half, right, middle + half, palette.head);
        }
        scene.rectangle(rows.left, middle - half, at(bar.value), middle + half, palette.verdict(bar.met));
        // With a target, notes stand in a column of their own, away from its line.
        let beside = if target.is_some() || percent { right } else { at(bar.value) } + GAP;
        if bar.met.is_some() {
            symbol::verdict(scene, (beside + 12.0, middle), 12.0, bar.met, palette);
        }
        let baseline = middle + note.size * 0.35;
        scene.text(&bar.note, (beside + symbol, baseline), Align::Start, note, palette.ink);
    }
    rows.draw(scene, palette.ink, palette.muted);
    let (upper, lower) = rows.ends();
    scene.line(&[(rows.left, upper), (rows.left, lower)], palette.muted, 2);
    if let Some((value, words)) = target {
        let x = at(*value);
        scene.target_line((x, upper - 4.0), (x, lower), palette.target);
        let lettering = bold(24.0);
        let half = lettering.width(words) / 2.0;
        let centre = x.clamp(area.left + half, (area.right - half).max(area.left + half));
        scene.text(words, (centre, upper - 14.0), Align::Middle, lettering, palette.target);
    }
}

/// A dash in the middle: the title says that there is nothing.
pub(super) fn nothing(scene: &mut Scene, area: Area, palette: &Palette) {
    let middle = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
    scene.rectangle(middle.0 - 40.0, middle.1 - 3.0, middle.0 + 40.0, middle.1 + 3.0, palette.neutral);
}
