//! Lines over periods, with every value in a table below the axis: nothing stands on a line.

use super::lettering::{Lettering, bold, regular};
use super::palette::Palette;
use super::scene::{Align, Area, Point, Scene};
use super::symbol;
use super::tabled::Table;
use crate::report::document::Series;

/// The widest that the target's words at the left become, as a share of the width.
const WORDS: f64 = 0.2;
/// The widest that the names at the lines' ends become, as a share of the width.
const ENDS: f64 = 0.13;
/// The most lines that can be told apart.
pub(super) const MOST_LINES: usize = 6;
/// The size of the markers.
const MARKER: f64 = 9.0;
/// From words to the axis.
pub(super) const GAP: f64 = 16.0;

/// Draws the lines, the axis and the table.
pub(super) fn draw(
    scene: &mut Scene,
    area: Area,
    periods: &[String],
    series: &[Series],
    target: Option<&(f64, String)>,
    palette: &Palette,
) {
    let shown = &series[..series.len().min(MOST_LINES)];
    let smallest = scene.format.smallest();
    let lettering = regular(smallest);
    let heading = bold(24.0);
    let words = target.map(|(_, words)| heading.wrap(words, area.width() * WORDS, 2)).unwrap_or_default();
    let widest = words.iter().map(|line| heading.width(line)).fold(60.0, f64::max);
    let table = Table::new(scene, area, periods, shown, series.len() > shown.len(), widest);
    let left = area.left + table.left.max(widest) + GAP;
    let ends = Ends::new(shown, periods.len(), area.width() * ENDS, lettering);
    // Names at the lines' ends must not cost the table its letters.
    let room = |right: f64| (right - left) / periods.len().max(1) as f64;
    let ends = ends.filter(|ends| room(area.right - ends.width) >= table.pitch);
    let right = area.right - ends.as_ref().map_or(0.0, |ends| ends.width);
    let heads = lettering.block(1) + 10.0;
    let plot = Area { left, top: area.top + 14.0, right, bottom: area.bottom - heads - table.height };
    let scale = Axis::of(shown, target.map(|(value, _)| *value));
    let y = |value: f64| plot.bottom - plot.height() * (value - scale.low) / (scale.high - scale.low);
    let pitch = plot.width() / periods.len().max(1) as f64;
    let x = |index: usize| plot.left + pitch * (index as f64 + 0.5);

    axis(scene, plot, &scale, target.map(|(value, _)| y(*value)), y, palette);
    if let Some((value, _)) = target {
        scene.target_line((plot.left, y(*value)), (plot.right, y(*value)), palette.target);
        scene.block(&words, (plot.left - GAP, y(*value)), Align::End, heading, palette.target);
    }
    let baseline = plot.bottom + 6.0 + lettering.above();
    let widest = periods.iter().map(|period| lettering.width(period)).fold(0.0, f64::max);
    let every = ((widest + 6.0) / pitch).ceil().max(1.0);
    for (index, period) in periods.iter().enumerate().filter(|(index, _)| (*index as f64) % every == 0.0) {
        // Names that fill more than their column stay within the picture.
        let words = lettering.wrap(period, plot.width() * 0.9, 1).concat();
        let half = lettering.width(&words) / 2.0;
        let centre = x(index).clamp(plot.left + half.min(pitch * every / 2.0), (area.right - half).max(plot.left));
        scene.text(&words, (centre, baseline), Align::Middle, lettering, palette.ink);
    }
    // The first line is the one that matters: it covers the others.
    for (index, line) in shown.iter().enumerate().rev() {
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
        let radius = if index == 0 { MARKER } else { MARKER - 1.0 };
        for point in points.iter().flatten() {
            symbol::marker(scene, *point, radius.min(pitch * 0.4), index, palette.category(index));
        }
    }
    if let Some(ends) = ends {
        ends.draw(scene, plot, y, palette);
    }
    table.draw(scene, Area { top: plot.bottom + heads, ..area }, (plot.left, pitch), palette);
}

/// A line through points without a gap; every second one is dashed, for those who see no colours.
pub(super) fn curve(scene: &mut Scene, points: &[Point], index: usize, palette: &Palette) {
    let colour = palette.category(index);
    match points {
        [] | [_] => {}
        _ if index == 0 => scene.line(points, colour, 6),
        _ if index.is_multiple_of(2) => scene.line(points, colour, 4),
        _ => scene.dashes(points, colour, 4),
    }
}

/// The names of lines where they end, at the right of the plot.
struct Ends<'a> {
    lettering: Lettering,
    names: Vec<(Vec<String>, f64, &'a Series)>,
    width: f64,
}

impl<'a> Ends<'a> {
    /// The names, where each is short enough to be read at a glance and each line reaches the last two periods.
    fn new(series: &'a [Series], periods: usize, most: f64, lettering: Lettering) -> Option<Self> {
        let mut names = Vec::new();
        for line in series {
            let (last, value) =
                line.values.iter().take(periods).enumerate().rev().find_map(|(at, value)| Some((at, (*value)?)))?;
            let lines = bold(lettering.size).wrap(&line.name, most, usize::MAX);
            if last + 2 < periods || lines.len() > 2 || lines.iter().any(|line| bold(lettering.size).width(line) > most)
            {
                return None;
            }
            names.push((lines, value, line));
        }
        let widest =
            names.iter().flat_map(|(lines, ..)| lines).map(|line| bold(lettering.size).width(line)).fold(0.0, f64::max);
        (series.len() > 1).then_some(Self { lettering, names, width: widest + GAP })
    }

    /// Writes each beside its line's end, or as near as the others leave room.
    fn draw(&self, scene: &mut Scene, plot: Area, y: impl Fn(f64) -> f64, palette: &Palette) {
        let mut order: Vec<usize> = (0..self.names.len()).collect();
        order.sort_by(|left, right| y(self.names[*left].1).total_cmp(&y(self.names[*right].1)));
        let heights: Vec<f64> = order.iter().map(|index| self.lettering.block(self.names[*index].0.len())).collect();
        let mut tops: Vec<f64> = Vec::new();
        for (index, height) in order.iter().zip(&heights) {
            let wanted = y(self.names[*index].1) - height / 2.0;
            let free =
                tops.last().zip(heights.get(tops.len().wrapping_sub(1))).map_or(plot.top, |(top, high)| top + high);
            tops.push(wanted.max(free));
        }
        let mut floor = plot.bottom;
        for (top, height) in tops.iter_mut().zip(&heights).rev() {
            *top = top.min(floor - height);
            floor = *top;
        }
        for (index, top) in order.iter().zip(&tops) {
            let (lines, ..) = &self.names[*index];
            let colour = palette.words(palette.category(*index));
            // The line that matters is the first.
            let lettering = Lettering { bold: *index == 0, ..self.lettering };
            scene.lines(lines, (plot.right + GAP, *top), Align::Start, lettering, colour);
        }
    }
}

/// The axis of values.
struct Axis {
    low: f64,
    high: f64,
    step: f64,
}

impl Axis {
    /// Tens around the values and the target; from 0 to 100 when there is nothing to go by.
    fn of(series: &[Series], target: Option<f64>) -> Self {
        let values = series.iter().flat_map(|line| &line.values).flatten().copied().chain(target);
        let values: Vec<f64> = values.filter(|value| value.is_finite()).collect();
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(100.0, f64::max);
        if !least.is_finite() {
            return Self { low: 0.0, high: 100.0, step: 20.0 };
        }
        let high = (most / 10.0).ceil() * 10.0;
        let low = ((least - 5.0) / 10.0).floor() * 10.0;
        let low = if least >= 0.0 { low.clamp(0.0, high - 30.0) } else { low };
        let step = if high - low <= 60.0 { 10.0 } else { ((high - low) / 50.0).ceil() * 10.0 };
        Self { low, high, step }
    }
}

fn axis(scene: &mut Scene, plot: Area, scale: &Axis, target: Option<f64>, y: impl Fn(f64) -> f64, palette: &Palette) {
    let lettering = regular(scene.format.smallest());
    // A low plot has room for fewer numbers.
    let most = (plot.height() / (1.4 * lettering.pitch())).max(1.0);
    let step = scale.step * ((scale.high - scale.low) / scale.step / most).ceil().max(1.0);
    let mut value = scale.low;
    while value <= scale.high + 1e-9 {
        let height = y(value);
        scene.line(&[(plot.left, height), (plot.right, height)], palette.line, 1);
        // The target's words stand on the same side.
        if target.is_none_or(|target| (target - height).abs() > 1.6 * lettering.block(1)) {
            let words = scene.number(&format!("{value:.0}"));
            scene.text(&words, (plot.left - GAP, height + 0.35 * lettering.size), Align::End, lettering, palette.muted);
        }
        value += step;
    }
    scene.line(&[(plot.left, plot.bottom), (plot.right, plot.bottom)], palette.muted, 2);
}
