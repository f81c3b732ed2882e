//! Lying bars, the greatest first, and the line of what they add up to, on one scale from nothing to all.

use super::bars::nothing;
use super::cell::{Cell, MOST_TABLED};
use super::lettering::{bold, regular};
use super::palette::Palette;
use super::rows::{ABOVE, Rows, pick_of};
use super::scene::{Align, Area, Point, Scene};
use super::symbol;
use crate::report::document::Pareto;

/// The share of the width that names may take.
const NAMES: f64 = 0.36;
/// The widest that the notes become, as a share of the width.
const NOTES: f64 = 0.2;
/// From the bars to the notes.
const GAP: f64 = 26.0;

/// Draws the parts from above.
pub(super) fn draw(scene: &mut Scene, area: Area, pareto: &Pareto, palette: &Palette) {
    if pareto.bars.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    let smallest = scene.format.smallest();
    let notes = regular(smallest + 2.0);
    let sums = bold(smallest + 2.0);
    let head = bold(smallest);
    let (bars, gap_before) = pick_of(&pareto.bars, MOST_TABLED);
    let names: Vec<_> = bars.iter().map(|bar| bar.label.as_str()).collect();
    let most = area.width() * NOTES;
    let line = head.wrap(&pareto.line, most, 1).concat();
    let of_sums = bars.iter().map(|bar| sums.width(&bar.sum_note));
    let sum_width = of_sums.chain([head.width(&line)]).fold(0.0, f64::max).min(most);
    let of_notes = bars.iter().map(|bar| notes.width(&bar.note));
    let note_width = of_notes.fold(0.0, f64::max).min(most);
    let sum_left = area.right - sum_width;
    let note_left = sum_left - GAP - note_width;
    let right = note_left - GAP;
    // Names above the bars end where the notes of both columns begin.
    let body = Area {
        top: area.top + head.block(1) + 8.0,
        right: area.right.min(area.left + (right - area.left) / ABOVE),
        ..area
    };
    let share = NAMES * area.width() / body.width();
    let rows = Rows::new(body, &names, share, gap_before, scene.format);
    let at = |share: f64| rows.left + (right - rows.left) * (share.clamp(0.0, 100.0) / 100.0);
    let half = rows.thickness() / 2.0;
    for (row, bar) in bars.iter().enumerate() {
        let middle = rows.middle(row);
        scene.rectangle(rows.left, middle - half, right, middle + half, palette.head);
        scene.rectangle(rows.left, middle - half, at(bar.share), middle + half, palette.accent);
        for (text, left, width, own) in
            [(&bar.note, note_left, note_width, notes), (&bar.sum_note, sum_left, sum_width, sums)]
        {
            let cell = Cell::new(text, (width + 0.5, rows.room()), (own.size, smallest), own.bold);
            cell.draw(scene, (left, middle), Align::Start, palette.ink);
        }
    }
    let points: Vec<Point> = bars.iter().enumerate().map(|(row, bar)| (at(bar.sum), rows.middle(row))).collect();
    // Names above the bars would be crossed.
    if !rows.names_above() {
        scene.dashes(&points, palette.not_met, 4);
    }
    for point in points {
        symbol::marker(scene, point, 9.0, 3, palette.not_met);
    }
    rows.draw(scene, palette.ink, palette.muted);
    let (upper, lower) = rows.ends();
    scene.line(&[(rows.left, upper), (rows.left, lower)], palette.muted, 2);
    // The line's name stands over its figures, with a sample of it.
    let baseline = upper - 8.0 - head.below();
    scene.text(&line, (sum_left, baseline), Align::Start, head, palette.ink);
    let y = baseline - 0.35 * head.size;
    scene.dashes(&[(sum_left - 64.0, y), (sum_left - 12.0, y)], palette.not_met, 4);
    symbol::marker(scene, (sum_left - 38.0, y), 9.0, 3, palette.not_met);
}
