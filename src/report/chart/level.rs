//! The level of the standard: the level reached on its scale, and the considerations with their states.

use super::frame::fit;
use super::lettering::bold;
use super::notes::Notes;
use super::palette::{Palette, WHITE, on};
use super::rows::{LEFT_OUT, pick};
use super::scene::{Align, Area, Scene};
use super::symbol;

/// The share of the width that the level takes.
const PANEL: f64 = 0.27;
/// The widest that the states become, as a share of the list's width.
const STATES: f64 = 0.3;
/// The room of a state's shape.
const SHAPE: f64 = 44.0;
/// The most steps of a scale that are drawn.
const MOST_STEPS: u32 = 10;

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
    let list = Area { left: panel.right + 0.03 * area.width(), ..area };
    let smallest = scene.format.smallest();
    let (shown, gap_before) = pick(considerations);
    let count = shown.len().max(1) as f64;
    let gap = if gap_before.is_some() { LEFT_OUT } else { 0.0 };
    let pitch = ((list.height() - gap) / count).min(84.0);
    let states: Vec<_> = shown.iter().map(|(_, _, state, _)| state.as_str()).collect();
    let states = Notes::plain(&states, list.width() * STATES, pitch, smallest + 2.0, smallest);
    let right = list.right - states.width() - SHAPE;
    let texts: Vec<String> =
        shown.iter().map(|(number, name, ..)| format!("{}. {name}", scene.number(&number.to_string()))).collect();
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    let names = Notes::plain(&texts, right - list.left - 24.0, pitch - 4.0, smallest + 4.0, smallest);
    for (row, (_, _, _, clarity)) in shown.iter().enumerate() {
        let left_out = gap_before.is_some_and(|before| row >= before);
        let upper = list.top + pitch * row as f64 + if left_out { gap } else { 0.0 };
        let middle = upper + pitch / 2.0;
        if gap_before == Some(row) {
            for dot in 0..3 {
                scene.circle((list.left + 8.0 + 16.0 * f64::from(dot), upper - gap / 2.0), 4.0, palette.muted);
            }
        } else if row > 0 {
            scene.line(&[(list.left, upper), (list.right, upper)], palette.line, 1);
        }
        names.draw(scene, row, (list.left, middle), palette);
        let met = match clarity {
            0 => Some(true),
            1 => None,
            _ => Some(false),
        };
        symbol::verdict(scene, (right + 16.0, middle), 15.0, met, palette);
        states.draw(scene, row, (right + SHAPE, middle), palette);
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
    for step in 1..=if highest > MOST_STEPS { 0 } else { highest } {
        let left = from + (side + 8.0) * f64::from(step - 1);
        let filled = reached.is_some_and(|reached| step <= reached);
        let colour = if filled { palette.accent } else { WHITE };
        scene.rectangle(left, top, left + side, top + side, colour);
        if side >= 22.0 {
            let lettering = bold(scene.format.smallest());
            let at = (left + side / 2.0, top + side / 2.0 + 0.35 * lettering.size);
            scene.text(&scene.number(&step.to_string()), at, Align::Middle, lettering, on(colour, palette.ink));
        }
    }
}
