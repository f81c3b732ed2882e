//! A scene as SVG, written by plotters.

use std::fmt::Write as _;

use plotters::coord::Shift;
use plotters::element::{Circle, DashedPathElement, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{DrawingArea, IntoDrawingArea, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, TextStyle};

use super::format::Format;
use super::lettering::FAMILY;
use super::palette::WHITE;
use super::scene::{Align, Mark, Point, Scene};
use crate::error::Error;
use crate::model::legible::legible;
use crate::report::document::Chart;

/// The faces that a browser tries, in order.
const FAMILIES: &str = "Sarabun, 'TH Sarabun New', 'Noto Sans Thai', sans-serif";
/// plotters divides sizes by this.
const SIZE_FACTOR: f64 = 1.24;
/// How far below its point plotters puts the baseline of a text that hangs from it, in ems.
const HANGING: f64 = 0.76;
/// A dash and the gap after it.
const DASH: (i32, i32) = (12, 8);

/// Writes a scene.
pub(super) fn write(scene: &Scene, chart: &Chart) -> Result<String, Error> {
    let mut text = String::new();
    {
        let size = (pixels(scene.format.width()).unsigned_abs(), pixels(scene.format.height()).unsigned_abs());
        let area = SVGBackend::with_string(&mut text, size).into_drawing_area();
        area.fill(&WHITE).map_err(failed)?;
        for mark in &scene.marks {
            paint(&area, mark)?;
        }
        area.present().map_err(failed)?;
    }
    // Texts of the chart are escaped, so that these can only be plotters' own attributes.
    let text = text.replace(&format!("font-family=\"{FAMILY}\""), &format!("font-family=\"{FAMILIES}\""));
    let mut head = String::new();
    let _ = writeln!(head, "<title>{}</title>\n<desc>{}</desc>", escaped(&chart.title), escaped(&chart.alt));
    let body = text.find(">\n").map(|at| at + 2).ok_or_else(|| Error::Report("an empty drawing".to_owned()))?;
    let opening = on_paper(&text[..body - 2], scene.format);
    Ok(format!("{opening} role=\"img\">\n{head}{}", &text[body..]))
}

/// The root's opening tag, with the picture's size on paper instead of its units.
fn on_paper(opening: &str, format: Format) -> String {
    let Some((width, height, _)) = format.paper() else { return opening.to_owned() };
    let units = format!("width=\"{}\" height=\"{}\"", format.width(), format.height());
    opening.replacen(&units, &format!("width=\"{width}mm\" height=\"{height}mm\""), 1)
}

fn paint(area: &DrawingArea<SVGBackend<'_>, Shift>, mark: &Mark) -> Result<(), Error> {
    match mark {
        Mark::Rectangle(place, colour) => {
            let corners = [point((place.left, place.top)), point((place.right, place.bottom))];
            area.draw(&Rectangle::new(corners, colour.filled()))
        }
        Mark::Line { points, colour, width, dashed: false } => area.draw(&PathElement::new(
            points.iter().copied().map(point).collect::<Vec<_>>(),
            colour.stroke_width(*width),
        )),
        Mark::Line { points, colour, width, dashed: true } => {
            let points: Vec<_> = points.iter().copied().map(point).collect();
            area.draw(&DashedPathElement::new(points, DASH.0, DASH.1, colour.stroke_width(*width)))
        }
        Mark::Polygon(points, colour) => {
            area.draw(&Polygon::new(points.iter().copied().map(point).collect::<Vec<_>>(), colour.filled()))
        }
        Mark::Circle(centre, radius, colour) => {
            area.draw(&Circle::new(point(*centre), pixels(*radius), colour.filled()))
        }
        Mark::Text { text, at, align, lettering, colour } => {
            let side = match align {
                Align::Start => HPos::Left,
                Align::Middle => HPos::Center,
                Align::End => HPos::Right,
            };
            let font = (FAMILY, lettering.size * SIZE_FACTOR).into_font().style(lettering.style());
            let style = TextStyle::from(font).color(colour).pos(Pos::new(side, VPos::Top));
            area.draw(&Text::new(text.as_str(), point((at.0, at.1 - HANGING * lettering.size)), style))
        }
    }
    .map_err(failed)
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Report(error.to_string())
}

fn point((x, y): Point) -> (i32, i32) {
    (pixels(x), pixels(y))
}

#[allow(clippy::cast_possible_truncation, reason = "places on the picture are far within the range")]
fn pixels(value: f64) -> i32 {
    value.round() as i32
}

fn escaped(text: &str) -> String {
    legible(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
