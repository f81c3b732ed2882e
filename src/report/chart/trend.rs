//! Lines over periods, with every value in a table below the axis: nothing stands on a line.

use super::lettering::{Lettering, bold, regular};
use super::palette::Palette;
use super::scene::{Align, Area, Point, Scene};
use super::symbol;
use crate::report::document::Series;

/// The widest that the names at the left become, as a share of the width.
const NAMES: f64 = 0.22;
/// The room of a line's sample before its name.
const SAMPLE: f64 = 58.0;
/// The size of the markers.
const MARKER: f64 = 9.0;
/// From the names to the axis.
const GAP: f64 = 16.0;

/// Draws the lines, the axis and the table.
pub(super) fn draw(
    scene: &mut Scene,
    area: Area,
    periods: &[String],
    series: &[Series],
    target: Option<&(f64, String)>,
    palette: &Palette,
) {
    let table = regular(22.0);
    let most = area.width() * NAMES - SAMPLE;
    let names: Vec<Vec<String>> = series.iter().map(|line| table.wrap(&line.name, most, 2)).collect();
    let words: Vec<String> =
        target.map(|(_, words)| bold(24.0).wrap(words, area.width() * NAMES, 2)).unwrap_or_default();
    let widest = names
        .iter()
        .flatten()
        .map(|line| table.width(line) + SAMPLE)
        .chain(words.iter().map(|line| bold(24.0).width(line)))
        .fold(60.0, f64::max);
    let left = area.left + widest + GAP;
    let heights: Vec<f64> = names.iter().map(|lines| table.block(lines.len().max(1)) + 8.0).collect();
    let heads = table.block(1) + 10.0;
    let bottom = area.bottom - heads - heights.iter().sum::<f64>();
    let plot = Area { left, top: area.top + 14.0, right: area.right, bottom };
    let scale = Scale::of(series, target.map(|(value, _)| *value));
    let y = |value: f64| plot.bottom - plot.height() * (value - scale.low) / (scale.high - scale.low);
    let pitch = plot.width() / periods.len().max(1) as f64;
    let x = |index: usize| plot.left + pitch * (index as f64 + 0.5);

    axis(scene, plot, &scale, target.map(|(value, _)| y(*value)), y, palette);
    if let Some((value, _)) = target {
        scene.target_line((plot.left, y(*value)), (plot.right, y(*value)), palette.target);
        scene.block(&words, (plot.left - GAP, y(*value)), Align::End, bold(24.0), palette.target);
    }
    let baseline = plot.bottom + 6.0 + table.above();
    for (index, period) in periods.iter().enumerate() {
        scene.text(period, (x(index), baseline), Align::Middle, narrowed(table, period, pitch), palette.ink);
    }
    // The first line is the one that matters: it covers the others.
    for (index, line) in series.iter().enumerate().rev() {
        let points: Vec<Option<Point>> = line
            .values
            .iter()
            .take(periods.len())
            .enumerate()
            .map(|(at, value)| value.map(|value| (x(at), y(value))))
            .collect();
        for run in points.split(Option::is_none) {
            curve(scene, &run.iter().flatten().copied().collect::<Vec<_>>(), index, palette);
        }
        for point in points.iter().flatten() {
            symbol::marker(scene, *point, MARKER, index, palette.category(index));
        }
    }
    let mut top = plot.bottom + heads;
    for (index, ((line, name), height)) in series.iter().zip(&names).zip(&heights).enumerate() {
        scene.line(&[(area.left, top), (area.right, top)], palette.line, 1);
        let middle = top + height / 2.0;
        let (from, to) = (area.left, area.left + SAMPLE - 14.0);
        curve(scene, &[(from, middle), (to, middle)], index, palette);
        symbol::marker(scene, (f64::midpoint(from, to), middle), MARKER, index, palette.category(index));
        scene.block(name, (area.left + SAMPLE, middle), Align::Start, table, palette.ink);
        for (at, value) in line.values.iter().take(periods.len()).enumerate() {
            let (words, ink) =
                value.map_or(("–".to_owned(), palette.muted), |value| (scene.number(&written(value)), palette.ink));
            let lettering = narrowed(table, &words, pitch);
            scene.text(&words, (x(at), middle + 0.35 * lettering.size), Align::Middle, lettering, ink);
        }
        top += height;
    }
}

/// A line through points without a gap; every second one is dashed, for those who see no colours.
fn curve(scene: &mut Scene, points: &[Point], index: usize, palette: &Palette) {
    let colour = palette.category(index);
    match points {
        [] | [_] => {}
        _ if index.is_multiple_of(2) => scene.line(points, colour, 5),
        _ => scene.dashes(points, colour, 4),
    }
}

/// The axis of values.
struct Scale {
    low: f64,
    high: f64,
    step: f64,
}

impl Scale {
    /// Tens around the values and the target; from 0 to 100 when there is nothing to go by.
    fn of(series: &[Series], target: Option<f64>) -> Self {
        let values: Vec<f64> = series.iter().flat_map(|line| &line.values).flatten().copied().chain(target).collect();
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(100.0, f64::max);
        if !least.is_finite() {
            return Self { low: 0.0, high: 100.0, step: 20.0 };
        }
        let high = (most / 10.0).ceil() * 10.0;
        let low = (((least - 5.0) / 10.0).floor() * 10.0).clamp(0.0, high - 30.0);
        let step = if high - low <= 60.0 { 10.0 } else { ((high - low) / 50.0).ceil() * 10.0 };
        Self { low, high, step }
    }
}

fn axis(scene: &mut Scene, plot: Area, scale: &Scale, target: Option<f64>, y: impl Fn(f64) -> f64, palette: &Palette) {
    let lettering = regular(22.0);
    let mut value = scale.low;
    while value <= scale.high + 1e-9 {
        let height = y(value);
        scene.line(&[(plot.left, height), (plot.right, height)], palette.line, 1);
        // The target's words stand on the same side.
        if target.is_none_or(|target| (target - height).abs() > 1.3 * lettering.block(1)) {
            let words = scene.number(&format!("{value:.0}"));
            scene.text(&words, (plot.left - GAP, height + 0.35 * lettering.size), Align::End, lettering, palette.muted);
        }
        value += scale.step;
    }
    scene.line(&[(plot.left, plot.bottom), (plot.right, plot.bottom)], palette.muted, 2);
}

/// Letters small enough for a text to stay within its column.
fn narrowed(lettering: Lettering, text: &str, pitch: f64) -> Lettering {
    let width = lettering.width(text);
    let room = pitch - 6.0;
    if width <= room {
        lettering
    } else {
        Lettering { size: (lettering.size * room / width).floor().max(8.0), ..lettering }
    }
}

/// Two decimals, and more where the value was given with more.
fn written(value: f64) -> String {
    (2..=8)
        .map(|decimals| format!("{value:.decimals$}"))
        .find(|text| text.parse() == Ok(value))
        .unwrap_or_else(|| format!("{value:.2}"))
}
