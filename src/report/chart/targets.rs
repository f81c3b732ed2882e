//! Indicators against their targets: a bar, its target's mark, its verdict and the bounds of what is undecided.

use super::bars::nothing;
use super::frame::fit;
use super::lettering::{Lettering, bold, regular};
use super::palette::{Palette, WHITE};
use super::rows::{Rows, pick};
use super::scene::{Align, Area, Point, Scene};
use super::symbol;
use crate::model::target::Verdict;
use crate::report::document::TargetBar;

/// The share of the width that names may take.
const NAMES: f64 = 0.33;
/// The widest that the notes at the right become.
const NOTES: f64 = 0.3;
/// From the bars to the verdicts' shapes.
const GAP: f64 = 20.0;
/// The room of a verdict's shape.
const SHAPE: f64 = 44.0;

/// Draws indicators from above.
pub(super) fn draw(scene: &mut Scene, area: Area, bars: &[TargetBar], palette: &Palette) {
    if bars.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    let (bars, gap_before) = pick(bars);
    let names: Vec<_> = bars.iter().map(|bar| bar.label.as_str()).collect();
    let rows = Rows::new(area, &names, NAMES, gap_before);
    let notes: Vec<_> = bars.iter().map(|bar| Note::new(&bar.note, area.width() * NOTES, rows.pitch)).collect();
    let widest = notes.iter().map(Note::width).fold(0.0, f64::max);
    let right = area.right - widest - SHAPE - GAP;
    let at = |value: f64| rows.left + (right - rows.left) * (value.clamp(0.0, 100.0) / 100.0);
    // The target's words stand below the bar where there is room for them.
    let words = bold(22.0);
    let below = rows.pitch >= 76.0;
    let half = if below { (rows.pitch * 0.22).min(24.0) } else { rows.thickness() / 2.0 };
    let shift = if below { words.block(1) / 2.0 } else { 0.0 };
    for (row, (bar, note)) in bars.iter().zip(&notes).enumerate() {
        let middle = rows.middle(row);
        let bar_middle = middle - shift;
        scene.rectangle(rows.left, bar_middle - half, right, bar_middle + half, palette.head);
        let met = met(bar.verdict);
        if let Some(value) = bar.value {
            let colour = met.map_or(palette.neutral, |met| palette.verdict(Some(met)));
            scene.rectangle(rows.left, bar_middle - half, at(value), bar_middle + half, colour);
        }
        if let Some((low, high)) = bar.bounds {
            whisker(scene, (at(low), at(high)), bar_middle, half * 0.5, palette);
        }
        if let Some((value, text)) = &bar.target {
            let x = at(*value);
            scene.target_line((x, bar_middle - half - 8.0), (x, bar_middle + half + 8.0), palette.target);
            if below {
                let reach = words.width(text) / 2.0;
                let centre = x.min(right - reach).max(rows.left + reach);
                let baseline = bar_middle + half + 11.0 + words.above();
                scene.text(text, (centre, baseline), Align::Middle, words, palette.target);
            }
        }
        symbol::verdict(scene, (right + GAP + 16.0, middle), 16.0, met, palette);
        note.draw(scene, (right + GAP + SHAPE, middle), palette);
    }
    rows.draw(scene, palette.ink, palette.muted);
}

/// What stands beside a bar: the figure in bold, the verdict below it.
struct Note {
    lettering: Lettering,
    lines: Vec<String>,
}

impl Note {
    fn new(text: &str, width: f64, pitch: f64) -> Self {
        let most = (1..=3).rev().find(|lines| regular(24.0).block(*lines) <= pitch).unwrap_or(1);
        let (lettering, lines) = fit(text, width, &[(bold(26.0), most), (bold(24.0), most), (bold(22.0), most)]);
        Self { lettering, lines }
    }

    fn width(&self) -> f64 {
        self.lines.iter().map(|line| self.lettering.width(line)).fold(0.0, f64::max)
    }

    fn draw(&self, scene: &mut Scene, (left, middle): Point, palette: &Palette) {
        let mut baseline = middle - self.lettering.block(self.lines.len()) / 2.0 + self.lettering.above();
        for (index, line) in self.lines.iter().enumerate() {
            let lettering = Lettering { bold: index == 0, ..self.lettering };
            scene.text(line, (left, baseline), Align::Start, lettering, palette.ink);
            baseline += self.lettering.pitch();
        }
    }
}

fn met(verdict: Verdict) -> Option<bool> {
    match verdict {
        Verdict::Met => Some(true),
        Verdict::NotMet => Some(false),
        _ => None,
    }
}

/// A thin line from the worst to the best value, in ink on white.
fn whisker(scene: &mut Scene, (from, to): (f64, f64), y: f64, cap: f64, palette: &Palette) {
    for (colour, width) in [(WHITE, 6), (palette.ink, 2)] {
        scene.line(&[(from, y), (to, y)], colour, width);
        for x in [from, to] {
            scene.line(&[(x, y - cap), (x, y + cap)], colour, width);
        }
    }
}
