//! The level of the standard: the level reached on its scale, and the considerations with their states.

use super::frame::fit;
use super::lettering::{bold, regular};
use super::palette::{Palette, WHITE, on};
use super::scene::{Align, Area, Scene};
use super::symbol;

/// The share of the width that the level takes.
const PANEL: f64 = 0.27;

/// Draws the level at the left and the considerations at the right.
pub(super) fn draw(
    scene: &mut Scene,
    area: Area,
    level: &str,
    scale: (u32, Option<u32>),
    considerations: &[(u32, String, String, u8)],
    palette: &Palette,
) {
    let panel = Area { right: area.left + area.width() * PANEL, ..area };
    self::panel(scene, panel, level, scale, palette);
    let list = Area { left: panel.right + 48.0, ..area };
    let states = regular(24.0);
    let widest = considerations.iter().map(|(_, _, state, _)| states.width(state)).fold(0.0, f64::max);
    let right = list.right - widest - 44.0;
    let texts: Vec<String> = considerations
        .iter()
        .map(|(number, name, _, _)| format!("{}. {name}", scene.number(&number.to_string())))
        .collect();
    let count = texts.len().max(1) as f64;
    let pitch = (list.height() / count).min(84.0);
    let most = if pitch >= 86.0 {
        3
    } else if pitch >= 58.0 {
        2
    } else {
        1
    };
    for (row, (text, (_, _, state, clarity))) in texts.iter().zip(considerations).enumerate() {
        let middle = list.top + pitch * (row as f64 + 0.5);
        if row > 0 {
            let line = middle - pitch / 2.0;
            scene.line(&[(list.left, line), (list.right, line)], palette.line, 1);
        }
        let (lettering, lines) =
            fit(text, right - list.left - 24.0, &[(regular(26.0), most), (regular(24.0), most), (regular(22.0), most)]);
        scene.block(&lines, (list.left, middle), Align::Start, lettering, palette.ink);
        let met = match clarity {
            0 => Some(true),
            1 => None,
            _ => Some(false),
        };
        symbol::verdict(scene, (right + 16.0, middle), 15.0, met, palette);
        scene.text(state, (right + 44.0, middle + 0.35 * states.size), Align::Start, states, palette.ink);
    }
}

fn panel(scene: &mut Scene, area: Area, level: &str, (highest, reached): (u32, Option<u32>), palette: &Palette) {
    let middle = f64::midpoint(area.left, area.right);
    scene.rectangle(area.left, area.top, area.right, area.bottom, palette.head);
    let steps = f64::from(highest.max(1));
    let side = ((area.width() - 48.0) / steps - 8.0).clamp(8.0, 64.0);
    let (lettering, lines) = fit(
        level,
        area.width() - 40.0,
        &[(bold(220.0), 1), (bold(120.0), 1), (bold(64.0), 2), (bold(48.0), 3), (bold(36.0), 4)],
    );
    let centre = f64::midpoint(area.top, area.bottom);
    scene.block(&lines, (middle, centre - 60.0), Align::Middle, lettering, palette.ink);
    let from = middle - (side + 8.0) * steps / 2.0 + 4.0;
    let top = area.bottom - side - 48.0;
    for step in 1..=highest {
        let left = from + (side + 8.0) * f64::from(step - 1);
        let filled = reached.is_some_and(|reached| step <= reached);
        let colour = if filled { palette.accent } else { WHITE };
        scene.rectangle(left, top, left + side, top + side, colour);
        if side >= 30.0 {
            let lettering = bold(26.0);
            let at = (left + side / 2.0, top + side / 2.0 + 0.35 * lettering.size);
            scene.text(&scene.number(&step.to_string()), at, Align::Middle, lettering, on(colour, palette.ink));
        }
    }
}
