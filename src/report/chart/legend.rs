//! What colours and marks mean, in lines across the area.

use super::lettering::{Lettering, regular};
use super::palette::{Colour, Palette};
use super::scene::{Align, Area, Point, Scene};
use super::symbol;

/// The most lines of a legend.
const MOST_LINES: usize = 3;
/// What rows need of the height: a legend takes no line of it.
pub(super) const LEAST: f64 = 500.0;
/// What so few rows need that each still has room for two lines.
const LEAST_OF_FEW: (usize, f64) = (6, 380.0);

/// What so many rows need of the height.
pub(super) const fn least(rows: usize) -> f64 {
    if rows <= LEAST_OF_FEW.0 { LEAST_OF_FEW.1 } else { LEAST }
}

/// The room of a sample.
const SAMPLE: f64 = 30.0;
/// From a sample to its words.
const GAP: f64 = 10.0;
/// From one entry to the next.
const BETWEEN: f64 = 34.0;

/// What is shown beside the words.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sample {
    /// A colour.
    Swatch(Colour),
    /// The line of a target.
    Target,
    /// The line from the worst to the best value.
    Bounds,
    /// The band of an interval.
    Interval,
}

/// Writes the entries; returns where the rest of the area begins. What has no room is stood for by `…`.
pub(super) fn draw(scene: &mut Scene, area: Area, entries: &[(Sample, &str)], palette: &Palette) -> f64 {
    draw_above(scene, area, entries, LEAST, palette)
}

/// The same above what needs a height.
pub(super) fn draw_above(
    scene: &mut Scene,
    area: Area,
    entries: &[(Sample, &str)],
    least: f64,
    palette: &Palette,
) -> f64 {
    if entries.is_empty() {
        return area.top;
    }
    let lettering = regular(24.0_f64.min(scene.format.smallest() + 2.0));
    let most = area.width() - SAMPLE - GAP - 2.0 * lettering.size;
    let most_lines = (1..=MOST_LINES).rev().find(|lines| area.height() - lettering.block(*lines) >= least).unwrap_or(1);
    let (mut left, mut line) = (area.left, 0);
    let baseline = |line: usize| area.top + lettering.above() + (lettering.pitch() + 4.0) * line as f64;
    for (index, (kind, words)) in entries.iter().enumerate() {
        let words = lettering.wrap(words, most, 1).concat();
        let width = SAMPLE + GAP + lettering.width(&words);
        // The last line keeps room for the dots that stand for the rest.
        let reserve = if index + 1 < entries.len() { 2.0 * lettering.size } else { 0.0 };
        if left > area.left && left + width + if line + 1 == most_lines { reserve } else { 0.0 } > area.right {
            if line + 1 == most_lines {
                scene.text("…", (left, baseline(line)), Align::Start, lettering, palette.ink);
                break;
            }
            (left, line) = (area.left, line + 1);
        }
        sample(scene, (left, baseline(line) - 0.33 * lettering.size), *kind, lettering, palette);
        scene.text(&words, (left + SAMPLE + GAP, baseline(line)), Align::Start, lettering, palette.ink);
        left += width + BETWEEN;
    }
    baseline(line) + lettering.below() + 6.0
}

fn sample(scene: &mut Scene, (left, middle): Point, kind: Sample, lettering: Lettering, palette: &Palette) {
    let half = lettering.size * 0.5;
    let right = left + SAMPLE;
    match kind {
        Sample::Swatch(colour) => {
            scene.rectangle(left, middle - half, right - 4.0, middle + half, colour);
            if let Some(outline) = palette.outline(colour) {
                scene.outline(Area { left, top: middle - half, right: right - 4.0, bottom: middle + half }, outline);
            }
        }
        Sample::Target => {
            let x = f64::midpoint(left, right);
            scene.line(&[(x, middle - half), (x, middle + half)], palette.target, 4);
        }
        Sample::Bounds => symbol::whisker(scene, (left, right), middle, half * 0.8, palette),
        Sample::Interval => symbol::band(scene, (left, right), middle, palette),
    }
}
