//! Many small trends of one scale: a panel for each, its name above it, its figure beside the shape of its verdict.

use super::bars::nothing;
use super::frame::fit;
use super::lettering::{Lettering, bold, regular};
use super::palette::Palette;
use super::scene::{Align, Area, Point, Scene};
use super::symbol;
use crate::report::document::{Panel, Panels};

/// The most panels of one chart that are legible from the back of a room.
pub const MOST_PANELS: usize = 20;

/// Between panels.
const GAP: (f64, f64) = (28.0, 14.0);
/// How many times as wide as high a panel should be.
const SHAPE: f64 = 1.5;
/// The letters of names, and smaller ones for long names.
const NAMES: [Lettering; 3] = [bold(22.0), bold(20.0), bold(18.0)];
const NOTE: Lettering = regular(20.0);
const SMALL: Lettering = regular(18.0);

/// Draws the panels in rows, with the target's words above them.
pub(super) fn draw(scene: &mut Scene, area: Area, panels: &Panels, palette: &Palette) {
    if panels.panels.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    let area = Area { top: legend(scene, area, panels, palette), ..area };
    let columns = columns(area, panels.panels.len());
    let lines = panels.panels.len().div_ceil(columns);
    let width = (area.width() - GAP.0 * (columns - 1) as f64) / columns as f64;
    let height = (area.height() - GAP.1 * (lines - 1) as f64) / lines as f64;
    // Names have two lines where these leave the greater part for the trend, and the same number in every panel, so
    // that all trends have one scale.
    let most = if height >= 190.0 { 2 } else { 1 };
    let names: Vec<_> = panels.panels.iter().map(|own| fit(&own.title, width, &NAMES.map(|own| (own, most)))).collect();
    let head = names.iter().map(|(letters, lines)| letters.block(lines.len())).fold(0.0, f64::max);
    for (index, (own, (letters, lines))) in panels.panels.iter().zip(&names).enumerate() {
        let left = area.left + (width + GAP.0) * (index % columns) as f64;
        let bottom = area.top + (height + GAP.1) * (index / columns) as f64 + height;
        let top = bottom - height + head;
        scene.lines(lines, (left, top - letters.block(lines.len())), Align::Start, *letters, palette.ink);
        panel(scene, Area { left, top, right: left + width, bottom }, own, panels, palette);
    }
}

/// As many columns as give the panels their shape.
fn columns(area: Area, count: usize) -> usize {
    let off = |columns: usize| {
        let lines = count.div_ceil(columns) as f64;
        let shape = area.width() / columns as f64 / (area.height() / lines);
        (shape / SHAPE).ln().abs()
    };
    (1..=count.min(6)).min_by(|left, right| off(*left).total_cmp(&off(*right))).unwrap_or(1)
}

/// The scale and the target, above the panels; returns where these begin.
fn legend(scene: &mut Scene, area: Area, panels: &Panels, palette: &Palette) -> f64 {
    let Some((_, words)) = &panels.target else { return area.top };
    let baseline = area.top + NAMES[0].above();
    let y = baseline - 0.35 * NAMES[0].size;
    scene.line(&[(area.left, y), (area.left + 44.0, y)], palette.target, 3);
    let words = NAMES[0].wrap(words, area.width() - 60.0, 1).concat();
    scene.text(&words, (area.left + 56.0, baseline), Align::Start, NAMES[0], palette.target);
    area.top + NAMES[0].block(1) + 8.0
}

/// What stands below a panel's name.
fn panel(scene: &mut Scene, area: Area, own: &Panel, panels: &Panels, palette: &Palette) {
    let top = area.top;
    let shape = if own.met.is_some() { 26.0 } else { 0.0 };
    let middle = top + NOTE.block(1) / 2.0;
    if own.met.is_some() {
        symbol::verdict(scene, (area.left + 10.0, middle), 10.0, own.met, palette);
    }
    let (letters, lines) = fit(&own.note, area.width() - shape, &[(NOTE, 1), (regular(17.0), 1), (regular(14.0), 1)]);
    scene.block(&lines, (area.left + shape, middle), Align::Start, letters, palette.ink);
    let scale = SMALL.width("100") + 8.0;
    let (first, last) = (panels.periods.first(), panels.periods.last());
    let axis = if first.is_some() { SMALL.block(1) } else { 0.0 };
    let plot = Area {
        left: area.left + scale,
        top: top + NOTE.block(1) + 0.4 * SMALL.size,
        right: area.right - 8.0,
        bottom: area.bottom - axis,
    };
    if plot.height() < 2.0 * SMALL.block(1) {
        return;
    }
    trend(scene, plot, own, panels, palette);
    if let (Some(first), Some(last)) = (first, last) {
        let baseline = plot.bottom + SMALL.above();
        let half = plot.width() / 2.0 - 4.0;
        let ends = [(first, plot.left, Align::Start), (last, plot.right, Align::End)];
        let ends = if panels.periods.len() > 1 { &ends[..] } else { &ends[..1] };
        for (period, x, align) in ends {
            let words = SMALL.wrap(period, half, 1).concat();
            scene.text(&words, (*x, baseline), *align, SMALL, palette.muted);
        }
    }
}

/// The line with its points, on the scale that all panels share.
fn trend(scene: &mut Scene, plot: Area, own: &Panel, panels: &Panels, palette: &Palette) {
    let y = |value: f64| plot.bottom - plot.height() * (value.clamp(0.0, 100.0) / 100.0);
    let steps = (panels.periods.len().max(2) - 1) as f64;
    let x = |index: usize| plot.left + 8.0 + (plot.width() - 16.0) * index as f64 / steps;
    for value in [0.0, 100.0] {
        scene.line(&[(plot.left, y(value)), (plot.right, y(value))], palette.line, 1);
        let words = scene.number(&format!("{value:.0}"));
        scene.text(&words, (plot.left - 6.0, y(value) + 0.35 * SMALL.size), Align::End, SMALL, palette.muted);
    }
    if let Some((value, _)) = &panels.target {
        scene.target_line((plot.left, y(*value)), (plot.right, y(*value)), palette.target);
    }
    let points: Vec<Option<Point>> = own
        .values
        .iter()
        .take(panels.periods.len())
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
