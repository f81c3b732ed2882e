//! A map of counts: a cell for each value and period, the darker the more; where there is nothing, an outline and a dash.

use super::frame::fit;
use super::lettering::{Lettering, bold, regular};
use super::palette::{Colour, Palette, WHITE, on};
use super::rows::Rows;
use super::scene::{Align, Area, Scene};
use crate::report::document::{Map, MapRow};

/// The share of the width that names may take.
const NAMES: f64 = 0.26;
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
    let heads = bold(22.0);
    let area = Area { top: legend(scene, area, map, palette), ..area };
    let head = heads.block(1) + GAP;
    let count = map.rows.len() as f64 + 1.0;
    let pitch = ((area.height() - head) / count).min(HIGHEST);
    let body = Area { top: area.top + head, bottom: area.top + head + pitch * count, ..area };
    let all: Vec<&MapRow> = map.rows.iter().chain([&map.total]).collect();
    let names: Vec<_> = all.iter().map(|row| row.label.as_str()).collect();
    let rows = Rows::new(body, &names, NAMES, None);
    let sums = bold(26.0);
    let widest = all.iter().map(|row| sums.width(&row.sum)).chain([heads.width(&map.total.label)]).fold(0.0, f64::max).min(area.width() * 0.14);
    let right = area.right - widest - 2.0 * GAP;
    let columns = map.periods.len() as f64;
    let width = (right - rows.left) / columns;
    let x = |column: usize| rows.left + width * column as f64;
    for (column, period) in map.periods.iter().enumerate() {
        let (letters, lines) = fit(period, width - GAP, &[(heads, 1), (bold(18.0), 1), (bold(14.0), 1)]);
        let middle = (x(column) + width / 2.0, area.top + heads.block(1) / 2.0);
        scene.block(&lines, middle, Align::Middle, letters, palette.ink);
    }
    let head_of_sums = (area.right, area.top + heads.block(1) / 2.0);
    let (letters, lines) = fit(&map.total.label, widest, &[(heads, 1), (bold(18.0), 1), (bold(14.0), 1)]);
    scene.block(&lines, head_of_sums, Align::End, letters, palette.ink);
    let most = map.rows.iter().flat_map(|row| row.counts.iter().flatten()).copied().max().unwrap_or(0).max(1);
    for (index, row) in all.iter().enumerate() {
        let middle = rows.middle(index);
        let is_total = index + 1 == all.len();
        for (column, cell) in row.counts.iter().enumerate().take(map.periods.len()) {
            let place = Area {
                left: x(column) + GAP / 2.0,
                top: middle - rows.pitch / 2.0 + GAP / 2.0,
                right: x(column) + width - GAP / 2.0,
                bottom: middle + rows.pitch / 2.0 - GAP / 2.0,
            };
            match cell {
                None => {}
                Some(count) if is_total => written(scene, place, *count, bold(24.0), palette.ink),
                Some(0) => empty(scene, place, palette),
                Some(count) => {
                    let colour = mixed(palette.accent, SHADES.0 + (SHADES.1 - SHADES.0) * *count as f64 / most as f64);
                    scene.rectangle(place.left, place.top, place.right, place.bottom, colour);
                    written(scene, place, *count, bold(26.0), on(colour, palette.ink));
                }
            }
        }
        let (letters, lines) = fit(&row.sum, widest, &[(sums, 1), (bold(22.0), 1), (bold(18.0), 1), (bold(14.0), 1)]);
        scene.block(&lines, (area.right, middle), Align::End, letters, palette.ink);
    }
    let line = rows.middle(all.len() - 1) - rows.pitch / 2.0;
    scene.line(&[(area.left, line), (area.right, line)], palette.muted, 2);
    rows.draw(scene, palette.ink, palette.muted);
}

/// What an empty cell means, above the map; returns where the map begins.
fn legend(scene: &mut Scene, area: Area, map: &Map, palette: &Palette) -> f64 {
    let lettering = regular(22.0);
    let height = lettering.block(1);
    let sample = Area { left: area.left, top: area.top + 2.0, right: area.left + 44.0, bottom: area.top + height - 2.0 };
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

/// A count in the middle of its cell, in letters small enough for it.
fn written(scene: &mut Scene, place: Area, count: i64, lettering: Lettering, ink: Colour) {
    let words = scene.number(&grouped(count));
    let room = (place.width() - 4.0) / lettering.width(&words).max(1.0);
    let size = (lettering.size * room.min(1.0)).min(place.height() / 1.3).floor().max(8.0);
    let lettering = Lettering { size, ..lettering };
    let middle = (f64::midpoint(place.left, place.right), f64::midpoint(place.top, place.bottom) + 0.35 * size);
    scene.text(&words, middle, Align::Middle, lettering, ink);
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
