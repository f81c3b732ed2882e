//! The level of the standard: the level reached on its scale, and the considerations with their states.

use super::cell::Cell;
use super::frame::fit;
use super::lettering::{bold, regular};
use super::palette::{Palette, WHITE, on};
use super::rows::{LEFT_OUT, pick};
use super::scene::{Align, Area, Point, Scene};
use super::symbol;
use crate::model::evidence::Clarity;
use crate::report::document::{Consideration, Level};

/// The share of the width that the level takes.
const PANEL: f64 = 0.27;
/// The widest that states, and the numbers of documents, become, as a share of the list's width.
const STATES: f64 = 0.2;
/// The room of a state's shape.
const SHAPE: f64 = 44.0;
/// The most steps of a scale that are drawn.
const MOST_STEPS: u32 = 10;

/// The sign of a document and the room to the next.
const SIGN: f64 = 15.0;
const SIGN_PITCH: f64 = 21.0;
/// The most documents that are drawn one by one.
const MOST_SIGNS: usize = 8;
/// Between the columns of the list.
const GAP: f64 = 24.0;

/// Draws the level at the left and the considerations with their evidence at the right.
pub(super) fn draw(scene: &mut Scene, area: Area, level: &Level, palette: &Palette) {
    let panel = Area { right: area.left + area.width() * PANEL, ..area };
    self::panel(scene, panel, &level.word, (level.highest, level.reached), palette);
    let list = Area { left: panel.right + 0.03 * area.width(), ..area };
    let list = Area { top: legend(scene, list, &level.documents, palette), ..list };
    let smallest = scene.format.smallest();
    let letters = regular(smallest + 2.0);
    let (shown, gap_before) = pick(&level.considerations);
    let gap = if gap_before.is_some() { LEFT_OUT } else { 0.0 };
    let pitch = ((list.height() - gap) / shown.len().max(1) as f64).min(84.0);
    let widest = |text: fn(&Consideration) -> &str, most: f64| {
        shown.iter().map(|own| letters.width(text(own))).fold(0.0, f64::max).min(most)
    };
    let state_width = widest(|own| &own.state, list.width() * STATES);
    let note_width = widest(|own| &own.note, list.width() * STATES);
    let state_left = list.right - state_width;
    let note_left = state_left - SHAPE - GAP - note_width;
    let most_signs = shown.iter().map(|own| (own.complete + own.lacking).min(MOST_SIGNS)).max().unwrap_or(0);
    // Where the names would get too little room the documents are only written as a number.
    let signs = SIGN_PITCH * most_signs as f64;
    let drawn = note_left - signs - list.left > list.width() * 0.4;
    let signs_left = note_left - if drawn { signs + 10.0 } else { 0.0 };
    let cell =
        |text: &str, width: f64, largest: f64| Cell::new(text, (width + 0.5, pitch - 2.0), (largest, smallest), false);
    for (row, own) in shown.iter().enumerate() {
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
        let name = format!("{}. {}", scene.number(&own.number.to_string()), own.name);
        let name = cell(&name, signs_left - GAP - list.left, smallest + 4.0);
        name.draw(scene, (list.left, middle), Align::Start, palette.ink);
        if drawn {
            documents(scene, (signs_left, middle), own, palette);
        }
        cell(&own.note, note_width, letters.size).draw(scene, (note_left, middle), Align::Start, palette.ink);
        let met = match own.clarity {
            Clarity::Clear => Some(true),
            Clarity::Unclear => None,
            Clarity::None => Some(false),
        };
        symbol::verdict(scene, (state_left - 24.0, middle), 15.0, met, palette);
        cell(&own.state, state_width, letters.size).draw(scene, (state_left, middle), Align::Start, palette.ink);
    }
}

/// A full square for each complete document, a hollow one for each that lacks something.
fn documents(scene: &mut Scene, (left, middle): Point, own: &Consideration, palette: &Palette) {
    let complete = (0..own.complete).map(|_| true).chain((0..own.lacking).map(|_| false));
    for (index, complete) in complete.take(MOST_SIGNS).enumerate() {
        sign(scene, (left + SIGN_PITCH * index as f64, middle), complete, palette);
    }
}

fn sign(scene: &mut Scene, (left, middle): Point, complete: bool, palette: &Palette) {
    let (top, bottom) = (middle - SIGN / 2.0, middle + SIGN / 2.0);
    scene.rectangle(left, top, left + SIGN, bottom, palette.accent);
    if !complete {
        scene.rectangle(left + 2.5, top + 2.5, left + SIGN - 2.5, bottom - 2.5, WHITE);
    }
}

/// What the squares mean; returns where the list begins.
fn legend(scene: &mut Scene, area: Area, names: &[String; 2], palette: &Palette) -> f64 {
    let lettering = regular(scene.format.smallest());
    let baseline = area.top + lettering.above();
    let mut right = area.right;
    for (name, complete) in names.iter().zip([true, false]).rev() {
        let words = lettering.wrap(name, area.width() / 2.0 - 40.0, 1).concat();
        right -= lettering.width(&words);
        scene.text(&words, (right, baseline), Align::Start, lettering, palette.ink);
        right -= SIGN + 8.0;
        sign(scene, (right, baseline - 0.35 * lettering.size), complete, palette);
        right -= GAP;
    }
    area.top + lettering.block(1) + 4.0
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
