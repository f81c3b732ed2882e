//! What was planned and what was done of it: at the left how large each plan is, at the right how much of it is done,
//! on a scale of its own, so that a small plan that is exceeded shows as clearly as a large one.

use super::bars::nothing;
use super::cell::{Cell, MOST_TABLED};
use super::legend::{self, Sample};
use super::lettering::bold;
use super::palette::{Colour, Palette, WHITE};
use super::rows::{Rows, pick_of};
use super::scene::{Align, Area, Scene};
use super::symbol;
use crate::report::document::{Plan, PlanRow};

/// The share of the width that names may take.
const NAMES: f64 = 0.24;
/// The widest that the amounts and the notes become, as shares of the width.
const AMOUNTS: f64 = 0.15;
const NOTES: f64 = 0.27;
/// How much of the width the bars of the plans' sizes take.
const SIZES: f64 = 0.1;
/// From one column to the next.
const GAP: f64 = 20.0;
/// The room of a shape.
const SHAPE: f64 = 36.0;
/// Bars end at this many times the plan; the note says how much it was.
const MOST: f64 = 2.0;

/// Draws the rows from above, with a legend.
pub(super) fn draw(scene: &mut Scene, area: Area, plan: &Plan, palette: &Palette) {
    if plan.rows.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    let smallest = scene.format.smallest();
    let earlier = palette.category(1);
    let [planned, before, now, over] = &plan.names;
    let mut names = vec![(Sample::Swatch(palette.neutral), planned.as_str())];
    names.extend(plan.rows.iter().any(|row| row.done > row.now).then_some((Sample::Swatch(earlier), before.as_str())));
    names.push((Sample::Swatch(palette.accent), now.as_str()));
    names.extend(plan.rows.iter().any(|row| row.over).then_some((Sample::Swatch(palette.not_met), over.as_str())));
    let head = bold(smallest);
    let top = legend::draw(scene, area, &names, palette) + head.block(1) + 4.0;
    let (rows, gap_before) = pick_of(&plan.rows, MOST_TABLED);
    let labels: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
    let places = Rows::new(Area { top, ..area }, &labels, NAMES, gap_before, scene.format);
    let cells = |text: fn(&PlanRow) -> &str, share: f64| -> Vec<Cell> {
        let room = (area.width() * share, places.room());
        rows.iter().map(|row| Cell::new(text(row), room, (smallest + 4.0, smallest), false)).collect()
    };
    let widest = |cells: &[Cell]| cells.iter().map(Cell::width).fold(0.0, f64::max);
    let (amounts, notes) = (cells(|row| &row.amount, AMOUNTS), cells(|row| &row.note, NOTES));
    let sizes = Area { left: places.left, right: places.left + area.width() * SIZES, ..area };
    let left = sizes.right + 10.0 + widest(&amounts) + GAP;
    let right = area.right - widest(&notes) - SHAPE - GAP;
    let largest = rows.iter().map(|row| row.planned).fold(f64::MIN_POSITIVE, f64::max);
    let full = rows.iter().map(|row| row.share().min(MOST)).fold(1.0, f64::max);
    let at = |share: f64| left + (right - left) * (share.clamp(0.0, MOST) / full);
    let half = places.thickness() / 2.0;
    for (index, row) in rows.iter().enumerate() {
        let middle = places.middle(index);
        let size = sizes.width() * (row.planned.max(0.0) / largest);
        scene.rectangle(sizes.left, middle - half * 0.5, sizes.left + size, middle + half * 0.5, palette.neutral);
        amounts[index].draw(scene, (sizes.left + size + 10.0, middle), Align::Start, palette.ink);
        if row.planned > 0.0 {
            scene.rectangle(at(0.0), middle - half, at(1.0), middle + half, palette.head);
            done(scene, (middle, half), row, &at, (earlier, palette));
        }
        if row.over {
            symbol::verdict(scene, (right + GAP + 12.0, middle), 13.0, Some(false), palette);
        }
        notes[index].draw(scene, (right + GAP + SHAPE, middle), Align::Start, palette.ink);
    }
    places.draw(scene, palette.ink, palette.muted);
    let (upper, lower) = places.ends();
    for x in [sizes.left, left] {
        scene.line(&[(x, upper), (x, lower)], palette.muted, 2);
    }
    scene.line(&[(at(1.0), upper), (at(1.0), lower)], palette.ink, 3);
    let words = head.wrap(&plan.full, right - left, 1).concat();
    let reach = head.width(&words) / 2.0;
    let centre = at(1.0).min(right - reach).max(left + reach);
    scene.text(&words, (centre, upper - 6.0 - head.below()), Align::Middle, head, palette.ink);
}

impl PlanRow {
    /// How many times the plan was done; once where nothing was planned.
    fn share(&self) -> f64 {
        if self.planned > 0.0 { self.done / self.planned } else { 1.0 }
    }
}

/// What was done before the period and in it, and what of it goes beyond the plan.
fn done(
    scene: &mut Scene,
    (middle, half): (f64, f64),
    row: &PlanRow,
    at: &impl Fn(f64) -> f64,
    (earlier, palette): (Colour, &Palette),
) {
    let (before, done) = ((row.done - row.now) / row.planned, row.done / row.planned);
    let half = half * 0.6;
    let mut bar = |from: f64, to: f64, colour: Colour| {
        if at(to) > at(from) {
            scene.rectangle(at(from), middle - half, at(to), middle + half, colour);
        }
    };
    bar(0.0, before, earlier);
    bar(before, done, palette.accent);
    bar(1.0, done, palette.not_met);
    if before > 0.0 && row.now > 0.0 {
        scene.line(&[(at(before), middle - half), (at(before), middle + half)], WHITE, 2);
    }
    if done > MOST {
        // A cut through the end: the bar goes on.
        let x = at(MOST) - 16.0;
        scene.line(&[(x - 6.0, middle + half), (x + 6.0, middle - half)], WHITE, 5);
    }
}
