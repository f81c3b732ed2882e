//! Small shapes: verdicts and states, which must not rest on colour alone, and the markers of lines.

use super::palette::{Colour, Palette, WHITE};
use super::scene::{Point, Scene};

/// Draws a tick in a disc, a cross in a square, or a dash in a ring.
pub(super) fn verdict(scene: &mut Scene, centre: Point, radius: f64, met: Option<bool>, palette: &Palette) {
    match met {
        Some(true) => tick(scene, centre, radius, palette.met),
        Some(false) => cross(scene, centre, radius, palette.not_met),
        None => dash(scene, centre, radius, palette.neutral),
    }
}

/// A tick in a disc.
pub(super) fn tick(scene: &mut Scene, (x, y): Point, radius: f64, colour: Colour) {
    scene.circle((x, y), radius, colour);
    let part = radius / 10.0;
    scene.line(
        &[(x - 4.6 * part, y + 0.4 * part), (x - 1.2 * part, y + 3.8 * part), (x + 4.8 * part, y - 3.6 * part)],
        WHITE,
        3,
    );
}

/// A cross in a square.
pub(super) fn cross(scene: &mut Scene, (x, y): Point, radius: f64, colour: Colour) {
    let side = radius * 0.92;
    scene.rectangle(x - side, y - side, x + side, y + side, colour);
    let part = radius * 0.45;
    scene.line(&[(x - part, y - part), (x + part, y + part)], WHITE, 3);
    scene.line(&[(x - part, y + part), (x + part, y - part)], WHITE, 3);
}

/// A dash in a ring.
pub(super) fn dash(scene: &mut Scene, (x, y): Point, radius: f64, colour: Colour) {
    scene.circle((x, y), radius, colour);
    scene.circle((x, y), radius - 3.0, WHITE);
    scene.line(&[(x - radius * 0.4, y), (x + radius * 0.4, y)], colour, 3);
}

/// The marker of a line's points: disc, square, triangle and diamond in turn.
pub(super) fn marker(scene: &mut Scene, (x, y): Point, radius: f64, index: usize, colour: Colour) {
    match index % 4 {
        0 => scene.circle((x, y), radius, colour),
        1 => scene.rectangle(x - radius * 0.9, y - radius * 0.9, x + radius * 0.9, y + radius * 0.9, colour),
        2 => {
            let (wide, high) = (radius * 1.15, radius * 0.9);
            scene.polygon(&[(x, y - radius * 1.2), (x + wide, y + high), (x - wide, y + high)], colour);
        }
        _ => {
            let reach = radius * 1.25;
            scene.polygon(&[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], colour);
        }
    }
}

/// A thin line from the worst to the best value, in ink on white.
pub(super) fn whisker(scene: &mut Scene, (from, to): (f64, f64), y: f64, cap: f64, palette: &Palette) {
    for (colour, width) in [(WHITE, 6), (palette.ink, 2)] {
        scene.line(&[(from, y), (to, y)], colour, width);
        for x in [from, to] {
            scene.line(&[(x, y - cap), (x, y + cap)], colour, width);
        }
    }
}

/// A grey band over an interval, without ends: nothing sharp happens there.
pub(super) fn band(scene: &mut Scene, (from, to): (f64, f64), y: f64, palette: &Palette) {
    scene.rectangle(from, y - BAND / 2.0, to.max(from + 2.0), y + BAND / 2.0, palette.muted);
}

/// How thick the band of an interval is.
pub(super) const BAND: f64 = 9.0;
