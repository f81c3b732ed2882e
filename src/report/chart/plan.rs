//! What was planned as a wide light bar, what was done as a narrow one upon it; what goes beyond the plan has a colour
//! and a shape of its own.

use super::bars::nothing;
use super::frame::fit;
use super::lettering::{Lettering, regular};
use super::palette::{Colour, Palette, WHITE};
use super::rows::{Rows, pick};
use super::scene::{Align, Area, Scene};
use super::symbol;
use crate::report::document::{Plan, PlanRow};

/// The share of the width that names may take.
const NAMES: f64 = 0.3;
/// The widest that the notes become, as a share of the width.
const NOTES: f64 = 0.28;
/// From the bars to the shapes.
const GAP: f64 = 18.0;
/// The room of a shape.
const SHAPE: f64 = 36.0;

/// Draws the rows from above, with a legend.
pub(super) fn draw(scene: &mut Scene, area: Area, plan: &Plan, palette: &Palette) {
    if plan.rows.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    let before = plan.rows.iter().any(|row| row.done > row.now);
    let colours = [palette.line, palette.category(1), palette.accent];
    let shown: Vec<_> = plan.names.iter().zip(colours).enumerate().filter(|(index, _)| before || *index != 1).collect();
    let shown: Vec<_> = shown.into_iter().map(|(_, own)| own).collect();
    let top = legend(scene, area, &shown, palette);
    let (rows, gap_before) = pick(&plan.rows);
    let names: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
    let places = Rows::new(Area { top, ..area }, &names, NAMES, gap_before);
    let most = (1..=3).rev().find(|lines| regular(22.0).block(*lines) <= places.pitch).unwrap_or(1);
    let width = area.width() * NOTES;
    let notes: Vec<_> = rows
        .iter()
        .map(|row| fit(&row.note, width, &[(regular(26.0), most), (regular(24.0), most), (regular(22.0), most)]))
        .collect();
    let of_lines = notes.iter().flat_map(|(letters, lines)| lines.iter().map(|line| letters.width(line)));
    let widest = of_lines.fold(0.0, f64::max);
    let right = area.right - widest - SHAPE - GAP;
    let full = rows.iter().map(|row| row.planned.max(row.done)).fold(f64::MIN_POSITIVE, f64::max);
    let at = |value: f64| places.left + (right - places.left) * (value.max(0.0) / full);
    let half = places.thickness() / 2.0;
    for (index, (row, (letters, lines))) in rows.iter().zip(&notes).enumerate() {
        let middle = places.middle(index);
        scene.rectangle(places.left, middle - half, at(row.planned), middle + half, palette.line);
        done(scene, (middle, half * 0.55), row, &at, (colours[1], palette));
        // The end of the plan stays visible under what was done.
        let x = at(row.planned);
        scene.line(&[(x, middle - half), (x, middle + half)], palette.ink, 3);
        if row.over {
            symbol::verdict(scene, (right + GAP + 12.0, middle), 13.0, Some(false), palette);
        }
        scene.block(lines, (right + GAP + SHAPE, middle), Align::Start, *letters, palette.ink);
    }
    places.draw(scene, palette.ink, palette.muted);
    let (upper, lower) = places.ends();
    scene.line(&[(places.left, upper), (places.left, lower)], palette.muted, 2);
}

/// What was done before the period and in it, and what of it goes beyond the plan.
fn done(
    scene: &mut Scene,
    (middle, half): (f64, f64),
    row: &PlanRow,
    at: &impl Fn(f64) -> f64,
    (earlier, palette): (Colour, &Palette),
) {
    let before = row.done - row.now;
    let mut bar = |from: f64, to: f64, colour: Colour| {
        if to > from {
            scene.rectangle(at(from), middle - half, at(to), middle + half, colour);
        }
    };
    bar(0.0, before, earlier);
    bar(before, row.done, palette.accent);
    bar(row.planned, row.done, palette.not_met);
    if before > 0.0 && row.now > 0.0 {
        scene.line(&[(at(before), middle - half), (at(before), middle + half)], WHITE, 2);
    }
}

/// Writes the names beside their colours; returns where the rows begin.
fn legend(scene: &mut Scene, area: Area, names: &[(&String, Colour)], palette: &Palette) -> f64 {
    const SWATCH: f64 = 26.0;
    let lettering: Lettering = regular(24.0);
    let room = area.width() / names.len().max(1) as f64;
    let baseline = area.top + lettering.above();
    let y = baseline - 0.35 * lettering.size;
    let mut x = area.left;
    for (name, colour) in names {
        scene.rectangle(x, y - SWATCH / 2.0, x + SWATCH, y + SWATCH / 2.0, *colour);
        let words = lettering.wrap(name, room - SWATCH - 46.0, 1).concat();
        scene.text(&words, (x + SWATCH + 10.0, baseline), Align::Start, lettering, palette.ink);
        x += SWATCH + 46.0 + lettering.width(&words);
    }
    area.top + lettering.block(1) + 12.0
}
