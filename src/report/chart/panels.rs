//! Many small trends of one scale: a panel for each, its name above it, its figure beside the shape of its verdict.
//! The scale stands at the left and the periods below, once for all.

use super::bars::nothing;
use super::cell::Cell;
use super::lettering::{Lettering, bold, regular};
use super::palette::Palette;
use super::scene::{Align, Area, Point, Scene};
use super::symbol;
use crate::report::document::{Panel, Panels};

/// The most panels of one chart that are legible from the back of a room.
pub const MOST_PANELS: usize = 20;

/// Between panels.
const GAP: (f64, f64) = (26.0, 14.0);
/// How many times as wide as high a panel should be.
const SHAPE: f64 = 1.7;
/// The most panels beside each other.
const MOST_COLUMNS: usize = 5;
/// The least height of a trend.
const LEAST: f64 = 44.0;
/// From a panel's figure to its trend.
const BELOW_NOTE: f64 = 10.0;
/// From the ends of a trend to its first and last point.
const INSET: f64 = 8.0;
/// Where a scale begins that has no need of its lower half.
const HALF: f64 = 50.0;
/// The room of a verdict's shape.
const VERDICT: f64 = 28.0;

/// Draws the panels in rows, with the target's words above them.
pub(super) fn draw(scene: &mut Scene, area: Area, panels: &Panels, palette: &Palette) {
    if panels.panels.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    let small = scene.format.smallest();
    let axis = regular(small);
    let top = legend(scene, area, panels, bold(small), palette);
    let whole = Area {
        left: area.left + axis.width(&scene.number("100")) + 8.0,
        top,
        right: area.right,
        bottom: area.bottom - axis.block(1),
    };
    // A chart has no more than are legible; dots stand for more in the last place.
    let (shown, more) = match panels.panels.len() {
        count if count > MOST_PANELS => (&panels.panels[..MOST_PANELS - 1], true),
        _ => (&panels.panels[..], false),
    };
    let grid = Grid::new(whole, shown, small);
    let least = floor(shown);
    let widest = panels.periods.iter().map(|period| axis.width(period)).fold(0.0, f64::max);
    // Where the names of all periods have room, the points keep clear of the ends.
    let all = (grid.width - widest) / (panels.periods.len().max(2) - 1) as f64 > widest + 6.0;
    let inset = if all { widest / 2.0 } else { INSET };
    for (index, own) in shown.iter().enumerate() {
        let trend = grid.trend(index);
        let (letters, lines) = (grid.lettering, &grid.names[index]);
        let top = trend.top - grid.note - letters.block(lines.len());
        let top = scene.lines(lines, (trend.left, top), Align::Start, letters, palette.ink);
        note(scene, (trend.left, top), trend.width(), own, (axis, palette));
        scale(scene, trend, (index.is_multiple_of(grid.columns), least), axis, palette);
        curve(scene, trend, own, (panels.periods.len(), least, inset), palette);
        if index + grid.columns >= shown.len() {
            if all {
                let steps = (panels.periods.len().max(2) - 1) as f64;
                for (at, period) in panels.periods.iter().enumerate() {
                    let x = trend.left + inset + (trend.width() - 2.0 * inset) * at as f64 / steps;
                    scene.text(period, (x, trend.bottom + axis.above()), Align::Middle, axis, palette.muted);
                }
            } else {
                periods(scene, trend, &panels.periods, axis, palette);
            }
        }
    }
    if more {
        let trend = grid.trend(shown.len());
        for dot in 0..3 {
            scene.circle(
                (trend.left + 8.0 + 16.0 * f64::from(dot), f64::midpoint(trend.top, trend.bottom)),
                4.0,
                palette.muted,
            );
        }
    }
}

/// Where the panels stand.
struct Grid {
    whole: Area,
    columns: usize,
    width: f64,
    height: f64,
    /// The height of the names, the same in every panel, so that all trends have one scale.
    head: f64,
    /// The height of the figures below them.
    note: f64,
    lettering: Lettering,
    names: Vec<Vec<String>>,
}

impl Grid {
    /// The grid that leaves room for the trends, cuts the fewest names and gives the panels their shape.
    fn new(whole: Area, panels: &[Panel], small: f64) -> Self {
        let rank = |grid: &Self| {
            let cut = grid.names.iter().filter(|lines| lines.last().is_some_and(|line| line.ends_with('…'))).count();
            let low = (LEAST + grid.head + grid.note - grid.height).max(0.0);
            // An empty place is as bad as a panel of a wrong shape.
            let empty = (grid.columns - 1 - (panels.len() - 1) % grid.columns) as f64 / panels.len() as f64;
            (low, cut, (grid.width / grid.height.max(1.0) / SHAPE).ln().abs() + empty)
        };
        let mut best = Self::of(whole, panels, small, 1);
        for columns in 2..=panels.len().min(MOST_COLUMNS) {
            let next = Self::of(whole, panels, small, columns);
            if rank(&next) < rank(&best) {
                best = next;
            }
        }
        best
    }

    fn of(whole: Area, panels: &[Panel], small: f64, columns: usize) -> Self {
        let lines = panels.len().div_ceil(columns);
        let width = (whole.width() - GAP.0 * (columns - 1) as f64) / columns as f64;
        let height = (whole.height() - GAP.1 * (lines - 1) as f64) / lines as f64;
        let note = regular(small).block(1) + BELOW_NOTE;
        let room = height - note - LEAST;
        let lettering = bold(small);
        let most = (1..=3).rev().find(|lines| lettering.block(*lines) <= room).unwrap_or(1);
        let names: Vec<_> = panels.iter().map(|own| lettering.wrap(&own.title, width, most)).collect();
        let head = names.iter().map(|lines| lettering.block(lines.len())).fold(0.0, f64::max);
        Self { whole, columns, width, height, head, note, lettering, names }
    }

    /// The place of a trend below its name and its figure.
    fn trend(&self, index: usize) -> Area {
        let left = self.whole.left + (self.width + GAP.0) * (index % self.columns) as f64;
        let top = self.whole.top + (self.height + GAP.1) * (index / self.columns) as f64;
        let bottom = top + self.height;
        Area { left, top: (top + self.head + self.note).min(bottom), right: left + self.width, bottom }
    }
}

/// The target, above the panels; returns where these begin.
fn legend(scene: &mut Scene, area: Area, panels: &Panels, lettering: Lettering, palette: &Palette) -> f64 {
    let Some(words) = &panels.target else { return area.top };
    let baseline = area.top + lettering.above();
    let y = baseline - 0.35 * lettering.size;
    scene.line(&[(area.left, y), (area.left + 44.0, y)], palette.target, 4);
    let words = lettering.wrap(words, area.width() - 56.0, 1).concat();
    scene.text(&words, (area.left + 56.0, baseline), Align::Start, lettering, palette.target);
    area.top + lettering.block(1) + 8.0
}

/// The figure of all periods together, with the shape of its verdict.
fn note(scene: &mut Scene, (left, top): Point, width: f64, own: &Panel, (lettering, palette): (Lettering, &Palette)) {
    let middle = top + 2.0 + lettering.block(1) / 2.0;
    let shape = if own.met.is_some() { VERDICT } else { 0.0 };
    if own.met.is_some() {
        symbol::verdict(scene, (left + 10.0, middle), 10.0, own.met, palette);
    }
    let sizes = (lettering.size, lettering.size);
    let cell = Cell::new(&own.note, (width - shape, lettering.block(1)), sizes, false);
    cell.draw(scene, (left + shape, middle), Align::Start, palette.ink);
}

/// The lowest of the scale of all panels: 0, or half where no value and no target is below it with some room.
fn floor(panels: &[Panel]) -> f64 {
    let values = panels.iter().flat_map(|own| own.values.iter().copied().flatten().chain(own.target));
    let least = values.filter(|value| value.is_finite()).fold(100.0, f64::min);
    if least >= HALF + 5.0 { HALF } else { 0.0 }
}

/// The lines of the least and of all, named beside the first panel of a row.
fn scale(scene: &mut Scene, trend: Area, (is_first, least): (bool, f64), lettering: Lettering, palette: &Palette) {
    let low = trend.height() < lettering.block(1);
    for (value, y) in [(100.0, trend.top), (least, trend.bottom)] {
        scene.line(&[(trend.left, y), (trend.right, y)], palette.line, 1);
        if is_first && !(low && value < 100.0) {
            let words = scene.number(&format!("{value:.0}"));
            let at = (trend.left - 8.0, y + 0.35 * lettering.size);
            scene.text(&words, at, Align::End, lettering, palette.muted);
        }
    }
}

/// The first and the last period, below the last panel of a column.
fn periods(scene: &mut Scene, trend: Area, periods: &[String], lettering: Lettering, palette: &Palette) {
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else { return };
    let half = trend.width() / 2.0 - 4.0;
    let baseline = trend.bottom + lettering.above();
    let mut write = |period: &str, x: f64, align: Align| {
        let words = lettering.wrap(period, half, 1).concat();
        scene.text(&words, (x, baseline), align, lettering, palette.muted);
    };
    write(first, trend.left, Align::Start);
    if periods.len() > 1 {
        write(last, trend.right, Align::End);
    }
}

/// The target's line, and the values with gaps where there are none.
fn curve(scene: &mut Scene, trend: Area, own: &Panel, (count, least, inset): (usize, f64, f64), palette: &Palette) {
    let y = |value: f64| trend.bottom - trend.height() * ((value.clamp(least, 100.0) - least) / (100.0 - least));
    let steps = (count.max(2) - 1) as f64;
    let x = |index: usize| trend.left + inset + (trend.width() - 2.0 * inset) * index as f64 / steps;
    if let Some(value) = own.target {
        scene.target_line((trend.left, y(value)), (trend.right, y(value)), palette.target);
    }
    let points: Vec<Option<Point>> = own
        .values
        .iter()
        .take(count)
        .enumerate()
        .map(|(index, value)| value.map(|value| (x(index), y(value))))
        .collect();
    for run in points.split(Option::is_none) {
        let run: Vec<Point> = run.iter().flatten().copied().collect();
        if run.len() > 1 {
            scene.line(&run, palette.accent, 3);
        }
    }
    for point in points.iter().flatten() {
        scene.circle(*point, 5.0, palette.accent);
    }
}
