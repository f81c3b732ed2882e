//! Native charts: they stay editable and follow their table.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartMarker, ChartMarkerType,
    ChartSolidFill, ChartType,
};

use super::look::{colour, numbers};
use super::place::{Place, Places};
use crate::definition::{Digits, Style};
use crate::error::Error;
use crate::model::legible::{legible, line};
use crate::report::document::{NativeChart, NativeKind};

/// More lying bars than this have smaller names.
const MANY: u32 = 10;

/// Builds a chart over its table.
pub fn build(own: &NativeChart, places: &Places<'_>, style: &Style, digits: Digits) -> Result<Chart, Error> {
    let place = places.table(&own.table)?;
    let mut chart = Chart::new(match own.kind {
        NativeKind::Columns => ChartType::Column,
        NativeKind::Bars => ChartType::Bar,
        NativeKind::StackedBars => ChartType::BarPercentStacked,
        NativeKind::Lines => ChartType::Line,
    });
    let colours = if own.kind == NativeKind::StackedBars { &style.levels } else { &style.categories };
    for (index, value) in own.values.iter().enumerate() {
        let paint = colour(&colours[index % colours.len()]);
        let paint = if own.values.len() == 1 { colour(&style.accent) } else { paint };
        series(&mut chart, place, own, value, paint, index, (style, digits))?;
    }
    if let Some(target) = &own.target {
        let mut line = Chart::new(ChartType::Line);
        let series = line.add_series();
        series.set_categories(range(place, &own.labels, own.last)?).set_values(range(place, target, own.last)?);
        series.set_name(head(place, target)?);
        // Targets of different indicators are points of their own: a line between them would say nothing.
        series.set_format(ChartFormat::new().set_line(ChartLine::new().set_hidden(true)));
        let mut fill = ChartFormat::new();
        fill.set_solid_fill(ChartSolidFill::new().set_color(colour(&style.target)));
        fill.set_line(ChartLine::new().set_color(colour(&style.target)));
        series.set_marker(ChartMarker::new().set_type(ChartMarkerType::LongDash).set_size(22).set_format(&mut fill));
        chart.combine(&line);
    }
    chart.title().set_name(&literal(&own.title)).set_font(&font(style, 14.0, true)).set_overlay(false);
    chart.set_alt_text(alt(&own.alt));
    let small = font(style, 12.0, false);
    chart.x_axis().set_font(&small);
    chart.y_axis().set_font(&small);
    // Of lying bars the values run along the x axis, and the labels stand at the y axis.
    if lying(own.kind) {
        // Every bar has its name, in smaller letters where there are many.
        let many = place.rows > MANY;
        let names = if many { font(style, 9.0, false) } else { small.clone() };
        chart.y_axis().set_reverse().set_label_interval(1).set_font(&names);
    }
    let values = if lying(own.kind) { chart.x_axis() } else { chart.y_axis() };
    values.set_min(0).set_major_gridlines_line(ChartLine::new().set_color(colour(&style.line)));
    if own.percent {
        // A little above 100, so that the value of a full bar stands within.
        values.set_max(110).set_major_unit(20).set_num_format(numbers("0", digits));
    }
    if own.kind == NativeKind::StackedBars {
        values.set_num_format(numbers("0%", digits));
    }
    if own.kind == NativeKind::Bars && own.values.len() == 1 {
        // The values stand beside the bars.
        values.set_hidden(true).set_major_gridlines(false);
    }
    if own.values.len() + usize::from(own.target.is_some()) == 1 {
        chart.legend().set_hidden();
    } else {
        chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&small);
    }
    Ok(chart)
}

/// A title as a text: the library would take `=[a]` and `ข่าว!A1` for places of the workbook. What no eye sees tells it
/// otherwise.
fn literal(title: &str) -> String {
    const UNSEEN: char = '\u{200b}';
    let title = legible(title);
    if title.starts_with('=') || title.contains('!') { format!("{UNSEEN}{title}{UNSEEN}") } else { title.into_owned() }
}

/// As much of a description as the format holds, in UTF-16 units.
fn alt(text: &str) -> String {
    const LONGEST: usize = 255;
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= LONGEST
    };
    line(text).chars().take_while(fits).collect()
}

fn lying(kind: NativeKind) -> bool {
    matches!(kind, NativeKind::Bars | NativeKind::StackedBars)
}

fn series(
    chart: &mut Chart,
    place: &Place<'_>,
    own: &NativeChart,
    value: &str,
    paint: rust_xlsxwriter::Color,
    index: usize,
    (style, digits): (&Style, Digits),
) -> Result<(), Error> {
    let series = chart.add_series();
    series
        .set_categories(range(place, &own.labels, own.last)?)
        .set_values(range(place, value, own.last)?)
        .set_name(head(place, value)?);
    if own.kind == NativeKind::Lines {
        let shapes =
            [ChartMarkerType::Circle, ChartMarkerType::Square, ChartMarkerType::Triangle, ChartMarkerType::Diamond];
        series.set_format(ChartFormat::new().set_line(ChartLine::new().set_color(paint).set_width(2.25)));
        let mut fill = ChartFormat::new();
        fill.set_solid_fill(ChartSolidFill::new().set_color(paint));
        series.set_marker(ChartMarker::new().set_type(shapes[index % shapes.len()]).set_size(6).set_format(&mut fill));
        return Ok(());
    }
    series.set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(paint)));
    series.set_gap(60);
    if own.values.len() == 1 {
        let mut label = ChartDataLabel::new();
        label.show_value().set_font(&font(style, 12.0, false));
        label.set_num_format(numbers(if own.percent { "0.0" } else { "#,##0" }, digits));
        series.set_data_label(&label);
    }
    Ok(())
}

fn font(style: &Style, size: f64, bold: bool) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(&style.workbook_font).set_size(size).set_color(colour(&style.ink));
    if bold {
        font.set_bold();
    } else {
        font.unset_bold();
    }
    font
}

type Range<'a> = (&'a str, u32, u16, u32, u16);

/// The cells of a column, or those of its last rows.
fn range<'a>(place: &Place<'a>, column: &str, only: Option<usize>) -> Result<Range<'a>, Error> {
    let number = place.column(column)?;
    let (first, last) = place.span();
    let from =
        only.and_then(|rows| u32::try_from(rows).ok()).map_or(first, |rows| first.max((last + 1).saturating_sub(rows)));
    Ok((place.sheet, from, number, last, number))
}

fn head<'a>(place: &Place<'a>, column: &str) -> Result<(&'a str, u32, u16), Error> {
    Ok((place.sheet, place.head, place.column(column)?))
}
