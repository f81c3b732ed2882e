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
