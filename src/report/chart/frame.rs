//! What every chart has: the finding as title, the base as subtitle, the source as footer.

use super::format::Format;
use super::lettering::{Lettering, bold, regular};
use super::palette::Palette;
use super::scene::{Align, Area, Scene};
use crate::report::document::Chart;

/// The margins at the sides, as a share of the width.
const SIDE: f64 = 0.035;
const TOP: f64 = 26.0;
const BOTTOM: f64 = 20.0;

/// Draws the frame; returns the area that is left for the plot.
pub(super) fn draw(scene: &mut Scene, chart: &Chart, palette: &Palette) -> Area {
    let side = scene.format.width() * SIDE;
    let (left, right) = (side, scene.format.width() - side);
    let width = right - left;
    let titles: &[_] = match scene.format {
        Format::Projector => &[(bold(44.0), 1), (bold(40.0), 2), (bold(36.0), 2), (bold(32.0), 3)],
        Format::Print => &[(bold(36.0), 2), (bold(32.0), 3), (bold(28.0), 3)],
    };
    let (title, lines) = fit(&chart.title, width, titles);
    let mut top = scene.lines(&lines, (left, TOP), Align::Start, title, palette.ink);
    let (subtitle, lines) = fit(&chart.subtitle, width, &[(regular(28.0), 1), (regular(26.0), 2), (regular(24.0), 2)]);
    if !lines.is_empty() {
        top = scene.lines(&lines, (left, top + 8.0), Align::Start, subtitle, palette.muted);
    }
    let footers: &[_] = match scene.format {
        Format::Projector => &[(regular(22.0), 2)],
        Format::Print => &[(regular(22.0), 2), (regular(19.0), 3)],
    };
    let (footer, lines) = fit(&chart.footer, width, footers);
    let bottom = scene.format.height() - BOTTOM - footer.block(lines.len());
    scene.lines(&lines, (left, bottom), Align::Start, footer, palette.muted);
    if !lines.is_empty() {
        scene.line(&[(left, bottom - 10.0), (right, bottom - 10.0)], palette.line, 2);
    }
    Area { left, top: top + 10.0, right, bottom: bottom - 18.0 }
}

/// The first lettering in which a text fits into its lines; the last one cuts what does not.
pub(super) fn fit(text: &str, width: f64, choices: &[(Lettering, usize)]) -> (Lettering, Vec<String>) {
    let mut found = (regular(22.0), Vec::new());
    for (lettering, most) in choices {
        found = (*lettering, lettering.wrap(text, width, *most));
        if lettering.wrap(text, width, usize::MAX).len() <= *most {
            break;
        }
    }
    found
}
