//! A map of counts: a cell for each value and period, the darker the more; where there is nothing, an outline and a dash.

use super::cell::{Cell, MOST_TABLED};
use super::lettering::{bold, regular};
use super::palette::{Colour, Palette, WHITE, on};
use super::rows::{LEFT_OUT, pick_of};
use super::scene::{Align, Area, Scene};
use crate::report::document::{Map, MapRow};

/// The share of the width that names may take.
const NAMES: f64 = 0.24;
/// The share of the width that sums may take.
const SUMS: f64 = 0.1;
/// Between the cells, and around what stands in one.
const GAP: f64 = 6.0;
/// The highest that a row becomes when there are few.
const HIGHEST: f64 = 92.0;
/// The lightest and the darkest cell: so much of the accent, from 0 to 1. Ink stands out on all of them.
const SHADES: (f64, f64) = (0.1, 0.55);

/// Draws the cells with their sums at the right and below.
pub(super) fn draw(scene: &mut Scene, area: Area, map: &Map, palette: &Palette) {
    if map.rows.is_empty() || map.periods.is_empty() {
        super::bars::nothing(scene, area, palette);
        return;
    }
    let smallest = scene.format.smallest();
    let area = Area { top: legend(scene, area, map, palette), ..area };
    let head = regular(smallest).block(1) + GAP;
    // As many rows as have room beside that of the sums; of more the first and the last.
    let needed = |rows: usize| head + LEFT_OUT + regular(smallest).block(1) * (rows + 1) as f64;
    let most = (2..=MOST_TABLED).rev().find(|rows| needed(*rows) <= area.height()).unwrap_or(2);
    let (shown, gap_before) = pick_of(&map.rows, most);
    let all: Vec<&MapRow> = shown.into_iter().chain([&map.total]).collect();
    let gap = if gap_before.is_some() { LEFT_OUT } else { 0.0 };
    let pitch = ((area.height() - head - gap) / all.len() as f64).min(HIGHEST);
    let middle = |row: usize| {
        let gap = if gap_before.is_some_and(|before| row >= before) { gap } else { 0.0 };
        area.top + head + gap + pitch * (row as f64 + 0.5)
    };
    let cells = |text: fn(&MapRow) -> &str, share: f64, bold: bool| -> Vec<Cell> {
        // Sums are numbers: they stand on one line.
        let height = if bold { regular(smallest + 6.0).block(1).min(pitch) } else { pitch };
        let room = (area.width() * share, height);
        all.iter().map(|row| Cell::new(text(row), room, (smallest + 6.0, smallest), bold)).collect()
    };
    let (names, sums) = (cells(|row| &row.label, NAMES, false), cells(|row| &row.sum, SUMS, true));
    let word = |text: &str, width: f64| Cell::new(text, (width, head), (smallest, smallest), true);
    let head_of_sums = word(&map.total.label, area.width() * SUMS);
    let widest = |cells: &[Cell]| cells.iter().map(Cell::width).fold(0.0, f64::max);
    let left = area.left + widest(&names) + 3.0 * GAP;
    let right = area.right - widest(&sums).max(head_of_sums.width()) - 2.0 * GAP;
    let width = (right - left) / map.periods.len() as f64;
    let x = |column: usize| left + width * column as f64;
    for (column, period) in map.periods.iter().enumerate() {
        let at = (x(column) + width / 2.0, area.top + head / 2.0);
        word(period, width - GAP).draw(scene, at, Align::Middle, palette.ink);
    }
    head_of_sums.draw(scene, (area.right, area.top + head / 2.0), Align::End, palette.ink);
    let most = map.rows.iter().flat_map(|row| row.counts.iter().flatten()).copied().max().unwrap_or(0).max(1);
    for (index, row) in all.iter().enumerate() {
        let middle = middle(index);
        names[index].draw(scene, (left - 2.0 * GAP, middle), Align::End, palette.ink);
        sums[index].draw(scene, (area.right, middle), Align::End, palette.ink);
        let is_total = index + 1 == all.len();
        for (column, cell) in row.counts.iter().enumerate().take(map.periods.len()) {
            let place = Area {
                left: x(column) + GAP / 2.0,
                top: middle - pitch / 2.0 + GAP / 2.0,
                right: x(column) + width - GAP / 2.0,
                bottom: middle + pitch / 2.0 - GAP / 2.0,
            };
            match cell {
                None => {}
                Some(count) if is_total => written(scene, place, *count, smallest + 2.0, palette.ink),
                Some(0) => empty(scene, place, palette),
                Some(count) => {
                    let colour = mixed(palette.accent, SHADES.0 + (SHADES.1 - SHADES.0) * *count as f64 / most as f64);
                    scene.rectangle(place.left, place.top, place.right, place.bottom, colour);
                    written(scene, place, *count, smallest + 4.0, on(colour, palette.ink));
                }
            }
        }
    }
    if let Some(before) = gap_before {
        let y = area.top + head + pitch * before as f64 + gap / 2.0;
        for dot in 0..3 {
            scene.circle((left + 8.0 + 16.0 * f64::from(dot), y), 4.0, palette.muted);
        }
    }
    let line = middle(all.len() - 1) - pitch / 2.0;
    scene.line(&[(area.left, line), (area.right, line)], palette.muted, 2);
}

/// What an empty cell means, above the map; returns where the map begins.
fn legend(scene: &mut Scene, area: Area, map: &Map, palette: &Palette) -> f64 {
    let lettering = regular(scene.format.smallest());
    let height = lettering.block(1);
    let sample =
        Area { left: area.left, top: area.top + 2.0, right: area.left + 44.0, bottom: area.top + height - 2.0 };
    empty(scene, sample, palette);
    let words = lettering.wrap(&map.empty, area.width() - 60.0, 1).concat();
    scene.text(&words, (sample.right + 12.0, area.top + lettering.above()), Align::Start, lettering, palette.ink);
    area.top + height + 8.0
}

/// An outline with a dash: nothing, told without colour.
fn empty(scene: &mut Scene, place: Area, palette: &Palette) {
    scene.rectangle(place.left, place.top, place.right, place.bottom, palette.not_met);
    scene.rectangle(place.left + 2.0, place.top + 2.0, place.right - 2.0, place.bottom - 2.0, WHITE);
    let (x, y) = (f64::midpoint(place.left, place.right), f64::midpoint(place.top, place.bottom));
    let reach = (place.width() * 0.18).min(12.0);
    scene.rectangle(x - reach, y - 2.0, x + reach, y + 2.0, palette.not_met);
}

/// A count in the middle of its cell; where it has no room, `…` alone: a part of a number is another number.
fn written(scene: &mut Scene, place: Area, count: i64, largest: f64, ink: Colour) {
    let words = scene.number(&grouped(count));
    let smallest = scene.format.smallest();
    let fitting = [largest, smallest].map(bold).into_iter().find(|own| own.width(&words) <= place.width() - 2.0);
    let (lettering, words) = fitting.map_or((bold(smallest), "…".to_owned()), |own| (own, words));
    let middle = (f64::midpoint(place.left, place.right), f64::midpoint(place.top, place.bottom));
    scene.text(&words, (middle.0, middle.1 + 0.35 * lettering.size), Align::Middle, lettering, ink);
}

fn grouped(count: i64) -> String {
    crate::report::wording::grouped(&count.to_string())
}

/// So much of a colour, from 0 to 1, on white.
fn mixed(colour: Colour, much: f64) -> Colour {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
    let part = |own: u8| (255.0 + (f64::from(own) - 255.0) * much.clamp(0.0, 1.0)).round() as u8;
    let plotters::style::RGBColor(red, green, blue) = colour;
    plotters::style::RGBColor(part(red), part(green), part(blue))
}
