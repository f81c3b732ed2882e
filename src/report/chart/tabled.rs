//! The values of lines as a table below their plot: a row for each line, a column for each period.

use super::lettering::{Lettering, regular};
use super::palette::Palette;
use super::scene::{Align, Area, Scene};
use super::symbol;
use super::trend::curve;
use crate::report::document::Series;

/// The widest that the names at the left become, as a share of the width.
const NAMES: f64 = 0.22;
/// The room of a line's sample before its name.
const SAMPLE: f64 = 58.0;
/// The size of the samples' markers.
const MARKER: f64 = 8.0;
/// The highest that the table becomes, as a share of the height.
const HIGHEST: f64 = 0.55;

/// A table of values, or, where there are too many periods for legible ones, of the lines' names alone.
pub(super) struct Table {
    /// How much of the area's left side names need.
    pub left: f64,
    /// How high it is.
    pub height: f64,
    /// How wide a column must be.
    pub pitch: f64,
    lettering: Lettering,
    rows: Vec<Row>,
    /// Whether a name stands above its values, not beside them.
    above: bool,
    /// Whether there are more lines than are drawn.
    more: bool,
}

struct Row {
    name: Vec<String>,
    values: Option<Vec<Option<String>>>,
    height: f64,
}

impl Table {
    /// Lays out the values of lines over an area; words at the left are at least so wide.
    pub fn new(scene: &Scene, area: Area, periods: &[String], series: &[Series], more: bool, words: f64) -> Self {
        let lettering = regular(scene.format.smallest());
        let written = |line: &Series| -> Vec<Option<String>> {
            let values = line.values.iter().take(periods.len());
            values.map(|value| value.map(|value| scene.number(&written(value)))).collect()
        };
        let values: Vec<_> = series.iter().map(written).collect();
        let cells = values.iter().flatten().flatten().map(|value| lettering.width(value));
        let pitch = cells.fold(0.0, f64::max) + 6.0;
        let beside: Vec<_> =
            series.iter().map(|line| lettering.wrap(&line.name, area.width() * NAMES - SAMPLE, usize::MAX)).collect();
        let widest = beside.iter().flatten().map(|line| lettering.width(line) + SAMPLE).fold(words, f64::max);
        let count = periods.len().max(1) as f64;
        let fits = |left: f64| (area.width() - left - 16.0) / count >= pitch;
        // Names beside their values, else above them; where not even that leaves room, names alone.
        let above = !(beside.iter().all(|lines| lines.len() <= 2) && fits(widest));
        let tabled = !above || fits(words);
        let line = lettering.block(1) + 8.0;
        let most = (area.height() * HIGHEST / series.len().max(1) as f64 / line).floor().max(1.0);
        let tabled = tabled && (!above || most >= 2.0);
        let row = |(own, (name, values)): (&Series, (Vec<String>, Vec<Option<String>>))| {
            if above {
                let name = lettering.wrap(&own.name, area.width() - SAMPLE, 1);
                Row {
                    name,
                    values: tabled.then_some(values),
                    height: if tabled { 2.0 * lettering.block(1) + 6.0 } else { line },
                }
            } else {
                let height = lettering.block(name.len().max(1)) + 8.0;
                Row { name, values: Some(values), height }
            }
        };
        let rows: Vec<_> = series.iter().zip(beside.into_iter().zip(values)).map(row).collect();
        let height = rows.iter().map(|row| row.height).sum::<f64>() + if more { line } else { 0.0 };
        let left = if above { words } else { widest };
        Self { left, height, pitch: if tabled { pitch } else { 0.0 }, lettering, rows, above, more }
    }

    /// Writes it from an area's upper end, its columns so wide from the plot's left side.
    pub fn draw(&self, scene: &mut Scene, area: Area, (left, pitch): (f64, f64), palette: &Palette) {
        let mut top = area.top;
        for (index, row) in self.rows.iter().enumerate() {
            scene.line(&[(area.left, top), (area.right, top)], palette.line, 1);
            let line = if self.above { self.lettering.block(1) + 4.0 } else { row.height };
            let middle = top + line / 2.0;
            let (from, to) = (area.left, area.left + SAMPLE - 14.0);
            curve(scene, &[(from, middle), (to, middle)], index, palette);
            symbol::marker(scene, (f64::midpoint(from, to), middle), MARKER, index, palette.category(index));
            scene.block(&row.name, (area.left + SAMPLE, middle), Align::Start, self.lettering, palette.ink);
            let baseline = if self.above {
                top + 2.0 + self.lettering.block(1) + self.lettering.above()
            } else {
                middle + 0.35 * self.lettering.size
            };
            for (at, value) in row.values.iter().flatten().enumerate() {
                let (words, ink) = value.as_deref().map_or(("–", palette.muted), |value| (value, palette.ink));
                let x = left + pitch * (at as f64 + 0.5);
                scene.text(words, (x, baseline), Align::Middle, self.lettering, ink);
            }
            top += row.height;
        }
        if self.more {
            scene.text("…", (area.left, top + self.lettering.above()), Align::Start, self.lettering, palette.ink);
        }
    }
}

/// Two decimals, and more where the value was given with more.
fn written(value: f64) -> String {
    (2..=8)
        .map(|decimals| format!("{value:.decimals$}"))
        .find(|text| text.parse() == Ok(value))
        .unwrap_or_else(|| format!("{value:.2}"))
}
