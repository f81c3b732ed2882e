//! Charts for the meeting, drawn as SVG and PNG.
//!
//! In: a neutral [`Chart`] and the [`Style`]. A layout puts marks and texts into a [`Scene`]; plotters writes the scene
//! as SVG, and resvg, which shapes Thai, rasterises that SVG (bitmap text of plotters loses Thai marks). Out: bytes, the
//! same for the same chart. Never: a sentence of its own, a figure, a font of the machine.

mod bars;
mod breaks;
mod cell;
mod diverging;
mod format;
mod frame;
mod legend;
mod lettering;
mod level;
mod map;
mod notes;
mod palette;
mod panels;
mod pareto;
mod picture;
mod plan;
mod raster;
mod rows;
mod scale;
mod scene;
mod stacked;
mod svg;
mod symbol;
mod tabled;
mod targets;
mod trend;

use super::document::{Chart, Plot};
use crate::definition::{Digits, Style};
use crate::error::Error;

pub use cell::MOST_TABLED;
pub use format::Format;
pub use panels::MOST_PANELS;
pub use rows::{MOST_ROWS, shown};
pub use scene::{Area, Label};

use palette::Palette;
use scene::Scene;

/// A chart as it was drawn.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// The vector picture in the units of its format, with a title and a description for those who cannot see it.
    pub svg: Vec<u8>,
    format: Format,
    /// Every line of text and where it stands, in the order in which they were drawn.
    pub labels: Vec<Label>,
    /// Where the target's lines run.
    pub target_lines: Vec<Area>,
}

impl Drawing {
    /// The picture rasterised for its use, with the bundled face.
    ///
    /// # Errors
    /// [`Error::Report`] when the rasteriser fails.
    pub fn png(&self) -> Result<Vec<u8>, Error> {
        raster::png(&self.svg, self.format)
    }
}

/// Draws a chart for a use, with the texts' digits as wanted.
///
/// # Errors
/// [`Error::Report`] when a colour of the style is none, or a drawing library fails.
pub fn draw(chart: &Chart, style: &Style, format: Format, digits: Digits) -> Result<Drawing, Error> {
    let palette = Palette::new(style)?;
    let chart = chart.written(&|text| digits.write(text));
    let mut scene = Scene::new(format, digits);
    let area = frame::draw(&mut scene, &chart, &palette);
    match &chart.plot {
        Plot::Targets(targets) => targets::draw(&mut scene, area, targets, &palette),
        Plot::Diverging(answers) => diverging::draw(&mut scene, area, answers, &palette),
        Plot::Trend { periods, series, target } => {
            trend::draw(&mut scene, area, periods, series, target.as_ref(), &palette);
        }
        Plot::Bars { bars, percent, target } => {
            bars::draw(&mut scene, area, bars, *percent, target.as_ref(), &palette);
        }
        Plot::Stacked { categories, rows, levels } => {
            stacked::draw(&mut scene, area, categories, rows, *levels, &palette);
        }
        Plot::Map(map) => map::draw(&mut scene, area, map, &palette),
        Plot::Pareto(pareto) => pareto::draw(&mut scene, area, pareto, &palette),
        Plot::Panels(panels) => panels::draw(&mut scene, area, panels, &palette),
        Plot::Plan(plan) => plan::draw(&mut scene, area, plan, &palette),
        Plot::Level(level) => level::draw(&mut scene, area, level, &palette),
    }
    let svg = svg::write(&scene, &chart)?;
    Ok(Drawing { svg: svg.into_bytes(), format, labels: scene.labels, target_lines: scene.target_lines })
}
